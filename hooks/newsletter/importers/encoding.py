"""From the bytes of a source to its text: what is no text, or was saved in the wrong encoding, is refused by name.

Knows nothing of formats or newsletters.
"""

from __future__ import annotations

import re

from newsletter.problem import NewsletterError, quoted, visible

MAX_BYTES = 20_000_000
"""How large a source may be; the longest newsletters have some 100,000 bytes."""

_KINDS = (
    (b"%PDF-", "a PDF"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP, or a document of Word, Excel or OpenOffice"),
    (b"\xd0\xcf\x11\xe0", "an old document of Word or Excel"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\x1f\x8b", "a gzip file"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip file"),
    (b"Rar!\x1a", "a RAR file"),
    (b"bplist00", "a web archive of Safari"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x7fELF", "a program"),
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
    found = None if text.isascii() else _first_mojibake(text)
    return _said_of(found) if found else ""


def _refuse_other_kinds(source: bytes, name: str) -> None:
    for start, kind in _KINDS:
        if source.startswith(start):
            raise NewsletterError(f"{visible(name)} is no text; it begins like {kind}")
    if source.startswith(_UTF_32):
        raise NewsletterError(f"{visible(name)} is UTF-32: save it as UTF-8")


def _refuse_nul(text: str, name: str) -> None:
    """Refuse NUL bytes; in UTF-16 without its mark, every second byte of English is one."""
    if "\x00" not in text:
        return
    line, column = _place(text[: text.index("\x00")])
    if text.count("\x00") * 3 > len(text):
        raise NewsletterError(f"{visible(name)} looks like UTF-16 without a byte order mark: save it as UTF-8")
    raise NewsletterError(f"{visible(name)} is no text: it has a NUL byte at line {line}, column {column}")


def _text(source: bytes, name: str) -> str:
    encoding = _UTF_16.get(source[:2], "utf-8")
    try:
        return source.decode(encoding)
    except UnicodeDecodeError as error:
        line, column = _place(_with_newlines(source[: error.start].decode(encoding)).removeprefix("\ufeff"))
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


def _place(before: str) -> tuple[int, int]:
    """Line and column of what follows a text."""
    return before.count("\n") + 1, len(before) - before.rfind("\n")


# Mojibake: UTF-8 that was read as Windows-1252. The characters of each byte are those of the WHATWG's table, in which
# the five bytes that Windows-1252 lacks are controls; so it covers Latin-1 too.


def _character(byte: int) -> str:
    return bytes([byte]).decode("cp1252", "ignore") or chr(byte)


_BYTES = {code: byte for byte in range(0x80, 0x100) for code in (_character(byte), chr(byte))}


def _class(first: int, last: int) -> str:
    return "[" + "".join(one for one, byte in _BYTES.items() if first <= byte <= last) + "]"


_NEXT = _class(0x80, 0xBF)
_MOJIBAKE = re.compile(  # well-formed UTF-8 but ASCII, Unicode 15 table 3-7
    "(?:"
    f"{_class(0xC2, 0xDF)}{_NEXT}"
    f"|{_class(0xE0, 0xE0)}{_class(0xA0, 0xBF)}{_NEXT}"
    f"|(?:{_class(0xE1, 0xEC)}|{_class(0xEE, 0xEF)}){_NEXT}{{2}}"
    f"|{_class(0xED, 0xED)}{_class(0x80, 0x9F)}{_NEXT}"
    f"|{_class(0xF0, 0xF0)}{_class(0x90, 0xBF)}{_NEXT}{{2}}"
    f"|{_class(0xF1, 0xF3)}{_NEXT}{{3}}"
    f"|{_class(0xF4, 0xF4)}{_class(0x80, 0x8F)}{_NEXT}{{2}}"
    ")+"
)
_STUMP = re.compile("â€|ðŸ")
"""What is left where a byte of a quotation mark or an emoji was lost; nobody writes it on purpose."""

_USUAL = re.compile(
    "[\u00a0-\u017f\u0391-\u03c9\u2002-\u2027\u202f-\u205f\u20a0-\u20bf\u2100-\u2bff"
    "\ufb00-\ufb06\ufe0f\ufeff\ufffd\U0001f000-\U0001faff]+"
)
"""What a newsletter has by single characters: accents, Greek, typography, mathematics, emoji."""

_CLOSING = frozenset("\u00a0’”‘“»«›‹…–—·²³±°¹®™")
"""What follows a word, or an Å, in a true text."""

_QUOTES = frozenset("’”»›")
"""What follows a letter that is spoken of."""

_LOOSE = frozenset("\u00a0–—«“‘‹")
"""What may stand between two words."""

_AROUND = 30
"""How much of the word is shown on either side."""


def _refuse_mojibake(text: str, name: str) -> None:
    found = None if text.isascii() else _first_mojibake(text)
    if found is None:
        return
    line, column = _place(text[: found.start()])
    raise NewsletterError(f"{visible(name)}, line {line}, column {column}: {_said_of(found)}")


def _said_of(found: re.Match[str]) -> str:
    text, (start, end) = found.string, found.span()
    before = _match(r"[^\s<>\"]*\Z", text[max(0, start - _AROUND) : start])
    after = _match(r"[^\s<>\"]*", text[end : end + _AROUND])
    stands = before + found.group() + after
    meant = _repaired(stands)
    probably = f"was probably {quoted(meant)}" if meant != stands else "has lost a character"
    return f"{quoted(stands)} {probably}; the text was saved in the wrong encoding, get it again"


def _match(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    return found.group() if found else ""


def _first_mojibake(text: str) -> re.Match[str] | None:
    """Find the first stretch of a text that nobody can have written so."""
    stump = _STUMP.search(text)
    for found in _MOJIBAKE.finditer(text, 0, stump.start() + 1 if stump else len(text)):
        if _is_certain(found):
            return found
    return stump and (_MOJIBAKE.match(text, stump.start()) or stump)


def _is_certain(found: re.Match[str]) -> bool:
    """Tell mojibake from a true text that happens to read as UTF-8, such as «CAFÉ»» or «5 Å–8 Å»."""
    meant = _read_again(found.group())
    if len(meant) >= 3:
        return True
    return bool(_USUAL.fullmatch(meant)) and not _may_be_written(found)


def _may_be_written(found: re.Match[str]) -> bool:
    """Say whether a stretch may be the last letter of a word and the marks after it."""
    text, (start, end) = found.string, found.span()
    first, rest = text[start], text[start + 1 : end]
    before, after = text[start - 1 : start], text[end : end + 1]
    if not (first.isalpha() and _CLOSING.issuperset(rest)) or (after.isalpha() and rest[-1] not in _LOOSE):
        return False
    if not before.isalpha() and (first == "Å" or _QUOTES.issuperset(rest)):
        return True
    return first.islower() or before.isupper()


def _read_again(text: str) -> str:
    return bytes(_BYTES[one] for one in text).decode("utf-8")


def _repaired(text: str) -> str:
    """Undo a wrong reading, and the one before it where it happened again and again."""
    for _ in range(3):
        again = _MOJIBAKE.sub(lambda found: _read_again(found.group()), text)
        if again == text:
            break
        text = again
    return text
