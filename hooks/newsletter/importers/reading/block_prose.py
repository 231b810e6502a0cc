"""Blocks of a source to the small Markdown of summaries, in which every character of them comes out as itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from newsletter.importers.formats.document import Block, Run
from newsletter.text.prose import plain_text

_SPECIAL = re.compile(r"[\\`*_\[\]<>&~#!|()]")
_BEGINNING = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^([-+#>=~])")
_NUMBERED = re.compile(r"^(\d{1,9})[.)]\s+")
_STYLES = {"strong": "**", "emphasis": "*"}


def as_prose(blocks: Iterable[Block]) -> str:
    """Write blocks as paragraphs, lists and blocks of code; empty where there are none."""
    made: list[str] = []
    lists: list[_List] = []
    for block in _rows(blocks):
        text = _code_block(block.text) if block.kind == "code" else "\n".join(_lines(block))
        text = block.text.strip() if block.kind == "prose" else text
        if not text:
            continue
        was_in_list = bool(lists)
        has_begun = block.kind != "item" or _enter(lists, block)
        if block.kind == "item":
            text = " " * sum(each.width for each in lists[:-1]) + lists[-1].mark + text
        else:
            lists = []
        is_apart = block.kind != "item" or (has_begun and len(lists) == 1) or not was_in_list
        made.append(("\n\n" if is_apart else "\n") if made else "")
        made.append(text)
    return "".join(made)


def _rows(blocks: Iterable[Block]) -> Iterator[Block]:
    """Blocks in which the cells of each row of a table are one paragraph."""
    row: list[Block] = []
    for block in blocks:
        if row and (block.kind != "cell" or block.row != row[-1].row or block.depth <= row[-1].depth):
            yield _row(row)
            row = []
        if block.kind == "cell":
            row.append(block)
        else:
            yield block
    if row:
        yield _row(row)


def _row(cells: list[Block]) -> Block:
    """A row of a table as a paragraph, its cells with a line between them; none is left out that is empty."""
    runs: list[Run] = []
    for before, cell in zip([None, *cells], cells, strict=False):
        columns = cell.depth - before.depth if before else cell.depth
        runs += [Run(" | ")] * columns
        runs += cell.runs
    return Block(tuple(runs), cells[0].line)


@dataclass
class _List:
    """A list that is being written: how deep it stood, whether it is numbered, and the number of its last item."""

    depth: int
    is_numbered: bool
    number: int

    @property
    def mark(self) -> str:
        return f"{self.number}. " if self.is_numbered else "- "

    @property
    def width(self) -> int:
        """How far a list inside the item is moved in."""
        return len(self.mark)


def _enter(lists: list[_List], block: Block) -> bool:
    """Go on to the list that an item belongs to, and to its number; whether it begins one."""
    while lists and lists[-1].depth > block.depth:
        lists.pop()
    if lists and lists[-1].depth == block.depth:
        if lists[-1].is_numbered == block.is_numbered:
            lists[-1].number += 1
            return False
        lists.pop()
    first = _NUMBERED.match(block.text) if block.is_numbered and not lists else None
    lists.append(_List(block.depth, block.is_numbered, int(first[1]) if first else 1))
    return True


def _lines(block: Block) -> Iterator[str]:
    """The text of a block in one line; with its looks and links, if nothing is lost by them."""
    runs = block.runs
    if block.is_numbered and runs and (number := _NUMBERED.match(runs[0].text)):
        runs = (Run(runs[0].text[number.end() :], runs[0].address, runs[0].look), *runs[1:])
    bare = " ".join("".join(run.text for run in runs).split())
    alike = groupby(runs, key=lambda run: (run.address, run.look))
    styled = _begun("".join(_run(Run("".join(run.text for run in each), *of)) for of, each in alike).strip())
    for candidate in (styled, _begun(bare), _begun(_escaped(bare))):
        if plain_text(candidate) == bare:
            yield " ".join(candidate.split())
            return
    yield _begun(re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", bare))


def _run(run: Run) -> str:
    bare = run.text.strip()
    if not bare:
        return run.text
    before, after = run.text[: len(run.text) - len(run.text.lstrip())], run.text[len(run.text.rstrip()) :]
    text = _styled(bare, run)
    if run.address == bare:
        text = f"<{bare}>" if re.fullmatch(r"https?://[^\s<>]+", bare) else _escaped(bare)
    elif run.address:
        text = f"[{text}](<{run.address}>)"
    return before + text + after


def _styled(bare: str, run: Run) -> str:
    if run.look == "code" and "`" not in bare:
        return f"`{bare}`"
    sign = _STYLES.get(run.look, "")
    return f"{sign}{_escaped(bare)}{sign}"


def _escaped(text: str) -> str:
    """A text that Markdown shows as it is; nothing is escaped that need not be."""
    plain = " ".join(text.split())
    return text if plain_text(_begun(text)) == plain else _SPECIAL.sub(r"\\\g<0>", text)


def _begun(text: str) -> str:
    """A text that begins no list and no heading."""
    found = _BEGINNING.match(text)
    if not found:
        return text
    return f"{found[1]}\\{text[len(found[1]) :]}" if found[1] else "\\" + text


def _code_block(text: str) -> str:
    longest = max((len(ticks) for ticks in re.findall(r"`+", text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}\n{text.strip(chr(10))}\n{fence}"
