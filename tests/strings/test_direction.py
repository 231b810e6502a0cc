"""In which direction a page is read: that of its language, in the frame, in letters and where pages have moved."""

from __future__ import annotations

import re

import pytest

from newsletter.rendering.templates import render
from newsletter.settings import Settings
from newsletter.strings.cldr import direction
from tests.conftest import REPOSITORY

ONE_SIDED = re.compile(
    r"(?:margin|padding|border)-(?:left|right)\b|float: (?:left|right)|text-align: (?:left|right)|^\s+(?:left|right): ",
    re.MULTILINE,
)


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "ltr"), ("de-CH", "ltr"), ("ar", "rtl"), ("he", "rtl"), ("fa", "rtl"), ("ja", "ltr")],
)
def test_a_language_has_its_direction(language: str, written: str) -> None:
    assert direction(language) == written


@pytest.mark.parametrize(("language", "opened"), [("en", '<html lang="en">'), ("ar", '<html lang="ar" dir="rtl">')])
def test_a_page_that_has_moved_is_read_in_the_direction_of_its_language(language: str, opened: str) -> None:
    given = dict.fromkeys(("policy", "referrer", "title", "target", "canonical", "feeds", "style", "cited", "page"), "")
    page = render("redirect.html", "en", settings=Settings(language=language), is_removed=False, **given)
    assert opened in page


def test_no_style_is_of_one_side_alone() -> None:
    styles = sorted((REPOSITORY / "hooks/newsletter/styles").rglob("*.css"))
    assert styles
    assert [
        (file.name, ONE_SIDED.findall(file.read_text("utf-8")))
        for file in styles
        if ONE_SIDED.search(file.read_text("utf-8"))
    ] == []
