"""Settings with signs of HTML in them: every page shows them as they are."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.conftest import EXAMPLES, built, make_project
from tests.site.links import soup

NAME = "Tom & Jerry's &copy; Letters"
SHORT = "R&D &lt; 'q'"
DESCRIPTION = "What R&D and Q&amp;A found, 'quoted'"
ADDRESS = "https://archive.example/a&copy/"
SOURCE = 'https://code.example/?a="<b>"&copy=2'
LANGUAGE = "nl-BE"
SETTINGS = {"site_name": NAME, "site_description": DESCRIPTION, "repo_url": SOURCE}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented archive under settings that are full of signs."""
    project = make_project(tmp_path_factory.mktemp("settings"), issues=EXAMPLES / "archive" / "issues")
    text = (project / "mkdocs.yml").read_text("utf-8")
    text = re.sub(r"^(site_name:.*|site_description:.*(\n  .*)*)\n", "", text, flags=re.MULTILINE)
    text = text.replace("short_name: Marsupial Papers", f"short_name: {json.dumps(SHORT)}\n    language: {LANGUAGE}")
    text = "".join(f"{name}: {json.dumps(value)}\n" for name, value in SETTINGS.items()) + text
    (project / "mkdocs.yml").write_text(text, "utf-8")
    return built(project, address=ADDRESS)


@pytest.mark.parametrize("page", ["index.html", "about/index.html", "papers/lone-wombat/index.html", "404.html"])
def test_the_frame_of_a_page_shows_settings_as_they_are(page: str, site: Path) -> None:
    document = soup(site / page)
    assert document.select_one(".nl-brand > span").text == SHORT
    assert document.select_one(".nl-foot__name").text == NAME
    assert document.select_one("link[rel=search]")["title"] == SHORT
    assert document.select("link[rel=alternate]")[-1]["title"] == f"{NAME}: every entry (JSON)"
    assert document.find("a", string="Source")["href"] == SOURCE
    assert NAME in document.title.text or SHORT in document.title.text or page.startswith("papers")


def test_addresses_and_descriptions_are_whole(site: Path) -> None:
    assert soup(site / "about/index.html").find("link", rel="canonical")["href"] == f"{ADDRESS}about/"
    assert soup(site / "papers/lone-wombat/index.html").find("link", rel="canonical")["href"].startswith(ADDRESS)
    assert soup(site / "404.html").find("meta", attrs={"name": "description"})["content"] == DESCRIPTION
    assert soup(site / "404.html").select_one("form.nl-search")["action"] == "/a&copy/search/"


@pytest.mark.parametrize("page", ["index.html", "about/index.html", "papers/lone-wombat/index.html", "404.html"])
def test_the_language_of_the_texts_is_that_of_pages_and_feeds(page: str, site: Path) -> None:
    assert soup(site / page).html["lang"] == LANGUAGE
    assert json.loads((site / "feed.json").read_text("utf-8"))["language"] == LANGUAGE
    assert f"<language>{LANGUAGE}</language>" in (site / "feed.xml").read_text("utf-8")


def test_the_theme_takes_its_own_words_from_the_nearest_language_that_it_has(site: Path) -> None:
    words = json.loads(soup(site / "data/index.html").select_one("#__config").text)["translations"]
    assert words["clipboard.copy"] == "Kopiëren naar klembord"
