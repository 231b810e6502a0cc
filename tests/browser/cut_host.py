"""A host of a site that tests cut off from the network, and whose files they change as a new build does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from threading import Event
from types import MappingProxyType
from typing import BinaryIO

from newsletter import addresses
from newsletter.pages.offline_files import Listed, listed, offline_files, retiring_worker
from newsletter.storage.last_build import short
from tests.browser.conftest import Quiet, hosted


@dataclass
class Wire:
    """What lies between a reader and the files of a site."""

    site: Path
    address: str = ""
    is_cut: bool = False
    speaks: Event = field(default_factory=Event)
    """Cleared, the host takes what it is asked and says nothing until it is set again."""
    changed: dict[str, bytes] = field(default_factory=dict)
    """Files that are other than in the site, by path."""
    odd: dict[str, tuple[int, dict[str, str]]] = field(default_factory=dict)
    """The status and the headers with which a host answers what it should not so, by address."""
    headers: dict[str, str] = field(default_factory=dict)
    """What stands above every answer."""
    missing: set[str] = field(default_factory=set)
    """Files that are gone."""
    asked: list[str] = field(default_factory=list)
    """Every address that was asked for, without that of the host."""

    def publish(self, **pages: bytes) -> None:
        """Let the site be one of a new build, in which the pages of these folders are others; «home» is at the root."""
        for folder, content in pages.items():
            self.changed["index.html" if folder == "home" else f"{folder}/index.html"] = content
        self.changed |= offline_files(self._listed(), self.text("index.html"), "en")

    def retire(self) -> None:
        """Let the site be one that keeps nothing any more."""
        self.changed[addresses.WORKER] = retiring_worker("en")

    def text(self, path: str) -> str:
        """What a file holds now."""
        return (self.changed[path] if path in self.changed else (self.site / path).read_bytes()).decode()

    def _listed(self) -> Iterator[Listed]:
        for line in (self.site / addresses.WHOLE).read_text("utf-8").splitlines():
            way = line.partition(" ")[2]
            path = way + "index.html" * (not way or way.endswith("/"))
            if path not in self.missing:
                content = self.changed.get(path)
                yield listed(path, *short((self.site / path).read_bytes() if content is None else content))


@contextmanager
def on_a_wire(site: Path, below: str = "") -> Iterator[Wire]:
    """Serve a site, below a path where one is given, by a wire that tests may cut."""
    wire = Wire(site)
    wire.speaks.set()

    class Host(Quiet):
        """A host at the end of the wire."""

        def send_head(self) -> BytesIO | BinaryIO | None:
            """Answer nothing, a file of the new build, or one of the site."""
            wire.speaks.wait()
            way = self.path.partition("?")[0]
            if wire.is_cut:
                self.close_connection = True
                return None
            if not way.startswith(f"{below}/"):
                self.send_error(404)
                return None
            self.path = way = way.removeprefix(below)
            wire.asked.append(way.removeprefix("/"))
            path = way.removeprefix("/") + ("index.html" if way.endswith("/") else "")
            if way.removeprefix("/") in wire.odd:
                status, headers = wire.odd[way.removeprefix("/")]
                return self._sent(b"odd", path, status, headers)
            if path in wire.missing:
                self.send_error(404)
                return None
            return self._sent(wire.changed[path], path) if path in wire.changed else super().send_head()

        def end_headers(self) -> None:
            """Send what stands above every answer, which a browser shall not keep by itself."""
            for name, value in {"Cache-Control": "no-cache", **wire.headers}.items():
                self.send_header(name, value)
            super().end_headers()

        def _sent(
            self, content: bytes, path: str, status: int = 200, headers: Mapping[str, str] = MappingProxyType({})
        ) -> BytesIO:
            self.send_response(status)
            for name, value in {"Content-Type": self.guess_type(path), **headers}.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            return BytesIO(content)

    with hosted(site, Host) as address:
        wire.address = address.removesuffix("/") + f"{below}/"
        try:
            yield wire
        finally:
            wire.speaks.set()
