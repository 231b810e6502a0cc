"""Meaning: entries near a word's meaning, though they do not have the word."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pytest
from numpy.typing import NDArray

from newsletter.search import soft_postings
from tests.builders import make_paper
from tests.search.small import SmallTable, small_index

DIGGING = make_paper(id="digging", title="How to Dig", summary="Dig here.")
FLYING = make_paper(id="flying", title="On the Wing", summary="Nothing of the ground.")


@dataclass(frozen=True, eq=False)
class Table:
    """Words and their vectors."""

    words: tuple[str, ...]
    vectors: NDArray[np.float32]
    everyday: frozenset[str] = frozenset()


def test_a_word_of_no_entry_leads_to_entries_with_words_near_it() -> None:
    index = small_index(DIGGING, FLYING)
    assert index.ids("excav") == []
    assert index.soft_ids("excav") == ["digging"]
    assert index.soft_ids("feather") == ["flying"]


def test_a_reader_is_told_which_word_of_the_archive_was_near() -> None:
    index = small_index(make_paper(id="digging", summary="Excavates. Excavates."), FLYING)
    assert index.keys["tunnel"].neighbours == ["excavates"]
    assert [word for word, _ in index.keys["tunnel"].soft.values()] == ["excavates"]


def test_a_word_of_everyday_english_is_marked() -> None:
    index = small_index(DIGGING, FLYING)
    assert index.keys["excav"].is_everyday
    assert not index.keys["feather"].is_everyday


def test_a_word_of_the_archive_is_no_neighbour_of_itself() -> None:
    index = small_index(DIGGING, FLYING)
    assert index.soft_ids("dig") == []


def test_a_near_word_counts_less_than_the_word_itself() -> None:
    index = small_index(DIGGING, make_paper(id="excavating", title="How to Excavate", summary="Excavate here."))
    own, near = index.keys["dig"].impacts[0], index.keys["dig"].soft[1][1]
    assert 0 < near / 31 < own / 63


def test_several_near_words_say_more_than_one() -> None:
    one = make_paper(id="one", title="Numbats", summary="A shovel and a bucket.")
    two = make_paper(id="two", title="Wombats", summary="A shovel, excavated.")
    soft = small_index(one, two, FLYING).keys["dig"].soft
    assert soft[2][1] > soft[1][1]


def test_the_eighth_word_near_counts_and_is_not_named() -> None:
    near = ("excavates", "bores", "mines", "scoops", "hollows", "grubs", "delves", "tunnels")
    papers = [make_paper(id=word, title=word.title(), summary=f"{word} {word}.") for word in near]
    index = small_index(*papers, FLYING, table=SmallTable((("dig", *near),)))
    assert set(index.soft_ids("dig")) == set(near)
    assert len(index.keys["dig"].neighbours) == 7
    assert sorted(word for word, _ in index.keys["dig"].soft.values()) == sorted(["", *index.keys["dig"].neighbours])


def test_an_entry_with_no_near_word_is_found_when_as_a_whole_it_leans_to_a_word() -> None:
    parts = ("sand", "gravel", "clay", "loam", "slate", "chalk", "marl", "silt", "peat")
    others = ("wing", "feather", "beak", "claw", "nest", "flock")
    soil = np.repeat((1 / 3, 0), (len(parts), len(others)))
    vectors = np.vstack([np.eye(len(soil)), soil]).astype(np.float32)
    ground = make_paper(id="ground", title="What Lies Below", summary=" ".join(parts))
    birds = [make_paper(id=word, title=word.title(), summary=word) for word in others]
    index = small_index(ground, *birds, table=Table((*parts, *others, "soil"), vectors))
    assert index.soft_ids("soil") == ["ground"]
    assert index.keys["soil"].neighbours == []
    assert [word for word, _ in index.keys["soil"].soft.values()] == [""]


def test_words_without_meaning_of_their_own_have_no_neighbours() -> None:
    index = small_index(make_paper(id="digging", title="Dig 4 of 42"), FLYING, table=SmallTable((("dig", "of", "42"),)))
    assert not any(index.soft_ids(key) for key in ("of", "42", "dig"))


def test_a_word_with_nothing_near_has_no_key() -> None:
    assert "night" not in small_index(DIGGING, FLYING).keys


def test_a_name_is_near_no_word() -> None:
    index = small_index(FLYING, make_paper(id="named", title="Numbats", summary="They eat.", authors=("Dig Shovel",)))
    assert index.soft_ids("excav") == []


def test_only_the_nearest_entries_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soft_postings, "MOST", 3)
    papers = [make_paper(id=f"p{number}", summary="A shovel.") for number in range(6)]
    titled = make_paper(id="z", title="The Shovel", summary="Of a place.")
    assert small_index(*papers, titled, FLYING).soft_ids("dig") == ["p0", "p1", "z"]


def test_a_tagline_moves_no_other_entry_from_those_that_a_near_word_leads_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(soft_postings, "MOST", 1)
    for line in ("Dark", "Shovels, shovels"):
        papers = [make_paper(id="p0", title="Shovels"), make_paper(id="p1", summary="Shovels.", tagline=line)]
        assert small_index(*papers).soft_ids("dig") == ["p0"], line


def test_how_rare_a_word_is_comes_with_it() -> None:
    papers = [make_paper(id=f"p{number}", summary="A shovel.") for number in range(6)]
    index = small_index(*papers, make_paper(id="z", title="At Night", summary="Dark."))
    assert index.keys["nocturnal"].rarity > index.keys["dig"].rarity > 0


def test_a_word_is_as_rare_as_it_is_beside_taglines() -> None:
    digging = make_paper(id="digging", title="At Night", summary="A shovel.")
    one, other = (
        small_index(digging, *[make_paper(id=f"p{number}", tagline=line) for number in range(6)]).keys["excav"].rarity
        for line in ("A shovel", "At dawn")
    )
    assert one == other > 0


def test_a_word_of_any_talk_is_near_no_other() -> None:
    words = ("enough", "plenty", "lots")
    vectors = np.array([(0.0, 1.0), (0.1, 0.995), (0.05, 0.999)], dtype=np.float32)
    entries = make_paper(id="sated", title="Enough Is Enough"), make_paper(id="rich", title="Lots of It")
    index = small_index(*entries, table=Table(words, vectors))
    assert index.soft_ids("plenty") == ["rich"]
    assert index.soft_ids("enough") == []
