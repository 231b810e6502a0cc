"""The word table: words, the directions of their meanings, and where they come from."""

from __future__ import annotations

import re
import sys
import zlib
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from newsletter.problem import NewsletterError
from newsletter.search.word_table import FOLDER, VECTORS, WORDS, WordTable, load, packed, unpacked
from newsletter.search.word_table_maker import GLOSSARY, main, read_glossary, word_table, write_word_table


@pytest.fixture(scope="module")
def table() -> WordTable:
    return load()


@pytest.fixture(scope="module")
def glossary(table: WordTable) -> dict[str, str]:
    return read_glossary((FOLDER / GLOSSARY).read_text(encoding="utf-8"), known=table.words)


def cosine(table: WordTable, word: str, other: str) -> float:
    return float(table.vectors[table.words.index(word)] @ table.vectors[table.words.index(other)])


class Counting:
    """A model that draws a text's vector from its letters."""

    def encode(self, texts: list[str], *, batch_size: int, show_progress_bar: bool) -> NDArray[np.float32]:
        assert batch_size > 0
        assert not show_progress_bar
        rows = [np.random.default_rng(zlib.crc32(text.encode())).normal(size=160) for text in texts]
        return np.array([row / np.linalg.norm(row) for row in rows], dtype=np.float32)


def test_a_word_has_one_row_of_unit_length(table: WordTable) -> None:
    assert table.vectors.shape == (len(table.words), 128)
    assert table.vectors.dtype == np.float32
    assert len(table.words) > 22_000
    np.testing.assert_allclose(np.linalg.norm(table.vectors, axis=1), 1, atol=1e-5)


def test_words_are_sorted_and_different_lower_case_words(table: WordTable) -> None:
    assert list(table.words) == sorted(set(table.words))
    assert all(re.fullmatch(r"[a-z0-9]{2,}", word) for word in table.words)


@pytest.mark.parametrize(
    ("word", "near", "far"),
    [
        ("shrink", "compress", "banana"),
        ("shrink", "reduce", "banana"),
        ("buy", "purchase", "language"),
        ("movie", "film", "query"),
        ("recsys", "recommendation", "weather"),
        ("reranking", "ranking", "music"),
        ("ecommerce", "shopping", "grammar"),
        ("multilingual", "translation", "price"),
        ("rag", "retrieval", "cloth"),
    ],
)
def test_a_word_is_nearer_to_what_means_the_same(table: WordTable, word: str, near: str, far: str) -> None:
    assert cosine(table, word, near) > 0.35
    assert cosine(table, word, far) < 0.2


def test_every_word_of_the_glossary_is_in_the_table(table: WordTable, glossary: dict[str, str]) -> None:
    assert set(glossary) <= set(table.words)
    assert len(glossary) > 200


def test_the_glossary_explains_in_words_of_the_model_only(table: WordTable, glossary: dict[str, str]) -> None:
    known = set(table.words) - set(glossary)
    assert read_glossary((FOLDER / GLOSSARY).read_text(encoding="utf-8"), known=known) == glossary


def test_spellings_on_one_line_mean_the_same(table: WordTable) -> None:
    assert cosine(table, "quantisation", "quantization") == pytest.approx(1)


def test_the_files_are_small() -> None:
    assert sum((FOLDER / name).stat().st_size for name in (WORDS, VECTORS)) < 1_800_000


def test_the_notices_lie_beside_the_table() -> None:
    notices = (FOLDER / "LICENSE-words").read_text(encoding="utf-8")
    assert "sentence-transformers/all-MiniLM-L6-v2" in notices
    assert "Version 2.0, January 2004" in notices
    assert "END OF TERMS AND CONDITIONS" in notices
    assert "MIT License" in notices


def test_words_of_everyday_english_are_told_from_those_of_a_field(table: WordTable) -> None:
    assert table.everyday < set(table.words)
    assert {"phone", "song", "buy"} <= table.everyday
    assert not {"retrieval", "embedding", "colbert"} & table.everyday


def test_packed_numbers_are_read_as_they_were() -> None:
    steps = np.arange(-7, 9, dtype=np.int8).clip(-7, 7).reshape(2, 8)
    assert packed(steps).shape == (2, 4)
    assert np.array_equal(unpacked(packed(steps)), steps)


def test_files_that_do_not_belong_together_are_refused(tmp_path: Path, table: WordTable) -> None:
    write_word_table(tmp_path, table.words[:4], table.steps[:3])
    with pytest.raises(ValueError, match=re.escape("words.npy has the shape (3, 64), words.txt has 4 words")):
        load(tmp_path)


def test_a_table_is_made_with_the_same_bytes_and_read_again(tmp_path: Path) -> None:
    vocabulary = [f"word{number}" for number in range(300)]
    glossary = {"recsys": "word1 word2", "word7": "word3"}
    written = []
    for order in (vocabulary, vocabulary[::-1]):
        words, steps = word_table(order, glossary, Counting())
        write_word_table(tmp_path, words, steps, everyday={"word1", "word9", "of no row"})
        written.append([(tmp_path / name).read_bytes() for name in (WORDS, VECTORS)])
    assert written[0] == written[1]
    made = load(tmp_path)
    assert made.words == tuple(sorted({*vocabulary, "recsys"}))
    assert made.everyday == {"word1", "word9"}
    assert np.array_equal(made.steps, steps)
    assert cosine(made, "word7", "word3") == pytest.approx(1)


def test_a_line_of_the_glossary_changes_no_other_word() -> None:
    vocabulary = [f"word{number}" for number in range(300)]
    words, steps = word_table(vocabulary, {"recsys": "word1 word2"}, Counting())
    more_words, more_steps = word_table(vocabulary, {"recsys": "word1 word2", "zzz": "word9"}, Counting())
    assert more_words == (*words, "zzz")
    assert np.array_equal(more_steps[:-1], steps)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("recsys", 'glossary.txt:1: no explanation; write "word, other spelling: explanation"'),
        ("# why\n\ncold start: new", 'glossary.txt:3: "cold start" is not one word of lower case letters and digits'),
        ("ab: new\nab: old", 'glossary.txt:2: "ab" is explained twice; leave one'),
        ("ab: new widget", 'glossary.txt:1: the model does not know "widget"; explain without it'),
    ],
)
def test_a_wrong_line_of_the_glossary_is_named(text: str, message: str) -> None:
    with pytest.raises(NewsletterError) as raised:
        read_glossary(text, known={"new", "old"})
    assert str(raised.value) == message


def test_without_the_model_the_maker_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "torch", None)
    assert main([str(tmp_path)]) == 1
    said = capsys.readouterr().err
    assert said == "to make the word table, run: pip install --editable '.[words]' (torch is missing)\n"
    assert list(tmp_path.iterdir()) == []
