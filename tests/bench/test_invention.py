"""Invented archives: the same ones everywhere, without a fault, and like real ones."""

from __future__ import annotations

import datetime as dt
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from newsletter.bench.invented_project import make_project
from newsletter.bench.invention import MOST_VOLUMES, RHYTHM, Invention
from newsletter.checks import check
from newsletter.problem import NewsletterError
from newsletter.source import read_project
from newsletter.source.canonical import canonical
from tests.builders import contents
from tests.conftest import REPOSITORY

TODAY = dt.date(2025, 11, 28)
MADE = "import sys, newsletter.bench.invented_project as p, pathlib; p.make_project(pathlib.Path(sys.argv[1]), 2)"


@pytest.fixture(scope="module")
def volumes() -> list[dict[str, Any]]:
    """The fields of some years' volumes."""
    return list(Invention().volumes(150))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An archive of half a year."""
    return make_project(tmp_path_factory.mktemp("invented") / "archive", 26)


def entries(volumes: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for volume in volumes:
        yield from (one for one in (*volume["papers"], *volume.get("extras", ())) if "see" not in one)


def test_nothing_is_wrong_with_an_archive_not_even_for_who_writes(project: Path) -> None:
    reading = read_project(project)
    assert len(reading.files) == 26
    assert check(reading, today=TODAY) == []


def test_the_files_are_as_format_writes_them(project: Path) -> None:
    for file in sorted((project / "issues").glob("*.yaml")):
        assert canonical(file.read_text("utf-8")) == file.read_text("utf-8")


def test_a_larger_archive_begins_with_all_of_a_smaller_one(project: Path, tmp_path: Path) -> None:
    larger, smaller = contents(project), contents(make_project(tmp_path / "small", 5))
    assert smaller == {path: larger[path] for path in smaller}
    assert sorted(set(larger) - set(smaller)) == sorted(f"issues/{number}.yaml" for number in range(6, 27))


def test_every_process_makes_the_same_bytes(tmp_path: Path) -> None:
    for seed in ("1", "2"):
        known = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(REPOSITORY / "hooks")}
        subprocess.run((sys.executable, "-c", MADE, tmp_path / seed), env=known, check=True)
    assert contents(tmp_path / "1") == contents(tmp_path / "2") != {}


def test_it_has_what_real_archives_have(volumes: list[dict[str, Any]]) -> None:
    found = Counter(name for entry in entries(volumes) for name in entry)
    rare = ("aliases", "corrections", "stub", "venue", "doi", "organisations", "links", "kind")
    assert {name: found[name] for name in rare if not found[name]} == {}
    assert any("see" in one for volume in volumes for one in volume["papers"])
    assert any("backfilled" in volume for volume in volumes)
    assert any("corrections" in volume for volume in volumes)
    texts = " ".join(entry["summary"] for entry in entries(volumes) if "summary" in entry)
    assert {mark for mark in ("$O(n \\log n)$", "*", "`", "](https://", "%") if mark not in texts} == set()


def test_few_authors_sign_much_and_most_sign_once(volumes: list[dict[str, Any]]) -> None:
    signed = Counter(author for entry in entries(volumes) for author in entry["authors"])
    assert sum(count == 1 for count in signed.values()) > len(signed) / 2
    assert max(signed.values()) > 20 * sum(signed.values()) / len(signed)


def test_no_two_entries_have_one_id_or_are_of_one_paper(volumes: list[dict[str, Any]]) -> None:
    for name in ("id", "arxiv", "doi"):
        found = [entry[name] for entry in entries(volumes) if name in entry]
        assert len(found) == len(set(found)), name


def test_the_largest_archive_is_older_than_arxiv_so_that_no_id_is_late() -> None:
    assert RHYTHM.period(MOST_VOLUMES).end.year < 1991


def test_what_stands_in_a_folder_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(NewsletterError, match="is there already and not empty; name another folder"):
        make_project(tmp_path, 1)
    assert contents(tmp_path) == {"mine.txt": b"mine"}
