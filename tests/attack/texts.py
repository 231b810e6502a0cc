"""Hostile texts: what breaks out of HTML, XML, Markdown, TeX, YAML, JSON, CSV and mail, as far as records take it.

The records decide what is left: what their validators refuse is drawn no more, so this list only grows.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Any

from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from newsletter.model.record import Line, Prose, WebAddress

PIECES = (
    # HTML, XML and templates
    "<script>alert(1)</script>", "<img src=x onerror=alert(2)>", "</title>", "</style>", "</textarea>", "</script>",
    '"><b onclick="alert(3)">', "'><i>", "<!--", "-->", "--!>", "]]>", "<![CDATA[", "<?xml?>", "<!DOCTYPE x>",
    "<svg/onload=alert(4)>", "<math>", "<base href=//evil.example>", "<a href='javascript:alert(5)'>", "<", ">", "&",
    "&amp;", "&lt;b&gt;", "&#60;", "&#x3c;script&#x3e;", "&nbsp;", "&bogus;", "&#0;", "{{ 7 * 7 }}", "{% raw %}",
    "{# x #}", "${7*7}", "<%= 7 %>", "⟦newsletter:body⟧", "⟦newsletter:body<h1⟧", "⟦newsletter:title⟧", "⟦", "⟧",
    # Markdown
    "*", "**bold**", "_", "__x__", "`", "``", "```", "~~~", "# heading", "> quote", "- item", "1. item", "+",
    "| a | b |", "[x](javascript:alert(6))", "[x](data:text/html,y)", "[x](https://wombat.example/)",
    "![i](https://wombat.example/i)", "<javascript:alert(7)>", "<https://wombat.example/>",
    "[x][y]", "[y]: https://wombat.example/", "\\*", "---", "===",
    # TeX and BibTeX
    "{", "}", "{}", "{\\bf x}", "\\", "\\input{x}", "\\write18{x}", "%", "$", "$$", "$x^2$", "$\\frac{1}{2}$", "$x_$",
    "$\\text{<b>}$", "#1", "~", "^", "@misc{x,", "@", " and ", "others", "A, B", "$5 to $10",
    # YAML, JSON, JavaScript and the shell
    "'", '"', ": ", " #", "- ", "!!python/object:x", "&anchor", "*alias", "? ", "%YAML", "null", "true", "0131", "1e3",
    "2023-01-01", "\\u003c", "\\n", "*/", "//", "__proto__", "constructor", "$(id)", "`id`", "; rm -rf ~", "|", "\t",
    # mail and tables
    "=?utf-8?q?=0D=0ABcc=3A_evil=40evil=2Eexample?=", "=?x?=", "Bcc: a@b", "=1+1", "+1", "-1", "@SUM(A1)",
    "=cmd|' /C'!A0",
    # scripts and signs
    "Ñandú", "Z\u0351\u036b\u0343algo", "e\u0301", "한글", "漢字", "עברית", "العربية",
    "فارسی\u200cها", "ไทย", "हिन्दी", "👩\u200d🔬", "🏳\ufe0f\u200d🌈",
    "𝔘𝔫𝔦", "𐍈", "ﬁ", "İ", "ß", "ŉ", "Σ", "½", "①", "\xa0", "\u3000", "\xad", "\u200b", "\u200e", "\u2060", "\U000e0061",
    "\ue000", "\ufe0f", "\u034f", "\u1680", "\u00ab", "…", "–", "’",
    # the plain and the long
    "Wombats", "dig", "burrows", "at night", "Donaudampfschiff" * 8, "a-" * 30, "x" * 200,
)  # fmt: skip

_PARTING = ("", " ", " ", " ")
"""What stands between two pieces; some run together."""


def is_taken(text: str, kind: Any = Line) -> bool:
    """Whether a field of this kind takes a text."""
    try:
        _adapter(kind).validate_python(text)
    except ValidationError:
        return False
    return True


@cache
def lines(most: int = 5) -> st.SearchStrategy[str]:
    """Lines of text: a few pieces one after the other, or any characters at all."""
    return st.one_of(_joined(most), _joined(most), st.text(min_size=1, max_size=30)).filter(is_taken)


@cache
def proses() -> st.SearchStrategy[str]:
    """Prose: lines and paragraphs of such pieces."""
    parts = st.lists(lines(3), min_size=1, max_size=4)
    return st.builds(
        lambda ends, found: ends.join(found), st.sampled_from(("\n", "\n\n", "\n- ", "\n    ")), parts
    ).filter(lambda text: is_taken(text, Prose))


@cache
def addresses() -> st.SearchStrategy[str]:
    """Web addresses that records take."""
    ways = st.sampled_from(
        (
            "",
            "/",
            "/a?b=1&c='",
            "/%22%3E%3Cscript%3E",
            "/(a)",
            "/a]]b",
            "/ä/%0D%0A",
            "/#⟦newsletter:body⟧",
            "/a&amp;b",
            "/$x$",
        )
    )
    hosts = st.sampled_from(("wombat.example", "github.com", "xn--bcher-kva.example", "wombat.example:8080"))
    return st.builds("https://{}{}".format, hosts, ways).filter(lambda text: is_taken(text, WebAddress))


def squeezed(text: str) -> str:
    """A text without its white space, which outlets may fold."""
    return "".join(unicodedata.normalize("NFC", text).split())


def _joined(most: int) -> st.SearchStrategy[str]:
    piece = st.sampled_from([one for one in PIECES if is_taken(f"x{one}x")])
    return st.builds(
        lambda parting, pieces: parting.join(pieces),
        st.sampled_from(_PARTING),
        st.lists(piece, min_size=1, max_size=most),
    )


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)
