"""Volumes of which the newsletter listed more than is here: every outlet that describes one says so."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.feeds.feed_files import feed_files
from newsletter.feeds.items import FeedItems
from newsletter.model import Volume
from newsletter.pages.page import theme_values
from newsletter.pages.volume_pages import volume_page, volumes_index
from tests.builders import make_archive, make_paper, make_volume
from tests.email_edition.letters import edition_of
from tests.feeds.invented import SETTINGS

POST = "https://quokka.example/p/burrows?a=1&b=2"
SAID = "This list is incomplete: the original issue has more."


def volume(*, incomplete: bool = True, **fields: object) -> Volume:
    return make_volume(3, make_paper(), **({"original": POST, "incomplete": incomplete} | fields))


def soup(html: str) -> Any:
    return BeautifulSoup(html, "html.parser")


def page(one: Volume) -> Any:
    return volume_page(one, make_archive(one), SETTINGS, "")


def test_the_list_of_volumes_says_so_in_short() -> None:
    rows = {
        is_incomplete: soup(volumes_index(make_archive(volume(incomplete=is_incomplete)), SETTINGS).body)
        .select_one(".nl-volumes .nl-meta")
        .text
        for is_incomplete in (True, False)
    }
    assert rows == {True: "1 paper (incomplete list), 5–11 June 2023", False: "1 paper, 5–11 June 2023"}


def test_its_description_begins_with_that_whether_it_has_an_introduction_or_not() -> None:
    assert page(volume()).description == "Incomplete list. Volume 3 on Burrows: 1 paper, 5–11 June 2023"
    assert page(volume(intro="Of *wide* burrows.")).description == "Incomplete list. Of wide burrows."
    long = page(volume(intro="Of wide burrows. " * 20)).description
    assert long.startswith("Incomplete list. ")
    assert len(long) <= len(page(volume(incomplete=False, intro="Of wide burrows. " * 20)).description) + 1
    assert page(volume(incomplete=False)).description == "Volume 3 on Burrows: 1 paper, 5–11 June 2023"


@pytest.mark.parametrize(("is_late", "name"), [(False, "feed.json"), (True, "feed/2023-q2.json")])
def test_its_feed_item_says_so_wherever_it_is(*, is_late: bool, name: str) -> None:
    documents = feed_files(make_archive(volume(backfilled=is_late)), SETTINGS)
    (item,) = json.loads(documents[name])["items"]
    content = soup(item["content_html"])
    (told,) = [line for line in content.select("p") if line.text == SAID]
    assert told.a["href"] == POST
    assert item["summary"] == "Incomplete list. Lone Wombat, in one line"
    assert item["_newsletter"]["incomplete"] is True
    assert (
        SAID not in FeedItems(make_archive(volume(incomplete=False)), SETTINGS).volume(volume(incomplete=False)).content
    )


def test_its_letter_says_so() -> None:
    edition = edition_of(volume())
    (told,) = soup(edition.html).select(f'p:has(a[href="{POST}"])')
    assert told.text == SAID
    assert f"{SAID}\n{POST}\n\n" in edition.text
    assert SAID not in edition_of(volume(incomplete=False)).text


def test_without_the_post_nothing_is_led_to() -> None:
    one = volume(original=None)
    edition = edition_of(one)
    assert SAID in soup(edition.html).text
    assert f"{SAID}\n\n" in edition.text


def test_programs_are_told_in_the_words_of_schema_org() -> None:
    def status(one: Volume) -> object:
        told = soup(theme_values(page(one), SETTINGS)["head"]).find("script").text
        return json.loads(told)["@graph"][0].get("creativeWorkStatus")

    assert (status(volume()), status(volume(incomplete=False))) == ("Incomplete", None)
