"""What the W3C's feed validator asks of every feed, of an archive with odd texts in every field."""

from __future__ import annotations

import re

import feedparser
import pytest
from lxml import etree, html

from newsletter.feeds.feed_files import feed_files
from newsletter.model import Organisation, Tag, Vocabulary
from tests.builders import make_archive, make_extra, make_paper, make_venue, make_volume
from tests.feeds.invented import ROOT, SETTINGS

ODD = "<script>alert(1)</script> & ]]> 'a' \"b\" {{ 7 * 7 }} — 김 $x^2$ محمد"
ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


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
        channel = etree.fromstring(content).find("channel")
        own = [link for link in channel.iter(f"{ATOM}link") if link.get("rel") == "self"]
        assert [link.get("href") for link in own] == [ROOT + address]
        assert channel.findtext("title")
        assert channel.findtext("description")
        assert channel.findtext("link").startswith(ROOT)
        assert not list(channel.iter("author"))
        for item in channel.iter("item"):
            assert item.find("guid").get("isPermaLink") == "false"
            assert re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000", item.findtext("pubDate"))
            check_content(item.findtext(CONTENT))


def test_every_atom_feed_holds_to_the_rules(files: dict[str, bytes]) -> None:
    found = {address: content for address, content in files.items() if address.endswith(".atom")}
    assert len(found) == 12
    for address, content in found.items():
        feed = etree.fromstring(content)
        rels = [link.get("rel") for link in feed.findall(f"{ATOM}link")]
        assert len(rels) == len(set(rels))
        assert feed.findtext(f"{ATOM}author/{ATOM}name") == SETTINGS.name
        own = [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
        assert own == [ROOT + address]
        entries = feed.findall(f"{ATOM}entry")
        for name in ("id", "updated"):
            said = [entry.findtext(ATOM + name) for entry in entries]
            assert len(set(said)) == len(said)
        for entry in entries:
            assert [link.get("rel") for link in entry.findall(f"{ATOM}link")] == ["alternate"]
            assert entry.find(f"{ATOM}content").get("type") == "html"
            check_content(entry.findtext(f"{ATOM}content"))


def test_feedparser_reads_rss_and_atom_alike(files: dict[str, bytes]) -> None:
    for address in (address for address in files if address.endswith(".xml")):
        rss, atom = feedparser.parse(files[address]), feedparser.parse(files[address.replace(".xml", ".atom")])
        assert not rss.bozo
        assert not atom.bozo
        assert [(one.id, one.link, one.published_parsed) for one in rss.entries] == [
            (one.id, one.link, one.published_parsed) for one in atom.entries
        ]


def check_content(content: str) -> None:
    """Check that nothing in the content of an item could run, leads nowhere or needs our styles."""
    for element in html.fragment_fromstring(content, create_parent="div").iter():
        assert element.tag in {"div", "p", "h2", "h3", "em", "strong", "a", "ul", "li"}
        assert set(element.attrib) <= {"href"}
        assert element.get("href", "https://").startswith("https://")
