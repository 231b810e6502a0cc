"""A web of the tests' own: every host that ends in .example is this computer, and answers as the worst of hosts do."""

from __future__ import annotations

import socket
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field

import pytest

from newsletter.cli import links
from newsletter.lookup import exchange
from newsletter.lookup.exchange import resolved
from newsletter.model.hosts import is_public_ip

Reply = bytes | Callable[[socket.socket, threading.Event], None]


def answer(status: int, body: bytes = b"", **headers: str) -> bytes:
    """An answer as a good host gives it."""
    lines = [f"HTTP/1.1 {status} Said", f"Content-Length: {len(body)}", "Connection: close"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join([*lines, "", ""]).encode() + body


def endless(connection: socket.socket, over: threading.Event) -> None:
    """A page that never ends."""
    connection.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    while not over.is_set():
        connection.sendall(b"x" * 65_536)


def slow_headers(connection: socket.socket, over: threading.Event) -> None:
    """A head of which a byte comes now and then."""
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    while not over.wait(0.02):
        connection.sendall(b"X-More: x\r\n")


def silent(connection: socket.socket, over: threading.Event) -> None:  # noqa: ARG001
    """Nothing at all, until the test is over."""
    over.wait(10)


def broken(connection: socket.socket, over: threading.Event) -> None:  # noqa: ARG001
    """An end before there was a beginning."""
    connection.close()


@dataclass
class Web:
    """What each path answers, or method and path, and what was asked for: host, method and path."""

    port: int
    replies: dict[str, list[Reply]] = field(default_factory=dict)
    asked: list[tuple[str, str, str]] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    busiest: Counter[str] = field(default_factory=Counter)
    """How many questions each host had to answer at once, at most."""
    _open: Counter[str] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock)
    over: threading.Event = field(default_factory=threading.Event)

    def address(self, path: str = "/", host: str = "burrow.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def methods(self, path: str) -> list[str]:
        """By which methods a path was asked for."""
        return [method for _, method, asked in self.asked if asked == path]

    def serve(self, connection: socket.socket) -> None:
        """Answer one request."""
        with connection, suppress(OSError, KeyError):  # who asks may have left
            lines = connection.recv(65_536).decode("latin-1").split("\r\n")
            method, path = [*lines[0].split(" "), "", ""][:2]
            headers = dict(line.split(": ", 1) for line in lines[1:] if ": " in line)
            host = headers["Host"].partition(":")[0]
            reply = self._reply(host, method, path)
            with self._at_work(host, method, path, headers.get("User-Agent", "")):
                if callable(reply):
                    reply(connection, self.over)
                else:
                    self.over.wait(0.001)
            if not callable(reply):  # who has the answer may ask again at once
                connection.sendall(reply)

    @contextmanager
    def _at_work(self, host: str, method: str, path: str, agent: str) -> Iterator[None]:
        with self._lock:
            self.asked.append((host, method, path))
            self.agents.add(agent)
            self._open[host] += 1
            self.busiest[host] = max(self.busiest[host], self._open[host])
        try:
            yield
        finally:
            with self._lock:
                self._open[host] -= 1

    def _reply(self, host: str, method: str, path: str) -> Reply:
        names = (f"{host}{path}", f"{method} {path}", path, path.partition("?")[0])
        known = [name for name in names if name in self.replies]
        if not known:
            return answer(404)
        replies = self.replies[known[0]]
        return replies.pop(0) if len(replies) > 1 else replies[0]


@contextmanager
def web(patch: pytest.MonkeyPatch) -> Iterator[Web]:
    """Serve until left; every .example is here and counts as public, and nothing else does that is not."""
    patch.setattr(exchange, "resolved", _resolved)
    patch.setattr(links, "resolved", _resolved)
    patch.setattr(exchange, "is_public", lambda address: address == "127.0.0.1" or is_public_ip(address))
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        patch.delenv(name, raising=False)
    with socket.create_server(("127.0.0.1", 0), backlog=64) as server:
        served = Web(server.getsockname()[1])
        thread = threading.Thread(target=_accept, args=(server, served), daemon=True)
        thread.start()
        try:
            yield served
        finally:
            served.over.set()
            with suppress(OSError):
                server.shutdown(socket.SHUT_RDWR)
            thread.join()


def _accept(server: socket.socket, served: Web) -> None:
    with suppress(OSError):
        while True:
            connection, _ = server.accept()
            threading.Thread(target=served.serve, args=(connection,), daemon=True).start()


def _resolved(host: str, port: int) -> list[str]:
    if host.endswith("nobody.example"):
        raise socket.gaierror(socket.EAI_NONAME, "no such host")
    return ["127.0.0.1"] if host.endswith(".example") else resolved(host, port)
