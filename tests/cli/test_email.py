"""`newsletter email`, as an editor runs it."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsletter.cli import main
from tests.conftest import BROKEN, ROOT_ADDRESS


@pytest.fixture
def folder(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The invented archive with a sender, in which the command runs."""
    settings = project / "mkdocs.yml"
    sender = (
        "  newsletter:\n    email_from: Wombat <wombat@wombat.example>\n    email_unsubscribe: https://wombat.example/"
    )
    text = settings.read_text("utf-8")
    settings.write_text(text.replace("  newsletter:", sender, 1), "utf-8")
    monkeypatch.chdir(project)
    monkeypatch.setenv("SITE_URL", ROOT_ADDRESS)
    return project


def email(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("email", *arguments))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_the_three_forms_are_written_and_named(folder: Path) -> None:
    done = email("3", "--out", "letters/new")
    assert (done.exit_code, done.stdout) == (0, "".join(f"letters/new/3.{form}\n" for form in ("html", "txt", "eml")))
    assert done.stderr == ""
    assert names(folder / "letters/new") == ["3.eml", "3.html", "3.txt"]


def test_without_a_folder_the_present_one_is_taken(folder: Path) -> None:
    assert email("field-notes").stdout == "field-notes.html\nfield-notes.txt\nfield-notes.eml\n"
    assert (folder / "field-notes.html").is_file()


def test_without_a_name_the_newest_that_is_news_is_written(folder: Path) -> None:
    assert email("--out", "letter").stdout.startswith("letter/field-notes.html\n")
    assert (folder / "letter/field-notes.html").is_file()


def test_two_runs_write_the_same_bytes(folder: Path) -> None:
    for out in ("one", "two"):
        email("3", "--out", out)
    for name in names(folder / "one"):
        assert (folder / "one" / name).read_bytes() == (folder / "two" / name).read_bytes()


def test_lines_of_the_message_end_as_mail_has_them(folder: Path) -> None:
    email("3")
    assert (folder / "3.eml").read_bytes().count(b"\n") == (folder / "3.eml").read_bytes().count(b"\r\n")
    assert b"\r" not in (folder / "3.txt").read_bytes()


def test_without_a_sender_two_forms_are_written_and_the_third_is_missed(folder: Path) -> None:
    settings = folder / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("    email_from:", "    # email_from:"), "utf-8")
    done = email("3")
    assert (done.exit_code, done.stdout) == (0, "3.html\n3.txt\n")
    assert done.stderr == "no .eml was written, for mkdocs.yml names no sender: set email_from under extra.newsletter\n"


def test_links_that_no_reader_reaches_are_remarked(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITE_URL")
    assert folder
    assert "its links lead to http://127.0.0.1:8000/, which no reader reaches" in email("3").stderr


def test_a_faulty_archive_is_reported_as_check_does_and_nothing_is_written(folder: Path) -> None:
    (folder / "issues/4.yaml").write_text(BROKEN)
    done = email("3", "--out", "letters")
    check = CliRunner().invoke(main, "check")
    assert (done.exit_code, done.stdout) == (1, check.stdout)
    assert 'unknown field "sumary"' in done.stdout
    assert not (folder / "letters").exists()


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("field-note", 'there is no volume "field-note"; did you mean "field-notes"?'),
        ("99", 'there is no volume "99"'),
        ("../3", "there is no volume"),
    ],
)
def test_a_volume_that_is_not_there_is_refused_with_the_nearest(folder: Path, name: str, said: str) -> None:
    before = names(folder)
    done = email(name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert said in done.stderr
    assert names(folder) == before


@pytest.mark.usefixtures("folder")
def test_a_folder_that_is_a_file_is_refused() -> None:
    assert email("3", "--out", "mkdocs.yml").exit_code == 2
    done = email("3", "--out", "mkdocs.yml/below")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "a part of the way to it is a file, not a folder; move that file away" in done.stderr
