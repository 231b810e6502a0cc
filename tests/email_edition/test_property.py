"""Any title and any sender: the message is read again, and gives back what was written."""

from __future__ import annotations

import email
import re
from email.header import decode_header, make_header

from hypothesis import given

from newsletter.settings import Sender
from newsletter.text.mailbox import read_mailbox
from newsletter.text.prose import plain_title
from tests.attack.effort import examples
from tests.attack.texts import is_taken, lines
from tests.builders import make_paper, make_volume
from tests.email_edition.letters import edition_of, message_of, part_of

NAMES = [
    *("Date", "From", "To", "Subject", "Message-ID", "List-Archive", "List-Id", "List-Unsubscribe"),
    *("List-Unsubscribe-Post", "MIME-Version", "Content-Type"),
]
TITLES = lines()
SENDERS = (
    (TITLES | TITLES.map(lambda name: re.sub(r'(["\\])', r"\\\1", name)).map('"{}"'.format))
    .map("{} <letters@wombat.example>".format)
    .filter(lambda line: is_taken(line, Sender))
)


@given(TITLES, SENDERS)
@examples(25)
def test_headers_give_back_title_and_sender_and_there_are_no_others(title: str, sender: str) -> None:
    edition = edition_of(make_volume(1, make_paper(), title=title), email_from=sender)
    message = message_of(edition)
    assert message.keys() == NAMES
    assert message.defects == []
    assert message["Subject"] == f"Vol. 1: {plain_title(title)}"
    assert part_of(edition, "plain").replace("\r\n", "\n") == edition.text
    assert part_of(edition, "html").replace("\r\n", "\n") == f"{edition.html}\n"
    name = read_mailbox(sender).name
    for header in ("From", "To"):
        assert senders_of(edition.message or "", header) == (name, "letters@wombat.example")


def senders_of(message: str, header: str) -> tuple[str, str]:
    """Name and address as the library's older reader shows them; the newer one puts spaces into long names."""
    value = str(email.message_from_string(message)[header]).replace("\r\n", "").replace("\n", "")
    name, _, address = value.rpartition(" ")
    return name[1:-1] if name.startswith('"') else str(make_header(decode_header(name))), address.strip("<>")
