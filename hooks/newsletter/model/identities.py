"""Identities: who is meant by the names that entries print, as far as the vocabulary knows.

A name alone is that of a person who has it as name, as spelling or, written for an address, as id. Where several
people have the name, or the id ends in a number as bo-quoll-2 does, only `person:` says who it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from operator import is_

from newsletter.model.authors import slug_of
from newsletter.model.entry import Extra, Paper, See
from newsletter.model.people import Editor, Person, Signature
from newsletter.model.volume import Volume


class Identities:
    """The people of a vocabulary, by all that may name them."""

    def __init__(self, people: Iterable[Person]) -> None:
        self.by_id: dict[str, Person] = {}
        self._by_slug: dict[str, Person] = {}
        self._by_name: dict[str, list[Person]] = {}
        for person in people:
            self.by_id.setdefault(person.id, person)
            for name in (person.id, *person.former):
                self._by_slug.setdefault(name, person)
            for slug in dict.fromkeys(map(slug_of, (person.name, *person.spellings))):
                self._by_name.setdefault(slug, []).append(person)

    def of_name(self, name: str) -> tuple[Person, ...]:
        """All people who have a name, those too whom it does not name without more."""
        slug = slug_of(name)
        found = [self._by_slug[slug]] if slug in self._by_slug else []
        return tuple({one.id: one for one in (*found, *self._by_name.get(slug, ()))}.values())

    def meant_by(self, one: Signature) -> Person | None:
        """Whom an author of an entry is; None where nobody can tell."""
        if one.person:
            return self.by_id.get(one.person)
        slug = slug_of(one.name)
        if slug in self._by_slug:
            return self._by_slug[slug]
        found = [person for person in self._by_name.get(slug, ()) if not _is_namesake(person, slug)]
        return found[0] if len(found) == 1 else None


def _is_namesake(person: Person, slug: str) -> bool:
    """Whether an id says that the person shares a name with somebody else: bo-quoll-2."""
    return slug == slug_of(person.name) and bool(re.fullmatch(rf"{re.escape(slug)}-[0-9]+", person.id))


class Signing:
    """Puts in place of the names that entries print those under which people are known: no other leaves the archive."""

    def __init__(self, volumes: Iterable[Volume], people: Iterable[Person]) -> None:
        self._identities = Identities(people)
        self._told = _told(volumes)
        self._made: dict[int, tuple[Signature, Signature]] = {}
        """By the identity of each, which is kept with it: entries that print a name alone share its signature."""
        self.is_needed = bool(self._identities.by_id or self._told)

    def volume(self, volume: Volume) -> Volume:
        """A volume that names authors and editors as they are known; the volume itself where nothing is to do."""
        if not self.is_needed:
            return volume
        lists = {"papers": tuple(map(self._item, volume.papers)), "extras": tuple(map(self._item, volume.extras))}
        return volume.model_copy(update=lists | {"editors": tuple(map(self.editor, volume.editors))})

    def _item(self, item: Paper | Extra | See) -> Paper | Extra | See:
        if isinstance(item, See) or not item.authors:
            return item
        signed = tuple(map(self.signed, item.authors))
        return item if all(map(is_, signed, item.authors)) else item.model_copy(update={"authors": signed})

    def editor(self, one: Editor) -> Editor:
        """An editor under the name by which the person is known; another ORCID iD is another person's."""
        person = self._identities.meant_by(Signature(name=one.name))
        is_other = person and person.orcid and one.orcid and person.orcid != one.orcid
        return one.model_copy(update={"name": person.name}) if person and not is_other else one

    def signed(self, one: Signature) -> Signature:
        """An author of an entry as the archive knows them: by the person's name, or with what another entry says."""
        found = self._made.get(id(one))
        if found is None:
            found = self._made[id(one)] = one, self._known(one)
        return found[1]

    def _known(self, one: Signature) -> Signature:
        person = self._identities.meant_by(one)
        if person:
            return Signature.model_construct(
                name=person.name, family=person.family, group=person.group, person=person.id
            )
        told = self._told.get(one.name)
        return one.model_copy(update={"family": told.family, "group": told.group}) if told else one


def _told(volumes: Iterable[Volume]) -> dict[str, Signature]:
    """What entries say of a name that others print without it; what the newest says holds."""
    authors = (one for volume in volumes for entry in volume.entries for one in entry.authors)
    told: dict[str, Signature] = {}
    for one in authors:
        if (one.family or one.group) and not one.person:
            told.setdefault(one.name, one)
    return told
