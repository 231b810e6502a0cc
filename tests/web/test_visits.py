"""What is new at a visit, by what was there at the one before, whatever clocks, networks and strangers do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import ASSETS
from tests.web.node import Node, running
from tests.web.test_taking_in import STORAGE, WEB

VISIT = """async ([script, before, files, hours, isForgotten]) => {
  const keys = Object.keys(localStorage)
  const root = new URL("../", script).pathname
  for (const key of keys) localStorage.removeItem(key)
  if (before !== null) localStorage.setItem(`${root}.visit`, before)
  localStorage.setItem(`${root}.visit.seen`, String(Date.now() - hours * 3600000))
  const asked = []
  globalThis.fetch = async (url) => {
    const name = String(url).match(/([^/]*)\\.json$/)[1]
    asked.push(name)
    if (isForgotten) localStorage.removeItem(`${root}.visit`)
    if (files[name] === undefined) throw new TypeError("No network")
    return { ok: true, json: async () => files[name] } }
  globalThis.round = (globalThis.round ?? 0) + 1
  const { goOn, keptVisit } = await import(`${script}?${round}`) // another page
  await goOn().catch(() => {})
  const { quarter, known, since, fresh } = keptVisit()
  return { quarter, known, fresh, asked, isFirst: since === 0 } }"""

OLD, NEW = ("a", "b"), ("c", "d")
"""What two quarters have brought."""


def entries(*ids: str) -> list[dict[str, Any]]:
    return [{"id": one, "title": one, "in": []} for one in ids]


FILES: dict[str, Any] = {
    "news": {"quarters": ["2025-q4", "2025-q3", "2025-q2"], "entries": entries(*NEW)},
    "2025-q3": {"quarters": [], "entries": entries(*OLD)},
    "2025-q2": {"quarters": [], "entries": entries("z")},
}


@pytest.fixture(scope="module")
def node() -> Iterator[Node]:
    with running(WEB / "modules/stored.js") as node:
        node.evaluate(STORAGE)
        yield node


def visit(
    node: Node,
    before: str | None,
    *,
    files: dict[str, Any] | None = None,
    hours: float = 30,
    is_forgotten: bool = False,
) -> Any:
    """Open a page some hours after the last one, with what was kept then; it may be forgotten while the page asks."""
    script = (ASSETS / "visit.js").as_uri()
    return node.evaluate(VISIT, [script, before, FILES if files is None else files, hours, is_forgotten])


def kept(quarter: str, *ids: str) -> str:
    known = ", ".join(f'"{one}"' for one in ids)
    return f'{{"quarter": "{quarter}", "known": [{known}], "since": 5, "fresh": ["y"]}}'


@pytest.mark.parametrize(
    ("before", "fresh", "asked"),
    [
        ("{}", [], ["news"]),
        ("damaged", [], ["news"]),
        (kept("2025-q4", *NEW), [], ["news"]),
        (kept("2025-q4", "d"), ["c"], ["news"]),
        (kept("2025-q3", "a"), ["c", "d", "b"], ["news", "2025-q3"]),
        (kept("2025-q2", "z"), ["c", "d", "a", "b"], ["news", "2025-q3", "2025-q2"]),
        (kept("2026-q1", "later"), [], ["news"]),
    ],
    ids=["the first", "damaged", "nothing new", "an addition", "a quarter later", "long away", "the site as it was"],
)
def test_what_was_not_there_at_the_last_visit_is_new(
    node: Node, before: str, fresh: list[str], asked: list[str]
) -> None:
    found = visit(node, before)
    assert (found["fresh"], found["asked"]) == (fresh, asked)
    assert (found["quarter"], found["known"]) == ("2025-q4", list(NEW))
    assert found["isFirst"] == (not before.startswith('{"quarter'))


@pytest.mark.parametrize("hours", [0, 3.9, -1, -300], ids=["now", "soon", "set back", "set back far"])
def test_a_visit_goes_on_for_hours_and_where_the_clock_was_set_back(node: Node, hours: float) -> None:
    found = visit(node, kept("2025-q4", "d"), hours=hours)
    assert (found["fresh"], found["asked"]) == (["y"], [])


@pytest.mark.parametrize("files", [{}, {"news": {}}, {"news": []}, {"news": FILES["news"]}])
def test_where_the_archive_cannot_be_asked_the_visit_waits(node: Node, files: dict[str, Any]) -> None:
    found = visit(node, kept("2025-q3", "a"), files=files)
    assert (found["quarter"], found["known"]) == ("2025-q3", ["a"])


def test_in_an_archive_without_news_the_first_is_new(node: Node) -> None:
    found = visit(node, "{}", files={"news": {"quarters": [], "entries": []}})
    assert found["quarter"] == "0000-q1"
    assert visit(node, kept(found["quarter"]))["fresh"] == [*NEW, *OLD, "z"]


def test_where_no_visits_are_to_be_remembered_none_is(node: Node) -> None:
    assert visit(node, "off")["fresh"] == []


def test_a_visit_that_is_forgotten_while_the_archive_is_asked_stays_so(node: Node) -> None:
    assert visit(node, kept("2025-q4", "c"), is_forgotten=True)["quarter"] == ""
