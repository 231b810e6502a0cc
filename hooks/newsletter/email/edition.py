"""The e-mail edition: a volume as HTML, as plain text and as a message, and what is to be said of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from newsletter.email.html_letter import Cut, letter_page
from newsletter.email.letter import make_letter
from newsletter.email.message import message
from newsletter.email.plain_letter import letter_text
from newsletter.model import Archive, Volume
from newsletter.model.hosts import is_this_machine
from newsletter.settings import Settings


@dataclass(frozen=True)
class Edition:
    """A volume as an e-mail."""

    html: str
    text: str
    message: str | None
    """Both in one, ready for sending; None where no sender is set."""
    remarks: tuple[str, ...]
    """What an editor should know before sending it."""


def make_edition(
    volume: Volume, archive: Archive, settings: Settings, *, to: str | None = None, is_test: bool = False
) -> Edition:
    """Make the e-mail of a volume; `to` is the address that its message is for, or else the sender's own."""
    letter = make_letter(volume, archive, settings)
    (html, cut), text = letter_page(letter), letter_text(letter)
    return Edition(
        html,
        text,
        message(letter, text=text, html=html, to=to, is_test=is_test) if settings.email_from else None,
        remarks=tuple(_remarks(volume, cut, settings)),
    )


def _remarks(volume: Volume, cut: Cut, settings: Settings) -> Iterator[str]:  # not for readers
    if volume.backfilled:
        yield f"volume {volume.id} is backfilled, so it is no news to whoever gets letters"
    if cut.limit is not None:
        yield (
            f"volume {volume.id} is long for a letter: in its HTML, summaries are shortened to {cut.limit} characters"
            " and lead to the whole ones; the plain text has them whole"
        )
    if cut.most is not None:
        yield f"only its first {cut.most} entries are in the HTML, which leads to the others; the plain text has them"
    if is_this_machine(settings.address):
        yield (
            f"its links lead to {settings.address}, which no reader reaches;"
            " put SITE_URL=https://... with the site's address before the command"
        )
    if not settings.email_from:
        yield "no .eml was written, for mkdocs.yml names no sender: set email_from under extra.newsletter"
    elif not (settings.email_unsubscribe or settings.email_unsubscribe_mail):
        yield "the .eml has no way to unsubscribe: set email_unsubscribe in mkdocs.yml, or leave it to the provider"
