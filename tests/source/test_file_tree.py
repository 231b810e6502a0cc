"""What stands in an archive's folders: known files alone, and nothing that leads elsewhere or is another's name."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from newsletter.source import file_tree as tree_module
from newsletter.source import read_project
from tests.builders import PROJECT, SETTINGS, TAGS, issue_text, lay_out, report

LINK = "this is a link, not a file [not-a-file]\n    delete it; the file itself may stand in its place\n"
DEVICE = "this is neither a file nor a folder [not-a-file]\n    delete it\n"
DOT = "no file whose name begins with a dot is read [dot-file]\n    close the editor that keeps it here, or delete it\n"
UNKNOWN = "no file of this name is read [unknown-file]\n    move it out of issues/, or delete it\n"
FOLDER = "nothing is read from this folder [wrong-folder]\n    delete it; an issue file stands directly in issues/\n"
NOT_A_FOLDER = "not a folder [not-a-file]\n    put the folder itself in its place\n"


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A faultless project with a page of its own."""
    return lay_out(tmp_path / "archive", {"issues/3.yaml": issue_text(), "docs/index.md": "# Home\n"})


def said(archive: Path) -> str:
    return report(archive, dict.fromkeys(PROJECT))


@pytest.mark.parametrize(
    "target", ["3.yaml", "../mkdocs.yml", "/dev/zero", "/etc", "nowhere", ".", "loop.yaml", "../issues"]
)
@pytest.mark.parametrize(
    "path", ["issues/loop.yaml", "issues/.123.yaml.new", "issues/x", "issues/vocabulary/y", "docs/z", "docs/.z"]
)
def test_a_link_is_refused_wherever_it_leads(archive: Path, path: str, target: str) -> None:
    (archive / path).symlink_to(target)
    hint = LINK.replace("delete it; the file itself may stand in its place", "delete it") if "/." in path else LINK
    assert said(archive) == f"{path}:1:1: {hint}"
    assert len(read_project(archive).strays) == 1


@pytest.mark.parametrize(
    "path", ["issues/4.yaml", "issues/x", "issues/.x", "issues/vocabulary/authors.yaml", "docs/x.md"]
)
def test_a_device_is_refused_and_not_opened(archive: Path, path: str) -> None:
    os.mkfifo(archive / path)
    assert said(archive) == f"{path}:1:1: {DEVICE}"


def test_a_page_whose_head_mkdocs_would_read_for_ever_is_refused(archive: Path) -> None:
    bomb = ["a0: &a0 {x: 1}", *(f"a{level}: &a{level}\n  <<: [*a{level - 1}, *a{level - 1}]" for level in range(1, 40))]
    (archive / "docs/about.md").write_text("---\n{}\n---\n# About\n".format("\n".join(bomb)))
    (archive / "docs/plain.md").write_text("---\ntitle: [\n---\n# No head\n")
    assert said(archive).startswith("docs/about.md:28:8: the file has more than 50,000 values, those of aliases")
    assert [stray.position.path for stray in read_project(archive).strays] == ["docs/about.md"]


def test_a_socket_is_refused(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(archive)  # the whole path may be too long for a socket
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("issues/4.yaml")
        assert said(archive) == f"issues/4.yaml:1:1: {DEVICE}"


@pytest.mark.parametrize("path", ["issues/vocabulary/tags.yaml", "issues/schema.json", "mkdocs.yml"])
def test_a_known_file_that_is_a_device_a_link_or_a_folder_is_not_read(archive: Path, path: str) -> None:
    file = archive / path
    file.unlink(missing_ok=True)
    os.mkfifo(file)
    assert f"{path}:1:1: {DEVICE}" in said(archive)
    file.unlink()
    file.symlink_to("/dev/zero")
    assert f"{path}:1:1: {LINK}" in said(archive)
    file.unlink()
    file.mkdir()
    assert f"{path}:1:1: this is a folder, not a file [not-a-file]\n    give it another name" in said(archive)
    assert read_project(archive).strays


@pytest.mark.parametrize("folder", ["issues", "issues/vocabulary", "docs"])
def test_a_folder_that_is_a_link_is_refused_and_nothing_is_read_through_it(archive: Path, folder: str) -> None:
    (archive / folder).rename(archive.parent / "elsewhere")
    (archive / folder).symlink_to(archive.parent / "elsewhere")
    what = "not a file [not-a-file]\n    delete it; the file itself may stand in its place\n"
    assert said(archive) == f"{folder}:1:1: this is a link, {what if '/' in folder else NOT_A_FOLDER}"
    assert len(read_project(archive).files) == (0 if folder == "issues" else 1)


def test_a_folder_that_is_a_file_is_refused(tmp_path: Path) -> None:
    text = report(tmp_path, {"issues": "x", **dict.fromkeys(list(PROJECT)[1:])})
    assert text == f"issues:1:1: this is a file, {NOT_A_FOLDER}"


@pytest.mark.parametrize("name", [".3.yaml.swp", ".3.yaml", ".gitkeep", ".DS_Store", "...", ".con", "vocabulary/.x"])
def test_a_file_whose_name_begins_with_a_dot_is_refused(archive: Path, name: str) -> None:
    (archive / "issues" / name).write_text("x")
    assert said(archive) == f"issues/{name}:1:1: {DOT}"


def test_what_a_killed_command_left_is_told_from_what_an_editor_keeps(archive: Path) -> None:
    (archive / "issues/.newsletter-0a1b2c3d").write_text("x")
    hint = DOT.replace(
        "close the editor that keeps it here, or delete it", "a command that was killed left it; delete it"
    )
    assert said(archive) == f"issues/.newsletter-0a1b2c3d:1:1: {hint}"


def test_the_lock_that_an_editor_keeps_is_told_from_another_link(archive: Path) -> None:
    (archive / "issues/.#3.yaml").symlink_to("bo@burrow.1234:56")
    (archive / "docs/.#index.md").symlink_to("bo@burrow.1234:56")
    assert said(archive) == f"docs/.#index.md:1:1: {DOT}issues/.#3.yaml:1:1: {DOT}"


@pytest.mark.parametrize(
    "name", ["README.md", "3.yaml~", "#3.yaml#", "3.yaml.orig", "3", "4913", "schema.JSON", "vocabulary/schema.json"]
)
def test_a_file_that_nothing_reads_is_refused(archive: Path, name: str) -> None:
    (archive / "issues" / name).write_text("x")
    assert said(archive) == f"issues/{name}:1:1: {UNKNOWN}"


@pytest.mark.parametrize("name", ["2023", ".git", "vocabulary/old", "con", "Vocabulary2", "a/b"])
def test_an_empty_folder_is_refused(archive: Path, name: str) -> None:
    (archive / "issues" / name).mkdir(parents=True)
    assert said(archive) == f"issues/{name}:1:1: {FOLDER}"


def test_what_lies_in_an_unknown_folder_is_named_but_not_what_lies_in_a_hidden_or_a_deep_one(archive: Path) -> None:
    for path in ("issues/2023/notes.md", "issues/.git/hooks/x", "issues/a/b/c/d/e.yaml"):
        (archive / path).parent.mkdir(parents=True)
        (archive / path).write_text("x")
    assert said(archive) == (
        f"issues/.git:1:1: {FOLDER}issues/2023/notes.md:1:1: {UNKNOWN}issues/a/b/c/d:1:1: {FOLDER}"
    )


@pytest.mark.parametrize("name", ["con", "CON", "Aux", "nul", "prn", "com1", "COM0", "lpt9", "com³", "con.3", "aux .x"])
@pytest.mark.parametrize("folder", ["issues", "issues/vocabulary"])
def test_a_name_that_windows_keeps_for_a_device_is_refused(archive: Path, folder: str, name: str) -> None:
    (archive / folder / f"{name}.yaml").write_text("x")
    assert said(archive) == (
        f'{folder}/{name}.yaml:1:1: "{name}.yaml" cannot be the name of a file on Windows [reserved-name]\n'
        "    give it another name\n"
    )


@pytest.mark.parametrize("name", ["console", "com10", "com", "auxiliary", "nuls", "lpt-1"])
def test_a_name_that_only_begins_like_a_device_is_allowed(archive: Path, name: str) -> None:
    (archive / f"issues/{name}.yaml").write_text(issue_text().replace("volume: 3", f"special: {name}"))
    assert "reserved" not in said(archive)
    assert not read_project(archive).strays


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (b"4\xff.yaml", r"issues/4\xff.yaml:1:1: the name is not UTF-8 text"),
        ("4\u200b.yaml".encode(), 'issues/4<U+200B>.yaml:1:1: the name has "<U+200B>" in it, U+200B'),
        ("4\U000e0041.yaml".encode(), "issues/4<U+E0041>.yaml:1:1: the name has"),
        ("4\u202e.yaml".encode(), "issues/4<U+202E>.yaml:1:1: the name has"),
        ("4\ufe0f.yaml".encode(), "issues/4\ufe0f.yaml:1:1: the name has"),
        ("r\u0430g.yaml".encode(), 'issues/r\u0430g.yaml:1:1: the name has "\u0430" in it, U+0430'),
        (b"4\n.yaml", 'issues/4<U+000A>.yaml:1:1: the name has "<U+000A>" in it, U+000A'),
        (b"4\x1b[31m.yaml", 'issues/4<U+001B>[31m.yaml:1:1: the name has "<U+001B>" in it, U+001B'),
        (b"4 .yaml", 'issues/4 .yaml:1:1: the name has " " in it, U+0020'),
        (b"a:b.yaml", 'issues/a:b.yaml:1:1: the name has ":" in it, U+003A'),
        (b"a\\b.yaml", 'issues/a\\b.yaml:1:1: the name has "\\" in it, U+005C'),
        (b"4.yaml.", "issues/4.yaml.:1:1: the name ends in a dot or a space, which Windows drops"),
        (b"4.yaml ", "issues/4.yaml :1:1: the name ends in a dot or a space, which Windows drops"),
    ],
)
def test_a_name_that_not_everybody_sees_or_can_keep_is_refused(archive: Path, name: bytes, message: str) -> None:
    (archive / "issues" / os.fsdecode(name)).write_text(issue_text(number=4, name="other"))
    text = said(archive)
    assert text.startswith(message)
    assert text.endswith(" [bad-name]\n    name it by lower-case letters, digits and hyphens, and .yaml\n")
    assert text.count("\n") == 2


def test_a_name_that_is_too_long_is_refused(archive: Path) -> None:
    (archive / f"issues/{'a' * 80}.yaml").write_text(issue_text().replace("volume: 3", f"special: {'a' * 80}"))
    assert "bad-name" not in said(archive)
    (archive / f"issues/{'b' * 245}.yaml").write_text("x")
    assert "b.yaml:1:1: the name has 250 characters; at most 85 fit [bad-name]\n    give it a shorter one" in said(
        archive
    )


def test_names_that_differ_in_capitals_alone_are_refused(archive: Path) -> None:
    (archive / "issues/reading.yaml").write_text(issue_text().replace("volume: 3", "special: reading"))
    (archive / "issues/Reading.yaml").write_text("x")
    assert (
        'issues/reading.yaml:1:1: on Windows and macOS this is the same name as "Reading.yaml" [alike-names]\n'
        "    give one of them another name\n"
    ) in said(archive)
    assert read_project(archive).strays


def test_a_vocabulary_of_another_case_is_another_folder(archive: Path) -> None:
    (archive / "issues/Vocabulary").mkdir()
    (archive / "issues/Vocabulary/tags.yaml").write_text(TAGS)
    text = said(archive)
    assert 'same name as "Vocabulary" [alike-names]' in text
    assert "issues/Vocabulary/tags.yaml:1:1: nothing is read from here [wrong-folder]\n" in text


def test_of_too_many_files_none_is_read(archive: Path) -> None:
    settings = SETTINGS.replace("feed_year: 2020", "feed_year: 2020, limits: {files: 5}")
    for number in range(4, 7):
        (archive / f"issues/{number}.yaml").write_text(issue_text(number=number, name=f"w-{number}"))
    text = report(archive, dict.fromkeys(PROJECT) | {"mkdocs.yml": settings})
    assert text == (
        "issues:1:1: more than 5 files and folders stand below this one [too-large]\n"
        "    no volume needs so much; a maintainer can set extra.newsletter.limits.files in mkdocs.yml\n"
    )
    assert read_project(archive).files == ()


def test_of_too_many_files_in_docs_no_more_are_listed(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree_module, "_MOST_IN_DOCS", 3)
    for number in range(4):
        (archive / f"docs/{number}.md").write_text("x")
    assert said(archive).startswith("docs:1:1: more than 3 files and folders stand below this one [too-large]\n")


def test_the_folder_that_mkdocs_publishes_is_the_one_that_is_looked_at(archive: Path) -> None:
    (archive / "mkdocs.yml").write_text(f"docs_dir: ./pages/all/\n{SETTINGS}")
    (archive / "pages/all").mkdir(parents=True)
    (archive / "pages/all/x.md").symlink_to("/etc/hostname")
    assert said(archive) == f"pages/all/x.md:1:1: {LINK}"
    (archive / "pages").rename(archive / "others")
    (archive / "pages").symlink_to("others")
    assert said(archive) == f"pages:1:1: this is a link, {NOT_A_FOLDER}"


@pytest.mark.parametrize("folder", ["..", "/etc", ".", "a/../..", "../docs"])
def test_a_folder_outside_the_archive_is_not_published(archive: Path, folder: str) -> None:
    (archive / "mkdocs.yml").write_text(f"docs_dir: {folder}\n{SETTINGS}")
    assert said(archive) == (
        f'mkdocs.yml:1:11: "docs_dir" must be a folder in this one, not "{folder}" [wrong-value]\n'
        "    write docs_dir: docs\n"
    )


def test_what_mkdocs_says_itself_is_not_said_here(archive: Path) -> None:
    for value in ("nowhere", "3", "[a]", ""):
        (archive / "mkdocs.yml").write_text(f"docs_dir: {value}\n{SETTINGS}")
        assert said(archive) == ""


def test_a_stray_that_is_no_volume_does_not_make_the_archive_incomplete(archive: Path) -> None:
    (archive / "issues/.3.yaml.swp").write_text("x")
    assert read_project(archive).is_complete
    (archive / "issues/4.yaml").symlink_to("3.yaml")
    assert not read_project(archive).is_complete
