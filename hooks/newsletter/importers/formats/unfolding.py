"""A newsletter in one long line, as some mail programs give it, to the lines it had.

Where a line ended shows in what newsletters are made of: numbers in brackets, marks of links, headings of extras, the
credit that a highlight and a summary share. Where nothing shows it, the line goes on, and a person sees it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsletter.importers.formats.recognition import EXTRA_NAMES
from newsletter.model import EXTRA_KINDS

_LONG = 3_000
_ENOUGH = 3
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
_MARKS = re.compile(rf"\s(?={_EXTRA_SIGNS}|[📚📝🤗]|[👨👩🧑][🏻-🏿]?\u200d?💻)")
_LINK_MARKS = re.compile(r"[📚📝🤗]|[👨👩🧑][🏻-🏿]?\u200d?💻")
_TITLE_START = re.compile(rf"\[\d+\] |{_EXTRA_SIGNS}")
_SUMMARY = re.compile(
    r"\s(?=This (?:[\w-]+ ){0,4}?(?:paper|report|survey|study|work|article|review|tutorial)\b)|\s(?=The authors\b)"
)
_CREDIT = re.compile(r"^This (?:[\w-]+ ){0,6}?(?:from|by) (?:the )?(?P<credit>.{1,80})")
_FROM = re.compile(r", from (?:the )?")


def unfolded(text: str) -> str:
    """The text with its lines, where a newsletter stands in one of them."""
    return "\n".join("\n".join(_lines(line)) if _is_folded(line) else line for line in text.split("\n"))


def _is_folded(line: str) -> bool:
    return len(line) > _LONG and len(_starts(line)) >= _ENOUGH


def _starts(line: str) -> list[int]:
    """Where [1], [2], [3] … stand, in order."""
    starts: list[int] = []
    index = 0
    while (index := line.find(f"[{len(starts) + 1}] ", index)) >= 0:
        starts.append(index)
    return starts


def _lines(line: str) -> Iterator[str]:
    starts = _starts(line)
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
        for number, piece in enumerate(_MARKS.split(part)):
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
