"""Files: all of the search index, by address. Knows nothing of where they go.

All but the manifest are named by their own content, so that browsers may keep them for ever, and a change to the
archive changes few of them.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping

from newsletter.addresses import SEARCH
from newsletter.search.deeper.kept_model import KeptModel
from newsletter.search.index_names import LENGTH, named, short_digest
from newsletter.search.kept_work import KeptWork
from newsletter.search.nearness import WordVectors
from newsletter.search.newest import newest, settled
from newsletter.search.records import Collection
from newsletter.search.tables import (
    authors,
    compact,
    facets,
    manifest,
    rows_beside,
    spelled_names,
    text_files,
    title_files,
    title_rows,
    word_list,
)
from newsletter.storage.memory import give_back

MANIFEST = f"{SEARCH}manifest.json"
FOLDER = f"{SEARCH}index/"
_ADDRESS = re.compile(
    rf"{FOLDER}[a-z]+-[a-z0-9_]*-[a-z2-7]{{{LENGTH}}}\.(?:bin|json|txt)|{SEARCH}vectors-[0-9a-f]{{12}}\.bin"
)


def index_files(
    collection: Collection,
    table: WordVectors,
    deeper: tuple[KeptModel, bytes] | None = None,
    *,
    work: KeptWork | None = None,
) -> dict[str, bytes]:
    """Make every file of the index of a collection, by address below the site's root; the manifest comes last.

    Where the search can go deeper, `deeper` is the model and the vectors of the entries; the model is no file of the
    index. Work that is kept is not done again.
    """
    work, size = work or KeptWork(), len(collection.records)
    old = settled(size)
    found, sizes = work.postings(collection, old)
    rest, last = found.of(found.entries < old), newest(found.of(found.entries >= old), old)
    words = word_list(found, size)
    del found  # what is kept is read next, and is large
    give_back()
    rows = title_rows(collection)
    made = work.shards(table, rest, old, rows_beside(rows)[:old])
    texts = text_files(collection)
    titles, names = title_files(rows, texts), spelled_names(collection)
    lists = {"facets": facets(collection), "authors": authors(collection)}
    digests = {kind: short_digest(content) for kind, content in lists.items()}
    spelled = {"signs": "".join(names.first), "signNames": "".join(names.digests)} if names.files else {}
    files = {
        **made.files,
        **last.files,
        **titles.files,
        **texts.files,
        **words.files,
        **names.files,
        **{named(kind, "", digests[kind], "json"): content for kind, content in lists.items()},
    }
    index = in_folder(files)
    head = manifest(collection, made, titles, words, sizes=sizes, more=digests | spelled | last.written)
    return index | (_deeper_files(head, *deeper) if deeper else {MANIFEST: head})


def in_folder(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Files by address, which are given by name."""
    return {f"{FOLDER}{name}": content for name, content in files.items()}


def is_index_address(address: str) -> bool:
    """Whether an index may have a file at an address."""
    return address == MANIFEST or _ADDRESS.fullmatch(address) is not None


def _deeper_files(head: bytes, model: KeptModel, vectors: bytes) -> dict[str, bytes]:
    """The vectors of the entries, and the manifest that names them and the model, with the bytes of both."""
    name = f"vectors-{hashlib.sha256(vectors).hexdigest()[:12]}.bin"
    named_files = {"model": model.name, "vectors": name, "size": len(model.content) + len(vectors)}
    return {f"{SEARCH}{name}": vectors, MANIFEST: compact(json.loads(head) | {"deeper": named_files})}
