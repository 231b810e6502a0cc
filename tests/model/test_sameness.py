"""When two entries are of the same paper."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable

import pytest

from newsletter.model.sameness import Names, Register, differing_id, folded_title, has_common_id, id_of, names_of
from tests.builders import make_paper

SPELLINGS = [
    ("Beyond Naïve Digging", "Beyond Naive Digging"),
    ("Moon-Lit Search", "Moon Lit Search"),
    ("Moon-Lit Search", "MoonLit Search"),
    ("BurrowNet-serve", "BurrowNetserve"),
    ("A_B Burrows", "AB Burrows"),
    ("Straße", "STRASSE"),
    ("𝛼-Dig", "α-Dig"),
    ("An “A”—B", 'an "a"-b'),
    ("O’Quoll", "Oʼquoll"),
    ("İki", "iki"),
    ("ΑΣ", "ας"),
    ("Ｃ＋＋ Burrows", "c++ burrows"),
    ("C♯ Burrows", "C# Burrows"),
    ("שָׁלוֹם", "שלום"),
    ("Dig ❤️", "Dig ❤"),
    ("データ", "ﾃﾞｰﾀ"),
]
OTHERS = [
    ("C++ Burrows", "C Burrows"),
    ("C# Burrows", "C++ Burrows"),
    ("Dig4Me", "Dig4Me 2"),
    ("検索", "推薦"),
    ("की खोज", "का खोज"),
    ("バス", "ハス"),
    ("データ", "デタ"),
]
IDS: list[tuple[str, str, bool]] = [
    ("2306.01234", "2306.01234v2", True),
    ("2306.01234", "https://arxiv.org/abs/2306.01234", True),
    ("2306.01234", "10.48550/arXiv.2306.01234", True),
    ("math.GT/0309136", "math/0309136", True),
    ("math/0309136", "10.48550/ARXIV.MATH.GT/0309136", True),
    ("2306.01234", "DOI: 10.48550/ARXIV.2306.01234V3", True),
    ("cond-mat.mes-hall/0309136", "cond-mat/0309136", True),
    ("10.5555/Wombat.1", "https://doi.org/10.5555/WOMBAT.1", True),
    ("2306.01234", "2306.01235", False),
    ("math/0309136", "hep-th/0309136", False),
    ("10.5555/wombat.1", "10.5555/wombat.11", False),
    ("2306.01234", "10.5555/2306.01234", False),
]


def names(title: str = "", arxiv: str | None = None, doi: str | None = None, official: str | None = None) -> Names:
    return names_of(make_paper(title=title or "?", arxiv=arxiv, doi=doi, official_title=official))


def is_found(one: Names, other: Names) -> bool:
    register: Register[Names] = Register()
    register.enter(one, one)
    return register.find(other) is one


@pytest.mark.parametrize(("one", "other"), SPELLINGS)
def test_spellings_of_one_title_fold_to_the_same(one: str, other: str) -> None:
    assert folded_title(one) == folded_title(other)


@pytest.mark.parametrize(("one", "other"), OTHERS)
def test_two_titles_do_not_fold_to_the_same(one: str, other: str) -> None:
    assert folded_title(one) != folded_title(other)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize("title", [title for pair in SPELLINGS + OTHERS for title in pair])
def test_a_title_is_the_same_however_unicode_writes_it(title: str, form: str) -> None:
    assert folded_title(unicodedata.normalize(form, title)) == folded_title(title)  # type: ignore[arg-type]


@pytest.mark.parametrize(("one", "other", "alike"), IDS)
def test_ids_are_compared_in_one_form(one: str, other: str, alike: bool) -> None:  # noqa: FBT001
    assert (id_of(one) == id_of(other)) is alike


def test_a_text_that_is_no_id_names_nothing() -> None:
    assert [id_of(text) for text in ("", "2306.0123", "wombat", "https://wombat.example/10")] == [None] * 4


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (names("Dens", arxiv="2306.01234"), names("Burrows", arxiv="2306.01234")),
        (names("Dens", doi="10.5555/Den"), names("Burrows", doi="10.5555/den")),
        (names("Dens", arxiv="2306.01234"), names("Burrows", doi="10.48550/arXiv.2306.01234")),
        (names("Dens", arxiv="2306.01234", doi="10.5555/den"), names("Burrows", doi="10.5555/den")),
        (names("Dens"), names("dens")),
        (names("Dens", arxiv="2306.01234"), names("dens")),
        (names("Dens", arxiv="2306.01234"), names("dens", doi="10.5555/den")),
        (names("Dens", official="Dens of Bilbies"), names("dens of bilbies")),
    ],
)
def test_two_entries_of_one_paper(one: Names, other: Names) -> None:
    assert is_found(one, other)
    assert is_found(other, one)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (names("Dens", arxiv="2306.01234"), names("Dens", arxiv="2306.01235"), "arXiv id"),
        (names("Dens", doi="10.5555/den"), names("Dens", doi="10.5555/den.2"), "DOI"),
        (names("Dens", arxiv="2306.01234"), names("Dens", doi="10.48550/arXiv.2306.01235"), "arXiv id"),
        (
            names("Dens", arxiv="2306.01234", doi="10.5555/a"),
            names("Dens", arxiv="2306.01234", doi="10.5555/b"),
            "DOI",
        ),
        (
            names("Dens", arxiv="2306.01234", doi="10.5555/a"),
            names("Dens", arxiv="2306.01235", doi="10.5555/a"),
            "arXiv id",
        ),
        (names("C++ Dens"), names("C Dens"), None),
        (names("?"), names("!"), None),
    ],
)
def test_two_entries_of_two_papers(one: Names, other: Names, kind: str | None) -> None:
    assert not is_found(one, other)
    assert not is_found(other, one)
    assert differing_id(one, other) == kind


def every_kind(title: str, number: int) -> list[Names]:
    """Names of one title, with each choice of two arXiv ids, two DOIs and none."""
    ids = (None, f"2306.{number:05}", f"2307.{number:05}")
    dois = (None, f"10.5555/{number}", f"10.5556/{number}", f"10.48550/arXiv.2306.{number:05}")
    return [names(title, arxiv, doi) for arxiv in ids for doi in dois]


def is_same(one: Names, other: Names) -> bool:
    """The rule itself, which a register follows without a look at every other entry."""
    shares_title = any(title in other.titles for title in one.titles)
    return not differing_id(one, other) and (has_common_id(one, other) or shares_title)


def test_a_register_finds_what_is_the_same_and_nothing_else() -> None:
    known = [one for number, title in enumerate(("Dens", "Burrows", "?")) for one in every_kind(title, number + 1)]
    register: Register[int] = Register()
    for number, one in enumerate(known):
        register.enter(one, number)
    for one in known:
        same = [number for number, other in enumerate(known) if is_same(one, other)]
        assert sorted(set(register.all_of(one))) == same
        assert (register.find(one) in same) if same else register.find(one) is None


def seconds(size: int, make: Callable[[int], Names]) -> float:
    every = [make(number) for number in range(size)]
    start = time.process_time()
    register: Register[int] = Register()
    for number, one in enumerate(every):
        register.find(one)
        register.enter(one, number)
    return time.process_time() - start


@pytest.mark.parametrize(
    "make",
    [
        lambda number: names(f"Dens {number}", arxiv=f"2306.{number:05}"),
        lambda number: names("Dens", arxiv=f"2306.{number:05}"),
        lambda number: names("Dens", doi=f"10.5555/{number}"),
        lambda number: names(f"Dens {number}", arxiv="2306.01234", doi=f"10.5555/{number}"),
        lambda _: names("Dens"),
    ],
    ids=["titles and ids", "one title, arXiv ids", "one title, DOIs", "one arXiv id, DOIs", "one title"],
)
def test_two_thousand_papers_are_looked_up_one_by_one(make: Callable[[int], Names]) -> None:
    assert seconds(2_000, make) < 1
