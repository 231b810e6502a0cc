"""Archive and settings to the site: every page and file it holds. Knows nothing of the generator around it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from itertools import chain
from pathlib import Path

from newsletter import addresses
from newsletter.api.answers import api_files
from newsletter.checks import check
from newsletter.citations.bibliography import Bibliography, volume_bibliography
from newsletter.editing.scaffold import brief_text, next_name
from newsletter.email.html_letter import letter_content
from newsletter.email.letter import make_letter
from newsletter.feeds.feed_files import feed_files
from newsletter.feeds.mail_feed import NEWEST_LETTERS, mail_feed
from newsletter.model import Archive, Listing
from newsletter.model.digests import Digests
from newsletter.model.map_places import MapPlaces
from newsletter.model.own_mark import OwnMark
from newsletter.open_data.data_files import MeasuredFile, data_files, picked_up, put_down
from newsletter.pages.about_page import about_index
from newsletter.pages.author_pages import author_pages, authors_index
from newsletter.pages.compare_page import compare_index
from newsletter.pages.corrections_page import corrections_index
from newsletter.pages.data_page import data_index
from newsletter.pages.entry_pages import entry_page
from newsletter.pages.extras_page import extras_index, extras_pages
from newsletter.pages.following_page import following_index, news_files
from newsletter.pages.home_page import home_index
from newsletter.pages.manifest import MANIFEST, manifest
from newsletter.pages.map_page import FAMILY as MAP
from newsletter.pages.map_page import has_map, map_page
from newsletter.pages.offline_files import can_be_kept, listed, offline_files, retiring_worker
from newsletter.pages.opensearch import OPENSEARCH, opensearch
from newsletter.pages.organisation_pages import organisation_pages, organisations_index
from newsletter.pages.page import Index, Page
from newsletter.pages.problems_page import problems_notice, problems_page
from newsletter.pages.redirects import redirect_pages
from newsletter.pages.removed_pages import FAMILY as REMOVED
from newsletter.pages.removed_pages import removed_page
from newsletter.pages.search_page import explore_index
from newsletter.pages.shelf_page import facts_files, shelf_index
from newsletter.pages.sitemap import robots, site_maps
from newsletter.pages.subscribe_page import subscribe_index
from newsletter.pages.title_pages import title_pages
from newsletter.pages.topic_pages import topic_pages, topics_index
from newsletter.pages.trends_page import trends_index
from newsletter.pages.venue_pages import venue_pages, venues_index
from newsletter.pages.volume_pages import volume_page, volumes_index, volumes_pages
from newsletter.permanence import as_list, published
from newsletter.pictures.depicted import Depicted, depicted
from newsletter.pictures.picture_files import drawn
from newsletter.pictures.scheme import scheme_of
from newsletter.problem import Problem, Severity, has_errors
from newsletter.rendering.output import Files, Output, made
from newsletter.search.cache import index
from newsletter.search.deeper.kept_model import KeptModel, kept_model
from newsletter.search.map_layout import laid_out
from newsletter.search.records import Collection, collection
from newsletter.search.related import EntryWords, related
from newsletter.settings import Settings, with_known_editors
from newsletter.source import Reading, read_project
from newsletter.source.file_tree import HARMLESS
from newsletter.source.kept_volumes import KeptVolumes
from newsletter.source.project import ISSUES, IssueFile
from newsletter.storage.kept_texts import KeptTexts
from newsletter.storage.sharing import Aside
from newsletter.storage.site_folder import SiteFile
from newsletter.twins.twin_files import twin_files

SECTIONS = {
    "volume": addresses.VOLUMES,
    "entry": addresses.VOLUMES,
    "topic": addresses.TOPICS,
    "organisation": addresses.ORGANISATIONS,
    "author": addresses.AUTHORS,
    "venue": addresses.VENUES,
    "title": addresses.SEARCH,
    "volumes": addresses.VOLUMES,
    "extras": addresses.EXTRAS,
    MAP: addresses.TRENDS,
    REMOVED: addresses.VOLUMES,
    "problems": addresses.HOME,
}
"""The index page that is current in the navigation while a page of a family is read."""


DATA = Path(".cache", "data")
"""Where it is kept what data files have of each entry, below the archive's folder."""

WORDS = Path(".cache", "words")
"""Where the words of each entry are kept by which others are found that are alike."""

Outlet = Callable[[], Iterable[Output]]
"""What makes a family of files of the site."""


@dataclass(frozen=True)
class Source:
    """An issue file: its text, and the addresses of the pages of what it brings."""

    text: bytes
    addresses: tuple[str, ...]


@dataclass(frozen=True)
class Site:
    """All that the archive puts on the site, beside the hand-written pages and the theme."""

    settings: Settings
    pages: tuple[Page, ...] = ()
    vocabulary: str = ""
    """What entries are filed under, in short."""
    indexes: dict[str, Index] = field(default_factory=dict)
    outlets: tuple[Outlet, ...] = ()
    """What makes the files that are no pages, one outlet after the other."""
    sources: dict[str, Source] = field(default_factory=dict)
    """Every issue file, by its path."""
    collect: Callable[[], Collection] | None = None
    """What makes the collection that readers search, if there is something."""
    pictures: tuple[Depicted, ...] = ()
    """The pictures, before they are drawn."""
    mark: OwnMark | None = None
    """The mark, where it is not the package's."""
    notice: str = ""
    """HTML that every hand-written page shows first."""

    @cached_property
    def outputs(self) -> Files:
        """Every file that is no page, by address; made when they are asked for, for an editor waits for pages alone."""
        return Files(chain.from_iterable(outlet() for outlet in self.outlets))

    @cached_property
    def files(self) -> dict[str, bytes]:
        """All of them with what they hold."""
        return dict(self.outputs)

    def written(self) -> Site:
        """The site once its pages and files are written: nothing of which they are made is kept any longer."""
        return replace(self, pages=(), outlets=())

    def pages_changed_since(self, former: Site) -> frozenset[str]:
        """The pages of what is brought by issue files that are other than they were."""
        changed = (one for path, one in self.sources.items() if former.sources.get(path) != one)
        return frozenset(address for one in changed for address in one.addresses)


def read_site(
    settings_file: Path,
    *,
    address: str | None = None,
    is_served: bool = False,
    code: str = "",
    room: Path | None = None,
) -> tuple[Site, list[Problem]]:
    """Read the project around its settings file and make its site; `address` replaces the one in the settings.

    Where there are errors the site is empty but for its settings, and the problems say why. What an editor's program
    keeps beside an open file is no error while the site is served to whoever writes it, who needs no pictures either.
    Where `code` stands for all that decides how files are read, those that did not change are not parsed again. In a
    folder as `room`, where nothing of that name is, a second process may put down what it makes for this one.
    """
    kept = KeptVolumes(settings_file.parent, code=code) if code else None
    reading = read_project(
        settings_file.parent, settings_file=settings_file.name, reader=kept.issue_file if kept else None
    )
    problems = check(reading, blameless=kept.blameless if kept else frozenset())
    if kept:
        kept.keep(problems)
    settings = reading.settings.settings
    changes = ({"address": address} if address else {}) | ({"pictures": False, "offline": False} if is_served else {})
    settings = settings.model_copy(update=changes)
    problems = _forgiving(problems) if is_served else problems
    project = settings_file.parent
    data, words = (KeptTexts(project / at, code=code, root=project) if code else None for at in (DATA, WORDS))
    return Site(settings) if has_errors(problems) else make_site(reading, settings, data, words, room), problems


def _forgiving(problems: list[Problem]) -> list[Problem]:
    return [replace(one, severity=Severity.WARNING) if one.rule in HARMLESS else one for one in problems]


def make_site(
    reading: Reading,
    settings: Settings,
    data: KeptTexts | None = None,
    words: KeptTexts | None = None,
    room: Path | None = None,
) -> Site:
    """Make every page and file of a faultless archive; `data` and `words` keep what is told and found of each entry."""
    archive = reading.archive()
    settings = with_known_editors(settings, archive)
    paths = {file.volume.id: file.path for file in reading.files}
    measured = _data_aside(archive, settings, data, room)
    pages = tuple(_pages(archive, settings, paths, EntryWords(words)))
    indexes: tuple[Index, ...] = (
        home_index(archive, settings),
        volumes_index(archive, settings, next_volume=_next_volume(reading, settings)),
        topics_index(archive, settings),
        organisations_index(archive, settings),
        authors_index(archive, settings),
        venues_index(archive, settings),
        extras_index(archive, settings),
        corrections_index(archive, settings),
        trends_index(archive, settings),
        explore_index(archive, settings),
        shelf_index(archive, settings),
        following_index(archive, settings),
        compare_index(archive, settings),
        subscribe_index(archive, settings),
        about_index(settings),
    )
    whole = measured()
    indexes += (data_index(archive, settings, whole),)
    return Site(
        settings,
        pages=pages,
        vocabulary=archive.once(Digests, None).vocabulary,
        indexes={index.address: index for index in indexes},
        outlets=tuple(_outlets(archive, settings, pages, whole)),
        sources={file.path: _source(file) for file in reading.files},
        collect=partial(collection, archive, settings.language, settings.tables.entries),
        pictures=tuple(depicted(archive, settings)) if settings.pictures else (),
        mark=reading.settings.mark,
    )


def _data_aside(
    archive: Archive, settings: Settings, kept: KeptTexts | None, room: Path | None
) -> Callable[[], Mapping[str, MeasuredFile]]:
    """Begin to make the open data beside, if there is room to put them down, and give what waits for them."""
    make = partial(data_files, archive, settings, kept)
    if room is None:
        return make
    aside = Aside(lambda: put_down(make(), room))

    def measured() -> Mapping[str, MeasuredFile]:
        told = aside.result()
        return picked_up(told, room, archive, settings) if told else make()

    return measured


def _outlets(
    archive: Archive, settings: Settings, pages: Sequence[Page], whole: Mapping[str, MeasuredFile]
) -> Iterator[Outlet]:
    """What makes each family of files, that which takes longest last."""
    yield partial(_all, redirect_pages, archive, settings, pages)
    yield partial(_singles, archive, settings)
    yield partial(facts_files, archive, settings)
    yield partial(news_files, archive, settings)
    yield partial(_all, twin_files, archive, settings)
    yield partial(_all, api_files, archive, settings)
    yield partial(_citations, archive, settings)
    yield partial(_whole, whole)
    yield partial(_all, feed_files, archive, settings)


def _all(make: Callable[..., Files], *about: object) -> Iterator[Output]:
    yield from make(*about).outputs.values()


def _whole(files: Mapping[str, MeasuredFile]) -> Iterator[Output]:
    yield from (Output(address, file.make, file.key) for address, file in files.items())


def _singles(archive: Archive, settings: Settings) -> Iterator[Output]:
    """The files of which there is one of a kind."""
    small = {
        addresses.PUBLISHED: _published(archive, settings),
        addresses.ROBOTS: robots(settings.address),
        OPENSEARCH: opensearch(settings),
        MANIFEST: manifest(settings),
        addresses.MAIL_FEED: mail_feed(archive, settings, _letters(archive, settings)),
    }
    if not settings.offline:
        small[addresses.WORKER] = retiring_worker(settings.language)
    yield from map(made, small.items())


def _next_volume(reading: Reading, settings: Settings) -> tuple[str, str]:
    """The file of the volume to be written next, by those that are there or were removed."""
    name = next_name(reading)
    return f"{ISSUES}/{name or 'next'}.yaml", brief_text(name, settings.schedule)


def _source(file: IssueFile) -> Source:
    entries = map(addresses.entry_address, file.volume.entries)
    return Source(file.source, (addresses.volume_address(file.volume), *entries))


def search_files(site: Site, folder: Path | None, *, root: Path | None = None) -> dict[str, bytes]:
    """Make the search index of a site, by address; a folder of the checkout `root` keeps it until the archive changes.

    What is kept is believed only where we wrote it, and every address is one that an index may have.
    """
    if not site.collect:
        return {}
    return index(site.collect(), folder, root=root, model=search_model(site, folder, root=root))


def search_model(site: Site, folder: Path | None, *, root: Path | None = None) -> KeptModel | None:
    """Read the model with which the search of a site goes deeper, if it is to; NewsletterError where it is not."""
    if not site.settings.deeper_search or folder is None:
        return None
    return kept_model(folder, root=root or folder)


def kept_offline(site: Site, files: Mapping[str, SiteFile]) -> dict[str, bytes]:
    """Make what lets browsers keep a site of these files, by path."""
    if not site.settings.offline:
        return {}
    cards = {address for one in site.pictures for address in one.addresses}
    kept = [listed(path, *one.told()) for path, one in files.items() if can_be_kept(path) and path not in cards]
    return offline_files(kept, files["index.html"].read().decode(), site.settings.language)


def picture_files(site: Site, folder: Path | None, *, root: Path) -> Iterable[tuple[str, bytes]]:
    """Make the pictures of a site, by address; a folder of the checkout `root` keeps those that say the same."""
    return drawn(site.pictures, folder, root=root, scheme=scheme_of(site.settings.look, site.mark))


def problem_site(settings: Settings, problems: list[Problem], stood: Iterable[str]) -> Site:
    """Make a site that shows the errors on every page, and at every address where a page stood."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    pages = tuple(problems_page(address, errors, settings) for address in stood)
    return Site(settings, pages=pages, notice=problems_notice(errors, settings))


def site_map(site: Site, others: Iterable[str]) -> dict[str, bytes]:
    """Write the site map of all pages but notices of what was removed: the archive's, and those at the `others`'."""
    pages: dict[str, dt.date | None] = dict.fromkeys(others)
    pages |= {page.address: page.updated for page in site.pages if page.family != REMOVED}
    pages |= {address: index.updated for address, index in site.indexes.items() if address in pages}
    return site_maps(site.settings.address, pages.items())


def _pages(archive: Archive, settings: Settings, paths: dict[str, str], words: EntryWords) -> Iterable[Page]:
    for volume in archive.volumes:
        yield volume_page(volume, archive, settings, paths[volume.id])
    alike = related([listing.entry for listing in archive.listings], words)
    words.keep()
    for listing in archive.listings:
        near = tuple(archive.listing_by_id[one.id] for one in alike[listing.entry.id])
        yield entry_page(listing, archive, settings, paths[listing.volume.id], related=near)
    for tag in archive.vocabulary.tags:
        yield from topic_pages(tag, archive, settings)
    for organisation in archive.vocabulary.organisations:
        yield from organisation_pages(organisation, archive, settings)
    for venue in archive.vocabulary.venues:
        yield from venue_pages(venue, archive, settings)
    yield from author_pages(archive, settings)
    yield from title_pages(archive, settings)
    yield from volumes_pages(archive, settings)
    yield from extras_pages(archive, settings)
    if has_map(archive, settings):
        yield map_page(archive, settings, partial(_places, words))
    yield from (removed_page(removal, settings) for removal in archive.removals)


def _places(words: EntryWords, listings: Sequence[Listing]) -> MapPlaces:
    """The places of entries on the map, found among these alone, however many others there are."""
    entries = [listing.entry for listing in listings]
    return laid_out(entries, related(entries, words))


def _letters(archive: Archive, settings: Settings) -> dict[str, str]:
    """The newest letters, for those who send what a feed brings."""
    newest = archive.mailed[:NEWEST_LETTERS]
    return {volume.id: letter_content(make_letter(volume, archive, settings)) for volume in newest}


def _citations(archive: Archive, settings: Settings) -> Iterator[Output]:
    """The citations of every entry, volume, topic, organisation, venue and author with a page."""
    known, bibliography = archive.once(Digests, None), archive.once(Bibliography, settings.language)
    for volume in archive.volumes:
        cited = partial(_encoded, volume_bibliography, volume, archive, settings)
        yield Output(addresses.cite_address(addresses.volume_address(volume)), cited, known.key(known.listed(volume)))
    for address, listings in _cited(archive, settings):
        cited = partial(_encoded, bibliography.of, [listing.entry for listing in listings])
        yield Output(addresses.cite_address(address), cited, known.key(known.listings(listings)))


def _encoded(write: Callable[..., str], *about: object) -> bytes:
    return write(*about).encode()


def _cited(archive: Archive, settings: Settings) -> Iterable[tuple[str, Sequence[Listing]]]:
    """The pages that have citations of entries alone, with what they cite."""
    for listing in archive.listings:
        yield addresses.entry_address(listing.entry), [listing]
    for tag in archive.vocabulary.tags:
        yield addresses.topic_address(tag), archive.listings_by_tag[tag.id]
    for one in archive.vocabulary.organisations:
        yield addresses.organisation_address(one), archive.listings_by_organisation[one.name]
    for venue in archive.vocabulary.venues:
        yield addresses.venue_address(venue), archive.listings_by_venue[venue.id]
    for author in archive.authors if settings.author_citations else ():
        if author.has_page:
            yield addresses.author_address(author), author.listings


def _published(archive: Archive, settings: Settings) -> bytes:
    """The list by which the next deployment sees whether it would drop an item, a feed or a page."""
    return as_list(published(archive, settings)).encode()
