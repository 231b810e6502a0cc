"""What has a picture, and what the picture says."""

from __future__ import annotations

import datetime as dt

import pytest

from newsletter.model import Archive, Paper, Tag, Vocabulary
from newsletter.model.people import Signature
from newsletter.pictures.depicted import depicted
from newsletter.pictures.drawing import Drawing
from newsletter.pictures.picture import Picture, newsletter_picture, picture_of
from newsletter.settings import Settings
from tests.builders import make_archive, make_extra, make_paper, make_special, make_vocabulary, make_volume

SETTINGS = Settings(name="Marsupial Letters", description="On digging.", address="https://archive.example/")
FULL = make_paper(summary="It digs.", tagline="Digs by night", tags=("burrows",))
STUB = make_paper(id="pale-wombat", title="Pale Wombat", summary=None, stub=True, tags=("burrows",))


def pictures(archive: Archive, settings: Settings = SETTINGS) -> dict[str, Drawing]:
    return {address: one.drawing for one in depicted(archive, settings) for address in one.addresses}


def test_the_newsletter_volumes_topics_and_full_entries_have_pictures() -> None:
    archive = make_archive(make_volume(3, FULL, STUB))
    assert list(pictures(archive)) == [
        "cover.png",
        "volumes/3/cover.png",
        "papers/lone-wombat/card.png",
        "topics/burrows/card.png",
    ]


def test_every_picture_that_is_named_is_there() -> None:
    archive = make_archive(make_volume(3, FULL, STUB), make_special())
    subjects = (*archive.volumes, *(one.entry for one in archive.listings), *archive.vocabulary.tags)
    named = {found.address for one in subjects if (found := picture_of(one, archive, SETTINGS))}
    assert named | {"cover.png"} == set(pictures(archive))


def test_a_stub_goes_with_the_cover_of_its_volume_until_there_is_something_to_read() -> None:
    before = make_archive(make_volume(3, STUB))
    after = make_archive(make_volume(3, STUB.model_copy(update={"summary": "Read.", "stub": False})))
    assert address_of(STUB, before) == "volumes/3/cover.png"
    assert address_of(after.listings[0].entry, after) == "papers/pale-wombat/card.png"
    assert "volumes/3/cover.png" in pictures(after)


@pytest.mark.parametrize("field", ["withdrawn", "retracted"])
def test_what_is_taken_back_keeps_its_card_which_says_so(field: str) -> None:
    taken = make_paper(summary=None, **{field: {"date": dt.date(2024, 1, 2), "reason": "It did not dig."}})
    archive = make_archive(make_volume(3, taken))
    assert address_of(taken, archive) == "papers/lone-wombat/card.png"
    assert pictures(archive)["papers/lone-wombat/card.png"].title == f"{field.capitalize()}: Lone Wombat"


def address_of(entry: object, archive: Archive) -> str:
    assert isinstance(entry, Paper)
    found = picture_of(entry, archive, SETTINGS)
    assert found
    return found.address


def test_pictures_stand_at_former_addresses_too() -> None:
    tag = Tag(id="burrows", name="Burrows", description="Where to dig.", former=("holes",))
    archive = make_archive(
        make_volume(3, FULL.model_copy(update={"aliases": ("old-wombat",)}), aliases=("three",)),
        vocabulary=Vocabulary(tags=(tag,)),
    )
    assert {"volumes/three/cover.png", "papers/old-wombat/card.png", "topics/holes/card.png"} <= set(pictures(archive))


def test_a_setting_leaves_pictures_out() -> None:
    without = SETTINGS.model_copy(update={"pictures": False})
    archive = make_archive(make_volume(3, FULL))
    assert picture_of(archive.volumes[0], archive, without) is None
    assert newsletter_picture(without) is None


def test_a_cover_has_a_bar_for_each_topic_by_how_many_entries_have_it() -> None:
    papers = [make_paper(id=f"p-{n}", title=f"P {n}", tags=("a", "b")[: 1 + n % 2]) for n in range(3)]
    archive = make_archive(make_volume(3, *papers), vocabulary=make_vocabulary(tags=("b", "a")))
    cover = pictures(archive)["volumes/3/cover.png"]
    assert (cover.label, cover.foot, cover.bars, cover.end) == ("Vol. 3", ("A", "B"), (3, 1), "5–11 June 2023")


def test_a_card_of_an_entry_shows_its_place_in_the_volume() -> None:
    archive = make_archive(make_volume(3, STUB, FULL, extras=(make_extra(),)))
    card = pictures(archive)["papers/lone-wombat/card.png"]
    assert (card.bars, card.bright, card.end) == ((6, 5, 4), 1, "Vol. 3")


def test_in_a_long_list_a_bar_stands_for_several_places() -> None:
    papers = [make_paper(id=f"p-{n}", title=f"P {n}", summary="It digs.") for n in range(65)]
    made = pictures(make_archive(make_volume(3, *papers)))
    places = [made[f"papers/p-{n}/card.png"].bright for n in (0, 3, 4, 64)]
    assert (len(made["papers/p-0/card.png"].bars), places) == (20, [0, 0, 1, 19])


def test_a_card_of_an_entry_names_who_is_credited_and_some_authors() -> None:
    authors = tuple(Signature(name=name) for name in ("Bo Quoll", "Ada Bilby", "Cy Numbat", "Di Potoroo"))
    archive = make_archive(make_volume(3, FULL.model_copy(update={"authors": authors, "credited": "Quokka Labs"})))
    card = pictures(archive)["papers/lone-wombat/card.png"]
    assert card.foot == ("Quokka Labs", "Bo Quoll, Ada Bilby, Cy Numbat and 1 more")


def test_a_card_of_a_topic_has_a_bar_for_each_quarter_up_to_the_newest_volume() -> None:
    archive = make_archive(
        make_volume(1, FULL),
        make_volume(40, make_paper(id="b", title="B", tags=("burrows",), summary="It digs.")),
        make_volume(60, make_paper(id="c", title="C", summary="It digs.", tags=())),
    )
    card = pictures(archive)["topics/burrows/card.png"]
    assert (card.bars, card.bright, card.end, card.foot) == ((1, 0, 0, 1, 0, 0), 3, "2023–2024", ("2 entries",))


def test_an_empty_topic_and_an_empty_archive_have_pictures() -> None:
    made = pictures(make_archive())
    assert made["topics/burrows/card.png"].foot == ("No entries yet.",)
    assert made["cover.png"].bars == ()


def test_a_picture_says_in_words_what_it_shows() -> None:
    archive = make_archive(make_volume(3, FULL))
    assert picture_of(archive.volumes[0], archive, SETTINGS) == Picture(
        "volumes/3/cover.png",
        "Cover of Vol. 3: Volume 3 on Burrows – with a bar for each topic, the most frequent first: Burrows",
    )
    long = make_volume(4, make_paper(id="x", title="X"), title="A very long one " * 30)
    found = picture_of(long, make_archive(long), SETTINGS)
    assert found
    assert len(found.alt) <= 400
