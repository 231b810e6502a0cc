"""A language: keys and values to what readers are told in it, with its plurals, dates and lists. Knows no template."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from markupsafe import Markup, escape

from newsletter.model import Amendment, Extra, Paper, Period, Signature, Volume
from newsletter.model.amendments import CORRECTION, RETRACTION
from newsletter.model.dates import PartialDate
from newsletter.problem import NewsletterError, listed
from newsletter.strings.catalogue import COUNT, Catalogue, catalogue_file, read_catalogue
from newsletter.strings.cldr import plural_category, written_date, written_number

_LINK = Markup('<a href="{}">{}</a>')

_KEPT = 1 << 12
"""So many texts are kept as they were said last, for pages say the same again and again."""

ENGLISH = "en"
"""The language that stands in for one that has no catalogue."""


@dataclass(frozen=True, eq=False)
class Strings:
    """What readers are told, in one language."""

    catalogue: Catalogue

    @lru_cache(maxsize=_KEPT, typed=True)  # noqa: B019 - each language is made once and stays
    def say(self, key: str, /, **values: object) -> str:
        """The text with this key, its placeholders filled; `count` chooses among plural forms.

        Where a value is markup the whole is markup, with all else in it escaped; or else it is plain text, which a
        template escapes.
        """
        return self._said(key, values)

    def kind(self, table: str, kind: str, *form: str, **values: object) -> str:
        """A text of a kind, by its table and its id there."""
        return self._said(".".join((table, kind.replace("-", "_"), *form)), values)

    def day(self, date: dt.date) -> str:
        """Write a date: 21 November 2025."""
        return self.written(date, self.say("date.day"))

    def month(self, date: dt.date) -> str:
        """Write the month of a date: November 2025."""
        return self.written(date, self.say("date.month"))

    def date(self, date: PartialDate) -> str:
        """Write a date as exactly as it is known: 14 March 2025, March 2025, 2025."""
        pattern = self.say("date.day") if date.day else self.say("date.month") if date.month else self.say("date.year")
        return self.written(date.first_day, pattern)

    def short_month(self, date: dt.date) -> str:
        """Write the month of a date where there is little room: Nov 2025."""
        return self.written(date, self.say("date.short_month"))

    def days(self, period: Period) -> str:
        """Write a period, naming month and year once where they are the same."""
        start, end = period.start, period.end
        if start.year != end.year:
            return self.say("date.period", first=self.day(start), last=self.day(end))
        if start.month != end.month:
            first = self.written(start, self.say("date.day_of_year"))
            return self.say("date.period", first=first, last=self.day(end))
        first = self.written(start, self.say("date.day_of_month"))
        return self.say("date.period_in_month", first=first, last=self.day(end))

    def written(self, date: dt.date, pattern: str) -> str:
        """Write a date by a pattern of the catalogue."""
        return written_date(date, pattern, self.catalogue.language)

    def joined(self, names: Sequence[str]) -> str:
        """Join names for a sentence: A, B and C."""
        return listed(names, last=self.say("list.and")) if names else ""

    def first_of(self, authors: Sequence[Signature], most: int | None = None) -> str:
        """The first authors, and how many more there are: «Bo Quoll, Anna Numbat and 12 more»; else all."""
        named = ", ".join(one.name for one in authors[:most])
        left = len(authors) - most if most else 0
        return self.say("names.and_more", names=named, count=left) if left > 0 else named

    def label(self, volume: Volume) -> str:
        """What a volume is called in a line of text: «Vol. 131», or «Special»; one without a number by its day."""
        if volume.label or volume.is_special:
            return volume.label or self.say("volume.special")
        numbers = self.numbers(volume)
        return self.say("volume.label", number=numbers) if numbers else self.day(volume.published)

    def numbers(self, volume: Volume) -> str:
        """The number of a volume, the first and the last of a double issue; nothing where it has none."""
        numbers = volume.numbers
        if len(numbers) > 1:
            return self.say("date.period_in_month", first=numbers[0], last=numbers[-1])
        return "".join(map(str, numbers))

    def instead(self, entry: Paper | Extra, original: str | None, *, is_plain: bool = False) -> str:
        """What a stub says where its summary would stand; as HTML it leads to the original issue, if that is known."""
        if not entry.is_stub:
            return ""
        has_words = bool(entry.tagline or entry.questions)
        if original is None:
            return self.say("entry.without_summary") if has_words else self.say("entry.no_summary")
        words = self.say("volume.the_original")
        link = words if is_plain else _LINK.format(original, words)
        if has_words:
            return self.say("entry.summary_elsewhere", original=link)
        return self.say("entry.facts_only", original=link)

    def stated(self, title: str, entry: Paper | Extra) -> str:
        """The title of an entry, plain or as markup; what is withdrawn or retracted says so first (NISO RP-45)."""
        if entry.retracted:
            return self.say("entry.retracted_title", title=title)
        return self.say("entry.withdrawn_title", title=title) if entry.withdrawn else title

    def change(self, change: Amendment) -> str:
        """What a change is called: «Correction»."""
        if change.kind == CORRECTION:
            return self.say("change.correction")
        return self.say("change.retraction") if change.kind == RETRACTION else self.say("change.withdrawal")

    def taken(self, change: Amendment) -> str:
        """What an entry is called after its withdrawal or retraction: «Withdrawn»."""
        return self.say("entry.retracted") if change.kind == RETRACTION else self.say("entry.withdrawn")

    def _said(self, key: str, values: Mapping[str, object]) -> str:
        text = self.catalogue.texts.get(key)
        if text is None:
            raise NewsletterError(f'strings/{self.catalogue.language}.yaml has no text "{key}"')
        if values.keys() != text.placeholders:
            needed, given = (listed(sorted(names), last="and") or "nothing" for names in (text.placeholders, values))
            raise NewsletterError(f'the text "{key}" needs {needed}, but was given {given}')
        if not values:
            return text.forms[""]
        category = ""
        if text.is_plural:
            count = values[COUNT]
            category = plural_category(count, self.catalogue.language) if isinstance(count, int) else ""
            values = {name: self._written(value) for name, value in values.items()}
        if Markup in map(type, values.values()):
            escaped = {name: escape(value) for name, value in values.items()}
            return Markup(text.html[category].format(**escaped))  # noqa: S704  both are escaped
        return text.forms[category].format(**values)

    def figure(self, number: int) -> str:
        """Write a number of things: «1,012»."""
        return written_number(number, self.catalogue.language)

    def _written(self, value: object) -> object:
        return self.figure(value) if isinstance(value, int) else value


@cache
def strings(language: str) -> Strings:
    """The strings of a language: of the nearest that has a catalogue, or English."""
    small = language.lower()  # BCP 47 tells no «DE» from «de»
    known = (name for name in (small, small.partition("-")[0]) if catalogue_file(name).is_file())
    return Strings(read_catalogue(catalogue_file(next(known, ENGLISH))))
