"""What names a reader, taken out of a text: the header of a mail, tokens in addresses, the reader's own address.

A mail begins with what the mail program says of it, wraps its lines in the middle of an address too, and puts after
every link a redirect that names its reader; none of that goes any further.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from newsletter.importers.formats.document import Dropped
from newsletter.importers.formats.link_addresses import clean_address
from newsletter.importers.formats.platforms import PLATFORMS
from newsletter.problem import NewsletterError, visible

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


OF_A_READER = "token of a reader"
_HEADER = "header of the mail"
_HOSTS = "|".join(re.escape(platform.host) for platform in PLATFORMS)
_OWN_HOST = rf"(?<![\w./@-])(?:[a-z0-9-]{{1,63}}\.){{0,4}}(?:{_HOSTS})/"
_ANY_ADDRESS = rf"(?:https?://|{_OWN_HOST})(?:(?!https?://|[,;]{_OWN_HOST})[^\s<>\"“”\[\]`|])*"
_FRAMED = re.compile(
    rf"(?P<before>[ \t]{{0,20}}\[\s{{0,20}}|<|`)?(?P<address>{_ANY_ADDRESS})(?P<after>\s{{0,20}}\]|>|`)?", re.IGNORECASE
)
_OF_ADDRESS = r"[^\s<>\[\]()\"`]"
_IN_FRAME = re.compile(
    rf"(?P<before>[\[<(]\s{{0,20}})"
    rf"(?P<address>(?:https?://|{_OWN_HOST}){_OF_ADDRESS}*(?:[ \t]*\n[> \t]*{_OF_ADDRESS}+){{1,80}})"
    rf"(?P<after>\s{{0,20}}[\]>)])",
    re.IGNORECASE,
)
_MORE = r"(?:\n[\w.=?&%~-]+(?=[ \t]*(?:\n|\Z))){1,80}"
_BARE = re.compile(
    rf"(?<!{_OF_ADDRESS})(?:https?://{_OF_ADDRESS}{{0,200}}?|{_OWN_HOST})redirect/{_OF_ADDRESS}+{_MORE}",
    re.IGNORECASE,
)
_LIKE_A_TOKEN = re.compile(r"[0-9_=?&%]|[a-z][A-Z]")
_FULL_LINE = 60
"""From how many characters on a line was broken for its length, within an address too; those of mails have 70."""

_FRAMES = ("[]", "<>", "``")
_AFTER_ADDRESS = ".,;:!?'’*"


def clean_text(text: str) -> tuple[str, list[Dropped]]:
    """Take out what names a reader: the header of a mail, tokens in addresses, the reader's own address.

    Lines keep their numbers. What was taken out comes in the order of the text, all of it private.
    """
    head = letterhead(text)
    lines = text.split("\n")
    dropped = [
        Dropped(words.strip(), _HEADER, line, is_private=True)
        for line, words in enumerate(lines[: head.lines], 1)
        if words.strip()
    ]
    text = _with_whole_addresses("\n".join([""] * head.lines + lines[head.lines :]))
    text, taken = without_recipients(text, head.recipients)
    dropped += [Dropped(address, "address of a reader", line, is_private=True) for address, line in taken]
    parts = list(_private_parts(text))
    dropped += [part for part in parts if isinstance(part, Dropped)]
    return "".join(part for part in parts if isinstance(part, str)), sorted(dropped, key=lambda one: one.line)


def address_end(text: str) -> int:
    """Where an address ends that was found in a sentence, whose full stop or bracket may follow it."""
    depth, end = 0, len(text)
    for index, character in enumerate(text):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if depth < 0:
            end = index
            break
    return len(text[:end].rstrip(_AFTER_ADDRESS))


def _with_whole_addresses(text: str) -> str:
    """The text with addresses in one line again; the newlines in them come after them."""
    if not re.search(rf"{_HOSTS}|redirect", text, re.IGNORECASE):
        return text
    return _BARE.sub(_bare, _IN_FRAME.sub(_in_frame, text))


def _in_frame(found: re.Match[str]) -> str:
    parts = [part.strip(" \t>") for part in found["address"].split("\n")]
    address = "".join(parts)
    if not clean_address(_with_scheme(address)).is_private:
        return found[0]
    return f"{found['before']}{address}{found['after']}" + "\n" * (len(parts) - 1)


def _bare(found: re.Match[str]) -> str:
    first, *rest = found[0].split("\n")
    width = len(first) + found.start() - found.string.rfind("\n", 0, found.start()) - 1
    number = 0
    for words in rest:
        if width < _FULL_LINE or not _LIKE_A_TOKEN.search(words):
            break
        number, width = number + 1, len(words)
    return "\n".join(["".join([first, *rest[:number]]) + "\n" * number, *rest[number:]])


def _private_parts(text: str) -> Iterator[str | Dropped]:
    """The text in pieces, with a `Dropped` where something private was."""
    index, line = 0, 1
    while found := _FRAMED.search(text, index):
        line += text.count("\n", index, found.start())
        yield text[index : found.start()]
        end = found.start("address") + address_end(found["address"])
        after = found["after"] if end == found.end("address") else ""
        private = _private(found, text[found.start("address") : end], line, after=after or "")
        if private:
            yield from private
            index = end + len(after or "")
        else:
            index = found.end("address")
            yield text[found.start() : index]
        line += text.count("\n", found.start(), index)
    yield text[index:]


def _private(found: re.Match[str], address: str, line: int, *, after: str) -> list[str | Dropped]:
    """What becomes of an address and the brackets around it; nothing where it may stay as it is."""
    whole = _with_scheme(address)
    clean = clean_address(whole)
    if not clean.is_private:
        return []
    added = whole.removesuffix(address)
    taken_out, before = clean.taken_out.removeprefix(added), found["before"] or ""
    frame = "".join((before + after).split())
    if not clean.address and frame in _FRAMES:
        return [Dropped(taken_out + frame, OF_A_READER, line, is_private=True)]
    kept = clean.address if clean.taken_out == whole else clean.address.removeprefix(added)
    return [Dropped(taken_out, OF_A_READER, line, is_private=True), f"{before}{kept}{after}"]


def _with_scheme(address: str) -> str:
    return address if re.match("https?://", address, re.IGNORECASE) else f"https://{address}"
