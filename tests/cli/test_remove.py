"""`newsletter remove`, as an editor runs it when a publisher asks for it."""

from __future__ import annotations

import datetime as dt
import errno
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsletter.checks import check
from newsletter.cli import main
from newsletter.model import See
from newsletter.source import read_project
from newsletter.storage import disk
from tests.builders import contents, issue_text, lay_out

REMOVED = "issues/vocabulary/removed.yaml"
HEAD = "# Volumes that were removed on request, as `newsletter remove` writes them; no id here is ever used again.\n"
OWL = """\
  - id: night-owl
    title: Night Owls
    tagline: Owls, at night
    summary: They see.
    aliases: [owl]
"""


AGAIN = "  - see: night-owl\n"


def letter(entry: str = "", *, number: int = 3, name: str = "lone-wombat", items: str = "", **others: str) -> str:
    """Write an issue file of a paper, and of other items below it."""
    head, more = issue_text(entry, number=number, name=name, volume=others.get("volume", "")), others.get("more", "")
    return f"{head}{items}{more}"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive whose volume 3 brings a wombat and an owl; 5 and 6 list the owl again."""
    files = {
        "issues/3.yaml": letter("arxiv: '2306.01234'\naliases: [wombat]", items=OWL),
        "issues/5.yaml": letter(
            number=5, name="bilby", more="  # at night\n  - see: night-owl\n    note: |\n      Seen\n      again!\n"
        ),
        "issues/6.yaml": letter(number=6, name="quoll", items=AGAIN),
    }
    monkeypatch.chdir(lay_out(tmp_path, files))
    return tmp_path


def remove(*arguments: str) -> Result:
    return CliRunner().invoke(main, ("remove", *arguments))


def unchanged(folder: Path, *arguments: str) -> Result:
    """Run the command, which must not change a byte."""
    before = contents(folder)
    done = remove(*arguments)
    assert contents(folder) == before
    return done


def test_the_file_goes_and_a_record_without_a_word_of_it_stays(folder: Path) -> None:
    done = remove("3", "--on", "2023-07-01", "--reason", "The publisher asked for it.")
    assert (done.exit_code, done.stdout) == (
        0,
        "issues/3.yaml: deleted, with 1 entry\n"
        'issues/5.yaml: "night-owl" stands here now, which it listed again\n'
        "  without the note beside it: Seen again!\n"
        f"{REMOVED}: keeps its number, the ids of 1 entry and the day, 2023-07-01\n",
    )
    assert not (folder / "issues/3.yaml").exists()
    assert (folder / REMOVED).read_text() == (
        f'{HEAD}- id: "3"\n  date: 2023-07-01\n  reason: "The publisher asked for it."\n'
        "  entries: [lone-wombat, wombat]\n  moved: [night-owl]\n"
    )


def test_what_another_volume_lists_again_stands_whole_in_the_oldest_of_them(folder: Path) -> None:
    remove("3")
    owl = OWL.replace("summary: They", "summary: |\n      They")
    text = letter(number=5, name="bilby", items=f"  # at night\n{owl}")
    assert (folder / "issues/5.yaml").read_text() == text
    fifth, sixth = (file.volume for file in read_project(folder).files)
    assert [entry.id for entry in fifth.entries] == ["bilby", "night-owl"]
    assert sixth.papers[1] == See(see="night-owl")


@pytest.mark.parametrize("layout", ["  -\n    see: night-owl\n", "  - # at night\n    see: night-owl\n"])
def test_a_file_in_whose_layout_no_entry_fits_gets_its_usual_one(layout: str, folder: Path) -> None:
    lay_out(folder, {"issues/5.yaml": letter(number=5, name="bilby", items=layout)})
    assert remove("3").exit_code == 0
    assert [entry.id for entry in read_project(folder).files[0].volume.entries] == ["bilby", "night-owl"]


def test_the_archive_has_no_problem_afterwards(folder: Path) -> None:
    remove("3")
    assert check(read_project(folder)) == []


def test_an_earlier_record_stays_as_it_is_written(folder: Path) -> None:
    lay_out(folder, {REMOVED: "# Ours\n- {id: '1', date: 2023-06-01}  # by mail\n\n"})
    remove("6", "--on", "2023-07-01")
    assert (folder / REMOVED).read_text() == (
        "# Ours\n- {id: '1', date: 2023-06-01}  # by mail\n- id: \"6\"\n  date: 2023-07-01\n  entries: [quoll]\n"
    )


def test_a_list_that_nothing_can_be_added_to_stops_the_removal(folder: Path) -> None:
    lay_out(folder, {REMOVED: "[{id: '1', date: 2023-06-01}]\n"})
    assert unchanged(folder, "6").exit_code == 1


def test_the_day_is_today_unless_another_is_named(folder: Path) -> None:
    before = dt.datetime.now(tz=dt.UTC).date()
    remove("6")
    assert before <= read_project(folder).removed.records[0].date <= dt.datetime.now(tz=dt.UTC).date()


def test_a_day_to_come_is_refused(folder: Path) -> None:
    done = unchanged(folder, "3", "--on", "2999-01-01")
    assert (done.exit_code, "2999-01-01 is yet to come" in done.stderr) == (2, True)


def test_a_second_run_says_that_it_is_removed_already(folder: Path) -> None:
    remove("3", "--on", "2023-07-01")
    done = unchanged(folder, "3")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "volume 3 was removed on 2023-07-01 already\n")


@pytest.mark.parametrize("name", ["4", "03", "3.yaml", "issues/3.yaml", "../3", "", "night-owl", "-1x"])
def test_what_is_no_volume_is_named_and_nothing_is_removed(name: str, folder: Path) -> None:
    done = unchanged(folder, "--", name)
    assert (done.exit_code, "there is no volume" in done.stderr) == (2, True)


def test_a_special_is_removed_by_its_name(folder: Path) -> None:
    special = "special: dens\ntitle: Dens\npublished: 2023-06-20\n"
    lay_out(folder, {"issues/dens.yaml": letter(name="numbat", volume=special, more="aliases: [old-dens]\n")})
    assert remove("dens").exit_code == 0
    removal = read_project(folder).removed.records[0]
    assert (removal.id, removal.aliases, removal.entries) == ("dens", ("old-dens",), ("numbat",))


@pytest.mark.parametrize(
    "reason",
    [
        "<script>alert(1)</script>",
        "{{ 7*7 }} {% raw %}",
        '"; - id: x',
        "- a\t: b",
        "# no comment",
        "&a *a !!x",
        "${HOME}",
    ],
)
def test_a_hostile_reason_is_kept_as_the_text_it_is(reason: str, folder: Path) -> None:
    assert remove("3", "--reason", reason).exit_code == 0
    assert read_project(folder).removed.records[0].reason == reason
    assert read_project(folder).problems == []


@pytest.mark.parametrize("reason", ["", "  ", "two\nlines", "x" * 501, "a\u202eb", "a\u200bb", "pаypal asked"])
def test_a_reason_that_no_text_of_the_archive_may_be_stops_the_removal(reason: str, folder: Path) -> None:
    done = unchanged(folder, "3", "--reason", reason)
    assert (done.exit_code, done.stdout.startswith(REMOVED)) == (1, True)
    assert done.stderr == "nothing was removed, for the archive would be as named above\n"


def test_a_reason_that_tells_a_title_is_refused(folder: Path) -> None:
    done = unchanged(folder, "3", "--reason", "They asked about «night owls».")
    assert (done.exit_code, 'the reason tells the title "Night Owls"' in done.stderr) == (2, True)


def test_nothing_is_removed_where_a_file_cannot_be_read_that_may_list_its_entries(folder: Path) -> None:
    lay_out(folder, {"issues/7.yaml": "volume: [\n"})
    done = unchanged(folder, "3")
    assert (done.exit_code, "not all can be read" in done.stderr) == (2, True)


@pytest.mark.parametrize("refused", ["issues/5.yaml", REMOVED, "issues/3.yaml"])
def test_where_the_disk_refuses_a_file_all_are_as_they_were(
    refused: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    change = disk._change
    refusals = [refused]

    def refuse(path: Path, content: str | bytes | None, root: Path) -> None:
        if path == folder / refused and refusals:
            refusals.pop()
            raise OSError(errno.ENOSPC, "full", str(path))
        change(path, content, root)

    monkeypatch.setattr(disk, "_change", refuse)
    assert unchanged(folder, "3").exit_code == 2


def test_a_file_that_stands_there_again_is_not_removed_twice(folder: Path) -> None:
    text = (folder / "issues/3.yaml").read_text()
    remove("3", "--on", "2023-07-01")
    lay_out(folder, {"issues/3.yaml": text})
    done = unchanged(folder, "3")
    assert (done.exit_code, "its file is there again" in done.stderr) == (2, True)


def test_a_stub_of_a_backfilled_volume_is_one_where_it_stands_then(folder: Path) -> None:
    facts = "  - id: numbat\n    title: A Numbat\n"
    text = letter(number=1, name="koala", items=facts, more="backfilled: true\n")
    lay_out(folder, {"issues/1.yaml": text, "issues/7.yaml": letter(number=7, name="emu", items="  - see: numbat\n")})
    done = remove("1")
    assert "  and comes to subscribers as new, for no backfilled volume lists it\n" in done.stdout
    assert read_project(folder).files[-1].volume.entries[1].stub is True


def test_of_two_volumes_that_list_it_a_backfilled_one_gets_what_was_no_news(folder: Path) -> None:
    again = "  - see: numbat\n"
    files = {
        "issues/1.yaml": letter(number=1, name="numbat", more="backfilled: true\n"),
        "issues/2.yaml": letter(number=2, name="emu", items=again),
        "issues/7.yaml": letter(number=7, name="koala", items=again, more="backfilled: true\n"),
    }
    lay_out(folder, files)
    assert 'issues/7.yaml: "numbat" stands here now' in remove("1").stdout


def test_a_correction_from_before_its_new_volume_is_left_out(folder: Path) -> None:
    corrected = OWL + "    corrections: [{date: 2023-06-15, text: Not two owls.}, {date: 2023-07-02, text: One.}]\n"
    lay_out(folder, {"issues/3.yaml": letter(items=corrected)})
    remove("3")
    owl = read_project(folder).files[0].volume.entries[1]
    assert [one.text for one in owl.corrections] == ["One."]


def test_an_entry_listed_again_among_things_of_another_kind_stops_the_removal(folder: Path) -> None:
    lay_out(folder, {"issues/5.yaml": letter(number=5, name="bilby", more="extras:\n  - see: night-owl\n")})
    done = unchanged(folder, "3")
    assert (done.exit_code, "move that under papers: first" in done.stderr) == (2, True)


@pytest.mark.usefixtures("folder")
def test_a_number_that_was_removed_is_never_proposed_nor_written_again() -> None:
    remove("6", "--on", "2023-07-01")
    assert CliRunner().invoke(main, ("new",)).stdout == "issues/7.yaml\n"
    again = CliRunner().invoke(main, ("new", "6"))
    assert (again.exit_code, "volume 6 was removed on request on 2023-07-01" in again.stderr) == (2, True)


def test_a_removed_volume_is_not_imported_again(folder: Path) -> None:
    remove("6", "--on", "2023-07-01")
    source = folder / "mail.md"
    source.write_text(
        "# Marsupials, Vol. 6\n\n### [1] [A Quoll](https://arxiv.org/abs/2306.05678)\n\nFrom Quoll Labs.\n"
    )
    done = CliRunner().invoke(main, ("import", "mail.md"))
    assert "volume 6 was removed on request on 2023-07-01; leave it out" in done.output
    assert not (folder / "issues/6.yaml").exists()
