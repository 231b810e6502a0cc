"""Pages of organisations: one for each, and the index of all."""

from __future__ import annotations

from newsletter import addresses
from newsletter.model import Archive, Organisation
from newsletter.pages.page import Index, Page, body, description
from newsletter.pages.topics import newest


def organisation_page(organisation: Organisation, archive: Archive) -> Page:
    """Make an organisation's page: what it is, and its entries, newest first."""
    address = addresses.organisation_address(organisation)
    listings = archive.listings_by_organisation[organisation.name]
    return Page(
        address,
        "organisation",
        title=organisation.name,
        description=description(organisation.description, otherwise=f"What is credited to {organisation.name}"),
        body=body("organisation.html", address, organisation=organisation, listings=listings, archive=archive),
        updated=newest(listings),
    )


def organisations_index(archive: Archive) -> Index:
    """List all organisations by name."""
    organisations = sorted(archive.vocabulary.organisations, key=lambda one: one.name.casefold())
    return Index(
        addresses.ORGANISATIONS,
        body("organisations.html", addresses.ORGANISATIONS, organisations=organisations, archive=archive),
        archive.updated,
    )
