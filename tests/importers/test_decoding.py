"""Bytes become text, or a message that names the place and the way to mend it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsletter.importers.formats.recognition import MAX_BYTES, decoded
from newsletter.problem import NewsletterError


def message_of(source: bytes) -> str:
    with pytest.raises(NewsletterError) as caught:
        decoded(source, name="vol-3.txt")
    return str(caught.value)


def garbled(text: str, encoding: str = "cp1252") -> str:
    """Read the UTF-8 of a text wrongly; a byte that Windows-1252 lacks becomes a control, as browsers have it."""
    return "".join(bytes([one]).decode(encoding, "ignore") or chr(one) for one in text.encode())


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_in_utf_8_and_utf_16(encoding: str) -> None:
    text = "Wombats’ naïve 📚\nburrows"
    assert decoded(text.encode(encoding), name="vol-3.txt") == text


def test_utf_16_may_have_either_order_of_bytes() -> None:
    assert decoded(b"\xfe\xff" + "Bilby".encode("utf-16-be"), name="vol-3.txt") == "Bilby"


def test_lines_end_with_a_newline_alone() -> None:
    assert decoded(b"one\r\ntwo\rthree\n\r\n", name="vol-3.txt") == "one\ntwo\nthree\n\n"


def test_an_empty_source_is_an_empty_text() -> None:
    assert decoded(b"", name="vol-3.txt") == ""


def test_characters_that_yaml_cannot_hold_stay() -> None:
    text = "a\x07b\u202ec\ufeffd\x85"
    assert decoded(text.encode(), name="vol-3.txt") == text


def test_a_byte_of_windows_1252_is_named_with_its_place() -> None:
    assert message_of("é one\r\ntwo\n".encode() + b"The wombat gu\x92s burrow") == (
        "vol-3.txt is not UTF-8 at line 3, column 14: byte 0x92; it looks like Windows-1252: save it as UTF-8"
    )


def test_a_byte_that_is_not_windows_1252_either_is_only_named() -> None:
    assert message_of(b"ab\x81\x20") == "vol-3.txt is not UTF-8 at line 1, column 3: byte 0x81; save it as UTF-8"


def test_utf_16_without_its_mark_is_guessed() -> None:
    assert message_of("Bilby…é".encode("utf-16-le")) == (
        "vol-3.txt is not UTF-8 at line 1, column 13: byte 0xE9; "
        "it looks like no text at all, or like UTF-16: save it as UTF-8"
    )


def test_a_text_that_breaks_off_is_named() -> None:
    assert message_of("one\nburrow…".encode()[:-1]) == (
        "vol-3.txt is not UTF-8 at line 2, column 7: the text breaks off in the middle of a character; get it again"
    )


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (b"\xff\xfea\x00b", "1, column 2: the text breaks off in the middle of a character; get it again"),
        (b"\xff\xfea\x00\x00\xd8b\x00", "1, column 2: half a character stands there; save it as UTF-8"),
    ],
)
def test_utf_16_that_is_broken_is_named(source: bytes, message: str) -> None:
    assert message_of(source) == f"vol-3.txt is not UTF-16 at line {message}"


@pytest.mark.parametrize(
    ("start", "kind"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
        (b"\xff\xd8\xff\xe0", "a JPEG picture"),
        (b"PK\x03\x04", "a ZIP, or a document of Word, Excel or OpenOffice"),
        (b"\xd0\xcf\x11\xe0\xa1", "an old document of Word or Excel"),
        (b"{\\rtf1\\ansi", "rich text (RTF)"),
        (b"\x1f\x8b\x08", "a gzip file"),
    ],
)
def test_what_is_no_text_is_named_by_its_kind(start: bytes, kind: str) -> None:
    said = message_of(start + b"wombat")
    assert said.startswith(f"vol-3.txt is no text; it begins like {kind}: ")
    assert re.search("give|copy|save|export|unpack|holds no newsletter", said), "what to do instead"


def test_a_web_picture_is_named_too() -> None:
    assert "a WebP picture" in message_of(b"RIFF1234WEBPVP8 ")


def test_utf_32_is_named() -> None:
    assert message_of("wombat".encode("utf-32")) == "vol-3.txt is UTF-32: save it as UTF-8"


def test_utf_16_of_english_without_its_mark_is_named() -> None:
    assert message_of("wombat".encode("utf-16-be")) == (
        "vol-3.txt looks like UTF-16 without a byte order mark: save it as UTF-8"
    )


def test_a_nul_byte_is_named_with_its_place() -> None:
    assert message_of(b"one\ntwo\x00") == "vol-3.txt is no text: it has a NUL byte at line 2, column 4"


def test_a_source_may_have_20_mb_and_not_a_byte_more() -> None:
    assert len(decoded(b"a" * MAX_BYTES, name="vol-3.txt")) == MAX_BYTES
    assert message_of(b"a" * (MAX_BYTES + 1)) == "vol-3.txt is larger than 20 MB; no newsletter needs so much"


def test_an_invisible_character_in_a_name_is_shown_by_its_code() -> None:
    with pytest.raises(NewsletterError, match=r"^vol<U\+000A>3 is no text"):
        decoded(b"%PDF-", name="vol\n3")


def test_mojibake_is_named_with_what_was_meant() -> None:
    assert message_of("one\nThe weekâ€™s burrow".encode()) == (
        'vol-3.txt, line 2, column 9: "weekâ€™s" was probably "week’s"; '
        "the text was saved in the wrong encoding, get it again"
    )


@pytest.mark.parametrize(
    "text",
    [
        "week’s",
        "“wombats”",
        "Zoë",
        "São",
        "Ângela",
        "VOILÀ",
        "café",
        "📚",
        "👨🏽💻",
        "🤗",
        "α",
        "2×3",
        "a…b",
        "5–7",
        "中文字",
        "привет",
    ],
)
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_mojibake_of_every_kind_is_found(text: str, encoding: str) -> None:
    wrong = garbled(text, encoding)
    message = message_of(f"Of {wrong} marsupials".encode())
    assert "was saved in the wrong encoding" in message
    assert f'was probably "{text}"' in message


def test_mojibake_of_mojibake_is_undone_to_its_ground() -> None:
    assert 'was probably "week’s"' in message_of(garbled(garbled("week’s")).encode())


def test_mojibake_that_lost_a_character_is_found() -> None:
    assert message_of("burrows.â€\ufffd And".encode()) == (
        'vol-3.txt, line 1, column 9: "burrows.â€\ufffd" has lost a character; '
        "the text was saved in the wrong encoding, get it again"
    )


def test_mojibake_beside_a_tag_is_shown_without_it() -> None:
    assert '"zoÃ«" was probably "zoë"' in message_of("<p>zoÃ«</p>".encode())


def test_mojibake_after_true_accents_is_found() -> None:
    assert '"weekâ€™s"' in message_of("«CAFÉ» of São: the weekâ€™s".encode())


@pytest.mark.parametrize(
    "text",
    [
        "São Paulo, Ângela, ÂNGELA, Ñandú, Ïle, ångström, Óðinn",
        "«CAFÉ», “CAFÉ” and CAFÉ…",
        "“AMANHÔ, said the wombat",
        "voilà\u00a0» et à\u00a0«\u00a0Paris\u00a0»",
        "from 5 Å–8 Å, 2 Å², 3 Å”",
        "the letters «Ã» and “”",
        "olá…” été — café…” Spaß” MENÜ” 3×” à…”",
        "中文字 привет שלום مرحبا",
        "naïveté’s Niño’s Zoë’s",
    ],
)
def test_true_texts_with_accents_are_no_mojibake(text: str) -> None:
    assert decoded(text.encode(), name="vol-3.txt") == text


@pytest.mark.parametrize("piece", ["â", "à\u00a0» ", "É» ", "5 Å– ", "ðŸ"[:1], "Ð "])
def test_a_long_text_is_searched_in_a_moment(piece: str) -> None:
    """What is searched again from every character takes for ever here, and nobody overlooks that."""
    source = (piece * (2_000_000 // len(piece.encode()))).encode()
    assert decoded(source, name="vol-3.txt")


def outcome(source: bytes) -> str:
    """The text, or the message."""
    try:
        return decoded(source, name="vol-3.txt")
    except NewsletterError as error:
        return str(error)


@given(st.binary(max_size=400))
def test_any_bytes_become_text_or_a_message(source: bytes) -> None:
    assert "\r" not in outcome(source)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="\x00\r", max_codepoint=0x24F)))
def test_any_text_comes_back_or_is_named_as_mojibake(text: str) -> None:
    found = outcome(text.encode())
    assert found == text or "wrong encoding" in found
