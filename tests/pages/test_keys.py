"""Keys of files: where an archive changes, each that keeps its key is the same, so that it need not be made."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from newsletter import addresses
from newsletter.build import Former, Site, make_site
from newsletter.build.making import Kept
from newsletter.model import Paper, Person, See, Volume
from newsletter.model.record import Record
from newsletter.pages.page import Page, key_of, theme_values
from newsletter.source import Reading, read_project
from newsletter.source.project import IssueFile
from tests.conftest import ARCHIVE, RETRIEVAL

Change = Callable[[Random, Reading], Reading]

_NAMES = ("id", "volume", "special", "kind", "period", "papers", "extras", "aliases", "parts")
"""Fields by which others name a record, or that must fit them."""


@cache
def archive() -> Reading:
    return read_project(ARCHIVE)


def with_volume(reading: Reading, at: int, volume: Volume) -> Reading:
    files = list(reading.files)
    files[at] = IssueFile(volume, files[at].path, b"")
    return replace(reading, files=tuple(files))


def with_vocabulary(reading: Reading, name: str, records: Sequence[Record]) -> Reading:
    return replace(reading, **{name: replace(getattr(reading, name), records=tuple(records))})


def like_another(chance: Random, one: Any, others: Sequence[Any]) -> Any:
    """A record of which a field says what it says in another."""
    name = chance.choice([field for field in type(one).model_fields if field not in _NAMES])
    told = [getattr(other, name) for other in others if name in type(other).model_fields]
    return one.model_copy(
        update={name: chance.choice([value for value in told if value != getattr(one, name)] or told)}
    )


def edit_an_entry(chance: Random, reading: Reading) -> Reading:
    at = chance.choice([number for number, file in enumerate(reading.files) if file.volume.papers])
    volume, others = reading.files[at].volume, [entry for file in reading.files for entry in file.volume.entries]
    place = chance.randrange(len(volume.papers))
    one = volume.papers[place]
    edited = one if isinstance(one, See) else like_another(chance, one, others)
    return with_volume(
        reading, at, volume.model_copy(update={"papers": (*volume.papers[:place], edited, *volume.papers[place + 1 :])})
    )


def edit_a_text(chance: Random, reading: Reading) -> Reading:
    """The texts about an entry are in few files each: its tagline, its summary, its questions."""
    at = chance.choice([number for number, file in enumerate(reading.files) if file.volume.papers])
    volume = reading.files[at].volume
    place, name = chance.randrange(len(volume.papers)), chance.choice(("tagline", "summary", "questions"))
    one = volume.papers[place]
    other = chance.choice([("Is it another one?",), ()] if name == "questions" else ["Another text", None])
    edited = one if isinstance(one, See) else one.model_copy(update={name: other})
    papers = (*volume.papers[:place], edited, *volume.papers[place + 1 :])
    return with_volume(reading, at, volume.model_copy(update={"papers": papers}))


def name_an_author_again(chance: Random, reading: Reading) -> Reading:
    at = chance.choice([number for number, file in enumerate(reading.files) if file.volume.papers])
    author = chance.choice([one for file in reading.files for entry in file.volume.entries for one in entry.authors])
    volume = reading.files[at].volume
    *papers, last = volume.papers
    named = last if isinstance(last, See) else last.model_copy(update={"authors": (*last.authors, author)})
    return with_volume(reading, at, volume.model_copy(update={"papers": (*papers, named)}))


def edit_a_volume(chance: Random, reading: Reading) -> Reading:
    at = chance.randrange(len(reading.files))
    return with_volume(
        reading, at, like_another(chance, reading.files[at].volume, [one.volume for one in reading.files])
    )


def list_again(chance: Random, reading: Reading) -> Reading:
    at = chance.randrange(len(reading.files))
    volume = reading.files[at].volume
    listed = {item.see if isinstance(item, See) else item.id for item in volume.items}
    ids = [entry.id for file in reading.files for entry in file.volume.entries if entry.id not in listed]
    again = See(see=chance.choice(ids), note=chance.choice((None, "Once more.")))
    return with_volume(reading, at, volume.model_copy(update={"papers": (*volume.papers, again)}))


def add_an_entry(chance: Random, reading: Reading) -> Reading:
    at = chance.randrange(len(reading.files))
    volume = reading.files[at].volume
    known = [entry for file in reading.files for entry in file.volume.entries if isinstance(entry, Paper)]
    new = chance.choice(known).model_copy(update={"id": f"new-{chance.randrange(10**6)}", "aliases": ()})
    papers = list(volume.papers)
    papers.insert(chance.randrange(len(papers) + 1), new)
    return with_volume(reading, at, volume.model_copy(update={"papers": tuple(papers)}))


def take_an_entry_away(chance: Random, reading: Reading) -> Reading:
    seen = {item.see for file in reading.files for item in file.volume.items if isinstance(item, See)}
    at = chance.randrange(len(reading.files))
    volume = reading.files[at].volume
    gone = [one for one in volume.papers if isinstance(one, See) or one.id not in seen][:1]
    return with_volume(
        reading, at, volume.model_copy(update={"papers": tuple(one for one in volume.papers if one not in gone)})
    )


def rename_a_file(chance: Random, reading: Reading) -> Reading:
    at = chance.randrange(len(reading.files))
    files = list(reading.files)
    files[at] = replace(files[at], path="issues/other.yaml")
    return replace(reading, files=tuple(files))


def edit_the_vocabulary(chance: Random, reading: Reading) -> Reading:
    name = chance.choice(("tags", "organisations", "venues"))
    records = list(getattr(reading, name).records)
    one = chance.randrange(len(records))
    name_of_entry = "full_name" if name == "venues" else "name" if name == "tags" else "description"
    records[one] = records[one].model_copy(update={name_of_entry: "Something else"})
    return with_vocabulary(reading, name, records)


def edit_a_word(chance: Random, reading: Reading) -> Reading:
    """A topic, an organisation or a venue says something that another one says, or others come before it."""
    name = chance.choice(("tags", "organisations", "venues"))
    records = list(getattr(reading, name).records)
    one = chance.randrange(len(records))
    known = {"name": records[one].name}  # by which entries name an organisation
    records[one] = like_another(chance, records[one], records).model_copy(update=known)
    return with_vocabulary(reading, name, chance.choice((records, records[::-1])))


def know_a_person(chance: Random, reading: Reading) -> Reading:
    names = sorted({one.name for file in reading.files for entry in file.volume.entries for one in entry.authors})
    person = Person(id="known-now", name=chance.choice(names), orcid=chance.choice((None, "0000-0002-1825-0097")))
    return with_vocabulary(reading, "people", (person,))


CHANGES: tuple[Change, ...] = (
    edit_an_entry,
    edit_a_text,
    name_an_author_again,
    edit_a_volume,
    list_again,
    add_an_entry,
    take_an_entry_away,
    rename_a_file,
    edit_the_vocabulary,
    edit_a_word,
    know_a_person,
)


def pages(site: Site) -> Iterator[tuple[str, str, Page]]:
    for page in site.pages:
        yield page.address, key_of(page, site.people), page


def contents(reading: Reading) -> Iterator[tuple[tuple[str, str], object]]:
    site = make_site(reading, reading.settings)
    for address, key, page in pages(site):
        if key:
            yield (address, key), theme_values(page, reading.settings)
    for outlet in site.outlets:
        outputs = [*outlet.make()]
        if outlet.key and not outlet.shows_texts:  # else some of it may be other
            yield (outlet.name, outlet.key), {one.address: one.make() for one in outputs}
        yield from (((one.address, one.key), one.make()) for one in outputs if one.key)


@cache
def unchanged() -> dict[tuple[str, str], object]:
    return dict(contents(archive()))


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_file_that_keeps_its_key_is_the_same(change: Change) -> None:
    made = dict(unchanged())
    for seed in range(2):
        for known, values in contents(change(Random(seed), archive())):  # noqa: S311
            assert made.setdefault(known, values) == values, known


def test_most_pages_keep_their_keys_where_a_line_of_one_entry_changes() -> None:
    file = archive().files[0]
    entry = file.volume.papers[0].model_copy(update={"tagline": "Another line"})
    edited = with_volume(archive(), 0, file.volume.model_copy(update={"papers": (entry, *file.volume.papers[1:])}))
    sites = (make_site(one, one.settings) for one in (archive(), edited))
    before, after = ({address: key for address, key, _ in pages(site)} for site in sites)
    kept = [address for address, key in after.items() if key and before[address] == key]
    assert 0 < len(after) - len(kept) < len(kept)


@pytest.mark.parametrize(("name", "text"), [("tagline", "Another line"), ("summary", "Another text.")])
def test_files_that_do_not_show_a_text_of_an_entry_keep_their_keys_where_it_changes(name: str, text: str) -> None:
    at, file = next((at, file) for at, file in enumerate(archive().files) if getattr(file.volume.papers[-1], name, ""))
    entry = file.volume.papers[-1].model_copy(update={name: text})
    edited = with_volume(archive(), at, file.volume.model_copy(update={"papers": (*file.volume.papers[:-1], entry)}))
    before, after = (make_site(one, one.settings).outputs.outputs for one in (archive(), edited))
    others = {address for address in after if before[address].key != after[address].key}
    assert any(address.endswith("feed.xml") for address in others)
    assert not [address for address in others if address.endswith("cite.bib") or address.startswith("shelf/")]


def made_by(site: Site) -> dict[str, object]:
    """All that is made of the pages and files of a site, by address."""
    made: dict[str, object] = {page.address: theme_values(page, site.settings) for page in site.pages}
    made |= {f"index {address}": index for address, index in site.indexes.items()}
    for outlet in site.outlets:
        if outlet.shows_texts or not (outlet.key and site.others_stay):
            made |= {one.address: one.make() for one in outlet.make()}
    return made


def with_other_texts(chance: Random, reading: Reading) -> Reading:
    """Other texts about an entry or two, where they had some."""
    for _ in range(2):
        told = [at for at, file in enumerate(reading.files) if any(one.tagline for one in file.volume.entries)]
        at = chance.choice(told)
        volume, name = reading.files[at].volume, chance.choice(["tagline", "summary"])
        entry = chance.choice([one for one in volume.papers if not isinstance(one, See) and getattr(one, name)])
        edited = entry.model_copy(update={name: f"Another wombat {chance.random()} digs."})
        papers = tuple(edited if one is entry else one for one in volume.papers)
        reading = with_volume(reading, at, volume.model_copy(update={"papers": papers}))
    return reading


@pytest.mark.parametrize("folder", [ARCHIVE, RETRIEVAL], ids=lambda folder: folder.name)
def test_what_is_not_made_after_a_change_is_as_it_was_and_all_that_is_made_as_in_a_first_build(folder: Path) -> None:
    reading = read_project(folder)
    before = make_site(reading, reading.settings, Kept(project=folder))
    stood = made_by(before)
    for number, change in enumerate((*[with_other_texts] * 3, *CHANGES)):
        edited = change(Random(number), reading)  # noqa: S311
        whole = make_site(edited, edited.settings, Kept(project=folder))
        some = make_site(edited, edited.settings, Kept(project=folder, former=Former(folder, before.shown)))
        expected, made = made_by(whole), made_by(some)
        assert some.shown == whole.shown
        assert some.others_stay >= (change is with_other_texts)
        assert len(made) < len(expected) if some.others_stay else len(made) == len(expected)
        others = {address: stood[address] for address in expected if address not in made}
        assert others | made == expected, change.__name__


def test_no_page_of_a_letter_is_made_where_only_texts_about_entries_change() -> None:
    edited = with_other_texts(Random(0), archive())  # noqa: S311
    before = make_site(archive(), archive().settings, Kept(project=ARCHIVE))
    after = make_site(edited, edited.settings, Kept(project=ARCHIVE, former=Former(ARCHIVE, before.shown)))
    letters = {addresses.letter_address(one.letter) for one in archive().archive().authors}
    whole, made = ({page.address for page in site.pages} for site in (before, after))
    assert letters <= whole
    assert made
    assert made.isdisjoint(letters)


def with_new_words(reading: Reading) -> Reading:
    """A topic and an organisation more, and another description of what there is."""
    for name in ("tags", "organisations"):
        first, *others = getattr(reading, name).records
        new = first.model_copy(update={"id": "brought-now", "name": "Brought Now", "aliases": (), "former": ()})
        edited = first.model_copy(update={"description": "Something else."})
        reading = with_vocabulary(reading, name, (edited, *others, new))
    return reading


@pytest.mark.parametrize("folder", [ARCHIVE, RETRIEVAL], ids=lambda folder: folder.name)
def test_files_that_stay_as_they_are_keep_their_keys_where_words_come_and_are_described_anew(folder: Path) -> None:
    reading = read_project(folder)
    told = ({at: (key, made) for (at, key), made in contents(one)} for one in (reading, with_new_words(reading)))
    before, after = told
    same = {address for address in before.keys() & after.keys() if before[address][1] == after[address][1]}
    families = {outlet.name for outlet in make_site(reading, reading.settings).outlets}
    assert {address for address in same if before[address] != after[address]} <= {*families, addresses.MAP}
    assert len(same) > 0.8 * len(before)


def with_a_new_volume(reading: Reading) -> Reading:
    """A volume more, which brings an entry by an author who has several, filed under nothing."""
    newest = max((file.volume for file in reading.files if file.volume.volume), key=lambda one: one.published)
    author = max(reading.archive().authors, key=lambda one: len(one.listings))
    paper = Paper(id="brought-now", title="What Wombats Dig", tagline="New.", authors=(author.signature,))
    changes = {"volume": (newest.volume or 0) + 1, "papers": (paper,), "extras": (), "parts": (), "aliases": ()}
    volume = newest.model_copy(update=changes | {"published": newest.published + timedelta(days=7)})
    return replace(reading, files=(*reading.files, IssueFile(volume, "issues/new.yaml", b"")))


@pytest.mark.parametrize("folder", [ARCHIVE, RETRIEVAL], ids=lambda folder: folder.name)
def test_files_that_stay_as_they_are_keep_their_keys_where_a_volume_comes(folder: Path) -> None:
    reading = read_project(folder)
    told = ({at: (key, made) for (at, key), made in contents(one)} for one in (reading, with_a_new_volume(reading)))
    before, after = told
    same = {address for address in before.keys() & after.keys() if before[address][1] == after[address][1]}
    others = {address for address in same if before[address] != after[address]}
    archive = reading.archive()
    empty = {addresses.topic_address(tag) for tag in archive.vocabulary.tags if not archive.listings_of(tag)}
    assert others - empty == {"redirects"}
