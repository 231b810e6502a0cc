"""Rules about slips of typing and copying: what looks like one and is right."""

from __future__ import annotations

import datetime as dt
import json
import time
from pathlib import Path

import pytest

from newsletter.checks import check
from newsletter.source import read_project
from tests.builders import PROJECT, issue_text, lay_out

_RULES = ("unpaired-bracket", "typing-slip", "title-as-copied", "field-in-text", "sign-in-name", "several-names")


def said_of(folder: Path, *, summary: str = "It digs.", title: str = "A Wombat", author: str = "Ada Bilby") -> str:
    """What these rules say of a paper with these texts."""
    summary, title, author = (json.dumps(one, ensure_ascii=False) for one in (summary, title, author))
    source = issue_text(f"official_title: {title}\nauthors: [{author}]")
    source = source.replace("summary: It digs.", f"summary: {summary}")
    found = check(read_project(lay_out(folder, {"issues/3.yaml": source})), today=dt.date(2030, 1, 1))
    return "".join(f"{one}\n" for one in found if one.rule in _RULES)


@pytest.mark.parametrize(
    "summary",
    [
        "It lies in [0, 1), in (−1, 1], in [0, n/2) and in ]0, 1[.",
        "It has two parts (that is 1) a burrow, and 2) a den).",
        "It asks RQ1) where they dig and RQ2) why.",
        "Nobody digs (but wombats :) as well.",
        "It reads the token “[” first.",
        "It gains from from-scratch training.",
        "They ran it in the THE system.",
        "They dig . . . and dig.",
        "In the words of Bilby, ,,Erde'' is a word.",
        "See https://burrow.example/a,burrow,den and [it](https://burrow.example/one,two.Html).",
        "It counts pairs of (wombat,burrow).",
        "He said that that burrow is had had; much much deeper, over and over again again.",
        "It reads type type, a node node and self-self.",
        "They dug. They rested. They dug.",
        "Pages say more © and read more books.",
        "It ranks ranks, and models models that have have in them; how it queries queries is told.",
        "They shared shared tasks, a corpus corpus graph and a time series series, and it is really really small.",
        "Of the data all rights reserved are those of a map, © 2024 by its authors. “© 2023 Burrow” is cut.",
        "Buttons such as “Subscribe now” and “All rights reserved” are counted.",
        "Three things count:\n\n- date: when they dig\n- links: where they lead",
    ],
)
def test_what_is_meant_as_it_stands_is_no_slip(summary: str, tmp_path: Path) -> None:
    assert said_of(tmp_path, summary=summary) == ""


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("It digs (at night.", '"(at"'),
        ("It digs (a) at night, b) by day).", '"day)"'),
        ("It digs [1]).", '"[1])"'),
        ("The the burrow.", '"The the"'),
        ("It digs in the\nthe burrow.", '"the the"'),
    ],
)
def test_a_slip_beside_them_is_told(summary: str, said: str, tmp_path: Path) -> None:
    assert said in said_of(tmp_path, summary=summary)


@pytest.mark.parametrize(
    "title",
    [
        "기반 추천 시스템을 위한 BERT 모델",
        "Применение модели BERT в системах",
        "基于 BERT 的 推荐 系统",
        "T5 + BERT = ?",
        "Duran Duran and The The in New New York",
        "A* and D* in C*-Algebras",
        "Wombats vs.",
        "Sorting with std::sort: 1 :2 and a ::b",
        "TREC 2025.10",
        "Reading :D and :P",
        "The Number 1234.56789",
    ],
)
def test_a_title_is_written_as_its_authors_write_theirs(title: str, tmp_path: Path) -> None:
    assert said_of(tmp_path, title=title) == ""


@pytest.mark.parametrize(
    ("tagline", "language"),
    [
        ("Bigger is better, until it is not…", "en"),
        ("(1) dig, (2) rest", "en"),
        ("1. Platz beim Graben", "de"),
        ("20. Jahrhundert in Bauen", "de"),
    ],
)
def test_a_tagline_may_begin_with_a_number_and_end_openly(tagline: str, language: str, tmp_path: Path) -> None:
    source = issue_text().replace("One wombat, alone", json.dumps(tagline))
    settings = str(PROJECT["mkdocs.yml"]).replace("2020}", f"2020, language: {language}}}")
    project = read_project(lay_out(tmp_path, {"issues/3.yaml": source, "mkdocs.yml": settings}))
    assert [one for one in check(project, today=dt.date(2030, 1, 1)) if one.rule in _RULES] == []


@pytest.mark.parametrize(
    ("summary", "said"),
    [
        ("It joins the words words of two.", "the words words"),
        ("It was trained trained at night.", "was trained trained"),
        ("It digs especially especially at night.", "digs especially especially"),
        ("It digs with with care.", "digs with with"),
    ],
)
def test_a_word_that_is_there_twice_is_told_where_it_can_be_no_other(summary: str, said: str, tmp_path: Path) -> None:
    assert f'has "{said}"' in said_of(tmp_path, summary=summary)


def test_a_title_in_capitals_is_told(tmp_path: Path) -> None:
    assert "small letters" in said_of(tmp_path, title="HOW WOMBATS DIG BURROWS")


@pytest.mark.parametrize(
    "author",
    ['"Weird Ada" Bilby', "Ada “Wombat”", "Christ. Bilby", "Ada García y Quoll", "Ada de la Bilby", "Adakarno"],
)
def test_names_with_a_nickname_or_a_shortened_given_name_are_whole(author: str, tmp_path: Path) -> None:
    assert said_of(tmp_path, author=author) == ""


def test_a_hyphen_between_two_names_is_told_without_making_one_of_them(tmp_path: Path) -> None:
    assert 'did you mean "Jean-Luc Bilby"?' in said_of(tmp_path / "torn", author="Jean -Luc Bilby")
    assert "write the name alone" in said_of(tmp_path / "two", author="Ada -Bilby")


def test_a_name_is_looked_at_in_a_time_that_grows_with_its_length(tmp_path: Path) -> None:
    began = time.process_time()
    said_of(tmp_path, author=f"Ada <{'1' * 60_000}!")
    assert time.process_time() - began < 2
