"""Every rule, in the order of the handbook, and the one function that applies them all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Set
from dataclasses import replace

from newsletter.checks import (
    character_rules,
    custom_rules,
    cut_names,
    date_rules,
    duplicate_rules,
    entry_rules,
    identifier_rules,
    length_rules,
    link_rules,
    look_rules,
    old_names,
    people_rules,
    prose_rules,
    question_rules,
    removal_rules,
    scalar_rules,
    scripts,
    settings_rules,
    targets,
    typing_rules,
    vocabulary_rules,
    volume_rules,
    week_rules,
)
from newsletter.checks.finding import Rule, Scope, as_problem
from newsletter.problem import Problem, in_order
from newsletter.source.project import Reading

RULES: Mapping[Rule, Scope] = {
    settings_rules.missing_feed_id: Scope.ARCHIVE,
    settings_rules.missing_licence_address: Scope.ARCHIVE,
    settings_rules.unfit_kind: Scope.ARCHIVE,
    settings_rules.unfit_registry: Scope.ARCHIVE,
    look_rules.faint_colour: Scope.ARCHIVE,
    look_rules.unseen_mark: Scope.ARCHIVE,
    look_rules.unfit_foot_link: Scope.ARCHIVE,
    settings_rules.unknown_first_topic: Scope.ARCHIVE,
    volume_rules.number_or_name: Scope.FILE,
    volume_rules.missing_period: Scope.FILE,
    volume_rules.duplicate_volume: Scope.ARCHIVE,
    volume_rules.part_order: Scope.FILE,
    week_rules.file_name: Scope.ARCHIVE,
    week_rules.double_issue: Scope.FILE,
    week_rules.wrong_period: Scope.FILE,
    week_rules.publication_day: Scope.FILE,
    entry_rules.duplicate_id: Scope.FACTS,
    removal_rules.removed_id: Scope.ARCHIVE,
    duplicate_rules.duplicate_paper: Scope.FACTS,
    entry_rules.missing_tagline: Scope.FILE,
    entry_rules.missing_summary: Scope.FILE,
    entry_rules.unread_text: Scope.FILE,
    prose_rules.leftover_markup: Scope.FILE,
    prose_rules.open_code_block: Scope.FILE,
    scalar_rules.lost_paragraph: Scope.FILE,
    prose_rules.double_space: Scope.FILE,
    character_rules.garbled_text: Scope.FILE,
    character_rules.hidden_character: Scope.FILE,
    scripts.mixed_scripts: Scope.FILE,
    scripts.looks_like_another: Scope.AT_LENGTH,
    identifier_rules.arxiv_doi: Scope.FILE,
    identifier_rules.unfit_identifier: Scope.FILE,
    entry_rules.needless_paper_link: Scope.FILE,
    link_rules.link_to_paper: Scope.FILE,
    link_rules.link_kind: Scope.FILE,
    link_rules.repeated_link: Scope.FILE,
    link_rules.archived_copy: Scope.FILE,
    link_rules.tracking_parameter: Scope.FILE,
    link_rules.insecure_address: Scope.FILE,
    targets.unfit_address: Scope.FILE,
    targets.misleading_link: Scope.VOCABULARY,
    date_rules.early_correction: Scope.FILE,
    date_rules.correction_order: Scope.FILE,
    date_rules.late_paper: Scope.FILE,
    entry_rules.unknown_see: Scope.FACTS,
    entry_rules.repeated_see: Scope.FACTS,
    vocabulary_rules.unknown_tag: Scope.VOCABULARY,
    vocabulary_rules.tag_alias: Scope.VOCABULARY,
    vocabulary_rules.repeated_tag: Scope.VOCABULARY,
    vocabulary_rules.unknown_organisation: Scope.VOCABULARY,
    vocabulary_rules.organisation_alias: Scope.VOCABULARY,
    vocabulary_rules.repeated_organisation: Scope.VOCABULARY,
    vocabulary_rules.unknown_venue: Scope.VOCABULARY,
    vocabulary_rules.venue_alias: Scope.VOCABULARY,
    vocabulary_rules.duplicate_name: Scope.ARCHIVE,
    vocabulary_rules.unknown_parent: Scope.ARCHIVE,
    people_rules.unnamed_author: Scope.VOCABULARY,
    people_rules.unknown_person: Scope.VOCABULARY,
    people_rules.person_name: Scope.VOCABULARY,
    people_rules.family_name: Scope.VOCABULARY,
    people_rules.duplicate_person: Scope.ARCHIVE,
}
"""Every rule that a build applies too, with how much it looks at."""

ADVICE: tuple[Rule, ...] = (
    length_rules.summary_length,
    length_rules.tagline_length,
    question_rules.number_of_questions,
    question_rules.question_form,
    question_rules.restated_title,
    people_rules.name_order,
    people_rules.several_names,
    scalar_rules.joined_authors,
    people_rules.sign_in_name,
    people_rules.case_of_name,
    people_rules.repeated_author,
    cut_names.cut_off_name,
    entry_rules.repeated_tagline,
    entry_rules.needless_official_title,
    identifier_rules.end_of_doi,
    identifier_rules.template_doi,
    identifier_rules.unfit_pages,
    link_rules.end_of_address,
    link_rules.mistyped_address,
    prose_rules.markup_in_line,
    prose_rules.unpaired_bracket,
    typing_rules.typing_slip,
    typing_rules.field_in_text,
    typing_rules.title_as_copied,
    typing_rules.credit_form,
    prose_rules.left_to_write,
    scalar_rules.text_in_comment,
    people_rules.shared_name,
    old_names.old_name,
    custom_rules.number_of_topics,
    custom_rules.rare_topic,
    custom_rules.unfit_customs,
    vocabulary_rules.venue_year,
    custom_rules.missing_introduction,
    volume_rules.empty_volume,
    settings_rules.unknown_forge,
)
"""Rules for who writes, which a build has no use for; like future_date they are left out where there is no today."""


def check(
    reading: Reading,
    *,
    today: dt.date | None = None,
    blameless: Set[str] = frozenset(),
    has_same_words: bool = False,
    has_same_facts: bool = False,
    is_first_look: bool = False,
) -> list[Problem]:
    """Apply every rule; return all problems of a project, those of reading included, sorted by position.

    In `blameless` issue files the rules that look at each by itself found nothing before; nor did those that look at
    the vocabulary too, if it `has_same_words`. Where the project `has_same_facts` nothing at all was found before, and
    introductions and texts about entries alone are other. A first look is one for errors alone.

    `today` is for an editor's command; without it, as in a build, nothing depends on the day and no advice is given.
    """
    others = replace(reading, files=tuple(file for file in reading.files if file.path not in blameless))
    of_others = (Scope.FILE, Scope.VOCABULARY) if has_same_words else (Scope.FILE,)
    passed = (Scope.FACTS, Scope.AT_LENGTH) if has_same_facts else (Scope.AT_LENGTH,) if is_first_look else ()
    looked = {rule: scope for rule, scope in RULES.items() if scope not in passed}
    judged = ((rule, rule(others if scope in of_others else reading)) for rule, scope in looked.items())
    found = [as_problem(finding, rule) for rule, findings in judged for finding in findings]
    if today is not None:
        found += [as_problem(finding, rule) for rule in ADVICE for finding in rule(reading)]
        found += [as_problem(finding, date_rules.future_date) for finding in date_rules.future_date(reading, today)]
    return in_order(reading.problems + [problem for problem in found if problem])


def check_files(reading: Reading) -> list[Problem]:
    """Apply the rules that look at each issue file by itself."""
    rules = [rule for rule, scope in RULES.items() if scope is Scope.FILE]
    found = (as_problem(finding, rule) for rule in rules for finding in rule(reading))
    return [problem for problem in found if problem]
