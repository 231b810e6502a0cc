"""Readers: which pages of a served site are open in browsers, and whether they are other than when they were read."""

from __future__ import annotations

import hashlib
import posixpath
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from newsletter.storage.disk import read_plain

_ASKS = "/livereload/"
"""What a page asks for that wants to know when it is out of date."""

_LARGEST = 50_000_000

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class Readers:
    """The browsers in which pages of a site are open; what is known of them stands in a file, for another process."""

    def __init__(self, site: Path, *, mount_path: str, file: Path) -> None:
        self._site, self._mount_path, self._file = site, mount_path, file
        self.forget()

    def listened_to(self, app: App) -> App:
        """What answers browsers, and remembers who wants to know of changes."""

        def answer(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            if environ.get("PATH_INFO", "").startswith(_ASKS):
                self._remember(environ.get("HTTP_REFERER", ""))
            return app(environ, start_response)

        return answer

    def forget(self) -> None:
        """Begin anew: every page that is open will be loaded again."""
        self._file.write_text("", "utf-8")

    def has_other_pages(self) -> bool:
        """Whether a page that is open says something else by now."""
        known = (line.split(" ", 1) for line in self._file.read_text("utf-8").splitlines())
        return any(self._digest(path) != digest for digest, path in known)

    def _remember(self, address: str) -> None:
        path = unquote(urlsplit(address).path)
        if (path + "/").startswith(self._mount_path) and path.isprintable():
            below = path[len(self._mount_path) :] + ("index.html" if path.endswith("/") else "")
            below = posixpath.normpath(f"/{below}").lstrip("/")
            with suppress(OSError), self._file.open("a", encoding="utf-8") as file:
                file.write(f"{self._digest(below)} {below}\n")

    def _digest(self, path: str) -> str:
        """A page in short; of what is not there nothing is said."""
        content = read_plain(self._site / path, limit=_LARGEST)
        return hashlib.sha256(content or b"").hexdigest()
