"""Templates to HTML: one autoescaping environment, and how dates and texts are written. Knows no page."""

from __future__ import annotations

import datetime as dt
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from newsletter.model import ENTRY_KINDS, LINK_KINDS, Period
from newsletter.problem import listed
from newsletter.prose import excerpt, plain_text, plain_title, prose_html, title_html

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip


def render(template: str, **values: object) -> str:
    """Fill a template of the package; every value is escaped unless it is markup already."""
    return _environment().get_template(template).render(**values).strip() + "\n"


def day(date: dt.date) -> str:
    """Write a date for readers: 21 November 2025."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def days(period: Period) -> str:
    """Write a period for readers, naming month and year once where they are the same."""
    start, end = period.start, period.end
    if start.year != end.year:
        return f"{day(start)} – {day(end)}"
    if start.month != end.month:
        return f"{start.day} {_MONTHS[start.month - 1]} – {day(end)}"
    return f"{start.day}–{day(end)}"


def joined(names: list[str] | tuple[str, ...]) -> str:
    """Join names for a sentence: A, B and C."""
    return listed(names, last="and") if names else ""


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("newsletter"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "day": day,
        "days": days,
        "excerpt": excerpt,
        "entry_kind": ENTRY_KINDS.__getitem__,
        "joined": joined,
        "link_kind": LINK_KINDS.__getitem__,
        "plain": plain_text,
        "plain_title": plain_title,
        # What these three make is ours: raw HTML is off, and all text escaped.
        "prose": lambda text: Markup(prose_html(text)),  # noqa: S704
        "prose_without_mathml": lambda text: Markup(prose_html(text, with_mathml=False)),  # noqa: S704
        "title": lambda text: Markup(title_html(text)),  # noqa: S704
    }
    return environment
