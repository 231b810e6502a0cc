"""What pages tell search engines, as PyLD reads it, which others wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import html
from pyld import jsonld

from tests.site.links import pages

SCHEMA = "https://schema.org/"


def vocabulary(url: str, options: object) -> dict[str, object]:  # noqa: ARG001 - PyLD hands over both
    """Answer for the address of schema.org, so that nothing is asked: each word is one of its own."""
    assert url.rstrip("/") + "/" == SCHEMA
    return {"documentUrl": url, "document": {"@context": {"@vocab": SCHEMA}}, "contextUrl": None}


def told(page: Path) -> list[Any]:
    scripts = html.fromstring(page.read_text("utf-8")).iterfind(".//script[@type='application/ld+json']")
    return [json.loads(script.text or "") for script in scripts]


def expanded(told: Any) -> Any:
    return jsonld.expand(told, {"documentLoader": vocabulary})


def nodes(value: Any) -> Iterator[dict[str, Any]]:
    """All things that something holds, itself first."""
    if isinstance(value, dict):
        yield value
    for below in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes(below)


def leaves(value: Any) -> int:
    """How many values something says, but for the address of the vocabulary."""
    if isinstance(value, dict):
        return sum(leaves(below) for name, below in value.items() if name != "@context")
    return sum(map(leaves, value)) if isinstance(value, list) else 1


def lost(page: Path) -> list[object]:
    """What of all that a page tells is lost or no word of schema.org."""
    found: list[object] = []
    for said in told(page):
        read = expanded(said)
        found += [said] * (leaves(read) != leaves(said))
        for node in nodes(read):
            found += [name for name in node if not name.startswith(("@", SCHEMA))]
            found += [one for one in node.get("@type", []) if not one.startswith(SCHEMA)]
            found += [node["@id"]] if not node.get("@id", SCHEMA).startswith(("http://", "https://")) else []
    return found


def test_what_every_page_tells_can_be_expanded_and_nothing_of_it_is_lost(example_site: Path) -> None:
    all_pages = [page for page in pages(example_site) if page.name != "404.html"]
    assert [page for page in all_pages if not told(page)] == []
    assert {page: faults for page in all_pages if (faults := lost(page))} == {}


def test_what_every_entry_and_list_of_many_tells_is_kept_too(retrieval_site: Path) -> None:
    kinds = ("papers/*/", "volumes/*/", "topics/r*/", "authors/*/", "venues/*/")
    chosen = [page for kind in kinds for page in sorted(retrieval_site.glob(f"{kind}index.html"))]
    assert len(chosen) > 100
    assert {page: faults for page in chosen if (faults := lost(page))} == {}
