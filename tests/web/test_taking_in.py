"""What the shelf takes in is hostile: files of every form, addresses, and what the browser has stored."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import REPOSITORY
from tests.web.node import Node, NodeError, running

WEB = REPOSITORY / "hooks/newsletter/web"
STORAGE = """() => {
  class Kept {
    getItem(key) { return Object.hasOwn(this, key) ? this[key] : null }
    setItem(key, text) { if (this.#isFull(text)) throw new Error("Full"); this[key] = text }
    removeItem(key) { delete this[key] }
    #isFull(text) { return globalThis.room !== undefined && JSON.stringify(this).length + text.length > room }
  }
  globalThis.room = undefined
  globalThis.localStorage = new Kept()
}"""


@pytest.fixture(scope="module")
def process() -> Iterator[Node]:
    with running(WEB / "shelf/taking_in.js") as node:
        for name, script in (("save", WEB / "save.js"), ("out", WEB / "shelf/shelf_files.js")):
            node.evaluate("async ([name, file]) => { globalThis[name] = await import(file) }", [name, script.as_uri()])
        yield node


@pytest.fixture
def node(process: Node) -> Node:
    """A browser's storage with nothing in it, and the modules of the shelf."""
    process.evaluate(STORAGE)
    return process


def ids_in(node: Node, text: str) -> list[str]:
    return [one["id"] for one in node.evaluate("text => search.readFile(text).entries", text)]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("@misc{one,\n}\n\n@book{volume:3,\n}\n@misc{two, title={@misc{four,}}}", ["one", "two"]),
        ("TY  - GEN\r\nID  - one\r\nER  - \r\n\r\nTY  - JOUR\r\nID  - Two\r\nER  - \r\n", ["one"]),
        ('[{"id": "one"}, {"id": 3}, null, {"id": "one"}, {"id": "../x"}, {"id": "two"}]', ["one", "two"]),
        (
            "\ufeff- [ ] [A](https://a.example/x/papers/one/) — b\n* [B](../papers/two/)\n[C](/papers/three)",
            ["one", "two"],
        ),
        (f"- [ ] [A]({'(' * 9000}](https://a.example/papers/one/)", ["one"]),
    ],
    ids=["BibTeX", "RIS", "CSL-JSON", "Markdown", "brackets"],
)
def test_ids_are_found_in_every_form_and_what_cannot_be_one_is_left(node: Node, text: str, ids: list[str]) -> None:
    assert ids_in(node, text) == ids


@pytest.mark.parametrize(
    "text", ["", "{}", "[]", "{", "null", "<html>", '{"format": "newsletter-shelf", "entries": 3}']
)
def test_what_holds_no_entries_is_refused(node: Node, text: str) -> None:
    with pytest.raises(NodeError):
        ids_in(node, text)


def test_of_what_a_stranger_wrote_only_plain_facts_of_the_right_kind_stay(node: Node) -> None:
    hostile = {"id": "one", "title": "A\u202eB\x00" + "x" * 9000, "authors": ["a"], "doi": "10.1/x\n<b>", "saved": -1}
    hostile |= {"arxiv": "javascript:alert(1)", "note": {"a": 1}, "isRead": "yes", "told": "x", "__proto__": {"x": 1}}
    entries = [hostile, {"id": "constructor"}, "x", None]
    text = json.dumps({"format": "newsletter-shelf", "entries": entries, "lists": [1]})
    one, other = node.evaluate("text => search.readFile(text).entries", text)
    assert one["title"] == "AB" + "x" * 598
    assert [one[name] for name in ("authors", "arxiv", "doi", "note", "isRead", "saved", "told")] == [""] * 4 + [
        False,
        0,
        0,
    ]
    assert other["id"] == "constructor"


def test_notes_go_out_as_markdown_and_come_back_word_for_word(node: Node) -> None:
    note = "First [x](/papers/two/)\n\n> quoted\n- [ ] a line"
    script = """note => {
      const entry = save.readEntry("one", {title: "A [b](c) *d*", note, isRead: true})
      return search.readFile(out.asMarkdown("List", [entry, save.readEntry("three", {})])).entries }"""
    one, three = node.evaluate(script, note)
    assert (one["id"], one["note"], one["isRead"]) == ("one", note, True)
    assert (three["id"], three["note"]) == ("three", "")


def taken(node: Node, entries: list[dict[str, Any]], *, list_name: str = "") -> int:
    script = """([entries, list]) => search.takeIn(save.shelf,
      {entries: entries.map(one => save.readEntry(one.id, one)), lists: [], isOurs: true}, list)"""
    return int(node.evaluate(script, [entries, list_name]))


def kept(node: Node, name: str = "") -> list[tuple[str, str]]:
    found = node.evaluate("name => save.shelf.entries(name).map(({id, note}) => [id, note])", name)
    return [(one, note) for one, note in found]


def test_what_was_changed_last_stays_whichever_comes_first(node: Node) -> None:
    assert taken(node, [{"id": "one", "note": "old", "changed": 5}, {"id": "two", "note": "new", "changed": 9}]) == 2
    later: list[dict[str, Any]] = [
        {"id": "one", "note": "new", "changed": 9},
        {"id": "two", "note": "old", "changed": 5},
        {"id": "three"},
    ]
    assert taken(node, later, list_name="Later") == 1
    assert kept(node) == [("three", ""), ("one", "new"), ("two", "new")]
    assert kept(node, "Later") == [("one", "new"), ("two", "new"), ("three", "")]
    node.evaluate("() => save.shelf.undo()")
    assert kept(node) == [("one", "old"), ("two", "new")]


def test_what_finds_no_room_half_way_is_not_done_at_all(node: Node) -> None:
    taken(node, [{"id": "one", "note": "kept"}])
    before = node.evaluate("() => JSON.stringify(localStorage)")
    node.evaluate("() => void (room = 400)")
    with pytest.raises(NodeError, match="Full"):
        taken(node, [{"id": f"n-{number}", "note": "x" * 90} for number in range(9)])
    assert node.evaluate("() => JSON.stringify(localStorage)") == before


def test_damaged_text_is_put_aside_when_something_is_written_in_its_place(node: Node) -> None:
    script = """() => {
      taken = save.shelf; const key = Object.keys(localStorage)[0]
      localStorage.setItem(key, '{"note":"Half'); taken.change(({put}) => put(save.readEntry("one", {note: "New"})))
      return [taken.entry("one").note, taken.damaged.map(([, text]) => text)] }"""
    taken(node, [{"id": "one", "note": "kept"}])
    assert node.evaluate(script) == ["New", ['{"note":"Half']]


def test_of_what_is_damaged_only_that_is_deleted_which_cannot_be_read(node: Node) -> None:
    script = """() => {
      const key = Object.keys(localStorage).find(one => one.endsWith("one"))
      localStorage.setItem(key, '{"note":"Mine","colour":"red"}')
      localStorage.setItem(key.replace("one", "two"), '{"note":"Half')
      localStorage.setItem(key.replace("one", "../three"), "{}")
      const before = save.shelf.damaged.length
      save.shelf.dropDamaged()
      return [before, save.shelf.damaged, Object.keys(localStorage).length] }"""
    taken(node, [{"id": "one", "note": "kept"}])
    assert node.evaluate(script) == [3, [], 3]
    assert kept(node) == [("two", ""), ("one", "Mine")]


def test_an_address_of_anything_is_a_list_of_ids_or_none(node: Node) -> None:
    read = "list => list && [list.name, search.sentEntries(list.ids).entries.map(one => one.id)]"

    def sent(text: str) -> Any:
        return node.evaluate(f"text => ({read})(out.sentIn(text))", text)

    assert sent("#_about") is None
    assert sent("#ids=") == ["", []]
    assert sent("#ids=one.two.one.%3Cb%3E.Three.../four&list=%E2%80%AEA%0A%0AB") == ["A B", ["one", "two"]]
    assert len(sent("#ids=" + ".".join(f"n{number}" for number in range(9000)))[1]) == 1000
