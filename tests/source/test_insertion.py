"""Inserting an entry at the end of its list, or values anywhere in a canonical text: nothing else changes."""

from __future__ import annotations

import datetime as dt
import textwrap

import pytest

from newsletter.problem import NewsletterError
from newsletter.source.insertion import Insertions, insert_entry, replace_item
from newsletter.source.layout import Sample

ENTRY = {"id": "quokka", "links": [{"kind": "code"}], "summary": Sample(None, "to fill")}


def inserted(text: str, *, section: str = "papers") -> str:
    return insert_entry(textwrap.dedent(text), ENTRY, section=section)


def lines_added(text: str, *, section: str = "papers") -> list[str]:
    """The lines that are new; the others must be as they were, in their order."""
    before, after = textwrap.dedent(text).splitlines(), inserted(text, section=section).splitlines()
    start = next(number for number, line in enumerate([*before, None]) if line != after[number])
    added = len(after) - len(before)
    assert before == after[:start] + after[start + added :]
    return after[start : start + added]


ITEM = ["  - id: quokka", "    links:", "      - {kind: code}", "    summary:  # to fill"]


def test_an_entry_comes_to_the_end_of_its_list() -> None:
    text = """\
    # a modeline
    volume:  3   # a number
    papers:
      - id: wombat   # the first
        summary: |
          It digs.

          # and this is no comment
      # wombats are great
    # what follows are extras
    extras: []
    """
    assert inserted(text) == textwrap.dedent(text).replace(
        "  # wombats are great\n", "\n".join(["  # wombats are great", *ITEM]) + "\n"
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("papers: []\n", "papers:\n{item}"),
        ("papers: []  # none yet\nextras: []\n", "papers:  # none yet\n{item}extras: []\n"),
        ("papers:\nextras: []\n", "papers:\n{item}extras: []\n"),
        ("papers: null\n", "papers:\n{item}"),
        ("papers: []", "papers:\n{item}"),
        ("title: ä😀\npapers: []  # ä\n", "title: ä😀\npapers:  # ä\n{item}"),
        ("  papers:\n    - id: a\n  title: b\n", "  papers:\n    - id: a\n{deeper}  title: b\n"),
        ("papers:\n  - id: wombat", "papers:\n  - id: wombat\n{item}"),
        ("papers:\n  - id: wombat\n\n\n", "papers:\n  - id: wombat\n{item}\n\n"),
        ("---\npapers:\n  - id: wombat\n...\n", "---\npapers:\n  - id: wombat\n{item}...\n"),
        ("\ufeffpapers: []\n", "\ufeffpapers:\n{item}"),
        ("papers:\n  - id: a\n\n  - id: b\n\nextras: []\n", "papers:\n  - id: a\n\n  - id: b\n\n{item}\nextras: []\n"),
        (
            "papers:\n  - id: ä😀\n    title: >-\n      a\n      b\n",
            "papers:\n  - id: ä😀\n    title: >-\n      a\n      b\n{item}",
        ),
        ("papers:\n  - {id: a,\n     title: b}\n", "papers:\n  - {id: a,\n     title: b}\n{item}"),
        ('papers:\n  - title: "a\n\n      # b"\n', 'papers:\n  - title: "a\n\n      # b"\n{item}'),
    ],
)
def test_every_form_of_a_list_can_go_on(text: str, expected: str) -> None:
    item = "\n".join(ITEM) + "\n"
    assert insert_entry(text, ENTRY, section="papers") == expected.replace("{item}", item).replace(
        "{deeper}", textwrap.indent(item, "  ")
    )


def test_blank_lines_that_belong_to_a_text_stay_with_it() -> None:
    text = "papers:\n  - summary: |+\n      It digs.\n\nextras: []\n"
    assert insert_entry(text, {"id": "quokka"}, section="papers") == text.replace("extras", "  - id: quokka\nextras")


def test_a_list_keeps_its_own_indent() -> None:
    assert insert_entry("papers:\n- id: a\nextras: []\n", {"id": "b", "tags": []}, section="papers") == (
        "papers:\n- id: a\n- id: b\n  tags: []\nextras: []\n"
    )
    assert insert_entry("papers:\n    - id: a\n", {"id": "b", "tags": []}, section="papers") == (
        "papers:\n    - id: a\n    - id: b\n      tags: []\n"
    )


def test_line_ends_of_windows_are_kept() -> None:
    text = "papers:\r\n  - id: a\r\nextras: []\r\n"
    assert insert_entry(text, {"id": "b", "tags": []}, section="papers") == (
        "papers:\r\n  - id: a\r\n  - id: b\r\n    tags: []\r\nextras: []\r\n"
    )


def test_extras_are_made_after_the_papers_where_there_are_none() -> None:
    text = """\
    papers:
      - id: wombat
        summary: |
          It digs.

    # later changes
    corrections: []
    """
    assert lines_added(text, section="extras") == ["extras:", *ITEM]
    assert lines_added("papers: []\n", section="extras") == ["extras:", *ITEM]
    assert lines_added("papers: []", section="extras") == ["extras:", *ITEM]
    assert lines_added("papers: [{see: wombat},\n  {see: bilby}]  # both\naliases: []\n", section="extras") == [
        "extras:",
        *ITEM,
    ]


def test_two_entries_come_in_order() -> None:
    once = insert_entry("papers: []\nextras: []\n", {"id": "a"}, section="papers")
    assert insert_entry(once, {"id": "b"}, section="papers") == "papers:\n  - id: a\n  - id: b\nextras: []\n"


@pytest.mark.parametrize("text", ["papers: [{see: wombat}]\n", "papers: [\n  # none yet\n]\n"])
def test_a_list_in_brackets_is_left_to_its_editor(text: str) -> None:
    with pytest.raises(NewsletterError, match="the list papers: is written in brackets; write each of its entries"):
        inserted(text)


@pytest.mark.parametrize("text", ["volume: 3\n", "extras: []\n"])
def test_without_papers_there_is_no_place(text: str) -> None:
    with pytest.raises(NewsletterError, match=r"the file has no papers: to add to; write papers: \[\] first"):
        inserted(text)


@pytest.mark.parametrize("text", ["", "- a\n", "papers: [\n", "wombat\n"])
def test_a_file_that_cannot_be_read_is_left_alone(text: str) -> None:
    with pytest.raises(NewsletterError, match="cannot be read as it is; `newsletter check` says what is wrong"):
        inserted(text)


@pytest.mark.parametrize("text", ["{volume: 3, papers: []}\n", "papers: wombat\n"])
def test_where_an_entry_would_change_what_the_file_says_nothing_is_inserted(text: str) -> None:
    with pytest.raises(NewsletterError, match="no place was found at the end of papers: for an entry"):
        inserted(text)


CANONICAL = """\
volume: 3
papers:
  - id: wombat
    tags: []  # none?
    links:
      - {kind: code, url: "https://code.example"}
    # the last word
    stub: true
  # the bilby
  - id: bilby
    stub: true  # lost
  # and so on
# the end
"""


def test_values_are_added_in_lines_of_their_own() -> None:
    insertions = Insertions(CANONICAL)
    insertions.add_field(("published",), dt.date(2023, 6, 9))
    insertions.add_field(("papers", 0, "tags"), ["burrows"])
    insertions.add_field(("papers", 1, "arxiv"), "2306.01234")
    insertions.replace_field(("papers", 1, "stub"), "summary", "It hears.")
    insertions.add_items(("papers", 0, "links"), [{"kind": "model"}])
    insertions.add_items(("papers",), [{"id": "first"}], after=None)
    insertions.add_items(("papers",), [{"id": "second"}, {"id": "third"}], after=0)
    insertions.add_items(("papers",), [{"id": "last"}])
    insertions.add_items(("extras",), [{"id": "maps"}])
    assert (
        insertions.text()
        == """\
volume: 3
published: 2023-06-09
papers:
  - {id: first}
  - id: wombat
    tags:     # none?
      [burrows]
    links:
      - {kind: code, url: "https://code.example"}
      - {kind: model}
    # the last word
    stub: true
  - {id: second}
  - {id: third}
  # the bilby
  - id: bilby
    arxiv: "2306.01234"
    summary:    # lost
      It hears.
  # and so on
  - {id: last}
extras: [{id: maps}]
# the end
"""
    )


def test_an_empty_list_is_filled_where_it_stands() -> None:
    insertions = Insertions("volume: 3\npapers: []\n")
    insertions.add_items(("papers",), [{"id": "wombat"}])
    insertions.add_items(("extras",), [{"id": "maps"}])
    assert insertions.text() == "volume: 3\nextras: [{id: maps}]\npapers: [{id: wombat}]\n"


def test_nothing_is_added_to_a_text_with_problems() -> None:
    with pytest.raises(NewsletterError, match="cannot be read as it is"):
        Insertions("volume: 3\nvolume: 3\n")


def replaced(text: str, number: int) -> str:
    return replace_item(textwrap.dedent(text), ENTRY, section="papers", number=number)


@pytest.mark.parametrize(
    "item", ["- see: bilby", "- {see: bilby}  # again", "- see: bilby\n    note: |\n      Again.\n\n"]
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_an_entry_takes_the_place_of_an_item_and_all_else_stays(item: str, end: str) -> None:
    before, after = (
        ["volume: 3", "papers:", "  # first", "  - id: wombat"],
        ["", "  # last", "  - see: numbat", "# end"],
    )
    text = end.join([*before, *f"  {item}".rstrip().split("\n"), *after, ""])
    assert replace_item(text, ENTRY, section="papers", number=1) == end.join([*before, *ITEM, *after, ""])


@pytest.mark.parametrize(
    "text", ["papers: [{see: bilby}]\n", "papers:\n  -\n    see: bilby\n", "papers:\n  - # again\n    see: bilby\n"]
)
def test_an_item_that_does_not_begin_behind_its_hyphen_is_not_replaced(text: str) -> None:
    with pytest.raises(NewsletterError):
        replaced(text, 0)
