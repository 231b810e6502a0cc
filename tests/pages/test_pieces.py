"""What pages print of an entry again and again: rendered once, and fit for a page at any depth."""

from __future__ import annotations

import re
from importlib import resources
from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.model.characters import UNPRINTABLE
from newsletter.pages import pieces
from newsletter.pages.author_pages import author_pages
from newsletter.pages.chips import Chip
from newsletter.pages.entry_pages import entry_page
from newsletter.pages.page import Page
from newsletter.pages.pieces import WAY, Pieces
from newsletter.pages.topic_pages import topic_pages
from newsletter.rendering.templates import macro
from newsletter.settings import Settings
from tests.builders import make_archive, make_paper, make_vocabulary, make_volume

VOCABULARY = make_vocabulary(("burrows", "clay"))
PAPERS = [make_paper(id=f"wombat-{number}", tags=("burrows", "clay"), authors=("Bo Quoll",)) for number in range(60)]
ARCHIVE = make_archive(make_volume(1, *PAPERS), vocabulary=VOCABULARY)


def pages() -> list[Page]:
    topics = [page for tag in VOCABULARY.tags for page in topic_pages(tag, ARCHIVE, Settings())]
    entries = [entry_page(one, ARCHIVE, Settings(), "issues/1.yaml") for one in ARCHIVE.listings]
    return [*topics, *author_pages(ARCHIVE, Settings()), *entries]


def test_links_lead_to_the_root_from_every_depth() -> None:
    depths = set()
    for page in pages():
        html: Any = BeautifulSoup(page.body, "html.parser")
        root = "../" * page.address.count("/")
        depths.add(root)
        inside = [
            link["href"] for link in html.select("article a, .nl-tags a") if not re.match("#|https?:", link["href"])
        ]
        assert all(link.startswith(root) and not link.startswith(f"{root}../") for link in inside), page.address
        assert WAY not in page.body
    assert depths == {"../" * depth for depth in (2, 3, 4)}


def test_the_mark_for_the_way_is_a_character_that_no_text_may_have() -> None:
    assert UNPRINTABLE.fullmatch(WAY)
    archive = make_archive(make_volume(1, make_paper(id="odd", summary="A wombat &#x1a; digs &#26; here")))
    page = entry_page(archive.listing_by_id["odd"], archive, Settings(), "issues/1.yaml")
    assert WAY not in page.body


@pytest.mark.parametrize(("language", "count"), [("en", "1,234"), ("de", "1.234")])
def test_the_number_of_a_chip_is_written_as_the_language_does(language: str, count: str) -> None:
    chip = BeautifulSoup(Pieces(ARCHIVE, language).chips([Chip("topics/clay/", "Clay", 1234)]), "html.parser")
    assert chip.get_text(" ", strip=True) == f"Clay {count}"


def test_no_template_prints_a_count_without_its_language() -> None:
    templates = resources.files("newsletter") / "templates"
    found = [
        (one.name, count)
        for one in templates.iterdir()
        if one.is_file()
        for count in re.findall(r'nl-count">\{\{(.*?)\}\}', one.read_text(encoding="utf-8"))
    ]
    assert len(found) > 20
    assert [one for one in found if not re.search(r"\| (figure|say)\b", one[1])] == []


def test_a_piece_is_rendered_once_for_all_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counted(template: str, name: str, language: str) -> Any:
        made.append(name)
        return macro(template, name, language)

    monkeypatch.setattr(pieces, "macro", counted)
    archive = make_archive(make_volume(1, *PAPERS), vocabulary=VOCABULARY)
    for _ in range(2):
        for page in [*author_pages(archive, Settings()), *topic_pages(VOCABULARY.tags[0], archive, Settings())]:
            assert page.body
    assert made.count("card_upper") == len(PAPERS)
    assert made.count("tag") == len(VOCABULARY.tags)


def test_the_pieces_of_two_languages_stand_apart() -> None:
    assert ARCHIVE.once(Pieces, "en") is ARCHIVE.once(Pieces, "en")
    assert ARCHIVE.once(Pieces, "en") is not ARCHIVE.once(Pieces, "de")


def test_a_card_leads_to_all_topics_of_its_entry_but_that_of_the_page() -> None:
    listings, burrows = ARCHIVE.listings[:2], "topics/burrows/"
    made = Pieces(ARCHIVE, "en")
    for without, led in ((None, 2), ("authors/q/bo-quoll/", 2), (burrows, 1)):
        cards: Any = BeautifulSoup(made.cards(listings, without), "html.parser")
        assert [len(card.select(".nl-tags a")) for card in cards.select(".nl-card")] == [led, led]
    alone = make_paper(id="alone", tags=("burrows",))
    archive = make_archive(make_volume(1, alone), vocabulary=VOCABULARY)
    assert "nl-tags" not in Pieces(archive, "en").cards(archive.listings, burrows)
