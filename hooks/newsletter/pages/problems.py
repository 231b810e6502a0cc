"""The page that shows an editor what is wrong, while the site is served for writing."""

from __future__ import annotations

from collections.abc import Iterable

from newsletter.pages.page import Page
from newsletter.problem import Problem
from newsletter.rendering import render


def problems_notice(problems: Iterable[Problem], *, level: int = 2) -> str:
    """Show every problem as `newsletter check` prints it, under a heading of some level."""
    return render("problems.html", problems=list(problems), level=level)


def problems_page(address: str, problems: Iterable[Problem]) -> Page:
    """Put the problems where a page stood, so that a reader of it sees them at once."""
    return Page(
        address, "problems", title="Problems", description="What to mend", body=problems_notice(problems, level=1)
    )
