"""A mailbox (mbox) to the mails in it, as they were sent. Each begins with a line «From …» after an empty one."""

from __future__ import annotations

import re

_BEGIN = re.compile(rb"^From \S[^\n]{0,200}\d{4}[^\n]{0,20}\n(?=[\x21-\x39\x3b-\x7e]{1,80}:)", re.MULTILINE)
_QUOTED = re.compile(rb"^>(>{0,50}From )", re.MULTILINE)


def mails_of(source: bytes) -> tuple[bytes, ...]:
    """The mails of a mailbox; none where the source is no mailbox."""
    source = source.removeprefix(b"\xef\xbb\xbf").replace(b"\r\n", b"\n").lstrip(b"\n")
    starts = [found for found in _BEGIN.finditer(source) if _is_apart(source, found.start())]
    if not starts or starts[0].start():
        return ()
    ends = [*(found.start() for found in starts[1:]), len(source)]
    return tuple(_QUOTED.sub(rb"\1", source[begin.end() : end]) for begin, end in zip(starts, ends, strict=True))


def _is_apart(source: bytes, place: int) -> bool:
    return place == 0 or source[place - 2 : place] == b"\n\n"
