"""arXiv's answers, which are Atom feeds, to facts: the wrapper of feedparser. Asks nobody itself."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from itertools import islice
from typing import Any
from xml.parsers import expat

import feedparser

from newsletter.lookup.exchange import Answer
from newsletter.lookup.facts import MAX_AUTHORS, NAME_LENGTH, TEXT_LENGTH, Facts, NoAnswerError, make_facts
from newsletter.lookup.ids import Reference, reference_of
from newsletter.lookup.withdrawals import words_of_withdrawal
from newsletter.model.dates import PartialDate
from newsletter.model.identifiers import arxiv_id, doi
from newsletter.problem import quoted
from newsletter.text.tex import one_line, plain_tex
from newsletter.text.titles import title_of_tex

SERVICE = "arXiv"
MAX_IDS = 100
"""How many ids are asked for at once."""
MAX_DEPTH = 20
MAX_ELEMENTS = 200_000
"""How deep and how many the elements of an answer may be; a hundred papers of a thousand authors each have as many."""

_NOTICE_LENGTH = 200
"""How much of an abstract may be a notice in its place."""

_REPOSITORY = re.compile(r"https?://(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org)/[\w.-]+/[\w.-]*\w", re.ASCII)


def parameters(references: Iterable[Reference]) -> dict[str, str | int]:
    """Say how arXiv is asked for papers; it gives ten unless told how many."""
    ids = [reference.id for reference in references]
    return {"id_list": ",".join(ids), "start": 0, "max_results": len(ids)}


def read_answer(answer: Answer) -> dict[Reference, Facts]:
    """Read the papers of an answer; those arXiv does not know are missing from it."""
    if answer.status not in (200, 400):  # 400 explains itself in a feed
        raise NoAnswerError(f"arXiv answered with status {answer.status}; is the setting arxiv_api right?")
    try:
        _Guard().read(answer.body)
        # A stream: of a text, feedparser would fetch what looks like an address, and open what looks like a file.
        feed = feedparser.parse(io.BytesIO(answer.body), sanitize_html=False, resolve_relative_uris=False)
        if not feed.get("version"):
            raise _unreadable()
        return _papers(feed)
    except (expat.ExpatError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise _unreadable() from error


class _Guard:
    """Reads XML before feedparser does, and refuses what grows in memory, or what no Atom feed has.

    Without it feedparser would guess at what is not well-formed, in time without bound; and expand entities.
    """

    def __init__(self) -> None:
        self.depth = self.count = 0
        self.parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        self.parser.XmlDeclHandler = self._declared
        self.parser.StartDoctypeDeclHandler = self._refused
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end

    def read(self, body: bytes) -> None:
        """Read all of it; ValueError or ExpatError where it is refused."""
        self.parser.ParseFile(io.BytesIO(body.decode("utf-8").encode()))

    def _start(self, *_: object) -> None:
        self.depth += 1
        self.count += 1
        if self.depth > MAX_DEPTH or self.count > MAX_ELEMENTS:
            raise ValueError

    def _end(self, _: object) -> None:
        self.depth -= 1

    def _declared(self, _: str, encoding: str | None, *__: object) -> None:
        if encoding and encoding.lower() != "utf-8":  # feedparser would read other characters than were looked at here
            raise ValueError

    def _refused(self, *_: object) -> None:
        raise ValueError


def _unreadable() -> NoAnswerError:
    return NoAnswerError("arXiv's answer cannot be read: it is no Atom feed")


def _papers(feed: Any) -> dict[Reference, Facts]:
    found = {}
    for entry in feed.entries:
        if "/api/errors" in _text(entry, "id"):
            raise NoAnswerError(f"arXiv refuses: {quoted(one_line(_text(entry, 'summary')) or 'no reason given')}")
        address = arxiv_id(_text(entry, "id"))
        reference = reference_of(address) if address else None
        if address and reference and _text(entry, "title"):  # in place of a paper it lacks, arXiv may say nothing
            found[reference] = _facts(entry, address)
    return found


def _text(record: Any, name: str, *, limit: int = TEXT_LENGTH) -> str:
    """A text of an answer; nothing where something else stands in its place."""
    value = record.get(name)
    return value[:limit] if isinstance(value, str) else ""


def _facts(entry: Any, arxiv: str) -> Facts:
    authors = islice(entry.get("authors", ()), MAX_AUTHORS + 1)
    names = (plain_tex(_text(author, "name", limit=NAME_LENGTH)) for author in authors)
    category, venue = entry.get("arxiv_primary_category"), plain_tex(_text(entry, "arxiv_journal_ref"))
    return make_facts(
        SERVICE,
        title=title_of_tex(_text(entry, "title")),
        authors=tuple(name for name in names if re.search(r"\w", name)),  # «:» stands after a collaboration
        arxiv=arxiv,
        doi=next((bare for one in _text(entry, "arxiv_doi").split() if (bare := doi(one))), None),
        date=_date(entry, "published"),
        arxiv_class=(_text(category, "term") if isinstance(category, dict) else "") or None,
        venue={"name": venue} if venue else None,
        code=_code(_text(entry, "arxiv_comment")) or _code(_text(entry, "summary")),
        notice=_withdrawal(entry),
        version=int(found[1]) if (found := re.search(r"v([1-9][0-9]{0,3})$", _text(entry, "id"))) else None,
        revised=revised.first_day if (revised := _date(entry, "updated")) else None,
    )


def _withdrawal(entry: Any) -> dict[str, Any] | None:
    """That the authors, or arXiv, have withdrawn a paper: they say so in its comment, or in place of its abstract."""
    comment, abstract = (one_line(_text(entry, name)) for name in ("arxiv_comment", "summary"))
    words = words_of_withdrawal(comment) or words_of_withdrawal(abstract[:_NOTICE_LENGTH])
    day = _date(entry, "updated")
    return {"is_retracted": False, "words": words, "date": day and day.first_day} if words else None


def _date(entry: Any, name: str) -> PartialDate | None:
    """A day, which arXiv gives in UTC."""
    return PartialDate.read(_text(entry, name)[:10])


def _code(text: str) -> str | None:
    """The repository the authors name; of several, nobody knows which is theirs."""
    found = {address.removesuffix(".git") for address in _REPOSITORY.findall(text)}
    return found.pop() if len(found) == 1 else None
