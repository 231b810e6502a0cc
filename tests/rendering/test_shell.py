"""Shells: cut at their holes and filled."""

from __future__ import annotations

import pytest

from newsletter.problem import NewsletterError
from newsletter.rendering.shell import HOLES, Shell, hole

THEME = "<title>{title}</title>{description}{canonical}{contents}{head}<main>{body}</main>{title}"


def rendered() -> str:
    return THEME.format(**{name: hole(name) for name in HOLES})


def test_a_filled_shell_is_what_the_theme_would_have_printed() -> None:
    values = {name: f"<b>{name} – 袋</b>" for name in HOLES}
    assert Shell.cut(rendered()).fill(values) == THEME.format(**values).encode()


def test_a_value_that_looks_like_a_hole_stays_as_it_is() -> None:
    values = dict.fromkeys(HOLES, "") | {"body": hole("title")}
    assert hole("title").encode() in Shell.cut(rendered()).fill(values)


def test_the_hole_of_the_body_has_the_heading_that_the_theme_looks_for() -> None:
    assert "<h1" in hole("body")


def test_a_theme_that_leaves_a_hole_out_is_reported() -> None:
    with pytest.raises(NewsletterError, match="the theme did not print canonical, contents"):
        Shell.cut(rendered().replace(hole("canonical"), "").replace(hole("contents"), ""))
