"""What the W3C's feed validator asks of a feed, and what readers may be given: asked of any feed of any archive."""

from __future__ import annotations

import re

from lxml import etree, html

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


def check_rss(content: bytes, *, address: str, root: str) -> None:
    """Check a feed in RSS that stands at an address of a site."""
    channel = etree.fromstring(content).find("channel")
    own = [link for link in channel.iter(f"{ATOM}link") if link.get("rel") == "self"]
    assert [link.get("href") for link in own] == [address]
    assert channel.findtext("title")
    assert channel.findtext("description")
    assert channel.findtext("link").startswith(root)
    assert not list(channel.iter("author"))
    for item in channel.iter("item"):
        assert item.find("guid").get("isPermaLink") == "false"
        assert re.fullmatch(r"\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0000", item.findtext("pubDate"))
        check_content(item.findtext(CONTENT))


def check_atom(content: bytes, *, address: str, author: str) -> None:
    """Check a feed in Atom that stands at an address, by this author."""
    feed = etree.fromstring(content)
    rels = [link.get("rel") for link in feed.findall(f"{ATOM}link")]
    assert len(rels) == len(set(rels))
    assert feed.findtext(f"{ATOM}author/{ATOM}name") == author
    own = [link.get("href") for link in feed.findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert own == [address]
    entries = feed.findall(f"{ATOM}entry")
    for name in ("id", "updated"):
        said = [entry.findtext(ATOM + name) for entry in entries]
        assert len(set(said)) == len(said)
    for entry in entries:
        assert [link.get("rel") for link in entry.findall(f"{ATOM}link")] == ["alternate"]
        assert entry.find(f"{ATOM}content").get("type") == "html"
        check_content(entry.findtext(f"{ATOM}content"))


def check_content(content: str) -> None:
    """Check that nothing in the content of an item could run, leads nowhere or needs our styles."""
    for element in html.fragment_fromstring(content, create_parent="div").iter():
        assert element.tag in {"div", "p", "h2", "h3", "em", "strong", "a", "ul", "li"}
        assert set(element.attrib) <= {"href"}
        assert element.get("href", "https://").startswith("https://")
