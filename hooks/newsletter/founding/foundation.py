"""Foundation: what the founder of an archive has decided, checked as the archive itself will be."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from pydantic import ValidationError

from newsletter.model import Tag, Volume
from newsletter.model.record import ID_LENGTH, LINE_LENGTH, RESERVED_NAMES
from newsletter.model.schedule import IRREGULAR, Rhythm
from newsletter.model.slugs import slug
from newsletter.problem import NewsletterError, quoted
from newsletter.settings import Settings
from newsletter.strings.language import strings


@dataclass(frozen=True)
class Foundation:
    """An archive that is to be: its settings, its first topics, who holds its site and where its program comes from."""

    settings: Settings
    topics: tuple[Tag, ...]
    host: str
    requirement: str
    """The program as pip is asked for it."""
    wheel: str
    """The file of the program, if the archive brings it along."""
    example_day: dt.date | None
    """The day of the example, if there is to be one."""

    def counted_from(self, volumes: Iterable[Volume]) -> Foundation:
        """The same with the first day of volume 1, or what names a volume, as most of these volumes have it."""
        rhythm, volumes = self.settings.rhythm, tuple(volumes)
        if rhythm.every == IRREGULAR and 2 * sum(volume.volume is not None for volume in volumes) > len(volumes):
            return self._with(rhythm.model_copy(update={"named_by": "number"}))
        known = ((volume.volume, volume.period) for volume in volumes if volume.volume is not None and volume.period)
        begun = [(rhythm.beginning(period.start), number) for number, period in known if rhythm.is_regular]
        days = [one.period(2 - number).start for one, number in begun if one]
        return self._with(rhythm.model_copy(update={"first_day": max(days, key=days.count)})) if days else self

    def _with(self, rhythm: Rhythm) -> Foundation:
        return replace(self, settings=self.settings.model_copy(update={"rhythm": rhythm}))


def without_quotes(text: str) -> str:
    """A name as a site may bear it: in one line, and without the quotation marks that end an attribute of HTML."""
    return re.sub(r'"([^"]*)"', r"“\1”", " ".join(text.split())).replace('"', "”")


def usual_address(name: str) -> str:
    """An address that nobody has, for an archive that has none yet."""
    return f"https://{slug(name, longest=63) or 'newsletter'}.example/"  # as long as a part of a domain may be


def settings_of(**given: Any) -> Settings:
    """Check settings as `newsletter check` would; NewsletterError says what is wrong with the first."""
    try:
        return Settings(**given)
    except ValidationError as error:
        wrong = error.errors()[0]
        name, hint = str(wrong["loc"][0]), wrong.get("ctx", {}).get("hint")
        raise NewsletterError(f"{name} {wrong['msg']}{f'; {hint}' if hint else ''}") from error


def topics_of(names: Iterable[str], language: str) -> tuple[Tag, ...]:
    """Topics by their names, each once; NewsletterError where a name has no letter that an address can have."""
    said = strings(language)
    found: dict[str, Tag] = {}
    for name in filter(None, (" ".join(one.split()) for one in names)):
        known = slug(name[:LINE_LENGTH], longest=ID_LENGTH)
        if not known or known in RESERVED_NAMES or len(name) > LINE_LENGTH:
            raise NewsletterError(f"the topic {quoted(name)} has a name of which no address can be made")
        found.setdefault(known, Tag(id=known, name=name, description=said.say("founding.topic")))
    return tuple(found.values())
