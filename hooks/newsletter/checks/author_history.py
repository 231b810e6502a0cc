"""Pages of authors that were published before: who has what stood there, and what an editor writes to lead there.

A page goes by a name, or by a person's id; where entries print another name now, nobody can tell from them alone.
"""

from __future__ import annotations

from collections import Counter

from newsletter.model import Archive, Author
from newsletter.model.authors import Place
from newsletter.problem import quoted
from newsletter.source.project import AUTHORS


def author_of_page(place: Place, archive: Archive) -> Author | None:
    """Whose page stood at a place, or was led to from there."""
    here = next((one for one in archive.authors if one.place == place), None)
    return here or archive.authors_moved.get(place)


def hint_to_lead(place: Place, now: Archive, former: Archive | None) -> str:
    """What to write so that the page of a place leads to whoever has its entries now."""
    slug, author = place[1], author_of_page(place, former) if former else None
    if still := next((one for one in now.authors if one.place == place), None):
        one = f"{{id: {slug}, name: {still.name}}}"
        return f"one entry names {quoted(still.name)} now; write {one} in {AUTHORS}, so that the page leads there"
    new = _heir(author, now) if author else None
    if new is None:
        return f"put it back, or write former: [{slug}] in the record of who has its entries"
    record = f"the record {new.person.id}" if new.person else f"a record of {quoted(new.name)}"
    return f"write former: [{slug}] in {record}, so that the page leads there"


def _heir(author: Author, now: Archive) -> Author | None:
    """Who has most of the entries now that an author had."""
    kept = [now.listing_by_id[one.entry.id] for one in author.listings if one.entry.id in now.listing_by_id]
    before = {name for listing in author.listings for name in map(str, listing.entry.authors)} - {author.name}
    found = Counter(now.author_of(one) for listing in kept for one in listing.entry.authors if one.name not in before)
    return found.most_common(1)[0][0] if found else None
