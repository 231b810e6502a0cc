"""RIS and CSL-JSON, as parsers that others wrote and our own importers read them."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
import rispy

from newsletter.citations.forms import FORMS, in_form
from newsletter.citations.work import cited, cited_volume
from newsletter.importers.formats.json_records import record_items
from newsletter.importers.formats.ris_lists import is_ris
from newsletter.model import Extra, Paper, Vocabulary
from newsletter.settings import Settings
from newsletter.source import read_project
from newsletter.strings.language import strings
from tests.builders import make_extra, make_paper, make_venue, make_volume
from tests.citations.test_bibtex import HOSTILE
from tests.conftest import ARCHIVE, RETRIEVAL

SAID = strings("en")


def as_ris(entry: Paper | Extra, *venues: object) -> dict[str, Any]:
    vocabulary = Vocabulary.model_validate({"venues": venues})
    [read] = rispy.loads(in_form("ris", [cited(entry, SAID, vocabulary)], SAID))
    return dict(read)


def as_csl(entry: Paper | Extra, *venues: object) -> dict[str, Any]:
    vocabulary = Vocabulary.model_validate({"venues": venues})
    [read] = json.loads(in_form("csl", [cited(entry, SAID, vocabulary)], SAID))
    return dict(read)


@pytest.mark.parametrize("folder", [ARCHIVE, RETRIEVAL], ids=lambda folder: folder.name)
def test_every_entry_can_be_read_back_from_ris_and_from_csl_json(folder: Path) -> None:
    archive = read_project(folder).archive()
    works = [cited(listing.entry, SAID, archive.vocabulary) for listing in archive.listings]
    text, items = in_form("ris", works, SAID), json.loads(in_form("csl", works, SAID))
    read = rispy.loads(text)
    assert is_ris(text)
    assert record_items(items) is not None
    for work, ris, csl in zip(works, read, items, strict=True):
        assert (ris["id"], ris["title"]) == (csl["id"], csl["title"]) == (work.id, work.title)
        assert (ris.get("doi"), csl.get("DOI")) == (work.doi or None, work.doi or None)
        assert ris.get("urls", []) == ([work.url] if work.url else [])
        assert len(ris.get("authors", [])) == len(csl.get("author", [])) == len(work.authors)
        assert (ris.get("year"), csl.get("issued", {}).get("date-parts", [[None]])[0][0]) == (
            work.year or None,
            int(work.year) if work.year else None,
        )


def test_a_paper_of_a_journal_has_its_place_there() -> None:
    here = {"id": "dig", "year": 2021, "volume": 44, "number": 1, "pages": "1-64"}
    paper = make_paper(venue=here, authors=("Anna van Quoll", "Zoë Numbat Jr."), doi="10.1145/1", date="2020-10-02")
    venue = make_venue(kind="journal").model_dump()
    ris, csl = as_ris(paper, venue), as_csl(paper, venue)
    assert (ris["type_of_reference"], csl["type"]) == ("JOUR", "article-journal")
    assert (ris["secondary_title"], ris["volume"], ris["number"]) == ("Conference on Digging", "44", "1")
    assert (ris["start_page"], ris["end_page"], csl["page"]) == ("1", "64", "1–64")
    assert ris["authors"] == ["van Quoll, Anna", "Numbat, Zoë, Jr."]
    assert csl["author"] == [
        {"family": "Quoll", "given": "Anna", "non-dropping-particle": "van"},
        {"family": "Numbat", "given": "Zoë", "suffix": "Jr."},
    ]
    assert (ris["year"], "date" in ris, csl["issued"]) == ("2021", False, {"date-parts": [[2021]]})


@pytest.mark.parametrize(
    ("kind", "ris", "csl", "named"),
    [
        ("conference", "CONF", "paper-conference", "container-title"),
        ("book", "CHAP", "chapter", "container-title"),
        ("thesis", "THES", "thesis", "publisher"),
        ("report", "RPRT", "report", "publisher"),
    ],
)
def test_a_kind_of_venue_says_what_a_work_is(kind: str, ris: str, csl: str, named: str) -> None:
    venue = make_venue(kind=kind).model_dump()
    paper = make_paper(venue={"id": "dig"})
    assert as_ris(paper, venue)["type_of_reference"] == ris
    assert as_csl(paper, venue)["type"] == csl
    assert as_csl(paper, venue)[named] == "Conference on Digging"


def test_a_thesis_says_which_it_is() -> None:
    venue = make_venue(kind="thesis").model_dump()
    paper = make_paper(venue={"id": "dig", "track": "Master’s thesis"})
    assert (as_ris(paper, venue)["type_of_work"], as_csl(paper, venue)["genre"]) == (
        "Master’s thesis",
        "Master’s thesis",
    )


@pytest.mark.parametrize(
    ("entry", "ris", "csl"),
    [
        (make_paper(), "GEN", "document"),
        (make_paper(arxiv="2511.14881"), "GEN", "article"),
        (make_extra(), "DATA", "dataset"),
        (make_extra(kind="benchmark"), "DATA", "dataset"),
        (make_extra(kind="tool"), "COMP", "software"),
    ],
)
def test_without_a_venue_a_work_is_what_it_is_itself(entry: Paper, ris: str, csl: str) -> None:
    assert (as_ris(entry)["type_of_reference"], as_csl(entry)["type"]) == (ris, csl)


def test_what_nobody_knows_has_no_field() -> None:
    paper = make_paper(credited="He et al.", organisations=())
    assert as_csl(paper) == {"id": "lone-wombat", "type": "document", "title": "Lone Wombat"}
    assert set(as_ris(paper)) == {"type_of_reference", "id", "title"}


def test_an_organisation_goes_to_the_note_and_a_group_is_an_author_as_it_is_printed() -> None:
    paper = make_paper(credited="Quokka Labs", organisations=("Quokka Labs",))
    assert (as_csl(paper)["note"], "author" in as_csl(paper)) == ("From Quokka Labs", False)
    group = make_paper(authors=("The Burrow Collaboration",))
    assert as_csl(group)["author"] == [{"literal": "The Burrow Collaboration"}]
    assert as_ris(group)["authors"] == ["The Burrow Collaboration"]


def test_a_name_of_another_script_keeps_its_order_and_its_parts() -> None:
    paper = make_paper(authors=("王小明",))
    assert as_csl(paper)["author"] == [{"family": "王", "given": "小明"}]
    assert as_ris(paper)["authors"] == ["王, 小明"]


def test_a_withdrawn_paper_says_so_in_its_title_and_its_note() -> None:
    paper = make_paper(withdrawn={"date": dt.date(2025, 12, 1), "reason": "The burrow fell in."})
    assert (as_ris(paper)["title"], as_csl(paper)["note"]) == ("Withdrawn: Lone Wombat", "Withdrawn on 2025-12-01")


def test_a_month_that_only_an_arxiv_id_tells_is_not_said_to_be_that_of_the_work() -> None:
    assert as_csl(make_paper(arxiv="2412.14574"))["issued"] == {"date-parts": [[2024]]}
    assert as_csl(make_paper(arxiv="2412.14574", date="2024-12"))["issued"] == {"date-parts": [[2024, 12]]}


@pytest.mark.parametrize("title", [*HOSTILE, "ER  - ", "TY  - JOUR"])
def test_a_hostile_text_stays_in_its_field(title: str) -> None:
    paper = make_paper(title=title, authors=(title, "Bo Quoll"))
    plain = " ".join(title.split())
    assert as_csl(paper)["title"] == as_ris(paper)["title"].strip() == plain
    assert len(as_ris(paper)["authors"]) == 2


def test_a_volume_is_a_number_of_the_newsletter() -> None:
    settings = Settings(name="Marsupial Letters", address="https://archive.example/")
    work = cited_volume(make_volume(3, editors=({"name": "Ada Bilby"},)), settings)
    [csl] = json.loads(in_form("csl", [work], SAID))
    assert csl == {
        "id": "volume:3",
        "type": "article-magazine",
        "title": "Volume 3 on Burrows",
        "editor": [{"family": "Bilby", "given": "Ada"}],
        "issued": {"date-parts": [[2023, 6, 9]]},
        "container-title": "Marsupial Letters",
        "volume": "3",
        "URL": "https://archive.example/volumes/3/",
    }


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_every_form_writes_nothing_of_nothing_and_something_of_a_work(form: Any) -> None:
    assert in_form(form.id, [], SAID).strip() in ("", "[]")
    assert "Lone Wombat" in in_form(form.id, [cited(make_paper(), SAID)], SAID)
