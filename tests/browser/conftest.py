"""A server of the built site that the browser alone talks to, and what a page must not do."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page


class Quiet(SimpleHTTPRequestHandler):
    """A file server that does not write a line for every request."""

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def real_address(real_site: Path) -> Iterator[str]:
    """Where the site of the real archive is served."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(real_site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class Watched:
    """What a page did that it must not do: console errors, script errors, and requests to other hosts."""

    def __init__(self, page: Page, address: str) -> None:
        self.faults: list[str] = []
        page.on("console", lambda message: self._note(message.type in ("error", "warning"), f"console: {message.text}"))
        page.on("pageerror", lambda error: self._note(True, f"script: {error}"))  # noqa: FBT003
        page.on("request", lambda sent: self._note(not sent.url.startswith((address, "data:")), f"asked {sent.url}"))
        page.on("response", lambda answer: self._note(answer.status >= 400, f"{answer.status} for {answer.url}"))

    def _note(self, is_fault: bool, text: str) -> None:  # noqa: FBT001
        if is_fault:
            self.faults.append(text)
