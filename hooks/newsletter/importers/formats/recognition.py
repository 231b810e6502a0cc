"""Bytes of a source to a text, and what it is by its signs: JSON, HTML, Markdown or a listing; the labels of its lines.

Knows nothing of how any of them is read. What names a field, «DOI: 10.1145/3777368», is one table for all formats:
lines of a file are parted where a label begins, and what follows it is read by its field.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Literal

from newsletter.model import EXTRA_KINDS, LINK_KINDS
from newsletter.model.mojibake import LOST, Garbled, garbled_words
from newsletter.problem import NewsletterError, quoted, visible
from newsletter.strings.kind_names import entry_kind_names
from newsletter.strings.language import ENGLISH, strings

MAX_BYTES = 20_000_000
"""How large a source may be; the longest newsletters have some 100,000 bytes."""

LONGEST_TEXT = 2_000_000
"""How many characters a text without HTML may have: twenty of the longest newsletters, a few seconds of reading."""

MOST_PIECES = 100_000
"""How many lines, and cells of tables, such a text may have: each costs as much as a hundred letters, however short."""

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
_NUL_OF_UTF_16 = 3
"""One of so many characters is NUL if a text is UTF-16: in English every second is, but fewer where it has signs."""

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


def refuse_long(text: str, name: str) -> None:
    """Refuse a text without HTML that is too long to be read."""
    pieces = text.count("\n") + text.count("|")
    for number, what, most in ((len(text), "characters", LONGEST_TEXT), (pieces, "lines and cells", MOST_PIECES)):
        if number > most:
            said = f"has {number:,} {what}; of a text at most {most:,} are read; cut the file in parts"
            raise NewsletterError(f"{name}: {said}")


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
    if text.count("\x00") * _NUL_OF_UTF_16 > len(text):
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


_NAMES = (entry_kind_names(strings(ENGLISH), kind) for kind in EXTRA_KINDS)
EXTRA_NAMES = "|".join(re.escape(word) for names in _NAMES for word in (names.plural, names.noun))
"""The pattern of the kinds of extra as readers call them."""

LINK_MARK = "|".join(kind.signs for kind in LINK_KINDS if kind.signs)
EXTRA_MARK = "|".join(re.escape(kind.sign) for kind in EXTRA_KINDS if kind.sign)
"""The patterns of the marks that stand before links, and before the titles of extras."""

NUMBER = r"\d{1,3}"
"""The number of a title, where a form is told by it: lists have some hundred papers, and four digits are a year."""

_NUMBER = rf"(?:\[{NUMBER}\]|{NUMBER}[.)])"
_NUMBERED = re.compile(
    rf"^(?:#{{1,6}} \W{{0,6}}?{_NUMBER}\s|\*\*{_NUMBER}(?:\*\*)?\s|{_NUMBER} \*\*[^*\s]|\|\s*(?:\*\*)?{_NUMBER}\s)"
)
_SIGNS = (
    re.compile(r"^#{1,6} \S"),
    re.compile(r"\[[^\]\n]{1,200}\]\]?\(<?https?://", re.IGNORECASE),
    re.compile(rf"^\W{{0,6}}(?:{NUMBER}[.)]\s*)?\*\*[^*\n]{{1,300}}\*\*"),
    re.compile(r"^\|.*\|[ \t]*$"),
)
"""What Markdown has and a text has not; links and strong words are as long as titles, marks are of a few signs."""

_WHOLE_PAGE = re.compile(r"\s*(?:<\?xml[^<>]{0,200}>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)
_BEGINS_WITH_HEADING = re.compile(r"\s*#{1,6} \S")
_FRONT = re.compile(r"\s*---[ \t]*\n.{0,10000}?\n---[ \t]*\n", re.DOTALL)
_HTML = re.compile(r"\s*(?:<\?xml|<!--|</?[a-z][a-z0-9]*[\s>])", re.IGNORECASE)
_TAG = re.compile(r"</(?:p|h[1-6]|div|li|a|article)>", re.IGNORECASE)
ENOUGH_TAGS = 6
"""How many elements must end in a text to be HTML; a plain text may print a few."""

_LOOKED_AT = 200_000
"""How many characters are looked at to tell HTML from Markdown: two of the longest newsletters."""

_CODE = re.compile(r"<(/?(?:pre|script|style))\b", re.IGNORECASE)
_LAYOUT = re.compile(r" {0,3}(?:#{1,6} \S|\|?[ :]*-{3,}[ :]*\|)")
_BLOCK = re.compile(rf" {{0,3}}(?:#{{1,6}} \S|\|.*\||[-*+] \S|{NUMBER}[.)] \S|\*\*\S|!?\[[^\]\n]{{1,200}}\]\()")
MARKED_LINES = 0.5
"""How many lines of Markdown there must be for one that begins with a tag: in HTML nearly all begin with one."""

_NUMBERED_TITLE = re.compile(rf"^\s*\[{NUMBER}\] \S")
_NUMBERED_LINE = re.compile(rf"\W{{0,4}}{NUMBER}[\])]")
_MARKED = re.compile(rf"^\s*(?:{LINK_MARK})\s*https?://")

LISTING_TITLE = re.compile(r"^daily papers\W*$", re.IGNORECASE)
ABSTRACT_LENGTH = 250
"""From how many characters on a line of a listing is an abstract."""

_LISTING_HEAD = 15
"""In how many lines a listing says what it is: page names and buttons stand above it, its papers below."""

_ENOUGH_PAIRS = 3
_SHARE_OF_PAIRS = 0.8
"""How many pairs of a short line and a long one make a listing, and which share of the long lines must be in one."""

_LISTING = re.compile(r"^(?:by\s*AK\b|get trending papers|Subscribe[^\sa-z])", re.IGNORECASE | re.DOTALL)


def is_html(text: str) -> bool:
    """Whether a text is HTML, and not Markdown that has some: then lines of headings, rows and items stand out.

    What programs for sites write above a page tells nothing.
    """
    above = _FRONT.match(text)
    text = text[above.end() :] if above else text
    if _WHOLE_PAGE.match(text):
        return True
    if _BEGINS_WITH_HEADING.match(text):
        return False
    if not _HTML.match(text) and len(_TAG.findall(text[:_LOOKED_AT])) < ENOUGH_TAGS:
        return False
    lines = list(_without_code(text[:_LOOKED_AT].splitlines()))
    marked = [line for line in lines if _BLOCK.match(line)]
    tags = sum(bool(_HTML.match(line)) for line in lines)
    is_laid_out = any(_LAYOUT.match(line) for line in marked)
    return not is_laid_out or len(marked) < MARKED_LINES * tags


def _without_code(lines: Iterable[str]) -> Iterator[str]:
    """The lines of HTML that stand in no program, script or style sheet."""
    is_code = False
    for line in lines:
        if not is_code:
            yield line
        tags = _CODE.findall(line)
        is_code = not tags[-1].startswith("/") if tags else is_code


def is_markdown(text: str) -> bool:
    """Whether a text is Markdown: its numbers are set in Markdown, or it has more signs of Markdown than of a text.

    Signs of a plain text are titles and addresses that stand among other lines without blank lines between them: as
    Markdown they would all be one paragraph.
    """
    lines = text.splitlines()
    titles, addresses = _lines_alone(lines)
    numbered = sum(bool(_NUMBERED.match(line)) for line in lines)
    signs = sum(any(sign.search(line) for sign in _SIGNS) for line in lines)
    return 0 < numbered >= titles or 0 < signs >= titles + addresses


def is_listing(text: str) -> bool:
    """Whether a text is a listing: it says so, or short lines and long ones take turns and nothing is numbered."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    signs = sum(bool(LISTING_TITLE.match(line) or _LISTING.match(line)) for line in lines[:_LISTING_HEAD])
    long = [len(line) > ABSTRACT_LENGTH for line in lines]
    pairs = sum(after and not before for before, after in pairwise(long))
    is_numbered = sum(bool(_NUMBERED_LINE.match(line)) for line in lines) > 1
    if signs or is_numbered:
        return not is_numbered
    short = (line for line in lines if len(line) < ABSTRACT_LENGTH)
    is_other = sum(bool(re.search(r"https?://|\]\(|^#{1,6} \S", line)) for line in short) > 1
    return pairs >= _ENOUGH_PAIRS and pairs >= _SHARE_OF_PAIRS * sum(long) and not is_other


def _lines_alone(lines: list[str]) -> tuple[int, int]:
    """How many titles and addresses are lines of their own, though no blank line parts them from their neighbours."""
    titles, addresses = 0, 0
    for before, line, after in zip(["", *lines], lines, [*lines[1:], ""], strict=False):
        if _NUMBERED_TITLE.match(line):
            titles += bool(before.strip() or after.strip())
        elif _MARKED.match(line):
            addresses += bool(before.strip()) and not _MARKED.match(before)
    return titles, addresses


Meant = Literal[
    "arxiv", "arxiv_class", "doi", "authors", "date", "venue", "link", "code", "credited", "summary", "title", "tagline"
]

LABELS: Mapping[Meant, str] = {
    "arxiv": r"arxiv(?: id| number| identifier)?",
    "arxiv_class": r"(?:arxiv |primary )?(?:class|category|subject)",
    "doi": r"doi",
    "authors": r"authors?|by|written by|author list|aut(?:or(?:en|es|a|as|i)?|eure?s?)|作者|著者|저자",
    "date": r"(?:published|publication|publish|date|submitted|released?|submission|posted|compiled)(?: on| date)?|"
    r"(?:veröffentlicht|publicado|publié|pubblicato)(?: am| el| em| le| il)?|datum|fecha|year|jahr|année|año|anno|"
    r"(?:发布|發布|发表|提交)?(?:日期|时间|時間)|公開日|投稿日|(?:게시|출판)?(?:일|날짜)",
    "venue": r"(?:publication )?venue|conference|journal|published (?:in|at)|konferenz|zeitschrift|会议|期刊|学会|학회",
    "link": r"(?:(?:paper|pdf|arxiv|full) )?(?:link|url|address|paper|pdf|abs)|read(?: more| it)?(?: here)?|source|"
    r"enlace|lien|art[ií](?:kel|culo|colo)|artigo|"
    r"(?:论文|論文|原文)?(?:链接|地址|リンク)|论文|論文|논문|(?:논문 )?링크",
    "code": r"(?:code|github|git ?repo(?:sitory)?|repo(?:sitory)?|implementation)(?: link| url)?|"
    r"c[óo]digo|codice|代码|コード|코드",
    "credited": r"organi[sz]ations?|affiliations?|institutions?|labs?|company|from|机构|单位|所属|소속|기관",
    "summary": r"(?:short )?summary|abstract|description|overview|zusammenfassung|resumen|résumé|resumo|riassunto|"
    r"摘要|概要|要約|요약|초록",
    "title": r"(?:paper )?title|paper name|t[íi]tu?lo|titel|titre|titolo|"
    r"标题|題名|タイトル|제목",
    "tagline": r"tl;?dr|in one sentence|one[- ]liner",
}
"""The field that a label means, and how it is printed."""

_ANY = "|".join(f"(?P<{meant}>{words})" for meant, words in LABELS.items())
LABEL = re.compile(
    rf"[\s*_•–—-]{{0,6}}(?:{_ANY})\s{{0,3}}[*_]{{0,3}}[:：]:?[*_]{{0,3}}(?=\s|\S)(?!//)\s*", re.IGNORECASE
)
"""A label at the beginning of a line, with its colon; signs of emphasis and a bullet may stand around it."""

_COLUMN = re.compile(rf"\W*(?:{_ANY})\W*", re.IGNORECASE)


def column_meaning(head: str) -> Meant | None:
    """What a column of a table tells by its head; «Paper» stands for titles, as «Link» does for links."""
    if re.fullmatch(r"\W*papers?\W*", head, re.IGNORECASE):
        return "title"
    found = _COLUMN.fullmatch(head)
    return next(meant for meant in LABELS if found[meant]) if found else None


def label_of(text: str) -> tuple[Meant, int] | None:
    """What a line tells by the label that it begins with, and where the rest begins; None where it has none."""
    found = LABEL.match(text)
    if not found:
        return None
    return next(meant for meant in LABELS if found[meant]), found.end()
