"""What was changed, in which order it is told, and which volume tells of it."""

from __future__ import annotations

import datetime as dt

import pytest

from newsletter.model import Archive, Correction, Notice, See, Volume, Withdrawal
from newsletter.permanence import amendment_name
from tests.builders import make_archive, make_paper, make_special, make_volume

PUBLISHED = dt.date(2023, 5, 26)


def on(day: dt.date | int, text: str = "It is two wombats.") -> Correction:
    """A correction of a day, or of so many days after Vol. 1 was published."""
    return Correction(date=day if isinstance(day, dt.date) else PUBLISHED + dt.timedelta(days=day), text=text)


def told_by(archive: Archive) -> dict[str, list[str]]:
    return {volume: [one.amendment.text for one in found] for volume, found in archive.notices_in.items()}


def weeks(*corrections: Correction, count: int = 3) -> list[Volume]:
    """Weekly volumes, of which the first has a paper with these corrections."""
    return [make_volume(1, make_paper(corrections=corrections)), *(make_volume(one) for one in range(2, count + 1))]


def names(*corrections: Correction) -> list[str]:
    paper = make_paper(corrections=corrections)
    return ["/".join(amendment_name(change, paper)) for change in paper.amendments]


def test_a_correction_is_known_by_its_entry_and_its_day_and_two_of_one_day_by_their_order() -> None:
    assert names(on(1), on(1, "Three."), on(2)) == [
        "correction/entry/lone-wombat/2023-05-27/1",
        "correction/entry/lone-wombat/2023-05-27/2",
        "correction/entry/lone-wombat/2023-05-28/1",
    ]


def test_no_word_of_a_correction_and_none_of_another_day_is_part_of_its_name() -> None:
    assert names(on(1, "Mended words.")) == names(on(1))
    assert set(names(on(1), on(9))) < set(names(on(0), on(1), on(9)))


def test_a_volume_and_an_entry_of_one_name_have_corrections_of_their_own() -> None:
    paper = make_paper(id="reading-list", corrections=(on(1),))
    archive = make_archive(make_special("reading-list", paper, corrections=(on(1),)))
    assert len({amendment_name(one.amendment, one.subject) for one in archive.notices}) == 2


def test_a_withdrawal_a_retraction_and_a_correction_of_one_day_are_three() -> None:
    taken = Withdrawal(date=PUBLISHED, reason="It left.")
    paper = make_paper(withdrawn=taken, retracted=taken, corrections=(on(0),))
    assert [change.slug for change in paper.amendments] == [
        "correction-2023-05-26-1", "withdrawal-2023-05-26-1", "retraction-2023-05-26-1",
    ]  # fmt: skip
    assert paper.is_withdrawn


def test_the_latest_is_told_first_and_of_one_day_that_of_the_newer_volume() -> None:
    first = make_volume(1, make_paper(id="a", corrections=(on(9, "a, early"), on(20, "a"), on(20, "a, later"))))
    second = make_volume(
        2, make_paper(id="b"), make_paper(id="c", corrections=(on(20, "c"),)), corrections=(on(20, "2"),)
    )
    assert [one.amendment.text for one in make_archive(first, second).notices] == [
        "2",
        "c",
        "a, later",
        "a",
        "a, early",
    ]


@pytest.mark.parametrize(("day", "volume"), [(1, "2"), (6, "2"), (7, "2"), (8, "3"), (14, "3")])
def test_the_next_volume_tells_of_it_up_to_its_own_day(day: int, volume: str) -> None:
    assert told_by(make_archive(*weeks(on(day)))) == {volume: ["It is two wombats."]}


def test_what_is_corrected_on_the_day_of_publication_is_told_in_the_next_volume() -> None:
    assert list(told_by(make_archive(*weeks(on(0))))) == ["2"]


def test_what_comes_after_the_newest_volume_is_told_by_none_yet() -> None:
    volumes = weeks(on(15))
    assert told_by(make_archive(*volumes)) == {}
    assert list(told_by(make_archive(*volumes, make_volume(4)))) == ["4"]


def test_a_later_volume_changes_nothing_of_what_others_tell() -> None:
    volumes = weeks(*(on(day, str(day)) for day in range(40)), count=8)
    for count in range(2, 8):
        before, after = (told_by(make_archive(*volumes[:number])) for number in (count, count + 1))
        assert before.items() <= after.items()


def test_every_correction_is_told_once() -> None:
    told = told_by(make_archive(*weeks(*(on(day, str(day)) for day in range(15)))))
    assert sorted(text for found in told.values() for text in found) == sorted(str(day) for day in range(15))


@pytest.mark.parametrize("day", [3, 7, 70])
def test_a_special_tells_nothing_where_there_are_weekly_volumes(day: int) -> None:
    volumes = weeks(on(1), on(5))
    special = make_special("special", published=PUBLISHED + dt.timedelta(days=day))
    assert told_by(make_archive(*volumes, special)) == told_by(make_archive(*volumes))


def test_specials_alone_tell_what_came_before_them() -> None:
    first, second = (
        make_special(name, make_paper(id=name, corrections=(on(1),)), published=PUBLISHED + dt.timedelta(days=day))
        for name, day in (("first", 0), ("second", 3))
    )
    assert told_by(make_archive(first, second)) == {"second": ["It is two wombats."]}


def test_an_entry_listed_again_is_corrected_once() -> None:
    archive = make_archive(make_volume(1, make_paper(corrections=(on(1),))), make_volume(2, See(see="lone-wombat")))
    assert [(one.volume.id, one.place) for one in archive.notices] == [("1", 1)]


def test_a_correction_on_the_last_day_of_the_calendar_does_no_harm() -> None:
    last = make_special("last", make_paper(corrections=(on(dt.date.max),)), published=dt.date.max)
    assert told_by(make_archive(last)) == {}


def test_a_volume_is_corrected_itself() -> None:
    volume = make_volume(1, corrections=(on(1),))
    archive = make_archive(volume, make_volume(2))
    assert archive.notices == (Notice(volume.amendments[0], volume),)
    assert archive.notices[0].subject == volume
    assert list(told_by(archive)) == ["2"]
