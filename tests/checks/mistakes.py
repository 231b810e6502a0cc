"""Issue files with one plausible mistake each, and the line that a person would point at.

`python -m tests.checks.mistakes [COUNT]` makes that many and prints how often the line is the first or the second
that `check` names, a row for each kind of mistake.
"""

from __future__ import annotations

import datetime as dt
import itertools
import random
import re
import shutil
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from newsletter.checks import check
from newsletter.problem import Problem
from newsletter.source import read_project
from tests.conftest import RETRIEVAL

VOLUMES = ("122", "131")
"""The volumes that get a mistake; in them nothing is wrong."""

TODAY = dt.date(2026, 12, 1)

Lines = list[str]
Mistake = Callable[[Lines, random.Random], int]
"""Changes the lines of an issue file in place and returns the number of the line, from 0, that has to be mended."""


@dataclass(frozen=True)
class Mistaken:
    """An issue file with a mistake."""

    kind: str
    volume: str
    text: str
    line: int


def replaced(pattern: str, replacement: str) -> Mistake:
    """A line that fits the pattern, one of them at random, is written otherwise."""

    def make(lines: Lines, chance: random.Random) -> int:
        number = _any(lines, chance, pattern)
        lines[number] = re.sub(pattern, replacement, lines[number], count=1)
        return number

    return make


def _any(lines: Lines, chance: random.Random, pattern: str) -> int:
    return chance.choice([number for number, line in enumerate(lines) if re.search(pattern, line)])


def _entry_without_hyphen(lines: Lines, chance: random.Random) -> int:
    number = chance.choice([number for number, line in enumerate(lines) if line.startswith("  - id:")][1:])
    lines[number] = lines[number].replace("  - id:", "    id:")
    return number


def _missing(pattern: str) -> Mistake:
    """A line is left out; what has to be mended is the entry that it stood in."""

    def make(lines: Lines, chance: random.Random) -> int:
        number = _any(lines, chance, pattern)
        del lines[number]
        return next(at for at in range(number - 1, -1, -1) if lines[at].startswith(("  - ", "volume")))

    return make


def _summary_not_indented(lines: Lines, chance: random.Random) -> int:
    number = _any(lines, chance, "^    summary: ") + 1
    lines[number] = lines[number].lstrip()
    return number


def _summary_without_bar(lines: Lines, chance: random.Random) -> int:
    """The bar is left out before a text of several paragraphs; one alone is the same text without it."""
    text = "\n".join(lines)
    found = [*re.finditer(r"^    summary: \|\n(?:      .*\n)+\n      ", text, re.MULTILINE)]
    number = text.count("\n", 0, chance.choice(found).start())
    lines[number] = "    summary:"
    return number


def _twice(pattern: str) -> Mistake:
    def make(lines: Lines, chance: random.Random) -> int:
        number = _any(lines, chance, pattern)
        lines.insert(number + 1, lines[number])
        return number + 1

    return make


def _same_as_before(pattern: str) -> Mistake:
    """A line says what the same line of the entry before it says."""

    def make(lines: Lines, chance: random.Random) -> int:
        found = [number for number, line in enumerate(lines) if re.search(pattern, line)]
        first, second = chance.choice([*itertools.pairwise(found)])
        lines[second] = lines[first]
        return second

    return make


def _list_not_closed(lines: Lines, chance: random.Random) -> int:
    number = _any(lines, chance, r"^    tags: .*\]$")
    lines[number] = lines[number].rstrip("]")
    return number


def _period_turned_round(lines: Lines, chance: random.Random) -> int:
    number = _any(lines, chance, "^period")
    lines[number] = re.sub(r"start: (\S+), end: ([^}]+)", r"start: \2, end: \1", lines[number])
    return number


def _html_in_summary(lines: Lines, chance: random.Random) -> int:
    number = _any(lines, chance, "^    summary: ")
    lines[number + 1] = re.sub(r"(\w+) ", r"<b>\1</b> ", lines[number + 1], count=1)
    return number


MISTAKES: dict[str, Mistake] = {
    "entry without hyphen": _entry_without_hyphen,
    "hyphen without space": replaced("^  - id:", "  -id:"),
    "colon without space": replaced("^    (tagline|credited): ", r"    \1:"),
    "colon of another script": replaced("^    (tagline|credited): ", r"    \1： "),
    "field without colon": replaced("^    (tagline|credited|date): ", r"    \1 "),
    "field indented less": replaced("^    (tagline|credited|date|tags): ", r"   \1: "),
    "field indented more": replaced("^    (tagline|credited|date|tags): ", r"     \1: "),
    "field at the margin": replaced("^    (tagline|credited|date|tags): ", r"\1: "),
    "indented by a tab": replaced("^    (tagline|credited|date|tags): ", "\t\\1: "),
    "indented by no-break spaces": replaced("^    (tagline|credited|date|tags): ", "\u00a0\u00a0\u00a0\u00a0\\1: "),
    "no-break space after a colon": replaced("^    (tagline|credited|date|tags): ", "    \\1:\u00a0"),
    "summary without bar": _summary_without_bar,
    "summary behind its bar": replaced(r"^    summary: \|", "    summary: | Text begins here."),
    "summary not indented": _summary_not_indented,
    "quotation mark not closed": replaced(r'^(    title: ".*)"$', r"\1"),
    "quotation mark not opened": replaced(r'^    title: "', "    title: "),
    "quotation marks of a word processor": replaced(r'^    title: "(.*)"$', "    title: “\\1”"),
    "apostrophe in single quotes": replaced(r"^    tagline: (.*)$", r"    tagline: 'It\'s \1'"),
    "title with a colon not quoted": replaced(r'^    title: "(.*: .*)"$', r"    title: \1"),
    "title with a number sign": replaced(r"^    title: (\w.*)$", r"    title: \1 #2"),
    "text that begins with a bracket": replaced("^    tagline: ", "    tagline: [New] "),
    "text that begins with a sign": replaced("^    tagline: ", "    tagline: @"),
    "text that begins with an asterisk": replaced("^    tagline: ", "    tagline: **"),
    "text that begins with a percent sign": replaced("^    tagline: ", "    tagline: % "),
    "list not closed": _list_not_closed,
    "list not opened": replaced(r"^    tags: \[", "    tags: "),
    "list without commas": replaced(r"^    tags: \[([^,\]]+), ([^,\]]+)", r"    tags: [\1 \2"),
    "list with semicolons": replaced(r"^    authors: \[([^,\]]+),", r"    authors: [\1;"),
    "list without brackets": replaced(r"^    tags: \[(.*)\]$", r"    tags: \1"),
    "authors joined by and": replaced(r"^    authors: \[([^\]]+), ([^,\]]+)\]$", r"    authors: \1 and \2"),
    "authors and others": replaced(r"^    authors: \[([^,\]]+),", r"    authors: [\1 et al.,"),
    "author family name first": replaced(r"^    authors: \[(\w+) (\w+),", r'    authors: ["\2, \1",'),
    "authors by family and given name": replaced(r"^    authors: \[.*\]$", "    authors: [Bilby, Ada, Quoll, Bo]"),
    "author twice": replaced(r"^    authors: \[([^,\]]+),", r"    authors: [\1, \1,"),
    "field misspelt": replaced("^    tagline:", "    tag-line:"),
    "field of another case": replaced("^    (tagline|credited):", "    Tagline:"),
    "field twice": _twice("^    (tagline|credited|date): "),
    "field left out": _missing("^    (title|tagline|tags): "),
    "value left out": replaced("^    (title|tagline|date): .*", r"    \1:"),
    "day that is none": replaced("^    date: ....-..-..", "    date: 2025-02-30"),
    "day as it is spoken": replaced("^    date: ....-..-..", "    date: 18 November 2025"),
    "day of another order": replaced("^    date: (....)-(..)-(..)", r"    date: \3.\2.\1"),
    "number of a preprint not quoted": replaced(r'^    arxiv: "([0-9.]+)"', r"    arxiv: \1"),
    "preprint as it is printed": replaced(r'^    arxiv: "([0-9.]+)"', r'    arxiv: "arXiv:\1 [cs.IR]"'),
    "preprint with its version": replaced(r'^    arxiv: "([0-9.]+)"', r'    arxiv: "\1v2"'),
    "address of a preprint": replaced(r'^    arxiv: "([0-9.]+)"', r"    arxiv: https://arxiv.org/abs/\1"),
    "address of a DOI": replaced("^    doi: (.*)", r"    doi: https://doi.org/\1"),
    "address without its beginning": replaced('url: "https://', 'url: "'),
    "kind of link misspelt": replaced("kind: code", "kind: cod"),
    "tag misspelt": replaced(r"^    tags: \[(\w)", r"    tags: [x\1"),
    "tag by its name": replaced(r"^    tags: \[[^,\]]+", "    tags: [Retrieval Augmented Generation"),
    "organisation that nobody knows": replaced(r"^    organisations: \[", "    organisations: [Quokka Works, "),
    "id with a capital letter": replaced(r"^  - id: (\w)", r"  - id: X\1"),
    "id with a space": replaced(r"^  - id: (\w+)", r"  - id: \1 x"),
    "id twice": _same_as_before("^  - id: "),
    "tagline of another entry": _same_as_before("^    tagline: "),
    "preprint of another entry": _same_as_before("^    arxiv: "),
    "period turned round": _period_turned_round,
    "period of another week": replaced("^period: {start: ....-..-..", "period: {start: 2025-01-06"),
    "number of another volume": replaced("^volume: ...", "volume: 999"),
    "HTML in a summary": _html_in_summary,
}


def mistaken(count: int, *, seed: int) -> Iterator[Mistaken]:
    """Issue files with mistakes, each kind in its turn, at places drawn from the seed."""
    chance = random.Random(seed)  # noqa: S311
    kinds = itertools.cycle(MISTAKES.items())
    for number, (kind, make) in enumerate(itertools.islice(kinds, count)):
        volume = VOLUMES[(number // len(MISTAKES)) % len(VOLUMES)]
        lines = (RETRIEVAL / "issues" / f"{volume}.yaml").read_text("utf-8").split("\n")
        line = make(lines, chance)
        yield Mistaken(kind, volume, "\n".join(lines), line + 1)


def said(mistake: Mistaken, project: Path) -> list[Problem]:
    """What `check` says of a file with a mistake, in a project that is laid out already."""
    (project / "issues" / f"{mistake.volume}.yaml").write_text(mistake.text, "utf-8")
    found = check(read_project(project), today=TODAY)
    (project / "issues" / f"{mistake.volume}.yaml").unlink()
    return [one for one in found if one.position.path == f"issues/{mistake.volume}.yaml"]


def is_named(mistake: Mistaken, problems: list[Problem]) -> bool:
    """Whether the line that has to be mended is the first or the second that is named."""
    return mistake.line in [problem.position.line for problem in problems[:2]]


def main() -> None:
    """Print how often the true line is named, and what is said where it is not."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    named: dict[str, list[bool]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as folder:
        project = lay_out(Path(folder))
        for mistake in mistaken(count, seed=7):
            problems = said(mistake, project)
            named[mistake.kind].append(is_named(mistake, problems))
            if not named[mistake.kind][-1]:
                print(
                    f"{mistake.kind}: {mistake.volume}.yaml, line {mistake.line}, is not named:",
                    *problems[:2],
                    sep="\n  ",
                )
    for kind, each in named.items():
        print(f"{sum(each):3} of {len(each):3}  {kind}")
    print(f"{sum(map(sum, named.values()))} of {count}")


def lay_out(project: Path) -> Path:
    """A project with the vocabulary of the volumes and no volume yet."""
    shutil.copytree(RETRIEVAL / "issues" / "vocabulary", project / "issues" / "vocabulary")
    shutil.copy(RETRIEVAL.parent / "archive" / "mkdocs.yml", project)
    return project


if __name__ == "__main__":
    main()
