"""The rules as a whole: each has an id, a sentence and a test, and nothing else is ever reported."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from newsletter.checks import ADVICE, RULES, future_date
from newsletter.checks.finding import rule_id
from newsletter.problem import ReadingRule
from tests.conftest import EXAMPLES

CHECKS: tuple[Callable[..., object], ...] = (*RULES, *ADVICE, future_date)
EVERY_RULE = {*ReadingRule, *(rule_id(rule) for rule in CHECKS)}
EXAMPLES_SAY = [path.read_text("utf-8") for path in EXAMPLES.glob("broken/*.expected")]
TESTS = Path(__file__).parent.parent

RULE = r"\[([a-z0-9]+(?:-[a-z0-9]+)+)\](?=[\n'\"\\])"
"""The end of a message, as it is printed or as a test writes it."""


def test_every_rule_has_a_test_with_its_message() -> None:
    written = [
        path.read_text("utf-8") for path in TESTS.glob("*/test_*.py") if path.parent.name in ("source", "checks")
    ]
    assert EVERY_RULE - set(re.findall(RULE, "\n".join([*EXAMPLES_SAY, *written]))) == set()


def test_no_other_rule_is_reported() -> None:
    assert set(re.findall(RULE, "\n".join(EXAMPLES_SAY))) <= EVERY_RULE


def test_every_rule_has_one_id_and_a_sentence() -> None:
    ids = [rule_id(rule) for rule in CHECKS]
    assert len(set(ids)) == len(ids)
    assert not set(ids) & set(ReadingRule)
    assert all(rule.__doc__ and rule.__doc__.endswith(".") for rule in CHECKS)
