"""Templates to HTML: one autoescaping environment a language, and how texts are written. Knows no page."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from newsletter.model import Notice, Volume
from newsletter.model.amendments import CORRECTION, WITHDRAWAL
from newsletter.model.dates import PartialDate
from newsletter.model.people import orcid_url
from newsletter.rendering.package_assets import ICONS
from newsletter.rendering.plain_code import PlainEnvironment
from newsletter.strings.cldr import direction
from newsletter.strings.kind_names import entry_kind_names, link_label, venue_kind_names
from newsletter.strings.language import Strings, strings
from newsletter.text.prose import excerpt, plain_text, plain_title, prose_html, title_html

MOST_TOLD = 20
"""So many changes to earlier volumes a volume tells of; where the others stand it says."""

_MACROS = {
    "m": "macros.html",
    "a": "az.html",
    "c": "chart.html",
    "f": "follow.html",
    "l": "letters.html",
    "p": "feed_pieces.html",
    "s": "sparkline.html",
    "t": "told.html",
    "y": "years.html",
}
"""What templates call those that hold macros; one that uses another comes after it."""


def render(template: str, language: str, **values: object) -> str:
    """Fill a template of the package in a language; every value is escaped unless it is markup already."""
    return _template(template, language).render(values).strip() + "\n"


@cache
def macro(template: str, name: str, language: str) -> Callable[..., Markup]:
    """A macro of a template, to be called for HTML of which pages are made."""
    made: Callable[..., Markup] = getattr(_template(template, language).module, name)
    return made


@cache
def _template(name: str, language: str) -> Template:
    return _environment(language).get_template(name)


def labelled(volume: Volume, said: Strings) -> str:
    """A volume's label and title, as plain text: «Vol. 131: Rankers»."""
    return said.say("volume.labelled", label=said.label(volume), title=plain_title(volume.title))


def headed(notice: Notice, said: Strings) -> str:
    """The title of a change where it stands alone, as plain text: «Correction: Rankers», «Withdrawn: Rankers»."""
    title = told_title(notice, said) if notice.listing else labelled(notice.volume, said)
    return said.say("change.correction_title", title=title) if notice.amendment.kind == CORRECTION else title


def told_title(notice: Notice, said: Strings) -> str:
    """The title of what was changed, as plain text; what the change takes back says so first, whatever came later."""
    if notice.listing is None:
        return plain_title(notice.volume.title)
    title = plain_title(notice.listing.entry.title)
    if notice.amendment.kind == WITHDRAWAL:
        return said.say("entry.withdrawn_title", title=title)
    return said.stated(title, notice.listing.entry)


@cache
def _environment(language: str) -> Environment:
    environment = PlainEnvironment(
        loader=PackageLoader("newsletter"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals = {"icons": ICONS, "most_told": MOST_TOLD}
    environment.filters |= _filters(strings(language))
    for name, template in _MACROS.items():
        environment.globals[name] = environment.get_template(template).module
    return environment


def _filters(said: Strings) -> dict[str, Callable[..., object]]:
    names_of = cache(lambda kind: entry_kind_names(said, kind))
    return {
        "change": said.change,
        "day": said.day,
        "direction": direction,
        "days": said.days,
        "figure": said.figure,
        "label": said.label,
        "instead": said.instead,
        "say": said.say,
        "stated": said.stated,
        "taken": said.taken,
        "time": _times(said),
        "told_title": lambda notice: told_title(notice, said),
        "long_month": said.month,
        "month": cache(lambda date: _written_time(date.isoformat(), said.short_month(date))),
        "excerpt": excerpt,
        "names": said.first_of,
        "orcid_url": orcid_url,
        "entry_kind": lambda kind: names_of(kind.row),
        "venue_kind": cache(lambda kind: venue_kind_names(said, kind)),
        "link_label": lambda kind: link_label(said, kind),
        "plain": plain_text,
        "plain_title": plain_title,
        # What these three make is ours: raw HTML is off, and all text escaped.
        "prose": lambda text: Markup(prose_html(text)),  # noqa: S704
        "prose_without_mathml": lambda text: Markup(prose_html(text, with_mathml=False)),  # noqa: S704
        "title": lambda text: Markup(title_html(text)),  # noqa: S704
    }


def _times(said: Strings) -> Callable[[dt.date | PartialDate], Markup]:
    """Dates in words, each made once."""
    made = cache(lambda date, _is_from_id: _time(date, said))
    return lambda date: made(date, getattr(date, "is_from_id", False))


def _time(date: dt.date | PartialDate, said: Strings) -> Markup:
    """A date in words that browsers can read too; what is only the month of an arXiv id says so."""
    partial = date if isinstance(date, PartialDate) else PartialDate.of(date)
    made = _written_time(str(partial), said.date(partial))
    return Markup(said.say("date.by_id", date=made)) if partial.is_from_id else made  # noqa: S704 - markup already


def _written_time(date: str, words: str) -> Markup:
    return Markup(f'<time datetime="{date}">{escape(words)}</time>')  # noqa: S704 - a date is digits and hyphens
