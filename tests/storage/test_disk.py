"""The one way to write a file: whole or not at all, under no name that can be foreseen, and through no link."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from newsletter.problem import NewsletterError
from newsletter.storage.disk import alone, change_files, said_of, sweep, write_file, write_new


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*"))


def test_a_text_is_written_as_it_is(tmp_path: Path) -> None:
    write_file(tmp_path / "new" / "3.yaml", "Bürger\r\n")
    assert (tmp_path / "new" / "3.yaml").read_bytes() == "Bürger\r\n".encode()
    assert names(tmp_path) == ["new", "new/3.yaml"]


def test_a_file_keeps_its_rights_and_a_new_one_has_those_of_the_user(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    old.write_text("x")
    old.chmod(0o640)
    mask = os.umask(0o027)
    try:
        write_file(old, "y")
        write_file(new, "y")
    finally:
        os.umask(mask)
    assert [stat.S_IMODE(path.stat().st_mode) for path in (old, new)] == [0o640, 0o640]


@pytest.mark.parametrize("name", [".3.yaml.new", ".newsletter-", "3.yaml.part", "3.yaml~"])
def test_a_link_under_a_name_that_was_used_once_is_not_followed(name: str, tmp_path: Path) -> None:
    outside = tmp_path / "pre-commit"
    (tmp_path / "issues").mkdir()
    (tmp_path / "issues" / name).symlink_to(outside)
    write_file(tmp_path / "issues" / "3.yaml", "title: $(touch x)\n", root=tmp_path)
    assert not outside.exists()


def test_a_file_that_is_a_link_is_not_written(tmp_path: Path) -> None:
    (tmp_path / "outside").write_text("x")
    (tmp_path / "3.yaml").symlink_to(tmp_path / "outside")
    with pytest.raises(NewsletterError, match=r"3\.yaml is a link, which is not followed; delete it"):
        write_file(tmp_path / "3.yaml", "y")
    assert (tmp_path / "outside").read_text() == "x"


def test_no_folder_on_the_way_is_a_link(tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (tmp_path / "project").mkdir()
    (tmp_path / "project" / "issues").symlink_to(tmp_path / "outside")
    with pytest.raises(NewsletterError, match=r"issues is a link, which is not followed; put a folder in its place"):
        write_file(tmp_path / "project" / "issues" / "below" / "3.yaml", "y", root=tmp_path / "project")
    assert names(tmp_path / "outside") == []


@pytest.mark.parametrize("step", ["fsync", "chmod", "replace"])
def test_what_fails_leaves_the_file_as_it_was_and_nothing_beside(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "3.yaml").write_text("as it was")
    monkeypatch.setattr("os.fsync" if step == "fsync" else f"pathlib.Path.{step}", full)
    with pytest.raises(OSError, match="No space left") as refused:
        write_file(tmp_path / "3.yaml", "new")
    assert refused.value.filename == str(tmp_path / "3.yaml")
    assert (tmp_path / "3.yaml").read_text() == "as it was"
    assert names(tmp_path) == ["3.yaml"]


def test_a_file_of_a_new_folder_takes_the_place_of_a_link(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("x")
    (tmp_path / "index.html").symlink_to(outside)
    write_new(tmp_path / "index.html", b"page")
    assert outside.read_text() == "x"
    assert (tmp_path / "index.html").read_bytes() == b"page"
    assert not (tmp_path / "index.html").is_symlink()


def test_a_file_of_a_new_folder_is_whole_however_little_the_disk_takes_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: write(handle, content[:3]))
    write_new(tmp_path / "volumes" / "7" / "index.html", b"a whole page")
    write_new(f"{tmp_path}/volumes/8/index.html", b"")
    assert (tmp_path / "volumes" / "7" / "index.html").read_bytes() == b"a whole page"
    assert (tmp_path / "volumes" / "8" / "index.html").read_bytes() == b""


def test_a_file_of_a_new_folder_that_is_refused_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(OSError, match="No space left") as refused:
        write_new(tmp_path / "index.html", b"page")
    assert refused.value.filename == str(tmp_path / "index.html")


def test_what_the_disk_refuses_is_said_with_the_file_and_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    full = OSError(errno.ENOSPC, "No space left on device", str(tmp_path / "issues" / "3.yaml"))
    assert said_of(full) == "issues/3.yaml: no space is left on the disk; free some and run the command again"
    assert said_of(PermissionError(errno.EACCES, "Permission denied", "/else\x1bwhere")) == (
        "/else<U+001B>where: it may not be read or written by you; change its rights, or work in a folder of your own"
    )
    copied = OSError(errno.ENOSPC, "No space left on device", "theme.css", None, "site/theme.css")
    assert said_of(copied) == "site/theme.css: no space is left on the disk; free some and run the command again"
    assert said_of(OSError(errno.ESTALE, "Stale file handle")) == (
        "a file: Stale file handle; look at it and run the command again"
    )
    assert said_of(OSError("nothing more is known")) == "nothing more is known"


def test_a_folder_is_one_persons_at_a_time(tmp_path: Path) -> None:
    found: list[str] = []
    asked = Event()

    def other() -> None:
        asked.set()
        with alone(tmp_path):
            found.append("second")

    thread = Thread(target=other)
    with alone(tmp_path):
        thread.start()
        asked.wait()
        thread.join(0.05)
        found.append("first")
    thread.join()
    assert found == ["first", "second"]


def test_where_a_disk_knows_no_lock_nobody_waits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: int) -> None:
        raise OSError(errno.EBADF, "Bad file descriptor")

    monkeypatch.setattr("fcntl.flock", refused)
    with alone(tmp_path), alone(tmp_path):
        assert names(tmp_path) == []


def test_whoever_has_a_folder_gives_it_back_where_he_fails(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), alone(tmp_path):
        raise ZeroDivisionError
    with alone(tmp_path):
        assert names(tmp_path) == []


def test_several_files_change_together(tmp_path: Path) -> None:
    (tmp_path / "old").write_text("x")
    (tmp_path / "gone").write_text("x")
    change_files({"old": "y", "new/er": "z", "gone": None}, root=tmp_path)
    assert {name: (tmp_path / name).read_text() for name in ("old", "new/er")} == {"old": "y", "new/er": "z"}
    assert names(tmp_path) == ["new", "new/er", "old"]


def test_where_one_of_several_files_cannot_be_written_all_are_as_they_were(tmp_path: Path) -> None:
    for name in ("old", "gone", "elsewhere"):
        (tmp_path / name).write_text("x")
    (tmp_path / "link").symlink_to("elsewhere")
    with pytest.raises(NewsletterError, match="is a link"):
        change_files({"old": "y", "new": "z", "gone": None, "link": "y"}, root=tmp_path)
    assert names(tmp_path) == ["elsewhere", "gone", "link", "old"]
    assert {(tmp_path / name).read_text() for name in ("old", "gone", "elsewhere")} == {"x"}


@pytest.mark.parametrize(("owner", "step"), [(os, "fsync"), (Path, "chmod"), (Path, "replace")])
def test_what_somebody_is_writing_is_not_swept_away(
    owner: Any, step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    at_work = getattr(owner, step)

    def swept(*arguments: Any) -> Any:
        sweep(("issues",), root=tmp_path)
        return at_work(*arguments)

    monkeypatch.setattr(owner, step, swept)
    write_file(tmp_path / "issues" / "3.yaml", "title: Moon\n", root=tmp_path)
    assert names(tmp_path / "issues") == ["3.yaml"]


def test_what_somebody_else_left_half_written_keeps_nothing_from_being_swept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs, ours = (tmp_path / folder / ".newsletter-0a1b2c3d" for folder in ("issues", "vocabulary"))
    opened = Path.open

    def opening(path: Path, mode: str) -> Any:
        if path == theirs:
            raise PermissionError(errno.EACCES, "Permission denied")
        return opened(path, mode)

    for path in (theirs, ours):
        path.parent.mkdir()
        path.touch(mode=0o600)
    monkeypatch.setattr(Path, "open", opening)
    sweep(("issues", "vocabulary"), root=tmp_path)
    assert [path.exists() for path in (theirs, ours)] == [True, False]
