"""Parts of lists: a list that grows stands in several answers, which lead on to one another."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

Answer = dict[str, object]

PART = 100
"""So many of a list are in one answer."""


def in_parts(
    name: str, field: str, items: Sequence[object], link: Callable[[str], str], head: Mapping[str, object]
) -> Iterator[tuple[str, Answer]]:
    """The answers of a list by name: topics/rag, topics/rag-2 and so on; each says what all of them say."""
    starts = range(0, max(len(items), 1), PART)
    names = [name if not start else f"{name}_{start // PART + 1}" for start in starts]
    for place, start in enumerate(starts):
        ways = {"self": link(names[place])}
        if place:
            ways["prev"] = link(names[place - 1])
        if place + 1 < len(names):
            ways["next"] = link(names[place + 1])
        yield names[place], {**head, "count": len(items), field: list(items[start : start + PART]), "links": ways}
