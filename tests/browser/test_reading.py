"""A reader goes through the site with a browser."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from playwright.sync_api import Browser, ViewportSize, expect

from tests.browser.conftest import Watched

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_reader_goes_from_home_to_volume_paper_and_topic_and_back(
    browser: Browser, real_address: str, viewport: ViewportSize, scheme: Literal["light", "dark"]
) -> None:
    page = browser.new_page(viewport=viewport, color_scheme=scheme)
    watched = Watched(page, real_address)
    page.goto(real_address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    page.get_by_role("article").get_by_role("link", name=re.compile("A GPU-Native Framework")).first.click()
    expect(page).to_have_url(f"{real_address}volumes/131/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("A GPU-Native Framework for Billion-Scale")

    page.get_by_role("heading", level=3).get_by_role("link", name=re.compile("^SilverTorch")).first.click()
    expect(page).to_have_url(f"{real_address}papers/silvertorch/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("SilverTorch")
    expect(page.get_by_role("link", name="Bi Xue").first).to_be_visible()

    page.get_by_role("list", name="Topics").get_by_role("link", name="Recommender systems").click()
    expect(page).to_have_url(f"{real_address}topics/recsys/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Recommender systems")

    for address in ("papers/silvertorch/", "volumes/131/", ""):
        page.go_back()
        expect(page).to_have_url(real_address + address)
    assert watched.faults == []
    page.close()


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize(
    "address",
    ["", "volumes/", "volumes/131/", "papers/silvertorch/", "topics/", "topics/recsys/", "organisations/meta/"],
)
def test_no_page_is_wider_than_the_screen(
    browser: Browser, real_address: str, viewport: ViewportSize, address: str
) -> None:
    page = browser.new_page(viewport=viewport)
    page.goto(real_address + address)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]
    page.close()


def test_the_drawer_leads_to_every_section_on_a_phone(browser: Browser, real_address: str) -> None:
    page = browser.new_page(viewport=PHONE)
    watched = Watched(page, real_address)
    page.goto(f"{real_address}papers/silvertorch/")
    page.locator("label.md-header__button[for=__drawer]").click()
    page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Topics", exact=True).click()
    expect(page).to_have_url(f"{real_address}topics/")
    assert watched.faults == []
    page.close()


def test_an_anchor_of_a_volume_leads_to_its_entry(browser: Browser, real_address: str) -> None:
    page = browser.new_page(viewport=DESKTOP)
    page.goto(f"{real_address}volumes/131/#lemur")
    expect(page.get_by_role("heading", name=re.compile("^LEMUR"))).to_be_in_viewport()
    page.close()


def test_the_pages_can_be_read_without_javascript(browser: Browser, real_address: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport=DESKTOP)
    page = context.new_page()
    page.goto(real_address)
    page.get_by_role("link", name="Volumes", exact=True).first.click()
    page.get_by_role("article").get_by_role("link", name=re.compile("Vol. 131")).click()
    page.get_by_role("heading", level=3).get_by_role("link", name=re.compile("^AIF")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("AIF: Asynchronous Inference Framework")
    context.close()
