"""Old names: what is said where editors' own words name somebody as the person was called before."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from newsletter.checks import check
from newsletter.source import read_project
from tests.builders import issue_text, lay_out

PEOPLE = """\
- {id: zoe-bilby, name: Zoë Bilby, spellings: [Alexey Zhelnin, A. Zhelnin], former: [alexey-zhelnin]}
- {id: ana-owl, name: Ana Owl, spellings: [A. Owl, Ana M. Owl, OWL ANA]}
- {id: kim-potoroo, name: Kim Potoroo, spellings: [Tim Potoroo]}
"""


def advised(folder: Path, entry: str, *, people: str = PEOPLE, more: str = "") -> str:
    files = {"issues/3.yaml": issue_text(entry, more=more), "issues/vocabulary/authors.yaml": people}
    found = check(read_project(lay_out(folder, files)), today=dt.date(2030, 1, 1))
    return "".join(f"{one}\n" for one in found if one.rule == "old-name")


def credit(folder: Path, credited: str, authors: str = "[Alexey Zhelnin, Bo Quoll]") -> str:
    """The hint on a credit, without its message."""
    said = advised(folder, f"authors: {authors}\ncredited: {credited}")
    return said.splitlines()[1].strip() if said else ""


def test_an_old_family_name_in_a_credit_is_named_with_its_place_and_the_right_words(tmp_path: Path) -> None:
    assert advised(tmp_path, "authors: [Alexey Zhelnin, Bo Quoll]\ncredited: Zhelnin et al.") == (
        'issues/3.yaml:11:15: warning: paper "lone-wombat": "credited" says "Zhelnin" of somebody who is shown as '
        "Zoë Bilby [old-name]\n"
        '    write "Bilby et al."\n'
    )


@pytest.mark.parametrize(
    ("credited", "right"),
    [
        ("Zhelnin", "Bilby"),
        ("Zhelnin et al", "Bilby et al"),
        ("Quoll and Zhelnin", "Quoll and Bilby"),
        ("Quoll, Zhelnin, et al.", "Quoll, Bilby, et al."),
        ("Alexey Zhelnin et al.", "Zoë Bilby et al."),
        ("A. Zhelnin et al.", "Zoë Bilby et al."),
        ("Quokka Labs (Zhelnin)", "Quokka Labs (Bilby)"),
    ],
)
def test_right_words_are_given_where_the_old_name_stands_alone(credited: str, right: str, tmp_path: Path) -> None:
    assert credit(tmp_path, credited) == f'write "{right}"'
    assert credit(tmp_path / "mended", right) == ""


@pytest.mark.parametrize(
    "credited",
    [
        "Dr. Zhelnin et al.",
        "Zhelnin’s group",
        "ZHELNIN et al.",
        "Zhélnin et al.",
        '"Zhelnin, Alex, et al."',
        "Zhelnin Labs",
        "Zhelnin and Zhelnin",
        "Zhelnin & Co",
    ],
)
def test_no_words_are_given_that_could_be_wrong(credited: str, tmp_path: Path) -> None:
    assert credit(tmp_path, credited) == "if that is the same person, write the name as Zoë Bilby"


@pytest.mark.parametrize(
    ("authors", "hint"),
    [
        ("[Alexey Zhelnin, Igor Zhelnin]", "if that is the same person, write the name as Zoë Bilby"),
        ("[Igor Zhelnin, Bo Quoll]", ""),
        ("[Zoë Bilby, Bo Quoll]", 'write "Bilby et al."'),
        ("[{person: zoe-bilby}]", 'write "Bilby et al."'),
    ],
)
def test_a_family_name_of_another_author_is_left_in_doubt(authors: str, hint: str, tmp_path: Path) -> None:
    assert credit(tmp_path, "Zhelnin et al.", authors) == hint


def test_a_whole_old_name_is_found_without_authors_and_with_others(tmp_path: Path) -> None:
    assert credit(tmp_path / "none", "Alexey Zhelnin", "[]") == 'write "Zoë Bilby"'
    others = credit(tmp_path / "others", "Alexey Zhelnin", "[Bo Quoll]")
    assert others == "if that is the same person, write the name as Zoë Bilby"


@pytest.mark.parametrize(
    "credited", ["Owl et al.", "A. Owl et al.", "Potoroo et al.", "Bilby et al.", "Zhelnin-Quoll et al.", "Meta"]
)
def test_a_way_of_writing_the_present_name_is_right(credited: str, tmp_path: Path) -> None:
    assert credit(tmp_path, credited, "[Ana M. Owl, Alexey Zhelnin, Tim Potoroo]") == ""


def test_an_organisation_that_is_called_after_somebody_keeps_its_name(tmp_path: Path) -> None:
    files = {
        "issues/3.yaml": issue_text("authors: [Alexey Zhelnin]\ncredited: Zhelnin\norganisations: [Zhelnin]"),
        "issues/vocabulary/authors.yaml": PEOPLE,
        "issues/vocabulary/organisations.yaml": "- {id: zhelnin, name: Zhelnin}\n",
    }
    found = check(read_project(lay_out(tmp_path, files)), today=dt.date(2030, 1, 1))
    assert [one for one in found if one.rule == "old-name"] == []


def test_a_given_name_that_was_changed_is_found_where_the_name_is_whole(tmp_path: Path) -> None:
    assert credit(tmp_path, "Tim Potoroo et al.", "[Kim Potoroo, Bo Quoll]") == 'write "Kim Potoroo et al."'


def test_a_summary_an_introduction_and_a_correction_are_looked_at_for_whole_names(tmp_path: Path) -> None:
    more = "intro: Led by Alexey Zhelnin.\ncorrections: [{date: 2023-06-20, text: Of Tim Potoroo.}]"
    said = advised(tmp_path, "corrections: [{date: 2023-06-20, text: Zhelnin was wrong.}]", more=more)
    assert [line.partition(":")[2] for line in said.splitlines() if line.startswith("issues/")] == [
        '11:8: warning: "intro" says "Alexey Zhelnin" of somebody who is shown as Zoë Bilby [old-name]',
        '12:40: warning: correction 1: "text" says "Tim Potoroo" of somebody who is shown as Kim Potoroo [old-name]',
    ]


def test_titles_stay_as_printed(tmp_path: Path) -> None:
    text = issue_text().replace("A Lone Wombat", "A Reply to Alexey Zhelnin")
    files = {"issues/3.yaml": text, "issues/vocabulary/authors.yaml": PEOPLE}
    found = check(read_project(lay_out(tmp_path, files)), today=dt.date(2030, 1, 1))
    assert [one for one in found if one.rule == "old-name"] == []


def test_a_build_says_nothing_of_it(tmp_path: Path) -> None:
    files = {"issues/3.yaml": issue_text("credited: Alexey Zhelnin"), "issues/vocabulary/authors.yaml": PEOPLE}
    assert check(read_project(lay_out(tmp_path, files))) == []
