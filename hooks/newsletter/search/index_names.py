"""Names of the index's files: each by its own content, so that a browser keeps what did not change.

Beside the digest stands where in the index a file belongs: two files of one place differ by it alone. The browser makes
the same names (`web/search/files/names.js`).
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from newsletter.search.encoding import shared

LENGTH = 5
"""Letters of a digest: of thirty million changes of a place one gives it the name of the file before."""
MARKED = ord("A")
"""What begins a text in a list of sorted ones: this sign, or one after it for every letter of the text before."""
_MOST_SHARED = 25
_UNSAFE = re.compile("[^a-z0-9]")


def short_digest(*contents: bytes) -> str:
    """The digest of some contents, in small letters and digits."""
    digest = hashlib.blake2b(digest_size=5)
    for content in contents:
        digest.update(len(content).to_bytes(8, "little") + content)
    return base64.b32encode(digest.digest()).decode().lower()[:LENGTH]


def named(kind: str, start: str, digest: str, ending: str) -> str:
    """Name a file that begins with a key or a number."""
    return f"{kind}-{_UNSAFE.sub('_', start)}-{digest}.{ending}"


def front_coded(ordered: Iterable[str]) -> str:
    """Write texts without capital letters as one, each as what it has of the one before it and the rest."""
    pairs = pairwise(["", *ordered])
    cut = ((min(shared(one, other), _MOST_SHARED), other) for one, other in pairs)
    return "".join(chr(MARKED + common) + text[common:] for common, text in cut)


@dataclass(frozen=True)
class Tables:
    """Files of one kind in order: where each begins, and what it is named by."""

    first: tuple[str, ...]
    digests: tuple[str, ...]
    files: dict[str, bytes]

    @classmethod
    def of(cls, kind: str, ending: str, contents: Mapping[str, bytes]) -> Tables:
        """Name contents by where each begins."""
        digests = tuple(map(short_digest, contents.values()))
        names = [named(kind, start, digest, ending) for start, digest in zip(contents, digests, strict=True)]
        return cls(tuple(contents), digests, dict(zip(names, contents.values(), strict=True)))
