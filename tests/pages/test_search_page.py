"""The page of the search, and what there is without its script: ways in, and every title under its letter."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup

from newsletter import addresses
from newsletter.build.all_pages import all_indexes
from newsletter.model import Archive
from newsletter.pages.title_pages import title_pages
from newsletter.settings import Settings
from tests.builders import make_archive, make_extra, make_paper, make_vocabulary, make_volume

VOCABULARY = make_vocabulary(tags=("burrows", "meadows", "nothing"), organisations=("Quokka Labs", "Nobody"))


def searching(archive: Archive) -> Any:
    return BeautifulSoup(next(iter(title_pages(archive, Settings()))).body, "html.parser")


def archive_of(*papers: Any, **fields: Any) -> Archive:
    return make_archive(make_volume(1, *papers, **fields), vocabulary=VOCABULARY)


def test_topics_and_organisations_with_entries_are_ways_in_the_largest_first() -> None:
    page = searching(
        archive_of(
            make_paper(id="one", tags=("burrows",), organisations=("Quokka Labs",)),
            make_paper(id="two", tags=("burrows", "meadows")),
            make_paper(id="three", tags=("meadows",)),
            make_paper(id="four", tags=("meadows",)),
        )
    )
    links = [(link["href"], " ".join(link.get_text().split())) for link in page.select(".nl-ways dd .nl-tags a")]
    assert links == [
        ("../topics/meadows/", "Meadows 3"),
        ("../topics/burrows/", "Burrows 2"),
        ("../organisations/quokka-labs/", "Quokka Labs"),
    ]
    assert [link["href"] for link in page.select(".nl-ways dt a")] == ["../topics/", "../organisations/"]


def test_authors_are_a_way_in_by_the_letters_of_their_last_names() -> None:
    page = searching(archive_of(make_paper(authors=("Bo Quoll", "Ada Bilby", "袋 熊"))))
    links = [link["href"] for link in page.select(".nl-ways .nl-letters a")]
    assert links == ["../authors/b/", "../authors/q/", "../authors/other/"]


def test_a_way_that_leads_nowhere_is_not_there() -> None:
    page = searching(archive_of(make_paper()))
    assert page.select(".nl-ways dt, .nl-ways .nl-letters") == []


def test_every_entry_of_any_kind_is_listed_by_its_title() -> None:
    page = searching(
        archive_of(
            make_paper(id="wombats", title="The Wombats"),
            make_paper(id="maths", title="3 <i>Bilbies</i>"),
            extras=(make_extra(title="An Atlas"),),
        )
    )
    found = {head.get_text(): head.find_next_sibling("ul").get_text(" ", strip=True) for head in page.select("h2")}
    assert found == {
        "0–9": "3 <i>Bilbies</i> Paper · Vol. 1",
        "A": "An Atlas Dataset · Vol. 1",
        "W": "The Wombats Paper · Vol. 1",
    }


def test_only_an_article_at_the_beginning_of_a_title_is_passed_over() -> None:
    titles = ("Data Mining", "Datb", "Banana Bread", "Banb")
    page = searching(archive_of(*(make_paper(id=f"p{number}", title=title) for number, title in enumerate(titles))))
    assert [link.get_text() for link in page.select("h2 + ul a")] == ["Banana Bread", "Banb", "Data Mining", "Datb"]


def test_there_is_a_place_for_what_the_browser_finds_and_a_word_where_it_cannot() -> None:
    indexes = all_indexes(archive_of(make_paper()), Settings(), ("", ""))
    explore = next(one for one in indexes if one.address == addresses.SEARCH)
    page: Any = BeautifulSoup(explore.body, "html.parser")
    assert page.select_one("[data-nl-explore]")["hidden"] == ""
    assert "JavaScript" in page.find("noscript").get_text()
    assert [link["href"] for link in page.find("noscript")("a")] == ["../titles/"]
    assert page.find_all(["ul", "ol", "dl"]) == []


def test_an_archive_without_entries_says_so() -> None:
    assert "No entries yet." in searching(make_archive()).get_text()
