"""Picture files: drawn once, kept under a seal, and never believed from anybody else."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from newsletter.pictures import picture_files
from newsletter.pictures.depicted import Depicted
from newsletter.pictures.drawing import Drawing, PictureKind
from newsletter.pictures.picture_files import drawn
from newsletter.pictures.scheme import Scheme, scheme_of

pytestmark = pytest.mark.usefixtures("own_folder")


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(picture_files, "draw", lambda drawing, _scheme: b"PNG of " + drawing.title.encode())


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The titles of the pictures that are drawn."""
    titles: list[str] = []

    def draw(drawing: Drawing, _scheme: Scheme) -> bytes:
        titles.append(drawing.title)
        return b"PNG of " + drawing.title.encode()

    monkeypatch.setattr(picture_files, "draw", draw)
    return titles


def depicted(**titles: str) -> list[Depicted]:
    return [Depicted((f"{name}/card.png",), Drawing(PictureKind.WORK, "", "", title)) for name, title in titles.items()]


def files(pictures: Iterable[Depicted], folder: Path | None, root: Path) -> dict[str, bytes]:
    return dict(drawn(pictures, folder, root=root, scheme=scheme_of()))


def test_a_picture_that_changed_is_drawn_alone(tmp_path: Path, asked: list[str]) -> None:
    files(depicted(a="A", b="B", c="C"), tmp_path / "kept", tmp_path)
    del asked[:]
    assert files(depicted(a="A", b="New", c="C"), tmp_path / "kept", tmp_path) == {
        "a/card.png": b"PNG of A",
        "b/card.png": b"PNG of New",
        "c/card.png": b"PNG of C",
    }
    assert asked == ["New"]


def test_what_nothing_names_any_more_is_not_kept(tmp_path: Path, asked: list[str]) -> None:
    files(depicted(a="A"), tmp_path, tmp_path)
    files(depicted(a="New"), tmp_path, tmp_path)
    del asked[:]
    files(depicted(a="A"), tmp_path, tmp_path)
    assert asked == ["A"]


def test_without_a_change_no_file_is_written(tmp_path: Path) -> None:
    files(depicted(a="A"), tmp_path, tmp_path)
    (kept,) = tmp_path.iterdir()
    before = kept.stat().st_mtime_ns
    files(depicted(a="A"), tmp_path, tmp_path)
    assert kept.stat().st_mtime_ns == before


def test_a_picture_stands_at_its_former_addresses_too(tmp_path: Path, asked: list[str]) -> None:
    (one,) = depicted(a="A")
    found = files([Depicted((*one.addresses, "old/card.png"), one.drawing)], None, tmp_path)
    assert found == {"a/card.png": b"PNG of A", "old/card.png": b"PNG of A"}
    assert asked == ["A"]


@pytest.mark.parametrize("change", ["first", "last", "cut", "moved"])
def test_what_no_build_of_ours_wrote_is_drawn_anew(tmp_path: Path, asked: list[str], change: str) -> None:
    files(depicted(a="A"), tmp_path, tmp_path)
    (kept,) = tmp_path.iterdir()
    content = kept.read_bytes()
    other = {"first": b"x" + content[1:], "last": content[:-1] + b"x", "cut": content[:40], "moved": content}[change]
    if change == "moved":
        kept.unlink()
        kept = tmp_path / "f.zip" if kept.name != "f.zip" else tmp_path / "e.zip"
    kept.write_bytes(other)
    assert files(depicted(a="A"), tmp_path, tmp_path) == {"a/card.png": b"PNG of A"}
    assert asked == ["A", "A"]


def test_a_link_in_the_place_of_what_is_kept_is_neither_read_nor_written(tmp_path: Path) -> None:
    files(depicted(a="A"), tmp_path / "kept", tmp_path)
    (kept,) = (tmp_path / "kept").iterdir()
    outside = tmp_path / "outside"
    kept.rename(outside)
    before = outside.read_bytes()
    kept.symlink_to(outside)
    assert files(depicted(a="New"), tmp_path / "kept", tmp_path) == {"a/card.png": b"PNG of New"}
    assert outside.read_bytes() == before


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    assert files(depicted(a="A"), tmp_path / "file", tmp_path) == {"a/card.png": b"PNG of A"}


def test_kept_pictures_are_forgotten_with_another_pillow(
    tmp_path: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    files(depicted(a="A"), tmp_path, tmp_path)
    monkeypatch.setattr("newsletter.pictures.canvas.RELEASE", "0")
    picture_files._means.cache_clear()
    files(depicted(a="A"), tmp_path, tmp_path)
    picture_files._means.cache_clear()
    assert asked == ["A", "A"]
