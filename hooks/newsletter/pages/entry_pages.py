"""Pages of entries, of every kind."""

from __future__ import annotations

from newsletter import addresses
from newsletter.citations.bibliography import Bibliography
from newsletter.citations.forms import in_every_form
from newsletter.citations.json_ld import embedded
from newsletter.citations.reference import reference
from newsletter.citations.work import cited
from newsletter.model import Archive, Extra, Listing, Paper
from newsletter.pages.page import DESCRIPTION_LENGTH, Page, body
from newsletter.pictures.picture import picture_of
from newsletter.settings import Settings, edit_url, report_url
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
    said = strings(settings.language)
    return Page(
        address,
        "entry",
        title=said.stated(plain_title(entry.title), entry),
        description=shortened(_described(entry, archive, said), DESCRIPTION_LENGTH),
        make_body=lambda: body(
            "entry.html",
            address,
            settings,
            cite=addresses.cite_address(address),
            listing=listing,
            entry=entry,
            volume=volume,
            archive=archive,
            named=_NAMED if len(entry.authors) > _AUTHORS else len(entry.authors),
            size=len(beside),
            again=[(one, len(one.volume.items)) for one in archive.again.get(entry.id, ())],
            before=beside[listing.place - 2] if listing.place > 1 else None,
            after=beside[listing.place] if listing.place < len(beside) else None,
            bibtex=archive.once(Bibliography, settings.language).bibtex(entry),
            forms=embedded(in_every_form(cited(entry, said, archive.vocabulary), said)),
            reference=reference(entry, said, archive.vocabulary),
            related=related,
            edit=edit_url(settings, path),
            report=report_url(settings, entry.id, title=said.say("entry.report_title", entry=entry.id)),
        ),
        updated=listing.updated,
        picture=picture_of(entry, archive, settings),
    )


def _described(entry: Paper | Extra, archive: Archive, said: Strings) -> str:
    """The tagline as a sentence, and the summary after it; without either, what the work is."""
    if not entry.tagline:
        instead = said.instead(entry, archive.original_of(entry), is_plain=True)
        return f"{instead} {reference(entry, said, archive.vocabulary)}".strip()
    tagline = said.stated(plain_title(entry.tagline), entry)
    stop = "" if tagline[-1] in ".!?…" else "."
    return f"{tagline}{stop} {plain_text(entry.summary or '')}".strip()
