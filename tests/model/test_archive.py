"""The archive's look-ups: what is listed where, in a settled order."""

from __future__ import annotations

import datetime as dt

from newsletter.model import See, by_kind
from tests.builders import make_archive, make_extra, make_paper, make_special, make_vocabulary, make_volume

OWLS = make_paper(id="night-owls", tags=("night-vision", "burrows"))
WOMBAT = make_paper(id="lone-wombat", tags=("burrows",), organisations=("Quokka Labs",))
MAPS = make_extra(id="burrow-maps", kind="dataset")
FIRST = make_volume(1, OWLS)
SECOND = make_volume(2, WOMBAT, See(see="night-owls", note="Still awake."), extras=(MAPS,))
THIRD = make_volume(3, See(see="night-owls"))
SPECIAL = make_special("reading-list", published=SECOND.published + dt.timedelta(days=1))
VOCABULARY = make_vocabulary(tags=("burrows", "night-vision", "empty-meadow"), organisations=("Quokka Labs",))
ARCHIVE = make_archive(SECOND, SPECIAL, FIRST, THIRD, vocabulary=VOCABULARY)


def test_volumes_come_newest_first_whatever_the_order_of_the_files() -> None:
    assert [volume.id for volume in ARCHIVE.volumes] == ["3", "reading-list", "2", "1"]
    assert make_archive(*ARCHIVE.volumes[::-1]).volumes == ARCHIVE.volumes


def test_specials_stand_outside_the_weekly_numbers() -> None:
    assert [volume.id for volume in ARCHIVE.weekly] == ["3", "2", "1"]
    assert ARCHIVE.specials == (SPECIAL,)


def test_the_neighbours_of_a_volume_are_the_weekly_ones_before_and_after() -> None:
    assert ARCHIVE.neighbours(SECOND) == (FIRST, THIRD)
    assert ARCHIVE.neighbours(FIRST) == (None, SECOND)
    assert ARCHIVE.neighbours(THIRD) == (SECOND, None)
    assert ARCHIVE.neighbours(SPECIAL) == (None, None)


def test_a_gap_in_the_numbers_is_stepped_over() -> None:
    seventh = make_volume(7)
    assert make_archive(FIRST, seventh).neighbours(FIRST) == (None, seventh)


def test_every_entry_is_listed_once_where_it_was_brought() -> None:
    assert [(listing.entry.id, listing.volume.id, listing.place) for listing in ARCHIVE.listings] == [
        ("lone-wombat", "2", 1),
        ("burrow-maps", "2", 3),
        ("night-owls", "1", 1),
    ]


def test_a_volume_lists_entries_of_others_with_its_own_note() -> None:
    listings = ARCHIVE.volume_listings(SECOND)
    assert [(listing.entry.id, listing.note) for listing in listings] == [
        ("lone-wombat", None),
        ("night-owls", "Still awake."),
        ("burrow-maps", None),
    ]


def test_an_entry_is_listed_by_one_object_where_a_volume_brings_it() -> None:
    listed = [one for volume in ARCHIVE.volumes for one in ARCHIVE.volume_listings(volume)]
    assert {id(one) for one in ARCHIVE.listings} == {id(one) for one in listed if one.entry in one.volume.entries}
    elsewhere = FIRST.model_copy(update={"title": "The same entries under another title"})
    assert [one.volume for one in ARCHIVE.volume_listings(elsewhere)] == [elsewhere]


def test_an_entry_knows_the_volumes_that_list_it_again_oldest_first() -> None:
    assert [(listing.volume.id, listing.note) for listing in ARCHIVE.again["night-owls"]] == [
        ("2", "Still awake."),
        ("3", None),
    ]
    assert set(ARCHIVE.again) == {"night-owls"}


def test_every_topic_and_organisation_has_its_entries_even_none() -> None:
    assert {tag.id: [one.entry.id for one in ARCHIVE.listings_of(tag)] for tag in ARCHIVE.vocabulary.tags} == {
        "burrows": ["lone-wombat", "night-owls"],
        "night-vision": ["night-owls"],
        "empty-meadow": [],
    }
    labs = ARCHIVE.vocabulary.organisation_by_name["Quokka Labs"]
    assert [one.entry.id for one in ARCHIVE.listings_of(labs)] == ["lone-wombat"]


def test_topics_and_organisations_of_an_entry_keep_the_editors_order() -> None:
    assert [tag.id for tag in ARCHIVE.tags_of(OWLS)] == ["night-vision", "burrows"]
    assert [one.name for one in ARCHIVE.organisations_of(WOMBAT)] == ["Quokka Labs"]


def test_entries_are_grouped_by_kind_without_kinds_of_which_there_is_none() -> None:
    groups = by_kind(ARCHIVE.listings)
    assert [(kind, len(found)) for kind, found in groups] == [("paper", 2), ("dataset", 1)]


def test_an_empty_archive_has_nothing_and_says_so() -> None:
    empty = make_archive()
    assert (empty.volumes, empty.listings, empty.weekly, empty.updated) == ((), (), (), None)
