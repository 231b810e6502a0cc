"""A text to the text that may be published: a reader's tokens and addresses are taken out before it has any form.

A mail wraps its lines wherever they are too long, in the middle of an address too; that is undone first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsletter.importers.formats.document import Dropped, Run
from newsletter.importers.formats.letterhead import letterhead, without_recipients
from newsletter.importers.formats.link_addresses import clean_address
from newsletter.importers.formats.platforms import PLATFORMS

OF_A_READER = "token of a reader"
_HEADER = "header of the mail"
_HOSTS = "|".join(re.escape(platform.host) for platform in PLATFORMS)
_OWN_HOST = rf"(?<![\w./@-])(?:[a-z0-9-]{{1,63}}\.){{0,4}}(?:{_HOSTS})/"
_ADDRESS = rf"(?:https?://|{_OWN_HOST})(?:(?!https?://|[,;]{_OWN_HOST})[^\s<>\"“”\[\]`|])*"
_FRAMED = re.compile(
    rf"(?P<before>[ \t]{{0,20}}\[\s{{0,20}}|<|`)?(?P<address>{_ADDRESS})(?P<after>\s{{0,20}}\]|>|`)?", re.IGNORECASE
)
_PART = r"[^\s<>\[\]()\"`]"
_IN_FRAME = re.compile(
    rf"(?P<before>[\[<(]\s{{0,20}})(?P<address>(?:https?://|{_OWN_HOST}){_PART}*(?:[ \t]*\n[> \t]*{_PART}+){{1,80}})"
    rf"(?P<after>\s{{0,20}}[\]>)])",
    re.IGNORECASE,
)
_MORE = r"(?:\n[\w.=?&%~-]+(?=[ \t]*(?:\n|\Z))){1,80}"
_BARE = re.compile(
    rf"(?<!{_PART})(?:https?://{_PART}{{0,200}}?|{_OWN_HOST})redirect/{_PART}+{_MORE}",
    re.IGNORECASE,
)
_PRINTED = re.compile(r"https?://[^\s<>\"“”\[\]`]+", re.IGNORECASE)
_LIKE_A_TOKEN = re.compile(r"[0-9_=?&%]|[a-z][A-Z]")
_FULL_LINE = 60
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
    text = _joined("\n".join([""] * head.lines + lines[head.lines :]))
    text, taken = without_recipients(text, head.recipients)
    dropped += [Dropped(address, "address of a reader", line, is_private=True) for address, line in taken]
    parts = list(_parts(text))
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


def _joined(text: str) -> str:
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


def _parts(text: str) -> Iterator[str | Dropped]:
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
