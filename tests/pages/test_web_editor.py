"""The ways to the web editors of hosts, whose forms are taken from what each documents."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from newsletter.editing.scaffold import brief_text
from newsletter.pages.reporting import ways_to_report_entry
from newsletter.pages.volume_pages import volumes_index
from newsletter.pages.web_editor import edit_url, new_file_url
from newsletter.settings import Settings
from newsletter.source.canonical import canonical
from newsletter.strings.language import strings
from tests.builders import RHYTHM, make_archive, make_paper, make_volume

TEXT = "title: Burrows & more #1\n"


@pytest.mark.parametrize(
    ("repository", "edited", "begun"),
    [
        ("https://github.com/o/r", "/edit/main/issues/3.yaml", "/new/main/issues"),
        ("https://github.com/o/r.git/", "/edit/main/issues/3.yaml", "/new/main/issues"),
        ("https://git.example/o/r", "/edit/main/issues/3.yaml", "/new/main/issues"),
        ("https://gitlab.com/o/r", "/-/edit/main/issues/3.yaml", "/-/new/main"),
        ("https://gitlab.burrow.example/o/r", "/-/edit/main/issues/3.yaml", "/-/new/main"),
        ("https://codeberg.org/o/r", "/_edit/main/issues/3.yaml", "/_new/main/issues"),
    ],
)
def test_each_host_has_its_own_ways(repository: str, edited: str, begun: str) -> None:
    settings, root = Settings(repository=repository), repository.rstrip("/").removesuffix(".git")
    assert edit_url(settings, "issues/3.yaml") == f"{root}{edited}"
    assert str(new_file_url(settings, "issues/4.yaml", TEXT)).partition("?")[0] == f"{root}{begun}"


def test_the_settings_say_what_a_name_does_not() -> None:
    settings = Settings(repository="https://git.example/o/r", forge="gitea", branch="a b")
    assert edit_url(settings, "issues/3.yaml") == "https://git.example/o/r/_edit/a%20b/issues/3.yaml"


def test_the_text_comes_through_as_it_is() -> None:
    begun = str(new_file_url(Settings(repository="https://github.com/o/r"), "issues/4.yaml", TEXT))
    assert parse_qs(urlsplit(begun).query) == {"filename": ["4.yaml"], "value": [TEXT]}


@pytest.mark.parametrize(
    ("repository", "begun", "asked"),
    [
        ("https://github.com/o/r.git", "https://github.com/o/r/issues/new", ("title", "")),
        ("https://gitlab.com/o/r", "https://gitlab.com/o/r/-/issues/new", ("issue[title]", "issue[description]")),
        ("https://codeberg.org/o/r", "https://codeberg.org/o/r/issues/new", ("title", "body")),
    ],
)
def test_a_report_is_begun_as_each_host_wants_it(repository: str, begun: str, asked: tuple[str, str]) -> None:
    settings = Settings(repository=repository, address="https://wombats.example/")
    ((report, _),) = ways_to_report_entry(make_paper(id="wombat-a", arxiv="2305.00001"), settings, strings("en"))
    filled = {name: value for name, (value,) in parse_qs(urlsplit(report).query).items()}
    title, text = asked
    assert report.partition("?")[0] == begun
    assert filled.pop(title) == "Mistake: wombat-a"
    if text:
        assert "\nhttps://wombats.example/papers/wombat-a/" in filled.pop(text)
    else:
        assert filled.pop("source") == "https://arxiv.org/abs/2305.00001"
        assert (filled.pop("template"), filled.pop("entry")) == ("report-a-mistake.yml", "wombat-a")
    assert not filled


def test_without_a_repository_there_is_no_way() -> None:
    assert edit_url(Settings(), "x") is None
    assert new_file_url(Settings(), "x", "") is None
    assert (
        "Add the next volume" not in volumes_index(make_archive(make_volume(1)), Settings(), next_volume=("x", "")).body
    )


def test_the_list_of_volumes_leads_to_the_next_one_with_a_paper_to_fill() -> None:
    text = brief_text(2, RHYTHM)
    assert canonical(text) == text
    settings = Settings(repository="https://github.com/o/r")
    index = volumes_index(make_archive(make_volume(1)), settings, next_volume=("issues/2.yaml", text))
    assert "Add the next volume" in index.body
    assert len(str(new_file_url(settings, "issues/2.yaml", text))) < 2_000, "servers take addresses of this length"
