"""A small strict reader of BibTeX: braces as BibTeX 0.99d counts them, and what LaTeX makes of the text."""

from __future__ import annotations

import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HEAD = re.compile(r"@([a-z]+)\{([^\s,{}\"#%~'()=\\]+),\s*")
_FIELD = re.compile(r"([A-Za-z]+)\s*=\s*")
_NAMED = {
    "textbackslash": "\\",
    "textbraceleft": "{",
    "textbraceright": "}",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textless": "<",
    "textgreater": ">",
    "textbar": "|",
}


class NotBibtexError(AssertionError):
    """The text is not what BibTeX reads."""


def read(text: str) -> dict[str, dict[str, str]]:
    """Read all entries by key: fields as written, without the outer braces, and a «type», else that of the entry."""
    entries: dict[str, dict[str, str]] = {}
    rest = text
    while rest.strip():
        head = _HEAD.match(rest.lstrip())
        if not head or head[2] in entries:
            raise NotBibtexError(rest[:80])
        entries[head[2]], rest = _fields(rest.lstrip()[head.end() :], head[1])
    return entries


def printed(value: str) -> str:
    """What LaTeX prints of a value; math is left as it is.

    A sign that LaTeX would not print as itself is refused.
    """
    out, place = "", 0
    while place < len(value):
        sign = value[place]
        named = re.match(r"\\([A-Za-z]+)\{\}", value[place:])
        if named:
            out, place = out + _NAMED[named[1]], place + len(named[0])
        elif sign == "\\" and value[place + 1] in "&%$#_":
            out, place = out + value[place + 1], place + 2
        elif sign in "{}":
            place += 1
        elif sign == "$" and "$" in value[place + 1 :]:
            end = value.index("$", place + 1) + 1
            out, place = out + value[place:end], end
        elif sign in "\\&%$#_~^<>|":
            raise NotBibtexError(f"{sign} in {value}")
        else:
            out, place = out + sign, place + 1
    return out


def names(value: str) -> list[str]:
    """Take a list of authors apart where «and» stands outside of braces."""
    parts, depth = [""], 0
    for piece in re.split(r"([{}]|\s+and\s+)", value, flags=re.IGNORECASE):
        depth += {"{": 1, "}": -1}.get(piece, 0)
        if depth == 0 and piece.strip().lower() == "and":
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _fields(text: str, kind: str) -> tuple[dict[str, str], str]:
    fields: dict[str, str] = {}
    while not text.startswith("}"):
        name = _FIELD.match(text)
        if not name or name[1] in fields:
            raise NotBibtexError(text[:80])
        value, text = _value(text[name.end() :])
        fields[name[1]] = value
        comma = re.match(r",\s*|\s*(?=\})", text)
        if not comma:
            raise NotBibtexError(text[:80])
        text = text[comma.end() :]
    return {"type": kind} | fields, text[1:]


def _value(text: str) -> tuple[str, str]:
    month = re.match("|".join(_MONTHS), text)
    if month:
        return month[0], text[month.end() :]
    depth = 0
    for place, sign in enumerate(text):
        depth += {"{": 1, "}": -1}.get(sign, 0)
        if depth == 0:
            if not text.startswith("{"):
                break
            return text[1:place], text[place + 1 :]
    raise NotBibtexError(text[:80])
