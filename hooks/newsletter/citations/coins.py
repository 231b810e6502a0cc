"""Works to COinS: an OpenURL (Z39.88-2004) in an element that shows nothing, for each of the works a page lists."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from urllib.parse import quote

from newsletter.citations.manager_names import manager_name
from newsletter.citations.work import Work

MANAGER_TYPES = {
    "article": "preprint",
    "article-journal": "journalArticle",
    "article-magazine": "magazineArticle",
    "broadcast": "podcast",
    "chapter": "bookSection",
    "dataset": "dataset",
    "event": "document",
    "motion_picture": "videoRecording",
    "paper-conference": "conferencePaper",
    "report": "report",
    "software": "computerProgram",
    "thesis": "thesis",
}
"""What Zotero calls the types of CSL; a document of which no more is known it takes for an article by itself."""

_FORMATS = {
    "document": ("journal", "unknown"),
    "article-journal": ("journal", "article"),
    "paper-conference": ("book", "proceeding"),
    "chapter": ("book", "bookitem"),
    "report": ("book", "report"),
    "thesis": ("dissertation", ""),
}
"""The format of OpenURL and the genre in it; all else is Dublin Core, where the type has a field."""

_UNSAFE = re.compile("[^A-Za-z0-9_.~-]+")
"""Signs that stand for themselves in no address; those of a word are looked at by themselves, for most are a space."""


def coins(work: Work) -> str:
    """The OpenURL of a work."""
    return "&".join(f"{key}={_UNSAFE.sub(_quoted, value)}" for key, value in _keys(work) if value)


def _quoted(found: re.Match[str]) -> str:
    return _quote(found[0])


@lru_cache(maxsize=1 << 10)
def _quote(signs: str) -> str:
    return quote(signs, safe="")


def _keys(work: Work) -> Iterator[tuple[str, str]]:
    form, genre = _FORMATS.get(work.kind, ("dc", ""))
    yield "ctx_ver", "Z39.88-2004"
    yield "rft_val_fmt", f"info:ofi/fmt:kev:mtx:{form}"
    yield "rft.genre", genre
    yield "rft.type", MANAGER_TYPES.get(work.kind, "") if form == "dc" else ""
    yield from _title(work, genre)
    yield from (("rft.au", manager_name(one)) for one in work.authors)
    yield "rft.date", "-".join(f"{part:02}" for part in work.date)
    yield "rft.volume", work.volume
    yield "rft.issue", work.issue
    yield "rft.pages", work.pages.replace("–", "-")
    yield "rft.inst" if form == "dissertation" else "rft.pub", work.publisher
    yield "rft_id", f"info:doi/{work.doi}" if work.doi else ""
    yield "rft_id", work.url


def _title(work: Work, genre: str) -> Iterator[tuple[str, str]]:
    """The title, and what the work is part of, under the names of the genre."""
    if genre == "report":
        yield "rft.btitle", work.title
    elif genre:
        yield "rft.atitle", work.title
        yield ("rft.btitle" if genre in ("proceeding", "bookitem") else "rft.jtitle"), work.container
    else:
        yield "rft.title", work.title
