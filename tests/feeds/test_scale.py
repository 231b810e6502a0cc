"""Feeds of five hundred volumes: none of their documents grows too large."""

from __future__ import annotations

import gzip

from newsletter.feeds.feed_files import feed_files
from newsletter.model import Volume
from tests.builders import make_archive, make_paper, make_volume
from tests.feeds.invented import SETTINGS

VOLUMES = 500
ENTRIES = 10
WORDS = "A wombat digs at night, rests by day, and measures each burrow twice before it moves in for the winter. "


def volume(number: int) -> Volume:
    papers = [
        make_paper(id=f"paper-{number}-{place}", title=f"Burrow {number}.{place}", tags=("burrows",), summary=WORDS * 6)
        for place in range(1, ENTRIES + 1)
    ]
    return make_volume(number, *papers)


def test_no_document_grows_too_large() -> None:
    files = feed_files(make_archive(*map(volume, range(1, VOLUMES + 1))), SETTINGS)
    assert len(files) > 200
    for address, document in files.items():
        assert len(document) <= 1_000_000, address
        assert len(gzip.compress(document)) <= 300_000, address
