"""What a reader finds on the pages of venues."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.feeds.documents import feed_documents
from newsletter.feeds.feed_files import feed_files
from newsletter.model import Archive, Vocabulary
from newsletter.pages.page import Page
from newsletter.pages.redirects import redirect_pages
from newsletter.pages.venue_pages import venue_pages, venues_index
from newsletter.settings import Settings
from tests.builders import make_archive, make_paper, make_venue, make_volume

DIG = make_venue(former=("burrow",), aliases=("Digging",), url="https://dig.example/")
LETTERS = make_venue(id="letters", name="Lett.", full_name="Burrow Letters", kind="journal")


def archive(*years: int | None) -> Archive:
    """An archive with a paper at DIG for each of the years, all dated in 2020."""
    papers = [
        make_paper(id=f"paper-{number}", venue={"id": "dig", "year": year}, date="2020-03")
        for number, year in enumerate(years)
    ]
    return make_archive(make_volume(1, *papers, make_paper()), vocabulary=Vocabulary(venues=(DIG, LETTERS)))


def pages(*years: int | None) -> dict[str, Page]:
    return {page.address: page for page in venue_pages(DIG, archive(*years), Settings())}


def parsed(html: str) -> Any:
    return BeautifulSoup(html, "html.parser")


def headings(page: Page) -> list[str]:
    return [heading.get_text(" ", strip=True) for heading in parsed(page.body).find_all("h2")]


def test_a_venue_groups_by_its_own_years_the_unknown_last() -> None:
    found = pages(2021, None, 2022)
    assert list(found) == ["venues/dig/"]
    assert headings(found["venues/dig/"]) == ["2022 1", "2021 1", "Year unknown 1", "Entries by year"]
    assert "feed.xml" not in found["venues/dig/"].head + found["venues/dig/"].body


def test_from_five_entries_on_a_venue_has_feeds_and_a_page_of_every_year() -> None:
    found = pages(2021, None, 2022, 2022, 2022)
    assert list(found) == [f"venues/dig/{year}" for year in ("", "2022/", "2021/", "undated/")]
    assert headings(found["venues/dig/2022/"]) == ["3 entries"]
    assert all("venues/burrow/feed.xml" in page.head for page in found.values())


def test_a_venue_that_fell_below_five_keeps_its_feed_for_its_subscribers_and_offers_it_to_nobody() -> None:
    files = feed_files(archive(2021, 2022), Settings())
    assert b"entry/paper-1<" in files["venues/burrow/feed.xml"]
    assert {"venues/burrow/feed.atom", "venues/burrow/feed.json", "venues/letters/feed.xml"} <= files.keys()
    assert b"venues/" not in files["all-feeds.opml"]
    assert b"venues/burrow/feed.xml" in feed_files(archive(*[2021] * 5), Settings())["all-feeds.opml"]


@pytest.mark.parametrize("count", [3, 4, 5, 6])
def test_from_half_as_many_entries_on_each_year_of_the_archive_leads_to_the_page_of_a_venue(count: int) -> None:
    found = redirect_pages(archive(*[2021] * count), Settings())
    below = {year for year in ("2020", "2021", "2023", "undated") if f"venues/dig/{year}/index.html" in found}
    assert below == {"2020", "2023", "undated"} | ({"2021"} if count < 5 else set())
    assert {f"venues/burrow/{year}/index.html" for year in below} <= found.keys()
    assert b"url=../../../venues/dig/" in found["venues/burrow/undated/index.html"]


def test_a_venue_with_fewer_entries_never_had_pages_of_years() -> None:
    assert not any("/dig/" in address for address in redirect_pages(archive(2021, 2021), Settings()))


def test_a_venue_that_was_renamed_keeps_its_feed_and_leads_on_from_its_page() -> None:
    renamed = archive(*[2021] * 5)
    feeds = [document.feed for document in feed_documents(renamed, Settings())]
    (feed,) = (feed for feed in feeds if feed.page == "venues/dig/")
    assert (feed.id.rpartition(":")[2], feed.folder, feed.page) == (
        "feed/venue/burrow",
        "venues/burrow/",
        "venues/dig/",
    )
    assert b"url=../../venues/dig/" in redirect_pages(renamed, Settings())["venues/burrow/index.html"]


def test_the_index_lists_venues_with_entries_by_kind_and_says_for_how_many_one_is_known() -> None:
    said = parsed(venues_index(archive(2021), Settings()).body).get_text(" ", strip=True)
    assert said == "The venue is known for 1 of 2 entries. Conferences 1 DIG 1 entry Conference on Digging"


def test_a_card_names_the_venue_and_leads_to_its_page() -> None:
    link = parsed(pages(2021)["venues/dig/"].body).find("a", string="DIG 2021")
    assert link["href"] == "../../venues/dig/"
