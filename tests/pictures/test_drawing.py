"""Drawings: every picture is a small PNG of one size, whatever it says."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace

import pytest
from PIL import Image

from newsletter.model.look import ColourPair, Look
from newsletter.pictures.canvas import MOST_BYTES, Canvas, Colours, Pen
from newsletter.pictures.drawing import Drawing, PictureKind, draw
from newsletter.pictures.lettering import TEXTS, TITLES, face
from newsletter.pictures.scheme import mark, scheme_of

BRIGHT = mark().shapes[1].colour
COVER = Drawing(
    PictureKind.COVER,
    newsletter="Marsupial Letters",
    label="Vol. 3",
    title="Where to Dig, How Deep to Dig, and What to Do With All the Earth That Comes Out of It",
    foot=("Burrow planning", "Night vision"),
    end="5–11 June 2023",
    bars=(9, 5, 5, 1),
)
TOPIC = replace(
    COVER, kind=PictureKind.SUBJECT, label="Topic", title="Burrow planning", standfirst="Where to dig.", bright=3
)
ENTRY = replace(TOPIC, kind=PictureKind.WORK, label="Paper · DIG 2023", title="Lone Wombats", bright=1)


def opened(content: bytes) -> Image.Image:
    return Image.open(io.BytesIO(content))


def colours_of(content: bytes) -> set[str]:
    image = opened(content).convert("RGB")
    return {f"#{bytes(colour).hex()}" for _, colour in image.getcolors(1 << 20) or () if isinstance(colour, tuple)}


@pytest.mark.parametrize("drawing", [COVER, TOPIC, ENTRY], ids=["cover", "topic", "entry"])
def test_a_picture_is_a_small_png_with_a_palette(drawing: Drawing) -> None:
    content = draw(drawing)
    image = opened(content)
    assert (image.format, image.size, image.mode) == ("PNG", (1200, 630), "P")
    assert len(colours_of(content)) <= 16
    assert len(content) <= MOST_BYTES


def test_the_same_picture_is_the_same_bytes() -> None:
    assert draw(COVER) == draw(replace(COVER))
    assert draw(COVER) != draw(replace(COVER, title="Where to Dig"))


def test_the_pixels_of_a_picture_are_those_that_were_looked_at() -> None:
    """They change with the fonts, with what is drawn, and with Pillow: look at some, and write the new digest here."""
    pixels = b"".join(opened(draw(one)).convert("RGB").tobytes() for one in (COVER, TOPIC, ENTRY))
    assert hashlib.sha256(pixels).hexdigest()[:16] == "1dba93080d5133fb"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("\x00\x1b[31m\x7f", id="controls"),
        pytest.param("\n" * 999, id="lines"),
        pytest.param("wombat" * 999, id="a word"),
        pytest.param("a " * 9999, id="words"),
        pytest.param("検索", id="another script"),
        pytest.param("\u202e" * 99, id="turned round"),
        pytest.param("e\u0301" * 999, id="accents"),
        pytest.param("\ud800", id="half a letter"),
        pytest.param("🚀" * 99, id="emoji"),
    ],
)
def test_no_text_makes_it_fail_or_grow(text: str) -> None:
    said = Drawing(PictureKind.WORK, text, text, text, text, foot=(text, text), end=text, bars=(0, 10**9, 1), bright=7)
    for kind in PictureKind:
        content = draw(replace(said, kind=kind))
        assert opened(content).size == (1200, 630)
        assert len(content) <= MOST_BYTES


def test_the_largest_picture_is_small() -> None:
    words = "Qg%&@ßЖΩ " * 99
    assert MOST_BYTES <= 30_000
    for kind in PictureKind:
        crowded = Drawing(kind, words, words, words, words, foot=(words,), end=words, bars=tuple(range(1, 99)))
        assert len(draw(crowded)) <= MOST_BYTES


def test_a_picture_without_words_and_bars_still_has_its_shelf() -> None:
    assert len(colours_of(draw(Drawing(PictureKind.COVER, "", "", "")))) == 2


def test_one_bar_stands_out() -> None:
    assert BRIGHT in colours_of(draw(COVER))
    assert BRIGHT not in colours_of(draw(replace(COVER, label="", bars=(0, 3))))


def test_the_mark_of_the_package_stands_on_pictures_in_colours_of_an_archives_own() -> None:
    scheme = scheme_of(Look(accent=ColourPair(light="#7a1f4b", dark="#f0a8c8")))
    assert {mark().shapes[0].colour, BRIGHT, scheme.ground} <= colours_of(draw(TOPIC, scheme))


def test_a_title_in_another_script_leaves_the_rest_as_it_is() -> None:
    assert draw(replace(COVER, title="検索")) == draw(replace(COVER, title=""))


def test_a_title_is_set_whole_in_the_other_face_where_its_own_lacks_a_letter() -> None:
    assert draw(replace(ENTRY, title="10ᶿ")) == draw(replace(ENTRY, title=""))
    assert draw(replace(ENTRY, title="x₁ to xₙ")) != draw(replace(ENTRY, title=""))


def test_what_cannot_stand_whole_below_a_title_is_left_out() -> None:
    assert draw(replace(TOPIC, standfirst="many words " * 50)) == draw(replace(TOPIC, standfirst=""))


@pytest.mark.parametrize("name", [TITLES, TEXTS])
def test_a_face_draws_every_letter_that_it_names(name: str) -> None:
    of = face(name)

    def drawn(letter: str) -> bytes:
        canvas = Canvas(60, 60, Colours("#ffffff", "#000000", "#000000", ()))
        canvas.write(letter, Pen(of, 24), x=10, y=40)
        return canvas.png()

    lacking = Canvas(60, 60, Colours("#ffffff", "#000000", "#000000", ()))
    lacking.write("\ue000", Pen(replace(of, advances={"\ue000": 0, " ": 0}), 24), x=10, y=40)
    nothing = lacking.png()
    assert [letter for letter in list(of.advances)[1::7] if drawn(letter) == nothing] == []
