"""A reader in every engine follows a topic, comes back when there is something new, takes feeds along and compares."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET

from tests.engines.engine import Engine
from tests.engines.test_saving import CATCH

FOLLOW = "[data-nl-follow] .nl-follow-here"
KNOWN = "return localStorage.getItem('/.visit')?.includes('quarter')"
LATER = """const visit = JSON.parse(localStorage.getItem('/.visit'))
visit.known = visit.known.filter(id => id != 'silvertorch')
localStorage.setItem('/.visit', JSON.stringify(visit))
localStorage.setItem('/.visit.seen', String(Date.now() - 30 * 60 * 60 * 1000))"""
"""As if the reader had been here before «silvertorch» was brought."""
LINE = "return document.querySelector('[data-nl-since]').textContent"
DOTS = "return [...document.querySelectorAll('.nl-new')].map(dot => dot.nextElementSibling.textContent).join()"
NEW = "return [...document.querySelectorAll('#_new ~ ol h3')].map(title => title.textContent).join()"
COLUMNS = "return [...document.querySelectorAll('.nl-compare thead th')].map(head => head.dataset.id).join()"


def said(engine: Engine, script: str, text: str) -> None:
    """Wait until a script says a text."""
    engine.until(f"const said = (() => {{ {script} }})(); return said.includes({json.dumps(text)})")


def test_what_is_new_in_what_is_followed_is_told_at_the_next_visit(engine: Engine, address: str) -> None:
    engine.open(f"{address}topics/recsys/")
    engine.click(FOLLOW)
    engine.until(KNOWN)
    engine.run(LATER)
    engine.open(address)
    said(engine, LINE, "1 new entry since your last visit on ")
    said(engine, DOTS, "SilverTorch")
    engine.open(f"{address}following/")
    said(engine, NEW, "SilverTorch")
    engine.run(CATCH)
    engine.click(".nl-following [data-do=opml]")
    feeds = ET.fromstring(engine.until("return window.taken"))  # noqa: S314  our own
    assert [one.get("text") for one in feeds.iter("outline")] == ["Recommender systems"]
    engine.open(f"{address}papers/silvertorch/")
    engine.until("return localStorage.getItem('/.visit.opened')?.includes('silvertorch')")
    engine.open(address)
    said(engine, LINE, "1 new entry")
    assert engine.run(DOTS) == ""


def test_entries_stand_side_by_side(engine: Engine, address: str) -> None:
    engine.open(f"{address}compare/#ids=silvertorch.lemur.podtile")
    said(engine, COLUMNS, "silvertorch,lemur,podtile")
