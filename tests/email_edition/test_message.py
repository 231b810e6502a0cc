"""The message: headers, parts and lines as mail has them."""

from __future__ import annotations

import re

import pytest

from newsletter.text.prose import plain_title
from tests.builders import make_paper, make_volume
from tests.email_edition.letters import SITE, edition_of, message_of, part_of
from tests.odd_archive import HOSTILE, LONG_TITLE


def test_both_forms_are_in_it_the_plain_one_first() -> None:
    edition = edition_of(make_volume(1, make_paper(summary="Żółw, 有袋類 & more.")))
    message = message_of(edition)
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert {part["Content-Transfer-Encoding"] for part in message.iter_parts()} == {"quoted-printable"}
    assert part_of(edition, "plain").replace("\r\n", "\n") == edition.text
    assert part_of(edition, "html").replace("\r\n", "\n") == edition.html.rstrip("\n") + "\n"
    assert message.defects == []


def test_headers_say_what_list_it_is_and_how_to_leave_it() -> None:
    message = message_of(edition_of(make_volume(3, make_paper())))
    varying = ("Content-Type", "Message-ID")
    assert {name: str(value) for name, value in message.items() if name not in varying} == {
        "Date": "Fri, 09 Jun 2023 12:00:00 +0000",
        "From": "Marsupial Letters <letters@wombat.example>",
        "To": "Marsupial Letters <letters@wombat.example>",
        "Subject": "Vol. 3: Volume 3 on Burrows",
        "List-Archive": f"<{SITE}>",
        "List-Id": "<letters.wombat.example>",
        "List-Unsubscribe": "<https://wombat.example/leave?from=letters&way=one-click>, <mailto:leave@wombat.example>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "MIME-Version": "1.0",
    }


def test_leaving_by_one_click_is_promised_only_over_https() -> None:
    message = message_of(edition_of(make_volume(1), email_unsubscribe="http://wombat.example/leave"))
    assert message["List-Unsubscribe"] == "<http://wombat.example/leave>, <mailto:leave@wombat.example>"
    assert message["List-Unsubscribe-Post"] is None


def test_leaving_by_mail_alone_is_no_single_click() -> None:
    message = message_of(edition_of(make_volume(1), email_unsubscribe=None))
    assert message["List-Unsubscribe"] == "<mailto:leave@wombat.example>"
    assert message["List-Unsubscribe-Post"] is None


def test_what_is_not_set_has_no_header_and_is_remarked() -> None:
    edition = edition_of(make_volume(1), email_unsubscribe=None, email_unsubscribe_mail=None, email_list_id=None)
    assert {"List-Unsubscribe", "List-Unsubscribe-Post", "List-Id"} & set(message_of(edition).keys()) == set()
    assert "no way to unsubscribe" in edition.remarks[0]


def test_a_long_address_is_not_broken() -> None:
    address = "https://wombat.example/leave/" + "x" * 300
    edition = edition_of(make_volume(1), email_unsubscribe=address)
    assert f"List-Unsubscribe: <{address}>,\r\n <mailto:leave@wombat.example>\r\n" in (edition.message or "")


def test_the_same_letter_has_the_same_name_and_one_that_says_something_else_another() -> None:
    letters = [
        make_volume(1, make_paper()),
        make_volume(1, make_paper()),
        make_volume(1, make_paper(summary="It ran.")),
    ]
    letters += [make_volume(1, make_paper(), title="Other")]
    names = [message_of(edition_of(one))["Message-ID"] for one in letters]
    assert names[0] == names[1]
    assert len(set(names)) == 3
    assert re.fullmatch(r"<volume\.1\.2020\.[0-9a-f]{16}@wombat\.example>", names[0])


@pytest.mark.parametrize(
    "title",
    [
        LONG_TITLE,
        HOSTILE,
        "Żółw 有袋類 " * 30,
        "Bcc: all@wombat.example",
        "Wombats =?utf-8?q?=0D=0ABcc=3A_all=40wombat=2Eexample?= and more",
        "Wombats =?utf-8?b?DQoNCg==?= =?utf-8?q?=00?=",
        "w" * 480,
    ],
)
def test_any_title_is_a_subject_and_nothing_else(title: str) -> None:
    message = message_of(edition_of(make_volume(1, make_paper(), title=title)))
    assert message["Subject"] == f"Vol. 1: {plain_title(title)}"
    assert len(message.keys()) == 11
    assert message["Bcc"] is None


def test_an_address_in_other_letters_is_written_in_ascii() -> None:
    sent = edition_of(make_volume(1), address="https://żółw.example/袋/").message or ""
    assert "List-Archive: <https://%C5%BC%C3%B3%C5%82w.example/%E8%A2%8B/>\r\n" in sent


def test_no_line_is_longer_than_mail_allows_and_all_is_ascii() -> None:
    paper = make_paper(title=LONG_TITLE, summary="有袋類" * 1000 + "\n\n" + "x" * 5000)
    sent = edition_of(make_volume(1, paper, title="Żółw " * 60)).message
    assert sent is not None
    lines = sent.encode("ascii").split(b"\r\n")
    assert max(map(len, lines)) <= 998
    assert b"\n" not in b"".join(lines)


def test_the_same_volume_is_the_same_bytes() -> None:
    first, second = (edition_of(make_volume(1, make_paper())) for _ in range(2))
    assert first == second


def test_without_a_sender_there_is_no_message_and_it_is_said() -> None:
    edition = edition_of(make_volume(1), email_from=None)
    assert edition.message is None
    assert "set email_from" in edition.remarks[0]


def test_a_sender_with_a_foreign_name_keeps_it() -> None:
    message = message_of(edition_of(make_volume(1), email_from='"Żółw, Ltd." <a@wombat.example>'))
    assert message["From"].addresses[0].display_name == "Żółw, Ltd."
    assert message["From"].addresses[0].addr_spec == "a@wombat.example"


def test_a_letter_of_a_backfilled_volume_is_doubtful() -> None:
    remark = edition_of(make_volume(3, make_paper(), backfilled=True)).remarks[0]
    assert remark == "volume 3 is backfilled, so it is no news to whoever gets letters"
