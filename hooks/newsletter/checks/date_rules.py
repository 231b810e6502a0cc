"""Rules about dates: what cannot come before something else, and what has not come yet."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from newsletter.checks.finding import Finding
from newsletter.model import Correction, Extra, Paper
from newsletter.model.dates import PartialDate
from newsletter.model.identifiers import arxiv_month
from newsletter.problem import Severity
from newsletter.source.fault_phrases import subject
from newsletter.source.project import IssueFile, Reading
from newsletter.source.yaml_text import FieldPath, is_within

_TAKEN = ("withdrawn", "retracted")
"""The fields of an entry that make it a notice."""

_ARXIV_BEGAN = 1991

_FIRST_PAGES = ("project", "other")
"""The kinds of links to a post or a page on which a work with a date of its own may have come out first."""

DAYS_AHEAD = 31
"""How many days after a volume a paper in it may be dated: proceedings are dated by their conference."""


def early_correction(reading: Reading) -> Iterator[Finding]:
    """Nothing is corrected, withdrawn or retracted before it was published."""
    for file in reading.files:
        published, _ = _days_of(file)
        if ("published",) in file.faults:
            continue
        for field_path, day in _changes(file):
            if day < published:
                noun = next((name for name in _TAKEN if name in field_path), "corrected")
                message = _said(file, field_path, f"{noun} on {day}, before the volume was published on {published}")
                yield Finding(file, field_path, message, "one of the two dates is mistyped")


def correction_order(reading: Reading) -> Iterator[Finding]:
    """Corrections stand in the order in which they were made."""
    for file in reading.files:
        for field_path, corrections in _corrections(file):
            for number, (earlier, later) in enumerate(pairwise(corrections)):
                here, before = (*field_path, number + 1, "date"), (*field_path, number, "date")
                if later.date < earlier.date and not is_within(before, file.faults):
                    message = _said(file, here, f"the correction of {later.date} stands after that of {earlier.date}")
                    yield Finding(file, here, message, "put the oldest first", Severity.WARNING)


def late_paper(reading: Reading) -> Iterator[Finding]:
    """A paper is not much younger than its volume, by date or arXiv id, nor a preprint's day of another year."""
    for file in reading.files:
        if ("published",) in file.faults:
            continue
        for field_path, entry in file.entries:
            said = _late(entry, file)
            if said or _is_of_another_year(entry):
                last = f"more than {DAYS_AHEAD} days after the volume of {file.volume.published}"
                name, date, hint = said or ("date", str(entry.date), "one of the two may be mistyped")
                message = f'"{name}" is {date}, {last if said else f"of another year than arxiv: {entry.arxiv}"}'
                here = (*field_path, name)
                yield Finding(file, here, _said(file, here, message), hint, Severity.WARNING)


def _late(entry: Paper | Extra, file: IssueFile) -> tuple[str, str, str] | None:
    """The field by which an entry is long after its volume, what it says, and a hint; None where none does."""
    last = _days_of(file)[1] + dt.timedelta(DAYS_AHEAD)
    if entry.date and entry.date.first_day > last:
        return "date", str(entry.date), "write the day the paper came out first; one of the two may be mistyped"
    if entry.venue and entry.venue.year and entry.venue.year > last.year + 2:
        return "venue", str(entry.venue.year), "write the year of the conference, or of the journal's volume"
    is_first = _is_of_arxiv(entry) and last.year >= _ARXIV_BEGAN  # an archive may tell of years before arXiv
    year, month = arxiv_month(entry.arxiv or "") if is_first else (0, None)
    if month and dt.date(year, month, 1) > last:
        return "arxiv", f"an id of {year}-{month:02}", "look it up at arXiv; two digits may be interchanged"
    return None


def _is_of_another_year(entry: Paper | Extra) -> bool:
    """Whether the day of what came out at arXiv first is a year from its id's month, one more or less."""
    year, month = arxiv_month(entry.arxiv or "") if _is_of_arxiv(entry) else (0, None)
    if not month or not entry.date or not entry.date.month or not entry.date.day:
        return False
    return 11 <= abs((year - entry.date.year) * 12 + month - entry.date.month) <= 13


def _is_of_arxiv(entry: Paper | Extra) -> bool:
    """Whether nothing says that a publisher, a conference or its own page had it before arXiv."""
    was_page = entry.date and any(link.kind in _FIRST_PAGES for link in entry.links)
    return bool(entry.arxiv and not (entry.doi or entry.venue or was_page))


def _days_of(file: IssueFile) -> tuple[dt.date, dt.date]:
    """A volume's day, once at the latest and once at the earliest as its period has it: a year may be mistyped."""
    published, period = file.volume.published, file.volume.period
    return (min(published, period.end), max(published, period.start)) if period else (published, published)


def future_date(reading: Reading, today: dt.date) -> Iterator[Finding]:
    """No date lies in the future."""
    for file in reading.files:
        days = [(field_path, PartialDate.of(day)) for field_path, day in _days(file)]
        days += [
            ((*field_path, "date"), entry.date)
            for field_path, entry in file.entries
            if entry.date and not _late(entry, file)
        ]
        for field_path, day in days:
            if day.first_day > today:
                name = next(step for step in reversed(field_path) if isinstance(step, str))
                message = _said(file, field_path, f'"{name}" is {day}, which is yet to come')
                yield Finding(
                    file, field_path, message, "that is right only in a volume prepared ahead", Severity.WARNING
                )


def _days(file: IssueFile) -> Iterator[tuple[FieldPath, dt.date]]:
    """The days of publication, corrections, withdrawals and retractions."""
    yield ("published",), _days_of(file)[0]
    yield from _changes(file)


def _changes(file: IssueFile) -> Iterator[tuple[FieldPath, dt.date]]:
    """The days of all corrections, withdrawals and retractions."""
    for field_path, corrections in _corrections(file):
        for number, correction in enumerate(corrections):
            yield (*field_path, number, "date"), correction.date
    for field_path, entry in file.entries:
        taken = zip(_TAKEN, (entry.withdrawn, entry.retracted), strict=True)
        yield from (((*field_path, name, "date"), one.date) for name, one in taken if one)


def _corrections(file: IssueFile) -> Iterator[tuple[FieldPath, tuple[Correction, ...]]]:
    yield ("corrections",), file.volume.corrections
    for field_path, entry in file.entries:
        yield (*field_path, "corrections"), entry.corrections


def _said(file: IssueFile, field_path: FieldPath, message: str) -> str:
    """Begin a message with the entry's name where the date is an entry's."""
    is_of_entry = field_path[0] in ("papers", "extras")
    return f"{subject(field_path, file.marks)}: {message}" if is_of_entry else message
