"""Pages of authors: one for each who has a record or several entries, one for each letter, and the index of letters."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain
from string import ascii_lowercase
from typing import Any

from newsletter import addresses
from newsletter.citations.things import author_thing
from newsletter.model import Archive, Author, grouped
from newsletter.model.authors import OTHER
from newsletter.model.digests import Digests
from newsletter.pages.chips import Chips, chips
from newsletter.pages.page import LIST, Index, Page, body, index_page
from newsletter.pages.page_facts import Trail
from newsletter.pages.subject import Subject
from newsletter.pages.year_pages import first_page, newest, year_pages
from newsletter.settings import Settings
from newsletter.strings.language import Strings

_MOST_CHIPS = 12
"""How many co-authors, organisations or topics a page names; a paper may have hundreds of authors."""
_LEADING = 30
"""How many authors the index names."""
_MOST_TOLD_OF = 60
"""A letter with more authors names them, without their entries."""
_MOST_OPEN = 120
"""A letter with more authors parts them by the second, each part behind a fold."""
_LISTED = 3
"""How many entries a line of a letter's page names of an author who has a page."""


def author_pages(archive: Archive, settings: Settings) -> Iterable[Page]:
    """Make the pages of all letters, and of all authors with a record or several entries."""
    known = archive.once(Digests, None)
    if known.changed is None:  # no text about an entry stands on the page of a letter
        letters = by_letter(archive)
        yield from (_letter_page(letter, letters, archive, settings) for letter in letters)
    for author in known.authors_touched():
        if author.has_page:
            yield from _author_pages(author, archive, settings)


def authors_index(archive: Archive, settings: Settings) -> Index:
    """Lead to the letters, and to the authors with the most entries."""
    several = [author for author in archive.authors if author.has_several]
    leading = sorted(several, key=lambda author: -len(author.listings))[:_LEADING]
    return index_page(
        "authors.html",
        addresses.AUTHORS,
        archive,
        settings,
        letters={letter: len(authors) for letter, authors in by_letter(archive).items()},
        leading=chips([(author, len(author.listings)) for author in leading], addresses.author_link).shown,
        count=len(archive.authors),
        several=len(several),
    )


def _letter_page(letter: str, letters: dict[str, list[Author]], archive: Archive, settings: Settings) -> Page:
    authors = letters[letter]
    said = settings.said
    name = _letter_name(letter, said)
    address = addresses.letter_address(letter)
    seconds = grouped((author.sort_key[0][:2].title(), author) for author in authors)  # «Li», «Lo»
    trail: Trail = ((addresses.AUTHORS, said.say("section.authors")),)
    return Page(
        address,
        "author",
        title=said.say("authors.of_letter", letter=name),
        description=said.say("authors.letter_description", count=len(authors), letter=name),
        make_body=lambda: body(
            "letter.html",
            address,
            settings,
            letter=letter,
            name=name,
            authors=authors,
            letters={one: len(found) for one, found in letters.items()},
            listed=_LISTED,
            archive=archive,
            most_told_of=_MOST_TOLD_OF,
            trail=trail,
            parts=[*seconds.items()] if len(authors) > _MOST_OPEN else (),
        ),
        trail=trail,
        make_facts=lambda: LIST,
        updated=newest(listing for author in authors for listing in author.listings),
        made_of=lambda: (*((one, len(found)) for one, found in letters.items()), *_made_of(authors, archive)),
    )


def _made_of(authors: Iterable[Author], archive: Archive) -> Iterable[str]:
    """What the page of a letter shows of its authors, of whom it names a few entries each."""
    known = archive.once(Digests, None)
    for author in authors:
        yield known.author(author)
        yield known.facts(author.listings[:_LISTED])


def _author_pages(author: Author, archive: Archive, settings: Settings) -> Iterable[Page]:
    said, own = settings.said, _Own(author, archive)
    subject = Subject(
        "author",
        said.say("subject.author"),
        author.name,
        addresses.author_address(author),
        (addresses.AUTHORS, said.say("section.authors")),
        author.listings,
        above=((addresses.letter_address(author.letter), _letter_name(author.letter, said)),),
        about=author_thing(author),
        number=_number(author, archive),
    )
    yield first_page(
        subject,
        archive,
        settings,
        described=said.say("author.description", name=subject.title, count=len(author.listings)),
        own=own.values,
        own_made_of=own.made_of,
    )
    yield from year_pages(subject, archive, settings)


def _number(author: Author, archive: Archive) -> int:
    """Which of those of one name an author is, by their ids, of which the shortest comes first."""
    slugs = [one.slug for one in (author, *archive.namesakes_of(author))]
    return sorted(slugs, key=lambda slug: (len(slug), slug)).index(author.slug) + 1


@dataclass(frozen=True, slots=True)
class _Own:
    """What the page of an author has beside the entries: one small object, for there are thousands."""

    author: Author
    archive: Archive

    def made_of(self) -> tuple[object, ...]:
        """All of it, in short."""
        author, archive = self.author, self.archive
        return (
            archive.by_name_alone(author),
            *map(archive.once(Digests, None).author, (author, *archive.namesakes_of(author))),
            archive.topics_in_order(author.listings),
        )

    def values(self) -> dict[str, Any]:
        """What the template asks for."""
        author, archive = self.author, self.archive
        return {
            "author": author,
            "namesakes": archive.namesakes_of(author),
            "by_name_alone": archive.by_name_alone(author),
            "coauthors": self._coauthors(),
            "organisations": self._organisations(),
            "topics": chips(archive.topics_among(author.listings), addresses.topic_address, _MOST_CHIPS),
        }

    def _coauthors(self) -> Chips:
        """Who is beside the author, and on how many entries, most first."""
        authors = (self.archive.authors_of(listing.entry) for listing in self.author.listings)
        counter = Counter(chain.from_iterable(authors))
        del counter[self.author]
        return chips(counter.most_common(), addresses.author_link, _MOST_CHIPS)

    def _organisations(self) -> Chips:
        """What is credited beside the author, and on how many entries, most first."""
        credited = (dict.fromkeys(listing.entry.organisations) for listing in self.author.listings)
        known = self.archive.vocabulary.organisation_by_name
        counted = [(known[name], count) for name, count in Counter(chain.from_iterable(credited)).most_common()]
        return chips(counted, addresses.organisation_address, _MOST_CHIPS)


def by_letter(archive: Archive) -> dict[str, list[Author]]:
    """The authors of every letter that has some, a to z and then the others."""
    found = grouped((author.letter, author) for author in archive.authors)
    return {letter: found[letter] for letter in (*ascii_lowercase, OTHER) if letter in found}


def _letter_name(letter: str, said: Strings) -> str:
    return said.say("authors.other_scripts") if letter == OTHER else letter.upper()
