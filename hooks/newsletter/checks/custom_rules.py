"""Advice about what this newsletter has agreed on, beyond what holds for every one: only what its settings say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsletter.checks.finding import Finding
from newsletter.problem import Severity
from newsletter.source.fault_phrases import subject
from newsletter.source.project import Reading


def number_of_topics(reading: Reading) -> Iterator[Finding]:
    """An entry that is no stub has as many topics as this newsletter's entries have, or one where nothing is agreed."""
    customs = reading.settings.customs
    agreed, most = customs.fewest_topics, customs.most_topics
    known = {tag.id for tag in reading.tags.records}
    for file in () if "fewest_topics" in _turned_round(reading) else reading.files:
        for field_path, entry in file.entries:
            if any(fault[:-1] == (*field_path, "tags") for fault in file.faults):
                continue
            count = len(set(entry.tags))
            least = int("tags" in entry.model_fields_set) if agreed is None else agreed
            is_told = count < len(entry.tags) or not known.issuperset(entry.tags)  # by the rules of the vocabulary
            said = hint = ""
            if count < least and not (is_told or entry.is_stub or entry.is_withdrawn):
                said, hint = f"{least} at least", "add what a reader would look under"
            elif most is not None and count > most:
                said, hint = f"{most} at most", "keep what it is mainly about"
            if said:
                message = f"{subject(field_path, file.marks)} has {_counted(count, 'topic')}; entries have {said}"
                yield Finding(file, (*field_path, "tags"), message, hint, Severity.WARNING)


def unfit_customs(reading: Reading) -> Iterator[Finding]:
    """What is the fewest is not more than the most."""
    for name in _turned_round(reading):
        fewest, most = (getattr(reading.settings.customs, one) for one in (name, name.replace("fewest", "most")))
        message = f'"{name}" is {fewest}, which is more than the most, {most}'
        yield Finding(reading.settings_file, ("customs", name), message, "one of the two is mistyped")


def _turned_round(reading: Reading) -> list[str]:
    customs = reading.settings.customs.model_dump()
    pairs = ((name, customs.get(name.replace("fewest", "most"))) for name in customs if name.startswith("fewest"))
    return [name for name, most in pairs if most is not None and (customs[name] or 0) > most]


def rare_topic(reading: Reading) -> Iterator[Finding]:
    """A topic has as many entries as this newsletter's topics have."""
    least = reading.settings.customs.fewest_entries or 0
    if reading.problems or not reading.is_complete:  # what cannot be read may be of this topic
        return
    counts = Counter(tag for file in reading.files for _, entry in file.entries for tag in set(entry.tags))
    if not counts.keys() <= {tag.id for tag in reading.tags.records}:  # a topic that was renamed may have entries
        return
    for number, tag in enumerate(reading.tags.records):
        if counts[tag.id] < least:
            message = f'tag "{tag.id}" has {_counted(counts[tag.id], "entry")}; topics have {least} at least'
            hint = "give it to the other entries that it fits, or let a wider topic stand for it"
            yield Finding(reading.tags, (number, "id"), message, hint, Severity.WARNING)


def missing_introduction(reading: Reading) -> Iterator[Finding]:
    """A volume has an introduction, where this newsletter's have one, unless it is backfilled or has stubs alone."""
    if not reading.settings.customs.introduction:
        return
    for file in reading.files:
        if file.volume.intro is None and not file.volume.backfilled and not file.volume.has_facts_only:
            hint = "write in a sentence or two what the volume is about"
            yield Finding(file, ("intro",), 'missing field "intro"', hint, Severity.WARNING)


def _counted(number: int, noun: str) -> str:
    several = {"topic": "topics", "entry": "entries"}[noun]
    return f"{number or 'no'} {noun if number == 1 else several}"
