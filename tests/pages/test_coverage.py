"""What is said of a page that rests on a field which not all entries have, and not where all have it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.model import Archive, Paper
from newsletter.model.quarters import Share
from newsletter.pages.author_pages import author_pages, authors_index
from newsletter.pages.home_page import home_index
from newsletter.pages.organisation_pages import organisation_pages, organisations_index
from newsletter.pages.page import Index, Page
from newsletter.pages.title_pages import title_pages
from newsletter.pages.topic_pages import topic_pages, topics_index
from newsletter.pages.venue_pages import venue_pages, venues_index
from newsletter.search.records import collection
from newsletter.settings import Settings
from tests.builders import make_archive, make_paper, make_volume

KNOWN = {
    "tags": ("burrows",),
    "organisations": ("Quokka Labs",),
    "venue": {"id": "dig", "year": 2023},
    "authors": ("Bo Quoll",),
    "date": 2023,
    "links": ({"kind": "code", "url": "https://wombat.example/"},),
}


def entry(number: int, **fields: object) -> Paper:
    return make_paper(id=f"paper-{number}", title=f"P{number}", **fields)


WHOLE = make_archive(make_volume(1, entry(1, **KNOWN), entry(2, **KNOWN)))
PART = make_archive(make_volume(1, entry(1, **KNOWN), entry(2, **KNOWN), *map(entry, range(3, 6))))


PAGES: dict[str, Callable[[Archive, Settings], Page | Index]] = {
    "topic index": topics_index,
    "topic page": lambda archive, settings: topic_pages(archive.vocabulary.tags[0], archive, settings)[0],
    "organisation index": organisations_index,
    "organisation page": lambda archive, settings: organisation_pages(
        archive.vocabulary.organisations[0], archive, settings
    )[0],
    "organisation home": home_index,
    "venue index": venues_index,
    "venue page": lambda archive, settings: venue_pages(archive.vocabulary.venues[0], archive, settings)[0],
    "author index": authors_index,
    "author page": lambda archive, settings: next(
        page for page in author_pages(archive, settings) if "quoll" in page.address
    ),
}
"""The pages that rest on a field, by what they rest on and which they are."""


def said(page: Page | Index) -> list[str]:
    lines: list[Any] = BeautifulSoup(page.body, "html.parser").select("p.nl-meta")
    return [line.text for line in lines if " of 5 " in line.text or " of 2 " in line.text]


SAYS = {
    "topic": "2 of 5 entries have a topic.",
    "organisation": "The organisation is known for 2 of 5 entries.",
    "venue": "The venue is known for 2 of 5 entries.",
    "author": "The authors are known for 2 of 5 entries.",
}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_of_how_many_entries_what_it_rests_on_is_known(name: str) -> None:
    assert said(PAGES[name](PART, Settings())) == [SAYS[name.partition(" ")[0]]]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_is_said_where_it_is_known_of_all(name: str) -> None:
    assert said(PAGES[name](WHOLE, Settings())) == []


def test_the_ways_in_say_it_beside_each_list() -> None:
    assert said(next(iter(title_pages(PART, Settings())))) == list(SAYS.values())
    assert said(next(iter(title_pages(WHOLE, Settings())))) == []


def test_a_chart_and_the_pages_of_years_say_for_how_many_entries_the_year_is_known() -> None:
    papers = [entry(number, tags=("burrows",), date=2000 + number if number > 1 else None) for number in range(1, 6)]
    archive = make_archive(make_volume(1, *papers))
    page = topic_pages(archive.vocabulary.tags[0], archive, Settings())[0]
    assert said(page) == ["The year is known for 4 of 5 entries."]


def test_filters_know_it_of_what_is_not_known_of_all() -> None:
    assert dict(collection(PART, "en").known) == dict.fromkeys(
        ("topic", "organisation", "venue", "author", "year", "has"), 2
    )
    assert collection(WHOLE, "en").known == ()


def test_an_archive_without_entries_lacks_nothing() -> None:
    assert {found.is_partial for found in make_archive().coverage.values()} == {False}
    assert Share(18, 102).is_partial
