"""The site: all that an archive puts on it, as values that make pages and files when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple

from newsletter.model import Archive
from newsletter.model.own_mark import OwnMark
from newsletter.pages.page import Index, Page, hand_written, placed
from newsletter.pictures.depicted import Depicted
from newsletter.problem import NewsletterError
from newsletter.rendering.output import Files, Output
from newsletter.rendering.written_words import framed, strays
from newsletter.search.records import Collection
from newsletter.settings import Settings
from newsletter.source import Reading
from newsletter.storage.last_build import ShownEntries


class Former(NamedTuple):
    """The site that stands while another is made: its folder, and what it shows if that is known."""

    folder: Path
    shown: ShownEntries | None = None


class Outlet(NamedTuple):
    """What makes a family of files of the site."""

    make: Callable[[], Iterable[Output]]
    name: str = ""
    key: str = ""
    """By what the whole family is known, so that none of it is looked at where it stays; nothing where nobody says."""
    shows_texts: bool = False
    """Whether some of it may be other though the key is the same: where texts about entries are."""


@dataclass(frozen=True)
class Source:
    """An issue file: its text, and the addresses of the pages of what it brings."""

    text: bytes
    addresses: tuple[str, ...]


@dataclass(frozen=True)
class Basis:
    """What a site was made from that is served: by it the pages of an issue file are made before all others are."""

    reading: Reading
    settings: Settings
    """The settings as they are for this site, before editors are known by their names."""
    related: Mapping[str, Sequence[str]]
    """The ids of the entries that are like each, by its id."""
    blameless: frozenset[str] = frozenset()
    """The paths of the issue files in which no rule found anything."""

    def still_blameless(self, reading: Reading) -> frozenset[str]:
        """Those of a later reading that say the same, where settings are the same too."""
        if reading.settings != self.reading.settings:
            return frozenset()
        former = {file.path: file.source for file in self.reading.files if file.path in self.blameless}
        return frozenset(file.path for file in reading.files if former.get(file.path) == file.source)


@dataclass(frozen=True)
class Site:
    """All that the archive puts on the site, beside the hand-written pages and the theme."""

    settings: Settings
    pages: tuple[Page, ...] = ()
    """The pages, or those alone that may be other than those of the former site, where `others_stay`."""
    others_stay: bool = False
    shown: ShownEntries | None = None
    """What all files show of entries."""
    people: str = ""
    """Who edits, as far as that is known beside names, in short."""
    indexes: dict[str, Index] = field(default_factory=dict)
    outlets: tuple[Outlet, ...] = ()
    """What makes the files that are no pages, one outlet after the other."""
    sources: dict[str, Source] = field(default_factory=dict)
    """Every issue file, by its path."""
    collect: Callable[[], Collection] | None = None
    """What makes the collection that readers search, if there is something."""
    searched: Callable[[], dict[str, bytes] | None] | None = None
    """What waits for the search index that is being made beside, if it is; None comes of it where that failed."""
    pictures: tuple[Depicted, ...] = ()
    """The pictures, before they are drawn."""
    mark: OwnMark | None = None
    """The mark, where it is not the package's."""
    archive: Archive | None = None
    """What it shows."""
    basis: Basis | None = None
    """What it was made from, if it is without a fault: while it is served, pages of changed files are made by it."""
    notice: str = ""
    """HTML that every hand-written page shows first."""

    @cached_property
    def outputs(self) -> Files:
        """Every file that is no page, by address; made when they are asked for, for an editor waits for pages alone."""
        return Files(chain.from_iterable(outlet.make() for outlet in self.outlets))

    @cached_property
    def files(self) -> dict[str, bytes]:
        """All of them with what they hold."""
        return dict(self.outputs)

    @property
    def brought(self) -> Iterator[str]:
        """The addresses of the pages of what its issue files bring."""
        return chain.from_iterable(source.addresses for source in self.sources.values())

    def let_go(self) -> Site:
        """What is left of it once its own files are written, without what pages and outlets are made from."""
        if self.archive:
            self.archive.let_go()
        return Site(self.settings, others_stay=self.others_stay, shown=self.shown, pictures=self.pictures)

    def told_of(self, page: Any, above: Mapping[str, Any]) -> dict[str, str]:
        """What the theme prints in the head of a hand-written page, below those of the navigation by address."""
        return hand_written(page, above, self.indexes.get(page.url), self.settings)

    def words_of(self, url: str, html: str, *, path: str) -> str:
        """A hand-written page with what the archive lists; NewsletterError where something acts on all of it."""
        for element in strays(html):
            raise NewsletterError(f"{path}: {element} acts on the whole page, and no policy stops it; delete it")
        words = framed(html, self.settings.said)
        return placed(words, self.indexes.get(url), notice=self.notice)

    def pages_changed_since(self, former: Site) -> frozenset[str]:
        """The pages of what is brought by issue files that are other than they were."""
        changed = (one for path, one in self.sources.items() if former.sources.get(path) != one)
        return frozenset(address for one in changed for address in one.addresses)
