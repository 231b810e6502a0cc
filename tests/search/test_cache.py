"""Cache: an archive that did not change has its index at once."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from newsletter.search import cache
from tests.builders import make_paper
from tests.search.small import SmallTable, small_collection


@pytest.fixture(autouse=True)
def _small_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsletter.search.word_table.load", SmallTable)


def stop_making(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> dict[str, bytes]:
        raise AssertionError

    monkeypatch.setattr(cache, "index_files", fail)


def test_what_was_made_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = cache.index(small_collection(make_paper()), tmp_path / "a/b")
    stop_making(monkeypatch)
    assert cache.index(small_collection(make_paper()), tmp_path / "a/b") == made


def test_a_change_makes_a_new_index_and_removes_the_old_one(tmp_path: Path) -> None:
    old = cache.index(small_collection(make_paper()), tmp_path)
    new = cache.index(small_collection(make_paper(summary="It digs deeper.")), tmp_path)
    assert old != new
    assert len(list(tmp_path.iterdir())) == 1


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert cache.index(small_collection(make_paper()), None)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("damage", [0, 10, 500, -1, -30])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: int) -> None:
    made = cache.index(small_collection(make_paper()), tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole[:damage])
    assert cache.index(small_collection(make_paper()), tmp_path) == made
    assert kept.read_bytes() == whole


def test_a_file_with_other_bytes_in_it_is_made_anew(tmp_path: Path) -> None:
    made = cache.index(small_collection(make_paper()), tmp_path)
    (kept,) = tmp_path.iterdir()
    whole = kept.read_bytes()
    kept.write_bytes(whole.replace(b'"format":2', b'"format":3'))
    assert cache.index(small_collection(make_paper()), tmp_path) == made


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert cache.index(small_collection(make_paper()), tmp_path / "file")


def test_the_same_index_is_kept_in_the_same_bytes(tmp_path: Path) -> None:
    kept = []
    for folder in (tmp_path / "a", tmp_path / "b"):
        cache.index(small_collection(make_paper()), folder)
        (path,) = folder.iterdir()
        assert zipfile.is_zipfile(path)
        kept.append((path.name, path.read_bytes()))
    assert kept[0] == kept[1]
