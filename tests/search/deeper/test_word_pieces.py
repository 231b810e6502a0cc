"""Word pieces: both halves of the search take a text apart alike, whatever stands in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsletter.search.deeper.word_pieces import LONGEST_WORD, words
from tests.conftest import ASSETS
from tests.search.deeper.tiny_model import WORDS, tiny_model
from tests.web.node import Node, running

ODD = (
    "",
    "Digging burrows, don’t they?",
    "naïve Zoë Ångström ﬁne ΟΔΟΣ İstanbul STRASSE ß",
    "東京 の 検索 한국어 汉字x字",
    "🙂 👩‍💻 e\u0301 a\u200bb soft\u00adhyphen \ufeffmark nul\u0000 tab\tline\r\nend\u2028\u3000wide",
    "state-of-the-art ½ α–β x² $5 <b>`~^|+=",
    "x" * LONGEST_WORD,
    "y" * (LONGEST_WORD + 1),
    "\U0001f600" * 120,
    "ab" * 60 + " dig",
    "\u1e9e \ufb03 \u0130\u0307 \u0345 \u03a3\u03c2",
    "مرحبا สวัสดี नमस्ते \u202eright to left",
)


@pytest.fixture(scope="module")
def browser_half() -> Iterator[Node]:
    """The scripts as they are delivered, in Node."""
    with running(ASSETS / "deeper.js") as node:
        yield node


@pytest.mark.parametrize("text", ODD)
def test_both_halves_find_the_same_words(browser_half: Node, text: str) -> None:
    assert browser_half.evaluate("text => search.wordsIn(text)", text) == [*words(text)]


@pytest.mark.parametrize("text", ODD)
def test_both_halves_find_the_same_pieces(browser_half: Node, text: str) -> None:
    found = browser_half.evaluate("([pieces, text]) => new search.WordPieces(pieces).numbers(text)", [WORDS, text])
    assert found == tiny_model().model.word_pieces.numbers(text)


def named(text: str) -> list[str]:
    return [WORDS[number] for number in tiny_model().model.word_pieces.numbers(text)]


def test_the_longest_piece_comes_first() -> None:
    assert named("Digging burrows") == ["dig", "##ging", "burrow", "##s"]


def test_a_word_that_no_pieces_make_is_unknown_as_a_whole() -> None:
    assert named("dig digй dig") == ["dig", "[UNK]", "dig"]


def test_a_word_of_a_hundred_letters_is_read_and_a_longer_one_is_not() -> None:
    assert len(named("x" * LONGEST_WORD)) == LONGEST_WORD
    assert named("x" * (LONGEST_WORD + 1)) == ["[UNK]"]
