"""Pages of authors that were published before: each shows somebody still, or leads to who it was.

A page goes by a name, or by a person's id; where entries print another name now, nobody can tell from them alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from newsletter import addresses
from newsletter.model import Archive, Author
from newsletter.problem import Position, Problem, Severity, quoted
from newsletter.source.project import AUTHORS, Reading


def lost_author_pages(reading: Reading, former: Reading, *, rule: str) -> Iterator[Problem]:
    """Find the pages of authors that would lead nowhere; a person's is an error, that of a name alone a warning.

    Where an entry names a person who is not in the vocabulary, another rule says so, and nobody can tell.
    """
    if not (_knows_all(reading) and _knows_all(former)):
        return
    now = reading.archive()
    stands = {author.place for author in now.authors if author.has_page} | now.authors_moved.keys()
    for author in former.archive().authors:
        if author.has_page and author.place not in stands:
            page = addresses.author_address(author)
            message = f"the page {page} of {quoted(author.name)} was published and would lead nowhere"
            severity = Severity.ERROR if author.person else Severity.WARNING
            yield Problem(Position(AUTHORS), rule, message, _hint(author, now), severity)


def _knows_all(reading: Reading) -> bool:
    known = {one.id for one in reading.people.records}
    entries = (entry for file in reading.files for entry in file.volume.entries)
    return all(one.person in known for entry in entries for one in entry.authors if one.person)


def _hint(author: Author, now: Archive) -> str:
    """Who has the entries now that an author had."""
    kept = [now.listing_by_id[one.entry.id] for one in author.listings if one.entry.id in now.listing_by_id]
    before = {name for listing in author.listings for name in map(str, listing.entry.authors)} - {author.name}
    found = Counter(now.author_of(one) for listing in kept for one in listing.entry.authors if one.name not in before)
    if not found:
        return f"put it back, or write former: [{author.slug}] in the record of who has its entries"
    new = found.most_common(1)[0][0]
    record = f"the record {new.person.id}" if new.person else f"a record of {quoted(new.name)}"
    return f"write former: [{author.slug}] in {record}, so that the page leads there"
