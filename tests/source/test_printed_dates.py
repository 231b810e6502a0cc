"""The date that a text means."""

from __future__ import annotations

import pytest

from newsletter.source.printed_dates import printed_date, printed_day


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2025/11/18", "2025-11-18"),
        ("2025-11-18 10:00", "2025-11-18"),
        ("2025–11–18", "2025-11-18"),
        ("20251118", "2025-11-18"),
        ("18.11.2025", "2025-11-18"),
        ("4.5.2025", "2025-05-04"),
        ("18/11/2025", "2025-11-18"),
        ("11/18/2025", "2025-11-18"),
        ("5/5/2025", "2025-05-05"),
        ("November 18, 2025", "2025-11-18"),
        ("Nov. 18th 2025", "2025-11-18"),
        ("18 Nov 2025", "2025-11-18"),
        ("18. März 2025", "2025-03-18"),
        ("Dezember 2025", "2025-12"),
        ("Sept. 2025", "2025-09"),
        ("Tuesday, 18 November 2025", "2025-11-18"),
        ("Thurs. 20 Nov 2025", "2025-11-20"),
        ("2025-3", "2025-03"),
        ("2025.03", "2025-03"),
        ("2025 11 18", "2025-11-18"),
        ("2025-11-18 (v2)", "2025-11-18"),
        ("2025-11-18 (Tue)", "2025-11-18"),
        ("2025/11/18 (火)", "2025-11-18"),
        ("2025-11-18,", "2025-11-18"),
        ("“2025-11-18”", "2025-11-18"),
        ("18th of November, 2025.", "2025-11-18"),
        ("18 de noviembre de 2025", "2025-11-18"),
        ("18 settembre 2025", "2025-09-18"),
        ("1er juillet 2025", "2025-07-01"),
        ("2025 Nov 18", "2025-11-18"),
        ("2025年11月18日（火）", "2025-11-18"),
        ("2025년 11월", "2025-11"),
        ("*(2025-11-18T10:00)*", "2025-11-18"),
    ],
)
def test_a_printed_date_that_means_one_day_is_that_day(text: str, date: str) -> None:
    assert str(printed_date(text)) == date


@pytest.mark.parametrize(
    "text",
    [
        *("04/05/2025", "2025-11/12", "25-11-18", "2025111", "31.02.2025", ""),
        *("2025 to 2026", "2025-11-18 to 2025-11-20", "2025 (SIGIR)", "2025-11-18 (SIGIR)", "2025 (Sun)", "2025Top"),
        *("Friday", "18 Brumaire 2025", "Marvin 2025", "Mayor 3, 2025", "1 May 2 2025"),
        *("Friends May 2025", "Sunset May 3, 2025", "2025.5", "2048 5", "2048 11", "10001231"),
        *("Ma\u0131 2025", "\u017fep 2025"),
    ],
)
def test_nobody_guesses_what_may_mean_two_days_or_none(text: str) -> None:
    assert printed_date(text) is None


def test_a_month_is_no_day() -> None:
    assert printed_day("November 2025") is None
