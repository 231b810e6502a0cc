"""Tables of Markdown, so that no cell of theirs is lost: a parser leaves out the cells that have no head.

Text in, text out, line for line; knows nothing of what a table says.
"""

from __future__ import annotations

import re

_RULE = re.compile(r"^[ ]{0,3}(?=[^\n]*\|)\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
_FENCE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})")
_MOST_CELLS = 200


def with_every_cell(text: str) -> str:
    """A text in whose tables no row has more cells than the head."""
    lines = text.split("\n")
    fence = ""
    end = 0
    for index, line in enumerate(lines):
        if index < end:
            continue
        if (found := _FENCE.match(line)) and (not fence or found[1].startswith(fence)):
            fence = "" if fence else found[1]
        elif not fence and index and _RULE.match(line) and "|" in lines[index - 1]:
            end = _widen(lines, index)
    return "\n".join(lines)


def _widen(lines: list[str], rule: int) -> int:
    """Raise the head above a rule to the widest row below it, and tell where the table ends.

    A pipe that is a sign of a formula parts no cells.
    """
    columns = len(_pipes(lines[rule - 1])) + 1
    end = next((index for index in range(rule + 1, len(lines)) if not lines[index].strip()), len(lines))
    rows = range(rule + 1, end)
    for row in rows:
        if "|" in lines[row] and 0 < (surplus := len(_pipes(lines[row])) + 1 - columns) < _MOST_CELLS:
            lines[row] = _joined(lines[row], surplus)
    widest = min(max([len(_pipes(lines[row])) + 1 for row in rows], default=0), _MOST_CELLS)
    if (missing := widest - columns) > 0 and len(_pipes(lines[rule])) + 1 == columns:
        lines[rule - 1] = _open(lines[rule - 1]) + "| " * missing + "|"
        lines[rule] = _open(lines[rule]) + "|---" * missing + "|"
    return end


def _pipes(line: str) -> list[int]:
    """Where the pipes stand that part cells."""
    bare = line.rstrip()
    start = len(line) - len(line.lstrip())
    pipes = [found.start() for found in re.finditer(r"(?<!\\)\|", bare)]
    return [index for index in pipes if index not in (start, len(bare) - 1)]


def _joined(line: str, surplus: int) -> str:
    """A row with as many pipes escaped as are too many, if they stand in brackets, or close between two words."""
    signs = [index for index in _pipes(line) if _is_sign(line, index)]
    for index in reversed(signs[:surplus]):
        line = f"{line[:index]}\\{line[index:]}"
    return line


def _is_sign(line: str, index: int) -> bool:
    before = line[: index + 1].rpartition(" | ")[2]
    is_in_brackets = re.sub(r"\d+\)", "", before).count("(") > re.sub(r"\d+\)", "", before).count(")")
    is_in_formula = before.count("$") % 2 == 1 or before.count("`") % 2 == 1
    is_close = " | " in line and not line[index - 1 : index + 2].count(" ")
    return is_in_brackets or is_in_formula or is_close


def _open(line: str) -> str:
    """A row without the pipe at its end."""
    bare = line.rstrip()
    return bare[:-1] if bare.endswith("|") and not bare.endswith("\\|") else bare
