"""Reports of problems with hostile data: one problem a line, and nothing breaks out of it."""

from __future__ import annotations

import json
import re

from hypothesis import given
from hypothesis import strategies as st

from newsletter.editing.problem_report import as_github, as_json, as_text
from newsletter.problem import Position, Problem, Severity, quoted, shortened
from newsletter.source.project import read_issue
from tests.attack.effort import examples
from tests.attack.texts import PIECES
from tests.builders import issue_text

_BREAKS = (
    "\n",
    "\r",
    "\n::error ::x",
    "::",
    "%0A",
    "%",
    "\x1b[31m",
    "\u2028",
    "\x00",
    "\x85",
    ",",
    "]",
    "\U000e0061",
    "\ud800",
)
TEXTS = st.lists(st.sampled_from((*PIECES, *_BREAKS)), min_size=1, max_size=6).map("".join)
PROBLEMS = st.builds(
    Problem,
    st.builds(Position, TEXTS.map(lambda text: f"issues/{text}"), st.integers(1, 9), st.integers(1, 9)),
    st.just("bad-id"),
    TEXTS.map(lambda text: f"entry {quoted(text)}"),
    st.one_of(st.just(""), TEXTS.map(shortened)),
    st.sampled_from(Severity),
)
FOUND = st.lists(PROBLEMS, max_size=12)


@examples(60)
@given(FOUND)
def test_a_text_has_a_line_for_each_problem_and_each_hint(problems: list[Problem]) -> None:
    lines = as_text(problems).split("\n")[:-1]
    assert len(lines) == sum(1 + bool(problem.hint) for problem in problems)
    assert all(line.isprintable() for line in lines)


@examples(60)
@given(FOUND)
def test_json_gives_every_problem_back(problems: list[Problem]) -> None:
    found = json.loads(as_json(problems))
    assert [(one["file"], one["message"], one["hint"]) for one in found] == [
        (problem.position.path, problem.message, problem.hint) for problem in problems
    ]


@examples(60)
@given(FOUND)
def test_only_our_annotations_are_commands(problems: list[Problem]) -> None:
    commands = [line for line in re.split("[\r\n]", as_github(problems)) if line.startswith("::")]
    assert all(re.match(r"::(error|warning) file=[^,:]*,line=\d,col=\d,title=bad-id::", one) for one in commands[:9])
    assert len(commands) <= len(problems)


@examples(100)
@given(st.sampled_from(("title", "venu", "doi", "arxiv", "date", "tags", "links", "id")), TEXTS)
def test_what_a_field_holds_stays_in_its_line(field: str, text: str) -> None:
    source = issue_text(f"{field}: {json.dumps(text)}\n{json.dumps(text)}: 1").encode()
    _, problems = read_issue(source, "issues/3.yaml")
    for line in as_text(problems).split("\n")[:-1]:
        assert line.startswith(("issues/3.yaml:", "    "))
        assert line.isprintable()
