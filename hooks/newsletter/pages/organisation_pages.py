"""Pages of organisations: for each its newest entries and the years before them, and the index of all."""

from __future__ import annotations

from newsletter import addresses
from newsletter.citations.things import organisation_thing
from newsletter.model import Archive, Organisation
from newsletter.pages.chips import chips
from newsletter.pages.page import Index, Page, description, index_page
from newsletter.pages.subject import rubric_subject
from newsletter.pages.year_pages import pages_with_feeds
from newsletter.settings import Settings
from newsletter.text.prose import first_sentence

_MOST_TOPICS = 8
_LEADING = 12
"""How many organisations the index names first; with fewer than twice as many it names none apart."""


def organisation_pages(organisation: Organisation, archive: Archive, settings: Settings) -> tuple[Page, ...]:
    """Make an organisation's page, with what it is and its topics, and the pages of its years."""
    said = settings.said
    label, about = said.say("subject.organisation"), organisation_thing(organisation)
    subject = rubric_subject(organisation, archive, said, label=label, about=about)
    return pages_with_feeds(
        subject,
        archive,
        settings,
        described=description(
            organisation.description, otherwise=said.say("organisation.description", name=organisation.name)
        ),
        own=lambda: {
            "organisation": organisation,
            "topics": chips(archive.topics_among(subject.listings), addresses.topic_address, _MOST_TOPICS),
        },
    )


def organisations_index(archive: Archive, settings: Settings) -> Index:
    """List all organisations by name, and before them those with the most entries."""
    organisations = sorted(archive.vocabulary.organisations, key=lambda one: one.name.casefold())
    counted = ((one, len(archive.listings_of(one))) for one in organisations)
    leading = sorted(counted, key=lambda item: -item[1])[:_LEADING]
    return index_page(
        "organisations.html",
        addresses.ORGANISATIONS,
        archive,
        settings,
        organisations=organisations,
        leading=chips(leading, addresses.organisation_address).shown if len(organisations) >= 2 * _LEADING else (),
        first_sentence=first_sentence,
    )
