"""Problems: what an editor has to mend, and where; and how messages quote, show and suggest.

Knows nothing of files or records.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
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
    """The rules that one file can break by itself, so that reading it is enough to see; `checks` has the others."""

    MISSING_FILE = "missing-file"
    NOT_A_FILE = "not-a-file"
    WRONG_SUFFIX = "wrong-suffix"
    WRONG_FOLDER = "wrong-folder"
    DOT_FILE = "dot-file"
    UNKNOWN_FILE = "unknown-file"
    BAD_NAME = "bad-name"
    RESERVED_NAME = "reserved-name"
    ALIKE_NAMES = "alike-names"
    TOO_LARGE = "too-large"
    NOT_UTF_8 = "not-utf-8"
    UNPRINTABLE_CHARACTER = "unprintable-character"
    YAML_SYNTAX = "yaml-syntax"
    YAML_ALIAS = "yaml-alias"
    YAML_ANCHOR = "yaml-anchor"
    YAML_TAG = "yaml-tag"
    TOO_DEEP = "too-deep"
    EMPTY_FILE = "empty-file"
    BAD_KEY = "bad-key"
    DUPLICATE_FIELD = "duplicate-field"
    UNKNOWN_FIELD = "unknown-field"
    MISSING_FIELD = "missing-field"
    EMPTY_FIELD = "empty-field"
    WRONG_TYPE = "wrong-type"
    WRONG_VALUE = "wrong-value"
    TOO_LONG = "too-long"
    BAD_DATE = "bad-date"
    BAD_ID = "bad-id"
    BAD_ADDRESS = "bad-address"
    BAD_ARXIV_ID = "bad-arxiv-id"
    UNQUOTED_ARXIV_ID = "unquoted-arxiv-id"
    BAD_ARXIV_CLASS = "bad-arxiv-class"
    BAD_DOI = "bad-doi"
    BAD_ORCID = "bad-orcid"
    UNFIT_MARK = "unfit-mark"
    UNFIT_FONT = "unfit-font"
    IDLE_SETTING = "idle-setting"


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
