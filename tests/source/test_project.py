"""A project's folder: every file read, every problem of every file at once, and nothing overlooked."""

from __future__ import annotations

from pathlib import Path
from weakref import ref

import pytest

from newsletter.problem import NewsletterError
from newsletter.source import find_project, read_project
from newsletter.source.project import read_issue
from tests.builders import SETTINGS, TAGS, issue_text, lay_out, report

TAG_FILE = "issues/vocabulary/tags.yaml"
ORGANISATION_FILE = "issues/vocabulary/organisations.yaml"
VENUE_FILE = "issues/vocabulary/venues.yaml"


def test_a_faultless_project_has_no_problems(tmp_path: Path) -> None:
    entry = "tags: [burrows, night-vision]\norganisations: [Quokka Labs]"
    assert report(tmp_path, {"issues/3.yaml": issue_text(entry), "issues/4.yaml": other(4)}) == ""
    reading = read_project(tmp_path)
    assert [file.path for file in reading.files] == ["issues/3.yaml", "issues/4.yaml"]
    assert [volume.id for volume in reading.archive().volumes] == ["4", "3"]
    assert set(reading.vocabulary.tag_by_id) == {"burrows", "night-vision"}
    assert set(reading.vocabulary.organisation_by_name) == {"Quokka Labs", "Bilby University"}


def test_an_issue_file_is_let_go_with_its_text_and_what_was_found_in_it() -> None:
    file, _ = read_issue(issue_text("tags: [burrows]").encode(), "issues/3.yaml")
    assert file
    assert file.once(lambda found: [found]) == [file]
    former, bare = ref(file), file.without_text()
    assert (bare, bare.source) == (file, b"")
    del file
    assert former() is None  # at once, for nothing looks for circles while a site is made


def test_a_vocabulary_that_did_not_change_is_taken_as_it_was_read(tmp_path: Path) -> None:
    before = read_project(lay_out(tmp_path, {TAG_FILE: TAGS.replace("Night", "Nightly"), ORGANISATION_FILE: "- id: A"}))
    again = read_project(tmp_path)
    assert again.tags is before.tags
    assert again.problems == before.problems != []
    (tmp_path / TAG_FILE).write_text(TAGS)
    assert read_project(tmp_path).tags.records[1].name == "Night vision"


def test_all_problems_of_all_files_come_out_at_once_and_sorted(tmp_path: Path) -> None:
    files = {
        "mkdocs.yml": SETTINGS.replace("Marsupial Letters", "3"),
        "issues/3.yaml": issue_text("venu: x\ntags: [volcanoes]"),
        "issues/4.yaml": "title: a: b\n",
        "issues/5.yml": other(5),
        TAG_FILE: TAGS.replace("name: Burrow planning", "nam: Burrow planning"),
        ORGANISATION_FILE: "- id: Quokka Labs\n  name: Quokka Labs\n",
    }
    assert report(tmp_path, files) == (
        'issues/3.yaml:10:5: paper "lone-wombat": unknown field "venu" [unknown-field]\n'
        '    did you mean "venue"?\n'
        'issues/3.yaml:11:12: tag "volcanoes" is not in issues/vocabulary/tags.yaml [unknown-tag]\n'
        "    a new one is added to issues/vocabulary/tags.yaml first\n"
        "issues/4.yaml:1:9: a second colon in this line [yaml-syntax]\n"
        "    a text with a colon and a space in it must stand in straight quotes, \" or '\n"
        "issues/5.yml:1:1: an issue file ends in .yaml [wrong-suffix]\n"
        "    name it 5.yaml\n"
        'issues/vocabulary/organisations.yaml:1:7: organisation 1: "id" must be lower-case letters and digits joined '
        'by single hyphens, at most 80 characters, not "Quokka Labs" [bad-id]\n'
        '    did you mean "quokka-labs"?\n'
        'issues/vocabulary/tags.yaml:2:3: tag "burrows": unknown field "nam" [unknown-field]\n'
        '    did you mean "name"?\n'
        'mkdocs.yml:1:12: "site_name" must be text, not the number 3 [wrong-type]\n'
        '    write it in quotes: "3"\n'
    )


@pytest.mark.parametrize("name", ["5.yml", "5.YAML", "5.Yml"])
def test_an_issue_file_that_would_be_overlooked_is_reported(name: str, tmp_path: Path) -> None:
    assert report(tmp_path, {f"issues/{name}": other(5)}) == (
        f"issues/{name}:1:1: an issue file ends in .yaml [wrong-suffix]\n    name it 5.yaml\n"
    )


def test_an_issue_file_that_windows_saved_as_text_is_not_to_be_deleted(tmp_path: Path) -> None:
    assert report(tmp_path, {"issues/5.yaml.txt": other(5)}) == (
        "issues/5.yaml.txt:1:1: no file of this name is read [unknown-file]\n    name it 5.yaml\n"
    )


def test_the_head_of_a_page_that_would_be_printed_on_it_is_named(tmp_path: Path) -> None:
    assert report(tmp_path, {"docs/about.md": "---\ntitle: Burrows: a survey\n---\nText.\n"}) == (
        "docs/about.md:2:15: warning: a second colon in this line [yaml-syntax]\n"
        "    a text with a colon and a space in it must stand in straight quotes, \" or '\n"
    )


def test_an_issue_file_in_a_folder_of_its_own_is_reported(tmp_path: Path) -> None:
    files = {"issues/2023/3.yaml": other(3), "issues/vocabulary/topics.yaml": "[]"}
    hint = "[wrong-folder]\n    delete it, or move it: an issue file stands directly in issues/\n"
    assert report(tmp_path, files) == (
        f"issues/2023/3.yaml:1:1: nothing is read from here {hint}"
        "issues/vocabulary/topics.yaml:1:1: nothing is read from here [wrong-folder]\n"
        "    delete it, or name it as what it is: "
        "authors.yaml, organisations.yaml, removed.yaml, tags.yaml or venues.yaml\n"
    )


def test_a_vocabulary_under_another_name_is_reported_beside_the_missing_one(tmp_path: Path) -> None:
    assert report(tmp_path, {TAG_FILE: None, "issues/vocabulary/tags.yml": TAGS}) == (
        "issues/vocabulary/tags.yaml:1:1: there is no such file [missing-file]\n"
        "    an empty list is written []\n"
        "issues/vocabulary/tags.yml:1:1: a file of the vocabulary ends in .yaml [wrong-suffix]\n"
        "    name it tags.yaml\n"
    )


def test_what_else_stands_in_the_folder_is_refused(tmp_path: Path) -> None:
    files = {"issues/schema.json": "{}", "issues/README.md": "", "issues/.3.yaml": "x", "issues/vocabulary/notes": "x"}
    assert report(tmp_path, files) == (
        "issues/.3.yaml:1:1: no file whose name begins with a dot is read [dot-file]\n"
        "    close the editor that keeps it here, or delete it\n"
        "issues/README.md:1:1: no file of this name is read [unknown-file]\n"
        "    move it out of issues/, or delete it\n"
        "issues/vocabulary/notes:1:1: no file of this name is read [unknown-file]\n"
        "    move it out of issues/, or delete it\n"
    )


def test_a_missing_vocabulary_is_one_problem_whatever_is_tagged(tmp_path: Path) -> None:
    files = {TAG_FILE: None, ORGANISATION_FILE: None, "issues/3.yaml": issue_text("tags: [a]\norganisations: [b]")}
    assert report(tmp_path, files) == "".join(
        f"{path}:1:1: there is no such file [missing-file]\n    an empty list is written []\n"
        for path in (ORGANISATION_FILE, TAG_FILE)
    )


def test_an_unreadable_vocabulary_is_one_problem_whatever_is_tagged(tmp_path: Path) -> None:
    for text in ("- id: a: b\n", "", "{}\n"):
        assert report(tmp_path, {TAG_FILE: text, "issues/3.yaml": issue_text("tags: [a]")}).count("issues/") == 1


def test_a_tag_with_a_fault_of_its_own_is_not_unknown_too(tmp_path: Path) -> None:
    tags = TAGS.replace("id: night-vision", "id: Night_Vision")
    text = report(tmp_path, {TAG_FILE: tags, "issues/3.yaml": issue_text("tags: [Night_Vision]")})
    assert [line for line in text.splitlines() if not line.startswith(" ")] == [
        'issues/vocabulary/tags.yaml:5:7: tag 2: "id" must be lower-case letters and digits joined by single hyphens, '
        'at most 80 characters, not "Night_Vision" [bad-id]'
    ]


def test_an_empty_vocabulary_is_allowed(tmp_path: Path) -> None:
    assert report(tmp_path, {TAG_FILE: "[]\n", ORGANISATION_FILE: "[]\n", "issues/3.yaml": issue_text()}) == ""


def test_a_project_without_issue_files_is_empty_but_right(tmp_path: Path) -> None:
    assert report(tmp_path, {}) == ""
    assert read_project(tmp_path).files == ()


def test_a_project_without_a_folder_of_issue_files_is_told_so(tmp_path: Path) -> None:
    text = report(tmp_path, dict.fromkeys((TAG_FILE, ORGANISATION_FILE, VENUE_FILE)))
    assert text == "issues:1:1: there is no folder of issue files [missing-file]\n    make a folder issues/\n"


def test_nothing_is_read_through_a_link_nor_from_a_folder(tmp_path: Path) -> None:
    lay_out(tmp_path, {"secret": "title: secret\n", ORGANISATION_FILE: None})
    (tmp_path / "issues/3.yaml").symlink_to("../secret")
    (tmp_path / "issues/4.yaml").symlink_to("/dev/zero")
    (tmp_path / ORGANISATION_FILE).symlink_to("../../secret")
    (tmp_path / "issues/5.yaml").mkdir()
    link = "this is a link, not a file [not-a-file]\n    delete it; the file itself may stand in its place\n"
    folder = "this is a folder, not a file [not-a-file]\n    give it another name, or delete it\n"
    assert report(tmp_path, {ORGANISATION_FILE: None}) == (
        f"issues/3.yaml:1:1: {link}issues/4.yaml:1:1: {link}issues/5.yaml:1:1: {folder}{ORGANISATION_FILE}:1:1: {link}"
    )


def test_an_unreadable_file_does_not_hide_the_others(tmp_path: Path) -> None:
    lay_out(tmp_path, {"issues/3.yaml": "title: a: b", "issues/4.yaml": other(4)})
    reading = read_project(tmp_path)
    assert [file.path for file in reading.files] == ["issues/4.yaml"]
    assert not reading.is_complete


def test_the_project_is_the_nearest_folder_with_settings(tmp_path: Path) -> None:
    lay_out(tmp_path, {})
    assert find_project(tmp_path / "issues/vocabulary") == tmp_path.resolve()
    assert find_project(tmp_path) == tmp_path.resolve()


def test_outside_a_project_nothing_can_be_done(tmp_path: Path) -> None:
    with pytest.raises(NewsletterError, match=r"no mkdocs\.yml in this folder or above it; go to the archive's folder"):
        find_project(tmp_path)


def other(number: int) -> str:
    return issue_text(number=number, name=f"wombat-{number}")


def test_an_issue_file_beside_the_folder_is_named(tmp_path: Path) -> None:
    text = issue_text()
    assert report(
        tmp_path, {"3.yaml": text, "docs/2023-06-09.yml": text, "docs/tables.yaml": text, "x.yaml": text}
    ) == (
        "3.yaml:1:1: warning: no volume is read from here [wrong-folder]\n"
        "    move it to issues/, if it is an issue file\n"
        "docs/2023-06-09.yml:1:1: warning: no volume is read from here [wrong-folder]\n"
        "    move it to issues/, if it is an issue file\n"
    )


def test_what_stands_below_a_field_that_is_there_twice_is_not_said_to_be_gone(tmp_path: Path) -> None:
    text = issue_text(more="papers:\n  - {id: quoll, title: A Quoll, tagline: T, summary: It digs.}")
    see = issue_text(number=4, name="bilby") + "  - see: quoll\n"
    assert report(tmp_path, {"issues/3.yaml": text, "issues/4.yaml": see}) == (
        'issues/3.yaml:10:1: the field "papers" is here twice; the first is in line 5 [duplicate-field]\n'
        "    move what stands below it to the first one, or give it the name that was meant\n"
    )


def test_extras_without_their_heading_are_one_problem(tmp_path: Path) -> None:
    extras = "".join(f"  - {{id: maps-{n}, kind: tool, title: T{n}, tagline: L{n}, summary: S}}\n" for n in (1, 2))
    assert report(tmp_path, {"issues/3.yaml": issue_text() + extras}) == (
        'issues/3.yaml:10:18: paper "maps-1": unknown field "kind" [unknown-field]\n'
        "    an entry of a kind stands below extras:\n"
    )
