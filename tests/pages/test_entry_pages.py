"""What a reader finds on the page of an entry."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from bs4 import BeautifulSoup

from newsletter import addresses
from newsletter.citations.bibtex import bibtex
from newsletter.feeds.items import FeedItem, FeedItems
from newsletter.model import Archive, Correction, Extra, Listing, Paper, Volume
from newsletter.pages.entry_pages import entry_page
from newsletter.pages.page import body
from newsletter.rendering.package_assets import ICONS
from newsletter.settings import Settings
from newsletter.strings.language import strings
from tests.builders import make_archive, make_extra, make_paper, make_special, make_volume
from tests.citations.bibtex_reader import read
from tests.feeds.invented import SETTINGS as FEEDS

HOSTILE = "<b>*_[]{{x}}|#&</b>"
REPOSITORY = Settings(repository="https://git.example/wombats/archive")


def page_of(
    entry: Paper | Extra,
    *volumes: Volume,
    settings: Settings | None = None,
    related: tuple[Listing, ...] = (),
) -> Any:
    """Make the page of an entry in an archive: alone in a volume, where no volumes are given."""
    return soup_of(entry, make_archive(*(volumes or (volume_of(entry),))), settings=settings, related=related)


def volume_of(entry: Paper | Extra) -> Volume:
    return make_volume(1, entry) if isinstance(entry, Paper) else make_volume(1, extras=(entry,))


def soup_of(
    entry: Paper | Extra, archive: Archive, *, settings: Settings | None = None, related: tuple[Listing, ...] = ()
) -> Any:
    page = entry_page(
        archive.listing_by_id[entry.id], archive, settings or Settings(), "issues/1.yaml", related=related
    )
    return BeautifulSoup(page.body, "html.parser")


def entry_item(paper: Paper) -> FeedItem:
    archive = make_archive(make_volume(1, paper))
    return FeedItems(archive, FEEDS).entry(archive.listing_by_id[paper.id])


def words(element: Any) -> str:
    return " ".join(element.get_text(" ").split()).replace(" ,", ",")


def authors(count: int) -> tuple[str, ...]:
    return tuple(f"Ada Wombat {number}" for number in range(1, count + 1))


def test_twelve_authors_are_named_at_once() -> None:
    page = page_of(make_paper(authors=authors(12)))
    assert page.details is None
    assert [link.text for link in page.select(".nl-byline a")] == list(authors(12))


@pytest.mark.parametrize("count", [13, 300])
def test_more_authors_are_folded_and_all_of_them_are_there(count: int) -> None:
    page = page_of(make_paper(authors=authors(count)))
    assert words(page.select_one(".nl-byline p")).endswith(f"Ada Wombat 10 and {count - 10} more")
    assert page.details.summary.text == f"All {count} authors"
    assert [link.text for link in page.details.find_all("a")] == list(authors(count))


def test_an_author_leads_to_a_page_or_to_a_line() -> None:
    page = page_of(make_paper(authors=("Ada Wombat",)))
    assert page.select_one(".nl-byline a")["href"] == "../../authors/w/#ada-wombat"
    twice = [make_paper(id=name, authors=("Ada Wombat",)) for name in ("one", "two")]
    page = page_of(twice[0], make_volume(1, *twice))
    assert page.select_one(".nl-byline a")["href"] == "../../authors/w/ada-wombat/"


def test_an_entry_without_authors_and_dates_shows_no_empty_lines() -> None:
    page = page_of(make_paper())
    assert page.select(".nl-byline, .nl-when, .nl-links, .nl-tags, .nl-official") == []
    assert all(words(paragraph) for paragraph in page.find_all("p"))


def test_a_credit_that_is_no_organisation_stands_beside_the_kind() -> None:
    assert words(page_of(make_paper(credited="He et al.")).select_one(".nl-eyebrow")) == "Paper · He et al."
    paper = make_paper(credited="Quokka Labs", organisations=("Quokka Labs",))
    eyebrow = page_of(paper).select_one(".nl-eyebrow")
    assert words(eyebrow) == "Paper · Quokka Labs"
    assert eyebrow.a["href"] == "../../organisations/quokka-labs/"


def test_date_venue_and_class_stand_in_one_line() -> None:
    venue = {"id": "dig", "year": 2025, "pages": "1-10"}
    paper = make_paper(date=dt.date(2025, 11, 18), venue=venue, arxiv="2511.14881", arxiv_class="cs.IR")
    when = page_of(paper).select_one(".nl-when")
    assert words(when) == "18 November 2025 · DIG 2025, 1–10 · cs.IR"
    assert when.a["href"] == "../../venues/dig/"
    assert words(page_of(make_paper(venue={"id": "dig"})).select_one(".nl-when")) == "DIG"


def test_another_official_title_is_named_and_no_renaming_is_claimed() -> None:
    paper = make_paper(official_title="Lone Wombats: A Study")
    assert page_of(paper).select_one(".nl-official").text == "Official title: Lone Wombats: A Study"


def test_every_link_has_a_text_an_icon_of_its_kind_and_its_note() -> None:
    kinds = ("code", "project", "model", "dataset", "slides", "video", "other")
    links = tuple({"kind": kind, "url": f"https://{kind}.example/", "note": f"about {kind}"} for kind in kinds)
    page = page_of(make_paper(arxiv="2511.14881", doi="10.1145/1", links=links))
    items = page.select(".nl-links li")
    assert [words(item.a) for item in items][:3] == ["arXiv:2511.14881", "PDF", "doi:10.1145/1"]
    assert all(words(item.a) and item.svg["aria-hidden"] == "true" for item in items)
    assert [item.use["href"] for item in items[3:]] == [f"../../{ICONS}#{kind}" for kind in kinds]
    assert [words(item.select_one(".nl-note")) for item in items[3:]] == [f"(about {kind})" for kind in kinds]


def test_an_archived_copy_is_beside_the_link_which_stays_and_nothing_else_knows_of_it() -> None:
    link = {"kind": "code", "url": "https://code.example/gone"}
    copied = link | {"archived": "https://archive.example/2025/https://code.example/gone"}
    before, after = (make_paper(arxiv="2511.14881", links=(one,)) for one in (link, copied))
    item = page_of(after).select(".nl-links li")[-1]
    assert [(words(one), one["href"]) for one in item.find_all("a")] == [
        ("Code", "https://code.example/gone"),
        ("archived copy", "https://archive.example/2025/https://code.example/gone"),
    ]
    said = strings("en")
    assert bibtex(before, said) == bibtex(after, said)
    assert entry_item(before) == entry_item(after)


def test_the_cite_box_holds_the_bibtex_the_reference_and_the_file() -> None:
    page = page_of(make_paper(title=HOSTILE, authors=("Ada Wombat",)))
    assert list(read(page.find(id="_bibtex").text)) == ["lone-wombat"]
    assert page.find(id="_reference").text == f"Ada Wombat. {HOSTILE}."
    file = page.find("a", download=True)
    assert (file["href"], file["download"]) == ("cite.bib", "lone-wombat.bib")


def test_copy_buttons_are_hidden_until_a_script_shows_them() -> None:
    page = page_of(make_paper())
    buttons = page.find_all("button")
    named = [button.get("data-nl-copy", "") for button in buttons]
    assert named == ["#_bibtex", "#_address", "", "#_reference", "#_bibtex"]
    assert all(page.select_one(name) for name in named if name not in ("", "#_address"))  # that stands in the foot
    assert all(button.has_attr("hidden") for button in buttons)


def test_an_entry_says_its_place_in_every_volume_that_features_it() -> None:
    paper = make_paper()
    first = make_volume(1, make_paper(id="before"), paper)
    page = page_of(paper, first, make_volume(2, {"see": paper.id}))  # type: ignore[arg-type]
    said = [words(item) for item in page.select(".nl-featured li")]
    assert said == [
        "Vol. 1: Volume 1 on Burrows Entry 2 of 2 · 26 May 2023",
        "Vol. 2: Volume 2 on Burrows Entry 1 of 1 · 2 June 2023",
    ]
    assert page.select_one(".nl-featured a")["href"] == "../../volumes/1/#lone-wombat"
    assert page.find("a", rel="prev")["href"] == "../../papers/before/"
    assert page.find("a", rel="next") is None


def test_related_entries_have_title_tagline_and_volume() -> None:
    paper, other = make_paper(), make_extra(id="other", title="Other Maps", tagline="Maps of others")
    archive = make_archive(make_special("atlas", paper, title="An Atlas", extras=(other,)))
    page = soup_of(paper, archive, related=(archive.listing_by_id["other"],))
    assert words(page.select_one(".nl-related li")) == "Other Maps Maps of others Dataset An Atlas"
    assert page.select_one(".nl-related a")["href"] == "../../papers/other/"
    assert page_of(paper).find(id="_related") is None


def test_a_mistake_can_be_reported_where_a_repository_is_set() -> None:
    link = page_of(make_paper(arxiv="2511.14881"), settings=REPOSITORY).find("a", string="Report a mistake")
    assert link["href"].startswith("https://git.example/wombats/archive/issues/new?")
    asked = parse_qs(urlsplit(link["href"]).query)
    assert asked["entry"] == ["lone-wombat"]
    assert asked["source"] == ["https://arxiv.org/abs/2511.14881"]


def test_where_nothing_is_set_a_mistake_is_reported_as_the_page_about_the_archive_says() -> None:
    link = page_of(make_paper()).find("a", string="Report a mistake")["href"]
    assert link == "../../about/#_contact"
    assert BeautifulSoup(body("about.html", addresses.ABOUT, Settings()), "html.parser").find(id="_contact") is not None


def test_a_mistake_can_be_reported_by_a_mail_that_says_where_it_is() -> None:
    settings = Settings(report_to="a%b&c@wombat.example", address="https://archive.example/")
    paper = make_paper(title="Wombats & Quolls: 100 %")
    link = page_of(paper, settings=settings).find("a", string="Report a mistake")["href"]
    to, _, asked = link.partition("?")
    fields = dict(part.split("=") for part in asked.split("&"))
    assert to == "mailto:a%25b%26c@wombat.example"
    assert unquote(fields["subject"]) == "Mistake: lone-wombat"
    assert unquote(fields["body"]).split("\r\n")[:2] == [
        "Wombats & Quolls: 100 %",
        "https://archive.example/papers/lone-wombat/",
    ]
    assert "+" not in fields["body"]  # mail programs read a + as itself


def test_where_both_are_set_a_mistake_can_be_reported_by_form_and_by_mail() -> None:
    settings = REPOSITORY.model_copy(update={"report_to": "ed@wombat.example"})
    ways = [link.text for link in page_of(make_paper(), settings=settings).select(".nl-edit a")]
    assert ways == ["Edit this entry", "Report a mistake", "Report it by e-mail"]


def test_a_withdrawal_and_a_missing_summary_are_said_before_the_text() -> None:
    gone = {"date": dt.date(2025, 12, 1), "reason": "The burrow fell in."}
    said = words(page_of(make_paper(withdrawn=gone)))
    assert "Withdrawn: Lone Wombat" in said
    assert said.index("Withdrawn on 1 December 2025 : The burrow fell in.") < said.index("Lone Wombat digs.")
    assert "There is no summary." in words(page_of(make_paper(stub=True, summary=None)))


def test_the_description_of_a_page_says_that_an_entry_was_withdrawn() -> None:
    gone = {"date": dt.date(2025, 12, 1), "reason": "The burrow fell in."}
    paper = make_paper(withdrawn=gone, tagline="It digs")
    archive = make_archive(volume_of(paper))
    page = entry_page(archive.listing_by_id[paper.id], archive, Settings(), "issues/1.yaml")
    assert page.described.startswith("Withdrawn: It digs. ")


def test_each_change_can_be_led_to_by_its_own_name() -> None:
    day = dt.date(2025, 12, 1)
    told = {"corrections": tuple(Correction(date=day, text=text) for text in ("One.", "Two."))}
    taken = {name: {"date": day, "reason": "It fell in."} for name in ("withdrawn", "retracted")}
    page = page_of(make_paper(**told, **taken))
    assert [words(page.find(id=f"_{name}-2025-12-01-{number}")) for name, number in (
        ("correction", 1), ("correction", 2), ("withdrawal", 1), ("retraction", 1),
    )] == [
        "1 December 2025 : One.",
        "1 December 2025 : Two.",
        "Withdrawn on 1 December 2025 : It fell in.",
        "Retracted on 1 December 2025 : It fell in.",
    ]  # fmt: skip
    assert words(page.h1) == "Retracted: Lone Wombat"


def test_hostile_text_comes_out_as_itself_and_ids_are_not_repeated() -> None:
    paper = make_paper(
        title=HOSTILE,
        official_title=f"{HOSTILE}!",
        tagline=HOSTILE,
        credited=HOSTILE,
        venue={"id": "dig", "pages": HOSTILE, "track": HOSTILE},
        authors=(HOSTILE,),
    )
    page = page_of(paper)
    assert page.h1.text == HOSTILE
    assert page.find("b") is None
    ids = [element["id"] for element in page.find_all(id=True)]
    assert len(set(ids)) == len(ids)


def test_the_title_of_the_page_is_plain_text_where_the_heading_has_math() -> None:
    paper = make_paper(title=r"Burrows of $n^2$ Rooms for $5", tagline=r"At most $n^2$ rooms")
    archive = make_archive(make_volume(1, paper))
    page = entry_page(archive.listing_by_id[paper.id], archive, Settings(), "issues/1.yaml")
    assert "$5" in page.title
    assert "<" not in page.title + page.described
    assert BeautifulSoup(page.body, "html.parser").select("h1 math")
