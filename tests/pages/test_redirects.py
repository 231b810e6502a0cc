"""What stands at a former address: a page that leads on, and the same citations as at the present one."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.citations.bibliography import Bibliography
from newsletter.model import Organisation, See, Tag, Vocabulary
from newsletter.pages.page import Page
from newsletter.pages.redirects import redirect_pages
from newsletter.settings import Settings
from tests.builders import make_archive, make_paper, make_special, make_volume

WOMBAT = make_paper(id="lone-wombat", title="Wombats & Owls", aliases=("wombat", "wombats"))
OWLS = make_paper(id="night-owls")
ARCHIVE = make_archive(
    make_volume(1, WOMBAT, OWLS), make_special("reading-list", OWLS, See(see="lone-wombat"), aliases=("list",))
)
BIBLIOGRAPHY = Bibliography(ARCHIVE, "en")
FILES = redirect_pages(ARCHIVE, Settings(address="https://wombat.example/letters/"))


def test_every_former_address_has_a_page_and_its_citations() -> None:
    assert set(FILES) == {
        f"{folder}/{name}"
        for folder in ("volumes/list", "papers/wombat", "papers/wombats")
        for name in ("index.html", "cite.bib")
    }


@pytest.mark.parametrize(
    ("old", "new"), [("papers/wombats", "papers/lone-wombat/"), ("volumes/list", "volumes/reading-list/")]
)
def test_the_page_leads_to_the_present_address_from_wherever_the_site_stands(old: str, new: str) -> None:
    page: Any = BeautifulSoup(FILES[f"{old}/index.html"], "html.parser")
    assert page.find("link", rel="canonical")["href"] == f"https://wombat.example/letters/{new}"
    assert f"../../{new}" in page.find("meta", attrs={"http-equiv": "refresh"})["content"]


def test_citations_at_a_former_address_are_those_of_the_present_one() -> None:
    assert FILES["papers/wombat/cite.bib"] == BIBLIOGRAPHY.of([WOMBAT]).encode()
    assert FILES["volumes/list/cite.bib"].decode().startswith("@misc{volume:")
    assert FILES["volumes/list/cite.bib"].decode().endswith(BIBLIOGRAPHY.of([OWLS, WOMBAT]))


def test_an_archive_in_which_nothing_moved_has_no_redirects() -> None:
    assert redirect_pages(make_archive(make_volume(1, OWLS)), Settings()) == {}


def test_all_pages_of_a_renamed_topic_and_organisation_lead_on() -> None:
    tag = Tag(id="digging", name="Digging", description="Where.", former=("burrows", "holes"))
    labs = Organisation(id="labs", name="Quokka Labs", former=("labs", "quokka-labs"))
    wombat = make_paper(tags=("digging",))
    archive = make_archive(make_volume(1, wombat), vocabulary=Vocabulary(tags=(tag,), organisations=(labs,)))
    addresses = (
        "topics/digging/",
        "topics/digging/2024/",
        "topics/",
        "topics/digging-deep/",
        "organisations/labs/2023/",
    )
    pages = [Page(address, "topic", title="A Page", description="", make_body=str) for address in addresses]
    found = redirect_pages(archive, Settings(), pages)
    assert set(found) == {
        *(f"topics/{name}/{file}" for name in ("burrows", "holes") for file in ("index.html", "cite.bib")),
        *(f"topics/{name}/2024/index.html" for name in ("burrows", "holes")),
        *(f"organisations/quokka-labs/{file}" for file in ("index.html", "cite.bib", "2023/index.html")),
    }
    assert found["topics/holes/cite.bib"] == Bibliography(make_archive(), "en").of([wombat]).encode()
    page: Any = BeautifulSoup(found["topics/holes/2024/index.html"], "html.parser")
    assert "../../../topics/digging/2024/" in page.find("meta", attrs={"http-equiv": "refresh"})["content"]


def test_the_title_of_the_page_has_the_short_name_where_there_is_one() -> None:
    settings = Settings(name="All Letters on Marsupials", short_name="Letters")
    [html] = [
        content
        for address, content in redirect_pages(ARCHIVE, settings).items()
        if address == "papers/wombat/index.html"
    ]
    page: Any = BeautifulSoup(html, "html.parser")
    assert page.title.text == "Wombats & Owls has moved – Letters"
