"""Reporting a mistake: what a page shows to links that have all filled in that is known of it."""

from __future__ import annotations

from newsletter import addresses
from newsletter.model import Extra, Paper, Volume
from newsletter.rendering.templates import labelled
from newsletter.settings import Settings, report_mail, report_url
from newsletter.strings.language import Strings
from newsletter.text.prose import plain_title

Ways = list[tuple[str, str]]
"""Addresses, and what the links to them say."""


def ways_to_report_entry(entry: Paper | Extra, settings: Settings, said: Strings) -> Ways:
    """How a mistake of an entry is reported: by the repository's form, by mail or by both; with neither set, none."""
    where = addresses.absolute(settings.address, addresses.entry_address(entry))
    title = said.say("entry.report_title", entry=entry.id)
    source = addresses.arxiv_url(entry.arxiv) if entry.arxiv else addresses.doi_url(entry.doi) if entry.doi else ""
    form = report_url(settings, entry.id, title=title, source=source)
    return _ways(form, report_mail(settings, title=title, text=_text(plain_title(entry.title), where, said)), said)


def ways_to_report_volume(volume: Volume, settings: Settings, said: Strings) -> Ways:
    """How a mistake of a volume is reported."""
    where = addresses.absolute(settings.address, addresses.volume_address(volume))
    title = said.say("entry.report_title", entry=volume.title if volume.is_special else said.label(volume))
    form = report_url(settings, where, title=title)
    return _ways(form, report_mail(settings, title=title, text=_text(labelled(volume, said), where, said)), said)


def _text(name: str, where: str, said: Strings) -> str:
    return said.say("report.text", name=name, address=where)


def _ways(form: str | None, mail: str | None, said: Strings) -> Ways:
    if form and mail:
        return [(form, said.say("report.here")), (mail, said.say("report.by_email"))]
    return [(one, said.say("report.here")) for one in (form, mail) if one]
