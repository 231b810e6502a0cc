"""A site served to a browser as a host would: compressed, with a note of every answer, nothing kept by the browser."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler

from tests.browser.host import Host

TYPES = {"js": "text/javascript", "json": "application/json", "html": "text/html", "txt": "text/plain"}
PAGE = b"<!doctype html><meta charset=utf-8><title>Search</title>"

Read = Callable[[str], bytes | None]


class Served:
    """What was asked of a server: the path of every answer and its size, compressed, in bytes."""

    def __init__(self, read: Read) -> None:
        self.read = read
        self.address = ""
        self.answers: list[tuple[str, int]] = []
        self._packed: dict[bytes, bytes] = {}

    def answer(self, path: str) -> bytes | None:
        """Compress a file and note it; None where there is none."""
        content = PAGE if path == "" else self.read(path)
        if content is None:
            return None
        if content not in self._packed:
            self._packed[content] = gzip.compress(content, mtime=0)
        self.answers.append((path, len(self._packed[content])))
        return self._packed[content]


@contextmanager
def served(read: Read) -> Iterator[Served]:
    """Serve what `read` gives for a path, at the root of a host of this machine, until left."""
    site = Served(read)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_GET(self) -> None:
            path = self.path.split("?")[0].lstrip("/")
            content = site.answer(path)
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Type", TYPES.get(path.rpartition(".")[2] or "html", "application/octet-stream"))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Cache-Control", "no-store")
            body = content or gzip.compress(b"")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    with Host(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        site.address = f"http://127.0.0.1:{server.server_port}/"
        yield site
        server.shutdown()
