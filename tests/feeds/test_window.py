"""A merge and a renaming as subscribers see them: feedparser reads every feed before and after, and nothing is new."""

from __future__ import annotations

from functools import cache

from newsletter.feeds.feed_files import feed_files
from newsletter.feeds.window import Window
from newsletter.model import Paper, See, Tag, Vocabulary, Volume
from tests.builders import make_archive, make_paper, make_vocabulary, make_volume
from tests.feeds.invented import SETTINGS, read

COUNT = 120
"""More volumes, and more entries, than any feed carries."""


def paper(number: int, **fields: object) -> Paper:
    return make_paper(id=f"paper-{number}", **({"tags": ("burrows",), "organisations": ("Quokka Labs",)} | fields))


def volumes(changed: dict[int, Volume] | None = None) -> tuple[Volume, ...]:
    """Weekly volumes of one paper each, but for those that are given."""
    made = {number: make_volume(number, paper(number)) for number in range(1, COUNT + 1)}
    return tuple((made | (changed or {})).values())


def ids(*, of: tuple[Volume, ...], vocabulary: Vocabulary | None = None) -> dict[str, tuple[str, list[str]]]:
    """What a feed reader knows of each feed, by its address: its id, and those of its items."""
    files = feed_files(make_archive(*of, vocabulary=vocabulary), SETTINGS)
    found = {address: read(content) for address, content in files.items() if address.endswith(".atom")}
    assert not any(document.bozo for document in found.values())
    return {address: (one.feed.id, [item.id for item in one.entries]) for address, one in found.items()}


@cache
def usual() -> dict[str, tuple[str, list[str]]]:
    """What a feed reader knows of the archive before anything in it changes."""
    return ids(of=volumes())


def new(before: dict[str, tuple[str, list[str]]], after: dict[str, tuple[str, list[str]]]) -> list[str]:
    """The ids that a subscriber to every feed has not seen, or that are not where they were."""
    assert {address: feed for address, (feed, _) in before.items()} == {a: feed for a, (feed, _) in after.items()}
    return [name for address, (_, found) in after.items() for name in found if name not in before[address][1]]


def test_a_duplicate_merged_in_one_volume_brings_nothing_new() -> None:
    twice = make_volume(110, paper(110), paper(999))
    once = make_volume(110, paper(110, aliases=("paper-999",)))
    before, after = ids(of=volumes({110: twice})), ids(of=volumes({110: once}))
    assert new(before, after) == []
    assert "tag:wombat.example,2020:entry/paper-110" in after["papers/feed.atom"][1]


def test_a_duplicate_merged_into_an_entry_of_long_ago_brings_nothing_new() -> None:
    before = usual()
    merged = {5: make_volume(5, paper(5, aliases=("paper-115",))), 115: make_volume(115, See(see="paper-5"))}
    assert new(before, ids(of=volumes(merged))) == []


def test_without_the_room_that_it_leaves_an_older_item_would_come_in() -> None:
    lost = {115: make_volume(115)}
    assert new(usual(), ids(of=volumes(lost))) != []


def test_another_address_of_an_entry_brings_nothing_new() -> None:
    named = {118: make_volume(118, paper(118, aliases=("a", "b")), aliases=("last-but-two",))}
    assert new(usual(), ids(of=volumes(named))) == []


def test_a_topic_and_an_organisation_that_were_renamed_bring_nothing_new() -> None:
    labs = make_vocabulary().organisations[0].model_copy(update={"id": "labs", "former": ("quokka-labs",)})
    tag = Tag(id="digging", name="Digging", description="Where.", former=("burrows", "holes"))
    renamed = tuple(make_volume(number, paper(number, tags=("digging",))) for number in range(1, COUNT + 1))
    after = ids(of=renamed, vocabulary=make_vocabulary().model_copy(update={"tags": (tag,), "organisations": (labs,)}))
    assert new(usual(), after) == []
    assert "topics/burrows/feed.atom" in after
    assert "organisations/quokka-labs/feed.atom" in after


def test_a_feed_carries_as_many_as_fit() -> None:
    archive = make_archive(*volumes({120: make_volume(120, paper(120, aliases=("a",)), See(see="paper-1"))}))
    shown = Window(archive).newest(archive.listings, 5)
    assert [one.entry.id for one in shown] == ["paper-120", "paper-119", "paper-118"]
    assert Window(archive).newest(archive.listings, 0) == ()
    assert len(Window(archive).newest(archive.listings, 1_000)) == COUNT
