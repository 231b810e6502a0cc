"""The OpenSearch description (1.1, draft 6), by which browsers offer the archive's search in their own box."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from newsletter import addresses
from newsletter.settings import Settings

OPENSEARCH = "opensearch.xml"
"""Where the description stands."""

OPENSEARCH_TYPE = "application/opensearchdescription+xml"

SHORT_NAME_LENGTH = 16
LONG_NAME_LENGTH = 48
DESCRIPTION_LENGTH = 1024
"""The most characters that the format allows."""

_NAMESPACE = "http://a9.com/-/spec/opensearch/1.1/"


def opensearch(settings: Settings) -> bytes:
    """Describe the search of a site: its names, and the addresses of its results and of this description."""
    search, favicon = settings.absolute(addresses.SEARCH), settings.absolute(addresses.FAVICON)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<OpenSearchDescription xmlns="{_NAMESPACE}">',
        f"<ShortName>{_cut(settings.short_name or settings.name, SHORT_NAME_LENGTH)}</ShortName>",
        f"<LongName>{_cut(settings.name, LONG_NAME_LENGTH)}</LongName>",
        f"<Description>{_cut(settings.description, DESCRIPTION_LENGTH)}</Description>",
        f'<Url type="text/html" template={quoteattr(search + "?q={searchTerms}")}/>',
        f'<Url type="{OPENSEARCH_TYPE}" rel="self" template={quoteattr(settings.absolute(OPENSEARCH))}/>',
        f'<Image width="32" height="32" type="image/png">{escape(favicon)}</Image>',
        f"<Language>{escape(settings.language)}</Language>",
        "<InputEncoding>UTF-8</InputEncoding>",
        "<OutputEncoding>UTF-8</OutputEncoding>",
        "</OpenSearchDescription>",
    ]
    return "\n".join([*lines, ""]).encode()


def _cut(name: str, length: int) -> str:
    """Keep the words of a name that the format has room for; of one long word its beginning."""
    if len(name) <= length:
        return escape(name)
    words = name[: length + 1].rpartition(" ")[0]
    return escape(words.rstrip(" ,;:–-") or name[:length])
