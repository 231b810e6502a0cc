"""Parts of lists: a list that grows stands in several answers, which lead on to one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import TypeVar

T = TypeVar("T")
Answer = dict[str, object]

PART = 100
"""So many of a list are in one answer."""


Making = Callable[[], Answer]
"""What makes an answer when it is asked for."""


def in_parts(
    name: str,
    field: str,
    items: Sequence[T],
    link: Callable[[str], str],
    head: Mapping[str, object],
    *,
    told_of: Callable[[T], object] = lambda item: item,
) -> Iterator[tuple[str, Making]]:
    """The answers of a list by name: topics/rag, topics/rag-2 and so on; each says what all of them say."""
    starts = range(0, max(len(items), 1), PART)
    names = [name if not start else f"{name}_{start // PART + 1}" for start in starts]

    def answer(place: int) -> Answer:
        ways = {"self": link(names[place])}
        if place:
            ways["prev"] = link(names[place - 1])
        if place + 1 < len(names):
            ways["next"] = link(names[place + 1])
        part = items[starts[place] : starts[place] + PART]
        return {**head, "count": len(items), field: [told_of(item) for item in part], "links": ways}

    return ((one, partial(answer, place)) for place, one in enumerate(names))
