"""Problems: how they are printed, ordered and told apart, and how messages quote and suggest."""

from __future__ import annotations

import pytest

from newsletter.problem import (
    Position,
    Problem,
    Severity,
    did_you_mean,
    has_errors,
    in_order,
    nearest,
    quoted,
    visible,
)


def problem(path: str, line: int = 1, column: int = 1, *, rule: str = "a-rule") -> Problem:
    return Problem(Position(path, line, column), rule, "a message")


def test_a_problem_is_printed_with_its_place_first_and_its_hint_below() -> None:
    found = Problem(
        Position("issues/3.yaml", 17, 5), "unknown-field", 'unknown field "sumary"', 'did you mean "summary"?'
    )
    assert str(found) == 'issues/3.yaml:17:5: unknown field "sumary" [unknown-field]\n    did you mean "summary"?'


def test_a_warning_says_that_it_is_one() -> None:
    found = Problem(Position("issues/3.yaml"), "a-rule", "a message", severity=Severity.WARNING)
    assert str(found) == "issues/3.yaml:1:1: warning: a message [a-rule]"


def test_only_errors_stop_a_build() -> None:
    warning = Problem(Position("issues/3.yaml"), "a-rule", "a message", severity=Severity.WARNING)
    assert not has_errors([])
    assert not has_errors([warning])
    assert has_errors([warning, problem("issues/3.yaml")])


def test_problems_are_sorted_by_file_then_line_then_column_then_rule() -> None:
    right = [
        problem("issues/1.yaml", 40),
        problem("issues/2.yaml", 3, 9),
        problem("issues/2.yaml", 3, 10),
        problem("issues/2.yaml", 10, 1, rule="a-rule"),
        problem("issues/2.yaml", 10, 1, rule="b-rule"),
        problem("mkdocs.yml"),
    ]
    assert in_order(right[::-1]) == right


def test_a_problem_found_twice_is_reported_once() -> None:
    assert in_order([problem("issues/1.yaml"), problem("issues/1.yaml")]) == [problem("issues/1.yaml")]


def test_a_quoted_text_is_one_line_that_is_not_too_long() -> None:
    assert quoted("Bo Quoll") == '"Bo Quoll"'
    assert quoted("wombat " * 100) == '"' + "wombat " * 8 + 'wom…"'
    assert quoted("a\n::error::b") == '"a<U+000A>::error::b"'


@pytest.mark.parametrize(("character", "shown"), [("\x1b", "<U+001B>"), ("\u202e", "<U+202E>"), ("\xa0", "<U+00A0>")])
def test_what_cannot_be_seen_is_shown_by_its_code(character: str, shown: str) -> None:
    assert quoted(f"bur{character}row") == f'"bur{shown}row"'
    assert str(Position(f"issues/{character}.yaml")) == f"issues/{shown}.yaml:1:1"


def test_the_nearest_word_is_found_whatever_its_case() -> None:
    assert nearest("Sumary", ["title", "summary"]) == "summary"
    assert nearest("DOI", ["id", "doi"]) == "doi"
    assert nearest("quoka labs", ["Quokka Labs", "Bilby University"]) == "Quokka Labs"


def test_no_word_is_suggested_where_none_is_near() -> None:
    assert nearest("volcano", ["title", "summary"]) is None
    assert nearest("volcano", []) is None
    assert did_you_mean(None) == ""


@pytest.mark.parametrize("text", ["##[error]x", "a ##[add-mask]e", "###[x", "##\u200b["])
def test_no_text_of_a_strangers_is_a_command_to_what_runs_the_workflows(text: str) -> None:
    assert "##[" not in visible(text)
    assert "##[" not in quoted(text)


def test_a_heading_and_a_bracket_stay_as_they_are() -> None:
    assert visible("## [Burrows] #[1] ##") == "## [Burrows] #[1] ##"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("Quokka Univ.", "Quokka University"),
        ("Quoka University", "Quokka University"),
        ("night vision", "night-vision"),
        ("nightvision", "night-vision"),
        ("tittle", "title"),
        ("tit", "title"),
        ("arxiv-class", "arxiv_class"),
    ],
)
def test_the_word_that_was_meant_is_near(word: str, meant: str) -> None:
    assert nearest(word, ["Quokka University", "night-vision", "title", "arxiv", "arxiv_class"]) == meant


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("Nobody University", ["Emory University", "Quokka University"]),
        ("kind", ["id", "links"]),
        ("items", ["title", "extras"]),
        ("entries", ["extras"]),
        ("name", ["number", "year"]),
    ],
)
def test_another_word_of_the_same_form_is_not_what_was_meant(word: str, words: list[str]) -> None:
    assert nearest(word, words) is None
