"""Analysis: text to search terms, alike here and in the browser (`web/search/analysis`). Knows no records or files.

What is typed and what is indexed meet in the same terms: text is folded (marks, ligatures, dashes, Greek), cut into
words, the words into pieces, and each piece is stemmed. Case is kept until the end, for names in camel case have parts.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

_STOP_WORDS = (
    "a an the of to in on for with and or is are be by that this it its as at from we our which these those such can"
    " has have i do does did how what why when where who should not"
)
STOP_WORDS = frozenset(_STOP_WORDS.split())
"""Words that are no terms; they keep their position, so that phrases hold."""

_LIGHT_WORDS = (
    "about after again against all also always among another around away back because become been before being best"
    " better between both bring but came come could down during each either else enough even ever every everything few"
    " first for get getting give given go goes going good got great had hardly her here him his however into just keep"
    " know known last least less let like likely little look lot made make makes making many may maybe me might more"
    " most much must my near need needs never next no now off often old once one only other others out over own per"
    " perhaps please put quite rather really same say see seem seen several she since so some something still take"
    " takes tell than their them then there they thing things think though through too try trying two under until up"
    " upon us use used using very want wants was way ways well went were whether while whole whose will within without"
    " would yet you your"
    " article articles concerning describe described describes describing interested involving looking paper papers"
    " regarding"
)
LIGHT_WORDS = frozenset(_LIGHT_WORDS.split())
"""Words of any talk: they are searched, but nothing is looked for that means the same."""

LONGEST = 60
"""Characters of the longest term; it is written in at most 240 bytes."""

PART_SHARE = 0.5
"""What a part of a name in camel case counts, against 1 for what is written."""

INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff\u2120\u2122"
"""Soft hyphen, zero widths, and the marks SM and TM, which are no part of a word."""

DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
QUOTES = "\u2018\u2019\u201a\u201b\u02bc\u02bb\u2032\u0060\u00b4\uff07"
_SIGNS = str.maketrans(dict.fromkeys(INVISIBLE, "") | dict.fromkeys(DASHES, "-") | dict.fromkeys(QUOTES, "'"))
UNDIVIDED = {
    "ß": "ss", "ẞ": "Ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
    "ð": "d", "Ð": "D", "ł": "l", "Ł": "L", "þ": "th", "Þ": "Th", "ħ": "h", "Ħ": "H", "ı": "i", "ŋ": "n", "Ŋ": "N",
}  # fmt: skip
"""Letters that no normal form takes apart, with what is typed for them."""

_UNDIVIDED = str.maketrans(UNDIVIDED)
_MARKS = ("Mn", "Mc", "Me")
_FOREIGN = re.compile(r"[^\x00-\x7f]")
GREEK_NAMES = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma sigma tau upsilon"
    " phi chi psi omega"
)
"""The names of the small Greek letters in their order, the final sigma among them."""

_GREEK = {chr(0x3B1 + position): name for position, name in enumerate(GREEK_NAMES.split())}
_LONE_GREEK = re.compile(r"(?<![Α-Ωα-ω])[Α-Ωα-ω](?![Α-Ωα-ω])")
_SIGN = r"[^\W_]"
"""A letter or digit: what JavaScript calls [\\p{L}\\p{N}]."""
_POSSESSIVE = re.compile(rf"(?<={_SIGN})'[sS](?!{_SIGN})")
_THOUSANDS = re.compile(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")
_WORD = re.compile(rf"{_SIGN}+(?:[.\-_/+'&]{_SIGN}+)*")
_PIECE = re.compile(rf"{_SIGN}+(?:(?<=\d)\.(?=\d){_SIGN}+)*")
_PLAIN = re.compile(r"[a-z]+")
_USUAL = re.compile(r"[A-Za-z][a-z]{0,59}")
"""A word of one piece that has no parts."""
_VERSION = re.compile(r"(?<=[A-Za-z]{3})[vV]?[0-9]+$")
_PART = re.compile(r"[A-Z]{2,}s(?![a-z])|[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[0-9]+")
IRREGULAR = {
    "indices": "index", "matrices": "matrix", "vertices": "vertex", "corpora": "corpus", "analyses": "analysis",
    "criteria": "criterion",
}  # fmt: skip
"""Plurals that no ending tells."""

ENDLESS = frozenset(("news", "embed", "series", "analysis"))
"""Words whose ending is none."""


class Token(NamedTuple):
    """A term of a text, the position of its word, counted from 0, and what it counts."""

    term: str
    position: int
    share: float


def fold(text: str) -> str:
    """Write a text without marks, in plain signs, case kept; a Greek letter standing alone becomes its name."""
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text.translate(_SIGNS)).translate(_SIGNS).translate(_UNDIVIDED)
        text = _FOREIGN.sub(_unmarked, text)
        text = _LONE_GREEK.sub(_greek_name, text)
    return text.replace("`", "'")


def words(text: str) -> list[str]:
    """The words of a text, folded, case kept: runs of letters and digits, joined by one of . - _ / + ' & or nothing.

    Of a number the commas between thousands are left out.
    """
    folded = fold(text)
    if "'" in folded:
        folded = _POSSESSIVE.sub("", folded)
    return _WORD.findall(_THOUSANDS.sub("", folded) if "," in folded else folded)


@lru_cache(maxsize=1 << 9)
def pieces(text: str) -> tuple[str, ...]:
    """The pieces of all words of a text, in lower case, stop words with them: β-VAE is beta and vae.

    Of a title they are asked for by several in turn.
    """
    return tuple([piece for word in words(text) for piece in word_pieces(word)])


@cache
def word_pieces(word: str) -> tuple[str, ...]:
    """The pieces of one word, in lower case."""
    return tuple(_lower(piece) for piece in _PIECE.findall(word))


def word_forms(word: str) -> tuple[str, ...]:
    """What a word may be typed as, in lower case: its pieces, and all of several as one (crossencoder)."""
    found = word_pieces(word)
    return (*found, "".join(found)[:LONGEST]) if len(found) > 1 else found


def tokens(text: str) -> list[Token]:
    """Every term of a text: those of the pieces, of joined words, and of parts in camel case."""
    found: list[Token] = []
    position = 0
    for word in words(text):
        width, terms = word_terms(word)
        found += [Token(term, position + offset, share) for term, offset, share in terms]
        position += width
    return found


@cache
def stem(word: str) -> str:
    """Take the common English endings off a word in lower case; what is not all a to z stays as it is."""
    if len(word) < 3 or word in ENDLESS or not _PLAIN.fullmatch(word):
        return word
    word = _singular(IRREGULAR.get(word, word))
    if word in ENDLESS:
        return word
    root = _root(word)
    return _spelling(root, is_cut=root != word)


def _singular(word: str) -> str:
    if word.endswith(("ies", "ied")) and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith("s") and word[-2] not in ("aeious" if len(word) == 3 else "sui") and not word.endswith("ias"):
        return word[:-1]
    return word


def _root(word: str) -> str:
    """Take off -ing, -ed, -ation, -ion or -e, where a stem of its own is left."""
    for ending, least in (("ing", 3), ("ed", 3), ("ation", 4), ("ion", 4)):
        root = word[: -len(ending)]
        if word.endswith(ending) and len(root) >= least and re.search("[aeiouy]", root) and not word.endswith("eed"):
            return _without_at(_without_e(root)) if ending != "ion" else root
    return _without_at(_without_e(word)) if word.endswith("e") else word


def _without_e(word: str) -> str:
    if word.endswith("ie") and len(word) > 4:
        return word[:-2] + "y"
    return word[:-1] if word.endswith("e") and len(word) > 3 else word


def _without_at(root: str) -> str:
    """Bring generate and generated to what generation has without its ending."""
    return root[:-2] if re.fullmatch(r"[a-z]{3,}[^aeo]at", root) else root


def _spelling(root: str, *, is_cut: bool) -> str:
    """Bring British and American spellings together, and undo a doubled consonant."""
    if is_cut and len(root) > 5 and root.endswith("is"):
        root = root[:-1] + "z"
    if len(root) > 5 and root.endswith("our"):
        root = root[:-2] + "r"
    if root.endswith("ogu"):
        root = root[:-1]
    doubled = root[-1] == root[-2] and root[-1] not in "aeiou"
    if doubled and (len(root) > 4 or (is_cut and len(root) > 3 and root[-1] not in "lsz")):
        root = root[:-1]
    return root


@cache
def word_terms(word: str) -> tuple[int, tuple[Token, ...]]:
    """The number of a word's pieces, and its terms with their positions among them."""
    if _USUAL.fullmatch(word):
        lower = word.lower()
        return 1, () if lower in STOP_WORDS else (Token(stem(lower), 0, 1.0),)
    found = _PIECE.findall(word)
    terms = [term for position, piece in enumerate(found) for term in _piece_terms(piece, position)]
    if len(found) > 1:
        terms.insert(len(_piece_terms(found[0], 0)), Token(stem(_lower("".join(found))), 0, 1.0))
    return len(found), tuple(terms)


def _piece_terms(piece: str, position: int) -> list[Token]:
    lower = _lower(piece)
    if lower in STOP_WORDS:
        return []
    return [Token(stem(lower), position, 1.0), *(Token(part, position, PART_SHARE) for part in _parts(piece))]


def _parts(piece: str) -> list[str]:
    """The terms of a name's parts: col, bert and colbert in ColBERTv2."""
    if "." in piece or not piece.isascii() or piece.isdigit():
        return []
    base = _VERSION.sub("", piece)
    parts = _PART.findall(base)
    found = [base] if base != piece else []
    found += [part for part in parts if len(part) > 2 and part.isalpha()] if len(parts) > 1 else []
    lower = [part.lower() for part in found]
    return list(dict.fromkeys(stem(part) for part in lower if part not in STOP_WORDS))


def _lower(piece: str) -> str:
    return piece.lower().replace("ς", "σ")[:LONGEST]


def _unmarked(found: re.Match[str]) -> str:
    return "" if unicodedata.category(found[0]) in _MARKS else found[0]


def _greek_name(found: re.Match[str]) -> str:
    """The name of a letter, with a joiner to what stands beside it: μm is mu-m."""
    before = "-" if re.search(rf"{_SIGN}$", found.string[: found.start()][-1:]) else ""
    after = "-" if re.match(_SIGN, found.string[found.end() : found.end() + 1]) else ""
    return before + _GREEK[found[0].lower()] + after
