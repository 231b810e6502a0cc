"""Mojibake: what nobody can have written so is told, with what was meant; true texts of every script are not."""

from __future__ import annotations

import pytest

from newsletter.model.mojibake import LOST, Garbled, garbled_words


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("donâ€™t", "don’t"),
        ("cafÃ©", "café"),
        ("naÃ¯ve", "naïve"),
        ("Ã…ngstrÃ¶m", "Ångström"),
        ("â€œquotedâ€\x9d", "“quoted”"),
        ("ðŸ“š", "📚"),
        ("â€", LOST),
        ("Å‚Ã³dÅº", "łódź"),
        ("ä¸\xadæ–‡", "中文"),
        ("å®‰å…¨", "安全"),
        ("РїСЂРёРІРµС‚", "привет"),
        ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"),
        ("l’Å“uvre", "l’œuvre"),
        ("Ã…ke", "Åke"),
        ("Ã–sten", "Östen"),
        ("voilÃ\xa0", "voilà"),
        ("20Â°C", "20°C"),
        ("weekÃ¢â‚¬â„¢s", "week’s"),
    ],
)
def test_a_word_that_was_read_wrongly_is_told_with_what_was_meant(word: str, meant: str) -> None:
    (found,) = garbled_words(f"Of {word} marsupials")
    assert (found.word, found.meant) == (word, meant)


@pytest.mark.parametrize(
    "text",
    [
        "“CAFÉ», 5 Å–8 Å, 2 Å², 3 Å”, 4 Å…",
        "Łódź, Čapek, Größe, İstanbul, Þór, Đặng, Ærø, cœur, Ω≥3σ², µm",
        "中文字 信息检索，推荐系统 。 日本語の「袋熊」 한국어",
        "Привет, мир — это «вомбаты»… Ёжик",
        "שלום مرحبا हिन्दी ไทย ქართული Ελλάδα",
        "👨🏽‍💻🤗 ½×¾ ≤°C‰ €5–£7 “‘x’”",
        "voilà\u00a0» et à\u00a0«\u00a0Paris\u00a0»",
    ],
)
def test_a_true_text_is_left_alone(text: str) -> None:
    assert list(garbled_words(text)) == []


def test_the_place_is_where_the_wrong_reading_begins() -> None:
    assert list(garbled_words("<b>zoÃ«</b>")) == [Garbled("zoÃ«", 5, "zoë")]


def test_ascii_is_read_without_the_judge() -> None:
    assert list(garbled_words("wombat " * 1_000_000)) == []
