"""Reads the files of a search index as their description says, written apart from what writes them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

LARGEST_IMPACT = 63
LARGEST_VALUE = 31
NAMELESS = 7
"""The place of a neighbour that is not named."""


@dataclass
class Key:
    """What a shard says of a key; entries by number."""

    frequency: int = 0
    impacts: dict[int, int] = field(default_factory=dict)
    in_title: set[int] = field(default_factory=set)
    in_name: set[int] = field(default_factory=set)
    rarity: float = 0.0
    neighbours: list[str] = field(default_factory=list)
    soft: dict[int, tuple[str, int]] = field(default_factory=dict)
    places: dict[int, list[int]] = field(default_factory=dict)


class Word(NamedTuple):
    """A line of the list of words."""

    term: str
    level: int
    """The logarithm to base 2 of the number of its entries, rounded."""
    forms: tuple[str, ...]


class Bytes:
    """Reads bytes from the start."""

    def __init__(self, content: bytes) -> None:
        self.content, self.at = content, 0

    def byte(self) -> int:
        self.at += 1
        return self.content[self.at - 1]

    def varint(self) -> int:
        value = shift = 0
        while True:
            byte = self.byte()
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    def take(self, count: int) -> bytes:
        assert self.at + count <= len(self.content)
        self.at += count
        return self.content[self.at - count : self.at]

    def listed(self, count: int) -> list[int]:
        """Ascending numbers, written as steps."""
        found, last = [], 0
        for _ in range(count):
            last += self.varint()
            found.append(last)
        return found


class Index:
    """An index, all of it read."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.manifest: dict[str, Any] = json.loads(files["search/manifest.json"])
        self.files = files
        self.keys: dict[str, Key] = {}
        for number in range(len(self.shards())):
            self._read_shard(number)

    def file(self, name: str) -> bytes:
        return self.files[f"search/{self.manifest['folder']}/{name}"]

    def shards(self) -> list[str]:
        """Where each shard begins."""
        return [start for shards in self.manifest["first"] for start in shards]

    def json(self, name: str) -> Any:
        return json.loads(self.file(name))

    def rows(self) -> list[list[Any]]:
        return self._grouped("t", self.manifest["titleGroup"])

    def texts(self) -> list[list[str]]:
        return self._grouped("s", self.manifest["textGroup"])

    def words(self) -> list[Word]:
        """The lines of all ranges of words."""
        return [word for number in range(len(self.manifest["words"])) for word in self.word_range(number)]

    def word_range(self, number: int) -> Iterator[Word]:
        """The lines of one range of words."""
        term = ""
        for line in self.file(f"words{number}.txt").decode().splitlines():
            head, *rest = line.split(" ")
            term = term[: ord(head[0]) - ord("A")] + head[1:]
            level = int(rest.pop(0)) if rest and rest[0].isdigit() else 0
            forms = rest[0].split(",") if rest else [""]
            yield Word(term, level, tuple(form[1:] if form.startswith("=") else term + form for form in forms))

    def ids(self, key: str) -> list[str]:
        """The ids of the entries that have a key, newest first."""
        return [self.rows()[number][0] for number in self.keys[key].impacts] if key in self.keys else []

    def soft_ids(self, key: str) -> list[str]:
        return [self.rows()[number][0] for number in self.keys[key].soft] if key in self.keys else []

    def numbers(self, steps: list[int]) -> list[int]:
        """Numbers of entries from the steps between them."""
        return [sum(steps[: place + 1]) for place in range(len(steps))]

    def _grouped(self, name: str, size: int) -> list[Any]:
        count = max(1, -(-self.manifest["entries"] // size))
        return [row for group in range(count) for row in self.json(f"{name}{group}.json")]

    def _read_shard(self, number: int) -> None:
        shard = Bytes(self.file(f"w{number}.bin"))
        count = int.from_bytes(shard.take(2), "little")
        length = int.from_bytes(shard.take(4), "little")
        head, body = Bytes(shard.take(length)), shard
        places = Bytes(self.file(f"p{number}.bin"))
        last = b""
        for _ in range(count):
            shared = head.byte()
            rest = head.take(head.byte())
            last = last[:shared] + rest
            assert last.decode() not in self.keys
            self.keys[last.decode()] = self._read_key(head, body, places)
        assert head.at == length
        assert body.at == len(body.content)
        assert places.at == len(places.content)

    def _read_key(self, head: Bytes, body: Bytes, places: Bytes) -> Key:
        key = Key(frequency=head.varint())
        length, soft, soft_length = head.varint(), head.varint(), head.varint()
        if soft:
            key.rarity = head.byte() / 16
            key.neighbours = [head.take(head.byte()).decode() for _ in range(head.byte())]
        start = body.at
        count = min(key.frequency, self.manifest["most"])
        for entry, code in zip(body.listed(count), body.take(count), strict=True):
            key.impacts[entry] = code & LARGEST_IMPACT
            key.in_title |= {entry} if code & 128 else set()
            key.in_name |= {entry} if code & 64 else set()
        assert body.at == start + length
        start = body.at
        for entry, code in zip(body.listed(soft), body.take(soft), strict=True):
            near = "" if code >> 5 == NAMELESS else key.neighbours[code >> 5]
            key.soft[entry] = (near, code & LARGEST_VALUE)
        assert body.at == start + soft_length
        if count:
            stop = places.varint() + places.at
            key.places = {entry: places.listed(places.varint()) for entry in key.impacts}
            assert places.at == stop
        return key
