"""Material's files: a theme without the one that pages load, or with several, is named with what mends it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.problem import NewsletterError
from newsletter.styles.material_sheet import MENDED_BY, SCRIPT, STYLE, the_one


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
