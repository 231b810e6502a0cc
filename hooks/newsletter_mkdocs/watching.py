"""Watching: how often a server of MkDocs looks at the files that it watches, and which these are."""

from __future__ import annotations

import time
from collections.abc import Mapping
from typing import Any

from watchdog.observers.api import BaseObserver
from watchdog.observers.polling import PollingEmitter, PollingObserver

_GLANCE, _LONGEST = 0.2, 0.5
"""Seconds between two looks at what is watched, and what is never passed, which is what MkDocs takes."""

_SHARE = 0.02
"""The part of the time that a look takes at most, before there are fewer of them."""


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
