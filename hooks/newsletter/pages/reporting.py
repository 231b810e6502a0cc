"""Reporting a mistake: what a page shows to links that have all filled in that is known of it."""

from __future__ import annotations

from urllib.parse import quote, urlencode

from newsletter import addresses
from newsletter.model import Extra, Paper, Volume
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
    form = _form(settings, entry.id, title=title, source=source)
    return _ways(form, _mail(settings, title=title, text=_text(plain_title(entry.title), where, said)), said)


def ways_to_report_volume(volume: Volume, settings: Settings, said: Strings) -> Ways:
    """How a mistake of a volume is reported."""
    where = settings.absolute(addresses.volume_address(volume))
    title = said.say("entry.report_title", entry=volume.title if volume.is_special else said.label(volume))
    form = _form(settings, where, title=title)
    return _ways(form, _mail(settings, title=title, text=_text(labelled(volume, said), where, said)), said)


def _form(settings: Settings, page: str, *, title: str, source: str = "") -> str | None:
    """Where a mistake of a page is reported, with all filled in that is known; None where no repository is set."""
    if settings.repository is None:
        return None
    asked = {"template": "report-a-mistake.yml", "entry": page, "title": title}
    filled = urlencode(asked | ({"source": source} if source else {}))
    return f"{settings.repository.rstrip('/')}/issues/new?{filled}"


def _mail(settings: Settings, *, title: str, text: str) -> str | None:
    """A link to a mail that reports a mistake (RFC 6068); None where no address is set."""
    if settings.report_to is None:
        return None
    lines = text.strip().replace("\n", "\r\n")
    filled = urlencode({"subject": title, "body": lines}, quote_via=quote)
    return f"mailto:{quote(settings.report_to, safe='@!$*+')}?{filled}"


def _text(name: str, where: str, said: Strings) -> str:
    return said.say("report.text", name=name, address=where)


def _ways(form: str | None, mail: str | None, said: Strings) -> Ways:
    if form and mail:
        return [(form, said.say("report.here")), (mail, said.say("report.by_email"))]
    return [(one, said.say("report.here")) for one in (form, mail) if one]
