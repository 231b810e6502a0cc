"""Plain text, as pasted, extracted or taken from a mail, to a document: a line is a block.

A newsletter that was folded into one line gets its lines again. What another reading has left out of a source comes
back as such lines, so that it has a fate too.
"""

from __future__ import annotations

import operator
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from html import unescape
from typing import Literal
from urllib.parse import unquote

from newsletter.importers.formats.document import About, Block, Document, Dropped, Run, squeezed, trimmed
from newsletter.importers.formats.link_addresses import OF_A_READER, address_end, clean_address, clean_text
from newsletter.importers.formats.platforms import any_of
from newsletter.importers.formats.recognition import EXTRA_MARK, EXTRA_NAMES, LINK_MARK, refuse_long
from newsletter.model.characters import UNPRINTABLE

_PRINTED = re.compile(r"https?://[^\s<>\"“”\[\]`]+", re.IGNORECASE)


def linked_runs(run: Run) -> list[Run]:
    """A run in which each address that is printed leads where it says; a run that leads somewhere stays as it is."""
    if run.address or "://" not in run.text:
        return [run]
    runs: list[Run] = []
    index = 0
    for found in _PRINTED.finditer(run.text):
        printed = found[0][: address_end(found[0])]
        is_whole = not printed.endswith(("…", ".."))
        if is_whole and clean_address(printed).address == printed:
            runs += [run.part(index, found.start()), Run(printed, printed, run.look)]
            index = found.start() + len(printed)
    return [one for one in (*runs, run.part(index)) if one.text]


ON_THE_WEB = re.compile(rf"^\s*(?:{any_of('on_the_web')})\s+(\S+)", re.IGNORECASE)
_REDIRECT = re.compile(r"\[\s*(https?://[^\s\[\]]+)\s*\]", re.IGNORECASE)
_BULLET = re.compile(r"^([-*•‣▪◦·–])\s+(?=\S)")


_SUBJECT = re.compile(r"^\s*Subject:\s*(.+)", re.IGNORECASE)
_REPLY = re.compile(r"(?:(?:fwd?|re):\s*)*", re.IGNORECASE)


def read_text(text: str, *, name: str, form: Literal["plain text", "listing"] = "plain text") -> Document:
    """Read a plain text, or a listing in one."""
    refuse_long(text, name)
    text, private = clean_text(unfolded(text))
    return Document.of(name, form, _in_order([*private, *_parts_of(text.split("\n"))]))


def read_mail(text: str, *, name: str) -> Document:
    """Read the plain-text form of a mail; what stands before the post is dropped, and never shown."""
    refuse_long(text, name)
    text, private = clean_text(unfolded(text))
    lines = text.split("\n")
    found = next(((line, one[1]) for line, words in enumerate(lines, 1) if (one := ON_THE_WEB.match(words))), (0, ""))
    start, address = found
    header = [
        Dropped(words.strip(), "header of the mail", line, is_private=True)
        for line, words in enumerate(lines[:start], 1)
        if words.strip()
    ]
    subjects = [subject_of(one[1]) for words in lines[:start] if (one := _SUBJECT.match(words))]
    about = About(title=subjects[-1] if subjects else "", address=clean_address(address).address)
    return Document.of(name, "e-mail text", _in_order([*private, *header, *_parts_of(lines, start)]), about)


def subject_of(words: str) -> str:
    """A subject without «Fwd:» and «Re:»."""
    words = " ".join(words.split())
    reply = _REPLY.match(words)
    return words[reply.end() :].strip() if reply else words


def _parts_of(lines: Sequence[str], start: int = 0) -> Iterator[Block | Dropped]:
    return (part for line, words in enumerate(lines[start:], start + 1) for part in _parts(words, line))


def _in_order(parts: Iterable[Block | Dropped]) -> tuple[Block | Dropped, ...]:
    return tuple(sorted(parts, key=lambda part: part.line))


def _parts(words: str, line: int) -> Iterator[Block | Dropped]:
    """The block of a line, after what is dropped of it."""
    if invisible := "".join(UNPRINTABLE.findall(words)):
        yield Dropped(invisible, "invisible character", line)
        words = UNPRINTABLE.sub("", words)
    words = " ".join(words.split())
    bullet = _BULLET.match(words)
    if bullet:
        yield Dropped(bullet[1], "mark of a list", line)
        words = words[bullet.end() :]
    runs: list[Run] = []
    for part in _runs(words, line):
        if isinstance(part, Run):
            runs.append(part)
        else:
            yield part
    if kept := trimmed(run for run in runs if run.text):
        yield Block(kept, line, kind="item" if bullet else "paragraph")


def _runs(words: str, line: int) -> Iterator[Run | Dropped]:
    """The runs of a line: redirects in brackets end what is before them, addresses lead where they say."""
    index = 0
    for found in _REDIRECT.finditer(words):
        yield from _addresses(words[index : found.start()].rstrip(" "), line)
        index = found.end()
        clean = clean_address(found[1])
        if clean.address:
            yield from (Run(" "), Run(clean.address, clean.address))
            yield Dropped("[]", "brackets around an address", line)
        if clean.taken_out or not clean.address:
            brackets = "" if clean.address else "[]"
            yield Dropped(clean.taken_out + brackets, OF_A_READER, line, is_private=True)
    yield from _addresses(words[index:], line)


def _addresses(words: str, line: int) -> Iterator[Run | Dropped]:
    index = 0
    for found in _PRINTED.finditer(words):
        address = found[0][: address_end(found[0])]
        clean = clean_address(address)
        yield Run(words[index : found.start()])
        index = found.start() + len(address)
        if clean.address:
            yield Run(clean.address, clean.address)
        if clean.taken_out:
            yield Dropped(clean.taken_out, "tracking", line, is_private=True)
    yield Run(words[index:])


_WORD = re.compile(r"[^\W_]+")
_MOST_LOOKED_FOR = 5_000
"""How many words are looked for within others, each through the whole text; beyond them a word counts as unread."""

_MARKUP = frozenset("*_`\\[]()<>~!|&;%")
_UNSEEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|head|template|svg|noscript|title)\b[^>]*>.*?(?:</\1\s*>|\Z)", re.S | re.I
)
_TAG = re.compile(r"""<[!?/]?[a-zA-Z](?:[^<>"']|"[^"]{0,5000}"|'[^']{0,5000}')*>|<[!?/]?[a-zA-Z][^<>]*(?:>|(?=<)|\Z)""")
_SPACES = re.compile(r"[\x1c-\x1f\x85\u2028\u2029]")
_INLINE = re.compile(
    r"</?(?:a|b|i|u|s|em|strong|span|code|sup|sub|small|mark|font|abbr|wbr|del|ins|q|cite|kbd)\b", re.I
)


def unread(text: str, parts: Iterable[Block | Dropped], *, layout: Iterable[str] = ()) -> Iterator[Block | Dropped]:
    """The lines of a source that hold words which neither its parts nor its layout have, as paragraphs.

    Each word of a part, and of an address behind it, is that of one place of the source, at the part's line or below.
    """
    laid = Document.of("", "plain text", parts)
    ends = [*(place for place, _ in laid.lines[1:]), len(laid.text)]
    told = [(line, laid.text[place:end]) for (place, line), end in zip(laid.lines, ends, strict=False)]
    words = Words([*((0, one) for one in layout), *told])
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not words.take(line, number):
            for part in read_text(line, name="").parts:
                yield replace(part, line=number)


def seen_in(html: str) -> str:
    """The text of HTML that its readers see, on the lines where it stands."""
    text = _UNSEEN.sub(_newlines, html)
    text = _TAG.sub(lambda found: _newlines(found) if _INLINE.match(found[0]) else " " + _newlines(found), text)
    return UNPRINTABLE.sub("", _SPACES.sub(" ", unescape(text)))


def _newlines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


class Words:
    """The words of texts, as they stand and with what HTML and addresses escape; each is taken once.

    A text counts from its line on, so that what is lost above is not taken for what stands once more below.
    """

    def __init__(self, texts: Iterable[tuple[int, str]]) -> None:
        self.waiting = sorted(((line, UNPRINTABLE.sub("", text)) for line, text in texts), reverse=True)
        self.free: Counter[str] = Counter()
        self.text = "\n".join(form for _, text in reversed(self.waiting) for form in _forms(text))
        self.squeezed = squeezed(self.text)
        self.words = frozenset(_WORD.findall(self.text))
        self.known: dict[str, bool] = {}

    def take(self, line: str, number: int) -> bool:
        """Take the words of a line, as it stands or with its entities read; False where some are not among them.

        A word next to a sign of markup may be a part of another; words that are none may stand there all at once.
        """
        while self.waiting and self.waiting[-1][0] <= number:
            counts = [Counter(_WORD.findall(form)) for form in _forms(self.waiting.pop()[1])]
            self.free.update(reduce(operator.or_, counts))
        for form in dict.fromkeys((line.casefold(), unescape(line).casefold())):
            words = Counter(_WORD.findall(form))
            missing = [word for word, times in words.items() if times > self.free[word]]
            if all(self._is_part(word, form) for word in missing):
                for word, times in words.items():
                    self.free[word] = max(self.free[word] - times, 0)
                return True
        return self.words.isdisjoint(missing) and self._holds(squeezed(line.casefold()), self.squeezed)

    def _is_part(self, word: str, line: str) -> bool:
        """Whether a word that is missing is next to markup wherever it stands, and within another word."""
        places = (found for found in _WORD.finditer(line) if found[0] == word)
        around = (line[found.start() - 1 : found.start()] + line[found.end() : found.end() + 1] for found in places)
        return any(map(_MARKUP.intersection, around)) and self._holds(word, self.text)

    def _holds(self, word: str, within: str) -> bool:
        if word not in self.known:
            self.known[word] = len(self.known) < _MOST_LOOKED_FOR and word in within
        return self.known[word]


def _forms(text: str) -> list[str]:
    return list(dict.fromkeys(one.casefold() for one in (text, unescape(text), unquote(text))))


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
_BEFORE_MARKS = re.compile(rf"\s(?={EXTRA_MARK}|{LINK_MARK})")
_LINK_MARKS = re.compile(LINK_MARK)
_TITLE_START = re.compile(rf"\[\d+\] |{EXTRA_MARK}")
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
