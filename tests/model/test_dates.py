"""Dates as exactly as they are known: how they are written in files, what they are to readers, and what is none."""

from __future__ import annotations

import datetime as dt

import pytest

from newsletter.model.dates import PartialDate
from newsletter.strings.language import strings
from tests.builders import make_paper


@pytest.mark.parametrize(
    ("written", "iso", "said"),
    [
        (2025, "2025", "2025"),
        ("2025", "2025", "2025"),
        ("2025-03", "2025-03", "March 2025"),
        (dt.date(2025, 3, 14), "2025-03-14", "14 March 2025"),
        ("2025-03-14", "2025-03-14", "14 March 2025"),
        ("2024-02-29", "2024-02-29", "29 February 2024"),
    ],
)
def test_a_date_is_read_as_exactly_as_it_is_written(written: object, iso: str, said: str) -> None:
    date = PartialDate.read(written)
    assert date is not None
    assert (str(date), strings("en").date(date)) == (iso, said)
    assert PartialDate.read(date.yaml) == date


@pytest.mark.parametrize(
    "written",
    [
        *(0, 25, 999, 10_000, -2025, True, 2025.03, None, "", "25", "2025-0", "2025-00", "2025-13", "2025-3"),
        *("2025-02-30", "2025-03-00", "2025-1-1", "2025/03", "03-2025", "2025-03-14T10:00", " 2025", "٢٠٢٥"),
        dt.datetime(2025, 3, 14, tzinfo=dt.UTC),
    ],
)
def test_nothing_else_is_a_date(written: object) -> None:
    assert PartialDate.read(written) is None


def test_dates_are_ordered_by_what_is_known_of_them() -> None:
    dates = [PartialDate.read(one) for one in ("2025-03-02", "2026", "2025-03", "2025", "2025-02-28")]
    ordered = sorted(date for date in dates if date)
    assert [str(date) for date in ordered] == ["2025", "2025-02-28", "2025-03", "2025-03-02", "2026"]


@pytest.mark.parametrize(
    ("arxiv", "month"),
    [("2511.14881", "2025-11"), ("0704.0001", "2007-04"), ("hep-th/9901001", "1999-01"), ("math/0613001", "2006")],
)
def test_an_entry_without_a_date_shows_the_month_of_its_arxiv_id_which_says_so(arxiv: str, month: str) -> None:
    shown = make_paper(arxiv=arxiv).shown_date
    assert shown is not None
    assert (str(shown), shown.is_from_id) == (month, True)
    dated = make_paper(arxiv=arxiv, date="2021-05").shown_date
    assert dated is not None
    assert (str(dated), dated.is_from_id) == ("2021-05", False)
    assert make_paper().shown_date is None
