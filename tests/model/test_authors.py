"""Authors are names: each has its entries, a letter, and a place in addresses that new volumes do not move."""

from __future__ import annotations

import pytest

from newsletter.model import Archive
from newsletter.model.authors import slug_of
from tests.builders import make_archive, make_paper, make_volume


def archive(*authors_by_volume: tuple[str, ...]) -> Archive:
    """An archive of one paper a volume, with these authors."""
    volumes = (
        make_volume(number, make_paper(id=f"paper-{number}", authors=authors))
        for number, authors in enumerate(authors_by_volume, start=1)
    )
    return make_archive(*volumes)


def slugs(archive: Archive) -> dict[str, str]:
    return {author.name: author.slug for author in archive.authors}


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
    found = archive(("Bo Quoll", "Bo Quoll"), ("Ada Bilby",), ("Bo Quoll",)).author_by_name["Bo Quoll"]
    assert [listing.entry.id for listing in found.listings] == ["paper-3", "paper-1"]
    assert found.has_page


def test_an_author_of_one_entry_has_a_line_and_no_page() -> None:
    assert not archive(("Bo Quoll",)).authors[0].has_page


def test_of_two_names_with_one_slug_the_earlier_keeps_it() -> None:
    both = slugs(archive(("José Quoll",), ("Jose Quoll",)))
    assert both["José Quoll"] == "jose-quoll"
    assert both["Jose Quoll"].startswith("jose-quoll-")
    assert len(set(both.values())) == 2


def test_a_new_volume_moves_no_author() -> None:
    before = slugs(archive(("José Quoll", "Bo Bilby"), ("Jose Quoll",)))
    after = slugs(archive(("José Quoll", "Bo Bilby"), ("Jose Quoll",), ("JOSE QUOLL", "Bø Bilby")))
    assert before.items() <= after.items()
    assert len(set(after.values())) == len(after)


def test_an_archive_without_authors_has_none() -> None:
    assert archive(()).authors == ()
