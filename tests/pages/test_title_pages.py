"""All titles from A to Z: in one place, or on a page for each letter or two where they are many."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.model import Archive
from newsletter.pages.redirects import redirect_pages
from newsletter.pages.title_pages import title_pages
from newsletter.settings import Settings
from tests.builders import make_archive, make_paper, make_volume


def archive_of(*titles: str) -> Archive:
    return make_archive(
        make_volume(1, *(make_paper(id=f"paper-{number}", title=title) for number, title in enumerate(titles)))
    )


def pages(archive: Archive) -> dict[str, Any]:
    """The pages of letters, by address."""
    return {
        page.address: BeautifulSoup(page.body, "html.parser") for page in list(title_pages(archive, Settings()))[1:]
    }


def first(archive: Archive) -> Any:
    """The page of all titles."""
    return BeautifulSoup(next(iter(title_pages(archive, Settings()))).body, "html.parser")


def many(count: int, begin: str = "Bilby") -> list[str]:
    return [f"{begin} {number:04}" for number in range(count)]


def test_few_titles_have_no_pages_of_letters() -> None:
    assert pages(archive_of(*many(200))) == {}


def test_many_titles_have_a_page_for_each_letter() -> None:
    found = pages(archive_of(*many(199), "A Wombat", "7 Owls", "袋熊"))
    assert list(found) == ["titles/digits/", "titles/b/", "titles/w/", "titles/other/"]
    assert [link.text for link in found["titles/w/"].select(".nl-titles a")] == ["A Wombat"]
    assert [link["href"] for link in found["titles/w/"].select("[aria-current]")] == ["../../titles/w/"]
    assert len(found["titles/b/"].select(".nl-titles a")) == 199


def test_the_anchors_of_the_lists_still_lead_to_the_letters() -> None:
    archive = archive_of(*many(201), "A Wombat")
    page = first(archive)
    assert {item["id"]: item.a["href"] for item in page.find("nav", class_="nl-letters")("li")} == {
        "_b": "../titles/b/",
        "_w": "../titles/w/",
    }
    assert page.select(".nl-titles") == []


@pytest.mark.parametrize("count", [3, 201])
def test_the_letters_of_titles_stand_before_other_ways_however_many_titles_there_are(count: int) -> None:
    parts = first(archive_of(*many(count))).select(".nl-letters:not(dd *), .nl-ways, .nl-titles")
    assert [part["class"][0] for part in parts] == ["nl-letters", "nl-ways", "nl-titles"][: 3 if count == 3 else 2]


def test_a_letter_of_too_many_titles_is_parted_by_the_second() -> None:
    found = pages(archive_of(*many(300), *many(100, "Burrow"), "B 1"))
    assert list(found) == ["titles/b/", "titles/b-i/", "titles/b-u/", "titles/b-other/"]
    assert found["titles/b/"].select(".nl-titles") == []
    assert [link.text for link in found["titles/b/"].select(".nl-lines a")] == ["Bi", "Bu", "B…"]
    assert [len(found[f"titles/b-{part}/"].select(".nl-titles a")) for part in ("i", "u", "other")] == [300, 100, 1]


def test_every_title_stands_once() -> None:
    archive = archive_of(*many(500), *many(3, "Éclair"), "<i>", "“Quoted” Owls")
    links = [link["href"] for page in pages(archive).values() for link in page.select(".nl-titles a")]
    assert sorted(links) == sorted(f"../../papers/paper-{number}/" for number in range(505))


@pytest.mark.parametrize("count", [9, 201])
def test_all_titles_have_a_page_whose_address_never_leads_on(count: int) -> None:
    archive = archive_of(*many(count))
    assert first(archive).h1.text == "All titles"
    assert "titles/index.html" not in redirect_pages(archive, Settings())
