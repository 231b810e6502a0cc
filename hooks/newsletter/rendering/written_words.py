"""Hand-written words of a page: frames around what may be wider than it, and elements that act on all of it.

Knows no page.
"""

from __future__ import annotations

import re
from collections.abc import Set
from html.parser import HTMLParser

from markupsafe import Markup

from newsletter.strings.language import Strings

_TABLE = re.compile(r"<table(?=[\s>])(?![^>]*\sclass=)[^>]*>.*?</table>", re.DOTALL)
"""A table as Markdown makes it, with an anchor or without; what has a class is styled by its own rules."""

_FRAME = Markup('<div class="nl-frame" role="group" aria-label="{}" tabindex="0">')


def framed(html: str, said: Strings) -> str:
    """Put a frame around every table without a class; who has no mouse reaches it by the Tab key."""
    begin = str(_FRAME.format(said.say("frame.table")))
    return _TABLE.sub(lambda table: f"{begin}{table[0]}</div>", html)


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
