"""Lists of many volumes and of many extras: the newest on the index page, the others on pages of years."""

from __future__ import annotations

import datetime as dt

from bs4 import BeautifulSoup

from newsletter.model import Archive
from newsletter.pages import extras_page, volume_pages
from newsletter.pages.extras_page import extras_index, extras_pages
from newsletter.pages.page import Page
from newsletter.pages.volume_pages import volumes_index, volumes_pages
from newsletter.settings import Settings
from tests.builders import make_archive, make_extra, make_paper, make_special, make_volume

SETTINGS = Settings()
FIRST = dt.date(2021, 1, 1)


def archive_of(count: int) -> Archive:
    """Weekly volumes from the first day of 2021 on, each with one paper and two extras, and a special."""
    volumes = [
        make_volume(
            number,
            make_paper(id=f"paper-{number}"),
            extras=tuple(make_extra(id=f"{name}-{number}", title=f"{name} {number}") for name in ("map", "kit")),
            published=FIRST + dt.timedelta(weeks=number - 1),
        )
        for number in range(1, count + 1)
    ]
    return make_archive(*volumes, make_special())


FEW, MANY = archive_of(80), archive_of(volume_pages.MOST_TOGETHER + 20)


def links(html: str, within: str) -> list[str]:
    return [str(link["href"]) for link in BeautifulSoup(html, "html.parser").select(within)]


def by_address(pages: list[Page]) -> dict[str, Page]:
    return {page.address: page for page in pages}


def test_few_volumes_and_few_extras_stand_on_one_page_each() -> None:
    assert [*volumes_pages(FEW, SETTINGS), *extras_pages(FEW, SETTINGS)] == []
    assert len(links(volumes_index(FEW, SETTINGS).body, ".nl-volumes a")) == 80 + 1
    assert extras_index(FEW, SETTINGS).body.count("<tr>") == 160 + 1


def test_of_many_volumes_the_index_lists_the_newest_years_and_leads_to_all_years_by_their_former_anchors() -> None:
    index = volumes_index(MANY, SETTINGS).body
    assert links(index, "#_2021 a") == ["../volumes/in/2021/"]
    found = BeautifulSoup(index, "html.parser")
    assert [str(one["id"]) for one in found.select("[id^=_2]")] == ["_2024", "_2023", "_2022", "_2021"]
    assert {str(link["href"]) for link in found.select("nav a")} <= {f"#{one['id']}" for one in found.select("[id]")}
    assert len(links(index, ".nl-volumes a")) < 120


def test_every_volume_stands_on_the_page_of_its_year() -> None:
    pages = by_address([*volumes_pages(MANY, SETTINGS)])
    assert list(pages) == [f"volumes/in/{year}/" for year in (2024, 2023, 2022, 2021)]
    listed = [link for page in pages.values() for link in links(page.body, ".nl-volumes a")]
    assert listed == [f"../../../volumes/{volume.id}/" for volume in MANY.weekly]
    assert links(pages["volumes/in/2022/"].body, ".nl-neighbours a") == [
        "../../../volumes/in/2021/",
        "../../../volumes/in/2023/",
    ]
    assert pages["volumes/in/2022/"].title == "Volumes, 2022"


def test_every_extra_stands_on_the_page_of_the_year_in_which_it_was_listed() -> None:
    pages = by_address([*extras_pages(MANY, SETTINGS)])
    assert list(pages) == [f"extras/{year}/" for year in (2024, 2023, 2022, 2021)]
    rows = [link for page in pages.values() for link in links(page.body, "tbody th a")]
    assert len(rows) == len(set(rows)) == 2 * len(MANY.weekly) > extras_page.MOST_TOGETHER
    index = extras_index(MANY, SETTINGS).body
    assert links(index, "#_years ~ ul a") == [f"../{address}" for address in pages]
    assert links(index, "tbody th a") == [link.removeprefix("../") for link in rows[:100]]


def test_a_new_volume_changes_no_page_of_a_year_that_is_over_but_the_last() -> None:
    more = archive_of(volume_pages.MOST_TOGETHER + 21)
    for make in (volumes_pages, extras_pages):
        before, after = (by_address([*make(archive, SETTINGS)]) for archive in (MANY, more))
        changed = {at for at, page in after.items() if page.make_body() != before[at].make_body()}
        assert {at.rstrip("/")[-4:] for at in changed} == {"2024"}
