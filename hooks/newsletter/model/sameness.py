"""When two entries are of the same paper: ids decide, and titles only where the two have no kind of id in common.

What is compared may be a record, a draft or what a service says. Knows nothing of files, volumes and entry ids.
"""

from __future__ import annotations

import heapq
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import Generic, Literal, NamedTuple, Protocol, TypeAlias, TypeVar

from newsletter.model.identifiers import arxiv_id, doi

Kind = Literal["arXiv id", "DOI", "title"]
T = TypeVar("T")

_ANY = "*"
"""Stands in a register for «whatever id of this kind, or none»; no id is written so."""

_ACCENTS = {1, *range(10, 37), *range(200, 256)}
"""The places that Unicode gives to overlays, to points of Hebrew and Arabic and to accents (combining classes)."""


_NOT_OF_ASCII = re.compile("[^a-z0-9+#]+")
"""What does not tell two titles apart, of the signs that most are made of."""


class Titled(Protocol):
    """What has a title and may have ids: an entry, a draft of one, the facts of a service."""

    @property
    def title(self) -> str:
        """The title as it was printed."""

    @property
    def arxiv(self) -> str | None:
        """The arXiv id, if there is one."""

    @property
    def doi(self) -> str | None:
        """The DOI, if there is one."""


class Name(NamedTuple):
    """What a paper can be known by, in the one form in which two can be compared."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class Names:
    """All that an entry can be known by, to the field that says it, surest first."""

    by_field: dict[str, Name]

    @cached_property
    def arxiv(self) -> str | None:
        """The arXiv id; a DOI of arXiv is one where nothing else says another."""
        return next((name.text for name in self.by_field.values() if name.kind == "arXiv id"), None)

    @cached_property
    def doi(self) -> str | None:
        """The DOI, unless it is one of arXiv."""
        return next((name.text for name in self.by_field.values() if name.kind == "DOI"), None)

    @cached_property
    def titles(self) -> tuple[str, ...]:
        """The titles, folded."""
        return tuple(name.text for name in self.by_field.values() if name.kind == "title")

    def shared_with(self, other: Names) -> tuple[str, ...]:
        """The fields that say a name which the other has too, surest first."""
        theirs = set(other.by_field.values())
        return tuple(field for field, name in self.by_field.items() if name in theirs)

    def field_of(self, name: Name) -> str:
        """The field that says a name."""
        return next(field for field, one in self.by_field.items() if one == name)


def names_of(entry: Titled, *, but_for: Iterable[str] = ()) -> Names:
    """All that an entry can be known by; `but_for` are fields that cannot be believed."""
    title, official = folded_title(entry.title), folded_title(getattr(entry, "official_title", None) or "")
    found = {
        "arxiv": id_of(entry.arxiv or ""),
        "doi": id_of(entry.doi or ""),
        "official_title": _title(official) if official != title else None,
        "title": _title(title),
    }
    return Names({field: name for field, name in found.items() if name and field not in but_for})


def id_of(text: str) -> Name | None:
    """The arXiv id or the DOI that a text is or leads to: without version, subject class (math.GT/…) and case."""
    bare = doi(text)
    if found := arxiv_id((bare or text).casefold()):
        return Name("arXiv id", re.sub(r"\.[a-z-]+/", "/", found))
    return Name("DOI", bare.casefold()) if bare else None


def differing_id(one: Names, other: Names) -> Kind | None:
    """The kind of id in which two entries differ, which makes them two papers; None where there is none."""
    if one.arxiv and other.arxiv and one.arxiv != other.arxiv:
        return "arXiv id"
    if one.doi and other.doi and one.doi != other.doi:
        return "DOI"
    return None


def has_common_id(one: Names, other: Names) -> bool:
    """Whether there is a kind of id that both have, so that titles decide nothing."""
    return bool(one.arxiv and other.arxiv) or bool(one.doi and other.doi)


def folded_title(title: str) -> str:
    """Fold a title to what all its spellings share: no accents, case, punctuation, dashes or spaces.

    What is left are letters, digits, the vowel signs without which some scripts have other words, and + and #: C++ is
    not C. Letters of mathematics are plain letters.
    """
    if title.isascii():
        return _NOT_OF_ASCII.sub("", title.lower())
    plain = unicodedata.normalize("NFKD", title.replace("♯", "#").casefold())
    return "".join(filter(_counts, plain)).casefold()


def _title(folded: str) -> Name | None:
    return Name("title", folded) if folded else None


def _counts(sign: str) -> bool:
    """Whether a sign tells two titles apart."""
    category = unicodedata.category(sign)
    if category in ("Mn", "Mc"):
        return not _is_accent(sign)
    if category == "Lm":
        return not unicodedata.name(sign, "").startswith("MODIFIER LETTER")  # ʼ is an apostrophe; ー and 々 are letters
    return category[0] in "LN" or sign in "+#"


def _is_accent(mark: str) -> bool:
    """Whether a mark is an accent, a point of Hebrew or Arabic, or none to see; the others are vowels and voices."""
    combining_class = unicodedata.combining(mark)
    is_unseen = combining_class == 0 and re.search("SELECTOR|COMBINING", unicodedata.name(mark, ""))
    return combining_class in _ACCENTS or bool(is_unseen)


_Places: TypeAlias = tuple[tuple[int, T], ...]
"""Things with the places at which they were entered."""


class Register(Generic[T]):
    """Things by the paper they belong to. A look-up takes as long among thousands as among a few."""

    def __init__(self) -> None:
        self._by_ids: dict[tuple[str | None, str | None], _Places[T]] = {}
        self._by_title: dict[tuple[str, bool, bool], _Places[T]] = {}
        self._size = 0

    def enter(self, names: Names, thing: T) -> None:
        """Enter a thing under all names of its paper."""
        self._size += 1
        arxiv, doi = names.arxiv, names.doi
        keys = [(arxiv, doi)] * bool(arxiv or doi) + [(arxiv, _ANY)] * bool(arxiv) + [(_ANY, doi)] * bool(doi)
        for key in keys:
            self._by_ids[key] = (*self._by_ids.get(key, ()), (self._size, thing))
        for title in names.titles:
            kind = (title, bool(arxiv), bool(doi))
            self._by_title[kind] = (*self._by_title.get(kind, ()), (self._size, thing))

    def find(self, names: Names) -> T | None:
        """The first thing of the same paper; None where there is none."""
        return next(self.all_of(names), None)

    def all_of(self, names: Names) -> Iterator[T]:
        """All things of the same paper, those that an id tells first; else the first entered first."""
        yield from self.by_ids(names)
        yield from self.by_title(names)

    def by_ids(self, names: Names) -> Iterator[T]:
        """All things of the same paper that have an id in common with it."""
        arxiv, doi = names.arxiv, names.doi
        if arxiv and doi:
            keys = [(arxiv, doi), (arxiv, None), (None, doi)]
        else:
            keys = [(arxiv or _ANY, doi or _ANY)] if arxiv or doi else []
        return _in_order(self._by_ids.get(key, ()) for key in keys)

    def by_title(self, names: Names) -> Iterator[T]:
        """All things of the same paper that have no kind of id in common with it."""
        kinds = [(has_arxiv, has_doi) for has_arxiv in (False, True) for has_doi in (False, True)]
        open_to = [has for has in kinds if not (has[0] and names.arxiv) and not (has[1] and names.doi)]
        return _in_order(self._by_title.get((title, *has), ()) for title in names.titles for has in open_to)


def _in_order(shelves: Iterable[_Places[T]]) -> Iterator[T]:
    filled = [*filter(None, shelves)]
    return (thing for _, thing in heapq.merge(*filled, key=itemgetter(0))) if filled else iter(())
