"""Entries and volumes as plain values, under the names that programs know; what is unknown has no name."""

from __future__ import annotations

from newsletter import addresses
from newsletter.citations.cited_names import cited_name
from newsletter.citations.fields import found_at
from newsletter.model import Archive, Author, Extra, Listing, Notice, Paper, Signature, Volume, Withdrawal
from newsletter.permanence import amendment_name, id_of_name
from newsletter.settings import Settings, editors_of

Record = dict[str, object]

_NOTHING: tuple[object, ...] = (None, "", False, [], {})


def entry_record(listing: Listing, archive: Archive, settings: Settings) -> Record:
    """An entry whole: what the newsletter says, what it knows of the work, and where it stands."""
    entry = listing.entry
    return known(
        id=entry.id,
        url=settings.absolute(addresses.entry_address(entry)),
        kind=entry.kind,
        title=entry.title,
        official_title=entry.official_title,
        tagline=entry.tagline,
        summary=entry.summary,
        is_stub=entry.is_stub,
        credited=entry.credited,
        authors=[*map(archive.once(AuthorRecords, settings).of, entry.authors)],
        organisations=[{"id": one.id, "name": one.name} for one in archive.organisations_of(entry)],
        topics=[{"id": tag.id, "name": tag.name} for tag in archive.tags_of(entry)],
        arxiv=entry.arxiv,
        arxiv_class=entry.arxiv_class,
        doi=entry.doi,
        ids=[one.model_dump() for one in entry.ids] or None,
        date=str(entry.date) if entry.date else None,
        year=listing.year,
        venue=_venue(entry, archive),
        found_at=found_at(entry),
        links=[link.model_dump(exclude_none=True) for link in entry.links],
        volume=volume_brief(listing.volume, settings),
        place=listing.place,
        listed_again_in=[one.volume.id for one in archive.again.get(entry.id, ())],
        withdrawn=_taken(entry.withdrawn),
        retracted=_taken(entry.retracted),
        corrections=[{"date": one.date.isoformat(), "text": one.text} for one in entry.corrections],
        updated=listing.updated.isoformat(),
    )


def entry_brief(listing: Listing, settings: Settings) -> Record:
    """An entry in a list: what it is called and where it stands."""
    entry = listing.entry
    return known(
        id=entry.id,
        url=settings.absolute(addresses.entry_address(entry)),
        kind=entry.kind,
        title=entry.title,
        year=listing.year,
        volume=listing.volume.id,
        is_withdrawn=entry.is_withdrawn,
    )


def volume_record(volume: Volume, settings: Settings) -> Record:
    """A volume without its entries."""
    period = volume.period
    return volume_brief(volume, settings) | known(
        number=volume.volume,
        period={"start": period.start.isoformat(), "end": period.end.isoformat()} if period else None,
        introduction=volume.intro,
        original=volume.original,
        doi=volume.doi,
        editors=[known(name=one.name, orcid=one.orcid, url=one.url) for one in editors_of(volume, settings)],
        is_backfilled=volume.backfilled,
        is_incomplete=volume.incomplete,
        corrections=[{"date": one.date.isoformat(), "text": one.text} for one in volume.corrections],
        updated=volume.updated.isoformat(),
    )


def volume_brief(volume: Volume, settings: Settings) -> Record:
    """A volume in a list: what it is called, its day and where it stands."""
    return {
        "id": volume.id,
        "url": settings.absolute(addresses.volume_address(volume)),
        "title": volume.title,
        "published": volume.published.isoformat(),
    }


class AuthorRecords:
    """The authors of an archive as its entries print them, each made once."""

    def __init__(self, archive: Archive, settings: Settings) -> None:
        self._archive, self._settings = archive, settings
        self._made: dict[tuple[object, ...], Record] = {}

    def of(self, one: Signature) -> Record:
        """An author as an entry prints the name, by its parts, with who it is as far as that is known."""
        key = one.name, one.person, one.family, one.group
        if key not in self._made:
            self._made[key] = self._record(one)
        return self._made[key]

    def _record(self, one: Signature) -> Record:
        name, author = cited_name(one), self._archive.author_of(one)
        return known(
            name=one.name,
            given=name.given,
            family=name.family,
            suffix=name.suffix,
            orcid=author.person.orcid if author.person else None,
            author=author_key(author),
            url=self._settings.absolute(addresses.author_link(author)),
        )


def author_key(author: Author) -> str:
    """By what an author is known in data: letter and slug, as in addresses."""
    return "/".join(author.place)


def notice_record(notice: Notice, settings: Settings) -> Record:
    """A change after publication, by its permanent id."""
    change = notice.amendment
    return known(
        id=id_of_name(settings, amendment_name(change, notice.subject)),
        kind=change.kind,
        date=change.date.isoformat(),
        text=change.text,
        volume=notice.volume.id,
        entry=notice.listing.entry.id if notice.listing else None,
        url=settings.absolute(addresses.notice_address(notice)),
    )


def licence_record(settings: Settings) -> Record:
    """How our texts and our facts may be used; the works that are described have licences of their own."""
    name, url = settings.licence_of_data
    return {"name": name, "url": url}


def known(**fields: object) -> Record:
    """The fields that say something; «no» is left out where «yes» would be news."""
    return {name: value for name, value in fields.items() if value or value not in _NOTHING}


def _venue(entry: Paper | Extra, archive: Archive) -> Record | None:
    venue, here = archive.vocabulary.venue_of(entry), entry.venue
    if not venue or not here:
        return None
    details = known(year=here.year, volume=here.volume, number=here.number, pages=here.printed_pages, track=here.track)
    return {"id": venue.id, "name": venue.name, "full_name": venue.full_name, "kind": venue.kind} | details


def _taken(one: Withdrawal | None) -> Record | None:
    return {"date": one.date.isoformat(), "reason": one.reason} if one else None
