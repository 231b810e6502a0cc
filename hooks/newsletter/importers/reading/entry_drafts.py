"""Sections of an outline to sketches of entries: each run of a section is placed, and fields are made of what is.

Nothing else makes a field or a claim: what a field says and what the account says of the source are two views of the
same runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from newsletter.importers.formats.document import Block, Run, cut, one_line, trimmed
from newsletter.importers.formats.labels import Meant, label_of
from newsletter.importers.reading.account import Fate, FateClaim, claims_on, claims_on_runs
from newsletter.importers.reading.draft import DraftEntry, DraftLink, DraftVenue, Note
from newsletter.importers.reading.highlights import Highlight
from newsletter.importers.reading.link_lines import (
    FoundLink,
    LinkLine,
    arxiv_in,
    doi_in,
    is_labelled,
    kind_of,
    paper_in,
    read_link_line,
    without_links_at_end,
)
from newsletter.importers.reading.outline import Section
from newsletter.importers.reading.phrases import is_button, read_names, read_partial_date
from newsletter.importers.reading.prose_text import as_prose
from newsletter.importers.reading.titles import LONGEST_TITLE
from newsletter.model import LINK_KINDS
from newsletter.model.record import LINE_LENGTH
from newsletter.model.sameness import id_of
from newsletter.problem import quoted

_PLAIN_LABELS = frozenset(["pdf", "github", "link", "here", "data", *(kind.id for kind in LINK_KINDS if kind.words)])
_NUMBER = re.compile(r"\s*\d{1,9}[.)]\s+")
_BARE_ID = re.compile(
    r"(?<![\w/.])arxiv\s?:\s?(\d{4}\.\d{4,5})(?:v\d+)?|(?<![\w/.])doi\s?:\s?(10\.\d{4,9}/[^\s,;)\]]+)", re.I
)
_WORDS_OF_A_TITLE = 3
"""From how many words on a link within a text may be the title of another paper; a reference has fewer."""

_AND_OTHERS = re.compile(
    r"[*_(]{0,2}(?:by\s+)?[^\W\d][\w.’' -]{0,60},?\s+(?:et al\.?|and others)[*_)]{0,2}", re.IGNORECASE
)
_INVERTED = re.compile(r"(?:[^\W\d][\w’'-]+,\s+(?:[^\W\d_]\.\s?){1,3}(?:,|;|&|\band\b|\.|$)\s*){2,}")


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
    authors: tuple[str, ...] = ()
    date: str = ""
    arxiv: str = ""
    doi: str = ""
    arxiv_class: str = ""
    venue: DraftVenue | None = None
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

    def draft(self) -> DraftEntry:
        """The entry, without an id unless the source gives one."""
        is_stub = not self.summary and len(self.title) <= LONGEST_TITLE
        return DraftEntry(
            self.id,
            kind=self.kind,
            title=self.title,
            official_title=self.official_title,
            tagline=self.tagline,
            credited=self.credited,
            authors=self.authors,
            arxiv=self.arxiv,
            doi=self.doi,
            date=self.date,
            arxiv_class=self.arxiv_class,
            venue=self.venue,
            tags=self.tags,
            links=self.links,
            summary=as_prose(self.summary),
            stub=is_stub,
            unread=as_prose(self.unread),
            line=self.line,
        )

    def claim(self, runs: Iterable[Run], fate: Fate, where: str) -> None:
        """Say what became of runs, with the addresses behind their words."""
        self.claims += claims_on_runs(runs, fate, where)

    def entitle(self, runs: Iterable[Run]) -> None:
        """Make the title of runs; the addresses behind them are links."""
        runs = trimmed(runs)
        self.title = one_line(runs)
        self.claim((replace(run, address_at=None) for run in runs), "kept", "title")
        for run in _linked(runs):
            if run.address_at is None:
                self.take_link(FoundLink("", "", run.address))
            else:
                self.take_links([FoundLink("", "paper", run.address, run=replace(run, text="", at=None))])

    def tell(self, block: Block) -> None:
        """Add a block to the summary."""
        number = _NUMBER.match(block.text) if block.is_numbered else None
        if number:
            self.claim(cut(block.runs, 0, number.end()), "read", "summary")
        self.summary.append(block)
        self.claims += claims_on(block, "kept", "summary")

    def put_aside(self, block: Block) -> None:
        """Put a block aside for a person to place."""
        self.unread.append(block)
        self.claims += claims_on(block, "unread", "unread")

    def note(self, text: str, line: int | None = None, *, is_open: bool = False) -> None:
        """Say what an editor should look at."""
        self.notes.append(Note(text, line or self.line, is_open))

    def take_links(self, links: Iterable[FoundLink]) -> None:
        """Put links into their fields, with their notes and labels."""
        for link in links:
            where = self.take_link(link)
            shown = link.run if link.run.address_at is None else replace(link.run, text="", at=None)
            self.claim([shown], "read" if where in ("arxiv", "doi") else "kept", where)
            if _tells(link) and link.label in link.run.text:
                label = [replace(link.run, address_at=None)]
                self.claim(label, "kept" if where == "links" else "read", where)
            if link.note:
                self._take_note(link, where)

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
        if link.address not in [one.url for one in self.links]:
            note = ", ".join(filter(None, (link.label if _tells(link) else "", link.note)))
            made = DraftLink(kind_of(link, entry_kind=self.kind), link.address, note[:LINE_LENGTH])
            self.links = (*self.links, made)
        return "links"

    def _take_note(self, link: FoundLink, where: str) -> None:
        """A note on a link stays with it; arXiv ids and DOIs have no place for one."""
        kept = any(link.note in one.note for one in self.links if one.url == link.address)
        if where == "links" and kept:
            self.claim(link.note_runs, "kept", "links")
        else:
            self.put_aside(Block(link.note_runs, self.line))
            self.note(f"a note on the paper's link has no field: {quoted(link.note)}")


def sketch_of(section: Section) -> Sketch:
    """Read a section: its title, its links, its labels and its summary."""
    sketch = Sketch(section.kind, section.title.line)
    sketch.claim(section.mark, "read", "kind" if section.kind != "paper" else "place")
    sketch.claim(section.signs, "dropped", "sign between title and text")
    sketch.entitle(section.title.runs)
    for block in section.body:
        _read_block(sketch, block)
    _use_printed_ids(sketch)
    _note_doubts(sketch)
    return sketch


def _read_block(sketch: Sketch, block: Block) -> None:
    """Read a block below a title: by its label, or else as a text and the links that it ends with."""
    if block.kind != "code" and (label := label_of(block.text)) and _read_labelled(sketch, block, *label):
        return
    for part in without_links_at_end(block):
        _read_part(sketch, part)


def _read_part(sketch: Sketch, block: Block) -> None:
    """Read a text, or a line of links."""
    line = read_link_line(block)
    if line:
        _take_line(sketch, block, line)
    elif is_button(block.text):
        sketch.claims += claims_on(block, "dropped", "button")
    elif _AND_OTHERS.fullmatch(block.text.strip()) and not sketch.credited and not sketch.summary:
        _credit(sketch, block)
    else:
        if not sketch.summary and _may_be_authors(block):
            sketch.note(f"{quoted(block.text)} may be the authors; write their full names in authors:", block.line)
        sketch.tell(block)


def _may_be_authors(block: Block) -> bool:
    """Whether a line below a title is of names, short ones or set in italics, which no label calls authors."""
    is_italic = all(run.look == "emphasis" for run in block.runs if run.text.strip())
    return bool(_INVERTED.fullmatch(block.text.strip())) or (is_italic and len(read_names(one_line(block.runs))) > 1)


def _credit(sketch: Sketch, block: Block) -> None:
    found = re.search(r"[^\W\d](?:.*[^\W_])?\.?", re.sub(r"(?i)^\W*by\s+", lambda by: " " * len(by[0]), block.text))
    start, end = found.span() if found else (0, len(block.text))
    sketch.credited = " ".join(block.text[start:end].split())
    sketch.claim(cut(block.runs, start, end), "kept", "credited")
    sketch.claims += claims_on(block, "read", "credited")


def _take_line(sketch: Sketch, block: Block, line: LinkLine) -> None:
    """Take a line of links; its marks, labels and separators are read. Without a link, all of it is put aside."""
    if not line.links:
        sketch.put_aside(block)
        sketch.note(f"a link is missing beside {quoted(' '.join(block.text.split()))}", block.line)
        return
    for lost in line.lost:
        sketch.put_aside(Block(lost, block.line))
        sketch.note(f"a link is missing beside {quoted(one_line(lost))}", block.line)
    earlier = dict(sketch.papers)
    sketch.take_links(line.links)
    sketch.papers = {paper: earlier.get(paper, block.line) for paper in sketch.papers}
    sketch.claims += claims_on(block, "read", "links")


def _read_labelled(sketch: Sketch, block: Block, meant: Meant, start: int) -> bool:
    """Read a line by its label; False where what follows is not what the label says."""
    rest = block.of(trimmed(cut(block.runs, start)))
    if not _fill(sketch, meant, rest):
        return False
    sketch.claims += claims_on(block, "read", "label")
    return True


def _fill(sketch: Sketch, meant: Meant, rest: Block) -> bool:
    """Put what follows a label into its field; False where it does not fit there, or the field has something."""
    text = one_line(rest.runs)
    match meant:
        case "arxiv" | "doi" | "link" | "code":
            return _fill_link(sketch, meant, rest)
        case "authors" if not sketch.authors and len(names := read_names(text)) > 1:
            sketch.authors = names
            _claim_names(sketch, rest, names)
            return True
        case "authors" if not sketch.credited and (_AND_OTHERS.fullmatch(text) or read_names(text)):
            sketch.credited, meant = text, "credited"
        case "date" if not sketch.date and (day := read_partial_date(text)):
            sketch.date = str(day)
            sketch.claim(rest.runs, "read", "date")
            return True
        case "credited" if not sketch.credited and 0 < len(text) <= LINE_LENGTH:
            sketch.credited = text
        case "tagline" if not sketch.tagline and 0 < len(text) <= LINE_LENGTH:
            sketch.tagline = text
        case "summary" if text:
            for part in without_links_at_end(rest):
                _read_part(sketch, part)
            return True
        case _:
            return False
    sketch.claim(rest.runs, "kept", meant)
    return True


def _claim_names(sketch: Sketch, rest: Block, names: Iterable[str]) -> None:
    """FateClaim each name as kept; what stands between them is read."""
    place = 0
    for name in names:
        words = re.search(r"\s+".join(map(re.escape, name.split())), rest.text[place:])
        if words:
            sketch.claim(cut(rest.runs, place + words.start(), place + words.end()), "kept", "authors")
            place += words.end()
    sketch.claim(rest.runs, "read", "authors")


def _fill_link(sketch: Sketch, meant: Meant, rest: Block) -> bool:
    """Put an address, or an id that is printed without one, into its field."""
    if line := read_link_line(rest):
        mark = "code" if meant == "code" else ""
        sketch.take_links(replace(link, mark=link.mark or mark) for link in line.links)
        return bool(line.links)
    bare = one_line(rest.runs).split(" ")[0].strip("[]()<>.,;") if rest.text.strip() else ""
    name = id_of(bare) if len(rest.text.split()) <= 2 else None
    if name is None or meant == "code":
        return False
    field_name = "arxiv" if name.kind == "arXiv id" else "doi"
    if getattr(sketch, field_name) and id_of(getattr(sketch, field_name)) != name:
        return False
    shown = re.sub(r"v[1-9]\d*$|^arxiv:\s*", "", bare, flags=re.IGNORECASE) if field_name == "arxiv" else bare
    setattr(sketch, field_name, getattr(sketch, field_name) or shown)
    sketch.papers.setdefault(f"{name.kind} {name.text}", rest.line)
    sketch.claim(rest.runs, "read", field_name)
    return True


def _use_printed_ids(sketch: Sketch) -> None:
    """An id that the text names, where no link does, is the paper's if it is the only one; others are named."""
    named = [one for block in sketch.summary for one in _papers_in(block)]
    others = [one for one in {each.paper: each for each in named}.values() if one.paper not in sketch.papers]
    if not others:
        return
    has_own = bool(sketch.papers)
    if not has_own and len(others) == 1 and not (sketch.arxiv or sketch.doi):
        sketch.arxiv, sketch.doi = arxiv_in(others[0].address), doi_in(others[0].address)
        sketch.papers[others[0].paper] = sketch.line
        sketch.note(f"{others[0].paper} stands in the text of {quoted(sketch.title)}, and is taken for its own")
        return
    verb = "are" if len(others) > 1 else "is"
    said = f"{', '.join(one.paper for one in others)} {verb} named in the text of {quoted(sketch.title)}"
    is_open = not has_own or any(one.may_be_entry for one in others)
    question = "part the entry if it is another paper" if is_open else f"{verb} not taken for its own"
    sketch.note(f"{said}; {question}" if is_open else f"{said}, and {question}", is_open=is_open)


@dataclass(frozen=True)
class _Named:
    """A paper that a text names, and whether the words that lead there are a title or a label, and no reference."""

    paper: str
    address: str
    may_be_entry: bool = False


def _papers_in(block: Block) -> Iterator[_Named]:
    """The papers that a text names: by addresses, or by ids with what they are."""
    for run in block.runs:
        if run.address and (paper := paper_in(run.address)):
            is_title = block.kind in ("item", "cell", "heading") or len(run.text.split()) >= _WORDS_OF_A_TITLE
            yield _Named(paper, run.address, is_title or is_labelled(run))
    for found in _BARE_ID.finditer(block.text):
        address = f"https://arxiv.org/abs/{found[1]}" if found[1] else f"https://doi.org/{found[2].rstrip('.')}"
        if paper := paper_in(address):
            yield _Named(paper, address)


def papers_of(block: Block) -> list[str]:
    """The papers that a block names, by their ids."""
    return [one.paper for one in _papers_in(block)]


def _note_doubts(sketch: Sketch) -> None:
    """Say what may be two papers in one, or a summary in a title."""
    by_kind: dict[str, list[str]] = {}
    for paper in sketch.papers:
        by_kind.setdefault(paper.partition(" ")[0], []).append(paper)
    for papers in by_kind.values():
        if len(papers) > 1:
            lines = ", ".join(f"{paper} (line {sketch.papers[paper]})" for paper in papers)
            sketch.note(
                f"{quoted(sketch.title)} leads to {len(papers)} papers: {lines}; part it if it is several", is_open=True
            )
    if not sketch.summary and len(sketch.title) > LONGEST_TITLE:
        sketch.note(f"{quoted(sketch.title)} is long for a title; its summary may stand in it")


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


def tagline_of_title(title: str) -> str:
    """The tagline that a title makes where no other is printed: what stands after its short name."""
    name, colon, rest = title.partition(": ")
    return rest.strip() if colon and rest.strip() and len(name.split()) <= 4 else title


def _linked(runs: Iterable[Run]) -> Iterator[Run]:
    """The runs that lead somewhere, each address once."""
    seen: set[str] = set()
    for run in runs:
        if run.address and run.address not in seen:
            seen.add(run.address)
            yield run


def _tells(link: FoundLink) -> bool:
    """Whether a label says more than what kind of link it is."""
    return bool(link.label) and link.label.lower() not in _PLAIN_LABELS and not _names_id(link.label)


def _names_id(label: str) -> bool:
    return bool(_BARE_ID.match(label) or id_of(label))


def settle_links(entry: DraftEntry) -> DraftEntry:
    """A link of kind paper stands only where neither arXiv id nor DOI does; elsewhere it is another link."""
    if not (entry.arxiv or entry.doi):
        return entry
    links = tuple(replace(link, kind="other") if link.kind == "paper" else link for link in entry.links)
    return replace(entry, links=links)
