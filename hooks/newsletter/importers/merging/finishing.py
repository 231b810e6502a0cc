"""Findings to a draft: ids and topics are given, the archive is looked at, and each claim of the account is checked."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import PurePosixPath

from newsletter.importers.formats.document import Block, Document, Run, squeezed
from newsletter.importers.merging.shelf import Known, Shelf
from newsletter.importers.reading.account import Account, Piece
from newsletter.importers.reading.draft import Draft, DraftEntry, DraftSee, Note
from newsletter.importers.reading.entry_drafts import Sketch, settle_links, tagline_of_title
from newsletter.importers.reading.ledger import missing_from
from newsletter.importers.reading.newsletter_content import NewsletterContent
from newsletter.importers.reading.prose_text import as_prose
from newsletter.model.entry import Extra, Paper
from newsletter.model.naming import entry_id
from newsletter.model.record import ID_LENGTH, RESERVED_NAMES
from newsletter.model.sameness import Names, Register, difference, names_of
from newsletter.model.schedule import period_of, publication_of
from newsletter.model.slugs import slug
from newsletter.problem import NewsletterError, quoted

_AND_OTHERS = "et al."
_WEB = ("https://", "http://")


def finished(content: NewsletterContent, document: Document, shelf: Shelf) -> Draft:
    """Make the draft of what was found."""
    return _Finish(content, document, shelf).draft()


class _Finish:
    """The finishing of one draft."""

    def __init__(self, content: NewsletterContent, document: Document, shelf: Shelf) -> None:
        self.content = content
        self.document = document
        self.shelf = shelf
        self.notes = list(content.notes)
        self.pieces: list[Piece] = list(content.ledger.pieces)
        self.taken = set(shelf.ids)
        self.given: Register[DraftEntry] = Register()
        """The entries so far, by their papers."""
        self.held: dict[str, Names] = {}
        """What the archive's entries can be known by, with what those so far say that are the same; by entry id."""
        self.untold: list[str] = []
        """Entries without a tagline of their own."""

    def draft(self) -> Draft:
        """The draft, with its account."""
        special = self._special()
        items = [self._item(sketch, own=special or str(self.content.number)) for sketch in self.content.sketches]
        self._note_taglines()
        period, published = self._days(special)
        return Draft(
            self.document.name,
            volume=None if special else self.content.number,
            special=special,
            title=self.content.title,
            period=period,
            published=published,
            original=self.document.about.address,
            intro=self.content.intro,
            papers=tuple(item for item in items if item.kind == "paper"),
            extras=tuple(item for item in items if item.kind != "paper"),
            notes=tuple(sorted(self.notes, key=lambda note: note.line)),
            account=self._account(),
        )

    def _special(self) -> str | None:
        """The name of a special: the one given, or else the file's; None where the volume has a number."""
        if self.content.special or self.content.number is not None:
            return self.content.special
        stem = PurePosixPath(self.document.name.split(": ")[-1].replace("\\", "/")).name.split("?")[0]
        name = slug(re.sub(r"^\d+\.(?=\D)|\.\w{1,5}$", "", stem), longest=ID_LENGTH)
        if not re.search("[a-z]", name) or name in RESERVED_NAMES:
            message = "the newsletter names no number, and its file has no name to call it by; give one with --special"
            raise NewsletterError(f"{self.document.name}: {message}")
        self._note(f"no number was found; the volume is a special, named {quoted(name)} after its file")
        return name

    def _days(self, special: str | None) -> tuple[tuple[dt.date, dt.date] | None, dt.date | None]:
        """Period and day of publication, as printed, or else by the weekly rule."""
        number, period, published = self.content.number, self.content.period, self.content.published
        if special or number is None:
            if not published:
                self._note("no day of publication was found; write it in published:")
            return None, published
        rule = period_of(number, self.shelf.first_monday)
        if not period:
            period = (rule.start, rule.end)
            self._note("no period is printed with its year; it follows from the number")
        elif period != (rule.start, rule.end):
            self._note(f"the printed period is not the one of number {number}, {rule.start} to {rule.end}")
        if not published:
            published = publication_of(number, self.shelf.first_monday)
            if period[0] <= published <= period[1]:
                self._note("no day of publication is printed; it follows from the number")
            else:
                published = None
                self._note("no day of publication was found; write it in published:")
        return period, published

    def _item(self, sketch: Sketch, *, own: str) -> DraftEntry | DraftSee:
        entry = settle_links(sketch.entry)
        self.notes += [Note(doubt, entry.line) for doubt in sketch.doubts]
        names = names_of(entry)
        known = self._known_as(entry, names)
        if known and known.volume != own:
            return self._see(sketch, entry, known)
        twin = self.given.find(names)
        if twin:
            by = names.by_field[names.shared_with(names_of(twin))[0]].kind
            self._note(f"{quoted(entry.title)} is listed twice here, by its {by}", entry.line)
        name = (
            known.id if known and not twin else entry_id(sketch.slug.replace("-", " ") or entry.title, taken=self.taken)
        )
        self.taken.add(name)
        self.given.enter(names, entry)
        return self._completed(sketch, replace(entry, id=name))

    def _known_as(self, entry: DraftEntry, names: Names) -> Known | None:
        """The entry of the archive that an entry is; none that another paper of this newsletter is already."""
        known = self.shelf.known_as(entry)
        if known is None:
            return None
        held = self.held.get(known.id, names_of(known.entry))
        if difference(names, held):
            return None
        self.held[known.id] = Names(names.by_field | held.by_field)
        return known

    def _see(self, sketch: Sketch, entry: DraftEntry, known: Known) -> DraftSee:
        """List an entry of another volume again; what was said of it this time, and is not there, is the note."""
        self._note(f"{quoted(entry.title)} is in volume {known.volume} already, as {quoted(known.id)}", entry.line)
        there = squeezed(" ".join(str(value) for value in _told(known.entry)))
        new_ids = _new_ids(entry, known)
        where = f'see "{known.id}": note'
        more: list[str] = []
        for text, fate, field_name, line in sketch.pieces:
            if field_name in ("summary", "unread"):
                self.pieces.append(Piece(text, "kept", where, line))
            elif field_name in new_ids and text.startswith(_WEB) and f"<{text}>" not in more:
                more.append(f"<{text}>")
                self.pieces.append(Piece(text, "kept", where, line))
            elif fate == "kept" and squeezed(text) not in there:
                more.append(f"<{text}>" if text.startswith(_WEB) else as_prose([Block((Run(text),))]))
                self.pieces.append(Piece(text, "kept", where, line))
            elif fate == "kept":
                self.pieces.append(Piece(text, "dropped", f"told in volume {known.volume} already", line))
            else:
                self.pieces.append(Piece(text, fate, field_name, line))
        if more:
            self._note(f"what volume {known.volume} does not say of {quoted(known.id)} stands in its note", entry.line)
        return DraftSee(known.id, "\n\n".join(filter(None, (entry.summary, *more, entry.unread))), entry.kind)

    def _note(self, text: str, line: int = 1) -> None:
        self.notes.append(Note(text, line))

    def _completed(self, sketch: Sketch, entry: DraftEntry) -> DraftEntry:
        suggestions = self.shelf.suggestions
        if not entry.tagline:
            entry = replace(entry, tagline=tagline_of_title(entry.title))
            self.untold.append(entry.id)
        organisations = suggestions.organisations(entry.credited) if entry.credited else ()
        if entry.credited and not organisations and _AND_OTHERS not in entry.credited:
            self._note(f"organisations.yaml does not have {quoted(entry.credited)}", entry.line)
        tags = suggestions.tags(title=entry.title, tagline=entry.tagline, summary=entry.summary)
        entry = replace(entry, organisations=organisations, tags=tags)
        return self._checked(sketch, entry)

    def _checked(self, sketch: Sketch, entry: DraftEntry) -> DraftEntry:
        """Enter an entry's pieces; what a field does not hold after all is put aside, not lost."""
        noun = entry.kind
        values = _values(entry)
        for text, fate, where, line in sketch.pieces:
            piece = Piece(text, fate, f'{noun} "{entry.id}": {where}' if fate != "dropped" else where, line)
            if fate == "kept" and missing_from(values.get(where, ""), [piece]):
                entry = replace(entry, unread=f"{entry.unread}\n\n{text}".strip())
                piece = replace(piece, fate="unread", where=f'{noun} "{entry.id}": unread')
            self.pieces.append(piece)
        return entry

    def _note_taglines(self) -> None:
        if self.untold:
            several = len(self.untold) > 1
            named = ", ".join(self.untold[:3]) + (f" and {len(self.untold) - 3} more" if len(self.untold) > 3 else "")
            self._note(f"the tagline{'s' if several else ''} of {named} {'are' if several else 'is'} made of the title")

    def _account(self) -> Account:
        pieces = tuple(sorted(self.pieces, key=lambda piece: piece.line))
        return Account(pieces, self.content.ledger.characters)


def _new_ids(entry: DraftEntry, known: Known) -> set[str]:
    """The fields with an id that the archive's entry lacks."""
    there = set(names_of(known.entry).by_field.values())
    here = names_of(entry).by_field
    return {field for field in ("arxiv", "doi") if getattr(entry, field) and here.get(field) not in there}


def _told(entry: Paper | Extra | DraftEntry) -> list[object]:
    """What an entry says of itself in short, to see what a second listing adds."""
    official = entry.official_title if not isinstance(entry, DraftEntry) else ""
    return [entry.title, official, entry.tagline, entry.credited, *(f"{one.url} {one.note}" for one in entry.links)]


def _values(entry: DraftEntry) -> dict[str, str]:
    """What each field of an entry holds, as one text."""
    return {
        "title": entry.title,
        "tagline": entry.tagline,
        "credited": entry.credited,
        "summary": entry.summary,
        "links": "\n".join(f"{link.url}\n{link.note}" for link in entry.links),
    }
