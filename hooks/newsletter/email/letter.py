"""Letters: what the e-mail of a volume says, whatever its form. Knows neither HTML nor MIME."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from newsletter import addresses
from newsletter.model import Archive, Editor, Extra, Listing, ListingGroup, Notice, Paper, Volume, groups_of
from newsletter.pictures.picture import Picture, picture_of
from newsletter.rendering.templates import labelled
from newsletter.settings import Settings, editors_of, with_known_editors
from newsletter.strings.language import Strings
from newsletter.text.prose import excerpt, plain_title, shortened

PREHEADER_LENGTH = 140
"""Lists of mails show about this many characters beside the subject."""


@dataclass(frozen=True)
class Letter:
    """A volume with all that its e-mail says beside it; texts are plain, addresses whole."""

    volume: Volume
    title: str
    preheader: str
    groups: tuple[ListingGroup, ...]
    settings: Settings
    originals: Mapping[str, str | None]
    """The address of the post that told of an entry first, by entry id."""
    unsubscribe: tuple[str, ...]
    """Where readers unsubscribe: the web address, then the one for mail, of those that are set."""
    told: tuple[Notice, ...] = ()
    """What was changed in earlier volumes since the last one."""
    cover: Picture | None = None

    @property
    def editors(self) -> tuple[Editor, ...]:
        """Who edited the volume."""
        return editors_of(self.volume, self.settings)

    @property
    def listings(self) -> tuple[Listing, ...]:
        """All that the volume lists, in the order of the groups."""
        return tuple(listing for group in self.groups for listing in group.listings)

    @property
    def url(self) -> str:
        """Where the volume is read on the web."""
        return self.settings.absolute(addresses.volume_address(self.volume))

    @property
    def archive_url(self) -> str:
        """Where all volumes are read on the web."""
        return self.settings.absolute(addresses.HOME)

    def entry_url(self, entry: Paper | Extra) -> str:
        """Where an entry is read on the web."""
        return self.settings.absolute(addresses.entry_address(entry))


def make_letter(volume: Volume, archive: Archive, settings: Settings) -> Letter:
    """Gather what the e-mail of a volume says."""
    listings, said, mail = archive.volume_listings(volume), settings.said, settings.email_unsubscribe_mail
    lines = [said.stated(plain_title(one.entry.tagline or one.entry.title), one.entry) for one in listings]
    return Letter(
        volume,
        title=labelled(volume, said),
        preheader=excerpt(volume.intro or "", PREHEADER_LENGTH) or shortened("; ".join(lines), PREHEADER_LENGTH),
        groups=groups_of(volume, listings),
        settings=with_known_editors(settings, archive),
        originals={one.entry.id: archive.original_of(one.entry) for one in listings},
        unsubscribe=tuple(filter(None, (settings.email_unsubscribe, mail and f"mailto:{quote(mail, safe='@+')}"))),
        told=archive.notices_in.get(volume.id, ()),
        cover=picture_of(volume, archive, settings),
    )


def authors_line(entry: Paper | Extra, said: Strings, named: int = 3) -> str:
    """Name the first authors, and say how many more there are."""
    authors = entry.authors
    return said.first_of(authors, named) if len(authors) > named else said.joined([one.name for one in authors])
