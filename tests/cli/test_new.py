"""`newsletter new`, as an editor runs it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from newsletter.cli import main
from newsletter.source import read_project


@pytest.fixture
def folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented archive, of volumes 1 to 3 and two specials, in which the command runs."""
    monkeypatch.chdir(project)
    return project


def new(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("new", *arguments))


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "issues").iterdir())


def test_the_next_volume_is_written_and_its_file_is_named(folder: Path) -> None:
    done = new()
    assert (done.exit_code, done.stdout) == (0, "issues/4.yaml\n")
    volume = yaml.safe_load((folder / "issues/4.yaml").read_text("utf-8"))
    assert (volume["volume"], str(volume["period"]["start"]), str(volume["published"])) == (
        4,
        "2023-06-12",
        "2023-06-16",
    )


@pytest.mark.usefixtures("folder")
def test_what_to_do_next_is_said_on_standard_error() -> None:
    assert new().stderr == (
        "to fill: title; and papers or extras\n"
        "next:\n"
        "  newsletter add 4 ARXIV-ID  look a paper up and write its entry\n"
        "  newsletter check           see what is left to fill\n"
        "  make serve                 see the volume as its readers will\n"
    )


def test_a_new_volume_has_no_samples_and_says_what_is_left(folder: Path) -> None:
    new()
    volume = yaml.safe_load((folder / "issues/4.yaml").read_text("utf-8"))
    assert (volume["papers"], volume["extras"]) == ([], [])
    checked = CliRunner().invoke(main, ("check", "issues/4.yaml"))
    assert checked.stdout.splitlines() == [
        'issues/4.yaml:5:7: "title" is empty [empty-field]',
        "    write a value before the #",
        "issues/4.yaml:9:9: warning: the volume lists nothing [empty-volume]",
        "    `newsletter add` writes entries; or write one below papers: or extras:, after a hyphen",
    ]


def test_samples_to_fill_by_hand_are_there_where_they_are_wanted(folder: Path) -> None:
    new("--samples")
    volume = yaml.safe_load((folder / "issues/4.yaml").read_text("utf-8"))
    assert (len(volume["papers"]), len(volume["extras"])) == (1, 1)


def test_missing_numbers_are_mentioned(folder: Path) -> None:
    (folder / "issues/2.yaml").unlink()
    done = new()
    assert done.stdout == "issues/4.yaml\n"
    assert done.stderr.startswith("missing from the archive: 2; `newsletter new NUMBER` begins one of them\n")


def test_a_missing_volume_can_be_asked_for(folder: Path) -> None:
    (folder / "issues/2.yaml").unlink()
    done = new("2")
    assert (done.exit_code, done.stdout) == (0, "issues/2.yaml\n")
    assert "missing" not in done.stderr


def test_an_empty_archive_begins_with_volume_1(folder: Path) -> None:
    for path in (folder / "issues").glob("*.yaml"):
        path.unlink()
    assert new().stdout == "issues/1.yaml\n"


def test_a_project_without_issue_files_gets_their_folder(folder: Path) -> None:
    shutil.rmtree(folder / "issues")
    assert new().stdout == "issues/1.yaml\n"


def test_a_second_run_writes_the_volume_after_the_unfilled_one(folder: Path) -> None:
    assert [new().stdout, new().stdout] == ["issues/4.yaml\n", "issues/5.yaml\n"]
    assert [file.name for file in (folder / "issues").glob(".*")] == []


def test_a_special_is_written_under_its_name(folder: Path) -> None:
    done = new("--special", "autumn-reading")
    assert (done.exit_code, done.stdout) == (0, "issues/autumn-reading.yaml\n")
    assert "newsletter add autumn-reading ARXIV-ID" in done.stderr
    assert "special: autumn-reading" in (folder / "issues/autumn-reading.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "path"), [(("3",), "issues/3.yaml"), (("--special", "field-notes"), "issues/field-notes.yaml")]
)
def test_a_file_that_is_there_is_never_written_over(folder: Path, arguments: tuple[str, ...], path: str) -> None:
    before = (folder / path).read_bytes()
    done = new(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert f"is there already: {path}; nothing was written" in done.stderr
    assert (folder / path).read_bytes() == before


def test_a_file_that_cannot_be_read_is_not_written_over_either(folder: Path) -> None:
    (folder / "issues/4.yaml").write_text("{")
    assert new().exit_code == 2
    assert (folder / "issues/4.yaml").read_text() == "{"


def test_a_volume_that_another_file_holds_is_not_written_again(folder: Path) -> None:
    (folder / "issues/3.yaml").rename(folder / "issues/third.yaml")
    done = new("3")
    assert done.exit_code == 2
    assert "volume 3 is there already: issues/third.yaml" in done.stderr


@pytest.mark.parametrize(
    "arguments", [("0",), ("-1",), ("four",), ("100000",), ("4", "--special", "x"), ("--special", "No Id")]
)
def test_used_wrongly_it_exits_with_2_and_writes_nothing(folder: Path, arguments: tuple[str, ...]) -> None:
    before = files(folder)
    done = new(*arguments)
    assert (done.exit_code, done.stdout) == (2, "")
    assert files(folder) == before


def test_a_first_monday_that_cannot_be_read_makes_no_days(folder: Path) -> None:
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("first_monday: 2023-05-22", "first_monday: soon"), "utf-8")
    done = new()
    assert done.exit_code == 2
    assert "first_monday cannot be read" in done.stderr


def test_what_was_written_can_be_read_again(folder: Path) -> None:
    new()
    assert "issues/4.yaml" in [file.path for file in read_project(folder).files]


def test_a_volume_older_than_the_newest_is_backfilled(folder: Path) -> None:
    (folder / "issues/2.yaml").unlink()
    new("2")
    assert yaml.safe_load((folder / "issues/2.yaml").read_text("utf-8"))["backfilled"] is True


def test_the_next_volume_is_news(folder: Path) -> None:
    new()
    assert "backfilled" not in yaml.safe_load((folder / "issues/4.yaml").read_text("utf-8"))


@pytest.mark.parametrize("arguments", [("4",), ("--special", "late-list")])
def test_any_volume_is_backfilled_where_that_is_said(folder: Path, arguments: tuple[str, ...]) -> None:
    path = new(*arguments, "--backfilled").stdout.strip()
    assert yaml.safe_load((folder / path).read_text("utf-8"))["backfilled"] is True


def with_rhythm(folder: Path, rhythm: str) -> None:
    """Give the archive, whose last volume is of 9 June 2023, another rhythm."""
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("first_monday: 2023-05-22", f"rhythm: {rhythm}"), "utf-8")


def test_the_days_of_a_new_volume_follow_the_rhythm(folder: Path) -> None:
    with_rhythm(folder, "{every: month, first_day: 2023-03-01, published_days_after: 2}")
    new()
    volume = yaml.safe_load((folder / "issues/4.yaml").read_text("utf-8"))
    days = (*volume["period"].values(), volume["published"])
    assert [str(day) for day in days] == ["2023-06-01", "2023-06-30", "2023-07-02"]


def test_a_volume_that_is_named_by_its_day_is_the_next_of_the_rhythm(folder: Path) -> None:
    with_rhythm(folder, "{named_by: date}")
    assert new().stdout == "issues/2023-06-16.yaml\n"
    assert yaml.safe_load((folder / "issues/2023-06-16.yaml").read_text("utf-8"))["published"].day == 16
    assert new("2023-06-20").stdout == "issues/2023-06-20.yaml\n"
    assert "named by its day, such as 2026-01-31, not by 5" in new("5").stderr


def test_what_appears_irregularly_asks_for_its_day_or_leaves_it_to_fill(folder: Path) -> None:
    with_rhythm(folder, "{every: irregular, named_by: date}")
    assert "no rhythm tells the day of the next volume; name it: `newsletter new 2026-01-31`" in new().stderr
    assert "2023-02-30 is no day of the calendar" in new("2023-02-30").stderr
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace(", named_by: date", ""), "utf-8")
    assert "to fill: title, published; and papers" in new().stderr
    assert "named by its number, not by 2023-06-20" in new("2023-06-20").stderr
