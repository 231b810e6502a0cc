"""What `newsletter add` is given: references, BibTeX or RIS as it is pasted, and files of these."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from newsletter.importers.formats.listed_papers import ListedPaper
from newsletter.importers.formats.paper_lists import MOST_PAPERS, bibtex_papers, is_bibtex
from newsletter.importers.formats.ris_lists import is_ris, ris_papers
from newsletter.lookup.facts import Facts, NoAnswerError, make_facts
from newsletter.lookup.ids import Reference, read_reference, reference_in, reference_of
from newsletter.lookup.library import Library, Loan
from newsletter.model.dates import PartialDate
from newsletter.problem import NewsletterError, quoted, visible

LONGEST = 2_000_000
"""The most characters of a file or of what is pasted that are read."""

_MOST_SAID = 50
"""How many of those that are no references are named; a text of thousands was not meant."""


@dataclass
class Wanted:
    """What was asked for, in that order, what BibTeX says of it, and why the rest could not be read."""

    references: list[Reference] = field(default_factory=list)
    told: dict[Reference, Facts] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)

    def look_up(self, library: Library, references: Iterable[Reference]) -> Loan:
        """Complete what services say by what BibTeX says, and take that alone where they are silent."""
        wanted = list(references)
        loan = library.look_up([one for one in wanted if one.service != "BibTeX"])
        for reference in wanted:
            if told := self.told.get(reference):
                loan.found[reference] = _completed(reference, told, loan)
        return loan

    def take(self, text: str, *, name: str) -> None:
        """Take a reference, an entry of BibTeX or RIS, or a text of them."""
        if len(text) > LONGEST:
            self.refused.append(f"{name} has more than {LONGEST:,} characters; cut it in parts")
        elif is_bibtex(text):
            self._take_listed(bibtex_papers(text, name=name), name=name)
        elif is_ris(text):
            self._take_listed(ris_papers(text), name=name)
        else:
            for line in filter(None, map(str.strip, text.splitlines())):
                self._take_line(line)

    def _take_line(self, line: str) -> None:
        """Take a reference, or several that stand in one line."""
        parts = re.split(r"[\s,;]+", line)
        for part in parts if all(map(reference_of, parts)) else [line]:
            try:
                self.references.append(read_reference(part))
            except NewsletterError as error:
                self.refused.append(str(error))

    def _take_listed(self, papers: Iterable[ListedPaper], *, name: str) -> None:
        try:
            for number, paper in enumerate(papers, 1):
                if number > MOST_PAPERS:
                    self.refused.append(f"{name} has more than {MOST_PAPERS:,} entries; cut it in parts")
                    break
                self._take_paper(paper, name=name)
        except NewsletterError as error:
            self.refused.append(str(error))

    def _take_paper(self, paper: ListedPaper, *, name: str) -> None:
        where = f"{name}, line {paper.line}"
        try:
            facts = facts_of(paper)
        except NoAnswerError as error:
            self.refused.append(f"{where}: {error}")
            return
        reference = reference_in(facts.arxiv or facts.doi or facts.page or "") or Reference("BibTeX", where)
        self.references.append(reference)
        self.told[reference] = facts


def read_wanted(given: Iterable[str]) -> Wanted:
    """Read what was given; NewsletterError where nothing of it is a reference."""
    wanted = Wanted()
    for text in given:
        _take(text, wanted)
    if (more := len(wanted.refused) - _MOST_SAID) > 0:
        wanted.refused[_MOST_SAID:] = [f"and {more:,} more that are no references"]
    if not wanted.references:
        raise NewsletterError("\n".join(map(visible, wanted.refused)) or "there is no reference in what was given")
    return wanted


def _take(text: str, wanted: Wanted) -> None:
    if text == "-":
        wanted.take(sys.stdin.read(LONGEST + 1), name="what was pasted")
    elif text.lstrip().startswith("@"):
        wanted.take(text, name="the BibTeX given")
    elif _is_file(text):
        wanted.take(_content(Path(text)), name=text)
    elif text.endswith((".bib", ".ris", ".txt")) and "://" not in text:
        wanted.refused.append(f"there is no file {quoted(text)}")
    else:
        wanted.take(text, name="what was given")


def _is_file(text: str) -> bool:
    try:
        return Path(text).is_file()
    except (OSError, ValueError):
        return False


def _content(path: Path) -> str:
    with path.open("rb") as file:
        content = file.read(4 * LONGEST + 1)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("windows-1252", "replace")


def _completed(reference: Reference, told: Facts, loan: Loan) -> Facts:
    if found := loan.found.get(reference):
        return found.completed_by(told)
    if reason := loan.missing.get(reference):
        remark = f"is as its entry there says, for nothing was found of it: {reason}"[:500]
        return told.model_copy(update={"remarks": (remark,)})
    return told


def facts_of(paper: ListedPaper) -> Facts:
    """What an entry of BibTeX says of a paper; NoAnswerError where it has no title, or none that an entry can hold."""
    said = dict(reversed(paper.fields))
    if "title" not in said:
        raise NoAnswerError("an entry without a title; mend it")
    first = said.get("first_author")
    return make_facts(
        "the entry",
        title=said["title"],
        authors=_authors(paper),
        arxiv=said.get("arxiv"),
        doi=said.get("doi"),
        date=PartialDate.read(said.get("date", "")),
        arxiv_class=said.get("arxiv_class"),
        venue=_venue(said),
        code=said.get("link.code"),
        page=None if "arxiv" in said or "doi" in said else said.get("link.paper"),
        remarks=(f"the entry does not name all authors; the first is {first[:200]}",) if first else (),
    )


def _authors(paper: ListedPaper) -> list[dict[str, object]]:
    """Who is told, each with the family name or the group that the name alone does not say."""
    authors: list[dict[str, object]] = []
    for name, value in paper.fields:
        if name == "authors":
            authors.append({"name": value})
        elif name in ("family", "group") and authors:
            authors[-1][name] = value if name == "family" else True
    return authors


def _venue(said: dict[str, str]) -> dict[str, object] | None:
    if "venue" not in said:
        return None
    details = {name: said[f"venue.{name}"] for name in ("volume", "number", "pages") if f"venue.{name}" in said}
    year = {"year": int(said["venue.year"])} if "venue.year" in said else {}
    return {"name": said["venue"], **year, **details}
