"""Entries to plain references: one line that a person can paste into a text."""

from __future__ import annotations

from newsletter.citations.fields import NO_VOCABULARY, found_at, remarks, year
from newsletter.citations.sentences import ended
from newsletter.model import Extra, Paper, Vocabulary
from newsletter.strings.language import Strings
from newsletter.text.prose import plain_title

_NAMED = 10
"""So many authors are named; «et al.» stands for those beyond."""

_ADDRESS = ("http://", "https://")
"""How that begins which ends as it is, so that it can be copied."""


def reference(entry: Paper | Extra, said: Strings, vocabulary: Vocabulary = NO_VOCABULARY) -> str:
    """Cite an entry: «Bi Xue, Hong Wu, et al. (2025). Title. arXiv:2511.14881.»; without authors, the title first."""
    authors = _authors(tuple(map(str, entry.authors)), said)
    title = " ".join(plain_title(said.stated(entry.best_title, entry)).split())
    when = f"({year(entry)})" if year(entry) else ""
    head = [f"{authors} {when}".strip(), title] if authors else [f"{title} {when}".strip()]
    venue = vocabulary.venue_of(entry)
    published = entry.venue.said(venue.name) if entry.venue and venue else ""
    parts = [*head, published, *_ids(entry), *remarks(entry, said)]
    return " ".join(part if part.startswith(_ADDRESS) else ended(part) for part in parts if part)


def _authors(names: tuple[str, ...], said: Strings) -> str:
    if len(names) > _NAMED:
        return said.say("entry.cited_with_others", names=", ".join(names[:_NAMED]))
    return said.joined(names)


def _ids(entry: Paper | Extra) -> list[str]:
    """The ids, or the address of an entry that has none."""
    ids = [f"arXiv:{entry.arxiv}"] * bool(entry.arxiv) + [f"doi:{entry.doi}"] * bool(entry.doi)
    return ids or [address for address in (found_at(entry),) if address]
