"""The home page: which volume leads it, and what it says of those that joined the archive late."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup

from newsletter.model import Volume
from newsletter.pages.home_page import home_index
from newsletter.settings import Settings
from tests.builders import make_archive, make_extra, make_paper, make_special, make_vocabulary, make_volume


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
    assert text_of(page, ".nl-latest + .nl-meta") == ["Also in the archive, added afterwards: 2 later volumes."]
    assert page.select_one(".nl-latest + .nl-meta a")["href"] == "./volumes/"


def test_a_volume_is_called_the_newest_only_where_the_archive_has_no_later_one() -> None:
    assert text_of(home(volume(5), volume(6)), ".nl-latest .nl-eyebrow") == [
        "Newest volume · Vol. 6 · 26 June – 2 July 2023"
    ]
    page = home(volume(5), volume(6), volume(8, backfilled=True))
    assert text_of(page, ".nl-latest .nl-eyebrow") == ["Vol. 6 · 26 June – 2 July 2023"]


def test_those_listed_as_earlier_came_out_before() -> None:
    page = home(volume(4, backfilled=True), volume(5), volume(6), volume(8, backfilled=True))
    assert text_of(page, "[aria-labelledby=_volumes] .nl-label") == ["Vol. 5", "Vol. 4"]


def test_nothing_is_said_of_later_volumes_where_there_are_none() -> None:
    page = home(volume(4, backfilled=True), volume(5), make_special("old", backfilled=True))
    assert page.select(".nl-latest + .nl-meta") == []


def test_the_newest_of_a_topic_are_those_its_page_begins_with_but_what_this_page_names_already() -> None:
    page = home(volume(5), volume(6), volume(8, backfilled=True), volume(9, backfilled=True))
    assert text_of(page, ".nl-first li a") == ["P9", "P8", "P5"]


def test_the_newest_of_a_topic_say_where_they_are_listed_a_special_by_its_title() -> None:
    special = make_special("list", make_paper(id="old", title="Old", tags=("burrows",)), title="A Reading List")
    page = home(special, volume(5), volume(6))
    assert text_of(page, ".nl-first li") == ["P5 Vol. 5", "Old A Reading List"]


def test_a_topic_of_the_newest_volume_alone_has_no_list_beside_it() -> None:
    assert home(volume(5)).select(".nl-first h2") == []


def test_the_first_lines_say_how_much_is_here_and_since_when() -> None:
    page = home(volume(5), make_volume(6, make_paper(id="other"), extras=(make_extra(),)))
    assert text_of(page, ".nl-numbers") == ["2 papers · 1 dataset · 1 topic · 2 volumes · since June 2023"]
    assert [link["href"] for link in page.select(".nl-follow a")] == ["./subscribe/#_volumes", "./subscribe/"]


def test_a_paper_of_the_newest_volume_is_a_title_its_line_and_whose_it_is() -> None:
    page = home(make_volume(5, make_paper(credited="Quokka Labs"), intro="Ten lines of introduction."))
    assert text_of(page, ".nl-lead-list li") == [f"{make_paper().title} Lone Wombat, in one line Quokka Labs"]
    assert "introduction" not in page.text


def test_topics_with_the_most_entries_stand_with_their_numbers() -> None:
    archive = make_archive(
        make_volume(1, make_paper(id="one", tags=("burrows",)), make_paper(id="two", tags=("clay", "burrows"))),
        vocabulary=make_vocabulary(("clay", "burrows", "nothing")),
    )
    page = BeautifulSoup(home_index(archive, Settings()).body, "html.parser")
    assert text_of(page, "[aria-labelledby=_topics] li") == ["Burrows 2", "Clay"]


def test_an_archive_without_volumes_counts_nothing() -> None:
    page = home()
    assert page.select(".nl-numbers") == []
    assert text_of(page, ".nl-empty") == ["No volumes yet."]


def test_back_volumes_alone_are_listed_and_none_is_the_latest() -> None:
    page = home(volume(4, backfilled=True), volume(5, backfilled=True))
    assert page.select(".nl-latest") == page.select(".nl-empty") == []
    assert text_of(page, "[aria-labelledby=_volumes] .nl-label") == ["Vol. 5", "Vol. 4"]
