"""Reads the files of a search index as their description says, written apart from what writes them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import accumulate, islice
from typing import Any, NamedTuple

LARGEST_IMPACT = 63
LARGEST_VALUE = 31
DIGEST = 5
"""Letters of what a file is named by."""
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
    is_everyday: bool = False
    soft: dict[int, tuple[str, int]] = field(default_factory=dict)
    places: dict[int, list[int]] = field(default_factory=dict)

    def add(self, entries: list[int], codes: bytes) -> None:
        """Add postings."""
        for entry, code in zip(entries, codes, strict=True):
            self.impacts[entry] = code & LARGEST_IMPACT
            self.in_title |= {entry} if code & 128 else set()
            self.in_name |= {entry} if code & 64 else set()


def decoded(written: str) -> list[str]:
    """Sorted texts, each written as a capital letter for what it has of the one before it, and the rest."""
    found, before = [], ""
    for part in re.findall("[A-Z][^A-Z]*", written):
        before = before[: ord(part[0]) - ord("A")] + part[1:]
        found.append(before)
    return found


def numbers(signs: str) -> list[int]:
    """Numbers, each written as a sign, from # on, without the backslash."""
    return [code - ord("#") - (code > ord("\\")) for code in map(ord, signs)]


class Word(NamedTuple):
    """A line of the list of words."""

    term: str
    level: int
    """The logarithm to base 2 of the number of its entries, rounded."""
    forms: tuple[str, ...]


def whole_id(written: str | int, title: str) -> str:
    """An id from a number of a title's words, from capital letters that stand for them, or as it is."""
    words = re.findall("[a-z0-9]+", title.lower())
    if isinstance(written, int):
        return "-".join(words[:written])
    return "-".join(words[ord(letter) - ord("A")] for letter in written) if written.isupper() else written


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
        self.files, self.starts, self.word_starts = (
            files,
            *(decoded(self.manifest[name]) for name in ("first", "words")),
        )
        self.keys: dict[str, Key] = {}
        self.beside: dict[int, list[list[Any]]] = {}
        """By the number of a shard the rows that stand in it, each after the number of its entry."""
        for number in range(len(self.shards())):
            self._read_shard(number)
        self._read_newest()

    def file(self, kind: str, place: str | int, digest: str, ending: str) -> bytes:
        """The file of a place: a number, or a key in which only small letters and digits stand as they are."""
        safe = "".join(sign if sign in "abcdefghijklmnopqrstuvwxyz0123456789" else "_" for sign in str(place))
        return self.files[f"search/index/{kind}-{safe}-{digest}.{ending}"]

    def shards(self) -> list[str]:
        """Where each shard begins."""
        return self.starts

    def ranges(self) -> list[list[int]]:
        """The numbers of the shards of every range."""
        numbers = iter(range(len(self.starts)))
        return [[next(numbers) for _ in range(int(count))] for count in self.manifest["ranges"]]

    def shard(self, number: int) -> bytes:
        """A shard of words."""
        return self.file("w", self.starts[number], self._digest("names", number // self.manifest["together"]), "bin")

    def positions(self, number: int) -> bytes:
        """Where the keys of a shard stand."""
        group = first = 0
        while first + self.manifest["placed"][group] <= number:
            first, group = first + self.manifest["placed"][group], group + 1
        file = Bytes(self.file("p", self.starts[first], self._digest("placeNames", group), "bin"))
        sizes = [file.varint() for _ in range(self.manifest["placed"][group])]
        file.take(sum(sizes[: number - first]))
        return file.take(sizes[number - first])

    def facets(self, kind: str) -> Any:
        """A list by which entries are filtered: «facets» or «authors»."""
        return json.loads(self.file(kind, "", self.manifest[kind], "json"))

    def rows(self) -> list[list[Any]]:
        return [[whole_id(*row[:2]), *row[1:]] for _, rows in self._titles() for row in rows]

    def texts(self) -> list[list[str]]:
        digests = [name[at : at + DIGEST] for name, _ in self._titles() for at in range(0, len(name), DIGEST)]
        return [text for at, one in enumerate(digests) for text in json.loads(self.file("s", at, one, "json"))]

    def words(self) -> list[Word]:
        """The lines of all ranges of words."""
        return [word for number in range(len(self.word_starts)) for word in self.word_range(number)]

    def word_file(self, number: int) -> bytes:
        """One range of words."""
        return self.file("words", self.word_starts[number], self._digest("wordNames", number), "txt")

    def word_range(self, number: int) -> Iterator[Word]:
        """The lines of one range of words."""
        term = ""
        for line in self.word_file(number).decode().splitlines():
            head, *rest = line.split(" ")
            term = term[: ord(head[0]) - ord("A")] + head[1:]
            level = int(rest.pop(0)) if rest and rest[0].isdigit() else 0
            forms = rest[0].split(",") if rest else [""]
            yield Word(term, level, tuple(form[1:] if form.startswith("=") else term + form for form in forms))

    def ids(self, key: str) -> list[str]:
        """The ids of the entries that have a key, oldest first."""
        return [self.rows()[number][0] for number in self.keys[key].impacts] if key in self.keys else []

    def soft_ids(self, key: str) -> list[str]:
        return [self.rows()[number][0] for number in self.keys[key].soft] if key in self.keys else []

    def numbers(self, steps: list[int]) -> list[int]:
        """Numbers of entries from the steps between them."""
        return [sum(steps[: place + 1]) for place in range(len(steps))]

    def _titles(self) -> Iterator[tuple[str, list[Any]]]:
        """Of every file of titles what its texts are named by, and its rows."""
        for group in range(max(1, -(-self.manifest["entries"] // self.manifest["titleGroup"]))):
            name, *columns = json.loads(self.file("t", group, self._digest("titleNames", group), "json"))
            yield name, [list(row) for row in zip(*columns, strict=True)]

    def _digest(self, names: str, place: int) -> str:
        found: str = self.manifest[names][place * DIGEST : (place + 1) * DIGEST]
        return found

    def _read_newest(self) -> None:
        """Add what stands in the manifest of the newest entries to what shards say."""
        if "newest" not in self.manifest:
            return
        first, keys, counts, steps, codes, places_name = self.manifest["newest"]
        places, (moves, marks) = Bytes(self.file("n", "", places_name, "bin")), map(iter, map(numbers, (steps, codes)))
        for name, count in zip(decoded(keys), numbers(counts), strict=True):
            key = self.keys.setdefault(name, Key())
            entries = [first + step for step in accumulate(islice(moves, count))]
            key.frequency += count
            key.add(entries, bytes(islice(marks, count)))
            stop = places.varint() + places.at
            key.places |= {entry: places.listed(places.varint()) for entry in entries}
            assert places.at == stop
        assert [*moves, *marks] == []
        assert places.at == len(places.content)

    def _read_shard(self, number: int) -> None:
        shard = Bytes(self.shard(number))
        count = int.from_bytes(shard.take(2), "little")
        length = int.from_bytes(shard.take(4), "little")
        head, body = Bytes(shard.take(length)), shard
        places = Bytes(self.positions(number))
        last = b""
        for _ in range(count):
            shared = head.byte()
            rest = head.take(head.byte())
            last = last[:shared] + rest
            assert last.decode() not in self.keys
            self.keys[last.decode()] = self._read_key(head, body, places)
        assert head.at == length
        self.beside[number] = json.loads(body.take(len(body.content) - body.at) or "[]")
        assert places.at == len(places.content)

    def _read_key(self, head: Bytes, body: Bytes, places: Bytes) -> Key:
        key = Key(frequency=head.varint())
        length, soft, soft_length = head.varint(), head.varint(), head.varint()
        if soft:
            key.rarity = head.byte() / 16
            marked, named = divmod(head.byte(), 128)
            key.is_everyday = marked > 0
            key.neighbours = [head.take(head.byte()).decode() for _ in range(named)]
        start = body.at
        count = min(key.frequency, self.manifest["most"])
        key.add(body.listed(count), body.take(count))
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
