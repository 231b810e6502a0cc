"""Kept texts: what the last build wrote of each of many things, by the key of all that it follows from.

They lie in the archive's cache and bear a seal; what has none of ours, or was kept by other code, is as good as not
there. Only what a build asks for is kept for the next one. Where that is little else than before, it is told beside the
file what is gone and what has come.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from itertools import accumulate, chain, pairwise
from pathlib import Path
from typing import NamedTuple

from newsletter.storage.disk import Pieces
from newsletter.storage.seal import read_sealed, write_sealed

_MOST_BYTES = 1_000_000_000
_FEW = 16
"""Of what is kept, one in so many may change before all is written anew."""

Texts = tuple[bytes, ...]
"""Texts in UTF-8, as files have them."""


class _FileOfTexts(NamedTuple):
    """The texts of a file by their keys, the keys of those that are gone from another one, and its content in short."""

    texts: dict[str, Texts]
    gone: tuple[str, ...] = ()
    digest: str = ""


class KeptTexts:
    """Texts by their keys, in a file of the archive's folder `root`; `code` stands for all that writes them.

    Without a file nothing is kept.
    """

    def __init__(self, path: Path | None = None, *, code: str = "", root: Path | None = None) -> None:
        self._path, self._root, self._code = path, root or path, code
        self._used: dict[str, Texts] = {}

    @cached_property
    def _whole(self) -> _FileOfTexts:
        return self._read("")

    @cached_property
    def _known(self) -> Mapping[str, Texts]:
        changed = self._read(self._whole.digest) if self._whole.texts else _FileOfTexts({})
        gone = {*changed.gone}
        return {key: texts for key, texts in self._whole.texts.items() if key not in gone} | changed.texts

    def of(self, key: str, write: Callable[[], Texts]) -> Texts:
        """The texts of a key, which are written where they are not known."""
        if key not in self._used:
            known = self._known.get(key)
            self._used[key] = write() if known is None else known
        return self._used[key]

    def has(self, key: str) -> bool:
        """Whether something was kept by a key."""
        return key in self._known

    def by_beginning(self) -> dict[str, str]:
        """The keys by which something was kept, each by all but its last word."""
        return {key.rpartition(" ")[0]: key for key in self._known}

    def former(self, kind: str) -> list[Texts]:
        """The texts that were kept by keys that begin with this word."""
        return [texts for key, texts in self._known.items() if key.startswith(f"{kind} ")]

    def keep(self) -> None:
        """Keep what was asked for, where that is something else than before; where it is impossible nothing is."""
        if not self._path or self._used.keys() == self._known.keys():
            return
        before, digest = self._whole.texts, self._whole.digest
        come = {key: texts for key, texts in self._used.items() if key not in before}
        gone = [key for key in before if key not in self._used]
        if (len(come) + len(gone)) * _FEW < len(before):
            self._write(_told(come, gone), of=digest)
        else:
            self._write(_told(self._used))

    def _read(self, of: str) -> _FileOfTexts:
        """Read the file, or what is told beside it `of` its content."""
        if not self._path or not self._root:
            return _FileOfTexts({})
        content = read_sealed(self._beside(of), name=self._named(of), limit=_MOST_BYTES, root=self._root)
        return _heard(content) if content else _FileOfTexts({})

    def _write(self, content: Pieces, *, of: str = "") -> None:
        if self._path and self._root:
            write_sealed(self._beside(of), content, name=self._named(of), root=self._root)

    def _beside(self, of: str) -> Path:
        path = self._path or Path()
        return path.with_name(f"{path.name}-changes") if of else path

    def _named(self, of: str) -> str:
        """Under which name a file is sealed: changes of one content are none of another."""
        return f"{self._beside(of).name} {of} {self._code}"


def _told(texts: Mapping[str, Texts], gone: Iterable[str] = ()) -> Pieces:
    """Tell texts one after the other, behind their keys and lengths; there is no copy of any."""
    head = {"gone": [*gone], "lengths": {key: [*map(len, some)] for key, some in texts.items()}}
    return [f"{json.dumps(head)}\n".encode(), *chain.from_iterable(texts.values())]


def _heard(content: bytes) -> _FileOfTexts:
    start = content.index(b"\n") + 1
    head, texts = json.loads(content[:start]), {}
    for key, lengths in head["lengths"].items():
        ends = [*accumulate(lengths, initial=start)]
        texts[key] = tuple([content[one:other] for one, other in pairwise(ends)])
        start = ends[-1]
    return _FileOfTexts(texts, tuple(head["gone"]), hashlib.sha256(content).hexdigest())
