"""Postings: which entries a term leads to, and how much each is about it."""

from __future__ import annotations

import datetime as dt

import pytest

from newsletter.search import postings, tables
from newsletter.search.occurrences import name_key
from newsletter.search.readings import joined_names, title_size
from tests.builders import make_paper, make_volume
from tests.search.index_reader import Index
from tests.search.small import small_index

NUMBAT = make_paper(
    id="numbat",
    title="NumbatNet: Digging by Night",
    official_title="Digging at Dusk",
    tagline="Termites found",
    summary="A shovel is a shovel.",
    authors=("Łucja Ñandú", "An Li"),
    organisations=("Quokka Labs",),
    credited="Ñandú et al.",
    arxiv="2511.14881",
    doi="10.1234/ABC",
    tags=("burrows",),
    links=({"kind": "code", "url": "https://github.com/Quokka/DeepBurrow"},),
)


@pytest.fixture(scope="module")
def index() -> Index:
    return small_index(NUMBAT, make_paper(id="other", title="Something Else", summary="Nothing here."))


@pytest.mark.parametrize(
    "key",
    [
        *("numbatnet", "numbat", "dig", "dusk", "termit", "shovel", "lucja", "nandu", "quokka", "laboratory"),
        *("2511.14881", "10.1234/abc", "quokka/deepburrow", "deepburrow", "burrow", "plan", "design"),
        *("@lucja nandu", "@an li", "@quokka labs", "@quokka laboratories"),
    ],
)
def test_everything_said_of_an_entry_leads_to_it(index: Index, key: str) -> None:
    assert index.ids(key) == ["numbat"]


def test_a_word_counts_more_in_the_title_than_in_the_text() -> None:
    index = small_index(make_paper(id="text", summary="On wombats."), make_paper(id="title", title="On Wombats"))
    impacts = {index.rows()[number][0]: impact for number, impact in index.keys["wombat"].impacts.items()}
    assert impacts["title"] > impacts["text"] > 0


def test_a_word_counts_more_in_a_short_text_and_where_it_is_said_often() -> None:
    long = make_paper(id="long", summary="A shovel. " + "Other words stand here. " * 30)
    often = make_paper(id="often", summary="A shovel, a shovel and a shovel.")
    once = make_paper(id="once", summary="A shovel, a bucket and a wheel.")
    impacts = small_index(long, often, once).keys["shovel"].impacts
    assert impacts[1] > impacts[2] > impacts[0]


def test_words_of_title_and_names_are_marked(index: Index) -> None:
    assert index.keys["dusk"].in_title
    assert index.keys["lucja"].in_name
    assert not index.keys["lucja"].in_title
    assert not index.keys["shovel"].in_title | index.keys["shovel"].in_name


def test_a_part_of_a_name_in_camel_case_is_no_word_of_the_title(index: Index) -> None:
    assert index.keys["numbatnet"].in_title
    assert not index.keys["numbat"].in_title


def test_a_phrase_can_be_followed_by_its_places(index: Index) -> None:
    (night,), (dig, *_) = index.keys["night"].places[1], index.keys["dig"].places[1]
    assert night - dig == 2  # «by» keeps its place


def test_no_phrase_goes_from_one_text_to_the_next(index: Index) -> None:
    (li,), (lucja,) = index.keys["li"].places[1], index.keys["lucja"].places[1]
    assert li - lucja > 100


@pytest.mark.parametrize(
    ("acronym", "found"),
    [
        ("dln", ["written", "run"]),
        ("lns", ["run"]),
        ("nvr", ["topic"]),
        ("moe", ["mixture", "written"]),
        ("ion", ["mixed"]),
        ("ns", []),
        ("adl", []),
        ("eqo", []),
    ],
)
def test_an_acronym_leads_to_the_words_it_stands_for(acronym: str, found: list[str]) -> None:
    index = small_index(
        make_paper(id="run", title="A Deep Look at Nocturnal Species"),
        make_paper(id="written", title="Others", summary="It is called DLN, or MoEs."),
        make_paper(id="topic", title="Third", tags=("night",)),
        make_paper(id="mixture", title="Mixture of Experts"),
        make_paper(id="mixed", title="Isles of Nuts", summary="The AW-IoN of old."),
        make_paper(id="vowels", title="On Eager Quolls Only Eating"),
    )
    assert set(index.ids(acronym)) == set(found)


def test_an_acronym_that_somebody_writes_counts_more_than_chance_initials() -> None:
    named = make_paper(id="named", title="A Deep Look at Nocturnal Species", summary="DLN.")
    index = small_index(named, make_paper(id="other", title="Other Words"))
    plain = small_index(make_paper(id="named", title="A Deep Look at Nocturnal Species"), make_paper(id="other"))
    assert index.keys["lns"].impacts[0] < index.keys["dln"].impacts[0]
    assert plain.keys["dln"].impacts[0] == plain.keys["lns"].impacts[0]


def test_chance_initials_are_no_word_to_correct_a_slip_to() -> None:
    index = small_index(make_paper(title="A Deep Look at Nocturnal Species"))
    assert "dln" not in {word.term for word in index.words()}


@pytest.mark.parametrize(
    ("acronym", "found"),
    [
        ("ood", ["hyphens"]),
        ("moe", ["hyphens"]),
        ("bt", ["one", "two"]),
        ("bp", ["plan"]),
        ("tp", []),
        ("tn", []),
        ("on", []),
        ("pa", []),
        ("sm", []),
    ],
)
def test_a_title_makes_initials_of_hyphenated_words_and_of_common_pairs(acronym: str, found: list[str]) -> None:
    index = small_index(
        make_paper(id="hyphens", title="Out-of-Distribution Digging by a Mixture-of-Experts"),
        make_paper(id="one", title="Burrow Tunnelling Plans"),
        make_paper(id="two", title="Burrowed Tunnels: New Roofs, Old News"),
        make_paper(id="three", title="Old News"),
        make_paper(id="twice", title="Soft Moss", official_title="Soft Mosses at Dusk"),
        make_paper(id="plan", title="Planning a Burrow Plan", tags=("burrows",)),
    )
    assert set(index.ids(acronym)) == set(found)


def test_initials_that_nobody_writes_count_alike() -> None:
    index = small_index(
        make_paper(id="a", title="Out-of-Distribution Night Vision"), make_paper(id="b", title="Night Visions")
    )
    assert index.keys["ood"].impacts[0] == index.keys["nv"].impacts[0]
    assert not {"ood", "nv"} & {word.term for word in index.words()}


@pytest.mark.parametrize(
    ("name", "joined"),
    [
        ("Xinyu Ma", {"xinyuma"}),
        ("An Li", {"anli"}),
        ("Łucja Ñandú", set()),
        ("Chong You", {"chongyou"}),
        ("Ji-Rong Wen", {"jirongwen"}),
        ("Wayne Xin Zhao", {"waynexinzhao", "waynezhao"}),
        ("Nicola De Cao", {"nicoladecao", "decao", "nicolacao"}),
        ("Ana van der Quoll", {"anavanderquol", "vanderquol", "anaquol"}),
        ("Charles L. A. Clarke", {"charleslaclark", "charlesclark"}),
        ("Bo", set()),
        ("宇佐美 袋", {"宇佐美袋"}),
        ("Юрий Гагарин", {"юриигагарин"}),
        ("", set()),
    ],
)
def test_a_name_in_one_word_is_a_term_where_no_two_halves_make_it(name: str, joined: set[str]) -> None:
    assert joined_names(name) == joined


def test_a_name_typed_as_one_word_leads_to_its_entries_and_is_no_word_to_correct_a_slip_to() -> None:
    index = small_index(make_paper(authors=("Wayne Xin Zhao", "An Li")), make_paper(id="other", authors=("An Lo",)))
    for key in ("waynexinzhao", "waynezhao", "anli"):
        assert index.ids(key) == ["lone-wombat"]
        assert index.keys[key].impacts == index.keys["li"].impacts
        assert index.keys[key].in_name
        assert not index.keys[key].in_title
    assert not {"waynexinzhao", "waynezhao", "anli"} & {word.term for word in index.words()}


def test_a_name_key_keeps_every_piece_of_a_name() -> None:
    assert [name_key(name) for name in ("An Li", "O’Quoll-Söhne 3rd", "宇佐美 袋")] == [
        "@an li",
        "@o quoll sohne 3rd",
        "@宇佐美 袋",
    ]


def test_an_author_of_two_spellings_has_all_entries_under_both() -> None:
    older = make_volume(1, make_paper(id="kowari", authors=("Jo Weiß",)))
    newer = make_volume(2, make_paper(id="numbat", authors=("Jo Weiss",)))
    assert small_index(volumes=(older, newer)).ids("@jo weiss") == ["kowari", "numbat"]


def test_a_term_that_very_many_entries_have_keeps_those_it_says_most_of(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (postings, tables):
        monkeypatch.setattr(module, "MOST", 2)
    papers = [
        make_paper(id=f"p{number}", title="Dingos", summary="Wombats." if number % 2 else "Dingos.", tagline="Two.")
        for number in range(4)
    ]
    titled = make_paper(id="z", title="The Wombat", tagline="One.", summary="It digs.")
    found = small_index(*papers, titled).keys["wombat"]
    assert (found.frequency, len(found.impacts), 4 in found.impacts) == (3, 2, True)


def test_title_words_are_counted_once_and_without_stop_words() -> None:
    assert [title_size(title) for title in ("The Dig of the Digs", "BGE-M3", "What Is This", "")] == [1, 2, 0, 0]


def test_a_withdrawn_entry_is_found() -> None:
    withdrawn = {"date": dt.date(2024, 1, 1), "reason": "It was withdrawn."}
    index = small_index(make_paper(id="gone", title="Gone Wombat", withdrawn=withdrawn))
    assert index.ids("wombat") == ["gone"]
    assert index.rows()[0][7] == 1
