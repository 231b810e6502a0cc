"""Every rule, in the order of the handbook, and the one function that applies them all."""

from __future__ import annotations

from newsletter.checks.entries import (
    duplicate_id,
    missing_summary,
    needless_paper_link,
    repeated_see,
    unknown_see,
    unread_text,
)
from newsletter.checks.finding import Rule, as_problem
from newsletter.checks.settings import missing_feed_id, unknown_first_topic
from newsletter.checks.vocabulary import (
    duplicate_name,
    organisation_alias,
    repeated_organisation,
    repeated_tag,
    tag_alias,
    unknown_organisation,
    unknown_parent,
    unknown_tag,
)
from newsletter.checks.volumes import duplicate_volume, missing_period, number_or_name
from newsletter.problem import Problem, in_order
from newsletter.source.project import Reading

RULES: tuple[Rule, ...] = (
    missing_feed_id,
    unknown_first_topic,
    number_or_name,
    missing_period,
    duplicate_volume,
    duplicate_id,
    missing_summary,
    unread_text,
    needless_paper_link,
    unknown_see,
    repeated_see,
    unknown_tag,
    tag_alias,
    repeated_tag,
    unknown_organisation,
    organisation_alias,
    repeated_organisation,
    duplicate_name,
    unknown_parent,
)


def check(reading: Reading) -> list[Problem]:
    """Apply every rule; return all problems of a project, those of reading included, sorted by position."""
    found = [as_problem(finding, rule) for rule in RULES for finding in rule(reading)]
    return in_order(reading.problems + [problem for problem in found if problem])
