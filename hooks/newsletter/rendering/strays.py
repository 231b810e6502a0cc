"""Strays: elements in the words of a page that act on all of it, and that no policy stops. Knows no page."""

from __future__ import annotations

from collections.abc import Set
from html.parser import HTMLParser


def strays(html: str) -> tuple[str, ...]:
    """The elements in a text that lead its reader away, ask other hosts or speak for the whole page: `<meta …>`.

    What is said of a thing by `itemprop` may stand in a text.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(dict.fromkeys(reader.found))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if _acts(tag, {name for name, _ in attrs}):
            self.found.append(" ".join((self.get_starttag_text() or "").split()))


def _acts(tag: str, given: Set[str]) -> bool:
    if tag in ("link", "meta"):
        return "itemprop" not in given or not given.isdisjoint(("http-equiv", "name", "rel"))
    return tag == "base"
