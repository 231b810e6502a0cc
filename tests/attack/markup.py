"""Markup as its reader sees it: the text of an element, and what no text of ours may have planted."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from bs4 import BeautifulSoup, Tag

_MATHML = (
    "math mrow mi mn mo mtext mspace msqrt mtable mtr mtd mstyle mpadded mphantom menclose mfrac mroot msub msup munder"
    " mover msubsup munderover"
)
_OURS = (
    "html head body title meta link main article section header footer nav aside div span p h1 h2 h3 h4 ul ol li dl"
    " dt dd a abbr bdi time strong em small code pre br hr details summary button form label input svg use path g rect"
    " text line table thead tbody tr td th caption figure figcaption select option template output"
    " fieldset legend noscript"
)
ELEMENTS = frozenset(f"{_MATHML} {_OURS}".split())
"""All elements that our templates, the prose and its formulas have; no script, no image, no frame."""

SCHEMES = ("", "http", "https", "mailto", "x-netnewswire-feed")
"""Of the web, of mail, and of a feed reader that is told of one of our feeds."""

INSTRUCTIONS = {
    "refresh": r"0; url=[./\w-]+",
    "content-security-policy": r"default-src 'none'(; [a-z]+-[a-z]+( 'self'| 'none'| 'sha256-[\w+/]+='| https?://[\w.:-]+)+)+",
}
"""What a page may tell the browser beside its text: where it has moved, and a policy that allows nothing but ours."""


def read_html(html: str | bytes) -> BeautifulSoup:
    """Read a page as browsers do."""
    return BeautifulSoup(html, "lxml")


def text_of(html: str) -> str:
    """The text of a piece of HTML."""
    return BeautifulSoup(f"<div>{html}</div>", "lxml").get_text()


def planted(html: str | bytes) -> list[str]:
    """All in a page that could run, load or lead where no link of ours does."""
    return [found for element in read_html(html).find_all() for found in _planted(element)]


def _planted(element: Tag) -> Iterator[str]:
    if element.name not in ELEMENTS and not _is_data(element):
        yield f"<{element.name}>"
    for name, value in element.attrs.items():
        if name.startswith("on") or name in ("style", "srcdoc", "formaction", "xlink:href"):
            yield f"{name} of <{element.name}>"
        if name in ("href", "src", "action") and _scheme(str(value)) not in SCHEMES:
            yield f"{name}={value}"
    wanted = INSTRUCTIONS.get(str(element.get("http-equiv")).lower(), "")
    if element.get("http-equiv") and not re.fullmatch(wanted, str(element.get("content"))):
        yield str(element)


def _is_data(element: Tag) -> bool:
    """Whether it is a script by name alone: whole JSON of one thing, of which browsers run nothing."""
    is_json = element.name == "script" and element.attrs == {"type": "application/ld+json"}
    return is_json and isinstance(json.loads(element.get_text()), dict)


def _scheme(address: str) -> str:
    """The scheme as a browser finds it, which overlooks controls and white space."""
    found = re.match(r"([a-z][a-z0-9+.-]*):", re.sub(r"[\x00-\x20]", "", address), re.IGNORECASE)
    return found[1].lower() if found else ""
