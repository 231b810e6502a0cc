"""Notices: what stands at the address of a volume that was removed on request. Nothing of the volume is on it."""

from __future__ import annotations

from newsletter import addresses
from newsletter.model import Removal
from newsletter.pages.page import Page, body
from newsletter.settings import Settings
from newsletter.strings.labels import label_of_removed
from newsletter.strings.language import Strings

FAMILY = "removed"
"""The family of these pages, which no site map lists."""

_NO_INDEX = '<meta name="robots" content="noindex">'


def removed_page(removal: Removal, settings: Settings) -> Page:
    """Say that a volume was removed, when, and why if that is known."""
    said = settings.said
    address, title = addresses.volume_address(removal), removed_title(removal, settings, said)
    return Page(
        address,
        FAMILY,
        title=title,
        description=said.say("removed.description", newsletter=settings.name),
        make_body=lambda: body("removed.html", address, settings, removal=removal, title=title),
        head=_NO_INDEX,
    )


def removed_title(removal: Removal, settings: Settings, said: Strings) -> str:
    """What a removed volume is called, and that it is no more."""
    return said.say("removed.title", volume=label_of_removed(removal.id, settings.volume_label, said))
