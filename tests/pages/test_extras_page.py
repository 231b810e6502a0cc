"""What a reader finds in the table of datasets, benchmarks and tools."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup

from newsletter.pages.extras_page import extras_index
from newsletter.rendering.package_assets import ICONS
from newsletter.settings import Settings
from tests.builders import make_archive, make_extra, make_paper, make_volume

MAPS = make_extra(
    id="burrow-maps",
    tags=("burrows",),
    arxiv="2401.00001",
    doi="10.1234/maps",
    links=({"kind": "code", "url": "https://code.example/maps", "note": "not public"},),
)
KIT = make_extra(id="burrow-kit", title="Burrow Kit", kind="tool", tagline="All one needs to dig", date=2021)
ARCHIVE = make_archive(make_volume(1, make_paper(), extras=(MAPS,)), make_volume(2, extras=(KIT,)))


def table() -> Any:
    return BeautifulSoup(extras_index(ARCHIVE, Settings()).body, "html.parser").table


def test_every_extra_is_a_row_newest_first_and_papers_are_none() -> None:
    rows = [[cell.get_text(" ", strip=True) for cell in row.find_all(("th", "td"))] for row in table().tbody("tr")]
    by_id = "January 2024 (from its arXiv ID)"
    assert rows == [
        ["Burrow Kit All one needs to dig", "tool", "", "BibTeX", "2021", "Vol. 2 2 June 2023"],
        [
            f"{MAPS.title} {MAPS.tagline}",
            "dataset",
            "Burrows",
            "arXiv PDF DOI Code BibTeX",
            by_id,
            "Vol. 1 26 May 2023",
        ],
    ]


def test_a_row_leads_to_the_entry_its_topics_its_links_and_its_volume() -> None:
    row = table().tbody("tr")[1]
    assert [link["href"] for link in row("a")] == [
        "../papers/burrow-maps/",
        "../topics/burrows/",
        "https://arxiv.org/abs/2401.00001",
        "https://arxiv.org/pdf/2401.00001",
        "https://doi.org/10.1234/maps",
        "https://code.example/maps",
        "../papers/burrow-maps/cite.bib",
        "../volumes/1/#burrow-maps",
    ]


def test_the_table_can_be_sorted_by_name_kind_and_day() -> None:
    head = table().thead("th")
    assert table().has_attr("data-nl-table")
    assert [cell.text for cell in head if not cell.has_attr("data-nl-fixed")] == ["Name", "Kind", "Date", "Listed in"]
    assert [cell["data-value"] for cell in table().tbody.select("td[data-value]")] == [
        "2021",
        "2023-06-02",
        "2024-01",
        "2023-05-26",
    ]


def test_an_archive_without_extras_says_so() -> None:
    assert (
        "No datasets, benchmarks or tools yet."
        in extras_index(make_archive(make_volume(1, make_paper())), Settings()).body
    )


def test_every_link_to_another_site_has_an_icon_of_its_kind() -> None:
    maps = table().tbody("tr")[1]
    assert [link.use["href"] for link in maps.select(".nl-links a") if link.use] == [
        f"../{ICONS}#{name}" for name in ("paper", "paper", "code")
    ]
    assert maps.select_one(".nl-links a[title]")["title"] == "not public"
