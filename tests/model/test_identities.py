"""Who is meant by a name: one person of several spellings, several people of one name, and who nobody knows."""

from __future__ import annotations

import json

from newsletter import addresses
from newsletter.model import Archive, Author, Person, Signature, Vocabulary
from newsletter.model.authors import authors_in_short, slug_of
from newsletter.model.identities import Identities
from tests.builders import make_archive, make_paper, make_volume

QUOLL = Person(id="bo-quoll", name="Bo Quoll", spellings=("B. Quoll", "Bo M. Quoll"))
OTHER_QUOLL = Person(id="bo-quoll-2", name="Bo Quoll")
BILBY = Person(id="zoe-bilby", name="Zoë Bilby", spellings=("Zac Bilby",), former=("zac-bilby",))


def archive(*authors_by_paper: tuple[object, ...], people: tuple[Person, ...] = (QUOLL, OTHER_QUOLL, BILBY)) -> Archive:
    """An archive of these papers by these people."""
    papers = [make_paper(id=f"paper-{number}", authors=authors) for number, authors in enumerate(authors_by_paper)]
    return make_archive(make_volume(1, *papers), vocabulary=Vocabulary(people=people))


def told(found: Archive) -> dict[str, list[str]]:
    """The papers of every author, by address."""
    return {addresses.author_link(one): [listing.entry.id for listing in one.listings] for one in found.authors}


def meant(name: str, *people: Person) -> str | None:
    person = Identities(people).meant_by(Signature(name=name))
    return person.id if person else None


def test_a_name_is_of_who_has_it_as_name_as_spelling_or_as_id() -> None:
    for name in ("Bo Quoll", "BO QUOLL", "Bó Quoll", "B. Quoll", "Bo M. Quoll"):
        assert meant(name, QUOLL, BILBY) == "bo-quoll"
    assert meant("Zac Bilby", Person(id="zoe-bilby", name="Zoë Bilby", former=("zac-bilby",))) == "zoe-bilby"
    assert meant("Bo N. Quoll", QUOLL) is None


def test_of_several_people_with_a_name_it_is_who_has_it_as_id_and_else_nobody() -> None:
    assert meant("Bo Quoll", QUOLL, OTHER_QUOLL) == "bo-quoll"
    assert meant("Bo Quoll", OTHER_QUOLL) is None
    assert meant("Bo Quoll", Person(id="quoll-a", name="Bo Quoll"), Person(id="quoll-b", name="Bo Quoll")) is None
    assert meant("Bo Quoll", Person(id="quoll-a", name="Bo Quoll")) == "quoll-a"


def test_two_people_of_one_name_have_two_pages() -> None:
    other = {"name": "Bo Quoll", "person": "bo-quoll-2"}
    found = archive(("Bo Quoll",), (other,), ("B. Quoll", "Kim Numbat"), ({"person": "bo-quoll-2"},))
    assert told(found) == {
        "authors/n/#kim-numbat": ["paper-2"],
        "authors/q/bo-quoll/": ["paper-0", "paper-2"],
        "authors/q/bo-quoll-2/": ["paper-1", "paper-3"],
    }
    one, two = (author for author in found.authors if author.person)
    assert found.namesakes_of(one) == (two,)


def test_who_shares_a_name_with_others_is_apart_from_those_whom_nobody_knows() -> None:
    found = archive(("Bo Quoll",), ("Bo Quoll",), ({"person": "bo-quoll-2"},), people=(OTHER_QUOLL,))
    assert told(found) == {"authors/q/bo-quoll/": ["paper-0", "paper-1"], "authors/q/bo-quoll-2/": ["paper-2"]}
    assert [author.person for author in found.authors] == [None, OTHER_QUOLL]


def test_a_person_has_one_name_in_every_entry_whatever_it_prints() -> None:
    found = archive(("Zac Bilby", "B. Quoll"), ("Zoë Bilby",))
    assert [str(one) for listing in found.listings for one in listing.entry.authors] == [
        "Zoë Bilby",
        "Bo Quoll",
        "Zoë Bilby",
    ]
    assert by_id(found, "zoe-bilby").spellings == ("Zoë Bilby",)


def test_the_pages_of_former_names_and_ids_lead_to_the_person() -> None:
    found = archive(("Zac Bilby",), ("Zac Bilby",), ("Zoë Bilby",), ("B. Quoll",), ("Bo Quoll",))
    moved = {addresses.author_place(place): author.name for place, author in found.authors_moved.items()}
    assert moved == {"authors/b/zac-bilby/": "Zoë Bilby"}


def test_a_person_under_another_id_and_letter_is_found_from_the_former_one() -> None:
    people = (Person(id="zoe-bilby", name="Zoë Bilby", former=("zoe-numbat",)),)
    found = archive(("Zoë Bilby",), ("Zoë Bilby",), people=people)
    assert {"authors/b/zoe-numbat/", "authors/n/zoe-numbat/"} == set(map(addresses.author_place, found.authors_moved))


def test_a_suffix_and_a_collaboration_have_another_letter_now_and_are_found_at_the_former_one() -> None:
    names = ("Zoë Numbat Jr.", "The Burrow Collaboration", "Ada Bilby")
    found = archive(names, names, people=())
    assert list(told(found)) == [
        "authors/b/ada-bilby/",
        "authors/n/zoe-numbat-jr/",
        "authors/b/the-burrow-collaboration/",
    ]
    assert [addresses.author_place(place) for place in found.authors_moved] == [
        "authors/c/the-burrow-collaboration/",
        "authors/j/zoe-numbat-jr/",
    ]


def test_no_page_that_stands_is_led_away_from() -> None:
    found = archive(("Bo Quoll",), ("Bo Quoll",), *[({"person": "bo-quoll-2"},)] * 3, people=(OTHER_QUOLL,))
    assert found.authors_moved == {}


def test_what_one_entry_says_of_a_name_holds_for_all_that_print_it() -> None:
    found = archive(("Gabo García Numbat",), ({"name": "Gabo García Numbat", "family": "García Numbat"},), people=())
    (author,) = found.authors
    assert addresses.author_address(author) == "authors/g/gabo-garcia-numbat/"
    assert [one.parts.family for listing in found.listings for one in listing.entry.authors] == ["García Numbat"] * 2
    assert [addresses.author_place(place) for place in found.authors_moved] == ["authors/n/gabo-garcia-numbat/"]


def by_id(found: Archive, name: str) -> Author:
    return next(one for one in found.authors if one.person and one.person.id == name)


def test_authors_that_were_told_in_short_are_the_same() -> None:
    volumes = [
        ("Zac Bilby", "B. Quoll", "Łucja Ñandú"),
        ({"person": "bo-quoll-2"}, "Bo Quoll", "Lucja Nandu"),
        ({"name": "Gabo García Numbat", "family": "García Numbat"}, "Łucja Ñandú", {"name": "Burrows", "group": True}),
        ("Zoë Bilby", "Gabo García Numbat"),
    ]
    found, again = archive(*volumes), archive(*volumes)
    again.know_authors(json.loads(json.dumps([*authors_in_short(found.authors, found.listings)])))
    assert [*map(whole, again.authors)] == [*map(whole, found.authors)]
    assert [one.slug_of_name for one in again.authors] == [slug_of(one.name) for one in found.authors]
    assert len(found.authors) == 6


def whole(author: Author) -> tuple[object, ...]:
    """All that an author is."""
    told = author.spellings, author.listings, author.person, author.signature
    return *told, author.place, author.sort_key, author.may_have_had_page


def test_an_entry_that_names_nobody_who_is_known_is_the_one_that_was_read() -> None:
    printed = make_volume(1, make_paper(id="one", authors=("Ada Bilby",)), make_paper(id="two", authors=("B. Quoll",)))
    (one, two), vocabulary = printed.entries, Vocabulary(people=(QUOLL,))
    found = [listing.entry for listing in make_archive(printed, vocabulary=vocabulary).listings]
    assert found[0] is one
    assert [str(name) for entry in (found[1], two) for name in entry.authors] == ["Bo Quoll", "B. Quoll"]
