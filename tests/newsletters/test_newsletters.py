"""Newsletters of other rhythms, kinds and languages: each is faultless, builds, reads well and has feeds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import feedparser
import pytest
from axe_playwright_python.base import AXE_SCRIPT  # type: ignore[import-untyped]
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from newsletter.checks import check
from newsletter.source import read_project
from tests.browser.conftest import hosted
from tests.browser.test_accessibility import AXE, RUN, printed
from tests.conftest import shared_site
from tests.newsletters.invented import NEWSLETTERS, Newsletter
from tests.site.links import broken_links

ADDRESS = "https://letters.example/"


@pytest.fixture(scope="module", params=NEWSLETTERS)
def newsletter(request: pytest.FixtureRequest) -> Newsletter:
    """One of the newsletters."""
    return NEWSLETTERS[request.param]


@pytest.fixture(scope="module")
def site(newsletter: Newsletter, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Its site."""
    return site_of(newsletter, tmp_path_factory)


def site_of(newsletter: Newsletter, factory: pytest.TempPathFactory) -> Path:
    name = newsletter.name.lower().replace(" ", "-")
    return shared_site(factory, name, lambda folder: newsletter.lay_out(folder / "project"), address=ADDRESS)


def page_of(site: Path, address: str) -> Any:
    return BeautifulSoup((site / address / "index.html").read_text("utf-8"), "lxml")


def test_nothing_is_wrong_with_its_files(newsletter: Newsletter, site: Path) -> None:
    assert check(read_project(site.parent)) == []
    assert sorted(path.stem for path in (site / "volumes").iterdir() if path.is_dir()) == sorted(newsletter.issues)


def test_every_link_of_its_pages_leads_somewhere(site: Path) -> None:
    assert [*broken_links(site, ADDRESS)] == []


def test_its_pages_call_things_as_it_wants(newsletter: Newsletter, site: Path) -> None:
    language = newsletter.settings.get("language", "en")
    for address in ("", f"volumes/{[*newsletter.issues][-1]}/", newsletter.entry):
        page = page_of(site, address)
        assert page.html["lang"] == language
        assert newsletter.label in page.main.text
    assert page_of(site, "volumes/").main.find(string=newsletter.label)
    assert (site / "organisations").is_dir() is newsletter.has_organisations


def test_a_german_newsletter_speaks_german_alone(tmp_path_factory: pytest.TempPathFactory) -> None:
    site = site_of(NEWSLETTERS["videos"], tmp_path_factory)
    home = page_of(site, "").main.text
    for words in ("Neueste Ausgabe", "Folge 2 lesen", "2 Videos · 1 Podcast", "19. Januar – 1. Februar 2026"):
        assert words in " ".join(home.split()), home
    assert all("Merken" in script.read_text("utf-8") for script in site.glob("assets/save.*.js"))
    assert feedparser.parse((site / "feed.xml").read_bytes()).feed.language == "de"


def test_its_feeds_are_taken_by_readers(newsletter: Newsletter, site: Path) -> None:
    for name in ("feed.xml", "feed.atom", "extras/feed.xml", "entries/feed.xml"):
        if not (site / name).is_file():
            continue
        feed = feedparser.parse((site / name).read_bytes())
        assert not feed.bozo, (name, feed.get("bozo_exception"))
        assert feed.entries or name.startswith("extras")
        assert len({item.id for item in feed.entries}) == len(feed.entries)
    titles = [item.title for item in feedparser.parse((site / "feed.xml").read_bytes()).entries]
    assert titles[0].startswith(newsletter.label)
    assert len(titles) == len(newsletter.issues)


def test_axe_finds_nothing_on_its_pages(newsletter: Newsletter, site: Path, browser: Browser) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    with hosted(site) as home:
        for address in ("", f"volumes/{[*newsletter.issues][-1]}/", newsletter.entry):
            page.goto(home + address)
            page.evaluate(AXE_SCRIPT)
            assert [*printed(page.evaluate(RUN, [AXE, []]), 1280)] == []
    context.close()
