"""Shells: cut at their holes and filled."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from newsletter.problem import NewsletterError
from newsletter.rendering.shell import HOLES, Shell, hole

THEME = '<title>{title}</title><meta content="{description}">{canonical}{contents}{head}<main>{body}</main>{title}'


def rendered() -> str:
    return THEME.format(**{name: hole(name) for name in HOLES})


def test_a_filled_shell_is_what_the_theme_would_have_printed() -> None:
    values = {name: f"<b>{name} – 袋</b>" for name in HOLES}
    assert Shell.cut(rendered()).fill(values) == THEME.format(**values).encode()


def test_a_value_that_looks_like_a_hole_stays_as_it_is() -> None:
    values = dict.fromkeys(HOLES, "") | {"body": hole("title")}
    assert hole("title").encode() in Shell.cut(rendered()).fill(values)


@pytest.mark.parametrize("parser", ["html.parser", "lxml"])
def test_holes_outlast_a_plugin_that_parses_the_page(parser: str) -> None:
    parsed = str(BeautifulSoup(rendered(), parser))
    assert Shell.cut(parsed).pieces[1::2] == Shell.cut(rendered()).pieces[1::2]


def test_a_plugin_that_shortens_pages_leaves_the_quotes_around_a_hole() -> None:
    short = re.sub(r"""="([^\s"'`=<>]+)\"""", r"=\1", rendered())
    assert Shell.cut(short).pieces == Shell.cut(rendered()).pieces


def test_a_page_without_quotes_around_a_hole_is_refused_for_texts_would_become_attributes() -> None:
    with pytest.raises(NewsletterError, match="the theme printed description without quotes"):
        Shell.cut(rendered().replace(f'"{hole("description")}"', hole("description")))


def test_a_theme_that_leaves_a_hole_out_is_reported() -> None:
    with pytest.raises(NewsletterError, match="the theme did not print canonical, contents"):
        Shell.cut(rendered().replace(hole("canonical"), "").replace(hole("contents"), ""))
