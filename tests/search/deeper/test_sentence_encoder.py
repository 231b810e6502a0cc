"""The encoder: the same direction in both halves, in both precisions, alone or among others."""

from __future__ import annotations

import base64
from collections.abc import Iterator

import numpy as np
import pytest

from newsletter.search.deeper.entry_vectors import MARGIN, rounded, vectors
from newsletter.search.deeper.sentence_encoder import SentenceEncoder
from newsletter.search.word_table import LARGEST, unpacked
from tests.conftest import ASSETS
from tests.search.deeper.tiny_model import WIDTH, tiny_file, tiny_model
from tests.web.node import Node, running

TEXTS = (
    "dig",
    "Digging burrows at night.",
    "",
    "東京 🙂 naïve",
    "a burrow is dug by a wombat and not by a quokka who would rather sleep " * 4,
    "b " * 70,
)
OPEN = """content => {
  const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
  globalThis.deeper = new search.Deeper(bytes.buffer)
}"""


@pytest.fixture(scope="module")
def browser_half() -> Iterator[Node]:
    """The scripts as they are delivered, in Node, with the tiny model."""
    with running(ASSETS / "deeper.js") as node:
        node.evaluate(OPEN, base64.b64encode(tiny_file()).decode())
        yield node


@pytest.mark.parametrize("text", TEXTS)
def test_both_halves_give_a_text_the_same_direction(browser_half: Node, text: str) -> None:
    theirs = browser_half.evaluate("async text => [...(await deeper.direction(text))]", text)
    (ours,) = SentenceEncoder(tiny_model().model).encoded([text])
    np.testing.assert_allclose(theirs, ours, atol=1e-5)


def test_a_direction_has_unit_length() -> None:
    np.testing.assert_allclose(np.linalg.norm(SentenceEncoder(tiny_model().model).encoded(TEXTS), axis=1), 1, atol=1e-5)


def test_a_text_is_read_to_its_end() -> None:
    short, long = SentenceEncoder(tiny_model().model).encoded(["b " * 70, "b " * 70 + "dig"])
    assert np.abs(short - long).max() > 0.0001


def test_who_asks_for_another_text_gets_nothing_for_the_former(browser_half: Node) -> None:
    asked = "() => Promise.all(['dig a', 'dig b'].map((text) => deeper.direction(text)))"
    former, newest = browser_half.evaluate(asked)
    assert former is None
    assert newest


def test_both_halves_find_entries_as_near(browser_half: Node) -> None:
    packed = b"".join(vectors(TEXTS, tiny_model()))
    asked = """async ([content, text]) => {
      const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0))
      return [...deeper.directions(bytes.buffer).likeness(await deeper.direction(text))]
    }"""
    theirs = browser_half.evaluate(asked, [base64.b64encode(packed).decode(), "dig a burrow"])
    steps = unpacked(np.frombuffer(packed, np.uint8).reshape(len(TEXTS), -1)).astype(np.float64)
    (query,) = SentenceEncoder(tiny_model().model).encoded(["dig a burrow"])
    np.testing.assert_allclose(theirs, steps @ query / np.linalg.norm(steps, axis=1), atol=1e-5)


def test_neither_precision_nor_the_size_of_blocks_shows_in_what_is_rounded() -> None:
    """What is added up in another order differs in its last digits, never in the steps that are written."""
    single, double = SentenceEncoder(tiny_model().model), SentenceEncoder(tiny_model().model, np.float64)
    texts = [f"{text} {letter}" for text in TEXTS for letter in "abcdefghij"]
    whole = rounded(texts, single, double)
    alone = np.concatenate([rounded([text], single, double) for text in texts])
    wide = rounded(texts, double, double)
    assert np.array_equal(whole, alone)
    assert np.array_equal(whole, wide)
    assert whole.shape == (len(texts), WIDTH)
    assert (np.abs(whole).max(axis=1) == LARGEST).all()


def test_single_precision_errs_by_far_less_than_the_margin() -> None:
    texts = [f"{text} {letter}" for text in TEXTS for letter in "abcdefghij"]
    single, double = (SentenceEncoder(tiny_model().model, one).encoded(texts) for one in (np.float32, np.float64))
    assert np.abs(single - double).max() * LARGEST / np.abs(double).max(axis=1).min() < MARGIN / 4
