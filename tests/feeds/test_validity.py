"""What the W3C's feed validator asks of every feed, of an archive with odd texts in every field."""

from __future__ import annotations

import feedparser
import pytest

from newsletter.feeds.feed_files import feed_files
from newsletter.model import Organisation, Tag, Vocabulary
from tests.builders import make_archive, make_extra, make_paper, make_venue, make_volume
from tests.feeds.invented import ROOT, SETTINGS
from tests.feeds.validity import check_atom, check_rss

ODD = "<script>alert(1)</script> & ]]> 'a' \"b\" {{ 7 * 7 }} — 김 $x^2$ محمد"

VENUE = {"id": "dig", "track": ODD}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The feeds of twenty volumes over several quarters, with odd texts."""
    odd = {"title": ODD, "tagline": ODD, "credited": ODD, "summary": ODD, "authors": (ODD, "Bo Quoll")}
    volumes = [
        make_volume(
            number,
            make_paper(id=f"p{number}", tags=("burrows",), organisations=(ODD,), venue=VENUE, **odd),
            title=ODD,
            intro=ODD,
            extras=(make_extra(id=f"e{number}", tags=("burrows",), **odd),),
        )
        for number in range(1, 21)
    ]
    vocabulary = Vocabulary(
        tags=(Tag(id="burrows", name=ODD, description=ODD), Tag(id="empty", name="Empty", description="Nothing.")),
        organisations=(Organisation(id="quokka-labs", name=ODD),),
        venues=(make_venue(name=ODD, full_name=ODD),),
    )
    settings = SETTINGS.model_copy(update={"hub": "https://hub.example/"})
    return dict(feed_files(make_archive(*volumes, vocabulary=vocabulary), settings))


def test_every_rss_feed_holds_to_the_rules(files: dict[str, bytes]) -> None:
    found = {address: content for address, content in files.items() if address.endswith(".xml")}
    assert len(found) == 12
    for address, content in found.items():
        check_rss(content, address=ROOT + address, root=ROOT)


def test_every_atom_feed_holds_to_the_rules(files: dict[str, bytes]) -> None:
    found = {address: content for address, content in files.items() if address.endswith(".atom")}
    assert len(found) == 12
    for address, content in found.items():
        check_atom(content, address=ROOT + address, author=SETTINGS.name)


def test_feedparser_reads_rss_and_atom_alike(files: dict[str, bytes]) -> None:
    for address in (address for address in files if address.endswith(".xml")):
        rss, atom = feedparser.parse(files[address]), feedparser.parse(files[address.replace(".xml", ".atom")])
        assert not rss.bozo
        assert not atom.bozo
        assert [(one.id, one.link, one.published_parsed) for one in rss.entries] == [
            (one.id, one.link, one.published_parsed) for one in atom.entries
        ]
