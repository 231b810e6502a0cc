"""An entry's page and a volume's, as Zotero saves what is on them by the rules of its translators."""

from __future__ import annotations

from pathlib import Path

import pytest
from markupsafe import Markup

from newsletter.citations.coins import coins
from newsletter.citations.meta_tags import citation_tags
from newsletter.citations.work import cited
from newsletter.model import Extra, Paper, Venue, Vocabulary
from newsletter.model.kinds import OTHER_EXTRAS, Kinds
from newsletter.source import read_project
from newsletter.strings.language import strings
from tests.builders import make_extra, make_paper, make_venue
from tests.citations.test_bibtex import HOSTILE
from tests.citations.zotero import Item, offered, saved
from tests.conftest import RETRIEVAL

SAID = strings("en")


def item_of(entry: Paper | Extra, *venues: Venue) -> Item:
    """What is saved of an entry's tags alone."""
    work = cited(entry, SAID, Vocabulary(venues=venues))
    tags = citation_tags(work, page="https://archive.example/papers/x/")
    return saved("".join(Markup('<meta name="{}" content="{}">').format(*tag) for tag in tags))


def offer_of(entry: Paper | Extra, *venues: Venue) -> Item:
    """What is offered of an entry on the page of a volume."""
    span = Markup('<span class="Z3988" title="{}"></span>').format(coins(cited(entry, SAID, Vocabulary(venues=venues))))
    [found] = offered(span)
    return found


CONFERENCE = make_venue()
JOURNAL = make_venue(id="burrow-letters", name="Burrow Lett.", full_name="Burrow Letters", kind="journal")


@pytest.mark.parametrize(
    ("entry", "kind"),
    [
        (make_paper(arxiv="2511.14881"), "preprint"),
        (make_paper(venue={"id": "dig", "year": 2025}, arxiv="2511.14881"), "conferencePaper"),
        (make_paper(venue={"id": "burrow-letters", "volume": 44}), "journalArticle"),
        (make_paper(doi="10.1145/3777368"), "journalArticle"),
        (make_extra(), "dataset"),
        (make_extra(kind="benchmark"), "dataset"),
        (make_extra(kind="tool"), "computerProgram"),
    ],
)
def test_an_entry_saves_as_what_it_is(entry: Paper, kind: str) -> None:
    assert item_of(entry, CONFERENCE, JOURNAL).kind == kind
    assert offer_of(entry, CONFERENCE, JOURNAL).kind == kind


@pytest.mark.parametrize(
    ("kind", "saved_as"),
    [("article", "magazineArticle"), ("video", "videoRecording"), ("podcast", "podcast"), ("event", "document")],
)
def test_what_is_no_paper_is_saved_as_none(kind: str, saved_as: str) -> None:
    one = make_extra().model_copy(update={"kind": Kinds(OTHER_EXTRAS).words[kind]})
    assert item_of(one).kind == saved_as
    assert offer_of(one).kind == saved_as


@pytest.mark.parametrize(
    ("kind", "saved_as"),
    [("book", "bookSection"), ("thesis", "thesis"), ("report", "report"), ("workshop", "conferencePaper")],
)
def test_a_kind_of_venue_says_what_is_saved(kind: str, saved_as: str) -> None:
    paper = make_paper(venue={"id": "dig"})
    assert item_of(paper, make_venue(kind=kind)).kind == saved_as
    assert offer_of(paper, make_venue(kind=kind)).kind == saved_as


def test_a_paper_of_a_journal_is_saved_with_its_place_there() -> None:
    here = {"id": "burrow-letters", "year": 2021, "volume": 44, "number": 1, "pages": "1-64"}
    paper = make_paper(title="On Digging", venue=here, doi="10.1145/1", authors=("Bo Quoll", "Anna van Bilby"))
    told = {
        "title": "On Digging",
        "publicationTitle": "Burrow Letters",
        "date": "2021",
        "volume": "44",
        "issue": "1",
        "pages": "1-64",
        "DOI": "10.1145/1",
        "url": "https://doi.org/10.1145/1",
    }
    assert item_of(paper, JOURNAL).fields == told
    assert offer_of(paper, JOURNAL).fields == told
    assert item_of(paper, JOURNAL).authors == [("Quoll", "Bo"), ("van Bilby", "Anna")]


def test_a_preprint_is_saved_with_its_archive_and_its_number() -> None:
    fields = item_of(make_paper(arxiv="2511.14881", date="2025-11-18")).fields
    assert (fields["publisher"], fields["archiveID"]) == ("arXiv", "arXiv:2511.14881")
    assert (fields["date"], fields["url"]) == ("2025/11/18", "https://arxiv.org/abs/2511.14881")


def test_a_work_of_unknown_date_is_saved_without_one_and_not_with_the_day_on_which_it_was_listed() -> None:
    assert "date" not in item_of(make_paper()).fields | offer_of(make_paper()).fields


@pytest.mark.parametrize(
    ("names", "saved_names"),
    [
        (("Bo Quoll",), [("Quoll", "Bo")]),
        (("Anna van Quoll", "Zoë Numbat Jr."), [("van Quoll", "Anna"), ("Numbat Jr.", "Zoë")]),
        (("The Burrow Collaboration",), [("The Burrow Collaboration", "")]),
        (("The Burrow Collaboration", "Bo Quoll"), [("The Burrow Collaboration", ""), ("Quoll", "Bo")]),
        (("王小明",), [("王", "小明")]),
        (("Plato",), [("Plato", "")]),
    ],
)
def test_every_author_is_saved_by_family_and_given_name(
    names: tuple[str, ...], saved_names: list[tuple[str, str]]
) -> None:
    paper = make_paper(authors=names)
    assert item_of(paper).authors == saved_names
    assert offer_of(paper).authors == saved_names


def test_one_author_with_spaces_in_both_names_is_not_taken_for_two() -> None:
    paper = make_paper(authors=("Anna Maria van der Quoll",))
    assert item_of(paper).authors == [("Quoll", "Anna Maria van der")]
    assert offer_of(paper).authors == [("van der Quoll", "Anna Maria")]


def test_whom_the_newsletter_credits_is_no_author() -> None:
    paper = make_paper(credited="He et al.", organisations=("Quokka Labs",))
    assert item_of(paper).authors == offer_of(paper).authors == []


@pytest.mark.parametrize("title", [*HOSTILE, '"><script>alert(1)</script>', "a&rft.au=Nobody=1", "100% + ½"])
def test_a_hostile_title_stays_in_its_field(title: str) -> None:
    paper = make_paper(title=title, authors=("Bo Quoll", "Ada Bilby"))
    plain = " ".join(title.split())
    assert item_of(paper).fields["title"] == plain
    assert offer_of(paper).fields["title"] == plain.replace("+", " ")
    assert len(item_of(paper).authors) == len(offer_of(paper).authors) == 2


def test_a_volume_offers_all_that_it_lists(retrieval_site: Path) -> None:
    items = offered((retrieval_site / "volumes/131/index.html").read_text("utf-8"))
    assert len(items) == 14
    assert {item.kind for item in items} <= {
        "preprint",
        "conferencePaper",
        "journalArticle",
        "dataset",
        "computerProgram",
    }


def test_every_page_of_an_entry_saves_it_with_all_its_authors(retrieval_site: Path) -> None:
    entries = [listing.entry for listing in read_project(RETRIEVAL).archive().listings]
    found = {
        page.parent.name: saved(page.read_text("utf-8")) for page in (retrieval_site / "papers").glob("*/index.html")
    }
    assert {entry.id: len(entry.authors) for entry in entries} == {
        name: len(one.authors) for name, one in found.items()
    }
    silvertorch = found["silvertorch"]
    assert (silvertorch.kind, silvertorch.authors[:2]) == ("preprint", [("Xue", "Bi"), ("Wu", "Hong")])
    assert ("guessed", "from the byline") not in [author for item in found.values() for author in item.authors]
