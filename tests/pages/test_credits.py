"""Whom the newsletter credits: named beside the authors, and once where that is the only one of them."""

from __future__ import annotations

import json

import pytest
from bs4 import BeautifulSoup

from newsletter.feeds.feed_files import feed_files
from newsletter.model import Paper
from newsletter.pages.entry_pages import entry_page
from newsletter.pages.topic_pages import topic_pages
from newsletter.pages.volume_pages import volume_page
from tests.builders import make_archive, make_paper, make_volume
from tests.email_edition.letters import edition_of
from tests.feeds.invented import SETTINGS


def text(html: str, selector: str = "") -> str:
    soup = BeautifulSoup(html, "html.parser")
    found = soup.select(selector) if selector else [soup]
    return " ".join(" ".join(one.get_text(" ") for one in found).split())


def outlets(paper: Paper) -> dict[str, str]:
    """What each outlet says of whose a paper is, in a volume that lists another one too."""
    volume = make_volume(1, paper)
    archive = make_archive(volume)
    files = feed_files(archive, SETTINGS)
    (entry,), (whole,) = (json.loads(files[name])["items"] for name in ("papers/feed.json", "feed.json"))
    edition = edition_of(volume)
    return {
        "entry": text(entry_page(archive.listings[0], archive, SETTINGS, "").body, ".nl-eyebrow, .nl-byline"),
        "volume": text(volume_page(volume, archive, SETTINGS, "").body, ".nl-entry > .nl-meta"),
        "card": text(topic_pages(archive.vocabulary.tags[0], archive, SETTINGS)[0].body, ".nl-card .nl-meta"),
        "feed of entries": text(entry["content_html"]),
        "feed of volumes": text(whole["content_html"]),
        "letter": text(edition.html),
        "letter in text": edition.text,
    }


@pytest.mark.parametrize("credited", ["Bo Quoll", "BO QUOLL"])
def test_the_only_author_is_named_once(credited: str) -> None:
    found = outlets(make_paper(credited=credited, authors=("Bo Quoll",), tags=("burrows",)))
    assert {name: said.casefold().count("bo quoll") for name, said in found.items()} == dict.fromkeys(found, 1)


@pytest.mark.parametrize(
    ("credited", "authors"),
    [("Quoll et al.", ("Bo Quoll",)), ("Bo Quoll", ("Bo Quoll", "Al Owl")), ("Quokka Labs", ("Bo Quoll",))],
)
def test_any_other_credit_stands_beside_the_authors(credited: str, authors: tuple[str, ...]) -> None:
    found = outlets(make_paper(credited=credited, authors=authors, tags=("burrows",)))
    assert all(credited in said for said in found.values())
    assert all("Bo Quoll" in said for name, said in found.items() if name != "card")


def test_a_credit_without_authors_is_said() -> None:
    assert all("Bo Quoll" in said for said in outlets(make_paper(credited="Bo Quoll", tags=("burrows",))).values())


def test_a_venue_alone_is_led_up_to_by_nothing() -> None:
    volume = make_volume(1, make_paper(venue={"id": "dig", "year": 2019}))
    page = volume_page(volume, make_archive(volume), SETTINGS, "").body
    assert text(page, ".nl-entry > .nl-meta") == "DIG 2019"
