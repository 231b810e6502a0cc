"""Pages of entries, of every kind."""

from __future__ import annotations

from newsletter import addresses
from newsletter.citations.bibliography import Bibliography
from newsletter.citations.forms import BIBTEX_TYPE, as_files
from newsletter.citations.json_ld import embedded
from newsletter.citations.meta_tags import citation_tags
from newsletter.citations.things import Things
from newsletter.model import Archive, Extra, Listing, Paper, Volume
from newsletter.model.digests import Digests
from newsletter.pages.page import DESCRIPTION_LENGTH, Page, body
from newsletter.pages.page_facts import HeadLink, PageFacts, Trail, neighbours
from newsletter.pages.reporting import ways_to_report_entry
from newsletter.pages.web_editor import edit_url
from newsletter.pictures.picture import picture_of
from newsletter.settings import Settings
from newsletter.strings.language import Strings
from newsletter.text.prose import plain_text, plain_title, shortened

_AUTHORS = 12
"""More authors than this are folded; a reader wants to see the summary."""
_NAMED = 10
"""So many stay outside the fold: two more would take the place of the fold itself."""


def entry_page(
    listing: Listing, archive: Archive, settings: Settings, path: str, *, related: tuple[Listing, ...] = ()
) -> Page:
    """Make an entry's page; `path` is the issue file that brings it."""
    entry, volume = listing.entry, listing.volume
    again = archive.again.get(entry.id, ())
    said, digests = settings.said, archive.once(Digests, None)
    return Page(
        addresses.entry_address(entry),
        "entry",
        title=said.stated(plain_title(entry.title), entry),
        description="",
        describe=lambda: shortened(_described(entry, archive, settings), DESCRIPTION_LENGTH),
        make_body=lambda: _body(listing, archive, settings, path, related=related),
        updated=listing.updated,
        picture=picture_of(entry, archive, settings),
        trail=_trail(volume, said),
        make_facts=lambda: _facts(listing, archive, settings),
        made_of=lambda: (
            path,
            *(len(volume.items) for volume in (volume, *(one.volume for one in again))),
            digests.listings([listing, *again]),
            digests.lines(related),
            *(digests.facts([one] if one else []) for one in _in_a_row(listing, archive)),
        ),
    )


def _body(listing: Listing, archive: Archive, settings: Settings, path: str, *, related: tuple[Listing, ...]) -> str:
    """What is known of an entry, how to cite it, and what is near it."""
    entry, volume = listing.entry, listing.volume
    address = addresses.entry_address(entry)
    before, _, after = _in_a_row(listing, archive)
    said = settings.said
    bibliography = archive.once(Bibliography, settings.language)
    return body(
        "entry.html",
        address,
        settings,
        listing=listing,
        entry=entry,
        volume=volume,
        archive=archive,
        trail=_trail(volume, said),
        named=_NAMED if len(entry.authors) > _AUTHORS else len(entry.authors),
        size=len(archive.volume_listings(volume)),
        again=[(one, len(one.volume.items)) for one in archive.again.get(entry.id, ())],
        before=before,
        after=after,
        bibtex=bibliography.bibtex(entry),
        forms=embedded(as_files(bibliography.records(entry))),
        reference=bibliography.line(entry),
        related=related,
        edit=edit_url(settings, path),
        reports=ways_to_report_entry(entry, settings, said),
    )


def _in_a_row(listing: Listing, archive: Archive) -> tuple[Listing | None, Listing, Listing | None]:
    """What stands in the volume before an entry, the entry, and what stands after it."""
    row = archive.volume_listings(listing.volume)
    before = row[listing.place - 2] if listing.place > 1 else None
    return before, listing, row[listing.place] if listing.place < len(row) else None


def _trail(volume: Volume, said: Strings) -> Trail:
    label = volume.title if volume.is_special else said.label(volume)
    return ((addresses.VOLUMES, said.say("section.volumes")), (addresses.volume_address(volume), label))


def _facts(listing: Listing, archive: Archive, settings: Settings) -> PageFacts:
    """What programs are told: the work and our page on it, how to cite it, its volume and its neighbours there."""
    entry, volume = listing.entry, listing.volume
    address = addresses.entry_address(entry)
    told = archive.once(Things, settings)
    work = archive.once(Bibliography, settings.language).work(entry)
    cited = addresses.doi_url(entry.doi) if entry.doi else work.url
    before, _, after = (addresses.entry_address(one.entry) if one else None for one in _in_a_row(listing, archive))
    return PageFacts(
        things=(told.work(listing), told.entry_page(listing)),
        tags=tuple(
            citation_tags(
                work,
                page=settings.absolute(address),
                topics=tuple(tag.name for tag in archive.tags_of(entry)),
            )
        ),
        links=(
            *neighbours(before, after),
            *([HeadLink("cite-as", cited)] if cited else []),
            HeadLink("describedby", address + addresses.CITED, BIBTEX_TYPE),
            HeadLink("collection", addresses.volume_address(volume)),
        ),
        is_article=True,
    )


def _described(entry: Paper | Extra, archive: Archive, settings: Settings) -> str:
    """The tagline as a sentence, and the summary after it; without either, what the work is."""
    said = settings.said
    if not entry.tagline:
        instead = said.instead(entry, archive.original_of(entry), is_plain=True)
        return f"{instead} {archive.once(Bibliography, settings.language).line(entry)}".strip()
    tagline = said.stated(plain_title(entry.tagline), entry)
    stop = "" if tagline[-1] in ".!?…" else "."
    return f"{tagline}{stop} {plain_text(entry.summary or '')}".strip()
