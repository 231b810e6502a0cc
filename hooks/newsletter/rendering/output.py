"""Outputs: files of the site that are made when they are asked for, and by what it is known whether they change."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Output(NamedTuple):
    """A file of the site: where it stands, what makes it, and a key; one of the same key is the same, byte for byte."""

    address: str
    make: Callable[[], bytes]
    key: str = ""
    """Nothing, where nobody can tell of what the file is made."""


def made(file: tuple[str, bytes]) -> Output:
    """A file that is there already, by its address."""
    address, content = file
    return Output(address, lambda: content)
