"""Digests tell what an archive says in short: each is made once, and each says who and what it is of."""

from __future__ import annotations

import pytest

from newsletter.model import Archive, Editor, Person, See, Vocabulary
from newsletter.model.digests import Digests
from tests.builders import make_archive, make_paper, make_vocabulary, make_volume


def test_what_is_made_before_processes_part_none_of_them_makes_again(monkeypatch: pytest.MonkeyPatch) -> None:
    archive = make_archive(make_volume(1, make_paper(id="one")), make_volume(2, make_paper(id="two")))
    fresh = Digests(archive)
    expected = [*map(fresh.listing, archive.listings), *map(fresh.listed, archive.volumes)]
    made = Digests(archive)
    made.make()
    monkeypatch.setattr("newsletter.model.digests.digest", lambda *_: "made again")
    assert [*map(made.listing, archive.listings), *map(made.listed, archive.volumes)] == expected


def test_lists_are_told_apart_by_their_order_and_by_where_there_is_nothing() -> None:
    archive = make_archive(make_volume(1, make_paper(id="one"), make_paper(id="two", title="Other")))
    one, two = archive.listings
    lists = [(), (None,), (one,), (one, None), (None, one), (one, two), (two, one)]
    assert len({Digests(archive).listings(some) for some in lists}) == len(lists)


def test_what_is_known_of_an_archive_with_other_texts_gives_the_digests_that_are_found_out_without_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def archive_of(tagline: str) -> Archive:
        papers = (
            make_paper(id="one", tagline=tagline, authors=("Bo Quoll",)),
            make_paper(id="two", summary="Of wombats."),
        )
        return make_archive(make_volume(1, *papers), make_volume(2, make_paper(id="three", authors=("Bo Quoll",))))

    before, now = Digests(archive_of("Wombats dig")), archive_of("Wombats rest")
    expected, known = [*map(Digests(now).listing, now.listings)], Digests(now)
    known.compare(before.all_texts, before.all_introductions, before.facts_of_entries)
    monkeypatch.setattr(Archive, "authors_of", None)
    assert known.changed == frozenset(["one"])
    assert [*map(known.listing, now.listings)] == expected


def test_what_shows_a_changed_entry_is_told_from_the_entry() -> None:
    def archive_of(tagline: str) -> Archive:
        one, two = make_paper(id="one", tagline=tagline, tags=("recsys",)), make_paper(id="two", tags=("rag",))
        volumes = make_volume(1, one), make_volume(2, two), make_volume(3, See(see="one")), make_volume(4)
        return make_archive(*volumes, vocabulary=make_vocabulary(["recsys", "rag"]))

    was, now = Digests(archive_of("Wombats dig")), archive_of("Wombats rest")
    known = Digests(now)
    assert all(map(known.touches_rubric, now.vocabulary.tags))
    known.compare(was.all_texts, was.all_introductions, was.facts_of_entries)
    assert [one.id for one in now.volumes if known.touches_volume(one)] == ["3", "1"]
    assert [one.id for one in now.vocabulary.tags if known.touches_rubric(one)] == ["recsys"]


def test_whether_there_is_a_text_is_a_fact() -> None:
    digests = [Digests(make_archive(make_volume(1, make_paper(tagline=text)))) for text in ("Dig", "Rest", None)]
    assert digests[0].all_facts == digests[1].all_facts != digests[2].all_facts


def test_an_introduction_is_told_of_its_volume_alone() -> None:
    def archive_of(intro: str | None) -> Archive:
        volumes = make_volume(1, make_paper(id="one"), intro=intro), make_volume(2, make_paper(id="two"))
        return make_archive(*volumes)

    before, now = archive_of("On wombats."), archive_of(None)
    was, known = Digests(before), Digests(now)
    assert was.all_facts == known.all_facts
    assert [*map(was.listing, before.listings)] == [*map(known.listing, now.listings)]
    known.compare(was.all_texts, was.all_introductions, was.facts_of_entries)
    assert [known.touches_volume(one) for one in now.volumes] == [False, True]
    assert [was.listed(one) == known.listed(other) for one, other in zip(before.volumes, now.volumes, strict=True)] == [
        True,
        False,
    ]
    assert not known.touches(now.listings)


def test_a_person_is_told_of_where_an_entry_names_one_and_who_edits_is_told_of_everywhere() -> None:
    def digests_of(**known: str) -> Digests:
        papers = make_paper(id="one", authors=("Bo Quoll",)), make_paper(id="two", authors=("Ada Bilby",))
        person = Person.model_validate({"id": "bo-quoll", "name": "Bo Quoll"} | known)
        return Digests(make_archive(make_volume(1, *papers), vocabulary=Vocabulary(people=(person,))))

    def told(digests: Digests) -> list[str]:
        return [digests.listing(one) for one in digests._archive.listings]

    before, now = digests_of(), digests_of(url="https://quoll.example/")
    assert [one == other for one, other in zip(told(before), told(now), strict=True)] == [False, True]
    assert before.key("told") == now.key("told")
    before, now = digests_of(), digests_of(family="Bo Quoll")
    before.editors = now.editors = (Editor(name="Bo Quoll"),)
    assert before.key("told") != now.key("told")


def test_who_edits_one_volume_is_told_of_with_that_volume_alone() -> None:
    def digests_of(*editors: str, **known: str) -> Digests:
        person = Person.model_validate({"id": "bo-quoll", "name": "Bo Quoll"} | known)
        signed = make_volume(2, make_paper(id="two"), editors=tuple(Editor(name=name) for name in editors))
        return Digests(make_archive(make_volume(1), signed, vocabulary=Vocabulary(people=(person,))))

    def told(digests: Digests) -> list[str]:
        return [digests.key("told"), *map(digests.head, digests._archive.volumes)]

    found = [told(one) for one in (digests_of(), digests_of("Bo Quoll"), digests_of("Bo Quoll", family="Bo Quoll"))]
    keys, changed, stays = ({*some} for some in zip(*found, strict=True))
    assert [len(keys), len(changed), len(stays)] == [1, 3, 1]
