"""Names as citations print them: whole or with initials, the given name first or last. Knows no style."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from newsletter.model import Signature

_EASTERN = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL")
"""Scripts in which a name is printed as one, the family's part first."""


@dataclass(frozen=True)
class CitedName:
    """A name by its parts; one that has none, such as a group's, is printed whole."""

    printed: str
    given: str = ""
    particle: str = ""
    core: str = ""
    suffix: str = ""

    @property
    def is_parted(self) -> bool:
        """Whether it is known which part is the family's."""
        return bool(self.core)

    @cached_property
    def is_whole(self) -> bool:
        """Whether references print it as it stands: it has no parts, or they stand so in its script."""
        return not self.is_parted or unicodedata.name(self.core[0], "").startswith(_EASTERN)

    @cached_property
    def family(self) -> str:
        """The family name with its particle."""
        return f"{self.particle} {self.core}".strip()

    @cached_property
    def initials(self) -> str:
        """The given name by its first letters, hyphens kept: «A.-M.»; a word of a script without capitals is kept."""
        first, *others = self.given.split("-")
        return "-".join([_initials(first), *(_initials(part, is_joined=True) for part in others)])

    def straight(self, *, initials: bool = False) -> str:
        """The given name first: «Anna-Maria van 't Hooft»."""
        given = self.initials if initials else self.given
        return self.printed if self.is_whole else " ".join(filter(None, (given, self.family, self.suffix)))

    def inverted(self, *, initials: bool = False, is_demoted: bool = False) -> str:
        """The family name first, its particle before it, or demoted: «van 't Hooft, A.-M.», «Hooft, A.-M. van 't»."""
        given = self.initials if initials else self.given
        family = self.core if is_demoted else self.family
        behind = f"{given} {self.particle}".strip() if is_demoted else given
        return self.printed if self.is_whole else ", ".join(filter(None, (family, behind, self.suffix)))


@lru_cache(maxsize=1 << 16)
def cited_name(one: Signature) -> CitedName:
    """Take a name apart where that can be done."""
    parts = one.parts
    is_parted = any(map(str.isalpha, parts.core)) and "," not in parts.core and (parts.given or not parts.suffix)
    if parts.is_group or not is_parted:
        return CitedName(one.name)
    if parts.particle[:1].isupper():  # «De Cao» stands under D in every style, «van 't Hooft» does not
        return CitedName(one.name, parts.given, "", parts.family, parts.suffix)
    return CitedName(one.name, parts.given, parts.particle, parts.core, parts.suffix)


def listed_names(names: Sequence[str], last: str) -> str:
    """Join names with commas, `last` before the last one of them: «A, B, and C», «A and B»."""
    if len(names) < 2:
        return "".join(names)
    comma = "," if len(names) > 2 else ""
    return f"{', '.join(names[:-1])}{comma} {last} {names[-1]}"


def _initials(words: str, *, is_joined: bool = False) -> str:
    """The first letter of each word that has a capital, and of one behind a hyphen; others as they are."""
    found = re.findall(r"[^\s.]+", words)
    return " ".join(f"{word[0]}." if word[0].isupper() or (is_joined and word[0].islower()) else word for word in found)
