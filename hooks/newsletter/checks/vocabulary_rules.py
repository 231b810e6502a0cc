"""Rules about topics, organisations and venues: only canonical names, each of them one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from newsletter.checks.finding import FieldPlace, Finding, entries_of
from newsletter.checks.texts import Text
from newsletter.model import Organisation, Tag, Venue, grouped
from newsletter.model.record import ID_LENGTH
from newsletter.model.slugs import slug
from newsletter.problem import Severity, did_you_mean, nearest, quoted
from newsletter.source.project import ORGANISATIONS, TAGS, VENUES, Reading, VocabularyFile
from newsletter.source.yaml_text import FieldPath, is_within

L = TypeVar("L", Tag, Organisation, Venue)


class _Uses(NamedTuple):
    """What entries name in one list: what it is called, where it is listed, and the names that it may have there."""

    noun: str
    path: str
    uses: list[Text]
    canonical: set[str]
    spellings: dict[str, str]
    """The right name by every other."""


_BETWEEN = {"tag": r"[;,/&+|]|\band\b|\s", "organisation": r"[;,/&+|]|\band\b"}
"""What stands between several names; a space does so between topics alone: «Google DeepMind» is one organisation."""


_FEW_USES = 3
"""What is unknown is named wherever it is used, up to so many times; more have one cause, and it is named once."""

_WITH_YEAR = re.compile(r"(.+?)-?((?:19|20)[0-9]{2})")
"""A venue's id with the year of one conference behind it."""

_YEAR_IN_NAME = re.compile(r"\b(?:19|20)[0-9]{2}\b|['’][0-9]{2}\b|^[0-9]+(?:st|nd|rd|th) (?!century)", re.IGNORECASE)


def unknown_tag(reading: Reading) -> Iterator[Finding]:
    """A tag is in the vocabulary."""
    return _unknown(_tags(reading))


def tag_alias(reading: Reading) -> Iterator[Finding]:
    """A tag is written by its id."""
    return _aliases(_tags(reading))


def repeated_tag(reading: Reading) -> Iterator[Finding]:
    """An entry has a tag once."""
    return _repeated(_tags(reading))


def unknown_organisation(reading: Reading) -> Iterator[Finding]:
    """An organisation is in the vocabulary."""
    return _unknown(_organisations(reading))


def organisation_alias(reading: Reading) -> Iterator[Finding]:
    """An organisation is written by its canonical name."""
    return _aliases(_organisations(reading))


def repeated_organisation(reading: Reading) -> Iterator[Finding]:
    """An entry has an organisation once."""
    return _repeated(_organisations(reading))


def unknown_venue(reading: Reading) -> Iterator[Finding]:
    """A venue is in the vocabulary."""
    return _unknown(_venues(reading))


def venue_alias(reading: Reading) -> Iterator[Finding]:
    """A venue is written by its id."""
    return _aliases(_venues(reading))


def venue_year(reading: Reading) -> Iterator[Finding]:
    """A venue is named for all of its years: which year it was, an entry's venue says; none says so of one year's."""
    entries = [entry.venue for file in reading.files for _, entry in file.entries if entry.venue]
    of_one_year = {one.id for one in entries} - {one.id for one in entries if one.year}
    for number, venue in enumerate(reading.venues.records):
        for field in ("name", "full_name") if venue.id not in of_one_year else ():
            if found := _YEAR_IN_NAME.search(getattr(venue, field)):
                message = f'venue "{venue.id}": "{field}" has {quoted(found[0].strip())} in it, which is of one year'
                hint = "delete it; an entry's venue has the year, as in {id: dig, year: 2025}"
                yield Finding(reading.venues, (number, field), message, hint, Severity.WARNING)


def duplicate_name(reading: Reading) -> Iterator[Finding]:
    """Ids, former ones too, names and aliases of a vocabulary each name one record."""
    yield from _duplicates(reading.tags)
    yield from _duplicates(reading.organisations)
    yield from _duplicates(reading.venues)


def unknown_parent(reading: Reading) -> Iterator[Finding]:
    """A topic's parent is a topic, and no topic is above itself."""
    records = reading.tags.records
    parents = {tag.id: tag.parent for tag in records}
    reported: set[str] = set()
    for number, tag in enumerate(records):
        if tag.parent is not None and tag.parent not in parents:
            if reading.tags.is_complete and tag.parent not in _unreadable(reading.tags, "id"):
                hint = did_you_mean(nearest(tag.parent, parents)) or f"a new one is added to {TAGS} first"
                message = f'tag "{tag.id}": there is no tag "{tag.parent}" to be its parent'
                yield Finding(reading.tags, (number, "parent"), message, hint)
        elif tag.id not in reported and tag.id in (above := _above(tag.id, parents)):
            reported.update(above)
            way = " → ".join([tag.id, *above])
            yield Finding(reading.tags, (number, "parent"), f'tag "{tag.id}" is above itself: {way}')


def _above(tag: str, parents: dict[str, str | None]) -> dict[str, None]:
    """The topics above one, nearest first; itself the last where the way leads back to it."""
    found: dict[str, None] = {}
    above = parents.get(tag)
    while above is not None and above not in found:
        found[above] = None
        above = parents.get(above)
    return found


def _unknown(named: _Uses) -> Iterator[Finding]:
    known = named.spellings | {name: name for name in named.canonical}
    folded = named.spellings.keys() | {name.casefold() for name in named.canonical}
    for name, uses in _by_name(use for use in named.uses if use.text.casefold() not in folded).items():
        hint = _several(named.noun, name, known) or did_you_mean(known.get(nearest(name, known) or ""))
        hint = hint or f"a new one is added to {named.path} first"
        message = f"{named.noun} {quoted(name)} is not in {named.path}"
        if len(uses) > _FEW_USES:
            message += f", and {len(uses)} entries have it"
            hint += f"; one that was renamed there keeps {quoted(name)} under former:"
        yield from _said(uses, message, hint)


def _aliases(named: _Uses) -> Iterator[Finding]:
    for name, uses in _by_name(use for use in named.uses if use.text not in named.canonical).items():
        if right := named.spellings.get(name.casefold()):
            message, hint = f'{named.noun} {quoted(name)} is an alias; write "{right}"', ""
            if len(uses) > _FEW_USES:
                message += f", as in all {len(uses)} entries that have it"
                hint = "or give what was renamed its former name again"
            yield from _said(uses, message, hint)


def _by_name(uses: Iterable[Text]) -> dict[str, list[Text]]:
    return grouped((use.text, use) for use in uses)


def _said(uses: list[Text], message: str, hint: str) -> Iterator[Finding]:
    """Say of a name that it is wrong wherever it is used, or at the first of many uses."""
    for use in uses[:1] if len(uses) > _FEW_USES else uses:
        yield Finding(use.file, use.field_path, message, hint)


def _repeated(named: _Uses) -> Iterator[Finding]:
    seen: set[tuple[object, str]] = set()
    for use in named.uses:
        if (use.entry, use.text) in seen:
            yield Finding(
                use.file, use.field_path, f"{named.noun} {quoted(use.text)} is here twice", "delete one of them"
            )
        seen.add((use.entry, use.text))


def _several(noun: str, name: str, known: dict[str, str]) -> str:
    """A hint where a name is several that are known, in whatever spelling; an entry has one venue, and its year."""
    if noun == "venue" and (dated := _WITH_YEAR.fullmatch(name)) and dated[1] in known:
        return f"write id: {known[dated[1]]}, year: {dated[2]}"
    parts = [part.strip("# ") for part in re.split(_BETWEEN.get(noun, "$"), name) if part.strip("# ")]
    meant = [known.get(part) or known.get(part.casefold()) for part in parts[:ID_LENGTH]]
    return f"write {', '.join(map(str, meant))}" if len(meant) > 1 and all(meant) else ""


def _duplicates(file: VocabularyFile[L]) -> Iterator[Finding]:
    first: dict[str, int] = {}
    told: set[tuple[int, int]] = set()
    for number, record in enumerate(file.records):
        for field_path, name in _names(number, record):
            if is_within(field_path, file.faults):
                continue
            other = first.setdefault(name.casefold(), number)
            if other != number and (number, other) not in told:
                told.add((number, other))
                line = file.marks.of((other,)).line
                message = f"{quoted(name)} already names the {file.noun} in line {line}"
                yield Finding(file, field_path, message, "an id, a name or an alias belongs to one of them")


def _names(number: int, record: Tag | Organisation | Venue) -> Iterator[tuple[FieldPath, str]]:
    yield (number, "id"), record.id
    yield (number, "name"), record.name
    if isinstance(record, Venue):
        yield (number, "full_name"), record.full_name
    for field_path, alias in enumerate(record.aliases):
        yield (number, "aliases", field_path), alias
    for index, former in enumerate(record.former):
        yield (number, "former", index), former


def _tags(reading: Reading) -> _Uses:
    found = entries_of(reading) if reading.tags.is_complete else ()
    uses = [_use(place, name, "tags", at) for place, entry in found for at, name in enumerate(entry.tags)]
    named = _named(reading.tags, "id")
    spellings = {name.casefold(): tag.id for tag in named for name in _spellings(tag)}
    return _Uses("tag", TAGS, uses, _canonical(reading.tags, "id"), spellings)


def _organisations(reading: Reading) -> _Uses:
    found = entries_of(reading) if reading.organisations.is_complete else ()
    uses = [
        _use(place, name, "organisations", at) for place, entry in found for at, name in enumerate(entry.organisations)
    ]
    named = _named(reading.organisations, "name")
    spellings = {name.casefold(): one.name for one in named for name in _spellings(one)}
    return _Uses("organisation", ORGANISATIONS, uses, _canonical(reading.organisations, "name"), spellings)


def _venues(reading: Reading) -> _Uses:
    """A venue may be named in every way, and by what that is as an id."""
    found = entries_of(reading) if reading.venues.is_complete else ()
    uses = [_use(place, entry.venue.id, "venue", "id") for place, entry in found if entry.venue]
    named = _named(reading.venues, "id")
    spellings = {slug(name, longest=ID_LENGTH): one.id for one in named for name in one.spellings}
    spellings |= {former: one.id for one in named for former in one.former}
    readable = [use for use in uses if not use.is_faulty]
    return _Uses("venue", VENUES, readable, _canonical(reading.venues, "id"), spellings)


def _use(place: FieldPlace, name: str, *steps: str | int) -> Text:
    return Text(place.file, (*place.field_path, *steps), name)


def _canonical(file: VocabularyFile[L], field: str) -> set[str]:
    """The right names, and all that records may be called whose own name is faulty, which is said of these alone."""
    return {getattr(one, field) for one in file.records} | _unreadable(file, field)


def _unreadable(file: VocabularyFile[L], field: str) -> set[str]:
    """All that records may be called whose own name is faulty: who uses that is not told about it a second time."""
    ours = {id(one) for one in _named(file, field)}
    names: list[str] = [name for one in file.records if id(one) not in ours for name in _spellings(one)]
    faulty = [path for path in file.faults if path[-1:] == (field,) or len(path) == 1]
    names += [file.marks.texts[field_path] for field_path in faulty if field_path in file.marks.texts]
    return {*names, *(slug(name, longest=ID_LENGTH) for name in names)}


def _named(file: VocabularyFile[L], field: str) -> list[L]:
    """The records whose own name could be read, and is not that of a record before."""
    named: dict[str, L] = {}
    for number, one in enumerate(file.records):
        if not is_within((number, field), file.faults):
            named.setdefault(getattr(one, field), one)
    return list(named.values())


def _spellings(record: Tag | Organisation | Venue) -> tuple[str, ...]:
    """All that a record was ever called."""
    return record.id, record.name, *record.aliases, *record.former
