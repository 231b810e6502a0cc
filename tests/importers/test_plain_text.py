"""What names a reader, taken out of texts before anything is made of them."""

from __future__ import annotations

import base64
import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsletter.importers.formats.document import Document
from newsletter.importers.formats.intake import documents_of
from newsletter.importers.formats.mails import letterhead, read_mail
from newsletter.importers.formats.markdown import read_markdown
from newsletter.importers.formats.plain_text import clean_text, read_text

PAPER = "https://arxiv.org/abs/2306.01234"
CLAIMS = base64.urlsafe_b64encode(json.dumps({"e": PAPER, "p": 12}).encode()).decode().rstrip("=")
MARK = "eyJ1IjoiMndvbWJhdCJ9.Sn0uffle5ecret"
OPEN_REDIRECT = f"https://substack.com/redirect/2/{CLAIMS}.Burr0wKeptS3cret?j={MARK}"
HIDING_REDIRECT = f"https://substack.com/redirect/0b1c2d3e-aaaa-4bbb-8ccc-1234567890ab?j={MARK}"
READERS = [read_text, read_mail, read_markdown]
HEADER = """\
Delivered-To: roo@pouch.example
Received: by burrow.example;
        Fri, 16 Jun 2023 08:00:00 +0000
From: Quokka <letters@quokka.example>
To: Roo Joey <roo@pouch.example>
Subject: Fwd: Wombats at Night, and More!

Vol.4 for Jun 12 - Jun 18, 2023
This was sent to Roo@Pouch.example.
"""


def wrapped(text: str, width: int) -> str:
    return "\n".join(text[start : start + width] for start in range(0, len(text), width))


def shown(document: Document) -> str:
    """All of a document that may be seen."""
    return repr((document.blocks, [one for one in document.dropped if not one.is_private], document.about))


FORMS = {
    "bare": "See {}. It digs.",
    "in angle brackets": "See <{}> and dig.",
    "in backticks": "See `{}` and dig.",
    "in brackets": "MoonDig [ {} ], and more",
    "a Markdown link": "# Burrows\n\n[MoonDig]({}) digs.",
    "after another address": "https://quokka.example/x,{}",
    "strong": "See **{}** and dig.",
    "in a table": "| title | link |\n|---|---|\n| MoonDig |{}|",
}


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("address", [OPEN_REDIRECT, HIDING_REDIRECT])
@pytest.mark.parametrize("spelling", ["plain", "without scheme", "upper case"])
def test_no_token_is_shown_in_any_form(read: Callable[..., Document], form: str, address: str, spelling: str) -> None:
    if spelling == "without scheme":
        address = address.removeprefix("https://")
    elif spelling == "upper case":
        address = address.replace("https://substack.com", "HTTPS://SUBSTACK.COM").replace("?j=", "?J=")
    document = read(form.format(address), name="letter.txt")
    assert not any(secret in shown(document).lower() for secret in ("5ecret", "s3cret", "redirect", "eyj1"))
    assert (PAPER in shown(document)) is (CLAIMS in address)


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize("address", [OPEN_REDIRECT, HIDING_REDIRECT])
@pytest.mark.parametrize("frame", ["[ {} ]", "<{}>", "[{}]", "({})"])
@pytest.mark.parametrize("width", [30, 76])
def test_an_address_that_a_mail_wrapped_is_one_again(
    read: Callable[..., Document], address: str, frame: str, width: int
) -> None:
    document = read(f"MoonDig {frame.format(wrapped(address, width))}\nIt digs.\n", name="letter.txt")
    assert not any(secret in shown(document) for secret in ("5ecret", "S3cret", "eyJ1"))
    assert "It digs." in shown(document)


def test_a_bare_address_that_a_mail_wrapped_is_one_again_and_the_next_line_stays() -> None:
    document = read_text(f"{wrapped(OPEN_REDIRECT, 70)}\nExtras\n", name="letter.txt")
    assert [(block.text, block.line) for block in document.blocks] == [(PAPER, 1), ("Extras", 4)]


def test_lines_keep_their_numbers() -> None:
    text = f"one\n[ {wrapped(HIDING_REDIRECT, 40)} ]\nlast\n"
    assert clean_text(text)[0].split("\n").index("last") == text.split("\n").index("last")


@pytest.mark.parametrize(
    "text",
    [
        'See https://quokka.example/a(b)?ref=c&j=1 and [text](https://quokka.example/x "y").',
        "https://quokka.substack.com/p/dens\nwrapped5 is a word of its own",
        "Re: From: here To: there",
        "Title: Wombats\nDate: 2023-06-16\n\nThey dig.",
        "From here to there: nothing.\n\nSubject: none",
    ],
)
def test_other_texts_stay_as_they_are(text: str) -> None:
    assert clean_text(text) == (text, [])


BELOW = {
    "plain text": "",
    "e-mail text": "View this post on the web at https://quokka.substack.com/p/dens\n",
    "Markdown": "# Dens\n",
    "post body": "<p>Dens</p>" * 6,
}


@pytest.mark.parametrize(("form", "below"), BELOW.items())
def test_the_header_of_a_mail_is_left_out_with_the_readers_address(form: str, below: str) -> None:
    (document,) = documents_of((HEADER + below).encode(), name="letter.txt")
    assert isinstance(document, Document)
    assert (document.form, document.about.title) == (form, "Wombats at Night, and More!")
    assert not any(secret in shown(document).lower() for secret in ("roo", "pouch", "burrow.example"))
    assert form == "e-mail text" or document.blocks[0].text.startswith("Vol.4")


def test_the_headers_of_forwarded_mails_are_all_found() -> None:
    forwarded = (
        "---------- Forwarded message ---------\nFrom: Q <q@quokka.example>\nSubject: Dens\nTo: <joey@pouch.example>\n"
    )
    found = letterhead("From: a@b.example\nTo: roo@pouch.example\n\n" + forwarded + "\nVol.4\n")
    assert (found.lines, found.subject) == (7, "Dens")
    assert found.recipients == ("roo@pouch.example", "joey@pouch.example")


@given(
    st.lists(
        st.sampled_from(
            [OPEN_REDIRECT, HIDING_REDIRECT, "[ ", " ]", "<", ">", "(", ")", "`", "\n", " ", "dig", "To: a@b.example"]
        )
    )
)
def test_nothing_of_a_token_is_left_whatever_is_around_it(pieces: list[str]) -> None:
    text, dropped = clean_text("".join(pieces))
    assert "5ecret" not in text.partition("https://arxiv")[0]
    assert all(one.is_private for one in dropped)
    assert text.count("\n") >= 0
