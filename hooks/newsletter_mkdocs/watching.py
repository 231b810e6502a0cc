"""Watching: whether a server of MkDocs can begin, how often it looks at which files, and which these are."""

from __future__ import annotations

import errno
import os
import socket
import time
from collections.abc import Mapping
from typing import Any

from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingEmitter, PollingObserver

from newsletter_mkdocs.messages import Stopped

_GLANCE, _LONGEST = 0.2, 0.5
"""Seconds between two looks at what is watched, and what is never passed, which is what MkDocs takes."""

_SHARE = 0.02
"""The part of the time that a look takes at most, before there are fewer of them."""

_LAST_PORT = 65_535


def see_port(host: str, port: int) -> None:
    """Stop before a site is made for an address at which it cannot be served: MkDocs asks for it afterwards."""
    if not 0 <= port <= _LAST_PORT:
        raise Stopped(f"nothing can be served at {host}:{port}: a port is a number up to {_LAST_PORT}")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        is_taken = error.errno == errno.EADDRINUSE
        why = "something else is served there" if is_taken else os.strerror(error.errno or 0)
        advice = "end that, or name another address: `.venv/bin/mkdocs serve --dev-addr 127.0.0.1:8002`"
        raise Stopped(f"nothing can be served at {host}:{port}: {why}; {advice}") from None


def watched(server: Any) -> Mapping[str, int]:
    """The paths that a server watches, and how many want each of them; nothing where MkDocs does not tell."""
    paths = getattr(server, "_watched_paths", None)
    return {**paths} if isinstance(paths, dict) else {}


def look_often(server: Any) -> None:
    """Have all that is watched looked at more often; what will be watched from now on is."""
    looks = getattr(server, "_watch_refs", None)
    if type(server.observer) is not PollingObserver or not isinstance(looks, dict):
        return
    paths = [(path, looks[path].is_recursive) for path, number in watched(server).items() for _ in range(number)]
    for path, _ in paths:
        server.unwatch(path)
    server.observer = BaseObserver(_Looking, timeout=_GLANCE)
    for path, is_recursive in paths:
        server.watch(path, recursive=is_recursive)


class _Looking(PollingEmitter):
    """Looks at a path again and again, less often where a look takes long."""

    _cost = 0.0
    """Seconds of a processor that the last look took."""

    def queue_events(self, timeout: float) -> None:
        """Wait, and tell what changed meanwhile."""
        before = time.thread_time()
        super().queue_events(max(timeout, min(self._cost / _SHARE, _LONGEST)))
        self._cost = time.thread_time() - before
