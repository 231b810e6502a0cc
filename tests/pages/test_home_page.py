"""The home page: which volume leads it, and what it says of those that joined the archive late."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup

from newsletter.model import Volume
from newsletter.pages.home_page import home_index
from newsletter.settings import Settings
from tests.builders import make_archive, make_paper, make_special, make_volume


def volume(number: int, **fields: object) -> Volume:
    return make_volume(number, make_paper(id=f"paper-{number}", title=f"P{number}", tags=("burrows",)), **fields)


def home(*volumes: Volume) -> Any:
    settings = Settings(first_topics=("burrows",))
    return BeautifulSoup(home_index(make_archive(*volumes), settings).body, "html.parser")


def text_of(page: Any, selector: str) -> list[str]:
    return [" ".join(found.text.split()) for found in page.select(selector)]


def test_the_newest_volume_that_is_news_leads_whatever_was_backfilled() -> None:
    page = home(volume(5), volume(6), volume(8, backfilled=True), volume(9, backfilled=True))
    assert text_of(page, ".nl-latest h2") == ["Volume 6 on Burrows"]
    assert text_of(page, ".nl-latest + .nl-meta") == ["Also in the archive, from back issues: 2 later volumes."]
    assert page.select_one(".nl-latest + .nl-meta a")["href"] == "./volumes/"


def test_those_listed_as_earlier_came_out_before() -> None:
    page = home(volume(4, backfilled=True), volume(5), volume(6), volume(8, backfilled=True))
    assert text_of(page, "[aria-labelledby=_volumes] .nl-label") == ["Vol. 5", "Vol. 4"]


def test_nothing_is_said_of_later_volumes_where_there_are_none() -> None:
    page = home(volume(4, backfilled=True), volume(5), make_special("old", backfilled=True))
    assert page.select(".nl-latest + .nl-meta") == []


def test_the_newest_of_a_topic_is_news() -> None:
    page = home(volume(5), volume(6), volume(8, backfilled=True), volume(9, backfilled=True))
    assert text_of(page, ".nl-first li a") == ["P6", "P5", "P9"]


def test_back_volumes_alone_are_listed_and_none_is_the_latest() -> None:
    page = home(volume(4, backfilled=True), volume(5, backfilled=True))
    assert page.select(".nl-latest") == page.select(".nl-empty") == []
    assert text_of(page, "[aria-labelledby=_volumes] .nl-label") == ["Vol. 5", "Vol. 4"]
