"""What a line of a newsletter is that is no text: links, a button, a farewell, or what every issue repeats.

Lines of links, «📚 address», «[Paper](…), [Code](…)», are links with kinds: a mark says what one is meant to be, its
address what it is, for the mark of code may lead to a project page. Knows nothing of entries.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from newsletter.importers.formats.document import Block, Run, cut
from newsletter.importers.formats.platforms import BUTTONS, NOTICES
from newsletter.importers.formats.recognition import LABEL
from newsletter.model import LINK_KINDS
from newsletter.model.identifiers import arxiv_id, doi
from newsletter.model.link_kinds import kind_by_host, usual_kind
from newsletter.model.sameness import id_of

_MARKS = {kind.id: re.compile(rf"(?:{kind.signs})\ufe0f?") for kind in LINK_KINDS if kind.signs}
_MARK = re.compile("|".join(pattern.pattern for pattern in _MARKS.values()))
_LABELS = {kind.id: re.compile(kind.words, re.IGNORECASE) for kind in LINK_KINDS if kind.words}
_ANY_LABEL = "|".join(pattern.pattern for pattern in _LABELS.values())
_LABEL = re.compile(rf"(?:{_ANY_LABEL}|hugging ?face)(?:\s*(?:[&/+]|\band\b)\s*(?:{_ANY_LABEL}))?", re.IGNORECASE)
_OTHER_LABEL = r"tweet|thread|twitter|x|link|links?|here|website|discussion|reddit|leaderboard|doi|poster|hugging ?face"
_LABELS_ALONE = re.compile(rf"(?:(?:{_ANY_LABEL}|{_OTHER_LABEL})\b|[^\w]|_|\band\b)*", re.IGNORECASE)
_ID = re.compile(r"(?:arxiv|doi)\s*:?\s*\S+(?:\s*\[[\w.-]+\])?", re.IGNORECASE)
_NOTE = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]")
_SEPARATORS = " \t\n:;,|/·•–—-.>→()[]{}_*~^\\\"'`<=+&!"
_INVITATION = r"(?:read|see|view|find)(?: more| it| also)?(?: on| at| in)?"
_OPENING = re.compile(
    rf"(?:(?<=[\s(\[])(?:{_ANY_LABEL}|{_OTHER_LABEL})\s*:|[(\[]{_INVITATION})?[\s(\[{{|:–—→>-]*$", re.IGNORECASE
)
"""What stands between a sentence and the links after it: a label with a colon, brackets, «(read more on», a dash."""

_BETWEEN = re.compile(rf"(?:[\W_]|\b(?:and|or)\b)*|{_INVITATION}", re.IGNORECASE)
"""What stands between two links at the end of a text, or before the first."""

BARE_ID = re.compile(
    r"(?<![\w/.])arxiv\s?:?\s?(\d{4}\.\d{4,5})(?:v\d+)?|(?<![\w/.])doi\s?:\s?(10\.\d{4,9}/[^\s,;)\]]+)", re.I
)
"""An id that is printed with what it is, without an address."""

_LONGEST_OPENING = 80
"""How many characters before a link may belong to it: a label, brackets and dashes; the rest is not searched."""

_ENDED = re.compile(r"[.!?…。”\"'’:;)\]]$")
"""How a text ends whose sentence is whole without the links that follow it."""

_ARXIV = re.compile(
    r"^https?://(?:(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)|huggingface\.co/papers|(?:www\.)?alphaxiv\.org/abs)/"
    r"([^?#]+?)(?:v[1-9]\d*)?(?:\.pdf)?/?(?:[?#].*)?$",
    re.IGNORECASE,
)


_NOWHERE = Run("")


@dataclass(frozen=True)
class FoundLink:
    """A link of a line: the mark before it, its label where that is no address, where it leads, and its note.

    `run` is where it stands; `note_runs` is where its note does.
    """

    mark: str
    label: str
    address: str
    note: str = ""
    run: Run = _NOWHERE
    note_runs: tuple[Run, ...] = ()


@dataclass(frozen=True)
class LinkLine:
    """A line of links, and what stood there without a link."""

    links: tuple[FoundLink, ...]
    lost: tuple[tuple[Run, ...], ...] = ()


def read_link_line(block: Block) -> LinkLine | None:
    """Read a block that holds links and nothing to read; None where it is a text, as a heading with a sign is."""
    has_mark = not block.is_heading and bool(_MARK.match(block.text.lstrip()))
    if block.kind == "code" or (not has_mark and not any(run.address for run in block.runs)):
        return None
    reader = _LineReader(block, has_mark=has_mark)
    place = 0
    for run in block.runs:
        reader.take(run, place)
        place += len(run.text)
        if reader.is_text:
            return None
    return reader.done()


def without_links_at_end(block: Block, *, is_title: bool = False) -> list[Block]:
    """A text and the links it ends with, «… text. [Code](…)», in two blocks.

    Only labels that name a kind count, and ids and addresses that are printed; a sentence keeps the link that it needs,
    which a title never does.
    """
    if block.kind == "code" or read_link_line(block):
        return [block]
    index = len(block.runs)
    while index and (is_labelled(block.runs[index - 1]) or _BETWEEN.fullmatch(block.runs[index - 1].text)):
        index -= 1
    if not any(is_labelled(run) for run in block.runs[index:]):
        return [block]
    text = "".join(run.text for run in block.runs[:index])
    opening = _OPENING.search(text[-_LONGEST_OPENING:])
    end = len(text) - (len(opening[0]) if opening else 0)
    if block.text[end:].startswith(")") and text.count("(", 0, end) > text.count(")", 0, end):
        end += 1  # of a bracket within the text
    has_sign = block.text[end:].lstrip()[:1] in {*"([|–—→:.!?"}  # perhaps in other letters than the last word
    is_apart = is_title or _ENDED.search(text[:end].rstrip()) or has_sign or re.search(r"[(\[|–—→:]", text[end:])
    if not is_apart or not block.text[:end].strip():
        return [block]
    rest = replace(block.part(end), kind="paragraph")
    return [block.part(0, end), rest] if read_link_line(rest) else [block]


def is_labelled(run: Run) -> bool:
    """Whether a run is a link under a label that names its kind, «Paper», or under its own address or id."""
    text = run.text.strip().strip(_SEPARATORS)
    if not run.address or not text:
        return False
    is_sign = not re.search(r"\w", text)  # «📄»
    return is_sign or bool(_LABEL.fullmatch(text) or _ID.fullmatch(text) or id_of(text) or run.address.startswith(text))


def is_label(run: Run) -> bool:
    """Whether a run is a link under a label, even one that names no kind, «Link»."""
    return bool(run.address and run.text.strip() and _LABELS_ALONE.fullmatch(run.text.strip()))


class _LineReader:
    """The reading of one line, run by run; places are those of the block's text."""

    def __init__(self, block: Block, *, has_mark: bool) -> None:
        self.block = block
        self.has_mark = has_mark
        self.is_text = False
        self.links: list[FoundLink] = []
        self.lost: list[tuple[Run, ...]] = []
        self.mark = ""
        self.is_linked = True
        self.waiting = ""
        """Words before a link, which may say what it is."""

    def take(self, run: Run, place: int) -> None:
        if run.address:
            label = "" if run.text.strip() == run.address else run.text.strip()
            mark = _MARK.search(label)
            if mark:  # the mark is part of the link's text
                self._begin(mark)
                label = _MARK.sub("", label).strip(_SEPARATORS)
            self.links.append(FoundLink(self.mark, label or self._waiting_label(), run.address, run=run))
            self.is_linked = True
        else:
            self._text(run.text, place)

    def _text(self, text: str, place: int) -> None:
        index = 0
        for found in _MARK.finditer(text):
            self._between(text[index : found.start()], place + index)
            self._begin(found)
            index = found.end()
        self._between(text[index:], place + index)

    def _begin(self, found: re.Match[str]) -> None:
        if not self.is_linked and self.waiting:
            self.waiting = ""
        self.mark = next(kind for kind, pattern in _MARKS.items() if pattern.match(found[0]))
        self.is_linked = False

    def _between(self, text: str, place: int) -> None:
        """Words between links: a note in brackets belongs to the link before it, a label to the one after it."""
        for found in _NOTE.finditer(text):
            number = 1 if found[1] is not None else 2
            is_label = number > 1 and _LABELS_ALONE.fullmatch(found[number])  # «[code]», which leads nowhere
            if self._takes_note and found[number].strip() and not is_label:
                self._note(found[number], place + found.start(number))
                text = f"{text[: found.start()]}{' ' * len(found[0])}{text[found.end() :]}"
        bare = text.strip(_SEPARATORS)
        if not bare or _BETWEEN.fullmatch(bare) or _LABELS_ALONE.fullmatch(bare) or LABEL.fullmatch(f"{bare}:"):
            self.waiting = bare or self.waiting
        elif not self.has_mark:
            self.is_text = True
        elif self._takes_note:
            self._note(bare, place + text.index(bare))
        else:
            start = place + text.index(bare)
            self.lost.append(tuple(cut(self.block.runs, start, start + len(bare))))

    @property
    def _takes_note(self) -> bool:
        return bool(self.links) and self.is_linked and not self.links[-1].note

    def _note(self, note: str, start: int) -> None:
        runs = tuple(cut(self.block.runs, start, start + len(note)))
        self.links[-1] = replace(self.links[-1], note=" ".join(note.split()), note_runs=runs)

    def _waiting_label(self) -> str:
        label, self.waiting = self.waiting, ""
        return label.strip(_SEPARATORS)

    def done(self) -> LinkLine | None:
        is_fact = not self.links and re.match(r"\W*\w+:\s+\S", "".join(run.text for run in self.block.runs))
        if self.is_text or is_fact or not (self.links or self.has_mark):  # «📑 Publisher: Burrows»
            return None
        return LinkLine(tuple(self.links), tuple(self.lost))


def arxiv_in(address: str) -> str:
    """The arXiv id that an address names, as it stands there, even if it lost a digit; nothing where it names none."""
    found = _ARXIV.match(address)
    return arxiv_id(address) or (found[1] if found and found[1][:1].isdigit() else "")


def doi_in(address: str) -> str:
    """The DOI that an address names; nothing where it names none, or the DOI is one of arXiv's."""
    found = doi(address) if re.match(r"https?://(?:dx\.)?doi\.org/|https?://dl\.acm\.org/doi/", address) else None
    return found if found and not found.lower().startswith("10.48550/") else ""


def paper_in(address: str) -> str:
    """The arXiv id or DOI that an address leads to, in the form in which two can be compared; nothing for none."""
    name = id_of(arxiv_in(address) or doi_in(address) or address)
    return f"{name.kind} {name.text}" if name else ""


def is_paper_address(address: str) -> bool:
    """Whether an address leads to a paper, as far as it shows."""
    usual = usual_kind(address)
    is_told = bool(paper_in(address)) or (usual is not None and usual.id == "paper")
    return is_told or urlsplit(address).path.lower().endswith(".pdf")


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


def is_sentence(text: str) -> bool:
    """Whether a text ends like a sentence."""
    return bool(re.search(r"[a-z0-9\])][.;:]$", text.strip()))


def leading_mark(text: str) -> str:
    """The pictographs that a text begins with, as a title of an extra does; nothing where there are none."""
    found = re.match(r"(?:[\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff]|\ufe0f|\u200d)+", text)
    return found[0] if found else ""


_FOOT = r"(?:copyright\s+)?©\s*\d{4}|you(?:.re| are) receiving this|our mailing address|want to change how you receive"
"""How the foot of a mail begins that a program for lists writes."""

_CLOSING = re.compile(
    rf"{_FOOT}|i hope this (?:weekly|week)|i also blog|thanks? (?:you )?for reading|if you (?:enjoy|like|found)|"
    r"see you next|until next (?:week|time)|happy reading",
    re.IGNORECASE,
)
_SLOGAN = re.compile(r"stay ahead of the curve|welcome (?:back )?to (?:this|another) week", re.IGNORECASE)
_ANNOUNCEMENT = re.compile(
    r"(?:this|in this) (?:week|issue|edition|volume)\W?(?:s (?:newsletter|issue|edition))?\b.{0,60}"
    r"(?:highlights?|following|covers?|features?)|^(?:this week.s )?highlights\W*$",
    re.IGNORECASE,
)
"""What announces highlights: between the week and the word that does, a few others may stand."""

_ANNOUNCEMENT_LENGTH = 120
"""Under how many characters a line may announce the highlights; a longer one is a sentence of the intro."""

_BUTTON = re.compile(
    r"(?:subscribe(?: now)?|share(?: this post)?|leave a comment|comments?|like|read more|"
    rf"upgrade to paid|get the app|refer a friend|donate|pledge your support|{BUTTONS}|"
    r"(?:already a (?:paid )?subscriber\W+)?sign in|subscribed|type your email.{0,3}|unsubscribe|"
    r"keep reading with a .{1,60}|continue reading|no thanks|get \d+% off.{0,40}|view comments?|"
    r"[←‹«⇐⟵◀]\D{0,60}|\W*(?:go )?back to .{1,60})\W*",
    re.IGNORECASE,
)
"""What stands on buttons, with the name of a newsletter or of a page within or after it."""

_BUTTON_LENGTH = 80
"""Under how many characters a text may stand on a button."""

_NOTICE = re.compile(
    rf"(?:this post is for (?:paid|paying)|thanks for subscribing|you.re (?:currently|on)|{NOTICES}|"
    rf"a subscription gets you|forwarded this (?:e-?mail|post)|{_FOOT}|"
    r"subscribe to .{1,80} to (?:unlock|keep reading)|to receive new posts|"
    r"view this (?:post|e-?mail) (?:on the web|in))",
    re.IGNORECASE,
)
"""How texts begin that every post has; the name of a newsletter may stand in one."""


def opens_highlights(text: str) -> bool:
    """Whether a text announces the list of highlights."""
    return len(text) < _ANNOUNCEMENT_LENGTH and bool(_ANNOUNCEMENT.search(text))


def is_closing(text: str) -> bool:
    """Whether a text takes leave of the reader."""
    return bool(_CLOSING.match(text))


def is_button(text: str) -> bool:
    """Whether a text is the label of a button or the like."""
    return len(text) < _BUTTON_LENGTH and bool(_BUTTON.fullmatch(text.strip()))


def is_boilerplate(text: str) -> bool:
    """Whether a text outside entries is what every issue repeats."""
    return bool(_SLOGAN.match(text) or _NOTICE.match(text)) or is_button(text)
