"""Letters for tests: an invented volume as its e-mail, and what a reader finds in it."""

from __future__ import annotations

import email
import email.policy
from email.message import EmailMessage

from bs4 import BeautifulSoup

from newsletter.email.edition import Edition, make_edition
from newsletter.model import Archive, Volume
from newsletter.settings import Settings
from tests.builders import make_archive

SITE = "https://marsupials.example/"


def make_settings(**fields: object) -> Settings:
    """Make settings with a sender and both ways to unsubscribe."""
    made: dict[str, object] = {
        "name": "Marsupial Letters",
        "address": SITE,
        "feed_authority": "wombat.example",
        "feed_year": 2020,
        "email_from": "Marsupial Letters <letters@wombat.example>",
        "email_list_id": "letters.wombat.example",
        "email_unsubscribe": "https://wombat.example/leave?from=letters&way=one-click",
        "email_unsubscribe_mail": "leave@wombat.example",
    }
    return Settings.model_validate(made | fields)


def edition_of(volume: Volume, *others: Volume, archive: Archive | None = None, **settings: object) -> Edition:
    """Make the e-mail of a volume, among other volumes."""
    return make_edition(volume, archive or make_archive(volume, *others), make_settings(**settings))


def soup_of(edition: Edition) -> BeautifulSoup:
    """The HTML, read as browsers do."""
    return BeautifulSoup(edition.html, "lxml")


def links_of(edition: Edition) -> list[str]:
    """Where the links of the HTML lead, in order."""
    return [str(link["href"]) for link in soup_of(edition).find_all("a")]


def words_of(edition: Edition) -> str:
    """What the HTML says, with single spaces."""
    return " ".join(soup_of(edition).body.get_text(" ").split())  # type: ignore[union-attr]


def message_of(edition: Edition) -> EmailMessage:
    """The message, read by the standard library."""
    assert edition.message is not None
    return email.message_from_bytes(edition.message.encode("ascii"), policy=email.policy.default)


def part_of(edition: Edition, kind: str) -> str:
    """The text of one of the message's two forms."""
    part = message_of(edition).get_body((kind,))
    assert isinstance(part, EmailMessage)
    return str(part.get_content())
