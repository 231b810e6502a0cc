"""Lines of links: «📚 address», «[Paper](…), [Code](…)», to links with kinds. Knows nothing of entries.

A mark says what a link is meant to be, its address what it is: the mark of code may lead to a project page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from newsletter.importers.formats.document import Block, Run
from newsletter.model import LINK_KINDS
from newsletter.model.identifiers import arxiv_id, doi
from newsletter.model.kinds import kind_by_host, usual_kind

_MARKS = {kind.id: re.compile(rf"(?:{kind.signs})\ufe0f?") for kind in LINK_KINDS if kind.signs}
_MARK = re.compile("|".join(pattern.pattern for pattern in _MARKS.values()))
_LABELS = {kind.id: re.compile(kind.words, re.IGNORECASE) for kind in LINK_KINDS if kind.words}
_ANY_LABEL = "|".join(pattern.pattern for pattern in _LABELS.values())
_LABEL = re.compile(_ANY_LABEL, re.IGNORECASE)
_OTHER_LABEL = r"tweet|thread|twitter|x|link|links?|here|website|discussion|reddit|leaderboard|doi|poster"
_LABELS_ALONE = re.compile(rf"(?:(?:{_ANY_LABEL}|{_OTHER_LABEL})\b|[\s:;,|/&+·•.–—-]|\band\b)*", re.IGNORECASE)
_NOTE = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_SEPARATORS = " \t:;,|/·•–—-.>→"

_ARXIV = re.compile(
    r"^https?://(?:(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)|huggingface\.co/papers|(?:www\.)?alphaxiv\.org/abs)/"
    r"([^?#]+?)(?:v[1-9]\d*)?(?:\.pdf)?/?(?:[?#].*)?$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class FoundLink:
    """A link of a line: the mark before it, its label where that is no address, where it leads, and its note."""

    mark: str
    label: str
    address: str
    note: str = ""


@dataclass(frozen=True)
class LinkLine:
    """A line of links, its words that are neither link nor note, and what stood there without a link."""

    links: tuple[FoundLink, ...]
    words: str
    lost: tuple[str, ...] = ()


def read_link_line(block: Block) -> LinkLine | None:
    """Read a block that holds links and nothing to read; None where it is a text."""
    has_mark = bool(_MARK.match(block.text.lstrip()))
    if not has_mark and not any(run.address for run in block.runs):
        return None
    reader = _LineReader(has_mark=has_mark)
    for run in block.runs:
        reader.take(run)
    return reader.done()


def without_links_at_end(block: Block) -> list[Block]:
    """A text and the links it ends with, «… text. [Code](…)», in two blocks; only labels that name a kind count."""
    if read_link_line(block):
        return [block]
    index = len(block.runs)
    while index and (_is_label(block.runs[index - 1]) or not block.runs[index - 1].text.strip(_SEPARATORS + "()[]")):
        index -= 1
    rest = block.runs[index:]
    if not any(_is_label(run) for run in rest):
        return [block]
    return [replace(block, runs=block.runs[:index]), replace(block, runs=rest, kind="paragraph")]


def _is_label(run: Run) -> bool:
    return bool(run.address) and bool(_LABEL.fullmatch(run.text.strip()))


class _LineReader:
    """The reading of one line, run by run."""

    def __init__(self, *, has_mark: bool) -> None:
        self.has_mark = has_mark
        self.is_text = False
        self.links: list[FoundLink] = []
        self.words: list[str] = []
        self.lost: list[str] = []
        self.mark = ""
        self.is_linked = True
        self.waiting = ""
        """Words before a link, which may say what it is."""

    def take(self, run: Run) -> None:
        if run.address:
            label = "" if run.text.strip() == run.address else run.text.strip()
            mark = _MARK.search(label)
            if mark:  # the mark is part of the link's text
                self._begin(mark)
                label = _MARK.sub("", label).strip(_SEPARATORS)
            self.words += [run.text] if run.text.strip() != run.address else []
            self.links.append(FoundLink(self.mark, label or self._waiting_label(), run.address))
            self.is_linked = True
        else:
            self._text(run.text)

    def _text(self, text: str) -> None:
        index = 0
        for found in _MARK.finditer(text):
            self._between(text[index : found.start()])
            self._begin(found)
            self.words.append(found[0])
            index = found.end()
        self._between(text[index:])

    def _begin(self, found: re.Match[str]) -> None:
        self._give_up()
        self.mark = next(kind for kind, pattern in _MARKS.items() if pattern.match(found[0]))
        self.is_linked = False

    def _between(self, text: str) -> None:
        """Words between links: a note in brackets belongs to the link before it, a label to the one after it."""
        for found in _NOTE.finditer(text):
            note = found[1] if found[1] is not None else found[2]
            if self.links and self.is_linked and not self.links[-1].note and note.strip():
                self.links[-1] = FoundLink(*_fields(self.links[-1]), note=" ".join(note.split()))
                self.words.append(found[0].replace(note, "", 1))
                text = text.replace(found[0], " ", 1)
        bare = text.strip(_SEPARATORS)
        if not bare or _LABELS_ALONE.fullmatch(bare):
            self.waiting = bare or self.waiting
            self.words.append(text)
        elif not self.has_mark:
            self.is_text = True
        elif self.links and self.is_linked and not self.links[-1].note:
            self.links[-1] = FoundLink(*_fields(self.links[-1]), note=" ".join(bare.split()))
            self.words.append(text.replace(bare, "", 1))
        else:
            self.lost.append(bare)
            self.words.append(text.replace(bare, "", 1))

    def _waiting_label(self) -> str:
        label, self.waiting = self.waiting, ""
        return label.strip(_SEPARATORS)

    def _give_up(self) -> None:
        if not self.is_linked and self.waiting:
            self.waiting = ""

    def done(self) -> LinkLine | None:
        if self.is_text or not (self.links or self.has_mark):
            return None
        return LinkLine(tuple(self.links), "".join(self.words), tuple(self.lost))


def _fields(link: FoundLink) -> tuple[str, str, str]:
    return link.mark, link.label, link.address


def arxiv_in(address: str) -> str:
    """The arXiv id that an address names, as it stands there, even if it lost a digit; nothing where it names none."""
    found = _ARXIV.match(address)
    return arxiv_id(address) or (found[1] if found and found[1][:1].isdigit() else "")


def doi_in(address: str) -> str:
    """The DOI that an address names; nothing where it names none, or the DOI is one of arXiv's."""
    found = doi(address) if re.match(r"https?://(?:dx\.)?doi\.org/|https?://dl\.acm\.org/doi/", address) else None
    return found if found and not found.lower().startswith("10.48550/") else ""


def kind_of(link: FoundLink, *, entry_kind: str) -> str:
    """The kind of a link, in the model's words; the address decides where it can."""
    meant = link.mark or _meant_by(link.label)
    if told := kind_by_host(link.address):
        return told.id
    if meant == "code":
        return "project"
    if meant:
        return "dataset" if meant == "model" and entry_kind == "dataset" else meant
    usual = usual_kind(link.address)
    return "paper" if urlsplit(link.address).path.endswith(".pdf") else usual.id if usual else "other"


def _meant_by(label: str) -> str:
    return next((kind for kind, pattern in _LABELS.items() if pattern.fullmatch(label.strip())), "")


def leading_mark(text: str) -> str:
    """The pictographs that a text begins with, as a title of an extra does; nothing where there are none."""
    found = re.match(r"(?:[\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff]|\ufe0f|\u200d)+", text)
    return found[0] if found else ""
