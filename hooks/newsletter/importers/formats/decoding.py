"""Bytes of a source to text, and text that is JSON to plain values. Knows nothing of what either says."""

from __future__ import annotations

import json
import re
from typing import Any

from newsletter.model.mojibake import LOST, Garbled, garbled_words
from newsletter.problem import NewsletterError, quoted, visible

MAX_BYTES = 20_000_000
"""How large a source may be; the longest newsletters have some 100,000 bytes."""

_PICTURE = "write down what it shows, or give the page it comes from"
_COPY = "open it, copy its text into a file that ends in .txt, and give that"
_UNPACK = "unpack it, and give the files in it"
_KINDS = (
    (b"%PDF-", "a PDF", _COPY),
    (b"\x89PNG", "a PNG picture", _PICTURE),
    (b"\xff\xd8\xff", "a JPEG picture", _PICTURE),
    (b"GIF87a", "a GIF picture", _PICTURE),
    (b"GIF89a", "a GIF picture", _PICTURE),
    (b"PK\x03\x04", "a ZIP, or a document of Word, Excel or OpenOffice", _COPY),
    (b"\xd0\xcf\x11\xe0", "an old document of Word or Excel", "save it as a web page (HTML) or as text, and give that"),
    (b"{\\rtf", "rich text (RTF)", "save it as a web page (HTML) or as text, and give that"),
    (b"\x1f\x8b", "a gzip file", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip file", _UNPACK),
    (b"Rar!\x1a", "a RAR file", _UNPACK),
    (b"bplist00", "a web archive of Safari", "save the page as HTML alone, and give that"),
    (b"SQLite format 3\x00", "a database", "export what is in it as text, and give that"),
    (b"\x7fELF", "a program", "it holds no newsletter"),
)
_UTF_32 = (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")
_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def decoded(source: bytes, *, name: str, is_checked: bool = True) -> str:
    """Read bytes as UTF-8, or as UTF-16 with a byte order mark; its lines end with a newline alone.

    Where `is_checked` is False, the caller looks for mojibake, so that it need not refuse the whole.
    """
    if len(source) > MAX_BYTES:
        raise NewsletterError(
            f"{visible(name)} is larger than {MAX_BYTES // 1_000_000} MB; no newsletter needs so much"
        )
    _refuse_other_kinds(source, name)
    text = _with_newlines(_text(source, name)).removeprefix("\ufeff")
    _refuse_nul(text, name)
    if is_checked:
        _refuse_mojibake(text, name)
    return text


def mojibake(text: str) -> str:
    """Say what of a text was saved in the wrong encoding, and what it probably was; '' where nothing was."""
    found = next(garbled_words(text), None)
    return _said_of(found) if found else ""


def _refuse_other_kinds(source: bytes, name: str) -> None:
    for start, kind, instead in _KINDS:
        if source.startswith(start):
            raise NewsletterError(f"{visible(name)} is no text; it begins like {kind}: {instead}")
    if source.startswith(b"RIFF") and source[8:12] == b"WEBP":
        raise NewsletterError(f"{visible(name)} is no text; it begins like a WebP picture: {_PICTURE}")
    if source.startswith(_UTF_32):
        raise NewsletterError(f"{visible(name)} is UTF-32: save it as UTF-8")


def _refuse_nul(text: str, name: str) -> None:
    """Refuse NUL bytes; in UTF-16 without its mark, every second byte of English is one."""
    if "\x00" not in text:
        return
    line, column = _line_column(text[: text.index("\x00")])
    if text.count("\x00") * 3 > len(text):
        raise NewsletterError(f"{visible(name)} looks like UTF-16 without a byte order mark: save it as UTF-8")
    raise NewsletterError(f"{visible(name)} is no text: it has a NUL byte at line {line}, column {column}")


def _text(source: bytes, name: str) -> str:
    encoding = _UTF_16.get(source[:2], "utf-8")
    try:
        return source.decode(encoding)
    except UnicodeDecodeError as error:
        line, column = _line_column(_with_newlines(source[: error.start].decode(encoding)).removeprefix("\ufeff"))
        shown = "UTF-8" if encoding == "utf-8" else "UTF-16"
        message = f"{visible(name)} is not {shown} at line {line}, column {column}: {_reason(source, error)}"
        raise NewsletterError(message) from None


def _reason(source: bytes, error: UnicodeDecodeError) -> str:
    """Say what stands where a text could not be read, and how to mend it."""
    if error.reason in {"unexpected end of data", "truncated data"}:
        return "the text breaks off in the middle of a character; get it again"
    if error.encoding != "utf-8":
        return "half a character stands there; save it as UTF-8"
    byte = f"byte 0x{source[error.start]:02X}"
    if b"\x00" in source:
        return f"{byte}; it looks like no text at all, or like UTF-16: save it as UTF-8"
    try:
        source.decode("cp1252")
    except UnicodeDecodeError:
        return f"{byte}; save it as UTF-8"
    return f"{byte}; it looks like Windows-1252: save it as UTF-8"


def _with_newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _line_column(before: str) -> tuple[int, int]:
    """Line and column of what follows a text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


# Mojibake: UTF-8 that was read as Windows-1252. The characters of each byte are those of the WHATWG's table, in which
# the five bytes that Windows-1252 lacks are controls; so it covers Latin-1 too.


def _refuse_mojibake(text: str, name: str) -> None:
    if found := next(garbled_words(text), None):
        line, column = _line_column(text[: found.offset])
        raise NewsletterError(f"{visible(name)}, line {line}, column {column}: {_said_of(found)}")


def _said_of(found: Garbled) -> str:
    probably = "has lost a character" if LOST in found.meant else f"was probably {quoted(found.meant)}"
    return f"{quoted(found.word)} {probably}; the text was saved in the wrong encoding, get it again"


_START = re.compile(r'\s*(?:\{\s*["}]|\[\s*(?:[{"]|\]\s*\Z))')


def is_json(text: str) -> bool:
    """Whether a text begins as JSON with groups or texts does; «[1] A title» does not."""
    return _START.match(text) is not None


def json_of(text: str, *, name: str) -> Any:
    """Read JSON; a name that stands twice in one group, and what no file of facts nests so deep, is refused."""
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        where = f"{visible(name)}, line {error.lineno}, column {error.colno}"
        raise NewsletterError(f"{where}: it is no JSON: {error.msg[:1].lower()}{error.msg[1:]}") from None
    except RecursionError:
        raise NewsletterError(f"{visible(name)}: its lists and groups are nested too deep to be read") from None
    except ValueError as error:
        raise NewsletterError(f"{visible(name)}: {error}") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"{quoted(name)} stands twice in one group; delete one of them")
        found[name] = value
    return found


def _refuse_constant(word: str) -> None:
    raise ValueError(f"{word} is no value that JSON has")
