"""Things: the newsletter, its volumes and entries, and whom they name, in the words of schema.org. Knows no page."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from newsletter import addresses
from newsletter.citations.bibliography import Bibliography
from newsletter.citations.fields import published_in
from newsletter.citations.json_ld import Thing, Written, embedded, thing, written_items
from newsletter.citations.work import plain_line
from newsletter.model import (
    VENUE_KINDS,
    Archive,
    Author,
    Extra,
    Listing,
    Organisation,
    Paper,
    Signature,
    Tag,
    Venue,
    Volume,
)
from newsletter.model.people import Editor, orcid_url
from newsletter.settings import Settings, editors_of
from newsletter.text.prose import plain_text


class Things:  # not for readers
    """What can be told of an archive; each thing is named by the address of the page that is about it."""

    def __init__(self, archive: Archive, settings: Settings) -> None:
        self._archive, self._settings = archive, settings
        self._said = settings.said
        self._heads: dict[str, dict[str, str]] = {}
        self._named: dict[str, Written] = {}
        self._issues: dict[str, Written] = {}
        self._authors: dict[tuple[object, ...], Written] = {}
        self._organisations: dict[str, Written] = {}

    def publisher(self) -> Thing:
        """Who publishes: the organisation of the settings, or else the newsletter, to which its accounts belong."""
        own, home = self._settings.publisher, self._settings.absolute(addresses.HOME)
        logo = thing("ImageObject", url=self._settings.absolute(addresses.ICON), width="512", height="512")
        return thing(
            "Organization",
            id=f"{home}#publisher",
            name=own.name if own else self._settings.name,
            url=own.url if own else home,
            logo=None if own else logo,
            sameAs=None if own else [*self._settings.social],
        )

    def periodical(self) -> Thing:
        """The newsletter."""
        home = self._settings.absolute(addresses.HOME)
        return thing(
            "Periodical",
            id=f"{home}#newsletter",
            name=self._settings.name,
            description=self._settings.description,
            url=home,
            inLanguage=self._settings.language,
            license=self._settings.licence_url,
            publisher={"@id": f"{home}#publisher"},
            editor=[_editor(one) for one in self._settings.editors],
            sameAs=[*self._settings.social],
        )

    def issue(self, volume: Volume) -> Thing:
        """A volume with what it lists; the post in which it was published first is the same thing."""
        url = self._settings.absolute(addresses.volume_address(volume))
        return thing(
            "PublicationIssue",
            **self._issue_head(volume),
            description=plain_text(volume.intro or ""),
            datePublished=volume.published.isoformat(),
            dateModified=volume.updated.isoformat(),
            inLanguage=self._settings.language,
            license=self._settings.licence_url,
            identifier=[_id("DOI", volume.doi, addresses.doi_url(volume.doi))] if volume.doi else None,
            sameAs=[*filter(None, (volume.original, volume.doi and addresses.doi_url(volume.doi)))],
            creativeWorkStatus="Incomplete" if volume.incomplete else None,
            editor=[_editor(one) for one in editors_of(volume, self._settings)],
            publisher={"@id": f"{self._settings.absolute(addresses.HOME)}#publisher"},
            isPartOf=self._newsletter,
            mainEntity=self.listed(self._archive.volume_listings(volume), url),
        )

    def work(self, listing: Listing) -> Thing:
        """What an entry is about; whom the newsletter credits is none of its authors."""
        entry = listing.entry
        known = self._archive.once(Bibliography, self._settings.language).work(entry)
        page = self._settings.absolute(addresses.entry_address(entry))
        container = self._container(entry)
        return thing(
            **self._work_head(listing),
            author=[self._author(one) for one in entry.authors],
            datePublished="-".join(f"{part:02}" for part in known.date),
            description=_description(entry) or known.title if entry.kind.row.schema_org == "Dataset" else None,
            identifier=[_id(one.registry, one.id, one.url) for one in addresses.work_ids(entry)],
            sameAs=[one.url for one in addresses.work_ids(entry)] or [*filter(None, [known.url])],
            isPartOf=container,
            pagination=known.pages if container else None,
            keywords=[tag.name for tag in self._archive.tags_of(entry)],
            sourceOrganization=[self._organisation(one) for one in self._archive.organisations_of(entry)],
            subjectOf={"@id": page},
        )

    def entry_page(self, listing: Listing) -> Thing:
        """The page on an entry: our own text about the work, by the editors of the volume that brought it."""
        entry, volume = listing.entry, listing.volume
        page = self._settings.absolute(addresses.entry_address(entry))
        text = _description(entry)
        return thing(
            "WebPage",
            id=page,
            url=page,
            name=plain_line(self._said.stated(entry.title, entry)),
            abstract=text,
            datePublished=volume.published.isoformat(),
            dateModified=listing.updated.isoformat(),
            inLanguage=self._settings.language,
            license=self._settings.licence_url,
            author=[_editor(one) for one in editors_of(volume, self._settings)] if text else None,
            publisher={"@id": f"{self._settings.absolute(addresses.HOME)}#publisher"},
            isPartOf=self._issue_in_short(volume),
            mainEntity={"@id": f"{page}#work"},
        )

    def listed(self, listings: Iterable[Listing], page: str) -> Thing | None:
        """A list of entries, each with what it is called and where it stands."""
        works = [self._work_in_short(one) for one in listings]
        if not works:
            return None
        return thing("ItemList", id=f"{page}#list", numberOfItems=len(works), itemListElement=written_items(works))

    def site(self) -> Thing:
        """The site of the newsletter."""
        home = self._settings.absolute(addresses.HOME)
        return thing(
            "WebSite",
            id=f"{home}#site",
            name=self._settings.name,
            alternateName=self._settings.short_name,
            url=home,
            description=self._settings.description,
            inLanguage=self._settings.language,
            publisher={"@id": f"{home}#publisher"},
            about={"@id": f"{home}#newsletter"},
        )

    def data(self, files: Iterable[tuple[str, str]], described: str) -> Thing:
        """The archive as data, with its files by address and media type."""
        page = self._settings.absolute(addresses.DATA)
        return thing(
            "Dataset",
            id=page,
            url=page,
            name=self._settings.name,
            description=described,
            license=self._settings.licence_of_data[1],
            creator=self.publisher(),  # in full: search engines for data look at no other page
            dateModified=self._archive.updated.isoformat() if self._archive.updated else None,
            isAccessibleForFree=True,
            distribution=[
                thing("DataDownload", contentUrl=self._settings.absolute(address), encodingFormat=media_type)
                for address, media_type in files
            ],
        )

    def _issue_in_short(self, volume: Volume) -> Written:
        if volume.id not in self._issues:
            head = self._issue_head(volume)
            self._issues[volume.id] = _written(thing("PublicationIssue", **head, isPartOf=self._newsletter))
        return self._issues[volume.id]

    def _issue_head(self, volume: Volume) -> dict[str, object]:
        url = self._settings.absolute(addresses.volume_address(volume))
        number = None if volume.is_special else volume.id
        return {"id": url, "issueNumber": number, "name": plain_line(volume.title), "url": url}

    def _work_in_short(self, listing: Listing) -> Written:
        if listing.entry.id not in self._named:
            self._named[listing.entry.id] = _written(thing(**self._work_head(listing)))
        return self._named[listing.entry.id]

    def _work_head(self, listing: Listing) -> dict[str, str]:
        entry = listing.entry
        if entry.id not in self._heads:
            page = self._settings.absolute(addresses.entry_address(entry))
            title = plain_line(self._said.stated(entry.best_title, entry))
            self._heads[entry.id] = {"kind": self._kind(entry), "id": f"{page}#work", "name": title, "url": page}
        return self._heads[entry.id]

    def _kind(self, entry: Paper | Extra) -> str:
        """What an entry is: a paper by the kind of its venue, all else by its own."""
        venue = self._archive.vocabulary.venue_of(entry)
        return VENUE_KINDS[venue.kind].schema_org if venue and entry.kind == "paper" else entry.kind.row.schema_org

    @cached_property
    def _newsletter(self) -> Thing:
        home = self._settings.absolute(addresses.HOME)
        return thing("Periodical", id=f"{home}#newsletter", name=self._settings.name, url=home)

    def _author(self, one: Signature) -> Written:
        """An author; only who is known beside the name is named by the page here, for a name may be of several."""
        key = one.name, one.person, one.family, one.group
        if key not in self._authors:
            author = self._archive.author_of(one)
            page = self._settings.absolute(addresses.author_address(author)) if author.person else None
            kind = "Organization" if one.parts.is_group else "Person"
            self._authors[key] = _written(thing(kind, id=page, name=one.name, sameAs=author.known_at))
        return self._authors[key]

    def _organisation(self, one: Organisation) -> Written:
        if one.id not in self._organisations:
            url = self._settings.absolute(addresses.organisation_address(one))
            self._organisations[one.id] = _written(thing("Organization", name=one.name, url=url))
        return self._organisations[one.id]

    def _container(self, entry: Paper | Extra) -> Thing | None:
        """What a work was published in: a journal's number, a book, the proceedings of a year."""
        venue, here = self._archive.vocabulary.venue_of(entry), entry.venue
        if not venue or not here or VENUE_KINDS[venue.kind].named_by in ("school", "institution"):
            return None
        if venue.kind == "journal":
            return _journal(venue, here.volume, here.number)
        kind = "Book" if venue.kind == "book" else "CreativeWork"
        return thing(kind, name=published_in(here, venue), sameAs=venue.url)


def _written(one: Thing) -> Written:
    return Written(str(embedded(one)))


def topic_thing(tag: Tag) -> Thing:
    """A topic."""
    return thing("DefinedTerm", name=tag.name, alternateName=[*tag.aliases], description=plain_text(tag.description))


def organisation_thing(one: Organisation) -> Thing:  # not for readers
    """An organisation that entries are credited to."""
    return thing("Organization", name=one.name, alternateName=[*one.aliases])


def venue_thing(venue: Venue) -> Thing:  # not for readers
    """A journal, or where else works are published."""
    kind = "Periodical" if venue.kind == "journal" else "CreativeWork"
    short = venue.name if venue.name != venue.full_name else None
    return thing(kind, name=venue.full_name, alternateName=short, sameAs=venue.url)


def author_thing(author: Author) -> Thing:  # not for readers
    """An author, as far as a name tells."""
    kind = "Organization" if author.signature.parts.is_group else "Person"
    return thing(kind, name=author.name, alternateName=[*author.spellings[1:]], sameAs=author.known_at)


def _journal(venue: Venue, volume: str | None, number: str | None) -> Thing:  # not for readers
    """A journal, within it the volume, within that the number, as far as they are known."""
    found = thing("Periodical", name=venue.full_name, sameAs=venue.url)
    if volume:
        found = thing("PublicationVolume", volumeNumber=volume, isPartOf=found)
    return thing("PublicationIssue", issueNumber=number, isPartOf=found) if number else found


def _description(entry: Paper | Extra) -> str:
    """Our own text of an entry."""
    return plain_text(entry.summary or "") or plain_line(entry.tagline or "")


def _editor(editor: Editor) -> Thing:  # not for readers
    same = orcid_url(editor.orcid) if editor.orcid else None
    return thing("Person", id=same, name=editor.name, url=editor.url, sameAs=same)


def _id(registry: str, value: str, url: str) -> Thing:
    return thing("PropertyValue", propertyID=registry, value=value, url=url)
