"""An import: newsletters that were published elsewhere become issue files, and what became of each is said."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import click

from newsletter.cli.beginning import read_to_write
from newsletter.cli.group import counted, say_next
from newsletter.cli.proposal import write_over
from newsletter.editing.scaffold import special_name
from newsletter.importers.formats.document import Document, Refusal
from newsletter.importers.formats.intake import read_facts_file, read_sources
from newsletter.importers.merging import import_report as said
from newsletter.importers.merging.comparison import differences
from newsletter.importers.merging.dating import first_day_by_numbers, first_day_of
from newsletter.importers.merging.finishing import content_of, finished
from newsletter.importers.merging.import_report import Imported, Outcome
from newsletter.importers.merging.shelf import Shelf
from newsletter.importers.merging.update import updated
from newsletter.importers.reading.draft import Draft, fields_of
from newsletter.importers.reading.headings import newsletters_in, volume_number
from newsletter.importers.reading.sketches import NewsletterContent
from newsletter.model.kinds import KindTables
from newsletter.model.limits import WIDEST
from newsletter.model.schedule import Rhythm, is_back_issue
from newsletter.problem import NewsletterError, quoted
from newsletter.source import IssueFile, Reading
from newsletter.source.layout import issue_text
from newsletter.source.project import ISSUES, read_issue
from newsletter.source.settings_file import SETTINGS_FILE
from newsletter.storage.disk import is_plain_file, said_of, write_file

_TAKEN = ("docs", "hooks", "tests", "site")
"""Folders that hold something else, which an issue file would be mixed with."""

_Read = tuple[Document, NewsletterContent]
"""A document, and what it says."""


@dataclass(frozen=True)
class ImportOrder:
    """What is to be imported, and how, as the options of the command say it."""

    sources: tuple[Path, ...]
    facts: Path | None = None
    into: Path | None = None
    special: str | None = None
    year: int | None = None
    report: Path | None = None
    is_backfilled: bool = False
    is_dry: bool = False
    is_update: bool = False
    can_count: bool = False
    """Whether the first period that is printed may become that of volume 1."""
    counted_by: str = f"write first_day: {{}} below rhythm: in {SETTINGS_FILE}"
    """What an editor does to count from another day."""


def bring_in(order: ImportOrder, project: Path) -> int:
    """Import into a project; the exit status of the command."""
    name = special_name(order.special) if order.special is not None else None
    folder = _folder(order.into, project)
    given = (*order.sources, *((order.facts,) if order.facts else ()))
    _check_sources(given, is_one=name is not None)
    _check_report(order.report, given)
    reading = read_to_write(project)
    tables = reading.settings.tables
    listed = read_facts_file(order.facts, tables) if order.facts else ()
    posts = (*listed, *_read(order.sources, tables, is_one=name is not None))
    documents = _in_order(post for post in posts if isinstance(post, Document))
    refusals = [post for post in posts if isinstance(post, Refusal)]
    shelf = Shelf.of(reading).with_documents(documents)
    contents: list[_Read] = []
    for document in documents:
        with _refused_into(refusals, document):
            contents.append((document, content_of(document, shelf=shelf, special=name, year=order.year)))
    if not name and not any(file.volume.volume for file in reading.files):
        shelf.rhythm = _counted(contents, shelf.rhythm, order)
    desk = _Desk(project, reading, folder, shelf, order)
    for document, content in _with_bar(contents):
        with _refused_into(refusals, document):
            desk.take(document, content)
    _say(desk.done, refusals, is_complete=reading.is_complete)
    if order.report:
        write_file(order.report, said.as_json(desk.done, refusals))
    is_settled = all(one.is_settled for one in desk.done) and not any(one.is_fault for one in refusals)
    return 0 if is_settled else 1


@contextmanager
def _refused_into(refusals: list[Refusal], document: Document) -> Iterator[None]:
    """Put a document that cannot be imported among the refusals; the others are."""
    try:
        yield
    except NewsletterError as error:
        refusals.append(Refusal.of(document.name, error))


def _counted(read: Sequence[_Read], rhythm: Rhythm, order: ImportOrder) -> Rhythm:
    """The rhythm of an archive without numbers: volume 1 is that of the first period that is printed, if it may be.

    NewsletterError where several newsletters would become specials without a day, for want of a year, of which none has
    a number, or for want of that first period.
    """
    contents = [content for _, content in read]
    undated = [one.without_year for one in contents if one.without_year and one.number is None and not one.published]
    if len(undated) > 1 and all(one.number is None for one in contents):
        are = f"{len(undated)} newsletters have days without a year, the first {quoted(undated[0])}"
        raise NewsletterError(f"{are}; give it with --year")
    first = first_day_of(contents, rhythm)
    if first is None and order.can_count:
        return _counted_by_numbers(read, rhythm)
    if first is None or (rhythm.number(first) > 0 and rhythm.period_around(first).start == first):
        return rhythm
    if not order.can_count:
        none = f"no volume has the first of the printed periods, for volume 1 begins on {rhythm.first_day}"
        raise NewsletterError(f"{none}; {order.counted_by.format(first)}")
    return _begun(rhythm, first, "the first period printed")


def _counted_by_numbers(read: Sequence[_Read], rhythm: Rhythm) -> Rhythm:
    """The rhythm of a new archive whose volumes have numbers; that of others is as it is."""
    if not rhythm.is_regular or not any(content.number for _, content in read):
        return rhythm
    first = first_day_by_numbers([(document.name, content) for document, content in read], rhythm)
    told_by = "by most numbers and days" if first else "for nothing tells another day"
    return _begun(rhythm, first or rhythm.first_day, told_by)


def _begun(rhythm: Rhythm, first: dt.date, told_by: str) -> Rhythm:
    click.echo(f"volume 1 is that of {first}, {told_by}; --first counts from another day", err=True)
    return rhythm.model_copy(update={"first_day": first})


@dataclass
class _Desk:
    """Where documents become volumes one after the other, each knowing those before it."""

    project: Path
    reading: Reading
    folder: str
    shelf: Shelf
    order: ImportOrder
    done: list[Imported] = field(default_factory=list)

    def take(self, document: Document, content: NewsletterContent) -> None:
        """Draft a document and write its volume; NewsletterError where this one cannot be done."""
        draft = self._dated(finished(content, document, shelf=self.shelf))
        _check_id(draft)
        removed = next((one for one in self.reading.removed.records if draft.id in (one.id, *one.aliases)), None)
        if removed:
            raise NewsletterError(f"volume {draft.id} was removed on request on {removed.date}; leave it out")
        earlier = next((one.draft.source for one in self.done if one.draft.id == draft.id), None)
        if earlier is not None:
            raise NewsletterError(
                f"volume {draft.id} was imported from {quoted(earlier)} just now; leave one of them out"
            )
        path = f"{self.folder}/{draft.id}.yaml"
        file = self._present(draft, path)
        made = self._compared(draft, file) if file else self._written(draft, path)
        self.done.append(replace(made, about=document.about))
        self.shelf.put(draft)

    def _dated(self, draft: Draft) -> Draft:
        """Say of a volume that it is backfilled, if it is older than what the archive had before this import."""
        is_late = is_back_issue(draft.day, (file.volume for file in self.reading.files))
        return replace(draft, backfilled=draft.backfilled or self.order.is_backfilled or is_late)

    def _present(self, draft: Draft, path: str) -> IssueFile | None:
        """The file that has this volume already, in the archive or where it would be written."""
        found = next((file for file in self.reading.files if file.volume.id == draft.id), None)
        if found or not os.path.lexists(self.project / path):
            return found
        file = _read_file(self.project / path, path, self.shelf.tables)
        if file is None:
            raise NewsletterError(f"{path} is there already and cannot be read as it is; mend or move it first")
        if file.volume.id != draft.id:
            raise NewsletterError(f"{path} is there already and holds volume {file.volume.id}; rename it first")
        return file

    def _written(self, draft: Draft, path: str) -> Imported:
        text = issue_text(fields_of(draft))
        if self.order.is_dry:
            return Imported(draft, path, "would be written")
        with _as_refusal():
            write_file(self.project / path, text, root=self.project)
        return Imported(draft, path, "written")

    def _compared(self, draft: Draft, file: IssueFile) -> Imported:
        found = differences(draft, file)
        if not found:
            return Imported(draft, file.path, "unchanged")
        return self._updated(draft, file) if self.order.is_update else Imported(draft, file.path, "differs", found)

    def _updated(self, draft: Draft, file: IssueFile) -> Imported:
        update = updated(draft, file)
        if update.text.encode() == file.source:
            return Imported(draft, file.path, "unchanged", kept=update.kept)
        if not self.order.is_dry:
            with _as_refusal():
                write_over(self.project, file, update.text)
        outcome: Outcome = "would be updated" if self.order.is_dry else "updated"
        return Imported(draft, file.path, outcome, added=update.added, kept=update.kept)


def _folder(into: Path | None, project: Path) -> str:
    folder = (into or project / ISSUES).resolve()
    if not folder.is_relative_to(project) or folder == project:
        raise NewsletterError(f"{quoted(str(into))} is no folder inside the archive's folder; leave --into out")
    first, *below = folder.relative_to(project).parts
    if first in _TAKEN or first.startswith(".") or (first == ISSUES and below):
        shown = quoted(folder.relative_to(project).as_posix())
        raise NewsletterError(f"{shown} is no place for issue files; leave --into out, or name a new folder")
    at = next(one for one in (folder, *folder.parents) if one.exists())
    if not at.is_dir():
        raise NewsletterError(
            f"{quoted(str(at.relative_to(project)))} is a file, not a folder; give --into another name"
        )
    return folder.relative_to(project).as_posix()


def _check_report(report: Path | None, sources: Iterable[Path]) -> None:
    """Refuse a report that could not be written, or would take the place of something else."""
    if report is None:
        return
    if not report.parent.is_dir():
        raise NewsletterError(f"there is no folder {quoted(str(report.parent))} for the report; make it first")
    is_taken = report.exists() and (
        not report.is_file() or any(one.exists() and report.samefile(one) for one in sources)
    )
    if is_taken or report.suffix.lower() in (".yaml", ".yml"):
        raise NewsletterError(f"a report cannot be written to {quoted(str(report))}; name it import.json, for example")


def _check_sources(sources: Sequence[Path], *, is_one: bool) -> None:
    """Refuse to begin without a source, or with one that is no file."""
    if not sources:
        raise NewsletterError("nothing was given to import; name a SOURCE, or a list of facts with --facts")
    for source in sources:
        if not source.exists():
            raise NewsletterError(f"there is no file {quoted(str(source))}")
        if not source.is_file():
            raise NewsletterError(f"{quoted(str(source))} is no file; give the files in it, or a ZIP")
    if is_one and len(sources) > 1:
        raise NewsletterError("--special names one volume, so give one source with it")


def _read(sources: Sequence[Path], tables: KindTables, *, is_one: bool) -> tuple[Document | Refusal, ...]:
    found = read_sources(sources, tables)
    posts = tuple(one for post in found for one in (newsletters_in(post) if isinstance(post, Document) else (post,)))
    number = sum(isinstance(post, Document) for post in posts)
    if is_one and number > 1:
        raise NewsletterError(f"--special names one volume, and {quoted(str(sources[0]))} holds {number} posts")
    return posts


def _in_order(documents: Iterable[Document]) -> list[Document]:
    """Weekly volumes by their numbers, as they appeared; others after them, as they were given."""
    numbered = [(volume_number(document), document) for document in documents]
    last = max((number for number, _ in numbered if number is not None), default=0) + 1
    return [document for _, document in sorted(numbered, key=lambda pair: last if pair[0] is None else pair[0])]


def _with_bar(contents: Sequence[_Read]) -> Iterator[_Read]:
    """What was read, with a bar on a terminal where there is much of it."""
    is_hidden = len(contents) < 5 or not sys.stderr.isatty()
    with click.progressbar(contents, label="importing", file=sys.stderr, hidden=is_hidden) as bar:
        yield from bar


def _check_id(draft: Draft) -> None:
    """Refuse a volume that has no name; files are named after it, so a special's must be one."""
    if draft.special is not None:
        special_name(draft.special)
    elif draft.volume is None and draft.published is None:
        raise NewsletterError("it has no volume number; give a name with --special")


def _read_file(path: Path, name: str, tables: KindTables) -> IssueFile | None:
    if not is_plain_file(path):
        return None
    with path.open("rb") as opened:
        return read_issue(opened.read(WIDEST.bytes + 1), name, WIDEST, tables)[0]


@contextmanager
def _as_refusal() -> Iterator[None]:
    """Say that a volume's file cannot be written in a way that does not keep the next from being tried."""
    try:
        yield
    except OSError as error:
        raise NewsletterError(said_of(error)) from error


def _say(done: Sequence[Imported], refusals: Sequence[Refusal], *, is_complete: bool) -> None:
    """Name what was written, or would be, and what differs; then, on standard error, all that was said of it."""
    for one in done:
        if one.outcome not in ("unchanged", "differs"):
            click.echo(one.path)
    for line in said.differences(done):
        click.echo(line)
    talk = (said.merged(done), said.notes(done), said.refused(refusals), said.dropped(done), said.table(done))
    for lines in talk:
        for line in lines:
            click.echo(line, err=True)
    if not is_complete:
        click.echo("not every issue file could be read, so a volume or a paper may be in the archive already", err=True)
    faults = sum(one.is_fault for one in refusals)
    counts = f"{counted(len(done), 'volume')}, {len(refusals) - faults} skipped, {faults} not imported"
    click.echo(counts, err=True)
    _say_what_is_next(done)


def _say_what_is_next(done: Sequence[Imported]) -> None:
    if any(difference.kind == "missing" for one in done for difference in one.differences):
        click.echo("the same command with --update adds what is missing, and keeps what was edited", err=True)
    if not any(one.outcome in ("written", "updated") for one in done):
        return
    late = sum(one.draft.backfilled and one.outcome == "written" for one in done)
    if late:
        click.echo(f"{counted(late, 'volume')} marked as backfilled: found by readers, sent to no subscriber", err=True)
    say_next({"newsletter check": "see what is left to fill or to mend", "make serve": "see it as its readers will"})
    click.echo(
        "texts stand as they were printed: where you may not republish them, write your own in their place", err=True
    )
