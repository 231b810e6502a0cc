"""Titles and names as services give them to one line of plain text: TeX, markup and line breaks are resolved."""

from __future__ import annotations

import re
import unicodedata

from newsletter.model.characters import UNPRINTABLE

_ACCENT_NAMES = "`'^\"~=.uvHckrdb"
_ACCENT_MARKS = "\u0300\u0301\u0302\u0308\u0303\u0304\u0307\u0306\u030c\u030b\u0327\u0328\u030a\u0323\u0331"
_ACCENTS = dict(zip(_ACCENT_NAMES, _ACCENT_MARKS, strict=True))
_ACCENT = re.compile(
    r"\\([`'^\"~=.])\s*(?:\{\s*\\?([A-Za-z]|(?<==\{)\d)\s*\}|\\?([A-Za-z]|(?<==)\d))"  # \'e \'{e} \"\i, and \=2
    r"|\\([uvHckrdb])(?:\s*\{\s*\\?([A-Za-z])\s*\}|\s+([A-Za-z])\b)"  # \v{s} \c c
)
_SMALL = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho varsigma sigma tau"
    " upsilon phi chi psi omega"
)
_CAPITAL = "Gamma Delta Theta Xi Pi Sigma Upsilon Phi Psi Omega"
_OTHERS = (
    "Lambda Λ varepsilon ε varphi φ ell ℓ infty ∞ times × cdot · pm ± le ≤ leq ≤ ge ≥ geq ≥ ne ≠ neq ≠ approx ≈ sim ∼"
    " to → rightarrow → leftarrow ← leftrightarrow ↔ ldots … dots … circ ° textendash – textemdash — textquoteright ’"
    " ss ß ae æ AE Æ oe œ OE Œ o ø O Ø l ł L Ł aa å AA Å i ı j ȷ dh ð DH Ð th þ TH Þ dj đ DJ Đ ng ŋ NG Ŋ"
    " textquoteleft ‘ textquotedblleft “ textquotedblright ” textregistered ® texttrademark ™ textdegree ° textmu µ"
    " textbar | textless < textgreater > textbullet • textellipsis … texttimes × textpm ± pounds £ copyright ©"
    " textcopyright © texteuro € textsection § textparagraph ¶ textquotesingle ' textquotedbl \" textperiodcentered ·"
    " quotesinglbase ‚ quotedblbase „ guilsinglleft ‹ guilsinglright › guillemotleft « guillemotright » flqq « frqq »"
    " lq ‘ rq ’ textexclamdown ¡ textquestiondown ¿ textordfeminine ª textordmasculine º textonehalf ½ slash / hyphen -"
)
SYMBOLS = {
    **{name: chr(code) for code, name in enumerate(_SMALL.split(), start=ord("α"))},
    **{name: unicodedata.lookup(f"GREEK CAPITAL LETTER {name.upper()}") for name in _CAPITAL.split()},
    **dict(zip(_OTHERS.split()[::2], _OTHERS.split()[1::2], strict=True)),
}
"""The signs that commands stand for, by their names."""

_GREEK = {sign: name for name, sign in SYMBOLS.items() if "Α" <= sign <= "ω" and name != "omicron"}
_SCRIPTS = {"_": str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋"), "^": str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")}
_SCRIPT = re.compile(r"([_^])(?:\{([0-9+-]+)\}|([0-9+-]))")
_SETTINGS = (
    "bf bfseries cal em it itshape large leavevmode mdseries nobreak noindent normalfont normalsize null protect relax"
    " rm rmfamily sc scshape selectfont sf sffamily sl slshape small sloppy tiny tt ttfamily upshape"
)
_SILENT = frozenset(_SETTINGS.split())
"""Commands that say how the text behind them is set, or nothing."""
_UNSEEN = re.compile(
    r"\\(?:color|foreignlanguage|[hv]?phantom|[hv]space\*?|href|hyphenation|label|noopsort|selectlanguage|texorpdfstring"
    r"|textcolor)(?![A-Za-z])\s*\{(?:[^{}]|\{[^{}]*\})*\}\s*",
    re.IGNORECASE,
)
"""Commands with the part of what they are given that nobody reads: a colour, a language, an address, an order."""

_ESCAPED = "&%$#_{}"
_SET_ASIDE = {character: chr(0xE000 + index) for index, character in enumerate(f"{_ESCAPED}~^\\")}
"""Characters that TeX wants escaped or named, set aside in the private area while the bare ones are resolved."""
_NAMED_SIGNS = {
    **dict.fromkeys(("enspace", "linebreak", "newline", "qquad", "quad", "space", "thinspace"), " "),
    "textbraceleft": _SET_ASIDE["{"],
    "textbraceright": _SET_ASIDE["}"],
    "textunderscore": _SET_ASIDE["_"],
    "textdollar": _SET_ASIDE["$"],
    "textasciitilde": _SET_ASIDE["~"],
    "textasciicircum": _SET_ASIDE["^"],
    "textbackslash": _SET_ASIDE["\\"],
}
"""Signs that mean something to TeX, by their names in text."""


def plain_tex(text: str) -> str:
    """Resolve the TeX of a name or of a formula between dollars, as far as plain text can."""
    text = _set_aside(without_private_use(text))
    return one_line(without_commands(re.sub(r"\$([^$]*)\$", lambda found: _formula(found[1]), text)))


def without_private_use(text: str) -> str:
    """A stranger's text without the characters that stand here for others."""
    return re.sub("[\ue000-\uf8ff]", "", text)


def without_commands(text: str) -> str:
    """Resolve the commands of a text outside its formulas; a command that nobody knows leaves its name."""
    text = _ACCENT.sub(_accented, _set_aside(without_unseen(text)))
    text = re.sub(r"\\([A-Za-z]+)(?:\s*\{\}|\s+(?=[^\s{])|)", _named, text)
    text = text.replace("``", "“").replace("''", "”").replace("---", "—").replace("--", "–")
    text = re.sub(r"\\([-/@])|(?<=\S)~(?=\S)|\\[,;:! \\]", lambda found: "" if found[1] else " ", text)
    text = re.sub(r"[{}]", "", text)
    for character, aside in _SET_ASIDE.items():
        text = text.replace(aside, character)
    return text


def without_unseen(text: str) -> str:
    """A text without what its commands are given and nobody reads."""
    return _UNSEEN.sub("", text)


def _set_aside(text: str) -> str:
    """Put what TeX wants escaped out of the way of what stands bare."""
    return re.sub(rf"\\([{re.escape(_ESCAPED)}])", lambda found: _SET_ASIDE[found[1]], text)


def greek_as_commands(formula: str) -> str:
    """Write the Greek letters of a formula as LaTeX reads them in math, where it knows no others."""
    return re.sub(
        f"([{''.join(_GREEK)}])([A-Za-z]?)",
        lambda found: f"\\{_GREEK[found[1]]} {found[2]}" if found[2] else f"\\{_GREEK[found[1]]}",
        formula,
    )


def script(text: str, sign: str) -> str:
    """Raise (^) or lower (_) digits and signs; nothing where a text has another letter."""
    return text.translate(_SCRIPTS[sign]) if re.fullmatch("[0-9+-]+", text) else ""


def one_line(text: str) -> str:
    """Join the lines of a text, without characters that nobody sees."""
    return unicodedata.normalize("NFC", UNPRINTABLE.sub("", " ".join(text.split())))


def _accented(found: re.Match[str]) -> str:
    accent, letter = found[1] or found[4], found[2] or found[3] or found[5] or found[6]
    return unicodedata.normalize("NFC", letter + _ACCENTS[accent])


def _formula(text: str) -> str:
    text = re.sub(r"\\([A-Za-z]+)", lambda found: SYMBOLS.get(found[1], found[0]), text)
    return _SCRIPT.sub(lambda found: (found[2] or found[3]).translate(_SCRIPTS[found[1]]), text)


def _named(found: re.Match[str]) -> str:
    """Put a sign in the place of its name; what has an argument, such as textbf, leaves that."""
    known = SYMBOLS.get(found[1]) or _NAMED_SIGNS.get(found[1], "")
    has_argument = found.string[found.end() : found.end() + 1] == "{"
    return known if known or has_argument or found[1] in _SILENT else f"{found[1]}{' ' * found[0][-1].isspace()}"
