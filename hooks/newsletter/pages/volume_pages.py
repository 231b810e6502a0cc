"""Pages of volumes: one for each, and the index of all."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from newsletter import addresses
from newsletter.citations.apa import apa
from newsletter.citations.bibliography import Bibliography
from newsletter.citations.coins import coins
from newsletter.citations.forms import BIBTEX_TYPE, take
from newsletter.citations.things import Things
from newsletter.citations.work import cited_volume
from newsletter.model import Archive, Listing, Volume, by_kind, groups_of
from newsletter.model.digests import Digests
from newsletter.pages.annual_pages import Annual, annual_pages, by_year
from newsletter.pages.drawings import strip
from newsletter.pages.page import DESCRIPTION_LENGTH, Index, Page, body, index_page
from newsletter.pages.page_facts import HeadLink, PageFacts, Trail, neighbours, twin_link
from newsletter.pages.reporting import ways_to_report_volume
from newsletter.pages.web_editor import edit_url, new_file_url
from newsletter.pictures.picture import picture_of
from newsletter.rendering.templates import labelled, render
from newsletter.settings import Settings, editors_of
from newsletter.strings.kind_names import counted
from newsletter.strings.language import Strings
from newsletter.text.prose import plain_text, plain_title, shortened

MOST_TOGETHER = 150
"""More volumes stand on pages of years."""
_YEARS_SHOWN = 2
"""How many years the index page lists in full then."""

_FOLDED_FROM = 20
"""More highlights than this are folded; a reader wants to see the first entry."""

_NAME_LENGTH = 60
"""What is longer before a colon is no name."""


def volume_page(volume: Volume, archive: Archive, settings: Settings, path: str) -> Page:
    """Make a volume's page; `path` is its issue file."""
    said = settings.said
    listings = archive.volume_listings(volume)
    return Page(
        addresses.volume_address(volume),
        "volume",
        title=labelled(volume, said),
        description=shortened(_described(volume, listings, said), DESCRIPTION_LENGTH),
        make_body=lambda: _body(volume, archive, settings, path),
        make_contents=lambda: render(
            "contents.html", settings.language, groups=groups_of(volume, listings), short=_short
        ),
        updated=volume.updated,
        picture=picture_of(volume, archive, settings),
        trail=_trail(said),
        make_facts=lambda: _facts(volume, archive, settings),
        made_of=lambda: _made_of(volume, archive, path),
    )


def _body(volume: Volume, archive: Archive, settings: Settings, path: str) -> str:
    """The volume as it was, with what it lists, and its neighbours."""
    said = settings.said
    listings = archive.volume_listings(volume)
    brought = frozenset(entry.id for entry in volume.entries)
    topics = archive.topics_among(listings)
    before, after = archive.neighbours(volume)
    cited = cited_volume(volume, settings)
    return body(
        "volume.html",
        addresses.volume_address(volume),
        settings,
        volume=volume,
        listings=listings,
        groups=groups_of(volume, listings),
        bare=_is_bare(volume),
        is_read=_is_read(volume),
        told_once=_is_bare(volume) or (volume.original is not None and any(one.is_stub for one in volume.entries)),
        told=[listing for listing in listings if listing.entry.summary and listing.entry.id in brought],
        brought=brought,
        short=_short,
        what=_what_it_lists(listings, said),
        topics=topics,
        strip=strip([count for _, count in topics]),
        archive=archive,
        latest=None,
        before=before,
        after=after,
        reference=apa(cited, said),
        edit=edit_url(settings, path),
        reports=ways_to_report_volume(volume, settings, said),
        editors=editors_of(volume, settings),
        folded_from=_FOLDED_FROM,
        trail=_trail(said),
        take=take(volume.id, settings, cited),
        coins=lambda entry: coins(archive.once(Bibliography, settings.language).work(entry)),
    )


def _trail(said: Strings) -> Trail:
    return ((addresses.VOLUMES, said.say("section.volumes")),)


def _facts(volume: Volume, archive: Archive, settings: Settings) -> PageFacts:
    """What programs are told: the volume with what it lists, where its entries are, its other forms, its neighbours."""
    address = addresses.volume_address(volume)
    before, after = (addresses.volume_address(one) if one else None for one in archive.neighbours(volume))
    told = archive.once(Things, settings)
    api = [HeadLink("describedby", addresses.api_address(address.rstrip("/")), "application/json")]
    return PageFacts(
        things=(told.issue(volume), told.periodical(), told.publisher()),
        links=(
            *neighbours(before, after),
            *([HeadLink("cite-as", addresses.doi_url(volume.doi))] if volume.doi else []),
            HeadLink("describedby", address + addresses.CITED, BIBTEX_TYPE),
            *(api if settings.api else []),
            *(HeadLink("item", addresses.entry_address(one.entry)) for one in archive.volume_listings(volume)),
            *twin_link(address, settings),
        ),
        is_article=True,
    )


def _made_of(volume: Volume, archive: Archive, path: str) -> tuple[object, ...]:
    """What is shown: the volume with all that it lists, the weekly ones beside it, and the changes that it tells of."""
    known = archive.once(Digests, None)
    told = known.notices(archive.notices_in.get(volume.id, ()))
    topics = archive.topics_in_order(archive.volume_listings(volume))
    return path, known.listed(volume), *map(known.head, archive.neighbours(volume)), told, topics


def volumes_index(archive: Archive, settings: Settings, *, next_volume: tuple[str, str] | None = None) -> Index:
    """List all volumes by year, specials apart; `next_volume` is path and text of the one to be written next.

    Where they are many, only the newest years are listed in full.
    """
    years = _years(archive)
    shown = [*years][:_YEARS_SHOWN] if _annual(archive, settings).years else [*years]
    return index_page(
        "volumes.html",
        addresses.VOLUMES,
        archive,
        settings,
        shown={year: years[year] for year in shown},
        years={year: found for year, found in years.items() if year not in shown},
        folder=addresses.VOLUMES_IN,
        specials=archive.specials,
        what=_what_of(archive, settings),
        add=new_file_url(settings, *next_volume) if next_volume else None,
    )


def volumes_pages(archive: Archive, settings: Settings) -> Iterator[Page]:
    """Make the pages of years, where volumes are many."""
    yield from annual_pages(_annual(archive, settings), settings, what=_what_of(archive, settings))


def _annual(archive: Archive, settings: Settings) -> Annual[Volume]:
    """The volumes but for specials by year, if they are too many for one page."""
    years = _years(archive) if len(archive.weekly) > MOST_TOGETHER else {}
    known = archive.once(Digests, None)
    return Annual(
        "volumes",
        settings.said.say("section.volumes"),
        addresses.VOLUMES,
        addresses.VOLUMES_IN,
        years,
        "volumes_list.html",
        made_of=lambda volumes: [*map(known.listed, volumes)],
        may_be_other=lambda volumes: any(map(known.touches_volume, volumes)),
    )


def _years(archive: Archive) -> dict[int, list[Volume]]:
    return by_year(archive.weekly, lambda volume: volume.published.year)


def _what_of(archive: Archive, settings: Settings) -> Callable[[Volume], str]:
    said = settings.said
    return lambda volume: _what_and_when(volume, archive.volume_listings(volume), said)


def _is_bare(volume: Volume) -> bool:
    """Whether a volume is a list of facts: it brings stubs alone, of which not even a line is said."""
    return volume.has_facts_only and not any(entry.tagline for entry in volume.entries)


def _is_read(volume: Volume) -> bool:
    """Whether most of what a volume brings has a summary; else it is a list already, and needs none above it."""
    told = sum(entry.summary is not None for entry in volume.entries)
    return 2 * told >= len(volume.entries)


def _short(title: str) -> str:
    """What stands before a title's colon, SilverTorch, or all of it: beside the page names are looked for, not read."""
    name, colon, _ = title.partition(": ")
    return name if colon and len(name) <= _NAME_LENGTH and name.count("$") % 2 == 0 else title


def _described(volume: Volume, listings: tuple[Listing, ...], said: Strings) -> str:
    """The introduction, or without one what the volume is; that it is incomplete comes first, for ends are cut."""
    what = _and_when(volume, _what_it_lists(listings, said), said)
    told = plain_text(volume.intro or "") or said.say("volume.description", title=plain_title(volume.title), what=what)
    return said.say("volume.incomplete_in_short", text=told) if volume.incomplete else told


def _what_and_when(volume: Volume, listings: tuple[Listing, ...], said: Strings) -> str:
    what = _what_it_lists(listings, said)
    return _and_when(volume, said.say("volume.what_of_some", what=what) if volume.incomplete else what, said)


def _and_when(volume: Volume, what: str, said: Strings) -> str:
    return said.say("volume.what_and_when", what=what, days=said.days(volume.period)) if volume.period else what


def _what_it_lists(listings: tuple[Listing, ...], said: Strings) -> str:
    """Say what a volume holds: «10 papers, 1 dataset and 2 benchmarks»."""
    counts = [counted(said, kind.row, len(found)) for kind, found in by_kind(listings)]
    return said.joined(counts) or said.say("volume.nothing")
