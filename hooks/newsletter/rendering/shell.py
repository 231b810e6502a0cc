"""Shells: one page of a family rendered by the theme with holes in it, then filled for every member.

A page is about 95 % chrome, the same for all of its family; rendering it once is what makes the build fast.
Knows only text: any generator that renders one page with holes can host the archive.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from newsletter.model.digests import digest
from newsletter.problem import NewsletterError

HOLES = ("title", "description", "canonical", "contents", "head", "body")
"""What differs between the pages of a family."""

OWN = ("contents", "head")
"""What pages of the archive alone give to the theme, which prints it as it is."""

_HOLE = re.compile("⟦newsletter ([a-z]+)⟧")


def hole(name: str) -> str:
    """The text that holds a place open while the theme renders.

    It has no sign of HTML, so that who parses the page leaves it, and a space, so that who shortens the page leaves the
    quotes around it: without them a text would become attributes.
    """
    return f"⟦newsletter {name}⟧"


def facts_of(family: str, values: Mapping[str, str]) -> dict[str, Any]:
    """What the theme asks a page of the archive about beside its body."""
    hide = ["navigation"] if family == "volume" else ["navigation", "toc"]
    return {name: values[name] for name in ("title", "description", *OWN)} | {"family": family, "hide": hide}


@dataclass(frozen=True)
class Shell:
    """A rendered page cut at its holes: texts and the names of the holes between them, in turn."""

    pieces: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> Shell:
        """Cut a rendered page at its holes; each must be there, or the pages would lack something."""
        pieces = tuple(_HOLE.split(html))
        bare = [name for text, name in zip(pieces[::2], pieces[1::2], strict=False) if text.endswith("=")]
        if bare:
            raise NewsletterError(f"the theme printed {', '.join(bare)} without quotes; set full_rendering: true")
        missing = set(HOLES) - set(pieces[1::2])
        if missing:
            raise NewsletterError(f"the theme did not print {', '.join(sorted(missing))}; set full_rendering: true")
        return cls(pieces)

    @cached_property
    def digest(self) -> str:
        """All that is the same for the pages of the family, in short."""
        return digest(*self.pieces)

    @cached_property
    def _parts(self) -> tuple[tuple[bytes, str], ...]:
        """Each text as bytes, with the name of the hole after it; after the last there is none."""
        texts = (text.encode() for text in self.pieces[::2])
        return tuple(zip(texts, (*self.pieces[1::2], ""), strict=True))

    def fill(self, values: Mapping[str, str]) -> bytes:
        """Put a page's values, ready to stand in HTML, where the holes are; what pages share is encoded once."""
        return b"".join([part for text, name in self._parts for part in (text, values[name].encode() if name else b"")])
