"""Rules about volumes: their number or name, and their period."""

from __future__ import annotations

from collections.abc import Iterator

from newsletter.checks.entry_rules import hides_ids
from newsletter.checks.finding import FieldPlace, Finding
from newsletter.model import See
from newsletter.problem import Severity, did_you_mean, nearest, quoted
from newsletter.source.project import IssueFile, Reading
from newsletter.source.yaml_text import FieldPath


def number_or_name(reading: Reading) -> Iterator[Finding]:
    """A volume has a number, or as a special a name, and not both; or neither where its day names it."""
    is_dated = reading.settings.schedule.is_dated
    for file in reading.files:
        volume = file.volume
        if volume.volume is not None and volume.special is not None:
            message, hint = "the volume has both a number and a name", "delete volume: in a special, else special:"
            yield Finding(file, ("special",), message, hint)
        elif not is_dated and volume.volume is None and volume.special is None and ("volume",) not in file.faults:
            hint = "write volume: and its number, or special: and its name"
            yield Finding(file, ("special",), "the volume has neither a number nor a name", hint)


def missing_period(reading: Reading) -> Iterator[Finding]:
    """A numbered volume of a regular newsletter has a period, a special has none."""
    rhythm = reading.settings.schedule
    for file in reading.files:
        volume = file.volume
        if rhythm.is_regular and volume.volume is not None and volume.special is None and volume.period is None:
            hint = "write period: {start: …, end: …}" + (", from Monday to Sunday" if rhythm.every == "week" else "")
            yield Finding(file, ("period",), 'missing field "period"', hint)
        elif volume.special is not None and volume.period is not None and volume.volume is None:
            yield Finding(file, ("period",), "a special has no period", "delete it; published: gives the date")


def empty_volume(reading: Reading) -> Iterator[Finding]:
    """A volume lists at least one entry."""
    for file in reading.files:
        if not file.volume.items and not hides_ids(file):
            hint = "`newsletter add` writes entries; or write one below papers: or extras:, after a hyphen"
            yield Finding(file, ("papers",), "the volume lists nothing", hint, Severity.WARNING)


def duplicate_volume(reading: Reading) -> Iterator[Finding]:
    """No two files hold the same volume, and no former name is used again."""
    first: dict[str, FieldPlace] = {}
    is_dated = reading.settings.schedule.is_dated
    for file in reading.files:
        named = ((FieldPlace(file, field_path), name) for field_path, name in _names(file, is_dated=is_dated))
        for here, name in named:
            if not here.is_faulty and (there := first.setdefault(name, here)) is not here:
                message = f'volume "{name}" is already in {there.named}'
                yield here.error(message, "a volume has one file, and a number or name of its own")


def part_order(reading: Reading) -> Iterator[Finding]:
    """The sections of a volume begin with entries that it lists, each further down than the one before."""
    for file in (file for file in reading.files if not hides_ids(file)):
        places = {item.see if isinstance(item, See) else item.id: at for at, item in enumerate(file.volume.items)}
        last = -1
        for number, part in enumerate(file.volume.parts):
            place = places.get(part.first)
            field_path = ("parts", number, "first")
            if place is None:
                message = f"part {quoted(part.title)} begins with {quoted(part.first)}, which this volume does not list"
                yield Finding(file, field_path, message, did_you_mean(nearest(part.first, places)))
            elif place <= last:
                message = (
                    f"part {quoted(part.title)} begins with {quoted(part.first)}, which stands above the part before"
                )
                yield Finding(file, field_path, message, "write the parts in the order of their entries")
            last = last if place is None else max(last, place)


def _names(file: IssueFile, *, is_dated: bool) -> Iterator[tuple[FieldPath, str]]:
    volume = file.volume
    if volume.special is not None:
        yield ("special",), volume.special
    elif volume.volume is not None:
        yield ("volume",), volume.id
    elif is_dated:
        yield ("published",), volume.id
    for also in volume.numbers[1:]:
        yield ("through",), str(also)
    for number, alias in enumerate(volume.aliases):
        yield ("aliases", number), alias
