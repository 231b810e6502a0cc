"""Answers of the API: what each says, by the name under which it stands."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property, partial
from typing import TypeVar

from newsletter import addresses
from newsletter.api.openapi import openapi
from newsletter.model import Archive, Author, Listing, Organisation, Rubric, Tag, Venue, Volume, grouped
from newsletter.model.digests import Digests
from newsletter.open_data.plain_records import (
    author_key,
    entry_brief,
    entry_record,
    known,
    licence_record,
    notice_record,
    volume_record,
)
from newsletter.rendering.output import Files, Output
from newsletter.settings import Settings

LISTS = ("volumes", "topics", "organisations", "venues", "authors", "corrections")
"""The lists that the index leads to."""

PART = 100
"""So many of a list are in one answer."""

T = TypeVar("T")
Answer = dict[str, object]

_Rubric = tuple[Rubric, Answer, Sequence[Listing]]


def api_files(archive: Archive, settings: Settings) -> Files:
    """Write every answer, by address; none where the settings want none."""
    if not settings.api:
        return Files()
    answers = _Answers(archive, settings)
    if archive.once(Digests, None).changed is not None:
        return Files([*answers.volumes(), *answers.list_of_volumes()])  # no other one has texts
    return Files([*answers.volumes(), *answers.rubrics(), *answers.authors(), *answers.lists()])


def _written(make: Callable[[], Answer]) -> bytes:
    return f"{json.dumps(make(), ensure_ascii=False)}\n".encode()


class _Answers:
    def __init__(self, archive: Archive, settings: Settings) -> None:
        self._archive, self._settings = archive, settings

    def lists(self) -> Iterator[Output]:
        """The answers that name what others are about, and those that tell of all answers."""
        yield _output("index", self._index)
        yield _output("openapi", partial(openapi, self._settings))
        yield from self.list_of_volumes()
        for family, rubrics in self._families():
            yield from self._list(family, [*rubrics], partial(self._rubric_in_list, family))
        yield from self._list("authors", [*map(self._letter, self._letters)], dict, field="letters")
        yield from self._list("corrections", self._archive.notices, partial(notice_record, settings=self._settings))

    def _index(self) -> Answer:
        archive = self._archive
        return known(
            name=self._settings.name,
            url=self._settings.absolute(addresses.HOME),
            updated=archive.updated.isoformat() if archive.updated else None,
            licence=licence_record(self._settings),
            links={name: self._link(name) for name in (*LISTS, "openapi")},
        )

    def volumes(self) -> Iterator[Output]:
        """The answers of the volumes with their entries, each of which says too where it is listed again."""
        archive, known = self._archive, self._archive.once(Digests, None)
        for volume in filter(known.touches_volume, archive.volumes):
            listings = archive.volume_listings(volume)
            again = [[one.volume.id for one in archive.again.get(listing.entry.id, ())] for listing in listings]
            key = known.key(known.listed(volume), again)
            yield _output(self._volume_name(volume), partial(self._volume, volume), key)

    def list_of_volumes(self) -> Iterator[Output]:
        """The answers with all volumes, and how they are introduced."""
        yield from self._list("volumes", self._archive.volumes, self._volume_in_list)

    def _volume(self, volume: Volume) -> Answer:
        archive, record = self._archive, volume_record(volume, self._settings)
        listings = archive.volume_listings(volume)
        entries = [entry_record(archive.listing_by_id[one.entry.id], archive, self._settings) for one in listings]
        return record | {"entries": entries, "links": {"self": self._link(self._volume_name(volume))}}

    def _volume_name(self, volume: Volume) -> str:
        return f"volumes/{volume.id}"

    def _volume_in_list(self, volume: Volume) -> Answer:
        return volume_record(volume, self._settings) | {"answer": self._link(self._volume_name(volume))}

    def _rubric_in_list(self, family: str, rubric: _Rubric) -> Answer:
        one, told, listings = rubric
        return told | {"count": len(listings), "answer": self._link(f"{family}/{one.id}")}

    def _families(self) -> Iterator[tuple[str, Iterable[_Rubric]]]:
        """What entries are filed under, by family: each with what is told of it, and its entries."""
        archive, words = self._archive, self._archive.vocabulary
        yield "topics", [(tag, self._topic(tag), archive.listings_of(tag)) for tag in words.tags]
        yield "organisations", [(one, self._organisation(one), archive.listings_of(one)) for one in words.organisations]
        yield "venues", [(one, self._venue(one), archive.listings_of(one)) for one in words.venues]

    def _topic(self, tag: Tag) -> Answer:
        page = self._settings.absolute(addresses.topic_address(tag))
        return known(id=tag.id, url=page, name=tag.name, description=tag.description, parent=tag.parent)

    def _organisation(self, one: Organisation) -> Answer:
        page = self._settings.absolute(addresses.organisation_address(one))
        return known(id=one.id, url=page, name=one.name, description=one.description)

    def _venue(self, one: Venue) -> Answer:
        page = self._settings.absolute(addresses.venue_address(one))
        return known(id=one.id, url=page, name=one.name, full_name=one.full_name, kind=one.kind, home=one.url)

    @cached_property
    def _letters(self) -> dict[str, list[Author]]:
        return dict(sorted(grouped((author.letter, author) for author in self._archive.authors).items()))

    def authors(self) -> Iterator[Output]:
        """The authors of each letter, with the ids of their entries: most have one, which is worth no file."""
        known = self._archive.once(Digests, None)
        for letter, authors in self._letters.items():
            key = known.key(*((known.author(one), *(listing.entry.id for listing in one.listings)) for one in authors))
            yield from self._list(f"authors/{letter}", authors, self._author, field="authors", key=key)

    def _letter(self, letter: str) -> Answer:
        return {"letter": letter, "count": len(self._letters[letter]), "answer": self._link(f"authors/{letter}")}

    def _author(self, author: Author) -> Answer:
        return known(
            id=author_key(author),
            url=self._settings.absolute(addresses.author_link(author)),
            name=author.name,
            orcid=author.person.orcid if author.person else None,
            entries=[listing.entry.id for listing in author.listings],
        )

    def rubrics(self) -> Iterator[Output]:
        """The answers of topics, organisations and venues with their entries.

        An answer cannot lead on, so that of what was renamed stands under the former names too.
        """
        known, told_of = self._archive.once(Digests, None), partial(entry_brief, settings=self._settings)
        for family, rubrics in self._families():
            for one, told, listings in rubrics:
                key = known.key(told, known.facts(listings))
                for name in (one.id, *one.former):
                    yield from self._list(f"{family}/{name}", listings, told_of, field="entries", head=told, key=key)

    def _list(
        self,
        name: str,
        items: Sequence[T],
        told_of: Callable[[T], Answer],
        *,
        field: str = "",
        head: Answer | None = None,
        key: str = "",
    ) -> Iterator[Output]:
        """The answers of a list, which lead on to one another: topics/rag, topics/rag_2; each begins with the head."""
        starts = range(0, max(len(items), 1), PART)
        names = [f"{name}_{place + 1}" if place else name for place in range(len(starts))]

        def answer(place: int) -> Answer:
            ways = {"self": self._link(names[place])}
            if place:
                ways["prev"] = self._link(names[place - 1])
            if place + 1 < len(names):
                ways["next"] = self._link(names[place + 1])
            part = items[starts[place] : starts[place] + PART]
            return {**(head or {}), "count": len(items), field or name: [*map(told_of, part)], "links": ways}

        return (_output(one, partial(answer, place), key) for place, one in enumerate(names))

    def _link(self, name: str) -> str:
        return self._settings.absolute(addresses.api_address(name))


def _output(name: str, make: Callable[[], Answer], key: str = "") -> Output:
    return Output(addresses.api_address(name), partial(_written, make), key)
