"""`newsletter init`: from an empty folder to an archive that its own checks and tests find whole."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from newsletter.permanence import EXAMPLE, EXAMPLE_ENTRY
from tests.browser.conftest import USUAL, hosted
from tests.browser.test_accessibility import axe
from tests.builders import issue_text
from tests.cli.command import newsletter
from tests.conftest import EXAMPLES, REPOSITORY, built

LETTER = """\
# Vol. 7: Tails

Jan 05 - Jan 11, 2026

## 1. Tails That Grip

We measure tails. [arXiv](https://arxiv.org/abs/2601.01234)
"""


def git(*arguments: str, folder: Path) -> None:
    who = ("-c", "user.name=Ada", "-c", "user.email=ada@example.org")
    subprocess.run(("git", *who, *arguments), cwd=folder, check=True, capture_output=True)


def begun(folder: Path, *options: str) -> Path:
    done = newsletter("init", folder.name, "--yes", *options, folder=folder.parent)
    assert done.returncode == 0, done.stderr
    return folder


def test_a_new_archive_is_checked_built_and_tested_by_its_own_tests(tmp_path: Path, browser: Browser) -> None:
    archive = begun(tmp_path / "quoll-letters", "--topics", "Tails, Night vision", "--first", "2026-01-05")
    (archive / "hooks").symlink_to(REPOSITORY / "hooks")
    checked, formed = newsletter("check", folder=archive), newsletter("format", "--check", folder=archive)
    assert (checked.returncode, checked.stdout, formed.returncode) == (0, "", 0), checked.stdout + formed.stdout
    assert f"/{EXAMPLE}" not in (built(archive) / "published.json").read_text("utf-8")
    assert newsletter("verify", folder=archive).returncode == 0
    own = (sys.executable, "-m", "unittest", "discover", "--start-directory", "tests")
    done = subprocess.run(own, cwd=archive, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    page = browser.new_context(**USUAL).new_page()
    with hosted(archive / "site") as home:
        for address in ("", f"volumes/{EXAMPLE}/", f"papers/{EXAMPLE_ENTRY}/"):
            page.goto(home + address)
            assert not axe(page, "light")
    page.context.close()


def test_volumes_without_periods_are_counted_by_their_numbers_and_days(tmp_path: Path) -> None:
    for number, day in ((7, "2026-01-07"), (8, "2026-01-14"), (9, "2026-01-22")):
        head = f"Title: Tails {number}\nNumber: {number}\nDate: {day}\n\n"
        (tmp_path / f"{number}.md").write_text(head + LETTER.partition("2026\n\n")[2].replace("01234", f"0123{number}"))
    done = newsletter("init", "tails", "--yes", *(f"--import={number}.md" for number in (7, 8, 9)), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    told = "volume 1 is that of 2025-11-24, by most numbers and days; --first counts from another day\n"
    assert told in done.stderr
    assert "first_day: 2025-11-24" in (tmp_path / "tails/mkdocs.yml").read_text()
    assert "period: {start: 2026-01-05, end: 2026-01-11}" in (tmp_path / "tails/issues/7.yaml").read_text()


def test_the_name_of_a_file_may_tell_the_day_from_which_volumes_are_counted(tmp_path: Path) -> None:
    text = LETTER.replace("Jan 05 - Jan 11, 2026\n\n", "")
    for name in ("2025-01-09-issue-7.md", "issue-7.md"):
        (tmp_path / name).write_text(text)
    done = newsletter("init", "named", "--yes", "--import", "2025-01-09-issue-7.md", folder=tmp_path)
    assert "volume 1 is that of 2024-11-25, by most numbers and days; " in done.stderr
    assert "published: 2025-01-09" in (tmp_path / "named/issues/7.yaml").read_text()
    done = newsletter("init", "unnamed", "--yes", "--import", "issue-7.md", folder=tmp_path)
    assert ", for nothing tells another day; --first counts from another day\n" in done.stderr


def test_a_newsletter_of_links_begins_with_what_it_has_published(tmp_path: Path) -> None:
    links = ("[On Tails](https://a.example/) by Ada", "[On Ears](https://b.example/) by Bo")
    (tmp_path / "issue-7.markdown").write_text(
        "# Vol. 7\n\nJan 05 - Jan 11, 2026\n\n" + "".join(f"- {one}\n" for one in links)
    )
    command = ("init", "links", "--yes", "--import", "issue-7.markdown")
    refused = newsletter(*command, folder=tmp_path)
    assert refused.returncode == 2
    way = "`kinds: [article]` in mkdocs.yml, or `--kinds article` for a new archive"
    assert f"; with {way}, what has a link for its title is an entry\n" in refused.stderr
    assert newsletter(*command, "--kinds", "article, video, article", folder=tmp_path).returncode == 0
    assert "kinds: [article, video]" in (tmp_path / "links/mkdocs.yml").read_text()
    assert (tmp_path / "links/issues/7.yaml").read_text().count("kind: article") == 2
    assert (
        "# Articles and videos\n\nAll of them that the newsletter has listed.\n"
        in (tmp_path / "links/docs/extras/index.md").read_text()
    )


def test_a_kind_that_nobody_knows_begins_no_archive(tmp_path: Path) -> None:
    refused = newsletter("init", "links", "--yes", "--kinds", "articel", folder=tmp_path)
    assert (refused.returncode, 'did you mean "article"?' in refused.stderr) == (2, True)


def test_what_appears_irregularly_is_named_by_its_days_unless_it_has_numbers(tmp_path: Path) -> None:
    for day in ("05", "19"):
        (tmp_path / f"2026-01-{day}-tails.md").write_text(LETTER.replace("Vol. 7: Tails", f"Tails {day}"), "utf-8")
    (tmp_path / "numbered.md").write_text(LETTER, "utf-8")
    days = [argument for day in ("05", "19") for argument in ("--import", f"../2026-01-{day}-tails.md")]
    (tmp_path / "by-day").mkdir()
    archive = begun(tmp_path / "by-day", "--rhythm", "irregular", *(one.replace("../", f"{tmp_path}/") for one in days))
    assert sorted(path.name for path in archive.glob("issues/*.yaml")) == ["2026-01-05.yaml", "2026-01-19.yaml"]
    assert "named_by: date" in (archive / "mkdocs.yml").read_text("utf-8")
    assert "[" not in newsletter("check", folder=archive).stdout.partition("error")[2]
    (tmp_path / "by-number").mkdir()
    archive = begun(tmp_path / "by-number", "--rhythm", "irregular", "--import", f"{tmp_path}/numbered.md")
    assert [path.name for path in archive.glob("issues/*.yaml")] == ["7.yaml"]
    assert "named_by: number" in (archive / "mkdocs.yml").read_text("utf-8")


def test_the_example_goes_and_the_first_volume_comes_without_a_word(tmp_path: Path) -> None:
    archive = begun(tmp_path / "quolls", "--topics", "Burrows", "--first", "2023-05-22")
    git("init", "--quiet", folder=archive)
    git("add", ".", folder=archive)
    git("commit", "--quiet", "--message", "Begin", folder=archive)
    (archive / f"issues/{EXAMPLE}.yaml").unlink()
    (archive / "issues/3.yaml").write_text(issue_text("tags: [burrows]"), "utf-8")
    newsletter("published", tmp_path / "live.json", folder=archive)
    done = newsletter("check", "--published", tmp_path / "live.json", folder=archive)
    assert (done.returncode, "published" in done.stdout) == (0, False), done.stdout


def test_without_an_example_nothing_is_missing(tmp_path: Path) -> None:
    archive = begun(tmp_path / "quolls", "--no-example")
    done = newsletter("check", folder=archive)
    assert (done.returncode, done.stdout) == (0, "")


def test_what_no_option_says_is_asked_until_the_answer_is_one(tmp_path: Path) -> None:
    answers = "\n".join(
        ["Quoll Letters", "not an address", "https://quolls.example", "", "", "", "", "Tails", "", "gitlab"]
    )
    done = subprocess.run(
        (Path(sys.executable).parent / "newsletter", "init", "quolls", "--language", "en"),
        cwd=tmp_path,
        input=answers,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Error: address has a space in it" in done.stdout + done.stderr
    assert "site_url: https://quolls.example/\n" in (tmp_path / "quolls/mkdocs.yml").read_text("utf-8")
    assert (tmp_path / "quolls/.gitlab-ci.yml").is_file()


def test_where_nobody_answers_what_would_is_named(tmp_path: Path) -> None:
    done = newsletter("init", "quolls", "--name", "Quoll Letters", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.endswith("Error: nobody answers; give --address, or --yes, which asks nothing\n")
    assert not (tmp_path / "quolls").exists()


def test_a_language_in_which_the_program_has_no_words_is_said(tmp_path: Path) -> None:
    told = "what stands around your texts is in English, for the program has no words in "
    for language, is_told in (("nl", True), ("de-CH", False), ("en-GB", False), ("EN", False)):
        done = newsletter("init", language, "--yes", "--language", language, folder=tmp_path)
        assert done.returncode == 0, done.stderr
        assert (f"{told}{language}\n" in done.stderr) is is_told


def test_volumes_that_were_published_elsewhere_come_along_and_weeks_are_counted_as_they_have_them(
    tmp_path: Path,
) -> None:
    (tmp_path / "seven.md").write_text(LETTER, "utf-8")
    done = newsletter("init", "quolls", "--yes", "--import", "seven.md", folder=tmp_path)
    archive = tmp_path / "quolls"
    assert "volume 1 is that of 2025-11-24, by most numbers and days; --first counts from another day\n" in done.stderr
    assert "the printed period is not the one" not in done.stderr
    assert [path.name for path in archive.glob("issues/*.yaml")] == ["7.yaml"]
    assert "first_day: 2025-11-24\n" in (archive / "mkdocs.yml").read_text("utf-8")
    assert "published: 2026-01-09\n" in (archive / "issues/7.yaml").read_text("utf-8")


def week(days: str, number: int) -> str:
    return f"## Burrow News ({days})\n\n1. [Tail {number}](https://arxiv.org/abs/2601.0000{number}): It grips.\n\n"


WEEKS = "# All weeks\n\n" + week("Jan 8-14", 3) + week("Jan 1 - 7", 2) + week("Dec 25, 2022 - Jan 1, 2023", 1)
"""Volumes without numbers, the newest first; a day is too many in the week of the first."""


def test_weeks_without_a_number_are_counted_from_the_first_that_is_printed(tmp_path: Path) -> None:
    (tmp_path / "weeks.md").write_text(WEEKS.replace("Jan 1 - 7", "Jan 2-8").replace("8-14", "9-15"), "utf-8")
    done = newsletter("init", "quolls", "--yes", "--import", "weeks.md", "--year", "2023", folder=tmp_path)
    archive = tmp_path / "quolls"
    assert (done.returncode, sorted(path.stem for path in archive.glob("issues/*.yaml"))) == (0, ["1", "2", "3"])
    assert "volume 1 is that of 2022-12-26, the first period printed; --first counts from another day\n" in done.stderr
    assert "first_day: 2022-12-26\n" in (archive / "mkdocs.yml").read_text("utf-8")
    assert "published: 2023-01-06\n" in (archive / "issues/2.yaml").read_text("utf-8")
    wrong = newsletter("check", folder=archive).stdout
    assert "the period of volume 1 is 2022-12-26 to 2023-01-01, not 2022-12-25 to 2023-01-01 [wrong-period]" in wrong
    assert "missing" not in wrong


@pytest.mark.parametrize(("first", "numbers"), [("2022-12-25", ["1", "2", "3"]), ("2022-12-18", ["2", "3", "4"])])
def test_a_first_day_that_is_given_is_the_one_that_counts(tmp_path: Path, first: str, numbers: list[str]) -> None:
    (tmp_path / "weeks.md").write_text(WEEKS.replace("Jan 1, 2023", "Dec 31, 2022"), "utf-8")
    archive = begun(tmp_path / "quolls", "--import", "weeks.md", "--year", "2023", "--first", first)
    assert sorted(path.stem for path in archive.glob("issues/*.yaml")) == numbers
    assert f"first_day: {first}\n" in (archive / "mkdocs.yml").read_text("utf-8")


def test_months_are_counted_from_the_first_that_is_printed(tmp_path: Path) -> None:
    for month in ("March", "January"):
        letter = LETTER.replace("Vol. 7: Tails", f"Tails of {month}").replace("Jan 05 - Jan 11,", month)
        (tmp_path / f"{month}.md").write_text(letter, "utf-8")
    archive = begun(tmp_path / "quolls", "--rhythm", "month", "--import", "March.md", "--import", "January.md")
    assert sorted(path.stem for path in archive.glob("issues/*.yaml")) == ["1", "3"]
    assert "first_day: 2026-01-01\n" in (archive / "mkdocs.yml").read_text("utf-8")


def test_a_first_day_of_which_no_week_is_printed_is_refused_with_one_that_is(tmp_path: Path) -> None:
    (tmp_path / "weeks.md").write_text(WEEKS, "utf-8")
    told = ("--yes", "--import", "weeks.md", "--year", "2023", "--first", "2023-01-02")
    done = newsletter("init", "quolls", *told, folder=tmp_path)
    none = "no volume has the first of the printed periods, for volume 1 begins on 2023-01-02"
    assert (done.returncode, done.stderr) == (2, f"Error: {none}; give --first 2023-01-01\n")


def test_the_first_day_is_not_asked_for_where_an_export_tells_it(tmp_path: Path) -> None:
    (tmp_path / "seven.md").write_text(LETTER, "utf-8")
    done = subprocess.run(
        (Path(sys.executable).parent / "newsletter", "init", "quolls", "--import", "seven.md"),
        cwd=tmp_path,
        input="\n" * 8,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "First day" not in done.stdout + done.stderr


def test_weeks_whose_year_nobody_tells_are_said_once_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "weeks.md").write_text(WEEKS, "utf-8")
    done = newsletter("init", "quolls", "--yes", "--import", "weeks.md", folder=tmp_path)
    assert (done.returncode, [path.name for path in tmp_path.iterdir()]) == (2, ["weeks.md"])
    said = '2 newsletters have days without a year, the first "Burrow News (Jan 1 - 7)"; give it with --year\n'
    assert done.stderr == f"Error: {said}"


def test_of_newsletters_that_have_numbers_none_is_refused_for_others_without_a_year(tmp_path: Path) -> None:
    (tmp_path / "weeks.md").write_text(WEEKS, "utf-8")
    (tmp_path / "seven.md").write_text(LETTER, "utf-8")
    newsletter("init", "quolls", "--yes", "--import", "weeks.md", "--import", "seven.md", folder=tmp_path)
    assert (tmp_path / "quolls/issues/7.yaml").is_file()


def test_an_archive_is_told_once_how_its_weeks_are_counted_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "weeks.md").write_text(WEEKS, "utf-8")
    archive = begun(tmp_path / "quolls", "--no-example", "--first", "2026-01-05")
    done = newsletter("import", "--year", "2023", tmp_path / "weeks.md", folder=archive)
    none = "no volume has the first of the printed periods, for volume 1 begins on 2026-01-05"
    assert done.stderr == f"Error: {none}; write first_day: 2023-01-01 below rhythm: in mkdocs.yml\n"
    assert (done.returncode, [*archive.glob("issues/*.yaml")]) == (2, [])


@pytest.mark.parametrize("place", ["quolls", ".", "far/off/quolls"])
def test_where_nothing_can_be_imported_nothing_is_left(tmp_path: Path, place: str) -> None:
    (tmp_path / "here").mkdir()
    (tmp_path / "none.md").write_text("\n", "utf-8")
    done = newsletter("init", place, "--yes", "--import", tmp_path / "none.md", folder=tmp_path / "here")
    assert (done.returncode, list((tmp_path / "here").iterdir())) == (2, [])


def test_a_folder_with_something_in_it_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "letters.md").write_text("mine", "utf-8")
    done = newsletter("init", ".", "--yes", folder=tmp_path)
    assert (done.returncode, [path.name for path in tmp_path.iterdir()]) == (2, ["letters.md"])
    assert "is not empty, for it has letters.md; name a new folder" in done.stderr


def test_a_clone_of_nothing_is_empty_enough(tmp_path: Path) -> None:
    git("init", "--quiet", folder=tmp_path)
    assert newsletter("init", ".", "--yes", folder=tmp_path).returncode == 0
    assert (tmp_path / "mkdocs.yml").is_file()
    assert (tmp_path / ".git/HEAD").is_file()


@pytest.mark.parametrize("target", ["nowhere", "folder"])
def test_a_link_is_no_folder(tmp_path: Path, target: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / target)
    done = newsletter("init", "link", "--yes", folder=tmp_path)
    assert (done.returncode, list((tmp_path / "folder").iterdir())) == (2, [])


def test_what_stops_the_move_leaves_the_folder_empty(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(path: Path, target: Path) -> Path:
        if path.name == "mkdocs.yml":
            raise KeyboardInterrupt
        return type(path)(path.replace(target))

    monkeypatch.setattr("pathlib.Path.rename", stop)
    done = newsletter("init", ".", "--yes", folder=tmp_path)
    assert (done.returncode, list(tmp_path.iterdir())) == (1, [])


def test_no_word_of_another_newsletter_is_in_it(tmp_path: Path) -> None:
    archive = begun(tmp_path / "quolls")
    text = "".join(path.read_text("utf-8") for path in archive.rglob("*") if path.is_file())
    other = (REPOSITORY / "README.md").read_text("utf-8").partition("\n")[0].strip("# ").partition(":")[0]
    assert other not in text
    assert (EXAMPLES / "archive").name not in {path.name for path in archive.iterdir()}
