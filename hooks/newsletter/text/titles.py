"""Titles as services give them, in TeX, HTML or MathML, to one line of an issue file: nothing of a title vanishes.

A formula becomes plain text where that says all of it, O(n log n), and stays between its dollars where it does not.
"""

from __future__ import annotations

import html
import re

from newsletter.text.math import is_formula, plain_math
from newsletter.text.tex import one_line, script, without_commands, without_private_use, without_unseen

_FORMULA = re.compile(r"\$\$([^$]+)\$\$|(?<!\\)\$([^$]*[^$\\])\$")
_IN_BRACKETS = re.compile(r"\\\(((?:[^$\\]|\\[^()])+)\\\)")
"""A formula as LaTeX 2e begins and ends it."""

_COMMAND = re.compile(r"\\[A-Za-z]+")
_SIGN = re.compile(r"\^?[<>=+*/|-]")
"""A formula that is a sign alone, which TeX wants in dollars."""
_UNSAID = re.compile(r"[\\^_{}&]")
"""Where one of these is left, plain text does not say all of a formula."""

_ESCAPED = re.compile(r"\\[_&%#]")
_RELATION = re.compile(r"\s*([≪≫∈∉⊂⊆≤≥≈≠∼→←↔])\s*")

_MATHML = re.compile(
    r"(?P<before>[^\W\d_]{2})?<(?:mml:)?math\b[^<>]*>"
    r"(?P<math>(?:(?!<(?:mml:)?math\b).)*?)</(?:mml:)?math>",
    re.DOTALL,
)
_LEAVES = r"\s*<(?:mml:)?m[ino]\b[^<>]*>([^<>]*)</(?:mml:)?m[ino]>"
_SCRIPTED = re.compile(rf"<(?:mml:)?m(?P<kind>sup|sub)\b[^<>]*>{_LEAVES}{_LEAVES}\s*</(?:mml:)?m(?:sup|sub)>")
_RAISED = re.compile(r"<(?P<kind>sup|sub)>([^<>]*)</(?:sup|sub)>", re.IGNORECASE)
_ENTITY = re.compile(r"<html_ent\b[^<>]*\bascii=\"([^\"<>]*)\"[^<>]*>", re.IGNORECASE)
"""A sign as some publishers hand it to Crossref, with its plain form beside it."""

_ANGLE = re.compile(r"\$\\(less|greater)\$")
"""What Crossref's BibTeX makes of the angle brackets of markup."""

_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_ESCAPED_TAG = re.compile(
    r"<(?P<name>b|bold|em|i|italic|sc|scp|strong|subtitle|tt|u)>(?P<text>[^<>]*)</(?P=name)>", re.IGNORECASE
)
"""Markup that a publisher has escaped once more than Crossref does; what else stands in brackets is the title's own."""
_NESTED = 3
"""How deep such markup may be nested."""

_SIGNS = {"sup": "^", "sub": "_"}
_ESCAPES = 3
"""How many times a text may have been escaped on its way here."""


def title_of_tex(text: str) -> str:
    """One line of text from a title in TeX, as arXiv gives it."""
    text = _IN_BRACKETS.sub(r"$\1$", without_unseen(without_private_use(text)))
    parts, at = [], 0
    for found in _FORMULA.finditer(text):
        tex = (found[1] or found[2]).strip()
        before, after = (one.strip("$") for one in (text[: found.start()][-1:], text[found.end() : found.end() + 1]))
        if found[1] or _COMMAND.fullmatch(tex) or _SIGN.fullmatch(tex) or is_formula(tex, before=before, after=after):
            parts += [without_commands(text[at : found.start()]), _formula(tex)]
            at = found.end()
    return one_line("".join([*parts, without_commands(text[at:])]))


def title_of_markup(text: str) -> str:
    """One line of text from a title with the HTML or MathML that Crossref's may hold, and TeX."""
    text = _ANGLE.sub(lambda found: "<" if found[1] == "less" else ">", text)
    text = _TAG.sub("", _without_formulas(text))
    for _ in range(_ESCAPES):
        text = html.unescape(text)
    text = _without_formulas(text)
    for _ in range(_NESTED):
        text = _ESCAPED_TAG.sub(_bare, text)
    return title_of_tex(text)


def with_subtitle(title: str, subtitle: str) -> str:
    """A title and its subtitle in one line, unless it has that already."""
    if not subtitle or subtitle.casefold() in title.casefold():
        return title
    return f"{title.removesuffix(':').removesuffix(' .')}: {subtitle}"


def _without_formulas(text: str) -> str:
    """A text whose formulas in markup are plain: MathML, and what is raised or lowered."""
    return _RAISED.sub(_raised, _MATHML.sub(_plain_mathml, _ENTITY.sub(r"\1", text)))


def _bare(found: re.Match[str]) -> str:
    return f"{': ' * (found['name'].lower() == 'subtitle')}{found['text']}"


def _formula(tex: str) -> str:
    if _ESCAPED.fullmatch(tex):
        return tex[1:]
    plain = plain_math(tex)
    return f"${tex}$" if _UNSAID.search(plain) else _RELATION.sub(r" \1 ", plain).strip()


def _plain_mathml(found: re.Match[str]) -> str:
    """The text of a formula; between a word and a letter is a space, which Crossref's titles lose."""
    math = "".join(_TAG.sub("", _SCRIPTED.sub(_raised_leaf, found["math"])).split())
    before = found["before"] or ""
    return f"{before}{' ' * bool(before and math[:1].isalpha())}{math}"


def _raised_leaf(found: re.Match[str]) -> str:
    return found[2] + (script(found[3].strip(), _SIGNS[found["kind"]]) or _SIGNS[found["kind"]] + found[3])


def _raised(found: re.Match[str]) -> str:
    return script(found[2].strip(), _SIGNS[found["kind"].lower()]) or found[2].strip()
