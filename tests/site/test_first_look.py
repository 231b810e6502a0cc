"""A first look at what changed in issue files: the pages that an editor waits for, as the whole site will have them."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.build import Site, first_look, read_site
from newsletter.pages.page import theme_values
from tests.builders import issue_text
from tests.conftest import BROKEN, replace

VOCABULARY = "issues/vocabulary/tags.yaml"


def served(project: Path) -> Site:
    site, _ = read_site(project / "mkdocs.yml", is_served=True)
    return site


@pytest.fixture
def site(project: Path) -> Site:
    return served(project)


def test_where_nothing_changed_the_site_is_the_same(project: Path, site: Site) -> None:
    look = first_look(site, project / "mkdocs.yml")
    assert look is not None
    assert look.site is site
    assert look.pages == ()


def test_the_pages_of_a_changed_volume_and_of_its_changed_entries_are_those_of_the_whole_site(
    project: Path, site: Site
) -> None:
    replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
    (project / "issues/4.yaml").write_text(issue_text(number=4, name="many-wombats"))
    look = first_look(site, project / "mkdocs.yml")
    assert look is not None
    whole = {page.address: theme_values(page, site.settings) for page in served(project).pages}
    made = {page.address: theme_values(page, look.site.settings) for page in look.pages}
    assert {*made} == {"volumes/3/", "papers/lone-wombat/", "volumes/4/", "papers/many-wombats/"}
    for address in ("volumes/3/", "volumes/4/"):
        assert made[address] == whole[address]
    assert "Two wombats" in made["papers/lone-wombat/"]["body"]
    again = first_look(look.site, project / "mkdocs.yml")
    assert again is not None
    assert again.site is look.site


def test_entries_that_did_not_change_wait(project: Path, site: Site) -> None:
    (project / "issues/4.yaml").write_text(issue_text(number=4, name="many-wombats"))
    both = first_look(site, project / "mkdocs.yml")
    assert both is not None
    replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
    look = first_look(both.site, project / "mkdocs.yml")
    assert look is not None
    assert [page.address for page in look.pages] == ["volumes/3/", "papers/lone-wombat/"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("issues/3.yaml", "volume: ["),
        ("issues/4.yaml", BROKEN),
        ("issues/4.yaml", issue_text(number=4, name="lone-wombat")),
        (VOCABULARY, "[{id: burrows, name: Other}]"),
        ("mkdocs.yml", None),
        ("issues/3.yaml", None),
    ],
    ids=["half-typed", "a fault", "an id twice", "another vocabulary", "other settings", "no file"],
)
def test_what_cannot_be_told_of_single_pages_is_left_to_a_whole_build(
    project: Path, site: Site, path: str, text: str | None
) -> None:
    (project / "issues/5.yaml").write_text(issue_text(number=5, name="many-wombats"))
    if path == "mkdocs.yml":
        replace(project / path, "short_name: ", "short_name: More ")
    elif text is None:
        (project / path).unlink()
    else:
        (project / path).write_text(text)
    assert first_look(site, project / "mkdocs.yml") is None
