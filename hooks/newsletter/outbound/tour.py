"""The tour: all links of a list, several hosts at a time and each host by one guest alone."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from queue import Empty, SimpleQueue

from newsletter.model import grouped
from newsletter.outbound.destinations import Destination
from newsletter.outbound.guest import Guest
from newsletter.outbound.sighting import Sighting

GUESTS = 8
"""So many hosts are asked at a time."""

Visit = tuple[Destination, Sighting]
Guests = Callable[[Callable[[float], object]], Guest]
"""Makes the guest of a host, of a way to wait that ends with the tour."""


def tour(wanted: Iterable[Destination], guest: Guests) -> Iterator[Visit]:
    """Ask about each, and yield what became of it as soon as it is known; who stops taking them ends the tour."""
    by_host = grouped((one.host, one) for one in wanted)
    todo: SimpleQueue[list[Destination]] = SimpleQueue()
    for links in sorted(by_host.values(), key=len, reverse=True):  # the longest begins first
        todo.put(links)
    found: SimpleQueue[Visit | BaseException] = SimpleQueue()
    over = threading.Event()
    for _ in range(min(GUESTS, len(by_host))):
        threading.Thread(target=_visit_hosts, args=(todo, found, guest, over), daemon=True).start()
    try:
        for _ in range(sum(map(len, by_host.values()))):
            visit = found.get()
            if isinstance(visit, BaseException):
                raise visit
            yield visit
    finally:
        over.set()


def _visit_hosts(
    todo: SimpleQueue[list[Destination]],
    found: SimpleQueue[Visit | BaseException],
    guest: Guests,
    over: threading.Event,
) -> None:
    try:
        while True:
            visitor = guest(over.wait)
            for one in todo.get_nowait():
                if over.is_set():
                    return
                found.put((one, visitor.visit(one.address)))
    except Empty:
        pass
    except BaseException as error:  # whatever it is, it is raised where the visits are taken
        found.put(error)
