"""What Unicode's CLDR knows of a language: its plural categories, and its names of months. The one that knows Babel."""

from __future__ import annotations

import datetime as dt
from functools import cache

from babel.core import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""All plural categories; each language has «other», and some of the others."""


@cache
def is_language(tag: str) -> bool:
    """Whether a text is the tag of a language that CLDR knows (BCP 47: parts joined by hyphens, such as pt-BR)."""
    try:
        _locale(tag)
    except (UnknownLocaleError, ValueError):
        return False
    return True


@cache
def direction(language: str) -> str:
    """In which direction a language is written, as HTML's dir says it: ltr or rtl."""
    return str(_locale(language).text_direction)


@cache
def plural_categories(language: str) -> tuple[str, ...]:
    """The plural categories that a language has."""
    return tuple(one for one in CATEGORIES if one in _locale(language).plural_form.tags | {"other"})


@cache
def plural_category(number: int, language: str) -> str:
    """The category of a number, by which a plural form is chosen."""
    return _locale(language).plural_form(number)


@cache
def written_number(number: int, language: str) -> str:
    """Write a number of things as the language does: 1,012."""
    return format_decimal(number, locale=_locale(language))


@cache
def written_date(date: dt.date, pattern: str, language: str) -> str:
    """Write a date by a pattern of the CLDR, such as d MMMM y."""
    return format_date(date, pattern, _locale(language))


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language, sep="-")
