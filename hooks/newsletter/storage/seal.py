"""Seal: what the program keeps in a checkout for its own next run, and the proof that it wrote it itself.

A checkout holds whatever strangers committed, and they can work out the name of every kept file. So a kept file begins
with a seal: an HMAC of its name and its content, under a key that lies outside of the checkout, in the user's own
cache folder, where no branch can put anything. What bears no right seal is as good as not there: it is neither parsed
nor believed. Where a key cannot be kept to oneself, nothing is kept at all.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import secrets
import stat
from pathlib import Path

import platformdirs

from newsletter.problem import NewsletterError
from newsletter.storage.disk import PRIVATE, Pieces, read_plain, write_file

_LENGTH = 32
"""How long a key and a seal are, in bytes."""


def read_sealed(path: Path, *, name: str, limit: int, root: Path) -> bytes | None:
    """Read what was kept under a name; None where it is not there, not ours, or more than `limit` bytes.

    `root` is the checkout, below which no link is followed.
    """
    sealed = read_plain(path, limit=limit + _LENGTH, root=root)
    key = _key(root) if sealed else None
    if not sealed or not key:
        return None
    content = sealed[_LENGTH:]
    return content if hmac.compare_digest(sealed[:_LENGTH], _seal(key, name, (content,))) else None


def write_sealed(path: Path, content: bytes | Pieces, *, name: str, root: Path) -> bool:
    """Keep something under a name, and say whether that was possible; what is large may be given in pieces."""
    try:
        key = _key(root) or _new_key(root)
        if key is None:
            return False
        pieces = (content,) if isinstance(content, bytes) else content
        write_file(path, [_seal(key, name, pieces), *pieces], root=root, is_private=True)
    except (OSError, NewsletterError):
        return False
    return True


def has_key(root: Path) -> bool:
    """Whether this user has a key to seal with what is kept in the checkout `root`."""
    return _key(root) is not None


def _seal(key: bytes, name: str, content: Pieces) -> bytes:
    """Bind a name and a content to a key; the name's digest has one length, so neither runs into the other."""
    seal = hmac.new(key, hashlib.sha256(os.fsencode(name)).digest(), hashlib.sha256)
    for piece in content:
        seal.update(piece)
    return seal.digest()


def _key_file(root: Path) -> Path | None:
    """Where the key lies; None where the user has no folder for it, or only one that strangers write too."""
    path = platformdirs.user_cache_path("newsletter", appauthor=False) / "key"
    is_outside = not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(root))
    return path if path.is_absolute() and is_outside else None


def _key(root: Path) -> bytes | None:
    """The user's key; None where there is none that only the user can read and write."""
    path = _key_file(root)
    key = read_plain(path, limit=_LENGTH) if path else None
    return key if path and key and len(key) == _LENGTH and _is_private(path) else None


def _new_key(root: Path) -> bytes | None:
    """Make a key; of two that are made at once the one that stays is taken."""
    if path := _key_file(root):
        write_file(path, secrets.token_bytes(_LENGTH), is_private=True)
    return _key(root)


def _is_private(path: Path) -> bool:
    """Whether a file belongs to the user alone; Windows gives nobody else rights in a user's folder."""
    if os.name == "nt":
        return True
    status = path.lstat()
    return status.st_uid == os.geteuid() and stat.S_IMODE(status.st_mode) == PRIVATE
