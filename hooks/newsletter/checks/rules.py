"""Every rule, in the order of the handbook, and the one function that applies them all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Set
from dataclasses import replace

from newsletter.checks.character_rules import garbled_text, hidden_character
from newsletter.checks.custom_rules import missing_introduction, number_of_topics, rare_topic, unfit_customs
from newsletter.checks.cut_names import cut_off_name
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
from newsletter.checks.finding import Rule, Scope, as_problem
from newsletter.checks.identifier_rules import arxiv_doi, end_of_doi, template_doi, unfit_identifier, unfit_pages
from newsletter.checks.length_rules import summary_length, tagline_length
from newsletter.checks.link_rules import (
    archived_copy,
    end_of_address,
    insecure_address,
    link_kind,
    link_to_paper,
    mistyped_address,
    repeated_link,
    tracking_parameter,
)
from newsletter.checks.look_rules import faint_colour, unfit_foot_link, unseen_mark
from newsletter.checks.old_names import old_name
from newsletter.checks.people_rules import (
    case_of_name,
    duplicate_person,
    family_name,
    name_order,
    person_name,
    repeated_author,
    several_names,
    shared_name,
    sign_in_name,
    unknown_person,
    unnamed_author,
)
from newsletter.checks.prose_rules import (
    double_space,
    left_to_write,
    leftover_markup,
    markup_in_line,
    open_code_block,
    unpaired_bracket,
)
from newsletter.checks.question_rules import number_of_questions, question_form, restated_title
from newsletter.checks.removal_rules import removed_id
from newsletter.checks.scalar_rules import joined_authors, lost_paragraph, text_in_comment
from newsletter.checks.scripts import looks_like_another, mixed_scripts
from newsletter.checks.settings_rules import (
    missing_feed_id,
    missing_licence_address,
    unfit_kind,
    unfit_registry,
    unknown_first_topic,
)
from newsletter.checks.targets import misleading_link, unfit_address
from newsletter.checks.typing_rules import credit_form, field_in_text, title_as_copied, typing_slip
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
    venue_year,
)
from newsletter.checks.volume_rules import duplicate_volume, empty_volume, missing_period, number_or_name, part_order
from newsletter.checks.week_rules import double_issue, file_name, publication_day, wrong_period
from newsletter.problem import Problem, in_order
from newsletter.source.project import Reading

RULES: Mapping[Rule, Scope] = {
    missing_feed_id: Scope.ARCHIVE,
    missing_licence_address: Scope.ARCHIVE,
    unfit_kind: Scope.ARCHIVE,
    unfit_registry: Scope.ARCHIVE,
    faint_colour: Scope.ARCHIVE,
    unseen_mark: Scope.ARCHIVE,
    unfit_foot_link: Scope.ARCHIVE,
    unknown_first_topic: Scope.ARCHIVE,
    number_or_name: Scope.FILE,
    missing_period: Scope.FILE,
    duplicate_volume: Scope.ARCHIVE,
    part_order: Scope.FILE,
    file_name: Scope.ARCHIVE,
    double_issue: Scope.FILE,
    wrong_period: Scope.FILE,
    publication_day: Scope.FILE,
    duplicate_id: Scope.ARCHIVE,
    removed_id: Scope.ARCHIVE,
    duplicate_paper: Scope.ARCHIVE,
    missing_tagline: Scope.FILE,
    missing_summary: Scope.FILE,
    unread_text: Scope.FILE,
    leftover_markup: Scope.FILE,
    open_code_block: Scope.FILE,
    lost_paragraph: Scope.FILE,
    double_space: Scope.FILE,
    garbled_text: Scope.FILE,
    hidden_character: Scope.FILE,
    mixed_scripts: Scope.FILE,
    looks_like_another: Scope.AT_LENGTH,
    arxiv_doi: Scope.FILE,
    unfit_identifier: Scope.FILE,
    needless_paper_link: Scope.FILE,
    link_to_paper: Scope.FILE,
    link_kind: Scope.FILE,
    repeated_link: Scope.FILE,
    archived_copy: Scope.FILE,
    tracking_parameter: Scope.FILE,
    insecure_address: Scope.FILE,
    unfit_address: Scope.FILE,
    misleading_link: Scope.VOCABULARY,
    early_correction: Scope.FILE,
    correction_order: Scope.FILE,
    late_paper: Scope.FILE,
    unknown_see: Scope.ARCHIVE,
    repeated_see: Scope.ARCHIVE,
    unknown_tag: Scope.VOCABULARY,
    tag_alias: Scope.VOCABULARY,
    repeated_tag: Scope.VOCABULARY,
    unknown_organisation: Scope.VOCABULARY,
    organisation_alias: Scope.VOCABULARY,
    repeated_organisation: Scope.VOCABULARY,
    unknown_venue: Scope.VOCABULARY,
    venue_alias: Scope.VOCABULARY,
    duplicate_name: Scope.ARCHIVE,
    unknown_parent: Scope.ARCHIVE,
    unnamed_author: Scope.VOCABULARY,
    unknown_person: Scope.VOCABULARY,
    person_name: Scope.VOCABULARY,
    family_name: Scope.VOCABULARY,
    duplicate_person: Scope.ARCHIVE,
}
"""Every rule that a build applies too, with how much it looks at."""

ADVICE: tuple[Rule, ...] = (
    summary_length,
    tagline_length,
    number_of_questions,
    question_form,
    restated_title,
    name_order,
    several_names,
    joined_authors,
    sign_in_name,
    case_of_name,
    repeated_author,
    cut_off_name,
    repeated_tagline,
    end_of_doi,
    template_doi,
    unfit_pages,
    end_of_address,
    mistyped_address,
    markup_in_line,
    unpaired_bracket,
    typing_slip,
    field_in_text,
    title_as_copied,
    credit_form,
    left_to_write,
    text_in_comment,
    shared_name,
    old_name,
    number_of_topics,
    rare_topic,
    unfit_customs,
    venue_year,
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
    of_others = (Scope.FILE, Scope.VOCABULARY) if has_same_words else (Scope.FILE,)
    looked = {rule: scope for rule, scope in RULES.items() if not (is_first_look and scope is Scope.AT_LENGTH)}
    judged = ((rule, rule(others if scope in of_others else reading)) for rule, scope in looked.items())
    found = [as_problem(finding, rule) for rule, findings in judged for finding in findings]
    if today is not None:
        found += [as_problem(finding, rule) for rule in ADVICE for finding in rule(reading)]
        found += [as_problem(finding, future_date) for finding in future_date(reading, today)]
    return in_order(reading.problems + [problem for problem in found if problem])


def check_files(reading: Reading) -> list[Problem]:
    """Apply the rules that look at each issue file by itself."""
    rules = [rule for rule, scope in RULES.items() if scope is Scope.FILE]
    found = (as_problem(finding, rule) for rule in rules for finding in rule(reading))
    return [problem for problem in found if problem]
