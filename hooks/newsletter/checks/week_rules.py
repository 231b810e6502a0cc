"""Rules about the rhythm of volumes: number or day, the file's name, period and publication belong together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import PurePosixPath

from newsletter.checks.finding import Finding
from newsletter.model import Period
from newsletter.model.schedule import Rhythm
from newsletter.model.volume import MOST_NUMBERS
from newsletter.problem import Severity
from newsletter.source.project import IssueFile, Reading

_MANY = 4
"""Where so many volumes have other periods than the rhythm gives, and none has its own, the rhythm is mistyped."""


def file_name(reading: Reading) -> Iterator[Finding]:
    """An issue file is named by the number, the day or the name of its volume."""
    known: set[str] = set()
    for file in reading.files:
        is_known = file.volume.id in known  # and reported as the same volume in two files
        known.add(file.volume.id)
        if is_known or not _has_name(file, reading) or PurePosixPath(file.path).stem == file.volume.id:
            continue
        field = "special" if file.volume.is_special else "published" if file.volume.volume is None else "volume"
        message = f"{field}: {file.volume.id} stands in a file named {PurePosixPath(file.path).name}"
        yield Finding(file, (field,), message, _name_hint(file, reading.settings.schedule))


def double_issue(reading: Reading) -> Iterator[Finding]:
    """The last number of a double issue comes after its first, and not long after."""
    for file in reading.files:
        volume, last = file.volume, file.volume.through
        if last is None or ("volume",) in file.faults:
            continue
        if volume.volume is None:
            yield Finding(file, ("through",), f"through: {last} stands in a volume without volume:", "delete it")
        elif not 0 < last - volume.volume < MOST_NUMBERS:
            message = f"through: {last} is no number that a volume {volume.volume} can go on to"
            hint = f"write one from {volume.volume + 1} to {volume.volume + MOST_NUMBERS - 1}, or delete it"
            yield Finding(file, ("through",), message, hint)


def wrong_period(reading: Reading) -> Iterator[Finding]:
    """The period of a volume is that which its number gives, or one of the rhythm where its day names it."""
    regular = [*_regular(reading)]
    wrong = [(file, rhythm) for file, rhythm in regular if _has_wrong_period(file, rhythm)]
    if len(wrong) == len(regular) >= _MANY:
        yield _wrong_rhythm(reading, *wrong[0])
        return
    for file, rhythm in wrong:
        period, right = file.volume.period, _right_periods(file, rhythm)
        if period is None or _is_number_mistyped(file, rhythm):
            continue
        least = right[0]
        whose = f"of volume {_said_number(file)}" if file.volume.numbers else f"around {period.start}"
        message = f"the period {whose} is {least.start} to {least.end}, not {period.start} to {period.end}"
        hint = f"write period: {{start: {least.start}, end: {least.end}}}"
        number = rhythm.number(period.start)
        if file.volume.numbers and number > 0 and period == rhythm.period(number):
            hint += f", or volume: {number} if the period is right"
        yield Finding(file, ("period",), message, hint)


def _wrong_rhythm(reading: Reading, file: IssueFile, rhythm: Rhythm) -> Finding:
    own = file.volume.period.start if file.volume.period else file.volume.published
    right = _right_periods(file, rhythm)[0].start
    message = f'no volume has the period that "rhythm" gives it: {file.volume.id} begins on {own}, not on {right}'
    hint = "the first day of the rhythm is that on which the period of the first volume began"
    return Finding(reading.settings_file, ("rhythm",), message, hint)


def _has_wrong_period(file: IssueFile, rhythm: Rhythm) -> bool:
    return file.volume.period is not None and file.volume.period not in _right_periods(file, rhythm)


def publication_day(reading: Reading) -> Iterator[Finding]:
    """A volume is published on the day that the rhythm gives, or else within its period."""
    for file, rhythm in _regular(reading):
        day, own, right = file.volume.published, file.volume.period, _right_periods(file, rhythm)
        if ("published",) in file.faults or (own and own not in right and _holds(own, day)):
            continue
        period = own if own in right else right[0]
        due = rhythm.publication(period)
        if not _holds(_with(period, due), day):
            which = f" of volume {_said_number(file)}" if file.volume.numbers else ""
            message = f"published on {day}, outside the period{which}, {period.start} to {period.end}"
            yield Finding(file, ("published",), message, _due_hint(rhythm, period, due))
        elif rhythm.has_day and day != due:
            usual = f"a weekly volume is published on the {due:%A}, {due}"
            usual = usual if rhythm.every == "week" else f"by the rhythm it is {due}"
            message = f"published on {day}, a {day:%A}; {usual}"
            hint = "that is right only if this volume did come out on another day"
            yield Finding(file, ("published",), message, hint, Severity.WARNING)


def _regular(reading: Reading) -> Iterator[tuple[IssueFile, Rhythm]]:
    """The volumes whose number or day, and whose period could be read, with the rhythm that they follow."""
    rhythm = reading.settings.schedule
    if not rhythm.is_regular or reading.settings_file.misread_rhythm:
        return
    for file in reading.files:
        is_readable = not any(
            fault[:1] in (("volume",), ("through",), ("period",), ("special",)) for fault in file.faults
        )
        is_named = file.volume.volume is not None or (rhythm.is_dated and file.volume.period is not None)
        if is_named and not file.volume.is_special and is_readable:
            yield file, rhythm


def _right_periods(file: IssueFile, rhythm: Rhythm) -> tuple[Period, ...]:
    """The periods that a volume may have, the usual one first."""
    if file.volume.numbers:
        return tuple(rhythm.periods(file.volume.numbers[0], file.volume.numbers[-1]))
    own = file.volume.period
    around = rhythm.period_around(own.start if own else file.volume.published)
    last = rhythm.period_around(own.end) if own else around
    is_double = own is not None and own == Period(start=around.start, end=last.end)
    return (around, own) if own and is_double else (around,)


def _has_name(file: IssueFile, reading: Reading) -> bool:
    """Whether the volume has a number, a name or a day that names it, and only one of them."""
    faulty = any(fault in (("volume",), ("special",)) for fault in file.faults)
    if file.volume.volume is None and not file.volume.is_special:
        is_dated = reading.settings.schedule.is_dated
        return is_dated and not faulty and ("published",) not in file.faults
    return not faulty and (file.volume.volume is None) == file.volume.is_special


def _is_number_mistyped(file: IssueFile, rhythm: Rhythm) -> bool:
    """Whether the file's name and its period both speak for another number."""
    stem = PurePosixPath(file.path).stem
    own = file.volume.period
    return file.volume.volume is not None and own is not None and stem in _numbers(own, rhythm)


def _numbers(period: Period, rhythm: Rhythm) -> set[str]:
    number = rhythm.number(period.start)
    return {str(number)} if number > 0 and period == rhythm.period(number) else set()


def _name_hint(file: IssueFile, rhythm: Rhythm) -> str:
    if rhythm.is_regular and _is_number_mistyped(file, rhythm):
        number = PurePosixPath(file.path).stem
        return f"the period is that of volume {number} too; write volume: {number}"
    return f"name the file {file.volume.id}.yaml, or write here what the file is named"


def _due_hint(rhythm: Rhythm, period: Period, due: dt.date) -> str:
    if not rhythm.has_day:
        return f"a volume of that period is published from {period.start} to {period.end}"
    return f"the {due:%A} of that week is {due}" if rhythm.every == "week" else f"by the rhythm its day is {due}"


def _said_number(file: IssueFile) -> str:
    first, last = file.volume.numbers[0], file.volume.numbers[-1]
    return f"{first}" if first == last else f"{first} to {last}"


def _with(period: Period, day: dt.date) -> Period:
    return Period(start=min(period.start, day), end=max(period.end, day))


def _holds(period: Period, day: dt.date) -> bool:
    return period.start <= day <= period.end
