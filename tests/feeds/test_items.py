"""What feeds say about volumes and entries."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from bs4 import BeautifulSoup

from newsletter.feeds.items import FeedAuthor, FeedItem, FeedItems
from newsletter.model import Correction, Link, Paper, See, Volume, Withdrawal
from newsletter.pages.volume_pages import volume_page
from tests.builders import make_archive, make_extra, make_paper, make_special, make_vocabulary, make_volume
from tests.feeds.invented import ROOT, SETTINGS

FIRST_DAY = "2023-05-26"
DAY_AFTER = Correction(date=dt.date(2023, 5, 27), text="The wombat is two wombats.")


def items_of(*volumes: Volume) -> FeedItems:
    return FeedItems(make_archive(*volumes), SETTINGS)


def volume_item(volume: Volume) -> FeedItem:
    return items_of(volume).volume(volume)


def entry_item(**fields: object) -> FeedItem:
    items = items_of(make_volume(1, make_paper(**fields)))
    return items.entry(items.archive.listings[0])


def said(html: str) -> str:
    return " ".join(BeautifulSoup(html, "lxml").get_text(" ").split())


def test_a_volume_is_an_item_of_noon_of_its_day() -> None:
    item = volume_item(make_volume(1, make_paper()))
    assert (item.id, item.title, item.url) == (
        "tag:wombat.example,2020:volume/1",
        "Vol. 1: Volume 1 on Burrows",
        f"{ROOT}volumes/1/",
    )
    assert item.published.isoformat() == item.updated.isoformat() == f"{FIRST_DAY}T12:00:00+00:00"


def test_each_entry_is_a_second_earlier_than_the_one_before() -> None:
    items = items_of(make_volume(1, make_paper(id="a"), make_paper(id="b"), extras=(make_extra(id="c"),)))
    assert [items.entry(one).published.isoformat() for one in items.archive.listings] == [
        f"{FIRST_DAY}T12:00:00+00:00",
        f"{FIRST_DAY}T11:59:59+00:00",
        f"{FIRST_DAY}T11:59:58+00:00",
    ]


def test_no_title_and_no_address_is_part_of_an_id() -> None:
    before, after = entry_item(title="A Wombat"), entry_item(title="Two Wombats")
    assert before.id == after.id == "tag:wombat.example,2020:entry/lone-wombat"
    moved = SETTINGS.model_copy(update={"address": "https://quokka.example/"})
    archive = make_archive(make_volume(1, make_paper()))
    assert FeedItems(archive, moved).entry(archive.listings[0]).id == before.id


def test_a_correction_is_said_and_makes_the_item_newer() -> None:
    item = entry_item(corrections=(DAY_AFTER,))
    assert "Corrected: 27 May 2023: The wombat is two wombats." in said(item.content)
    assert item.published.date().isoformat() == FIRST_DAY
    assert item.updated.isoformat() == "2023-05-27T11:59:00+00:00"


def test_a_correction_of_an_entry_makes_its_volume_newer() -> None:
    item = volume_item(make_volume(1, make_paper(corrections=(DAY_AFTER,))))
    assert "Corrected: 27 May 2023: The wombat is two wombats." in said(item.content)
    assert item.updated > item.published


def test_what_is_corrected_on_one_day_has_times_of_its_own() -> None:
    late = Correction(date=dt.date(2026, 1, 1), text="All dates were wrong.")
    volumes = [make_volume(number, make_paper(id=f"p{number}", corrections=(late,))) for number in range(1, 121)]
    items = items_of(*volumes)
    times = [items.volume(volume).updated for volume in volumes]
    assert len(set(times)) == 120
    assert {time.date() for time in times} == {late.date}


def test_a_later_correction_is_later_whatever_the_age_of_the_volume() -> None:
    times = [
        volume_item(
            make_volume(1, corrections=(Correction(date=dt.date(2023, 5, 26) + dt.timedelta(days=age), text="x"),))
        ).updated
        for age in range(1500)
    ]
    assert times == sorted(set(times))


def test_a_withdrawal_is_a_notice_in_the_item() -> None:
    taken = Withdrawal(date=dt.date(2023, 6, 1), reason="The burrow fell in.")
    item = entry_item(withdrawn=taken)
    assert item.summary == "Withdrawn: The burrow fell in."
    assert "Withdrawn on 1 June 2023: The burrow fell in." in said(item.content)
    assert item.updated.date() == taken.date


def test_a_volume_told_by_its_taglines_says_which_were_taken_back() -> None:
    taken = Withdrawal(date=dt.date(2023, 6, 1), reason="The burrow fell in.")
    papers = (
        make_paper(id="one", tagline="One wombat", withdrawn=taken),
        make_paper(id="two", tagline="Two wombats", retracted=taken),
        make_paper(id="three", tagline="Three wombats"),
    )
    summary = volume_item(make_volume(1, *papers)).summary
    assert summary == "Withdrawn: One wombat; Retracted: Two wombats; Three wombats"


def test_authors_are_real_authors_and_never_whom_the_newsletter_credits() -> None:
    assert entry_item(credited="Quoll et al.").authors == ()
    item = entry_item(credited="Quoll et al.", authors=("Bo Quoll", "Ana Potoroo"))
    assert item.authors == (FeedAuthor("Bo Quoll"), FeedAuthor("Ana Potoroo"))
    assert "Quoll et al. · Bo Quoll, Ana Potoroo" in said(item.content)


def test_an_entry_has_its_topics_as_categories_and_links_to_its_volume() -> None:
    item = entry_item(tags=("burrows",))
    assert item.categories == ("Burrows",)
    assert f'Paper, listed in <a href="{ROOT}volumes/1/#lone-wombat">Vol. 1</a>, 26 May 2023' in item.content
    assert item.rights == "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"


def test_an_entry_says_what_it_answers_and_the_month_of_its_id_as_its_page_does() -> None:
    item = entry_item(arxiv="2311.00001", date=None, questions=("Where do wombats dig?", "And why?"))
    assert "November 2023 (from its arXiv ID)" in said(item.content)
    assert "Answers Where do wombats dig? And why?" in said(item.content)
    assert "Answers" not in entry_item().content


def test_a_summary_is_short_and_plain() -> None:
    assert entry_item(summary="It *digs*\n[deep](https://wombat.example).").summary == "It digs deep."
    assert entry_item(summary=None, stub=True, tagline="One wombat").summary == "One wombat"
    long = entry_item(summary="It digs. " * 40 + "\n\n" + "It sleeps. " * 40).summary
    assert len(long) <= 300
    assert long.endswith("…")


def test_a_summary_says_that_the_text_goes_on_though_a_paragraph_ends_where_it_does() -> None:
    digs = "It digs a burrow. " * 16 + "It naps now."
    assert entry_item(summary=digs).summary == digs
    assert entry_item(summary=f"{digs}\n\nIt wakes.").summary.endswith("It naps…")


@pytest.mark.parametrize("long", ["It digs. " * 30, "It digs. " * 60])
def test_a_summary_says_the_same_whether_its_end_is_read_or_not(long: str) -> None:
    assert entry_item(summary=f"{long}\n\n{long}").summary == entry_item(summary=f"{long}\n{long}").summary


def test_math_is_text_for_readers_that_know_no_mathml() -> None:
    item = entry_item(title="Of $x^2$", summary="It is $x^2$.")
    assert item.title == "Of x²"
    assert "<p>It is x².</p>" in item.content
    assert "<math" not in item.content


def test_content_has_nothing_that_could_run_and_hostile_text_comes_out_as_itself() -> None:
    hostile = '<script>alert(1)</script> & "{{ 7 * 7 }}"'
    item = entry_item(title=hostile, tagline=hostile, credited=hostile, summary=hostile)
    assert hostile in item.title
    assert said(item.content).count(hostile) == 3
    assert not re.search(r"<script|class=|style=", item.content)


WHOLE = Paper.model_validate(
    {
        "id": "whole",
        "title": "The Whole $k$ Wombat",
        "tagline": "A wombat in $O(n)$",
        "credited": "Quokka Labs",
        "authors": ("Bo Quoll", "Ana Potoroo", "Cy Numbat", "Dee Bilby"),
        "arxiv": "2305.00001",
        "doi": "10.1234/wombat",
        "links": (Link(kind="code", url="https://wombat.example/code", note="not public"),),
        "summary": "It digs.\n\n- deep\n- and `wide`",
        "corrections": (DAY_AFTER,),
        "withdrawn": Withdrawal(date=dt.date(2023, 6, 1), reason="It fell in."),
    }
)


def test_the_item_of_a_volume_says_what_its_page_says() -> None:
    listed = See(see="old-wombat", note="Still *digging*.")
    old = make_volume(1, make_paper(id="old-wombat", stub=True, summary=None))
    new = make_volume(2, WHOLE, listed, intro="Two *wombats*.", corrections=(DAY_AFTER,))
    archive = make_archive(old, new, vocabulary=make_vocabulary())
    page = BeautifulSoup(volume_page(new, archive, SETTINGS, "issues/2.yaml").body, "lxml")
    content = said(FeedItems(archive, SETTINGS).volume(new).content)
    parts = page.select(
        ".nl-intro, .nl-entry .nl-tagline, .nl-credited, .nl-authors, .nl-entry .nl-note, .nl-summary, .nl-notice,"
        " .nl-links a[href^='https:']:not([href*='/pdf/'], [href*='doi.org'])"
    )
    assert len(parts) > 12
    for part in parts:
        if not part.find("math") and not part.find_parent(class_="nl-contents"):
            assert said(str(part)).replace(" ", "") in content.replace(" ", "")
    assert "A wombat in O(n)" in content


def test_a_new_title_of_a_volume_changes_none_of_its_entries_and_none_of_their_changes() -> None:
    paper = make_paper(corrections=(DAY_AFTER,))
    before, after = (items_of(make_volume(1, paper, title=title)) for title in ("Of Wombats", "Of Quokkas"))
    assert before.entry(before.archive.listings[0]) == after.entry(after.archive.listings[0])
    assert before.notice(before.archive.notices[0]) == after.notice(after.archive.notices[0])


def test_volumes_of_one_day_follow_each_other_whole_and_the_numbered_one_is_first_at_noon() -> None:
    extra = make_special("field-notes", make_paper(id="c"), make_paper(id="d"))
    items = items_of(make_volume(1, make_paper(id="a"), make_paper(id="b")), extra)
    times = [items.entry(one).published for one in items.archive.listings]
    assert [one.entry.id for one in items.archive.listings] == ["a", "b", "c", "d"]
    assert [time.time().isoformat() for time in times] == ["12:00:00", "11:59:59", "11:59:58", "11:59:57"]
    assert items.volume(items.archive.volumes[0]).published == times[0]
    assert items.volume(extra).published == times[2]


def test_volumes_of_one_day_that_are_corrected_on_one_day_have_times_apart() -> None:
    volumes = [make_special(name, make_paper(id=name, corrections=(DAY_AFTER,))) for name in ("one", "two", "three")]
    items = items_of(*volumes)
    assert len({items.volume(one).updated for one in volumes}) == 3
    assert len({items.notice(one).published for one in items.archive.notices}) == 3


def test_an_entry_listed_again_says_where_it_first_stood() -> None:
    again = make_volume(2, See(see="lone-wombat", note="Now with a map."), make_paper(id="other"))
    content = items_of(make_volume(1, make_paper()), again).volume(again).content
    link = f'<a href="{ROOT}volumes/1/#lone-wombat">Vol. 1</a>'
    assert content.count(f"<p>First listed in {link}, 26 May 2023</p>") == content.count("First listed in") == 1


def test_a_volume_begins_with_the_list_of_what_is_in_it() -> None:
    papers = (make_paper(id="a", tagline="One wombat", credited="Quoll et al."), make_paper(id="b", tagline="Two"))
    content = volume_item(make_volume(1, *papers)).content
    assert said(content).startswith("In this volume One wombat — Quoll et al. Two Papers")
    assert f'<li><a href="{ROOT}volumes/1/#a">One wombat</a> — Quoll et al.</li>' in content


def test_a_volume_and_a_change_are_the_words_of_the_editors_or_else_of_the_newsletter() -> None:
    volume = make_volume(1, make_paper(corrections=(DAY_AFTER,)))
    items = items_of(volume)
    speakers = (items.volume(volume).authors, items.notice(items.archive.notices[0]).authors)
    assert speakers == ((FeedAuthor("Marsupial Letters", ROOT),),) * 2
    edited = make_volume(1, make_paper(), editors=({"name": "Ada Bilby"}, {"name": "Bo Quoll"}))
    assert volume_item(edited).authors == (FeedAuthor("Ada Bilby"), FeedAuthor("Bo Quoll"))


def test_an_entry_listed_again_is_no_new_item() -> None:
    items = items_of(make_volume(1, make_paper()), make_volume(2, See(see="lone-wombat")))
    assert [items.entry(one).published.date().isoformat() for one in items.archive.listings] == [FIRST_DAY]


def test_no_other_address_of_an_entry_or_a_volume_changes_its_id() -> None:
    assert entry_item(id="wombat", aliases=("lone-wombat", "wombats")).id.endswith(":entry/wombat")
    assert volume_item(make_volume(7, make_paper(), aliases=("seven", "6"))).id.endswith(":volume/7")


def test_a_correction_of_an_entry_listed_again_updates_the_volume_that_lists_it() -> None:
    paper = make_paper(corrections=(Correction(date=dt.date(2023, 8, 1), text="One word."),))
    item = items_of(make_volume(1, paper), again := make_volume(2, See(see=paper.id))).volume(again)
    assert item.updated.date() == dt.date(2023, 8, 1)
