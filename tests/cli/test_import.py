"""`newsletter import`, as an editor runs it."""

from __future__ import annotations

import errno
import json
import os
import re
import textwrap
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result

from newsletter.checks import check
from newsletter.cli import main
from newsletter.source import read_project
from tests.builders import contents, issue_text, lay_out
from tests.conftest import REPOSITORY

LETTER = """\
Wombats at Night, Burrows by Day, and More!
Vol.4 for Jun 12 - Jun 18, 2023
Stay Ahead of the Curve with the Latest Advancements in Burrowing.
This week's newsletter highlights the following research:
Digging Straighter Burrows by Moonlight, from Quokka Labs
Telling Wombats from Stones, from Bilby University
[1] MoonDig: Straight Burrows by Moonlight
This paper from Quokka Labs plans burrows by moonlight. It halves the digging.
📚 https://arxiv.org/abs/2306.01234
👨🏽‍💻 https://github.com/quokka-labs/moondig
[2] StoneOrNot: A Classifier of Round Things
This paper from Bilby University tells wombats from stones at dusk.
📚 https://arxiv.org/abs/2306.05678
"""


SAID = """\
pasted.txt:1: no day of publication is printed; it follows from the number
left out, in characters:
  107  boilerplate
volume  papers  extras  stubs  kept  read  dropped  unread  coverage  outcome
4            2       0      0   350   110      107       0   100.0 %  written
1 volume, 0 skipped, 0 not imported
next:
  newsletter check  see what is left to fill or to mend
  make serve        see it as its readers will
texts stand as they were printed: where you may not republish them, write your own in their place
"""
PAGE = (REPOSITORY / "docs/contributing/importing.md").read_text("utf-8")
BLOCKS = [textwrap.dedent(block) for block in re.findall(r"(?:^    .*\n)+", PAGE, re.MULTILINE)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of volume 3, in which the command runs; pasted.txt has volume 4."""
    project = lay_out(tmp_path / "project", {"issues/3.yaml": issue_text()})
    (project / "pasted.txt").write_text(LETTER, "utf-8")
    monkeypatch.chdir(project)
    return project


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("import", *arguments), catch_exceptions=False)


def message(done: Result) -> str:
    return done.stderr.rpartition("Error: ")[2].strip()


def test_a_pasted_newsletter_becomes_an_issue_file(folder: Path) -> None:
    done = run("pasted.txt")
    assert (done.exit_code, done.stdout) == (0, "issues/4.yaml\n")
    volume = yaml.safe_load((folder / "issues/4.yaml").read_text("utf-8"))
    assert (volume["volume"], volume["title"]) == (4, "Wombats at Night, Burrows by Day, and More!")
    assert [paper["id"] for paper in volume["papers"]] == ["moondig", "stoneornot"]
    assert [paper["arxiv"] for paper in volume["papers"]] == ["2306.01234", "2306.05678"]
    assert volume["papers"][0]["links"] == [{"kind": "code", "url": "https://github.com/quokka-labs/moondig"}]


def test_what_was_written_can_be_published_at_once(folder: Path) -> None:
    run("pasted.txt")
    assert [str(problem) for problem in check(read_project(folder)) if problem.severity == "error"] == []


@pytest.mark.usefixtures("folder")
def test_all_that_was_said_of_it_stands_on_standard_error() -> None:
    assert run("pasted.txt").stderr == SAID


def test_the_handbook_shows_what_is_printed(folder: Path) -> None:
    (folder / "pasted.txt").write_text(next(block for block in BLOCKS if "[1] MoonDig" in block), "utf-8")
    done = run("pasted.txt")
    assert "newsletter import pasted.txt\n" in BLOCKS
    assert f"{done.stdout}{done.stderr}" in BLOCKS
    file = folder / "issues/4.yaml"
    lines = [line for line in file.read_text("utf-8").splitlines(keepends=True) if "arxiv" not in line]
    file.write_text("".join(lines).replace("It halves the digging.", "Half the work is saved."), "utf-8")
    assert run("pasted.txt").stdout in BLOCKS


def test_a_dry_run_writes_nothing_and_says_what_would_be(folder: Path) -> None:
    before = contents(folder)
    done = run("--dry-run", "pasted.txt")
    assert (done.exit_code, done.stdout) == (0, "issues/4.yaml\n")
    assert "100.0 %  would be written\n" in done.stderr
    assert "next:" not in done.stderr
    assert contents(folder) == before


def test_a_second_time_nothing_is_changed(folder: Path) -> None:
    run("pasted.txt")
    before = contents(folder)
    done = run("pasted.txt")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "100.0 %  unchanged\n" in done.stderr
    assert contents(folder) == before


def test_a_second_time_a_fault_that_was_printed_is_no_difference(folder: Path) -> None:
    (folder / "pasted.txt").write_text(LETTER.replace("2306.01234", "2306.0123"), "utf-8")
    run("pasted.txt")
    assert "2306.0123" in (folder / "issues/4.yaml").read_text("utf-8")
    for arguments in (("pasted.txt",), ("--update", "pasted.txt")):
        done = run(*arguments)
        assert (done.exit_code, done.stdout) == (0, "")
        assert "  unchanged\n" in done.stderr


def test_an_update_reaches_a_volume_whose_other_fields_have_faults(folder: Path) -> None:
    (folder / "pasted.txt").write_text(LETTER.replace("2306.01234", "2306.0123"), "utf-8")
    run("pasted.txt")
    file = folder / "issues/4.yaml"
    lines = [line for line in file.read_text("utf-8").splitlines(keepends=True) if "2306.05678" not in line]
    file.write_text("".join(lines), "utf-8")
    assert "arxiv is missing here" in run("pasted.txt").stdout
    assert run("--update", "pasted.txt").exit_code == 0
    assert "2306.05678" in file.read_text("utf-8")
    assert "2306.0123" in file.read_text("utf-8")


def test_a_pipe_is_no_source(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    done = run("pasted.txt", "pipe")
    assert (done.exit_code, done.stdout) == (2, "")
    assert message(done) == '"pipe" is no file; give the files in it, or a ZIP'


@pytest.mark.parametrize("place", ["docs", "docs/old", "hooks/x", "tests", "site", "issues/vocabulary", ".git"])
def test_no_volume_is_written_where_the_archive_has_something_else(folder: Path, place: str) -> None:
    before = contents(folder)
    done = run("--into", place, "pasted.txt")
    assert (done.exit_code, done.stdout) == (2, "")
    assert message(done) == f'"{place}" is no place for issue files; leave --into out, or name a new folder'
    assert contents(folder) == before


def test_no_token_of_a_reader_reaches_a_file_or_the_report(folder: Path) -> None:
    address = "https://substack.com/redirect/0b1c2d3e-aaaa-4bbb-8ccc-1234567890ab?j=5ecretToken"
    header = "Delivered-To: roo@pouch.example\nFrom: Q <q@quokka.example>\nSubject: Dens\n\n"
    text = header + LETTER.replace(
        "It halves the digging.", f"It halves `{address}` the digging, <{address[:70]}\n{address[70:]}>."
    )
    (folder / "pasted.txt").write_text(text, "utf-8")
    done = run("--report", "import.json", "pasted.txt")
    assert done.exit_code == 0
    written = (folder / "issues/4.yaml").read_text("utf-8") + (folder / "import.json").read_text("utf-8")
    assert not any(one in f"{written}{done.output}" for one in ("5ecret", "roo@", "redirect", "Token"))


def with_edits(folder: Path) -> dict[str, bytes]:
    """Import, take a link away, and write a summary anew."""
    run("pasted.txt")
    file = folder / "issues/4.yaml"
    text = file.read_text("utf-8")
    assert "arxiv: 2306.05678" in text or 'arxiv: "2306.05678"' in text
    lines = [line for line in text.splitlines(keepends=True) if "2306.05678" not in line]
    file.write_text("".join(lines).replace("It halves the digging.", "Half the work is saved."), "utf-8")
    return contents(folder)


def test_what_differs_from_a_volume_that_is_there_is_printed_and_left(folder: Path) -> None:
    before = with_edits(folder)
    done = run("pasted.txt")
    assert done.exit_code == 1
    assert [line.partition(": ")[2] for line in done.stdout.splitlines()] == [
        'paper "moondig": summary differs: edited by hand, kept',
        'paper "stoneornot": arxiv is missing here: "2306.05678"',
    ]
    assert "  2 differences\n" in done.stderr
    assert "with --update adds what is missing" in done.stderr
    assert contents(folder) == before


def test_an_update_adds_what_is_missing_and_keeps_what_was_edited(folder: Path) -> None:
    with_edits(folder)
    done = run("--update", "pasted.txt")
    assert (done.exit_code, done.stdout) == (0, "issues/4.yaml\n")
    assert 'added paper "stoneornot": arxiv: "2306.05678"\n' in done.stderr
    assert 'paper "moondig": summary differs: edited by hand, kept\n' in done.stderr
    text = (folder / "issues/4.yaml").read_text("utf-8")
    assert "2306.05678" in text
    assert "Half the work is saved." in text
    assert "It halves the digging." not in text


def test_an_update_that_has_nothing_to_add_writes_nothing(folder: Path) -> None:
    with_edits(folder)
    run("--update", "pasted.txt")
    before = contents(folder)
    done = run("--update", "pasted.txt")
    assert (done.exit_code, done.stdout) == (0, "")
    assert "  unchanged\n" in done.stderr
    assert contents(folder) == before


def test_an_update_can_be_tried(folder: Path) -> None:
    before = with_edits(folder)
    done = run("--update", "--dry-run", "pasted.txt")
    assert (done.exit_code, done.stdout) == (0, "issues/4.yaml\n")
    assert "  would be updated\n" in done.stderr
    assert contents(folder) == before


def test_the_report_tells_what_became_of_every_piece(folder: Path) -> None:
    done = run("--dry-run", "--report", "import.json", "pasted.txt")
    assert done.exit_code == 0
    report = json.loads((folder / "import.json").read_text("utf-8"))
    volume = report["volumes"][0]
    assert (volume["volume"], volume["outcome"], volume["coverage"]) == (4, "would be written", 1.0)
    assert volume["characters"]["all"] == len("".join(LETTER.split()))
    assert sum(piece["characters"] for piece in volume["pieces"]) == volume["characters"]["all"]


def test_the_same_import_gives_the_same_report(folder: Path) -> None:
    run("--dry-run", "--report", "one.json", "pasted.txt")
    run("--dry-run", "--report", "two.json", "pasted.txt")
    assert (folder / "one.json").read_bytes() == (folder / "two.json").read_bytes()


def test_volumes_can_go_to_another_folder_which_is_made(folder: Path) -> None:
    done = run("--into", "drafts/old", "pasted.txt")
    assert (done.exit_code, done.stdout) == (0, "drafts/old/4.yaml\n")
    assert not (folder / "issues/4.yaml").exists()
    assert "  unchanged\n" in run("--into", "drafts/old", "pasted.txt").stderr


def test_a_volume_of_the_archive_is_compared_wherever_the_import_would_go(folder: Path) -> None:
    run("pasted.txt")
    done = run("--into", "drafts", "pasted.txt")
    assert (done.exit_code, done.stdout) == (0, "")
    assert not (folder / "drafts").exists()


def test_one_broken_source_does_not_keep_others_from_being_written(folder: Path) -> None:
    (folder / "essay.txt").write_text("On Wombats\n\nThey dig, and I watch them.\n", "utf-8")
    done = run("essay.txt", "pasted.txt")
    assert (done.exit_code, done.stdout) == (1, "issues/4.yaml\n")
    assert "not imported: essay.txt: no papers can be told apart" in done.stderr
    assert "1 volume, 0 skipped, 1 not imported\n" in done.stderr


def test_a_file_of_several_newsletters_gives_a_volume_for_each(folder: Path) -> None:
    week = "## Vol.{} for {}, 2023\n\n1. [Moon Dig](https://arxiv.org/abs/2306.0123{}): It digs.\n\n"
    text = "# Digs\n\nAll weeks.\n\n" + week.format(5, "Jun 19 - Jun 25", 5) + week.format(4, "Jun 12 - Jun 18", 4)
    (folder / "weeks.md").write_text(text, "utf-8")
    done = run("weeks.md")
    assert done.stdout == "issues/4.yaml\nissues/5.yaml\n"
    assert 'skipped: weeks.md: in none of its 2 newsletters stand 13 characters, from line 1 on: "Digs"' in done.stderr


def test_a_volume_that_two_sources_have_is_taken_from_the_first(folder: Path) -> None:
    (folder / "again.txt").write_text(LETTER.replace("Wombats at Night", "Quolls at Noon"), "utf-8")
    done = run("pasted.txt", "again.txt")
    assert (done.exit_code, done.stdout) == (1, "issues/4.yaml\n")
    assert (
        'not imported: again.txt: volume 4 was imported from "pasted.txt" just now; leave one of them out\n'
        in done.stderr
    )
    assert "title: Wombats at Night" in (folder / "issues/4.yaml").read_text("utf-8")


def test_volumes_are_taken_in_the_order_of_their_numbers(folder: Path) -> None:
    (folder / "later.txt").write_text(LETTER.replace("Vol.4 for Jun 12 - Jun 18", "Vol.5 for Jun 19 - Jun 25"), "utf-8")
    done = run("later.txt", "pasted.txt")
    assert done.stdout == "issues/4.yaml\nissues/5.yaml\n"
    papers = yaml.safe_load((folder / "issues/5.yaml").read_text("utf-8"))["papers"]
    assert [paper["see"] for paper in papers] == ["moondig", "stoneornot"]


def test_a_file_of_that_name_with_another_volume_is_not_written_over(folder: Path) -> None:
    (folder / "issues/4.yaml").write_text(issue_text(number=9, name="quiet-quoll"), "utf-8")
    before = contents(folder)
    done = run("pasted.txt")
    assert (done.exit_code, done.stdout) == (1, "")
    assert (
        "not imported: pasted.txt: issues/4.yaml is there already and holds volume 9; rename it first\n" in done.stderr
    )
    assert contents(folder) == before


def test_a_file_that_cannot_be_read_is_not_written_over(folder: Path) -> None:
    (folder / "issues/4.yaml").write_text("{", "utf-8")
    before = contents(folder)
    done = run("pasted.txt")
    assert (done.exit_code, done.stdout) == (1, "")
    assert "issues/4.yaml is there already and cannot be read as it is; mend or move it first\n" in done.stderr
    assert "not every issue file could be read" in done.stderr
    assert contents(folder) == before


def test_a_link_in_place_of_the_file_is_not_followed(folder: Path) -> None:
    outside = folder.parent / "outside.yaml"
    outside.write_text("wombat", "utf-8")
    (folder / "issues/4.yaml").symlink_to(outside)
    assert run("pasted.txt").exit_code == 1
    assert outside.read_text("utf-8") == "wombat"


@pytest.fixture
def full_for(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """A disk that has no space left for the file of a name."""
    rename = Path.replace

    def made(name: str) -> None:
        def replace(path: Path, target: Path) -> Path:
            if target.name == name:
                raise OSError(errno.ENOSPC, "No space left on device", str(target))
            return rename(path, target)

        monkeypatch.setattr(Path, "replace", replace)

    return made


def test_a_file_that_cannot_be_written_is_said(folder: Path, full_for: Callable[[str], None]) -> None:
    full_for("4.yaml")
    before = contents(folder)
    done = run("pasted.txt")
    assert (done.exit_code, done.stdout) == (1, "")
    said = "issues/4.yaml: no space is left on the disk; free some and run the command again"
    assert f"not imported: pasted.txt: {said}\n" in done.stderr
    assert contents(folder) == before


@pytest.mark.usefixtures("folder")
def test_a_report_that_cannot_be_written_keeps_no_volume_from_being_written(full_for: Callable[[str], None]) -> None:
    full_for("import.json")
    done = run("--report", "import.json", "pasted.txt")
    assert (done.exit_code, done.stdout) == (2, "issues/4.yaml\n")
    assert message(done) == "import.json: no space is left on the disk; free some and run the command again"


LISTING = """\
Daily Papers

byAK and the research community

Sep 29

Quolls Never Forget: A Memory of Dens

Quolls remember where they slept. We show that they do so for three winters.

Sugar Gliders as Gradient Descent

A glider always goes down. We prove that it arrives.
"""


def test_a_list_of_papers_becomes_a_special(folder: Path) -> None:
    (folder / "listing.txt").write_text(LISTING, "utf-8")
    done = run("--special", "den-reading", "--year", "2024", "listing.txt")
    assert (done.exit_code, done.stdout) == (0, "issues/den-reading.yaml\n")
    special = yaml.safe_load((folder / "issues/den-reading.yaml").read_text("utf-8"))
    assert (special["special"], str(special["published"])) == ("den-reading", "2024-09-29")
    assert [paper["title"] for paper in special["papers"]] == [
        "Quolls Never Forget: A Memory of Dens",
        "Sugar Gliders as Gradient Descent",
    ]


EXPORT = "post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url\n" + "".join(
    f"{row}\n"
    for row in (
        "11.wombats,2023-06-16T08:00:00.000Z,true,,newsletter,everyone,Wombats,Vol.4 for Jun 12 - Jun 18 2023,",
        "12.talk,2023-06-17T08:00:00.000Z,true,,podcast,everyone,A Talk,,",
        "13.essay,2023-06-18T08:00:00.000Z,true,,newsletter,everyone,On Digging,,",
    )
)
POST = "<h4>[1] <strong>MoonDig: Straight Burrows</strong></h4><p>It plans burrows by moonlight.</p>"


def test_an_export_gives_its_newsletters_and_says_what_was_skipped_and_what_could_not_be_read(folder: Path) -> None:
    with zipfile.ZipFile(folder / "export.zip", "w") as export:
        export.writestr("posts.csv", EXPORT)
        export.writestr("posts/11.wombats.html", POST)
        export.writestr("posts/13.essay.html", "<p>They dig, and I watch them.</p>")
    done = run("export.zip")
    assert (done.exit_code, done.stdout) == (1, "issues/4.yaml\n")
    assert 'skipped: export.zip: posts/12.talk.html: its type is "podcast", not newsletter\n' in done.stderr
    assert "not imported: export.zip: posts/13.essay.html: no papers can be told apart" in done.stderr
    assert "1 volume, 1 skipped, 1 not imported\n" in done.stderr


def test_a_name_for_one_special_does_not_do_for_an_export_of_several(folder: Path) -> None:
    with zipfile.ZipFile(folder / "export.zip", "w") as export:
        export.writestr("posts.csv", EXPORT)
        export.writestr("posts/11.wombats.html", POST)
        export.writestr("posts/13.essay.html", POST)
    done = run("--special", "den-reading", "export.zip")
    assert (done.exit_code, done.stdout) == (2, "")
    assert message(done) == '--special names one volume, and "export.zip" holds 2 posts'


WRONG = [
    (("nowhere.txt",), 'there is no file "nowhere.txt"'),
    (("--into", "..", "pasted.txt"), '".." is no folder inside the archive\'s folder; leave --into out'),
    (("--into", ".", "pasted.txt"), '"." is no folder inside the archive\'s folder; leave --into out'),
    (("--into", "mkdocs.yml/x", "pasted.txt"), '"mkdocs.yml" is a file, not a folder; give --into another name'),
    (("--special", "reading", "pasted.txt", "mkdocs.yml"), "--special names one volume, so give one source with it"),
    (("--report", "a/b.json", "pasted.txt"), 'there is no folder "a" for the report; make it first'),
    (
        ("--report", "pasted.txt", "pasted.txt"),
        'a report cannot be written to "pasted.txt"; name it import.json, for example',
    ),
    (
        ("--report", "issues/3.yaml", "pasted.txt"),
        'a report cannot be written to "issues/3.yaml"; name it import.json, for example',
    ),
    (("--year", "23", "pasted.txt"), "Invalid value for '--year': 23 is not in the range 1990<=x<=2100."),
    ((), "nothing was given to import; name a SOURCE, or a list of facts with --facts"),
]


@pytest.mark.parametrize(("arguments", "said"), WRONG)
def test_used_wrongly_it_says_so_and_writes_nothing(folder: Path, arguments: tuple[str, ...], said: str) -> None:
    before = contents(folder)
    done = run(*arguments)
    assert (done.exit_code, done.stdout, message(done)) == (2, "", said)
    assert contents(folder) == before


def test_the_name_of_a_special_must_be_one(folder: Path) -> None:
    before = contents(folder)
    done = run("--special", "../Burrow", "pasted.txt")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "the special's name" in message(done)
    assert contents(folder) == before


def test_a_broken_container_alone_stops_before_anything_is_written(folder: Path) -> None:
    (folder / "export.zip").write_bytes(b"PK\x03\x04 and then nothing")
    before = contents(folder)
    done = run("export.zip")
    assert (done.exit_code, done.stdout) == (2, "")
    assert "export.zip" in message(done)
    assert contents(folder) == before


def test_a_broken_container_does_not_stop_the_other_sources(folder: Path) -> None:
    (folder / "export.zip").write_bytes(b"PK\x03\x04 and then nothing")
    done = run("export.zip", "pasted.txt")
    assert (done.exit_code, done.stdout) == (1, "issues/4.yaml\n")
    assert "not imported: export.zip: is a broken or truncated ZIP; export it again" in done.stderr


def test_a_mistake_of_the_program_is_not_hidden(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stumble(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("newsletter.cli.bringing_in.issue_text", stumble)
    with pytest.raises(ZeroDivisionError):
        run("pasted.txt")
    assert not (folder / "issues/4.yaml").exists()


def backfilled(folder: Path, *, newest: int, arguments: tuple[str, ...] = ()) -> object:
    """What volume 4 says of itself, imported into an archive whose newest volume is this."""
    for path in (folder / "issues").glob("*.yaml"):
        path.unlink()
    if newest:
        (folder / f"issues/{newest}.yaml").write_text(issue_text(number=newest), "utf-8")
    done = run(*arguments, "pasted.txt")
    value = yaml.safe_load((folder / "issues/4.yaml").read_text("utf-8")).get("backfilled")
    assert ("1 volume marked as backfilled: found by readers, sent to no subscriber" in done.stderr) is bool(value)
    return value


def test_a_volume_older_than_the_newest_of_the_archive_is_backfilled(folder: Path) -> None:
    assert backfilled(folder, newest=9) is True
    assert backfilled(folder, newest=3) is None
    assert backfilled(folder, newest=0) is None


def test_a_volume_is_backfilled_where_that_is_said(folder: Path) -> None:
    assert backfilled(folder, newest=3, arguments=("--backfilled",)) is True
