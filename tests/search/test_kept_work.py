"""Kept readings: after a change those records alone are read that changed, and the index is that of a first build."""

from __future__ import annotations

import io
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from newsletter.model import Link
from newsletter.search import cache, soft_changes, soft_postings
from newsletter.search.encoding import Integers
from newsletter.search.kept_arrays import Arrays, as_texts, of_texts, packed, unpacked
from newsletter.search.measures import Measures
from newsletter.search.occurrences import Occurrences, occurrences
from newsletter.search.readings import Readings, readings, title_size
from newsletter.search.records import Collection, collection
from newsletter.search.word_table import load
from newsletter.source import Reading, read_project
from tests.builders import make_paper
from tests.conftest import ARCHIVE
from tests.pages.test_keys import CHANGES
from tests.search.invented import invented
from tests.search.small import SmallTable, small_collection

pytestmark = pytest.mark.usefixtures("own_folder")


@pytest.fixture(autouse=True)
def _small_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsletter.search.word_table.load", SmallTable)


def edited(reading: Reading, chance: Random) -> Iterator[Collection]:
    """An archive after each of some changes, one upon the other; every kind of change once."""
    for change in CHANGES:
        reading = change(chance, reading)
        yield collection(reading.archive(), "en")


def test_after_each_of_many_changes_the_index_is_that_of_a_first_build(tmp_path: Path) -> None:
    for searched in edited(read_project(ARCHIVE), Random(7)):  # noqa: S311
        assert cache.index(searched, tmp_path) == cache.index(searched, None)


def test_words_that_lead_elsewhere_since_a_change_are_merged_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsletter.search.word_table.load", load)
    searched = replace(collection(read_project(ARCHIVE).archive(), "en"), authors=())
    one, *others = searched.records[:30]
    changes = (
        one,
        replace(one, tagline="Cameras see kangaroos at night"),
        replace(one, title="Embeddings of images and songs"),
    )
    for changed in changes:
        now = replace(searched, records=(changed, *others))
        assert cache.index(now, tmp_path) == cache.index(now, None)


@pytest.mark.parametrize("most", [4, 100])
def test_after_changes_to_some_entries_words_lead_where_they_do_in_a_first_build(
    most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsletter.search.word_table.load", load)
    for module in (soft_postings, soft_changes):
        monkeypatch.setattr(module, "MOST", most)
    searched, chance = invented(120), Random(5)  # noqa: S311
    cache.index(searched, tmp_path)
    monkeypatch.setattr(soft_changes, "soft_postings", None)
    for _ in range(2):
        records = [*searched.records]
        for place in chance.sample(range(100), 2):
            records[place] = replace(records[place], text=chance.choice(records).text, tagline="")
        searched = replace(searched, records=tuple(records))
        made = cache.index(searched, tmp_path)
        with monkeypatch.context() as patch:
            patch.setattr(soft_changes, "soft_postings", soft_postings.soft_postings)
            assert made == cache.index(searched, None)


def test_what_an_address_hides_does_not_run_into_what_stands_beside_it(tmp_path: Path) -> None:
    links = (Link(kind="code", url="https://github.com/quokka%00lab/burrow%0A%ED%A0%80s"),)
    papers = [make_paper(id="quokka", title="Quokkas dig", links=links), make_paper(id="bilby", title="Bilbies watch")]
    for tagline in ("They rest", "They sleep", "They nap"):
        papers[1] = papers[1].model_copy(update={"tagline": tagline})
        searched = small_collection(*papers)
        assert cache.index(searched, tmp_path) == cache.index(searched, None)


def test_texts_are_kept_with_any_sign_in_them() -> None:
    for texts in ((), ("",), ("", ""), ("a", "\0b\0"), ("\1", "\0001", "0\1", "\1\0", "\ud800")):
        assert as_texts("texts", unpacked(b"".join(packed(of_texts("texts", texts))))) == texts


def test_arrays_of_any_kind_and_shape_are_kept() -> None:
    numbers, none = np.arange(12).reshape(3, 4)[:, ::2], np.zeros((0, 3), np.int16)
    arrays: Arrays = {"numbers": numbers, "none": none, "one": np.array([True])}
    kept = unpacked(b"".join(packed(arrays)))
    assert [*kept] == [*arrays]
    for found, written in zip(kept.values(), arrays.values(), strict=True):
        assert (found.dtype, found.shape, found.tobytes()) == (written.dtype, written.shape, written.tobytes())


def test_what_is_cut_off_or_in_another_form_is_no_array() -> None:
    content = b"".join(packed({"numbers": np.arange(12), "columns": np.asfortranarray(np.arange(6).reshape(2, 3))}))
    assert unpacked(content)["columns"].tolist() == [[0, 1, 2], [3, 4, 5]]
    for damaged in (content[:-1], content[:40], content.replace(b"NUMPY\x01", b"NUMPY\x02")):
        with pytest.raises(ValueError, match=r"smaller|reading array header|form"):
            unpacked(damaged)


def test_nothing_kept_is_taken_for_addresses_of_memory() -> None:
    written = io.BytesIO()
    np.lib.format.write_array(written, np.array([None]), allow_pickle=True)
    with pytest.raises(ValueError, match="Object arrays cannot be loaded"):
        unpacked(b'["one"]\n' + written.getvalue())


def only_read(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the records that are read from now on."""
    read: list[str] = []

    def size(title: str) -> int:
        read.append(title)
        return title_size(title)

    monkeypatch.setattr("newsletter.search.readings.title_size", size)
    return read


def test_what_did_not_change_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    papers = [make_paper(id=f"quokka-{number}", title=f"Quokkas dig {number} holes") for number in range(5)]
    cache.index(small_collection(*papers), tmp_path)
    read = only_read(monkeypatch)
    papers[3] = papers[3].model_copy(update={"tagline": "They rest, too"})
    cache.index(small_collection(*papers), tmp_path)
    assert read == ["Quokkas dig 3 holes"]


def test_what_is_found_again_in_less_time_than_it_is_kept_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsletter.search.word_table.load", load)
    searched = invented(130)
    cache.index(searched, tmp_path)
    changes = []
    for place in (3, 50, 7):
        before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
        records = [*searched.records]
        records[place] = replace(records[place], tagline=f"Cameras see {place} kangaroos")
        searched = replace(searched, records=tuple(records))
        made = cache.index(searched, None)
        assert cache.index(searched, tmp_path) == made
        with monkeypatch.context() as patch:
            patch.setattr(cache, "index_files", None)
            assert cache.index(searched, tmp_path) == made
        changes.append({path.name for path in tmp_path.iterdir() if path.read_bytes() != before.get(path.name)})
    names = ("last-shards", "meanings", "nearness", "postings", "readings", "shards")
    assert [[name for name in names if name in some] for some in changes] == [
        ["last-shards"],
        ["last-shards", "postings", "readings"],
        ["last-shards", "shards"],
    ]


@pytest.mark.parametrize("one_file", [3, 2048])
def test_settled_entries_are_written_once_and_as_in_a_first_build(
    one_file: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsletter.search.tables.ONE_FILE", one_file)
    monkeypatch.setattr("newsletter.search.newest.TOGETHER", 3)
    monkeypatch.setattr("newsletter.search.newest._FIRST", 3)
    papers = [make_paper(id=f"quokka-{number}", title=f"Quokkas dig {number} holes") for number in range(6)]
    for size in (5, 4, 5, 6):
        searched = small_collection(*papers[:size])
        assert cache.index(searched, tmp_path) == cache.index(searched, None)
    cache.index(small_collection(*papers[:4]), tmp_path)
    monkeypatch.setattr("newsletter.search.kept_work.meanings", None)
    assert cache.index(small_collection(*papers[:5]), tmp_path)


def put_together(monkeypatch: pytest.MonkeyPatch) -> list[list[int] | None]:
    """Of which entries the postings are put together from now on; None where it is all."""
    found: list[list[int] | None] = []

    def some(searched: Collection, read: Readings, measured: Measures, entries: Integers | None) -> Occurrences:
        found.append(None if entries is None else entries.tolist())
        return occurrences(searched, read, measured, entries)

    monkeypatch.setattr("newsletter.search.kept_work.occurrences", some)
    return found


def test_postings_are_put_together_of_what_changed_and_where_other_initials_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = [make_paper(id=f"bilby-{number:02}", title=f"Bilbies watch {number} owls") for number in range(40)]
    papers[5] = make_paper(id="bilby-05", title="Quokka burrow digging")
    cache.index(small_collection(*papers), tmp_path)
    others = make_paper(authors=("Bo Quoll",)).authors
    summaries = ({"summary": text} for text in ("They rest.", "They call it QBD.", "They dig."))
    changes: list[dict[str, Any]] = [*summaries, {"title": "Quokka burrow"}, {"authors": others}]
    found = put_together(monkeypatch)
    for change in changes:
        papers[30] = papers[30].model_copy(update=change)
        searched = small_collection(*papers)
        made = cache.index(searched, tmp_path)
        with monkeypatch.context() as patch:
            patch.setattr("newsletter.search.kept_work.occurrences", occurrences)
            assert made == cache.index(searched, None)
    assert found == [[30], [5, 30], [5, 30], [5, 30], None]


def test_initials_that_count_in_many_entries_are_put_together_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = [make_paper(id=f"bilby-{number:03}", title=f"Bilbies watch {number}") for number in range(140)]
    cache.index(small_collection(*papers), tmp_path)
    found = put_together(monkeypatch)
    for summary in ("They call it BW.", "They call it BW again."):
        papers[30] = papers[30].model_copy(update={"summary": summary})
        cache.index(small_collection(*papers), tmp_path)
    assert found == [None, [30]]


def test_nothing_is_put_together_again_where_the_index_alone_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    searched = small_collection(make_paper())
    made = cache.index(searched, tmp_path)
    for path in tmp_path.glob("*.files"):
        path.unlink()
    found = put_together(monkeypatch)
    assert (cache.index(searched, tmp_path), found) == (made, [[]])


@pytest.mark.parametrize("most", [20, 8192])
def test_after_many_changes_postings_are_those_of_a_first_build(
    most: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsletter.search.postings.MOST", most)
    searched, chance = invented(220), Random(11)  # noqa: S311
    for _ in range(5):
        assert cache.index(searched, tmp_path) == cache.index(searched, None)
        records = [*searched.records]
        for place in chance.sample(range(len(records)), 3):
            other = chance.choice(records)
            records[place] = replace(records[place], title=other.title, text=f"{records[place].text} {other.tagline}")
        searched = replace(searched, records=tuple(records))


def test_a_form_that_a_new_entry_is_the_first_to_have_leaves_what_is_settled(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newsletter.search.newest.TOGETHER", 3)
    monkeypatch.setattr("newsletter.search.newest._FIRST", 3)
    papers = [make_paper(id=f"quokka-{number}", title=f"Quokkas dig {number} holes") for number in range(5)]
    papers[0] = make_paper(id="quokka-0", title="Quokkas dig 0 holes", authors=("Ann Burrows",))
    cache.index(small_collection(*papers), tmp_path)
    papers[4] = papers[4].model_copy(update={"tagline": "Digging a burrow"})
    searched = small_collection(*papers)
    made = cache.index(searched, None)
    monkeypatch.setattr("newsletter.search.kept_work.meanings", None)
    assert cache.index(searched, tmp_path) == made


def test_no_string_is_kept_that_no_record_has() -> None:
    papers = [make_paper(id="quokka", title="Quokkas dig"), make_paper(id="bilby", title="Bilbies watch")]
    former = readings(small_collection(*papers))
    assert set(readings(small_collection(papers[0]), former).strings) == set(
        readings(small_collection(papers[0])).strings
    )


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-900])


def another_byte(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1] + b"x")


def pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def link(path: Path) -> None:
    path.rename(path.with_name("elsewhere"))
    path.symlink_to("elsewhere")


@pytest.mark.parametrize("damage", [half, another_byte, pipe, link])
def test_what_is_not_as_we_left_it_is_not_read(
    damage: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = [make_paper(id="quokka", title="Quokkas dig"), make_paper(id="bilby", title="Bilbies watch")]
    cache.index(small_collection(papers[0]), tmp_path, root=tmp_path)
    damage(tmp_path / "readings")
    read = only_read(monkeypatch)
    made = cache.index(small_collection(*papers), tmp_path, root=tmp_path)
    assert (made, sorted(read[:2])) == (cache.index(small_collection(*papers), None), ["Bilbies watch", "Quokkas dig"])


@pytest.mark.parametrize("damage", [half, another_byte, pipe, link])
def test_all_postings_are_put_together_where_what_is_kept_of_them_is_not_as_we_left_it(
    damage: Callable[[Path], None], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    papers = [make_paper(id="quokka", title="Quokkas dig"), make_paper(id="bilby", title="Bilbies watch")]
    cache.index(small_collection(*papers), tmp_path, root=tmp_path)
    damage(tmp_path / "postings")
    papers[0] = papers[0].model_copy(update={"tagline": "They rest, too"})
    searched = small_collection(*papers)
    made, found = cache.index(searched, None), put_together(monkeypatch)
    assert (cache.index(searched, tmp_path, root=tmp_path), found) == (made, [None])


def test_a_reading_of_an_entry_under_another_name_of_its_topic_is_another() -> None:
    searched = small_collection(make_paper(tags=("burrows",)))
    renamed = replace(searched, topics=(replace(searched.topics[0], name="Warrens"), *searched.topics[1:]))

    def said(found: Readings) -> frozenset[str]:
        return frozenset(found.strings)

    assert "warren" in said(readings(renamed, readings(searched))) - said(readings(searched))
