"""Kept texts: what was written of the same things before is not written again, and nothing foreign is believed."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.storage import kept_texts
from newsletter.storage.kept_texts import KeptTexts

pytestmark = pytest.mark.usefixtures("own_folder")


def written(folder: Path, *keys: str, code: str = "a") -> list[str]:
    """The keys of which texts were written, of those that a build asks for."""
    kept, found = KeptTexts(folder / "texts", code=code, root=folder), []
    for key in keys:

        def write(key: str = key) -> tuple[bytes, ...]:
            found.append(key)
            return key.encode(), "袋\n".encode(), b""

        assert kept.of(key, write) == (key.encode(), "袋\n".encode(), b"")
    kept.keep()
    return found


def test_what_is_known_is_not_written_again(tmp_path: Path) -> None:
    assert written(tmp_path, "one", "two", "one") == ["one", "two"]
    assert written(tmp_path, "two", "three") == ["three"]


def test_what_nobody_asks_for_is_forgotten(tmp_path: Path) -> None:
    written(tmp_path, "one", "two")
    written(tmp_path, "two")
    assert written(tmp_path, "one", "two") == ["one"]


def test_other_code_believes_nothing(tmp_path: Path) -> None:
    written(tmp_path, "one")
    assert written(tmp_path, "one", code="b") == ["one"]


@pytest.mark.parametrize("is_damaged", [False, True])
def test_where_few_texts_change_they_are_told_beside_the_others(tmp_path: Path, *, is_damaged: bool) -> None:
    many = [f"{number}" for number in range(40)]
    written(tmp_path, *many)
    before = (tmp_path / "texts").read_bytes()
    assert written(tmp_path, *many[1:], "new") == ["new"]
    assert (tmp_path / "texts").read_bytes() == before
    changes = tmp_path / "texts-changes"
    if is_damaged:
        changes.write_bytes(changes.read_bytes()[:-1])
    assert written(tmp_path, *many, "new") == (["new"] if is_damaged else ["0"])


def test_changes_of_other_texts_are_not_believed(tmp_path: Path) -> None:
    many = [f"{number}" for number in range(40)]
    written(tmp_path, *many)
    written(tmp_path, *many, "new")
    changes = (tmp_path / "texts-changes").read_bytes()
    written(tmp_path, *many[:20])
    assert written(tmp_path, *many[:20], "new") == ["new"]
    (tmp_path / "texts-changes").write_bytes(changes)
    assert written(tmp_path, *many[:20], "new") == ["new"]


@pytest.mark.parametrize("content", [b"", b"{}", b'{"one": ["one", "evil"]}', bytes(32) + b'{"one": ["evil"]}'])
def test_what_a_stranger_put_there_is_not_believed(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "texts").write_bytes(content)
    assert written(tmp_path, "one") == ["one"]


def test_without_a_file_nothing_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    kept = KeptTexts()
    assert kept.of("one", lambda: (b"a",)) == (b"a",)
    kept.keep()
    assert not list(tmp_path.iterdir())


def test_where_nothing_can_be_kept_nothing_is_put_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_texts, "_told", None)
    kept = KeptTexts()
    assert kept.of("one", lambda: (b"text",)) == (b"text",)
    kept.keep()
