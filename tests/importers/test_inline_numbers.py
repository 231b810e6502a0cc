"""Numbers of the readers have names and reasons; those within patterns are shown by what falls on their two sides."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from newsletter import importers

ROOMS = Path(importers.__file__).parent
FORMATS = {path.stem: path for path in sorted(ROOMS.glob("*/*.py")) if path.stem != "__init__"}

OF_A_FORMAT: Mapping[str, tuple[set[float], str]] = {
    "archive_file": ({4, 8, 12, 16, 40, 0xFFFF_FFFF, 1_000_000}, "places in the records of a ZIP; bytes of a megabyte"),
    "document": ({10}, "letters of a day in ISO 8601"),
    "block_prose": ({3, 10}, "signs of a fence in Markdown; the code of a newline"),
    "listed_papers": ({3, 12}, "parts of a date, and months of a year"),
    "finishing": ({3}, "what stands after brackets, by its place in the pattern"),
    "import_report": ({10, 1_000, 10_000}, "a share in tenths of a percent and in four digits"),
    "days": ({3, 4, 6}, "places in patterns; letters of a short month; days from Monday to Sunday"),
    "platforms": ({4}, "letters of a group in Base64"),
    "posts": ({1970}, "the year in which the time of Unix begins"),
    "recognition": ({8, 12, 1_000_000}, "places in a WebP picture; bytes of a megabyte"),
}
"""The numbers that stand inline, by module: each is a fact of a format."""

REPEATED = {
    r"#{1,6}": "levels of headings in Markdown",
    r" {0,3}": "indentation in Markdown that is no code",
    r"[ ]{0,3}": "the same",
    r"`{3,}": "a fence in Markdown",
    r"~{3,}": "the same",
    r"-{3,}": "a rule below the head of a table",
    r" {2,}": "spaces that a reader sees as one",
    r"\d{1,9}": "the number of an item in Markdown",
    r"\d{4}": "a year, or the month of an arXiv id",
    r"\d{3}": "a year without its first digit",
    r"\d{2}": "a month, a day or a week in ISO 8601",
    r"\d{1,2}": "a month or a day",
    r"[A-Za-z]{3,9}": "the names of months, from May to September",
    r"[a-z]{0,6}": "what follows the first letters of a month",
    r"\d{4,5}": "the number of an arXiv id",
    r"\d{7}": "the number of an arXiv id before 2007",
    r"\d{4,9}": "the registrant in a DOI",
    r"[A-Za-z-]{2,}": "a class of arXiv",
    r"[a-z0-9-]{1,63}": "a label of a host",
    r"[\w-]{1,63}": "the same",
    r"[\w.+-]{1,64}": "what stands before the sign of a mail address",
    r"[a-z.]{2,6}": "the end of a host of Google, from de to com.au",
    r"[0-9a-f]{8}": "the first group of a UUID",
    r"[0-9a-f]{32}": "an id of Notion",
}
"""What may be repeated in a pattern without a case below: how often is a fact of a format."""

Case = tuple[str, str, str, str, int, int | None]
"""Module, pattern, what it takes, what of that is repeated at «§», how often at least and most; at «⟂» it ends."""

CASES: tuple[Case, ...] = (
    ("document", "GAP", "§", " ", 0, 3),
    ("listed_papers", "_MARKUP", "<b§>", " ", 0, 200),
    ("listed_papers", "_BLOCK", "<p§>", " ", 0, 200),
    ("intake", "_MANUAL", '.\\"§\n.TH ', "x", 0, 500),
    ("mails", "_FIELD", "A§: it", "b", 1, 40),
    ("mails", "_FIELD", "From§:⟂\n", " ", 0, 3),
    ("mails", "_FIELD", "From: §", "x", 0, 2_000),
    ("mails", "_FORWARDED", "§ forwarded message --", "-", 2, 20),
    ("mails", "_FORWARDED", "-- forwarded message §", "-", 2, 20),
    ("mails", "_MAIL_ADDRESS", "quoll@burrows§", ".a", 1, 8),
    ("mails", "_MAIL_BEGINS", "From q§2024\n⟂Subject:", "x", 0, 200),
    ("mails", "_MAIL_BEGINS", "From q2024§\n⟂Subject:", "x", 0, 20),
    ("mails", "_MAIL_BEGINS", "From q 2024\n⟂§:", "X", 1, 80),
    ("mails", "_QUOTED", ">§From ", ">", 0, 50),
    ("mails", "_RAW_FIELD", "§:", "X", 1, 80),
    ("mails", "_WORD", "§", "a", 2, None),
    ("markdown", "_HREF", '<a§href=""', " ", 1, 2_001),
    ("markdown_dialects", "_FRONT_YAML", "---\n§\n---\n", "x", 0, 10_000),
    ("markdown_dialects", "_FRONT_TOML", "+++\n§\n+++\n", "x", 0, 10_000),
    ("markdown_dialects", "_FRONT_PLAIN", "A§: x\nDate: x\nSlug: x\n⟂\n", "b", 1, 30),
    ("markdown_dialects", "_FRONT_PLAIN", "Title: x§\nDate: x\nSlug: x\n⟂\n", "y", 0, 500),
    ("markdown_dialects", "_FRONT_PLAIN", "§⟂\n", "Tag: x\n", 3, 20),
    ("markdown_dialects", "_HEAD_NUMBER", "§", "7", 1, 5),
    ("markdown_dialects", "_ADDITIONS", "![[§]]", "x", 1, 300),
    ("markdown_dialects", "_ADDITIONS", "[[§]]", "x", 1, 300),
    ("markdown_dialects", "_ADDITIONS", "[[burrow|§]]", "x", 1, 300),
    ("markdown_dialects", "_ADDITIONS", "> [!§]", "x", 1, 30),
    ("markdown_dialects", "_ADDITIONS", "{{<§>}}", "x", 0, 2_000),
    ("markdown_dialects", "_ADDITIONS", "{%§%}", "x", 0, 2_000),
    ("markdown_dialects", "_ADDITIONS", "{{§.title}}", "x", 1, 50),
    ("markdown_dialects", "_ADDITIONS", "{{page.§}}", "x", 1, 300),
    ("markdown_dialects", "_ADDITIONS", "{:§}", "x", 0, 200),
    ("markdown_dialects", "_ADDITIONS", "%%§%%", "x", 1, 2_000),
    ("markdown_dialects", "_ADDITIONS", "==a§b==", "x", 0, 500),
    ("markdown_dialects", "_ADDITIONS", ":a§:", "x", 1, 30),
    ("paper_lists", "_ABOVE", "B§\n⟂@", "x", 0, 200),
    ("paper_lists", "_ABOVE", "§⟂@", "B\n", 0, 8),
    ("paper_lists", "_FIRST", "@§{key,", "a", 3, 21),
    ("paper_lists", "_FIRST", "@article{§,", "a", 0, 200),
    ("ris_lists", "_TYPE", "TY  -§", "J", 2, 40),
    ("plain_text", "_TAG", '<a "§">', ">", 0, 5_000),
    ("plain_text", "_TAG", "<a '§'>", ">", 0, 5_000),
    ("plain_text", "_OWN_HOST", "§substack.com/", "a.", 0, 4),
    ("plain_text", "_FRAMED", "§[https://a.example/]", " ", 0, 20),
    ("plain_text", "_FRAMED", "[§https://a.example/]", " ", 0, 20),
    ("plain_text", "_FRAMED", "[https://a.example/§]", " ", 0, 20),
    ("plain_text", "_IN_FRAME", "[§https://a.example/x\nb]", " ", 0, 20),
    ("plain_text", "_IN_FRAME", "[https://a.example/x§]", "\nb", 1, 80),
    ("plain_text", "_IN_FRAME", "[https://a.example/x\nb§]", " ", 0, 20),
    ("plain_text", "_MORE", "§", "\nb", 1, 80),
    ("plain_text", "_BARE", "https://§redirect/x\nb", "a", 0, 200),
    ("platforms", "_TO_A_READER", "/redirect/01234567-§", "a", 20, 40),
    ("platforms", "NOTICES", "get more from § in the substack app", "x", 1, 60),
    ("platforms", "NOTICES", "§ is a reader-supported", "x", 0, 60),
    ("platforms", "LOOSE_GAP", "§", " ", 0, 9),
    ("posts", "_FEED", "<?§?><rss>", "x", 0, 500),
    ("posts", "_FEED", "<!--§--><rss>", "x", 0, 2_000),
    ("posts", "_FEED", "<!DOCTYPE§><rss>", "x", 0, 500),
    ("posts", "_FEED", "<!DOCTYPE[§]><rss>", "x", 0, 5_000),
    ("posts", "_FEED", "<§:rss>", "x", 1, 20),
    ("recognition", "NUMBER", "§", "1", 1, 3),
    ("recognition", "_NUMBERED", "# §1. ", "*", 0, 6),
    ("recognition", "_SIGNS.1", "[§](https://", "x", 1, 200),
    ("recognition", "_SIGNS.2", "§**a**", "-", 0, 6),
    ("recognition", "_SIGNS.2", "**§**", "x", 1, 300),
    ("recognition", "_WHOLE_PAGE", "<?xml§><html", "x", 0, 200),
    ("recognition", "_FRONT", "---\n§\n---\n", "x", 0, 10_000),
    ("recognition", "_BLOCK", "[§](", "x", 1, 200),
    ("recognition", "_NUMBERED_LINE", "§1)", "*", 0, 4),
    ("recognition", "LABEL", "§DOI:⟂x", "*", 0, 6),
    ("recognition", "LABEL", "DOI§:⟂x", " ", 0, 3),
    ("recognition", "LABEL", "DOI§:⟂x", "*", 0, 3),
    ("recognition", "LABEL", "DOI:§⟂x", "*", 0, 3),
    ("web_page", "_CANONICAL", "<link§rel=canonical", " ", 1, 2_000),
    ("web_page", "_OF_A_POST", "<meta§og:type article", " ", 1, 200),
    ("web_page", "_OF_A_POST", "<meta og:type §article", " ", 0, 200),
    ("finishing", "_ENDING", ".§", "m", 1, 5),
    ("entry_drafts", "_AND_OTHERS", "§Ada et al.", "*", 0, 2),
    ("entry_drafts", "_AND_OTHERS", "A§ et al.", "d", 0, 60),
    ("entry_drafts", "_AND_OTHERS", "Ada et al.§", "*", 0, 2),
    ("bylines", "_INVERTED", "Bilby, §; Quoll, B.", "A.", 1, 3),
    ("bylines", "_INVERTED", "§", "Bilby, A.; ", 2, None),
    ("bylines", "_CAPITALS", "Ada § Bilby", "e", 2, 4),
    ("line_kinds", "_ANNOUNCEMENT", "this week§highlights", " ", 1, 60),
    ("line_kinds", "_BUTTON", "type your email§", "x", 0, 3),
    ("line_kinds", "_BUTTON", "keep reading with a §", "x", 1, 60),
    ("line_kinds", "_BUTTON", "get 7% off§", "x", 0, 40),
    ("line_kinds", "_BUTTON", "←§", "x", 0, 60),
    ("line_kinds", "_BUTTON", "back to §", "x", 1, 60),
    ("line_kinds", "_NOTICE", "subscribe to § to unlock", "x", 1, 80),
    ("platforms", "_OF_ONE", "/§/⟂x", "1", 16, None),
    ("marks", "_NUMBER", "§", "1", 1, 4),
    ("marks", "_PATTERNS.[1]", "§[1] ⟂x", "*", 0, 4),
    ("marks", "_NUMBER_CELL", "§7", "*", 0, 4),
    ("marks", "_NUMBER_CELL", "7§", "*", 0, 4),
    ("sections", "_SPACES", "§⟂x", " ", 2, None),
    ("sections", "_DAY_BEFORE", "§[2024] ⟂x", "*", 0, 8),
    ("sections", "_DAY_BEFORE", "[§] ⟂x", "1", 4, 20),
    ("headings", "_NUMBER", "Vol. §", "1", 1, 5),
    ("headings", "_NUMBER", "第§期", "1", 1, 5),
    ("headings", "_ODD_NUMBER", "Vol§123456", " ", 1, 5),
    ("headings", "_ODD_NUMBER", "Vol no§123456", ".", 0, 3),
    ("headings", "_ODD_NUMBER", "Vol §", "1", 6, 6),
    ("headings", "_NUMBERED_NAME", "News §", "1", 1, 4),
    ("bylines", "_NAME", "Ada§", " Bilby", 1, 6),
    ("headings", "_SECTION", "§", "a", 3, 20),
    ("headings", "_SECTION", "data &§", "a", 3, 30),
)  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(case[:3]))
def test_a_pattern_takes_what_is_repeated_as_often_as_it_says(case: Case) -> None:
    module, name, text, repeated, least, most = case
    pattern = pattern_of(module, name)
    assert takes_whole(pattern, text, repeated * least)
    assert not (least and takes_whole(pattern, text, repeated * (least - 1)))
    assert most is None or takes_whole(pattern, text, repeated * most)
    assert most is None or not takes_whole(pattern, text, repeated * (most + 1))


def pattern_of(module: str, name: str) -> re.Pattern[Any]:
    """A pattern by its module and name, after which its place may stand, or the field of a table that holds it."""
    name, _, within = name.partition(".")
    value = getattr(import_module(f"newsletter.importers.{FORMATS[module].parent.name}.{module}"), name)
    if within:
        is_table = isinstance(value, Mapping)
        value = value[within] if is_table else value[int(within)] if within.isdigit() else getattr(value, within)
    return re.compile(value, re.IGNORECASE) if isinstance(value, str) else value


def takes_whole(pattern: re.Pattern[Any], text: str, repeated: str) -> bool:
    """Whether what a pattern finds in a text is all that stands before the sign of its end."""
    whole = text.replace("§", repeated)
    taken, given = whole.partition("⟂")[0], whole.replace("⟂", "")
    is_bytes = isinstance(pattern.pattern, bytes)
    found = pattern.search(given.encode() if is_bytes else given)
    return found is not None and found[0] == (taken.encode() if is_bytes else taken)


QUANTIFIED = re.compile(r"(\[(?:\\.|[^\]\\])*\]|\\.|.|)\{(\d*,?\d*)\}")
"""What is repeated in a pattern, a group by its closing bracket, and how often."""


def test_what_is_repeated_in_a_pattern_is_a_fact_of_a_format_or_has_a_case() -> None:
    found = Counter((module, name) for module in FORMATS for name, what in repetitions(module) if what not in REPEATED)
    shown = Counter((module, name.partition(".")[0]) for module, name, *_ in CASES)
    assert found == shown


def repetitions(module: str) -> Iterator[tuple[str, str]]:
    """Everything that patterns of a module repeat so many times, with the name at its top level that holds it."""
    for name, node in top_level(module):
        for each in ast.walk(node):
            if isinstance(each, ast.Constant) and isinstance(each.value, str | bytes):
                value = each.value.decode("latin-1") if isinstance(each.value, bytes) else each.value
                yield from ((name, found[0]) for found in QUANTIFIED.finditer(value) if re.search(r"\d", found[2]))


@cache
def tree(module: str) -> ast.Module:
    return ast.parse(FORMATS[module].read_text("utf-8"))


def top_level(module: str) -> Iterator[tuple[str, ast.stmt]]:
    """The statements of a module with the names that they bind, where each binds one."""
    for node in tree(module).body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)]) | ast.AnnAssign(target=ast.Name(id=name)):
                yield name, node
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                yield name, node
            case _:
                yield "", node


def test_a_number_has_a_name_or_is_a_fact_of_a_format() -> None:
    inline = {module: found for module in FORMATS if (found := set(numbers(module)))}
    assert inline == {module: numbers for module, (numbers, _) in OF_A_FORMAT.items()}


def test_a_number_with_a_name_says_its_reason() -> None:
    assert [(module, name) for module in FORMATS for name in without_reason(module)] == []


def without_reason(module: str) -> Iterator[str]:
    """The names of numbers below which no text stands; several numbers may have one."""
    names: list[str] = []
    for name, node in top_level(module):
        match node:
            case (
                ast.Assign(value=ast.Constant(value=int() | float()))
                | ast.AnnAssign(value=ast.Constant(value=int() | float()))
            ):
                names.append(name)
            case ast.Expr(value=ast.Constant()):
                names = []
            case _:
                yield from names
    yield from names


def numbers(module: str) -> Iterator[float]:
    """The numbers of a module that are no value of a name at its top level; up to two they count or add."""
    for _, node in top_level(module):
        is_named = isinstance(node, ast.Assign | ast.AnnAssign) and isinstance(node.value, ast.Constant)
        yield from (
            each.value
            for each in ast.walk(node)
            if not is_named
            and isinstance(each, ast.Constant)
            and isinstance(each.value, int | float)
            and each.value not in (0, 1, 2)
        )
