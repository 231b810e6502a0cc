"""Every rule, in the order of the handbook, and the one function that applies them all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Set
from dataclasses import replace

from newsletter.checks.character_rules import garbled_text, hidden_character
from newsletter.checks.custom_rules import missing_introduction, number_of_topics, rare_topic
from newsletter.checks.date_rules import correction_order, early_correction, future_date, late_paper
from newsletter.checks.duplicate_rules import duplicate_paper
from newsletter.checks.entry_rules import (
    duplicate_id,
    missing_summary,
    missing_tagline,
    needless_paper_link,
    repeated_see,
    repeated_tagline,
    unknown_see,
    unread_text,
)
from newsletter.checks.finding import Rule, as_problem
from newsletter.checks.identifier_rules import arxiv_doi, unfit_identifier
from newsletter.checks.length_rules import summary_length, tagline_length
from newsletter.checks.link_rules import (
    archived_copy,
    insecure_address,
    link_kind,
    link_to_paper,
    repeated_link,
    tracking_parameter,
)
from newsletter.checks.look_rules import faint_colour, unfit_foot_link, unseen_mark
from newsletter.checks.old_names import old_name
from newsletter.checks.people_rules import (
    duplicate_person,
    family_name,
    name_order,
    person_name,
    repeated_author,
    several_names,
    shared_name,
    unknown_person,
    unnamed_author,
)
from newsletter.checks.prose_rules import double_space, leftover_markup, open_code_block
from newsletter.checks.question_rules import number_of_questions, question_form, restated_title
from newsletter.checks.removal_rules import removed_id
from newsletter.checks.scalar_rules import lost_paragraph, text_in_comment
from newsletter.checks.scripts import looks_like_another, mixed_scripts
from newsletter.checks.settings_rules import (
    missing_feed_id,
    missing_licence_address,
    unfit_kind,
    unfit_registry,
    unknown_first_topic,
)
from newsletter.checks.targets import misleading_link, unfit_address
from newsletter.checks.vocabulary_rules import (
    duplicate_name,
    organisation_alias,
    repeated_organisation,
    repeated_tag,
    tag_alias,
    unknown_organisation,
    unknown_parent,
    unknown_tag,
    unknown_venue,
    venue_alias,
)
from newsletter.checks.volume_rules import duplicate_volume, empty_volume, missing_period, number_or_name, part_order
from newsletter.checks.week_rules import double_issue, file_name, publication_day, wrong_period
from newsletter.problem import Problem, in_order
from newsletter.source.project import Reading

RULES: tuple[Rule, ...] = (
    missing_feed_id,
    missing_licence_address,
    unfit_kind,
    unfit_registry,
    faint_colour,
    unseen_mark,
    unfit_foot_link,
    unknown_first_topic,
    number_or_name,
    missing_period,
    duplicate_volume,
    part_order,
    file_name,
    double_issue,
    wrong_period,
    publication_day,
    duplicate_id,
    removed_id,
    duplicate_paper,
    missing_tagline,
    missing_summary,
    unread_text,
    leftover_markup,
    open_code_block,
    lost_paragraph,
    double_space,
    garbled_text,
    hidden_character,
    mixed_scripts,
    looks_like_another,
    arxiv_doi,
    unfit_identifier,
    needless_paper_link,
    link_to_paper,
    link_kind,
    repeated_link,
    archived_copy,
    tracking_parameter,
    insecure_address,
    unfit_address,
    misleading_link,
    early_correction,
    correction_order,
    late_paper,
    unknown_see,
    repeated_see,
    unknown_tag,
    tag_alias,
    repeated_tag,
    unknown_organisation,
    organisation_alias,
    repeated_organisation,
    unknown_venue,
    venue_alias,
    duplicate_name,
    unknown_parent,
    unnamed_author,
    unknown_person,
    person_name,
    family_name,
    duplicate_person,
)

OF_A_FILE: frozenset[Rule] = frozenset(
    [
        number_or_name,
        missing_period,
        part_order,
        double_issue,
        wrong_period,
        publication_day,
        missing_tagline,
        missing_summary,
        unread_text,
        leftover_markup,
        open_code_block,
        lost_paragraph,
        double_space,
        garbled_text,
        hidden_character,
        mixed_scripts,
        arxiv_doi,
        unfit_identifier,
        needless_paper_link,
        link_to_paper,
        link_kind,
        repeated_link,
        archived_copy,
        tracking_parameter,
        insecure_address,
        unfit_address,
        early_correction,
        correction_order,
        late_paper,
    ]
)
"""Rules that find in an issue file what they find in it alone, by the settings.

It does not matter what stands in others and in the vocabulary."""

BY_VOCABULARY: frozenset[Rule] = frozenset(
    [
        misleading_link,
        unknown_tag,
        tag_alias,
        repeated_tag,
        unknown_organisation,
        organisation_alias,
        repeated_organisation,
        unknown_venue,
        venue_alias,
        unnamed_author,
        unknown_person,
        person_name,
        family_name,
    ]
)
"""Rules that find in an issue file what they find in it alone, by the settings and the vocabulary."""

SLOW_WARNINGS: frozenset[Rule] = frozenset([looks_like_another])
"""Rules that compare all files and find nothing for which a build would stop."""

ADVICE: tuple[Rule, ...] = (
    summary_length,
    tagline_length,
    number_of_questions,
    question_form,
    restated_title,
    name_order,
    several_names,
    repeated_author,
    repeated_tagline,
    text_in_comment,
    shared_name,
    old_name,
    number_of_topics,
    rare_topic,
    missing_introduction,
    empty_volume,
)
"""Rules for who writes, which a build has no use for; like future_date they are left out where there is no today."""


def check(
    reading: Reading,
    *,
    today: dt.date | None = None,
    blameless: Set[str] = frozenset(),
    has_same_words: bool = False,
    is_first_look: bool = False,
) -> list[Problem]:
    """Apply every rule; return all problems of a project, those of reading included, sorted by position.

    In `blameless` issue files the rules that look at each by itself found nothing before; nor did those that look at
    the vocabulary too, if it `has_same_words`. A first look is one for errors alone.

    `today` is for an editor's command; without it, as in a build, nothing depends on the day and no advice is given.
    """
    others = replace(reading, files=tuple(file for file in reading.files if file.path not in blameless))
    of_others = OF_A_FILE | BY_VOCABULARY if has_same_words else OF_A_FILE
    rules = tuple(rule for rule in RULES if rule not in SLOW_WARNINGS) if is_first_look else RULES
    judged = ((rule, rule(others if rule in of_others else reading)) for rule in rules)
    found = [as_problem(finding, rule) for rule, findings in judged for finding in findings]
    if today is not None:
        found += [as_problem(finding, rule) for rule in ADVICE for finding in rule(reading)]
        found += [as_problem(finding, future_date) for finding in future_date(reading, today)]
    return in_order(reading.problems + [problem for problem in found if problem])


def check_files(reading: Reading) -> list[Problem]:
    """Apply the rules that look at each issue file by itself."""
    found = (as_problem(finding, rule) for rule in RULES if rule in OF_A_FILE for finding in rule(reading))
    return [problem for problem in found if problem]
