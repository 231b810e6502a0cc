"""Recent: what was made last, kept for whoever asks for it again, of so many signs in all. Knows no feed."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")


class Recent(Generic[T]):
    """Things by name, of which those are let go that nobody asked for longest; made anew they are the same."""

    def __init__(self, size: Callable[[T], int], *, most: int) -> None:
        """Keep things of `most` signs together, each as large as `size` says."""
        self._size, self._most = size, most
        self._made: OrderedDict[str, T] = OrderedDict()
        self._signs = 0

    def of(self, name: str, make: Callable[[], T]) -> T:
        """The thing of a name, which is made where it is not there."""
        if name in self._made:
            self._made.move_to_end(name)
            return self._made[name]
        made = self._made[name] = make()
        self._signs += self._size(made)
        while self._signs > self._most and len(self._made) > 1:
            _, oldest = self._made.popitem(last=False)
            self._signs -= self._size(oldest)
        return made
