"""Rules about the settings in mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator

from newsletter.checks.finding import Finding
from newsletter.model.licences import LICENCES
from newsletter.problem import did_you_mean, nearest
from newsletter.source.project import TAGS, Reading


def missing_feed_id(reading: Reading) -> Iterator[Finding]:
    """The feeds' ids have an authority and a year, for they may never change."""
    settings = reading.settings.settings
    for name in ("feed_authority", "feed_year"):
        if getattr(settings, name) is None:
            message = f'missing "{name}" under extra.newsletter, of which the id of every feed item is made'
            hint = "write the domain the newsletter was first published from, and a year in which it held it"
            yield Finding(reading.settings, (name,), message, hint)
            return


def missing_licence_address(reading: Reading) -> Iterator[Finding]:
    """A licence that is not known by its name has an address, at which it can be read."""
    settings = reading.settings.settings
    for field in ("licence", "data_licence"):
        name = getattr(settings, field)
        if name and name not in LICENCES and f"{field}_url" not in settings.model_fields_set:
            message = f'missing "{field}_url": nobody knows where "{name}" can be read'
            near = did_you_mean(nearest(name, LICENCES))
            yield Finding(reading.settings, (field,), message, near or "write the address of its text")


def unknown_first_topic(reading: Reading) -> Iterator[Finding]:
    """The topics that lead the home page are in the vocabulary."""
    known = {tag.id for tag in reading.tags.records}
    for number, tag in enumerate(reading.settings.settings.first_topics):
        if tag not in known and reading.tags.is_readable and not reading.tags.faults:
            hint = did_you_mean(nearest(tag, known))
            yield Finding(reading.settings, ("first_topics", number), f'first_topics: "{tag}" is not in {TAGS}', hint)
