"""Letters as messages (RFC 5322): the text, the HTML and the headers that mail programs look for.

The standard library would take the boundary from chance and fold long addresses as if they were words, so the boundary
follows from the content, and headers of addresses have a class of their own.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from email.headerregistry import BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage, Message
from email.policy import SMTP, EmailPolicy, Policy
from email.utils import format_datetime, parseaddr

from newsletter.email.letter import Letter
from newsletter.problem import NewsletterError, quoted
from newsletter.settings import Settings

_ADDRESSED = ("List-Id", "List-Archive", "List-Unsubscribe", "List-Unsubscribe-Post", "Message-ID")


def message(letter: Letter, *, text: str, html: str) -> str:
    """Write a message with both forms of a letter, the plain one first; lines end as mail has them."""
    made = EmailMessage(policy=_policy())
    for name, value in _headers(letter).items():
        made[name] = value
    made.set_content(text, subtype="plain", charset="utf-8", cte="quoted-printable")
    made.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
    made.set_boundary(f"=_{hashlib.sha256((text + html).encode()).hexdigest()[:32]}")
    return made.as_bytes().decode("ascii")


def message_id(letter: Letter) -> str:
    """The name of a volume's message, which neither its title nor the site's address alters."""
    settings = letter.settings
    return f"<volume.{letter.volume.id}.{settings.feed_year}@{settings.feed_authority}>"


def _headers(letter: Letter) -> dict[str, str]:
    settings = letter.settings
    sender = _sender(settings)
    headers = {
        "Date": format_datetime(dt.datetime.combine(letter.volume.published, dt.time(12), tzinfo=dt.UTC)),
        "From": sender,
        "To": sender,
        "Subject": letter.title,
        "Message-ID": message_id(letter),
        "List-Archive": f"<{letter.archive_url}>",
    }
    if settings.email_list_id:
        headers["List-Id"] = f"<{settings.email_list_id}>"
    if letter.unsubscribe:
        headers["List-Unsubscribe"] = " ".join(f"<{address}>," for address in letter.unsubscribe).rstrip(",")
    if (settings.email_unsubscribe or "").startswith("https://"):
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"  # RFC 8058 knows https only
    return headers


def _sender(settings: Settings) -> str:
    sender = settings.email_from or ""
    name, _, host = parseaddr(sender)[1].rpartition("@")
    if not name or "." not in host or not f"{name}{host}".isascii():
        raise NewsletterError(
            f"email_from in mkdocs.yml is {quoted(sender)}; write a name and an e-mail address,"
            " such as Marsupial Letters <letters@example.org>"
        )
    return sender


class _Addressed(UnstructuredHeader, BaseHeader):
    """A header of addresses: folded between them, never inside one."""

    def fold(self, *, policy: Policy[Message]) -> str:
        """Write the header with each address in a line of its own."""
        lines = f"{policy.linesep} ".join(str(self).split(" "))
        return f"{self.name}: {lines}{policy.linesep}"


def _policy() -> EmailPolicy[EmailMessage]:
    registry = HeaderRegistry()
    for name in _ADDRESSED:
        registry.map_to_type(name, _Addressed)
    return SMTP.clone(header_factory=registry)
