"""Pages of entries, of every kind."""

from __future__ import annotations

from dataclasses import dataclass

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
    entry, said = listing.entry, settings.said
    making = _Making(listing, archive, settings, path, related)
    return Page(
        addresses.entry_address(entry),
        "entry",
        title=said.stated(plain_title(entry.title), entry),
        description="",
        describe=making.description,
        make_body=making.body,
        updated=listing.updated,
        picture=picture_of(entry, archive, settings),
        trail=_trail(listing.volume, said),
        make_facts=making.facts,
        made_of=making.made_of,
    )


@dataclass(frozen=True, slots=True)
class _Making:
    """What makes the page of an entry: one small object, for there are as many as entries."""

    listing: Listing
    archive: Archive
    settings: Settings
    path: str
    related: tuple[Listing, ...]

    def made_of(self) -> tuple[object, ...]:
        """All that it shows, in short."""
        digests, again = self.archive.once(Digests, None), self._again
        return (
            self.path,
            *(len(one.volume.items) for one in (self.listing, *again)),
            digests.listings([self.listing, *again]),
            digests.lines(self.related),
            *(digests.facts([one] if one else []) for one in self._in_a_row),
        )

    def description(self) -> str:
        """What search engines show of it."""
        return shortened(_described(self.listing.entry, self.archive, self.settings), DESCRIPTION_LENGTH)

    def body(self) -> str:
        """What is known of the entry, how to cite it, and what is near it."""
        entry, volume, said = self.listing.entry, self.listing.volume, self.settings.said
        before, _, after = self._in_a_row
        bibliography = self.archive.once(Bibliography, self.settings.language)
        return body(
            "entry.html",
            addresses.entry_address(entry),
            self.settings,
            listing=self.listing,
            entry=entry,
            volume=volume,
            archive=self.archive,
            trail=_trail(volume, said),
            named=_NAMED if len(entry.authors) > _AUTHORS else len(entry.authors),
            size=len(self.archive.volume_listings(volume)),
            again=[(one, len(one.volume.items)) for one in self._again],
            before=before,
            after=after,
            bibtex=bibliography.bibtex(entry),
            forms=embedded(as_files(bibliography.records(entry))),
            reference=bibliography.line(entry),
            related=self.related,
            edit=edit_url(self.settings, self.path),
            reports=ways_to_report_entry(entry, self.settings, said),
        )

    def facts(self) -> PageFacts:
        """What programs are told: the work and our page on it, how to cite it, its volume and its neighbours there."""
        listing, archive, settings = self.listing, self.archive, self.settings
        entry, address = listing.entry, addresses.entry_address(listing.entry)
        told = archive.once(Things, settings)
        work = archive.once(Bibliography, settings.language).work(entry)
        cited = addresses.doi_url(entry.doi) if entry.doi else work.url
        before, _, after = (addresses.entry_address(one.entry) if one else None for one in self._in_a_row)
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
                HeadLink("collection", addresses.volume_address(listing.volume)),
            ),
            is_article=True,
        )

    @property
    def _again(self) -> tuple[Listing, ...]:
        return self.archive.again.get(self.listing.entry.id, ())

    @property
    def _in_a_row(self) -> tuple[Listing | None, Listing, Listing | None]:
        """What stands in the volume before the entry, the entry, and what stands after it."""
        row, place = self.archive.volume_listings(self.listing.volume), self.listing.place
        before = row[place - 2] if place > 1 else None
        return before, self.listing, row[place] if place < len(row) else None


def _trail(volume: Volume, said: Strings) -> Trail:
    label = volume.title if volume.is_special else said.label(volume)
    return ((addresses.VOLUMES, said.say("section.volumes")), (addresses.volume_address(volume), label))


def _described(entry: Paper | Extra, archive: Archive, settings: Settings) -> str:
    """The tagline as a sentence, and the summary after it; without either, what the work is."""
    said = settings.said
    if not entry.tagline:
        instead = said.instead(entry, archive.original_of(entry), is_plain=True)
        return f"{instead} {archive.once(Bibliography, settings.language).line(entry)}".strip()
    tagline = said.stated(plain_title(entry.tagline), entry)
    stop = "" if tagline[-1] in ".!?…" else "."
    return f"{tagline}{stop} {plain_text(entry.summary or '')}".strip()
