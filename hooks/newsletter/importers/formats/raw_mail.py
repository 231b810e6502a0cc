"""A mail as it was sent, coded and in parts, to a document: its plain text, or its HTML that says more; and mailboxes.

Only text is read; what is attached is not, and nothing is unpacked. In a mailbox (mbox) each mail begins with a line
«From …» after an empty one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from email import message_from_bytes
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from itertools import islice

from newsletter.importers.formats.document import Document, Dropped
from newsletter.importers.formats.html import read_body
from newsletter.importers.formats.plain_text import read_mail
from newsletter.importers.formats.reader_traces import letterhead, sent_on, subject_of, without_recipients
from newsletter.importers.formats.recognition import MAX_BYTES, decoded
from newsletter.problem import NewsletterError, visible

_MAIL_BEGINS = re.compile(rb"^From \S[^\n]{0,200}\d{4}[^\n]{0,20}\n(?=[\x21-\x39\x3b-\x7e]{1,80}:)", re.MULTILINE)
_QUOTED = re.compile(rb"^>(>{0,50}From )", re.MULTILINE)


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
_LONGEST_SUBJECT = 2_000
_FIELD = re.compile(rb"[\x21-\x39\x3b-\x7e]{1,80}:|[ \t]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_ADDRESS = re.compile(r"https?://\S+")
_ENOUGH_OF_HTML = 0.5
"""The share of the words of a mail's HTML that its plain text has at least, if it is the newsletter and no stub."""

_CODED = re.compile(rb"^(?:mime-version|content-type|content-transfer-encoding):", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(rb"^(?:from|subject|received|to|date):", re.IGNORECASE | re.MULTILINE)


def is_raw_mail(source: bytes) -> bool:
    """Tell a mail in its raw form by the header at its top, which says how it is coded."""
    head = source[:_HEAD].removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").lstrip(b"\n")
    head, is_whole, _ = re.sub(rb"\AFrom \S+@[^\n]*\n", b"", head).partition(b"\n\n")
    lines = head.split(b"\n")
    lines = lines if is_whole or len(source) <= _HEAD else lines[:-1]
    return all(map(_FIELD.match, lines)) and bool(_CODED.search(head)) and bool(_SENT.search(head))


def read_raw_mail(source: bytes, *, name: str) -> Document:
    """Read the newsletter in a mail; its header is dropped, and never shown."""
    if len(source) > MAX_BYTES:
        raise _unreadable(name)
    try:
        mail = message_from_bytes(source.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n"))
        texts = _texts(mail, name)
    except (MessageError, RecursionError, LookupError, ValueError, TypeError, AttributeError) as error:
        raise _unreadable(name) from error
    header = "\n".join(f"{field}: {' '.join(str(value).split())}" for field, value in mail.items())
    recipients = letterhead(header).recipients
    document, taken = _document(texts, recipients, name=name)
    private = [Dropped(line, "header of the mail", 1, is_private=True) for line in header.split("\n") if line.strip()]
    private += [Dropped(address, "address of a reader", line, is_private=True) for address, line in taken]
    about = replace(
        document.about,
        title=document.about.title or _subject(mail),
        published=document.about.published or sent_on(str(mail.get("Date") or "")),
    )
    return Document.of(name, document.form, (*private, *document.parts), about)


def _document(
    texts: Mapping[str, str], recipients: Sequence[str], *, name: str
) -> tuple[Document, list[tuple[str, int]]]:
    """Read the text of a mail that says most, without the addresses of those who got it, and these."""
    plain, taken = without_recipients(texts.get("text/plain", ""), recipients)
    html, taken_of_html = without_recipients(texts.get("text/html", ""), recipients)
    if not plain and not html:
        raise NewsletterError(f"{visible(name)} is a mail without a text; save the newsletter's own page instead")
    page = read_body(html, name=name) if html else None
    if page and (not plain or _words(plain) < _ENOUGH_OF_HTML * _words(*(block.text for block in page.blocks))):
        return page, taken_of_html
    return read_mail(plain, name=name), taken


def _words(*texts: str) -> int:
    return sum(len(_WORD.findall(_ADDRESS.sub(" ", text))) for text in texts)


def _texts(mail: Message, name: str) -> dict[str, str]:
    """The first text of each kind that is no attachment."""
    texts: dict[str, str] = {}
    for part in islice(_parts(mail), _MOST_PARTS):
        kind = part.get_content_type()
        if kind not in ("text/plain", "text/html") or texts.get(kind) or part.get_filename():
            continue
        content = part.get_payload(decode=True)
        if isinstance(content, bytes):
            texts[kind] = _text(content, part.get_content_charset() or "utf-8", name).strip("\n")
    return texts


def _parts(mail: Message) -> Iterator[Message]:
    """The parts of a mail, in order."""
    waiting = [mail]
    while waiting:
        part = waiting.pop()
        yield part
        inner = part.get_payload()
        if isinstance(inner, list):
            waiting += [one for one in reversed(inner) if isinstance(one, Message)]


def _text(content: bytes, charset: str, name: str) -> str:
    try:
        text = content.decode(charset)
    except UnicodeDecodeError as error:
        raise NewsletterError(f"{visible(name)}: the text of the mail is not {visible(charset)}, as it says") from error
    return decoded(text.encode("utf-8", "replace"), name=name)


def _subject(mail: Message) -> str:
    written = str(mail.get("Subject") or "")[:_LONGEST_SUBJECT]
    try:
        return subject_of(str(make_header(decode_header(written))))
    except (MessageError, LookupError, ValueError):
        return subject_of(written)


def _unreadable(name: str) -> NewsletterError:
    return NewsletterError(f"{visible(name)} is a mail in its raw form; save its plain text as a file, and give that")
