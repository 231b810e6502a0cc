"""Sections of an outline to entries of a draft; each piece of a section gets its fate."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from newsletter.importers.formats.document import Block, squeezed
from newsletter.importers.reading.account import Fate
from newsletter.importers.reading.draft import DraftEntry, DraftLink
from newsletter.importers.reading.highlights import Highlight
from newsletter.importers.reading.ledger import hidden_addresses
from newsletter.importers.reading.link_lines import (
    FoundLink,
    LinkLine,
    arxiv_in,
    doi_in,
    kind_of,
    read_link_line,
    without_links_at_end,
)
from newsletter.importers.reading.outline import Section
from newsletter.importers.reading.phrases import is_button
from newsletter.importers.reading.prose_text import as_prose
from newsletter.model import LINK_KINDS
from newsletter.model.record import LINE_LENGTH
from newsletter.model.sameness import id_of
from newsletter.problem import quoted

_PLAIN_LABELS = frozenset(["pdf", "github", "link", "here", "data", *(kind.id for kind in LINK_KINDS if kind.words)])


_TITLE_LENGTH = 300


@dataclass
class Sketch:
    """An entry in the making, with the pieces of the source that went into it: text, fate, field or reason, line."""

    entry: DraftEntry
    pieces: list[tuple[str, Fate, str, int]] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    slug: str = ""
    """What the heading of a paper is called whose text is lost; its id comes of it."""

    def enter(self, text: str, fate: Fate, where: str, line: int) -> None:
        """Enter a piece, if there is anything in it."""
        if squeezed(text):
            self.pieces.append((text.strip(), fate, where, line))

    def enter_block(self, block: Block, fate: Fate, where: str) -> None:
        """Enter a whole block, with the addresses behind its words."""
        for text in (block.text, *hidden_addresses(block)):
            self.enter(text, fate, where, block.line)

    def unread(self, text: str, line: int) -> None:
        """Put a text aside for a person to place."""
        self.entry = replace(self.entry, unread=f"{self.entry.unread}\n\n{text}".strip())
        self.enter(text, "unread", "unread", line)

    def unread_block(self, block: Block) -> None:
        """Put a block aside, with the addresses behind its words."""
        for text in (as_prose([block]), *hidden_addresses(block)):
            if text not in self.entry.unread:
                self.entry = replace(self.entry, unread=f"{self.entry.unread}\n\n{text}".strip())
        self.enter_block(block, "unread", "unread")

    def link_all(self, links: Iterable[FoundLink]) -> None:
        """Put links that stand in the summary into the entry's own, too."""
        for link in links:
            _take_link(self, link)


def sketch_of(section: Section) -> Sketch:
    """Read a section: its title, its links and its summary."""
    title = " ".join(section.title.text.split())
    sketch = Sketch(DraftEntry("", kind=section.kind, title=title, line=section.title.line))
    sketch.enter(section.mark, "read", "kind" if section.kind != "paper" else "place", section.title.line)
    sketch.enter(title, "kept", "title", section.title.line)
    _take_links(sketch, _links_of_title(section.title))
    summary: list[Block] = []
    for block in (part for whole in section.body for part in without_links_at_end(whole)):
        line = read_link_line(block)
        if line:
            _take_line(sketch, block, line)
        elif is_button(block.text):
            sketch.enter_block(block, "dropped", "button")
        else:
            summary.append(block)
            _enter_summary(sketch, block)
    is_stub = not summary and len(title) <= _TITLE_LENGTH
    sketch.entry = replace(sketch.entry, summary=as_prose(summary), stub=is_stub)
    if not summary and not is_stub:
        sketch.doubts.append(f"{quoted(title)} is long for a title; its summary may stand in it")
    return sketch


def stub_of(highlight: Highlight) -> Sketch:
    """An entry of which only the highlight is left."""
    entry = DraftEntry("", title=highlight.tagline, stub=True, line=highlight.block.line)
    return Sketch(entry)


def announce(sketch: Sketch, highlight: Highlight) -> None:
    """Give an entry the tagline and the credit of its highlight."""
    line = highlight.block.line
    sketch.entry = replace(sketch.entry, tagline=highlight.tagline, credited=highlight.credited)
    sketch.enter(highlight.tagline, "kept", "tagline", line)
    sketch.enter(highlight.joint, "read", "credited", line)
    sketch.enter(highlight.credited, "kept", "credited", line)
    for address in hidden_addresses(highlight.block):
        sketch.enter(address, "dropped", "address within the newsletter", line)


def tagline_of_title(title: str) -> str:
    """The tagline that a title makes where no other is printed: what stands after its short name."""
    name, colon, rest = title.partition(": ")
    return rest.strip() if colon and rest.strip() and len(name.split()) <= 4 else title


def _enter_summary(sketch: Sketch, block: Block) -> None:
    text = " ".join(block.text.split())
    if block.is_numbered and text.split()[0].rstrip(".)").isdigit():
        number, _, text = text.partition(" ")
        sketch.enter(number, "read", "summary", block.line)
    sketch.enter(text, "kept", "summary", block.line)
    for address in hidden_addresses(block):
        sketch.enter(address, "kept", "summary", block.line)


def _take_line(sketch: Sketch, block: Block, line: LinkLine) -> None:
    """Take a line of links; its marks, labels and separators are read."""
    lost = list(line.lost) if line.links else [" ".join(block.text.split())]
    for text in lost:
        sketch.unread(text, block.line)
        sketch.doubts.append(f"a link is missing beside {quoted(text)}")
    texts = [text for link in line.links for text in _texts_of(link, block)] if line.links else []
    rest = Counter(squeezed(block.text)) - Counter(squeezed("".join([*texts, *lost])))
    sketch.enter("".join(rest.elements()), "read", "links", block.line)
    _take_links(sketch, [(link, block) for link in line.links])


def _texts_of(link: FoundLink, block: Block) -> list[str]:
    hidden = hidden_addresses(block)
    label = [link.label] if _tells(link) and link.address in hidden and link.label in block.text else []
    return [*([] if link.address in hidden else [link.address]), link.note, *label]


def _links_of_title(title: Block) -> list[tuple[FoundLink, Block]]:
    """The links behind the words of a title; an address that is its words stays there."""
    return [(FoundLink("", "paper", address), title) for address in hidden_addresses(title)]


def _take_links(sketch: Sketch, links: Sequence[tuple[FoundLink, Block]]) -> None:
    for link, block in links:
        field_name = _take_link(sketch, link)
        sketch.enter(link.address, "read" if field_name in ("arxiv", "doi") else "kept", field_name, block.line)
        if link.note:
            _take_note(sketch, link, field_name, block)
        if _tells(link) and link.address in hidden_addresses(block) and link.label in block.text:
            sketch.enter(link.label, "kept" if field_name == "links" else "read", field_name, block.line)


def _take_link(sketch: Sketch, link: FoundLink) -> str:
    """Put a link into its field, and name that."""
    entry = sketch.entry
    arxiv, doi = arxiv_in(link.address), doi_in(link.address)
    is_known = bool(entry.doi) and id_of(entry.doi) == id_of(doi)
    is_paper = link.mark in ("", "paper")
    if is_paper and arxiv and entry.arxiv in ("", arxiv):
        sketch.entry = replace(entry, arxiv=arxiv)
        return "arxiv"
    if is_paper and doi and (not entry.doi or is_known):
        sketch.entry = replace(entry, doi=entry.doi or doi)
        return "doi"
    if link.address not in [one.url for one in entry.links]:
        note = ", ".join(filter(None, (link.label if _tells(link) else "", link.note)))
        made = DraftLink(kind_of(link, entry_kind=entry.kind), link.address, note[:LINE_LENGTH])
        sketch.entry = replace(entry, links=(*entry.links, made))
    return "links"


def _take_note(sketch: Sketch, link: FoundLink, field_name: str, block: Block) -> None:
    """A note on a link stays with it; arXiv ids and DOIs have no place for one."""
    kept = any(link.note in one.note for one in sketch.entry.links if one.url == link.address)
    if field_name == "links" and kept:
        sketch.enter(link.note, "kept", "links", block.line)
    else:
        sketch.unread(link.note, block.line)
        sketch.doubts.append(f"a note on the paper's link has no field: {quoted(link.note)}")


def _tells(link: FoundLink) -> bool:
    """Whether a label says more than what kind of link it is."""
    return bool(link.label) and link.label.lower() not in _PLAIN_LABELS


def settle_links(entry: DraftEntry) -> DraftEntry:
    """A link of kind paper stands only where neither arXiv id nor DOI does; elsewhere it is another link."""
    if not (entry.arxiv or entry.doi):
        return entry
    links = tuple(replace(link, kind="other") if link.kind == "paper" else link for link in entry.links)
    return replace(entry, links=links)
