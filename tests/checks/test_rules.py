"""The rules as a whole: each has an id, a sentence and a test, and nothing else is ever reported."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from newsletter.checks import ADVICE, RULES, Scope, future_date
from newsletter.checks.finding import Rule, as_problem, rule_id
from newsletter.model import See
from newsletter.problem import Problem, ReadingRule, Severity
from newsletter.source import read_project
from newsletter.source.project import IssueFile, Reading
from tests.builders import issue_text, lay_out
from tests.conftest import EXAMPLES

CHECKS: tuple[Callable[..., object], ...] = (*RULES, *ADVICE, future_date)
EVERY_RULE = {*ReadingRule, *(rule_id(rule) for rule in CHECKS)}
EXAMPLES_SAY = [path.read_text("utf-8") for path in EXAMPLES.glob("broken/*.expected")]
TESTS = Path(__file__).parent.parent
CAUSES = Path(__file__).with_name("causes.yaml")

RULE = r"\[([a-z0-9]+(?:-[a-z0-9]+)+)\](?=[\n'\"\\])"
"""The end of a message, as it is printed or as a test writes it."""


def test_every_rule_has_a_test_with_its_message() -> None:
    written = [
        path.read_text("utf-8") for path in TESTS.glob("*/test_*.py") if path.parent.name in ("source", "checks")
    ]
    assert EVERY_RULE - set(re.findall(RULE, "\n".join([*EXAMPLES_SAY, *written, CAUSES.read_text("utf-8")]))) == set()


def test_no_other_rule_is_reported() -> None:
    assert set(re.findall(RULE, "\n".join(EXAMPLES_SAY))) <= EVERY_RULE


def test_every_rule_has_one_id_and_a_sentence() -> None:
    ids = [rule_id(rule) for rule in CHECKS]
    assert len(set(ids)) == len(ids)
    assert not set(ids) & set(ReadingRule)
    assert all(rule.__doc__ and rule.__doc__.endswith(".") for rule in CHECKS)


@pytest.mark.parametrize("scope", [Scope.FILE, Scope.VOCABULARY])
def test_what_a_rule_finds_in_a_file_depends_on_nothing_but_what_its_scope_names(scope: Scope, tmp_path: Path) -> None:
    files = {f"issues/{path.name}": path.read_bytes() for path in EXAMPLES.glob("broken/*.yaml")}
    vocabulary = {f"issues/vocabulary/{path.name}": path.read_bytes() for path in EXAMPLES.glob("broken/vocabulary/*")}
    authors = "[{person: nobody}, {name: Ada, person: bo-quoll}, {group: true}, {name: Bo Quoll, family: Bilby}]"
    files["issues/903.yaml"] = issue_text(f"authors: {authors}").encode()
    vocabulary["issues/vocabulary/authors.yaml"] = b"[{id: bo-quoll, name: Bo Quoll}]"
    whole = read_project(lay_out(tmp_path / "whole", files | vocabulary))
    beside = whole if scope is Scope.VOCABULARY else read_project(lay_out(tmp_path / "bare", {}))
    found = {rule: found_in(whole, rule) for rule in rules_of(scope)}
    assert found
    assert all(found.values())
    for rule, problems in found.items():
        assert {one for file in whole.files for one in found_in(replace(beside, files=(file,)), rule)} == problems


@pytest.mark.parametrize("scope", [Scope.FACTS, Scope.AT_LENGTH])
def test_what_a_rule_finds_among_facts_is_the_same_whatever_introductions_and_texts_about_entries_say(
    scope: Scope, tmp_path: Path
) -> None:
    files = {f"issues/{path.name}": path.read_bytes() for path in EXAMPLES.glob("broken/*.yaml")}
    files["issues/904.yaml"] = issue_text(name="other-wombat", more="extras: [{see: night}, {see: night}]").encode()
    read = read_project(lay_out(tmp_path, files))
    whole = replace(read, is_complete=True, files=tuple(file for file in read.files if not file.faults))
    others = replace(whole, files=tuple(map(without_texts, whole.files)))
    assert others.files != whole.files
    for rule in rules_of(scope):
        told, without = ({one.message for one in found_in(reading, rule)} for reading in (whole, others))
        assert told == without != set()


def without_texts(file: IssueFile) -> IssueFile:
    """An issue file without an introduction that says nothing about its entries."""
    nothing = {"tagline": None, "summary": None, "questions": ()}
    volume = file.volume
    papers, extras = (
        tuple(one if isinstance(one, See) else one.model_copy(update=nothing) for one in items)
        for items in (volume.papers, volume.extras)
    )
    return replace(file, volume=volume.model_copy(update={"papers": papers, "extras": extras, "intro": None}))


def test_a_rule_that_a_first_look_leaves_out_only_warns(tmp_path: Path) -> None:
    files = {f"issues/{path.name}": path.read_bytes() for path in EXAMPLES.glob("broken/*.yaml")}
    whole = read_project(lay_out(tmp_path, files))
    for rule in rules_of(Scope.AT_LENGTH):
        assert {one.severity for one in found_in(whole, rule)} == {Severity.WARNING}


def rules_of(scope: Scope) -> list[Rule]:
    """The rules that look at so much."""
    return [rule for rule, one in RULES.items() if one is scope]


def found_in(reading: Reading, rule: Rule) -> set[Problem]:
    """What a rule finds in issue files."""
    findings = (one for one in rule(reading) if isinstance(one.file, IssueFile))
    return {problem for one in findings if (problem := as_problem(one, rule))}
