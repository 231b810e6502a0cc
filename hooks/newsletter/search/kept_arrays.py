"""Kept arrays: numbers, texts and files as bytes that hold nothing that could be run, and back."""

from __future__ import annotations

import io
from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from newsletter.search.encoding import spans

Arrays = Mapping[str, NDArray[np.generic]]


def packed(arrays: Arrays) -> bytes:
    """Write arrays one after the other, the same bytes for the same arrays."""
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def unpacked(content: bytes) -> Arrays:
    """Read what `packed` wrote."""
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        return {array: arrays[array] for array in arrays.files}


def of_files(files: Mapping[str, bytes]) -> Arrays:
    """Files by name: the names, how long each file is, and all of them one after the other."""
    return {
        **of_texts("names", tuple(files)),
        "sizes": np.array([*map(len, files.values())], dtype=np.int64),
        "content": np.frombuffer(b"".join(files.values()), dtype=np.uint8),
    }


def as_files(arrays: Arrays) -> dict[str, bytes]:
    """The files that `of_files` wrote."""
    content, bounds = arrays["content"].tobytes(), spans(arrays["sizes"].astype(np.int64)).tolist()
    files = (content[start:stop] for start, stop in pairwise(bounds))
    return dict(zip(as_texts("names", arrays), files, strict=True))


def of_texts(name: str, texts: tuple[str, ...]) -> Arrays:
    """Texts one after the other, and how long each is: an address may bring any sign that could stand between."""
    content = "".join(texts).encode("utf-8", "surrogatepass")
    lengths = np.array([len(text) for text in texts], dtype=np.int32)
    return {name: np.frombuffer(content, dtype=np.uint8), f"{name} lengths": lengths}


def as_texts(name: str, arrays: Arrays) -> tuple[str, ...]:
    """The texts that `of_texts` wrote under a name."""
    content = arrays[name].tobytes().decode("utf-8", "surrogatepass")
    bounds = spans(arrays[f"{name} lengths"].astype(np.int64)).tolist()
    return tuple(content[start:stop] for start, stop in pairwise(bounds))
