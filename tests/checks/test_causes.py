"""Mistakes that editors make most, each in a file of two papers: what is said first names line, cause and way out."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from newsletter.checks import check
from newsletter.source import read_project
from tests.builders import issue_text, lay_out
from tests.checks.test_advice import TODAY

SECOND = """\
  - id: night-wombat
    title: Digging by Night
    tagline: Burrows that nobody saw anyone dig
    tags: [night-vision]
    summary: |
      Nobody saw it.
"""
FIRST = """\
authors: [Ada Bilby, Bo Quoll]
arxiv: "2305.00001"
links:
  - {kind: code, url: "https://code.example/wombat"}
tags: [burrows]
"""
RIGHT = issue_text(FIRST) + SECOND
CAUSES = yaml.safe_load(Path(__file__).with_name("causes.yaml").read_text("utf-8"))


def first_said(folder: Path, text: str) -> str:
    """The first problem that is named and its hint; advice on how long a summary is does not count."""
    found = check(read_project(lay_out(folder, {"issues/3.yaml": text})), today=TODAY)
    return next((str(problem) for problem in found if problem.rule != "summary-length"), "")


def test_the_file_is_right_before_the_mistake(tmp_path: Path) -> None:
    assert first_said(tmp_path, RIGHT) == ""


@pytest.mark.parametrize("cause", CAUSES, ids=lambda cause: cause["mistake"])
def test_the_first_that_is_said_names_the_cause(cause: dict[str, str], tmp_path: Path) -> None:
    assert cause["right"] in RIGHT
    assert first_said(tmp_path, RIGHT.replace(cause["right"], cause["wrong"], 1)) == cause["said"]
