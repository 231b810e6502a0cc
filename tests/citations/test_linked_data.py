"""What pages tell search engines, as PyLD reads it, which others wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pyld import jsonld

from tests.site.links import soup

SCHEMA = "https://schema.org/"


def vocabulary(url: str, options: object) -> dict[str, object]:  # noqa: ARG001 - PyLD hands over both
    """Answer for the address of schema.org, so that nothing is asked: each word is one of its own."""
    assert url.rstrip("/") + "/" == SCHEMA
    return {"documentUrl": url, "document": {"@context": {"@vocab": SCHEMA}}, "contextUrl": None}


def told(page: Path) -> list[Any]:
    return [json.loads(script.text) for script in soup(page).find_all("script", type="application/ld+json")]


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


@pytest.mark.parametrize("kind", ["index.html", "papers/*/", "volumes/*/", "topics/r*/", "authors/*/", "venues/*/"])
def test_what_a_page_tells_can_be_expanded_and_nothing_of_it_is_lost(retrieval_site: Path, kind: str) -> None:
    chosen = sorted(retrieval_site.glob(kind + "index.html" if kind.endswith("/") else kind))
    assert chosen
    for page in chosen:
        for said in told(page):
            found = expanded(said)
            assert leaves(found) == leaves(said), page
            for node in nodes(found):
                assert all(name.startswith(("@", SCHEMA)) for name in node), (page, node)
                assert all(one.startswith(SCHEMA) for one in node.get("@type", [])), (page, node)
                assert node.get("@id", SCHEMA).startswith(("http://", "https://")), (page, node)
