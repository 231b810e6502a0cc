"""A build knows what the last one left, and believes nobody else's word for it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from unittest.mock import Mock

import pytest

from newsletter.storage import swap
from newsletter.storage.last_build import (
    RECORD,
    Inputs,
    marks,
    read_record,
    short,
    write_record,
)
from newsletter.storage.seal import write_sealed
from newsletter.storage.site_folder import SiteFolder
from tests.storage.test_site_folder import NEW, last_build, lay_out, never

pytestmark = pytest.mark.usefixtures("own_folder")

INPUTS = Inputs("frame", "words")


@pytest.fixture
def folder(tmp_path: Path) -> SiteFolder:
    """A site folder in which a build has left a site and remembers it."""
    folder = SiteFolder(tmp_path / "site")
    lay_out(folder.begin(sources=(), waiting=never), NEW)
    folder.take_place()
    folder.remember(INPUTS, ["a warning"], project=tmp_path)
    folder.leave()
    return folder


def test_what_a_build_that_was_killed_at_its_end_left_is_swept_by_one_in_which_nothing_changed(
    folder: SiteFolder,
) -> None:
    for rubbish in ("old/volumes", ".newsletter-beside"):
        (folder.workshop / rubbish).mkdir(parents=True)
    assert last_build(folder)
    assert {path.name for path in folder.workshop.iterdir()} == {"lock", "written"}


def test_where_that_cannot_be_deleted_the_site_is_known_all_the_same(
    folder: SiteFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "sweep", Mock(side_effect=PermissionError))
    assert last_build(folder)


def test_what_a_build_left_is_known(folder: SiteFolder) -> None:
    (folder.target / ".git").mkdir()
    (folder.target / "CNAME").write_text("archive.example")
    (folder.target / "papers/.DS_Store").write_text("what desktops leave")
    found = last_build(folder)
    assert found
    assert (found.inputs, found.said, {*found.files}) == (INPUTS, ("a warning",), {*NEW})


@pytest.mark.parametrize("path", ["index.html", "papers/a/index.html"])
def test_a_file_that_was_changed_is_seen_though_its_size_and_its_time_are_the_same(
    folder: SiteFolder, path: str
) -> None:
    file = folder.target / path
    before = file.stat()
    file.write_text("NEW")
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert last_build(folder) is None


def test_a_file_too_many_or_too_few_is_seen(folder: SiteFolder) -> None:
    (folder.target / "papers/notes.txt").write_text("mine")
    assert last_build(folder) is None
    (folder.target / "papers/notes.txt").unlink()
    assert last_build(folder)
    (folder.target / "papers/a/index.html").unlink()
    assert last_build(folder) is None


def test_a_link_is_no_file_that_a_build_left(folder: SiteFolder, tmp_path: Path) -> None:
    file = folder.target / "index.html"
    file.rename(tmp_path / "elsewhere")
    file.symlink_to(tmp_path / "elsewhere")
    assert last_build(folder) is None


@pytest.mark.parametrize("content", [b"", b"{}", b"[]", b"\xff", b"[" * 9999])
def test_what_other_code_has_sealed_is_not_even_read(folder: SiteFolder, tmp_path: Path, content: bytes) -> None:
    assert last_build(folder)
    assert last_build(folder, "another") is None
    write_sealed(tmp_path / RECORD, content, name=f"{folder.target}/{RECORD.name} another", root=tmp_path)
    assert last_build(folder) is None


def test_a_record_without_our_seal_is_none(folder: SiteFolder, tmp_path: Path) -> None:
    path = tmp_path / RECORD
    path.write_bytes(bytes([path.read_bytes()[0] ^ 1]) + path.read_bytes()[1:])
    assert last_build(folder) is None


def test_the_record_of_one_site_is_none_of_another(folder: SiteFolder, tmp_path: Path) -> None:
    record = read_record(project=tmp_path, site=folder.target, frame="frame")
    assert record
    write_record(replace(record, files=marks(folder.target)), project=tmp_path, site=tmp_path / "other")
    assert read_record(project=tmp_path, site=folder.target, frame="frame") is None


def test_while_a_build_is_at_work_nobody_says_what_the_last_one_left(folder: SiteFolder) -> None:
    working = SiteFolder(folder.target)
    working.begin(sources=(), waiting=never)
    assert last_build(folder) is None
    working.leave()
    assert last_build(folder)


def test_what_a_file_holds_in_short_is_told_by_the_build_before_while_the_file_stays(
    folder: SiteFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = [told_by_a_build(folder, key) for key in ("one", "one", "other")]
    assert told[0] == told[1] == told[2]
    monkeypatch.setattr("newsletter.storage.site_folder.short", lambda _: ("read", 0))
    assert told_by_a_build(folder, "other") == told[0]
    assert told_by_a_build(folder, "one") == ("read", 0)


def test_what_is_known_of_a_site_is_not_believed_once_another_build_was_there(folder: SiteFolder) -> None:
    told_by_a_build(folder, "one")
    before = last_build(folder)
    for key, keeps in (("other", False), ("one", False)):
        later = SiteFolder(folder.target)
        later.begin(sources=(), waiting=never, is_update=True, before=before)
        assert later.keeps("index.html", key) == keeps
        later.write("index.html", b"anew", key)
        later.take_place()
        later.leave()


def test_what_will_be_told_in_short_is_not_read_again(folder: SiteFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    new = folder.begin(sources=(), waiting=never)
    folder.write("index.html", b"home", is_told=True)
    folder.write("about/index.html", b"about us")
    monkeypatch.setattr("newsletter.storage.site_folder.short", lambda content: (f"read {content!r}", 0))
    files = folder.files()
    assert files["index.html"].told() == short(b"home")
    assert files["about/index.html"].told() == ("read b'about us'", 0)
    folder.write("index.html", b"another one")
    assert (new / "index.html").read_bytes() == b"another one"
    assert folder.files()["index.html"].told() == ("read b'another one'", 0)


def told_by_a_build(folder: SiteFolder, key: str) -> tuple[str, int]:
    """What another build, which makes the home page of what a key stands for, says of it in short."""
    before = last_build(folder)
    folder = SiteFolder(folder.target)
    folder.begin(sources=(), waiting=never, is_update=True, before=before)
    if not folder.keeps("index.html", key):
        folder.write("index.html", b"home", key)
    told = folder.files()["index.html"].told()
    folder.take_place()
    folder.remember(INPUTS, (), project=folder.target.parent)
    folder.leave()
    return told
