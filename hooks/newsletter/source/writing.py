"""Writing a file of the project so that it is either whole or as it was."""

from __future__ import annotations

from pathlib import Path


def write_beside(path: Path, text: str) -> None:
    """Write a text beside its place and move it there; nothing is half-written."""
    beside = path.with_name(f".{path.name}.new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)
