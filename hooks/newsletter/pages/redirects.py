"""Redirects: what stands at every former address of a page, and leads to where it is now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from newsletter import addresses
from newsletter.citations.bibliography import Bibliography, volume_bibliography
from newsletter.model import Archive
from newsletter.model.digests import digest
from newsletter.model.years import years_leading_on
from newsletter.pages.feed_links import feed_links
from newsletter.pages.page import Page
from newsletter.pages.removed_pages import removed_title
from newsletter.rendering.output import Files, Output, made
from newsletter.rendering.policy import REFERRER, policy
from newsletter.rendering.templates import render
from newsletter.settings import Settings
from newsletter.standing import Pages, lists_of
from newsletter.strings.language import Strings


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
    lists = tuple(lists_of(archive))
    moves = (*_moves(archive, lists, settings), *_moves_below(lists, pages), *_years(archive, lists))
    return Files(one for move in moves for one in _outputs(move, settings))


def _outputs(move: _Move, settings: Settings) -> Iterator[Output]:
    yield Output(addresses.output_file(move.old), partial(_page, move, settings), digest(*move))
    if move.cited is not None:
        yield made((move.old + addresses.CITED, move.cited.encode()))


def _moves(archive: Archive, lists: Iterable[Pages], settings: Settings) -> Iterable[_Move]:
    said, bibliography = settings.said, archive.once(Bibliography, settings.language)
    for volume in archive.volumes:
        here = addresses.volume_address(volume)
        cited = volume_bibliography(volume, archive, settings) if volume.aliases else None
        yield from (_Move(addresses.beside(here, alias), here, volume.title, cited) for alias in volume.aliases)
    for listing in archive.listings:
        entry, here = listing.entry, addresses.entry_address(listing.entry)
        title = said.stated(entry.title, entry)
        cited = bibliography.bibtex(entry) if entry.aliases else None
        yield from (_Move(addresses.beside(here, alias), here, title, cited) for alias in entry.aliases)
    for one in lists:
        here, *former = one.addresses
        has_cited = former and one.family != "author"
        cited = bibliography.of(listing.entry for listing in one.listings) if has_cited else None
        yield from (_Move(old, here, one.name, cited) for old in former)
    for place, author in archive.authors_moved.items():
        if not author.has_page:  # the letter has a line
            yield _Move(addresses.author_place(place), addresses.letter_address(author.letter), author.name, None)
    yield from _removed(archive, settings, said)


def _removed(archive: Archive, settings: Settings, said: Strings) -> Iterable[_Move]:
    """Where entries stood that went with their volume, and the other addresses of that; they lead to its notice."""
    for one in archive.removals:
        here, title = addresses.volume_address(one), removed_title(one, settings, said)
        yield from (_Move(addresses.beside(here, alias), here, title, None) for alias in one.aliases)
        for name in one.entries:
            yield _Move(f"{addresses.ENTRIES}{name}/", here, title, None, is_removed=True)


def _moves_below(lists: Iterable[Pages], pages: Iterable[Page]) -> Iterable[_Move]:
    """The pages below those of topics, organisations, venues and authors that were renamed."""
    renamed = [(old, one.addresses[0]) for one in lists for old in one.addresses[1:]]
    for page in pages if renamed else ():
        for old, here in renamed:
            if page.address.startswith(here) and page.address != here:
                yield _Move(old + page.address.removeprefix(here), page.address, page.title, None)


def _years(archive: Archive, lists: Iterable[Pages]) -> Iterable[_Move]:
    """The pages of years that lists may have had and do not have now; they lead to the first."""
    for one in lists:
        for slug in sorted(years_leading_on(one.family, one.listings, archive.years)):
            for page in one.addresses:
                yield _Move(addresses.year_address(page, slug), one.addresses[0], one.name, None)


def _page(move: _Move, settings: Settings) -> bytes:
    root = addresses.to_root(move.old)
    return render(
        "redirect.html",
        settings.language,
        target=root + move.new,
        canonical=settings.absolute(move.new),
        title=move.title,
        is_removed=move.is_removed,
        settings=settings,
        policy=policy(settings),
        referrer=REFERRER,
        root=root,
        feeds=feed_links(""),
    ).encode()
