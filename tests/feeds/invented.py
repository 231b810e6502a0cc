"""Settings and archives that the tests of feeds share."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import feedparser

from newsletter.feeds.feed_files import feed_files
from newsletter.model import Volume
from newsletter.settings import Settings
from tests.builders import make_archive, make_paper, make_volume

SETTINGS = Settings(
    name="Marsupial Letters",
    description="Letters on marsupials",
    address="https://wombat.example/archive/",
    feed_authority="wombat.example",
    feed_year=2020,
)
ROOT = SETTINGS.address


def weekly(number: int, **fields: object) -> Volume:
    """Make a weekly volume with two papers of its own."""
    papers = [make_paper(id=f"paper-{number}-{place}", tags=("burrows",)) for place in (1, 2)]
    return make_volume(number, *papers, **fields)


def many(count: int) -> tuple[Volume, ...]:
    """Make so many weekly volumes, from 26 May 2023 on."""
    return tuple(weekly(number) for number in range(1, count + 1))


def read(document: bytes) -> Any:
    """What a feed reader has of a document; it cleans no text, for that is most of the work and changes no id."""
    return feedparser.parse(document, sanitize_html=False, resolve_relative_uris=False)


def files_of(*volumes: Volume, settings: Settings = SETTINGS) -> Mapping[str, bytes]:
    """The files of all feeds of an archive of these volumes, each made when a test reads it."""
    return feed_files(make_archive(*volumes), settings)
