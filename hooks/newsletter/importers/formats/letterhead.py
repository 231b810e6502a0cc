"""The header of a mail at the top of a text: which lines it has, and what it says. Knows nothing of what follows."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from newsletter.problem import NewsletterError, visible

MOST_LINES = 500
"""How many lines a header may have; the longest of real mails have some 200."""

_LONGEST_DATE = 100
"""How many characters of a date are read; a real one has some 40."""

_MOST_BLOCKS = 5
_WRITTEN = frozenset(("from", "subject", "date", "sent", "sender", "reply-to", "received", "return-path", "message-id"))
_CODED = frozenset(("mime-version", "content-type", "content-transfer-encoding", "dkim-signature", "received-spf"))
_LISTED = frozenset(("list-id", "list-post", "list-unsubscribe", "authentication-results"))
_OF_A_RECIPIENT = frozenset(("to", "cc", "bcc", "delivered-to", "x-original-to", "x-forwarded-to", "envelope-to"))
_KNOWN = _WRITTEN | _CODED | _LISTED | _OF_A_RECIPIENT
_ENOUGH = 2
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
        start = _start(lines, found.lines)
        fields, end = _fields(lines, start)
        if sum(name in _KNOWN for name in dict(fields)) < _ENOUGH:
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


def _start(lines: Sequence[str], start: int) -> int:
    """Where a header may begin: after empty lines, and what says that a mail was forwarded."""
    while start < len(lines) and (
        not lines[start].strip() or _FORWARDED.fullmatch(lines[start].strip()) or _MAILBOX.match(lines[start])
    ):
        start += 1
    return start


def _fields(lines: Sequence[str], start: int) -> tuple[list[tuple[str, str]], int]:
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
