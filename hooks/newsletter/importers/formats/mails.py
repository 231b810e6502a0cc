"""Mails: mailboxes, mails as they were sent, coded and in parts, and texts below the header that a mail program prints.

Of a mail its plain text is read, or its HTML that says more; what is attached is not, and nothing is unpacked. In a
mailbox (mbox) each mail begins with a line «From …» after an empty one. What names a reader goes no further.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from functools import partial
from itertools import islice

from newsletter.importers.formats.document import About, Document, Dropped, day_of
from newsletter.importers.formats.html import read_body
from newsletter.importers.formats.plain_text import clean_text, in_order, parts_of_lines, refuse_unreadable
from newsletter.importers.formats.platforms import ON_THE_WEB, clean_address
from newsletter.importers.formats.recognition import MAX_BYTES, decoded
from newsletter.problem import NewsletterError, visible

MOST_LINES = 500
"""How many lines a header may have; the longest of real mails have some 200."""

_MOST_BLOCKS = 5
"""How many headers are looked for one below the other, as when a mail was forwarded again and again."""

_MOST_RECIPIENTS = 20
"""How many addresses are taken out of a text; each is looked for in all of it, and a subscriber has one."""

_LONGEST_LINE = 1_000
"""In how many characters of a line an address is looked for that a field goes on with; RFC 5322 allows 998."""

_LONGEST_FIELD = 4_000
"""How many characters of a field that goes on line after line are kept: those of a hundred recipients."""

_WRITTEN = frozenset(("from", "subject", "date", "sent", "sender", "reply-to", "received", "return-path", "message-id"))
_CODED = frozenset(("mime-version", "content-type", "content-transfer-encoding", "dkim-signature", "received-spf"))
_LISTED = frozenset(("list-id", "list-post", "list-unsubscribe", "authentication-results"))
_OF_A_RECIPIENT = frozenset(("to", "cc", "bcc", "delivered-to", "x-original-to", "x-forwarded-to", "envelope-to"))
_KNOWN = _WRITTEN | _CODED | _LISTED | _OF_A_RECIPIENT
_ENOUGH_FIELDS = 2
"""How many known fields make a header: a line «From: the editors» alone is a text."""

_SUBJECT = re.compile(r"^\s*Subject:\s*(.+)", re.IGNORECASE)
LEADS_TO_THE_WEB = re.compile(rf"^\s*{ON_THE_WEB}\s+(\S+)", re.IGNORECASE)
_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]{1,40})[ \t]{0,3}:(?=\s|$)[ \t]*(.{0,2000})")
"""A field of a header; the longest common name, «List-Unsubscribe-Post», has half as many letters."""

_FORWARDED = re.compile(r"-{2,20}\s?(?:forwarded|original) message\s?-{2,20}|begin forwarded message:", re.IGNORECASE)
"""What stands above a mail that was forwarded; programs set some ten hyphens on each side."""

_REPLY = re.compile(r"\A(?:(?:fwd?|re):\s*)*", re.IGNORECASE)
_MAILBOX = re.compile(r"From \S+@\S+ ")
_MAIL_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")


@dataclass(frozen=True)
class Letterhead:
    """How many lines of a text are header of a mail, its subject, and the addresses of those who got it."""

    lines: int = 0
    subject: str = ""
    recipients: tuple[str, ...] = ()
    sent: dt.date | None = None
    """The day on which it was sent; of a mail that was forwarded, the day of the first."""


def _taken(lines: Iterable[tuple[int, str]], reason: str = "header of the mail") -> list[Dropped]:
    """What is taken out of a mail, by its lines, which is never shown."""
    return [Dropped(words.strip(), reason, line, is_private=True) for line, words in lines if words.strip()]


def read_below_header(text: str, read: Callable[[str], Document], *, name: str) -> Document:
    """Read a text without the header of a mail at its top, which is never shown; its subject and its day are told."""
    head = letterhead(text)
    if head.lines >= MOST_LINES:
        message = f"the header of the mail has {MOST_LINES} lines and more; save the text of the mail alone"
        raise NewsletterError(f"{visible(name)}: {message}")
    if not head.lines:
        return read(text)
    lines = text.split("\n")
    below, taken = _without_recipients("\n" * head.lines + "\n".join(lines[head.lines :]), head.recipients)
    taken += _taken(enumerate(lines[: head.lines], 1))
    return _below_header(read(below), taken, subject=head.subject, sent=head.sent)


def _below_header(document: Document, taken: Iterable[Dropped], *, subject: str, sent: dt.date | None) -> Document:
    """A document with what was taken out of its source, and the title and the day that only the header tells."""
    about = document.about
    about = replace(about, title=about.title or subject, published=about.published or sent)
    return Document.of(document.name, document.form, (*taken, *document.parts), about)


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
        subject = _without_reply(values.get("subject", "")) or found.subject
        sent = day_of(values.get("date") or values.get("sent")) or found.sent
        found = Letterhead(end, subject, tuple(recipients)[:_MOST_RECIPIENTS], sent)
    return found


def _without_reply(words: str) -> str:
    """A subject without «Fwd:» and «Re:»."""
    return _REPLY.sub("", " ".join(words.split()))


def _without_recipients(text: str, recipients: Sequence[str]) -> tuple[str, list[Dropped]]:
    """Take the addresses of those who got a mail out of its text."""
    if not recipients:
        return text, []
    sign = re.compile("|".join(map(re.escape, recipients)), re.IGNORECASE)
    found = ((line, one) for line, words in enumerate(text.split("\n"), 1) for one in sign.findall(words))
    return sign.sub("", text), _taken(found, "address of a reader")


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
        elif fields and words.strip() and (words[0] in " \t" or _MAIL_ADDRESS.search(words[:_LONGEST_LINE])):
            name, value = fields[-1]
            fields[-1] = (name, f"{value} {words.strip()}"[:_LONGEST_FIELD])
        else:
            break
        end += 1
    return fields, end


def read_mail(text: str, *, name: str) -> Document:
    """Read the plain-text form of a mail; what stands before the post is dropped, and never shown."""
    refuse_unreadable(text, name)
    text, private = clean_text(text)
    lines = text.split("\n")
    found = ((line, one[1]) for line, words in enumerate(lines, 1) if (one := LEADS_TO_THE_WEB.match(words)))
    start, address = next(found, (0, ""))
    header = _taken(enumerate(lines[:start], 1))
    subjects = [_without_reply(one[1]) for words in lines[:start] if (one := _SUBJECT.match(words))]
    about = About(title=subjects[-1] if subjects else "", address=clean_address(address).address)
    return Document.of(name, "e-mail text", in_order([*private, *header, *parts_of_lines(lines, start)]), about)


_MAIL_BEGINS = re.compile(rb"^From \S[^\n]{0,200}\d{4}[^\n]{0,20}\n(?=[\x21-\x39\x3b-\x7e]{1,80}:)", re.MULTILINE)
"""How a mail of a mailbox begins, with its sender and the moment, below which the first field stands."""

_QUOTED = re.compile(rb"^>(>{0,50}From )", re.MULTILINE)
"""A line of a mail that begins as mails do; it gets one sign more in each mailbox that it is put into."""


def mails_of(source: bytes) -> tuple[bytes, ...]:
    """The mails of a mailbox; none where the source is no mailbox."""
    source = source.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").lstrip(b"\n")
    starts = [found for found in _MAIL_BEGINS.finditer(source) if _is_apart(source, found.start())]
    if not starts or starts[0].start():
        return ()
    ends = [*(found.start() for found in starts[1:]), len(source)]
    return tuple(_QUOTED.sub(rb"\1", source[begin.end() : end]) for begin, end in zip(starts, ends, strict=True))


def _is_apart(source: bytes, place: int) -> bool:
    return place == 0 or source[place - 2 : place] == b"\n\n"


_HEAD = 100_000
"""How many bytes are looked at to tell a mail; real headers have some 20,000, and the last line may be cut there."""

_MOST_PARTS = 100
"""How many parts of a mail are looked at for its text; a newsletter has two, and a picture or so for each paper."""

_LONGEST_SUBJECT = 2_000
"""How many characters of a subject are decoded, which takes three of them for one."""

_RAW_FIELD = re.compile(rb"[\x21-\x39\x3b-\x7e]{1,80}:|[ \t]")
_WORD = re.compile(r"[^\W\d_]{2,}")
"""A word, by which a stub is told; one letter alone is a mark of a list or of a formula."""

_ADDRESS = re.compile(r"https?://\S+")
_ENOUGH_OF_HTML = 0.5
"""The share of the words of a mail's HTML that its plain text has at least, if it is the newsletter and no stub."""

_SAYS_CODING = re.compile(rb"^(?:mime-version|content-type|content-transfer-encoding):", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(rb"^(?:from|subject|received|to|date):", re.IGNORECASE | re.MULTILINE)


def is_raw_mail(source: bytes) -> bool:
    """Tell a mail in its raw form by the header at its top, which says how it is coded."""
    head = source[:_HEAD].removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").lstrip(b"\n")
    head, is_whole, _ = re.sub(rb"\AFrom \S+@[^\n]*\n", b"", head).partition(b"\n\n")
    lines = head.split(b"\n")
    lines = lines if is_whole or len(source) <= _HEAD else lines[:-1]
    return all(map(_RAW_FIELD.match, lines)) and bool(_SAYS_CODING.search(head)) and bool(_SENT.search(head))


def read_raw_mail(source: bytes, *, name: str) -> Document:
    """Read the newsletter in a mail; its header is dropped, and never shown."""
    if len(source) > MAX_BYTES:
        raise _unreadable(name)
    try:
        mail = message_from_bytes(source.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"))
        texts = _texts(mail, name)
    except (MessageError, RecursionError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise _unreadable(name) from error
    header = [f"{field}: {' '.join(str(value).split())}" for field, value in mail.items()]
    document, taken = _document(texts, letterhead("\n".join(header)).recipients, name=name)
    taken += _taken((1, line) for line in header)
    return _below_header(document, taken, subject=_subject(mail), sent=day_of(str(mail.get("Date") or "")))


def _document(texts: Mapping[str, str], recipients: Sequence[str], *, name: str) -> tuple[Document, list[Dropped]]:
    """Read the text of a mail that says most, without the addresses of those who got it, and these."""
    plain, taken = _without_recipients(texts.get("text/plain", ""), recipients)
    html, taken_of_html = _without_recipients(texts.get("text/html", ""), recipients)
    if not plain and not html:
        raise NewsletterError(f"{visible(name)} is a mail without a text; save the newsletter's own page instead")
    page = read_body(html, name=name) if html else None
    if page and (not plain or _words(plain) < _ENOUGH_OF_HTML * _words(*(block.text for block in page.blocks))):
        return page, taken_of_html
    return read_below_header(plain, partial(read_mail, name=name), name=name), taken


def _words(*texts: str) -> int:
    return sum(len(_WORD.findall(_ADDRESS.sub(" ", text))) for text in texts)


def _texts(mail: Message, name: str) -> dict[str, str]:
    """The first text of each kind that is no attachment."""
    texts: dict[str, str] = {}
    for part in islice(mail.walk(), _MOST_PARTS):
        kind = part.get_content_type()
        if kind not in ("text/plain", "text/html") or texts.get(kind) or part.get_filename():
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            texts[kind] = _text(content, part.get_content_charset() or "utf-8", name).strip("\n")
    return texts


def _text(content: bytes, charset: str, name: str) -> str:
    try:
        text = content.decode(charset)
    except UnicodeDecodeError as error:
        raise NewsletterError(f"{visible(name)}: the text of the mail is not {visible(charset)}, as it says") from error
    return decoded(text.encode("utf-8", "replace"), name=name)


def _subject(mail: Message) -> str:
    written = str(mail.get("Subject") or "")[:_LONGEST_SUBJECT]
    try:
        return _without_reply(str(make_header(decode_header(written))))
    except (MessageError, LookupError, ValueError):
        return _without_reply(written)


def _unreadable(name: str) -> NewsletterError:
    return NewsletterError(f"{visible(name)} is a mail in its raw form; save its plain text as a file, and give that")
