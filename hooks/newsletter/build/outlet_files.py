"""The outlets beside pages: what makes their files, family by family. Knows nothing of where they go."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial

from newsletter import addresses
from newsletter.api.answers import api_files
from newsletter.build.site import Outlet
from newsletter.citations.bibliography import Bibliography, volume_bibliography
from newsletter.email.html_letter import letter_content
from newsletter.email.letter import make_letter
from newsletter.feeds.feed_files import feed_files
from newsletter.feeds.mail_feed import NEWEST_LETTERS, mail_feed
from newsletter.model import Archive, Listing, Volume
from newsletter.model.digests import Digests
from newsletter.open_data.data_files import MeasuredFile
from newsletter.pages.following_page import news_files
from newsletter.pages.manifest import MANIFEST, manifest
from newsletter.pages.offline_files import retiring_worker
from newsletter.pages.opensearch import OPENSEARCH, opensearch
from newsletter.pages.page import Page
from newsletter.pages.redirects import redirect_pages
from newsletter.pages.shelf_page import facts_files
from newsletter.pages.sitemap import robots
from newsletter.pages.year_pages import has_citations
from newsletter.permanence import as_list, published
from newsletter.rendering.output import Files, Output, made
from newsletter.settings import Settings
from newsletter.standing import lists_of
from newsletter.twins.twin_files import twin_files


def all_outlets(
    archive: Archive, settings: Settings, pages: Sequence[Page], whole: Mapping[str, MeasuredFile]
) -> Iterator[Outlet]:
    """What makes each family of files, that which takes longest last."""
    facts = archive.once(Digests, None).all_facts
    yield Outlet(partial(_all, redirect_pages, archive, settings, pages), "redirects", facts)
    yield Outlet(partial(_singles, archive, settings), "singles", facts)
    yield Outlet(partial(_mailed, archive, settings), "mail", facts, shows_texts=True)
    yield Outlet(partial(facts_files, archive, settings), "shelf", facts)
    yield Outlet(partial(news_files, archive, settings), "news", facts, shows_texts=True)
    yield Outlet(partial(_all, twin_files, archive, settings), "twins", facts, shows_texts=True)
    yield Outlet(partial(_all, api_files, archive, settings), "api", facts, shows_texts=True)
    yield Outlet(partial(_citations, archive, settings), "citations", facts)
    yield Outlet(partial(_whole, whole))
    yield Outlet(partial(_all, feed_files, archive, settings), "feeds", facts, shows_texts=True)


def _all(make: Callable[..., Files], *about: object) -> Iterator[Output]:
    yield from make(*about).outputs.values()


def _whole(files: Mapping[str, MeasuredFile]) -> Iterator[Output]:
    yield from (Output(address, file.make, file.key) for address, file in files.items())


def _singles(archive: Archive, settings: Settings) -> Iterator[Output]:
    small = {
        addresses.PUBLISHED: as_list(published(archive, settings)).encode(),
        addresses.ROBOTS: robots(settings.address),
        OPENSEARCH: opensearch(settings),
        MANIFEST: manifest(settings),
    }
    if not settings.offline:
        small[addresses.WORKER] = retiring_worker(settings.language)
    yield from map(made, small.items())


def _mailed(archive: Archive, settings: Settings) -> Iterator[Output]:
    newest, known = archive.mailed[:NEWEST_LETTERS], archive.once(Digests, None)
    if any(map(known.touches_volume, newest)):
        yield made((addresses.MAIL_FEED, mail_feed(archive, settings, _letters(newest, archive, settings))))


def _letters(newest: Iterable[Volume], archive: Archive, settings: Settings) -> dict[str, str]:
    """The newest letters, for those who send what a feed brings."""
    return {volume.id: letter_content(make_letter(volume, archive, settings)) for volume in newest}


def _citations(archive: Archive, settings: Settings) -> Iterator[Output]:
    """The citations of every entry, volume, topic, organisation, venue and author with a page."""
    known, bibliography = archive.once(Digests, None), archive.once(Bibliography, settings.language)
    for volume in archive.volumes:
        cited = partial(_encoded, volume_bibliography, volume, archive, settings)
        key = known.key(known.head(volume), known.facts(archive.volume_listings(volume)))
        yield Output(addresses.volume_address(volume) + addresses.CITED, cited, key)
    for address, listings in _cited(archive, settings):
        cited = partial(_encoded, bibliography.of, [listing.entry for listing in listings])
        yield Output(address + addresses.CITED, cited, known.key(known.facts(listings)))


def _encoded(write: Callable[..., str], *about: object) -> bytes:
    return write(*about).encode()


def _cited(archive: Archive, settings: Settings) -> Iterable[tuple[str, Sequence[Listing]]]:
    """The pages that have citations of entries alone, with what they cite."""
    for listing in archive.listings:
        yield addresses.entry_address(listing.entry), [listing]
    for one in lists_of(archive):
        if has_citations(one.family, settings):
            yield one.addresses[0], one.listings
