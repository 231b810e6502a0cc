"""Rules about the vocabulary itself, and the neighbouring cases of those about its use."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from newsletter.checks import check
from newsletter.source import read_project
from tests.builders import TAGS, VENUES, issue_text, lay_out, report

TAG_FILE = "issues/vocabulary/tags.yaml"
ORGANISATION_FILE = "issues/vocabulary/organisations.yaml"
VENUE_FILE = "issues/vocabulary/venues.yaml"


def said_of_tags(text: str, folder: Path) -> str:
    return report(folder, {TAG_FILE: text})


def tag(name: str, more: str = "") -> str:
    lines = "".join(f"  {line}\n" for line in more.splitlines())
    return f"- id: {name}\n  name: {name.title()} topic\n  description: All about it.\n{lines}"


def test_canonical_names_are_right(tmp_path: Path) -> None:
    entry = "tags: [night-vision, burrows]\norganisations: [Bilby University, Quokka Labs]"
    assert report(tmp_path, {"issues/3.yaml": issue_text(entry)}) == ""


def test_a_name_that_is_its_own_alias_in_another_case_is_right(tmp_path: Path) -> None:
    files = {ORGANISATION_FILE: "- {id: naver, name: Quoll, aliases: [QUOLL]}\n"}
    assert report(tmp_path, files | {"issues/3.yaml": issue_text("organisations: [Quoll]")}) == ""
    assert report(tmp_path, files | {"issues/3.yaml": issue_text("organisations: [QUOLL]")}) == (
        'issues/3.yaml:10:21: organisation "QUOLL" is an alias; write "Quoll" [organisation-alias]\n'
    )


@pytest.mark.parametrize(
    ("name", "hint"),
    [("Quoll / Wombat", "write Quoll, Wombat"), ("Quoll Wombat", f"a new one is added to {ORGANISATION_FILE} first")],
)
def test_several_organisations_stand_in_one_where_a_sign_is_between_them(name: str, hint: str, tmp_path: Path) -> None:
    files = {ORGANISATION_FILE: "- {id: quoll, name: Quoll}\n- {id: wombat, name: Wombat}\n"}
    said = report(tmp_path, files | {"issues/3.yaml": issue_text(f"organisations: [{name}]")})
    assert said.endswith(f"[unknown-organisation]\n    {hint}\n")


def test_the_same_tag_in_two_entries_is_right(tmp_path: Path) -> None:
    extra = "extras:\n  - {id: maps, kind: tool, title: T, tagline: L, summary: S, tags: [burrows]}"
    assert report(tmp_path, {"issues/3.yaml": issue_text("tags: [burrows]", more=extra)}) == ""


@pytest.mark.parametrize("field", ["id: burrows\n  name: Dens", "id: dens\n  name: BURROW PLANNING"])
def test_two_topics_do_not_share_a_name(field: str, tmp_path: Path) -> None:
    text = said_of_tags(f"{TAGS}- {field}\n  description: Dens.\n", tmp_path)
    assert text.count("\n") == 2
    assert "already names the tag in line 1 [duplicate-name]\n    an id, a name or an alias belongs to one" in text


def test_two_topics_do_not_share_an_alias(tmp_path: Path) -> None:
    assert said_of_tags(TAGS + tag("dens", "aliases: [holes, Burrow Design]"), tmp_path) == (
        'issues/vocabulary/tags.yaml:12:20: "Burrow Design" already names the tag in line 1 [duplicate-name]\n'
        "    an id, a name or an alias belongs to one of them\n"
    )


def test_a_former_id_of_one_topic_is_no_name_of_another(tmp_path: Path) -> None:
    assert said_of_tags(TAGS + tag("dens", "former: [lairs, night-vision]"), tmp_path) == (
        'issues/vocabulary/tags.yaml:12:19: "night-vision" already names the tag in line 5 [duplicate-name]\n'
        "    an id, a name or an alias belongs to one of them\n"
    )


def test_a_former_id_may_be_the_id_again_and_an_alias(tmp_path: Path) -> None:
    assert said_of_tags(TAGS + tag("dens", "former: [dens, lairs]\naliases: [lairs]"), tmp_path) == ""


def test_who_writes_the_former_id_of_a_topic_is_told_its_id(tmp_path: Path) -> None:
    files = {TAG_FILE: TAGS + tag("dens", "former: [lairs]"), "issues/3.yaml": issue_text("tags: [lairs]")}
    assert report(tmp_path, files) == 'issues/3.yaml:10:12: tag "lairs" is an alias; write "dens" [tag-alias]\n'


def test_a_topic_and_an_organisation_may_share_a_name(tmp_path: Path) -> None:
    assert report(tmp_path, {ORGANISATION_FILE: "- {id: burrows, name: Burrow planning}\n"}) == ""


def test_two_organisations_do_not_share_a_name(tmp_path: Path) -> None:
    assert report(tmp_path, {ORGANISATION_FILE: "- {id: a, name: Quoll}\n- {id: b, name: QUOLL}\n"}) == (
        'issues/vocabulary/organisations.yaml:2:17: "QUOLL" already names the organisation in line 1 [duplicate-name]\n'
        "    an id, a name or an alias belongs to one of them\n"
    )


def test_a_parent_is_a_topic(tmp_path: Path) -> None:
    tags = TAGS + tag("dens", "parent: burows") + tag("holes", "parent: volcanoes")
    assert said_of_tags(tags, tmp_path) == (
        'issues/vocabulary/tags.yaml:12:11: tag "dens": there is no tag "burows" to be its parent [unknown-parent]\n'
        '    did you mean "burrows"?\n'
        'issues/vocabulary/tags.yaml:16:11: tag "holes": there is no tag "volcanoes" to be its parent '
        "[unknown-parent]\n"
        "    a new one is added to issues/vocabulary/tags.yaml first\n"
    )


def test_a_parent_with_a_fault_of_its_own_is_not_unknown_too(tmp_path: Path) -> None:
    text = tag("dens", "parent: bu-rrows") + tag("bu-rrows").replace("id: bu-rrows", "id: bu-rrows\n  ide: x")
    assert said_of_tags(text, tmp_path).count("tags.yaml:") == 1


def test_a_circle_of_parents_is_reported_once(tmp_path: Path) -> None:
    circle = tag("a", "parent: b") + tag("b", "parent: c") + tag("c", "parent: a") + tag("d", "parent: a")
    assert said_of_tags(circle + tag("e", "parent: e"), tmp_path) == (
        'issues/vocabulary/tags.yaml:4:11: tag "a" is above itself: a → b → c → a [unknown-parent]\n'
        'issues/vocabulary/tags.yaml:20:11: tag "e" is above itself: e → e [unknown-parent]\n'
    )


def test_a_chain_of_parents_is_right(tmp_path: Path) -> None:
    assert said_of_tags(tag("a", "parent: b") + tag("b", "parent: c") + tag("c"), tmp_path) == ""


def test_what_is_wrong_with_a_topic_names_it(tmp_path: Path) -> None:
    text = """\
- id: dens
  name: Dens
- name: Holes
  description: Holes.
  parnt: dens
- dens
-
- {id: 7, name: x, description: [x]}
"""
    assert said_of_tags(text, tmp_path) == (
        'issues/vocabulary/tags.yaml:1:3: tag "dens": missing field "description" [missing-field]\n'
        "    What belongs to the topic, in one to three sentences\n"
        'issues/vocabulary/tags.yaml:3:3: tag 2: missing field "id" [missing-field]\n'
        "    Name of the topic in addresses, written in an entry's tags\n"
        'issues/vocabulary/tags.yaml:5:3: tag 2: unknown field "parnt" [unknown-field]\n'
        '    did you mean "parent"?\n'
        'issues/vocabulary/tags.yaml:6:3: tag 3 must be a group of fields, not "dens" [wrong-type]\n'
        "    its fields are id, name, description, aliases, former, parent\n"
        "issues/vocabulary/tags.yaml:7:2: tag 4 is empty [empty-field]\n"
        "    write a value or delete the item\n"
        'issues/vocabulary/tags.yaml:8:8: tag 5: "id" must be text, not the number 7 [wrong-type]\n'
        '    write it in quotes: "7"\n'
        'issues/vocabulary/tags.yaml:8:33: tag "7": "description" must be text, not a list [wrong-type]\n'
        "    write one text, without brackets; a text that has brackets around it must stand in quotes\n"
    )


def test_a_vocabulary_is_a_list(tmp_path: Path) -> None:
    assert said_of_tags("burrows: Burrow planning\n", tmp_path) == (
        "issues/vocabulary/tags.yaml:1:1: the file must be a list, not a group of fields [wrong-type]\n"
        "    begin each item with a hyphen; a list in one line stands in brackets, [ and ], not in braces\n"
    )


@pytest.mark.parametrize(
    "wrong", ["- id: Burrows\n  name: Burrow planning", "- id: yes\n  name: Burrows", "  id: burrows\n  name: B"]
)
def test_who_uses_a_topic_whose_id_is_faulty_is_told_nothing_of_it(wrong: str, tmp_path: Path) -> None:
    topics = f"{tag('dens')}{wrong}\n  description: All about it.\n"
    said = report(tmp_path, {TAG_FILE: topics, "issues/3.yaml": issue_text("tags: [burrows]")})
    assert said.count("\n") == 2
    assert said.startswith(f"{TAG_FILE}:4:")


def test_who_uses_a_topic_that_has_the_id_of_another_is_not_told_to_use_that(tmp_path: Path) -> None:
    topics = f"{tag('dens')}- id: dens\n  name: Burrows\n  description: All about it.\n"
    assert report(tmp_path, {TAG_FILE: topics, "issues/3.yaml": issue_text("tags: [burrows]")}) == (
        f'{TAG_FILE}:4:7: "dens" already names the tag in line 1 [duplicate-name]\n'
        "    an id, a name or an alias belongs to one of them\n"
    )


def test_a_topic_that_many_entries_have_is_unknown_once(tmp_path: Path) -> None:
    volumes = {f"issues/{n}.yaml": issue_text("tags: [burrow]", number=n, name=f"wombat-{n}") for n in range(3, 7)}
    once = (
        'issues/3.yaml:10:12: tag "burrow" is not in issues/vocabulary/tags.yaml, and 4 entries have it [unknown-tag]'
    )
    hint = '    did you mean "burrows"?; one that was renamed there keeps "burrow" under former:'
    assert report(tmp_path / "many", volumes) == f"{once}\n{hint}\n"
    del volumes["issues/6.yaml"]
    assert report(tmp_path / "few", volumes).count("[unknown-tag]") == 3


@pytest.mark.parametrize(
    ("name", "found"), [("DIG 2023", "2023"), ("DIG ’23", "’23"), ("3rd Conference on Digging", "3rd")]
)
def test_a_venue_is_not_named_by_one_of_its_years(name: str, found: str, tmp_path: Path) -> None:
    for field, place in (("name", "2:9"), ("full_name", "3:14")):
        said = advised(tmp_path, VENUES.replace({"name": "DIG", "full_name": "Conference on Digging"}[field], name, 1))
        assert said == (
            f'{VENUE_FILE}:{place}: warning: venue "dig": "{field}" has "{found}" in it, '
            "which is of one year [venue-year]\n"
            "    delete it; an entry's venue has the year, as in {id: dig, year: 2025}\n"
        )


def test_a_venue_may_have_a_number_in_its_name_and_years_in_its_aliases(tmp_path: Path) -> None:
    assert advised(tmp_path, VENUES.replace("name: DIG", "name: 3D Web4All 3000") + "  aliases: [Letters 2023]\n") == ""


def test_a_venue_of_one_year_may_have_it_in_its_name_where_no_entry_repeats_it(tmp_path: Path) -> None:
    def said(venue: str) -> str:
        lay_out(tmp_path, {"issues/3.yaml": issue_text(f"tags: [burrows]\nvenue: {venue}")})
        return advised(tmp_path, VENUES.replace("name: DIG", "name: DIG 2023", 1))

    assert "[venue-year]" in said("{id: dig, year: 2023}")
    assert "[venue-year]" not in said("{id: dig}")


def test_a_venue_may_be_named_for_a_century(tmp_path: Path) -> None:
    assert advised(tmp_path, VENUES.replace("name: DIG", "name: 20th Century Digs", 1)) == ""


def advised(folder: Path, venues: str) -> str:
    problems = check(read_project(lay_out(folder, {VENUE_FILE: venues})), today=dt.date(2023, 7, 1))
    return "".join(f"{problem}\n" for problem in problems)


def test_a_topic_that_was_renamed_is_said_once_to_have_another_name(tmp_path: Path) -> None:
    volumes = {
        f"issues/{n}.yaml": issue_text("tags: [burrow-design]", number=n, name=f"wombat-{n}") for n in range(3, 7)
    }
    tags = TAGS.replace("aliases:", "former: [burrow-design]\n  aliases:")
    assert report(tmp_path, volumes | {TAG_FILE: tags}) == (
        'issues/3.yaml:10:12: tag "burrow-design" is an alias; write "burrows", as in all 4 entries that have it '
        "[tag-alias]\n    or give what was renamed its former name again\n"
    )


def test_a_record_that_is_there_twice_is_one_problem(tmp_path: Path) -> None:
    assert said_of_tags(TAGS + TAGS.partition("- id: night")[0], tmp_path).count("[duplicate-name]") == 1
