"""Lists of papers as reference managers and tables give them: one volume of stubs with the facts that are there."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from newsletter.citations.bibliography import Bibliography
from newsletter.importers.formats.document import Document, Refusal
from newsletter.importers.formats.intake import documents_of
from newsletter.importers.formats.listed_names import name_of
from newsletter.importers.formats.paper_lists import is_bibtex, is_paper_table
from newsletter.importers.merging.shelf import Shelf
from newsletter.importers.reading.draft import Draft, entry_fields
from newsletter.model import Vocabulary
from newsletter.model.venue import Venue
from newsletter.text.cells import harmless
from newsletter.text.prose import plain_text
from tests.builders import RHYTHM, make_archive, make_paper, make_volume
from tests.importers import drafting
from tests.importers.drafting import document_of, draft_of, reason_of

VENUES = (Venue(id="burrows", name="BURROWS", full_name="Conference on Burrows", kind="conference"),)
SHELF = Shelf.with_volumes([], Vocabulary(venues=VENUES), RHYTHM)

BIBTEX = r"""
% made by hand
@string{conf = "Conference on " # {Burrows}}
@comment{ nothing {nested} }
@InProceedings{bilby:24,
  title     = {{MoonDig}: Straight Burrows by {\O}rsted's {Moonlight}},
  author    = "Bilby, Ada and {Quokka and Sons} and Quoll, Jr., Bo",
  booktitle = conf, year = 2024, month = jun, pages = {1--10},
  doi = {https://doi.org/10.1145/3777368}, abstract = {We dig. {Much}.}, keywords = {burrows}
}
@article(day,
  title = "DayDig", author = {Cy Numbat and others}, journal = {arXiv preprint arXiv:2306.01235}, year = {2023})
"""
RIS = """\
TY  - CONF
TI  - MoonDig: Straight Burrows by Ørsted's Moonlight
AU  - Bilby, Ada
AU  - Quokka and Sons
AU  - Quoll, Jr., Bo
T2  - Conference on Burrows
PY  - 2024/06//
SP  - 1
EP  - 10
DO  - 10.1145/3777368
AB  - We dig.
Much.
ER  -

TY  - JOUR
T1  - DayDig
A1  - Numbat, Cy
A1  - et al.
JO  - arXiv:2306.01235
ER  -
"""
CSL: list[dict[str, Any]] = [
    {
        "type": "paper-conference",
        "title": "MoonDig: Straight Burrows by Ørsted's <i>Moonlight</i>",
        "author": [
            {"given": "Ada", "family": "Bilby"},
            {"literal": "Quokka and Sons"},
            {"given": "Bo", "family": "Quoll", "suffix": "Jr."},
        ],
        "container-title": "Conference on Burrows",
        "issued": {"date-parts": [[2024, 6]]},
        "page": "1-10",
        "DOI": "10.1145/3777368",
        "abstract": "We dig. Much.",
    },
    {
        "type": "article",
        "title": "DayDig",
        "author": [{"family": "Numbat"}, {"literal": "others"}],
        "number": "arXiv:2306.01235",
    },
]
CSV = """\
Title,Authors,Venue,Year,DOI,arXiv ID,Code,Mood
"MoonDig: Straight Burrows by Ørsted's Moonlight","Bilby, Ada; Quokka and Sons; Quoll, Jr., Bo",BURROWS,2024,10.1145/3777368,,https://github.com/q/moondig,good
DayDig,"Cy Numbat et al.",,,,2306.01235v2,,
"""
SOURCES = {
    "a.bib": BIBTEX,
    "a.ris": RIS,
    "a.json": json.dumps(CSL),
    "a.csv": CSV,
    "b.csv": CSV.replace(",", "\t").replace('"', ""),
}


def drafted(source: str, name: str) -> Draft:
    return drafting.drafted(source, name, shelf=SHELF)


@pytest.mark.parametrize("name", ["a.bib", "a.ris", "a.json", "a.csv"])
def test_the_papers_of_a_list_become_stubs_with_the_facts_that_it_has(name: str) -> None:
    draft = drafted(SOURCES[name], name)
    first, second = (entry_fields(one) for one in draft.entries)
    assert first["title"] == "MoonDig: Straight Burrows by Ørsted's Moonlight"
    whole = {"name": "Quokka and Sons", "group": True} if name == "a.bib" else "Quokka and Sons"
    assert first["authors"] == ["Ada Bilby", whole, "Bo Quoll Jr."]
    assert first["doi"] == "10.1145/3777368"
    assert (first["venue"]["id"], first["venue"]["year"]) == ("burrows", 2024)
    assert (second["title"], second["arxiv"], second["stub"]) == ("DayDig", "2306.01235", True)
    assert "authors" not in second
    assert "tagline" not in first | second, "a title said again is no line of its own"
    assert draft.account.lost == ()


@pytest.mark.parametrize("name", ["a.bib", "a.ris", "a.json"])
def test_dates_and_pages_are_as_exact_as_the_list_says(name: str) -> None:
    first, second = (entry_fields(one) for one in drafted(SOURCES[name], name).entries)
    assert first["date"] == "2024-06"
    assert first["venue"]["pages"] in ("1–10", "1-10")
    assert "date" not in second, "of a preprint the id says more than the year"


@pytest.mark.parametrize(
    "authors",
    [
        "Ada Bilby; Bo Quoll; Zo{\\'e} Numbat",
        "Ada Bilby, Bo Quoll, Zo{\\'e} Numbat",
        "Bilby, Ada and Quoll, Bo and Numbat, Zo{\\'e}",
    ],
)
def test_authors_of_bibtex_are_several_without_and_too(authors: str) -> None:
    (entry,) = drafted(f"@misc{{a, title={{DayDig}}, author={{{authors}}}}}", "a.bib").entries
    assert [str(one) for one in entry.authors] == ["Ada Bilby", "Bo Quoll", "Zoé Numbat"]


@pytest.mark.parametrize("authors", ["{Dens, Big Sons, Deep Digs}", "de la Bilby, Maria Ada", "Bilby, Jr., Ada B."])
def test_one_author_of_bibtex_is_one(authors: str) -> None:
    assert len(drafted(f"@misc{{a, title={{DayDig}}, author={{{authors}}}}}", "a.bib").entries[0].authors) == 1


def test_a_list_of_bibtex_that_ends_in_et_al_breaks_off() -> None:
    (entry,) = drafted("@misc{a, title={DayDig}, author={Ada Bilby et al.}}", "a.bib").entries
    assert (entry.authors, entry.credited) == ((), "Ada Bilby et al.")


@pytest.mark.parametrize(
    ("title", "read"),
    [("DayDig.", "DayDig"), ("DayDig, Vol. 2.", "DayDig, Vol. 2."), ("Bilby et al.", "Bilby et al."), ("A B.", "A B.")],
)
def test_the_full_stop_that_lists_have_behind_titles_is_none_of_theirs(title: str, read: str) -> None:
    assert drafted(f"TY  - JOUR\nTI  - {title}\nER  -\n", "a.ris").entries[0].title == read


@pytest.mark.parametrize("told", ["doi = {10.48550/arXiv.2306.01235}", "volume = {abs/2306.01235}"])
def test_arxiv_is_known_as_dblp_has_it(told: str) -> None:
    (entry,) = drafted(f"@article{{a, title = {{DayDig}}, journal = {{CoRR}}, {told}, year = 2023}}", "a.bib").entries
    assert (entry.arxiv, entry.doi, entry.date) == ("2306.01235", "", "")


@pytest.mark.parametrize("name", ["a.bib", "a.ris", "a.json"])
def test_an_abstract_is_left_out_by_name(name: str) -> None:
    draft = drafted(SOURCES[name], name)
    assert not any(one.summary for one in draft.entries)
    assert "abstract, which is its authors' text" in draft.account.reasons()


def test_a_list_that_breaks_off_after_the_first_author_is_a_credit() -> None:
    second = drafted(BIBTEX, "a.bib").entries[1]
    assert (second.authors, second.credited) == ((), "Cy Numbat et al.")


def test_what_no_column_means_is_left_out_by_name() -> None:
    assert "field that an entry does not have" in drafted(CSV, "a.csv").account.reasons()


def test_a_cell_of_text_is_no_tex() -> None:
    text = "title,year\nWhy a_1 costs $5 and ~7 & more,2023\n"
    assert drafted(text, "a.csv").entries[0].title == "Why a_1 costs $5 and ~7 & more"


GROWING = "@string{dig0 = {Burrows}}" + "".join(
    f"\n@string{{dig{number} = {' # '.join([f'dig{number - 1}'] * 8)}}}" for number in range(1, 10)
)
"""Names for names: of a few hundred characters a billion would come."""


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.bib", "@article{a, title = {no end", "line 1: a text of this entry does not end"),
        ("a.bib", "@article{a,\n author = {A B}}", "line 1: a paper without a title"),
        ("a.csv", "title,year\nA,2023,x\n", "line 2: this row has 3 cells, and the table 2 columns"),
        ("a.csv", 'title,year\n"A,2023\n', "the table cannot be read"),
        ("a.ris", "TY  - JOUR\nAU  - Bilby\nER  -\n", "line 1: a paper without a title"),
        ("a.csv", "title,year\n,2023\nA,2023\n,2022\n,2021\n", "lines 2, 4 and 5: papers without a title"),
        ("a.json", '{"a": 1}', "is JSON, but not a JSON Feed"),
        (
            "a.json",
            '[{"title": "A", "year": ' + "9" * 5_000 + "}]",
            "a number in it has more than 1000 digits; mend it",
        ),
        ("a.csv", "title,year\n" + "A,2023\n" * 2_001, "has more than 2,000 papers; cut the list in parts"),
        (
            "a.bib",
            f"{GROWING}\n@article{{a, title = dig9}}",
            "names of @string stand for more than 1,000,000 characters",
        ),
    ],
)
def test_a_broken_list_is_refused_by_line(name: str, text: str, said: str) -> None:
    assert said in reason_of(text, name)


@pytest.mark.parametrize(
    "text",
    [
        "Title of a newsletter, Year 2023\n[1] MoonDig\nhttps://arxiv.org/abs/2306.01234\n",
        "@ada wrote: {look}\n\n1. [MoonDig](https://arxiv.org/abs/2306.01234)\n2. [DayDig](https://arxiv.org/abs/2306.01235)\n",
    ],
)
def test_a_text_that_only_resembles_a_list_is_a_newsletter(text: str) -> None:
    found = document_of(text, "a.txt")
    assert found.form != "papers"


@pytest.mark.parametrize(
    "text",
    [
        "@a{" * 100_000,
        "@article{" + " " * 300_000 + "a",
        "@article{a, title = {" + "{" * 300_000,
        "@article{a, author = {" + "x and " * 50_000 + "}, title={T}}",
    ],
)
def test_hostile_bibtex_takes_no_more_than_its_time(text: str) -> None:
    start = time.process_time()
    documents_of(text.encode(), name="a.bib")
    assert time.process_time() - start < 5


@pytest.mark.parametrize("cell", ["\t" * 60_000, " \u00a0" * 30_000, "|-" * 20_000])
def test_a_hostile_cell_takes_no_more_than_its_time(cell: str) -> None:
    start = time.process_time()
    found = document_of(f"title,authors,url\nA,B{cell},https://wombat.example\n", "a.csv")
    assert len(draft_of(found, shelf=SHELF).entries[0].authors) <= 10_000
    assert time.process_time() - start < 5


def test_the_column_of_names_is_that_of_titles_in_a_table_of_papers_alone() -> None:
    listed = drafted("Name,Authors,Link\nMoonDig,Ada Bilby,https://arxiv.org/abs/2306.01234\n", "a.csv").entries
    assert [(one.title, one.arxiv) for one in listed] == [("MoonDig", "2306.01234")]
    assert drafted("Name,Title,DOI\nAda,MoonDig,10.1234/dig\n", "a.csv").entries[0].title == "MoonDig"
    assert not is_paper_table("Name,Date,Website\nAda Bilby,2023,https://a.example/\n")


def test_columns_are_known_however_they_are_written_and_every_address_stays() -> None:
    text = (
        "Title,Description,PaperURL,Post\nDayDig,It digs at noon.,https://arxiv.org/abs/2306.01235,https://x.com/a/1\n"
    )
    (entry,) = drafted(text, "a.csv").entries
    assert (entry.arxiv, plain_text(entry.summary), entry.stub) == ("2306.01235", "It digs at noon.", False)
    assert [(link.kind, link.url) for link in entry.links] == [("other", "https://x.com/a/1")]


WHOLE = "Royal Society of Burrows, Dens, and Nests"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.json", json.dumps([{"type": "report", "title": "DayDig", "author": [{"literal": WHOLE}]}])),
        ("a.bib", "@report{a, title = {DayDig}, author = {{" + WHOLE + "}}}"),
        ("a.ris", f"TY  - RPRT\nTI  - DayDig\nAU  - {WHOLE}\nER  -\n"),
    ],
)
def test_commas_in_the_name_of_a_society_turn_nothing_round(name: str, text: str) -> None:
    assert drafted(text, name).entries[0].authors == (WHOLE,)


def test_records_of_json_are_read_by_their_names_like_the_columns_of_a_table() -> None:
    records = [
        {
            "title": "DayDig",
            "authors": ["Ada Bilby", "Quoll, Bo"],
            "type": "article",
            "proceedings": "BURROWS",
            "year": 2024,
        },
        {
            "title": "MoonDig",
            "authors": [{"name": "Cy Numbat", "id": 7}, {"name": {"last": "Dunnart", "first": "Di"}}],
            "url": "https://arxiv.org/abs/2306.01234",
        },
    ]
    draft = drafted(json.dumps(records), "a.json")
    first, second = (entry_fields(one) for one in draft.entries)
    assert (first["authors"], first["venue"]["year"]) == (["Ada Bilby", "Bo Quoll"], 2024)
    assert (second["authors"], second["arxiv"]) == (["Cy Numbat", "Di Dunnart"], "2306.01234")
    assert "field that an entry does not have" in draft.account.reasons()


@pytest.mark.parametrize("records", [[{"title": "DayDig"}], [{"title": "DayDig", "year": 2024}, 7], [{"year": 2024}]])
def test_json_that_is_no_list_of_papers_is_refused(records: list[Any]) -> None:
    assert "is JSON, but not" in reason_of(json.dumps(records), "a.json")


def test_papers_of_json_may_stand_in_groups_with_the_day_beside_them() -> None:
    paper = '{"title": "Moon Dig", "url": "https://arxiv.org/abs/2306.01234", "authors": "Ada Bilby, Bo Quoll 等 9 人"}'
    other = '{"title": "Day Dig", "url": "https://arxiv.org/abs/2306.01235", "org": "Quokka Labs"}'
    text = f'{{"date": "2023-06-02", "groups": [{{"label": "A", "papers": [{paper}]}}, {{"papers": [{other}]}}]}}'
    draft = drafted(text, "digs.json")
    assert [(one.arxiv, one.credited, one.authors) for one in draft.entries] == [
        ("2306.01234", "Ada Bilby et al.", ()),
        ("2306.01235", "Quokka Labs", ()),
    ]
    assert str(draft.published) == "2023-06-02"


def test_records_in_groups_that_lead_nowhere_are_no_papers() -> None:
    (found,) = documents_of(b'{"input": [{"title": "Moon Dig", "year": "2023"}]}', name="digs.json")
    assert isinstance(found, Refusal)


def test_a_record_is_told_by_its_own_title_and_not_by_a_paper_in_it() -> None:
    record = {"title": "DayDig", "paper": {"id": "7", "summary": "It digs."}, "url": "https://arxiv.org/abs/2306.01235"}
    (entry,) = drafted(json.dumps([record]), "a.json").entries
    assert (entry.title, entry.arxiv) == ("DayDig", "2306.01235")


SCHOOL = Venue(id="quokka", name="Quokka", full_name="Quokka University", kind="thesis")
THESES = {
    "a.bib": "@mastersthesis{a, title={DayDig}, school={Quokka University}, year=2024}",
    "b.bib": "@thesis{a, title={DayDig}, institution={Quokka University}, year=2024, type={mathesis}}",
    "c.bib": "@masterthesis{a, title={DayDig}, school={Quokka University}, year=2024}",
    "a.ris": "TY  - THES\nTI  - DayDig\nPY  - 2024\nM3  - Master’s thesis\nPB  - Quokka University\nER  -\n",
    "a.json": json.dumps(
        [{"title": "DayDig", "type": "thesis", "genre": "Master’s thesis", "publisher": SCHOOL.full_name, "year": 2024}]
    ),
    "a.csv": "Item Type,Title,Year,Publisher,Thesis Type\nthesis,DayDig,2024,Quokka University,Master’s thesis\n",
}


@pytest.mark.parametrize("name", THESES)
def test_a_thesis_is_of_its_school_and_stays_what_it_is(name: str) -> None:
    shelf = Shelf.with_volumes([], Vocabulary(venues=(SCHOOL,)), RHYTHM)
    venue = entry_fields(drafting.drafted(THESES[name], name, shelf=shelf).entries[0])["venue"]
    assert venue == {"id": "quokka", "year": 2024, "track": "Master’s thesis"}


@pytest.mark.parametrize(
    ("kind", "track"),
    [("@techreport", None), ("@bachelorsthesis", "Bachelor’s thesis"), ("@thesis", None), ("TY  - RPRT", None)],
)
def test_of_a_report_no_track_is_told_and_of_a_thesis_only_what_is_not_usual(kind: str, track: str | None) -> None:
    text = f"{kind}{{a, title={{DayDig}}, institution={{Quokka University}}}}"
    if kind.startswith("TY"):
        text = f"{kind}\nTI  - DayDig\nPB  - Quokka University\nM3  - Technical Report\nER  -\n"
    shelf = Shelf.with_volumes([], Vocabulary(venues=(SCHOOL,)), RHYTHM)
    venue = drafting.drafted(text, "a.bib" if kind.startswith("@") else "a.ris", shelf=shelf).entries[0].venue
    assert venue is not None
    assert dict(venue.details).get("track") == track


def test_the_publisher_of_another_work_is_no_venue() -> None:
    assert drafted("TY  - CONF\nTI  - DayDig\nPB  - BURROWS\nER  -\n", "a.ris").entries[0].venue is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("@inproceedings{a, title={DayDig}, series={BURROWS '24}, year=2024}", "a.bib"),
        ("@inproceedings{a, title={DayDig}, booktitle={24th Burrowing}, series={BURROWS ’24}, year=2024}", "b.bib"),
        ("@article{a, title={DayDig}, journal={Conf. Burr.}, fjournal={Conference on Burrows}, year=2024}", "c.bib"),
        ("TY  - CONF\nTI  - DayDig\nPY  - 2024\nT3  - BURROWS\nER  -\n", "a.ris"),
        ("TY  - CONF\nTI  - DayDig\nPY  - 2024\nT2  - Meeting\nC3  - Conference on Burrows\nER  -\n", "b.ris"),
        (json.dumps([{"title": "DayDig", "year": 2024, "container-title": "D", "event-title": "BURROWS"}]), "a.json"),
    ],
)
def test_a_venue_is_known_by_whatever_name_a_list_has_for_it(text: str, name: str) -> None:
    assert entry_fields(drafted(text, name).entries[0])["venue"] == {"id": "burrows", "year": 2024}


def test_all_formats_but_ris_share_one_table_of_names() -> None:
    bib = "@article{a, title = {DayDig}, journal = {BURROWS}, year = 2024, volume = 3, number = 2, pages = {1--4}}"
    csl = {"title": "DayDig", "type": "article", "container-title": "BURROWS", "issued": {"date-parts": [[2024]]}}
    csl |= {"volume": "3", "issue": "2", "page": "1–4"}
    csv = "Title,Journal,Year,Volume,Issue,Pages\nDayDig,BURROWS,2024,3,2,1--4\n"
    venues = [
        entry_fields(drafted(text, name).entries[0])["venue"]
        for name, text in (("a.bib", bib), ("a.json", json.dumps({"items": [csl]})), ("a.csv", csv))
    ]
    assert all(one == {"id": "burrows", "year": 2024, "volume": "3", "number": "2", "pages": "1–4"} for one in venues)


@pytest.mark.parametrize(("given", "arxiv"), [("https://arxiv.org/abs/2306.01235", "2306.01235"), ("ABC-7", None)])
def test_the_id_of_a_record_is_its_arxiv_id_where_it_has_that_form(given: str, arxiv: str | None) -> None:
    text = json.dumps({"date": "2023-06-02", "papers": [{"id": given, "title": "DayDig", "authors": ["Ada Bilby"]}]})
    (found,) = documents_of(text.encode(), name="digs.json")
    assert isinstance(found, Refusal if arxiv is None else Document)
    if isinstance(found, Document):
        assert [one.arxiv for one in draft_of(found, shelf=SHELF).entries] == [arxiv]


def test_groups_of_json_without_papers_are_passed_over() -> None:
    papers = [{"title": f"Tunnel {n}", "arxiv_url": f"https://arxiv.org/abs/2306.0123{n}"} for n in (1, 2)]
    sections = [{"title": "Digging", "description": "What digs", "papers": [1, 2]}]
    draft = drafted(json.dumps({"week": "2023-W24", "papers": papers, "sections": sections}), "2023-06-16.json")
    assert [entry.arxiv for entry in draft.entries] == ["2306.01231", "2306.01232"]
    assert (draft.special, str(draft.published)) == ("2023-06-16", "2023-06-16")


def test_records_of_json_may_stand_under_their_ids() -> None:
    group = {"2306.01234": {"title": "MoonDig"}, "10.5555/day": {"title": "DayDig", "arxiv": "2306.01235"}}
    found = drafted(json.dumps({"date": "2026-04-22", "focus": ["2306.01234"], "base": group}), "config.json")
    assert [(one.title, one.arxiv, one.doi) for one in found.entries] == [
        ("MoonDig", "2306.01234", ""),
        ("DayDig", "2306.01235", "10.5555/day"),
    ]
    assert str(found.published) == "2026-04-22"


@pytest.mark.parametrize(
    ("written", "yaml"),
    [
        ("de la Quoll, Juan", "Juan de la Quoll"),
        ("Quoll Bilby, Gabriela", {"name": "Gabriela Quoll Bilby", "family": "Quoll Bilby"}),
        ("{van der Bilby}, Jan", "Jan van der Bilby"),
        ("C. {Quoll Bilby}", {"name": "C. Quoll Bilby", "family": "Quoll Bilby"}),
        (r"Y. {Quoll de Verdi\`{e}re}", {"name": "Y. Quoll de Verdière", "family": "Quoll de Verdière"}),
        ("Frank {Bilby, Jr.}", "Frank Bilby, Jr."),
        (r"Quoll, Bill {B.\,C.}", "Bill B. C. Quoll"),
        ("{BurrowAI}", {"name": "BurrowAI", "group": True}),
        ("{Burrow and Tunnel, Inc.}", "Burrow and Tunnel, Inc."),
        ("{Burrow Team}", "Burrow Team"),
        ("given=Ada, family=Bilby, prefix=von", "Ada von Bilby"),
        ("Bilby, Jr., Ada", "Ada Bilby Jr."),
    ],
)
def test_a_name_of_bibtex_keeps_its_family_and_its_group(written: str, yaml: object) -> None:
    found = drafted(f"@article{{a, title={{MoonDig}}, author={{{written}}}, doi={{10.5555/moon}}}}", "list.bib")
    assert entry_fields(found.entries[0])["authors"] == [yaml]
    assert found.account.lost == ()


def test_columns_and_addresses_of_registries_are_ids() -> None:
    found = drafted("title,url,PMID\nMoonDig,https://openreview.net/forum?id=aB3,31452104\n", "list.csv")
    assert found.entries[0].ids == (("openreview", "aB3"), ("pubmed", "31452104"))
    assert found.account.lost == ()


@pytest.mark.parametrize("name", ["list.bib", "list.ris", "list.json"])
def test_what_our_own_citations_say_is_read_back(name: str) -> None:
    said = {"title": "S^3 > 5% {Dig}", "authors": ("Bo Quoll Jr.", "Ada van Bilby"), "arxiv": "2306.01235"}
    paper = make_paper(**said, doi="10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI1>3.0.CO;2-O")
    archive = make_archive(make_volume(1, paper))
    written = Bibliography(archive, "en").records(paper)
    texts = {"bib": Bibliography(archive, "en").bibtex(paper), "ris": written["ris"], "json": f"[{written['csl']}]"}
    found = entry_fields(drafted(texts[name.partition(".")[2]], name).entries[0])
    assert (found["title"], found["authors"]) == (paper.title, list(said["authors"]))
    assert (found["doi"], found["arxiv"]) == (paper.doi, paper.arxiv)


def test_addresses_in_one_field_are_parted_but_not_within() -> None:
    found = drafted("title,url\nMoonDig,https://a.example/a;b=1;https://b.example/; https://c.example/;\n", "list.csv")
    links = [one["url"] for one in entry_fields(found.entries[0])["links"]]
    assert links == ["https://a.example/a;b=1", "https://b.example/", "https://c.example/"]


def test_what_the_proceedings_tell_is_told_of_the_paper_that_refers_to_them() -> None:
    text = "@inproceedings{a, title={MoonDig}, crossref={par}}\n@proceedings{par, title={BURROWS}, year=2023}\n"
    paper = drafted(text, "burrows.bib").entries[0]
    assert (paper.title, paper.venue and paper.venue.id, str(paper.date or paper.venue)[:4]) == (
        "MoonDig",
        "burrows",
        "2023",
    )


def test_proceedings_are_a_work_only_where_no_other_refers_to_them() -> None:
    parts = (
        "@inproceedings{a, title={MoonDig}, crossref={par}}",
        "@proceedings{par, title={BURROWS}}",
        "@Proceedings{other, title={WARRENS}}",
        "@book{book, title={On Burrows}}",
        "@inbook{b, title={DayDig}, crossref={book}}",
        "@proceedings{, title={DENS}}",
        "@proceedings{round, title={TAILS}, crossref={round}}",
        "@incollection{c, title={DuskDig}, crossref={part}}",
        "@proceedings{part, title={BURROWS}, crossref={whole}, editor={Cy Numbat}, isbn={978-3-16-148410-0}}",
        "@mvproceedings{whole, title={ALL BURROWS}, year=2023}",
    )
    draft = drafted("\n".join(parts), "burrows.bib")
    assert [one.title for one in draft.entries] == [
        *("MoonDig", "WARRENS", "On Burrows", "DayDig", "DENS", "TAILS", "DuskDig")
    ]
    reason = "said of proceedings or a set, which are no paper"
    told = [piece.text for piece in draft.account.pieces if piece.where == reason]
    assert told == ["Cy Numbat", "978-3-16-148410-0"]
    assert not [piece.text for piece in draft.account.pieces if "proceedings" in piece.text.lower()]


def test_an_entry_without_a_key_is_nobodys_proceedings() -> None:
    text = "@article{b, title={DayDig}}\n@article{, title={MoonDig}, year=2023}\n"
    assert not drafted(text, "burrows.bib").entries[0].date


def test_what_a_work_refers_to_tells_it_too_and_a_set_is_no_work() -> None:
    parts = (
        "@xdata{north, booktitle={BURROWS}, date={2023}, note={Dens}}",
        "@inproceedings{a, title={MoonDig}, xdata={North}}",
        "@set{both, entryset={a,b}}",
        "@software{dig, title={DuskDig}, author={Ada Bilby}, date={2020}}",
        "@softwareversion{dig2, crossref={Dig}, date={2022}}",
    )
    draft = drafted("\n".join(parts), "burrows.bib")
    assert [(one.title, one.authors, one.venue and one.venue.id) for one in draft.entries] == [
        ("MoonDig", (), "burrows"),
        ("DuskDig", ("Ada Bilby",), None),
        ("DuskDig", ("Ada Bilby",), None),
    ]
    assert [str(one.date) for one in draft.entries] == ["2023", "2020", "2022"]


@pytest.mark.parametrize(
    ("tags", "date"),
    [
        ("PY  - 2015\nY1  - 2015/09/10", "2015-09-10"),
        ("Y1  - 2016/10\nDA  - 2016\nPY  - 2016", "2016-10"),
        ("PY  - 2016\nDA  - 2019/03/28", "2016"),
        ("DA  - 2005/07/15", "2005-07-15"),
        ("PY  - 2016\nDA  - May 2016", "2016-05"),
        ("PY  - 2016\nDA  - Summer 2016", "2016"),
        ("PY  - 2016 1 2 3\nDA  - 2016/05", "2016-05"),
    ],
)
def test_of_the_dates_of_ris_the_most_exact_one_of_the_year_is_that_of_the_work(tags: str, date: str) -> None:
    assert str(drafted(f"TY  - JOUR\nTI  - MoonDig\n{tags}\nER  -\n", "burrows.ris").entries[0].date) == date


def test_ids_of_ris_are_known_by_what_they_are() -> None:
    tags = "M3  - 10.1145/3777368\nSN  - 978-3-16-148410-0\nUR  - //wombat.example/dig\nSN  - 1234-5678"
    [entry] = drafted(f"TY  - BOOK\nTI  - MoonDig\n{tags}\nER  -\n", "burrows.ris").entries
    assert (entry.doi, [*entry.ids]) == ("10.1145/3777368", [("isbn", "9783161484100")])
    assert [link.url for link in entry.links] == ["https://wombat.example/dig"]


@pytest.mark.parametrize(
    ("tags", "ids"),
    [
        ("SN  - 1932-6208", []),
        ("SN  - 0302-9743 1611-3349", []),
        ("SN  - 1932-6208\nSN  - 0-306-40615-2", [("isbn", "0306406152")]),
        ("SN  - 0-8044-2957-x", [("isbn", "080442957X")]),
    ],
)
def test_the_number_of_a_journal_in_ris_is_no_isbn(tags: str, ids: list[tuple[str, str]]) -> None:
    assert [*drafted(f"TY  - JOUR\nTI  - MoonDig\n{tags}\nER  -\n", "burrows.ris").entries[0].ids] == ids


def test_a_list_does_not_grow_by_what_its_works_have_of_others() -> None:
    shared = [",".join(f"f{name}of{at}={{{'dig ' * 100}}}" for at in range(90)) for name in range(8)]
    listed = [f"@xdata{{x{name}, {fields}}}" for name, fields in enumerate(shared)]
    listed += [f"@misc{{a{at}, title={{Dig {at}}}, xdata={{x0,x1,x2,x3,x4,x5,x6,x7}}}}" for at in range(20)]
    text = "\n".join(listed)
    assert len(document_of(text, "burrows.bib").text) < 2 * len(text)


def test_proceedings_that_the_file_lacks_are_asked_for() -> None:
    draft = drafted("@inproceedings{a, title={MoonDig}, crossref={dig23}}", "burrows.bib")
    [told] = [piece for piece in draft.account.pieces if piece.text == "dig23"]
    assert (told.fate, told.where) == ("dropped", "crossref to an entry that the file lacks; put both into one file")


def test_names_that_are_joined_keep_the_space_between_them() -> None:
    text = '@string{a = "Ada Bilby"} @string(and = " and ")\n@misc{a, title={MoonDig}, author = a # And # {Bo Quoll }}'
    assert drafted(text, "burrows.bib").entries[0].authors == ("Ada Bilby", "Bo Quoll")


def test_a_subtitle_belongs_to_the_title() -> None:
    text = "@book{a, title={MoonDig}, subtitle={Dens {II}}}\n@book{b, title={DayDig: Dens}, subtitle={Dens}}"
    assert [one.title for one in drafted(text, "burrows.bib").entries] == ["MoonDig: Dens II", "DayDig: Dens"]


@pytest.mark.parametrize("head", ["@article{, ", "@web_page{a, ", "@article{", "@Article{\n\t"])
def test_programs_may_leave_out_the_key_and_name_types_of_their_own(head: str) -> None:
    text = f"{head}author = {{Ada Bilby}}, title = {{MoonDig}}}}\n{head}title = {{DayDig}}}}\n"
    assert [one.title for one in drafted(text, "burrows.bib").entries] == ["MoonDig", "DayDig"]


@pytest.mark.parametrize(
    ("above", "is_list"),
    [
        ("This file was created with JabRef 2.2.\nEncoding: UTF-8\n\n", True),
        ("Scopus\nEXPORT DATE: 12 March 2020\n% by hand\n", True),
        ("# Papers\n\n", False),
        ("One\n" * 9, False),
    ],
)
def test_a_program_may_tell_of_itself_above_a_list(above: str, *, is_list: bool) -> None:
    assert is_bibtex(f"{above}@article{{a, title={{MoonDig}}}}\n") == is_list


@pytest.mark.parametrize(
    ("told", "date"),
    [
        ("month={2~sep}, year={2020}", "2020-09-02"),
        ('month="8~" # jun, year=2020', "2020-06-08"),
        ("month={July 30th}, year={2020}", "2020-07-30"),
        ("month={June 3--7}, year={2020}", "2020-06"),
        ("month={06}, year={2020}", "2020-06"),
        ("month=jun, year={2020}, day={4}", "2020-06-04"),
        ("year={1991,}", "1991"),
        ("year={[1991]}", "1991"),
        ("year={1991b}", "1991"),
        ("year={c. 1991}", ""),
    ],
)
def test_a_month_has_its_day_and_a_year_its_signs(told: str, date: str) -> None:
    assert str(drafted(f"@misc{{a, title={{MoonDig}}, {told}}}", "burrows.bib").entries[0].date) == date


def test_the_place_of_an_event_is_no_venue_where_another_field_tells_it() -> None:
    text = "@inproceedings{a, title={MoonDig}, venue={Perth, Australia}, booktitle={BURROWS}}"
    venue = drafted(text, "burrows.bib").entries[0].venue
    assert venue
    assert venue.id == "burrows"


def test_how_a_work_was_published_may_be_an_address() -> None:
    text = r"@misc{a, title={MoonDig}, howpublished={\url{https://arxiv.org/abs/2306.01234}}}"
    assert drafted(text, "burrows.bib").entries[0].arxiv == "2306.01234"


def test_an_arxiv_id_of_ris_is_read_wherever_it_stands() -> None:
    text = "TY  - UNPB\nTI  - MoonDig\nM3  - arXiv:2306.01234\nER  - \n"
    assert drafted(text, "burrows.ris").entries[0].arxiv == "2306.01234"


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        ({"family": "李", "given": "伟"}, "李伟"),
        ({"family": "Quoll", "given": "Bo", "non-dropping-particle": "van"}, "Bo van Quoll"),
        ({"family": "van Quoll", "given": "Bo", "non-dropping-particle": "van"}, "Bo van Quoll"),
        ({"family": "Quoll", "given": "Bo", "suffix": "Jr."}, "Bo Quoll Jr."),
        ({"literal": "Quokka & Sons"}, "Quokka & Sons"),
    ],
)
def test_the_parts_of_a_name_in_csl_make_the_name_as_it_is_spoken(parts: dict[str, str], name: str) -> None:
    assert name_of(parts) == name


def test_records_that_all_lead_to_their_papers_may_stand_under_any_names() -> None:
    told = {"5f1": {"title": "MoonDig", "pdf": "http://arxiv.org/pdf/2306.01234", "date": "2023/06/02"}}
    (entry,) = drafted(json.dumps(told), "a.json").entries
    assert (entry.title, entry.arxiv, entry.date) == ("MoonDig", "2306.01234", "2023-06-02")
    told["5f1"].pop("pdf")
    with pytest.raises(AssertionError):
        drafted(json.dumps(told), "a.json")


@pytest.mark.parametrize(
    ("printed", "date"), [("June 2023", "2023-06"), ("2 juin 2023", "2023-06-02"), ("2023 März 3", "2023-03-03")]
)
def test_a_date_of_a_table_may_be_printed_in_words(printed: str, date: str) -> None:
    assert drafted(f"Title,Date,Publication Year\nMoonDig,{printed},2023\n", "a.csv").entries[0].date == date


def test_notes_of_zotero_lose_their_tags_and_no_space() -> None:
    text = "Title,Notes\nMoonDig,<div><p>It digs.</p><p>It <b>rests</b>.</p></div>\n"
    assert plain_text(drafted(text, "a.csv").entries[0].summary) == "It digs. It rests."


def test_what_stands_beside_the_records_of_json_is_named_in_the_account() -> None:
    paper = {"title": "MoonDig", "url": "https://arxiv.org/abs/2306.01234"}
    told = {"date": "2023-06-02", "themes": [{"title": "Digs", "summary": "It digs."}], "At night": [paper], "seen": 7}
    draft = drafted(json.dumps(told), "digs.json")
    beside = [piece.text for piece in draft.account.pieces if piece.where == "beside the papers of the list"]
    assert beside == ["themes", "Digs", "It digs.", "At night", "7"]
    assert ([entry.title for entry in draft.entries], str(draft.published)) == (["MoonDig"], "2023-06-02")


@pytest.mark.parametrize("depth", [100, 900, 100_000])
def test_json_that_nests_too_deep_is_refused(depth: int) -> None:
    paper = '"title": "MoonDig", "url": "https://arxiv.org/abs/2306.01234"'
    text = f'[{{{paper}, "more": {"[" * depth}1{"]" * depth}}}]'
    assert reason_of(text, "burrows.json").endswith("its lists and groups are nested too deep to be read")


PAPER = {"title": "MoonDig", "doi": "10.5555/moon", "creators": [{"firstName": "Ada", "lastName": "Bilby"}]}
LINK = {"title": "Semantic Link", "url": "https://arxiv.org/abs/2306.01235"}


@pytest.mark.parametrize(
    "value",
    [
        {"items": [PAPER | {"attachments": [LINK]}, {"itemType": "note", "note": "Look here."}, PAPER | {"doi": ""}]},
        {"message": PAPER | {"reference": [LINK, LINK]}},
        PAPER | {"references": [LINK]},
    ],
)
def test_what_stands_in_a_paper_of_json_is_no_paper_of_the_list(value: dict[str, Any]) -> None:
    draft = drafted(json.dumps(value), "library.json")
    assert {entry.title for entry in draft.entries} == {"MoonDig"}
    assert {entry.authors for entry in draft.entries} == {("Ada Bilby",)}


def test_a_record_without_a_title_beside_papers_is_named_in_the_account() -> None:
    draft = drafted(json.dumps({"items": [PAPER, PAPER | {"doi": "10.5555/day"}, {"note": "Look here."}]}), "a.json")
    assert "Look here." in [piece.text for piece in draft.account.pieces if piece.fate == "dropped"]


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ([{"author_position": "first", "author": {"id": "A1", "display_name": "Ada Bilby"}}], ["Ada Bilby"]),
        (
            {"author": [{"@pid": "1/2", "text": "Ada Bilby"}, {"@pid": "1/3", "text": "Bo Quoll"}]},
            ["Ada Bilby", "Bo Quoll"],
        ),
        ([{"first": "Ada", "middle": ["B.", "C."], "last": "Bilby", "suffix": ""}], ["Ada B. C. Bilby"]),
        ([{"firstName": "Ada", "lastName": "Bilby"}, {"creatorType": "editor", "lastName": "Quoll"}], ["Ada Bilby"]),
    ],
)
def test_authors_of_json_are_read_in_the_forms_of_services(authors: Any, names: list[str]) -> None:
    record = {"title": "MoonDig", "doi": "10.5555/moon", "authorships": authors}
    draft = drafted(json.dumps([record]), "works.json")
    assert draft.entries[0].authors == tuple(names)
    dropped = [piece.text for piece in draft.account.pieces if piece.fate == "dropped"]
    assert any("Quoll" in text for text in dropped) is ("Quoll" in str(authors) and "Bo Quoll" not in names)


def test_ids_of_json_may_stand_in_a_group_by_their_registries() -> None:
    ids = {"ArXiv": "2306.01234", "DOI": "10.5555/moon", "PubMed": 31452104, "CorpusId": 7}
    draft = drafted(json.dumps({"data": [{"title": "MoonDig", "year": 2023, "externalIds": ids}]}), "found.json")
    entry = draft.entries[0]
    assert (entry.arxiv, entry.doi, entry.ids) == ("2306.01234", "10.5555/moon", (("pubmed", "31452104"),))


def test_a_note_of_json_is_its_text_alone() -> None:
    note = {"key": "A7", "dateAdded": "2023-06-02", "note": "<p>It digs.</p>"}
    (entry,) = drafted(json.dumps({"items": [PAPER | {"notes": [note]}]}), "library.json").entries
    assert plain_text(entry.summary) == "It digs."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.ris", "TY  - {ris}\nTI  - Tracks\nPY  - 2024\nER  -\n"),
        ("a.bib", "@{word}{{a, title = {{Tracks}}, year = 2024}}"),
        ("a.json", '[{{"title": "Tracks", "year": 2024, "type": "{word}"}}]'),
        ("a.csv", "Item Type,Title,Year\n{word},Tracks,2024\n"),
    ],
)
@pytest.mark.parametrize(
    ("ris", "word", "kind"),
    [
        ("DATA", "dataset", "dataset"),
        ("COMP", "software", "tool"),
        ("VIDEO", "video", "paper"),
        ("JOUR", "article", "paper"),
    ],
)
def test_a_work_that_is_no_paper_by_its_type_is_an_extra_where_the_archive_has_the_kind(
    name: str, text: str, ris: str, word: str, kind: str
) -> None:
    draft = drafted(text.format(ris=ris, word=word), name)
    assert [entry.kind for entry in draft.entries] == [kind]
    said = "is a video, and taken for a paper; kinds in mkdocs.yml lacks it"
    assert any(said in note.text for note in draft.notes) is (ris == "VIDEO")


@pytest.mark.parametrize("title", ["@home: Moon Digging", "-1 Day of Digging", "’Tis Dug", "'Quoted' Digs", "+Dig"])
def test_a_title_that_a_spreadsheet_would_compute_comes_back_as_it_was(title: str) -> None:
    table = f"title,year\n{harmless(title)},2024\n"
    assert drafted(table, "a.csv").entries[0].title == title


@pytest.mark.parametrize(
    ("told", "authors"),
    [
        ("Ada Bilby, Bo Quoll and Cy Numbat", ("Ada Bilby", "Bo Quoll", "Cy Numbat")),
        ("Bilby, Ada and Quoll, Bo", ("Ada Bilby", "Bo Quoll")),
        ("Bilby, Ada and Bo Quoll", ("Ada Bilby", "Bo Quoll")),
        ("Ada Bilby and Bo Quoll", ("Ada Bilby", "Bo Quoll")),
        ("Ad\\'a Bilby, Bo Qu\\\"oll and Cy Num\\v{c}at", ("Adá Bilby", "Bo Quöll", "Cy Numčat")),
    ],
)
def test_a_comma_before_and_parts_whole_names_or_turns_one(told: str, authors: tuple[str, ...]) -> None:
    (entry,) = drafted(json.dumps([{"title": "DayDig", "authors": told}]), "a.json").entries
    assert entry.authors == authors


@pytest.mark.parametrize("beside", ["references", "bib_entries"])
def test_references_beside_a_paper_of_json_are_no_papers(beside: str) -> None:
    record = {"metadata": {"title": "DayDig", "doi": "10.5555/1"}, beside: [{"title": "MoonDig", "doi": "10.5555/2"}]}
    draft = drafted(json.dumps([record]), "a.json")
    assert [entry.title for entry in draft.entries] == ["DayDig"]
    assert not draft.account.lost
    (alone,) = drafted(json.dumps({beside: record[beside]}), "a.json").entries
    assert alone.title == "MoonDig"
