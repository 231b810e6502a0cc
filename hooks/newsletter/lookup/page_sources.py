"""Pages of works: where each is asked about, and who reads what comes. Asks nobody itself."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from newsletter.lookup.citation_file import read_citation_file
from newsletter.lookup.exchange import Answer
from newsletter.lookup.facts import Facts
from newsletter.lookup.model_card import read_model_card
from newsletter.lookup.page_tags import read_page


class PageSource(NamedTuple):
    """Where to ask about a page, what its work's own address is, and what reads the answer."""

    asked: str
    page: str
    read: Callable[[Answer, str], Facts]


_REPOSITORY = re.compile(
    r"https?://(?:www\.)?github\.com/(?P<name>[\w.-]+/[\w.-]*?\w[\w.-]*?)(?:\.git)?(?:[/?].*)?", re.ASCII
)
_NOT_OWNERS = (
    r"(?!(?:about|apps|collections|enterprise|features|login|marketplace|orgs|search|settings|sponsors|topics"
    r"|trending)/)"
)
_CARD = re.compile(
    r"https?://(?:www\.)?(?:huggingface|hf)\.co/(?P<kind>datasets/|spaces/|(?:models/)?)"
    r"(?!(?:api|blog|chat|collections|datasets|docs|learn|models|organizations|papers|posts|spaces|tasks)(?:/|$))"
    r"(?P<name>[\w.-]+(?:/(?!(?:blob|tree|raw|resolve|discussions)/)[\w.-]+)?)(?:[/?].*)?",
    re.ASCII,
)


def source_of(page: str) -> PageSource:
    """How to learn of a page: most tell of their work in tags, a repository in a file, a model in its card."""
    if (found := _REPOSITORY.fullmatch(page)) and re.match(_NOT_OWNERS, found["name"]):
        asked = f"https://raw.githubusercontent.com/{found['name']}/HEAD/CITATION.cff"
        return PageSource(asked, f"https://github.com/{found['name']}", read_citation_file)
    if found := _CARD.fullmatch(page):
        kind = found["kind"].strip("/") or "models"
        own = f"https://huggingface.co/{'' if kind == 'models' else f'{kind}/'}{found['name']}"
        return PageSource(f"https://huggingface.co/api/{kind}/{found['name']}", own, read_model_card)
    return PageSource(page, page, read_page)
