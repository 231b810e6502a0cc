"""A browser opens every page of odd data: nothing hostile runs, nothing asks another host, nothing is too wide."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog

from tests.browser.conftest import USUAL, Watched, hosted
from tests.conftest import shared_site
from tests.odd_archive import odd_project
from tests.site.links import pages


@pytest.fixture(scope="module")
def odd_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of odd data."""
    return shared_site(tmp_path_factory, "odd", odd_project)


@pytest.fixture(scope="module")
def odd_address(odd_site: Path) -> Iterator[str]:
    """Where the site of odd data is served."""
    with hosted(odd_site) as address:
        yield address


def test_no_odd_page_runs_anything_or_is_wider_than_a_phone(browser: Browser, odd_site: Path, odd_address: str) -> None:
    context = browser.new_context(**{**USUAL, "viewport": {"width": 320, "height": 700}})
    page = context.new_page()
    watched = Watched(page, odd_address)

    def said(dialog: Dialog) -> None:
        watched.faults.append(f"said {dialog.message}")
        dialog.dismiss()

    page.on("dialog", said)
    for address in _addresses(odd_site):
        page.goto(odd_address + address)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            watched.faults.append(f"{address} is {width} px wide")
    assert watched.faults == []
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_volume_without_entries_has_no_contents(browser: Browser, odd_address: str, width: int) -> None:
    context = browser.new_context(**{**USUAL, "viewport": {"width": width, "height": 800}})
    page = context.new_page()
    shown = "() => [...document.querySelectorAll('.nl-here, .nl-beside')].filter((one) => one.checkVisibility()).length"
    for address, count in (("volumes/empty/", 0), ("volumes/sixty-five/", 1)):
        page.goto(odd_address + address)
        assert page.evaluate(shown) == count
    context.close()


def _addresses(site: Path) -> list[str]:
    """All pages but those that lead on at once, the handbook, and all but one of sixty-five that are alike."""
    found = (page.relative_to(site).as_posix().removesuffix("index.html") for page in pages(site))
    return [one for one in found if not one.startswith(("papers/many-", "contributing/")) or one == "papers/many-1/"]
