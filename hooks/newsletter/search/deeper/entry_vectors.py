"""Entry vectors: the direction of every entry's meaning, in whole numbers that no order of summation changes.

What was worked out for a text is kept for the next build, under a seal, as long as model and code are the same.
A number that lies near the middle between two steps is worked out again in twice the precision, so that every machine
rounds it alike.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from newsletter.search.deeper.kept_model import KeptModel
from newsletter.search.deeper.sentence_encoder import SentenceEncoder
from newsletter.search.records import SearchRecord
from newsletter.search.word_table import LARGEST, packed
from newsletter.storage.seal import read_sealed, write_sealed

KEPT = "vectors.bin"
BLOCK = 8
"""Texts that are worked out at once."""
MARGIN = 0.0002
"""How near the middle between two steps a number must not lie in single precision, which errs by a tenth of that."""

_KEY = 32
"""Bytes of the digest that stands at the head of what is kept, and before every vector."""
_LIMIT = 64_000_000

Texts = Mapping[bytes, bytes]
"""The packed vector of a text, by the digest of the text."""


def entry_vectors(
    records: Sequence[SearchRecord], model: KeptModel, folder: Path | None, *, root: Path | None = None
) -> bytes:
    """Write a vector a record, four bits a number; a folder, which lies in the checkout `root`, keeps them."""
    texts = {_digest(text): text for text in map(text_of, records)}
    head = _head(model)
    known = _read(folder / KEPT, head, model.width // 2, root or folder) if folder else {}
    missing = {key: text for key, text in texts.items() if key not in known}
    made = dict(zip(missing, vectors(list(missing.values()), model), strict=True))
    found = {key: made[key] if key in made else known[key] for key in texts}
    if folder and (made or len(found) < len(known)):
        content = head + b"".join(key + found[key] for key in sorted(found))
        write_sealed(folder / KEPT, content, name=KEPT, root=root or folder)
    return b"".join(found[_digest(text_of(record))] for record in records)


def text_of(record: SearchRecord) -> str:
    """What of a record the model reads."""
    return " ".join(filter(None, (record.title, record.tagline, record.text, *record.questions)))


def vectors(texts: Sequence[str], model: KeptModel) -> Iterable[bytes]:
    """Work out the vectors of texts, those of like length at once."""
    order = sorted(range(len(texts)), key=lambda number: len(texts[number]))
    found = [b""] * len(texts)
    encoders = SentenceEncoder(model.model, np.float32), SentenceEncoder(model.model, np.float64)
    for block in (order[start : start + BLOCK] for start in range(0, len(order), BLOCK)):
        rows = rounded([texts[number] for number in block], *encoders)
        for number, row in zip(block, packed(rows), strict=True):
            found[number] = row.tobytes()
    return found


def rounded(texts: Sequence[str], single: SentenceEncoder, double: SentenceEncoder) -> NDArray[np.int8]:
    """The directions of texts in whole numbers, of which the largest of each is 7 or -7."""
    scaled = _scaled(single.encoded(texts))
    doubtful = np.flatnonzero((np.abs(np.abs(scaled) % 1 - 0.5) < MARGIN).any(axis=1)).tolist()
    if doubtful:
        scaled[doubtful] = _scaled(double.encoded([texts[number] for number in doubtful]))
    steps: NDArray[np.int8] = np.round(scaled).astype(np.int8)
    return steps


def _scaled(rows: NDArray[np.floating]) -> NDArray[np.float64]:
    wide = rows.astype(np.float64)
    scaled: NDArray[np.float64] = wide / np.abs(wide).max(axis=1, keepdims=True) * LARGEST
    return scaled


def _digest(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()


def _head(model: KeptModel) -> bytes:
    """The digest of all that vectors follow from beside their texts."""
    return hashlib.sha256(model.digest.encode() + _sources()).digest()


@cache
def _sources() -> bytes:
    return b"".join(path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py")))


def _read(path: Path, head: bytes, size: int, root: Path) -> dict[bytes, bytes]:
    content = read_sealed(path, name=KEPT, limit=_LIMIT, root=root) or b""
    if not content.startswith(head):
        return {}
    starts = range(_KEY, len(content), _KEY + size)
    return {content[at : at + _KEY]: content[at + _KEY : at + _KEY + size] for at in starts}
