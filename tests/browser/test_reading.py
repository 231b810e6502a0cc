"""A reader goes through the site with a browser."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from newsletter.text.math import mathml
from tests.browser.conftest import Reader, Watched, until

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}

SIZES = "links => links.map(link => link.getBoundingClientRect()).map(box => Math.min(box.width, box.height))"
"""The height or the width of each link, whichever is less."""
START = """element => {
  const words = document.createRange()
  words.selectNodeContents(element)
  return Math.round(words.getBoundingClientRect().left)
}"""
"""Where what an element says begins."""

Open = Callable[..., Page]


@pytest.mark.parametrize(("viewport", "scheme"), [(PHONE, "dark"), (DESKTOP, "light")], ids=["phone", "desktop"])
def test_a_reader_goes_from_home_to_volume_paper_and_topic_and_back(
    reader: Reader, retrieval_address: str, viewport: ViewportSize, scheme: Literal["light", "dark"]
) -> None:
    page = reader(viewport=viewport, color_scheme=scheme).new_page()
    watched = Watched(page, retrieval_address)
    page.goto(retrieval_address)
    expect(page.get_by_role("heading", level=1)).to_be_visible()

    page.get_by_role("article").get_by_role("link", name=re.compile("A GPU-Native Framework")).first.click()
    expect(page).to_have_url(f"{retrieval_address}volumes/131/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("A GPU-Native Framework for Billion-Scale")

    page.get_by_role("heading", level=3).get_by_role("link", name=re.compile("^SilverTorch")).first.click()
    expect(page).to_have_url(f"{retrieval_address}papers/silvertorch/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("SilverTorch")
    expect(page.get_by_role("link", name="Bi Xue").first).to_be_visible()

    page.get_by_role("list", name="Topics").get_by_role("link", name="Recommender systems").click()
    expect(page).to_have_url(f"{retrieval_address}topics/recsys/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Recommender systems")

    for address in ("papers/silvertorch/", "volumes/131/", ""):
        page.go_back()
        expect(page).to_have_url(retrieval_address + address)
    assert watched.faults == []


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize(
    "address",
    ["", "volumes/", "volumes/131/", "papers/silvertorch/", "topics/", "topics/recsys/", "organisations/meta/"],
)
def test_no_page_is_wider_than_the_screen(opened: Open, viewport: ViewportSize, address: str) -> None:
    page = opened(address, viewport=viewport)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_the_menu_leads_to_every_section_on_a_phone(opened: Open, retrieval_address: str) -> None:
    page = opened("papers/silvertorch/", viewport=PHONE)
    page.get_by_role("button", name="Menu").click()
    page.get_by_role("navigation", name="Navigation").get_by_role("link", name="Topics", exact=True).click()
    expect(page).to_have_url(f"{retrieval_address}topics/")


def test_an_anchor_of_a_volume_leads_to_its_entry(opened: Open) -> None:
    page = opened("volumes/131/#lemur")
    expect(page.get_by_role("heading", name=re.compile("^LEMUR"))).to_be_in_viewport()


def test_beside_a_volume_stand_short_names_where_there_is_room(opened: Open) -> None:
    page = opened("volumes/131/")
    name = page.get_by_role("navigation", name="On this page").get_by_role("link", name="SilverTorch", exact=True)
    name.click()
    expect(page.get_by_role("heading", name=re.compile("^SilverTorch"))).to_be_in_viewport()
    page.set_viewport_size(PHONE)
    expect(name).to_be_hidden()


def test_the_contents_of_a_volume_follow_the_reader(opened: Open) -> None:
    page = opened("volumes/131/#lemur")
    contents = page.get_by_role("navigation", name="On this page")
    here = contents.get_by_role("link", name="LEMUR", exact=True)
    expect(here).to_have_class(re.compile("--active"))
    expect(here).to_be_in_viewport()
    expect(contents.get_by_role("link", name="SilverTorch", exact=True)).to_have_class(re.compile("--passed"))
    page.evaluate("scrollTo(0, 0)")
    expect(contents.locator("[class*=--active], [class*=--passed]")).to_have_count(0)


def test_on_a_phone_a_button_brings_the_contents_which_go_when_they_have_led_on(opened: Open) -> None:
    page = opened("volumes/131/", viewport=PHONE)
    name = page.get_by_role("navigation", name="On this page").get_by_role("link", name="LEMUR", exact=True)
    expect(name).to_be_hidden()
    page.get_by_role("button", name="Contents").click()
    section = page.get_by_role("navigation", name="On this page").get_by_role("link", name="Papers", exact=True)
    edges = [one.evaluate(START) for one in (page.get_by_text("In this volume", exact=True), section, name)]
    assert edges[0] == edges[1] < edges[2], edges
    name.click()
    expect(name).to_be_hidden()
    expect(page.get_by_role("heading", name=re.compile("^LEMUR"))).to_be_in_viewport()


def test_the_length_of_volumes_that_was_chosen_is_remembered_and_what_is_linked_to_is_whole(opened: Open) -> None:
    page = opened("volumes/131/")
    summaries = page.locator(".nl-summary").filter(visible=True)
    expect(summaries.first).to_be_visible()
    page.get_by_label("titles", exact=True).check()
    expect(summaries).to_have_count(0)
    page.goto(page.url + "#lemur")
    page.reload()
    expect(page.get_by_label("titles", exact=True)).to_be_checked()
    expect(summaries).to_have_count(1)
    page.get_by_label("all", exact=True).check()
    assert page.evaluate("Object.keys(localStorage)") == []


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_no_line_of_a_headline_ends_at_the_hyphen_of_a_word(opened: Open, viewport: ViewportSize) -> None:
    for address in ("volumes/131/", "papers/silvertorch/"):
        page = opened(address, viewport=viewport)
        words = page.locator("h1 .nl-whole")
        lines = "words => words.map(word => word.offsetHeight / parseFloat(getComputedStyle(word).lineHeight))"
        assert {round(number) for number in words.evaluate_all(lines)} == {1}


def test_a_title_keeps_its_spaces_where_a_line_ends_for_webkit_calls_it_without_them(opened: Open) -> None:
    for address, titles in (
        ("volumes/131/", ":is(h1, h2, h3, h3 a):has(> .nl-whole)"),
        ("extras/", "th a:has(> .nl-whole)"),
        ("search/?q=graph", ".nl-hit h3 a"),
    ):
        page = opened(address)
        expect(page.locator(titles).first).to_be_visible()
        for title in (page.locator(titles).first, page.locator(titles).last):
            expect(title).to_have_css("white-space", "pre-wrap")
            text = title.text_content() or ""
            assert text == " ".join(text.split())


def test_a_formula_wider_than_a_phone_is_reached_and_scrolled_by_keys(opened: Open) -> None:
    page = opened("papers/silvertorch/", viewport=PHONE)
    formula = mathml("+".join(f"x_{{{number}}}" for number in range(60)))
    page.locator(".nl-summary").evaluate("(summary, math) => summary.innerHTML = `<p>${math}</p>`", formula)
    math = page.locator("math")
    assert math.evaluate("math => math.scrollWidth > math.clientWidth")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    page.locator(".nl-pass :is(a, button):visible").last.focus()
    page.keyboard.press("Tab")
    expect(math).to_be_focused()
    page.keyboard.press("ArrowRight")
    until(page, "() => document.querySelector('math').scrollLeft > 0")


@pytest.mark.parametrize("viewport", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_links_of_a_card_are_large_enough_to_touch(opened: Open, viewport: ViewportSize) -> None:
    for address in ("topics/rag/", "extras/"):
        page = opened(address, viewport=viewport)
        sizes = page.locator(".nl-links--small a").evaluate_all(SIZES)
        assert sizes
        assert min(sizes) >= 24, address


def test_the_pages_can_be_read_without_javascript(reader: Reader, retrieval_address: str) -> None:
    page = reader(java_script_enabled=False).new_page()
    page.goto(retrieval_address)
    page.get_by_role("link", name="Volumes", exact=True).first.click()
    page.get_by_role("article").get_by_role("link", name=re.compile("Vol. 131")).click()
    page.get_by_role("heading", level=3).get_by_role("link", name=re.compile("^AIF")).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("AIF: Asynchronous Inference Framework")


@pytest.fixture
def printed(reader: Reader, retrieval_address: str) -> Page:
    """A page on A4 paper, after its reader chose dark colours."""
    page = reader(viewport={"width": 640, "height": 960}).new_page()
    page.goto(retrieval_address)
    page.get_by_role("button", name="Switch to dark colours").click()
    page.emulate_media(media="print")
    return page


def test_paper_is_white_whatever_colours_the_reader_chose(printed: Page) -> None:
    scheme = "e => getComputedStyle(e).colorScheme"
    assert [printed.locator(part).evaluate(scheme) for part in ("html", "body")] == ["light", "light"]


def test_the_table_of_extras_is_stacked_on_paper_so_that_no_word_is_cut(printed: Page, retrieval_address: str) -> None:
    printed.goto(retrieval_address + "extras/")
    topics = printed.locator("table.nl-extras tbody tr").first.locator("td").nth(1)
    assert topics.evaluate("e => e.getBoundingClientRect().width") > 300


def test_a_dot_parts_the_day_of_a_volume_from_its_name_and_stands_before_no_day_alone(
    printed: Page, retrieval_address: str
) -> None:
    printed.goto(retrieval_address + "extras/")
    days = printed.locator("table.nl-extras tbody tr").first.locator("td time")
    before = days.evaluate_all("days => days.map((day) => getComputedStyle(day, '::before').content)")
    assert before == ["none", '"· "']


def sheets(page: Page) -> int:
    """How many pages of A4 paper a page takes."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(format="A4")))


def words(page: Page) -> str:
    """What is printed of a page; an element that is not shown has no text."""
    return " ".join(page.locator("body").inner_text().split())


def test_a_volume_is_printed_on_four_pages_with_its_masthead_and_nothing_twice(
    printed: Page, retrieval_address: str
) -> None:
    printed.goto(retrieval_address + "volumes/131/")
    taglines = [line.text_content() or "" for line in printed.locator(".nl-entry > .nl-tagline").all()]
    assert len(taglines) == 14
    assert sheets(printed) <= 4
    said = words(printed)
    assert said.startswith("Marsupial Papers Vol. 131")
    assert said.count("Marsupial Papers ") == 1
    assert [line for line in taglines if said.count(line) != 1] == []
    address = printed.locator(".nl-links a", has_text="arXiv").first
    assert address.evaluate("a => getComputedStyle(a, '::after').content") == '" (https://arxiv.org/abs/2511.14881)"'


def test_an_entry_is_printed_on_one_page_with_every_author_once(printed: Page, retrieval_address: str) -> None:
    printed.goto(retrieval_address + "papers/silvertorch/")
    authors = [one.text_content() or "" for one in printed.locator(".nl-byline details a").all()]
    assert len(authors) > 12
    assert sheets(printed) == 1
    said = words(printed)
    assert [name for name in authors if len(re.findall(rf"{re.escape(name)}\b", said)) != 1] == []
    assert said.endswith("/papers/silvertorch/")


def test_of_feeds_addresses_are_printed_and_no_boxes_to_choose_among(printed: Page, retrieval_address: str) -> None:
    printed.goto(retrieval_address + "subscribe/")
    said = words(printed)
    assert "/papers/feed.xml" in said
    assert "Topics, organisations and venues" not in said
    assert not printed.locator(".nl-fold").first.is_visible()


def test_what_was_found_is_printed_without_what_narrows_it(printed: Page, retrieval_address: str) -> None:
    printed.emulate_media(media="screen")
    printed.goto(retrieval_address + "search/?q=reranking")
    printed.get_by_role("heading", name="results for").wait_for()
    printed.get_by_role("link", name="arXiv").first.wait_for()
    printed.emulate_media(media="print")
    hits = printed.locator("#search-results > li")
    assert hits.count() > 3
    assert all(hit.is_visible() for hit in hits.all())
    links = {link.inner_text() for link in printed.locator(".nl-links a").filter(visible=True).all()}
    assert "arXiv" in links
    assert not links & {"PDF", "BibTeX"}
    assert printed.locator("main :is(fieldset, select, input, button)").filter(visible=True).count() == 0


@pytest.mark.parametrize("page", ["topics/rag/", "shelf/"])
def test_nothing_is_printed_that_is_only_pressed(printed: Page, retrieval_address: str, page: str) -> None:
    printed.emulate_media(media="screen")
    printed.goto(retrieval_address + page)
    printed.locator("main").get_by_role("combobox").first.wait_for()
    printed.emulate_media(media="print")
    assert printed.locator("main :is(select, input, button)").filter(visible=True).count() == 0
    assert "Read offline" not in words(printed)


def test_the_box_of_a_citation_ends_with_a_whole_line(reader: Reader, retrieval_address: str) -> None:
    page = reader(viewport=PHONE).new_page()
    page.goto(retrieval_address + "papers/silvertorch/")
    lines = """e => (e.clientHeight - 2 * parseFloat(getComputedStyle(e).paddingTop)) /
      parseFloat(getComputedStyle(e.firstChild).lineHeight)"""
    assert page.locator(".nl-cite pre").evaluate(lines) % 1 == pytest.approx(0, abs=0.02)


@pytest.mark.parametrize("way", ["papers/silvertorch/", "volumes/131/", "topics/rag/"])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_titles_in_another_script_are_read_in_its_direction_and_stand_where_the_others_stand(
    opened: Open, way: str, direction: str
) -> None:
    page = opened(way)
    found = page.evaluate(
        """([words, direction, what]) => {
          document.body.dir = direction
          return [...document.querySelectorAll(what)].slice(0, 6).map((element) => {
            element.textContent = words.join(" ")
            const text = document.createRange()
            let place = 0
            const boxes = words.map((word) => {
              text.setStart(element.firstChild, place)
              text.setEnd(element.firstChild, (place += word.length))
              place += 1
              return text.getBoundingClientRect()
            })
            const block = element.closest("h1, h3, p, li, div").getBoundingClientRect()
            const edge = direction === "ltr" ? "left" : "right"
            const gaps = boxes.map((box) => Math.abs(box[edge] - block[edge]))
            return [boxes.every((box, at) => at === 0 || box.right <= boxes[at - 1].left), Math.min(...gaps) < 30]
          })
        }""",
        [["نظام", "RAG", "للبحث", "!"], direction, "h1, h3 a, .nl-tagline, .nl-lead, .nl-related li > a"],
    )
    assert len(found) >= 3
    assert found == [[True, True]] * len(found)
