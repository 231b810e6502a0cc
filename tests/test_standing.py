"""The list of what is published has every address of the site that follows from what entries say, and no other."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from pathlib import Path

import pytest

from newsletter import addresses
from newsletter.build import Site, make_site
from newsletter.model import Archive, Correction, Organisation, Person, Tag, Vocabulary
from newsletter.settings import Settings
from newsletter.source import Reading, read_project
from newsletter.source.project import AUTHORS, VocabularyFile
from newsletter.source.yaml_text import Marks
from newsletter.standing import is_address, published_addresses, quarter_of, standing_addresses
from tests.attack.records import World
from tests.builders import make_paper, make_special, make_venue, make_volume

EXAMPLES = Path(__file__).parent / "examples"
YEARS = (2019, 2020, 2021, None)
PAPERS = [
    make_paper(
        id=f"paper-{number}",
        date=YEARS[number % 4],
        tags=("digging",),
        organisations=("Labs",),
        authors=("Bo Quoll", "Zac Bilby", f"Owl{number} Owl"),
        venue={"id": "dig", "year": YEARS[number % 4]} if number < 8 else None,
        aliases=("merged",) if number == 5 else (),
    )
    for number in range(55)
]
LATER = make_paper(id="later", corrections=(Correction(date=dt.date(2024, 5, 5), text="Mended."),))
VOCABULARY = Vocabulary(
    tags=(Tag(id="digging", name="Digging", description="Where to dig.", former=("burrows", "holes")),),
    organisations=(Organisation(id="labs", name="Labs", former=("quokka-labs",)),),
    venues=(make_venue(former=("burrow",)), make_venue(id="letters", name="Letters", kind="journal")),
    people=(
        Person(id="zoe-bilby", name="Zoë Bilby", spellings=("Zac Bilby",), former=("zac-bilby",)),
        Person(id="owl", name="Owl7 Owl"),
    ),
)
VOLUMES = (
    make_volume(1, *PAPERS[:50]),
    make_volume(12, LATER, *PAPERS[50:]),
    make_volume(40, make_paper(id="newest", corrections=(Correction(date=dt.date(2024, 9, 5), text="It too."),))),
    make_special("late", make_paper(id="old"), published=dt.date(2024, 2, 25), backfilled=True),
)


def everything() -> Reading:
    """An archive that has some of all: renamed things, years, people, merged entries, a backfilled volume."""
    reading = World(Archive(VOLUMES, VOCABULARY), Settings(feed_authority="wombat.example", feed_year=2020)).reading
    return replace(reading, people=VocabularyFile(VOCABULARY.people, Marks(AUTHORS), "person"))


@pytest.fixture(params=["everything", "archive", "retrieval"])
def reading(request: pytest.FixtureRequest) -> Reading:
    """An archive that has all in little, and two others."""
    return everything() if request.param == "everything" else read_project(EXAMPLES / request.param)


def site_of(reading: Reading) -> tuple[Site, set[str]]:
    """A site, and all that is served of the archive, as visitors write it."""
    site = make_site(reading, reading.settings)
    files = {address.removesuffix("index.html") for address in site.files}
    return site, files | {page.address for page in site.pages}


def test_without_citations_of_authors_all_other_lists_have_theirs() -> None:
    found = everything()
    whole, fewer = (
        set(make_site(found, found.settings.model_copy(update=without)).outputs)
        for without in ({}, {"author_citations": False})
    )
    gone = {address for address in whole - fewer if not address.startswith("data/")}
    assert gone == {address for address in whole if address.startswith("authors/") and address.endswith("cite.bib")}
    assert gone


def test_years_and_people_stand_under_each_of_their_names_and_what_is_no_news_in_an_open_quarter_too() -> None:
    found = published_addresses(everything().archive())
    years = ("2019", "2020", "2021", "undated")
    lists = ("topics/digging", "topics/holes", "organisations/quokka-labs", "venues/burrow", "authors/q/bo-quoll")
    assert {f"{page}/{year}/" for page in lists for year in years} <= found
    assert {"authors/b/zoe-bilby/", "authors/b/zoe-bilby/2020/", "authors/o/", "authors/o/owl/"} <= found
    assert {"feed/2023-q2.xml", "papers/feed/2023-q3.xml", "feed/2024-q1.xml", "corrections/feed/2024-q2.xml"} <= found
    assert (
        not {
            "authors/o/owl5-owl/",
            "authors/b/zac-bilby/",
            "corrections/feed/2024-q3.xml",
            "venues/letters/undated/",
        }
        & found
    )
    assert all(map(is_address, found))


def test_where_authors_were_before_all_leads_on_though_nothing_says_how_they_were_called() -> None:
    site, served = site_of(everything())
    moved = {"authors/b/zac-bilby/", "authors/b/zac-bilby/2020/", "authors/b/zac-bilby/2023/"}
    assert moved | {"authors/o/owl/", "authors/o/owl5-owl/"} <= standing_addresses(everything().archive()) & served
    assert b'url=../../../authors/o/"' in site.files["authors/o/owl5-owl/index.html"]
    assert b"zac-bilby" not in site.files[addresses.PUBLISHED]


def test_every_page_and_every_archive_document_of_a_site_is_listed(reading: Reading) -> None:
    site, served = site_of(reading)
    documents = {address for address in served if "feed/" in address and address.endswith(".xml")}
    listed = set(json.loads(site.files[addresses.PUBLISHED])["pages"])
    fixed = {addresses.TITLES}  # which stands whatever entries say
    assert {page.address for page in site.pages} - fixed | documents <= listed
    assert listed <= served


def test_whatever_is_said_to_stand_is_there_or_its_quarter_is_open(reading: Reading) -> None:
    _, served = site_of(reading)
    missing = sorted(standing_addresses(reading.archive()) - served)
    assert all(map(quarter_of, missing))
    assert len({address.rpartition("/")[0] for address in missing}) == len(missing)
    assert published_addresses(reading.archive()) <= served


def test_beside_every_page_of_a_name_stand_its_citations_and_its_feeds(reading: Reading) -> None:
    site, served = site_of(reading)
    listed = json.loads(site.files[addresses.PUBLISHED])
    names = [page for page in listed["pages"] if page.count("/") == 2 and not page.startswith("authors/")]
    assert {page + addresses.CITED for page in names if not page.endswith(".xml")} <= served
    folders = {"topic": "topics", "organisation": "organisations", "venue": "venues"}
    feeds = [name.partition(":feed/")[2].split("/") for name in listed["feeds"]]
    assert {file for kind, name in feeds for file in addresses.feed_addresses(f"{folders[kind]}/{name}/")} <= served
