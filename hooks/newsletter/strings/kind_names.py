"""Kinds as readers know them: what the catalogue calls a kind of entry, of link and of venue. Knows no page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from newsletter.model import EntryKind
from newsletter.model.kinds import USUAL_EXTRAS
from newsletter.problem import listed
from newsletter.strings.language import Strings


@dataclass(frozen=True)
class KindNames:
    """What one and several of a kind are called within a sentence, and where a line begins."""

    noun: str
    plural: str
    sign: str = ""
    """The pictograph before it, of kinds that a newsletter has named beside the usual ones."""

    @property
    def signed(self) -> str:
        """The label behind its sign, where only a text can stand."""
        return f"{self.sign} {self.label}".strip()

    @property
    def label(self) -> str:
        """The noun where it begins a line: «Dataset»."""
        return _capital(self.noun)

    @property
    def heading(self) -> str:
        """What stands above several of them: «Datasets»."""
        return _capital(self.plural)


def entry_kind_names(said: Strings, kind: EntryKind) -> KindNames:
    """Name a kind of entry, in the words of the newsletter if it has some."""
    sign = (kind.sign or "") if kind not in USUAL_EXTRAS else ""
    if kind.one and kind.several:
        return KindNames(kind.one, kind.several, sign)
    return KindNames(said.kind("entry_kind", kind.id, "one"), said.kind("entry_kind", kind.id, "several"), sign)


def venue_kind_names(said: Strings, kind: str) -> KindNames:
    """Name a kind of venue by its id."""
    return KindNames(said.kind("venue_kind", kind, "one"), said.kind("venue_kind", kind, "several"))


def rubric_names(said: Strings) -> dict[str, str]:
    """What topics, organisations and venues are called together, by their families."""
    return {
        "topic": said.say("section.topics"),
        "organisation": said.say("section.organisations"),
        "venue": said.say("section.venues"),
    }


def link_label(said: Strings, kind: str) -> str:
    """What readers see of a link of a kind, by its id: «Project page»."""
    return said.kind("link_kind", kind)


def counted(said: Strings, kind: EntryKind, number: int) -> str:
    """Say how many there are of a kind: «1 dataset», «2 datasets»."""
    if kind.one and kind.several:
        return said.say("kind.number", count=number, one=kind.one, several=kind.several)
    return said.kind("entry_kind", kind.id, "number", count=number)


def nouns(said: Strings, kinds: Iterable[EntryKind], *, last: str) -> str:
    """Name kinds one of each: «dataset, benchmark and tool»."""
    return listed([entry_kind_names(said, kind).noun for kind in kinds], last=last)


def plurals(said: Strings, kinds: Iterable[EntryKind], *, last: str) -> str:
    """Name kinds several of each: «datasets, benchmarks and tools»."""
    return listed([entry_kind_names(said, kind).plural for kind in kinds], last=last)


def extras_named(said: Strings, extras: Iterable[EntryKind]) -> str:
    """What the extras are called where a line begins: «Datasets, benchmarks and tools»."""
    return _capital(plurals(said, extras, last=said.say("list.and")))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
