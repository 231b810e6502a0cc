"""What a reader finds on the page of trends."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from bs4 import BeautifulSoup

from newsletter.model import Archive, Vocabulary
from newsletter.pages import drawings
from newsletter.pages.topic_pages import topic_pages
from newsletter.pages.trends_page import trends_index
from newsletter.settings import Settings
from tests.model.test_quarters import archive_of

EARLY = ("2020-01", "2020-05", "2020-07", "2020-12")
LATE = ("2021-03", "2021-04", "2021-09", "2021-10")
HOSTILE = "<b>&"


def _soup(html: str) -> Any:
    return BeautifulSoup(html, "html.parser")


@pytest.fixture(scope="module")
def archive() -> Archive:
    """An archive of two years: tunnels fell, burrows rose, and some entries have no month."""
    lots = [(month, 15, ("tunnels",)) for month in EARLY] + [(month, 20, ("burrows",)) for month in LATE]
    return archive_of((2020, 3, ("burrows",)), *lots, ("2021-03", 5, ()), topics=("burrows", "tunnels"))


@pytest.fixture(scope="module")
def soup(archive: Archive) -> Any:
    """Its page of trends."""
    return _soup(trends_index(archive, Settings()).body)


def rows(soup: Any, section: str) -> list[list[str]]:
    """The rows of the table of a section, and its cells as a reader hears them."""
    return [
        [cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"])]
        for row in soup.select(f"[aria-labelledby={section}] tr")
    ]


def test_a_small_archive_has_words_instead_of_pictures() -> None:
    few = archive_of(("2020-01", 40, ("burrows",)))
    soup = _soup(trends_index(few, Settings()).body)
    assert soup.svg is None
    assert "need at least 100 entries whose month is known" in soup.text
    assert "So far there are 40 such entries and 1 such quarters" in " ".join(soup.text.split())


def test_every_picture_has_a_title_and_a_description_and_a_table_beside(soup: Any) -> None:
    pictures = soup.select("[role=img]")
    assert len(pictures) == 3
    for picture in pictures:
        named = {soup.find(id=picture[name]).text for name in ("aria-labelledby", "aria-describedby")}
        assert all(named)
        assert picture.find_parent("section").select("details table th[scope=row]")


def test_what_a_screen_reader_does_not_see_of_a_picture_is_no_tab_stop(soup: Any) -> None:
    cells = soup.select("svg a")
    assert cells
    assert all(cell["tabindex"] == "-1" and cell.find_parent(attrs={"aria-hidden": "true"}) for cell in cells)
    assert [cell["href"] for cell in cells if cell.find("text")] == [
        link["href"] for link in soup.select("[aria-labelledby=_topics] td a")
    ]


def test_every_row_of_a_picture_has_its_name_in_letters_of_the_page(archive: Archive) -> None:
    name = "Everything that is known of " + "very " * 20 + "deep burrows"
    tags = tuple(tag.model_copy(update={"name": f"{name} {tag.id}"}) for tag in archive.vocabulary.tags)
    soup = _soup(trends_index(Archive(archive.volumes, Vocabulary(tags=tags)), Settings()).body)
    for section in ("_topics", "_shifts"):
        drawn = [row for row in soup.select(f"[aria-labelledby={section}] .nl-drawing__row") if row.bdi]
        assert [row.bdi.text for row in drawn] == [f"{name} burrows", f"{name} tunnels"]
        assert all(len(row.find_all("svg")) == 1 for row in drawn)


def test_a_cell_leads_to_the_entries_of_its_topic_in_its_quarter(soup: Any) -> None:
    link = soup.select_one("[aria-labelledby=_topics] tbody tr:nth-of-type(1) td:nth-of-type(5) a")
    address = urlsplit(link["href"])
    assert address.path == "../search/"
    assert parse_qs(address.query) == {"topic": ["burrows"], "from": ["2021-01-01"], "to": ["2021-03-31"]}


def test_topics_are_compared_by_their_shares_of_quarters(soup: Any) -> None:
    head, burrows, tunnels = rows(soup, "_topics")
    assert head == ["Topic", *(f"Q{number} {year}" for year in (2020, 2021) for number in (1, 2, 3, 4))]
    assert burrows == ["Burrows", "0", "0", "0", "0", "80% 20", "100% 20", "100% 20", "100% 20"]
    assert tunnels == ["Tunnels", "100% 15", "100% 15", "100% 15", "100% 15", "0", "0", "0", "0"]


def test_rising_topics_stand_before_falling_ones_and_the_method_is_told(soup: Any) -> None:
    _, burrows, tunnels = rows(soup, "_shifts")
    assert burrows == ["Burrows", "0% (0 of 60)", "94% (80 of 85)"]
    assert tunnels == ["Tunnels", "100% (60 of 60)", "0% (0 of 85)"]
    said = " ".join(soup.select_one("[aria-labelledby=_shifts]").text.split())
    assert "Burrows rose most clearly, from 0% to 94% of all entries. Tunnels fell most clearly" in said
    assert "at least 2.58 standard errors" in said


def test_months_without_entries_have_a_row_and_no_link(soup: Any) -> None:
    _, january, february, *_ = rows(soup, "_months")
    assert january == ["January 2020", "15"]
    assert february == ["February 2020", "0"]
    links = soup.select("[aria-labelledby=_months] th a")
    assert len(links) == 8
    assert links[0]["href"] == "../search/?from=2020-01-01&to=2020-01-31"


def test_the_same_archive_gives_the_same_bytes(archive: Archive, soup: Any) -> None:
    assert str(_soup(trends_index(archive, Settings()).body)) == str(soup)


def test_a_topic_has_a_sparkline_that_words_bear_out(archive: Archive) -> None:
    pages = [topic_pages(tag, archive, Settings())[0] for tag in archive.vocabulary.tags]
    line = _soup(pages[0].body).select_one(".nl-spark")
    assert " ".join(line.text.split()) == "0% to 100% of all entries by quarter, Q1 2020 to Q4 2021 · Trends"
    assert line.svg["aria-hidden"] == "true"


def test_an_archive_without_topics_organisations_and_authors_has_the_other_pictures() -> None:
    soup = _soup(trends_index(archive_of(*((month, 30, ()) for month in EARLY)), Settings()).body)
    assert [heading.text for heading in soup.find_all("h2")] == ["Rising and falling topics", "Entries by month"]
    assert "no topic has clearly risen or fallen" in soup.text


def test_in_a_small_archive_a_topic_has_no_sparkline() -> None:
    few = archive_of(("2020-01", 40, ("burrows",)))
    assert "nl-spark" not in topic_pages(few.vocabulary.tags[0], few, Settings())[0].body


def test_a_sparkline_is_broken_where_a_quarter_has_no_share() -> None:
    assert [len(line) for line in drawings.spark([0.1, None, None, 0.2, 0.4])] == [1, 2]
    assert drawings.spark([]) == []


@pytest.mark.parametrize(
    ("name", "fitted"),
    [("w" * 30, "w" * 30), ("w" * 31, "w" * 28 + "…"), ("検" * 15, "検" * 15), ("検" * 16, "検" * 14 + "…")],
)
def test_a_long_name_is_cut_in_a_picture(name: str, fitted: str) -> None:
    assert drawings.fitted(name, 200) == fitted


def test_names_come_out_as_themselves(archive: Archive) -> None:
    tags = tuple(tag.model_copy(update={"name": f"{tag.name} {HOSTILE}"}) for tag in archive.vocabulary.tags)
    vocabulary = archive.vocabulary.model_copy(update={"tags": tags})
    html = trends_index(Archive(archive.volumes, vocabulary), Settings()).body
    assert "<b>" not in html
    assert _soup(html).select_one("th a").text == f"Burrows {HOSTILE}"
