"""Analysis: what is typed and what is printed meet in the same terms.

`python -m tests.search.test_analysis`, with `hooks` on the path, makes the fixture anew; read what differs.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from newsletter.search.analysis import LONGEST, fold, pieces, stem, tokens

FILE = Path(__file__).with_name("analysis.json")
FIXTURE: dict[str, list[list[Any]]] = json.loads(FILE.read_text("utf-8"))
STEPS: dict[str, Callable[[str], Any]] = {"fold": fold, "pieces": pieces, "tokens": tokens, "stem": stem}


def terms(text: str) -> list[str]:
    return [token.term for token in tokens(text) if token.share == 1]


@pytest.mark.parametrize("name", STEPS)
def test_the_fixture_that_the_browser_is_tested_with_too_holds(name: str) -> None:
    assert rewritten(name) == FIXTURE[name]


def rewritten(name: str) -> list[list[Any]]:
    """Take every text of a part of the fixture through its step anew."""
    made: list[list[Any]] = json.loads(json.dumps([[text, STEPS[name](text)] for text, _ in FIXTURE[name]]))
    return made


@pytest.mark.parametrize(
    "forms",
    [
        "embed embeds embedding embeddings embedded",
        "compress compressed compresses compressing compression",
        "quantise quantised quantisation quantize quantized quantization",
        "generate generated generating generation",
        "model models modelled modelling modeling",
        "behaviour behaviours behavior",
        "query queries queried querying",
        "movie movies",
        "cache caches cached caching",
        "plan plans planned planning",
        "index indices indexes indexing",
        "bias biases biased",
        "process processes processing",
        "relate relates related relation",
        "dialogue dialog dialogues",
    ],
)
def test_the_forms_of_a_word_are_one_term(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("words", ["new news", "string str", "station ration", "need ne", "ban band", "spring spr"])
def test_different_words_stay_apart(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 2


@pytest.mark.parametrize("word", ["4.1", "2509.18095", "bm25s", "naïves", "квокки", "x", ""])
def test_what_is_no_english_word_stays_as_it_is(word: str) -> None:
    assert stem(word) == word


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("beta-vae", "β-VAE"),
        ("Lucja Nandu", "Łucja Ñandú"),
        ("O'Quoll's", "O’Quoll’s"),
        ("bge–m3", "BGE-M3"),
        ("H2O", "H₂O"),
        ("fine", "ﬁne"),
        ("Strasse", "Straße"),
        ("e\u0301tude", "étude"),
        ("ΝΑΤΑΛΙΑ", "Ναταλία"),
        ("softhyphen", "soft\u00adhyphen"),
    ],
)
def test_what_is_typed_plainly_is_what_is_printed_with_signs(typed: str, printed: str) -> None:
    assert terms(typed) == terms(printed)


def test_a_joined_name_is_found_in_pieces_and_in_one() -> None:
    assert {"bge", "m3", "bgem3"} == set(terms("BGE-M3"))
    assert set(terms("ecommerce")) < set(terms("e-commerce"))


def test_a_name_in_camel_case_has_parts_that_count_half() -> None:
    shares = {token.term: token.share for token in tokens("ColBERTv2 and WombatRAG")}
    assert shares == {
        "colbertv2": 1,
        "colbert": 0.5,
        "col": 0.5,
        "bert": 0.5,
        "wombatrag": 1,
        "wombat": 0.5,
        "rag": 0.5,
    }


def test_the_plural_of_an_acronym_is_the_acronym() -> None:
    assert tokens("LLMs") == tokens("LLM")


def test_a_stop_word_is_no_term_but_keeps_its_place() -> None:
    assert [(token.term, token.position) for token in tokens("the end of the burrow")] == [("end", 1), ("burrow", 4)]


def test_a_dot_stays_between_digits_alone() -> None:
    assert pieces("arXiv:2509.18095v2, cs.IR. GPT-4.1") == ("arxiv", "2509.18095v2", "cs", "ir", "gpt", "4.1")


def test_a_term_has_an_end() -> None:
    assert terms("xy" * 500) == ["xy" * (LONGEST // 2)]


@pytest.mark.parametrize("text", ["", " ", "!?", "—", "...", "\u200b", "🐨"])
def test_what_has_no_letter_has_no_term(text: str) -> None:
    assert (tokens(text), pieces(text)) == ([], ())


if __name__ == "__main__":
    parts = (f'"{name}": [\n' + ",\n".join(json.dumps(row) for row in rewritten(name)) + "\n]" for name in FIXTURE)
    FILE.write_text("{\n" + ",\n".join(parts) + "\n}\n", "utf-8")
