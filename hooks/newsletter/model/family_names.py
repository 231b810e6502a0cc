"""Family names: which part of a printed name is the family's, in whatever script and order it is printed.

What no rule can know, such as two family names without a hyphen, an editor says with `family:`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

_GROUPS = re.compile(
    r"\b(alliance|association|authors|coalition|collaboration|collective|committee|community|consortium|contributors"
    r"|developers|federation|foundation|group|initiative|institute|investigators|lab|laborator(?:y|ies)|labs|network"
    r"|organi[sz]ation|program(?:me)?|project|publishers|society|task force|team|teams|university|workshop)\b"
    r"|\b(gmbh|inc|llc|ltd)\b\.?$|(?-i:[A-Za-z]-AI$)"
    r"|团队|團隊|联盟|研究院|研究所|研究会|大学|팀$|연구소|대학교|коллаборация|группа",
    re.IGNORECASE,
)
"""Words that name a group and are no names of people."""

_SUFFIX = re.compile(r"(jr|sr|esq)\.?|ii|iii|iv|vii|viii|2nd|3rd|4th|ph\.?d\.?|m\.?d\.|msc|m\.sc\.", re.IGNORECASE)
_SURE_SUFFIX = re.compile(r"(jr|sr)\.?", re.IGNORECASE)
_SUFFIX_BETWEEN = re.compile(r"(?:[js]r|i{1,3}|iv|vi{0,3})\.?", re.IGNORECASE)
"""What may stand between the family name and the given one, as in «Bilby, Jr., Ada»."""

_OF_THE_FAMILY = frozenset(["junior", "júnior", "filho", "neto", "netto", "sobrinho"])
"""What tells namesakes of a family apart in Portuguese, where it belongs to the family name."""

_PARTICLES_TEXT = (
    "abd abdel abi abou abu aït ait al ap ben bint da dal dalla de del dela della delos den der des di"
    " dos du el ibn la le mac mc ní nic o' o’ ó saint sainte st st. ste. ter ui uí van vander von"
    " zu zur"
)
_PARTICLES = frozenset(_PARTICLES_TEXT.split())
"""What leads a family name even where it is printed with a capital letter."""
_SHORTENED = frozenset(["v.", "v.d."])
"""«van», «von» and «van de» in short, which in capitals are initials."""

_ARABIC_PARTICLES_TEXT = "آل ابن ابو أبو أبي بن بنت عبد בן בר בת אבן"
_ARABIC_PARTICLES = frozenset(_ARABIC_PARTICLES_TEXT.split())
_JOINTS = frozenset(["e", "i", "y"])
"""What joins two family names: «Ramón y Cajal»."""

_VIETNAMESE_TEXT = (
    "bui bùi dang đặng dinh đinh do đỗ duong dương ho hồ hoang hoàng huynh huỳnh le lê ly lý ngo ngô"
    " nguyen nguyễn pham phạm phan tran trần trinh trịnh truong trương vo võ vu vũ"
)
_VIETNAMESE = frozenset(_VIETNAMESE_TEXT.split())
_VIETNAMESE_MIDDLE = frozenset(["thi", "thị", "van", "văn"])

_HAN = r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003134f々〆ヶ]"
_KANA = r"[\u3040-\u30ff]"
_HANGUL = r"[\uac00-\ud7af]"
_EASTERN = re.compile(f"(?:{_HAN}|{_KANA}|{_HANGUL}|[\\s\u3000])+")
_DOUBLE_TEXT = (
    "欧阳 歐陽 司马 司馬 诸葛 諸葛 上官 夏侯 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 东方 東方 端木 轩辕 軒轅 司徒"
    " 长孙 長孫 宇文 南宫 南宮 남궁 황보 제갈 사공 선우 서문 독고 동방"
)
_DOUBLE = frozenset(_DOUBLE_TEXT.split())
"""Family names of two signs, in China and Korea."""

_PATRONYMIC = re.compile(r"[Ѐ-ӿ]+(вич|вна|ична|інічна)")
_IN_BRACKETS = re.compile(r"\s*[(（\[][^()（）\[\]]*[)）\]]\s*$")


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart; the family name has its particle before it, and what has no family name is all `family`."""

    given: str
    particle: str
    core: str
    suffix: str = ""
    is_group: bool = False

    @property
    def family(self) -> str:
        """The family name as it is cited: «van 't Hooft»."""
        return _joined(self.particle, self.core)


def is_group(name: str) -> bool:
    """Whether a name says itself that it is no person's: «The Burrow Collaboration»."""
    return bool(_GROUPS.search(name))


@cache
def name_parts(name: str, family: str | None = None, *, group: bool = False) -> NameParts:
    """Take a name apart; `family` and `group` are what an editor says of it."""
    plain = " ".join(name.split())
    if family:
        return _said(plain, " ".join(family.split()))
    if group or is_group(plain):
        return NameParts("", "", plain, is_group=True)
    aside = _IN_BRACKETS.search(plain)
    if not aside or not aside.start():
        return _parts(plain)
    parts = _parts(plain[: aside.start()])
    return replace(parts, given=_joined(parts.given, aside[0].strip()))


def _said(name: str, family: str) -> NameParts:
    before, _, after = name.partition(family)
    words = [one for one in after.replace(",", " ").split() if one]
    suffix = " ".join(one for one in words if _SUFFIX.fullmatch(one))
    given = [*before.replace(",", " ").split(), *(one for one in words if not _SUFFIX.fullmatch(one))]
    *particles, core = _led(family.split())
    return NameParts(" ".join(given), " ".join(particles), core, suffix)


def _led(words: list[str]) -> list[str]:
    """The particles that lead a family name, one by one, and what follows them."""
    place = 0
    while place < len(words) - 1 and (_is_known_particle(words[place]) or _is_small(words[place])):
        place += 1
    return [*words[:place], " ".join(words[place:])]


def _parts(name: str) -> NameParts:
    if _EASTERN.fullmatch(name):
        return _eastern(name)
    words, suffix = _without_suffix(name.split())
    if any("," in word for word in words):
        return NameParts("", "", " ".join(words), suffix)
    if _is_family_first(words):
        return NameParts(" ".join(words[1:]), "", words[0], suffix)
    place = _place_of_family(words)
    *particles, core = _led(words[place:])
    return NameParts(" ".join(words[:place]), " ".join(particles), core, suffix)


def _without_suffix(words: list[str]) -> tuple[list[str], str]:
    """Part «Jr.», «III» or «PhD» from the name before it; of two words only what can be no family name."""
    found: list[str] = []
    while len(words) > 1 and _is_suffix(words):
        found.insert(0, words[-1])
        words = [*words[:-2], words[-2].rstrip(",")]
    return words, " ".join(found)


def _is_suffix(words: list[str]) -> bool:
    last = words[-1].rstrip(",")
    is_sure = words[-2].endswith(",") or (len(words) > 2 and not last.islower())
    return bool((_SUFFIX if is_sure else _SURE_SUFFIX).fullmatch(last))


def _is_family_first(words: list[str]) -> bool:
    """Whether a name of words begins with the family's: in Vietnam, and in Russian lists with patronymics."""
    if len(words) < 3:
        return False
    first, second, last = (word.casefold() for word in (words[0], words[1], words[-1]))
    if first in _VIETNAMESE and second in _VIETNAMESE_MIDDLE:
        return last not in _VIETNAMESE
    return len(words) == 3 and bool(_PATRONYMIC.fullmatch(last)) and not _PATRONYMIC.fullmatch(words[1])


def _place_of_family(words: list[str]) -> int:
    """Where the family name begins among the words of a name that begins with the given one."""
    last = len(words) - 1
    if last > 1 and words[last].casefold() in _OF_THE_FAMILY:
        last -= 1
    inner = range(1, last)
    led = [place for place in inner if words[place] in _JOINTS and place > 1]
    if led:
        return led[0] - 1
    is_all_small = all(word[0].islower() for word in words if word[0].isalpha())
    place = min([last, *(place for place in inner if not is_all_small and _is_small(words[place]))])
    while place > 1 and _leads(words, place - 1):
        place -= 1
    return place


def _leads(words: list[str], place: int) -> bool:
    """Whether a word with a capital letter leads the family name after it; «Van» is a given name in Vietnam."""
    is_vietnamese = words[-1].casefold() in _VIETNAMESE
    return _is_known_particle(words[place]) and not is_vietnamese


def _is_known_particle(word: str) -> bool:
    return word.casefold() in _PARTICLES or word in _ARABIC_PARTICLES or word in _SHORTENED


def _is_small(word: str) -> bool:
    """Whether a word begins with a small letter, or as «'t» does, and so can be no given name; one letter may be."""
    return bool(re.match(r"['’‘][a-z]\b", word)) or (len(word) > 1 and word[0].islower() and not word.endswith("."))


def _eastern(name: str) -> NameParts:
    """Take a Chinese, Japanese or Korean name apart, which begins with the family's, with a space or without."""
    words = name.split()
    if len(words) > 1:
        return NameParts(" ".join(words[1:]), "", words[0])
    return NameParts(name[_length_of_family(name) :], "", name[: _length_of_family(name)])


def _length_of_family(name: str) -> int:
    """How many signs of a name without a space are the family's: four signs are mostly Japanese, two and two."""
    if len(name) < 2 or re.fullmatch(f"{_KANA}+", name):
        return len(name)
    before_kana = re.match(f"{_HAN}+(?={_KANA})", name)
    if before_kana:
        return before_kana.end()
    is_long = name[:2] in _DOUBLE and len(name) > 2
    return 2 if is_long or (len(name) > 3 and not re.match(_HANGUL, name)) else 1


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def given_first(name: str) -> str:
    """A name with the given one first: «Bilby, Ada» is «Ada Bilby»; one that has more commas is no person's."""
    return parted_at_comma(name)[0]


def parted_at_comma(name: str) -> tuple[str, str]:
    """A name with the given one first, and the family name where a comma tells it, else ''."""
    parts = [one.strip() for one in name.split(",")]
    if len(parts) == 2 and all(parts) and not is_group(_IN_BRACKETS.sub("", name)):
        return whole_name(parts[1], parts[0]), parts[0]
    if len(parts) == 3 and all(parts) and _SUFFIX_BETWEEN.fullmatch(parts[1]):  # Bilby, Jr., Ada
        return f"{parts[2]} {parts[0]} {parts[1]}", parts[0]
    if len(parts) == 3 and all(parts) and _SUFFIX_BETWEEN.fullmatch(parts[2]):  # Bilby, Ada, Jr., as RIS has it
        return f"{parts[1]} {parts[0]} {parts[2]}", parts[0]
    return name.strip(" ,"), ""


def whole_name(given: str, family: str) -> str:
    """A given and a family name as they are printed in one; in China, Japan and Korea the family's comes first."""
    is_eastern = all(_EASTERN.fullmatch(one) and not re.fullmatch(f"{_KANA}+", one) for one in (given, family))
    return f"{family}{given}" if is_eastern else _joined(given, family)
