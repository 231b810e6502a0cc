"""Sections of an outline to sketches of entries: each run of a section is placed, and fields are made of what is.

Nothing else makes a field or a claim: what a field says and what the account says of the source are two views of the
same runs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import zip_longest

from newsletter.importers.formats.document import Block, cut, line_of
from newsletter.importers.formats.recognition import Meant, column_meaning, label_of
from newsletter.importers.reading.account import Fate
from newsletter.importers.reading.bylines import (
    OTHERS,
    are_names,
    may_be_authors,
    names_in_line,
    tells_place,
    told_in_line,
)
from newsletter.importers.reading.line_kinds import (
    BARE_ID,
    LinkLine,
    arxiv_in,
    doi_in,
    is_button,
    is_labelled,
    is_sentence,
    paper_in,
    read_link_line,
    without_links_at_end,
)
from newsletter.importers.reading.sections import LONGEST_TITLE, Section
from newsletter.importers.reading.sketches import Sketch
from newsletter.model import grouped
from newsletter.model.identifiers import registered_as
from newsletter.model.kinds import IdKind, Kinds
from newsletter.model.record import LINE_LENGTH
from newsletter.model.sameness import id_of
from newsletter.problem import quoted
from newsletter.source.printed_dates import printed_date

_WORDS_OF_A_TITLE = 3
"""From how many words on a link within a text may be the title of another paper; a reference has fewer."""

_AND_OTHERS = re.compile(
    r"[*_(]{0,2}(?:by\s+)?[^\W\d][\w.’' -]{0,60},?\s+(?:et\.?\s?al\.?|and others)[*_)]{0,2}", re.IGNORECASE
)
"""A line of a name and those left out; one of 60 characters more than its first is no name."""

_WORDS_OF_AN_ID = 2
"""How many words an id has at most that stands below its label: itself, and its class in brackets."""

_BETWEEN_FACTS = re.compile(r"(?<!\s)\s+[·•|]\s+")
_CLASS = re.compile(
    r"(?:cs|math|stat|eess|econ|physics|astro-ph|cond-mat|q-bio|q-fin|nlin)\.[A-Za-z-]{2,}|"
    r"(?:quant|math|gr|hep|nucl|astro)-(?:ph|qc|ex|lat|th)"
)
"""A class of arXiv, where nothing calls it one."""

_COLUMNS = frozenset(("authors", "date", "venue", "credited", "arxiv", "arxiv_class", "doi"))
"""The columns of a table whose cells are fields; what other columns say is read like any text."""

_EMPTY_CELL = re.compile(r"null|none|nan|n/?a|tba|[–—/-]+", re.IGNORECASE)
"""What a cell of a table says that has nothing to say."""


def sketch_of(section: Section, registries: Kinds[IdKind]) -> Sketch:
    """Read a section: its title, its links, its labels and its summary."""
    sketch = Sketch(section.kind, section.title.line, registries=registries)
    sketch.claim(section.mark, "read", "kind" if section.kind != "paper" else "place")
    sketch.claim(section.signs, "dropped", "sign between title and text")
    sketch.entitle(section.title.runs)
    places = [0, *map(tells_place, section.body), 0]
    for at, (block, following) in enumerate(zip_longest(section.body, section.body[1:])):
        is_above_facts = following is not None and len(_facts_of(following)) > 1
        is_beside_place = (places[at] or places[at + 2]) and are_names(block.text)
        names = names_in_line(block.text) if not sketch.summary and (is_above_facts or is_beside_place) else ()
        if not names or not _fill(sketch, "authors", block):
            _read_block(sketch, block)
    _use_printed_ids(sketch)
    _note_doubts(sketch)
    return sketch


def _read_block(sketch: Sketch, block: Block) -> None:
    """Read a block below a title: by its column or its label, or else as a text and the links that it ends with."""
    if block.name and _EMPTY_CELL.fullmatch(block.text.strip()):
        sketch.claim(block.runs, "dropped", "empty cell")
        return
    if (told := column_meaning(block.name)) in _COLUMNS and told and _fill(sketch, told, block):
        return
    if _read_facts(sketch, block):
        return
    if (label := label_of(f"{block.text.strip()}: ")) and label[0] == "summary" and label[1] > len(block.text.strip()):
        sketch.claim(block.runs, "read", "label")  # «Abstract», above the text
        return
    if block.kind != "code" and (label := label_of(block.text)) and _read_labelled(sketch, block, *label):
        return
    if _read_registered(sketch, block):
        return
    for part in without_links_at_end(block):
        _read_part(sketch, part)


def _read_registered(sketch: Sketch, block: Block) -> bool:
    """Read an id after the name of its registry, «PMID: 31452104»; False where a line says something else."""
    name, _, rest = line_of(block.runs).partition(":")
    is_label = rest and len(name) <= LINE_LENGTH
    told = registered_as(name.strip(" *_"), rest.strip(" *_"), sketch.registries) if is_label else None
    if told is None or not sketch.take_id(*told):
        return False
    sketch.claim(block.runs, "read", "ids")
    return True


def _read_facts(sketch: Sketch, block: Block) -> bool:
    """Read a line of facts, «2025-01-14 · https://… · cs.RO»; False where one of them is none."""
    for meant, part in (facts := _facts_of(block)):
        if not _fill(sketch, meant, part):
            _read_part(sketch, part)
    if facts:
        sketch.claim(block.runs, "read", "label")
    return bool(facts)


def _facts_of(block: Block) -> list[tuple[Meant, Block]]:
    """The facts of a line, a date among them, or a class among others; none where it says something else too."""
    parts = list(_parts_between(block, _BETWEEN_FACTS)) if block.kind != "code" else []
    facts = [fact for part in parts if (fact := _fact_of(part))]
    telling = {"date", "arxiv_class"} if len(facts) > 1 else {"date"}
    return facts if len(parts) == len(facts) and telling & {meant for meant, _ in facts} else []


def _parts_between(block: Block, signs: re.Pattern[str]) -> Iterator[Block]:
    place = 0
    for found in (*signs.finditer(block.text), None):
        part = block.part(place, found.start() if found else None)
        yield replace(part.trimmed(), kind="paragraph", is_numbered=False)
        place = found.end() if found else place


def _fact_of(part: Block) -> tuple[Meant, Block] | None:
    """What one of several facts is, by its label or its form, and where it stands."""
    label = label_of(part.text)
    rest = part.trimmed(label[1]) if label else part
    text = line_of(rest.runs)
    if (label is None or label[0] == "date") and printed_date(text):
        return "date", rest
    if (label is None or label[0] == "arxiv_class") and _CLASS.fullmatch(text):
        return "arxiv_class", rest
    if read_link_line(rest):
        return "link", rest
    return (label[0], rest) if label and label[0] in ("authors", "credited", "arxiv", "doi") and text else None


def _read_part(sketch: Sketch, block: Block) -> None:
    """Read a text, or a line of links."""
    line = read_link_line(block)
    if line:
        _take_line(sketch, block, line)
    elif is_button(block.text):
        sketch.claim(block.runs, "dropped", "button")
    elif _read_byline(sketch, block):
        sketch.claim(block.runs, "read", "label")
    elif _AND_OTHERS.fullmatch(block.text.strip(" ,;")) and not sketch.credited and not sketch.summary:
        _credit(sketch, block)
    else:
        if not sketch.summary and may_be_authors(block):
            sketch.note(f"{quoted(block.text)} may be the authors; write their full names in authors:", block.line)
        sketch.tell(block)


def _read_byline(sketch: Sketch, block: Block) -> bool:
    """Read a line of authors, venue and year; False where it says something else, or a field has something."""
    told = [] if sketch.summary else told_in_line(block)
    held = {"authors": sketch.authors, "venue": sketch.venue, "date": sketch.date}
    is_free = bool(told) and not any(held[part.name] for part in told)
    return is_free and all(_fill(sketch, part.name, part) for part in told)


def _credit(sketch: Sketch, block: Block) -> None:
    found = re.search(r"[^\W\d](?:.*[^\W_])?\.?", re.sub(r"(?i)^\W*by\s+", lambda by: " " * len(by[0]), block.text))
    start, end = found.span() if found else (0, len(block.text))
    sketch.credited = " ".join(block.text[start:end].split())
    sketch.claim(cut(block.runs, start, end), "kept", "credited")
    sketch.claim(block.runs, "read", "credited")


def _take_line(sketch: Sketch, block: Block, line: LinkLine) -> None:
    """Take a line of links; its marks, labels and separators are read. Without a link, all of it is put aside."""
    if not line.links:
        sketch.put_aside(block)
        sketch.note(f"a link is missing beside {quoted(' '.join(block.text.split()))}", block.line)
        return
    for lost in line.lost:
        sketch.put_aside(Block(lost, block.line))
        sketch.note(f"a link is missing beside {quoted(line_of(lost))}", block.line)
    earlier = dict(sketch.papers)
    sketch.take_links(line.links)
    sketch.papers = {paper: earlier.get(paper, block.line) for paper in sketch.papers}
    sketch.claim(block.runs, "read", "links")


def _read_labelled(sketch: Sketch, block: Block, meant: Meant, start: int) -> bool:
    """Read a line by its label; False where what follows is not what the label says."""
    rest = block.trimmed(start)
    if not _fill(sketch, meant, rest):
        return False
    sketch.claim(block.runs, "read", "label")
    return True


def _fill(sketch: Sketch, meant: str, rest: Block) -> bool:
    """Put what a label or a column tells into its field; False where it does not fit there, or that has something."""
    text, fate = line_of(rest.runs), _FATES.get(meant, "read")
    in_reference = rest.name == "authors" and text.endswith((".", ",", ":"))  # before a title in quotation marks
    match meant:
        case "arxiv" | "doi" | "link" | "code":
            return _fill_address(sketch, meant, rest)
        case "venue" if not (sketch.venue or is_sentence(text)) and 0 < len(text) <= LINE_LENGTH:
            sketch.place(rest)
        case "authors" if not sketch.authors and len(names := names_in_line(text, in_reference=in_reference)) > 1:
            sketch.authors = names
            _claim_names(sketch, rest, names)
        case "authors" if not sketch.credited and (
            OTHERS.search(text) or _AND_OTHERS.fullmatch(text) or names_in_line(text)
        ):
            sketch.credited, meant, fate = text, "credited", "kept"
        case "date" if not sketch.date and (day := printed_date(text)):
            sketch.date = str(day)
        case "arxiv_class" if not sketch.arxiv_class and _CLASS.fullmatch(text):
            sketch.arxiv_class = text
        case "credited" | "tagline" if not getattr(sketch, meant) and 0 < len(text) <= LINE_LENGTH:
            setattr(sketch, meant, text)
        case "summary" if text:
            for part in without_links_at_end(replace(rest, kind="paragraph") if rest.kind == "item" else rest):
                _read_part(sketch, part)
        case _:
            return False
    sketch.claim(rest.runs, fate, meant)
    return True


_FATES: Mapping[str, Fate] = dict.fromkeys(("arxiv_class", "credited", "tagline"), "kept")
"""The fields that say what stands there as it stands there."""


def _claim_names(sketch: Sketch, rest: Block, names: Iterable[str]) -> None:
    """Claim each name as kept."""
    place = 0
    for name in names:
        words = re.search(r"\s+".join(map(re.escape, name.split())), rest.text[place:])
        if words:
            sketch.claim(cut(rest.runs, place + words.start(), place + words.end()), "kept", "authors")
            place += words.end()


def _fill_address(sketch: Sketch, meant: str, rest: Block) -> bool:
    """Put an address, or an id that is printed without one, into its field."""
    if line := read_link_line(rest):
        mark = "code" if meant == "code" else ""
        sketch.take_links(replace(link, mark=link.mark or mark) for link in line.links)
        return bool(line.links)
    bare = line_of(rest.runs).split(" ")[0].strip("[]()<>.,;") if rest.text.strip() else ""
    name = id_of(bare) if len(rest.text.split()) <= _WORDS_OF_AN_ID else None
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
    for found in BARE_ID.finditer(block.text):
        address = f"https://arxiv.org/abs/{found[1]}" if found[1] else f"https://doi.org/{found[2].rstrip('.')}"
        if paper := paper_in(address):
            yield _Named(paper, address)


def papers_of(block: Block) -> list[str]:
    """The papers that a block names, by their ids."""
    return [one.paper for one in _papers_in(block)]


def _note_doubts(sketch: Sketch) -> None:
    """Say what may be two papers in one, or a summary in a title."""
    for papers in grouped((paper.partition(" ")[0], paper) for paper in sketch.papers).values():
        if len(papers) > 1:
            lines = ", ".join(f"{paper} (line {sketch.papers[paper]})" for paper in papers)
            sketch.note(
                f"{quoted(sketch.title)} leads to {len(papers)} papers: {lines}; part it if it is several", is_open=True
            )
    if not sketch.summary and len(sketch.title) > LONGEST_TITLE:
        sketch.note(f"{quoted(sketch.title)} is long for a title; its summary may stand in it")
