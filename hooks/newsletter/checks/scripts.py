"""Rules about scripts: letters of another alphabet in a word, and names that look like others."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from newsletter.checks.character_rules import is_garbled
from newsletter.checks.finding import Finding
from newsletter.checks.link_rules import addresses_of
from newsletter.checks.lookalikes import plain_letter, skeleton
from newsletter.checks.texts import Text, lines_of, names_of, prose_of
from newsletter.model.hosts import host_of
from newsletter.problem import did_you_mean, quoted
from newsletter.source.project import Reading
from newsletter.text.prose import seen_text

_MARKS = r"\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u2de0-\u2dff\ua66f-\ua67d\ufe20-\ufe2f"
_PART = rf"(?:[^\W_]|[{_MARKS}])+"
_WORD = re.compile(rf"{_PART}(?:[-‐‑'’]{_PART})*")
_OTHER = re.compile(
    r"[\u0370-\u1cff\u1f00-\u1fff\u2c80-\u2dff\ua4d0-\ua6ff\uab70-\uabbf\U00010000-\U00016fff\U0001e000-\U0001e8ff]"
)
"""Where letters are that do not belong to the Latin alphabet, Chinese, Japanese and Korean ones excepted."""

_WITH_ENDINGS = (
    "CJK HIRAGANA KATAKANA HANGUL BOPOMOFO ARABIC HEBREW SYRIAC THAANA NKO DEVANAGARI BENGALI GURMUKHI GUJARATI"
    " ORIYA TAMIL TELUGU KANNADA MALAYALAM SINHALA THAI LAO TIBETAN MYANMAR KHMER GEORGIAN ETHIOPIC MONGOLIAN"
)
_BESIDE_LATIN = frozenset(_WITH_ENDINGS.split())
"""Scripts that give Latin words endings of their own, without a space: there only a letter between two is no ending."""

_PHONETIC = re.compile(r"[\u0250-\u02af\u1d00-\u1dbf\uab30-\uab6f]")
_CYRILLIC_SHAPES = dict(zip("ABEKMHOPCTYXaeopcyxijs", "АВЕКМНОРСТУХаеорсухіјѕ", strict=True))
"""Latin letters and the Cyrillic ones of the same shape."""


_KNOWN_BY = "write the host in the letters it is known by"


@dataclass(frozen=True)
class _Mix:
    """A word with a letter that belongs to another alphabet than the rest; characters count from 1."""

    word: str
    number: int
    letter: str
    hint: str

    def __str__(self) -> str:
        script = _script(self.letter).capitalize()
        code = f"U+{ord(self.letter):04X}"
        return f'{quoted(self.word)}, in which character {self.number}, the "{self.letter}", is {script} ({code})'


def mixed_scripts(reading: Reading) -> Iterator[Finding]:
    """A word is written in one alphabet; Greek letters that are signs, as in μP and β-VAE, are none of another."""
    told = set()
    for text, seen in _seen(reading):
        if mix := next(_mixes(seen), None):
            told.add((text.file.path, text.field_path, mix.letter))
            yield text.error(f"{text.name} has {mix}", mix.hint)
    for text in addresses_of(reading):
        is_plain = text.text.isascii() and not any(sign in text.text for sign in ("xn--", "XN--", "%"))
        mix = None if is_plain else _mix_in_host(text.text)
        if mix and (text.file.path, text.field_path, mix.letter) not in told:
            yield text.error(f"the address {quoted(text.text)} has {mix}", mix.hint)


def looks_like_another(reading: Reading) -> Iterator[Finding]:
    """A name does not look like another of the archive that is written in another script."""
    names: dict[str, Text] = {}
    for text in names_of(reading):
        names.setdefault(text.text, text)
    suspects = {name: _scripts(name) for name in names if not name.isascii()}
    suspects = {name: found for name, found in suspects.items() if found - {"LATIN"} and not any(_mixes(name))}
    if not suspects:
        return
    alike: dict[str, dict[frozenset[str], str]] = {}
    for name in names:
        alike.setdefault(skeleton(name), {}).setdefault(suspects.get(name) or _scripts(name), name)
    for name, scripts in suspects.items():
        if other := _other(alike[skeleton(name)], scripts, name):
            yield _said_of_name(names[name], names[other], scripts)


def _seen(reading: Reading) -> Iterator[tuple[Text, str]]:
    """Every text that may mix alphabets, and what readers get of it: prose can name a character by its number."""
    for text in prose_of(reading):
        if "&" in text.text or _OTHER.search(text.text):
            yield text, seen_text(text.text)
    yield from ((text, text.text) for text in lines_of(reading) if not text.text.isascii())


def _other(alike: dict[frozenset[str], str], scripts: frozenset[str], name: str) -> str | None:
    """The name that another one looks like: the one in Latin letters, or else the first."""
    first = alike.get(frozenset(["LATIN"])) or next(iter(alike.values()))
    return first if first != name and alike.get(scripts) == name else None


def _said_of_name(text: Text, other: Text, scripts: frozenset[str]) -> Finding:
    letters = ", ".join(sorted(script.capitalize() for script in scripts))
    like = f"which looks like {quoted(other.text)} in {other.named}"
    message = f"{text.name} has {quoted(text.text)}, in letters that are {letters}, {like}"
    return text.warning(message, "write both alike if they are one name")


def _mixes(text: str) -> Iterator[_Mix]:
    """The words of a text that mix alphabets; what was garbled on the way is another matter."""
    if not _OTHER.search(text):
        return
    for chunk in text.split():
        if _OTHER.search(chunk) and not is_garbled(chunk):
            found = (_mix(word.group()) for word in _WORD.finditer(chunk) if _OTHER.search(word.group()))
            yield from (mix for mix in found if mix)


def _mix(word: str) -> _Mix | None:
    """The first letter of a word that is of another alphabet than it seems; None where there is none."""
    parts = list(re.finditer(_PART, word))
    has_latin = any(map(_is_latin, word))
    for part in parts:
        is_last = part is parts[-1]
        for index, letter in enumerate(part.group()):
            is_apart = has_latin and _stands_for_latin(part.group(), letter, is_last=is_last)
            if is_apart or _is_foreign(part.group(), index):
                return _Mix(word, part.start() + index + 1, letter, _hint(word, letter))
    return None


def _is_foreign(part: str, index: int) -> bool:
    """Whether a letter among Latin ones is of another alphabet, and no sign."""
    letter = part[index]
    script = _script(letter)
    if letter.isascii() or script == "LATIN" or not letter.isalpha():
        return False
    if script == "CYRILLIC":
        return any(map(_is_latin, part))
    if not any(_is_latin(one) or _script(one) == "CYRILLIC" for one in part):
        return False
    if unicodedata.normalize("NFKC", letter) != letter or not plain_letter(letter):
        return False
    if script == "GREEK":
        return not _is_sign(part, index)
    return script not in _BESIDE_LATIN or all(map(_is_latin, (part[index - 1 : index], part[index + 1 : index + 2])))


def _is_sign(part: str, index: int) -> bool:
    """Whether a small Greek letter stands for a quantity: among capitals and digits, or beside a single letter."""
    if part[index] == "ο" or not part[index].islower():
        return False
    around = part[:index].rstrip(_SMALL_GREEK)[-1:], part[index:].lstrip(_SMALL_GREEK)[:1]
    return len(part) == 2 or all(not one or one.isupper() or one.isnumeric() for one in around)


_SMALL_GREEK = "".join(map(chr, range(ord("α"), ord("ω") + 1))).replace("ο", "") + "ϵϑϕϖϱ"


def _stands_for_latin(part: str, letter: str, *, is_last: bool) -> bool:
    """Whether one letter, alone or with digits, stands where a Latin one is expected: «С-LoRA», «GPT-4о», «О’Neil».

    At the end of a word a small letter alone may be an ending, as Russian puts it after a hyphen.
    """
    letters = [one for one in part if one.isalpha()]
    if letters != [letter] or _script(letter) in (*_BESIDE_LATIN, "LATIN") or not plain_letter(letter, is_exact=True):
        return False
    is_ending = is_last and len(part) == 1 and letter.islower()
    is_greek_sign = _script(letter) == "GREEK" and letter.islower() and letter != "ο"
    return not is_greek_sign and not (is_ending and _script(letter) != "GREEK")


def _mix_in_host(address: str) -> _Mix | None:
    """The label of an address's host that mixes alphabets, or that looks Latin from end to end."""
    labels = host_of(address).split(".")
    for label in labels:
        if mix := next(_mixes(label), None):
            return mix
        letters = [one for one in label if one.isalpha()]
        phonetic = next((one for one in letters if _script(one) == "PHONETIC" and plain_letter(one)), "")
        if phonetic:
            return _Mix(label, label.index(phonetic) + 1, phonetic, _KNOWN_BY)
        is_spoof = labels[-1].isascii() and letters and all(plain_letter(one, is_exact=True) for one in letters)
        if is_spoof and not label.isascii():
            return _Mix(label, label.index(letters[0]) + 1, letters[0], _KNOWN_BY)
    return None


def _hint(word: str, letter: str) -> str:
    """The word in the alphabet of most of its letters, where each other one has its like there."""
    latin = [one for one in word if _is_latin(one)]
    others = [one for one in word if one.isalpha() and not _is_latin(one)]
    if len(latin) > len(others) and all(map(plain_letter, others)):
        plain = "".join(plain_letter(one) or one for one in word)
        if letter in _SMALL_GREEK:
            return f'write "{plain}", or the sign apart: after a hyphen or a space'
        return did_you_mean(plain)
    is_cyrillic = all(_script(one) == "CYRILLIC" for one in others)
    if len(latin) < len(others) and is_cyrillic and all(one in _CYRILLIC_SHAPES for one in latin):
        return f'did you mean "{"".join(_CYRILLIC_SHAPES.get(one, one) for one in word)}", all Cyrillic?'
    return "write the word in one alphabet, or part what belongs to two by a space or a hyphen"


def _scripts(name: str) -> frozenset[str]:
    return frozenset(map(_script, _letters(name)))


def _letters(name: str) -> Iterable[str]:
    """The letters and digits of a name that tell its script; marks that have a width do not."""
    signs = (
        one for one in unicodedata.normalize("NFC", name) if one.isalpha() or (one.isalnum() and not one.isascii())
    )
    return (one for one in signs if unicodedata.category(one) != "Lm")


def _script(letter: str) -> str:
    """The script of a letter, by the first word of its name; phonetic letters are not those of words."""
    if letter.isascii():
        return "LATIN"
    if _PHONETIC.match(letter):
        return "PHONETIC"
    name = unicodedata.name(letter, "")
    return "CYRILLIC" if "CYRILLIC" in name else name.partition(" ")[0]


def _is_latin(letter: str) -> bool:
    return letter.isalpha() and _script(letter) in ("LATIN", "PHONETIC")
