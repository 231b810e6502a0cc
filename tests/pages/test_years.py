"""Under which year a work stands: that of its date, or else of its venue, on every page and in search alike."""

from __future__ import annotations

import json
from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.citations.bibtex import bibtex
from newsletter.feeds.feed_files import feed_files
from newsletter.pages.author_pages import author_pages
from newsletter.pages.organisation_pages import organisation_pages
from newsletter.pages.topic_pages import topic_pages
from newsletter.pages.venue_pages import venue_pages
from newsletter.search.records import collection
from newsletter.strings.language import strings
from tests.builders import make_archive, make_paper, make_vocabulary, make_volume
from tests.feeds.invented import SETTINGS

WHERE = {"tags": ("burrows",), "organisations": ("Quokka Labs",), "authors": ("Bo Quoll",)}
OF_VENUE = make_paper(id="of-venue", **WHERE, venue={"id": "dig", "year": 2019})
EARLIER = make_paper(id="earlier", **WHERE, date="2018-03", venue={"id": "dig", "year": 2019})
NOWHERE = make_paper(id="nowhere", **WHERE, venue={"id": "dig"})
ARCHIVE = make_archive(make_volume(1, OF_VENUE, EARLIER, NOWHERE))


def years_on(page: str) -> dict[str, list[str]]:
    """The headings of years on a page, with the entries below each."""
    soup: Any = BeautifulSoup(page, "html.parser")
    return {
        heading.contents[0].strip(): [card.h3.a["href"].split("/")[-2] for card in heading.parent.select(".nl-card")]
        for heading in soup.select("section > h2[id^=_]")
        if heading.parent.select(".nl-card")
    }


PAGES = {
    "topic": topic_pages(ARCHIVE.vocabulary.tags[0], ARCHIVE, SETTINGS)[0].body,
    "organisation": organisation_pages(ARCHIVE.vocabulary.organisations[0], ARCHIVE, SETTINGS)[0].body,
    "author": next(page.body for page in author_pages(ARCHIVE, SETTINGS) if page.address.endswith("bo-quoll/")),
}


@pytest.mark.parametrize("family", PAGES)
def test_without_a_date_it_stands_under_the_year_of_its_venue(family: str) -> None:
    assert years_on(PAGES[family]) == {"2019": ["of-venue"], "2018": ["earlier"], "Year unknown": ["nowhere"]}


def test_a_venue_shows_the_years_of_its_proceedings_as_before() -> None:
    page = venue_pages(ARCHIVE.vocabulary.venues[0], ARCHIVE, SETTINGS)[0].body
    assert years_on(page) == {"2019": ["of-venue", "earlier"], "Year unknown": ["nowhere"]}


def test_search_has_it_under_that_year_and_counts_it_as_known() -> None:
    found = collection(ARCHIVE, "en")
    assert {record.id: record.year for record in found.records} == {"of-venue": 2019, "earlier": 2018, "nowhere": 2023}
    assert dict(found.known)["year"] == 2


def test_no_date_is_made_of_it_in_citations_and_feeds() -> None:
    cited = bibtex(OF_VENUE, strings("en"), make_vocabulary())
    assert "year      = {2019}" in cited
    assert "month" not in cited
    items = json.loads(feed_files(ARCHIVE, SETTINGS)["papers/feed.json"])["items"]
    (item,) = [one for one in items if "of-venue" in one["id"]]
    assert "<p>DIG 2019</p>" in item["content_html"]


def test_its_card_says_the_venue_and_no_date() -> None:
    soup: Any = BeautifulSoup(PAGES["topic"], "html.parser")
    card = soup.select_one('.nl-card:has(a[href$="/of-venue/"]) .nl-meta')
    assert " ".join(card.get_text(" ").split()) == "Paper · DIG 2019 · listed in Vol. 1 , May 2023"


def test_within_a_year_what_has_a_date_of_that_year_comes_by_it() -> None:
    dated = make_paper(id="dated", **WHERE, date="2019-03")
    archive = make_archive(make_volume(1, OF_VENUE, dated, make_paper(id="of-2020", **WHERE, date=2020)))
    page = topic_pages(archive.vocabulary.tags[0], archive, SETTINGS)[0].body
    assert years_on(page) == {"2020": ["of-2020"], "2019": ["dated", "of-venue"]}
