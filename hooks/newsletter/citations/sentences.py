"""Sentences of references: what ends one, how pages and dates are printed, where a work is found. Knows no style."""

from __future__ import annotations

import datetime as dt
import re

from newsletter.citations.work import Work
from newsletter.strings.language import Strings

_ENDS = (".", "?", "!", "…", "。", "？", "！")


def ended(text: str) -> str:
    """End a text with a full stop, unless it ends a sentence."""
    return text if not text or text.endswith(_ENDS) else f"{text}."


def quoted_title(title: str, sign: str) -> str:
    """A title in quotation marks with the sign after it inside them, unless it ends with one of its own."""
    return f"“{title}”" if title.endswith(_ENDS) else f"“{title}{sign}”"


def joined(*parts: str, by: str = ", ") -> str:
    """Join what is known."""
    return by.join(part for part in parts if part)


def pages_said(pages: str, said: Strings) -> str:
    """The pages with their word: «p. 5», «pp. 1–10»."""
    if not pages:
        return ""
    is_range = re.search("[–,&]", pages)
    return said.say("cited.pages", pages=pages) if is_range else said.say("cited.page", page=pages)


def editors_said(work: Work, said: Strings) -> str:
    """The word for those who are named first, where they are editors."""
    return "" if work.authors or not work.editors else said.say("cited.editors", count=len(work.editors))


def month_and_day(work: Work, said: Strings) -> str:
    """What is known of the date beside the year: «March», «March 7»."""
    if len(work.date) < 2:
        return ""
    pattern = said.say("cited.month_and_day") if len(work.date) > 2 else said.say("cited.month")
    return said.written(first_day(work), pattern)


def first_day(work: Work) -> dt.date:
    """The first day that the date of a work may mean."""
    return dt.date(*(*work.date, 1, 1)[:3])
