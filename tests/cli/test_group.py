"""The group of all commands: which there are, and that each loads only what it uses."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from newsletter.cli.group import COMMANDS, main
from tests.conftest import CAN_SPLIT_OFF, REPOSITORY

HEAVY = ("bs4", "css_inline", "feedgen", "feedparser", "httpx", "lxml", "markdown_it", "numpy", "pydantic", "yaml")
LOADED = """
import importlib, json, os, sys
from newsletter.cli import main

calls = json.loads(sys.argv[1])
for name in sys.argv[2:]:
    importlib.import_module(name)
for call in calls:
    if len(calls) > 1 and os.fork():
        os.wait()
        continue
    sys.stdout = open(os.devnull, "w")
    try:
        main(call)
    except SystemExit:
        print(json.dumps(sorted(sys.modules)), file=sys.__stdout__, flush=True)
        os._exit(0)
"""
WITH_HELP = tuple((name, "--help") for name in COMMANDS)


def loaded(*arguments: str) -> frozenset[str]:
    """The modules that a call of `newsletter` loads, the foreign ones by the names of their libraries."""
    if arguments not in WITH_HELP or not CAN_SPLIT_OFF:
        return loads((arguments,))[0]
    return loads(WITH_HELP, "newsletter.build")[WITH_HELP.index(arguments)]


@cache
def loads(calls: tuple[tuple[str, ...], ...], *first: str) -> list[frozenset[str]]:
    """The same of several calls, each split off from one process that has loaded what nearly all of them load first."""
    done = subprocess.run(
        (sys.executable, "-c", LOADED, json.dumps(calls), *first),
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=True,
    )
    return [frozenset(json.loads(line)) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ()])
def test_what_calls_no_command_loads_no_library_but_that_of_commands(arguments: tuple[str, ...]) -> None:
    found = loaded(*arguments)
    assert "click" in found
    assert found.isdisjoint(HEAVY)
    assert {name for name in found if name.startswith("newsletter.cli.")} == {"newsletter.cli.group"}


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_loads_no_other(name: str) -> None:
    modules = {module for module, _ in COMMANDS.values()}
    assert loaded(name, "--help") & modules == {COMMANDS[name][0]}


@pytest.mark.parametrize("name", sorted(set(COMMANDS) - {"add", "links", "ping", "published", "refresh"}))
def test_only_what_asks_other_hosts_loads_what_that_needs(name: str) -> None:
    assert loaded(name, "--help").isdisjoint({"httpx", "feedparser"})


def test_the_overview_names_every_command_with_a_whole_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    lines = CliRunner().invoke(main, "--help").output.splitlines()
    listed = lines[lines.index("Commands:") + 1 :]
    assert listed == [f"  {name:<{max(map(len, COMMANDS))}}  {said}" for name, (_, said) in sorted(COMMANDS.items())]
    assert all(said.endswith(".") for _, said in COMMANDS.values())


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_has_the_name_it_is_called_by(name: str) -> None:
    command = main.get_command(click.Context(main), name)
    assert command
    assert command.name == name


def test_every_module_with_a_command_is_known_by_its_name() -> None:
    folder = REPOSITORY / "hooks/newsletter/cli"
    found = {
        f"newsletter.cli.{file.stem}"
        for file in folder.glob("*.py")
        if re.search(r'^@click\.(command|group)\("', file.read_text("utf-8"), re.M)
    }
    assert found == {module for module, _ in COMMANDS.values()}


def test_an_unknown_command_is_named_and_what_is_near_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, "chekc")
    assert done.exit_code == 2
    assert "No such command 'chekc'" in done.output
