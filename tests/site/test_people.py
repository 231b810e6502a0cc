"""People on the whole site: a changed name is nowhere, two people are two, and editors are named by every outlet."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import feedparser
import pytest
from bs4 import BeautifulSoup

from newsletter.build import Site, read_site, search_files
from newsletter.email.edition import make_edition
from newsletter.settings import Settings
from newsletter.source import read_project
from tests.builders import issue_text, lay_out
from tests.citations.bibtex_reader import read

ORCID, OTHER_ORCID = "0000-0002-1825-0097", "0000-0002-1694-233X"

PEOPLE = f"""\
- {{id: bo-wang, name: Bo Wang, orcid: {ORCID}}}
- {{id: bo-wang-2, name: Bo Wang, url: "https://wang.example/"}}
- {{id: zoe-bilby, name: Zoë Bilby, spellings: [Zacharias Bilby], former: [zacharias-bilby]}}
"""


SETTINGS = f"""\
site_name: Marsupial Letters
extra:
  newsletter:
    feed_authority: wombat.example
    feed_year: 2020
    editors:
      - {{name: Ada van Potoroo, orcid: {OTHER_ORCID}, url: "https://potoroo.example/"}}
      - {{name: Kim & Co}}
"""

FILES = {
    "mkdocs.yml": SETTINGS,
    "issues/vocabulary/authors.yaml": PEOPLE,
    "issues/3.yaml": issue_text("authors: [Bo Wang, Zacharias Bilby]"),
    "issues/4.yaml": issue_text("authors: [Zacharias Bilby, {person: bo-wang-2}]", number=4, name="two-wombats"),
    "issues/5.yaml": issue_text("authors: [Zoë Bilby, Bo Wang]", number=5, name="three-wombats"),
    "issues/6.yaml": issue_text(
        "authors: [{name: Bo Wang, person: bo-wang-2}]",
        number=6,
        name="four-wombats",
        more="editors: [{name: Mia Numbat Jr.}]",
    ),
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out(tmp_path_factory.mktemp("people"), FILES)


@pytest.fixture(scope="module")
def site(project: Path) -> Site:
    made, problems = read_site(project / "mkdocs.yml", address="https://wombat.example/")
    assert problems == []
    return made


def body(site: Site, address: str) -> Any:
    return BeautifulSoup(next(page.body for page in site.pages if page.address == address), "html.parser")


def everything(site: Site) -> dict[str, str]:
    """All that the site holds, by address."""
    files = site.files | search_files(site, None)
    texts = {address: content.decode("utf-8", "replace") for address, content in files.items()}
    texts |= {page.address: f"{page.title} {page.described} {page.head} {page.body}" for page in site.pages}
    return texts | {f"index {address}": index.body for address, index in site.indexes.items()}


def test_a_changed_name_is_nowhere_on_the_site(site: Site) -> None:
    found = everything(site)
    assert [address for address, text in found.items() if "zacharias" in text.lower()] == []
    assert len([address for address, text in found.items() if "Zoë Bilby" in text]) > 10


def test_the_former_page_leads_to_the_present_one(site: Site) -> None:
    assert b"../../../authors/b/zoe-bilby/" in site.files["authors/b/zacharias-bilby/index.html"]


def test_two_people_of_one_name_have_two_pages_that_name_each_other(site: Site) -> None:
    one, two = body(site, "authors/w/bo-wang/"), body(site, "authors/w/bo-wang-2/")
    assert [[link.get_text() for link in page.select(".nl-card h3 a")] for page in (one, two)] == [
        ["A Three Wombats", "A Lone Wombat"],
        ["A Four Wombats", "A Two Wombats"],
    ]
    assert one.find("a", href="../../../authors/w/bo-wang-2/").get_text() == "Bo Wang"
    assert two.find("a", href="../../../authors/w/bo-wang/").get_text() == "Bo Wang"
    assert one.find("a", href=f"https://orcid.org/{ORCID}").get_text() == f"https://orcid.org/{ORCID}"
    assert two.find("a", href="https://wang.example/")
    assert "2 entries here are matched by the name alone, which others share." in one.get_text()
    assert "by the name alone" not in two.get_text()


def test_an_entry_leads_to_the_person_who_is_meant(site: Site) -> None:
    addresses = [body(site, f"papers/{name}-wombats/").find("a", string="Bo Wang")["href"] for name in ("two", "three")]
    assert addresses == ["../../authors/w/bo-wang-2/", "../../authors/w/bo-wang/"]


def test_feeds_say_who_an_author_is(site: Site) -> None:
    (item,) = [one for one in json.loads(site.files["papers/feed.json"])["items"] if one["title"] == "A Lone Wombat"]
    assert item["authors"] == [{"name": "Bo Wang", "url": f"https://orcid.org/{ORCID}"}, {"name": "Zoë Bilby"}]
    (entry,) = [one for one in feedparser.parse(site.files["papers/feed.atom"]).entries if one.title == "A Lone Wombat"]
    assert entry.authors == [{"name": "Bo Wang", "href": f"https://orcid.org/{ORCID}"}, {"name": "Zoë Bilby"}]


def test_a_volumes_page_names_its_editors_or_else_those_of_the_newsletter(site: Site) -> None:
    own, others = body(site, "volumes/6/"), body(site, "volumes/5/")
    assert "Edited by Mia Numbat Jr." in own.get_text()
    said = others.find(string=lambda text: "Edited by" in text).parent
    assert said.get_text() == f"Edited by Ada van Potoroo (https://orcid.org/{OTHER_ORCID}), Kim & Co"
    assert [link["href"] for link in said.select("a")] == [
        "https://potoroo.example/",
        f"https://orcid.org/{OTHER_ORCID}",
    ]
    assert "Kim &amp; Co" in site.indexes["about/"].body


def test_feeds_name_the_editors_of_volumes_and_of_the_newsletter(site: Site) -> None:
    feed = json.loads(site.files["feed.json"])
    assert [one["name"] for one in feed["authors"]] == ["Marsupial Letters", "Ada van Potoroo", "Kim & Co"]
    assert [one["authors"][0]["name"] for one in feed["items"]] == ["Mia Numbat Jr.", *["Ada van Potoroo"] * 3]
    atom, rss = feedparser.parse(site.files["feed.atom"]), feedparser.parse(site.files["feed.xml"])
    assert [one.author for one in atom.entries] == ["Mia Numbat Jr.", *["Kim & Co"] * 3]
    assert rss.entries[0].author == "Mia Numbat Jr."
    assert "managingEditor" not in site.files["feed.xml"].decode()


def test_a_volumes_citations_begin_with_its_own(site: Site) -> None:
    text = site.files["volumes/5/cite.bib"].decode()
    assert text.startswith("@misc{volume:5,\n")
    assert list(read(text)) == ["volume:5", "three-wombats"]
    assert read(text)["volume:5"] == {
        "type": "misc",
        "title": "{Volume 5 on Burrows}",
        "editor": r"Ada van Potoroo and Kim \& Co",
        "howpublished": "Marsupial Letters, Vol. 5",
        "year": "2023",
        "month": "jun",
        "url": "https://wombat.example/volumes/5/",
    }
    assert read(site.files["volumes/6/cite.bib"].decode())["volume:6"]["editor"] == "Numbat, Jr., Mia"


def test_a_letter_names_the_editors(project: Path) -> None:
    reading = read_project(project)
    settings: Settings = reading.settings
    for number, names in ((6, "Mia Numbat Jr."), (5, "Ada van Potoroo, Kim & Co")):
        made = make_edition(reading.archive().weekly[6 - number], reading.archive(), settings)
        assert f"Edited by {names}" in made.text
        assert f"Edited by {names.replace('&', '&amp;')}" in made.html


def edited_by(folder: Path, editor: str, *, person: str) -> tuple[Site, str]:
    """A site and its letters: somebody edits the newsletter, and volume 4 alone."""
    files = FILES | {
        "mkdocs.yml": SETTINGS.replace("{name: Kim & Co}", editor),
        "issues/vocabulary/authors.yaml": person,
        "issues/3.yaml": issue_text("authors: [Ada van Potoroo]"),
        "issues/4.yaml": issue_text(number=4, name="two-wombats", more=f"editors: [{editor}]"),
        "issues/5.yaml": None,
        "issues/6.yaml": None,
    }
    project = lay_out(folder, files)
    made, problems = read_site(project / "mkdocs.yml", address="https://wombat.example/")
    assert problems == []
    reading = read_project(project)
    archive = reading.archive()
    editions = [make_edition(volume, archive, reading.settings) for volume in archive.volumes]
    return made, "".join(edition.html + edition.text for edition in editions)


def test_a_changed_name_of_an_editor_is_nowhere_either(tmp_path: Path) -> None:
    person = "- {id: zoe-bilby, name: Zoë Río Bilby, family: Río Bilby, spellings: [Zacharias Bilby]}\n"
    made, letter = edited_by(tmp_path, "{name: Zacharias Bilby}", person=person)
    found = everything(made) | {"letter": letter}
    assert [address for address, text in found.items() if "zacharias" in text.lower()] == []
    named = {address for address, text in found.items() if "Zoë" in text}
    assert {"index about/", "volumes/3/", "volumes/4/", "feed.xml", "feed.atom", "feed.json", "letter"} < named
    assert "editor       = {Río Bilby, Zoë}" in found["volumes/4/cite.bib"]


def test_an_editor_with_another_orcid_id_is_somebody_else(tmp_path: Path) -> None:
    person = f"- {{id: zoe-bilby, name: Zoë Bilby, spellings: [Zacharias Bilby], orcid: {ORCID}}}\n"
    made, letter = edited_by(tmp_path, f"{{name: Zacharias Bilby, orcid: {OTHER_ORCID}}}", person=person)
    found = everything(made) | {"letter": letter}
    assert [address for address, text in found.items() if "Zoë" in text] == []
    assert "editor       = {Zacharias Bilby}" in found["volumes/4/cite.bib"]


def test_an_editor_with_the_same_orcid_id_is_the_person(tmp_path: Path) -> None:
    person = f"- {{id: zoe-bilby, name: Zoë Bilby, spellings: [Zacharias Bilby], orcid: {ORCID}}}\n"
    made, _ = edited_by(tmp_path, f"{{name: Zacharias Bilby, orcid: {ORCID}}}", person=person)
    assert "Zoë Bilby" in body(made, "volumes/4/").header.text
