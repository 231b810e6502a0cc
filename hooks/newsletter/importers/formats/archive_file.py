"""The ZIP that Substack exports: its newsletters with their HTML, and what was skipped, with the reason.

Nothing is unpacked to disk, no file of subscribers is opened, and no size that the ZIP claims is believed.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from newsletter.importers.formats.document import About, Refusal, plain_line
from newsletter.importers.formats.posts import Post
from newsletter.importers.formats.recognition import MAX_BYTES, decoded, mojibake
from newsletter.problem import NewsletterError, nearest, quoted, shortened, visible

MAX_MEMBERS = 20_000
MAX_TOTAL = 250_000_000
"""How many bytes of text one export may have: an archive of 2,000 volumes of 100,000 bytes and more."""

MAX_RATIO = 200
"""How many times its packed size a file may have; honest HTML has ten times, a ZIP bomb a thousand."""

_MAX_DIRECTORY = 10_000_000
_SMALL = 1_000_000
"""Up to this size a file may be as repetitive as it likes."""

_END_RECORDS = 66_000
"""How many bytes at the end are searched for the record that ends a ZIP: a comment of 65,535 may follow its 22."""

_MOST_SHOWN = 20
"""How many columns of a table are named that is none of posts; theirs has some ten."""

_COLUMNS = ("post_id", "post_date", "is_published", "type", "audience", "title", "subtitle")
_PAID = frozenset({"only_paid", "founding"})
_Order = tuple[dt.datetime, int, str]
_NO_MOMENT = dt.datetime.min.replace(tzinfo=dt.UTC)
_ENCRYPTED = 0x2041
"""The bits of a member that is encrypted, or strongly so, or whose list of members is."""
_OUTSIDE = re.compile(r"\A/|\A[A-Za-z]:|\\|\x00|(?:\A|/)\.\.(?:/|\Z)")
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises over hostile bytes."""


@dataclass(frozen=True)
class ArchiveFile:
    """What an export holds: the newsletters from the oldest on, and what was skipped."""

    posts: tuple[Post, ...]
    skipped: tuple[Refusal, ...]


class _SkippedError(Exception):
    """Leaves out one row of posts.csv; the text is the reason."""

    def __init__(self, reason: str, *, is_fault: bool = False) -> None:
        super().__init__(reason)
        self.is_fault = is_fault


def is_archive(head: bytes) -> bool:
    """Tell a ZIP by its first bytes; an empty one counts."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def read_archive(path: Path) -> ArchiveFile:
    """Read the newsletters of an export; a ZIP that is broken or hostile stops the import before anything is made."""
    name = visible(path.name)
    try:
        with path.open("rb") as file:
            _check_directory(file, name)
            with _opened(file, name) as packed:
                members = _members(packed, name)
                return _Export(packed, name, members, _table(members, name)).read()
    except OSError as error:
        raise NewsletterError(f"{name} cannot be read: {error.strerror or error}") from error


def _opened(file: BinaryIO, name: str) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except _BROKEN as error:
        raise NewsletterError(f"{name} is a broken or truncated ZIP; export it again") from error


def _check_directory(file: BinaryIO, name: str) -> None:
    """Refuse a list of members that is too long to be read at all; its size stands at the end of the ZIP."""
    file.seek(0, os.SEEK_END)
    file.seek(max(0, file.tell() - _END_RECORDS))
    tail = file.read()
    short = (tail[found.start() + 12 :][:4] for found in re.finditer(rb"PK\x05\x06", tail))  # all set: see ZIP64
    long = (tail[found.start() + 40 :][:8] for found in re.finditer(rb"PK\x06\x06", tail))  # ZIP64
    sizes = [*(int.from_bytes(size, "little") % 0xFFFF_FFFF for size in short)]
    sizes += [int.from_bytes(size, "little") for size in long]
    if max(sizes, default=0) > _MAX_DIRECTORY:
        raise _too_many(name)


def _too_many(name: str) -> NewsletterError:
    return NewsletterError(f"{name} has more than {MAX_MEMBERS:,} files; that is no export of a newsletter")


@dataclass
class _Export:
    """A ZIP whose list of members was found in order."""

    packed: zipfile.ZipFile
    name: str
    members: Mapping[str, zipfile.ZipInfo]
    table: str
    total: int = field(default=0, init=False)

    @property
    def folder(self) -> str:
        """Where the HTML files lie, beside posts.csv."""
        return self.table.removesuffix("posts.csv") + "posts/"

    def read(self) -> ArchiveFile:
        posts: list[tuple[_Order, Post]] = []
        skipped: list[Refusal] = []
        listed: set[str] = set()
        rows = list(self._rows())
        if not rows:
            order = f"{self.name}: {visible(self.table)}"
            skipped.append(Refusal(order, "it lists no posts; export again in a day"))
        for line, row in rows:
            member = f"{self.folder}{row['post_id']}.html"
            name = f"{self.name}: {visible(member)}" if row["post_id"] else f"{self.name}: {self.table}, line {line}"
            try:
                posts.append(self._post(row, listed, name=name, member=member, line=line))
            except _SkippedError as error:
                skipped.append(Refusal(name, str(error), error.is_fault))
            listed.update({member} if row["post_id"] else ())
        for member in sorted(self.members):
            if member.startswith(self.folder) and member.endswith(".html") and member not in listed:
                skipped.append(Refusal(f"{self.name}: {visible(member)}", "it has no row in posts.csv", is_fault=False))
        return ArchiveFile(tuple(post for _, post in sorted(posts, key=lambda pair: pair[0])), tuple(skipped))

    def _post(
        self, row: Mapping[str, str], listed: Collection[str], *, name: str, member: str, line: int
    ) -> tuple[_Order, Post]:
        """Read the newsletter of a row, and by what it is sorted."""
        if reason := f"line {line} of posts.csv lists it again" if member in listed else self._why_skipped(row, member):
            raise _SkippedError(reason)
        _refuse_broken_words(row, line=line)
        moment = _moment(row["post_date"], line=line)
        text = self._text(member)
        number = row["post_id"].partition(".")[0]
        about = About(
            title=" ".join(row["title"].split()),
            subtitle=plain_line(row["subtitle"]),
            published=moment.date() if moment else None,
            is_paid=row["audience"].casefold() in _PAID,
        )
        order = (moment or _NO_MOMENT, len(number), row["post_id"])
        return order, Post(name, text, about)

    def _why_skipped(self, row: Mapping[str, str], member: str) -> str:
        """Why a row is no published newsletter; '' where it is one."""
        if not row["post_id"]:
            return "the row has no post_id"
        if row["type"].casefold() != "newsletter":
            return f"its type is {quoted(row['type'])}, not newsletter"
        if row["is_published"].casefold() != "true":
            return "it is a draft, not published"
        return (
            ""
            if member in self.members
            else "posts.csv lists it, but the export has no such file; export again in a day"
        )

    def _text(self, member: str) -> str:
        try:
            content = self._bytes(self.members[member])
        except _BROKEN as error:
            raise _SkippedError("it is damaged in the ZIP; export it again", is_fault=True) from error
        try:
            return decoded(content, name="it")
        except NewsletterError as error:
            raise _SkippedError(str(error).removeprefix("it, "), is_fault=True) from error

    def _rows(self) -> Iterator[tuple[int, dict[str, str]]]:
        """The rows of posts.csv by the names of their columns, each with the line at which it ends."""
        name = f"{self.name}: {visible(self.table)}"
        try:
            text = _decoded_table(self._bytes(self.members[self.table]), name)
        except _BROKEN as error:
            raise NewsletterError(f"{name} is damaged in the ZIP; export it again") from error
        reader = csv.DictReader(io.StringIO(text, newline=""), restval="", strict=True)
        try:
            reader.fieldnames = [column.strip().casefold() for column in reader.fieldnames or ()]
            _check_columns(reader.fieldnames, name)
            for row in reader:
                yield reader.line_num, {column: row[column].strip() for column in _COLUMNS}
        except csv.Error as error:
            order = f"{name}, line {reader.reader.line_num}"
            raise NewsletterError(f"{order}: its quotation marks are out of order; export it again") from error

    def _bytes(self, member: zipfile.ZipInfo) -> bytes:
        """Unpack a file, one byte more than may be read at the most."""
        with self.packed.open(member) as file:
            content = file.read(MAX_BYTES + 1)
        if len(content) > max(_SMALL, MAX_RATIO * member.compress_size):
            where = f"{self.name}: {visible(member.filename)}"
            raise NewsletterError(f"{where} unpacks to more than {MAX_RATIO} times its size; that is no newsletter")
        self.total += len(content)
        if self.total > MAX_TOTAL:
            most = f"{MAX_TOTAL // 1_000_000} MB"
            raise NewsletterError(f"{self.name} has more than {most} of newsletters; import them one by one")
        return content


def _members(packed: zipfile.ZipFile, name: str) -> dict[str, zipfile.ZipInfo]:
    """The files of a ZIP by name; one that no export has, and that may be hostile, stops the import."""
    if len(packed.infolist()) > MAX_MEMBERS:
        raise _too_many(name)
    members: dict[str, zipfile.ZipInfo] = {}
    for member in packed.infolist():
        fault = "stands in it twice" if member.filename in members else _fault(member)
        if fault:
            where = f"{name}: {shortened(member.orig_filename)}"
            raise NewsletterError(f"{where} {fault}; no export has that, and nothing was read")
        members[member.filename] = member
    return {one: member for one, member in members.items() if not _is_clutter(one)}


def _fault(member: zipfile.ZipInfo) -> str:
    """Say what is wrong with a member of a ZIP before it is opened; '' where nothing is."""
    name = member.orig_filename
    if _OUTSIDE.search(name) or not name:
        return "has a name that leads out of the ZIP"
    if member.flag_bits & _ENCRYPTED:
        return "is encrypted"
    if stat.S_ISLNK(member.external_attr >> 16):
        return "is a link to another file"
    if member.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:  # the others know no limit in zipfile
        return "is packed in an unusual way"
    return ""


def _is_clutter(name: str) -> bool:
    """Tell folders, and what macOS adds to a ZIP."""
    *folders, last = name.split("/")
    return not last or "__MACOSX" in folders or last == ".DS_Store" or last.startswith("._")


def _table(members: Collection[str], name: str) -> str:
    """Find the one posts.csv, wherever it lies."""
    tables = [member for member in members if member.rpartition("/")[2] == "posts.csv"]
    if not tables:
        _refuse_documents(members, name)
        raise NewsletterError(f"{name} has no posts.csv in it; it is no export of Substack")
    if len(tables) > 1:
        both = f"{shortened(tables[0])} and {shortened(tables[1])}"
        raise NewsletterError(f"{name} has more than one posts.csv: {both}; import each export by itself")
    return tables[0]


_OFFICE = {
    "word/document.xml": "a document of Word: save it as a web page (HTML), and give that",
    "xl/workbook.xml": "a workbook of Excel: save the sheet as CSV, and give that",
    "ppt/presentation.xml": "a presentation: copy its text into a file, and give that",
    "META-INF/container.xml": "an e-book (EPUB): give the page or the mail that it was made of",
    "content.xml": "a document of OpenOffice: save it as a web page (HTML) or as CSV, and give that",
    "Index/Document.iwa": "a document of Pages: export it as text, and give that",
}
"""What a ZIP is that holds a file of this name, and what to give in its place."""


def _refuse_documents(members: Collection[str], name: str) -> None:
    """Refuse by its name what is packed as a ZIP and is none to its readers."""
    found = next((said for member, said in _OFFICE.items() if member in members), "")
    if found:
        raise NewsletterError(f"{name} is {found}")
    if any(member.lower().endswith((".md", ".html", ".htm")) for member in members):
        raise NewsletterError(f"{name} holds pages, but no posts.csv: unpack it, and give the newsletters in it")


def _decoded_table(source: bytes, name: str) -> str:
    """The text of posts.csv; a byte that is no UTF-8 is left to its row, if the bytes are a text at all."""
    try:
        return decoded(source, name=name, is_checked=False)
    except NewsletterError:
        if b"\x00" in source or not source.startswith((b"post_id", b'"post_id', b"\xef\xbb\xbf")):
            raise
        return decoded(source.decode("utf-8", "replace").encode(), name=name, is_checked=False)


def _refuse_broken_words(row: Mapping[str, str], *, line: int) -> None:
    """Put aside a row whose words were saved in the wrong encoding; the others are read."""
    for column in ("title", "subtitle"):
        said = mojibake(row[column])
        if "\ufffd" in row[column]:
            said = f"{quoted(row[column])} is not UTF-8; save posts.csv as UTF-8, or export again"
        if said:
            raise _SkippedError(f"its {column} in line {line} of posts.csv: {said}", is_fault=True)


def _check_columns(columns: Sequence[str], name: str) -> None:
    missing = [column for column in _COLUMNS if column not in columns]
    if missing:
        near = [nearest(column, (one for one in columns if one not in _COLUMNS)) for column in missing]
        told = [f" ({quoted(one)} is near)" if one else "" for one in near]
        shown = ", ".join(f"{quoted(column)}{hint}" for column, hint in zip(missing, told, strict=True))
        noun = "column" if len(missing) == 1 else "columns"
        found = ", ".join(shortened(column) for column in columns[:_MOST_SHOWN]) or "none"
        raise NewsletterError(f"{name} lacks the {noun} {shown}; it has {found}")


def _moment(text: str, *, line: int) -> dt.datetime | None:
    """When a post was published, in UTC; None where the export does not say."""
    if not text:
        return None
    try:
        moment = dt.datetime.fromisoformat(text)
        return moment.replace(tzinfo=moment.tzinfo or dt.UTC).astimezone(dt.UTC)
    except (ValueError, OverflowError):
        reason = f"its post_date {quoted(text)} in line {line} of posts.csv is no date; write it as 2025-09-19"
        raise _SkippedError(reason, is_fault=True) from None
