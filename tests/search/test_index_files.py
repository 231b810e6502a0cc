"""Files of the index: formats, tables, and archives of every sort."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from newsletter.search import newest, tables, word_table
from newsletter.search.analysis import LONGEST, stem, tokens
from newsletter.search.index_files import index_files
from newsletter.search.newest import settled
from newsletter.search.records import Collection, collection
from newsletter.search.shards import PLACED, RANGE
from newsletter.source import read_project
from tests.builders import make_extra, make_paper, make_volume
from tests.conftest import REPOSITORY
from tests.odd_archive import odd_project
from tests.search.index_reader import Index, Word
from tests.search.indexes import retrieval_collection, retrieval_index
from tests.search.invented import invented
from tests.search.small import SmallTable, small_collection, small_index

CODE = {"kind": "code", "url": "https://github.com/quokka/maps"}


@pytest.fixture(scope="module")
def retrieval() -> Index:
    return Index(retrieval_index())


def test_every_entry_is_reached_by_every_word_of_its_title(retrieval: Index) -> None:
    records = retrieval_collection().records
    assert [row[0] for row in retrieval.rows()] == [record.id for record in records]
    for number, record in enumerate(records):
        words = {token.term for token in tokens(record.title) if token.share == 1}
        assert all(number in retrieval.keys[word].in_title for word in words), record.id
        assert all(retrieval.keys[word].places[number] for word in words), record.id


def test_the_same_archive_makes_the_same_bytes(retrieval: Index) -> None:
    code = "from tests.search.indexes import retrieval_index; print(*retrieval_index())"
    env = os.environ | {
        "PYTHONHASHSEED": "1",
        "OPENBLAS_NUM_THREADS": "2",
        "PYTHONPATH": str(REPOSITORY / "hooks"),
    }
    made = subprocess.run(
        [sys.executable, "-c", code], cwd=REPOSITORY, env=env, capture_output=True, text=True, check=True
    )
    assert made.stdout.split() == list(retrieval.files)


def test_shards_are_small_and_sorted_as_javascript_sorts(retrieval: Index) -> None:
    keys = list(retrieval.keys)
    assert keys == sorted(keys, key=lambda key: key.encode("utf-16-be"))
    first = retrieval.shards()
    assert first == ["", *sorted(first[1:], key=lambda key: key.encode("utf-16-be"))]
    assert all(len(retrieval.shard(number)) <= RANGE + 6 + LONGEST for number in range(len(first)))
    assert all(any(key.startswith(start) for key in keys) for start in first)


def test_a_range_of_shards_has_two_of_like_size(retrieval: Index) -> None:
    for numbers in retrieval.ranges():
        sizes = [len(retrieval.shard(number)) for number in numbers]
        assert len(sizes) <= 2
        assert max(sizes) - min(sizes) < RANGE / 2


def test_the_positions_of_many_shards_stand_in_a_file(retrieval: Index) -> None:
    positions = [content for name, content in retrieval.files.items() if name.startswith("search/index/p-")]
    assert sum(retrieval.manifest["placed"]) == len(retrieval.shards()) > 20 * len(positions) > 20
    assert max(map(len, positions)) < 2 * PLACED


def test_no_file_of_positions_is_empty_where_one_shard_has_those_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsletter.search.shards.PLACED", 1)
    found = Index(index_files(invented(150), word_table.load()))
    assert min(found.manifest["placed"]) == 1
    assert sum(found.manifest["placed"]) == len(found.shards())


def test_files_are_named_by_what_they_hold() -> None:
    one, other = (small_index(make_paper(summary=text)).files for text in ("It digs.", "It dug."))
    assert {name for name in one.keys() & other.keys() if one[name] != other[name]} == {"search/manifest.json"}
    assert small_index(make_paper(summary="It digs.")).files == one


@pytest.fixture(scope="module")
def many() -> tuple[Collection, dict[str, bytes]]:
    """An invented archive, and its index."""
    found = invented(400)
    return found, index_files(found, word_table.load())


def changed(old: dict[str, bytes], after: Collection) -> float:
    """The share of the files of an index that are other ones than in an old one."""
    new = index_files(after, word_table.load())
    return sum(old.get(name) != content for name, content in new.items()) / len(new)


@pytest.mark.parametrize("more", ["{} at half the cost", "{other}"])
def test_a_tagline_changes_few_files(more: str, many: tuple[Collection, dict[str, bytes]]) -> None:
    before, old = many
    one, other = before.records[120], before.records[300]
    edited = replace(one, tagline=more.format(one.tagline, other=other.tagline))
    after = replace(before, records=(*before.records[:120], edited, *before.records[121:]))
    assert changed(old, after) <= 0.05


def test_a_new_volume_changes_few_files(many: tuple[Collection, dict[str, bytes]]) -> None:
    before, old = many
    more = tuple(replace(one, id=f"new-{one.id}", title=f"Further {one.title}") for one in before.records[::40])
    assert changed(old, replace(before, records=(*before.records, *more))) <= 0.1


@pytest.mark.parametrize(("size", "count"), [(0, 0), (102, 102), (199, 199), (200, 200), (299, 200), (1012, 1000)])
def test_entries_settle_by_the_hundred(size: int, count: int) -> None:
    assert settled(size) == count


def test_the_newest_entries_have_all_their_terms_in_the_manifest(monkeypatch: pytest.MonkeyPatch) -> None:
    papers = [make_paper(id=f"p{number}", title=f"Wombat {number}", summary="It digs here.") for number in range(5)]
    whole = small_index(*papers)
    monkeypatch.setattr(newest, "TOGETHER", 3)
    monkeypatch.setattr(newest, "_FIRST", 3)
    parted = small_index(*papers)
    assert {name: (key.impacts, key.places) for name, key in parted.keys.items()} == {
        name: (key.impacts, key.places) for name, key in whole.keys.items()
    }
    assert (whole.manifest.get("newest"), len(parted.manifest["newest"])) == (None, 6)


@pytest.mark.parametrize(
    ("entry", "title", "written"),
    [
        ("deep-burrows", "Deep Burrows: A Survey", 2),
        ("burrows-survey", "Deep Burrows: A Survey", "BD"),
        ("deep", "Shallow", "deep"),
        ("b-b", "B b", 2),
        ("a-z", f"A {'x ' * 30} z", "a-z"),
    ],
)
def test_an_id_is_written_by_its_title(entry: str, title: str, written: str | int) -> None:
    index = small_index(make_paper(id=entry, title=title))
    (file,) = (content for name, content in index.files.items() if "/t-" in name)
    assert json.loads(file)[1] == [written]
    assert index.rows()[0][0] == entry


def test_an_empty_archive_has_an_index() -> None:
    index = Index(index_files(small_collection(volumes=(make_volume(1),)), SmallTable()))
    assert (index.rows(), index.texts(), index.keys) == ([], [], {})
    assert (index.manifest["entries"], index.shards(), index.ranges()) == (0, [""], [[0]])
    assert (index.word_starts, index.words()) == ([""], [])
    assert index.facets("authors") == []


def test_an_odd_archive_has_an_index(tmp_path: Path) -> None:
    archive = read_project(odd_project(tmp_path)).archive()
    index = Index(index_files(collection(archive, "en"), SmallTable()))
    assert len(index.rows()) == len(archive.listings)
    assert index.ids("@宇佐美 袋") == ["foreign", "foreign-again"]
    assert index.ids("袋熊的检索") == ["foreign"]
    assert index.ids("@jo kim") == ["twin", "twin-again"]
    assert len(index.ids("@author number 299")) == 1
    assert "stub" in index.ids("stub")


def test_a_row_says_what_a_result_shows() -> None:
    volumes = (
        make_volume(1),
        make_volume(2, make_paper(credited="Quoll et al.", tags=("night",), title="A “B” $x^2$")),
    )
    index = small_index(volumes=volumes)
    assert index.rows() == [["lone-wombat", "A “B” x²", 0, 1, "Quoll et al.", [1], 2023, 0]]
    assert index.manifest["volumes"] == [["2", "Vol. \n", 19510], ["1", "Vol. \n", -7]]
    assert index.manifest["topics"] == [["burrows", "Burrow planning"], ["night", "Night Vision Research"]]
    assert index.manifest["kinds"] == [
        *(["paper", "Paper"], ["dataset", "Dataset"], ["benchmark", "Benchmark"], ["tool", "Tool"]),
    ]
    assert index.manifest["links"][3] == ["project", "Project page"]


def test_texts_stand_in_the_order_of_entries() -> None:
    papers = [make_paper(id=f"p{number}", tagline=f"Line {number}", summary=f"Text {number}") for number in range(9)]
    assert small_index(*papers).texts() == [[f"Line {number}", f"Text {number}"] for number in range(9)]


def test_facets_list_the_entries_of_each_value() -> None:
    volume = make_volume(
        1,
        make_paper(id="a", tags=("night",), organisations=("Quokka Labs",)),
        make_paper(id="c", tags=("night", "burrows"), links=(CODE,)),
        extras=(make_extra(id="b"),),
    )
    index = small_index(volumes=(volume, make_volume(2)))
    facets = index.facets("facets")
    assert {name: index.numbers(steps) for name, steps in facets["topic"].items()} == {"burrows": [2], "night": [0, 2]}
    assert facets["organisation"] == {"Quokka Labs": [0], "Bilby University": []}
    assert facets["kind"] == {"paper": [0, 2], "dataset": [1], "benchmark": [], "tool": []}
    assert facets["year"] == {"2023": [0, 1, 1]}
    assert facets["volume"] == {"2": [], "1": [0, 1, 1]}
    assert facets["has"] == {"code": [2], "model": [], "dataset": [], "project": []}
    assert facets["topicAliases"] == {"burrow design": "burrows"}
    assert facets["organisationAliases"] == {"Quokka Laboratories": "Quokka Labs"}


def test_authors_stand_with_their_entries() -> None:
    papers = [make_paper(id=name, authors=("Bo Quoll", *more)) for name, more in (("a", ()), ("b", ("Al Dingo",)))]
    assert small_index(*papers).facets("authors") == [["Al Dingo", [1]], ["Bo Quoll", [0, 1]]]


def test_words_to_correct_slips_to_are_those_readers_may_mean() -> None:
    paper = make_paper(title="Quantisation", authors=("Bo Quoll",), arxiv="2511.14881", summary="Once only. It digs.")
    index = small_index(paper, make_paper(id="other", summary="It digs. Then it digs, digging."))
    words = {word.term: word for word in index.words()}
    assert words["quantiz"] == Word("quantiz", 0, ("quantisation",))
    assert words["dig"] == Word("dig", 1, ("digs", "digging"))
    assert words["quol"] == Word("quol", 0, ("quoll",))
    assert not {"once", "2511.14881", "@bo quoll"} & set(words)


@pytest.mark.parametrize("line", ["It digs", "Digging, digging, digging"])
def test_no_tagline_says_which_form_of_a_word_comes_first(line: str) -> None:
    index = small_index(make_paper(summary="It digs.", tagline=line), make_paper(id="other", summary="It digs."))
    assert next(word for word in index.words() if word.term == "dig").forms[0] == "digs"


def test_every_form_of_a_word_leads_to_its_term(retrieval: Index) -> None:
    words = retrieval.words()
    assert {word.term for word in words} < set(retrieval.keys)
    assert any(len(word.forms) > 2 for word in words)
    assert any(not form.startswith(word.term) for word in words for form in word.forms)
    assert [word for word in words if word.forms != (word.term,) and {*map(stem, word.forms)} != {word.term}] == []


def test_words_stand_in_one_file_of_sorted_words(retrieval: Index) -> None:
    assert retrieval.word_starts == [""]
    terms = [word.term for word in retrieval.words()]
    assert terms == sorted(terms)


@pytest.fixture(scope="module")
def large() -> tuple[Collection, list[Word]]:
    """An invented archive, and the words of its index, which stand in one file."""
    found = invented(400)
    return found, Index(index_files(found, SmallTable())).words()


@pytest.mark.parametrize("most", [4096, 65_536])
def test_words_of_a_large_archive_stand_in_a_file_for_each_letter_or_in_several(
    monkeypatch: pytest.MonkeyPatch, large: tuple[Collection, list[Word]], most: int
) -> None:
    collection, whole = large
    monkeypatch.setattr(tables, "ONE_FILE", 399)
    monkeypatch.setattr(tables, "ONE_LIST", 399)
    monkeypatch.setattr(tables, "WORD_RANGE", most)
    index = Index(index_files(collection, SmallTable()))
    assert index.words() == whole
    letters = []
    for number, start in enumerate(index.word_starts):
        terms = [word.term for word in index.word_range(number)]
        assert len(index.word_file(number)) <= most
        assert all(term >= start for term in terms)
        assert {term[0] for term in terms if start} <= {start[:1]}, (start, terms[0], terms[-1], index.word_starts)
        letters.append(start[:1])
    assert letters == sorted(letters)
    assert (len(letters) > len({*letters})) == (most == 4096)


@pytest.mark.parametrize(("count", "sign"), [(0, "#"), (1, "$"), (56, "["), (57, "]"), (90, "~"), (200, "~")])
def test_the_number_of_a_titles_words_is_one_sign_that_json_leaves_alone(count: int, sign: str) -> None:
    title = " ".join(f"w{number}" for number in range(count)) or "The"
    index = small_index(
        make_paper(title=title[:499]) if count < 100 else make_paper(title=" ".join(map(str, range(140))))
    )
    assert index.manifest["titleWords"] == sign
    assert json.dumps(sign) == f'"{sign}"'
