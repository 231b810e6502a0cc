"""The files of open data: each is read by a parser that others wrote, and holds all that the archive has."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any
from weakref import ref

import pytest
import rispy

from newsletter.model import Archive, See
from newsletter.open_data.data_files import MeasuredFile, data_files, picked_up, put_down
from newsletter.open_data.sheet import COLUMNS
from newsletter.settings import Settings
from newsletter.source import read_project
from newsletter.storage.kept_texts import KeptTexts
from tests.builders import make_archive, make_extra, make_paper, make_special, make_vocabulary, make_volume
from tests.citations.bibtex_reader import printed, read
from tests.citations.test_bibtex import HOSTILE
from tests.conftest import ARCHIVE, RETRIEVAL
from tests.pages.test_keys import CHANGES

SETTINGS = Settings(
    name="Marsupial Letters", address="https://archive.example/", feed_authority="w.example", feed_year=2020
)


def files_of(*volumes: Any, **changed: Any) -> dict[str, bytes]:
    return files_of_archive(make_archive(*volumes), **changed)


def files_of_archive(archive: Archive, **changed: Any) -> dict[str, bytes]:
    found = data_files(archive, SETTINGS.model_copy(update=changed))
    return {address.removeprefix("data/"): content for address, content in made_of(found).items()}


def made_of(files: dict[str, MeasuredFile]) -> dict[str, bytes]:
    """The files as they are on the site; each is what is told of it."""
    made = {address: file.make() for address, file in files.items()}
    told = {address: (len(content), hashlib.sha256(content).hexdigest()) for address, content in made.items()}
    assert told == {address: (file.size, file.checksum) for address, file in files.items()}
    return made


def rows(content: bytes, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(content)
        return database.execute(query).fetchall()


PAPER = make_paper(
    authors=("Anna van Quoll", "The Burrow Collaboration"),
    arxiv="2305.00001",
    date="2023-05",
    tags=("burrows",),
    organisations=("Quokka Labs",),
    credited="Quokka Labs",
    venue={"id": "dig", "year": 2023, "pages": "1-10"},
    links=({"kind": "code", "url": "https://code.example/"},),
)


@pytest.mark.parametrize("folder", [ARCHIVE, RETRIEVAL], ids=lambda folder: folder.name)
def test_every_file_has_every_entry_once_in_one_order(folder: Path) -> None:
    archive = read_project(folder).archive()
    ids = [listing.entry.id for listing in archive.listings]
    files = files_of_archive(archive)
    assert [json.loads(line)["id"] for line in files["archive.jsonl"].decode().splitlines()] == ids
    assert [row["id"] for row in csv.DictReader(io.StringIO(files["archive.csv"].decode(), newline=""))] == ids
    assert list(read(files["archive.bib"].decode())) == ids
    assert list(read(files["archive-texts.bib"].decode())) == ids
    assert [one["id"] for one in rispy.loads(files["archive.ris"].decode())] == ids
    assert [one["id"] for one in json.loads(files["archive.csl.json"])] == ids
    assert [row[0] for row in rows(files["archive.sqlite"], "SELECT id FROM entries ORDER BY number")] == ids


@pytest.mark.parametrize("folder", [ARCHIVE, RETRIEVAL], ids=lambda folder: folder.name)
def test_the_database_of_an_archive_is_sound_and_its_full_text_index_is_that_of_its_entries(folder: Path) -> None:
    content = files_of_archive(read_project(folder).archive())["archive.sqlite"]
    assert rows(content, "PRAGMA integrity_check") == [("ok",)]
    assert rows(content, "PRAGMA foreign_key_check") == []
    assert rows(content, "PRAGMA page_size") == [(4096,)]
    compare = "INSERT INTO entries_fts (entries_fts, rank) VALUES ('integrity-check', 1)"  # raises where they differ
    assert rows(content, compare) == []


def test_a_line_says_all_that_is_known_of_an_entry_and_names_nothing_else() -> None:
    [line] = files_of(make_volume(1, PAPER))["archive.jsonl"].decode().splitlines()
    assert json.loads(line) == {
        "id": "lone-wombat",
        "url": "https://archive.example/papers/lone-wombat/",
        "kind": "paper",
        "title": "Lone Wombat",
        "tagline": "Lone Wombat, in one line",
        "summary": "Lone Wombat digs.",
        "credited": "Quokka Labs",
        "authors": [
            {
                "name": "Anna van Quoll",
                "given": "Anna",
                "family": "van Quoll",
                "author": "q/anna-van-quoll",
                "url": "https://archive.example/authors/q/#anna-van-quoll",
            },
            {
                "name": "The Burrow Collaboration",
                "author": "b/the-burrow-collaboration",
                "url": "https://archive.example/authors/b/#the-burrow-collaboration",
            },
        ],
        "organisations": [{"id": "quokka-labs", "name": "Quokka Labs"}],
        "topics": [{"id": "burrows", "name": "Burrows"}],
        "arxiv": "2305.00001",
        "date": "2023-05",
        "year": 2023,
        "venue": {
            "id": "dig",
            "name": "DIG",
            "full_name": "Conference on Digging",
            "kind": "conference",
            "year": 2023,
            "pages": "1–10",
        },
        "found_at": "https://arxiv.org/abs/2305.00001",
        "links": [{"kind": "code", "url": "https://code.example/"}],
        "volume": {
            "id": "1",
            "url": "https://archive.example/volumes/1/",
            "title": "Volume 1 on Burrows",
            "published": "2023-05-26",
        },
        "place": 1,
        "updated": "2023-05-26",
    }


def test_a_stub_says_that_it_is_one_and_has_no_text() -> None:
    [line] = files_of(make_volume(1, make_paper(summary=None, tagline=None, stub=True)))["archive.jsonl"].splitlines()
    said = json.loads(line)
    assert (said["is_stub"], "summary" in said, "tagline" in said) == (True, False, False)


@pytest.mark.parametrize("text", HOSTILE)
def test_a_hostile_text_comes_back_from_every_file(text: str) -> None:
    files = files_of(make_volume(1, make_paper(title=text, summary=text, authors=(text,))))
    assert json.loads(files["archive.jsonl"])["title"] == text
    [row] = csv.DictReader(io.StringIO(files["archive.csv"].decode(), newline=""))
    assert (row["title"], row["authors"]) == (text, text)
    assert rows(files["archive.sqlite"], "SELECT title, summary FROM entries") == [(text, text)]
    assert printed(read(files["archive-texts.bib"].decode())["lone-wombat"]["annote"])


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "  =1+1"])
def test_what_a_spreadsheet_would_compute_is_text_in_the_table(text: str) -> None:
    files = files_of(make_volume(1, make_paper(title=text, tagline="1 + 1 = 2")))
    [row] = csv.DictReader(io.StringIO(files["archive.csv"].decode(), newline=""))
    assert (row["title"], row["tagline"]) == (f"'{text}", "1 + 1 = 2")


def test_a_formula_below_an_empty_line_is_text_in_the_table() -> None:
    files = files_of(make_volume(1, make_paper(summary="\n=1+1")))
    [row] = csv.DictReader(io.StringIO(files["archive.csv"].decode(), newline=""))
    assert row["summary"] == "'\n=1+1"


def test_the_table_has_one_row_an_entry_with_the_same_columns() -> None:
    table = csv.DictReader(io.StringIO(files_of(make_volume(1, PAPER))["archive.csv"].decode(), newline=""))
    [row] = table
    assert tuple(table.fieldnames or ()) == COLUMNS
    assert (row["authors"], row["topics"], row["code"]) == (
        "Anna van Quoll; The Burrow Collaboration",
        "burrows",
        "https://code.example/",
    )


def test_the_database_has_the_archived_copy_beside_the_link_that_leads_nowhere() -> None:
    gone = {"kind": "code", "url": "https://gone.example/", "archived": "https://web.archive.example/1/gone"}
    content = files_of(make_volume(1, make_paper(links=(*PAPER.links, gone))))["archive.sqlite"]
    assert rows(content, "SELECT url, archived FROM links ORDER BY place") == [
        ("https://code.example/", None),
        (gone["url"], gone["archived"]),
    ]


def test_ids_in_other_registries_are_in_the_table_and_the_database() -> None:
    ids = ({"kind": "pubmed", "id": "31452104"}, {"kind": "isbn", "id": "9780306406157"})
    files = files_of(make_volume(1, make_paper(ids=ids)))
    [row] = csv.DictReader(io.StringIO(files["archive.csv"].decode(), newline=""))
    assert row["ids"] == "pubmed:31452104; isbn:9780306406157"
    assert rows(files["archive.sqlite"], "SELECT entry, kind, id, url FROM ids ORDER BY place") == [
        ("lone-wombat", "pubmed", "31452104", "https://pubmed.ncbi.nlm.nih.gov/31452104"),
        ("lone-wombat", "isbn", "9780306406157", "https://openlibrary.org/isbn/9780306406157"),
    ]


def test_the_database_finds_words_without_their_accents() -> None:
    extra = make_extra(title="Höhlen maps", tags=("burrows",))
    content = files_of(make_volume(1, PAPER, extras=(extra,)), make_special("list", See(see="lone-wombat")))[
        "archive.sqlite"
    ]
    found = "SELECT entries.id FROM entries_fts JOIN entries ON number = entries_fts.rowid WHERE entries_fts MATCH "
    assert rows(content, found + "'hohlen'") == [("burrow-maps",)]
    assert rows(content, "SELECT volume, entry, is_first FROM listings ORDER BY volume, place") == [
        ("1", "lone-wombat", 1),
        ("1", "burrow-maps", 1),
        ("list", "lone-wombat", 0),
    ]
    assert rows(content, "SELECT name, family, given FROM entry_authors ORDER BY place") == [
        ("Anna van Quoll", "van Quoll", "Anna"),
        ("The Burrow Collaboration", None, None),
    ]


def test_datasette_is_told_which_table_the_full_text_index_is_of() -> None:
    content = files_of(make_volume(1, PAPER))["archive.sqlite"]
    asked = "SELECT name FROM sqlite_master WHERE sql LIKE '%VIRTUAL TABLE%USING FTS%content=\"entries\"%'"
    assert rows(content, asked) == [("entries_fts",)]


def test_the_same_archive_gives_the_same_bytes() -> None:
    archive = read_project(RETRIEVAL).archive()
    assert files_of_archive(archive) == files_of_archive(read_project(RETRIEVAL).archive())


def test_an_empty_archive_has_empty_files() -> None:
    files = files_of_archive(Archive((), make_vocabulary()))
    assert (files["archive.jsonl"], files["archive.bib"], files["archive.ris"]) == (b"", b"", b"")
    assert json.loads(files["archive.csl.json"]) == []
    assert rows(files["archive.sqlite"], "SELECT count(*) FROM entries") == [(0,)]


def test_a_setting_leaves_them_out() -> None:
    assert files_of(make_volume(1, PAPER), open_data=False) == {}


@pytest.mark.usefixtures("own_folder")
def test_after_each_of_many_changes_the_files_are_those_of_a_first_build(tmp_path: Path) -> None:
    chance, reading = Random(3), read_project(ARCHIVE)  # noqa: S311
    (tmp_path / "data").mkdir()
    for change in CHANGES:
        reading = change(chance, reading)
        kept = KeptTexts(tmp_path / "kept", code="a", root=tmp_path)
        made = made_of(data_files(reading.archive(), SETTINGS, kept, tmp_path))
        assert made == made_of(data_files(reading.archive(), SETTINGS))
        for address, content in made.items():
            (tmp_path / address).write_bytes(content)


@pytest.mark.usefixtures("own_folder")
def test_a_database_of_the_former_site_is_changed_where_only_texts_are_other_and_it_is_what_was_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def file(*papers: Any, **fields: Any) -> bytes:
        kept = KeptTexts(tmp_path / "kept", code="a", root=tmp_path)
        made = data_files(make_archive(make_volume(1, *papers, **fields)), SETTINGS, kept, tmp_path)
        (tmp_path / "data").mkdir(exist_ok=True)
        (tmp_path / "data/archive.sqlite").write_bytes(content := made["data/archive.sqlite"].make())
        return content

    beside = [make_paper(id=f"burrow-{number}", summary=f"Burrow {number}. " * 40) for number in range(30)]
    longer = PAPER.model_copy(update={"tagline": "A wombat that digs deeper. " * 300})
    file(PAPER, *beside)
    expected = files_of(make_volume(1, longer, *beside))["archive.sqlite"]
    with monkeypatch.context() as patched:
        patched.setattr("newsletter.open_data.data_files.database", lambda *_: b"made")
        assert file(longer, *beside) == expected
        introduced = file(longer, *beside, intro="On burrows. " * 99)
        assert introduced not in (expected, b"made")
        assert file(longer, *beside) == expected
        assert file(PAPER, *beside[:-1]) == b"made"
        assert file(longer, *beside[:-1]) == b"made"  # what stands there is no database
    assert introduced == files_of(make_volume(1, longer, *beside, intro="On burrows. " * 99))["archive.sqlite"]
    file(PAPER, *beside)
    (tmp_path / "data/archive.sqlite").write_bytes(expected)
    assert file(longer, *beside[1:]) == files_of(make_volume(1, longer, *beside[1:]))["archive.sqlite"]


@pytest.mark.usefixtures("own_folder")
def test_a_database_that_holds_the_same_is_not_made_and_told_of_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def file(*volumes: Any, **changed: Any) -> MeasuredFile:
        kept = KeptTexts(tmp_path / "data", code="a", root=tmp_path)
        settings = SETTINGS.model_copy(update=changed)
        return data_files(make_archive(*volumes), settings, kept)["data/archive.sqlite"]

    first = file(make_volume(1, PAPER))
    monkeypatch.setattr("newsletter.open_data.data_files.database", lambda *_: bytes(1))
    again = file(make_volume(1, PAPER))
    assert again[1:4] == first[1:4]
    assert (first.is_made, again.is_made) == (True, False)
    others = [file(make_volume(2, PAPER)), file(make_volume(1, PAPER), name="Other")]
    assert [one.size for one in others] == [1, 1]


@pytest.mark.usefixtures("own_folder")
def test_files_that_one_process_puts_down_another_picks_up_as_they_are(tmp_path: Path) -> None:
    archive = read_project(ARCHIVE).archive()
    for name in ("first", "again"):  # the second time the database is known, and not made until it is asked for
        told = put_down(archive, SETTINGS, KeptTexts(tmp_path / "data", code="a", root=tmp_path), tmp_path / name)
        made = data_files(archive, SETTINGS)
        assert len([*(tmp_path / name).iterdir()]) == len(made) - (name == "again")
        found = picked_up(told, tmp_path / name, archive, SETTINGS)
        assert [one[1:4] for one in found.values()] == [one[1:4] for one in made.values()]
        assert made_of(found) == made_of(made)


def test_each_file_that_is_put_down_is_let_go_before_the_next_one_is_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[ref[Any]] = []

    def of(content: bytes) -> MeasuredFile:
        assert [one for one in made if one()] == []
        file = MeasuredFile(lambda: content, len(content), "")
        made.append(ref(file.make))
        return file

    monkeypatch.setattr(MeasuredFile, "of", of)
    put_down(read_project(ARCHIVE).archive(), SETTINGS, None, tmp_path / "data")
    assert len(made) == 7  # the database is measured by itself
