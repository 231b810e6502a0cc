"""Quarters, and which topics rose or fell from some to others."""

from __future__ import annotations

import pytest

from newsletter.model import Archive
from newsletter.model.dates import PartialDate
from newsletter.model.quarters import FEWEST_ENTRIES, FEWEST_IN_QUARTER, MOST_QUARTERS, Quarter, Quarters, Share
from newsletter.model.shifts import Shift, shifts, times_compared
from tests.builders import make_archive, make_paper, make_vocabulary, make_volume


def archive_of(*lots: tuple[int | str, int, tuple[str, ...]], topics: tuple[str, ...] = ("burrows",)) -> Archive:
    """An archive of one volume with lots of papers: the date of their works, how many they are, and their topics."""
    papers = [
        make_paper(id=f"paper-{lot}-{number}", title=f"Paper {lot}-{number}", date=date, tags=tags)
        for lot, (date, count, tags) in enumerate(lots)
        for number in range(count)
    ]
    return make_archive(make_volume(1, *papers), vocabulary=make_vocabulary(topics))


def quarters_of(*counts: int) -> Quarters:
    """The quarters of an archive that has so many entries in each from the beginning of 2020."""
    dates = [f"{2020 + place // 4}-{1 + 3 * (place % 4):02}" for place in range(len(counts))]
    return archive_of(*((date, count, ("burrows",)) for date, count in zip(dates, counts, strict=True))).quarters


def test_a_quarter_has_three_months_and_the_next_begins_after_its_last_day() -> None:
    last = Quarter.of(PartialDate(2023, 11).first_day)
    assert [month.isoformat() for month in last.months] == ["2023-10-01", "2023-11-01", "2023-12-01"]
    assert (last.first_day.isoformat(), last.last_day.isoformat()) == ("2023-10-01", "2023-12-31")
    assert last.after == Quarter(2024, 1)
    assert last.after.last_day.isoformat() == "2024-03-31"


def test_an_entry_counts_by_the_month_of_the_work_and_one_without_a_month_in_no_quarter() -> None:
    quarters = archive_of((2020, 3, ()), ("2020-02", 12, ("burrows",)), ("2020-03-31", 1, ())).quarters
    assert (quarters.count, quarters.known, quarters.within) == (16, 13, 13)
    assert quarters.share("burrows", Quarter(2020, 1)) == Share(12, 13)
    assert quarters.share("burrows", Quarter(2020, 1)).percent == 92


def test_shown_are_the_quarters_from_the_first_to_the_last_that_has_entries_enough() -> None:
    few = FEWEST_IN_QUARTER - 1
    quarters = quarters_of(few, 30, few, 0, 60, 40, few)
    assert quarters.shown == (*(Quarter(2020, n) for n in (2, 3, 4)), Quarter(2021, 1), Quarter(2021, 2))
    assert [quarters.has_shares(one) for one in quarters.shown] == [True, False, False, True, True]
    assert not quarters.are_enough


def test_of_many_quarters_the_last_are_shown() -> None:
    quarters = quarters_of(*[12] * (MOST_QUARTERS + 3))
    assert len(quarters.shown) == MOST_QUARTERS
    assert quarters.shown[0] == Quarter(2020, 4)


@pytest.mark.parametrize(
    ("counts", "are_enough"), [((25, 25, 25, 25), True), ((25, 25, 25, 24), False), ((99, 99), False)]
)
def test_quarters_are_compared_from_a_hundred_entries_in_four_on(counts: tuple[int, ...], *, are_enough: bool) -> None:
    assert FEWEST_ENTRIES == 100
    assert quarters_of(*counts).are_enough == are_enough


def test_an_archive_without_entries_has_nothing_to_compare() -> None:
    assert not quarters_of().are_enough
    assert quarters_of().shown == ()


def test_the_statistic_is_the_pooled_one_for_two_proportions() -> None:
    shift = Shift("burrows", Share(135, 500), Share(61, 396))
    assert shift.z == pytest.approx(-4.1698, abs=0.0001)  # by hand: (0.15404 - 0.27) / 0.027809
    assert shift.is_clear


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (Share(0, 0), Share(10, 10)),  # a gap of a year
        (Share(0, 50), Share(0, 50)),
        (Share(50, 50), Share(50, 50)),
        (Share(0, 100), Share(9, 100)),  # clear, but of too few entries
        (Share(50, 100), Share(60, 100)),
    ],
)
def test_what_chance_may_have_made_is_no_shift(before: Share, after: Share) -> None:
    assert not Shift("burrows", before, after).is_clear


def test_topics_that_rose_and_fell_are_told_apart_and_a_larger_archive_alone_makes_none_rise() -> None:
    early, late = ("2020-01", "2020-04", "2020-07", "2020-10"), ("2021-01", "2021-04", "2021-07", "2021-10")
    lots = [(month, 20, ("tunnels",)) for month in early] + [(month, 10, ("steady",)) for month in early]
    lots += [(month, 60, ("burrows",)) for month in late] + [(month, 30, ("steady",)) for month in late]
    archive = archive_of(*lots, topics=("burrows", "steady", "tunnels"))
    before, after = times_compared(archive.quarters)
    assert (before[0], after[-1]) == (Quarter(2020, 1), Quarter(2021, 4))
    rising, falling = shifts(archive.quarters, ["burrows", "steady", "tunnels"])
    assert [one.topic for one in rising] == ["burrows"]
    assert [one.topic for one in falling] == ["tunnels"]
