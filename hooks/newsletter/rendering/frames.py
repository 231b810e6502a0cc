"""Frames: boxes of their own for what may be wider than a page, so that the page never is. Knows no page."""

from __future__ import annotations

import re

from markupsafe import Markup

from newsletter.strings.language import Strings

_TABLE = re.compile(r"<table(?=[\s>])(?![^>]*\sclass=)[^>]*>.*?</table>", re.DOTALL)
"""A table as Markdown makes it, with an anchor or without; what has a class is styled by its own rules."""

_FRAME = Markup('<div class="nl-frame" role="group" aria-label="{}" tabindex="0">')


def framed(html: str, said: Strings) -> str:
    """Put a frame around every table without a class; who has no mouse reaches it by the Tab key."""
    begin = str(_FRAME.format(said.say("frame.table")))
    return _TABLE.sub(lambda table: f"{begin}{table[0]}</div>", html)
