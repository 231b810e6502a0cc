"""Rules about topics, organisations and venues: only canonical names, each of them one thing."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from newsletter.checks.finding import Finding
from newsletter.model import Organisation, Tag, Venue
from newsletter.model.record import ID_LENGTH
from newsletter.model.slugs import slug
from newsletter.problem import Severity, did_you_mean, nearest, quoted
from newsletter.source.project import ORGANISATIONS, TAGS, VENUES, IssueFile, Reading, VocabularyFile
from newsletter.source.yaml_text import FieldPath, is_within

L = TypeVar("L", Tag, Organisation, Venue)


@dataclass(frozen=True)
class _Use:
    """A tag or an organisation, where an entry names it."""

    file: IssueFile
    field_path: FieldPath
    name: str


_BETWEEN = {"tag": r"[;,/&+|]|\band\b|\s", "organisation": r"[;,/&+|]|\band\b"}
"""What stands between several names; a space does so between topics alone: «Google DeepMind» is one organisation."""


_FEW_USES = 3
"""What is unknown is named wherever it is used, up to so many times; more have one cause, and it is named once."""

_WITH_YEAR = re.compile(r"(.+?)-?((?:19|20)[0-9]{2})")
"""A venue's id with the year of one conference behind it."""

_YEAR_IN_NAME = re.compile(r"\b(?:19|20)[0-9]{2}\b|['’][0-9]{2}\b|^[0-9]+(?:st|nd|rd|th) (?!century)", re.IGNORECASE)


def unknown_tag(reading: Reading) -> Iterator[Finding]:
    """A tag is in the vocabulary."""
    return _unknown("tag", TAGS, _tags(reading), canonical=_tag_ids(reading), spellings=_tag_spellings(reading))


def tag_alias(reading: Reading) -> Iterator[Finding]:
    """A tag is written by its id."""
    return _aliases("tag", _tags(reading), canonical=_tag_ids(reading), spellings=_tag_spellings(reading))


def repeated_tag(reading: Reading) -> Iterator[Finding]:
    """An entry has a tag once."""
    return _repeated("tag", _tags(reading))


def unknown_organisation(reading: Reading) -> Iterator[Finding]:
    """An organisation is in the vocabulary."""
    canonical, spellings = _organisation_names(reading), _organisation_spellings(reading)
    return _unknown("organisation", ORGANISATIONS, _organisations(reading), canonical=canonical, spellings=spellings)


def organisation_alias(reading: Reading) -> Iterator[Finding]:
    """An organisation is written by its canonical name."""
    canonical, spellings = _organisation_names(reading), _organisation_spellings(reading)
    return _aliases("organisation", _organisations(reading), canonical=canonical, spellings=spellings)


def repeated_organisation(reading: Reading) -> Iterator[Finding]:
    """An entry has an organisation once."""
    return _repeated("organisation", _organisations(reading))


def unknown_venue(reading: Reading) -> Iterator[Finding]:
    """A venue is in the vocabulary."""
    return _unknown(
        "venue", VENUES, _venues(reading), canonical=_venue_ids(reading), spellings=_venue_spellings(reading)
    )


def venue_alias(reading: Reading) -> Iterator[Finding]:
    """A venue is written by its id."""
    return _aliases("venue", _venues(reading), canonical=_venue_ids(reading), spellings=_venue_spellings(reading))


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


def _unknown(
    noun: str, path: str, uses: Iterable[_Use], *, canonical: set[str], spellings: dict[str, str]
) -> Iterator[Finding]:
    known = spellings | {name: name for name in canonical}
    folded = spellings.keys() | {name.casefold() for name in canonical}
    for name, of_name in _by_name(use for use in uses if use.name.casefold() not in folded).items():
        hint = _several(noun, name, known) or did_you_mean(known.get(nearest(name, known) or ""))
        hint = hint or f"a new one is added to {path} first"
        message = f"{noun} {quoted(name)} is not in {path}"
        if len(of_name) > _FEW_USES:
            message += f", and {len(of_name)} entries have it"
            hint += f"; one that was renamed there keeps {quoted(name)} under former:"
        yield from (Finding(use.file, use.field_path, message, hint) for use in _named_at(of_name))


def _by_name(uses: Iterable[_Use]) -> dict[str, list[_Use]]:
    found: dict[str, list[_Use]] = {}
    for use in uses:
        found.setdefault(use.name, []).append(use)
    return found


def _named_at(uses: list[_Use]) -> list[_Use]:
    """Where it is said of a name that it is wrong: wherever it is used, or at the first of many uses."""
    return uses[:1] if len(uses) > _FEW_USES else uses


def _several(noun: str, name: str, known: dict[str, str]) -> str:
    """A hint where a name is several that are known, in whatever spelling; an entry has one venue, and its year."""
    if noun == "venue" and (dated := _WITH_YEAR.fullmatch(name)) and dated[1] in known:
        return f"write id: {known[dated[1]]}, year: {dated[2]}"
    parts = [part.strip("# ") for part in re.split(_BETWEEN.get(noun, "$"), name) if part.strip("# ")]
    meant = [known.get(part) or known.get(part.casefold()) for part in parts[:ID_LENGTH]]
    return f"write {', '.join(map(str, meant))}" if len(meant) > 1 and all(meant) else ""


def _aliases(noun: str, uses: Iterable[_Use], *, canonical: set[str], spellings: dict[str, str]) -> Iterator[Finding]:
    for name, of_name in _by_name(use for use in uses if use.name not in canonical).items():
        if right := spellings.get(name.casefold()):
            message, hint = f'{noun} {quoted(name)} is an alias; write "{right}"', ""
            if len(of_name) > _FEW_USES:
                message += f", as in all {len(of_name)} entries that have it"
                hint = "or give what was renamed its former name again"
            yield from (Finding(use.file, use.field_path, message, hint) for use in _named_at(of_name))


def _repeated(noun: str, uses: Iterable[_Use]) -> Iterator[Finding]:
    seen: set[tuple[str, FieldPath, str]] = set()
    for use in uses:
        here = (use.file.path, use.field_path[:-1], use.name)
        if here in seen:
            yield Finding(use.file, use.field_path, f"{noun} {quoted(use.name)} is here twice", "delete one of them")
        seen.add(here)


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


def _tags(reading: Reading) -> Iterator[_Use]:
    if reading.tags.is_complete:
        for file in reading.files:
            for field_path, entry in file.entries:
                yield from (_Use(file, (*field_path, "tags", number), tag) for number, tag in enumerate(entry.tags))


def _organisations(reading: Reading) -> Iterator[_Use]:
    if reading.organisations.is_complete:
        for file in reading.files:
            for field_path, entry in file.entries:
                for number, name in enumerate(entry.organisations):
                    yield _Use(file, (*field_path, "organisations", number), name)


def _venues(reading: Reading) -> Iterator[_Use]:
    if reading.venues.is_complete:
        for file in reading.files:
            for field_path, entry in file.entries:
                if entry.venue and not is_within((*field_path, "venue", "id"), file.faults):
                    yield _Use(file, (*field_path, "venue", "id"), entry.venue.id)


def _tag_ids(reading: Reading) -> set[str]:
    return {tag.id for tag in reading.tags.records} | _unreadable(reading.tags, "id")


def _organisation_names(reading: Reading) -> set[str]:
    return {one.name for one in reading.organisations.records} | _unreadable(reading.organisations, "name")


def _venue_ids(reading: Reading) -> set[str]:
    return {venue.id for venue in reading.venues.records} | _unreadable(reading.venues, "id")


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


def _tag_spellings(reading: Reading) -> dict[str, str]:
    return {name.casefold(): tag.id for tag in _named(reading.tags, "id") for name in _spellings(tag)}


def _organisation_spellings(reading: Reading) -> dict[str, str]:
    records = _named(reading.organisations, "name")
    return {name.casefold(): one.name for one in records for name in _spellings(one)}


def _spellings(record: Tag | Organisation | Venue) -> tuple[str, ...]:
    """All that a record was ever called."""
    return record.id, record.name, *record.aliases, *record.former


def _venue_spellings(reading: Reading) -> dict[str, str]:
    """Every way to name a venue, and to write that as an id, by the id that is right."""
    venues = _named(reading.venues, "id")
    named = {slug(name, longest=ID_LENGTH): one.id for one in venues for name in one.spellings}
    return named | {former: one.id for one in venues for former in one.former}
