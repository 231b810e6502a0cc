"""Bylines: what a line below a title tells of who wrote a work, and where and when it came out. Knows no entries."""

from __future__ import annotations

import re
from dataclasses import replace

from newsletter.importers.formats.document import Block, line_of
from newsletter.importers.reading.line_kinds import read_link_line, without_links_at_end
from newsletter.model.family_names import is_group
from newsletter.model.record import LINE_LENGTH
from newsletter.source.printed_dates import printed_date

BETWEEN_NAMES = re.compile(
    r"(?:(?<!\s)\s+)?[,;]\s*(?:and\s+|&\s*)?|(?<!\s)\s+(?:and|(?<!\bvon )und)\s+|(?:(?<!\s)\s+)?&\s*"
    r"|(?<!\s)\s+(?:et|y|e)\s+(?=[^\s,;&]+\s+(?!(?:and|und|et|y|e|&)\s)[^\s,;&])"
)
"""What parts names; before one word alone «y» and the like are part of a name, «José Ortega y Gasset»."""

OTHERS = re.compile(r",?\s+et\.?\s?al\.?$", re.IGNORECASE)
"""How a name of a person ends beside which the others are left out."""

_NAMES = 2
"""More than how many names make a line one of names that is set like a text."""

_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?:\s+[^\W\d_][\w.’'-]*){1,6}")
"""A name of two words to seven; one word may be any, and eight are a sentence."""

_CAPITALS = re.compile(r"[^\W\d_a-z][\w.’'-]*(?:\s+(?:[a-z]{2,4}|[^\W\d_a-z][\w.’'-]*))*")
"""Words with capital letters; small ones between them, «de», «van», «with», may go without."""


def names_in_line(text: str, *, in_reference: bool = False) -> tuple[str, ...]:
    """Read names of people, in a reference or with an initial the first turned perhaps, «Bilby, Ada B., and Bo»."""
    names = [name for part in BETWEEN_NAMES.split(text.strip(" .")) if (name := part.strip(" *_†‡§"))]
    given = rf"[\w’'-]+(?:\s\w\.?){'*' if in_reference else '+'}"
    if len(names) > _NAMES and " " not in names[0] and re.fullmatch(given, names[1]):
        names[:2] = [f"{names[1]} {names[0]}"]
    return tuple(names) if all(_NAME.fullmatch(name) and not OTHERS.search(f" {name}") for name in names) else ()


_INVERTED = re.compile(r"(?:[^\W\d][\w’'-]+,\s+(?:[^\W\d_]\.\s?){1,3}(?:,|;|&|\band\b|\.|$)\s*){2,}")
"""Names in the order of a catalogue, with up to three initials each; one alone may be a sentence."""

_YEAR = r"(?:[\s,'’]*(?:19|20)\d\d|['’]\d\d)"
_PLACE = re.compile(
    r"(?<!\w)(?![A-Z][a-z]+ed[\s,'’]*\d)(?:[Ii]n\s+)?"
    rf"(?P<venue>(?:arXiv|CoRR|Preprint){_YEAR}?|[^\W\d_a-z][^\d.,;:()|·•]*?(?<![\s,'’]){_YEAR})[\s).,;|]*$"
)
"""Where a work came out, at the end of a line; «Released 2019» says it not."""

_SHORT_FORM = re.compile(r"(?=\w*[A-Z]\w*[A-Z]|arXiv|Preprint)[\w&/-]+(?:\s(?:[A-Z]\S*|of|on|and|&))*?[\s,'’]*\d*")
"""A venue by its initials, «NeurIPS Workshop 2018»."""

_WORD = r"[^\W\d_a-z][\w’'-]*"
_MAYBE_NAME = re.compile(
    rf"(?:[,;]\s+{_WORD}\s+{_WORD}(?:\s+(?:and|&)\s+{_WORD}\s+{_WORD})?,|(?<=\b[A-Z])\.\s+[A-Z][a-z’'-]+,?)\s*\d"
)
"""What may be the last author as well as a venue: «…, Cy Dingo, 2023» or «…, Cy D. Dingo 2023»."""

_YEAR_BEHIND = re.compile(r"[\s,.]*[(,]\s*(?P<date>(?:19|20)\d\d)[\s).,;]*$")
_OF_A_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_SIGNS = " \t\n.,;:|·•(–—-"


def told_in_line(block: Block) -> list[Block]:
    """The authors, the venue and the year of a line that tells nothing else, each named by its field.

    «Ada Bilby, Bo Quoll. BURROWS 2024.», «V. Quoll et al. (2014)» or «NeurIPS 2019»; nothing where a line says more.
    """
    near_end = max(len(block.text) - LINE_LENGTH, 0)
    found = _PLACE.search(block.text, near_end) or _YEAR_BEHIND.search(block.text, near_end)
    if found is None or block.kind == "code":
        return []
    name = str(next(iter(found.groupdict())))
    if name == "venue" and printed_date(found[1]):
        name = "date"  # «March 2023»
    told = replace(block.part(*found.span(1)), name=name)
    before = block.text[: found.start()].rstrip(_SIGNS)
    if not before:
        return [told] if name == "venue" and _SHORT_FORM.fullmatch(found[name]) else []
    if name == "venue" and _MAYBE_NAME.match(block.text, len(before)):
        return []
    end = len(before) + (before.endswith("al") and block.text[len(before)] == ".")  # that of «et al.» is its own
    return [replace(block.part(0, end), name="authors"), told] if are_names(before) else []


def tells_place(block: Block) -> bool:
    """Whether a block tells where or when a work came out, if by the words of its first link, and nothing else."""
    label = next((run.text for run in block.runs if run.address), "")
    if _OF_A_YEAR.search(label) and read_link_line(block):
        return True
    text = without_links_at_end(block)[0]
    told = [part.name for part in told_in_line(text)]
    return told == ["venue"] or printed_date(line_of(text.runs)) is not None


def are_names(text: str) -> bool:
    """Whether a text names several people, or one and others."""
    names = names_in_line(OTHERS.sub("", text))
    is_several = len(names) > 1 or OTHERS.search(text) is not None
    return is_several and all(map(_CAPITALS.fullmatch, names)) and not all(map(is_group, names))


def may_be_authors(block: Block) -> bool:
    """Whether a line below a title is of names, short ones, many or set in italics, which no label calls authors."""
    names = names_in_line(OTHERS.sub("", line_of(block.runs)))
    is_italic = all(run.look == "emphasis" for run in block.runs if run.text.strip())
    is_of_names = len(names) > _NAMES and all(_CAPITALS.fullmatch(name) for name in names)
    return bool(_INVERTED.fullmatch(block.text.strip())) or (is_italic and len(names) > 1) or is_of_names
