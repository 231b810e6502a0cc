"""Math: the TeX between dollars to MathML, and to plain text. The one module that knows latex2mathml.

Which dollars hold math and which are money is decided here too. TeX that cannot be set comes out as itself; what
latex2mathml makes is never trusted, but written anew from the elements and attributes of MathML alone.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from markupsafe import escape

from newsletter.text.tex import SYMBOLS, plain_tex

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

FORMULA_LENGTH = 500
"""How many characters a formula in a line of text has at most."""

_NESTING = 40
"""How deep the elements of a formula lie at most."""

_CURRENCIES = re.compile("[€£¥₹]")
_SIGNS = re.compile(r"[\\^_{=<>]")
"""Where one of these is, TeX is meant rather than an amount of money."""

_BRACED = re.compile(r"\\[A-Za-z]+|\{[^{}]*\}")
_TWO_WORDS = re.compile(r"[^\W\d_]{2,}[,;:]?\s+[^\W\d_]{2,}")
_SIMPLE = re.compile(r"[\w\s.,;:()\[\]|+*/!'-]+")
_WORD = re.compile(r"[^\W\d_]{4,}|(?<!\S)[^\W\d_]{2,}(?!\S)")

_MACRO = re.compile(r"\\(?:\w*def|let|\w*newcommand|providecommand|newenvironment|unicode)(?![a-z])|#")
"""Macros, which a few characters are enough to unfold without end."""

_PARTS = {
    **dict.fromkeys(("math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "msqrt", "mtable", "mtr", "mtd"), None),
    **dict.fromkeys(("mstyle", "mpadded", "mphantom", "menclose"), None),
    **dict.fromkeys(("mfrac", "mroot", "msub", "msup", "munder", "mover"), 2),
    **dict.fromkeys(("msubsup", "munderover"), 3),
}
"""The elements of MathML that are let through, and how many parts those have that have a certain number."""

_WORDS = (
    "accent accentunder columnalign columnlines columnspacing displaystyle fence form largeop linebreak mathvariant"
    " movablelimits notation rowalign rowlines rowspacing scriptlevel separator stretchy symmetric"
)
_LENGTHS = "depth height linethickness lspace maxsize minsize rspace voffset width"
_LENGTH = re.compile(r"[+-]?\d?(?:\.\d+)?(?:em|ex|px|pt)?")
"""Small lengths only: a formula must not push itself off the page."""

_DROPPED = frozenset({"xmlns", "display"})
"""HTML needs neither: the name space is known, and math in a line is inline."""

_ORDINARY = frozenset("∞∅∂∇∀∃⊤⊥ℓ…%")
"""Signs that latex2mathml takes for operators, around which browsers would leave room."""

_OPERATORS = (
    "arccos arcsin arctan arg argmax argmin cos cosh cot deg det dim exp gcd hom inf ker lg lim ln log max min mod Pr"
    " sec sin sinh sup tan tanh"
)
_FUNCTIONS = frozenset(_OPERATORS.split())
_SCRIPTED = ("msub", "msup", "msubsup")
_THIN_SPACE = '<mspace width="0.167em"></mspace>'
_FONTS = (
    "bm boldsymbol emph mathbb mathbf mathcal mathfrak mathit mathrm mathscr mathsf mathtt mbox operatorname text"
    " textbf textit textrm textsc textsf texttt"
)
_TRANSPARENT = f"{_FONTS} left right limits nolimits displaystyle textstyle bigl bigr bf cal it rm sf tt"
_COMMAND = re.compile(r"\\([A-Za-z]+)\s*")
_OPERATOR = re.compile(rf"\s*\\({_OPERATORS.replace(' ', '|')})(?![A-Za-z])\s*(?=([^\W_]|\\)?)")
_REFERENCE = re.compile("&#x([0-9A-Fa-f]{2,5});")
"""How latex2mathml writes a character; what else begins with «&» is the editor's own."""

_SCRIPT = re.compile(r"([_^])\{([^{}]{2,})\}")
_FRACTION = re.compile(r"\\[td]?frac\s*\{([^{}]*)\}\s*\{([^{}]*)\}")
_BRACED_FONT = re.compile(r"\{\\(?:mbox|mathrm|mathit|text|textrm)\s*\{([^{}]*)\}\}")
_ABOVE_NAMES = "acute bar breve check ddot dot grave hat mathring overline tilde vec widehat widetilde"
_ABOVE_MARKS = "\u0301\u0304\u0306\u030c\u0308\u0307\u0300\u0302\u030a\u0304\u0303\u20d7\u0302\u0303"
_ABOVE = dict(zip(_ABOVE_NAMES.split(), _ABOVE_MARKS, strict=True))
_ACCENT = re.compile(rf"\\({'|'.join(_ABOVE)})(?![A-Za-z])\s*(?:\{{\s*(\\[A-Za-z]+|[^\W_])\s*\}}|([^\W_]))")
_ROOT = re.compile(r"\\sqrt\s*\{([^{}]*)\}")


def is_formula(tex: str, *, before: str, after: str) -> bool:
    """Whether the text between two dollars is math; `before` and `after` are the characters around them, if any."""
    if not tex or len(tex) > FORMULA_LENGTH or after.isdigit() or "$" in (before, after):
        return False
    if before.isalnum() and "\\" not in tex and tex[0] not in "^_":
        return False
    if tex[-1] in "/:;,=-([" or _CURRENCIES.search(tex) or _TWO_WORDS.search(_BRACED.sub(" ", tex)):
        return False
    return bool(_SIGNS.search(tex)) or (bool(_SIMPLE.fullmatch(tex)) and not _WORD.search(tex))


@lru_cache(maxsize=4096)
def mathml(tex: str) -> str:
    """Set TeX as MathML; what cannot be set comes out as itself, between its dollars."""
    return "".join(_written(_element(tex))) or str(escape(f"${tex}$"))


@lru_cache(maxsize=4096)
def plain_math(tex: str) -> str:
    """Write TeX as readable text without dollars, O(n log n); what that cannot say stays TeX."""
    plain = _FRACTION.sub(_fraction, " ".join(tex.replace("\\|", "‖").replace("{}", "").split()))
    plain = _BRACED_FONT.sub(r"{\1}", plain)
    plain = _SCRIPT.sub(_script, _ROOT.sub(r"√(\1)", plain))
    plain = _COMMAND.sub(_character, _OPERATOR.sub(_operator, _ACCENT.sub(_accented, plain)))
    plain = re.sub(r"\^(?:°|\{°\})", "°", plain)
    return tex if re.search(r"\\[A-Za-z\\]|&", plain) else plain_tex(f"${plain}$") or tex


def _element(tex: str) -> Element | None:
    """What latex2mathml makes of TeX; None where it makes nothing that may stand in a page."""
    if len(tex) > FORMULA_LENGTH or _MACRO.search(tex) or not _is_balanced(tex):
        return None
    from latex2mathml.converter import convert_to_element  # noqa: PLC0415  most builds set no formula anew

    try:
        element = convert_to_element(tex)
    except (Exception, RecursionError):  # it raises whatever comes up: StopIteration, KeyError, errors of its own
        return None
    return element if _is_mathml(element) else None


def _is_balanced(tex: str) -> bool:
    depth = 0
    for brace in re.findall(r"\\.|([{}])", tex, re.DOTALL):
        depth += {"{": 1, "}": -1, "": 0}[brace]
        if not 0 <= depth <= _NESTING:
            return False
    return depth == 0


def _is_mathml(element: Element, depth: int = 0) -> bool:
    """Whether an element and all in it is plain MathML; a name with a backslash is a command nobody knew."""
    parts = _PARTS.get(element.tag, -1)
    return (
        depth <= _NESTING
        and parts in (None, len(element))
        and "\\" not in (element.text or "")
        and all(_is_plain(name, value) for name, value in element.attrib.items())
        and all(_is_mathml(part, depth + 1) for part in element)
    )


def _is_plain(name: str, value: str) -> bool:
    if name in _LENGTHS.split():
        return bool(_LENGTH.fullmatch(value))
    return name in _DROPPED or (name in _WORDS.split() and bool(re.fullmatch(r"[\w .-]{1,60}", value)))


def _written(element: Element | None, *, is_alone: bool = True) -> Iterator[str]:
    """Write an element with every text escaped; latex2mathml would leave «<» in a text as it is."""
    if element is None:
        return
    text = _REFERENCE.sub(lambda found: chr(int(found[1], 16)), element.text or "")
    tag = "mi" if element.tag == "mo" and text in _ORDINARY else element.tag
    attributes = (
        {} if tag != element.tag else {name: value for name, value in element.attrib.items() if name not in _DROPPED}
    )
    if tag == "mo" and is_alone:
        attributes |= {"lspace": "0", "rspace": "0"}
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    yield f"<{tag}{written}>{escape(text)}"
    for before, part in zip((None, *element), element, strict=False):
        if before is not None and _PARTS[element.tag] is None and _is_function(before, part):
            yield _THIN_SPACE
        yield from _written(part, is_alone=is_alone and len(element) == 1)
    yield f"</{tag}>"


def _is_function(before: Element, part: Element) -> bool:
    """Whether one of two neighbours is the name of a function and none a sign, which has its own room or wants none."""
    bases = [one[0] if one.tag in _SCRIPTED and len(one) else one for one in (before, part)]
    return all(one.tag != "mo" for one in bases) and any(one.tag == "mi" and one.text in _FUNCTIONS for one in bases)


def _operator(found: re.Match[str]) -> str:
    before = "" if found.start() == 0 or found.string[found.start() - 1] in "([{_^" else " "
    return f"{before}{found[1]}{' ' if found[2] else ''}"


def _character(found: re.Match[str]) -> str:
    """Put a symbol in the place of its name, and nothing for a font; an unknown command stays."""
    if found[1] in _TRANSPARENT.split():
        return ""
    sign = SYMBOLS.get(found[1]) or _looked_up(found[1])
    is_apart = not found.string[: found.start()][-1:].strip() and sign not in "‖⟨⌈⌊"
    is_spaced = is_apart and found[0][-1].isspace() and not sign.isalpha()
    return sign + " " * is_spaced if sign else found[0]


def _accented(found: re.Match[str]) -> str:
    """A letter with its accent, Õ."""
    letter = found[2] or found[3]
    sign = _COMMAND.sub(_character, letter)
    return found[0] if sign.startswith("\\") else unicodedata.normalize("NFC", sign + _ABOVE[found[1]])


def _looked_up(name: str) -> str:
    from latex2mathml.symbols_parser import convert_symbol  # noqa: PLC0415  as above

    code = convert_symbol(f"\\{name}")
    return chr(int(code, 16)) if code and not unicodedata.combining(chr(int(code, 16))) else ""


def _fraction(found: re.Match[str]) -> str:
    above, below = (part if len(part) < 2 or part.isalnum() else f"({part})" for part in found.groups())
    return f"{above}/{below}"


def _script(found: re.Match[str]) -> str:
    """Put brackets around a script that is more than digits and would be taken for less without its braces."""
    is_one = re.fullmatch(r"[0-9+-]+|\w+|\\\w+", found[2])
    return found[0] if is_one else f"{found[1]}({found[2]})"
