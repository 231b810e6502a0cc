"""Addresses that follow from what entries say: where a date or a venue is mended, none vanishes without a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.build import make_site
from newsletter.checks.history_rules import dropped_item, permanent_id
from newsletter.permanence import as_list, from_list, published
from newsletter.source import Reading, read_project
from tests.builders import VENUES, lay_out
from tests.checks.test_history_rules import changed

FILE, VENUES_FILE = "issues/3.yaml", "issues/vocabulary/venues.yaml"


def volume(*entries: str, number: int = 3, published: str = "2023-06-09", more: str = "") -> str:
    """An issue file with an entry of each of these fields."""
    week = "{start: 2023-06-05, end: 2023-06-11}" if number == 3 else "{start: 2023-07-10, end: 2023-07-16}"
    head = f"volume: {number}\ntitle: Wombats\nperiod: {week}\npublished: {published}\n{more}papers:\n"
    return head + "".join(
        f"  - {{id: w{number}-{place}, title: Wombat {number} {place}, tagline: One, summary: It digs, {fields}}}\n"
        for place, fields in enumerate(entries)
    )


def at(year: int) -> str:
    return f"venue: {{id: dig, year: {year}}}"


def archive(folder: Path, *files: str, **others: str) -> Reading:
    issues = {f"issues/{place}.yaml": text for place, text in enumerate(files, 3)}
    return read_project(
        lay_out(folder, issues | {f"issues/vocabulary/{name}.yaml": text for name, text in others.items()})
    )


def since(now: Reading, before: Reading) -> str:
    """All that `check --since` says."""
    return "".join(f"{problem}\n" for problem in permanent_id(now, before))


def live(now: Reading, before: Reading) -> str:
    """All that `check --published` says, where the live site was built of what was before."""
    listed = as_list(published(before.archive(), before.settings))
    return "".join(f"{problem}\n" for problem in dropped_item(now, from_list(listed), path="published.json"))


def served(reading: Reading) -> set[str]:
    site = make_site(reading, reading.settings)
    return {page.address for page in site.pages} | {address.removesuffix("index.html") for address in site.files}


FIVE = volume(*map(at, (2020, 2021, 2021, 2021, 2021)))
LOST = "the page venues/dig/2020/ was published and would lead nowhere [permanent-id]\n"
NOTHING_OF_2020 = "    nothing there is of 2020 any more; right if that was wrong before\n"


def test_a_year_that_nothing_is_of_any_more_is_a_warning_at_the_entry_that_left_it(tmp_path: Path) -> None:
    before, now = archive(tmp_path / "b", FIVE), archive(tmp_path / "n", changed(FIVE, ("2020", "2021")))
    assert since(now, before) == f"{FILE}:6:74: warning: {LOST}{NOTHING_OF_2020}"
    assert live(now, before) == f"published.json:1:1: warning: {LOST}{NOTHING_OF_2020}"


def test_a_year_that_the_archive_knows_still_leads_to_the_page_of_the_venue(tmp_path: Path) -> None:
    with_2020 = FIVE + "  - {id: other, title: Other, tagline: One, summary: It digs, date: 2020-05}\n"
    before = archive(tmp_path / "b", with_2020)
    now = archive(tmp_path / "n", changed(with_2020, ("id: dig, year: 2020", "id: dig, year: 2021")))
    assert since(now, before) == live(now, before) == ""
    assert "venues/dig/2020/" in served(before) & served(now)


def test_a_year_that_becomes_known_is_no_loss(tmp_path: Path) -> None:
    before = archive(tmp_path / "b", changed(FIVE, (", year: 2020", "")))
    now = archive(tmp_path / "n", FIVE)
    assert since(now, before) == live(now, before) == ""
    assert "venues/dig/undated/" in served(before) & served(now)


@pytest.mark.parametrize("left", [4, 3])
def test_a_venue_that_falls_below_five_keeps_every_address(left: int, tmp_path: Path) -> None:
    before = archive(tmp_path / "b", FIVE)
    now = archive(tmp_path / "n", volume(*[at(2021)] * left, *["date: 2020"] * (5 - left)))
    assert since(now, before) == live(now, before) == ""
    gone = {address for address in served(before) - served(now) if not address.startswith("venues/burrow")}
    assert gone == set()


def test_a_venue_that_loses_almost_all_says_it_once_for_all_years(tmp_path: Path) -> None:
    before, now = archive(tmp_path / "b", FIVE), archive(tmp_path / "n", volume(at(2021), *["date: 2021"] * 4))
    said = (
        "the pages venues/dig/2020/ and venues/dig/2021/ were published and would lead nowhere [permanent-id]\n"
        '    too few entries are left for pages of years, which "DIG" has from 5 on; '
        "right if there were too many before\n"
    )
    assert since(now, before) == f"{VENUES_FILE}:1:7: warning: {said}"
    assert live(now, before) == f"published.json:1:1: warning: {said}"


def test_of_a_venue_that_is_gone_only_that_is_said(tmp_path: Path) -> None:
    before = archive(tmp_path / "b", FIVE)
    venues = VENUES[VENUES.index("- id: burrow-letters") :]
    now = archive(tmp_path / "n", volume(*["date: 2021"] * 5), venues=venues)
    assert since(now, before) == (
        f'{VENUES_FILE}:1:1: venue "dig" was published and is gone [permanent-id]\n'
        "    put it back; under another id it needs former: [dig]\n"
    )
    assert live(now, before).count("[") - live(now, before).count("former: [") == 1


def test_a_renamed_venue_takes_its_years_with_it(tmp_path: Path) -> None:
    before = archive(tmp_path / "b", FIVE)
    venues = changed(VENUES, ("- id: dig\n", "- id: digging\n  former: [dig]\n"))
    now = archive(tmp_path / "n", changed(FIVE, ("id: dig,", "id: digging,")), venues=venues)
    assert since(now, before) == live(now, before) == ""
    assert served(before) - {"venues/dig/"} <= served(now)
    mended = archive(tmp_path / "m", changed(FIVE, ("id: dig,", "id: digging,"), ("2020", "2021")), venues=venues)
    assert since(mended, before) == f"{FILE}:6:74: warning: {LOST}{NOTHING_OF_2020}"
    assert since(mended, now).count("[permanent-id]") == 1


@pytest.mark.parametrize(("left", "is_kept"), [(50, True), (26, True), (25, False)])
def test_a_topic_keeps_the_addresses_of_its_years_until_half_of_its_entries_are_gone(
    left: int, tmp_path: Path, *, is_kept: bool
) -> None:
    dated = "date: 2020, tags: [burrows]", "date: 2021, tags: [burrows]"
    before = archive(tmp_path / "b", volume(*dated * 26))
    now = archive(tmp_path / "n", volume(*(dated * 26)[:left], *["date: 2020"] * (52 - left)))
    said = 'too few entries are left for pages of years, which "Burrow planning" has from 51 on'
    assert [said in since(now, before), said in live(now, before)] == [not is_kept] * 2
    assert ({"topics/burrows/2020/", "topics/burrows/2021/"} <= served(now)) is is_kept


def test_a_volume_that_leaves_the_quarter_that_it_had_alone_is_a_warning_at_its_day(tmp_path: Path) -> None:
    before = archive(tmp_path / "b", FIVE, volume("date: 2021", number=8, published="2023-07-14"))
    now = archive(
        tmp_path / "n",
        changed(FIVE, ("published: 2023-06-09", "published: 2023-07-07")),
        volume("date: 2021", number=8, published="2023-07-14"),
    )
    said = (
        "the archive documents feed/2023-q2.xml and papers/feed/2023-q2.xml were published and would lead nowhere "
        "[permanent-id]\n    nothing is of 2023-q2 any more; right if a volume had a wrong published: before\n"
    )
    assert since(now, before) == f"{FILE}:4:12: warning: {said}"
    assert live(now, before) == f"published.json:1:1: warning: {said}"


def test_a_quarter_that_is_open_again_and_one_of_a_volume_that_is_gone_are_no_problem_of_their_own(
    tmp_path: Path,
) -> None:
    before = archive(tmp_path / "b", FIVE, volume("date: 2021", number=8, published="2023-07-14"))
    opened = archive(tmp_path / "n", FIVE, volume("date: 2021", number=8, published="2023-06-30"))
    assert since(opened, before) == live(opened, before) == ""
    gone = archive(tmp_path / "g", volume("date: 2021", number=8, published="2023-07-14"))
    assert "archive document" not in since(gone, before)


def test_of_an_entry_that_is_gone_only_that_is_said(tmp_path: Path) -> None:
    before = archive(tmp_path / "b", FIVE)
    now = archive(tmp_path / "n", FIVE.replace(FIVE.splitlines()[5] + "\n", ""))
    assert [problem.message for problem in permanent_id(now, before)] == ['entry "w3-0" was published and is gone']
    assert live(now, before).count("was published") == 1


def test_where_an_entry_names_what_nobody_knows_no_address_is_compared(tmp_path: Path) -> None:
    before = archive(tmp_path / "b", FIVE)
    for field in ("venue: {id: digg}", "tags: [burrowing]", "organisations: [Quokkas]", "authors: [{person: bo}]"):
        text = changed(FIVE, ("2020", "2021")).replace(at(2021), field, 1)
        now = archive(tmp_path / field[:4], text)
        assert since(now, before) == live(now, before) == ""
        assert since(before, now) == ""


def test_the_list_of_a_build_before_addresses_were_listed_is_read(tmp_path: Path) -> None:
    now = archive(tmp_path / "n", FIVE)
    uri = "tag:wombat.example,2020"
    old = (
        f'{{"ids": ["{uri}:volume/3"], "feeds": ["{uri}:feed/venue/dig"], "pages": ["venues/dig/"], "backfilled": []}}'
    )
    assert dropped_item(now, from_list(old), path="published.json") == []
