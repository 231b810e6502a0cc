"""What a text shows by its signs: HTML, Markdown or a listing, labels, the header of a mail, lines that were folded.

Knows nothing of how any of them is read. What names a field, «DOI: 10.1145/3777368», is one table for all formats:
lines of a file are parted where a label begins, and what follows it is read by its field.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from itertools import pairwise
from typing import Literal

from newsletter.model import EXTRA_KINDS
from newsletter.problem import NewsletterError, visible
from newsletter.strings.kind_names import entry_kind_names
from newsletter.strings.language import ENGLISH, strings

_NAMES = (entry_kind_names(strings(ENGLISH), kind) for kind in EXTRA_KINDS.ids)
EXTRA_NAMES = "|".join(re.escape(word) for names in _NAMES for word in (names.plural, names.noun))
"""The pattern of the kinds of extra as readers call them."""

_NUMBER = r"(?:\[\d{1,3}\]|\d{1,3}[.)])"
_NUMBERED = re.compile(
    rf"^(?:#{{1,6}} \W{{0,6}}?{_NUMBER}\s|\*\*{_NUMBER}(?:\*\*)?\s|{_NUMBER} \*\*[^*\s]|\|\s*(?:\*\*)?{_NUMBER}\s)"
)
_SIGNS = (
    re.compile(r"^#{1,6} \S"),
    re.compile(r"\[[^\]\n]{1,200}\]\(<?https?://", re.IGNORECASE),
    re.compile(r"^\W{0,6}(?:\d{1,3}[.)]\s*)?\*\*[^*\n]{1,300}\*\*"),
    re.compile(r"^\|.*\|[ \t]*$"),
)
_WHOLE_PAGE = re.compile(r"\s*(?:<\?xml[^<>]{0,200}>\s*)?<(?:!doctype html|html)\b", re.IGNORECASE)
_BEGINS_WITH_HEADING = re.compile(r"\s*#{1,6} \S")
_HTML = re.compile(r"\s*(?:<\?xml|<!--|</?[a-z][a-z0-9]*[\s>])", re.IGNORECASE)
_TAG = re.compile(r"</(?:p|h[1-6]|div|li|a|article)>", re.IGNORECASE)
ENOUGH_TAGS = 6
"""How many elements must end in a text to be HTML; a plain text may print a few."""

_CODE = re.compile(r"<(/?(?:pre|script|style))\b", re.IGNORECASE)
_LAYOUT = re.compile(r" {0,3}(?:#{1,6} \S|\|?[ :]*-{3,}[ :]*\|)")
_BLOCK = re.compile(r" {0,3}(?:#{1,6} \S|\|.*\||[-*+] \S|\d{1,3}[.)] \S|\*\*\S|!?\[[^\]\n]{1,200}\]\()")
MARKED_LINES = 0.5
"""How many lines of Markdown there must be for one that begins with a tag: in HTML nearly all begin with one."""

_NUMBERED_TITLE = re.compile(r"^\s*\[\d{1,3}\] \S")
_MARKED = re.compile(r"^\s*(?:[📚📝🤗💾💻]|[👨👩🧑][🏻-🏿]?\u200d?💻)\s*https?://")

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
    """Whether a text is HTML, and not Markdown that has some: then lines of headings, rows and items stand out."""
    if _WHOLE_PAGE.match(text):
        return True
    if _BEGINS_WITH_HEADING.match(text):
        return False
    if not _HTML.match(text) and len(_TAG.findall(text[:200_000])) < ENOUGH_TAGS:
        return False
    lines = list(_without_code(text[:200_000].splitlines()))
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
    is_numbered = sum(bool(re.match(r"\W{0,4}\d{1,2}[\])]", line)) for line in lines) > 1
    if signs or is_numbered:
        return not is_numbered
    has_links = sum(bool(re.search("https?://", line)) for line in lines if len(line) < ABSTRACT_LENGTH) > 1
    return pairs >= _ENOUGH_PAIRS and pairs >= _SHARE_OF_PAIRS * sum(long) and not has_links


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
    "arxiv", "arxiv_class", "doi", "authors", "date", "link", "code", "credited", "summary", "title", "tagline"
]

LABELS: Mapping[Meant, str] = {
    "arxiv": r"arxiv(?: id| number| identifier)?",
    "arxiv_class": r"(?:arxiv |primary )?(?:class|category|subject)",
    "doi": r"doi",
    "authors": r"authors?|by|written by|author list|作者|著者",
    "date": r"(?:published|publication|publish|date|submitted|released?|submission|posted)(?: on| date)?",
    "link": r"(?:(?:paper|pdf|arxiv|full) )?(?:link|url|address|paper|pdf|abs)|read(?: more| it)?(?: here)?|source",
    "code": r"(?:code|github|git ?repo(?:sitory)?|repo(?:sitory)?|implementation)(?: link| url)?",
    "credited": r"organi[sz]ations?|affiliations?|institutions?|labs?|company|from",
    "summary": r"(?:short )?summary|abstract|description|overview",
    "title": r"(?:paper )?title|paper name",
    "tagline": r"tl;?dr|in one sentence|one[- ]liner",
}
"""The field that a label means, and how it is printed."""

_ANY = "|".join(f"(?P<{meant}>{words})" for meant, words in LABELS.items())
LABEL = re.compile(rf"[\s*_•–—-]{{0,6}}(?:{_ANY})\s{{0,3}}[*_]{{0,3}}[:：][*_]{{0,3}}(?=\s|\S)(?!//)\s*", re.IGNORECASE)
"""A label at the beginning of a line, with its colon."""


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


MOST_LINES = 500
"""How many lines a header may have; the longest of real mails have some 200."""

_LONGEST_DATE = 100
"""How many characters of a date are read; a real one has some 40."""

_MOST_BLOCKS = 5
"""How many headers are looked for one below the other, as when a mail was forwarded again and again."""

_WRITTEN = frozenset(("from", "subject", "date", "sent", "sender", "reply-to", "received", "return-path", "message-id"))
_CODED = frozenset(("mime-version", "content-type", "content-transfer-encoding", "dkim-signature", "received-spf"))
_LISTED = frozenset(("list-id", "list-post", "list-unsubscribe", "authentication-results"))
_OF_A_RECIPIENT = frozenset(("to", "cc", "bcc", "delivered-to", "x-original-to", "x-forwarded-to", "envelope-to"))
_KNOWN = _WRITTEN | _CODED | _LISTED | _OF_A_RECIPIENT
_ENOUGH_FIELDS = 2
"""How many known fields make a header: a line «From: the editors» alone is a text."""

_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,40})[ \t]{0,3}:(?=\s|$)[ \t]*(.{0,2000})")
_FORWARDED = re.compile(r"-{2,20}\s?(?:forwarded|original) message\s?-{2,20}|begin forwarded message:", re.IGNORECASE)
_MAILBOX = re.compile(r"From \S+@\S+ ")
_REPLY = re.compile(r"(?:(?:fwd?|re):\s*)*", re.IGNORECASE)
_MAIL_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")


@dataclass(frozen=True)
class Letterhead:
    """How many lines of a text are header of a mail, its subject, and the addresses of those who got it."""

    lines: int = 0
    subject: str = ""
    recipients: tuple[str, ...] = ()
    sent: dt.date | None = None
    """The day on which it was sent; of a mail that was forwarded, the day of the first."""


def letterhead_of(text: str, *, name: str) -> Letterhead:
    """The header of a mail at the top of a text; NewsletterError where it is too long for one."""
    found = letterhead(text)
    if found.lines >= MOST_LINES:
        message = f"the header of the mail has {MOST_LINES} lines and more; save the text of the mail alone"
        raise NewsletterError(f"{visible(name)}: {message}")
    return found


def letterhead(text: str) -> Letterhead:
    """Find the header of a mail at the very top of a text, and those of the mails that it forwards."""
    lines = text.split("\n", MOST_LINES)[:MOST_LINES]
    found = Letterhead()
    for _ in range(_MOST_BLOCKS):
        start = _header_start(lines, found.lines)
        fields, end = _header_fields(lines, start)
        if sum(name in _KNOWN for name in dict(fields)) < _ENOUGH_FIELDS:
            break
        values = dict(fields)
        to = (value for name, value in fields if name in _OF_A_RECIPIENT)
        recipients = dict.fromkeys((*found.recipients, *_MAIL_ADDRESS.findall(" ".join(to))))
        subject = subject_of(values.get("subject", "")) or found.subject
        sent = sent_on(values.get("date") or values.get("sent") or "") or found.sent
        found = Letterhead(end, subject, tuple(recipients)[:20], sent)
    return found


def subject_of(words: str) -> str:
    """A subject without «Fwd:» and «Re:»."""
    words = " ".join(words.split())
    reply = _REPLY.match(words)
    return words[reply.end() :].strip() if reply else words


def sent_on(words: str) -> dt.date | None:
    """The day that the header of a mail tells, where it was sent; None where it tells none."""
    try:
        return parsedate_to_datetime(words[:_LONGEST_DATE]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def without_recipients(text: str, recipients: Sequence[str]) -> tuple[str, list[tuple[str, int]]]:
    """Take the addresses of those who got a mail out of its text; each with the line at which it stood."""
    if not recipients:
        return text, []
    sign = re.compile("|".join(map(re.escape, recipients)), re.IGNORECASE)
    taken = [(one, line) for line, words in enumerate(text.split("\n"), 1) for one in sign.findall(words)]
    return (sign.sub("", text) if taken else text), taken


def _header_start(lines: Sequence[str], start: int) -> int:
    """Where a header may begin: after empty lines, and what says that a mail was forwarded."""
    while start < len(lines) and (
        not lines[start].strip() or _FORWARDED.fullmatch(lines[start].strip()) or _MAILBOX.match(lines[start])
    ):
        start += 1
    return start


def _header_fields(lines: Sequence[str], start: int) -> tuple[list[tuple[str, str]], int]:
    """The fields of a header that begins at a line, names in lower case, and the line after it."""
    fields: list[tuple[str, str]] = []
    end = start
    for words in lines[start:]:
        field = _FIELD.match(words)
        if field:
            fields.append((field[1].lower(), field[2]))
        elif fields and words.strip() and (words[0] in " \t" or _MAIL_ADDRESS.search(words[:1_000])):
            name, value = fields[-1]
            fields[-1] = (name, f"{value} {words.strip()}"[:4_000])
        else:
            break
        end += 1
    return fields, end


_FOLDED = 3_000
"""From how many characters on a line may be a whole newsletter; the longest paragraphs of real ones have some 2,000."""

_ENOUGH_TITLES = 3
"""How many numbered titles in a row such a line has at least; a text with references has «[1]», and perhaps «[2]»."""

_BEFORE = re.compile(
    r"\s(?=View this post on the web at\s|Vol(?:ume)?\.?\s*\d{1,5}\s+for\s|Stay Ahead of the Curve\b|Extras?:\s|"
    r"(?:This|In this) (?:week|issue)\S{0,3}\s.{0,30}(?:highlights|following)\b|I hope this week|I also blog|"
    r"Thanks for reading|Unsubscribe\s+(?:\[|https?:))",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"(?<=View this post on the web at )(\S+)\s|(\bVol(?:ume)?\.?\s*\d{1,5}\s+for\s+\S+\s\d+\s?-\s?\S+\s\d+,\s\d{4})\s|"
    r"(following [a-z ]{3,20}:)\s|(\bExtras?:\s+(?:" + EXTRA_NAMES + r"))\s",
    re.IGNORECASE,
)
_EXTRA_SIGNS = "|".join(re.escape(kind.sign) for kind in EXTRA_KINDS if kind.sign)
_BEFORE_MARKS = re.compile(rf"\s(?={_EXTRA_SIGNS}|[📚📝🤗]|[👨👩🧑][🏻-🏿]?\u200d?💻)")
_LINK_MARKS = re.compile(r"[📚📝🤗]|[👨👩🧑][🏻-🏿]?\u200d?💻")
_TITLE_START = re.compile(rf"\[\d+\] |{_EXTRA_SIGNS}")
_SUMMARY = re.compile(
    r"\s(?=This (?:[\w-]+ ){0,4}?(?:paper|report|survey|study|work|article|review|tutorial)\b)|\s(?=The authors\b)"
)
_CREDIT = re.compile(r"^This (?:[\w-]+ ){0,6}?(?:from|by) (?:the )?(?P<credit>.{1,80})")
_FROM = re.compile(r", from (?:the )?")


def unfolded(text: str) -> str:
    """The text with its lines, where a newsletter stands in one of them."""
    return "\n".join("\n".join(_unfolded_lines(line)) if _is_folded(line) else line for line in text.split("\n"))


def _is_folded(line: str) -> bool:
    return len(line) > _FOLDED and len(_title_starts(line)) >= _ENOUGH_TITLES


def _title_starts(line: str) -> list[int]:
    """Where [1], [2], [3] … stand, in order."""
    starts: list[int] = []
    index = 0
    while (index := line.find(f"[{len(starts) + 1}] ", index)) >= 0:
        starts.append(index)
    return starts


def _unfolded_lines(line: str) -> Iterator[str]:
    starts = _title_starts(line)
    papers = [line[start:end] for start, end in zip(starts, [*starts[1:], len(line)], strict=True)]
    split = [list(_section_lines(paper)) for paper in papers]
    openings = [lines[1] if len(lines) > 1 else "" for lines in split]
    yield from _head_lines(line[: starts[0]], openings)
    for lines in split:
        yield from lines


def _head_lines(head: str, openings: list[str]) -> Iterator[str]:
    *lines, last = _broken(head)
    yield from lines
    for opening in openings:
        end = _highlight_end(last, opening)
        if not end:
            break
        yield last[:end].strip()
        last = last[end:]
    if last.strip():
        yield last.strip()


def _highlight_end(text: str, opening: str) -> int:
    """Where a highlight ends: after the credit that the opening of its paper's summary repeats; 0 where none does."""
    credit = _CREDIT.match(opening)
    words = credit["credit"].split() if credit else []
    for found in _FROM.finditer(text):
        length = 0
        index = found.end()
        for word, told in zip(text[index:].split(), words, strict=False):
            if word != told:
                break
            length += 1
        if length:
            whole = re.match(r"\s*" + r"\s+".join(map(re.escape, words[:length])), text[index:])
            return index + (whole.end() if whole else 0)
    return 0


def _section_lines(text: str) -> Iterator[str]:
    """The lines of a paper, and of the extras and the farewell that follow the last one."""
    for part in _broken(text):
        for number, piece in enumerate(_BEFORE_MARKS.split(part)):
            is_title = not _LINK_MARKS.match(piece) and bool(number or _TITLE_START.match(piece))
            yield from _title_and_summary(piece) if is_title else [piece.strip()]


def _title_and_summary(text: str) -> list[str]:
    found = _SUMMARY.search(text)
    index = found.start() if found else _second_mention(text)
    return [part.strip() for part in (text[:index], text[index:]) if part.strip()] if index else [text.strip()]


def _second_mention(text: str) -> int:
    """Where a short name comes up again after the title that it begins: the summary's first word."""
    name = re.match(r"(?:\W+|\[\d+\]\s)*([\w.-]{2,40}(?: [\w.-]{2,40}){0,2}):\s", text)
    again = re.search(rf"\s(?={re.escape(name[1])}\s)", text[name.end() :]) if name else None
    return name.end() + again.start() if name and again else 0


def _broken(text: str) -> list[str]:
    """A text in lines, where the phrases of newsletters begin and end."""
    text = _BEFORE.sub("\n", text)
    text = _AFTER.sub(lambda found: f"{next(part for part in found.groups() if part)}\n", text)
    return [line.strip() for line in text.split("\n") if line.strip()]


_OFFICE = {
    "word/document.xml": "a document of Word: save it as a web page (HTML), and give that",
    "xl/workbook.xml": "a workbook of Excel: save the sheet as CSV, and give that",
    "ppt/presentation.xml": "a presentation: copy its text into a file, and give that",
    "META-INF/container.xml": "an e-book (EPUB): give the page or the mail that it was made of",
    "content.xml": "a document of OpenOffice: save it as a web page (HTML) or as CSV, and give that",
    "Index/Document.iwa": "a document of Pages: export it as text, and give that",
}
"""What a ZIP is that holds a file of this name, and what to give in its place."""


def refuse_documents(members: Collection[str], name: str) -> None:
    """Refuse by its name what is packed as a ZIP and is none to its readers."""
    found = next((said for member, said in _OFFICE.items() if member in members), "")
    if found:
        raise NewsletterError(f"{name} is {found}")
    if any(member.lower().endswith((".md", ".html", ".htm")) for member in members):
        raise NewsletterError(f"{name} holds pages, but no posts.csv: unpack it, and give the newsletters in it")
