"""The page that shows an editor what is wrong, while the site is served for writing."""

from __future__ import annotations

from collections.abc import Iterable

from newsletter.pages.page import Page
from newsletter.problem import Problem
from newsletter.rendering.templates import render
from newsletter.settings import Settings


def problems_notice(problems: Iterable[Problem], settings: Settings, *, level: int = 2) -> str:
    """Show every problem as `newsletter check` prints it, under a heading of some level."""
    return render("problems.html", settings.language, problems=list(problems), level=level)


def problems_page(address: str, problems: Iterable[Problem], settings: Settings) -> Page:
    """Put the problems where a page stood, so that a reader of it sees them at once."""
    said = settings.said
    return Page(
        address,
        "problems",
        title=said.say("problems.title"),
        description=said.say("problems.description"),
        make_body=lambda: problems_notice(problems, settings, level=1),
    )
