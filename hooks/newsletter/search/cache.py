"""Cache: the search index of an archive that did not change, read instead of made.

What the index is made of (records, word table and the code itself) gives a digest, and the files stand in one archive
under that name. A file of another digest is removed; one that cannot be read is made anew.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from functools import cache
from pathlib import Path

from newsletter.search import word_table
from newsletter.search.files import index_files
from newsletter.search.records import Collection

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time that every packed file bears, so that the same index is the same bytes."""


def index(collection: Collection, folder: Path | None) -> dict[str, bytes]:
    """Make every file of the search index, by address; a folder keeps what was made last."""
    if folder is None:
        return index_files(collection, word_table.load())
    path = folder / f"{_digest(collection)}.zip"
    files = _read(path)
    if files is None:
        files = index_files(collection, word_table.load())
        _write(path, files)
    return files


def _digest(collection: Collection) -> str:
    """What the index follows from, in short."""
    digest = hashlib.sha256(_sources())
    digest.update(repr(collection).encode())
    return digest.hexdigest()[:32]


@cache
def _sources() -> bytes:
    """The digest of everything beside the records: the modules and the word table, as they were when first asked."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.iterdir()):
        if path.suffix == ".py" or path.name in (word_table.WORDS, word_table.VECTORS):
            content = path.read_bytes()
            digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return digest.digest()


def _read(path: Path) -> dict[str, bytes] | None:
    """Read what was kept; nothing where there is none, or none that is whole."""
    try:
        with zipfile.ZipFile(path) as packed:
            return {name: packed.read(name) for name in packed.namelist()}
    except (OSError, zipfile.BadZipFile, EOFError, NotImplementedError, RuntimeError, ValueError):
        return None


def _write(path: Path, files: dict[str, bytes]) -> None:
    """Keep the files beside, then in place, and remove what was kept before; where that cannot be, keep nothing."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside = path.with_name("new.part")
        beside.write_bytes(_packed(files))
        beside.replace(path)
        for other in path.parent.glob("*.zip"):
            if other != path:
                other.unlink(missing_ok=True)
    except OSError:
        return


def _packed(files: dict[str, bytes]) -> bytes:
    """Pack files without compressing them."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, content in files.items():
            packed.writestr(zipfile.ZipInfo(name, _EPOCH), content)
    return buffer.getvalue()
