"""Entries in the making, and what a source says in all.

This is as much as a source tells by itself; nothing here has looked at an archive.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, fields, replace
from urllib.parse import unquote

from newsletter.importers.formats.document import Block, Run, cut, line_of, squeezed, trimmed
from newsletter.importers.reading.account import Fate, FateClaim, claims_on
from newsletter.importers.reading.block_prose import as_prose
from newsletter.importers.reading.draft import DraftEntry, DraftLink, DraftVenue, Note
from newsletter.importers.reading.highlights import NUMBER, Highlight
from newsletter.importers.reading.line_kinds import BARE_ID, FoundLink, arxiv_in, doi_in, kind_of, paper_in
from newsletter.importers.reading.sections import LONGEST_TITLE
from newsletter.model import LINK_KINDS, Signature
from newsletter.model.identifiers import registered_at
from newsletter.model.kinds import ID_KINDS, IdKind, Kinds
from newsletter.model.record import LINE_LENGTH
from newsletter.model.sameness import id_of
from newsletter.problem import quoted
from newsletter.source.printed_dates import printed_date

_SHORT_NAME = 4
"""Up to how many words before a colon are a paper's short name, and what follows says what it does."""

_PLAIN_LABELS = {"pdf", "github", "huggingface", "hugging face", "link", "here", "data"}
_PLAIN_LABELS |= {kind.id for kind in LINK_KINDS if kind.words}

_LONGEST_LABEL = 40
"""Up to how many bytes the words of a link only say where it leads, «Read the full paper on arXiv»."""

_YEAR_OF_VENUE = re.compile(r"(?:(?<![\s,'‘’])[\s,'‘’]+)?((?:19|20)\d\d)$|(?:(?<=[A-Z])\s?|(?<!\s)\s?['‘’])(\d\d)$")
"""The year that a venue ends with: «BURROWS 2024», «BURROWS ’24» or «BURROWS24»; «Nature 12» says none."""


@dataclass
class Sketch:
    """An entry in the making: its fields so far, and what became of the runs of its section."""

    kind: str = "paper"
    line: int = 1
    id: str = ""
    """The permanent id that the source gives; '' where it leaves that to the import."""

    title: str = ""
    official_title: str = ""
    tagline: str = ""
    credited: str = ""
    authors: tuple[str | Signature, ...] = ()
    date: str = ""
    arxiv: str = ""
    doi: str = ""
    ids: tuple[tuple[str, str], ...] = ()
    arxiv_class: str = ""
    venue: DraftVenue | None = None
    year: str = ""
    """That of the venue, which dates a work of which nothing else does."""

    tags: tuple[str, ...] = ()
    links: tuple[DraftLink, ...] = ()
    summary: list[Block] = field(default_factory=list)
    unread: list[Block] = field(default_factory=list)
    claims: list[FateClaim] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    slug: str = ""
    """What the heading of a paper is called whose text is lost; its id comes of it."""

    papers: dict[str, int] = field(default_factory=dict)
    """The papers that its links lead to, with their lines: more than one are a doubt."""

    registries: Kinds[IdKind] = ID_KINDS
    """Those whose ids its links may lead to."""

    def draft(self) -> DraftEntry:
        """The entry, without an id unless the source gives one."""
        others = ("organisations", "summary", "stub", "unread")
        same = {one.name: getattr(self, one.name) for one in fields(DraftEntry) if one.name not in others}
        if self.venue and not self.year and len(self.date) == len("2024"):
            same["venue"] = replace(self.venue, details=(("year", self.date), *self.venue.details))
        same["date"] = self.date or ("" if self.arxiv else self.year)
        is_stub = not self.summary and len(self.title) <= LONGEST_TITLE
        return DraftEntry(**same, summary=as_prose(self.summary), stub=is_stub, unread=as_prose(self.unread))

    def claim(self, runs: Iterable[Run], fate: Fate, where: str) -> None:
        """Say what became of runs, with the addresses behind their words."""
        self.claims += claims_on(runs, fate, where)

    def entitle(self, runs: Iterable[Run]) -> None:
        """Make the title of runs; the addresses behind them are links."""
        runs = trimmed(runs)
        self.title = line_of(runs)
        self.claim((replace(run, address_at=None) for run in runs), "kept", "title")
        for run in _linked(runs):
            if run.address_at is None:
                self.take_link(FoundLink("", "", run.address))
            else:
                meant = "paper" if self.kind == "paper" else ""
                self.take_links([FoundLink("", meant, run.address, run=replace(run, text="", at=None))])

    def tell(self, block: Block) -> None:
        """Add a block to the summary."""
        number = NUMBER.match(block.text) if block.is_numbered else None
        if number:
            self.claim(cut(block.runs, 0, number.end()), "read", "summary")
        self.summary.append(block)
        self.claim(block.runs, "kept", "summary")

    def place(self, block: Block) -> None:
        """Take a block for where the work was published, «BURROWS 2024»; that of a preprint its id says."""
        text = line_of(block.runs)
        found = _YEAR_OF_VENUE.search(text)
        name, year = (text[: found.start()], found[1] or f"20{found[2]}") if found else (text, "")
        if re.fullmatch(r"arxiv|corr|preprint", name, re.IGNORECASE):
            self.claim(block.runs, "dropped", "preprint, whose id says so")
        else:
            self.venue, self.year = DraftVenue(f"{name} {year}".strip()), year
            self.claim(block.runs, "read", "venue")

    def put_aside(self, block: Block) -> None:
        """Put a block aside for a person to place."""
        self.unread.append(block)
        self.claim(block.runs, "unread", "unread")

    def note(self, text: str, line: int | None = None, *, is_open: bool = False) -> None:
        """Say what an editor should look at."""
        self.notes.append(Note(text, line or self.line, is_open))

    def take_links(self, links: Iterable[FoundLink]) -> None:
        """Put links into their fields, with their notes and labels."""
        for link in links:
            where = self.take_link(link)
            if _names_another(link):
                said = f"the link {quoted(link.label)} leads elsewhere than it says, to {link.address}"
                self.note(f"{said}; mend the wrong one", is_open=True)
            is_id = where in ("arxiv", "doi", "ids")
            label = _label_of(link)
            is_text = is_id and label is not None and self._says_more(link.label)
            shown = replace(link.run, text="", at=None) if is_text or link.run.address_at is not None else link.run
            self.claim([shown], "read" if is_id else "kept", where)
            if label and is_text:
                self.tell(Block((replace(label, address=""),), self.line))
            elif label:
                self.claim([label], "read" if is_id else "kept", where)
            if link.note:
                self._take_note(link, where)

    def _says_more(self, label: str) -> bool:
        """Whether the words of a link to the paper are a text, such as its title in another language."""
        own, other = squeezed(self.title).casefold(), squeezed(label).casefold()
        return len(label.encode()) > _LONGEST_LABEL and own not in other and other not in own

    def take_link(self, link: FoundLink) -> str:
        """Put a link into its field, and name that."""
        arxiv, doi = arxiv_in(link.address), doi_in(link.address)
        if link.mark in ("", "paper") and (paper := paper_in(link.address)):
            self.papers.setdefault(paper, self.line)
        if link.mark in ("", "paper") and arxiv and self.arxiv in ("", arxiv):
            self.arxiv = arxiv
            return "arxiv"
        if link.mark in ("", "paper") and doi and (not self.doi or id_of(self.doi) == id_of(doi)):
            self.doi = self.doi or doi
            return "doi"
        told = registered_at(link.address, self.registries) if link.mark in ("", "paper") else None
        if told and self.take_id(*told):
            return "ids"
        if link.address not in [one.url for one in self.links]:
            note = ", ".join(filter(None, (link.label if _tells(link) else "", link.note)))
            made = DraftLink(kind_of(link, entry_kind=self.kind), link.address, note[:LINE_LENGTH])
            self.links = (*self.links, made)
        return "links"

    def take_id(self, kind: str, name: str) -> bool:
        """Add the id in a registry; False where another one there is told already."""
        if dict(self.ids).get(kind, name) != name:
            return False
        self.ids = tuple(dict.fromkeys((*self.ids, (kind, name))))
        return True

    def _take_note(self, link: FoundLink, where: str) -> None:
        """A note on a link stays with it; arXiv ids and DOIs have no place for one but a date, which is the paper's."""
        if where != "links" and not self.date and (day := printed_date(link.note)):
            self.date = str(day)
            self.claim(link.note_runs, "read", "date")
            return
        kept = any(link.note in one.note for one in self.links if one.url == link.address)
        if where == "links" and kept:
            self.claim(link.note_runs, "kept", "links")
        else:
            self.put_aside(Block(link.note_runs, self.line))
            self.note(f"a note on the paper's link has no field: {quoted(link.note)}")


def stub_of(highlight: Highlight) -> Sketch:
    """An entry of which only the highlight is left."""
    return Sketch(line=highlight.block.line, title=highlight.tagline)


def announce(sketch: Sketch, highlight: Highlight) -> None:
    """Give an entry the tagline and the credit of its highlight."""
    sketch.tagline, sketch.credited = highlight.tagline, highlight.credited or sketch.credited
    words = [replace(run, address_at=None) for run in highlight.tagline_runs]
    sketch.claim(words, "kept", "tagline")
    sketch.claim([replace(run, address_at=None) for run in highlight.credited_runs], "kept", "credited")
    sketch.claim([replace(run, address_at=None) for run in highlight.block.runs], "read", "credited")
    for run in _linked(highlight.block.runs):
        sketch.claim([replace(run, text="", at=None)], "dropped", "address within the newsletter")


def _linked(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs that lead somewhere, each address once."""
    seen: set[str] = set()
    for run in runs:
        if run.address and run.address not in seen:
            seen.add(run.address)
            yield run


def _label_of(link: FoundLink) -> Run | None:
    """Where the label of a link stands that says more than what kind of link it is."""
    start = link.run.text.find(link.label) if _tells(link) else -1
    return None if start < 0 else replace(link.run.part(start, start + len(link.label)), address_at=None)


def _tells(link: FoundLink) -> bool:
    """Whether a label says more than what kind of link it is."""
    if not link.label or link.label.strip("[]").lower() in _PLAIN_LABELS:
        return False
    return _names_another(link) or not (BARE_ID.match(link.label) or id_of(link.label))


def _names_another(link: FoundLink) -> bool:
    """Whether a label prints the id of another paper than the one that its address leads to."""
    printed = BARE_ID.match(link.label)
    name = id_of((printed[1] or printed[2]) if printed else link.label)
    return name is not None and name.text.casefold() not in unquote(link.address).casefold()


@dataclass
class NewsletterContent:
    """What a source says of a volume, before the archive is looked at; None and empty where it says nothing.

    `parts` are the titles of its sections, each with the place of its first entry among the sketches.
    """

    sketches: list[Sketch]
    claims: list[FateClaim]
    notes: list[Note]
    title: str = ""
    number: int | None = None
    special: str | None = None
    period: tuple[dt.date, dt.date] | None = None
    published: dt.date | None = None
    without_year: str = ""
    """What prints the period, where that has no year."""
    intro: str = ""
    parts: tuple[tuple[str, int], ...] = ()
    backfilled: bool = False
    incomplete: bool = False


def tagline_of_title(title: str) -> str:
    """The tagline that a title makes where no other is printed: what stands after its short name."""
    name, colon, rest = title.partition(": ")
    return rest.strip() if colon and rest.strip() and len(name.split()) <= _SHORT_NAME else title


def settle_links(entry: DraftEntry) -> DraftEntry:
    """A link of kind paper stands only where neither arXiv id nor DOI does; elsewhere it is another link."""
    if not (entry.arxiv or entry.doi):
        return entry
    links = tuple(replace(link, kind="other") if link.kind == "paper" else link for link in entry.links)
    return replace(entry, links=links)
