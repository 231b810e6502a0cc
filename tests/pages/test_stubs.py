"""Entries of which facts alone are known: what every outlet says where tagline and summary would stand."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.citations.bibtex import bibtex
from newsletter.citations.reference import reference
from newsletter.feeds.feed_files import feed_files
from newsletter.model import Archive, Paper, Volume
from newsletter.pages.entry_pages import entry_page
from newsletter.pages.topic_pages import topic_pages
from newsletter.pages.volume_pages import volume_page
from newsletter.search.index_files import index_files
from newsletter.search.records import collection
from newsletter.search.related import related
from newsletter.search.word_table import load
from newsletter.strings.language import strings
from tests.builders import issue_text, make_archive, make_extra, make_paper, make_volume, report
from tests.email_edition.letters import edition_of
from tests.feeds.invented import SETTINGS

POST = "https://quokka.example/p/burrows"
SAID = "Facts only; the summary is in the original issue."
ALONE = "Facts only; there is no summary."
WITHOUT = "There is no summary."
FACTS = {"tagline": None, "summary": None, "tags": ("burrows",), "arxiv": "2306.01234"}
STUB = make_paper(id="bare", title="Bare Facts", authors=("Bo Quoll", "Al Owl"), **FACTS)
MAPS = make_extra(id="bare-maps", title="Bare Maps", **(FACTS | {"arxiv": "2306.01235"}))


def late(*papers: Paper, **fields: object) -> Volume:
    return make_volume(3, *papers, **({"backfilled": True, "original": POST, "extras": (MAPS,)} | fields))


TOLD = make_paper(id="bare", **(FACTS | {"tagline": "Burrows in one line"}))
OWLS = make_paper(id="owls", title="Owls: At Night")
VOLUME = late(STUB)
ARCHIVE = make_archive(VOLUME)


def soup(html: str) -> Any:
    return BeautifulSoup(html, "html.parser")


def page_of(entry: Paper, archive: Archive = ARCHIVE) -> Any:
    return soup(entry_page(archive.listing_by_id[entry.id], archive, SETTINGS, "").body)


def volume_soup(volume: Volume) -> Any:
    return soup(volume_page(volume, make_archive(volume), SETTINGS, "").body)


def test_its_page_says_so_and_leads_to_the_post() -> None:
    (notice,) = page_of(STUB).select(".nl-notice")
    assert notice.text == SAID
    assert notice.a["href"] == POST
    assert page_of(STUB).select(".nl-lead, .nl-summary") == []


def test_where_the_post_is_not_known_nothing_is_led_to() -> None:
    volume = late(STUB, original=None)
    (notice,) = page_of(STUB, make_archive(volume)).select(".nl-notice")
    assert (notice.text, notice.a) == (ALONE, None)


def test_search_engines_are_told_what_the_work_is() -> None:
    described = entry_page(ARCHIVE.listing_by_id["bare"], ARCHIVE, SETTINGS, "").described
    assert described == f"{SAID} Bo Quoll and Al Owl (2023). Bare Facts. arXiv:2306.01234."


def test_a_card_says_so() -> None:
    page = soup(topic_pages(ARCHIVE.vocabulary.tags[0], ARCHIVE, SETTINGS)[0].body)
    assert [line.text for line in page.select(".nl-card .nl-tagline")] == [SAID, SAID]


def test_its_volume_says_so_once_for_all() -> None:
    page = volume_soup(late(STUB, incomplete=True))
    (notice,) = page.select(".nl-notice")
    assert notice.text == ("Facts only, and not for every entry; the summaries and the rest are in the original issue.")
    assert [link["href"] for link in notice.select("a")] == [POST]
    (whole,) = volume_soup(VOLUME).select(".nl-notice")
    assert whole.text == "Facts only; the summaries are in the original issue."
    assert "Facts only" not in "".join(entry.text for entry in page.select(".nl-entry"))


@pytest.mark.parametrize(
    ("papers", "incomplete", "said"),
    [
        ((TOLD,), False, "The summaries are in the original issue."),
        ((TOLD,), True, "This list is incomplete: the original issue has more, and the summaries."),
        ((TOLD, OWLS), False, "Here are the summaries of Owls; the others are in the original issue."),
        (
            (TOLD, OWLS, make_paper(id="moles", title="Moles")),
            True,
            "This list is incomplete. Here are the summaries of Owls and Moles; the others, and what is missing, "
            "are in the original issue.",
        ),
    ],
)
def test_a_volume_of_lines_says_which_summaries_are_here(
    papers: tuple[Paper, ...], said: str, *, incomplete: bool
) -> None:
    page = volume_soup(late(*papers, incomplete=incomplete))
    (notice,) = page.select(".nl-notice")
    assert notice.text == said
    assert [link["href"] for link in notice.select("a[href^='#']")] == [f"#{one.id}" for one in papers if one.summary]


def test_titles_are_no_highlights_where_there_is_no_line_of_any_entry() -> None:
    assert volume_soup(VOLUME).select(".nl-contents") == []
    mixed = late(STUB, make_paper(id="told"), make_paper(id="also-told"))
    assert [link.text for link in volume_soup(mixed).select(".nl-contents li a")] == [
        "Bare Facts",
        "Lone Wombat, in one line",
        "Lone Wombat, in one line",
        "Bare Maps",
    ]


def test_a_volume_of_lines_is_a_list_itself_with_no_shorter_one_above_it() -> None:
    page = volume_soup(late(STUB, TOLD.model_copy(update={"id": "line"}), make_paper(id="told")))
    assert page.select(".nl-contents, .nl-lengths") == []
    assert [one["id"] for one in page.select(".nl-entry:not(.nl-entry--brief)")] == ["told"]


def test_a_reader_chooses_how_much_of_a_volume_of_summaries_is_shown() -> None:
    page = volume_soup(make_volume(1, make_paper(id="one"), make_paper(id="two")))
    (lengths,) = page.select(".nl-lengths[hidden]")
    assert [box["value"] for box in lengths.select("input")] == ["titles", "short", "all"]
    assert [box["value"] for box in lengths.select("input[checked]")] == ["all"]


def test_feeds_say_so_in_archive_documents() -> None:
    files = feed_files(ARCHIVE, SETTINGS)
    (bare, _) = json.loads(files["papers/feed/2023-q2.json"])["items"]
    assert bare["summary"] == SAID
    assert f'Facts only; the summary is in <a href="{POST}">the original issue</a>.' in bare["content_html"]
    (volume,) = json.loads(files["feed/2023-q2.json"])["items"]
    assert volume["summary"] == "Bare Facts; Bare Maps"
    assert volume["content_html"].count("Facts only") == 2


def test_letters_say_so() -> None:
    edition = edition_of(VOLUME)
    assert soup(edition.html).select(".notice, p")
    assert edition.html.count("Facts only") == 2
    assert f"{SAID}\n{POST}\n" in edition.text
    assert "- Bare Facts\n" in edition.text


def test_hits_say_so_and_no_one_finds_it_by_these_words() -> None:
    found = collection(ARCHIVE, "en")
    assert {record.all_text.strip() for record in found.records} == {"Bare Facts", "Bare Maps"}
    texts = [content for address, content in index_files(found, load()).items() if "/s" in address]
    assert [row[:2] for content in texts for row in json.loads(content)] == [[SAID, ""], [SAID, ""]]


def test_citations_know_no_difference() -> None:
    said = strings("en")
    assert "None" not in bibtex(STUB, said) + reference(STUB, said)
    assert set(related([STUB, MAPS])) == {"bare", "bare-maps"}


def test_nothing_is_empty_or_says_none() -> None:
    bodies = [page_of(STUB), volume_soup(VOLUME), soup(edition_of(VOLUME).html)]
    documents = [json.loads(content) for name, content in feed_files(ARCHIVE, SETTINGS).items() if "json" in name]
    bodies += [soup(item["content_html"]) for document in documents for item in document["items"]]
    for body in bodies:
        assert "None" not in body.get_text()
        shown = body.select("p:not(:has(img)), em, span.nl-tagline, li, h3")
        assert [one for one in shown if not one.get_text(strip=True)] == []


@pytest.mark.parametrize("words", [{"tagline": "Burrows in one line"}, {"questions": ("How deep do wombats dig?",)}])
@pytest.mark.parametrize(
    ("original", "said"), [(POST, "The summary is in the original issue."), (None, "There is no summary.")]
)
def test_nothing_is_called_facts_only_beside_a_line_or_what_it_answers(
    words: dict[str, object], original: str | None, said: str
) -> None:
    told = make_paper(id="bare", **(FACTS | words))
    page = page_of(told, make_archive(late(told, original=original)))
    assert [notice.text for notice in page.select(".nl-notice")] == [said]


def test_one_that_was_withdrawn_says_that_instead() -> None:
    gone = make_paper(id="gone", **FACTS, withdrawn={"date": dt.date(2023, 6, 12), "reason": "It left."})
    archive = make_archive(late(gone))
    assert [notice.text for notice in page_of(gone, archive).select(".nl-notice")] == [
        "Withdrawn on 12 June 2023: It left."
    ]
    page = soup(topic_pages(archive.vocabulary.tags[0], archive, SETTINGS)[0].body)
    assert [line.text for line in page.select(".nl-card .nl-tagline")] == [SAID]


def test_a_stub_with_a_tagline_says_that_there_is_no_summary() -> None:
    lost = make_paper(id="lost", summary=None, stub=True)
    archive = make_archive(make_volume(1, lost))
    assert [notice.text for notice in page_of(lost, archive).select(".nl-notice")] == [WITHOUT]


def outlets_of(archive: Archive, volume: Volume, entry: Paper) -> dict[str, str]:
    """What each outlet says of an entry, as plain text."""
    files = feed_files(archive, SETTINGS)
    documents = [json.loads(content)["items"] for name, content in files.items() if name.endswith(".json")]
    items = [item for document in documents for item in document]
    (own, whole) = (next(item for item in items if name in item["id"]) for name in (f"entry/{entry.id}", "volume/"))
    edition = edition_of(volume)
    listing = archive.listing_by_id[entry.id]
    topic = soup(topic_pages(archive.vocabulary.tags[0], archive, SETTINGS)[0].body)
    (record,) = [one for one in collection(archive, "en").records if one.id == entry.id]
    return {
        "page": page_of(entry, archive).article.text,
        "card": topic.select_one(f'.nl-card:has(a[href$="/{entry.id}/"])').text,
        "volume": soup(volume_page(volume, archive, SETTINGS, "").body).select_one(f"#{entry.id}").text,
        "feed": soup(own["content_html"]).text,
        "feed of volumes": soup(whole["content_html"]).text,
        "in short": own["summary"],
        "letter": soup(edition.html).text,
        "letter in text": edition.text,
        "hit": record.tagline or record.instead,
        "description": entry_page(listing, archive, SETTINGS, "").described,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"backfilled": True, "original": POST}, SAID),
        ({"original": POST}, SAID),
        ({"backfilled": True, "original": None}, ALONE),
    ],
)
def test_every_outlet_says_the_same_once(fields: dict[str, object], said: str) -> None:
    volume = late(STUB, **(fields | {"extras": ()}))
    archive = make_archive(volume)
    found = outlets_of(archive, volume, STUB)
    counts = {name: text.count(said) for name, text in found.items()}
    assert counts == dict.fromkeys(found, 1) | {"volume": 0}  # it says so for all, above


def test_every_outlet_says_once_that_a_stub_has_facts_only() -> None:
    lost = make_paper(id="bare", **FACTS, stub=True)
    volume = make_volume(3, lost, make_paper(tags=("burrows",)))
    found = outlets_of(make_archive(volume), volume, lost)
    assert {name: text.count(ALONE) for name, text in found.items()} == dict.fromkeys(found, 1)


def test_a_line_that_comes_later_is_shown_and_the_stub_said_once_at_most() -> None:
    told = make_paper(id="bare", **(FACTS | {"tagline": "Burrows in one line"}))
    volume = late(told)
    found = outlets_of(make_archive(volume), volume, told)
    assert all("Burrows in one line" in text for text in found.values())
    said = "The summary is in the original issue."
    assert {name: text.count(said) for name, text in found.items() if said in text} == dict.fromkeys(
        ("page", "feed", "feed of volumes", "letter", "letter in text"), 1
    )
    bare = {"letter", "letter in text", "feed of volumes"}  # which tell of the maps, too
    assert {name for name, text in found.items() if "Facts only" in text} == bare


def test_a_line_that_comes_later_leaves_a_backfilled_volume_out_of_the_feeds_of_subscribers() -> None:
    news = make_volume(9, make_paper())
    told = make_paper(id="bare", **(FACTS | {"tagline": "Burrows in one line"}))
    before, after = (feed_files(make_archive(news, late(one)), SETTINGS) for one in (STUB, told))
    assert before.keys() == after.keys()
    changed = {name for name in before if before[name] != after[name]}
    assert changed
    assert all("/2023-q2." in name or "feed/2023-q2." in name for name in changed)


def test_one_with_a_summary_is_no_stub_whatever_else_it_says() -> None:
    whole = make_paper(stub=True)
    assert page_of(whole, make_archive(make_volume(1, whole))).select(".nl-notice") == []


def test_a_list_of_facts_without_a_post_says_no_more_than_that() -> None:
    (notice,) = volume_soup(late(STUB, original=None)).select(".nl-notice")
    assert notice.text == "Facts only; there are no summaries."
    (notice,) = volume_soup(late(STUB, original=None, incomplete=True)).select(".nl-notice")
    assert notice.text == "Facts only, and not for every entry; there are no summaries."


def without_texts(text: str) -> str:
    return text.replace("    tagline: One wombat, alone\n", "").replace("    summary: It digs.\n", "")


BARE = issue_text("", more="backfilled: true").replace("    tagline: One wombat, alone\n", "")


def test_a_stub_of_a_backfilled_volume_needs_neither_line_nor_summary(tmp_path: Path) -> None:
    assert report(tmp_path, {"issues/3.yaml": without_texts(BARE)}) == ""


def test_a_stub_of_any_volume_needs_neither(tmp_path: Path) -> None:
    text = (
        issue_text("stub: true").replace("    tagline: One wombat, alone\n", "").replace("    summary: It digs.\n", "")
    )
    assert report(tmp_path, {"issues/3.yaml": text}) == ""


def test_where_it_cannot_be_read_whether_an_entry_is_a_stub_nothing_is_missing(tmp_path: Path) -> None:
    text = (
        issue_text("stub: maybe").replace("    tagline: One wombat, alone\n", "").replace("    summary: It digs.\n", "")
    )
    said = report(tmp_path, {"issues/3.yaml": text}).splitlines()
    assert [line.rpartition("[")[2] for line in said if line.startswith("issues/")] == ["wrong-type]"]


def test_an_entry_with_a_summary_needs_a_line_there_too(tmp_path: Path) -> None:
    assert report(tmp_path, {"issues/3.yaml": BARE}) == (
        'issues/3.yaml:6:5: paper "lone-wombat": missing field "tagline" [missing-tagline]\n'
        "    The entry in one line of at most 12 words\n"
    )


def test_where_it_cannot_be_read_whether_a_volume_is_backfilled_no_stub_is_a_fault(tmp_path: Path) -> None:
    text = without_texts(BARE).replace("backfilled: true", "backfilled: maybe")
    said = report(tmp_path, {"issues/3.yaml": text}).splitlines()
    assert [line.rpartition("[")[2] for line in said if line.startswith("issues/")] == ["wrong-type]"]
