"""`newsletter verify`: sites that no workflow has built. What a deployment finds is in tests/test_workflow_steps.py."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsletter.cli import main
from tests.builders import issue_text, lay_out


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of one volume, in which the command runs."""
    folder = lay_out(tmp_path / "archive", {"issues/3.yaml": issue_text()})
    (folder / "site").mkdir()
    monkeypatch.chdir(folder)
    return folder


def verify(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("verify", *arguments))


def test_an_empty_folder_is_no_site(archive: Path) -> None:
    (archive / "elsewhere").mkdir()
    done = verify("elsewhere")
    assert (done.exit_code, done.stdout) == (
        1,
        "elsewhere/volumes/3/index.html: the newest volume has no page\n"
        "elsewhere/feed.xml: there is no feed\n"
        "elsewhere/published.json: there is no list of published ids for the next deployment\n",
    )


def test_a_folder_that_is_not_there_is_named(archive: Path) -> None:
    (archive / "site").rmdir()
    done = verify()
    assert done.exit_code == 2
    assert 'there is no folder "site"; build the site first: make site' in done.stderr


def test_below_the_archives_folder_its_site_is_meant(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(archive / "issues")
    done = verify()
    assert done.exit_code == 1
    assert done.stdout.startswith("../site/volumes/3/index.html: the newest volume has no page\n")


def test_an_archive_whose_volumes_cannot_be_read_has_nothing_to_compare_with(archive: Path) -> None:
    (archive / "issues/3.yaml").write_text("volume: [", "utf-8")
    done = verify()
    assert done.exit_code == 2
    assert "the archive has no volume that can be read" in done.stderr


def test_an_archive_that_has_no_volume_yet_needs_its_feed_and_its_list(archive: Path) -> None:
    (archive / "issues/3.yaml").unlink()
    assert [line.partition(":")[0] for line in verify().stdout.splitlines()] == ["site/feed.xml", "site/published.json"]


@pytest.mark.parametrize("content", [b"", b"<!-- nothing -->"])
def test_a_page_that_says_nothing_has_no_address(archive: Path, content: bytes) -> None:
    (archive / "site/empty.html").write_bytes(content)
    assert "empty.html" not in verify().stdout


def test_a_page_of_any_bytes_is_read_and_only_the_first_faults_are_listed(archive: Path) -> None:
    for number in range(30):
        (archive / f"site/{number:02}.html").write_bytes(b'\xff<link href="http://localhost/\x1b[2J" rel=canonical>')
    lines = verify().stdout.splitlines()
    assert lines[0].startswith("site/00.html: the canonical address is http://localhost/")
    assert "\x1b" not in "".join(lines)
    assert lines[20:] == ["and 13 more"]


def test_a_volume_that_was_backfilled_is_not_looked_for_in_the_feed(archive: Path) -> None:
    late = issue_text(number=9, name="night-owl", more="backfilled: true")
    (archive / "issues/9.yaml").write_text(late, "utf-8")
    assert "volumes/3/index.html: the newest volume has no page" in verify().stdout


def test_an_archive_of_back_volumes_alone_has_no_newest_one(archive: Path) -> None:
    (archive / "issues/3.yaml").write_text(issue_text(more="backfilled: true"), "utf-8")
    assert verify().stdout == (
        "site/feed.xml: there is no feed\n"
        "site/published.json: there is no list of published ids for the next deployment\n"
    )
