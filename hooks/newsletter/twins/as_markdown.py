"""Volumes and topics to Markdown: entries as parts of them, each under an anchor that its page has too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newsletter import addresses
from newsletter.citations.bibliography import Bibliography
from newsletter.model import Archive, Extra, Listing, Paper, Tag, Volume, groups_of
from newsletter.settings import Settings
from newsletter.strings.kind_names import entry_kind_names
from newsletter.strings.language import Strings
from newsletter.text.prose import plain_title, prose_markdown

_SPECIAL = re.compile(r"([\\`*_\[\]<>#&~|$])")


def volume_twin(volume: Volume, archive: Archive, settings: Settings) -> bytes:
    """A volume with all that it lists, under the headings of its page."""
    said = settings.said
    parts = [f"# {_line(said.say('volume.labelled', label=said.label(volume), title=plain_title(volume.title)))}"]
    parts += [_whence(volume, settings, said), prose_markdown(volume.intro or "")]
    for group in groups_of(volume, archive.volume_listings(volume)):
        heading = plain_title(group.heading) if group.heading else entry_kind_names(said, group.kind.row).heading
        parts.append(f"## {_line(heading)}")
        parts += map(archive.once(_EntryParts, settings).of, group.listings)
    return _document(parts)


def topic_twin(tag: Tag, archive: Archive, settings: Settings) -> bytes:
    """A topic with all its entries, newest first."""
    listings = archive.listings_of(tag)
    said = settings.said
    number = said.say("entry.number", count=len(listings))
    page = settings.absolute(addresses.topic_address(tag))
    parts = [f"# {_line(tag.name)}", f"<{page}>", prose_markdown(tag.description), f"## {number}"]
    return _document([*parts, *map(archive.once(_EntryParts, settings).of, listings)])


def llms(archive: Archive, settings: Settings) -> bytes:
    """The way in for programs that read: what this is, and where its texts and data are."""
    said = settings.said
    parts = [f"# {_line(settings.name)}", f"> {_line(settings.description)}", _terms(settings, said)]
    parts.append(_links(said.say("section.volumes"), _volume_links(archive, settings, said)))
    parts.append(_links(said.say("section.topics"), _topic_links(archive, settings)))
    if settings.open_data:
        data = settings.absolute(addresses.data_address("archive.jsonl"))
        parts.append(_links(said.say("twins.data"), [_link(said.say("data.jsonl"), data)]))
    return _document(parts)


class _EntryParts:
    """Entries as parts of volumes and topics, each written once."""

    def __init__(self, archive: Archive, settings: Settings) -> None:
        self._archive, self._settings = archive, settings
        self._written: dict[str, str] = {}

    def of(self, listing: Listing) -> str:
        """An entry, wherever it is listed."""
        entry = listing.entry
        if entry.id not in self._written:
            self._written[entry.id] = _entry(entry, self._archive, self._settings)
        return self._written[entry.id]


def _entry(entry: Paper | Extra, archive: Archive, settings: Settings) -> str:
    """An entry as a part: its title, its tagline, its text, what it is, and its page."""
    said = settings.said
    page = settings.absolute(addresses.entry_address(entry))
    title = _line(said.stated(plain_title(entry.title), entry))
    cited = _line(archive.once(Bibliography, settings.language).line(entry))
    notices = [
        _line(said.say("entry.withdrawn_on", withdrawn=said.taken(one), date=one.date.isoformat(), reason=one.text))
        for one in entry.amendments
        if one.kind != "correction"
    ]
    instead = _line(said.instead(entry, archive.original_of(entry), is_plain=True))
    said_of = [f"*{_line(plain_title(entry.tagline))}*" if entry.tagline else "", *notices]
    said_of.append(prose_markdown(entry.summary) if entry.summary else instead)
    parts = [f'### <a id="{entry.id}"></a>{title}', *said_of, cited, f"<{page}>"]
    return "\n\n".join(part for part in parts if part)


def _whence(volume: Volume, settings: Settings, said: Strings) -> str:
    page = settings.absolute(addresses.volume_address(volume))
    return f"{said.say('volume.published_on', date=said.day(volume.published))} · <{page}>"


def _terms(settings: Settings, said: Strings) -> str:
    return said.say("data.licence", licence=f"[{_line(settings.licence)}]({settings.licence_url})")


def _volume_links(archive: Archive, settings: Settings, said: Strings) -> Iterator[str]:
    for one in archive.volumes:
        title = said.say("volume.labelled", label=said.label(one), title=plain_title(one.title))
        yield _link(title, settings.absolute(addresses.volume_address(one) + addresses.TWIN))


def _topic_links(archive: Archive, settings: Settings) -> Iterator[str]:
    for tag in archive.vocabulary.tags:
        yield _link(tag.name, settings.absolute(addresses.topic_address(tag) + addresses.TWIN))


def _links(heading: str, links: Iterable[str]) -> str:
    lines = "\n".join(links)
    return f"## {heading}\n\n{lines}" if lines else ""


def _link(text: str, address: str) -> str:
    return f"- [{_line(text)}]({address})"


def _line(text: str) -> str:
    """A text in which no sign is read as Markdown."""
    return _SPECIAL.sub(r"\\\1", text)


def _document(parts: Iterable[str]) -> bytes:
    text = "\n\n".join(part.strip() for part in parts if part)
    return f"{text}\n".encode()
