"""Facts from the services' real forms of answer, and from the cache."""

from __future__ import annotations

import datetime as dt
import json
import os
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsletter.lookup import arxiv, crossref
from newsletter.lookup.addition import entry_of
from newsletter.lookup.exchange import Answer
from newsletter.lookup.facts import MAX_AUTHORS, Cache, Facts, NoAnswerError, Place
from newsletter.lookup.ids import Reference, read_reference
from newsletter.lookup.library import Loan
from newsletter.lookup.registries import read_registered
from newsletter.model import Signature
from newsletter.model.dates import PartialDate
from tests.lookup.clock import Clock, make_library
from tests.lookup.services import ATOM_ERROR, Response, atom, atom_element, atom_entry, ok, serving, work

pytestmark = pytest.mark.usefixtures("own_folder")

QUOKKA = read_reference("2511.04881")
WOMBAT = read_reference("10.5555/wombat.1")


def ask_arxiv(folder: Path, answer: bytes | Response, *references: Reference) -> Loan:
    with serving(ok(answer) if isinstance(answer, bytes) else answer) as service:
        return make_library(folder, Clock(), arxiv=service.address).look_up(references or [QUOKKA])


def ask_crossref(folder: Path, answer: bytes | Response) -> Loan:
    with serving(ok(answer, "application/json") if isinstance(answer, bytes) else answer) as service:
        return make_library(folder, Clock(), crossref=service.address).look_up([WOMBAT])


def test_a_paper_of_arxiv_is_known_by_what_arxiv_says(tmp_path: Path) -> None:
    more = (
        atom_element("doi", "10.5555/Wombat.7")
        + '    <link title="doi" href="http://dx.doi.org/10.5555/Wombat.7" rel="related"/>\n'
        + atom_element("comment", "12 pages; code at https://github.com/quokka-labs/quokkanet.")
        + atom_element("journal_ref", "J. Burrow.\n  Stud. 7 (2025) 1-9")
    )
    loan = ask_arxiv(tmp_path, atom(atom_entry(more=more)))
    assert loan.missing == {}
    assert loan.found[QUOKKA] == Facts(
        title="QuokkaNet: Smiling at Burrows",
        authors=signed("Ada Bilby", "Zoë B. Numbat"),
        arxiv="2511.04881",
        doi="10.5555/Wombat.7",
        date=PartialDate(2025, 11, 18),
        arxiv_class="cs.IR",
        venue=Place(name="J. Burrow. Stud. 7 (2025) 1-9"),
        code="https://github.com/quokka-labs/quokkanet",
        version=2,
        revised=dt.date(2025, 11, 20),
    )


def test_what_arxiv_does_not_say_is_not_invented(tmp_path: Path) -> None:
    facts = ask_arxiv(tmp_path, atom(atom_entry())).found[QUOKKA]
    assert (facts.doi, facts.venue, facts.code) == (None, None, None)


def test_of_several_repositories_none_is_taken_for_the_papers_own(tmp_path: Path) -> None:
    summary = "Unlike https://github.com/a/b, see https://github.com/c/d."
    assert ask_arxiv(tmp_path, atom(atom_entry(summary=summary))).found[QUOKKA].code is None


def test_arxiv_is_asked_once_for_all_of_its_papers(tmp_path: Path) -> None:
    ids = ["2511.04881", "2511.04882", "hep-th/9901001", "math.GT/0309136"]
    entries = [atom_entry(f"{one}v1") for one in ("math/0309136", "2511.04882", "2511.04881", "hep-th/9901001")]
    with serving(ok(atom(*entries))) as service:
        loan = make_library(tmp_path, Clock(), arxiv=service.address).look_up(map(read_reference, ids))
        assert service.ids() == [["2511.04881", "2511.04882", "hep-th/9901001", "math/0309136"]]
        assert "max_results=4" in service.asked[0]
    assert [facts.arxiv for facts in loan.found.values()] == [
        "2511.04881",
        "2511.04882",
        "hep-th/9901001",
        "math/0309136",
    ]


def test_more_than_a_hundred_papers_are_asked_for_in_turns(tmp_path: Path) -> None:
    clock = Clock()
    with serving(ok(atom())) as service:
        references = [read_reference(f"2511.{number:05}") for number in range(101)]
        make_library(tmp_path, clock, arxiv=service.address).look_up(references)
        assert [len(ids) for ids in service.ids()] == [100, 1]
    assert clock.waits == [3]


@pytest.mark.parametrize(
    "answer",
    [
        atom(total=0),
        atom("  <entry>\n    <id>http://arxiv.org/abs/2511.04881</id>\n    <title></title>\n  </entry>\n"),
        atom(atom_entry("2511.09999v1")),
    ],
)
def test_a_paper_that_arxiv_does_not_know_is_missing(answer: bytes, tmp_path: Path) -> None:
    loan = ask_arxiv(tmp_path, answer)
    assert loan == Loan({}, {QUOKKA: "arXiv does not know it; is it written right?"})


def test_one_paper_that_is_missing_does_not_keep_the_others(tmp_path: Path) -> None:
    loan = ask_arxiv(tmp_path, atom(atom_entry()), QUOKKA, read_reference("2511.04882"))
    assert [str(one) for one in (*loan.found, *loan.missing)] == ["arXiv 2511.04881", "arXiv 2511.04882"]


@pytest.mark.parametrize("status", [200, 400])
def test_an_error_of_arxiv_is_passed_on(status: int, tmp_path: Path) -> None:
    loan = ask_arxiv(tmp_path, (status, {}, ATOM_ERROR))
    assert loan.missing[QUOKKA] == 'arXiv refuses: "incorrect id format for 2511.04881"'


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html><body>Rate exceeded.</body></html>",
        atom(atom_entry())[:900],
        b"{}",
        b"\xff\xfe\x00",
        b"/etc/passwd",
    ],
)
def test_what_is_no_feed_is_no_answer(answer: bytes, tmp_path: Path) -> None:
    assert ask_arxiv(tmp_path, answer).missing[QUOKKA] == "arXiv's answer cannot be read: it is no Atom feed"


def test_an_address_in_place_of_a_feed_is_not_fetched(tmp_path: Path) -> None:
    with serving(ok(atom(atom_entry()))) as elsewhere:
        ask_arxiv(tmp_path, f"{elsewhere.address}/".encode())
        assert elsewhere.asked == []


def test_entities_of_a_feed_do_not_grow(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "wombat"><!ENTITY b "&a;&a;&a;">]>'
    feed = atom(atom_entry(title="A B")).decode().replace("<feed", f"{bomb}\n<feed").replace("A B", "A &b; B")
    loan = ask_arxiv(tmp_path, feed.encode())
    assert "wombatwombat" not in str(loan)


def test_what_no_entry_can_hold_is_refused(tmp_path: Path) -> None:
    loan = ask_arxiv(tmp_path, atom(atom_entry(title="Wombat " * 100)))
    assert loan.missing[QUOKKA] == "arXiv gives a title that no entry can hold"


def test_another_status_hints_at_the_setting(tmp_path: Path) -> None:
    said = ask_arxiv(tmp_path, (404, {}, b"")).missing[QUOKKA]
    assert said == "arXiv answered with status 404; is the setting arxiv_api right?"


def test_a_work_of_crossref_is_known_by_what_crossref_says(tmp_path: Path) -> None:
    with serving(ok(work(), "application/json")) as service:
        loan = make_library(tmp_path, Clock(), crossref=service.address).look_up([WOMBAT])
        assert service.asked == ["/works/10.5555/wombat.1"]
    assert loan.found[WOMBAT] == Facts(
        title="A Survey of Burrows & Dens",
        authors=signed("Ada Bilby", "The Numbat Group", "Zoë Numbat Jr."),
        doi="10.5555/Wombat.1",
        date=PartialDate(2025, 11, 18),
        venue=Place(name="Transactions on Burrows", kind="journal", year=2025, number="2"),
    )


def test_what_crossref_says_of_a_name_beside_is_kept_where_the_name_alone_does_not_say_it(tmp_path: Path) -> None:
    author = [{"given": "Zoë", "family": "García Numbat"}, {"given": "Bo", "family": "van Quoll"}, {"name": "Numbats"}]
    facts = ask_crossref(tmp_path, work(author=author)).found[WOMBAT]
    assert [one.yaml for one in facts.authors] == [
        {"name": "Zoë García Numbat", "family": "García Numbat"},
        "Bo van Quoll",
        {"name": "Numbats", "group": True},
    ]
    assert entry_of(facts, name="wombat", kind="paper")["authors"] == [one.yaml for one in facts.authors]


@pytest.mark.parametrize(
    ("author", "told"),
    [
        ({"given": "Andres", "family": "M. Bilby"}, "Andres M. Bilby"),
        ({"given": "Bo", "family": "Quoll, Jr."}, "Bo Quoll, Jr."),
        ({"given": "", "family": "Zoë Numbat"}, "Zoë Numbat"),
        ({"given": "", "family": "A. B."}, "A. B."),
        ({"given": "Ada (Bilby University)", "family": "Bilby"}, "Ada Bilby"),
        ({"given": "伟", "family": "张"}, "张伟"),
        ({"given": "太", "family": "佐々木"}, {"name": "佐々木太", "family": "佐々木"}),
    ],
)
def test_a_name_is_an_authors_however_a_publisher_parts_it(
    author: dict[str, str], told: str | dict[str, str], tmp_path: Path
) -> None:
    facts = ask_crossref(tmp_path, work(author=[author, {"name": "(:unav)"}, {"name": "et al."}])).found[WOMBAT]
    assert [one.yaml for one in facts.authors] == [told]


def test_a_work_that_was_corrected_in_its_place_is_no_notice_about_another(tmp_path: Path) -> None:
    itself = {"type": "correction", "DOI": "10.5555/WOMBAT.1"}
    answer = work(**{"update-to": [itself], "updated-by": [itself]})
    assert ask_crossref(tmp_path, answer).found[WOMBAT].remarks == ()


def test_a_work_that_retracts_itself_is_retracted(tmp_path: Path) -> None:
    itself = {"type": "retraction", "DOI": "10.5555/WOMBAT.1", "updated": {"date-parts": [[2025, 12, 1]]}}
    notice = ask_crossref(tmp_path, work(**{"update-to": [itself]})).found[WOMBAT].notice
    assert str(notice) == "was retracted on 2025-12-01: «retraction, DOI 10.5555/WOMBAT.1»"


def signed(*names: str) -> tuple[Signature, ...]:
    return tuple(Signature(name=name) for name in names)


def test_a_subtitle_belongs_to_the_title(tmp_path: Path) -> None:
    answer = work(title=["QuokkaNet"], subtitle=["Smiling at Burrows"])
    assert ask_crossref(tmp_path, answer).found[WOMBAT].title == "QuokkaNet: Smiling at Burrows"


@pytest.mark.parametrize(
    ("dates", "date"),
    [
        ({"issued": {"date-parts": [[2025]]}, "posted": {"date-parts": [[2025, 3, 1]]}}, PartialDate(2025, 3, 1)),
        ({"issued": {"date-parts": [[2025]]}, "published-print": {"date-parts": [[2025, 11]]}}, PartialDate(2025, 11)),
        ({"issued": {"date-parts": [[2025]]}}, PartialDate(2025)),
        (
            {"issued": {"date-parts": [[1963, 7]]}, "published-online": {"date-parts": [[2009, 4, 14]]}},
            PartialDate(1963, 7),
        ),
        (
            {"issued": {"date-parts": [[2025, 1]]}, "published-print": {"date-parts": [[2025, 11, 1]]}},
            PartialDate(2025, 1),
        ),
        ({"issued": {"date-parts": [["2025"]]}}, None),
        ({"issued": {"date-parts": [[None]]}}, None),
        ({"issued": {"date-parts": [[2025, 2, 30]]}}, None),
        ({"issued": {"date-parts": [[10**30, 1, 1]]}}, None),
        ({"issued": None}, None),
    ],
)
def test_a_date_is_as_exact_as_crossref_knows_it(
    dates: dict[str, object], date: PartialDate | None, tmp_path: Path
) -> None:
    assert ask_crossref(tmp_path, work(**dates)).found[WOMBAT].date == date


def test_a_work_without_authors_and_venue_has_none(tmp_path: Path) -> None:
    facts = ask_crossref(tmp_path, work(author=None, **{"container-title": []})).found[WOMBAT]
    assert (facts.authors, facts.venue) == ((), None)


def test_of_a_series_and_its_volume_the_volume_is_the_venue(tmp_path: Path) -> None:
    answer = work(
        type="book-chapter", volume="7", **{"container-title": ["Lecture Notes in Burrows", "Advances in Dens"]}
    )
    place = Place(name="Advances in Dens", kind="book", year=2025)
    assert ask_crossref(tmp_path, answer).found[WOMBAT].venue == place


def test_a_work_without_a_title_is_missing(tmp_path: Path) -> None:
    missing = ask_crossref(tmp_path, ok(work(title=[]))).missing
    assert missing[WOMBAT] == "Crossref has no title of it; is it written right?"


def test_what_crossref_does_not_know_datacite_may_know(tmp_path: Path) -> None:
    attributes = {
        "doi": "10.5555/wombat.1",
        "titles": [
            {"lang": "en"},
            {"title": "B.", "titleType": "AlternativeTitle"},
            {"title": "A Survey", "titleType": "Subtitle"},
            {"title": "Burrows of &amp; Wombats"},
        ],
        "creators": [
            {"name": "Bilby, Ada", "givenName": "Ada", "familyName": "Bilby", "nameType": "Personal"},
            {"name": "Quoll, Bo (Dens Institute)", "nameType": "Personal"},
            {"name": "Burrow Survey", "nameType": "Organizational"},
            {"name": "(:Unav)"},
            {"name": "Bilby University, Dens"},
        ],
        "dates": [{"date": "2025-03", "dateType": "Available"}, {"date": "2025-02-03", "dateType": "Issued"}],
        "publicationYear": 2025,
    }
    answer = json.dumps({"data": {"attributes": attributes}}).encode()
    with serving((404, {}, b"Resource not found."), ok(answer, "application/vnd.api+json")) as service:
        library = make_library(tmp_path, Clock(), crossref=service.address, datacite=service.address)
        facts = library.look_up([WOMBAT]).found[WOMBAT]
    assert (facts.title, facts.doi, str(facts.date)) == (
        "Burrows of & Wombats: A Survey",
        "10.5555/wombat.1",
        "2025-02-03",
    )
    assert [one.name for one in facts.authors] == ["Ada Bilby", "Bo Quoll", "Burrow Survey", "Bilby University, Dens"]
    assert service.paths() == ["/works/10.5555/wombat.1", "/dois/10.5555/wombat.1"]


@pytest.mark.parametrize("answer", [b"{", b"[]", b'{"data": null}', b'{"data": {"attributes": {"doi": "wombat"}}}'])
def test_an_answer_of_datacite_that_makes_no_sense_is_named(answer: bytes, tmp_path: Path) -> None:
    with serving((404, {}, b""), ok(answer, "application/json")) as service:
        library = make_library(tmp_path, Clock(), crossref=service.address, datacite=service.address)
        said = library.look_up([WOMBAT]).missing[WOMBAT]
    assert said == "Crossref does not know it, and DataCite's answer cannot be read: it is not the JSON of a record"


def test_what_neither_knows_is_missing(tmp_path: Path) -> None:
    with serving((404, {}, b""), (404, {}, b"")) as service:
        library = make_library(tmp_path, Clock(), crossref=service.address, datacite=service.address)
        said = library.look_up([WOMBAT]).missing[WOMBAT]
    assert said == "neither Crossref nor DataCite knows it; is it written right?"


def test_one_odd_answer_takes_no_other_paper_with_it(tmp_path: Path) -> None:
    odd = atom(atom_entry("2511.04882v1", authors=("A" * 5_000,)))
    with serving(ok(odd), ok(atom(atom_entry())), ok(odd)) as service:
        loan = make_library(tmp_path, Clock(), arxiv=service.address).look_up([QUOKKA, read_reference("2511.04882")])
    assert list(loan.found) == [QUOKKA]
    assert [str(one) for one in loan.missing] == ["arXiv 2511.04882"]


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"<html>",
        b"[]",
        b'{"message": 3}',
        b"[" * 100_000,
        work(title=3),
        work(title="A"),
        work(author=["Ada"]),
        work(DOI="x"),
    ],
)
def test_what_is_no_work_is_no_answer(answer: bytes, tmp_path: Path) -> None:
    said = ask_crossref(tmp_path, answer).missing[WOMBAT]
    assert said == "Crossref's answer cannot be read: it is not the JSON of a record"


def test_a_doi_with_marks_of_addresses_stays_one_doi(tmp_path: Path) -> None:
    reference = read_reference("10.5555/wombat(1)?a=b#c%2F..")
    with serving((404, {}, b"")) as service:
        make_library(tmp_path, Clock(), crossref=service.address).look_up([reference])
        assert service.asked == ["/works/10.5555/wombat%281%29%3Fa%3Db%23c%252f"]


def test_when_one_service_is_down_the_other_is_asked_all_the_same(tmp_path: Path) -> None:
    with serving(ok(work(), "application/json")) as crossref, serving((500, {}, b"")) as arxiv:
        library = make_library(tmp_path, Clock(), arxiv=arxiv.address, crossref=crossref.address)
        loan = library.look_up([QUOKKA, WOMBAT])
    assert list(loan.found) == [WOMBAT]
    assert loan.missing == {QUOKKA: "arXiv is out of order (500); try again later"}


def test_what_was_looked_up_is_not_asked_for_again(tmp_path: Path) -> None:
    first = ask_arxiv(tmp_path, atom(atom_entry()))
    with serving(ok(atom())) as service:
        again = make_library(tmp_path, Clock(), arxiv=service.address).look_up([QUOKKA])
        assert service.asked == []
    assert again == first


def test_what_was_not_found_is_asked_for_again(tmp_path: Path) -> None:
    ask_arxiv(tmp_path, atom())
    assert list(ask_arxiv(tmp_path, atom(atom_entry())).found) == [QUOKKA]


@pytest.mark.parametrize("spoilt", ["", "{}", '{"title": 3}', '{"title": "A\\u202eB"}', "wombat"])
def test_what_somebody_spoilt_in_the_cache_is_asked_for_again(spoilt: str, tmp_path: Path) -> None:
    ask_arxiv(tmp_path, atom(atom_entry()))
    for file in tmp_path.iterdir():
        file.write_text(spoilt)
    assert ask_arxiv(tmp_path, atom(atom_entry())).found[QUOKKA].title == "QuokkaNet: Smiling at Burrows"


def test_a_cache_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    assert list(ask_arxiv(tmp_path / "file", atom(atom_entry())).found) == [QUOKKA]


def test_facts_that_a_stranger_put_into_the_cache_are_asked_for_again(tmp_path: Path) -> None:
    true = ask_arxiv(tmp_path, atom(atom_entry()))
    (file,) = tmp_path.iterdir()
    sealed = file.read_bytes()
    false = Facts(title="Evil", arxiv="2511.04881").model_dump_json().encode()
    for planted in (false, sealed[:32] + false, bytes(32) + false):
        file.write_bytes(planted)
        assert ask_arxiv(tmp_path, atom(atom_entry())) == true


def test_facts_of_one_paper_are_not_believed_of_another(tmp_path: Path) -> None:
    ask_arxiv(tmp_path, atom(atom_entry()))
    other = read_reference("2511.04882")
    cache = Cache(tmp_path, tmp_path)
    cache._file(QUOKKA).rename(cache._file(other))
    assert ask_arxiv(tmp_path, atom(), other).found == {}


def test_facts_that_another_host_gave_are_not_believed(tmp_path: Path) -> None:
    cache = Cache(tmp_path, tmp_path)
    cache.put(QUOKKA, Facts(title="Evil"), host="evil.example")
    assert cache.get(QUOKKA, host="evil.example")
    assert cache.get(QUOKKA, host="export.arxiv.org") is None


@pytest.mark.parametrize("what", ["pipe", "link", "linked folder"])
def test_nothing_in_the_place_of_the_cache_hangs_or_is_written_through(what: str, tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "project" / ".cache" / "newsletter"
    outside.mkdir()
    (outside / "mine").write_text("mine")
    cache = Cache(folder, tmp_path / "project")
    if what == "linked folder":
        (tmp_path / "project").mkdir()
        (tmp_path / "project" / ".cache").symlink_to(outside)
    else:
        folder.mkdir(parents=True)
        file = cache._file(QUOKKA)
        os.mkfifo(file) if what == "pipe" else file.symlink_to(outside / "mine")
    assert cache.get(QUOKKA, host="") is None
    cache.put(QUOKKA, Facts(title="Quokka"), host="")
    assert [(one.name, one.read_text()) for one in outside.iterdir()] == [("mine", "mine")]


def test_an_answer_about_another_paper_is_refused(tmp_path: Path) -> None:
    said = ask_crossref(tmp_path, work(DOI="10.5555/wombat.2")).missing[WOMBAT]
    assert said == 'Crossref answers about another paper, DOI "10.5555/wombat.2"; is that the one?'


def test_more_authors_than_any_paper_has_are_refused(tmp_path: Path) -> None:
    said = ask_crossref(tmp_path, work(author=[{"name": "A"}] * (MAX_AUTHORS + 1))).missing[WOMBAT]
    assert said == "Crossref gives authors that no entry can hold"
    assert WOMBAT in ask_crossref(tmp_path, work(author=[{"name": "A"}] * MAX_AUTHORS)).found


def test_marks_without_end_take_no_time(tmp_path: Path) -> None:
    marks = "a" + "\u0316\u0301" * 400_000
    for fields, said in (({"title": [marks]}, "a title"), ({"author": [{"name": marks}]}, "authors")):
        assert f"gives {said} that no" in ask_crossref(tmp_path, work(**fields)).missing[WOMBAT]
    assert "gives a title that no" in ask_arxiv(tmp_path, atom(atom_entry(title=marks))).missing[QUOKKA]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<feed", '<!DOCTYPE x [<!ENTITY a "b">]>\n<feed'),
        ("<feed", '<!DOCTYPE x SYSTEM "http://127.0.0.1:1/x">\n<feed'),
        ("UTF-8", "UTF-7"),
        ("UTF-8", "UTF-16"),
        ("<entry>", "<entry>" + "<a>" * 100_000),
        ("<entry>", "<entry>" + "<a/>" * 300_000),
        ("<entry>", "<x:entry>"),
        ("</entry>", ""),
        ("</feed>", "</feed><" + "<!-" * 500_000),
        ("<title>", "<title>&#0;"),
        ("<title>", "<title>&wombat;"),
    ],
)
def test_what_no_atom_feed_has_is_refused_at_once(old: str, new: str, tmp_path: Path) -> None:
    answer = atom(atom_entry()).decode().replace(old, new, 1).encode()
    assert ask_arxiv(tmp_path, answer).missing[QUOKKA] == "arXiv's answer cannot be read: it is no Atom feed"


@pytest.mark.parametrize(
    ("written", "name", "read"),
    [
        ('<arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom" a="b">10.5555/w.1</arxiv:doi>', "doi", "10.5555/w.1"),
        ('<arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom" a="b"/>', "code", None),
    ],
)
def test_attributes_beside_a_text_are_passed_over(written: str, name: str, read: object, tmp_path: Path) -> None:
    assert getattr(ask_arxiv(tmp_path, atom(atom_entry(more=written))).found[QUOKKA], name) == read


def test_an_arxiv_class_that_is_a_text_is_passed_over(tmp_path: Path) -> None:
    told = b'term="cs.IR" scheme="http://arxiv.org/schemas/atom"/>'
    answer = atom(atom_entry()).replace(told, b">x</arxiv:primary_category>", 1)
    assert ask_arxiv(tmp_path, answer).found[QUOKKA].arxiv_class is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None), max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=8,
)
FIELDS = (
    *("DOI", "title", "subtitle", "author", "container-title", "issued", "published-online", "posted"),
    *("type", "volume", "issue", "page", "updated-by", "update-to", "relation"),
)
AUTHORS = st.lists(st.dictionaries(st.sampled_from(("given", "family", "suffix", "name")), JSON), max_size=3)
DATES = st.fixed_dictionaries({"date-parts": st.lists(st.lists(st.integers() | JSON, max_size=4), max_size=2)})


NOTICES = st.lists(
    st.dictionaries(st.sampled_from(("type", "label", "DOI", "id", "updated")), JSON | DATES), max_size=3
)
SAID = JSON | AUTHORS | DATES | NOTICES | st.lists(st.text()) | st.dictionaries(st.just("is-preprint-of"), NOTICES)


def read_crossref(answer: Answer) -> Facts | None:
    return read_registered(answer, WOMBAT, crossref.SERVICE, crossref.facts_of)


@given(changed=st.dictionaries(st.sampled_from(FIELDS), SAID, max_size=4))
def test_whatever_crossref_says_is_facts_or_no_answer(changed: dict[str, object]) -> None:
    body = json.dumps({"message": json.loads(work())["message"] | changed}).encode()
    with suppress(NoAnswerError):
        facts = read_crossref(Answer(200, body))
        assert facts is None or Facts.model_validate(facts.model_dump()) == facts


@given(body=st.binary(max_size=60) | JSON.map(lambda value: json.dumps(value).encode()))
def test_whatever_bytes_come_are_facts_or_no_answer(body: bytes) -> None:
    for read in (arxiv.read_answer, read_crossref):
        with suppress(NoAnswerError):
            read(Answer(200, body))


TAGS = ("id", "title", "summary", "published", "updated", "author", "name", "entry", "link")
ARXIV_TAGS = ("arxiv:doi", "arxiv:comment", "arxiv:journal_ref", "arxiv:primary_category")
KINDS = ("", *(f' type="{kind}"' for kind in ("html", "xhtml", "a/b")), ' mode="base64"', ' term="x"', ' href="x"')
TEXTS = st.text(st.characters(codec="utf-8", min_codepoint=32, exclude_characters="<&\x7f\ufffe\uffff"), max_size=9)


@st.composite
def elements(draw: st.DrawFn, depth: int = 2) -> str:
    tag = draw(st.sampled_from(TAGS + ARXIV_TAGS))
    inner = "".join(draw(st.lists(elements(depth=depth - 1), max_size=2))) if depth else ""
    return f"<{tag}{draw(st.sampled_from(KINDS))}>{draw(TEXTS)}{inner}</{tag}>"


@given(more=st.lists(elements(), max_size=5), place=st.sampled_from(("<entry>", "</entry>", "<author>", "<title>")))
def test_whatever_arxiv_says_is_facts_or_no_answer(more: list[str], place: str) -> None:
    feed = atom(atom_entry()).decode().replace("<feed ", '<feed xmlns:arxiv="http://arxiv.org/schemas/atom" ', 1)
    answer = feed.replace(place, "".join(more) + place if place == "</entry>" else place + "".join(more), 1)
    with suppress(NoAnswerError):
        for facts in arxiv.read_answer(Answer(200, answer.encode())).values():
            assert Facts.model_validate(facts.model_dump()) == facts
