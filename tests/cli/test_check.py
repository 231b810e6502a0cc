"""`newsletter check`, as an editor and as a workflow run it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.command import newsletter
from tests.conftest import BROKEN, MENDED, MESSAGE, REPOSITORY, replace


def started(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the command in a process of its own, as a workflow does."""
    command = Path(sys.executable).parent / "newsletter"
    return subprocess.run((command, *arguments), cwd=folder, capture_output=True, text=True, check=False)


def git(*arguments: str, folder: Path) -> None:
    identity = ("-c", "user.name=Wombat", "-c", "user.email=wombat@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(("git", *identity, *arguments), cwd=folder, capture_output=True, check=True)


@pytest.fixture
def history(project: Path) -> Path:
    """The invented archive, committed once."""
    git("init", folder=project)
    git("add", "issues", "mkdocs.yml", folder=project)
    git("commit", "-m", "Publish", folder=project)
    return project


def test_the_archive_of_this_repository_has_no_finding() -> None:
    done = started("check", folder=REPOSITORY)
    assert (done.returncode, done.stdout) == (0, "")


def test_errors_are_printed_on_standard_output_and_the_exit_status_is_1(project: Path) -> None:
    (project / "issues/4.yaml").write_text(BROKEN)
    done = started("check", "issues/4.yaml", folder=project)
    assert done.returncode == 1
    assert done.stdout.startswith(MESSAGE)


def test_warnings_alone_leave_the_exit_status_0(project: Path) -> None:
    (project / "issues/4.yaml").write_text(MENDED.replace("2023-06-16", "2023-06-17"))
    done = newsletter("check", "issues/4.yaml", folder=project)
    assert "warning:" in done.stdout
    assert done.returncode == 0


def test_only_the_files_that_were_named_are_reported(project: Path) -> None:
    (project / "issues/4.yaml").write_text(BROKEN)
    assert MESSAGE not in newsletter("check", "1.yaml", folder=project / "issues").stdout
    assert MESSAGE in newsletter("check", "4.yaml", folder=project / "issues").stdout


def test_a_folder_that_is_named_stands_for_all_that_is_in_it(project: Path) -> None:
    (project / "issues/4.yaml").write_text(BROKEN)
    everything = newsletter("check", folder=project).stdout
    for where, named in ((project, "issues"), (project, "."), (project / "issues", "."), (project / "docs", "..")):
        where.mkdir(exist_ok=True)
        done = newsletter("check", named, folder=where)
        assert (done.returncode, done.stdout) == (1, everything), named
    among_others = newsletter("check", "issues/vocabulary", folder=project).stdout
    assert among_others in everything
    assert MESSAGE not in among_others
    assert 'there is no file ".." in this archive' in newsletter("check", "..", folder=project).stderr


def test_a_file_that_is_not_there_is_a_wrong_use(project: Path) -> None:
    done = newsletter("check", "issues/99.yaml", folder=project)
    assert done.returncode == 2
    assert 'there is no file "issues/99.yaml" in this archive' in done.stderr


def test_outside_a_project_a_command_says_so_and_exits_with_2(tmp_path: Path) -> None:
    done = newsletter("check", folder=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Error: no mkdocs.yml in this folder or above it; go to the archive's folder first" in done.stderr


def test_problems_are_printed_as_json_and_as_annotations(project: Path) -> None:
    (project / "issues/4.yaml").write_text(BROKEN)
    found = json.loads(newsletter("check", "--format", "json", "issues/4.yaml", folder=project).stdout)
    assert [(one["file"], one["line"], one["rule"]) for one in found] == [("issues/4.yaml", 6, "unknown-field")]
    assert "::error file=issues/4.yaml,line=6,col=1,title=unknown-field::" in (
        newsletter("check", "--format", "github", folder=project).stdout
    )


def test_without_a_history_check_says_that_ids_were_not_compared(project: Path) -> None:
    assert "there is no git history here" in newsletter("check", folder=project).stderr


def test_an_id_that_was_published_may_not_change(history: Path) -> None:
    replace(history / "issues/3.yaml", "id: taken-back", "id: taken-away")
    done = newsletter("check", "issues/3.yaml", folder=history)
    assert done.returncode == 1
    assert done.stdout.startswith(
        'issues/3.yaml:12:9: entry id "taken-back" was published and is now "taken-away"; '
        "ids are permanent [permanent-id]\n"
        "    write id: taken-back again; aliases: are nothing but addresses that lead to it\n"
    )
    replace(history / "issues/3.yaml", "id: taken-away\n", "id: taken-away\n    aliases: [taken-back]\n")
    assert done.stdout == newsletter("check", "issues/3.yaml", folder=history).stdout
    replace(history / "issues/3.yaml", "id: taken-away\n    aliases: [taken-back]\n", "id: taken-back\n")
    assert "permanent-id" not in newsletter("check", folder=history).stdout


def test_an_entry_that_was_published_may_not_vanish(history: Path) -> None:
    text = (history / "issues/3.yaml").read_text("utf-8")
    start, end = text.index("  - id: taken-back"), text.index("corrections:")
    (history / "issues/3.yaml").write_text(text[:start] + text[end:])
    assert 'issues/3.yaml:7:3: entry "taken-back" was published and is gone [permanent-id]' in (
        newsletter("check", folder=history).stdout
    )


def test_a_volume_that_was_published_may_not_vanish(history: Path) -> None:
    (history / "issues/nothing-yet.yaml").unlink()
    assert 'issues/nothing-yet.yaml:1:1: volume "nothing-yet" was published and is gone [permanent-id]' in (
        newsletter("check", folder=history).stdout
    )


def test_a_new_entry_and_a_new_volume_are_no_change_of_what_was_published(history: Path) -> None:
    (history / "issues/4.yaml").write_text(MENDED)
    assert "permanent-id" not in newsletter("check", folder=history).stdout


def test_since_a_revision_only_what_is_new_is_printed(history: Path) -> None:
    (history / "issues/4.yaml").write_text(BROKEN)
    git("add", "issues", folder=history)
    git("commit", "-m", "A mistake", folder=history)
    replace(history / "issues/4.yaml", "volume: 4\n", "# another line\nvolume: 4\n")
    done = newsletter("check", "--since", "HEAD", folder=history)
    assert (done.returncode, done.stdout) == (0, "")
    assert MESSAGE in newsletter("check", "--since", "HEAD~1", folder=history).stdout.replace(":7:1:", ":6:1:")


def test_an_unknown_revision_is_a_wrong_use(history: Path) -> None:
    done = newsletter("check", "--since", "--output=x", folder=history)
    assert done.returncode == 2
    assert 'there is no revision "--output=x" in the history of this archive\n' in done.stderr


def test_of_a_history_that_was_fetched_in_part_it_is_said_how_the_whole_is(history: Path, tmp_path: Path) -> None:
    git("commit", "--allow-empty", "-m", "One more", folder=history)
    git("clone", "--depth", "1", history.as_uri(), str(tmp_path / "cut"), folder=history)
    done = newsletter("check", "--since", "HEAD~1", folder=tmp_path / "cut")
    assert done.returncode == 2
    assert done.stderr.endswith("of which only the end was fetched; fetch it whole: git fetch --unshallow\n")


def test_a_published_item_that_would_be_dropped_is_named(project: Path) -> None:
    kept, gone = "tag:marsupials.example,2023:entry/lone-wombat", "tag:marsupials.example,2023:entry/old-wombat"
    (project / "published.json").write_text(json.dumps({"ids": [kept, gone]}))
    done = newsletter("check", "--published", "published.json", folder=project)
    assert done.returncode == 1
    assert f'published.json:1:1: "{gone}" was published and would be dropped [dropped-item]' in done.stdout
    assert kept not in done.stdout


def test_a_published_feed_or_page_that_would_be_dropped_is_named_once(history: Path) -> None:
    lists = {
        "ids": ["tag:marsupials.example,2023:entry/lone-wombat"],
        "feeds": ["tag:marsupials.example,2023:feed/topic/burrow"],
        "pages": ["papers/lone-wombat/", "papers/wombat/", "elsewhere/wombat/", ""],
    }
    (history / "published.json").write_text(json.dumps(lists))
    replace(history / "issues/3.yaml", "id: taken-back", "id: taken-away")
    lists["ids"].append("tag:marsupials.example,2023:entry/taken-back")
    done = newsletter("check", "--since", "HEAD", "--published", "published.json", folder=history)
    assert done.stdout == (
        'issues/3.yaml:12:9: entry id "taken-back" was published and is now "taken-away"; '
        "ids are permanent [permanent-id]\n"
        "    write id: taken-back again; aliases: are nothing but addresses that lead to it\n"
        'published.json:1:1: "tag:marsupials.example,2023:feed/topic/burrow" was published and would be dropped '
        "[dropped-item]\n"
        "    put it back; under another id it needs former: [burrow]\n"
        "published.json:1:1: the address papers/wombat/ was published and would lead nowhere [permanent-id]\n"
        '    name "wombat" under aliases: of what it led to\n'
    )


def test_a_list_of_published_ids_that_is_none_is_a_wrong_use(project: Path) -> None:
    for text in (
        "<html>",
        '{"ids": 5}',
        '{"ids": [1, "x"]}',
        "[]",
        '{"ids": [], "feeds": 1}',
        '{"ids": [], "pages": [2]}',
    ):
        (project / "published.json").write_text(text)
        done = newsletter("check", "--published", "published.json", folder=project)
        assert done.returncode == 2
        assert "is no list of published ids" in done.stderr


def test_ids_that_changed_places_are_reported(history: Path) -> None:
    replace(history / "issues/2.yaml", "id: dusk-bench", "id: swapped")
    replace(history / "issues/2.yaml", "id: burrow-kit", "id: dusk-bench")
    replace(history / "issues/2.yaml", "id: swapped", "id: burrow-kit")
    assert newsletter("check", folder=history).stdout.count("[permanent-id]") == 2


def test_a_title_that_was_corrected_is_no_change_of_an_id(history: Path) -> None:
    replace(history / "issues/2.yaml", "title: DuskBench", "title: DuskBench Two")
    assert "permanent-id" not in newsletter("check", folder=history).stdout


def test_what_was_committed_last_is_compared_with_what_was_there_before(history: Path) -> None:
    (history / "issues/nothing-yet.yaml").unlink()
    git("add", "--all", "issues", folder=history)
    git("commit", "-m", "Drop a volume", folder=history)
    assert 'volume "nothing-yet" was published and is gone' in newsletter("check", folder=history).stdout


def test_what_the_origin_has_counts_before_what_was_committed_here(history: Path) -> None:
    git("update-ref", "refs/remotes/origin/main", "HEAD", folder=history)
    (history / "issues/nothing-yet.yaml").unlink()
    git("add", "--all", "issues", folder=history)
    for message in ("Drop a volume", "Change nothing"):
        git("commit", "--allow-empty", "-m", message, folder=history)
    assert 'volume "nothing-yet" was published and is gone' in newsletter("check", folder=history).stdout


def test_where_there_is_no_history_git_is_asked_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked, run = list[object](), subprocess.run

    def asking(command: object, **how: Any) -> object:
        asked.append(command)
        return run(command, **how)  # type: ignore[call-overload]

    monkeypatch.setattr(subprocess, "run", asking)
    assert "there is no git history here" in newsletter("check", folder=project).stderr
    assert len(asked) == 1


def tree_of(entries: str, folder: Path) -> str:
    """Store a tree as git has it, whatever a checkout of it would be."""
    command = ("git", "mktree", "-z", "--missing")
    done = subprocess.run(command, cwd=folder, input=entries, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def tag(name: str, issues: str, folder: Path) -> None:
    """Name a revision that has nothing but this tree as its issues."""
    root = tree_of(f"040000 tree {issues}\tissues\0", folder)
    identity = ("-c", "user.name=Wombat", "-c", "user.email=wombat@example.org")
    command = ("git", *identity, "commit-tree", "-m", "x", root)
    commit = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout.strip()
    git("tag", name, commit, folder=folder)


def test_a_hostile_revision_is_compared_with_and_only_plain_files_of_it_are_read(history: Path) -> None:
    command = ("git", "hash-object", "-w", "--stdin")
    done = subprocess.run(command, cwd=history, input="x", capture_output=True, text=True, check=True)
    blob = done.stdout.strip()
    names = {"5.yaml": "120000 blob", "con.yaml": "100755 blob", ".6.yaml": "100644 blob", "a" * 300: "100644 blob"}
    entries = "".join(f"{mode} {blob}\t{name}\0" for name, mode in names.items())
    tag("hostile", tree_of(entries, history), history)
    (history / "issues/4.yaml").write_text(BROKEN)
    done = newsletter("check", "--since", "hostile", folder=history)
    assert done.returncode == 1
    assert MESSAGE in done.stdout
    assert "permanent-id" not in done.stdout


def test_a_revision_whose_folders_hold_one_another_ten_times_is_compared_at_once(history: Path) -> None:
    inner = tree_of("", history)
    for _ in range(12):
        inner = tree_of("".join(f"040000 tree {inner}\tfolder{number}\0" for number in range(10)), history)
    tag("bomb", inner, history)
    assert newsletter("check", "--since", "bomb", folder=history).returncode == 0
