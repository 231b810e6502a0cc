"""Plain text, as pasted, extracted or taken from a mail, to a document: a line is a block.

Addresses lose the tokens of a reader, which mails break in the middle. What another reading has left out of a source
comes back as such lines, so that it has a fate too.
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

from newsletter.importers.formats.document import Block, Document, Dropped, Run, squeezed, trimmed
from newsletter.importers.formats.platforms import READERS_PATHS, clean_address
from newsletter.importers.formats.recognition import refuse_long
from newsletter.model.characters import UNPRINTABLE
from newsletter.problem import NewsletterError

_PRINTED = re.compile(r"https?://[^\s<>\"“”\[\]`]+", re.IGNORECASE)


def linked_runs(run: Run) -> list[Run]:
    """A run in which each address that is printed leads where it says; a run that leads somewhere stays as it is."""
    if run.address or "://" not in run.text:
        return [run]
    runs: list[Run] = []
    index = 0
    for found in _PRINTED.finditer(run.text):
        printed = found[0][: _address_end(found[0])]
        is_whole = not printed.endswith(("…", ".."))
        if is_whole and clean_address(printed).address == printed:
            runs += [run.part(index, found.start()), Run(printed, printed, run.look)]
            index = found.start() + len(printed)
    return [one for one in (*runs, run.part(index)) if one.text]


_REDIRECT = re.compile(r"\[\s*(https?://[^\s\[\]]+)\s*\]", re.IGNORECASE)
_BULLET = re.compile(r"^([-*•‣▪◦·–])\s+(?=\S)")

_LONGEST_LINE = 3_000
"""Up to how many characters a line is a paragraph whatever numbers it has; the longest of real ones have some 2,000."""

_ENOUGH_TITLES = 3
"""How many titles in a row make a longer line a newsletter; a text with references has «[1]», and perhaps «[2]»."""


def read_text(text: str, *, name: str, form: Literal["plain text", "listing"] = "plain text") -> Document:
    """Read a plain text, or a listing in one."""
    refuse_unreadable(text, name)
    return Document.of(name, form, _parts_of_text(text))


def _parts_of_text(text: str) -> tuple[Block | Dropped, ...]:
    text, private = clean_text(text)
    return in_order([*private, *parts_of_lines(text.split("\n"))])


def refuse_unreadable(text: str, name: str) -> None:
    """Refuse a text that is too long, or that has lost its line ends: several titles stand in one of its lines."""
    refuse_long(text, name)
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > _LONGEST_LINE and _has_titles(line):
            said = f"line {number} holds a whole newsletter, whose line ends are lost; copy it again with its lines"
            raise NewsletterError(f"{name}: {said}")


def _has_titles(line: str) -> bool:
    """Whether the numbers [1], [2], [3] stand in a line, in order."""
    place = 0
    return all((place := line.find(f"[{number}] ", place)) >= 0 for number in range(1, _ENOUGH_TITLES + 1))


def parts_of_lines(lines: Sequence[str], start: int = 0) -> Iterator[Block | Dropped]:
    """The blocks of lines from one on, after what is dropped of each."""
    return (part for line, words in enumerate(lines[start:], start + 1) for part in _parts(words, line))


def in_order(parts: Iterable[Block | Dropped]) -> tuple[Block | Dropped, ...]:
    """Parts in the order of their lines."""
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
        address = found[0][: _address_end(found[0])]
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
"""A tag; in the quotation marks of an attribute, which are bounded for those that never end, brackets may stand."""

_SPACES = re.compile(r"[\x1c-\x1f\x85\u2028\u2029]")
INLINE = re.compile(r"</?(?:a|b|i|u|s|em|strong|span|code|sup|sub|small|mark|font|abbr|wbr|del|ins|q|cite|kbd)\b", re.I)
"""The beginning of a tag that does not part words."""


def unread(text: str, parts: Iterable[Block | Dropped], *, layout: Iterable[str] = ()) -> Iterator[Block | Dropped]:
    """The lines of a source that hold words which neither its parts nor its layout have, as paragraphs.

    Each word of a part, and of an address behind it, is that of one place of the source, at the part's line or below.
    """
    laid = Document.of("", "plain text", parts)
    if squeezed(text) == squeezed(UNPRINTABLE.sub("", laid.text)):
        return
    ends = [*(place for place, _ in laid.lines[1:]), len(laid.text)]
    told = [(line, laid.text[place:end]) for (place, line), end in zip(laid.lines, ends, strict=False)]
    words = Words([*((0, one) for one in layout), *told])
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip() and not words.take(line, number):
            yield from (replace(part, line=number) for part in _parts_of_text(line))


def seen_in(html: str) -> str:
    """The text of HTML that its readers see, on the lines where it stands."""
    text = _UNSEEN.sub(_newlines, html)
    text = _TAG.sub(lambda found: _newlines(found) if INLINE.match(found[0]) else " " + _newlines(found), text)
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


OF_A_READER = "token of a reader"
_HOSTS = "|".join(map(re.escape, READERS_PATHS))
_OWN_HOST = rf"(?<![\w./@-])(?:[a-z0-9-]{{1,63}}\.){{0,4}}(?:{_HOSTS})/"
"""An address on a platform without its scheme; names of four words before the host are more than any has."""

_ANY_ADDRESS = rf"(?:https?://|{_OWN_HOST})(?:(?!https?://|[,;]{_OWN_HOST})[^\s<>\"“”\[\]`|])*"
_FRAMED = re.compile(
    rf"(?P<before>[ \t]{{0,20}}\[\s{{0,20}}|<|`)?(?P<address>{_ANY_ADDRESS})(?P<after>\s{{0,20}}\]|>|`)?", re.IGNORECASE
)
"""An address and its brackets, which programs for mail set with spaces, or at the next line's indentation."""

_OF_ADDRESS = r"[^\s<>\[\]()\"`]"
_IN_FRAME = re.compile(
    rf"(?P<before>[\[<(]\s{{0,20}})"
    rf"(?P<address>(?:https?://|{_OWN_HOST}){_OF_ADDRESS}*(?:[ \t]*\n[> \t]*{_OF_ADDRESS}+){{1,80}})"
    rf"(?P<after>\s{{0,20}}[\]>)])",
    re.IGNORECASE,
)
"""An address that was broken into lines within its brackets; eighty lines have more than any browser follows."""

_MORE = r"(?:\n[\w.=?&%~-]+(?=[ \t]*(?:\n|\Z))){1,80}"
"""The lines on which a broken address goes on, as many as within brackets."""

_BARE = re.compile(
    rf"(?<!{_OF_ADDRESS})(?:https?://{_OF_ADDRESS}{{0,200}}?|{_OWN_HOST})redirect/{_OF_ADDRESS}+{_MORE}",
    re.IGNORECASE,
)
"""A redirect that was broken into lines; what stands before the word is a host and a few folders."""

_LIKE_A_TOKEN = re.compile(r"[0-9_=?&%]|[a-z][A-Z]")
_FULL_LINE = 60
"""From how many characters on a line was broken for its length, within an address too; those of mails have 70."""

_FRAMES = ("[]", "<>", "``")
_AFTER_ADDRESS = ".,;:!?'’*"


def clean_text(text: str) -> tuple[str, list[Dropped]]:
    """Take tokens of a reader out of the addresses in a text; lines keep their numbers.

    What was taken out comes in the order of the text, all of it private.
    """
    parts = list(_private_parts(_with_whole_addresses(text)))
    dropped = [part for part in parts if isinstance(part, Dropped)]
    return "".join(part for part in parts if isinstance(part, str)), dropped


def _address_end(text: str) -> int:
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
        end = found.start("address") + _address_end(found["address"])
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
