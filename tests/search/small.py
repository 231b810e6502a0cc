"""Small indexes for tests: an invented archive, and a word table of a few words."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from newsletter.model import Organisation, Paper, Tag, Vocabulary, Volume
from newsletter.search.index_files import index_files
from newsletter.search.nearness import WordVectors
from newsletter.search.records import Collection, collection
from tests.builders import make_archive, make_volume
from tests.search.index_reader import Index

VOCABULARY = Vocabulary(
    tags=(
        Tag(id="burrows", name="Burrow planning", description="Where to dig.", aliases=("burrow design",)),
        Tag(id="night", name="Night Vision Research", description="Seeing.", aliases=()),
    ),
    organisations=(
        Organisation(id="quokka-labs", name="Quokka Labs", aliases=("Quokka Laboratories",)),
        Organisation(id="bilby-university", name="Bilby University"),
    ),
)


@dataclass(frozen=True, eq=False)
class SmallTable:
    """Words, each with a direction; words of one row mean much the same."""

    rows: tuple[tuple[str, ...], ...] = (
        ("dig", "excavate", "shovels", "tunnelling"),
        ("night", "darkness", "nocturnal"),
        ("feather", "wing"),
        ("the", "of"),
    )
    words: tuple[str, ...] = field(init=False)
    everyday: frozenset[str] = frozenset({"excavate"})
    vectors: NDArray[np.float32] = field(init=False)

    def __post_init__(self) -> None:
        pairs = sorted((word, place) for place, row in enumerate(self.rows) for word in row)
        vectors = np.zeros((len(pairs), 128), dtype=np.float32)
        for number, (_, place) in enumerate(pairs):
            vectors[number, place] = 0.8
            vectors[number, 4 + number] = 0.6
        object.__setattr__(self, "words", tuple(word for word, _ in pairs))
        object.__setattr__(self, "vectors", vectors)


def small_collection(*papers: Paper, volumes: tuple[Volume, ...] = ()) -> Collection:
    """Collect papers, all of volume 1 where no volumes are given."""
    return collection(make_archive(*(volumes or (make_volume(1, *papers),)), vocabulary=VOCABULARY), "en")


def small_index(*papers: Paper, volumes: tuple[Volume, ...] = (), table: WordVectors | None = None) -> Index:
    """Make and read the index of papers."""
    return Index(index_files(small_collection(*papers, volumes=volumes), table or SmallTable()))
