"""What a reader finds on the page of corrections, and that nowhere a title hides what was withdrawn."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import Any

from bs4 import BeautifulSoup

from newsletter.model import Correction, Volume
from newsletter.pages.corrections_page import corrections_index
from newsletter.settings import Settings
from tests.builders import make_archive, make_paper, make_volume
from tests.conftest import REPOSITORY, ROOT_ADDRESS
from tests.site.links import soup

TEMPLATES = REPOSITORY / "hooks" / "newsletter" / "templates"
TITLE = re.compile(r"(?:headline\((?:\w+\.)?entry\.title\)|\bentry\.title \| \w+\b)(?! \| stated\()")
"""The title of an entry as a template prints it, without what became of the entry."""


def page_of(*volumes: Volume) -> Any:
    return BeautifulSoup(corrections_index(make_archive(*volumes), Settings()).body, "lxml")


def on(year: int, text: str) -> Correction:
    return Correction(date=dt.date(year, 3, 1), text=text)


def words(part: Any) -> str:
    return " ".join(part.get_text(" ").split())


def test_changes_stand_by_year_the_latest_first_and_each_leads_to_its_place() -> None:
    taken = {"date": dt.date(2025, 1, 2), "reason": "It left."}
    paper = make_paper(title="Of $x^2$", corrections=(on(2024, "One."), on(2025, "<b>Two</b>.")), withdrawn=taken)
    page = page_of(make_volume(1, paper, corrections=(on(2024, "Three."),)))
    assert [words(heading) for heading in page("h2")] == ["2025 2", "2024 2"]
    assert [words(line) for line in page.select(".nl-changes > li")] == [
        "Withdrawn: Of x² <b>Two</b>. Correction · 1 March 2025 · Vol. 1",
        "Withdrawn: Of x² It left. Withdrawal · 2 January 2025 · Vol. 1",
        "Volume 1 on Burrows Three. Correction · 1 March 2024 · Vol. 1",
        "Withdrawn: Of x² One. Correction · 1 March 2024 · Vol. 1",
    ]
    assert [line.a["href"] for line in page.select(".nl-changes__title")][1:3] == [
        "../papers/lone-wombat/#_withdrawal-2025-01-02-1",
        "../volumes/1/#_correction-2024-03-01-1",
    ]


def test_without_any_it_says_so_and_has_its_feeds_all_the_same() -> None:
    page = page_of(make_volume(1, make_paper()))
    assert page.select_one(".nl-empty").text == "No corrections yet."
    assert [link["href"] for link in page.select(".nl-follow a")] == ["../subscribe/#_corrections"]


def test_it_changed_last_with_the_latest_correction() -> None:
    assert corrections_index(make_archive(make_volume(1)), Settings()).updated is None
    archive = make_archive(make_volume(1, corrections=(on(2024, "x"), on(2025, "y"))))
    assert corrections_index(archive, Settings()).updated == dt.date(2025, 3, 1)


def test_on_a_site_every_item_leads_to_its_place_and_the_page_to_its_feeds(example_site: Path) -> None:
    items = json.loads((example_site / "corrections/feed.json").read_text("utf-8"))["items"]
    assert len(items) == 3
    for item in items:
        address, anchor = item["url"].removeprefix(ROOT_ADDRESS).split("#")
        assert item["_newsletter"]["text"] in soup(example_site / address / "index.html").find(id=anchor).text
    page = soup(example_site / "corrections/index.html")
    first = page.find("link", rel="alternate")
    assert (first["title"], first["href"]) == ("Corrections (RSS)", "feed.xml")
    assert page.footer.find("a", string="Corrections")["href"] == "./"


def test_wherever_a_template_prints_a_title_it_says_what_was_withdrawn() -> None:
    files = [*TEMPLATES.glob("*.html"), *TEMPLATES.glob("email/letter.*")]
    found = [(file.name, title) for file in files for title in TITLE.findall(file.read_text("utf-8"))]
    assert found == []
