"""Notices of removed volumes, and what leads there: nothing of a volume is on them."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.model import Archive, Removal
from newsletter.pages.redirects import redirect_pages
from newsletter.pages.removed_pages import removed_page
from newsletter.settings import Settings
from tests.builders import make_paper, make_vocabulary, make_volume

DAY = dt.date(2023, 7, 1)
SETTINGS = Settings(address="https://wombat.example/letters/", name="Marsupial Letters")


def notice(**fields: object) -> Any:
    page = removed_page(Removal.model_validate({"id": "91", "date": DAY} | fields), SETTINGS)
    return page, BeautifulSoup(page.body, "html.parser")


def test_a_notice_stands_where_the_volume_stood_and_says_when_and_why_it_went() -> None:
    page, html = notice(reason="The publisher asked for it.")
    assert (page.address, page.title) == ("volumes/91/", "Vol. 91: removed")
    assert html.get_text("\n", strip=True).splitlines() == [
        "Vol. 91: removed",
        "This volume was removed from the archive on request, on 1 July 2023. Its entries went with it.",
        "Reason given: The publisher asked for it.",
        "All other volumes",
    ]
    assert html.a["href"] == "../../volumes/"


def test_a_special_is_not_named_beyond_its_address() -> None:
    page, html = notice(id="secret-dens")
    assert page.title == "Special: removed"
    assert "secret" not in html.get_text() + page.description


def test_no_search_engine_keeps_a_notice() -> None:
    assert '<meta name="robots" content="noindex">' in notice()[0].head


@pytest.mark.parametrize("reason", ["<script>alert(1)</script>", "*bold* [a](javascript:x) {{ 7*7 }}", '$x$ & "q"'])
def test_a_hostile_reason_comes_out_as_itself(reason: str) -> None:
    html = notice(reason=reason)[1]
    assert f"Reason given: {reason}" in html.get_text()
    assert [one.name for one in html.find_all()] == ["h1", "p", "p", "p", "a"]


def test_every_address_of_an_entry_and_of_the_volume_leads_to_the_notice_and_no_citation_stays() -> None:
    removal = Removal(id="91", date=DAY, aliases=("old",), entries=("owl", "owls"), moved=("bilby",))
    archive = Archive([make_volume(1, make_paper(id="bilby"))], make_vocabulary(), removals=[removal])
    files = redirect_pages(archive, SETTINGS)
    assert sorted(files) == ["papers/owl/index.html", "papers/owls/index.html", "volumes/old/index.html"]
    page: Any = BeautifulSoup(files["papers/owl/index.html"], "html.parser")
    assert page.find("meta", attrs={"http-equiv": "refresh"})["content"] == "0; url=../../volumes/91/"
    assert page.title.text == "This entry is no longer here – Marsupial Letters"
    assert page.p.text == "It was part of a volume that was removed on request: Vol. 91: removed."
