"""Rules about the settings in mkdocs.yml."""

from __future__ import annotations

from collections.abc import Iterator

from newsletter.checks.finding import Finding
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


def unknown_first_topic(reading: Reading) -> Iterator[Finding]:
    """The topics that lead the home page are in the vocabulary."""
    known = {tag.id for tag in reading.tags.records}
    for number, tag in enumerate(reading.settings.settings.first_topics):
        if tag not in known and reading.tags.is_readable and not reading.tags.faults:
            hint = did_you_mean(nearest(tag, known))
            yield Finding(reading.settings, ("first_topics", number), f'first_topics: "{tag}" is not in {TAGS}', hint)
