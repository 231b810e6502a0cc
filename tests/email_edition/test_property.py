"""Any records that can be read, and any sender: the letter is read again, and gives back what was written."""

from __future__ import annotations

import email
import re
from email.header import decode_header, make_header
from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from newsletter.model import Paper
from newsletter.model.record import LINE_LENGTH, Line, Prose
from newsletter.settings import Sender
from newsletter.text.mailbox import read_mailbox
from newsletter.text.prose import plain_text, plain_title
from tests.attack.effort import examples
from tests.builders import make_paper, make_volume
from tests.email_edition.letters import edition_of, message_of, part_of, soup_of, words_of

NAMES = [
    *("Date", "From", "To", "Subject", "Message-ID", "List-Archive", "List-Id", "List-Unsubscribe"),
    *("List-Unsubscribe-Post", "MIME-Version", "Content-Type"),
]
SIGNS = [
    "=?utf-8?q?",
    "=?utf-8?b?",
    "=?",
    "?=",
    "=0D=0A",
    "=00",
    "DQpCY2M6",
    "Bcc:",
    "Subject: ",
    " ",
    "  ",
    "\t",
    "é",
    "袋",
]
SIGNS += [
    "🦘",
    "e\u0301",
    "\xa0",
    '"',
    "\\",
    "<",
    "</td>",
    ">",
    "&",
    "&amp;",
    "%0A",
    "{{",
    "$x^2$",
    "*",
    "_",
    ",",
    ";",
    ".",
]
SIGNS += ["=", "- ", "From ", ".", "word", "x" * 70]
SEEN = st.characters(exclude_categories=("C", "Zl", "Zp"))
PIECES = st.sampled_from(SIGNS) | st.text(SEEN, max_size=6)
TEXTS = st.lists(PIECES, min_size=1, max_size=25).map(lambda pieces: "".join(pieces)[:LINE_LENGTH])


def fits(kind: Any, text: str) -> bool:
    """Whether a field of this kind takes the text."""
    try:
        TypeAdapter(kind).validate_python(text)
    except ValidationError:
        return False
    return True


LINES = TEXTS.filter(lambda text: fits(Line, text))
PROSE = st.lists(TEXTS, min_size=1, max_size=4).map("\n\n".join).filter(lambda text: fits(Prose, text))
PAPERS = st.builds(make_paper, title=LINES, tagline=LINES, credited=LINES, authors=st.tuples(LINES), summary=PROSE)
SENDERS = (
    (TEXTS | LINES.map(lambda name: re.sub(r'(["\\])', r"\\\1", name)).map('"{}"'.format))
    .map("{} <letters@wombat.example>".format)
    .filter(lambda line: fits(Sender, line))
)


def joined(text: str) -> str:
    """A text without its spaces, which HTML and wrapped lines do not keep."""
    return "".join(text.split())


@given(LINES, SENDERS)
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


@given(PAPERS, LINES, PROSE)
@examples(15)
def test_both_forms_give_back_every_text(paper: Paper, title: str, intro: str) -> None:
    edition = edition_of(make_volume(1, paper, title=title, intro=intro))
    page = soup_of(edition)
    assert [one["class"] for one in page.find_all(["script", "img", "form"])] == [["cover"]]
    assert [joined(one.get_text()) for one in page.find_all(["h1", "h3"])] == [
        joined(f"Vol. 1: {plain_title(title)}"),
        joined(plain_title(paper.title)),
    ]
    lines = (
        plain_title(title),
        plain_title(paper.title),
        plain_title(paper.tagline or ""),
        paper.credited,
        *map(str, paper.authors),
    )
    for text in (*lines, plain_text(paper.summary or ""), plain_text(intro)):
        assert joined(text or "") in joined(words_of(edition))
    for text in lines:
        assert joined(text or "") in joined(edition.text)
