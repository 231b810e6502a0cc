"""Cells of tables: what a spreadsheet would compute is kept from it, and told again from what was."""

from __future__ import annotations

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r")
"""How a cell begins that spreadsheets compute instead of showing it; those of East Asia take wide signs too.

Before it may stand spaces and new lines, which programs leave out as they open a file.
"""


def harmless(cell: str) -> str:
    """A cell as a spreadsheet shows it: before what it would compute an apostrophe, by which it takes it for text."""
    return f"'{cell}" if cell.lstrip(" \n").startswith(_FORMULA) else cell


def as_shown(cell: str) -> str:
    """What a cell holds, without the apostrophe that only keeps it from being computed."""
    bare = cell.removeprefix("'")
    return bare if harmless(bare) == cell else cell
