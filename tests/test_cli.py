"""The `newsletter` command, run as an editor runs it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.conftest import BROKEN, MESSAGE, REPOSITORY


def newsletter(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = Path(sys.executable).parent / "newsletter"
    return subprocess.run((command, *arguments), cwd=folder, capture_output=True, text=True, check=False)


def test_a_faultless_archive_prints_nothing_and_exits_with_0(project: Path) -> None:
    done = newsletter("check", folder=project)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "5 volumes read, 0 problems\n")


def test_the_real_archive_is_faultless() -> None:
    done = newsletter("check", folder=REPOSITORY)
    assert (done.returncode, done.stdout) == (0, "")


def test_problems_are_printed_on_standard_output_and_the_exit_status_is_1(project: Path) -> None:
    (project / "issues/4.yaml").write_text(BROKEN)
    done = newsletter("check", folder=project)
    assert done.returncode == 1
    assert done.stdout.startswith(MESSAGE)
    assert done.stderr == "6 volumes read, 1 problem\n"


def test_a_command_works_from_any_folder_below_the_project(project: Path) -> None:
    assert newsletter("check", folder=project / "issues" / "vocabulary").returncode == 0


def test_outside_a_project_a_command_says_so_and_exits_with_2(tmp_path: Path) -> None:
    done = newsletter("check", folder=tmp_path)
    assert done.returncode == 2
    assert done.stdout == ""
    assert "Error: no mkdocs.yml in this folder or above it; go to the archive's folder first" in done.stderr


def test_the_schema_is_written_whole_beside_the_issue_files(project: Path) -> None:
    assert newsletter("schema", folder=project).returncode == 0
    schema = json.loads((project / "issues/schema.json").read_text("utf-8"))
    assert "night-vision" in schema["definitions"]["Paper"]["properties"]["tags"]["items"]["enum"]
    assert [file.name for file in (project / "issues").glob(".*")] == []
