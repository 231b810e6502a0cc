"""The map: which entries stand beside which."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

import pytest

from newsletter.model import Paper
from newsletter.model.map_places import MapPlaces
from newsletter.search.map_layout import laid_out
from newsletter.search.related import Related
from tests.builders import make_paper

TOPICS = ("burrows", "dens", "nests", "tunnels")


def papers(count: int, topics: Sequence[str] = TOPICS) -> list[Paper]:
    """So many papers, each with one of the topics in turn, every fifth with the next one too."""
    found = []
    for number in range(count):
        tags = [topics[number % len(topics)]] if topics else []
        tags += [topics[(number + 1) % len(topics)]] if topics and number % 5 == 0 else []
        found.append(make_paper(id=f"paper-{number}", title=f"Paper {number}", tags=tuple(tags)))
    return found


def alike(entries: Sequence[Paper]) -> Mapping[str, tuple[Related, ...]]:
    """Each is a little like the next two, and like one that is far away in the order."""
    ids = [entry.id for entry in entries]
    steps = ((1, 0.2), (2, 0.1), (len(ids) // 3, 0.3))
    return {one: tuple(Related(ids[(at + by) % len(ids)], score) for by, score in steps) for at, one in enumerate(ids)}


def found(count: int = 120) -> MapPlaces:
    return laid_out(papers(count), alike(papers(count)))


def shared(layout: MapPlaces, entries: Sequence[Paper]) -> float:
    """The share of the five nearest of each that share a topic with it."""
    tags, shares = {entry.id: set(entry.tags) for entry in entries}, []
    for one, (x, y) in layout.cells.items():
        near = sorted((abs(x - a) ** 2 + abs(y - b) ** 2, other) for other, (a, b) in layout.cells.items())
        shares += [bool(tags[one] & tags[other]) for _, other in near[1:6]]
    return sum(shares) / len(shares)


@pytest.mark.parametrize("count", [1, 2, 3, 17, 120])
def test_each_entry_has_a_cell_of_its_own(count: int) -> None:
    layout = found(count)
    assert len(set(layout.cells.values())) == len(layout.cells) == count
    assert all(0 <= x < layout.width and 0 <= y < layout.height for x, y in layout.cells.values())
    assert (layout.width - 1) * layout.height <= count


def test_a_field_is_never_wider_than_a_page() -> None:
    assert found(1100).width <= 36


def test_entries_stand_beside_those_that_share_a_topic() -> None:
    assert shared(found(), papers(120)) > 0.85


def test_entries_that_nothing_is_known_of_have_cells_too() -> None:
    entries = papers(12, topics=())
    layout = laid_out(entries, {entry.id: () for entry in entries})
    assert len(set(layout.cells.values())) == 12
    assert set(layout.regions.values()) == {""}


def test_a_region_is_that_of_a_topic_of_its_entries() -> None:
    layout, entries = found(), papers(120)
    assert set(layout.regions.values()) == set(TOPICS)
    assert all(layout.regions[entry.id] in entry.tags for entry in entries)


def test_an_entry_whose_topics_have_no_region_goes_with_those_it_is_like() -> None:
    lone = make_paper(id="lone", tags=("moons",))
    layout = laid_out([*papers(120), lone], {**alike(papers(120)), "lone": (Related("paper-1", 0.5),)})
    assert layout.regions["lone"] == layout.regions["paper-1"] == "dens"


def test_whoever_is_like_an_entry_off_the_map_is_no_matter() -> None:
    assert laid_out(papers(60), alike(papers(120))).cells.keys() == {entry.id for entry in papers(60)}


def test_the_order_of_entries_is_no_matter() -> None:
    entries = papers(120)
    assert laid_out(entries[::-1], alike(entries)) == laid_out(entries, alike(entries))


def test_the_map_is_the_same_on_every_machine() -> None:
    layout = found(300)
    text = repr((sorted(layout.cells.items()), sorted(layout.regions.items()), layout.width, layout.height))
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == "ae823280298e703d"
