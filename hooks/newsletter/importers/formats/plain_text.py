"""Plain text, as pasted, extracted or taken from a mail, to a document: a line is a block.

The plain text of a mail begins with what the mail program says of it, and every link is followed by a redirect that
names its reader; neither goes any further than this module.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsletter.importers.formats.document import About, Block, Document, Dropped, Run
from newsletter.importers.formats.letterhead import letterhead_of, subject_of
from newsletter.importers.formats.link_addresses import clean_address
from newsletter.importers.formats.platforms import any_of
from newsletter.importers.formats.tokens import OF_A_READER, address_end, clean_text
from newsletter.importers.formats.unfolding import unfolded
from newsletter.model.characters import UNPRINTABLE

ON_THE_WEB = re.compile(rf"^\s*(?:{any_of('on_the_web')})\s+(\S+)", re.IGNORECASE)
_REDIRECT = re.compile(r"\[\s*(https?://[^\s\[\]]+)\s*\]", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s<>\"“”\[\]`]+", re.IGNORECASE)
_BULLET = re.compile(r"^([-*•‣▪◦·–])\s+(?=\S)")
_SUBJECT = re.compile(r"^\s*Subject:\s*(.+)", re.IGNORECASE)


def read_text(text: str, *, name: str, form: str = "plain text") -> Document:
    """Read a plain text; the header of a mail above it gives the title."""
    head = letterhead_of(text, name=name)
    text, private = clean_text(unfolded(text))
    parts = [part for line, words in enumerate(text.split("\n"), 1) for part in _parts(words, line)]
    return Document.of(
        name,
        "listing" if form == "listing" else "plain text",
        _in_order([*private, *parts]),
        About(title=head.subject, published=head.sent),
    )


def read_mail(text: str, *, name: str) -> Document:
    """Read the plain-text form of a mail; what stands before the post is dropped, and never shown."""
    head = letterhead_of(text, name=name)
    text, private = clean_text(unfolded(text))
    lines = text.split("\n")
    start, address = next(
        ((number, found[1]) for number, words in enumerate(lines) if (found := ON_THE_WEB.match(words))), (-1, "")
    )
    header = [
        Dropped(words.strip(), "header of the mail", number, is_private=True)
        for number, words in enumerate(lines[: start + 1], 1)
        if words.strip()
    ]
    subjects = [subject_of(found[1]) for words in lines[: start + 1] if (found := _SUBJECT.match(words))]
    parts = [part for line, words in enumerate(lines[start + 1 :], start + 2) for part in _parts(words, line)]
    title = subjects[-1] if subjects else head.subject
    about = About(title=title, address=clean_address(address).address, published=head.sent)
    return Document.of(name, "e-mail text", _in_order([*private, *header, *parts]), about)


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
    runs = _trimmed(runs)
    if runs:
        yield Block(tuple(runs), line, kind="item" if bullet else "paragraph")


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
    for found in _ADDRESS.finditer(words):
        address = found[0][: address_end(found[0])]
        clean = clean_address(address)
        yield Run(words[index : found.start()])
        index = found.start() + len(address)
        if clean.address:
            yield Run(clean.address, clean.address)
        if clean.address != address:
            yield Dropped(_difference(address, clean.address), "tracking", line, is_private=True)
    yield Run(words[index:])


def _difference(address: str, clean: str) -> str:
    """What cleaning took out of an address: characters enough to account for them."""
    rest = list(address)
    for character in clean:
        if character in rest:
            rest.remove(character)
    return "".join(rest)


def _trimmed(runs: list[Run]) -> list[Run]:
    runs = [run for run in runs if run.text]
    while runs and not runs[0].text.strip():
        runs = runs[1:]
    while runs and not runs[-1].text.strip():
        runs = runs[:-1]
    return runs
