"""Names of authors that lost their end, as where a column was too narrow for what was copied."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from newsletter.checks.finding import FieldPlace, Finding, authors_of
from newsletter.model.identities import Identities
from newsletter.problem import did_you_mean, quoted
from newsletter.source.project import Reading
from newsletter.source.yaml_text import FieldPath

_FEWEST, _MANY = 3, 6
"""Letters of a family name from which on it is believed to be cut by two letters or more, and by one."""

_ENDINGS = frozenset(("a", "ova", "ová", "ov", "ev", "s", "es", "ez", "son", "sson", "sen", "enko"))
"""What makes another family name of one, as Petrova of Petrov and Martinez of Martin."""

_Entry = tuple[str, FieldPath]
_Places = dict[_Entry, FieldPlace]
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
            [here], [there, *_] = signed[cut].values(), signed[whole].values()
            message = f"author {quoted(cut)} is {quoted(whole)} in {there.named}"
            yield here.warning(message, f"{did_you_mean(whole)} Leave it if these are two")


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
    for place, one in authors_of(reading):
        if " " in one.name and not one.person and not one.group:
            found[one.name].setdefault(place.entry, place)
    return found


def _together(signed: Mapping[str, _Places]) -> Mapping[str, set[str]]:
    """Whom each name has signed with."""
    entries: dict[_Entry, list[str]] = defaultdict(list)
    for name, places in signed.items():
        for entry in places:
            entries[entry].append(name)
    return {name: {other for entry in places for other in entries[entry]} for name, places in signed.items()}
