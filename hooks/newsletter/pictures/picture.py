"""Which picture goes with what: where it stands, and what it shows, in words. Knows nothing of how it is drawn.

The newsletter has a cover, which goes with every page that has no other; a volume has one of its own, and a topic and
an entry have cards. An entry has one as soon as there is more to read of it than facts; before, the cover of its volume
goes with it. What was a stub may get a card later, and `newsletter.checks.history_rules` warns where one would be lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from newsletter import addresses
from newsletter.model import Archive, Extra, Paper, Tag, Volume
from newsletter.settings import Settings
from newsletter.strings.language import Strings
from newsletter.text.prose import plain_title, shortened

WIDTH, HEIGHT = 1200, 630
"""The size of every picture, which chats and social networks show whole."""

MOST_BARS = 20
"""So many bars stand on the shelf of a cover."""

MEDIA_TYPE = "image/png"

_TOPICS = 5
_ALT_LENGTH = 400
"""The shortest limit of those who show pictures with their texts is 420 characters."""


@dataclass(frozen=True)
class Picture:
    """A picture as those who name it need it: its address in the site, and what stands for it in words."""

    address: str
    alt: str


Subject = Volume | Paper | Extra | Tag


def newsletter_picture(settings: Settings) -> Picture | None:
    """The picture of the newsletter, for whatever has no other; None where there are to be none."""
    if not settings.pictures:
        return None
    return Picture(addresses.COVER, settings.said.say("picture.of_newsletter", newsletter=settings.name))


def picture_of(subject: Subject, archive: Archive, settings: Settings) -> Picture | None:
    """The picture of a volume, a topic or an entry; None where there are to be none."""
    if not settings.pictures:
        return None
    said = settings.said
    if isinstance(subject, Volume):
        at, alt = addresses.volume_address(subject) + addresses.COVER, _cover_alt(subject, archive, said)
    elif isinstance(subject, Tag):
        at, alt = addresses.topic_address(subject) + addresses.CARD, said.say("picture.of_topic", topic=subject.name)
    elif has_card(subject):
        title = said.stated(plain_title(subject.title), subject)
        at, alt = addresses.entry_address(subject) + addresses.CARD, said.say("picture.of_entry", title=title)
    else:
        return picture_of(archive.listing_by_id[subject.id].volume, archive, settings)
    return Picture(at, shortened(alt, _ALT_LENGTH))


def has_card(entry: Paper | Extra) -> bool:
    """Whether an entry has a card of its own."""
    return not entry.is_stub


def _cover_alt(volume: Volume, archive: Archive, said: Strings) -> str:
    label = said.say("volume.labelled", label=said.label(volume), title=plain_title(volume.title))
    topics = [tag.name for tag, _ in archive.topics_among(archive.volume_listings(volume))][:_TOPICS]
    if not topics:
        return said.say("picture.of_volume", volume=label)
    return said.say("picture.of_volume_on", volume=label, topics=said.joined(topics))
