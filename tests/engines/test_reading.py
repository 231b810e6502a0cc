"""A reader in every engine: reads, searches, chooses, copies. One text, and the engine differs."""

from __future__ import annotations

import json

import pytest

from tests.engines.conftest import DESKTOP, ENTRY, PHONE, PLANTED, UNGUARDED
from tests.engines.engine import Engine, ink

SEEN = 0.03
"""As much of a line of text is dark at least; of a blank one nothing is, or a stray dot."""

THIN = 160
"""Still a stroke of a formula: fonts of mathematics, such as Latin Modern, are drawn in hairlines."""

PAGES = {
    "home": "",
    "volume": "volumes/131/",
    "entry": ENTRY,
    "topic": "topics/recsys/",
    "explore": "search/?q=dense+retrieval",
}

DIALOG = "dialog[open]"
HITS = "#search-results > *"
BOX = "[data-nl-search] input[name=q]"
COLOURS = "[data-nl-colours]"


def seen(selector: str) -> str:
    """Whether an element is to be seen, as a script."""
    return f"return Boolean(document.querySelector({json.dumps(selector)})?.checkVisibility())"


def searched(engine: Engine, address: str, query: str) -> None:
    """Open the dialog on an entry's page by its key, and ask."""
    engine.open(address + ENTRY)
    engine.press("/")
    engine.until(seen(f"{DIALOG} input[name=q]"))
    engine.write(query)
    whole = f"search/?q={query.replace(' ', '+')}"
    engine.until(seen(f"{DIALOG} a[href$='{whole}']"))
    engine.until(seen(HITS))


LIGHTNESS = """const parts = getComputedStyle(document.body).backgroundColor.match(/[0-9]+/g).slice(0, 3).map(Number)
return Math.trunc(parts.reduce((sum, part) => sum + part) / 3)"""
"""How light the paper is, as a script."""


# Pages


@pytest.mark.parametrize("page", PAGES)
def test_a_page_shows_its_words_and_fits_a_phone(engine: Engine, address: str, page: str) -> None:
    engine.resize(*PHONE)
    engine.open(address + PAGES[page])
    engine.until("return document.readyState == 'complete'")
    assert ink(engine.picture("main h1, main h2")) > SEEN
    assert ink(engine.picture("header .nl-brand")) > SEEN
    assert engine.run("return document.documentElement.scrollWidth") <= PHONE[0]


def test_links_lead_from_home_to_a_volume_an_entry_and_a_topic(engine: Engine, address: str) -> None:
    engine.open(address)
    for way in ("volumes/131/", ENTRY, "topics/recsys/"):
        engine.click(f"main a[href$='{way}']")
        engine.until(f"return location.href == '{address}{way}' && document.readyState == 'complete'")
    assert engine.run("return document.querySelector('h1').textContent") == "Recommender systems"


def test_a_formula_is_set_as_one(engine: Engine, address: str) -> None:
    engine.open(address + PLANTED)
    engine.until("return document.readyState == 'complete'")
    assert ink(engine.picture("#_formula math"), below=THIN) > SEEN
    raised, lowered = engine.run("""const middle = element => {
        const {top, bottom} = element.getBoundingClientRect()
        return (top + bottom) / 2
      }
      const distance = name => {
        const [base, script] = document.querySelector(`#_formula ${name}`).children
        return middle(base) - middle(script)
      }
      return [distance("msup"), distance("msub")]""")
    assert raised > 2
    assert lowered < -1


# Search


def test_a_key_opens_the_dialog_in_which_hits_are_chosen_by_keys(engine: Engine, address: str) -> None:
    searched(engine, address, "dense retrieval")
    engine.press("ArrowDown")
    chosen = engine.until(f"return document.querySelector('{HITS} a')?.href")
    engine.until(seen("[role=row][aria-selected=true]"))
    engine.press("Enter")
    engine.until(f"return location.href == '{chosen}'")


def test_closing_the_dialog_gives_the_page_back(engine: Engine, address: str) -> None:
    searched(engine, address, "dense retrieval")
    engine.press("Escape")
    engine.until("return !document.querySelector('dialog[open]')")
    assert engine.run(seen("main h1"))


def test_on_a_phone_every_letter_after_the_key_is_written_and_the_button_opens_the_dialog(
    engine: Engine, address: str
) -> None:
    engine.resize(*PHONE)
    engine.open(address + ENTRY)
    engine.press("/")
    engine.write("dense")
    engine.until(seen(f"{DIALOG} input[name=q]"))
    engine.until(seen(HITS))
    assert engine.run(f"return document.querySelector('{BOX}').value") == "dense"
    engine.press("Escape")
    engine.until("return !document.querySelector('dialog[open]')")
    assert not engine.run(seen(BOX))
    engine.click("[data-nl-search] button")
    engine.until(seen(f"{DIALOG} input[name=q]"))
    engine.until(f"return document.activeElement == document.querySelector('{BOX}')")
    engine.until(seen(HITS))


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_snippets_of_the_dialog_are_seen(engine: Engine, address: str, size: tuple[int, int]) -> None:
    engine.resize(*size)
    searched(engine, address, "dense retrieval")
    assert_snippets_are_seen(engine)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
def test_the_snippets_of_the_explore_page_are_seen(engine: Engine, address: str, size: tuple[int, int]) -> None:
    engine.resize(*size)
    engine.open(address + PAGES["explore"])
    assert_snippets_are_seen(engine)


def assert_snippets_are_seen(engine: Engine) -> None:
    """Each of the first hits has a snippet, and its letters are dark on the paper."""
    for place in (1, 2, 3):
        snippet = f"{HITS}:nth-child({place}) .nl-hit__text"
        engine.until(f"return document.querySelector('{snippet}')?.textContent.trim()")
        assert ink(engine.picture(snippet)) > SEEN, f"snippet {place} is blank"


def test_a_snippet_that_is_blank_is_told_from_one_that_is_seen(engine: Engine, address: str) -> None:
    engine.open(address + PAGES["explore"])
    snippet = f"{HITS} .nl-hit__text"
    engine.until(f"return document.querySelector('{snippet}')?.textContent.trim()")
    assert ink(engine.picture(snippet)) > SEEN
    engine.run(f"document.querySelector('{snippet}').style.opacity = 0")
    assert ink(engine.picture(snippet)) < SEEN / 3


def test_back_from_a_hit_the_box_still_says_what_was_asked(engine: Engine, address: str) -> None:
    searched(engine, address, "dense retrieval")
    for key in ("ArrowDown", "ArrowDown", "Enter"):
        engine.press(key)
    engine.until(f"return !location.pathname.endsWith('{ENTRY}') && document.readyState == 'complete'")
    engine.run("setTimeout(() => history.back(), 100)")
    asked = f"document.querySelector('{DIALOG} input[name=q]')?.value == 'dense retrieval'"
    engine.until(f"return location.pathname.endsWith('{ENTRY}') && {asked}")
    engine.until(seen(HITS))


def test_a_filter_leaves_fewer_entries_and_says_so_in_the_address(engine: Engine, address: str) -> None:
    engine.open(address + "search/?q=retrieval")
    counted = "return Number(document.querySelector('main h2')?.textContent.match(/^[0-9]+/)?.[0] ?? 0)"
    before = engine.until(counted)
    box = "[data-nl-explore] input[type=checkbox]"
    engine.until(seen(box))
    engine.click(box)
    engine.until(f"const now = (() => {{ {counted} }})(); return 0 < now && now < {before}")
    assert engine.run("return location.search") not in ("", "?q=retrieval")


KEPT = "return (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat()"
ORDER = "return [...document.querySelectorAll('#search-results > * a')].map(({pathname}) => pathname)"


def test_the_search_goes_deeper_with_a_model_that_is_kept_and_removed(engine: Engine, deep_address: str) -> None:
    searched(engine, deep_address, "rank documents for a question")
    by_words = engine.run(ORDER)
    engine.click(f"{DIALOG} .nl-deeper button")
    engine.until(seen(f"{DIALOG} .nl-deeper [role=status]"))
    engine.until(f"{ORDER.replace('return', 'const found =')}; return found.join() != {json.dumps(','.join(by_words))}")
    assert len(engine.run(KEPT)) == 2
    engine.click(f"{DIALOG} .nl-deeper button")
    engine.until(f"return !document.querySelector('{DIALOG} .nl-deeper [role=status]')")
    engine.until(f"{KEPT.replace('return', 'const kept =')}; return !kept.length")


def test_a_table_is_filtered(engine: Engine, address: str) -> None:
    engine.open(address + "extras/")
    rows = "return [...document.querySelectorAll('main tbody tr')].filter(row => row.checkVisibility()).length"
    every = engine.run(rows)
    engine.click("main input[type=search]")
    engine.write("dataset")
    engine.until(f"const rows = (() => {{ {rows} }})(); return 0 < rows && rows < {every}")


# The frame


def test_the_menu_of_a_phone_opens_and_shuts(engine: Engine, address: str) -> None:
    engine.resize(*PHONE)
    engine.open(address + ENTRY)
    link = ".nl-nav a[href$='topics/']"
    assert not engine.run(seen(link))
    engine.click(".nl-menu")
    engine.until(seen(link))
    assert ink(engine.picture(link)) > SEEN / 6, "of one word in a wide box"
    engine.click(".nl-nav__close")
    engine.until(f"return !(() => {{ {seen(link)} }})()")


def test_colours_are_chosen_and_hold_on_the_next_page(engine: Engine, address: str) -> None:
    engine.open(address)
    engine.until(seen(COLOURS))
    assert ink(engine.picture(f"{COLOURS} svg")) > SEEN
    before = engine.run(LIGHTNESS)
    engine.click(COLOURS)
    engine.until(f"const now = (() => {{ {LIGHTNESS} }})(); return Math.abs(now - {before}) > 100")
    engine.open(address + ENTRY)
    assert abs(engine.run(LIGHTNESS) - before) > 100


REFERENCE = "[data-nl-copy='#_reference']"
"""What copies the citation as a reference."""


def test_a_citation_is_copied_and_pasted(engine: Engine, address: str) -> None:
    engine.open(address + ENTRY)
    engine.until(seen(REFERENCE))
    engine.click(REFERENCE)
    engine.until(
        "return [...document.querySelectorAll('[role=status]')].some(one => one.textContent.includes('Copied'))"
    )
    engine.click(BOX)
    engine.until(seen(f"{DIALOG} input[name=q]"))
    engine.press("Control+v")
    engine.until(f"return document.querySelector('{DIALOG} input[name=q]').value.startsWith('Bi Xue, ')")


# The policy


def test_what_is_planted_in_a_page_does_not_run(engine: Engine, address: str) -> None:
    engine.open(address + PLANTED)
    engine.until(seen(COLOURS))
    engine.click("#_link")
    assert engine.run("return window.planted ?? null") is None


def test_without_the_policy_it_would(engine: Engine, address: str) -> None:
    engine.open(address + UNGUARDED)
    engine.until("return window.planted == 'handler'")
    engine.click("#_link")
    engine.until("return window.planted == 'link'")


def test_no_page_does_what_the_policy_forbids(engine: Engine, address: str) -> None:
    for page in PAGES.values():
        engine.open(address + page)
        engine.run(
            """addEventListener("securitypolicyviolation", event => { window.stopped = event.effectiveDirective })"""
        )
        engine.until(seen(COLOURS))
        assert engine.run("return window.stopped ?? null") is None
