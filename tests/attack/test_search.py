"""The search index of hostile data: it is read as described, and its files give every text back."""

from __future__ import annotations

from hypothesis import given

from newsletter.search.index_files import index_files
from newsletter.search.records import collection
from tests.attack.effort import examples
from tests.attack.records import World, worlds
from tests.search.index_reader import Index
from tests.search.small import SmallTable

TABLE = SmallTable()


@examples(3)
@given(worlds())
def test_the_index_gives_every_text_back(world: World) -> None:
    made = collection(world.archive, "en")
    index = Index(index_files(made, TABLE))
    assert [row[:2] for row in index.rows()] == [[record.id, record.title] for record in made.records]
    assert [row[4] for row in index.rows()] == [record.credited for record in made.records]
    assert [row[:2] for row in index.texts()] == [[record.tagline, record.text] for record in made.records]
    assert [name for name, _ in index.facets("authors")] == [spellings[0] for spellings, _ in made.authors]
    assert set(index.facets("facets")["organisation"]) <= {one.name for one in made.organisations}
    assert index.manifest["topics"] == [[topic.id, topic.name] for topic in made.topics]


@examples(3)
@given(worlds())
def test_every_word_of_the_list_is_a_key(world: World) -> None:
    index = Index(index_files(collection(world.archive, "en"), TABLE))
    assert [word.term for word in index.words() if word.term not in index.keys] == []
