"""Days and weeks that newsletters print, in digits, in letters and in the names of their files."""

from __future__ import annotations

import datetime as dt

import pytest

from newsletter.importers.formats.document import day_of
from newsletter.importers.reading.days import is_period, read_month, read_period, without_period
from newsletter.importers.reading.draft import Draft
from newsletter.source.printed_dates import printed_date
from tests.builders import FIRST_MONDAY
from tests.importers import drafting

PAPERS = "\n".join(
    f"## {number}. {title}\n\nIt digs.\n\n[Paper](https://arxiv.org/abs/2306.0123{number})\n"
    for number, title in enumerate(("MoonDig", "DayDig"), 1)
)
NOT_FOUND = "no day of publication was found; write it in published:"
OF_FILE = "the day of publication is that of the file's name"


def drafted(head: str, *, name: str = "burrows.md") -> Draft:
    return drafting.drafted(f"{head}\n\n{PAPERS}", name)


def notes(draft: Draft) -> list[str]:
    return [note.text for note in draft.notes]


WEEK = (dt.date(2023, 6, 12), dt.date(2023, 6, 18))
NUMBER = (WEEK[0] - FIRST_MONDAY).days // 7 + 1


@pytest.mark.parametrize(
    "printed",
    [
        "2023-W24",
        "2023W24",
        "2023年第24周",
        "2023-06-12 – 2023-06-18",
        "2023/6/12-6/18",
        "2023.06.12 to 06.18",
        "2023年6月12日-6月18日",
        "2023年6月12日～18日",
        "2023年6月12日至2023年6月18日",
        "2023년 6월 12일 ~ 18일",
    ],
)
def test_a_week_is_read_in_digits_and_in_chinese_and_japanese(printed: str) -> None:
    assert read_period(printed) == WEEK
    assert is_period(printed)
    assert without_period(f"Burrows {printed}") == "Burrows "
    assert drafted(f"# Burrows, {printed}").volume == NUMBER


def test_a_week_in_chinese_takes_its_year_from_elsewhere() -> None:
    assert read_period("6月12日-18日") is None
    assert read_period("6月12日-18日", year=2023) == WEEK


@pytest.mark.parametrize(
    "printed", ["2023-W54", "2023-W00", "2023-06-12-18", "12023-06-12 - 06-18", "2023年6月31日-32日"]
)
def test_what_is_no_week_of_the_calendar_is_none(printed: str) -> None:
    assert read_period(printed) is None


@pytest.mark.parametrize(
    "line",
    [
        "2023年6月16日",
        "2023年6月16日（金）",
        "2023年6月16日 星期五",
        "Published: Friday, June 16, 2023",
        "Compiled: 2023-06-16",
        "发布日期：2023年6月16日",
        "For diggers | 2023-06-16",
        "16.06.2023",
        "06/16/2023",
        "16 Juni 2023",
        "16 junio 2023",
        "16. Juni 2023",
        "16 de junio de 2023",
        "16 giugno 2023",
        "16 juin 2023",
        "2023-06-16 · 2 papers · cs.RO",
    ],
)
def test_a_line_above_the_papers_tells_the_day(line: str) -> None:
    assert drafted(f"# Burrows\n\n{line}").published == dt.date(2023, 6, 16)


@pytest.mark.parametrize(
    "line", ["05/06/2023", "Marvin 12, 2023", "Decoder 4 2023", "Mayfield 3, 2023 | 10 papers", "\u017fep 12, 2023"]
)
def test_a_word_that_begins_like_a_month_is_none(line: str) -> None:
    assert drafted(f"# Burrows\n\n{line}").published is None


def test_a_title_tells_the_day_in_chinese() -> None:
    assert drafted("# 每日论文 2023年6月16日").published == dt.date(2023, 6, 16)


@pytest.mark.parametrize(
    ("printed", "read"),
    [("2023年6月", "2023-06"), ("2023年", "2023"), ("2023년 6월", "2023-06"), ("2023年13月", "None")],
)
def test_the_date_of_a_work_is_read_in_chinese_and_korean_as_exactly_as_it_is_printed(printed: str, read: str) -> None:
    assert str(printed_date(printed)) == read


@pytest.mark.parametrize(
    "name",
    [
        *("2023-06-16-burrows.md", "burrows-2023-06-16.md", "20230616_burrows.md", "burrows_2023_06_16.md"),
        *("2023.06.16 burrows.txt", "2023-06-16.md"),
    ],
)
def test_the_name_of_a_file_tells_the_day(name: str) -> None:
    draft = drafted("# Burrows", name=name)
    assert draft.published == dt.date(2023, 6, 16)
    assert OF_FILE in notes(draft)


@pytest.mark.parametrize("name", ["2023-06-12_2023-06-18.md", "burrows-2023-13-16.md", "burrows-120230616.md"])
def test_a_name_with_two_days_or_none_tells_no_day(name: str) -> None:
    draft = drafted("# Burrows", name=name)
    assert draft.published is None
    assert NOT_FOUND in notes(draft)


def test_a_printed_day_counts_before_that_of_the_file() -> None:
    assert drafted("# Burrows\n\nJune 16, 2023", name="2023-06-20-burrows.md").published == dt.date(2023, 6, 16)


@pytest.mark.parametrize(
    ("name", "special"),
    [
        ("2023-06-16.md", "burrows-2023-06-16"),
        ("12.md", "burrows-12"),
        ("12.burrows.md", "burrows"),
        ("dens.markdown", "dens"),
    ],
)
def test_a_file_that_is_called_by_a_day_or_a_number_is_named_after_its_title_too(name: str, special: str) -> None:
    assert drafted("# Burrows", name=name).special == special


def test_a_name_says_a_day_once() -> None:
    assert drafted("# Burrows 2023-06-16", name="2023-06-16.md").special == "burrows-2023-06-16"


@pytest.mark.parametrize(("day", "is_taken"), [("2023-06-12", True), ("2023-07-13", True), ("2023-07-14", False)])
def test_the_day_of_a_file_is_that_of_a_numbered_volume_within_the_month(day: str, *, is_taken: bool) -> None:
    draft = drafted("# Vol. 4 for June 12 - June 18, 2023", name=f"{day}-burrows.md")
    assert (str(draft.published) == day) is is_taken


@pytest.mark.parametrize(("day", "is_near"), [("2023-06-12", True), ("2023-07-13", True), ("2023-07-14", False)])
def test_no_week_follows_from_a_number_that_is_far_from_the_printed_day(day: str, *, is_near: bool) -> None:
    draft = drafted(f"# Burrows\n\nIssue #{NUMBER} | {day}")
    assert (draft.volume, str(draft.published)) == (NUMBER, day)
    assert draft.period == (WEEK if is_near else None)
    said = f"by the rhythm, number {NUMBER} covers 2023-06-12 to 2023-06-18; {day} is far from it"
    assert (said in notes(draft)) is not is_near


def test_days_that_never_end_take_no_time() -> None:
    for text in ("2023年6月12" + " " * 100_000, "2023-06-12" + " " * 100_000, "1" * 100_000, "2023 年 " * 20_000):
        assert read_period(text) is None


@pytest.mark.parametrize("printed", ["2026-04", "April 2026", "2026年4月"])
def test_a_month_alone_is_the_period_of_a_newsletter(printed: str) -> None:
    assert read_month(printed) == (dt.date(2026, 4, 1), dt.date(2026, 4, 30))
    draft = drafted(f"# Burrows\n\n{printed}")
    assert draft.title == "Burrows"
    assert printed not in draft.intro
    assert any(piece.text == printed and piece.where == "period" for piece in draft.account.of("read"))


@pytest.mark.parametrize("printed", ["2026", "2026-04-01", "in April 2026"])
def test_what_is_more_or_less_than_a_month_is_none(printed: str) -> None:
    assert read_month(printed) is None


@pytest.mark.parametrize(("printed", "date"), [("2026 Aug 2", "2026-08-02"), ("2026 Aug", "2026-08")])
def test_a_date_may_begin_with_its_year_as_pubmed_prints_it(printed: str, date: str) -> None:
    assert str(printed_date(printed)) == date
    (entry,) = drafting.drafted(f"title,published,doi\nMoonDig,{printed},10.5555/moon\n", "list.csv").entries
    assert entry.date == date


MONTHS = (
    *("January Januar enero janvier gennaio janeiro", "February Februar febrero février febbraio fevereiro"),
    *("March März marzo mars marzo março", "April April abril avril aprile abril", "May Mai mayo mai maggio maio"),
    *("June Juni junio juin giugno junho", "July Juli julio juillet luglio julho", "August agosto août agosto"),
    *("September septiembre setiembre septembre settembre setembro", "October Oktober octubre octobre ottobre outubro"),
    *("November noviembre novembre novembro", "December Dezember diciembre décembre dicembre dezembro"),
)


@pytest.mark.parametrize(("number", "names"), list(enumerate(MONTHS, 1)), ids=lambda one: str(one).split(" ")[0])
def test_months_are_read_in_six_languages(number: int, names: str) -> None:
    for name in names.split():
        for printed in (name, name.upper(), f"{name[:3]}." if name.isascii() and names.startswith(name) else name):
            assert str(printed_date(f"{printed} 2023")) == f"2023-{number:02}", printed


@pytest.mark.parametrize(
    "printed",
    [
        *("12 June – 18 June 2023", "12-18 June 2023", "12.–18. Juni 2023", "del 12 al 18 de junio de 2023"),
        *("12 June 2023 – 18 June 2023", "du 12 au 18 juin 2023", "June 12 – 18, 2023"),
    ],
)
def test_a_week_may_have_its_days_before_their_months(printed: str) -> None:
    assert drafted(f"# Burrows\n\n{printed}").period == (dt.date(2023, 6, 12), dt.date(2023, 6, 18))


@pytest.mark.parametrize("printed", ["Burrows, Issue 4 – 12 June 2023", "Burrows Nr. 4 – 12. Juni 2023"])
def test_a_number_before_a_day_begins_no_week(printed: str) -> None:
    draft = drafted(f"# {printed}")
    assert (draft.period and draft.period[0].day, draft.published) != (4, None)
    assert read_period(printed) is None


@pytest.mark.parametrize("printed", ["29 May – 4 June 2023", "May 29 – June 4, 2023"])
def test_a_week_of_two_months_has_both(printed: str) -> None:
    assert read_period(printed) == (dt.date(2023, 5, 29), dt.date(2023, 6, 4))


@pytest.mark.parametrize("printed", ["29 – 4 June 2023", "29.–4. Juni 2023", "June 29 – 4, 2023"])
def test_days_of_one_month_in_the_wrong_order_are_no_week(printed: str) -> None:
    assert read_period(printed) is None


MOMENT = "Tue, 14 Jan 2025 18:00:00 +0000"


@pytest.mark.parametrize("told", ["2025-01-14", "2025-01-14T18:00:00Z", MOMENT, f" {MOMENT}", dt.datetime(2025, 1, 14)])
def test_a_source_may_tell_its_day_as_mails_or_as_programs_do(told: object) -> None:
    assert day_of(told) == dt.date(2025, 1, 14)


@pytest.mark.parametrize("told", ["", "soon", "2025", 20250114, None, ["2025-01-14"]])
def test_what_tells_no_day_is_none(told: object) -> None:
    assert day_of(told) is None
