"""Entries in the making, the highlights («tagline, from whom») that announce them, and what a source says in all.

This is as much as a source tells by itself; nothing here has looked at an archive.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields, replace
from urllib.parse import unquote

from newsletter.importers.formats.document import Block, Run, cut, line_of, trimmed, words_of
from newsletter.importers.formats.platforms import anchor_slug, is_own_anchor
from newsletter.importers.reading.account import Fate, FateClaim, claims_on, claims_on_runs
from newsletter.importers.reading.block_prose import as_prose
from newsletter.importers.reading.draft import DraftEntry, DraftLink, DraftVenue, Note
from newsletter.importers.reading.line_kinds import BARE_ID, FoundLink, arxiv_in, doi_in, kind_of, paper_in
from newsletter.importers.reading.sections import LONGEST_TITLE
from newsletter.model import LINK_KINDS, Signature
from newsletter.model.identifiers import registered_at
from newsletter.model.kinds import ID_KINDS, IdKind, Kinds
from newsletter.model.record import LINE_LENGTH
from newsletter.model.sameness import id_of
from newsletter.problem import quoted

_FROM = re.compile(r",\s+from\s+")
_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_NUMBER = re.compile(r"\s*\d{1,9}[.)]\s+")
_CREDIT_WEIGHT = 3
"""How many highlights whose words all come up again it outweighs that a paper names whom a highlight credits.

Words are shared by chance, names hardly; but a name that several papers share must not pull a whole list apart.
"""

_SHORT_NAME = 4
"""Up to how many words before a colon are a paper's short name, and what follows says what it does."""

_MOST_COMPARED = 1_000_000
"""How many pairs of a highlight and a paper are compared; where there were more, their order alone counts."""


@dataclass(frozen=True)
class Highlight:
    """A line that announces a paper: its text, whom it credits, and the slug of the heading it leads to."""

    block: Block
    tagline_runs: tuple[Run, ...]
    credited_runs: tuple[Run, ...] = ()
    slug: str = ""

    @property
    def tagline(self) -> str:
        """What it says of the paper."""
        return line_of(self.tagline_runs)

    @property
    def credited(self) -> str:
        """Whom it credits."""
        return line_of(self.credited_runs)


def read_highlight(block: Block) -> Highlight:
    """Read a highlight; whom it credits stands after the last «, from »."""
    text = block.text.rstrip()
    number = _NUMBER.match(text)
    start = number.end() if number else 0
    slug = next((anchor_slug(run.address) for run in block.runs if is_own_anchor(run.address)), "")
    found = list(_FROM.finditer(text, start + 1))
    if not found:
        return Highlight(block, tuple(cut(block.runs, start, len(text))), slug=slug)
    article = _ARTICLE.match(text, found[-1].end())
    credited, end = article.end() if article else found[-1].end(), len(text)
    if text.endswith(".") and not text.endswith("al."):
        end -= 1
    tagline = tuple(cut(block.runs, start, found[-1].start()))
    return Highlight(block, tagline, tuple(cut(block.runs, credited, end)), slug)


Pair = tuple[int | None, int | None]
"""A highlight and its paper, by their places; None where one has no partner."""


def aligned(highlights: Sequence[Highlight], papers: Sequence[str], *, numbers: Sequence[int | None]) -> list[Pair]:
    """Pair highlights with papers, given by their titles and summaries and by their numbers, in order.

    The first highlight belongs to paper 1, and so on, where there is a highlight for every number. Where there are
    fewer, what they share decides: the pairing with most words in common, in order (Needleman and Wunsch 1970, without
    a penalty for gaps).
    """
    if len(highlights) * len(papers) > _MOST_COMPARED:
        count = max(len(highlights), len(papers))
        return [(n if n < len(highlights) else None, n if n < len(papers) else None) for n in range(count)]
    if all(number is not None and number <= len(highlights) for number in numbers):
        index_of = {number: index for index, number in enumerate(numbers)}
        return [(index, index_of.get(index + 1)) for index in range(len(highlights))]
    best = _best(highlights, papers)
    pairs: list[Pair] = []
    row, column = 0, 0
    while row < len(highlights) and column < len(papers):
        if best[row][column] > max(best[row + 1][column], best[row][column + 1]):
            pairs.append((row, column))
            row, column = row + 1, column + 1
        elif best[row][column + 1] >= best[row + 1][column]:
            pairs.append((None, column))
            column += 1
        else:
            pairs.append((row, None))
            row += 1
    pairs += [(rest, None) for rest in range(row, len(highlights))]
    pairs += [(None, rest) for rest in range(column, len(papers))]
    return pairs


def _best(highlights: Sequence[Highlight], papers: Sequence[str]) -> list[list[float]]:
    """The best score that the highlights from a row on and the papers from a column on can have."""
    words = [words_of([paper]) for paper in papers]
    best = [[0.0] * (len(papers) + 1) for _ in range(len(highlights) + 1)]
    for row in range(len(highlights) - 1, -1, -1):
        mine = words_of([highlights[row].tagline])
        for column in range(len(papers) - 1, -1, -1):
            score = len(mine & words[column]) / (len(mine) or 1)
            credited = highlights[row].credited
            if credited and credited in papers[column]:
                score += _CREDIT_WEIGHT
            both = score + best[row + 1][column + 1] if score else 0.0
            best[row][column] = max(both, best[row + 1][column], best[row][column + 1])
    return best


_PLAIN_LABELS = frozenset(
    [
        "pdf",
        "github",
        "huggingface",
        "hugging face",
        "link",
        "here",
        "data",
        *(kind.id for kind in LINK_KINDS if kind.words),
    ]
)


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
        is_stub = not self.summary and len(self.title) <= LONGEST_TITLE
        return DraftEntry(**same, summary=as_prose(self.summary), stub=is_stub, unread=as_prose(self.unread))

    def claim(self, runs: Iterable[Run], fate: Fate, where: str) -> None:
        """Say what became of runs, with the addresses behind their words."""
        self.claims += claims_on_runs(runs, fate, where)

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
            if _names_another(link):
                said = f"the link {quoted(link.label)} leads elsewhere than it says, to {link.address}"
                self.note(f"{said}; mend the wrong one", is_open=True)
            shown = link.run if link.run.address_at is None else replace(link.run, text="", at=None)
            self.claim([shown], "read" if where in ("arxiv", "doi", "ids") else "kept", where)
            if _tells(link) and link.label in link.run.text:
                start = link.run.text.index(link.label)
                label = replace(link.run.part(start, start + len(link.label)), address_at=None)
                self.claim([label], "kept" if where == "links" else "read", where)
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
        told = registered_at(link.address, self.registries) if link.mark in ("", "paper") else None
        if told and self.has_room_for(*told):
            self.ids = tuple(dict.fromkeys((*self.ids, told)))
            return "ids"
        if link.address not in [one.url for one in self.links]:
            note = ", ".join(filter(None, (link.label if _tells(link) else "", link.note)))
            made = DraftLink(kind_of(link, entry_kind=self.kind), link.address, note[:LINE_LENGTH])
            self.links = (*self.links, made)
        return "links"

    def has_room_for(self, kind: str, name: str) -> bool:
        """Whether no other id in a registry is told already."""
        return dict(self.ids).get(kind, name) == name

    def _take_note(self, link: FoundLink, where: str) -> None:
        """A note on a link stays with it; arXiv ids and DOIs have no place for one."""
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


def _tells(link: FoundLink) -> bool:
    """Whether a label says more than what kind of link it is."""
    if not link.label or link.label.lower() in _PLAIN_LABELS:
        return False
    return _names_another(link) or not (BARE_ID.match(link.label) or id_of(link.label))


def _names_another(link: FoundLink) -> bool:
    """Whether a label prints the id of another paper than the one that its address leads to."""
    printed = BARE_ID.match(link.label)
    name = id_of((printed[1] or printed[2]) if printed else link.label)
    return name is not None and name.text.casefold() not in unquote(link.address).casefold()


@dataclass(frozen=True)
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
