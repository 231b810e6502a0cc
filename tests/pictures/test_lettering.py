"""Lettering: what a face can set, and lines that read well."""

from __future__ import annotations

import sys

import pytest

from newsletter.pictures.lettering import FOLDER, TEXTS, TITLES, cut_to_width, face, legible, set_lines, whole_parts
from tests.pictures import font_maker

FACE = face(TITLES)
MOST_BYTES = 400_000


@pytest.mark.parametrize(
    ("text", "set_as"),
    [
        ("Naïve Ψηφιακή Поиск", "Naïve Ψηφιακή Поиск"),
        ("e\u0301tude", "étude"),
        (" a\tb\nc\u2028d\u00a0e ", "a b c d e"),
        ("a\x00b\x1bc", "a b c"),
        ("left\u202eright\u200b", "leftright"),
        ("RAG 🚀 is all you need ☀️", "RAG is all you need"),
        ("𝑥² of ﬁve ℝ", "x² of five R"),
        ("🚀", ""),
        ("", ""),
    ],
)
def test_a_text_is_set_as_it_can_be_read(text: str, set_as: str) -> None:
    assert legible(text, FACE) == set_as


@pytest.mark.parametrize("text", ["検索", "A 検索 B", "استرجاع", "אחזור", "ค้น", "10ᶿ", "x ⊙ y", "a\u0335b"])
def test_a_text_of_which_a_letter_is_lacking_is_left_out(text: str) -> None:
    assert legible(text, FACE) == ""


def test_lines_are_of_about_one_length_and_within_the_width() -> None:
    title = "A Framework for Retrieval of Documents That Are Longer Than One Line Can Be"
    size, lines = set_lines(title, FACE, width=600, sizes=[(90, 2), (40, 4)])
    widths = [FACE.width(line, size) for line in lines]
    assert (size, len(lines), " ".join(lines)) == (40, 3, title)
    assert max(widths) <= 600
    assert min(widths) > 0.7 * max(widths)


def test_a_short_title_is_set_in_the_largest_size() -> None:
    assert set_lines("Burrows", FACE, width=1000, sizes=[(90, 2), (40, 4)]) == (90, ("Burrows",))


def test_what_has_no_room_is_cut_after_a_word() -> None:
    _, lines = set_lines("many words – " * 40, FACE, width=500, sizes=[(40, 3)])
    assert len(lines) == 3
    assert lines[-1].endswith(("many…", "words…"))


def test_a_word_wider_than_a_line_is_cut() -> None:
    _, lines = set_lines("of " + "wombat" * 40 + " and", FACE, width=500, sizes=[(60, 2), (40, 4)])
    assert [line.endswith("…") for line in lines] == [False, True, False]
    assert all(FACE.width(line, 40) <= 500 for line in lines)


def test_parts_side_by_side_are_whole_or_left_out() -> None:
    assert whole_parts(["Burrows", "Night vision", "Digging"], FACE, width=330, size=30) == "Burrows · Night vision"
    assert whole_parts([], FACE, width=330, size=30) == ""


def test_letters_that_lean_on_each_other_stand_nearer() -> None:
    assert FACE.width("AV", 100) < FACE.width("A", 100) + FACE.width("V", 100)
    assert FACE.width("ÀV", 100) == FACE.width("AV", 100)


def test_nothing_is_set_of_nothing() -> None:
    assert cut_to_width("", FACE, width=100, size=20) == ""
    assert set_lines("", FACE, width=100, sizes=[(20, 2)]) == (20, ())


def test_fonts_are_small_and_name_their_licence() -> None:
    files = [FOLDER / f"{name}{ending}" for name in (TITLES, TEXTS) for ending in (".ttf", ".json")]
    assert sum(file.stat().st_size for file in files) < MOST_BYTES
    licence = (FOLDER / "LICENSE-fonts").read_text("utf-8")
    for words in ("The Literata Project Authors", "The Inter Project Authors", "SIL OPEN FONT LICENSE Version 1.1"):
        assert words in licence


def test_the_maker_of_fonts_names_what_is_not_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "fontTools", None)
    with pytest.raises(SystemExit) as left:
        font_maker.main(["titles.ttf", "texts.ttf"])
    assert left.value.code == 2
    assert capsys.readouterr().err.endswith("fontTools is not installed; pip install --editable '.[fonts]' brings it\n")
