"""Two newsletters whose kinds have the same ids and other names, in one process: neither hears of the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.build import make_site
from newsletter.checks import check
from newsletter.editing.scaffold import special_text
from newsletter.editing.schema import schema
from newsletter.source import Reading, read_project
from tests.builders import issue_text, lay_out

SETTINGS = """\
site_name: Letters of {name}
extra:
  newsletter:
    feed_authority: {name}.example
    feed_year: 2020
    pictures: false
    kinds: [{kinds}]
    identifiers: [{{id: registry, {registry}}}]
"""
WOMBAT = SETTINGS.format(
    name="wombat",
    kinds="tool, {id: find, one: hollow, several: hollows, sign: 🕳, schema_org: Dataset}",
    registry="name: Wombat Registry, url: https://wombat.example/w/, digits: true",
)
QUOLL = SETTINGS.format(
    name="quoll",
    kinds="{id: find, one: perch, several: perches, sign: 🪺}, event",
    registry="name: Quoll Registry, url: https://quoll.example/q/",
)
EXTRA = """\
extras:
  - id: old-find
    kind: find
    title: Old Find
    tagline: It is old
    summary: It is old.
    tags: [burrows]
    ids: [{kind: registry, id: "12"}]
"""
ISSUE = issue_text("tags: [burrows]\nauthors: [Bo Quoll]", more=EXTRA)
WRONG = ISSUE.replace("kind: find", "kind: event").replace('"12"', "twelve")


def read(folder: Path, settings: str, issue: str = ISSUE) -> Reading:
    return read_project(lay_out(folder, {"mkdocs.yml": settings, "issues/3.yaml": issue}))


def made(reading: Reading) -> dict[str, bytes | str]:
    """All that a site of it has."""
    site = make_site(reading, reading.settings)
    pages = {page.address: page.body for page in site.pages}
    return pages | {name: index.body for name, index in site.indexes.items()} | site.files


@pytest.mark.usefixtures("own_folder")
def test_two_archives_are_read_checked_and_built_side_by_side_as_each_by_itself(tmp_path: Path) -> None:
    alone = made(read(tmp_path / "wombat", WOMBAT)), made(read(tmp_path / "quoll", QUOLL))
    wombat, quoll = read(tmp_path / "wombat", WOMBAT), read(tmp_path / "quoll", QUOLL)
    assert check(wombat) == check(quoll) == []
    together = made(wombat), made(quoll)
    assert together == alone
    for site, own, other in zip(together, ("hollow", "perch"), ("perch", "hollow"), strict=True):
        assert f"1 {own}" in str(site["volumes/3/"])
        assert own in str(site["extras/"])
        assert f"1 {other}" not in str(site["volumes/3/"])
        assert other not in str(site["extras/"])


def test_each_of_two_archives_is_held_to_kinds_and_ids_of_its_own(tmp_path: Path) -> None:
    wombat, quoll = read(tmp_path / "wombat", WOMBAT, WRONG), read(tmp_path / "quoll", QUOLL, WRONG)
    assert [problem.message for problem in check(wombat)] == [
        'extra "old-find": "kind" must be tool or find, not "event"',
        'extra "old-find": "twelve" is no id of Wombat Registry',
    ]
    assert check(quoll) == []
    schemas = [schema(one.vocabulary, one.settings.tables)["definitions"] for one in (wombat, quoll)]
    kinds = [each["Extra"]["properties"]["kind"]["enum"] for each in schemas]
    assert kinds == [["tool", "find"], ["find", "event"]]
    texts = [special_text("burrows", one.settings.tables, has_samples=True) for one in (wombat, quoll)]
    assert ["What the extra is: tool or find" in text for text in texts] == [True, False]
    assert ["What the extra is: find or event" in text for text in texts] == [False, True]
