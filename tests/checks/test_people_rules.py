"""Rules about people, each with what passes, its whole message, and a neighbouring case."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from newsletter.checks import check
from newsletter.source import read_project
from tests.builders import issue_text, lay_out, report

PEOPLE = """\
- id: bo-quoll
  name: Bo Quoll
  spellings: [B. Quoll]
  orcid: 0000-0002-1825-0097
- id: bo-quoll-2
  name: Bo Quoll
- id: zoe-bilby
  name: Zoë Bilby
  former: [zac-bilby]
  spellings: [Zac Bilby]
- id: gabo
  name: Gabo García Numbat
  family: García Numbat
  url: https://numbat.example/
"""


OF_PEOPLE = ("shared-name", "name-order", "repeated-author", "several-names", "sign-in-name")
"""The rules of advice on people."""


def said(folder: Path, *, authors: str = "[]", people: str = PEOPLE) -> str:
    """What is said of a paper with these authors, or of these people; the paper's authors begin in column 14."""
    files = {"issues/3.yaml": issue_text(f"authors: {authors}"), "issues/vocabulary/authors.yaml": people}
    return report(folder, files)


def advised(folder: Path, authors: str, people: str = PEOPLE) -> str:
    """What an editor's command says beside, but for the length of texts."""
    files = {"issues/3.yaml": issue_text(f"authors: {authors}"), "issues/vocabulary/authors.yaml": people}
    found = check(read_project(lay_out(folder, files)), today=dt.date(2030, 1, 1))
    return "".join(f"{one}\n" for one in found if one.rule in OF_PEOPLE)


def test_an_archive_needs_no_list_of_people(tmp_path: Path) -> None:
    assert report(tmp_path, {"issues/3.yaml": issue_text("authors: [Bo Quoll, {name: Bo G. N., family: G. N.}]")}) == ""


def test_people_are_named_by_name_by_id_or_by_both(tmp_path: Path) -> None:
    authors = "[B. Quoll, {name: Bo Quoll, person: bo-quoll-2}, {person: gabo}, {name: Zac Bilby, person: zoe-bilby}]"
    assert said(tmp_path, authors=authors) == ""


@pytest.mark.parametrize(
    ("written", "claim", "hint"),
    [
        (
            "{person: zoe-bilbi}",
            'person "zoe-bilbi" is not in issues/vocabulary/authors.yaml',
            'did you mean "zoe-bilby"?',
        ),
        (
            "{name: Zac Bilby, person: z}",
            'person "z" is not in issues/vocabulary/authors.yaml',
            'did you mean "zoe-bilby"?',
        ),
        (
            "{name: Kim Potoroo, person: kim}",
            'person "kim" is not in issues/vocabulary/authors.yaml',
            "a new one is added to issues/vocabulary/authors.yaml first",
        ),
        ("{person: zac-bilby}", 'person "zac-bilby" is a former id; write "zoe-bilby"', ""),
    ],
)
def test_an_id_of_nobody_is_told_with_the_nearest_one(written: str, claim: str, hint: str, tmp_path: Path) -> None:
    place = written.index("person:") + len("person: ") + 15
    expected = f"issues/3.yaml:10:{place}: {claim} [unknown-person]\n" + (f"    {hint}\n" if hint else "")
    assert said(tmp_path, authors=f"[{written}]") == expected


def test_a_name_of_somebody_else_beside_an_id_is_told(tmp_path: Path) -> None:
    assert said(tmp_path, authors="[{name: Ada Bilby, person: zoe-bilby}]") == (
        'issues/3.yaml:10:22: paper "lone-wombat": author "Ada Bilby" is said to be "zoe-bilby", who has another name:'
        " Zoë Bilby [person-name]\n"
        "    name another person, or add the spelling to those of zoe-bilby in issues/vocabulary/authors.yaml\n"
    )


def test_an_author_without_a_name_and_an_id_is_told(tmp_path: Path) -> None:
    assert said(tmp_path, authors="[{group: true}]") == (
        'issues/3.yaml:10:15: paper "lone-wombat": an author has neither name: nor person: [unnamed-author]\n'
        "    write the name, or the id from issues/vocabulary/authors.yaml\n"
    )


def test_a_family_name_that_is_not_in_the_name_is_told(tmp_path: Path) -> None:
    assert said(tmp_path, authors="[{name: Bo Gárcia, family: Garcia}]") == (
        'issues/3.yaml:10:41: paper "lone-wombat": family name "Garcia" is not in "Bo Gárcia" [family-name]\n'
        "    write it as it stands in the name\n"
    )
    assert said(tmp_path, people="- {id: gabo, name: Gabo Numbat, family: Numbatt}") == (
        'issues/vocabulary/authors.yaml:1:41: person "gabo": family name "Numbatt" is not in "Gabo Numbat"'
        " [family-name]\n"
        "    write it as it stands in the name\n"
    )


@pytest.mark.parametrize(
    ("more", "place", "claim"),
    [
        ("id: bo-quoll\n  name: Bo", "2:7", '"bo-quoll" already names the person in line 1'),
        ("id: zac\n  name: Zac\n  former: [bo-quoll]", "4:12", '"bo-quoll" already names the person in line 1'),
        ("id: b\n  name: Bob Quoll\n  spellings: [B Quoll]", "4:15", '"B Quoll" already names the person in line 1'),
        ("id: b\n  name: Bob Quoll\n  spellings: [bo quoll]", "4:15", '"bo quoll" already names the person in line 1'),
        ("id: b\n  name: B\n  orcid: 0000-0002-1825-0097", "4:10", '"0000-0002-1825-0097" already names the person in'),
    ],
)
def test_what_names_one_person_names_no_other(more: str, place: str, claim: str, tmp_path: Path) -> None:
    first = "- {id: bo-quoll, name: Bo Quoll, spellings: [B. Quoll], orcid: 0000-0002-1825-0097}"
    (problem, _) = said(tmp_path, people=f"{first}\n- {more}\n").splitlines()
    assert problem.startswith(f"issues/vocabulary/authors.yaml:{place}: person ")
    assert claim in problem
    assert problem.endswith("[duplicate-person]")


def test_two_people_may_have_one_name(tmp_path: Path) -> None:
    assert said(tmp_path, people="[{id: bo-quoll, name: Bo Quoll}, {id: bo-quoll-2, name: Bo Quoll}]") == ""


@pytest.mark.parametrize(
    ("orcid", "claim", "hint"),
    [
        (
            "0000-0002-1825-0098",
            "is 0000-0002-1825-0098, of which a digit is wrong: the last one does not follow from the others",
            "copy it again from where its owner has it",
        ),
        *(
            (
                written,
                f'must be an ORCID iD, written like 0000-0002-1825-0097, not "{written}"',
                "write 0000-0002-1694-233X",
            )
            for written in (
                "https://orcid.org/0000-0002-1694-233X",
                "http://orcid.org/0000-0002-1694-233x/",
                "orcid.org/0000-0002-1694-233X",
                "0000-0002-1694-233x",
                "000000021694233X",
                "0000–0002–1694–233X",
                "0000 0002 1694 233X",
                "ORCID:0000-0002-1694-233X",
            )
        ),
        ("0000-0002-1694-2339", "is 0000-0002-1694-2339, of which a digit is wrong", "copy it again"),
        ("0000-0002-1825", 'must be an ORCID iD, written like 0000-0002-1825-0097, not "0000-0002-1825"', ""),
        ("٠٠٠٠-0002-1825-0097", "must be an ORCID iD, written like 0000-0002-1825-0097", ""),
        ("https://orcid.org/0000-0002-1825-0098", "must be an ORCID iD, written like 0000-0002-1825-0097", ""),
    ],
)
def test_an_orcid_is_bare_and_its_last_sign_is_right(orcid: str, claim: str, hint: str, tmp_path: Path) -> None:
    found = said(tmp_path, people=f'- {{id: bo, name: Bo Quoll, orcid: "{orcid}"}}')
    assert found.startswith(f'issues/vocabulary/authors.yaml:1:35: person "bo": "orcid" {claim}')
    assert "[bad-orcid]\n" in found
    assert hint in found
    assert bool(hint) == ("\n    " in found)


@pytest.mark.parametrize("orcid", ["0000-0002-1825-0097", "0000-0002-1694-233X", "0000-0001-5109-3700"])
def test_a_sound_orcid_passes(orcid: str, tmp_path: Path) -> None:
    assert said(tmp_path, people=f"- {{id: bo, name: Bo Quoll, orcid: {orcid}}}") == ""


def test_a_name_of_several_people_is_advised_to_be_told_apart(tmp_path: Path) -> None:
    two = "[{id: quoll-a, name: Bo Quoll}, {id: quoll-b, name: Bo Quoll}]"
    assert advised(tmp_path, "[Bo Quoll]", two) == (
        'issues/3.yaml:10:15: warning: paper "lone-wombat": author "Bo Quoll" may be quoll-a or quoll-b [shared-name]\n'
        "    write {name: Bo Quoll, person: quoll-a}, or another of them; leave it where nobody knows\n"
    )
    assert advised(tmp_path, "[{name: Bo Quoll, person: quoll-b}, Bo Quolls]", two) == ""
    assert advised(tmp_path, "[Bo Quoll]") == ""


def test_a_name_with_a_comma_is_advised_to_be_written_as_it_is_spoken(tmp_path: Path) -> None:
    assert advised(tmp_path, "['Quoll, Bo']") == (
        'issues/3.yaml:10:15: warning: paper "lone-wombat": author "Quoll, Bo" has a comma in it [name-order]\n'
        "    write the given name first; two authors are two items; a group is written {name: …, group: true}\n"
    )
    assert advised(tmp_path, "['Bo Quoll, Jr.', 'Burrow Team, Quokka Labs']") == ""


def test_an_author_who_is_named_twice_is_a_warning_unless_two_people_have_the_name(tmp_path: Path) -> None:
    assert advised(tmp_path, "[Ada Bilby, Bo Quoll, Ada Bilby]") == (
        'issues/3.yaml:10:36: warning: paper "lone-wombat": author "Ada Bilby" is here twice [repeated-author]\n'
        "    delete one; two people of one name are told apart by person:\n"
    )
    both = "[{name: Bo Quoll, person: bo-quoll}, {name: Bo Quoll, person: bo-quoll-2}]"
    assert "repeated-author" not in advised(tmp_path / "two", both)


@pytest.mark.parametrize(
    "name",
    [
        "Ada Bilby; Bo Quoll",
        "Ada Bilby and Bo Quoll",
        "Ada Bilby & Bo Quoll",
        "Ada Bilby et al.",
        "Ada Bilby und Bo Quoll",
        "Ada Bilby | Bo Quoll",
        "Ada Bilby/Bo Quoll",
        "Ada Bilby - Bo Quoll",
        "and Bo Quoll",
        "et. al.",
        "Ada Bilby u. a.",
        "others",
        "12 others",
        "...",
        "…",
    ],
)
def test_authors_who_stand_as_one_are_a_warning(name: str, tmp_path: Path) -> None:
    assert advised(tmp_path, f"[{name}]") == (
        f'issues/3.yaml:10:15: warning: paper "lone-wombat": author "{name}" is more than one name [several-names]\n'
        "    put a comma between two authors, and leave out «et al.»; a group is written {name: …, group: true}\n"
    )


def test_family_and_given_names_that_stand_as_authors_are_a_warning(tmp_path: Path) -> None:
    assert advised(tmp_path, "[Bilby, Ada]") == (
        'issues/3.yaml:10:14: warning: paper "lone-wombat": each author has one word, as where [Bilby, Ada] is written '
        "[name-order]\n"
        "    write the given name first, and a comma between two authors alone: [Ada Bilby, Bo Quoll]"
        "; leave it where these are whole names\n"
    )
    groups, told = "[{name: Den A, group: true}, {name: Den B, group: true}]", "[Karthik S, {name: Priya R, family: R}]"
    for number, authors in enumerate(("[Bilby]", "[Bilby, Ada Quoll]", "[王小明, 李雷]", groups, told)):
        assert advised(tmp_path / str(number), authors) == ""


@pytest.mark.parametrize(
    ("name", "sign", "hint"),
    [
        ("Ada Bilby*", "*", 'did you mean "Ada Bilby"?'),
        ("Ada Bilby1", "1", 'did you mean "Ada Bilby"?'),
        ("1. Ada Bilby", "1.", 'did you mean "Ada Bilby"?'),
        ("Ada Bilby¹†", "¹", 'did you mean "Ada Bilby"?'),
        ("**Ada Bilby**", "*", 'did you mean "Ada Bilby"?'),
        ("Ada Bilby--Quoll", "--", 'did you mean "Ada Bilby-Quoll"?'),
        ("Ada Bilby- Quoll", "- ", 'did you mean "Ada Bilby-Quoll"?'),
        ("Ada- Zoë Bilby", "- ", 'did you mean "Ada-Zoë Bilby"?'),
        ("Ada Bilby -Quoll", " -", 'did you mean "Ada Bilby-Quoll"?'),
        ("Ada Bilby-", "-", 'did you mean "Ada Bilby"?'),
        ("Ada O''Bilby", "''", 'did you mean "Ada O\'Bilby"?'),
        ("Ada Bilby <ada@wombat.example>", "<", "write the name alone, as its owner would"),
        ("https://ada.example", "://", "write the name alone, as its owner would"),
    ],
)
def test_what_was_copied_along_with_a_name_is_a_warning(name: str, sign: str, hint: str, tmp_path: Path) -> None:
    assert advised(tmp_path, f'["{name}"]') == (
        f'issues/3.yaml:10:15: warning: paper "lone-wombat": author "{name}" has "{sign}" in it [sign-in-name]\n'
        f"    {hint}\n"
    )


def test_digits_behind_two_names_of_one_word_are_marks_of_footnotes(tmp_path: Path) -> None:
    said = advised(tmp_path / "1", "[Bilby1, Quoll2]")
    assert [name in said for name in ('did you mean "Bilby"?', 'did you mean "Quoll"?')] == [True, True]
    assert advised(tmp_path / "2", "[Ada Bilby, quoll99]") == ""


def test_an_author_is_named_twice_in_whatever_spelling(tmp_path: Path) -> None:
    assert "[repeated-author]" in advised(tmp_path, "[Zoé Bilby, ZOE BILBY]")


def test_a_comma_after_a_name_is_to_be_deleted(tmp_path: Path) -> None:
    assert advised(tmp_path, '["Ada Bilby,"]').endswith(
        "has a comma in it [name-order]\n    delete the comma at its end\n"
    )


@pytest.mark.parametrize(
    "author",
    [
        "Bell and Quoll Team",
        "{name: Burrows and Tunnels, group: true}",
        "Andy Sandler",
        "Ada 8. Bilby",
        "Jean-Luc d’Quoll",
        "A.-B. Quoll",
        "Zoë Bilby-O'Quoll",
        "Bo von und zu Quoll",
        "Ada O'Bilby-Quoll Jr.",
        "Wei Li (李伟)",
        "R. U. A. Quoll",
        "U. A. Bilby",
        "Quoll U.A.",
        "bilby9",
        "night_wombat",
    ],
)
def test_groups_and_names_like_it_are_no_several_names(author: str, tmp_path: Path) -> None:
    assert advised(tmp_path, f"[{author}]") == ""


def test_a_person_is_named_as_spoken_in_the_vocabulary_too(tmp_path: Path) -> None:
    archive = lay_out(tmp_path, {"issues/vocabulary/authors.yaml": "- {id: quoll, name: 'Quoll, Bo'}\n"})
    assert "".join(f"{one}\n" for one in check(read_project(archive), today=dt.date(2026, 1, 1))) == (
        'issues/vocabulary/authors.yaml:1:21: warning: person "quoll": "Quoll, Bo" has a comma in it [name-order]\n'
        "    write the given name first\n"
    )
