"""Mails in their raw form."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from newsletter.importers.formats.document import Document, Refusal
from newsletter.importers.formats.intake import documents_of
from newsletter.importers.formats.mails import is_raw_mail

LETTER = (
    "View this post on the web at https://quokka.substack.com/p/wombats\n\n"
    "Vol.4 for Jun 12 - Jun 18, 2023\n\n"
    "[1] MoonDig – Straight Burrows "
    "[ https://substack.com/redirect/0b1c2d3e-aaaa-4bbb-8ccc-1234567890ab?j=5ecretToken ]\n"
    "Unsubscribe roo@pouch.example\n"
)


def make_mail(*, coding: str = "quoted-printable", html: str = "", plain: str = LETTER) -> bytes:
    mail = EmailMessage()
    mail["From"] = "Quokka <letters@quokka.example>"
    mail["To"] = "Roo <roo@pouch.example>"
    mail["Subject"] = "Wombats – at Night"
    if plain:
        mail.set_content(plain, cte=coding)
    if html and plain:
        mail.add_alternative(html, subtype="html", cte=coding)
    elif html:
        mail.set_content(html, subtype="html", cte=coding)
    return mail.as_bytes()


def read(source: bytes) -> Document:
    (found,) = documents_of(source, name="letter.eml")
    assert isinstance(found, Document), found
    return found


@pytest.mark.parametrize("coding", ["quoted-printable", "base64", "8bit"])
@pytest.mark.parametrize("html", ["", "<p>one</p>" * 9])
def test_the_plain_text_of_a_mail_is_read_however_it_is_coded(coding: str, html: str) -> None:
    document = read(make_mail(coding=coding, html=html))
    assert (document.form, document.about.title) == ("e-mail text", "Wombats – at Night")
    assert document.about.address == "https://quokka.substack.com/p/wombats"
    assert [block.text for block in document.blocks] == [
        "Vol.4 for Jun 12 - Jun 18, 2023",
        "[1] MoonDig – Straight Burrows",
        "Unsubscribe",
    ]
    seen = repr((document.blocks, [one for one in document.dropped if not one.is_private]))
    assert not any(secret in seen for secret in ("5ecret", "roo@", "Roo"))


def test_a_mail_that_has_html_alone_is_read_too() -> None:
    document = read(make_mail(plain="", html="<p>Vol.4</p><p>It digs, Roo, at roo@pouch.example.</p>"))
    assert [block.text for block in document.blocks] == ["Vol.4", "It digs, Roo, at ."]
    assert document.about.title == "Wombats – at Night"


def test_a_mail_without_a_text_is_refused() -> None:
    (found,) = documents_of(b"MIME-Version: 1.0\nFrom: a@b.example\nContent-Type: image/png\n\nx", name="letter.eml")
    assert found == Refusal("letter.eml", "is a mail without a text; save the newsletter's own page instead")


def test_parts_without_end_are_refused_or_read_but_end() -> None:
    nested = b"".join(
        b'Content-Type: multipart/mixed; boundary="b%d"\n\n--b%d\n' % (depth, depth) for depth in range(2_000)
    )
    (found,) = documents_of(b"From: a@b.example\nMIME-Version: 1.0\n" + nested, name="letter.eml")
    assert isinstance(found, Refusal)


@pytest.mark.parametrize(
    "text", [b"", b"Vol.4\n\nFrom: here", b"Note: dig\n\n", b"Date: 2023-06-16\nTitle: Dens\n\nThey dig"]
)
def test_a_text_is_no_mail(text: bytes) -> None:
    assert not is_raw_mail(text)
