"""Papers, repositories and models as their own pages tell of them, on 127.0.0.1 and in recorded forms of answer."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsletter.lookup.addition import entry_of
from newsletter.lookup.exchange import Answer, resolved
from newsletter.lookup.facts import Facts, NoAnswerError, Place
from newsletter.lookup.ids import read_reference
from newsletter.lookup.library import Loan
from newsletter.lookup.page_sources import source_of
from newsletter.lookup.page_tags import read_page
from newsletter.model import Venue
from newsletter.model.dates import PartialDate
from tests.lookup.clock import Clock, make_library
from tests.lookup.services import Response, Service, atom, atom_entry, dripping, ok, serving, work

pytestmark = pytest.mark.usefixtures("own_folder")

PAGE = "https://wombat.example/quoll21a.html"
MLR = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>x</title>
<meta name="citation_title" content="Burrows: Smiling at $O(n \\log n)$ Dens &amp;amp; Nests"/>
<meta name="citation_author" content="Ada Bilby"/>
<META NAME="Citation_Author" CONTENT="Quoll, Bo">
<meta name="citation_publication_date" content="2021-07-01"/>
<meta name="citation_conference_title" content="International Conference on Burrows"/>
<meta name="citation_firstpage" content="1"><meta name="citation_lastpage" content="9">
<meta name="citation_volume" content="139">
</head><body><p>a > b</p></body></html>"""
ICB = Venue(id="icb", name="ICB", full_name="International Conference on Burrows", kind="conference")


def html(body: str | bytes, kind: str = "text/html; charset=utf-8") -> Answer:
    return Answer(200, body.encode() if isinstance(body, str) else body, media_type=kind)


def tags(**said: str) -> str:
    return "".join(f'<meta name="{name}" content="{value}">' for name, value in said.items())


@pytest.fixture
def public(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every name lead to this computer, as if that were public."""
    monkeypatch.setattr("newsletter.lookup.exchange.resolved", lambda _, port: resolved("127.0.0.1", port))
    monkeypatch.setattr("newsletter.lookup.exchange.is_public", lambda _: True)


def ask(
    folder: Path, service: Service, path: str = "/quoll21a.html", crossref: str = "", datacite: str = ""
) -> tuple[Loan, str]:
    address = service.address.replace("127.0.0.1", "wombat.example") + path
    reference = read_reference(address)
    loan = make_library(folder, Clock(), crossref=crossref, datacite=datacite).look_up([reference])
    return loan, loan.missing.get(reference, "")


def said(folder: Path, *answers: Response) -> str:
    with serving(*answers) as service:
        return ask(folder, service)[1]


@pytest.mark.usefixtures("public")
def test_a_paper_is_known_by_the_tags_of_its_page(tmp_path: Path) -> None:
    with serving(ok(MLR.encode(), "text/html")) as service:
        loan, _ = ask(tmp_path, service)
    (facts,) = loan.found.values()
    assert facts.title == "Burrows: Smiling at O(n log n) Dens & Nests"
    assert [one.name for one in facts.authors] == ["Ada Bilby", "Bo Quoll"]
    assert facts.date == PartialDate(2021, 7, 1)
    assert facts.venue == Place(
        name="International Conference on Burrows", kind="conference", year=2021, volume="139", pages="1–9"
    )
    assert facts.page
    assert facts.page.endswith("/quoll21a.html")
    entry = entry_of(facts, name="burrows", kind="paper", venues=[ICB])
    assert entry["venue"] == {"id": "icb", "year": 2021, "pages": "1–9"}
    assert entry["links"] == [{"kind": "paper", "url": facts.page}]


@pytest.mark.usefixtures("public")
def test_of_a_page_that_names_an_id_the_service_that_has_it_is_asked(tmp_path: Path) -> None:
    page = tags(citation_title="Burrows", citation_doi="https://doi.org/10.5555/wombat.1", citation_volume="7")
    with serving(ok(page.encode(), "text/html")) as service, serving(ok(work(), "application/json")) as crossref:
        loan, _ = ask(tmp_path, service, crossref=crossref.address)
    facts = next(facts for reference, facts in loan.found.items() if reference.service == "page")
    assert (facts.title, facts.doi) == ("A Survey of Burrows & Dens", "10.5555/Wombat.1")


@pytest.mark.usefixtures("public")
def test_of_a_page_whose_id_nobody_knows_the_page_is_believed(tmp_path: Path) -> None:
    page = tags(citation_title="Burrows", citation_doi="10.5555/wombat.1")
    with serving(ok(page.encode(), "text/html")) as service, serving((404, {}, b"")) as crossref:
        loan, _ = ask(tmp_path, service, crossref=crossref.address, datacite=crossref.address)
    assert [facts.title for facts in loan.found.values()] == ["Burrows"]


def test_a_doi_that_follows_from_an_address_and_that_nobody_knows_is_read_from_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reference = read_reference("https://aclanthology.org/P14-1001.pdf")
    library = make_library(tmp_path, Clock())
    asked: list[str] = []

    def get(_: object, address: str, **__: object) -> Answer:
        asked.append(address)
        return html(tags(citation_title="Burrows")) if "aclanthology" in address else Answer(404, b"")

    monkeypatch.setattr("newsletter.lookup.client.Client.get", get)
    loan = library.look_up([reference])
    assert (loan.found[reference].title, loan.missing) == ("Burrows", {})
    assert asked[-1] == "https://aclanthology.org/P14-1001/"


@pytest.mark.parametrize(
    ("page", "told"),
    [
        (tags(citation_title="A", citation_authors="Bilby, Ada; Quoll, Bo"), ["Ada Bilby", "Bo Quoll"]),
        (tags(**{"DC.title": "A", "DC.creator": "Ada Bilby"}), ["Ada Bilby"]),
        (tags(bepress_citation_title="A", bepress_citation_author="Bilby, Ada"), ["Ada Bilby"]),
        (tags(citation_title="A", citation_author="Erd\\H{o}s, P&#225;l"), ["Pál Erdős"]),
        (tags(citation_title="A", citation_author=":"), []),
        (tags(citation_title="A", citation_author="Anonymous Authors"), []),
        (
            tags(citation_title="A", citation_author="Ada Bilby, Bo Quoll, Cy Numbat"),
            ["Ada Bilby", "Bo Quoll", "Cy Numbat"],
        ),
        (tags(citation_title="A", citation_author="van der Bilby, Ada Mary"), ["Ada Mary van der Bilby"]),
        (tags(citation_title="A", citation_author="https://wombat.example/ada"), []),
        (tags(citation_title="A", citation_author="Ada Bilby; et al."), ["Ada Bilby"]),
    ],
)
def test_authors_stand_in_tags_of_several_kinds(page: str, told: list[str]) -> None:
    assert [one.name for one in read_page(html(page), PAGE).authors] == told


def test_a_family_name_of_several_words_is_kept_where_a_comma_tells_it() -> None:
    page = tags(citation_title="A", citation_authors="García Numbat, Zoë; 山田, 太郎; Quoll, Jr., Bo")
    zoe = {"name": "Zoë García Numbat", "family": "García Numbat"}
    assert [one.yaml for one in read_page(html(page), PAGE).authors] == [zoe, "山田太郎", "Bo Quoll Jr."]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2021/07/01", PartialDate(2021, 7, 1)),
        ("2021/7/1", PartialDate(2021, 7, 1)),
        ("2021-07", PartialDate(2021, 7)),
        ("2021", PartialDate(2021)),
        ("2021-02-30", None),
        ("July 1, 2021", PartialDate(2021, 7, 1)),
        ("Marvin 2021", PartialDate(2021)),
        ("1st Sept. 2021", PartialDate(2021, 9, 1)),
        ("Thu, 01 Jul 2021 08:00:00 GMT", PartialDate(2021, 7, 1)),
        ("July 2021", PartialDate(2021, 7)),
        ("February 30, 2021", None),
        ("\u017fep 2021", PartialDate(2021)),
        ("07/01/2021", PartialDate(2021)),
        ("", None),
        ("20211", None),
    ],
)
def test_a_date_of_a_page_is_as_exact_as_it_says(written: str, read: PartialDate | None) -> None:
    assert read_page(html(tags(citation_title="A", citation_publication_date=written)), PAGE).date == read


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Nest für Quolle".encode("latin-1"), "text/html; charset=ISO-8859-1"),
        ("Nest für Quolle".encode("windows-1252"), "text/html; charset=punycode"),
        ("Nest für Quolle".encode("shift_jis", "xmlcharrefreplace"), "text/html; charset=shift_jis"),
    ],
)
def test_a_page_is_read_in_its_own_encoding(body: bytes, kind: str) -> None:
    page = b'<meta name="citation_title" content="%b">' % body
    assert read_page(html(page, kind), PAGE).title == "Nest für Quolle"


def test_a_page_with_dates_of_two_years_does_not_say_in_which_it_was_published() -> None:
    said = {"citation_title": "A", "citation_conference_title": "ICB", "citation_publication_date": "2021/09/29"}
    facts = read_page(html(tags(**said, citation_online_date="2022/05/08")), PAGE)
    assert (facts.date, facts.venue) == (PartialDate(2021, 9, 29), Place(name="ICB", kind="conference"))


def test_a_withdrawn_submission_is_told_by_where_it_would_have_been_published() -> None:
    venue = "ICB 2024 Conference Withdrawn Submission"
    facts = read_page(html(tags(citation_title="A", citation_conference_title=venue)), PAGE)
    assert str(facts.notice) == f"was withdrawn: «{venue}»"


def test_a_retracted_article_is_told_by_the_title_of_its_page() -> None:
    facts = read_page(html(tags(citation_title="RETRACTED ARTICLE: Burrows")), PAGE)
    assert (facts.title, str(facts.notice)) == ("Burrows", "was retracted: «RETRACTED ARTICLE: Burrows»")


HINT = "; give the DOI or the arXiv id that the page names, or write the entry by hand"


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ((404, {}, b""), "wombat.example answered with status 404" + HINT),
        ((403, {}, b"Just a moment..."), "wombat.example answered with status 403" + HINT),
        (ok(b"%PDF-1.7", "application/pdf"), "wombat.example gives no page but application/pdf" + HINT),
        (ok(b"<p>x</p>", "text/html"), "wombat.example has no title for reference managers on its page" + HINT),
        (ok(b"", "text/html"), "wombat.example has no title for reference managers on its page" + HINT),
        (ok(b"x" * 5_000_001, "text/html"), "wombat.example sent more than 5,000,000 bytes, which is no answer"),
        ((500, {}, b""), "wombat.example is out of order (500); try again later"),
        ((302, {"Location": "ftp://wombat.example/"}, b""), ", which is no web address"),
        ((302, {"Location": "/"}, b""), "wombat.example redirects more than 5 times"),
    ],
)
@pytest.mark.usefixtures("public")
def test_a_page_that_does_not_tell_is_named_with_what_to_do(answer: Response, told: str, tmp_path: Path) -> None:
    assert said(tmp_path, answer).endswith(told)


@pytest.mark.usefixtures("public")
def test_a_host_that_is_not_there_is_named_once(tmp_path: Path) -> None:
    page = read_reference("http://wombat.example:1/quoll21a.html")
    missing = make_library(tmp_path, Clock()).look_up([page]).missing
    assert missing[page] == "wombat.example cannot be reached; is this computer online?"


@pytest.mark.usefixtures("public")
def test_a_page_that_drips_is_not_waited_for(tmp_path: Path) -> None:
    with dripping(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"<") as service:
        address = service.address.replace("127.0.0.1", "wombat.example")
        library = make_library(tmp_path, Clock(), timeout=0.2)
        loan = library.look_up([read_reference(address)])
    assert "did not finish its answer" in str(loan.missing) or "gave no answer" in str(loan.missing)


def test_a_page_in_a_network_of_its_own_is_not_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsletter.lookup.exchange.resolved", lambda _, port: resolved("127.0.0.1", port))
    with serving(ok(MLR.encode(), "text/html")) as service:
        told = ask(tmp_path, service)[1]
        assert service.asked == []
    assert told.endswith("which leads to this computer or into a network of its own")


@pytest.mark.parametrize(
    ("page", "asked"),
    [
        ("https://github.com/quokka/moondig", "https://raw.githubusercontent.com/quokka/moondig/HEAD/CITATION.cff"),
        (
            "https://github.com/quokka/moondig.git",
            "https://raw.githubusercontent.com/quokka/moondig/HEAD/CITATION.cff",
        ),
        (
            "https://github.com/quokka/moon.dig/tree/main/x",
            "https://raw.githubusercontent.com/quokka/moon.dig/HEAD/CITATION.cff",
        ),
        ("https://github.com/topics/wombat", "https://github.com/topics/wombat"),
        ("https://huggingface.co/quokka/moondig", "https://huggingface.co/api/models/quokka/moondig"),
        ("https://huggingface.co/datasets/quokka/dens/tree/main", "https://huggingface.co/api/datasets/quokka/dens"),
        ("https://huggingface.co/spaces/quokka/dens", "https://huggingface.co/api/spaces/quokka/dens"),
        ("https://huggingface.co/blog/quokka", "https://huggingface.co/blog/quokka"),
        ("https://huggingface.co/docs/hub/index", "https://huggingface.co/docs/hub/index"),
        (PAGE, PAGE),
    ],
)
def test_a_repository_and_a_model_are_asked_for_where_they_tell(page: str, asked: str) -> None:
    assert source_of(page).asked == asked


CFF = """cff-version: 1.2.0
message: Please cite
title: MoonDig
authors:
  - {family-names: Bilby, given-names: Ada, name-particle: van}
  - name: The Numbat Group
doi: 10.5281/zenodo.1234567
date-released: 2025-02-03
version: 1.2
"""
PAPER = """preferred-citation:
  type: conference-paper
  title: 'Digging: $\\alpha$ Moons'
  authors: [{family-names: Quoll, given-names: Bo}]
  url: "https://arxiv.org/abs/2511.04881"
  year: 2025
  month: 6
  collection-title: ICB
  start: 1
  end: 9
"""


def read(page: str, body: str, *, status: int = 200) -> Facts:
    source = source_of(page)
    return source.read(Answer(status, body.encode()), source.page)


def test_a_repository_is_known_by_its_citation_file() -> None:
    facts = read("https://github.com/quokka/moondig", CFF)
    assert (facts.title, facts.doi, facts.date) == ("MoonDig", "10.5281/zenodo.1234567", PartialDate(2025, 2, 3))
    assert [one.yaml for one in facts.authors] == ["Ada van Bilby", "The Numbat Group"]
    assert facts.code == "https://github.com/quokka/moondig"
    assert facts.thing == "software"


def test_the_names_of_a_citation_file_are_parted_as_it_parts_them() -> None:
    authors = "{family-names: García Numbat, given-names: Zoë, name-suffix: Jr.}, {alias: boquoll}, {name: Numbats}"
    facts = read("https://github.com/quokka/moondig", f"title: MoonDig\nauthors: [{authors}]\n")
    assert [one.yaml for one in facts.authors] == [
        {"name": "Zoë García Numbat Jr.", "family": "García Numbat"},
        "boquoll",
        {"name": "Numbats", "group": True},
    ]


def test_what_a_repository_wants_cited_may_be_itself_or_known_by_its_page_alone() -> None:
    wanted = "preferred-citation: {type: software, title: Dig, date-released: 2020-5-29}"
    facts = read("https://github.com/quokka/moondig", f"{CFF}{wanted}\n")
    assert (facts.title, facts.thing, facts.date) == ("Dig", "software", PartialDate(2020, 5, 29))
    paper = "preferred-citation: {type: article, title: Dig, url: 'https://aclanthology.org/2020.acl-demos.6/'}"
    assert read("https://github.com/quokka/moondig", paper).doi == "10.18653/v1/2020.acl-demos.6"


def test_the_paper_that_a_repository_wants_cited_is_what_is_added() -> None:
    facts = read("https://github.com/quokka/moondig/", CFF + PAPER)
    assert (facts.title, facts.arxiv, facts.doi, facts.date) == (
        "Digging: α Moons",
        "2511.04881",
        None,
        PartialDate(2025, 6),
    )
    assert facts.venue == Place(name="ICB", kind="conference", year=2025, pages="1–9")


@pytest.mark.parametrize(
    ("body", "status", "told"),
    [
        ("", 404, "github.com/quokka/moondig has no CITATION.cff"),
        ("- x", 200, "github.com/quokka/moondig has a CITATION.cff that cannot be read"),
        ("title: [", 200, "github.com/quokka/moondig has a CITATION.cff that cannot be read"),
        ("message: x", 200, "CITATION.cff names no title"),
        ("title: !!python/object:x y", 200, "CITATION.cff names no title"),
        ("a: &a [x]\nb: &b [*a, *a]\ntitle: *b", 200, "CITATION.cff names no title"),
    ],
)
def test_a_repository_that_does_not_tell_is_named_with_what_to_do(body: str, status: int, told: str) -> None:
    with pytest.raises(NoAnswerError) as refused:
        read("https://github.com/quokka/moondig", body, status=status)
    assert str(refused.value) == f"{told}; give the DOI or the arXiv id of its paper, or write the entry by hand"


def test_a_dataset_of_hugging_face_is_known_by_its_card() -> None:
    card = {"id": "quokka/dens", "tags": ["license:mit", "arxiv:2511.04881"], "createdAt": "2025-02-03T04:05:06.000Z"}
    page = "https://huggingface.co/datasets/quokka/dens"
    facts = read(page, json.dumps(card | {"cardData": {"pretty_name": "Dens of Quokkas"}}))
    assert (facts.title, facts.page, facts.date) == ("Dens of Quokkas", page, PartialDate(2025, 2, 3))
    assert facts.remarks == ("its card names arXiv 2511.04881; add that for the paper itself",)
    assert entry_of(facts, name="dens", kind="dataset")["links"] == [{"kind": "dataset", "url": page}]
    assert read("https://huggingface.co/quokka/x", json.dumps(card)).title == "dens"


@pytest.mark.parametrize("body", ["[]", "{", "{}", '{"id": 3}', "[" * 100_000, '{"id": "a/b", "tags": 3}'])
def test_what_is_no_card_is_no_answer(body: str) -> None:
    with pytest.raises(NoAnswerError, match="it is not the JSON of a model or dataset"):
        read("https://huggingface.co/quokka/x", body)


@settings(max_examples=40)
@given(body=st.binary(max_size=80) | st.text(max_size=80).map(lambda text: tags(citation_title=text).encode()))
def test_whatever_a_page_says_is_facts_or_no_answer(body: bytes) -> None:
    for page in (PAGE, "https://github.com/a/b", "https://huggingface.co/a/b"):
        source = source_of(page)
        try:
            facts = source.read(html(body), source.page)
        except NoAnswerError:
            continue
        assert Facts.model_validate(facts.model_dump()) == facts


@pytest.mark.parametrize(
    "page",
    [
        "<div>" * 50_000 + tags(citation_title="A"),
        "<!--" * 100_000,
        "<meta " * 50_000,
        '<meta name="citation_author" content="A">' * 20_000 + tags(citation_title="A"),
        "<meta name='citation_title' content=\"" + "\u0316\u0301" * 400_000,
    ],
)
def test_pages_that_are_made_to_take_time_are_facts_or_no_answer(page: str) -> None:
    with suppress(NoAnswerError):
        assert read_page(html(page), PAGE).title == "A"


@pytest.mark.usefixtures("public")
def test_arxiv_is_asked_once_for_pages_and_ids_together(tmp_path: Path) -> None:
    page = tags(citation_title="Burrows", citation_arxiv_id="2511.04882")
    entries = [atom_entry(), atom_entry("2511.04882v1", title="Burrows")]
    with serving(ok(page.encode(), "text/html")) as service, serving(ok(atom(*entries))) as arxiv:
        address = service.address.replace("127.0.0.1", "wombat.example")
        references = [read_reference(f"{address}/x"), read_reference("2511.04881")]
        loan = make_library(tmp_path, Clock(), arxiv=arxiv.address).look_up(references)
        assert arxiv.ids() == [["2511.04881", "2511.04882"]]
    assert loan.found[references[0]].arxiv == "2511.04882"
