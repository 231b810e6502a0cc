"""Problems: what an editor has to mend, and where; and how messages quote, show and suggest.

Knows nothing of files or records.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

QUOTED_LENGTH = 60
"""How much of what was found a message quotes."""

_MARKDOWN_LENGTH = 300
"""How much of a stranger's text is shown in Markdown."""


class NewsletterError(Exception):
    """Something the caller cannot go on from; its text is meant for an editor."""


class Severity(StrEnum):
    """How much a problem matters: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


class ReadingRule(StrEnum):
    """The rules that one file can break by itself, so that reading it is enough to see; `checks` has the others.

    Each with what it asks for, as the handbook says it.
    """

    asks: str

    def __new__(cls, word: str, asks: str = "") -> ReadingRule:
        """A rule by its id."""
        rule = str.__new__(cls, word)
        rule._value_, rule.asks = word, asks
        return rule

    MISSING_FILE = "missing-file", "A file that the archive cannot do without is there."
    NOT_A_FILE = "not-a-file", "Below issues/ and docs/ are files and folders: no link to another place, no device."
    WRONG_SUFFIX = "wrong-suffix", "The name of an issue file ends in .yaml."
    WRONG_FOLDER = "wrong-folder", "Issue files lie in issues/ itself; below it is only the vocabulary."
    DOT_FILE = "dot-file", "No file below issues/ has a name that begins with a dot, as what an editor keeps has."
    UNKNOWN_FILE = "unknown-file", "Below issues/ are issue files, the vocabulary and schema.json alone."
    BAD_NAME = "bad-name", "The name of an issue file is short, and of letters, digits and hyphens that all can see."
    RESERVED_NAME = "reserved-name", "No file has a name that Windows keeps for a device, such as con or aux."
    ALIKE_NAMES = "alike-names", "No two names in a folder differ only in capital letters."
    TOO_LARGE = "too-large", "A file, a list and the folder of issue files are no larger than their limits."
    NOT_UTF_8 = "not-utf-8", "A file is text in the encoding UTF-8."
    UNPRINTABLE_CHARACTER = (
        "unprintable-character",
        "No character is invisible, private or turns the direction of the text.",
    )
    YAML_SYNTAX = "yaml-syntax", "A file follows the grammar of YAML: indentation, colons, quotes, brackets."
    YAML_ALIAS = "yaml-alias", "No value begins with *, which in YAML repeats another one."
    YAML_ANCHOR = "yaml-anchor", "No value begins with &, which in YAML names it for repeating."
    YAML_TAG = "yaml-tag", "No value begins with !, which in YAML gives it a type."
    TOO_DEEP = "too-deep", "Fields are not nested deeper than their limit."
    EMPTY_FILE = "empty-file", "A file has something in it."
    BAD_KEY = "bad-key", "The name of a field is a word."
    DUPLICATE_FIELD = "duplicate-field", "A field is written once."
    UNKNOWN_FIELD = "unknown-field", "Every field is one that the tables of fields name."
    MISSING_FIELD = "missing-field", "Every field that is needed is there."
    EMPTY_FIELD = "empty-field", "A field that is written has a value."
    WRONG_TYPE = "wrong-type", "A value is of the sort its field asks for: a text, a number, a list, a group of fields."
    WRONG_VALUE = "wrong-value", "A value is one of those its field allows."
    TOO_LONG = "too-long", "A line has at most 500 characters, a longer text at most 20,000."
    BAD_DATE = "bad-date", "A date is a day of the calendar, written year-month-day."
    BAD_ID = "bad-id", "An id is lower-case letters and digits, joined by single hyphens; Windows keeps some."
    BAD_ADDRESS = (
        "bad-address",
        "A web address begins with https:// or http://, has no spaces and no user; mail has an @.",
    )
    BAD_ARXIV_ID = "bad-arxiv-id", "An arXiv id has the form of its year: five digits after the point from 2015 on."
    UNQUOTED_ARXIV_ID = "unquoted-arxiv-id", "An arXiv id stands in quotes, for a number loses its last zero."
    BAD_ARXIV_CLASS = "bad-arxiv-class", "A class of arXiv has the form of cs.IR."
    BAD_DOI = "bad-doi", "A DOI is bare: it begins with 10. and is no web address."
    BAD_ORCID = "bad-orcid", "An ORCID iD is bare, and its last sign follows from the others."
    UNFIT_MARK = "unfit-mark", "A mark is a square SVG of shapes in plain colours: no script, text, link or other file."
    UNFIT_FONT = "unfit-font", "A font that a site brings along is a WOFF2 file of 300,000 bytes at most."
    IDLE_SETTING = "idle-setting", "No setting is of what pages do not have, or names a file of another host."


@dataclass(frozen=True, order=True)
class Position:
    """A place in a file of the project; line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{visible(self.path)}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One thing to mend: where it is, the rule's id, what was found, and what would be right."""

    position: Position
    rule: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        kind = "warning: " if self.severity is Severity.WARNING else ""
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{self.position}: {kind}{self.message} [{self.rule}]{hint}"

    @property
    def said(self) -> tuple[str, str, str]:
        """What it says, wherever in its file it stands: that may be another line now."""
        return self.position.path, self.rule, self.message


def in_order(problems: list[Problem]) -> list[Problem]:
    """Sort problems by position, then rule, each reported once."""
    return sorted(set(problems), key=lambda p: (p.position, p.rule, p.message, p.hint))


def has_errors(problems: list[Problem]) -> bool:
    """Say whether any of the problems stops a build."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def visible(text: str) -> str:
    """Show characters that cannot be seen, or that would break a line of output, by their code.

    So is the bracket of «##[», which GitHub's runner obeys as a command wherever it stands in a line of the log.
    """
    shown = "".join(one if one.isprintable() else f"<U+{ord(one):04X}>" for one in text)
    return shown.replace("##[", "##<U+005B>")


def shortened(text: str) -> str:
    """Show a text of a stranger's in one line that is not too long."""
    return visible(text if len(text) <= QUOTED_LENGTH else text[: QUOTED_LENGTH - 1] + "…")


def quoted(text: str) -> str:
    """Quote a text of a stranger's in a message."""
    return f'"{shortened(text)}"'


def in_one_line(text: str) -> str:
    """Show a text of a stranger's in one line, however long it is."""
    return visible(" ".join(text.split()))


def in_columns(rows: Sequence[Sequence[str]], *, left: Collection[int] = (0,)) -> list[str]:
    """Rows as lines with their cells below one another: those of these columns to the left, all others to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    aligned = (
        [cell.ljust(width) if place in left else cell.rjust(width) for place, (cell, width) in enumerate(cells)]
        for cells in (zip(row, widths, strict=True) for row in rows)
    )
    return ["  ".join(cells).rstrip() for cells in aligned]


def in_markdown(text: str) -> str:
    """Show a text of a stranger's in Markdown as it is, in one line.

    Behind @ and # stands a space of no width: GitHub looks for people and issues where the backslashes are gone.
    """
    shown = in_one_line(text[:_MARKDOWN_LENGTH])
    return re.sub(r"(\\[@#])", r"\1&#8203;", re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", shown))


def nearest(word: str, words: Iterable[str]) -> str | None:
    """Find the one of the words that was probably meant; None where none is near."""
    by_folded = {one.casefold(): one for one in words}
    folded = word[:QUOTED_LENGTH].casefold()
    near = difflib.get_close_matches(folded, sorted(by_folded), n=3, cutoff=0.6)
    return next((by_folded[one] for one in near if _is_near(folded, one)), None)


def _is_near(one: str, other: str) -> bool:
    """Whether two texts may be one: «Nobody University» is not «Emory University», whatever they share."""
    if re.sub(r"[\W_]", "", one) == re.sub(r"[\W_]", "", other):
        return True
    apart = [set(re.findall(r"[^\W_]+", text)) for text in (one, other)]
    own, others = apart[0] - apart[1], apart[1] - apart[0]
    if own and others and max(map(len, apart)) > 1:
        return all(any(_is_alike(word, known) for known in others) for word in own)
    return _is_alike(one, other)


def _is_alike(one: str, other: str) -> bool:
    shorter, longer = sorted((one, other), key=len)
    is_begun = len(shorter) > 2 and longer.startswith(shorter)
    if is_begun or difflib.SequenceMatcher(None, one, other).ratio() >= 0.7:
        return True
    is_as_long = len(longer) - len(shorter) <= 1
    return is_as_long and difflib.SequenceMatcher(None, sorted(one), sorted(other)).ratio() >= 0.8  # interchanged


def listed(words: Sequence[str], *, last: str = "or") -> str:
    """Join words as a sentence does: «dataset, benchmark or tool»."""
    return f" {last} ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)


def did_you_mean(word: str | None) -> str:
    """Suggest a word in a hint; no hint where there is none."""
    return f'did you mean "{visible(word)}"?' if word else ""
