"""Cache: an archive that did not change has its index at once."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from newsletter.search import cache
from newsletter.search.index_files import is_index_address
from tests.builders import make_paper
from tests.search.small import SmallTable, small_collection

pytestmark = pytest.mark.usefixtures("own_folder")


@pytest.fixture(autouse=True)
def _small_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsletter.search.word_table.load", SmallTable)


def kept_indexes(folder: Path) -> list[Path]:
    return [*folder.glob("*.files")]


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
    assert len(kept_indexes(tmp_path)) == 1


def test_without_a_folder_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert cache.index(small_collection(make_paper()), None)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("damage", [0, 10, 500, -1, -30])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: int) -> None:
    made = cache.index(small_collection(make_paper()), tmp_path)
    (kept,) = kept_indexes(tmp_path)
    whole = kept.read_bytes()
    kept.write_bytes(whole[:damage])
    assert cache.index(small_collection(make_paper()), tmp_path) == made
    assert kept.read_bytes() == whole


def test_a_file_with_other_bytes_in_it_is_made_anew(tmp_path: Path) -> None:
    made = cache.index(small_collection(make_paper()), tmp_path)
    (kept,) = kept_indexes(tmp_path)
    whole = kept.read_bytes()
    kept.write_bytes(whole.replace(b'"format":3', b'"format":2'))
    assert cache.index(small_collection(make_paper()), tmp_path) == made


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert cache.index(small_collection(make_paper()), tmp_path / "file")


def test_the_same_index_is_kept_in_the_same_bytes(tmp_path: Path) -> None:
    kept = []
    for folder in (tmp_path / "a", tmp_path / "b"):
        cache.index(small_collection(make_paper()), folder)
        (path,) = kept_indexes(folder)
        kept.append((path.name, path.read_bytes()))
    assert kept[0] == kept[1]


def packed(*members: tuple[str | zipfile.ZipInfo, bytes], compression: int = zipfile.ZIP_STORED) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", compression) as made:
        for name, content in members:
            made.writestr(name, content)
    return buffer.getvalue()


def linked(name: str, target: str) -> tuple[zipfile.ZipInfo, bytes]:
    member = zipfile.ZipInfo(name)
    member.external_attr = 0o120777 << 16
    return member, target.encode()


def flagged(flag: int) -> bytes:
    """A ZIP whose members have a flag, or are packed in a way that nobody knows."""
    made = bytearray(packed(("search/manifest.json", b"{}")))
    made[6] |= flag
    made[made.rindex(b"PK\x01\x02") + 8] |= flag
    return bytes(made)


def planted() -> dict[str, bytes]:
    """What a stranger may commit in the place of what a build keeps."""
    squeezed = packed(("search/manifest.json", b"{}" * 999), compression=zipfile.ZIP_DEFLATED)
    return {
        "another page": packed(("index.html", b"evil")),
        "outside": packed(("../../outside", b"evil"), ("/outside", b"evil"), ("C:\\outside", b"evil")),
        "wrong content": packed(("search/manifest.json", b"evil")),
        "a link": packed(linked("search/manifest.json", "/etc/passwd")),
        "a bomb": packed(("search/manifest.json", bytes(20_000_000)), compression=zipfile.ZIP_DEFLATED),
        "encrypted": flagged(1),
        "a damaged stream": squeezed[:45] + bytes(9) + squeezed[54:],
        "truncated": squeezed[:-9],
        "bzip2": packed(("search/manifest.json", b"{}"), compression=zipfile.ZIP_BZIP2),
        "no archive": b"evil" * 99,
        "another seal": bytes(32) + packed(("index.html", b"evil")),
        "empty": b"",
    }


@pytest.mark.parametrize("what", planted())
def test_what_a_stranger_put_in_the_place_is_made_anew(what: str, tmp_path: Path) -> None:
    made = cache.index(small_collection(make_paper()), tmp_path, root=tmp_path)
    (kept,) = kept_indexes(tmp_path)
    whole = kept.read_bytes()
    kept.write_bytes(planted()[what])
    assert cache.index(small_collection(make_paper()), tmp_path, root=tmp_path) == made
    assert (kept.read_bytes(), [kept]) == (whole, kept_indexes(tmp_path))


def test_an_index_of_another_archive_under_this_ones_name_is_not_believed(tmp_path: Path) -> None:
    made = cache.index(small_collection(make_paper()), tmp_path)
    (kept,) = kept_indexes(tmp_path)
    cache.index(small_collection(make_paper(summary="It digs deeper.")), tmp_path)
    (other,) = kept_indexes(tmp_path)
    other.rename(kept)
    assert cache.index(small_collection(make_paper()), tmp_path) == made


@pytest.mark.parametrize("damage", [0, 500, -1, None])
def test_an_index_whose_settled_words_are_damaged_or_of_another_is_made_anew(
    damage: int | None, tmp_path: Path
) -> None:
    made = cache.index(small_collection(make_paper()), tmp_path / "one")
    shards = tmp_path / "one" / "shards"
    whole = shards.read_bytes()
    cache.index(small_collection(make_paper(summary="It digs deeper.")), tmp_path / "other")
    shards.write_bytes((tmp_path / "other" / "shards").read_bytes() if damage is None else whole[:damage])
    assert cache.index(small_collection(make_paper()), tmp_path / "one") == made
    assert shards.read_bytes() == whole


def test_no_file_of_an_index_is_kept_twice(tmp_path: Path) -> None:
    made = cache.index(small_collection(make_paper()), tmp_path)
    kept = [path.read_bytes() for path in tmp_path.iterdir()]
    assert [sum(one.count(content) for one in kept) for content in made.values() if len(content) > 99] == [1, 1]


def in_place(what: str) -> Callable[[Path, Path], None]:
    return {
        "a link": lambda path, outside: path.symlink_to(outside / "mine.files"),
        "a link to nothing": lambda path, outside: path.symlink_to(outside / "new"),
        "a device": lambda path, _: path.symlink_to("/dev/zero"),
        "a pipe": lambda path, _: os.mkfifo(path),
        "a folder": lambda path, _: path.mkdir(),
    }[what]


@pytest.mark.parametrize("what", ["a link", "a link to nothing", "a device", "a pipe", "a folder"])
def test_what_is_no_file_is_neither_read_nor_followed(what: str, tmp_path: Path) -> None:
    outside, folder = tmp_path / "outside", tmp_path / "project" / ".cache" / "search"
    outside.mkdir()
    (outside / "mine.files").write_bytes(b"mine")
    made = cache.index(small_collection(make_paper()), folder, root=tmp_path / "project")
    (kept,) = kept_indexes(folder)
    kept.unlink()
    in_place(what)(kept, outside)
    assert cache.index(small_collection(make_paper()), folder, root=tmp_path / "project") == made
    assert [(one.name, one.read_bytes()) for one in outside.iterdir()] == [("mine.files", b"mine")]


@pytest.mark.parametrize("linked", [".cache", ".cache/search"])
def test_a_folder_that_is_a_link_is_not_followed_and_loses_nothing(linked: str, tmp_path: Path) -> None:
    outside, project = tmp_path / "outside", tmp_path / "project"
    (outside / "search").mkdir(parents=True)
    mine = {outside / f"{'0' * 32}.files", outside / "search" / f"{'0' * 32}.files"}
    for path in mine:
        path.write_bytes(b"mine")
    (project / linked).parent.mkdir(parents=True)
    (project / linked).symlink_to(outside)
    assert cache.index(small_collection(make_paper()), project / ".cache/search", root=project)
    assert {path for path in outside.rglob("*") if path.is_file()} == mine


def test_only_what_bears_a_name_of_its_own_is_removed(tmp_path: Path) -> None:
    own = tmp_path / f"{'0a' * 16}.files"
    own.write_bytes(b"of a former build")
    names = ["mine.files", f"{'0A' * 16}.files", f"{'0a' * 16}.files.bak", f"x{'0a' * 16}.files", f"{'0a' * 15}.files"]
    for name in names:
        (tmp_path / name).write_bytes(b"mine")
    (tmp_path / f"{'1' * 32}.files").mkdir()
    (tmp_path / f"{'2' * 32}.files").symlink_to(tmp_path / "mine.files")
    cache.index(small_collection(make_paper()), tmp_path)
    assert not own.exists()
    assert len(list(tmp_path.iterdir())) == len(names) + 9


def test_every_address_of_an_index_is_expected_and_no_other(tmp_path: Path) -> None:
    made = cache.index(small_collection(make_paper()), tmp_path)
    assert all(map(is_index_address, made))
    folder = "search/index"
    others = [
        "index.html",
        "../x.json",
        f"{folder}/../x.json",
        f"/{folder}/a.json",
        f"{folder}/a.html",
        f"{folder}/a.json\n",
    ]
    assert not any(map(is_index_address, others))


def test_where_no_key_can_be_kept_there_is_no_cache(tmp_path: Path, own_folder: Path) -> None:
    (own_folder / "key").mkdir()
    assert cache.index(small_collection(make_paper()), tmp_path)
    assert not list(tmp_path.iterdir())
