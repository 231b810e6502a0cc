"""Material's files: its icons are files, and a theme without a file that pages load, or with several, is named."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from newsletter.problem import NewsletterError
from newsletter.styles.material_sheet import MENDED_BY, SCRIPT, STYLE, the_one, theme_sheet


@pytest.mark.parametrize("pattern", [STYLE, SCRIPT])
def test_a_file_that_the_theme_lacks_is_named(pattern: str, tmp_path: Path) -> None:
    file = tmp_path / pattern
    file.parent.mkdir(parents=True)
    file.with_name("style.css").touch()
    with pytest.raises(NewsletterError) as error:
        the_one(pattern, [tmp_path])
    assert str(error.value) == f"the theme has no file {pattern}; {MENDED_BY}"


def test_the_same_file_in_two_folders_is_one(tmp_path: Path) -> None:
    name = STYLE.replace("*", "0a1b2c3d")
    folders = [tmp_path / "own", tmp_path / "installed"]
    for folder in folders:
        (folder / name).parent.mkdir(parents=True)
        (folder / name).touch()
    assert the_one(STYLE, folders) == name


def test_icons_in_the_style_are_files_beside_it_for_the_policy_loads_none_that_is_written_into_it() -> None:
    css = """:root{--md-code-copy-icon:url("data:image/svg+xml;charset=utf-8,<svg fill='%23123'/>")}"""
    other = """.md-code__button{mask-image:url("data:image/svg+xml;charset=utf-8,<svg/>")}.md-code{color:red}"""
    frame = Environment(loader=DictLoader({"main.html": "", "404.html": ""}), autoescape=True)
    address, files = theme_sheet(css + other, frame, written=(), templates=(), own=("--md-code-copy-icon",))
    sheet = files.pop(address).decode()
    assert "data:" not in sheet
    assert sorted(files.values()) == [b"<svg fill='#123'/>", b"<svg/>"]
    for place in files:
        folder, _, name = place.rpartition("/")
        assert address.startswith(f"{folder}/theme.")
        assert f"url({name})" in sheet
