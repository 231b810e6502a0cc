"""Files: all of the search index, by address. Knows nothing of where they go.

All but the manifest stand in a folder named after their content, so that browsers may keep them for ever.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Iterator

from newsletter.addresses import SEARCH
from newsletter.search.deeper.kept_model import KeptModel
from newsletter.search.meaning import WordVectors, meanings
from newsletter.search.postings import postings
from newsletter.search.records import Collection
from newsletter.search.shards import Shards, shards
from newsletter.search.tables import authors, compact, facets, manifest, text_files, title_files, word_list

MANIFEST = f"{SEARCH}manifest.json"
_ADDRESS = re.compile(rf"{SEARCH}(?:index-[0-9a-f]{{12}}/[a-z]+[0-9]*\.(?:bin|json|txt)|vectors-[0-9a-f]{{12}}\.bin)")


def index_files(
    collection: Collection, table: WordVectors, deeper: tuple[KeptModel, bytes] | None = None
) -> dict[str, bytes]:
    """Make every file of the index of a collection, by address below the site's root; the manifest comes last.

    Where the search can go deeper, `deeper` is the model and the vectors of the entries; the model is no file of the
    index.
    """
    found = postings(collection)
    size = len(collection.records)
    made = shards(found, meanings(found, table, size), size)
    words = word_list(found, size)
    files = {
        **dict(_shard_files(made)),
        **dict(title_files(collection)),
        **dict(text_files(collection)),
        **{f"words{number}.txt": content for number, content in enumerate(words.files)},
        "facets.json": facets(collection),
        "authors.json": authors(collection),
    }
    folder = f"index-{_digest(files.items())}"
    index = {f"{SEARCH}{folder}/{name}": content for name, content in files.items()}
    head = manifest(collection, folder, first=made.first, words=words.first)
    return index | (_deeper_files(head, *deeper) if deeper else {MANIFEST: head})


def is_index_address(address: str) -> bool:
    """Whether an index may have a file at an address."""
    return address == MANIFEST or _ADDRESS.fullmatch(address) is not None


def _shard_files(made: Shards) -> Iterator[tuple[str, bytes]]:
    for number, (words, positions) in enumerate(zip(made.words, made.positions, strict=True)):
        yield f"w{number}.bin", words
        yield f"p{number}.bin", positions


def _deeper_files(head: bytes, model: KeptModel, vectors: bytes) -> dict[str, bytes]:
    """The vectors of the entries, and the manifest that names them and the model, with the bytes of both."""
    name = f"vectors-{hashlib.sha256(vectors).hexdigest()[:12]}.bin"
    named = {"model": model.name, "vectors": name, "size": len(model.content) + len(vectors)}
    return {f"{SEARCH}{name}": vectors, MANIFEST: compact(json.loads(head) | {"deeper": named})}


def _digest(files: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, content in sorted(files):
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.hexdigest()[:12]
