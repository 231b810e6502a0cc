"""Templates to HTML: one autoescaping environment a language, and how texts are written. Knows no page."""

from __future__ import annotations

import datetime as dt
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from newsletter.model import ENTRY_KINDS, LINK_KINDS, Volume
from newsletter.strings.language import Strings, strings
from newsletter.text.prose import excerpt, plain_text, plain_title, prose_html, title_html


def render(template: str, language: str, **values: object) -> str:
    """Fill a template of the package in a language; every value is escaped unless it is markup already."""
    return _environment(language).get_template(template).render(**values).strip() + "\n"


def labelled(volume: Volume, said: Strings) -> str:
    """A volume's label and title, as plain text: «Vol. 131: Rankers»."""
    return said.say("volume.labelled", label=said.label(volume), title=plain_title(volume.title))


@cache
def _environment(language: str) -> Environment:
    environment = Environment(
        loader=PackageLoader("newsletter"),
        autoescape=True,
        auto_reload=False,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    said = strings(language)
    environment.filters |= {
        "day": said.day,
        "days": said.days,
        "label": said.label,
        "say": said.say,
        "time": cache(lambda date: _time(date, said)),
        "excerpt": excerpt,
        "entry_kind": ENTRY_KINDS.__getitem__,
        "link_kind": LINK_KINDS.__getitem__,
        "plain": plain_text,
        "plain_title": plain_title,
        # What these three make is ours: raw HTML is off, and all text escaped.
        "prose": lambda text: Markup(prose_html(text)),  # noqa: S704
        "prose_without_mathml": lambda text: Markup(prose_html(text, with_mathml=False)),  # noqa: S704
        "title": lambda text: Markup(title_html(text)),  # noqa: S704
    }
    return environment


def _time(date: dt.date, said: Strings) -> Markup:
    """A date in words that browsers can read too."""
    return Markup('<time datetime="{}">{}</time>').format(date, said.day(date))
