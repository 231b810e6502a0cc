"""Who sends letters, read from the line that an editor writes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from newsletter.text.mailbox import Mailbox, is_mail_address, read_mailbox

FORM = "must be a name and one e-mail address, such as Marsupial Letters <letters@example.org>"


def fault_of(line: str) -> tuple[str, str]:
    """What is said of a line, and the hint."""
    with pytest.raises(PydanticCustomError) as caught:
        read_mailbox(line)
    return caught.value.message(), (caught.value.context or {})["hint"]


@pytest.mark.parametrize(
    ("line", "name", "address"),
    [
        ("Marsupial Letters <letters@wombat.example>", "Marsupial Letters", "letters@wombat.example"),
        ("  Wombat\t<a@wombat.example> ", "Wombat", "a@wombat.example"),
        ("letters@wombat.example", "", "letters@wombat.example"),
        ("<letters@wombat.example>", "", "letters@wombat.example"),
        ('"" <letters@wombat.example>', "", "letters@wombat.example"),
        ('"Letters, Inc." <a@wombat.example>', "Letters, Inc.", "a@wombat.example"),
        (r'"The \"Wombat\" \\o/" <a@wombat.example>', r'The "Wombat" \o/', "a@wombat.example"),
        ("Dr. O'Quoll & Co <a@wombat.example>", "Dr. O'Quoll & Co", "a@wombat.example"),
        ("Żółw 有袋類 🦘 <a@wombat.example>", "Żółw 有袋類 🦘", "a@wombat.example"),
        ("Letters =? <a@wombat.example>", "Letters =?", "a@wombat.example"),
        ("A <first.last+letters@Mail.Wombat.Example>", "A", "first.last+letters@Mail.Wombat.Example"),
        ("A <a@xn--kw-fka0j4r.xn--p1ai>", "A", "a@xn--kw-fka0j4r.xn--p1ai"),
    ],
)
def test_a_name_and_an_address_are_read(line: str, name: str, address: str) -> None:
    assert read_mailbox(line) == Mailbox(name, address)


@pytest.mark.parametrize(
    "line",
    [
        "Wombat",
        "Wombat <wombat>",
        "Wombat <>",
        "@wombat.example",
        "a@wombat.example, b@wombat.example",
        "a@wombat.example b@wombat.example",
        "a@wombat.example, B <b@wombat.example>",
        "A <a@wombat.example>, B <b@wombat.example>",
        "A <a@wombat.example> <b@wombat.example>",
        "a@bank.example <a@wombat.example>",
        "Friends: A <a@wombat.example>;",
        "A <a@wombat.example> (who)",
        "A <@relay.example:a@wombat.example>",
        "A <żółw@wombat.example>",
        'A <"a b"@wombat.example>',
        "A <a@[127.0.0.1]>",
        "A <a..b@wombat.example>",
        "A <a@wombat..example>",
        "A <a@-wombat.example>",
        "A < a@wombat.example>",
        f"A <{'a' * 65}@wombat.example>",
        f"A <a@{'w' * 64}.example>",
        f"A <a@{'w.' * 130}example>",
        "A <a@wombat.example\r\nBcc: b@wombat.example>",
        "A <a@wombat.example>\r\nBcc: b@wombat.example",
    ],
)
def test_what_is_not_one_address_is_refused(line: str) -> None:
    assert fault_of(line) == (FORM, "")


@pytest.mark.parametrize(
    ("line", "found", "right"),
    [
        ("Letters, Inc. <a@wombat.example>", ",", """'"Letters, Inc." <a@wombat.example>'"""),
        ("Quoll's: letters <a@wombat.example>", ":", """'"Quoll''s: letters" <a@wombat.example>'"""),
        ("Letters (weekly) <a@wombat.example>", "(", """'"Letters (weekly)" <a@wombat.example>'"""),
    ],
)
def test_a_name_with_signs_of_mail_wants_quotes(line: str, found: str, right: str) -> None:
    assert fault_of(line) == (f"has a {found} in a name without quotes", f"write {right}")


@pytest.mark.parametrize("name", ['The "Wombat", Inc.', '"Wombat', '"Wombat" Inc.'])
def test_quotes_within_a_name_are_not_guessed_at(name: str) -> None:
    assert fault_of(f"{name} <a@wombat.example>") == ('has a " in a name without quotes', "")


@pytest.mark.parametrize("word", ["=?utf-8?q?=0D=0ABcc=3A_b?=", "=?nosuch?b?AA==?=", "=?utf-8*en?q?a b?="])
@pytest.mark.parametrize("line", ["{} <a@wombat.example>", '"A {} B" <a@wombat.example>', "A <{}@wombat.example>"])
def test_an_encoded_word_is_refused_wherever_it_stands(word: str, line: str) -> None:
    assert fault_of(line.format(word)) == (
        f'has an encoded word in it, "{word}"',
        "write the name as readers shall see it",
    )


@pytest.mark.parametrize(
    ("domain", "hint"),
    [
        ("żółw.example", "write its domain as xn--w-uga1v8h.example"),
        ("straße.example", ""),  # two domains, in the old form of such names and in the new one
        ("ＷＯＭＢＡＴ.example", ""),
        ("wombat。example", ""),
        (f"{'ż' * 70}.example", ""),
    ],
)
def test_a_domain_in_other_letters_is_named_in_its_ascii_form_where_there_is_one(domain: str, hint: str) -> None:
    assert fault_of(f"A <a@{domain}>") == (FORM, hint)


@given(st.text(st.sampled_from('aż@.<>",;:=?()[]\\ \t\r\n\0'), max_size=30) | st.text(max_size=30))
@settings(max_examples=500)
def test_any_line_is_read_or_refused_and_what_is_read_can_begin_no_header(line: str) -> None:
    try:
        read = read_mailbox(line)
    except PydanticCustomError:
        return
    assert is_mail_address(read.address)
    assert read.address.isascii()
    assert read.address.isprintable()
    assert " " not in read.address
