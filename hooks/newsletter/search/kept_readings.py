"""Kept readings: what the last build read of each record, so that the next one reads those alone that changed.

Numbers and texts without anything that could be run, under a seal; what has none of ours is as good as not there.
"""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np

from newsletter.search.encoding import Integers
from newsletter.search.readings import STRINGS, Readings
from newsletter.search.rows import Rows
from newsletter.storage.seal import read_sealed, write_sealed

FILE = "readings"
_MOST_BYTES = 1_000_000_000
_BETWEEN = "\0"
"""What stands between strings, and in none: no text of an archive may have it."""
_DIGEST = 16


def read_kept(folder: Path, *, code: str, root: Path) -> Readings | None:
    """Read what was kept in a folder by the same code; None where there is nothing of ours."""
    content = read_sealed(folder / FILE, name=f"{FILE} {code}", limit=_MOST_BYTES, root=root)
    if content is None:
        return None
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        names, strings = arrays["names"].tobytes(), arrays["strings"].tobytes().decode()
        return Readings(
            names=tuple(names[at : at + _DIGEST] for at in range(0, len(names), _DIGEST)),
            strings=tuple(strings.split(_BETWEEN)) if strings else (),
            stems=arrays["stems"].astype(np.int64),
            tables={name: _rows(arrays[name].astype(np.int64), len(names) // _DIGEST) for name in STRINGS},
        )


def keep(found: Readings, folder: Path, *, code: str, root: Path) -> None:
    """Keep readings in a folder; where that is impossible nothing is kept."""
    tables = found.tables.items()
    arrays = {name: np.concatenate([rows.starts, *rows.columns]).astype(np.int32) for name, rows in tables} | {
        "names": np.frombuffer(b"".join(found.names), dtype=np.uint8),
        "strings": np.frombuffer(_BETWEEN.join(found.strings).encode(), dtype=np.uint8),
        "stems": found.stems.astype(np.int32),
    }
    buffer = io.BytesIO()
    np.savez(buffer, allow_pickle=False, **arrays)
    write_sealed(folder / FILE, buffer.getvalue(), name=f"{FILE} {code}", root=root)


def _rows(numbers: Integers, size: int) -> Rows:
    starts, rest = numbers[: size + 1], numbers[size + 1 :]
    width = len(rest) // int(starts[-1]) if starts[-1] else 1
    return Rows(starts, tuple(rest.reshape(width, -1)))
