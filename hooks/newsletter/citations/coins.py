"""Entries to COinS: the value of a `title` attribute from which Zotero and others read a citation (Z39.88-2004)."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from newsletter.model import Extra, Paper
from newsletter.prose import plain_title


def coins(entry: Paper | Extra) -> str:
    """Describe an entry for a `<span class="Z3988" title="…">`; the caller escapes it for HTML."""
    said = [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"),
        ("rft.genre", "preprint" if entry.arxiv and not entry.doi else "unknown"),
        ("rft.atitle", plain_title(entry.best_title)),
        *(("rft.au", author) for author in entry.authors),
        ("rft.date", entry.date.isoformat() if entry.date else None),
        ("rft_id", f"info:arxiv/{entry.arxiv}" if entry.arxiv else None),
        ("rft_id", f"info:doi/{entry.doi}" if entry.doi else None),
    ]
    return urlencode([(name, value) for name, value in said if value], quote_via=quote)
