"""Authors are names: each has its entries, a letter, and a place in addresses that new volumes do not move."""

from __future__ import annotations

import itertools

import pytest

from newsletter import addresses
from newsletter.model import Archive
from newsletter.model.authors import slug_of
from tests.builders import author_named, make_archive, make_paper, make_volume


def archive(*authors_by_volume: tuple[str, ...]) -> Archive:
    """An archive of one paper a volume, with these authors."""
    volumes = (
        make_volume(number, make_paper(id=f"paper-{number}", authors=authors))
        for number, authors in enumerate(authors_by_volume, start=1)
    )
    return make_archive(*volumes)


def places(archive: Archive) -> dict[str, str]:
    """Where to read of each name."""
    return {name: addresses.author_address(author) for author in archive.authors for name in author.spellings}


@pytest.mark.parametrize(
    ("name", "slug", "letter"),
    [
        ("Bo Quoll", "bo-quoll", "q"),
        ("Łucja Ñandú", "lucja-nandu", "n"),
        ("Øystein Øye", "oystein-oye", "o"),
        ("Anna-Maria van 't Hooft", "anna-maria-van-t-hooft", "h"),
        ("Numbat", "numbat", "n"),
        ("宇佐美 袋", "u5b87-4f50-7f8e-u888b", "other"),
        ("李 Numbat", "u674e-numbat", "n"),
        ("Thor Þórsson-Æbelø", "thor-thorsson-aebelo", "t"),
        ("Ayşe Yılmaz", "ayse-yilmaz", "y"),
        ("Đặng O’Quoll", "dang-o-quoll", "o"),
        ("Leyla Əliyeva", "leyla-u18f-6c-69-79-65-76-61", "l"),
        ("Анна Вомбат", "u410-43d-43d-430-u412-43e-43c-431-430-442", "other"),
        ("Bo 3rd", "bo-3rd", "other"),
        ("***", "u2a-2a-2a", "other"),
    ],
)
def test_a_name_of_any_script_has_an_address_and_a_letter(name: str, slug: str, letter: str) -> None:
    (author,) = archive((name,)).authors
    assert (author.slug, author.letter) == (slug, letter)


def test_a_very_long_name_has_an_address_that_is_a_folders_name() -> None:
    long, longer = "Quoll " * 60, "Quoll " * 61
    assert len(slug_of(long)) < 120
    assert slug_of(long) != slug_of(longer)


def test_authors_stand_by_last_name_then_by_name() -> None:
    names = ("Zoe Bilby", "Bo Quoll", "Ada Quoll", "Ána Bilby", "宇佐美 袋")
    assert [author.name for author in archive(names).authors] == [
        "Ána Bilby",
        "Zoe Bilby",
        "Ada Quoll",
        "Bo Quoll",
        "宇佐美 袋",
    ]


def test_an_author_has_every_entry_once_newest_first() -> None:
    found = author_named(archive(("Bo Quoll", "Bo Quoll"), ("Ada Bilby",), ("Bo Quoll",)), "Bo Quoll")
    assert [listing.entry.id for listing in found.listings] == ["paper-3", "paper-1"]
    assert found.has_page


def test_an_author_of_one_entry_has_a_line_and_no_page() -> None:
    assert not archive(("Bo Quoll",)).authors[0].has_page


def test_names_that_differ_in_marks_or_case_alone_are_spellings_of_one_author() -> None:
    found = archive(("José Quoll",), ("JOSE QUOLL",), ("Jose Quoll", "Bo Bilby"))
    _, author = found.authors
    assert author.spellings == ("Jose Quoll", "JOSE QUOLL", "José Quoll")
    assert (author.name, author.slug) == ("Jose Quoll", "jose-quoll")
    assert [listing.entry.id for listing in author.listings] == ["paper-3", "paper-2", "paper-1"]
    assert all(author_named(found, name) is author for name in author.spellings)


def test_the_name_of_an_author_is_the_spelling_listed_last_and_of_two_the_first_by_name() -> None:
    assert archive(("Jose Quoll",), ("José Quoll",)).authors[0].name == "José Quoll"
    assert archive(("José Quoll",), ("Jose Quoll",)).authors[0].name == "Jose Quoll"
    (both,) = archive(("José Quoll", "Jose Quoll")).authors
    assert both.spellings == ("Jose Quoll", "José Quoll")
    assert [listing.entry.id for listing in both.listings] == ["paper-1"]


def test_no_volume_moves_an_author_be_it_newer_or_older() -> None:
    volumes = [("Bo-Quoll", "Łucja Ñandú"), ("Bo Quoll",), ("Lucja Nandu", "王Numbat"), ("李Numbat", "bo quoll")]
    whole = places(archive(*volumes))
    for some in itertools.permutations(volumes, 2):
        assert places(archive(*some)).items() <= whole.items()
    assert len(set(whole.values())) == 5


@pytest.mark.parametrize(
    ("one", "other"),
    [("李Numbat", "王Numbat"), ("Bo 李", "Bo 黎"), ("Bo Quoll", "Bo-Quoll"), ("Bo Quoll", "Bob Quoll")],
)
def test_names_of_other_letters_or_another_last_word_are_other_authors(one: str, other: str) -> None:
    assert len(archive((one, other)).authors) == 2
    assert len(set(places(archive((one, other))).values())) == 2


@pytest.mark.parametrize(
    ("one", "other"), [("O’Quoll", "O'Quoll"), ("Anna‑Maria Bilby", "Anna-Maria Bilby"), ("Ka\u02bbahu", "Ka'ahu")]
)
def test_apostrophes_and_hyphens_of_print_are_those_of_typewriters(one: str, other: str) -> None:
    (author,) = archive((f"Bo {one}", f"Bo {other}")).authors
    assert len(author.spellings) == 2


def test_an_archive_without_authors_has_none() -> None:
    assert archive(()).authors == ()
