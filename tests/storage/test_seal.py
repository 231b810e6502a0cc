"""What the program keeps for itself: believed only where nobody else can have written it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from newsletter.storage.seal import read_sealed, write_sealed

pytestmark = pytest.mark.usefixtures("own_folder")


def keep(root: Path, content: bytes = b"mine", name: str = "a") -> Path:
    path = root / ".cache" / name
    assert write_sealed(path, content, name=name, root=root)
    return path


def read(path: Path, root: Path, name: str = "a", *, limit: int = 100) -> bytes | None:
    return read_sealed(path, name=name, limit=limit, root=root)


def test_what_was_kept_is_read(tmp_path: Path, own_folder: Path) -> None:
    path = keep(tmp_path)
    assert read(path, tmp_path) == b"mine"
    assert [stat.S_IMODE(one.stat().st_mode) for one in (path, own_folder / "key")] == [0o600, 0o600]
    assert len((own_folder / "key").read_bytes()) == 32
    assert sorted(one.name for one in (*own_folder.iterdir(), *path.parent.iterdir())) == ["a", "key"]


def test_no_other_bytes_are_believed(tmp_path: Path) -> None:
    path = keep(tmp_path)
    whole = path.read_bytes()
    others = [whole[:n] + bytes([whole[n] ^ 1]) + whole[n + 1 :] for n in range(len(whole))]
    for other in (*others, whole[:-1], whole + b"\0", whole[32:], b"", b"\0" * 36):
        path.write_bytes(other)
        assert read(path, tmp_path) is None
    path.write_bytes(whole)
    assert read(path, tmp_path) == b"mine"


def test_what_was_kept_under_one_name_is_not_believed_under_another(tmp_path: Path) -> None:
    keep(tmp_path)
    (tmp_path / ".cache" / "a").rename(tmp_path / ".cache" / "b")
    assert read(tmp_path / ".cache" / "b", tmp_path, "b") is None


def test_another_user_is_not_believed(tmp_path: Path, own_folder: Path) -> None:
    path = keep(tmp_path)
    (own_folder / "key").unlink()
    assert read(path, tmp_path) is None
    keep(tmp_path, name="b")
    assert read(path, tmp_path) is None


def test_what_is_too_large_is_not_read(tmp_path: Path) -> None:
    path = keep(tmp_path)
    assert read(path, tmp_path, limit=4) == b"mine"
    assert read(path, tmp_path, limit=3) is None
    with path.open("r+b") as file:
        file.truncate(10**12)
    assert read(path, tmp_path) is None


@pytest.mark.parametrize("what", ["link", "pipe", "folder", "linked folder", "unreadable"])
def test_what_is_no_plain_file_is_not_opened(what: str, tmp_path: Path) -> None:
    path = keep(tmp_path)
    elsewhere = path.rename(tmp_path / "elsewhere")
    if what == "link":
        path.symlink_to(elsewhere)
    elif what == "pipe":
        os.mkfifo(path)
    elif what == "folder":
        path.mkdir()
    elif what == "linked folder":
        path.parent.rmdir()
        (tmp_path / "outside").mkdir()
        elsewhere.rename(tmp_path / "outside" / "a")
        path.parent.symlink_to(tmp_path / "outside")
        assert not write_sealed(path, b"new", name="a", root=tmp_path)
    else:
        path.symlink_to("/dev/zero")
    assert read(path, tmp_path) is None


@pytest.mark.parametrize("what", ["rights", "short", "long", "pipe"])
def test_a_key_that_others_may_know_is_made_anew(what: str, tmp_path: Path, own_folder: Path) -> None:
    path, key = keep(tmp_path), own_folder / "key"
    if what == "rights":
        key.chmod(0o640)
    elif what == "pipe":
        key.unlink()
        os.mkfifo(key)
    else:
        key.write_bytes(b"k" * (31 if what == "short" else 33))
    assert read(path, tmp_path) is None
    keep(tmp_path)
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    assert read(path, tmp_path) == b"mine"


@pytest.mark.parametrize("what", ["link", "folder", "file in the way", "relative", "in the checkout"])
def test_without_a_place_for_the_key_nothing_is_kept(
    what: str, tmp_path: Path, own_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if what == "link":
        (tmp_path / "planted").write_bytes(b"k" * 32)
        (own_folder / "key").symlink_to(tmp_path / "planted")
    elif what == "folder":
        (own_folder / "key").mkdir()
    else:
        (tmp_path / "file").write_text("in the way")
        folders = {"relative": Path("~"), "in the checkout": tmp_path / "home", "file in the way": tmp_path / "file"}
        monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: folders[what])
        monkeypatch.chdir(tmp_path)
    root = tmp_path / "checkout" if what == "file in the way" else tmp_path
    assert not write_sealed(root / "a", b"mine", name="a", root=root)
    assert not (root / "a").exists()
    assert not (tmp_path / "~").exists()


def test_a_key_that_a_stranger_put_into_the_checkout_proves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "link").symlink_to(tmp_path)
    for folder in (tmp_path, tmp_path / "link", tmp_path / ".cache" / ".."):
        monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, folder=folder, **__: folder)
        (tmp_path / "key").write_bytes(b"k" * 32)
        (tmp_path / "key").chmod(0o600)
        assert not write_sealed(tmp_path / "a", b"mine", name="a", root=tmp_path)


def test_a_disk_that_is_full_keeps_nothing_and_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    assert not write_sealed(tmp_path / "a", b"mine", name="a", root=tmp_path)
    assert not list(tmp_path.iterdir())
