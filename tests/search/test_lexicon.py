"""Lexicon: texts read at once lead to the terms that each of them has by itself."""

from __future__ import annotations

from newsletter.search.analysis import tokens
from newsletter.search.lexicon import Lexicon, MoreNumbers, Numbers

TEXTS = (
    "ColBERTv2 and the state-of-the-art β-VAE of 2024",
    "",
    "the of and",
    "GPT-4.1's cross-encoders: BGE-M3, TaoSearchEmb & Łucja’s 袋熊的检索",
    "cross-encoders, crossencoders; CROSS encoders and the",
    "arXiv:2509.18095v2 " + "x" * 90 + "-" + "y" * 90,
    "the of and",
    "ColBERTv2 and the state-of-the-art β-VAE of 2024",
)
"""The last two stand there before, as names do in several records."""


def lexicon() -> tuple[Lexicon, list[str]]:
    """All texts, read; and every term by its number."""
    terms = Numbers()
    read = Lexicon(terms)
    assert [*read.add(TEXTS[:3]), *read.add(TEXTS[3:])] == [*range(len(TEXTS))]
    assert len(read.stream.terms)
    return read, [*terms]


def test_every_text_has_its_terms_at_their_places() -> None:
    read, terms = lexicon()
    stream = read.stream
    rows = zip(*(one.tolist() for one in (stream.texts, stream.terms, stream.places, stream.shares)), strict=True)
    found = [(text, terms[term], place, share) for text, term, place, share in rows]
    assert found == [(number, *token) for number, text in enumerate(TEXTS) for token in tokens(text)]


def test_the_words_of_some_texts_are_told() -> None:
    read, _ = lexicon()
    found = [read.words[number] for number in read.read([4, 2]).tolist()]
    assert found == ["cross-encoders", "crossencoders", "CROSS", "encoders", "and", "the", "the", "of", "and"]
    assert len(read.read([])) == 0


def test_sorted_texts_have_their_places_as_numbers_and_others_come_after_them() -> None:
    numbers = MoreNumbers(("bilby", "quoll"))
    assert [numbers[text] for text in ("quoll", "wombat", "ant", "bilby", "wombat")] == [1, 2, 3, 0, 2]
    assert ("quoll" in numbers, "ant" in numbers, "emu" in numbers) == (True, True, False)
    assert (len(numbers), numbers.strings) == (4, ("bilby", "quoll", "wombat", "ant"))


def test_nothing_is_read_of_no_text() -> None:
    assert len(Lexicon(Numbers()).stream.terms) == 0
