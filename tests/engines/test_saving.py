"""A reader in every engine saves entries, orders and notes them, takes the list along and brings it back."""

from __future__ import annotations

import json

from tests.engines.conftest import ENTRY
from tests.engines.engine import Engine
from tests.engines.test_reading import searched

SHOWN = """return [...document.querySelectorAll(".nl-shelf__item")].map((item) =>
  [item.dataset.id, item.querySelector("h3").textContent, item.querySelector(".nl-shelf__note")?.textContent ?? ""])"""
IDS = "return [...document.querySelectorAll('.nl-shelf__item')].map(item => item.dataset.id).join()"
SAID = "return document.querySelector('.nl-shelf__said').textContent"
CATCH = "URL.createObjectURL = (blob) => { blob.text().then((text) => (window.taken = text)); return '#' }"
CHOOSE = """const menu = document.querySelector(".nl-shelf__along select")
menu.value = "json"
menu.dispatchEvent(new Event("change"))"""
SETTLED = "return document.querySelector('#search-results .nl-links')?.children.length > 1"
"""Whether the hits have their links, after which they stay where they are."""
LOOKED_UP = "return localStorage.getItem('/.shelf.{}')?.includes('told')"
IMPORT = """const chosen = new DataTransfer()
chosen.items.add(new File([TEXT], "shelf.json"))
const field = document.querySelector(".nl-shelf input[type=file]")
field.files = chosen.files
field.dispatchEvent(new Event("change"))"""


def saved(engine: Engine, way: str, id_: str) -> None:
    """Save an entry by its button on a page, and wait until its facts are there."""
    engine.open(way)
    if "?" in way:
        engine.until(SETTLED)
    engine.click(f"[data-nl-save={id_}]")
    engine.until(LOOKED_UP.format(id_))


def pressed(engine: Engine, text: str) -> None:
    """Click on the button that is called so."""
    find = f"[...document.querySelectorAll('.nl-shelf button')].find(one => one.textContent == {json.dumps(text)})"
    engine.until(f"return Boolean({find})")
    engine.run(f"{find}.setAttribute('data-test', '')")
    engine.click("[data-test]")
    engine.run("document.querySelector('[data-test]')?.removeAttribute('data-test')")


def test_a_shelf_is_filled_noted_ordered_taken_along_deleted_and_brought_back(engine: Engine, address: str) -> None:
    saved(engine, address + ENTRY, "silvertorch")
    saved(engine, f"{address}volumes/131/", "grouprank")
    saved(engine, f"{address}search/?q=LEMUR", "lemur")
    engine.open(f"{address}shelf/")
    engine.until(f"{IDS.replace('return', 'const now =')}; return now == 'lemur,grouprank,silvertorch'")
    last = ".nl-shelf__item[data-id=silvertorch]"
    engine.click(f"{last} summary")
    engine.click(f"{last} textarea")
    engine.write("later")
    engine.click(f"{last} [data-do=up]")
    engine.until(f"{IDS.replace('return', 'const now =')}; return now == 'lemur,silvertorch,grouprank'")
    before = engine.run(SHOWN)
    assert before[1][2] == "later"
    engine.run(CATCH)
    engine.run(CHOOSE)
    pressed(engine, "Download JSON")
    text = engine.until("return window.taken")
    pressed(engine, "Delete my shelf")
    engine.until(f"{IDS.replace('return', 'const now =')}; return now == ''")
    engine.run(IMPORT.replace("TEXT", json.dumps(text)))
    engine.until(f"{SAID.replace('return', 'const said =')}; return said.startsWith('3 new entries')")
    assert engine.run(SHOWN) == before


def test_a_hit_of_the_dialog_is_saved_by_keys(engine: Engine, address: str) -> None:
    searched(engine, address, "dense retrieval")
    engine.press("ArrowDown")
    engine.press("ArrowRight")
    chosen = engine.until("return document.querySelector('dialog [role=row] button[data-chosen]')?.dataset.nlSave")
    engine.press("Enter")
    engine.until(LOOKED_UP.format(chosen))
    engine.until("return document.querySelector('dialog .nl-saved')?.textContent.startsWith('Saved on')")


def test_a_list_in_an_address_is_read_and_added(engine: Engine, address: str) -> None:
    engine.open(f"{address}shelf/#list=For%20you&ids=lemur.silvertorch.no-such-entry")
    engine.until("return document.querySelectorAll('.nl-shelf__sent li').length == 2")
    pressed(engine, "Add 2 entries to my shelf")
    engine.until(f"{IDS.replace('return', 'const now =')}; return now == 'lemur,silvertorch'")
    assert engine.run("return location.hash") == ""
