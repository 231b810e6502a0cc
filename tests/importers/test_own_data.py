"""What an archive offers as data comes back into an archive as the same entries."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest

from newsletter.importers.formats.document import Document, Refusal
from newsletter.importers.formats.intake import documents_of
from newsletter.importers.merging.shelf import Shelf
from newsletter.importers.reading.draft import Draft, entry_fields
from newsletter.model import Tag, Vocabulary
from newsletter.model.venue import Venue
from newsletter.open_data import sheet
from newsletter.open_data.plain_records import entry_record
from newsletter.settings import Settings
from tests.builders import RHYTHM, make_archive, make_extra, make_paper, make_volume
from tests.importers.drafting import draft_of, reason_of

VOCABULARY = Vocabulary(
    tags=(Tag(id="digging", name="Digging", description="Holes."),),
    venues=(Venue(id="burrows", name="BURROWS", full_name="Conference on Burrows", kind="conference"),),
)
FIELDS: dict[str, Any] = {
    "id": "moonlit-digging",
    "title": "@home: Digging by Moonlight",
    "official_title": "At Home: Digging by Moonlight",
    "tagline": "Digs by night",
    "credited": "Bilby et al.",
    "authors": ["Ada Bilby", "Bo Quoll"],
    "arxiv": "2306.01234",
    "ids": [{"kind": "pubmed", "id": "31452104"}],
    "date": "2023-06-02",
    "venue": {"id": "burrows", "year": 2023, "pages": "1–10"},
    "links": [{"kind": "code", "url": "https://github.com/q/moondig", "note": "not all of it"}],
    "tags": ["digging"],
    "summary": "It digs *straight*, by $x_1$.\n\n- One hole\n- [Two](https://wombat.example)\n\nIt rests.",
}
SETTINGS = Settings(name="Burrows", address="https://burrows.example/")


def lines() -> str:
    archive = make_archive(
        make_volume(3, make_paper(id="day-digging", title="Day Digging", doi="10.5555/day")),
        make_volume(
            4,
            make_paper(**{k: tuple(v) if isinstance(v, list) else v for k, v in FIELDS.items()}),
            extras=(make_extra(kind="tool", withdrawn={"date": dt.date(2024, 1, 5), "reason": "Gone."}),),
        ),
        vocabulary=VOCABULARY,
    )
    records = [entry_record(listing, archive, SETTINGS) for listing in archive.listings]
    return "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in records)


def drafts(text: str) -> list[Draft]:
    found = documents_of(text.encode(), name="archive.jsonl")
    assert all(isinstance(one, Document) for one in found), found
    shelf = Shelf.with_volumes([], VOCABULARY, RHYTHM)
    return [draft_of(one, shelf=shelf) for one in found if isinstance(one, Document)]


def test_the_lines_of_an_archive_become_its_volumes_and_entries_again() -> None:
    made = {draft.volume: draft for draft in drafts(lines())}
    assert {number: draft.title for number, draft in made.items()} == {
        3: "Volume 3 on Burrows",
        4: "Volume 4 on Burrows",
    }
    assert not any(draft.backfilled for draft in made.values())
    paper = entry_fields(made[4].papers[0])
    assert paper | {"date": str(paper["date"])} == FIELDS
    assert [(entry.id, entry.kind) for entry in made[4].entries] == [
        ("moonlit-digging", "paper"),
        ("burrow-maps", "tool"),
    ]


def test_a_notice_of_an_entry_is_named_in_the_account() -> None:
    told = [piece.text for draft in drafts(lines()) for piece in draft.account.pieces if piece.fate == "dropped"]
    assert "Gone." in told


def test_a_wrong_value_in_the_lines_is_named() -> None:
    assert "arxiv must be an arXiv id with 5 digits" in reason_of(
        lines().replace("2306.01234", "2306.0123"), "archive.jsonl"
    )


@pytest.mark.parametrize("end", ["\n", "\n\n", "\r\n"])
def test_lines_of_json_of_others_are_a_list_of_papers(end: str) -> None:
    papers = [{"title": f"Tunnel {n}", "doi": f"10.5555/{n}", "volume": n} for n in (1, 2)]
    (draft,) = drafts(f"{end.join(map(json.dumps, papers))}{end}")
    assert [(entry.title, entry.doi) for entry in draft.entries] == [
        ("Tunnel 1", "10.5555/1"),
        ("Tunnel 2", "10.5555/2"),
    ]


@pytest.mark.parametrize("odd", ['"authors": 7', '"topics": {"id": 1}', '"venue": [1]', '"links": [[1]]', '"ids": "x"'])
def test_odd_values_in_the_lines_of_an_archive_are_refused_or_passed_over(odd: str) -> None:
    volume = json.dumps({"id": "9" * 5_000, "title": "B", "published": 3})
    line = f'{{"id": "a", "kind": "paper", "title": "A", {odd}, "volume": {volume}}}'
    (refused,) = documents_of(f"{line}\n{line}\n".encode(), name="archive.jsonl")
    assert isinstance(refused, Refusal)


@pytest.mark.parametrize("sign", [",", ";"])
def test_the_table_of_an_archive_is_refused_for_its_lines(sign: str) -> None:
    table = sheet.head() + "".join(sheet.row(json.loads(line)) for line in lines().splitlines())
    text = table if sign == "," else table.replace("; ", " and ").replace(",", sign)
    assert (
        reason_of(text, "archive.csv") == "is the table of an archive: give the archive.jsonl beside it, which has all"
    )
