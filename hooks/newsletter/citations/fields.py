"""What a citation says of an entry, whatever its form: only what the record holds, never a guess."""

from __future__ import annotations

from operator import itemgetter

from newsletter import addresses
from newsletter.model import LINK_KINDS, Extra, Paper


def found_at(entry: Paper | Extra) -> str | None:
    """Where the cited work is: on arXiv, else where its DOI leads, else the best of its links; None without any."""
    if entry.arxiv:
        return addresses.arxiv_url(entry.arxiv)
    if entry.doi:
        return addresses.doi_url(entry.doi)
    links = [(LINK_KINDS[link.kind].citation_rank, link.url) for link in entry.links]
    return min((link for link in links if link[0]), key=itemgetter(0), default=(0, None))[1]


def year(entry: Paper | Extra) -> int | None:
    """The year of the work: that of its date, else the one its arXiv id begins with (arXiv began in 1991)."""
    if entry.date or not entry.arxiv:
        return entry.date.year if entry.date else None
    short = int(entry.arxiv.rpartition("/")[2][:2])
    return short + (1900 if short >= 91 else 2000)


def remarks(entry: Paper | Extra) -> list[str]:
    """What else is to be said: the organisation where no author is known, and that the work was withdrawn.

    Whom the newsletter credits («Meta», «He et al.») is no author and is never written as one.
    """
    organisations = () if entry.authors else tuple(dict.fromkeys(entry.organisations))
    said = [f"From {', '.join(organisations)}"] if organisations else []
    return said + ([f"Withdrawn on {entry.withdrawn.date.isoformat()}"] if entry.withdrawn else [])
