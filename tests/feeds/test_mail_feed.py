"""The feed that providers e-mail: the letters of the newest volumes, the morning after."""

from __future__ import annotations

import feedparser
from lxml import etree, html

from newsletter.email.html_letter import letter_content
from newsletter.email.letter import make_letter
from newsletter.feeds.mail_feed import NEWEST_LETTERS, mail_feed
from newsletter.model import See, Volume
from newsletter.settings import Settings
from tests.builders import make_archive, make_paper, make_special, make_volume
from tests.feeds.invented import ROOT, SETTINGS, files_of, many

CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


def feed_of(*volumes: Volume, settings: Settings = SETTINGS) -> bytes:
    archive = make_archive(*volumes)
    newest = archive.mailed[:NEWEST_LETTERS]
    return mail_feed(archive, settings, {one.id: letter_content(make_letter(one, archive, settings)) for one in newest})


def test_a_letter_comes_at_six_the_morning_after_its_volume() -> None:
    (item,) = etree.fromstring(feed_of(make_volume(1, make_paper()))).iter("item")
    assert item.findtext("title") == "Vol. 1: Volume 1 on Burrows"
    assert item.findtext("pubDate") == "Sat, 27 May 2023 06:00:00 +0000"  # the volume came out on the 26th
    assert item.findtext("link") == f"{ROOT}volumes/1/"
    assert item.findtext("guid") == "tag:wombat.example,2020:letter/1"


def test_no_hub_hands_a_letter_on_before_that() -> None:
    volume, hub = make_volume(1, make_paper()), "https://hub.example/"
    assert feed_of(volume, settings=SETTINGS.model_copy(update={"hub": hub})) == feed_of(volume)


def test_letters_of_one_day_have_times_apart() -> None:
    found = feedparser.parse(feed_of(make_volume(1, make_paper()), make_special("list", make_paper(id="b"))))
    assert [one.published for one in found.entries] == [
        "Sat, 27 May 2023 06:00:00 +0000",
        "Sat, 27 May 2023 05:59:59 +0000",
    ]


def test_the_item_is_the_letter_whole_and_nothing_of_its_frame() -> None:
    content = next(etree.fromstring(feed_of(make_volume(1, make_paper(summary="It *digs*.")))).iter(CONTENT)).text
    assert content.startswith("<table ")
    assert content.endswith("</table>")
    assert "It <em>digs</em>." in content
    found = html.fragment_fromstring(content)
    assert [one.tag for one in found.iter("html", "head", "body", "style", "script")] == []
    assert all(one.get("href").startswith("https://") for one in found.iter("a"))


def test_the_newest_stand_in_it_and_what_was_backfilled_does_not() -> None:
    back = make_volume(40, make_paper(id="back"), backfilled=True)
    found = feedparser.parse(feed_of(*many(20), back))
    assert [one.id.rpartition("/")[2] for one in found.entries] == ["20", "19", "18", "17", "16"]
    assert not found.bozo


def test_a_list_of_what_earlier_letters_brought_is_no_letter_of_its_own() -> None:
    reading = make_special("reading", See(see="paper-1-1"), See(see="paper-2-1"))
    found = feedparser.parse(feed_of(*many(2), reading))
    assert [one.id.rpartition("/")[2] for one in found.entries] == ["2", "1"]


def test_no_letter_is_taken_for_an_item_of_another_feed() -> None:
    ids = {item.id for item in feedparser.parse(feed_of(*many(3))).entries}
    assert not ids & {item.id for item in feedparser.parse(files_of(*many(3))["feed.xml"]).entries}


def test_the_feed_names_itself_and_is_no_archive_document() -> None:
    channel = etree.fromstring(feed_of(*many(1))).find("channel")
    links = [(one.get("rel"), one.get("href")) for one in channel.iter("{http://www.w3.org/2005/Atom}link")]
    assert links == [("self", f"{ROOT}feed.mail.xml")]
