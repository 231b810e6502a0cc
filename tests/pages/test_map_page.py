"""What a reader finds on the map of entries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter import addresses
from newsletter.build import make_site
from newsletter.model import Archive, Listing
from newsletter.model.map_places import MapPlaces
from newsletter.pages import map_drawing as drawing
from newsletter.pages.home_page import home_index
from newsletter.pages.map_page import has_map, map_page, mapped
from newsletter.pages.page import Index, Page, key_of
from newsletter.pages.trends_page import trends_index
from newsletter.settings import Settings
from newsletter.source import read_project
from tests.builders import make_archive, make_paper, make_vocabulary, make_volume
from tests.conftest import ARCHIVE
from tests.model.test_quarters import archive_of

HOSTILE = '<script>"&'


def in_rows(listings: Sequence[Listing]) -> MapPlaces:
    """The entries in their order, row by row, in the region of their first topic."""
    cells = {listing.entry.id: (at % 30, at // 30) for at, listing in enumerate(listings)}
    return MapPlaces(30, -(-len(cells) // 30), cells, {one.entry.id: "".join(one.entry.tags[:1]) for one in listings})


def made(archive: Archive) -> Page:
    return map_page(archive, Settings(), in_rows)


@pytest.fixture(scope="module")
def archive() -> Archive:
    """An archive of 300 entries, some without a topic, and one that was withdrawn."""
    lots = [("2021-01", 180, ("burrows",)), ("2021-04", 90, ("tunnels",)), ("2021-05", 29, ())]
    volumes = archive_of(*lots, topics=("burrows", "tunnels")).volumes
    withdrawn = {"date": dt.date(2021, 6, 1), "reason": "It was of another animal."}
    papers = (make_paper(id="odd", title=HOSTILE, tags=("tunnels",)), make_paper(id="gone", withdrawn=withdrawn))
    return make_archive(*volumes, make_volume(2, *papers), vocabulary=make_vocabulary(("burrows", "tunnels")))


@pytest.fixture(scope="module")
def soup(archive: Archive) -> Any:
    return BeautifulSoup(made(archive).body, "html.parser")


def test_a_map_is_there_from_300_entries_on_unless_it_is_not_wanted(archive: Archive) -> None:
    few = archive_of(("2021-01", 299, ("burrows",)))
    assert has_map(archive, Settings())
    assert not has_map(archive, Settings(map=False))
    assert not has_map(few, Settings())
    assert [_leads_to_map(make(archive, Settings())) for make in (home_index, trends_index)] == [True, True]
    assert not _leads_to_map(home_index(few, Settings()))


def _leads_to_map(index: Index) -> bool:
    return bool(BeautifulSoup(index.body, "html.parser").select("a[href$='map/']"))


def test_every_dot_is_a_link_with_a_title_and_no_tab_stop_and_is_listed_below(soup: Any) -> None:
    dots = soup.select(".nl-map__dots a")
    assert len(dots) == 300
    assert all(
        dot["tabindex"] == "-1" and dot.title.text and dot.find_parent(attrs={"aria-hidden": "true"}) for dot in dots
    )
    assert sorted(dot["href"] for dot in dots) == sorted(link["href"] for link in soup.select("details li a"))


def test_the_picture_says_which_regions_there_are(soup: Any) -> None:
    picture = soup.select_one("[role=img]")
    said = {soup.find(id=picture[name]).text for name in ("aria-labelledby", "aria-describedby")}
    assert said == {"Map of entries", "3 regions, the largest first: Burrows, Tunnels, Other topics"}


def test_a_region_leads_to_its_topic_and_names_those_beside_it(soup: Any) -> None:
    notes = [" ".join(one.text.split()) for one in soup.select("details .nl-meta")]
    assert notes == [
        "All entries on Burrows · Next to Tunnels",
        "All entries on Tunnels · Next to Burrows, Other topics",
        "All titles · Next to Tunnels",
    ]
    assert [one["href"] for one in soup.select("details .nl-meta a")] == [
        "../topics/burrows/",
        "../topics/tunnels/",
        "../titles/",
    ]


def test_titles_are_text_and_what_was_withdrawn_is_not_on_the_map(soup: Any) -> None:
    assert soup.find("script") is None
    assert HOSTILE in [dot.title.text for dot in soup.select(".nl-map__dots a")]
    assert not soup.select("a[href*='gone']")


def test_of_many_entries_the_newest_have_a_place() -> None:
    many = archive_of(("2021-01", 1300, ("burrows",)))
    html = made(many).body
    assert [one.entry.id for one in mapped(many)] == [f"paper-0-{number}" for number in range(1200)]
    assert html.count("<circle") == 1200
    assert "The map shows the newest 1,200 of 1,300 entries." in html


def test_rows_of_a_region_are_one_shape_each() -> None:
    assert drawing.area([(0, 0), (1, 0), (3, 0), (0, 1)]) == "M0 0h48v24h-48zM72 0h24v24h-24zM0 24h24v24h-24z"


def test_a_line_is_drawn_between_regions_alone() -> None:
    topics = {(0, 0): "a", (1, 0): "a", (0, 1): "b", (1, 1): "a"}
    assert drawing.lines_between(topics) == "M0 24h24M24 24v24"
    assert drawing.borders(topics) == {"a": {"b"}, "b": {"a"}}


def test_a_long_name_stands_on_several_lines_and_a_word_without_room_is_cut() -> None:
    cells = [(x, y) for x in range(4) for y in range(5)]
    assert [line.text for line in drawing.label("Burrows beneath the moon", cells)] == [
        "Burrows",
        "beneath the",
        "moon",
    ]
    assert [line.text for line in drawing.label("Antidisestablishmentarianism", cells)] == ["Antidisesta…"]
    assert [(line.x, line.y) for line in drawing.label("Burrows", cells)] == [(48, 65)]


def test_regions_side_by_side_have_different_colours_while_there_are_enough() -> None:
    beside = {"a": frozenset("bg"), "b": frozenset("a"), "g": frozenset("a")}
    shades = drawing.shades("abcdefg", beside)
    assert shades["a"] not in (shades["b"], shades["g"])
    assert set(shades.values()) == set(range(drawing.SHADES))


def test_a_site_has_a_map_of_what_its_entries_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsletter.pages.map_page._FEWEST", 1)
    reading = read_project(ARCHIVE)
    site = make_site(reading, Settings())
    page = next(page for page in site.pages if page.address == addresses.MAP)
    drawn = BeautifulSoup(page.body, "html.parser")
    assert len(drawn.select(".nl-map__dots a")) == len(mapped(reading.archive()))
    assert [one.text for one in drawn.select(".nl-map__names text")]
    assert not [page for page in make_site(reading, Settings(map=False)).pages if page.address == addresses.MAP]


def test_a_map_is_drawn_again_where_an_entry_says_something_else(archive: Archive) -> None:
    first, *others = archive.volumes
    edited = first.papers[0].model_copy(update={"summary": "Of another animal."})
    changed = first.model_copy(update={"papers": (edited, *first.papers[1:])})
    keys = [
        key_of(made(make_archive(volume, *others, vocabulary=archive.vocabulary))) for volume in (first, first, changed)
    ]
    assert keys[0] == keys[1] != keys[2] != ""
