"""Names to BibTeX, so that every program that reads it finds the family name that is meant."""

from __future__ import annotations

import re
from functools import lru_cache

from newsletter.model import Signature

# BibTeX counts braces even behind a backslash, so «\{» would leave a field open; the named commands do not. In the
# encoding that LaTeX begins with, «<», «>» and «|» are printed as «¡», «¿» and a dash.
_ESCAPED = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
    **{sign: f"\\{sign}" for sign in "&%$#_"},
}

_SPECIAL = re.compile(r"[\\{}~^<>|&%$#_]")
_SPACES = re.compile(r"(?: \s|[^\S ])\s*")
"""White space that is more than one space, or another one."""

_NEVER_IN_PART = re.compile(r",|\band\b|^others$", re.IGNORECASE)
"""What parts of names and names of a list are told apart by."""


@lru_cache(maxsize=1 << 16)
def bibtex_name(one: Signature) -> str:
    """Write a name; where BibTeX would find another family name, family and given name stand apart.

    A group is kept whole by braces, and so is what would be taken apart or for «et al.».
    """
    parts = one.parts
    has_no_parts = not any(map(str.isalpha, parts.core)) or (parts.suffix and not parts.given)
    if parts.is_group or has_no_parts or _NEVER_IN_PART.search(f"{parts.family} {parts.given}".strip()):
        return f"{{{escaped(one.name)}}}"
    if not parts.given and not parts.suffix:
        return escaped(one.name) if _family_read(one.name) == one.name else f"{{{escaped(one.name)}}}"
    if _family_read(one.name) == parts.family and not parts.suffix:
        return escaped(one.name)
    core = escaped(parts.core)
    core = f"{{{core}}}" if core[:1].islower() else core  # or biber takes it for a prefix
    family = f"{escaped(parts.particle)} {core}" if parts.particle else core
    return ", ".join([family, *map(escaped, filter(None, (parts.suffix, parts.given)))])


def _family_read(name: str) -> str:
    """The family name that is found in a name without commas: from the first word that begins small, else the last.

    BibTeX parts words at hyphens too, and knows only letters of ASCII; biber knows them all. Where they disagree
    nothing is found.
    """
    words = name.split()
    small = [place for place, word in enumerate(words[:-1]) if _begins_small(word)]
    if any(_begins_small(part) for word in words for part in re.split("[-~]", word)[1:]):
        return ""
    if small != [place for place in range(len(words) - 1) if words[place][:1].islower()]:
        return ""
    return " ".join(words[small[0] if small else -1 :])


def _begins_small(word: str) -> bool:
    first = re.search("[A-Za-z]", word)
    return first is not None and first[0].islower()


def escaped(text: str) -> str:
    """Write a text so that LaTeX prints it as it is."""
    return _SPECIAL.sub(lambda found: _ESCAPED[found[0]], _SPACES.sub(" ", text))
