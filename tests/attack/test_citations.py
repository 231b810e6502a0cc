"""Citations of hostile data: BibTeX reads them, and names, titles and remarks come back as they are."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from newsletter.citations.bibliography import Bibliography
from newsletter.citations.bibtex import bibtex
from newsletter.citations.reference import reference
from newsletter.model import VENUE_KINDS, Extra, Paper
from newsletter.strings.language import strings
from newsletter.text.prose import plain_title
from tests.attack.effort import examples
from tests.attack.records import Words, World, entries, worlds
from tests.attack.texts import addresses, lines, proses
from tests.citations.bibtex_reader import names, printed, read

SAID = strings("en")

WORDS = Words(lines(), proses(), addresses())
ENTRIES = st.one_of(
    entries(Paper, "lone-wombat", WORDS, ("Quokka Labs",)), entries(Extra, "burrow-maps", WORDS, ("A & B {C}",))
)


@examples(50)
@given(ENTRIES)
def test_bibtex_gives_every_field_back(entry: Paper | Extra) -> None:
    fields = read(bibtex(entry, SAID))[entry.id]
    assert printed(fields["title"]) == folded(SAID.stated(entry.best_title, entry))
    assert [letters_of(printed(name)) for name in names(fields.get("author", "")) if name] == [
        letters_of(one.name) for one in entry.authors
    ]
    assert fields.get("eprint") == entry.arxiv


@examples(3)
@given(worlds())
def test_a_bibliography_holds_each_entry_once(world: World) -> None:
    found = read(
        Bibliography(world.archive, "en").of(
            one.entry for volume in world.archive.volumes for one in world.archive.volume_listings(volume)
        )
    )
    assert sorted(found) == sorted(world.archive.listing_by_id)
    for named in world.archive.vocabulary.venues:
        field, listings = VENUE_KINDS[named.kind].named_by, world.archive.listings_of(named)
        assert all(folded(printed(found[one.entry.id][field])).startswith(folded(named.full_name)) for one in listings)


@examples(50)
@given(ENTRIES)
def test_a_reference_is_one_line_with_title_and_names(entry: Paper | Extra) -> None:
    said = reference(entry, SAID)
    assert len(said.splitlines()) == 1
    assert folded(plain_title(entry.best_title)) in folded(said)
    assert all(folded(one.name) in folded(said) for one in entry.authors)


def letters_of(name: str) -> list[str]:
    """What a name is made of, in whatever order family and given name stand."""
    return sorted(re.sub(r"[\s,]", "", name))


def folded(text: str) -> str:
    """A text with single spaces, as TeX reads it."""
    return " ".join(text.split())
