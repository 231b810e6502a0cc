"""Reporting a mistake: what a page shows to links that have all filled in that is known of it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from newsletter import addresses
from newsletter.model import Extra, Paper, Volume
from newsletter.pages.web_editor import new_report_url
from newsletter.rendering.templates import labelled
from newsletter.settings import Settings
from newsletter.strings.language import Strings
from newsletter.text.prose import plain_title

Ways = list[tuple[str, str]]
"""Addresses, and what the links to them say."""


def ways_to_report_entry(entry: Paper | Extra, settings: Settings, said: Strings) -> Ways:
    """How a mistake of an entry is reported: by the repository's form, by mail or by both; with neither set, none."""
    where = settings.absolute(addresses.entry_address(entry))
    title = said.say("entry.report_title", entry=entry.id)
    source = addresses.arxiv_url(entry.arxiv) if entry.arxiv else addresses.doi_url(entry.doi) if entry.doi else ""
    asked = {"entry": entry.id, "title": title, **({"source": source} if source else {})}
    return _ways(settings, said, text=_text(plain_title(entry.title), where, said), asked=asked)


def ways_to_report_volume(volume: Volume, settings: Settings, said: Strings) -> Ways:
    """How a mistake of a volume is reported."""
    where = settings.absolute(addresses.volume_address(volume))
    title = said.say("entry.report_title", entry=volume.title if volume.is_special else said.label(volume))
    asked = {"entry": where, "title": title}
    return _ways(settings, said, text=_text(labelled(volume, said), where, said), asked=asked)


def _mail(settings: Settings, *, title: str, text: str) -> str | None:
    """A link to a mail that reports a mistake (RFC 6068); None where no address is set."""
    if settings.report_to is None:
        return None
    lines = text.strip().replace("\n", "\r\n")
    filled = urlencode({"subject": title, "body": lines}, quote_via=quote)
    return f"mailto:{quote(settings.report_to, safe='@!$*+')}?{filled}"


def _text(name: str, where: str, said: Strings) -> str:
    return said.say("report.text", name=name, address=where)


def _ways(settings: Settings, said: Strings, *, text: str, asked: Mapping[str, str]) -> Ways:
    form, mail = new_report_url(settings, text.strip(), asked), _mail(settings, title=asked["title"], text=text)
    if form and mail:
        return [(form, said.say("report.here")), (mail, said.say("report.by_email"))]
    return [(one, said.say("report.here")) for one in (form, mail) if one]
