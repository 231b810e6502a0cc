"""Newsletters of other rhythms, kinds and languages: each is faultless, builds, reads well and has feeds."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import feedparser
import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, Page

from newsletter.checks import check
from newsletter.source import read_project
from tests.browser.conftest import USUAL, hosted
from tests.browser.test_accessibility import axe
from tests.conftest import shared_site
from tests.feeds.validity import check_atom, check_rss
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


def test_kinds_of_its_own_have_their_signs_on_pages_and_in_search(tmp_path_factory: pytest.TempPathFactory) -> None:
    site = site_of(NEWSLETTERS["links"], tmp_path_factory)
    said = page_of(site, "papers/link-2/").select_one(".nl-eyebrow")
    assert said.span["aria-hidden"] == "true"
    assert " ".join(said.text.split()) == "🧵 Thread"
    assert page_of(site, "extras/").find(class_="nl-kind").text.split() == ["📰", "article"]
    assert "🧵 Thread" in next(site.glob("search/manifest*.json")).read_text("utf-8")


def test_a_newsletter_with_a_look_of_its_own_has_it_in_pages_letters_and_icons(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    site = site_of(NEWSLETTERS["videos"], tmp_path_factory)
    page = page_of(site, "volumes/2/")
    mark = next(site.glob("assets/mark.*.svg"))
    assert page.select_one(".nl-brand img")["src"] == f"../../assets/{mark.name}"
    assert {path.read_text("utf-8") for path in (mark, site / "assets/favicon.svg")} == {NEWSLETTERS["videos"].mark}
    assert [link.text for link in page.select(".nl-nav li:not(.nl-nav__rest) a")] == ["Volumes", "Topics"]
    assert page.find("a", string="Impressum")["href"] == "../../about/"
    assert "--nl-accent: #7a1f4b;" in next(site.glob("assets/newsletter.*.css")).read_text("utf-8")
    assert "#7a1f4b" in (site / "feed.mail.xml").read_text("utf-8")


def test_its_feeds_are_taken_by_readers_and_hold_to_the_rules(newsletter: Newsletter, site: Path) -> None:
    for file in sorted(site.rglob("feed.xml")):
        address, atom = file.relative_to(site).as_posix(), file.with_suffix(".atom")
        check_rss(file.read_bytes(), address=ADDRESS + address, root=ADDRESS)
        check_atom(atom.read_bytes(), address=f"{ADDRESS}{address.removesuffix('xml')}atom", author=newsletter.name)
        ids = [item["id"] for item in json.loads(file.with_suffix(".json").read_text("utf-8"))["items"]]
        for one in (file, atom):
            feed = feedparser.parse(one.read_bytes())
            assert not feed.bozo, (one, feed.get("bozo_exception"))
            assert [item.id for item in feed.entries] == ids
    titles = [item.title for item in feedparser.parse((site / "feed.xml").read_bytes()).entries]
    assert titles[0].startswith(newsletter.label)
    assert len(titles) == len(newsletter.issues)


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page in a reader's browser, the same one for all newsletters."""
    context = browser.new_context(**USUAL)
    yield context.new_page()
    context.close()


def test_axe_finds_nothing_on_its_pages_on_a_desktop_and_a_phone(
    newsletter: Newsletter, site: Path, page: Page
) -> None:
    with hosted(site) as home:
        for address in ("", f"volumes/{[*newsletter.issues][-1]}/", newsletter.entry):
            page.goto(home + address)
            assert not axe(page, "light")
