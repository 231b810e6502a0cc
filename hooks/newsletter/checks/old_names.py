"""Old names: where editors' own words name somebody by a name that the person had before.

Authors and editors are shown under the names of their records; words that somebody wrote stay as they are, so they are
pointed out. A hint gives the right words only where they can stand in place of the old ones just so.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from newsletter.checks.finding import Finding, entries_of
from newsletter.checks.texts import Text, lines_of, prose_of
from newsletter.model import Extra, Paper, Person
from newsletter.model.authors import slug_of
from newsletter.model.family_names import name_parts
from newsletter.model.identities import Identities
from newsletter.problem import quoted
from newsletter.source.project import IssueFile, Reading

_AS_PRINTED = ("title", "official_title", "authors", "editors", "credited")
"""Fields of lines that are not the editors' own words, or are looked at otherwise."""

_BEFORE = r"(?P<before>(?:.*(?:[,;(&]|\band))?\s*)"
_AFTER = r"(?P<after>\s*(?:,?\s+et\s+al\b.*|[;)].*)?)"
"""What may stand around a name that is the whole name of somebody there, and no part of a longer one."""

_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class _OldName:
    """A name that a person had, whole or the family name alone, and what stands in its place now."""

    person: Person
    old: str
    new: str

    def is_in(self, text: str) -> bool:
        """Whether a text has the old name, and not only as a part of the present one."""
        old, left = _alone(_folded(self.old)), _folded(text)
        for present in map(_folded, (self.person.name, _family(self.person))):
            left = _alone(present).sub("#", left) if old.search(present) else left
        return bool(old.search(left))

    def replaced(self, text: str) -> str | None:
        """The text with the new name; None where the old one is not the whole name of somebody there."""
        found = re.fullmatch(f"{_BEFORE}{re.escape(self.old)}{_AFTER}", text)
        new = f"{found['before']}{self.new}{found['after']}" if found else None
        return None if new is None or '"' in new or self.is_in(new) else new


def old_name(reading: Reading) -> Iterator[Finding]:
    """Credits, summaries and other words of editors name nobody by a name that the person had before."""
    whole = [old for person in reading.people.records for old in _whole_names(person)]
    if not whole:
        return
    by_word = {word: list(names) for word, names in groupby(sorted(whole, key=_first_word), _first_word)}
    people = Identities(reading.people.records)
    for text in _own_words(reading):
        yield from _findings(text, _possible(text, by_word), sure=())
    for text, entry in _credits(reading):
        names = [*_possible(text, by_word), *_family_names(entry, people)]
        yield from _findings(text, names, sure=[one for one in names if _is_sure(one, entry, people)])


def _own_words(reading: Reading) -> Iterator[Text]:
    for text in (*lines_of(reading), *prose_of(reading)):
        if isinstance(text.file, IssueFile) and not set(_AS_PRINTED) & set(text.field_path):
            yield text


def _credits(reading: Reading) -> Iterator[tuple[Text, Paper | Extra]]:
    """Whom entries credit, but for organisations, which may be named after somebody."""
    for place, entry in entries_of(reading):
        if entry.credited and entry.credited not in entry.organisations:
            yield Text(place.file, (*place.field_path, "credited"), entry.credited), entry


def _findings(text: Text, names: Iterable[_OldName], *, sure: Collection[_OldName]) -> Iterator[Finding]:
    """What is to be said of a text: one thing of each person, of the longest name first."""
    said: set[str] = set()
    for name in sorted(names, key=lambda one: -len(one.old)):
        if name.person.id not in said and name.is_in(text.text):
            said.add(name.person.id)
            right = name.replaced(text.text) if name in sure else None
            hint = f'write "{right}"' if right else f"if that is the same person, write the name as {name.person.name}"
            message = f"{text.name} says {quoted(name.old)} of somebody who is shown as {name.person.name}"
            yield text.warning(message, hint)


def _whole_names(person: Person) -> Iterator[_OldName]:
    """The other names of a person that are no way of writing the present one."""
    former = (name.replace("-", " ") for name in person.former if not re.search("[0-9]", name))
    for old in dict.fromkeys((*person.spellings, *former)):
        if _WORD.search(_folded(old)) and _is_another(old, person):
            yield _OldName(person, old, person.name)


def _family_names(entry: Paper | Extra, people: Identities) -> Iterator[_OldName]:
    """The family names that authors of an entry had."""
    for person in dict.fromkeys(filter(None, map(people.meant_by, entry.authors))):
        for old in _whole_names(person):
            family = name_parts(old.old).family
            if _folded(family) not in (_folded(_family(person)), _folded(old.old)):
                yield _OldName(person, family, _family(person))


def _is_sure(name: _OldName, entry: Paper | Extra, people: Identities) -> bool:
    """Whether nobody else can be meant: the person is an author, or there is none, and no other has that name."""
    known = [(one, people.meant_by(one)) for one in entry.authors]
    printed = {_folded(one.parts.family) for one, person in known if person != name.person and one.name}
    shown = {_folded(_family(person)) for _, person in known if person and person != name.person}
    return _folded(name.old) not in printed | shown and (not known or name.person in [person for _, person in known])


def _possible(text: Text, by_word: Mapping[str, list[_OldName]]) -> list[_OldName]:
    """The names whose first word a text has, so that not every name is looked for in every text."""
    return [name for word in set(_WORD.findall(_folded(text.text))) for name in by_word.get(word, ())]


def _is_another(old: str, person: Person) -> bool:
    """Whether a name is another one, and not the present one with initials, other marks or in another order."""
    before, after = name_parts(old), name_parts(person.name, person.family, group=person.group)
    if _folded(before.family) != _folded(after.family):
        return set(slug_of(old).split("-")) != set(slug_of(person.name).split("-"))
    first, now = (_folded(one.given).partition(" ")[0].rstrip(".") for one in (before, after))
    return not (first.startswith(now) or now.startswith(first))


def _family(person: Person) -> str:
    return name_parts(person.name, person.family, group=person.group).family


def _first_word(name: _OldName) -> str:
    found = _WORD.search(_folded(name.old))
    return found[0] if found else ""


def _folded(text: str) -> str:
    """Lower case without marks, so that no way of writing a name hides it."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


@cache
def _alone(text: str) -> re.Pattern[str]:
    """Finds a text where it stands alone: a part of a double name is another name."""
    return re.compile(rf"(?<![\w-]){re.escape(text)}(?![\w-])")
