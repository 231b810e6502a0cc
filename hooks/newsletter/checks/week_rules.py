"""Rules about the week of a volume: its number, its file's name, its period and its day belong together."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import PurePosixPath

from newsletter.checks.finding import Finding
from newsletter.model import Period
from newsletter.model.schedule import number_of, period_of
from newsletter.problem import Severity
from newsletter.source.project import IssueFile, Reading


def file_name(reading: Reading) -> Iterator[Finding]:
    """An issue file is named by the number or the name of its volume."""
    known: set[str] = set()
    for file in reading.files:
        is_known = file.volume.id in known  # and reported as the same volume in two files
        known.add(file.volume.id)
        if is_known or not _has_name(file) or PurePosixPath(file.path).stem == file.volume.id:
            continue
        field = "special" if file.volume.is_special else "volume"
        message = f"{field}: {file.volume.id} stands in a file named {PurePosixPath(file.path).name}"
        yield Finding(file, (field,), message, _name_hint(file, reading.settings.settings.first_monday))


def wrong_period(reading: Reading) -> Iterator[Finding]:
    """The period of a weekly volume is the week that its number gives."""
    first_monday = reading.settings.settings.first_monday
    for file in _weekly(reading):
        period, number = file.volume.period, file.volume.volume
        right = period_of(number or 1, first_monday)
        if period in (None, right) or _is_number_mistyped(file, first_monday):
            continue
        message = f"the period of volume {number} is {right.start} to {right.end}, not {period.start} to {period.end}"
        hint = f"write period: {{start: {right.start}, end: {right.end}}}"
        if period == period_of(max(1, number_of(period.start, first_monday)), first_monday):
            hint += f", or volume: {number_of(period.start, first_monday)} if the period is right"
        yield Finding(file, ("period",), message, hint)


def publication_day(reading: Reading) -> Iterator[Finding]:
    """A weekly volume is published within its period, on the Friday."""
    first_monday = reading.settings.settings.first_monday
    for file in _weekly(reading):
        day, own = file.volume.published, file.volume.period
        right = period_of(file.volume.volume or 1, first_monday)
        if ("published",) in file.faults or (own and _holds(own, day) and own != right):
            continue
        friday = right.start + dt.timedelta(days=4)
        if not _holds(right, day):
            message = (
                f"published on {day}, outside the period of volume {file.volume.volume}, {right.start} to {right.end}"
            )
            yield Finding(file, ("published",), message, f"the Friday of that week is {friday}")
        elif day != friday:
            message = f"published on {day}, a {day:%A}; a weekly volume is published on the Friday, {friday}"
            hint = "that is right only if this volume did come out on another day"
            yield Finding(file, ("published",), message, hint, Severity.WARNING)


def _weekly(reading: Reading) -> Iterator[IssueFile]:
    """The weekly volumes whose number and period could be read."""
    for file in reading.files:
        is_readable = not any(fault[:1] in (("volume",), ("period",), ("special",)) for fault in file.faults)
        if file.volume.volume is not None and not file.volume.is_special and is_readable:
            yield file


def _has_name(file: IssueFile) -> bool:
    """Whether the volume has a number or a name, and only one of them."""
    is_readable = not any(fault in (("volume",), ("special",)) for fault in file.faults)
    return is_readable and (file.volume.volume is None) == file.volume.is_special


def _is_number_mistyped(file: IssueFile, first_monday: dt.date) -> bool:
    """Whether the file's name and its period both speak for another number."""
    stem = PurePosixPath(file.path).stem
    return file.volume.period is not None and stem in _numbers(file.volume.period, first_monday)


def _numbers(period: Period, first_monday: dt.date) -> set[str]:
    number = number_of(period.start, first_monday)
    return {str(number)} if number > 0 and period == period_of(number, first_monday) else set()


def _name_hint(file: IssueFile, first_monday: dt.date) -> str:
    if _is_number_mistyped(file, first_monday):
        number = PurePosixPath(file.path).stem
        return f"the period is that of volume {number} too; write volume: {number}"
    return f"name the file {file.volume.id}.yaml, or write here what the file is named"


def _holds(period: Period, day: dt.date) -> bool:
    return period.start <= day <= period.end
