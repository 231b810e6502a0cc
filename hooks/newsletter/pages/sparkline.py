"""Sparklines: a topic's share of all entries by quarter, small enough to stand in a line of text."""

from __future__ import annotations

from dataclasses import dataclass

from newsletter.model import Archive, Tag
from newsletter.pages import drawings
from newsletter.pages.trends_page import quarter_name
from newsletter.strings.language import Strings


@dataclass(frozen=True)
class Sparkline:
    """The line, the least and the greatest share as percentages, and the quarters it goes from and to."""

    lines: list[list[tuple[float, int]]]
    least: int
    most: int
    first: str
    last: str
    width: int = drawings.SPARK_WIDTH
    height: int = drawings.SPARK_HEIGHT


def sparkline_of(tag: Tag, archive: Archive, said: Strings) -> Sparkline | None:
    """The sparkline of a topic; none where it has no entry in the quarters, or the archive too few to compare them."""
    quarters = archive.quarters
    if not (quarters.are_enough and quarters.share_in(tag.id, quarters.shown).found):
        return None
    shares = [quarters.share(tag.id, one) if quarters.has_shares(one) else None for one in quarters.shown]
    percents = [share.percent for share in shares if share]
    lines = drawings.spark([share.portion if share else None for share in shares])
    first, last = (quarter_name(one, said) for one in (quarters.shown[0], quarters.shown[-1]))
    return Sparkline(lines, min(percents), max(percents), first, last)
