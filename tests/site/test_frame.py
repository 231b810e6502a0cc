"""The frame around every page: its head, its foot, its titles, and the page for addresses that lead nowhere."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from tests.conftest import BASE_ADDRESS, ROOT_ADDRESS, built
from tests.site.links import pages, soup, tree

WAYS_IN = ("", "volumes/", "topics/", "organisations/", "authors/", "search/")
LONGEST_TITLE = 70
"""Search engines show about this many characters of a title."""


def test_the_page_for_lost_readers_leads_back_from_any_depth_under_a_base_path(example_site_below: Path) -> None:
    page = soup(example_site_below / "404.html")
    base = urlsplit(BASE_ADDRESS).path
    for address in _addresses(page):
        assert address.startswith((base, "#", "https://creativecommons.org/", "https://opensource.org/")), address
    links = {a["href"] for a in page.article.find_all("a")}
    assert links | {page.article.form["action"]} >= {base + way for way in WAYS_IN}


@pytest.mark.parametrize("way", WAYS_IN)
def test_what_the_page_for_lost_readers_leads_to_is_there(example_site_below: Path, way: str) -> None:
    assert (example_site_below / way / "index.html").is_file()


def test_the_page_for_lost_readers_asks_the_search_page_without_script(example_site_below: Path) -> None:
    form = soup(example_site_below / "404.html").find("form", role="search")
    assert form["action"] == urlsplit(BASE_ADDRESS).path + "search/"
    assert form.get("method", "get") == "get"
    field = form.find("input", attrs={"name": "q"})
    assert field["type"] == "search"
    assert form.find("label", attrs={"for": field["id"]}).text


SHORT_NAME = "Marsupial Papers"


def title_of(page: Path) -> str:
    return str(tree(page).find(".//title").text)


def test_a_title_names_the_site_in_short_where_there_is_room(retrieval_site: Path) -> None:
    for page in pages(retrieval_site):
        if tree(page).xpath("//meta[@http-equiv='refresh']"):
            continue
        title = title_of(page)
        is_home = page.parent == retrieval_site
        assert is_home or title.endswith(f" · {SHORT_NAME}") or len(f"{title} · {SHORT_NAME}") > LONGEST_TITLE, title


def test_a_title_never_grows_longer_than_search_engines_show_because_of_the_site(retrieval_site: Path) -> None:
    for page in pages(retrieval_site):
        title = title_of(page)
        assert len(title) <= LONGEST_TITLE or not title.endswith(f" · {SHORT_NAME}"), page


def test_no_page_has_the_mistakes_of_the_theme(example_site: Path, retrieval_site: Path) -> None:
    for page in pages(example_site) + pages(retrieval_site):
        document = tree(page)
        assert document.xpath("//input[@type='checkbox' or @type='radio'][@autocomplete]") == [], page
        assert document.xpath("//*[@tabindex='']") == [], page
        controls = {tag.get("id") for tag in document.iter("input", "select", "textarea", "button")}
        assert {*document.xpath("//label/@for")} <= controls, page
        assert document.xpath("//meta[@name='generator']") == [], page


def test_every_landmark_of_a_page_has_a_name_of_its_own(example_site: Path) -> None:
    for page in pages(example_site):
        names = [nav.get("aria-label") or nav.get("aria-labelledby") for nav in soup(page).find_all("nav")]
        assert all(names), page
        assert len(set(names)) == len(names), page


def test_every_page_has_a_skip_link_that_leads_to_its_main_part(example_site: Path) -> None:
    for page in pages(example_site):
        document = soup(page)
        first = document.body.find("a")
        assert document.find(id=first["href"].removeprefix("#")).name == "main", page


def has_theme_script(document: BeautifulSoup) -> bool:
    return document.find("script", src=re.compile("assets/javascripts/bundle")) is not None


def test_where_the_themes_script_runs_is_what_it_asks_for_but_its_palette_which_stores_what_nobody_chose(
    example_site: Path,
) -> None:
    with_script = {page: soup(page) for page in pages(example_site) if has_theme_script(soup(page))}
    assert {example_site / "data/index.html", example_site / "subscribe/index.html"} <= {*with_script}
    for page, document in with_script.items():
        toggles = {box["data-md-toggle"] for box in document.select("input[data-md-toggle][hidden]")}
        components = {tag["data-md-component"] for tag in document.select("[data-md-component]")}
        assert toggles == {"drawer", "search"}, page
        assert components >= {"header", "container", "main", "dialog"}, page
        assert "palette" not in components, page


def test_a_hand_written_page_loads_the_themes_script_where_it_holds_what_that_serves(project: Path) -> None:
    served = {
        "code": "    make site",
        "table": "| a | b |\n|---|---|\n| c | d |",
        "fold": "<details>\n<summary>More</summary>\n</details>",
        "notes": '<p class="lead annotate">A burrow</p>',
        "tabs": '<div class="tabbed-set">\n</div>',
    }
    for name, words in (served | {"words": "A burrow."}).items():
        (project / "docs" / f"{name}.md").write_text(f"# {name}\n\n{words}\n")
    site = built(project)
    with_script = [name for name in (*served, "words") if has_theme_script(soup(site / name / "index.html"))]
    assert with_script == [*served]


@pytest.mark.parametrize("address", ["", "about/", "papers/lone-wombat/", "volumes/3/", "titles/"])
def test_a_page_without_what_the_themes_script_serves_loads_nothing_of_it(example_site: Path, address: str) -> None:
    document = soup(example_site / address / "index.html")
    assert not has_theme_script(document)
    assert document.select("#__config, [data-md-toggle], [data-md-component]") == []
    assert "__md_" not in str(document)
    assert document.select("script:not([src]):not([type])") == []


def test_what_opens_the_menu_and_what_shuts_it_name_the_navigation(example_site: Path) -> None:
    for page in pages(example_site):
        document = soup(page)
        buttons = document.select("button[popovertarget=_nav]")
        assert [button.text for button in buttons] == ["Close", "Menu"], page
        assert all(document.find(id=button["popovertarget"]).name == "nav" for button in buttons), page


def test_every_page_is_found_from_every_page(example_site: Path) -> None:
    page = soup(example_site / "papers/lone-wombat/index.html")
    address = ROOT_ADDRESS + "papers/lone-wombat/"
    navigation = {
        urljoin(address, a["href"]) for a in page.find("nav", attrs={"aria-label": "Navigation"}).find_all("a")
    }
    assert navigation >= {ROOT_ADDRESS + way for way in (*WAYS_IN, "extras/", "about/", "contributing/")}
    foot = {urljoin(address, a["href"]) for a in page.footer.find_all("a")}
    assert foot >= {ROOT_ADDRESS + way for way in ("about/", "contributing/", "subscribe/#_volumes")}


def test_every_file_that_a_page_loads_is_there(example_site: Path) -> None:
    for address in ("index.html", "404.html", "papers/lone-wombat/index.html"):
        page = soup(example_site / address)
        files = [tag["src"] for tag in page.find_all(src=True)]
        files += [tag["href"] for tag in page.find_all("link", rel=["stylesheet", "icon"])]
        assert len(files) > 4
        for file in files:
            found = urlsplit(urljoin(ROOT_ADDRESS + address, file)).path
            assert (example_site / found.removeprefix("/")).is_file(), file


def test_robots_are_told_where_the_site_map_is(example_site_below: Path) -> None:
    text = (example_site_below / "robots.txt").read_text("utf-8")
    assert f"Sitemap: {BASE_ADDRESS}sitemap.xml" in text


def test_the_printed_page_names_its_address(example_site: Path) -> None:
    page = soup(example_site / "papers/lone-wombat/index.html")
    assert page.footer.find(class_="nl-foot__address").text == ROOT_ADDRESS + "papers/lone-wombat/"


def _addresses(document: Any) -> list[str]:
    """Every address that a page's tags name, but the one in the theme's own script and the canonical one."""
    found = [tag[name] for name in ("href", "src", "action") for tag in document.find_all(attrs={name: True})]
    return [address for address in found if not re.match(r"https?://[^/]*/?$", address)]
