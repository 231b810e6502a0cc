"""The DOI of a volume, in every outlet that names the volume."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing

import pytest

from newsletter.api.answers import api_files
from newsletter.citations.bibtex import volume_bibtex
from newsletter.citations.forms import FORMS, in_form
from newsletter.citations.work import cited_volume
from newsletter.feeds.feed_files import feed_files
from newsletter.open_data.data_files import data_files
from newsletter.pages.volume_pages import volume_page
from newsletter.settings import Settings
from newsletter.strings.language import strings
from tests.builders import make_archive, make_paper, make_volume
from tests.citations.bibtex_reader import read

DOI = "10.59350/abcde-fgh12"
ADA = {"name": "Ada Bilby", "orcid": "0000-0002-1825-0097", "url": "https://bilby.example/"}
SETTINGS = Settings.model_validate(
    {"name": "Letters", "address": "https://archive.example/", "editors": (ADA,)}
    | {"feed_authority": "w.example", "feed_year": 2020}
)
VOLUME = make_volume(3, make_paper(summary="It digs all night."), doi=DOI)
ARCHIVE = make_archive(VOLUME)


def test_its_page_leads_to_it() -> None:
    page = volume_page(VOLUME, ARCHIVE, SETTINGS, "").body
    assert f'<a href="https://doi.org/{DOI}">doi:{DOI}</a>' in page


def test_its_citation_has_it_in_bibtex() -> None:
    assert read(volume_bibtex(VOLUME, ARCHIVE, SETTINGS))["volume:3"]["doi"] == DOI


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.id)
def test_its_citation_has_it_in_every_other_form(form: object) -> None:
    work = cited_volume(VOLUME, SETTINGS)
    assert DOI in in_form(getattr(form, "id", ""), [work], strings("en"))


def test_the_api_and_the_database_have_it() -> None:
    assert json.loads(api_files(ARCHIVE, SETTINGS)["api/v1/volumes/3.json"])["doi"] == DOI
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(data_files(ARCHIVE, SETTINGS)["data/archive.sqlite"].make())
        assert database.execute("SELECT doi FROM volumes").fetchall() == [(DOI,)]


def test_its_feed_is_what_a_registrar_of_dois_asks_for() -> None:
    """Full text, title, authors with their iDs, date, address, licence, language, an id that stays (Rogue Scholar)."""
    files = feed_files(ARCHIVE, SETTINGS)
    feed = json.loads(files["feed.json"])
    [item] = feed["items"]
    assert feed["language"] == "en"
    assert item["id"] == "tag:w.example,2020:volume/3"
    assert item["url"] == "https://archive.example/volumes/3/"
    assert item["title"] == "Vol. 3: Volume 3 on Burrows"
    assert item["authors"] == [{"name": "Ada Bilby", "url": "https://orcid.org/0000-0002-1825-0097"}]
    assert item["date_published"] == "2023-06-09T12:00:00+00:00"
    assert "It digs all night." in item["content_html"]
    assert item["_newsletter"]["rights"] == "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"
    assert item["_newsletter"]["doi"] == DOI
    assert all(f"doi:{DOI}" in files[name].decode() for name in ("feed.xml", "feed.atom"))
