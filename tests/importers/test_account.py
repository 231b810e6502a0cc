"""The account of a source: each word of it has a place of its own in the document, and each claim one in its field."""

from __future__ import annotations

from newsletter.importers.formats.document import Block, Document, Run
from newsletter.importers.formats.plain_text import unread
from newsletter.importers.reading.account import account_of, checked_claims, claims_on

LINE = "It digs below https://quoll.example/tunnel at night."


def left(text: str, *parts: Block) -> list[tuple[int, str]]:
    return [(part.line, part.text) for part in unread(text, parts)]


def block(text: str, line: int, address: str = "") -> Block:
    return Block((Run(text, address),), line)


def test_a_line_that_stands_twice_and_was_read_once_is_unread_where_it_was_lost() -> None:
    text = f"{LINE}\n\nAnd more.\n\n{LINE}\n"
    assert left(text, block(LINE, 1), block("And more.", 3), block(LINE, 5)) == []
    assert left(text, block(LINE, 1), block("And more.", 3)) == [(5, LINE)]
    assert left(text, block("And more.", 3), block(LINE, 5)) == [(1, LINE)]


def test_a_word_that_was_lost_is_not_found_in_another_line() -> None:
    text = "Moles dig.\nQuolls dig.\n"
    assert left(text, block("Moles dig.", 1), block("Quolls", 2)) == [(2, "Quolls dig.")]


def test_an_address_stands_once_where_it_is_its_own_text() -> None:
    address = "https://quoll.example/tunnel"
    assert left(f"<{address}>\n<{address}>\n", block(address, 1, address), block(address, 2, address)) == []
    assert left(f"<{address}>\n<{address}>\n", block(address, 1, address)) == [(2, f"<{address}>")]


def unread_of(value: str, *texts: str) -> tuple[str, ...]:
    """What a field is said not to hold, of claims on these texts in order."""
    document = Document.of("burrows.md", "plain text", [block(text, line) for line, text in enumerate(texts, 1)])
    claims = [claim for one in document.blocks for claim in claims_on(one.runs, "kept", "summary")]
    checked, said = checked_claims(claims, {"summary": value}, document=document, owner="paper")
    assert account_of(document, checked).lost == ()
    return said


def test_a_sentence_that_stands_twice_in_a_source_must_stand_twice_in_its_field() -> None:
    assert unread_of("It digs. It rests. It digs.", "It digs.", "It rests.", "It digs.") == ()
    assert unread_of("It digs. It rests.", "It digs.", "It rests.", "It digs.") == ("It digs.",)


def test_sentences_may_stand_in_another_order_in_a_field_each_once() -> None:
    assert unread_of("It rests. It digs.", "It digs.", "It rests.") == ()
    assert unread_of("It digs. It rests. It digs.", "It rests.", "It digs.", "It digs.") == ()
