"""A reader in every engine without a network: pages read, the shelf, the whole archive, a new build, an end of it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.cut_host import Wire, on_a_wire
from tests.engines.conftest import DESKTOP
from tests.engines.engine import Engine

VOLUME = "volumes/3/"
TITLE = "return document.querySelector('h1')?.textContent"
KEPT = """const names = await caches.keys()
const found = names.filter((name) => name.endsWith(".pages"))
const keys = await Promise.all(found.map(async (name) => (await (await caches.open(name)).keys()).map(({url}) => url)))
return keys.flat().some((url) => url.endsWith("WAY"))"""
CAUGHT_UP = """const name = (await caches.keys()).find((name) => name.endsWith(".whole"))
const whole = await (await caches.open(name)).match(new URL("offline.txt?complete", location.href))
return (await whole.text()) === LIST"""
"""Whether the whole archive is kept as a build lists it, asked at home; a page that fetches delays an update."""
PLACE = "[data-nl-whole]"
SAID = f"return document.querySelector('{PLACE} [role=status]')?.textContent"
NEWER = "<h1>Newer</h1>"


@pytest.fixture(params=["", "/archive"])
def wire(request: pytest.FixtureRequest, example_site: Path) -> Iterator[Wire]:
    """The invented archive at the end of a wire, at the root of its host and below a path."""
    with on_a_wire(example_site, request.param) as wire:
        yield wire


@pytest.fixture
def engine(started: Engine, wire: Wire) -> Engine:
    """An engine before a reader who goes on from the home page to a volume and then has the worker."""
    started.resize(*DESKTOP)
    started.open(wire.address)
    assert not any("keep" in way or "worker" in way for way in wire.asked)
    started.run(f"location.href = '{VOLUME}'")
    started.until(f"return location.pathname.endsWith('{VOLUME}') && navigator.serviceWorker?.controller && true")
    started.until(KEPT.replace("WAY", VOLUME))
    return started


def heading(engine: Engine, address: str) -> str:
    engine.open(address)
    return str(engine.until(TITLE))


def have_whole_kept(engine: Engine, wire: Wire) -> None:
    """Choose the whole archive on the shelf, and wait until it is there."""
    engine.open(f"{wire.address}shelf/")
    engine.until(f"return document.querySelector('{PLACE} button')?.textContent.startsWith('Keep')")
    engine.click(f"{PLACE} button")
    assert engine.until(SAID) == "The whole archive can now be read and searched offline."


def test_what_was_read_home_and_shelf_open_without_a_network(engine: Engine, wire: Wire) -> None:
    wire.is_cut = True
    assert heading(engine, wire.address + VOLUME) == "Stubs, Withdrawals, and More!"
    assert heading(engine, wire.address) == "Marsupial Papers of the Week"
    assert heading(engine, f"{wire.address}volumes/3") == "Stubs, Withdrawals, and More!"
    assert heading(engine, f"{wire.address}topics/") == "You are offline"
    assert heading(engine, f"{wire.address}shelf/") == "Your shelf"
    engine.until("return document.querySelector('.nl-shelf__items') !== null")


def test_the_whole_archive_is_read_and_searched_without_a_network_and_follows_a_new_build(
    engine: Engine, wire: Wire
) -> None:
    have_whole_kept(engine, wire)
    wire.publish(topics=wire.text("topics/index.html").replace("<h1", f"{NEWER}<h1", 1).encode())
    asked = len(wire.asked)
    engine.open(wire.address)
    engine.until(CAUGHT_UP.replace("LIST", json.dumps(wire.text("offline.txt"))))
    assert {way for way in wire.asked[asked:] if not way or way.endswith("/")} <= {"", "topics/"}
    wire.is_cut = True
    assert heading(engine, f"{wire.address}topics/") == "Newer"
    engine.open(f"{wire.address}search/?q=grazing")
    engine.until("return document.querySelector('#search-results .nl-links') !== null")


def test_a_site_that_keeps_nothing_any_more_removes_worker_and_copies(engine: Engine, wire: Wire) -> None:
    wire.retire()
    engine.open(wire.address)
    engine.until("return !(await navigator.serviceWorker.getRegistration()) && !(await caches.keys()).length")
    wire.is_cut = True
    assert engine.run("return fetch('robots.txt').then(() => 'answered', () => 'lost')") == "lost"
