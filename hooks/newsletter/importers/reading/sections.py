"""Sections: a unit that begins an entry is parted into its mark, its title and the text after it.

Knows nothing of which units begin an entry.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from newsletter.importers.formats.document import Block, Run, cut, trimmed
from newsletter.importers.formats.recognition import column_meaning, label_of
from newsletter.importers.reading.bylines import are_names
from newsletter.importers.reading.line_kinds import is_labelled, read_link_line, without_links_at_end
from newsletter.importers.reading.marks import Mark, Unit, is_strong
from newsletter.source.printed_dates import printed_date

_SIGN = re.compile(r"\s*[-–—:.,|]+(?:\s+|$)|\s*[:：]\s*")
"""What parts a title from the text after it."""

_IN_MARKS = re.compile("《[^《》]+》|「[^「」]+」|『[^『』]+』")
"""A title between the marks that books have in Chinese and Japanese."""

_STOP = re.compile(r"(?:(?<=[^\W_][^\W_][^\W_])|(?<=[\w)][a-z\d)][a-z\d)])|(?<=\s[A-Z][A-Z]))[.:]\s*$")
"""What a title ends with that is set otherwise than its text; after fewer letters it is that of «et al.» or «U.S.»."""

_DAY_BEFORE = re.compile(
    r"[^\w\[(（【]{0,8}(?:[\[(（【]\s*(?:(?i:arXiv)[\s,]+(?=\d{4}[-/.]\d))?(?P<set>[^\[\]()（）【】]{4,20})[\])）】]"
    r"|(?P<bare>(?:19|20)\d\d([-/.])\d\d(?:\3\d\d)?)(?![\w.]))"
    r"[\s,:：|–—-]*(?=\S)"
)
"""A date before a title, «[Jun 2024] MoonDig», «(arXiv 2024.06) MoonDig», «2024/06/10: MoonDig».

Signs of eight characters may stand before it.
"""

_VENUE_BEFORE = re.compile(
    r"[^\w\[(（【]*[\[(（【]\s*(?!(?:DAY|EP|ISSUE|NO|PART|TOP|VOL|WEEK)\b)"
    r"(?P<venue>[^\W\d_][^\[\]()（）【】\d]*?(?<![\s,'‘’])"
    r"(?:[\s,'‘’]+(?:19|20)[0-9][0-9]|\s*['‘’]\s*[0-9][0-9]|(?<=[A-Z][A-Z])\s+[0-9][0-9]))\s*[\])）】]"
    r"[\s,:：|–—-]*(?=\S)"
)
"""A venue with its year before a title, «(BURROWS 2024) MoonDig», «[BURROWS'24]»; «[Week 24]» is none."""

_YEAR_AND_VENUE = re.compile(
    r"[^\w\[(（【]*[\[(（【]\s*(?P<date>(?:19|20)\d\d)\s+(?P<venue>[^\W\d_][^\[\]()（）【】\d]*)[\])）】][\s,:：|–—-]*(?=\S)"
)
"""The same with the year first, «[2024 Burrows] MoonDig»."""

_NO_VENUE = re.compile(
    r"(?i)(?:.*\s)?(?:award|best|edition|new|release|report|revis(?:ed|ion)|survey|updated?|version)"
    r"(?:\s(?:in|of))?[\s,'‘’]*\d*\s*"
)
"""What stands beside a year there and is no venue, as in «[2024 Update]»; such a bracket is of the title."""

_NAMES = r"(?:(?:[^\W\d_a-z][\w.’'-]*|and|&|et|al\.?|de|la|van|von|der|den|di|da)[,:]*"
_YEAR_AND_NAMES = re.compile(
    rf"(?:(?<!\s)\s+)?[(\[](?P<date>(?:19|20)\d\d)[)\]](?:,\s+|\s+(?=[^\W\d_a-z]\.))(?P<authors>{_NAMES}(?:\s+|$))+)$"
)
"""What stands behind a title in lists of classics, «Moon Dig (2015), A. Bilby et al.»."""

_YEAR = r"(?P<date>(?:19|20)\d\d)"
_REFERENCES = (
    re.compile(
        rf"(?P<authors>{_NAMES}\s+)+)(?<=[.,:]\s)[\"“](?P<title>[^\"“”]+(?:[.,?!]|(?=[\"”][.,;:])))[\"”][.,;:]?\s*"
    ),
    re.compile(
        rf"(?P<authors>{_NAMES}\s+)+)(?<=\.\s)\({_YEAR}[a-z]?(?:, [^()]+)?\)\.\s+"
        r"(?P<title>[^.?!]+(?:\.(?=\s)|[?!](?=\s)|$))\s*"
    ),
    re.compile(rf"[\"“](?P<title>[^\"“”]+)[\"”]\s+\((?P<authors>{_NAMES}\s+)+){_YEAR}\)[.,;:]?\s*"),
)
"""Names, a year perhaps, and a title as references print them: «Bilby, Ada, and Bo Quoll. "Moon Dig." Burrows …»."""

_ID_BEHIND = re.compile(r"(?:(?<!\s)\s+)?[(\[](?P<id>(?:arXiv|doi)\s?:\s?\S+?)(?:\s\[[\w.-]+\])?[)\]]$", re.IGNORECASE)
"""The id of a paper in brackets behind its title."""

_VENUE_BEHIND = re.compile(r"(?:\.\s+|,\s*)(?P<venue>[^\W\d_][^,.]*?[\s,'’]\s*(?:(?:19|20)\d\d|\d\d))\s*[.,]?\s*$")
"""The venue and the year behind a title, in italics or before a comma: «Moon Dig, *BURROWS 2024*», «…, arXiv 2020,»."""

_VENUE_IN_BRACKETS = re.compile(
    r"(?:(?<!\s)\s+)?[(\[（]\s*(?P<venue>[^\W\d_][^()\[\]（）]*?(?:(?:19|20)\d\d|['’]\d\d))\s*[)\]）]$"
)
"""The venue and the year in brackets behind a title, in letters of their own: «Moon Dig (**BURROWS 2024**)»."""

_SPACES = re.compile(r"\s{2,}(?=\S)")
_DASH = re.compile(r"(?<!\s)\s+[–—|-]\s+(?=\S)")
"""What parts a title from a text that is set like it: two spaces, or a dash or a bar where no other text follows."""

_SENTENCE = re.compile(r"(?<=[\w)?!”\"])(?<!\b[A-Z])\.\s+(?=[A-Z])")
_QUESTION = re.compile(r"(?<=[\w)”\"][?!])\s+(?=[A-Z])")
"""What ends a title that is a question; before what is no sentence it goes on, «Do Moons Dig? A Survey»."""

_OPENING_WORDS = re.compile(
    r"\s(?=(?:This (?:new )?(?:paper|work|study|report|survey|article)|The authors|Researchers from|"
    r"Introduces|Proposes|Presents)\s)"
)
"""How a summary begins that follows its title without any sign."""

_LONG = 150
"""From how many characters on a row is more than a title, whatever follows it."""

LONGEST_TITLE = 300
"""Up to how many characters a text alone is believed to be a title: the longest of arXiv have 250."""

_WORDS_OF_A_TEXT = 3
"""How many words a cell has at least that is a text; one of two is a name, a day or a class."""


@dataclass
class Section:
    """A paper or an extra: its title, and the blocks until the next one."""

    kind: str
    title: Block
    mark: tuple[Run, ...] = ()
    """What stands before the title: «[3] », or the mark of an extra."""

    number: int | None = None
    signs: tuple[Run, ...] = ()
    """What parts the title from the text after it."""

    body: list[Block] = field(default_factory=list)


def parted(unit: Unit, mark: Mark | None, kind: str, *, has_text: bool) -> Section:
    """Part the unit that begins an entry; `has_text` is whether a text follows its title in units of its own."""
    blocks = list(unit.blocks)
    if mark is None and unit.is_row:
        blocks = _title_first(blocks)
    if mark and mark.is_alone and len(blocks) > 1:
        alone, *blocks = blocks
        blocks = _title_first(blocks)
        mark_runs, length = alone.runs, 0
    else:
        length = mark.length if mark else 0
        behind = blocks[0].part(length)
        if label := title_label(behind.trimmed()):
            length += len(behind.text) - len(behind.text.lstrip()) + label
        mark_runs = tuple(cut(blocks[0].runs, 0, length))
    first, *cells = blocks
    whole = first.trimmed(length)
    lead = _links_before(whole)
    links, whole = whole.part(0, lead), whole.trimmed(lead)
    around, before, whole = _told_before(whole)
    names, apart, whole = _names_before(whole)
    number = mark.number if mark else None
    if found := _reference(whole):
        title, told, between = _told_in_reference(whole, found)
        body = list(_as_paragraphs([*before, *told, *cells, links]))
        return Section(kind, title, mark_runs, number, (*around, *between), body)
    around = (*around, *apart)
    has_text = has_text or any(_is_text(cell) for cell in cells)
    end, after = _title_end(whole, may_be_parted=unit.is_row or first.kind == "item", has_text=has_text)
    signs = tuple(cut(whole.runs, end, after))
    follows = whole.part(after)
    goes_on = not signs and follows.text.lstrip()[:1].islower() and read_link_line(follows) is None
    if goes_on:  # the title is the first word of a sentence
        follows = follows.of([Run(whole.text[:end].strip()), Run(" "), *follows.runs])
    title, told_signs, told = _told_behind(whole.trimmed(0, end), follows)
    if _IN_MARKS.fullmatch(title.text):
        told_signs = (*told_signs, *cut(title.runs, 0, 1), *cut(title.runs, len(title.text) - 1, None))
        title = title.part(1, len(title.text) - 1)
    body = list(_as_paragraphs([*before, names, *told, *cells, links]))
    return Section(kind, title, mark_runs, number, (*around, *signs, *told_signs), body)


def _length(block: Block, goes_on: Callable[[Run], object]) -> int:
    """How many characters the runs take, from the first, that are of one kind."""
    return sum(len(run.text) for run in takewhile(goes_on, block.runs))


def _links_before(block: Block) -> int:
    """How many characters the links take that stand under a label before a title, «[arXiv](…) - MoonDig»."""
    length = _length(block, lambda run: not run.text.strip(" -–—:|,") or is_labelled(run))
    return 0 if block.is_heading or length == len(block.text) else length


def _names_before(block: Block) -> tuple[Block, tuple[Run, ...], Block]:
    """The names before a title in strong letters or one that is a link, «Ada Bilby, Bo Quoll. **MoonDig**»."""
    length = _length(block, lambda run: run.look != "strong" and (not run.address or is_labelled(run)))
    lead = block.text[:length]
    end = len(lead.rstrip(" .,:–—-"))
    if block.is_heading or not lead.rstrip()[end:] or not are_names(lead[:end]):
        return block.of(()), (), block
    names = replace(block.part(0, end), name="authors")
    return names, tuple(cut(block.runs, end, length)), block.part(length)


def _reference(block: Block) -> re.Match[str] | None:
    """What begins as references do, with names and a title; None elsewhere."""
    matches = (pattern.match(block.text) for pattern in _REFERENCES)
    found = None if block.is_heading else next(filter(None, matches), None)
    return found if found and re.search(r"[^\W_]", found["title"].rstrip(" .,")) else None


def _told_in(block: Block, found: re.Match[str]) -> tuple[dict[str, Block], tuple[Run, ...]]:
    """What the groups of a match tell, in order, each named by its field, and the signs of the match around them."""
    spans = sorted((found.span(name), name) for name, text in found.groupdict().items() if text is not None)
    ends, starts = [found.start(), *(span[1] for span, _ in spans)], [*(span[0] for span, _ in spans), found.end()]
    signs = tuple(run for one in zip(ends, starts, strict=True) for run in cut(block.runs, *one))
    told = {name: replace(block.part(*span), name=name) for span, name in spans}
    venue = told.get("venue")
    if venue and (printed_date(venue.text) or label_of(venue.text)):
        told["venue"] = replace(venue, name="")  # says what it is, «May 2024», «Date: May 2024»
    return told, signs


def _told_in_reference(block: Block, found: re.Match[str]) -> tuple[Block, list[Block], tuple[Run, ...]]:
    """The title of a reference, the names, the year and the text after them, and the signs between them."""
    told, signs = _told_in(block, found)
    title = told.pop("title")
    end = len(title.text.rstrip(" .,"))
    return title.part(0, end), [*told.values(), block.part(found.end())], (*signs, *cut(title.runs, end))


def _told_before(block: Block) -> tuple[tuple[Run, ...], list[Block], Block]:
    """The signs around the date or the venue that stands before a title, that itself, and the title."""
    day = _DAY_BEFORE.match(block.text)
    found = day if day and printed_date(day["set"] or day["bare"]) else None
    if found is None and not block.is_heading:
        found = _VENUE_BEFORE.match(block.text) or _YEAR_AND_VENUE.match(block.text)
        found = None if found and _NO_VENUE.fullmatch(found["venue"]) else found
    if found is None:
        return (), [], block
    told, signs = _told_in(block, found)
    return signs, [*told.values()], block.part(found.end())


def _told_behind(title: Block, follows: Block) -> tuple[Block, tuple[Run, ...], list[Block]]:
    """A title without what stands behind it, the signs around that, and what is told below: that, and the rest.

    An id in brackets and a venue in italics stand at its end; a year and names too, or they are all of the text after
    it: within a text they are a reference.
    """
    text, *links = without_links_at_end(follows, is_title=True)
    if found := _ID_BEHIND.search(title.text) or _venue_behind(title) or _YEAR_AND_NAMES.search(title.text):
        told, signs = _told_in(title, found)
        return title.trimmed(0, found.start()), signs, [*told.values(), follows]
    found = _YEAR_AND_NAMES.search(text.text)
    if found is None or text.text[: found.start()].strip():
        return title, (), [follows]
    told, signs = _told_in(text, found)
    return title, signs, [*told.values(), *links]


def with_venue_below(section: Section) -> Section:
    """A section, with the venue in brackets behind its title below it where the first line there names the authors."""
    found, title = _VENUE_IN_BRACKETS.search(section.title.text), section.title
    if found is None or not section.body or not are_names(section.body[0].text):
        return section
    told, signs = _told_in(title, found)
    names, *others = section.body
    body = [replace(names, name="authors"), replace(told["venue"], kind="paragraph"), *others]
    whole = title.trimmed(0, found.start())
    return replace(section, title=whole, signs=(*section.signs, *signs), body=body)


def _venue_behind(title: Block) -> re.Match[str] | None:
    found = _VENUE_BEHIND.search(title.text)
    if found and found[0].rstrip().endswith(","):
        return found
    found = found or _VENUE_IN_BRACKETS.search(title.text)
    runs = trimmed(title.part(*found.span("venue")).runs) if found else ()
    return found if runs and all(run.look for run in runs) and not is_strong(title) else None


def title_label(block: Block) -> int:
    """How many characters the label takes that calls a line a title, «Title: …»; 0 where it has none."""
    label = label_of(block.text)
    return label[1] if label and label[0] == "title" and block.text[label[1] :].strip() else 0


def _title_first(cells: list[Block]) -> list[Block]:
    """The cells of a row, those of the column that the table's head calls the title before the others."""
    titles = [cell for cell in cells if column_meaning(cell.name) == "title"]
    named = [cell for cell in titles if "title" in cell.name.casefold()] or titles
    return [*named, *(cell for cell in cells if cell not in named)]


def _is_text(block: Block) -> bool:
    return read_link_line(block) is None and len(block.text.split()) >= _WORDS_OF_A_TEXT


def _as_paragraphs(blocks: Sequence[Block]) -> Iterator[Block]:
    """Cells and items as paragraphs of the text below a title."""
    for block in blocks:
        if block.text.strip() or block.spans:
            is_layout = block.kind in ("cell", "heading") or block.is_outer_item
            kind = "paragraph" if is_layout else block.kind
            yield replace(
                block,
                kind=kind,
                is_numbered=block.is_numbered and kind == "item",
                depth=0 if is_layout else block.depth,
            )


def _title_end(block: Block, *, may_be_parted: bool, has_text: bool) -> tuple[int, int]:
    """Where a title ends in its block, and where the text after it begins."""
    text = block.text
    if block.is_heading:
        kept = without_links_at_end(block, is_title=True)[0].text
        return len(kept), len(kept)
    strong = _strong_length(block)
    is_title_strong = strong < len(text) or strong <= _LONG
    for length in (strong if is_title_strong else 0, _linked_length(block)):
        if length:
            stop = _STOP.search(text, 0, length)
            end = stop.start() if stop else length
            sign = _SIGN.match(text, end)
            return end, sign.end() if sign else length
    links = without_links_at_end(block, is_title=True)
    end = len(links[0].text) if len(links) > 1 else len(text)
    if not may_be_parted:
        return end, end
    signs: tuple[re.Pattern[str], ...] = (
        (_SPACES,) if has_text and end <= _LONG else (_SPACES, _DASH, _SENTENCE, _OPENING_WORDS)
    )
    if len(signs) > 1 and text[:end].rstrip().endswith((".", "!", "?")):
        signs = (*signs, _QUESTION)
    matches = (sign.search(text, 0, end) for sign in signs)
    whole = (one for one in matches if one and text.count("(", 0, one.start()) == text.count(")", 0, one.start()))
    found = min(whole, key=lambda one: one.start(), default=None)
    if found and found.end() < end:
        return found.span()
    return end, end


def _strong_length(block: Block) -> int:
    """How many characters, from the first, are set in strong letters; 0 where none are."""
    if not is_strong(block):
        return 0
    length, end = 0, 0
    for run in block.runs:
        if run.look != "strong" and (re.search(r"\w", run.text) or (run.text.strip() and end)):
            break
        length += len(run.text)
        end = length if run.look == "strong" else end
    return end


def _linked_length(block: Block) -> int:
    """How many characters, from the first, are the words of one link that is no label; 0 where none are."""
    first = next((run for run in block.runs if run.text.strip()), None)
    if first is None or not first.address or is_labelled(first):
        return 0
    return _length(block, lambda run: not run.text.strip() or run.address == first.address)
