"""Kept arrays: numbers, texts and files as bytes that hold nothing that could be run, and back."""

from __future__ import annotations

import io
import json
import math
from collections.abc import Mapping
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from newsletter.search.encoding import spans
from newsletter.storage.disk import Pieces

Arrays = Mapping[str, NDArray[np.generic]]

_END, _MARK = "\0", "\1"
"""What ends every text; and what stands before 0 where a text has an end itself, before 1 where it has a mark."""


def packed(arrays: Arrays) -> Pieces:
    """Write names and then arrays one after the other, mostly without a copy; the same for the same arrays."""
    pieces: list[bytes | memoryview] = [f"{json.dumps([*arrays])}\n".encode()]
    for one in arrays.values():
        head = io.BytesIO()
        np.lib.format.write_array_header_1_0(head, np.lib.format.header_data_from_array_1_0(one))
        pieces += head.getvalue(), one.data if one.flags.c_contiguous else one.tobytes("A")
    return pieces


def unpacked(content: bytes) -> Arrays:
    """Read what `packed` wrote, without a copy; ValueError where that is no array of numbers or is cut off."""
    buffer = io.BytesIO(content)
    names = json.loads(buffer.readline())
    return {name: _array(content, buffer) for name in names}


def _array(content: bytes, buffer: io.BytesIO) -> NDArray[np.generic]:
    """The array of a content at which a buffer of it stands, which goes on behind it."""
    if np.lib.format.read_magic(buffer) != (1, 0):
        raise ValueError("not in the form in which arrays are kept")
    shape, is_columns, dtype = np.lib.format.read_array_header_1_0(buffer)
    if dtype.hasobject:
        raise ValueError("Object arrays cannot be loaded: they are addresses of memory")
    flat = np.frombuffer(content, dtype, math.prod(shape), buffer.tell())
    buffer.seek(flat.nbytes, io.SEEK_CUR)
    return flat.reshape(shape[::-1]).T if is_columns else flat.reshape(shape)


def of_files(files: Mapping[str, bytes]) -> Arrays:
    """Files by name: the names, how long each file is, and all of them one after the other."""
    return {
        **of_texts("names", tuple(files)),
        "sizes": np.array([*map(len, files.values())], dtype=np.int64),
        "content": np.frombuffer(b"".join(files.values()), dtype=np.uint8),
    }


def as_files(arrays: Arrays) -> dict[str, bytes]:
    """The files that `of_files` wrote."""
    content, bounds = arrays["content"].data, spans(arrays["sizes"].astype(np.int64)).tolist()
    files = (content[start:stop].tobytes() for start, stop in pairwise(bounds))
    return dict(zip(as_texts("names", arrays), files, strict=True))


def of_texts(name: str, texts: tuple[str, ...]) -> Arrays:
    """Texts one after the other: an address may bring any sign."""
    content = _END.join((*texts, ""))
    if _MARK in content or content.count(_END) > len(texts):
        content = _END.join((*(text.replace(_MARK, f"{_MARK}1").replace(_END, f"{_MARK}0") for text in texts), ""))
    return {name: np.frombuffer(content.encode("utf-8", "surrogatepass"), dtype=np.uint8)}


def as_texts(name: str, arrays: Arrays) -> tuple[str, ...]:
    """The texts that `of_texts` wrote under a name."""
    content = arrays[name].tobytes().decode("utf-8", "surrogatepass")
    texts = content.split(_END)[:-1]
    if _MARK in content:
        texts = [text.replace(f"{_MARK}0", _END).replace(f"{_MARK}1", _MARK) for text in texts]
    return tuple(texts)
