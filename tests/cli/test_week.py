"""The week of an editor, command by command as the handbook has it, but for what serves pages or asks other hosts."""

from __future__ import annotations

import re
import shlex
import subprocess
from pathlib import Path

import pytest

from tests.builders import lay_out
from tests.cli.command import newsletter
from tests.cli.test_add import VOLUME, settings
from tests.conftest import REPOSITORY
from tests.lookup.services import atom, atom_entry, ok, serving

ROW = re.compile(r"^\| \d+ \| `(.+?)` \| .+? \| (.+) \|$", re.MULTILINE)
WEEK = ROW.findall((REPOSITORY / "docs/contributing/week.md").read_text("utf-8"))
ELSEWHERE = ("preview", "links")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of an archive with volume 131, and a repository that it is pushed to."""
    for name, value in {"NAME": "Wombat", "EMAIL": "wombat@archive.example"}.items():
        monkeypatch.setenv(f"GIT_AUTHOR_{name}", value)
        monkeypatch.setenv(f"GIT_COMMITTER_{name}", value)
    newest = VOLUME.replace("volume: 3", "volume: 131").replace("Volume 3", "Volume 131")
    kept = {"issues/schema.json": "{}\n", ".gitignore": "/mkdocs.yml\n/.cache\n"}
    folder = lay_out(tmp_path / "checkout", {"issues/131.yaml": newest, **kept})
    git(folder, "init --quiet --initial-branch main")
    git(folder, f"init --quiet --bare {tmp_path}/origin")
    git(folder, f"remote add origin {tmp_path}/origin")
    git(folder, "add .")
    git(folder, "commit --quiet --message Begin")
    return folder


def git(folder: Path, arguments: str) -> str:
    command = ("git", *shlex.split(arguments))
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True).stdout


def run(folder: Path, command: str) -> None:
    program, arguments = command.split(" ", 1)
    if program == "git":
        git(folder, arguments)
        return
    assert program == "newsletter"
    name, *rest = shlex.split(arguments)
    done = newsletter(name, *(["--help"] if name in ELSEWHERE else rest), folder=folder, NO_PROXY="127.0.0.1")
    assert done.returncode == (1 if name == "check" else 0), done.stderr  # much is left to write


def test_every_command_of_the_week_does_what_is_printed_and_is_undone_as_is_printed(folder: Path) -> None:
    assert len(WEEK) == 10
    with serving(ok(atom(atom_entry("2511.14881")))) as arxiv:
        (folder / "mkdocs.yml").write_text(settings(arxiv=arxiv.address))
        for command, _ in WEEK:
            run(folder, command)
    assert "title: QuokkaNet" in git(folder, "show origin/volume-132:issues/132.yaml").replace('"', "")
    for _, undone in reversed(WEEK):
        for command in re.findall(r"`(git .+?)`", undone):
            if command == "git switch main":
                (folder / "issues/132.yaml").unlink()  # as is printed beside the command that wrote it
            run(folder, command)
    assert git(folder, "status --porcelain --branch") == "## main\n"
    assert git(folder, "branch --all --format %(refname)") == "refs/heads/main\n"
