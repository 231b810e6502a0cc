"""Rules about people: who is named by an id is known, and what is known of somebody is nobody else's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from html import unescape

from newsletter.checks.finding import FieldPlace, Finding, authors_of, entries_of
from newsletter.model import Person, Signature
from newsletter.model.authors import slug_of
from newsletter.model.family_names import is_group, name_parts
from newsletter.model.identities import Identities
from newsletter.problem import Severity, did_you_mean, listed, nearest, quoted, visible
from newsletter.source.project import AUTHORS, Reading, VocabularyFile
from newsletter.source.yaml_text import FieldPath, is_within

_SEVERAL = re.compile(
    r"[;；，、•]|\s[-–—|+&·/]\s|(?-i:\set\s)|(?:^|\s)(?:(?:and|with)\s|(?-i:(?:and|with)$))|(?<!\bvon)\sund\s|^&"
    r"|\S\s(?![ads]/[lop]\s)\S+/\S+\s\S|\bet\.? al\b|(?-i:\su\. ?a\.)$|^\+?(?:\d+ )?(?:more|others|authors|etc\.?)$"
    r"|\.\.\.|…"
    r"|(?-i:\s\S*[a-z]{4}\. (?=[^\W\d]{2}))",
    re.IGNORECASE,
)
"""What stands between two names, or for those left out."""

_NO_NAMES_SIGN = re.compile(
    r"[*†‡§¶⁎∗@<>={}\[\]_^~`\\¹²³⁰-⁹ᵃ-ᵪ?#←-⯿🀀-🫿]|(?<=[^\W\d])\d|(?<=\s)[a-z]$|(?<=\s)\d{1,4}$|://|^\d+[.)](?=\s)"
    r"|\(\d|(?<=\s)\((?!née|geb|(?!Uni)[A-Z][a-z]+\))[^()]*[A-Za-z]{2}[^()]*\)$|\d{4}-\d{4}|&#?\w+;|^(?:Dr|Prof|Mrs?)\b\.?(?=\s\S+\s)"
    r"|^(?:(?:[A-Z][a-z]+ )?[Bb]y(?=\s)|Authors?:)|(?<=[^\W\d]{4})(?<!Corp)\.$"
    r"|(?<=\w)(?:[-‐‑]{2,}|[-‐‑] | [-‐‑])(?=\w)|[-‐‑]$|\s{2,}|''"
    r"|^[\"“”„«»](?=[^\"“”„«»]*[\"“”«»]?$)|^[^\"“”„«»]*([\"“”«»])$"
)
"""Marks of footnotes, addresses, ORCID iDs, titles, affiliations, markup, torn hyphens: what is copied with names."""

_AROUND_NAME = re.compile(
    r"^[\"“”„«»]+|[\"“”«»]+$"
    r"|^\d+[.)]\s+|^(?:Dr|Prof|Mrs?)\b\.?\s+|^(?:[A-Z][a-z]+ )?[Bb]y\s+|^Authors?:\s*"
    r"|\s*\(?\d{4}-\d{4}-\d{4}-\d{3}[\dX]\)?$"
    r"|\s*\([^()]*\)$|\s[a-z]$"
    r"|\s*(?<![\d*†‡§¶⁎∗¹²³⁰-⁹ᵃ-ᵪ←-⯿🀀-🫿\ufe0f,‐‑-])[\d*†‡§¶⁎∗¹²³⁰-⁹ᵃ-ᵪ←-⯿🀀-🫿\ufe0f,‐‑-]+$|(?<=[^\W\d]{4})(?<!Corp)\.$"
)
"""What of it stands before or behind the name."""

_WITHIN_NAME = re.compile(r"(?<=\w)(?: ?[-‐‑]{2,} ?|[-‐‑] | [-‐‑])(?=\w)|(?<=')'")
"""What joins two parts of a name, and more than that."""

_HANDLE = re.compile(r"(?![A-Z][a-z]+_[A-Z][a-z])[A-Za-z0-9]+(?:[_.-][A-Za-z0-9]+)*")
"""What people are called in networks, digits and all."""

_INITIALS_LAST = re.compile(r"[^\W\d][\w'’-]+ (?!I{2,3}$|IV$)[A-Z]\.?(?:[- ]?[A-Z]\.?){0,2}")
"""A family name with initials behind it, as PubMed writes names; where all are so, it is nobody's own way."""

_SUFFIX_ALONE = re.compile(r"(?:jr|sr|esq|ph\.?d|m\.?d|msc)\.?|i{2,3}|iv", re.IGNORECASE)
"""What stands behind a name and is none."""

_CAPITALS = 3
"""More of them in a row are no initials, but where these are parted or have no vowel among them."""

_INITIALS = re.compile(r"[B-DF-HJ-NP-TV-XZ]+|(?:-?[^\W\d_]{1,2}\.)+")
"""Initials that nothing parts, «BVSS» or «W.M.P.»."""

_IN_BRACKETS = re.compile(r"\s(\([^()]*\))$")

_INITIALS_ALONE = re.compile(r"(?:[A-Z]\.[ -]?){1,3}")
"""What is left of «Bilby, A.» where a comma parts two authors."""

_AFFILIATION = re.compile(
    r"\A(?!.*\b(?:Collaboration|Consortium|Group|Team)\b).*"
    r"\b(?:Universit|Department of\b|Institute of\b|(?:Inc|Ltd|LLC|GmbH)\b)"
)
"""What an organisation's name has in it, and nobody's; those who work there may sign as a group."""

_IN_ONE_WORD = re.compile(r"[A-Za-z\u00c0-\u024f'’.-]+")
"""A name of one word in Latin letters; other scripts write whole names in one."""


_FAMILY_FIRST = (
    (_IN_ONE_WORD, "each author has one word, as where [Bilby, Ada]"),
    (_INITIALS_LAST, "each author ends in initials, as where [Bilby A, Quoll B]"),
)
"""How names look of which the family's stands first, and what is said of them."""


def unknown_person(reading: Reading) -> Iterator[Finding]:
    """Whom an author is said to be by an id is in the vocabulary, under that id."""
    if not reading.people.is_readable:
        return
    ids = {one.id for one in reading.people.records}
    now = {former: one.id for one in reading.people.records for former in one.former}
    for place, one in authors_of(reading):
        if one.person and one.person not in ids and not _hides_ids(reading.people):
            message = f"person {quoted(one.person)} is not in {AUTHORS}"
            if one.person in now:
                message = f'person {quoted(one.person)} is a former id; write "{now[one.person]}"'
            hint = "" if one.person in now else did_you_mean(nearest(one.person, ids)) or _near_name(one, reading)
            yield Finding(place.file, (*place.field_path, "person"), message, hint)


def _near_name(one: Signature, reading: Reading) -> str:
    """Who has the name that stands beside an unknown id; a new person is added first."""
    found = Identities(reading.people.records).of_name(one.name) if one.name else ()
    return did_you_mean(found[0].id) if len(found) == 1 else f"a new one is added to {AUTHORS} first"


def person_name(reading: Reading) -> Iterator[Finding]:
    """The name beside a person's id is the person's name, or one of the spellings."""
    people = Identities(reading.people.records)
    for place, one in authors_of(reading):
        person = people.by_id.get(one.person or "")
        if one.name and person and person not in people.of_name(one.name):
            message = f'author {quoted(one.name)} is said to be "{person.id}", who has another name: {person.name}'
            hint = f"name another person, or add the spelling to those of {person.id} in {AUTHORS}"
            yield place.at("name").error(message, hint)


def unnamed_author(reading: Reading) -> Iterator[Finding]:
    """An author has a name, or is known by an id."""
    for place, one in authors_of(reading):
        if not one.name and not one.person:
            hint = f"write the name, or the id from {AUTHORS}"
            yield place.error("an author has neither name: nor person:", hint)


def family_name(reading: Reading) -> Iterator[Finding]:
    """A family name is a part of the name, as it is written there."""
    for place, one in authors_of(reading):
        if one.family and one.name and one.family not in one.name:
            yield place.at("family").error(_strange(one.family, one.name), "write it as it stands in the name")
    for number, person in enumerate(reading.people.records):
        if person.family and person.family not in person.name:
            message = f'person "{person.id}": {_strange(person.family, person.name)}'
            yield Finding(reading.people, (number, "family"), message, "write it as it stands in the name")


def _strange(family: str, name: str) -> str:
    return f"family name {quoted(family)} is not in {quoted(name)}"


def duplicate_person(reading: Reading) -> Iterator[Finding]:
    """An id, former ones too, a spelling and an ORCID iD are of one person; a name can be of several."""
    names = _names(reading.people)
    first: dict[str, dict[str, int]] = {"id": {}, "spelling": {}, "ORCID iD": {}}
    for number, person in enumerate(reading.people.records):
        for kind, field_path, text in _marks_of(number, person):
            same = slug_of(text) if kind == "spelling" else text
            other = first[kind].setdefault(same, number)
            if kind == "spelling" and other == number:
                other = names.get(same, number)
            if other != number and not is_within(field_path, reading.people.faults):
                line = reading.people.marks.of((other,)).line
                hint = f"{kind} belongs to one person; who is meant in an entry, person: says there"
                message = f'person "{person.id}": {quoted(text)} already names the person in line {line}'
                yield Finding(reading.people, field_path, message, f"an {hint}" if kind != "spelling" else f"a {hint}")


def shared_name(reading: Reading) -> Iterator[Finding]:
    """A name that several people have is of nobody in particular, until its entry says of whom."""
    people = Identities(reading.people.records)
    for place, one in authors_of(reading):
        found = people.of_name(one.name) if one.name and not one.person else ()
        if len(found) > 1 and people.meant_by(one) is None:
            who = listed([person.id for person in found])
            message = f"author {quoted(one.name)} may be {who}"
            hint = f"write {{name: {one.name}, person: {found[0].id}}}, or another of them; leave it where nobody knows"
            yield place.warning(message, hint)


def name_order(reading: Reading) -> Iterator[Finding]:
    """A name is written as it is spoken, the given one first, without a comma but for «Jr.» and the like."""
    for place, one in authors_of(reading):
        if one.name and _SUFFIX_ALONE.fullmatch(one.name):
            message = f"{quoted(one.name)} is a part of the name before it"
            hint = f'write both as one, in quotes: "Ada Bilby, {visible(one.name)}"'
            yield place.warning(message, hint)
        is_turned = "," in one.parts.core and not one.parts.is_group and not one.person
        if is_turned and not _SEVERAL.search(unescape(one.name)):
            message = f"author {quoted(one.name)} has a comma in it"
            hint = "write the given name first; two authors are two items; a group is written {name: …, group: true}"
            if one.name.endswith(","):
                hint = "delete the comma at its end"
            yield place.warning(message, hint)
    for number, person in enumerate(reading.people.records):
        if "," in person.name and "," in name_parts(person.name, person.family, group=person.group).core:
            message = f'person "{person.id}": {quoted(person.name)} has a comma in it'
            yield Finding(reading.people, (number, "name"), message, "write the given name first", Severity.WARNING)
    for place, entry in entries_of(reading):
        here, said = _family_first(entry.authors)
        if said and not any(fault[:3] == (*place.field_path, "authors") for fault in place.file.faults):
            hint = "write the given name first, and a comma between two authors alone: [Ada Bilby, Bo Quoll]"
            hint += "; leave it where these are whole names"
            yield place.at("authors", *here).warning(f"{said} is written", hint)


def _family_first(authors: Sequence[Signature]) -> tuple[FieldPath, str]:
    """What shows that names begin with the family's, '' where nothing does; and who, where not all of them do."""
    names = [one.name for one in authors if not (one.parts.is_group or one.person or one.family)]
    for form, said in _FAMILY_FIRST:
        if len(names) > 1 and all(map(form.fullmatch, names)):
            return (), said
    alone = next((number for number, one in enumerate(authors) if number and _INITIALS_ALONE.fullmatch(one.name)), None)
    return ((), "") if alone is None else ((alone,), "an author has initials alone, as where [Bilby, A., Quoll, B.]")


def several_names(reading: Reading) -> Iterator[Finding]:
    """An author is one person, or a group that says it is one."""
    known = _organisations(reading)
    for place, one in authors_of(reading):
        is_known = one.name and one.name.casefold() in known and not one.parts.is_group
        if one.name and not one.group and (is_known or _AFFILIATION.search(one.name)):
            message = f"author {quoted(one.name)} is an organisation"
            hint = "delete it if an author works there"
            hint += f"; what signs as an author is written {{name: {visible(one.name)}, group: true}}"
            yield place.warning(message, hint)
        elif one.name and not one.person and _SEVERAL.search(unescape(one.name)) and not _is_group(one):
            message = f"author {quoted(one.name)} is more than one name"
            hint = "put a comma between two authors, and leave out «et al.»; a group is written {name: …, group: true}"
            yield place.warning(message, hint)


def sign_in_name(reading: Reading) -> Iterator[Finding]:
    """A name has no footnote's mark, address or markup in it; where two names end in digits, both are such marks."""
    known = _organisations(reading)
    ends = Counter(place.entry for place, one in authors_of(reading) if _ends_in_digit(one))
    numbered = {entry for entry, count in ends.items() if count > 1}
    for place, one in authors_of(reading):
        is_handle = _HANDLE.fullmatch(one.name or "") and ((one.name or "").islower() or place.entry not in numbered)
        found = _NO_NAMES_SIGN.search(one.name) if one.name and not one.person and not is_handle else None
        bracket = _IN_BRACKETS.search(one.name) if one.name and not one.person else None
        if bracket and bracket[1].strip("()").casefold() in known:
            found = bracket
        if found and not _is_group(one) and not _SEVERAL.search(unescape(one.name)):
            sign = quoted(found[found.lastindex or 0])
            message = f"author {quoted(one.name)} has {sign} in it"
            bare = _AROUND_NAME.sub("", " ".join(re.sub("[_~]", " ", unescape(one.name)).split())).strip("*_`")
            bare = _WITHIN_NAME.sub(lambda joint: "-" if joint[0].strip("'") else "", bare)
            is_name = bare and not _NO_NAMES_SIGN.search(bare) and (" " in bare or not re.search(r"\w -", one.name))
            is_name = is_name and not ("  " in one.name and bare.count(" ") > 2)  # two names, without a comma
            hint = did_you_mean(bare) if is_name else "write the name alone, as its owner would"
            yield place.warning(message, hint)


def case_of_name(reading: Reading) -> Iterator[Finding]:
    """A name has capitals where its owner writes them, and small letters elsewhere."""
    for place, one in authors_of(reading):
        wrong = "" if one.name.istitle() or one.person or " " not in one.name else _wrong_case(one.name.split())
        is_said = wrong and ("," in one.parts.core or _SEVERAL.search(one.name) or _NO_NAMES_SIGN.search(one.name))
        if wrong and not is_said and not _is_group(one):
            message = f"author {quoted(one.name)} is written in {wrong}"
            hint = "write it as its owner does; where that is so, say by person: who it is"
            yield place.warning(message, hint)


def _wrong_case(words: Sequence[str]) -> str:
    """What the words of a name are written in where few people write theirs so; '' for all others."""
    whole = [word for word in words if len(word.strip(".")) > 1]
    is_large = any(len(word) > _CAPITALS and word.isupper() and not _INITIALS.fullmatch(word) for word in words)
    if is_large or (len(whole) > 1 and "".join(words).isupper()):
        return "capitals"
    last = words[-1]
    is_small = len(last) > 1 and last.islower() and last != last.title()  # letters that have capitals
    return "small letters" if is_small and not _SUFFIX_ALONE.fullmatch(last) else ""


def repeated_author(reading: Reading) -> Iterator[Finding]:
    """An entry names an author once; two people of one name are told apart by person:."""
    first: dict[tuple[object, str], FieldPlace] = {}
    for place, one in authors_of(reading):
        named = one.person or one.name
        who = f"person:{one.person}" if one.person else slug_of(one.name or "")
        if named and first.setdefault((place.entry, who), place) is not place:
            message = f"author {quoted(named)} is here twice"
            hint = "delete one; two people of one name are told apart by person:"
            yield place.warning(message, hint)


def _organisations(reading: Reading) -> frozenset[str]:
    """Every spelling of an organisation."""
    return frozenset(name.casefold() for one in reading.organisations.records for name in (one.name, *one.aliases))


def _is_group(one: Signature) -> bool:
    """Whether an author is a group, whatever stands in brackets behind the name; «+5 authors» are none."""
    return one.group or (one.name[:1] != "+" and is_group(_IN_BRACKETS.sub("", one.name)))


def _ends_in_digit(one: Signature) -> bool:
    return one.name is not None and re.search(r"[^\W\d]\d$", one.name) is not None


def _marks_of(number: int, person: Person) -> Iterator[tuple[str, FieldPath, str]]:
    """What tells a person from all others."""
    yield "id", (number, "id"), person.id
    yield from (("id", (number, "former", place), name) for place, name in enumerate(person.former))
    yield from (("spelling", (number, "spellings", place), name) for place, name in enumerate(person.spellings))
    if person.orcid:
        yield "ORCID iD", (number, "orcid"), person.orcid


def _names(file: VocabularyFile[Person]) -> dict[str, int]:
    """Whom a name alone may mean beside those who have it as a spelling, as it is written in addresses."""
    found: dict[str, int] = {}
    for number, person in enumerate(file.records):
        for slug in (slug_of(person.name), person.id, *person.former):
            found.setdefault(slug, number)
    return found


def _hides_ids(file: VocabularyFile[Person]) -> bool:
    return any(fault[-1:] == ("id",) for fault in file.faults)
