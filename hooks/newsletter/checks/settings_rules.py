"""Rules about the settings in mkdocs.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newsletter.checks.finding import Finding
from newsletter.model.hosts import FORGES, forge_of
from newsletter.model.kinds import EXTRA, KNOWN_EXTRAS, PAPER, USUAL_IDS
from newsletter.model.licences import LICENCES
from newsletter.problem import Severity, did_you_mean, nearest, quoted
from newsletter.source.project import TAGS, Reading

_TYPES = {"schema_org": r"[A-Z][A-Za-z]+", "csl": r"[a-z]+([_-][a-z]+)*", "ris": r"[A-Z]{2,5}"}
"""The forms that types have in the words of schema.org, CSL and RIS."""


def missing_feed_id(reading: Reading) -> Iterator[Finding]:
    """The feeds' ids have an authority and a year, for they may never change."""
    settings = reading.settings
    for name in ("feed_authority", "feed_year"):
        if getattr(settings, name) is None:
            message = f'missing "{name}" under extra.newsletter, of which the id of every feed item is made'
            hint = "write the domain the newsletter was first published from, and a year in which it held it"
            yield Finding(reading.settings_file, (name,), message, hint)
            return


def missing_licence_address(reading: Reading) -> Iterator[Finding]:
    """A licence that is not known by its name has an address, at which it can be read."""
    settings = reading.settings
    for field in ("licence", "data_licence"):
        name = getattr(settings, field)
        if name and name not in LICENCES and f"{field}_url" not in settings.model_fields_set:
            message = f'missing "{field}_url": nobody knows where "{name}" can be read'
            near = did_you_mean(nearest(name, LICENCES))
            yield Finding(reading.settings_file, (field,), message, near or "write the address of its text")


def unknown_first_topic(reading: Reading) -> Iterator[Finding]:
    """The topics that lead the home page are in the vocabulary."""
    known = {tag.id for tag in reading.tags.records}
    for number, tag in enumerate(reading.settings.first_topics):
        if tag not in known and reading.tags.is_whole:
            hint = did_you_mean(nearest(tag, known))
            yield Finding(
                reading.settings_file, ("first_topics", number), f'first_topics: "{tag}" is not in {TAGS}', hint
            )


def unknown_forge(reading: Reading) -> Iterator[Finding]:
    """The program of the repository's host is known by its name, or named."""
    settings = reading.settings
    if settings.repository and not settings.forge and not forge_of(settings.repository):
        message = f"repository: {quoted(settings.repository)} does not tell where its host lets files be edited"
        named = f"write forge: with {', '.join(list(FORGES)[:-1])} or {[*FORGES][-1]}, or no repository: if it is none"
        hint = f"{named} of them; until then it is taken for GitHub"
        yield Finding(reading.settings_file, ("repository",), message, hint, Severity.WARNING)


def unfit_kind(reading: Reading) -> Iterator[Finding]:
    """A kind of extras has an id of its own, names for readers, and types that programs know."""
    seen: set[str] = set()
    for number, kind in enumerate(reading.settings.kinds):
        is_own = kind is not KNOWN_EXTRAS.get(kind.id)
        taken = {*seen, PAPER, *(KNOWN_EXTRAS if is_own else ())}
        seen.add(kind.id)
        if kind.id in taken:
            yield _of_kind(reading, number, f'kind "{kind.id}" is a kind already', "give it an id of its own")
        elif is_own and not (kind.one and kind.several):
            message = f'kind "{kind.id}" has no name for readers'
            yield _of_kind(reading, number, message, "write one: and several:, as they are called within a sentence")
        elif is_own and kind.section != EXTRA:
            yield _of_kind(reading, number, f'kind "{kind.id}" cannot stand in {kind.section}', "delete section:")
        for name, form in _TYPES.items():
            if is_own and not re.fullmatch(form, getattr(kind, name)):
                message = f'kind "{kind.id}": {name} is {quoted(getattr(kind, name))}, which is the name of no type'
                yield _of_kind(reading, number, message, "delete it if no type fits")


def _of_kind(reading: Reading, number: int, message: str, hint: str) -> Finding:
    return Finding(reading.settings_file, ("kinds", number), message, hint)


def unfit_registry(reading: Reading) -> Iterator[Finding]:
    """A registry of ids has an id of its own among the kinds of ids."""
    seen = {"arxiv", "doi", *(kind.id for kind in USUAL_IDS)}
    for number, kind in enumerate(reading.settings.identifiers):
        if kind.id in seen:
            message = f'identifier "{kind.id}" is known already'
            yield Finding(
                reading.settings_file, ("identifiers", number), message, "delete it, or give it an id of its own"
            )
        seen.add(kind.id)
