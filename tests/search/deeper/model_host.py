"""A host whose site lets the search go deeper, by the tiny model: files beside those that were built."""

from __future__ import annotations

import json
from functools import cache

import numpy as np

from newsletter.search.word_table import packed
from tests.browser.conftest import Below, Quiet
from tests.search.deeper.tiny_model import WIDTH, tiny_file

MODEL = "model-000000000000.bin"
VECTORS = "vectors-000000000000.bin"


@cache
def vectors_of(entries: int) -> bytes:
    """Directions of so many entries, drawn by chance."""
    random = np.random.default_rng(8)
    return packed(random.integers(-7, 8, (entries, WIDTH), dtype=np.int8)).tobytes()


class Deep(Quiet):
    """Names a model in the manifest of the search, and has it."""

    is_lost = False
    """Whether the model cannot be had just now."""

    def do_GET(self) -> None:  # noqa: N802
        """Send a file of the model, or of the site."""
        content = self._own(self.path.rpartition("/search/")[2])
        if content is None:
            super().do_GET()
            return
        self.send_response(200 if content else 503)
        self.send_header("Content-Type", "application/octet-stream")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def _own(self, name: str) -> bytes | None:
        if name == MODEL:
            return b"" if type(self).is_lost else tiny_file()
        if name not in (VECTORS, "manifest.json"):
            return None
        with open(self.translate_path(self.path.replace(VECTORS, "manifest.json")), "rb") as file:  # noqa: PTH123
            manifest = json.load(file)
        vectors = vectors_of(manifest["entries"])
        named = {"model": MODEL, "vectors": VECTORS, "size": len(tiny_file()) + len(vectors)}
        return vectors if name == VECTORS else json.dumps(manifest | {"deeper": named}).encode()


class DeepBelow(Deep, Below):
    """The same below a base path."""
