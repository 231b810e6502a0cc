"""arXiv's answers, which are Atom feeds, to facts: the wrapper of feedparser. Asks nobody itself."""

from __future__ import annotations

import datetime as dt
import io
import re
from collections.abc import Iterable
from contextlib import suppress
from typing import Any
from xml.sax import SAXException

import feedparser

from newsletter.lookup.client import Answer
from newsletter.lookup.facts import Facts, NoAnswerError, make_facts
from newsletter.lookup.ids import Reference, arxiv_reference
from newsletter.model.identifiers import arxiv_id, doi
from newsletter.problem import quoted
from newsletter.titles import one_line, plain_tex

SERVICE = "arXiv"
MAX_IDS = 100
"""How many ids are asked for at once."""

_REPOSITORY = re.compile(r"https?://(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org)/[\w.-]+/[\w.-]*\w", re.ASCII)


def parameters(references: Iterable[Reference]) -> dict[str, str | int]:
    """Say how arXiv is asked for papers; it gives ten unless told how many."""
    ids = [reference.id for reference in references]
    return {"id_list": ",".join(ids), "start": 0, "max_results": len(ids)}


def read_answer(answer: Answer) -> dict[Reference, Facts]:
    """Read the papers of an answer; those arXiv does not know are missing from it."""
    if answer.status not in (200, 400):  # 400 explains itself in a feed
        raise NoAnswerError(f"arXiv answered with status {answer.status}; is the setting arxiv_api right?")
    # A stream: of a text, feedparser would fetch what looks like an address, and open what looks like a file.
    feed = feedparser.parse(io.BytesIO(answer.body), sanitize_html=False, resolve_relative_uris=False)
    if not feed.get("version") or isinstance(feed.get("bozo_exception"), SAXException):
        raise NoAnswerError("arXiv's answer cannot be read: it is no Atom feed")
    found = {}
    for entry in feed.entries:
        if "/api/errors" in entry.get("id", ""):
            raise NoAnswerError(f"arXiv refuses: {quoted(one_line(entry.get('summary', 'no reason given')))}")
        address = arxiv_id(entry.get("id", ""))
        if address and entry.get("title"):  # in place of a paper it lacks, arXiv may give an entry that says nothing
            found[arxiv_reference(address)] = _facts(entry, address)
    return found


def _facts(entry: Any, arxiv: str) -> Facts:
    names = (plain_tex(author.get("name", "")) for author in entry.get("authors", ()))
    return make_facts(
        SERVICE,
        title=plain_tex(entry.title),
        authors=tuple(name for name in names if re.search(r"\w", name)),  # «:» stands after a collaboration
        arxiv=arxiv,
        doi=next((bare for one in entry.get("arxiv_doi", "").split() if (bare := doi(one))), None),
        date=_date(entry.get("published", "")),
        arxiv_class=entry.get("arxiv_primary_category", {}).get("term"),
        venue=plain_tex(entry.get("arxiv_journal_ref", "")) or None,
        code=_code(entry.get("arxiv_comment", "")) or _code(entry.get("summary", "")),
    )


def _date(text: str) -> dt.date | None:
    """The day version 1 was submitted; arXiv gives it in UTC."""
    with suppress(ValueError):
        return dt.date.fromisoformat(text[:10])
    return None


def _code(text: str) -> str | None:
    """The repository the authors name; of several, nobody knows which is theirs."""
    found = {address.removesuffix(".git") for address in _REPOSITORY.findall(text)}
    return found.pop() if len(found) == 1 else None
