"""Headers: texts and addresses to lines of ASCII (RFC 5322) that mail programs show as what they were made of.

The standard library reads what it should only write: =?utf-8?q?=0A?= in a title is a line break to it. So here it only
encodes (RFC 2047), whole texts that are not plain, and lines are folded the same by every version of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from email.header import Header
from urllib.parse import quote

from newsletter.text.mailbox import Mailbox

WIDTH = 76
"""How long a line with encoded words may be; only one with a longer address is longer."""

_PLAIN = re.compile(r"(?!.*=\?)[!-~]{1,60}( [!-~]{1,60})*")
"""A text that is its own header: short words of ASCII with single spaces, and nothing that begins an encoded word."""

_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]+")
"""A name that needs no quotes, if it is plain."""

_QUOTABLE = re.compile(r'[^"\\]{1,60}')
"""A name that is quoted as it stands, if it is plain."""

_UNWRITABLE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What ends lines or texts, or is no character; no record has it, and none of it is ever encoded."""


def header(name: str, words: Iterable[str]) -> str:
    """Write a header, folded between its words and never inside one."""
    lines = [f"{name}:"]
    for number, word in enumerate(words):
        if number and len(lines[-1]) + 1 + len(word) > WIDTH:
            lines.append("")
        lines[-1] += f" {word}"
    return "".join(f"{line}\r\n" for line in lines)


def text_words(text: str, *, name: str) -> list[str]:
    """The words of a text for the header of this name."""
    return text.split(" ") if _PLAIN.fullmatch(text) else _encoded(text, name)


def mailbox_words(mailbox: Mailbox, *, name: str) -> list[str]:
    """The words of a mailbox for the header of this name."""
    if not mailbox.name:
        return [mailbox.address]
    return [*_name_words(mailbox.name, name), f"<{mailbox.address}>"]


def address_word(address: str) -> str:
    """A web or mailto address as a word; what none may hold is written with % (RFC 3987, 3.1)."""
    written = quote(address, safe="!#$%&'()*+,/:;=?@[]")
    return f"<{written}>"


def _name_words(name: str, header_name: str) -> list[str]:
    is_plain = bool(_PLAIN.fullmatch(name))
    if is_plain and _ATOMS.fullmatch(name):
        return name.split(" ")
    return [f'"{name}"'] if is_plain and _QUOTABLE.fullmatch(name) else _encoded(name, header_name)


def _encoded(text: str, header_name: str) -> list[str]:
    """Encode a text whole, so that its spaces are kept and nothing in it is read as a sign of mail."""
    return Header(_UNWRITABLE.sub("\ufffd", text), "utf-8", maxlinelen=WIDTH, header_name=header_name).encode().split()
