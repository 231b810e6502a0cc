"""What a reader finds on the card of an entry, here on the page of a topic."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.model import Extra, Paper
from newsletter.pages.topic_pages import topic_pages
from newsletter.rendering.package_assets import ICONS
from newsletter.settings import Settings
from tests.builders import make_archive, make_extra, make_paper, make_vocabulary, make_volume

VOCABULARY = make_vocabulary(("burrows", "clay"))


def card(entry: Paper | Extra) -> Any:
    """The card of an entry on the page of burrows."""
    volume = make_volume(1, entry) if isinstance(entry, Paper) else make_volume(1, extras=(entry,))
    page = topic_pages(VOCABULARY.tags[0], make_archive(volume, vocabulary=VOCABULARY), Settings())[0]
    return BeautifulSoup(page.body, "html.parser").article


def words(element: Any) -> str:
    return " ".join(element.get_text(" ").split())


def test_a_card_says_what_it_is_about_and_whose_it_is() -> None:
    paper = card(make_paper(tags=("burrows",), credited="Quokka Labs"))
    assert [words(part) for part in (paper.h3, *paper.select("p"))] == [
        make_paper().title,
        "Lone Wombat, in one line",
        "Paper · Quokka Labs · listed in Vol. 1 , May 2023",
    ]
    assert words(card(make_extra(tags=("burrows",))).select_one(".nl-meta")) == "Dataset listed in Vol. 1 , May 2023"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"date": "2020-03-14"}, "14 March 2020"),
        ({"date": "2020-03"}, "March 2020"),
        ({"date": 2020}, "2020"),
        ({"arxiv": "2003.12345"}, "March 2020 (from its arXiv ID)"),
    ],
)
def test_a_card_says_the_date_of_the_work_and_the_listing_apart(fields: dict[str, object], said: str) -> None:
    meta = words(card(make_paper(tags=("burrows",), **fields)).select_one(".nl-meta"))
    assert meta == f"Paper · {said} · listed in Vol. 1 , May 2023"


def test_the_links_of_a_card_have_icons_and_short_texts() -> None:
    code = {"kind": "code", "url": "https://code.example/wombat", "note": "not public"}
    links = card(make_paper(tags=("burrows",), arxiv="2511.14881", doi="10.1145/1", links=(code,))).select(
        ".nl-links--small a"
    )
    assert [(words(link), link["href"], link.get("title")) for link in links] == [
        ("arXiv", "https://arxiv.org/abs/2511.14881", None),
        ("PDF", "https://arxiv.org/pdf/2511.14881", None),
        ("DOI", "https://doi.org/10.1145/1", None),
        ("Code", "https://code.example/wombat", "not public"),
        ("BibTeX", "../../papers/lone-wombat/cite.bib", None),
    ]
    assert [link.use["href"] for link in links if link.use] == [
        f"../../{ICONS}#{name}" for name in ("paper", "paper", "code")
    ]


def test_what_is_on_no_server_of_preprints_has_no_pdf_and_a_citation_all_the_same() -> None:
    links = card(make_paper(tags=("burrows",), doi="10.1145/1")).select(".nl-links--small a")
    assert [words(link) for link in links] == ["DOI", "BibTeX"]


def test_a_card_on_the_page_of_a_topic_leads_to_its_other_topics() -> None:
    topics = card(make_paper(tags=("burrows", "clay"))).select(".nl-tags a")
    assert [(link.text, link["href"]) for link in topics] == [("Clay", "../../topics/clay/")]
    assert card(make_paper(tags=("burrows",))).select(".nl-tags") == []
