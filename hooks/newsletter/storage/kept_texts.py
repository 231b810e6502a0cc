"""Kept texts: what the last build wrote of each of many things, by the key of all that it follows from.

They lie in the archive's cache and bear a seal; what has none of ours, or was kept by other code, is as good as not
there. Only what a build asks for is kept for the next one.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from pathlib import Path

from newsletter.storage.seal import read_sealed, write_sealed

_MOST_BYTES = 1_000_000_000

Texts = tuple[str, ...]


class KeptTexts:
    """Texts by their keys, in a file of the archive's folder `root`; `code` stands for all that writes them.

    Without a file nothing is kept.
    """

    def __init__(self, path: Path | None = None, *, code: str = "", root: Path | None = None) -> None:
        self._path, self._root = path, root or path
        self._name = f"{path.name if path else ''} {code}"
        self._known = self._read()
        self._used: dict[str, Texts] = {}

    def of(self, key: str, write: Callable[[], Texts]) -> Texts:
        """The texts of a key, which are written where they are not known."""
        if key not in self._used:
            known = self._known.get(key)
            self._used[key] = write() if known is None else tuple(known)
        return self._used[key]

    def keep(self) -> None:
        """Keep what was asked for, where that is something else than before; where it is impossible nothing is."""
        if self._path and self._root and self._used.keys() != self._known.keys():
            content = zlib.compress(json.dumps(self._used).encode("ascii"), 1)
            write_sealed(self._path, content, name=self._name, root=self._root)

    def _read(self) -> dict[str, list[str]]:
        if not self._path or not self._root:
            return {}
        content = read_sealed(self._path, name=self._name, limit=_MOST_BYTES, root=self._root)
        found: dict[str, list[str]] = json.loads(zlib.decompress(content)) if content else {}
        return found
