"""Cache: the search index of an archive that did not change, read instead of made.

What the index is made of (records, word table and the code itself) gives a digest, and the files stand in one archive
under that name. A stranger can work the name out and commit such a file, so one is believed only where its seal proves
that a build of this user wrote it; anything else in its place is made anew. A file of another digest is removed.
"""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from functools import cache
from pathlib import Path

from newsletter.addresses import SEARCH
from newsletter.search import word_table
from newsletter.search.deeper.entry_vectors import entry_vectors
from newsletter.search.deeper.kept_model import KeptModel
from newsletter.search.index_files import in_folder, index_files, is_index_address
from newsletter.search.kept_arrays import as_files, as_texts, of_files, of_texts, packed, unpacked
from newsletter.search.kept_work import KeptWork
from newsletter.search.records import Collection
from newsletter.storage.disk import is_plain_file
from newsletter.storage.memory import give_back
from newsletter.storage.seal import read_sealed, write_sealed

FOLDER = Path(".cache", "search")
"""Where a project keeps its last search index, below its own folder."""

MAX_BYTES = 128_000_000
"""The most that is read: three times what the index of 20,000 entries needs."""

_KEPT = re.compile(r"[0-9a-f]{32}\.(?:files|zip)")
"""The names that this module gives, and gave, the only ones it removes."""


def index(
    collection: Collection, folder: Path | None, *, root: Path | None = None, model: KeptModel | None = None
) -> dict[str, bytes]:
    """Make every file of the search index, by address; a folder keeps what was made last.

    The folder lies in the checkout `root`, below which no link is followed. With a model the search can go deeper.
    """
    path = folder / f"{_digest(collection, model)}.files" if folder else None
    work = KeptWork(folder, code=_sources().hex(), root=root)
    files = _read(path, work, root or path.parent) if path else None
    if files is None:
        vectors = entry_vectors(collection.records, model, folder, root=root) if model else b""
        files = index_files(collection, word_table.load(), (model, vectors) if model else None, work=work)
        give_back()  # what the files were made of is large, and keeping them takes room
        if path:
            _write(path, files, work, root or path.parent)
    return files | (_model_files(model) if model else {})


def _model_files(model: KeptModel) -> dict[str, bytes]:
    """The model as readers' browsers fetch it, and its licence, which asks to be handed on."""
    licence = (Path(__file__).parent / "LICENSE-words").read_bytes()
    return {f"{SEARCH}{model.name}": model.content, f"{SEARCH}model-licence.txt": licence}


def _digest(collection: Collection, model: KeptModel | None) -> str:
    """What the index follows from, in short."""
    digest = hashlib.sha256(_sources())
    digest.update(model.digest.encode() if model else b"")
    digest.update(collection.around.encode())
    for record in collection.records:
        digest.update(f"{record.digest}\n".encode())
    return digest.hexdigest()[:32]


@cache
def _sources() -> bytes:
    """The digest of everything beside the records: the modules and the word table, as they were when first asked."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.rglob("*")):
        if path.suffix == ".py" or path.name in (word_table.WORDS, word_table.VECTORS):
            content = path.read_bytes()
            digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return digest.digest()


def _read(path: Path, work: KeptWork, root: Path) -> dict[str, bytes] | None:
    """Read what was kept; nothing where there is none, or none of our own. Only addresses of an index come out."""
    content = read_sealed(path, name=path.name, limit=MAX_BYTES, root=root)
    if content is None:
        return None
    arrays = unpacked(content)
    (settled,) = as_texts("settled", arrays)
    made = work.kept_shards(settled) if settled else None
    if settled and made is None:
        return None
    files = in_folder(made.files if made else {}) | as_files(arrays)
    return files if all(map(is_index_address, files)) else None


def _write(path: Path, files: dict[str, bytes], work: KeptWork, root: Path) -> None:
    """Keep the files, but those that are kept as work, and remove what was kept before; else keep nothing."""
    settled, others = work.kept
    apart = in_folder(others)
    own = {address: content for address, content in files.items() if address not in apart}
    if not write_sealed(path, packed({**of_texts("settled", (settled,)), **of_files(own)}), name=path.name, root=root):
        return
    with suppress(OSError):
        for other in sorted(path.parent.iterdir()):
            if other != path and _KEPT.fullmatch(other.name) and is_plain_file(other):
                other.unlink(missing_ok=True)
