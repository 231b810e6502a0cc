"""Pages of entries, of every kind."""

from __future__ import annotations

from newsletter import addresses
from newsletter.citations.bibliography import Bibliography
from newsletter.citations.forms import BIBTEX_TYPE, in_every_form
from newsletter.citations.json_ld import embedded
from newsletter.citations.meta_tags import citation_tags
from newsletter.citations.things import Things
from newsletter.model import Archive, Extra, Listing, Paper, Volume
from newsletter.model.digests import Digests
from newsletter.pages.page import DESCRIPTION_LENGTH, Page, body
from newsletter.pages.page_facts import HeadLink, PageFacts, neighbours
from newsletter.pages.reporting import ways_to_report_entry
from newsletter.pages.web_editor import edit_url
from newsletter.pictures.picture import picture_of
from newsletter.settings import Settings
from newsletter.strings.language import Strings, strings
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
    address = addresses.entry_address(entry)
    beside = archive.volume_listings(volume)
    before = beside[listing.place - 2] if listing.place > 1 else None
    after = beside[listing.place] if listing.place < len(beside) else None
    again = archive.again.get(entry.id, ())
    said = strings(settings.language)
    bibliography = archive.once(Bibliography, settings.language)
    trail = ((addresses.VOLUMES, said.say("section.volumes")), (addresses.volume_address(volume), _label(volume, said)))
    return Page(
        address,
        "entry",
        title=said.stated(plain_title(entry.title), entry),
        description="",
        describe=lambda: shortened(_described(entry, archive, settings), DESCRIPTION_LENGTH),
        make_body=lambda: body(
            "entry.html",
            address,
            settings,
            cite=addresses.cite_address(address),
            listing=listing,
            entry=entry,
            volume=volume,
            archive=archive,
            trail=trail,
            named=_NAMED if len(entry.authors) > _AUTHORS else len(entry.authors),
            size=len(beside),
            again=[(one, len(one.volume.items)) for one in again],
            before=before,
            after=after,
            bibtex=bibliography.bibtex(entry),
            forms=embedded(in_every_form(*bibliography.records(entry), bibliography.references(entry))),
            reference=bibliography.line(entry),
            related=related,
            edit=edit_url(settings, path),
            reports=ways_to_report_entry(entry, settings, said),
        ),
        updated=listing.updated,
        picture=picture_of(entry, archive, settings),
        trail=trail,
        make_facts=lambda: _facts(listing, archive, settings),
        made_of=lambda: (
            path,
            *(len(volume.items) for volume in (volume, *(one.volume for one in again))),
            *map(archive.once(Digests, None).listings, ([before, listing, after], again, related)),
        ),
    )


def _facts(listing: Listing, archive: Archive, settings: Settings) -> PageFacts:
    """What programs are told: the work and our page on it, how to cite it, its volume and its neighbours there."""
    entry, volume = listing.entry, listing.volume
    address, beside = addresses.entry_address(entry), archive.volume_listings(volume)
    told = archive.once(Things, settings)
    work = archive.once(Bibliography, settings.language).work(entry)
    before = addresses.entry_address(beside[listing.place - 2].entry) if listing.place > 1 else None
    after = addresses.entry_address(beside[listing.place].entry) if listing.place < len(beside) else None
    return PageFacts(
        things=(told.work(listing), told.entry_page(listing)),
        tags=tuple(
            citation_tags(
                work,
                page=addresses.absolute(settings.address, address),
                listed=volume.published,
                topics=tuple(tag.name for tag in archive.tags_of(entry)),
            )
        ),
        links=(
            *neighbours(before, after),
            *([HeadLink("cite-as", work.doi_url or work.url)] if work.doi or work.url else []),
            HeadLink("describedby", addresses.cite_address(address), BIBTEX_TYPE),
            HeadLink("collection", addresses.volume_address(volume)),
        ),
        is_article=True,
    )


def _label(volume: Volume, said: Strings) -> str:
    return volume.title if volume.is_special else said.label(volume)


def _described(entry: Paper | Extra, archive: Archive, settings: Settings) -> str:
    """The tagline as a sentence, and the summary after it; without either, what the work is."""
    said = strings(settings.language)
    if not entry.tagline:
        instead = said.instead(entry, archive.original_of(entry), is_plain=True)
        return f"{instead} {archive.once(Bibliography, settings.language).line(entry)}".strip()
    tagline = said.stated(plain_title(entry.tagline), entry)
    stop = "" if tagline[-1] in ".!?…" else "."
    return f"{tagline}{stop} {plain_text(entry.summary or '')}".strip()
