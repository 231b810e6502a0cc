"""What a newsletter says to a draft: ids and topics are given, the archive is looked at, and each claim is checked."""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain
from pathlib import PurePosixPath

from newsletter.importers.formats.document import RECORDS, Block, Document, Run, squeezed
from newsletter.importers.merging.dating import dating_of
from newsletter.importers.merging.shelf import Known, Shelf
from newsletter.importers.reading.account import WEB, FateClaim, account_of, checked_claims, claims_told_again
from newsletter.importers.reading.block_prose import as_prose
from newsletter.importers.reading.bylines import OTHERS
from newsletter.importers.reading.days import without_period
from newsletter.importers.reading.draft import Draft, DraftEntry, DraftPart, DraftSee, DraftVenue, Note
from newsletter.importers.reading.listings import read_listing, read_records
from newsletter.importers.reading.newsletter_text import read_newsletter
from newsletter.importers.reading.sketches import NewsletterContent, Sketch, settle_links, tagline_of_title
from newsletter.model.entry import Extra, Paper
from newsletter.model.naming import entry_id
from newsletter.model.record import ID_LENGTH, RESERVED_NAMES
from newsletter.model.sameness import Names, Register, differing_id, names_of
from newsletter.model.slugs import slug
from newsletter.model.venue import told_venue
from newsletter.problem import NewsletterError, quoted

_MOST_NAMED = 3
"""How many entries a note names whose tagline is made of the title; all of them would fill the screen."""

_ENDING = re.compile(r"(?: [0-9a-f]{32})?\.(?:\w{1,5}|markdown)$")
"""How the name of a file ends, after the id that Notion sets; a longer word after a full stop belongs to the name."""


def content_of(document: Document, *, shelf: Shelf, special: str | None, year: int | None) -> NewsletterContent:
    """Read what a newsletter or a listing says.

    `special` names a volume outside the numbering, `year` is that of days printed without one. A text in which nothing
    tells papers apart is no newsletter: NewsletterError.
    """
    if document.form in RECORDS:
        return read_records(document, special=special, extras=shelf.tables.extras)
    if document.form == "listing":
        return read_listing(document, special=special, year=year, tables=shelf.tables)
    return read_newsletter(document, recurring=shelf.recurring, special=special, year=year, tables=shelf.tables)


def finished(content: NewsletterContent, document: Document, *, shelf: Shelf) -> Draft:
    """Make a draft of what a document says; NewsletterError where it has no name, or an id is taken."""
    return _Finish(content, document, shelf).draft()


_Made = tuple[DraftEntry | DraftSee, tuple[FateClaim, ...]]
"""An item of the draft, and the claims on what it was made of."""


class _Finish:
    """The finishing of one draft."""

    def __init__(self, content: NewsletterContent, document: Document, shelf: Shelf) -> None:
        self.content = content
        self.document = document
        self.shelf = shelf
        self.notes = list(content.notes)
        self.taken = ChainMap[str, str]({}, shelf.ids)
        self.tried: dict[str, int] = {}
        self.given: Register[DraftEntry] = Register()
        """The entries so far, by their papers."""
        self.held: dict[str, Names] = {}
        """What the archive's entries can be known by, with what those so far say that are the same; by entry id."""
        self.unknown_venues: dict[str, list[DraftEntry]] = {}
        """Venues that the vocabulary lacks, with their entries."""
        self.untold: list[str] = []
        """Entries without a tagline of their own."""

    def draft(self) -> Draft:
        """The draft, with its account."""
        when = dating_of(self.content, self.shelf.rhythm, name=self.document.name)
        self.notes += when.notes
        special = None if when.names_volume else self._special(when.number)
        own = special or str(when.published if when.number is None else when.number)
        made = [self._item(sketch, own=own) for sketch in self.content.sketches]
        items = [item for item, _ in made]
        names = [item.see if isinstance(item, DraftSee) else item.id for item in items]
        self._note_taglines()
        self._note_venues()
        return Draft(
            self.document.name,
            volume=when.number,
            special=special,
            title=self.content.title,
            period=when.period,
            published=when.published,
            original=self.document.about.address,
            backfilled=self.content.backfilled,
            incomplete=self.content.incomplete,
            intro=self.content.intro,
            papers=tuple(item for item in items if item.kind == "paper"),
            extras=tuple(item for item in items if item.kind != "paper"),
            parts=tuple(DraftPart(title, names[place]) for title, place in self.content.parts),
            notes=tuple(sorted(self.notes, key=lambda note: note.line)),
            account=account_of(self.document, chain(self.content.claims, *(claims for _, claims in made))),
        )

    def _special(self, number: int | None) -> str | None:
        """The name of a special: the one given, or else the file's; None where the volume has a number."""
        if self.content.special or number is not None:
            return self.content.special
        name = self._name()
        if not re.search("\\D", name) or name in RESERVED_NAMES:
            message = "the newsletter names no number, and its file has no name to call it by; give one with --special"
            raise NewsletterError(f"{self.document.name}: {message}")
        self._note(f"no number was found; the volume is a special, named {quoted(name)} after its file")
        if self.content.period:
            self._note("the printed period is none of the archive's; a special has none, and it is left out")
        return name

    def _name(self) -> str:
        """A name made of the file's, with the title where the file is called by a day or a number alone."""
        stem = PurePosixPath(self.document.name.split(": ")[-1].replace("\\", "/")).name.split("?")[0]
        stem = _ENDING.sub("", stem)
        name = slug(re.sub(r"^\d+\.(?=\D)", "", stem), longest=ID_LENGTH)
        if re.search("[a-z]", name):
            return name
        title = slug(without_period(self.content.title), longest=ID_LENGTH - len(name) - 1)
        return title if name in title else "-".join(filter(None, (title, name)))

    def _item(self, sketch: Sketch, *, own: str) -> _Made:
        entry = self._placed(settle_links(sketch.draft()))
        self.notes += sketch.notes
        names = names_of(entry)
        known = self._known_as(names)
        if known and known.volume != own:
            return self._see(sketch, entry, known)
        twin = self.given.find(names)
        if twin:
            by = names.by_field[names.shared_with(names_of(twin))[0]].kind
            self._note(f"{quoted(entry.title)} is listed twice here, by its {by}", entry.line)
        name = known.id if known and not twin else self._new_id(sketch)
        self.taken[name] = own
        self.given.enter(names, entry)
        return self._completed(sketch, replace(entry, id=name))

    def _new_id(self, sketch: Sketch) -> str:
        """The id that the source gives, or else one that is made of the title."""
        if not sketch.id:
            return entry_id(sketch.slug.replace("-", " ") or sketch.title, taken=self.taken, tried=self.tried)
        if sketch.id in self.taken:
            message = f"the id {quoted(sketch.id)} of {quoted(sketch.title)} is that of another entry; leave it out"
            raise NewsletterError(f"{self.document.name}: {message}")
        return sketch.id

    def _placed(self, entry: DraftEntry) -> DraftEntry:
        """Name the venue by its id in the vocabulary; one that is not there is left out, and said once."""
        venue = entry.venue
        if venue is None or not venue.printed:
            return entry
        venues = self.shelf.suggestions.vocabulary.venues
        names = (name for said in (venue.printed, *venue.called) for name in _names_in(said))
        told = next((one for name in names if (one := told_venue(name, venues))), None)
        if told is None:
            self.unknown_venues.setdefault(venue.printed, []).append(entry)
            return replace(entry, venue=None)
        year = (("year", str(told.year)),) if told.year else ()
        details = tuple({**dict(venue.details), **dict(year)}.items())
        return replace(entry, venue=replace(venue, id=told.id, details=details))

    def _note_venues(self) -> None:
        for printed, entries in self.unknown_venues.items():
            times = f" ({len(entries)} entries)" if len(entries) > 1 else ""
            self._note(f"venues.yaml does not have {quoted(printed)}{times}; it was left out", entries[0].line)

    def _known_as(self, names: Names) -> Known | None:
        """The entry of the archive that an entry is; none that another paper of this newsletter is already."""
        known = self.shelf.known.find(names)
        if known is None:
            return None
        held = self.held.get(known.id, names_of(known.entry))
        if differing_id(names, held):
            return None
        self.held[known.id] = Names(names.by_field | held.by_field)
        return known

    def _see(self, sketch: Sketch, entry: DraftEntry, known: Known) -> _Made:
        """List an entry of another volume again; what was said of it this time, and is not there, is the note."""
        self._note(f"{quoted(entry.title)} is in volume {known.volume} already, as {quoted(known.id)}", entry.line)
        there = squeezed(" ".join(str(value) for value in _told(known.entry)))
        if self.document.form in RECORDS:
            return self._fact_see(sketch, entry, known, there)
        claims, texts = claims_told_again(
            sketch.claims, there, _new_ids(entry, known), document=self.document, known=known.id, volume=known.volume
        )
        more = dict.fromkeys(f"<{text}>" if text.startswith(WEB) else _prose(text) for text in texts)
        if more:
            self._note(f"what volume {known.volume} does not say of {quoted(known.id)} stands in its note", entry.line)
        note = "\n\n".join(filter(None, (entry.summary, *more, entry.unread)))
        return DraftSee(known.id, note, entry.kind), claims

    def _fact_see(self, sketch: Sketch, entry: DraftEntry, known: Known, there: str) -> _Made:
        """List an entry again of which only facts are told; what they say otherwise than its own volume is named."""
        others = [text for claim in sketch.claims if squeezed(text := self.document.text_at(claim.span)) not in there]
        if others:
            said = ", ".join(quoted(text) for text in dict.fromkeys(others))
            self._note(
                f"{quoted(known.id)} is told with {said} here, which volume {known.volume} does not say", entry.line
            )
        reason = f"told in volume {known.volume}, whose entry it is"
        claims = (
            claim if claim.fate == "dropped" else replace(claim, fate="dropped", where=reason)
            for claim in sketch.claims
        )
        return DraftSee(known.id, "", entry.kind), tuple(claims)

    def _note(self, text: str, line: int = 1) -> None:
        self.notes.append(Note(text, line))

    def _completed(self, sketch: Sketch, entry: DraftEntry) -> _Made:
        suggestions = self.shelf.suggestions
        if not entry.tagline and not entry.stub:
            entry = replace(entry, tagline=tagline_of_title(entry.title))
            self.untold.append(entry.id)
        organisations = suggestions.organisations(entry.credited) if entry.credited else ()
        if entry.credited and not organisations and not OTHERS.search(entry.credited):
            self._note(f"organisations.yaml does not have {quoted(entry.credited)}", entry.line)
        tags = entry.tags or suggestions.tags(title=entry.title, tagline=entry.tagline, summary=entry.summary)
        return self._checked(sketch, replace(entry, organisations=organisations, tags=tags))

    def _checked(self, sketch: Sketch, entry: DraftEntry) -> _Made:
        """Check each claim on an entry's text; what a field does not hold after all is put aside, not lost."""
        claims, left = checked_claims(
            (_without_venue(claim, entry) for claim in sketch.claims),
            _values(entry),
            document=self.document,
            owner=f'{entry.kind} "{entry.id}"',
        )
        return replace(entry, unread="\n\n".join(filter(None, (entry.unread, *map(_prose, left))))), claims

    def _note_taglines(self) -> None:
        if self.untold:
            several, more = len(self.untold) > 1, len(self.untold) - _MOST_NAMED
            named = ", ".join(self.untold[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
            self._note(f"the tagline{'s' if several else ''} of {named} {'are' if several else 'is'} made of the title")


def _prose(text: str) -> str:
    return as_prose([Block((Run(text),))])


def _without_venue(claim: FateClaim, entry: DraftEntry) -> FateClaim:
    """A claim on a venue that the vocabulary lacks: it is left out."""
    is_known = claim.where != "venue" or entry.venue
    return claim if is_known else replace(claim, fate="dropped", where="venue that the vocabulary lacks")


def _names_in(printed: str) -> Iterator[str]:
    """What a printed venue may be called: as it stands, or by one of the two names where one is in brackets."""
    yield printed
    if found := re.fullmatch(r"(.+?)\s*\(([^()]+)\)(.*)", printed):
        yield from (found[2], f"{found[1]} {found[3]}".strip())


def _new_ids(entry: DraftEntry, known: Known) -> dict[str, str]:
    """The ids that the archive's entry lacks, by their fields."""
    there = set(names_of(known.entry).by_field.values())
    here = names_of(entry).by_field
    ids = {"arxiv": entry.arxiv, "doi": entry.doi}
    return {field: value for field, value in ids.items() if value and here.get(field) not in there}


def _told(entry: Paper | Extra | DraftEntry) -> list[object]:
    """What an entry says of itself in short, to see what a second listing adds."""
    official = entry.official_title if not isinstance(entry, DraftEntry) else ""
    authors = map(str, entry.authors)
    ids = (entry.arxiv, entry.doi, entry.date, entry.arxiv_class, entry.kind, *entry.tags)
    venue = entry.venue
    placed = (venue.id, venue.printed, *dict(venue.details).values()) if isinstance(venue, DraftVenue) else [venue]
    links = (f"{one.url} {one.note}" for one in entry.links)
    return [entry.title, official, entry.tagline, entry.credited, *authors, *links, *ids, *placed]


def _values(entry: DraftEntry) -> dict[str, str]:
    """What each field of an entry holds, as one text."""
    lists = {
        "tags": entry.tags,
        "authors": map(str, entry.authors),
        "links": (f"{link.url}\n{link.note}" for link in entry.links),
    }
    texts = {name: value for name, value in vars(entry).items() if isinstance(value, str)}
    return texts | {name: "\n".join(each) for name, each in lists.items()}
