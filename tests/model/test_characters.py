"""Characters that nobody sees: refused of every kind, and kept where a script or an emoji needs them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsletter.model.characters import UNPRINTABLE, unseen_named

SEEN_FORMATS = "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u0890\u0891\u08e2\U000110bd\U000110cd"
"""Signs of numbers and verses, which Unicode counts among what formats a text, and which are printed."""

FLAG = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"


@pytest.mark.parametrize(
    "text",
    [
        "می‌خواهم «کتاب»‌ها API‌ها ۱۰‌ساله ه‍.ش",
        "क्‍ष नमस्ते र्‍",
        "അവന്‍ ക്‌ക",
        "ශ්‍රී র‍্য",
        "ᠠ᠋ ᠬᠠᠷ᠎ᠠ",
        "ܐ‌ܒ ߒ‌ߞ",
        "👨🏽‍💻 🏳️‍🌈 ❤️‍🔥 🕵🏽‍♂️ ☎︎ 1️⃣ ©️ 🇬🇧",
        f"{FLAG} wins",
        "葛󠄀城 㐂︀",
        "naïve Ångström Việt e\u0301 20\u00a0°C 全\u3000角 1\u202f000",
        SEEN_FORMATS,
    ],
)
def test_what_a_script_or_an_emoji_needs_is_kept(text: str) -> None:
    assert UNPRINTABLE.search(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "a\u200db", "a\u200cb", "а\u200cб", "한\u200d국", "中\u200d国",
        "\u200cعلی", "علی\u200c", "می\u200c\u200cخ", "م\u200dن",
        "👩\u200d", "\u200d👩", "👩\u200d\u200d💻", "→\ufe0f", "1\ufe0f", "A\ufe0f", "漢\ufe0f", "a\U000e0100",
        "\U0001f3f4\U000e0067\U000e0062", FLAG.replace("\U000e0073", "\U000e0061"), "a\u180bb", "a\u180eb",
        "a\u034fb", "\u115f", "\u3164", "\uffa0", "\u2800", "\u17b4", "\U0001d173", "\U0001bca0", "\ufffc",
        "\ue000", "\U000f0000", "\U0010fffd", "\ufdd0", "\U0001fffe", "\U000e0041", "\U000e0001",
    ],
)  # fmt: skip
def test_what_nothing_needs_is_refused(text: str) -> None:
    assert UNPRINTABLE.search(text)


def test_whatever_formats_a_text_or_is_nobodys_is_refused_between_latin_letters() -> None:
    kinds = ("Cf", "Cc", "Co", "Cs")
    every = (chr(code) for code in range(0x110000) if unicodedata.category(chr(code)) in kinds)
    assert "".join(one for one in every if not UNPRINTABLE.search(f"a{one}b")) == "\t\n" + SEEN_FORMATS


@given(st.text(st.sampled_from("aم ه.न्र👩💻️🏳️‍‌漢󠄀ᠠ᠎᠋\u200b\u3164\u00ad\x85#1⃣❤\ufe0e" + FLAG), max_size=12))
def test_what_is_left_of_a_text_is_kept(text: str) -> None:
    assert UNPRINTABLE.search(UNPRINTABLE.sub("", text)) is None


@pytest.mark.parametrize(
    ("character", "said"),
    [
        ("\u200b", "the invisible character U+200B (zero width space)"),
        ("\x07", "the invisible character U+0007"),
        ("\ue000", "the private-use character U+E000"),
    ],
)
def test_a_character_is_named(character: str, said: str) -> None:
    found = UNPRINTABLE.search(character)
    assert found
    assert unseen_named(found) == said
