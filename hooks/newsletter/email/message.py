"""Letters as messages (RFC 5322): the text, the HTML and the headers that mail programs look for.

The standard library writes the two parts, but never sees our headers, which `newsletter.email.headers` writes. It would
take the boundary from chance, so that follows from the content.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from newsletter.email.headers import address_word, header, mailbox_words, text_words
from newsletter.email.letter import Letter
from newsletter.text.mailbox import read_mailbox

_Header = tuple[str, list[str]]
"""The name of a header, and its words."""


def message(letter: Letter, *, text: str, html: str, to: str | None = None, is_test: bool = False) -> str:
    """Write a message with both forms of a letter, the plain one first; lines end as mail has them.

    Without an address it is to its own sender. A test has a name of its own, or the letter itself would seem a double.
    """
    parts = EmailMessage(policy=SMTP)
    parts.set_content(text, subtype="plain", charset="utf-8", cte="quoted-printable")
    parts.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
    content = hashlib.sha256(f"{letter.title}\0{text}\0{html}".encode()).hexdigest()
    parts.set_boundary(f"=_{content[:32]}")
    headers = _headers(letter, message_id(letter, content, is_test=is_test), to=to, is_test=is_test)
    return "".join(header(name, words) for name, words in headers) + parts.as_bytes().decode("ascii")


def message_id(letter: Letter, content: str, *, is_test: bool = False) -> str:
    """The name of a message: the same letter has the same, so that a server which gets it twice can drop one.

    One that says something else is another, as mail programs ask (RFC 5322, 3.6.4); `content` is a digest of it.
    """
    settings = letter.settings
    name = f"volume.{letter.volume.id}.{settings.feed_year}.{content[:16]}"
    return f"<{'test.' if is_test else ''}{name}@{settings.feed_authority}>"


def _headers(letter: Letter, name: str, *, to: str | None, is_test: bool) -> Iterator[_Header]:  # not for readers
    settings = letter.settings
    sender = read_mailbox(settings.email_from or "")
    yield "Date", [format_datetime(dt.datetime.combine(letter.volume.published, dt.time(12), tzinfo=dt.UTC))]
    yield "From", mailbox_words(sender, name="From")
    yield "To", [to] if to else mailbox_words(sender, name="To")
    yield "Subject", text_words(f"Test: {letter.title}" if is_test else letter.title, name="Subject")
    yield "Message-ID", [name]
    yield "List-Archive", [address_word(letter.archive_url)]
    if settings.email_list_id:
        yield "List-Id", [f"<{settings.email_list_id}>"]
    if letter.unsubscribe:
        *others, last = map(address_word, letter.unsubscribe)
        yield "List-Unsubscribe", [*(f"{other}," for other in others), last]
    if (settings.email_unsubscribe or "").startswith("https://"):
        yield "List-Unsubscribe-Post", ["List-Unsubscribe=One-Click"]  # RFC 8058 knows https only
