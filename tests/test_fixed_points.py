"""All that the commands write is what `newsletter format` leaves as it is, whatever texts it is made of."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st

from newsletter.editing import handbook
from newsletter.editing.scaffold import next_text, special_text
from newsletter.importers.merging.update import updated
from newsletter.importers.reading.draft import Draft, DraftEntry, DraftLink, DraftSee, fields_of
from newsletter.lookup.addition import add_entries
from newsletter.lookup.facts import Facts
from newsletter.lookup.ids import read_reference
from newsletter.lookup.library import Loan
from newsletter.model import ENTRY_KINDS, Extra, Paper, Volume
from newsletter.source import IssueFile
from newsletter.source.canonical import canonical
from newsletter.source.layout import PROSE, issue_text
from newsletter.source.project import read_issue
from tests.attack.effort import examples
from tests.attack.records import Words, entries, volumes_of
from tests.attack.texts import addresses, lines, proses
from tests.builders import RHYTHM

PATH = "issues/3.yaml"
DAY = dt.date(2023, 6, 9)
CODE = "https://a.example/b"
HARD = (
    *("a: b", ": a", "a:", "a #b", "#a", "a # b: c", "'a'", '"a"', "it's", "say \"a\" and 'b'", "back\\slash", "end\\"),
    *("- a", "-a", "+ a", "* a", "? a", "! a", "& a", "| a", "> a", "% a", "@a", "`a`", "{a}", "[a]", "a, b", "a]"),
    *("131", "0131", "1_000", "1e3", "1.50", ".5", "+1", "-1", "0x1F", "0o7", "12:30", "1:30:05", "2025-11-21", ".inf"),
    *("yes", "No", "on", "y", "~", "null", "True", "<<", "=", "---", "...", "--- a", "why?", "two  blanks", "tab\tin"),
    *("袋鼠: 研究 #1", "Ñandú, «x»", "👩\u200d🔬", "x" * 200, "a, " * 60 + "b", "- " * 60 + "c", "1. a " * 40 + "d"),
    "long words " * 18 + "end",
)
"""What YAML, or Markdown, would read as something else."""

IN_SETTINGS = ("signup",)
"""Records of the settings that have a field by the name of one that issue files write as a block."""

IN_BRACES = ("period", "link", "correction", "withdrawal")
"""Records that stand in one line."""


def hard_lines() -> st.SearchStrategy[str]:
    """Lines that YAML would read as something else, alone and joined."""
    hard = st.sampled_from(HARD)
    return st.one_of(hard, st.builds("{} {}".format, hard, hard))


def hard_proses() -> st.SearchStrategy[str]:
    """Such lines as paragraphs, as lists, with blanks before them and after."""
    return st.builds(
        lambda begin, end, parts: begin + end.join(parts) + end,
        st.sampled_from(("", "\n", "  ", "\t", "\n\n  ")),
        st.sampled_from(("\n", "\n\n", "  \n", "\n- ", "\n    ", "\n\n\n", "\n> ")),
        st.lists(hard_lines(), min_size=1, max_size=4),
    )


WORDS = Words(hard_lines() | lines(), hard_proses() | proses(), addresses())
VOLUMES = st.tuples(entries(Paper, "lone-wombat", WORDS), entries(Extra, "burrow-maps", WORDS)).flatmap(
    lambda both: volumes_of(3, both[:1], both[1:], WORDS)
)


def assert_fixed(text: str) -> None:
    """Hold that a file is in canonical form as it was written."""
    assert canonical(text) == text


def read(text: str) -> IssueFile:
    """A file that has no fault but what is left to fill."""
    file, problems = read_issue(text.encode(), PATH)
    assert file
    assert {problem.rule for problem in problems} <= {"empty-field"}
    return file


@examples(25)
@given(VOLUMES)
def test_records_of_hard_texts(volume: Volume) -> None:
    text = issue_text({"papers": []} | volume.model_dump(exclude_defaults=True))
    assert_fixed(text)
    assert words_of(read(text).volume.model_dump()) == words_of(volume.model_dump())


@given(st.integers(min_value=1, max_value=2000))
def test_what_new_writes(number: int) -> None:
    assert_fixed(next_text(number, RHYTHM))


@pytest.mark.parametrize("name", ["reading-list", "y", "1e3-a", "null", "a" * 80])
def test_what_new_writes_of_a_special(name: str) -> None:
    assert_fixed(special_text(name))


@examples(25)
@given(VOLUMES, WORDS.line, st.lists(WORDS.line, max_size=12), st.none() | hard_lines(), st.data())
def test_what_add_writes(
    volume: Volume, title: str, authors: list[str], venue: str | None, data: st.DataObject
) -> None:
    known = {
        "title": title,
        "authors": tuple(authors),
        "venue": venue and {"name": venue},
        "date": DAY,
        "arxiv": "2511.99881",
        "code": CODE,
    }
    facts = Facts.model_validate(known)
    file = read(issue_text({"papers": []} | volume.model_dump(exclude_defaults=True)))
    kind = data.draw(st.sampled_from((ENTRY_KINDS.words["paper"], ENTRY_KINDS.words["tool"])))
    reference = read_reference("2511.99881")
    added = add_entries(file, [reference], files=[], look_up=lambda _: Loan({reference: facts}, {}), kind=kind)
    assert len(added.added) == 1
    assert_fixed(added.text)
    made = raw(added.text)["papers" if kind == "paper" else "extras"][-1]
    assert (made["title"], made.get("authors", [])) == (title, authors)
    assert "venue" not in made
    assert (made.get("unread") or []) == (f"Published in: {venue}".split() if venue else [])


@st.composite
def drafts(draw: st.DrawFn) -> Draft:
    """A draft of hard texts, some of it not found."""
    text, prose = st.text(max_size=20) | WORDS.line, st.text(max_size=40) | WORDS.prose
    link = st.builds(DraftLink, st.sampled_from(("code", "video")), addresses(), text)

    def entry(name: str, kind: str) -> DraftEntry:
        many = st.lists(hard_lines(), max_size=9).map(tuple)
        return draw(
            st.builds(
                DraftEntry,
                st.just(name),
                kind=st.just(kind),
                title=text,
                tagline=text,
                credited=text,
                organisations=many,
                arxiv=st.sampled_from(("", "2306.01234", "2306.0123", "131")),
                links=st.lists(link, max_size=2).map(tuple),
                summary=prose,
                stub=st.booleans(),
                unread=prose,
            )
        )

    papers = (entry("wombat", "paper"), DraftSee("bilby", draw(prose)), entry("numbat", "paper"))
    return Draft("x", 3, None, draw(text), (DAY, DAY), DAY, draw(prose), papers, (entry("maps", "dataset"),))


@examples(25)
@given(drafts())
def test_what_import_writes(draft: Draft) -> None:
    text = issue_text(fields_of(draft))
    assert_fixed(text)
    assert raw(text) == words_of(fields_of(draft))


@examples(25)
@given(drafts(), drafts(), st.booleans())
def test_what_an_update_writes(draft: Draft, other: Draft, is_half: Any) -> None:
    present = Draft("x", 3, papers=other.papers[: 1 if is_half else 3], title=other.title or "T", published=DAY)
    file, _ = read_issue(issue_text(fields_of(present)).encode(), PATH)
    assert file
    update = updated(draft, file)
    assert_fixed(update.text)


@pytest.mark.parametrize("record", [name for name in handbook.RECORDS if name not in IN_SETTINGS])
def test_what_the_handbook_shows(record: str) -> None:
    rows = BeautifulSoup(handbook.table(f"fields {record}"), "lxml").find_all("tr", id=True)
    cells = [[cell.text for cell in row.find_all("td")] for row in rows if row.find_all("td")[-1].find("code")]
    for line in [f"{name}: {example}" for name, *_, example in cells]:
        text = f"{{{line}}}" if record in IN_BRACES else line
        assert text in canonical(f"x: {text}\n" if record in IN_BRACES else f"{text}\n")


def raw(text: str) -> Any:
    """What a file says, of prose the words."""
    return words_of(yaml.safe_load(text))


def words_of(value: Any, name: str = "") -> Any:
    """Plain values, of prose the words: the layout wraps its lines."""
    if isinstance(value, dict):
        return {key: words_of(one, key) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [words_of(one) for one in value]
    return value.split() if isinstance(value, str) and name in PROSE else value
