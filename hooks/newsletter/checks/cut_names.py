"""Names of authors that lost their end, as where a column was too narrow for what was copied."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from newsletter.checks.finding import Finding
from newsletter.model.identities import Identities
from newsletter.problem import Severity, did_you_mean, quoted
from newsletter.source.fault_phrases import subject
from newsletter.source.project import IssueFile, Reading
from newsletter.source.yaml_text import FieldPath

_FEWEST, _MANY = 3, 6
"""Letters of a family name from which on it is believed to be cut by two letters or more, and by one."""

_ENDINGS = frozenset(("a", "ova", "ová", "ov", "ev", "s", "es", "ez", "son", "sson", "sen", "enko"))
"""What makes another family name of one, as Petrova of Petrov and Martinez of Martin."""

_Entry = tuple[str, FieldPath]
_Places = dict[_Entry, tuple[IssueFile, FieldPath]]
"""The entries that a name signs, and where."""


def cut_off_name(reading: Reading) -> Iterator[Finding]:
    """A name does not end within that of another author, unless others have that family name too."""
    signed = _signed(reading)
    families = Counter(_family(name) for name in signed)
    together, people = _together(signed), Identities(reading.people.records)
    for cut, whole in _pairs(sorted(signed)):
        is_odd = len(signed[cut]) == 1 == families[_family(cut)] and not people.of_name(cut)
        # whoever is whole is there more often, or has signed with the same people
        if is_odd and (len(signed[whole]) > 1 or (together[cut] & together[whole]) - {cut, whole}):
            [(file, here)] = signed[cut].values()
            other, there = next(iter(signed[whole].values()))
            position = other.marks.of(there)
            message = f"author {quoted(cut)} is {quoted(whole)} in {position.path}:{position.line}"
            hint = f"{did_you_mean(whole)} Leave it if these are two"
            yield Finding(file, here, f"{subject(here, file.marks)}: {message}", hint, Severity.WARNING)


def _pairs(names: list[str]) -> Iterator[tuple[str, str]]:
    """Each name that another one begins with, in their order, with the first of those."""
    for at, cut in enumerate(names):
        for place in range(at + 1, len(names)):
            whole = names[place]
            if not whole.startswith(cut):
                break
            if _may_be_cut(cut, whole):
                yield cut, whole
                break


def _may_be_cut(cut: str, whole: str) -> bool:
    """Whether letters alone are missing at the end of a family name; «Hua» is whole beside «Huang»."""
    family, rest = _family(cut), whole.removeprefix(cut)
    fewest = _MANY if len(rest) == 1 else _FEWEST
    is_other = rest.endswith("ng") or rest in _ENDINGS
    return family.isalpha() and rest.isalpha() and len(family) >= fewest and not is_other


def _family(name: str) -> str:
    return name.rpartition(" ")[2]


def _signed(reading: Reading) -> Mapping[str, _Places]:
    """Every name of several words that a person without an id signs with."""
    found: dict[str, _Places] = defaultdict(dict)
    for file in reading.files:
        faulty = {fault[:4] for fault in file.faults if fault[2:3] == ("authors",)}
        for field_path, entry in file.entries:
            for number, one in enumerate(entry.authors):
                here = (*field_path, "authors", number)
                if " " in one.name and not one.person and not one.group and here not in faulty:
                    found[one.name].setdefault((file.path, field_path), (file, here))
    return found


def _together(signed: Mapping[str, _Places]) -> Mapping[str, set[str]]:
    """Whom each name has signed with."""
    entries: dict[_Entry, list[str]] = defaultdict(list)
    for name, places in signed.items():
        for entry in places:
            entries[entry].append(name)
    return {name: {other for entry in places for other in entries[entry]} for name, places in signed.items()}
