"""The site of an archive from which a volume was removed: nothing of it is left but a notice, and ways to that."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsletter.cli import main
from tests.conftest import built

WORDS = ("hostile-title", "two-hundred-characters", "footprints", "dusk-bench", "burrow-kit", "and More!")
"""What the volume brings, by ids, and a part of its title."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory, example_site: Path) -> Path:
    """The invented archive without its second volume."""
    project = tmp_path_factory.mktemp("removed") / "project"
    shutil.copytree(example_site.parent, project, symlinks=True, ignore=shutil.ignore_patterns("site", ".*"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        done = CliRunner().invoke(main, ("remove", "2", "--on", "2023-07-01", "--reason", "Please & thanks"))
    assert done.exit_code == 0, done.output
    return built(project)


def names(site: Path) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def test_a_notice_stands_at_its_address_and_its_entries_lead_there(site: Path) -> None:
    notice = (site / "volumes/2/index.html").read_text("utf-8")
    assert "<title>Vol. 2: removed" in notice
    assert "Reason given: Please &amp; thanks" in notice
    assert '<meta name="robots" content="noindex">' in notice
    for entry in WORDS[:-1]:
        assert "url=../../volumes/2/" in (site / f"papers/{entry}/index.html").read_text("utf-8")


def test_no_citation_of_it_is_left(site: Path, example_site: Path) -> None:
    gone = names(example_site) - names(site)
    assert {f"papers/{entry}/cite.bib" for entry in WORDS[:-1]} | {"volumes/2/cite.bib"} <= gone


def test_no_list_search_feed_or_site_map_has_it(site: Path) -> None:
    files = [path for path in site.rglob("*") if path.suffix in {".html", ".xml", ".atom", ".json", ".bib", ".opml"}]
    found = {path: path.read_text("utf-8") for path in files if "contributing" not in path.parts}
    assert len(found) > 50
    assert [path for path, text in found.items() if any(f"papers/{word}/" in text for word in WORDS[:-1])] == []
    assert [path for path, text in found.items() if "Quotes" in text] == []
    assert [path.name for path, text in found.items() if "volumes/2/" in text and "papers" not in path.parts] == [
        "index.html"
    ]


def test_it_is_no_published_name_any_more(site: Path) -> None:
    listed = (site / "published.json").read_text("utf-8")
    assert "volume/1" in listed
    assert "volume/2" not in listed
