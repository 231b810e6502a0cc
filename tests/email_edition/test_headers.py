"""The headers of a letter: whatever a text holds, a mail program shows it and nothing else."""

from __future__ import annotations

import email
import email.policy
import re
from email.header import decode_header, make_header
from email.message import Message

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsletter.email.headers import WIDTH, address_word, header, mailbox_words, text_words
from newsletter.text.mailbox import Mailbox

SIGNS = [
    "=?",
    "?=",
    "utf-8",
    "?q?",
    "?b?",
    "=0D=0A",
    "=00",
    "DQpCY2M6",
    "\r\n",
    "\n",
    "\0",
    "Bcc:",
    " ",
    "\t",
    "é",
    "袋",
]
SIGNS += ["🦘", "\u0301", "\u200d", "\ud800", "\u2028", "\x85", '"', "\\", "<", ">", ",", ";", "@", "(", "_", "x" * 70]
HOSTILE_TEXTS = st.lists(st.sampled_from(SIGNS) | st.text(max_size=8), max_size=30).map("".join)
ENCODED_LINE_BREAKS = (
    "=?utf-8?q?=0D=0ABcc=3A_all=40wombat=2Eexample?=",
    "=?utf-8?b?DQpCY2M6IGFsbA==?=",
    "=?utf-8?q?=0D=0A=0D=0A?= body",
    "=?utf-8?q?=00?=",
    "=?utf-16?b?AA0ACg==?=",
    "=?utf-7?q?+AA0ACg-?=",
    "=?unicode-escape?q?=5Cn?=",
    "=?utf-8?q?=0A?= =?utf-8?q?Bcc=3A?=",
)


def read(written: str) -> Message:
    """The header, read by the standard library as it stands, above an empty text."""
    return email.message_from_bytes(written.encode("ascii") + b"\r\n")


def shown(value: str) -> str:
    """What a mail program shows of a header's text."""
    return str(make_header(decode_header(value.replace("\r\n", ""))))


def subject(text: str) -> str:
    return header("Subject", text_words(text, name="Subject"))


def writable(text: str) -> str:
    """The text, with what no mail can hold replaced."""
    return re.sub(r"[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", "\N{REPLACEMENT CHARACTER}", text)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Vol. 3: Burrows & More!", "Subject: Vol. 3: Burrows & More!\r\n"),
        ("Bcc: all@wombat.example", "Subject: Bcc: all@wombat.example\r\n"),
        ("Żółw", "Subject: =?utf-8?b?xbvDs8WCdw==?=\r\n"),
        ("Two Żółw", "Subject: =?utf-8?b?VHdvIMW7w7PFgnc=?=\r\n"),
        ("Wombats dig, mostly at the café", "Subject: =?utf-8?q?Wombats_dig=2C_mostly_at_the_caf=C3=A9?=\r\n"),
        ("two  spaces ", "Subject: =?utf-8?q?two__spaces_?=\r\n"),
        ("=?utf-8?q?x?=", "Subject: =?utf-8?b?PT91dGYtOD9xP3g/PQ==?=\r\n"),
        ("dig " * 30 + "on", f"Subject: {'dig ' * 16}dig\r\n {'dig ' * 13}on\r\n"),
    ],
)
def test_plain_text_stays_readable_and_all_else_is_encoded_whole(text: str, written: str) -> None:
    assert subject(text) == written


@pytest.mark.parametrize(
    "text", [*ENCODED_LINE_BREAKS, "=?", "=?=", "?=", "=?utf-8?q?", "=?nosuch?q?x?=", "=?a?b?c?=" * 50]
)
def test_a_text_that_looks_like_an_encoded_word_is_shown_as_it_stands(text: str) -> None:
    older, newer = read(subject(text)), email.message_from_string(subject(text) + "\r\n", policy=email.policy.default)
    assert (older.keys(), newer.keys()) == (["Subject"], ["Subject"])
    assert (shown(older["Subject"]), newer["Subject"]) == (text, text)


@pytest.mark.parametrize("text", ["x" * 500, "ż" * 500, "🦘" * 500, "袋 " * 250, "=?" * 250, "x" * 60 + " " + "y" * 61])
def test_long_texts_are_folded_to_what_mail_allows(text: str) -> None:
    assert max(map(len, subject(text).split("\r\n"))) <= WIDTH
    assert shown(read(subject(text))["Subject"]) == text


@given(HOSTILE_TEXTS)
@settings(max_examples=500)
def test_any_text_is_the_subject_and_nothing_else_for_older_and_newer_readers(text: str) -> None:
    written = subject(text)
    assert max(map(len, written.split("\r\n"))) <= WIDTH
    message = read(written)
    assert message.keys() == ["Subject"]
    assert message.get_payload() == ""
    assert shown(message["Subject"]) == writable(text)
    newer = email.message_from_string(written + "\r\n", policy=email.policy.default)
    assert newer.keys() == ["Subject"]
    assert newer["Subject"] == writable(text)


@given(HOSTILE_TEXTS)
@settings(max_examples=300)
def test_encoded_words_are_as_long_as_they_may_be_and_never_empty(text: str) -> None:
    for word in text_words(f"é{text}", name="Subject"):
        assert len(word) <= 75
        assert re.fullmatch(r"=\?utf-8\?[bq]\?[!->@-~]+\?=", word)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("", "a@wombat.example"),
        ("Marsupial Letters", "Marsupial Letters <a@wombat.example>"),
        ("Letters, Inc.", '"Letters, Inc." <a@wombat.example>'),
        ("Żółw, Ltd.", "=?utf-8?b?xbvDs8WCdywgTHRkLg==?= <a@wombat.example>"),
        ('The "Wombat"', "=?utf-8?q?The_=22Wombat=22?= <a@wombat.example>"),
        ("=?utf-8?q?x?=", "=?utf-8?b?PT91dGYtOD9xP3g/PQ==?= <a@wombat.example>"),
    ],
)
def test_a_name_is_quoted_or_encoded_where_it_must_be(name: str, written: str) -> None:
    assert header("From", mailbox_words(Mailbox(name, "a@wombat.example"), name="From")) == f"From: {written}\r\n"


@given(HOSTILE_TEXTS)
@settings(max_examples=300)
def test_any_name_stands_before_the_one_address(name: str) -> None:
    written = header("From", mailbox_words(Mailbox(name, "a@wombat.example"), name="From"))
    message = read(written)
    assert message.keys() == ["From"]
    found, _, address = message["From"].replace("\r\n", "").rpartition(" ")
    assert address.strip("<>") == "a@wombat.example"
    assert (found[1:-1] if found.startswith('"') else shown(found)) == writable(name)


@pytest.mark.parametrize(
    ("address", "word"),
    [
        ("https://wombat.example/a?b=1&c=(2),%20'*'#d", "<https://wombat.example/a?b=1&c=(2),%20'*'#d>"),
        ("mailto:a%2Bb@wombat.example", "<mailto:a%2Bb@wombat.example>"),
        ("https://wombat.example/żółw", "<https://wombat.example/%C5%BC%C3%B3%C5%82w>"),
        ("https://x.example/>\r\nBcc: a <b", "<https://x.example/%3E%0D%0ABcc:%20a%20%3Cb>"),
    ],
)
def test_nothing_in_an_address_ends_it(address: str, word: str) -> None:
    assert address_word(address) == word
