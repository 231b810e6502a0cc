"""Leanings: entries that as a whole are nearer to a word's meaning than others, whichever words they have."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from newsletter.search.leanings import LENGTH, Leanings, entry_sums, leanings, rounded
from newsletter.search.meaning import idf
from newsletter.search.measures import measures
from newsletter.search.occurrences import occurrences
from newsletter.search.postings import postings
from newsletter.search.readings import readings
from tests.builders import make_paper
from tests.search.small import small_collection

SAND, WING, NIGHT, GENERAL = np.eye(4, dtype=np.float32)
DIRECTIONS = {"sand": SAND, "gravel": SAND, "wing": WING, "feather": WING, "night": NIGHT, "thing": GENERAL}
PAPERS = (
    make_paper(id="a", title="Sand", summary="Gravel. A thing."),
    make_paper(id="b", title="Wing", summary="Feather. A thing."),
    make_paper(id="c", title="Night", summary="A thing."),
    make_paper(id="d", title="Thing", summary="A thing."),
)


def lean() -> Leanings:
    """The directions of four papers, in the order of their ids."""
    searched, size = small_collection(*PAPERS), len(PAPERS)
    read = readings(searched)
    found = postings(occurrences(searched, read, measures(searched, read, size)), size)
    used = {term: row for row, term in enumerate(term for term in found.terms if term in DIRECTIONS)}
    rows = np.array([used.get(term, -1) for term in found.terms], dtype=np.int64)
    vectors = rounded(np.stack([DIRECTIONS[term] for term in used]))
    return leanings(entry_sums(found, rows, vectors, idf(found.frequencies, size), size=size))


def entries_of(*directions: NDArray[np.float32]) -> list[int]:
    """The entries that lean to one word between some directions."""
    return [int(cell) for cell in lean().of(rounded(np.sum(directions, axis=0)[np.newaxis]))[0]]


def test_entries_lean_to_a_word_near_all_that_they_are_about() -> None:
    assert entries_of(SAND) == [0]
    assert entries_of(WING) == [1]


def test_what_all_entries_share_says_nothing_of_one() -> None:
    assert 0 not in entries_of(GENERAL)
    assert entries_of(SAND, WING, NIGHT, GENERAL) == []


def test_directions_and_what_is_said_of_a_word_are_the_same_in_any_company() -> None:
    generator = np.random.default_rng(4)
    some = Leanings(rounded(generator.normal(size=(700, 128))))
    words = rounded(generator.normal(size=(65, 128)))
    cells, values = some.of(words)
    apart = [some.of(word[np.newaxis]) for word in words]
    assert cells.tolist() == [cell + 700 * row for row, (own, _) in enumerate(apart) for cell in own.tolist()]
    assert values.tolist() == [value for _, own in apart for value in own.tolist()]


def test_less_is_enough_where_something_else_speaks_for_an_entry() -> None:
    some = Leanings(rounded(np.random.default_rng(5).normal(size=(90, 128))))
    words = rounded(np.random.default_rng(6).normal(size=(3, 128)))
    every = dict(zip(*(found.tolist() for found in some.of(words)), strict=True))
    told = np.array(sorted(every)[::5] + [int(cell) for cell in range(270) if cell not in every][:9])
    cells, values = some.of(words, told, 0.05)
    kept = {cell: value for cell, value in every.items() if value > 0.05 or cell in told}
    assert dict(zip(cells.tolist(), values.tolist(), strict=True)) == kept
    assert 9 < len(kept) < len(every)


def test_directions_are_whole_numbers_of_one_length() -> None:
    directions = lean().directions
    assert (directions == np.rint(directions)).all()
    assert np.abs(np.linalg.norm(directions, axis=1) - LENGTH).max() < 2


def test_an_archive_without_entries_has_no_leanings() -> None:
    assert len(Leanings(np.zeros((0, 4), dtype=np.float32)).of(rounded(SAND[np.newaxis]))[0]) == 0
