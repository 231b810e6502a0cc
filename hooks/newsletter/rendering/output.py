"""Outputs: files of the site that are made when they are asked for, and by what it is known whether they change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import NamedTuple


class Output(NamedTuple):
    """A file of the site: where it stands, what makes it, and a key; one of the same key is the same, byte for byte."""

    address: str
    make: Callable[[], bytes]
    key: str = ""
    """Nothing, where nobody can tell of what the file is made."""


class Files(Mapping[str, bytes]):
    """Outputs by address, each of which is made when its bytes are asked for."""

    def __init__(self, outputs: Iterable[Output] = ()) -> None:
        self.outputs = {one.address: one for one in outputs}

    def __getitem__(self, address: str) -> bytes:
        return self.outputs[address].make()

    def __iter__(self) -> Iterator[str]:
        return iter(self.outputs)

    def __len__(self) -> int:
        return len(self.outputs)


def made(file: tuple[str, bytes]) -> Output:
    """A file that is there already, by its address."""
    address, content = file
    return Output(address, lambda: content)
