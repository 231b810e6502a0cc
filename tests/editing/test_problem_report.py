"""Problems as text, as GitHub's annotations, and as JSON."""

from __future__ import annotations

import json

from newsletter.editing.problem_report import as_github, as_json, as_text
from newsletter.problem import Position, Problem, Severity

ERROR = Problem(Position("issues/3.yaml", 4, 5), "unknown-tag", 'tag "owls" is not known', 'did you mean "owl"?')
WARNING = Problem(Position("issues/a,b:c.yaml", 1, 1), "short", "100% short,\nindeed: yes", severity=Severity.WARNING)


def test_text_is_a_line_a_problem_and_its_hint_below() -> None:
    assert as_text([ERROR]) == ('issues/3.yaml:4:5: tag "owls" is not known [unknown-tag]\n    did you mean "owl"?\n')
    assert as_text([]) == ""


def test_json_lists_every_part_of_a_problem() -> None:
    assert json.loads(as_json([ERROR])) == [
        {
            "file": "issues/3.yaml",
            "line": 4,
            "column": 5,
            "severity": "error",
            "rule": "unknown-tag",
            "message": 'tag "owls" is not known',
            "hint": 'did you mean "owl"?',
        }
    ]
    assert json.loads(as_json([])) == []


def test_an_annotation_stands_at_the_line_and_escapes_what_github_reads_otherwise() -> None:
    lines = as_github([ERROR, WARNING]).splitlines()
    assert (
        '::error file=issues/3.yaml,line=4,col=5,title=unknown-tag::tag "owls" is not known%0Adid you mean "owl"?'
        in lines
    )
    assert "::warning file=issues/a%2Cb%3Ac.yaml,line=1,col=1,title=short::100%25 short,%0Aindeed: yes" in lines
    assert as_text([ERROR, WARNING]) in as_github([ERROR, WARNING])


def test_what_github_would_not_show_is_summed_up_in_one_annotation() -> None:
    ten = [Problem(Position("issues/3.yaml", line), "rule", "message") for line in range(1, 11)]
    assert as_github(ten).count("::error") == 10
    assert "more" not in as_github(ten)
    eleven = [*ten, Problem(Position("issues/3.yaml", 11), "rule", "message")]
    assert as_github(eleven).count("::error") == 10
    assert "::error::2 more; all of them are in the log\n" in as_github(eleven)
    assert as_text(eleven) in as_github(eleven)
