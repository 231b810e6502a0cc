"""arXiv's answers, which are Atom feeds, to facts. Asks nobody itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from lxml import etree

from newsletter.lookup.exchange import Answer
from newsletter.lookup.facts import NAME_LENGTH, TEXT_LENGTH, Facts, NoAnswerError, make_facts
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
MAX_ELEMENTS = 200_000
"""How many elements an answer may have; a hundred papers of a thousand authors each have as many."""

_ATOM, _OWN = "{http://www.w3.org/2005/Atom}", "{http://arxiv.org/schemas/atom}"

_NOTICE_LENGTH = 200
"""How much of an abstract may be a notice in its place."""

_REPOSITORY = re.compile(r"https?://(?:www\.)?(?:github\.com|gitlab\.com|codeberg\.org)/[\w.-]+/[\w.-]*\w", re.ASCII)


_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)


def parameters(references: Iterable[Reference]) -> dict[str, str | int]:
    """Say how arXiv is asked for papers; it gives ten unless told how many."""
    ids = [reference.id for reference in references]
    return {"id_list": ",".join(ids), "start": 0, "max_results": len(ids)}


def read_answer(answer: Answer) -> dict[Reference, Facts]:
    """Read the papers of an answer; those arXiv does not know are missing from it."""
    if answer.status not in (200, 400):  # 400 explains itself in a feed
        raise NoAnswerError(f"arXiv answered with status {answer.status}; is the setting arxiv_api right?")
    try:
        root = etree.fromstring(answer.body, _PARSER)
        told = root.getroottree().docinfo
        is_feed = root.tag == f"{_ATOM}feed" and not told.doctype and (told.encoding or "UTF-8").upper() == "UTF-8"
        if not is_feed or sum(1 for _ in root.iter()) > MAX_ELEMENTS:
            raise _unreadable()
        return _papers(root)
    except (etree.LxmlError, ValueError) as error:
        raise _unreadable() from error


def _unreadable() -> NoAnswerError:
    return NoAnswerError("arXiv's answer cannot be read: it is no Atom feed")


def _papers(feed: etree._Element) -> dict[Reference, Facts]:
    found = {}
    for entry in feed.iter(f"{_ATOM}entry"):
        if "/api/errors" in _text(entry, "id"):
            raise NoAnswerError(f"arXiv refuses: {quoted(one_line(_text(entry, 'summary')) or 'no reason given')}")
        address = arxiv_id(_text(entry, "id"))
        reference = reference_of(address) if address else None
        if address and reference and _text(entry, "title"):  # in place of a paper it lacks, arXiv may say nothing
            found[reference] = _facts(entry, address)
    return found


def _text(record: etree._Element, name: str, *, of: str = _ATOM, limit: int = TEXT_LENGTH) -> str:
    """What an answer says under a name; '' where nothing stands there."""
    return (record.findtext(f"{of}{name}") or "")[:limit].strip()


def _facts(entry: etree._Element, arxiv: str) -> Facts:
    names = (plain_tex(_text(author, "name", limit=NAME_LENGTH)) for author in entry.iter(f"{_ATOM}author"))
    category, venue = entry.find(f"{_OWN}primary_category"), plain_tex(_text(entry, "journal_ref", of=_OWN))
    return make_facts(
        SERVICE,
        title=title_of_tex(_text(entry, "title")),
        authors=(name if re.search(r"\w", name) else "" for name in names),  # «:» stands after a collaboration
        arxiv=arxiv,
        doi=next((bare for one in _text(entry, "doi", of=_OWN).split() if (bare := doi(one))), None),
        date=_date(entry, "published"),
        arxiv_class=None if category is None else category.get("term"),
        venue={"name": venue} if venue else None,
        code=_code(_text(entry, "comment", of=_OWN)) or _code(_text(entry, "summary")),
        notice=_withdrawal(entry),
        version=int(found[1]) if (found := re.search(r"v([1-9][0-9]{0,3})$", _text(entry, "id"))) else None,
        revised=revised.first_day if (revised := _date(entry, "updated")) else None,
    )


def _withdrawal(entry: etree._Element) -> dict[str, Any] | None:
    """That the authors, or arXiv, have withdrawn a paper: they say so in its comment, or in place of its abstract."""
    comment, abstract = one_line(_text(entry, "comment", of=_OWN)), one_line(_text(entry, "summary"))
    words = words_of_withdrawal(comment) or words_of_withdrawal(abstract[:_NOTICE_LENGTH])
    day = _date(entry, "updated")
    return {"is_retracted": False, "words": words, "date": day and day.first_day} if words else None


def _date(entry: etree._Element, name: str) -> PartialDate | None:
    """A day, which arXiv gives in UTC."""
    return PartialDate.read(_text(entry, name)[:10])


def _code(text: str) -> str | None:
    """The repository the authors name; of several, nobody knows which is theirs."""
    found = {address.removesuffix(".git") for address in _REPOSITORY.findall(text)}
    return found.pop() if len(found) == 1 else None
