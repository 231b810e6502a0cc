"""Records: what search knows of every entry, and in which order."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest

from newsletter.model import Archive, Paper, Person, See, Vocabulary, Volume
from newsletter.search.records import Named, SearchRecord, collection, link_name
from newsletter.storage.kept_texts import KeptTexts
from tests.builders import make_archive, make_extra, make_paper, make_special, make_vocabulary, make_volume
from tests.search.small import small_collection


def ids(*volumes: Volume) -> list[str]:
    return [record.id for record in small_collection(volumes=volumes).records]


def test_entries_stand_from_the_oldest_volume_on_so_that_a_new_one_changes_no_number() -> None:
    older = make_volume(1, make_paper(id="kowari", date=dt.date(2023, 5, 20)))
    old, new = (make_paper(id=f"p{year}", date=dt.date(year, 1, 1)) for year in (2011, 2023))
    assert ids(older, make_volume(2, new, old)) == ["kowari", "p2011", "p2023"]


def test_an_entry_without_a_date_has_that_of_its_volume() -> None:
    volume = make_special(
        "old-papers",
        make_paper(id="a", date=dt.date(2024, 1, 31)),
        make_paper(id="b", date=None),
        make_paper(id="c", date=dt.date(2024, 2, 2)),
        published=dt.date(2024, 2, 1),
    )
    assert ids(volume) == ["a", "b", "c"]


def test_of_one_day_entries_of_a_volume_stand_by_id() -> None:
    day = dt.date(2023, 1, 1)
    older = make_volume(1, make_paper(id="antechinus", date=day))
    newer = make_volume(2, make_paper(id="numbat", date=day), make_paper(id="bilby", date=day))
    assert ids(older, newer) == ["antechinus", "bilby", "numbat"]


def test_an_entry_listed_again_stands_once_under_the_volume_that_brought_it() -> None:
    older, newer = make_volume(1, make_paper(id="kowari")), make_volume(2, See(see="kowari"))
    (record,) = small_collection(volumes=(older, newer)).records
    assert (record.volume, record.year) == ("1", 2023)


def test_the_year_is_that_of_the_entry_and_of_its_volume_where_it_has_no_date() -> None:
    papers = make_paper(id="dated", date=dt.date(1999, 1, 1)), make_paper(id="undated", date=None)
    volume = make_special("old-papers", *papers, published=dt.date(2024, 2, 1))
    assert [record.year for record in small_collection(volumes=(volume,)).records] == [1999, 2024]


def test_a_volume_is_called_by_its_number_and_a_special_by_its_title() -> None:
    volumes = (make_volume(7), make_special("limits", title="Limits of $O(n^2)$", published=dt.date(2024, 2, 1)))
    assert small_collection(volumes=volumes).volumes == (
        Named("limits", "Limits of O(n²)", ("2024-02-01",)),
        Named("7", "Vol. 7", ("2023-07-07",)),
    )


def test_texts_are_plain() -> None:
    (record,) = small_collection(
        make_paper(title="On $x^2$", tagline="It is $\\alpha$", summary="**Bold** [link](https://a.example) `code`")
    ).records
    assert (record.title, record.tagline, record.text) == ("On x²", "It is α", "Bold link code")


def test_a_stub_without_summary_has_no_text() -> None:
    (record,) = small_collection(make_paper(summary=None, stub=True)).records
    assert record.text == ""


def test_a_withdrawn_entry_stays_and_is_marked() -> None:
    withdrawn = {"date": dt.date(2024, 1, 1), "reason": "It was withdrawn."}
    both = make_paper(id="quoll", retracted=withdrawn, withdrawn=withdrawn)
    records = small_collection(make_paper(withdrawn=withdrawn), make_paper(id="numbat"), both).records
    assert [(record.id, record.state) for record in records] == [("lone-wombat", 1), ("numbat", 0), ("quoll", 2)]


def test_an_author_has_all_spellings_and_entries() -> None:
    older, newer = make_paper(id="kowari", authors=("José Quoll",)), make_paper(id="numbat", authors=("Jose Quoll",))
    found = small_collection(volumes=(make_volume(1, older), make_volume(2, newer))).authors
    assert found == ((("Jose Quoll", "José Quoll"), (0, 1)),)


def test_people_of_one_name_are_found_by_it_together() -> None:
    people = (Person(id="bo-quoll", name="Bo Quoll"), Person(id="bo-quoll-2", name="Bo Quoll", spellings=("B. Quoll",)))
    papers = make_paper(id="kowari", authors=("Bo Quoll",)), make_paper(id="numbat", authors=("B. Quoll",))
    archive = Archive([make_volume(1, *papers)], Vocabulary(people=people))
    assert collection(archive, "en").authors == ((("Bo Quoll",), (0, 1)),)


def test_an_extra_keeps_its_kind() -> None:
    archive = Archive([make_volume(1, extras=(make_extra(kind="tool"),))], make_vocabulary())
    assert [record.kind for record in collection(archive, "en").records] == ["tool"]


ADDRESSES: Mapping[str, str] = {
    "https://github.com/Quokka/Burrow-Maps": "Quokka/Burrow-Maps",
    "https://www.github.com/quokka/maps.git": "quokka/maps",
    "https://github.com/quokka/maps/tree/main/docs?x=1#readme": "quokka/maps",
    "https://huggingface.co/datasets/quokka/maps": "quokka/maps",
    "https://huggingface.co/quokka/maps-0.6B": "quokka/maps-0.6B",
    "https://huggingface.co/quokka": "quokka",
    "https://github.com": "github.com",
    "https://maps.quokka.example/a/b": "maps.quokka.example",
    "https://github.com/quokka/m%20aps": "quokka/m aps",
}


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_link_is_known_by_owner_and_name_or_by_its_host(address: str) -> None:
    assert link_name(address) == ADDRESSES[address]


@pytest.mark.usefixtures("own_folder")
def test_the_text_of_an_entry_that_did_not_change_is_not_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def records(*papers: Paper) -> tuple[SearchRecord, ...]:
        kept = KeptTexts(tmp_path / "searched", code="a", root=tmp_path)
        return collection(make_archive(make_volume(1, *papers)), "en", kept=kept).records

    first, second = make_paper(id="kowari", summary="A *long* tail."), make_paper(id="numbat", summary="A *tail*.")
    before = records(first)
    monkeypatch.setattr("newsletter.search.records.plain_text", str.upper)
    assert [one.text for one in records(first, second)] == ["A long tail.", "A *TAIL*."]
    assert records(first) == before
