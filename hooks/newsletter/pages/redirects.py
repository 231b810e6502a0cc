"""Redirects: what stands at every former address of a page, and leads to where it is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from newsletter import addresses
from newsletter.addresses import author_address, author_place
from newsletter.citations.bibliography import Bibliography, volume_bibliography
from newsletter.model import Archive, Listing, Rubric
from newsletter.model.digests import digest
from newsletter.model.years import leading_on
from newsletter.pages.feed_links import feed_links
from newsletter.pages.page import Page
from newsletter.pages.removed_pages import removed_title
from newsletter.rendering.output import Files, Output, made
from newsletter.rendering.policy import REFERRER, policy
from newsletter.rendering.templates import render
from newsletter.settings import Settings
from newsletter.standing import lists_of
from newsletter.strings.language import Strings, strings


class _Move(NamedTuple):
    """A former address, the present one, the title of what has moved, and the citations that stood there, if any."""

    old: str
    new: str
    title: str
    cited: str | None
    is_removed: bool = False
    """Whether it has not moved but is gone with its volume, whose notice the present address is."""


def redirect_pages(archive: Archive, settings: Settings, pages: Iterable[Page] = ()) -> Files:
    """Make the files that stand at former addresses, by path in the site; they belong in no site map.

    Of the site's `pages` those below a renamed topic's or organisation's own, such as its years, have moved with it.
    A page can lead a browser on, a file cannot: the citations stand at the former address too.
    """
    moves = (*_moves(archive, settings), *_moves_below(archive, pages), *_years(archive))
    return Files(one for move in moves for one in _outputs(move, settings))


def _outputs(move: _Move, settings: Settings) -> Iterator[Output]:
    yield Output(addresses.output_file(move.old), partial(_page, move, settings), digest(*move))
    if move.cited is not None:
        yield made((addresses.cite_address(move.old), move.cited.encode()))


def _moves(archive: Archive, settings: Settings) -> Iterable[_Move]:
    said, bibliography = strings(settings.language), archive.once(Bibliography, settings.language)
    for volume in archive.volumes:
        here = addresses.volume_address(volume)
        cited = volume_bibliography(volume, archive, settings) if volume.aliases else None
        yield from (_Move(addresses.beside(here, alias), here, volume.title, cited) for alias in volume.aliases)
    for listing in archive.listings:
        entry, here = listing.entry, addresses.entry_address(listing.entry)
        title = said.stated(entry.title, entry)
        cited = bibliography.bibtex(entry) if entry.aliases else None
        yield from (_Move(addresses.beside(here, alias), here, title, cited) for alias in entry.aliases)
    for rubric, here, listings in _rubrics(archive):
        cited = bibliography.of(one.entry for one in listings) if rubric.former else None
        yield from (_Move(old, here, rubric.name, cited) for old in _former(rubric, here))
    yield from (_Move(old, here, name, None) for old, here, name in _authors(archive))
    yield from _removed(archive, settings, said)


def _removed(archive: Archive, settings: Settings, said: Strings) -> Iterable[_Move]:
    """Where entries stood that went with their volume, and the other addresses of that; they lead to its notice."""
    for one in archive.removals:
        here, title = addresses.removed_address(one), removed_title(one, settings, said)
        yield from (_Move(addresses.beside(here, alias), here, title, None) for alias in one.aliases)
        for name in one.entries:
            yield _Move(f"{addresses.ENTRIES}{name}/", here, title, None, is_removed=True)


def _authors(archive: Archive) -> Iterable[tuple[str, str, str]]:
    """Where pages of authors stood, where they stand now, and whose they are; without one, the letter has the line."""
    for place, author in archive.authors_moved.items():
        here = author_address(author) if author.has_page else addresses.letter_address(author.letter)
        yield author_place(place), here, author.name


def _moves_below(archive: Archive, pages: Iterable[Page]) -> Iterable[_Move]:
    """The pages below those of topics, organisations, venues and authors that were renamed."""
    renamed = [(old, here) for rubric, here, _ in _rubrics(archive) for old in _former(rubric, here)]
    moved = archive.authors_moved.items()
    renamed += [(author_place(place), author_address(one)) for place, one in moved if one.has_page]
    for page in pages if renamed else ():
        for old, here in renamed:
            if page.address.startswith(here) and page.address != here:
                yield _Move(old + page.address.removeprefix(here), page.address, page.title, None)


def _rubrics(archive: Archive) -> Iterable[tuple[Rubric, str, Sequence[Listing]]]:
    """What may be renamed, where its page stands now, and what it cites."""
    for tag in archive.vocabulary.tags:
        yield tag, addresses.topic_address(tag), archive.listings_by_tag[tag.id]
    for one in archive.vocabulary.organisations:
        yield one, addresses.organisation_address(one), archive.listings_by_organisation[one.name]
    for venue in archive.vocabulary.venues:
        yield venue, addresses.venue_address(venue), archive.listings_by_venue[venue.id]


def _former(rubric: Rubric, here: str) -> list[str]:
    """Where its page stood; one that got its first id back is there again."""
    return [addresses.beside(here, name) for name in rubric.former if name != rubric.id]


def _years(archive: Archive) -> Iterable[_Move]:
    """The pages of years that lists may have had and do not have now; they lead to the first."""
    for one in lists_of(archive):
        for slug in sorted(leading_on(one.family, one.listings, archive.years)):
            for page in one.addresses:
                yield _Move(addresses.year_address(page, slug), one.addresses[0], one.name, None)


def _page(move: _Move, settings: Settings) -> bytes:
    root = addresses.to_root(move.old)
    return render(
        "redirect.html",
        settings.language,
        target=root + move.new,
        canonical=addresses.absolute(settings.address, move.new),
        title=move.title,
        is_removed=move.is_removed,
        settings=settings,
        policy=policy(settings),
        referrer=REFERRER,
        root=root,
        feeds=feed_links(""),
    ).encode()
