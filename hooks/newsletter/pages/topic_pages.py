"""Pages of topics: for each its newest entries and the years before them, and the index of all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from newsletter import addresses
from newsletter.citations.things import topic_thing
from newsletter.model import Archive, Tag
from newsletter.pages import drawings
from newsletter.pages.chips import chips
from newsletter.pages.page import Index, Page, description, index_page
from newsletter.pages.subject import rubric_subject
from newsletter.pages.trends_page import quarter_name
from newsletter.pages.year_pages import pages_with_feeds
from newsletter.pictures.picture import picture_of
from newsletter.settings import Settings
from newsletter.strings.language import Strings
from newsletter.text.prose import first_sentence

_MOST_BESIDE = 8


@dataclass(frozen=True)
class Sparkline:
    """A topic's share of all entries by quarter, small enough for a line of text.

    The lines, the least and the greatest share as percentages, and the quarters they go from and to.
    """

    lines: list[list[tuple[float, int]]]
    least: int
    most: int
    first: str
    last: str
    width: int = drawings.SPARK_WIDTH
    height: int = drawings.SPARK_HEIGHT


def topic_pages(tag: Tag, archive: Archive, settings: Settings) -> tuple[Page, ...]:
    """Make a topic's page, with what it is and what stands near it, and the pages of its years."""
    wider = _wider(tag, archive)
    said = settings.said
    subject = rubric_subject(
        tag,
        archive,
        said,
        label=said.say("subject.topic"),
        about=topic_thing(tag),
        above=tuple((addresses.topic_address(one), one.name) for one in wider),
    )
    children = archive.children.get(tag.id, ())
    below = archive.entries_below(tag)
    pages = pages_with_feeds(
        subject,
        archive,
        settings,
        described=description(tag.description, otherwise=tag.name),
        own=lambda: {
            "tag": tag,
            "line": _sparkline(tag, archive, said),
            "parent": chips(_counted(wider[-1:], archive), addresses.topic_address) if wider else None,
            "children": chips(_counted(children, archive), addresses.topic_address) if children else None,
            "below": len(below),
            "shared": len(below & {listing.entry.id for listing in subject.listings}),
            "beside": chips(archive.tags_beside(tag), addresses.topic_address, _MOST_BESIDE),
        },
    )
    card = picture_of(tag, archive, settings)
    return tuple(replace(page, picture=card) for page in pages)


def topics_index(archive: Archive, settings: Settings) -> Index:
    """List all topics under their parents, those that lead the newsletter first, the others by name."""
    first = first_topics(archive, settings)
    others = (tag for tag in archive.vocabulary.tags if not tag.parent and tag not in first)
    return index_page(
        "topics.html",
        addresses.TOPICS,
        archive,
        settings,
        first=first,
        others=sorted(others, key=lambda tag: tag.name.casefold()),
        first_sentence=first_sentence,
    )


def first_topics(archive: Archive, settings: Settings) -> list[Tag]:
    """The topics that lead the newsletter, in the order of the settings."""
    known = archive.vocabulary.tag_by_id
    return [known[tag] for tag in settings.first_topics]


def _sparkline(tag: Tag, archive: Archive, said: Strings) -> Sparkline | None:
    """The sparkline of a topic; none where it has no entry in the quarters, or the archive too few to compare them."""
    quarters = archive.quarters
    if not (quarters.are_enough and quarters.share_in(tag.id, quarters.shown).found):
        return None
    shares = [quarters.share(tag.id, one) if quarters.has_shares(one) else None for one in quarters.shown]
    percents = [share.percent for share in shares if share]
    lines = drawings.spark([share.portion if share else None for share in shares])
    first, last = (quarter_name(one, said) for one in (quarters.shown[0], quarters.shown[-1]))
    return Sparkline(lines, min(percents), max(percents), first, last)


def _wider(tag: Tag, archive: Archive) -> list[Tag]:
    """The topics above a topic, widest first."""
    found: list[Tag] = []
    while tag.parent:
        tag = archive.vocabulary.tag_by_id[tag.parent]
        found.insert(0, tag)
    return found


def _counted(tags: Iterable[Tag], archive: Archive) -> list[tuple[Tag, int]]:
    return [(tag, len(archive.listings_of(tag))) for tag in tags]
