"""An archive's own look in its style sheet, its letters and its pictures."""

from __future__ import annotations

import io

from PIL import Image

from newsletter.model.contrast import contrast
from newsletter.model.look import ColourPair, Fonts, Look
from newsletter.model.own_mark import MarkShape, OwnMark
from newsletter.pictures.icons import icons, site_assets
from newsletter.pictures.scheme import scheme_of
from newsletter.styles.letters import written_out
from newsletter.styles.own_look import own_look
from newsletter.styles.sheets import joined, pairs

PLUM = ColourPair(light="#7a1f4b", dark="#f0a8c8")
SQUARE = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0), (0.0, 0.0))
HOLE = tuple((0.25 + x / 2, 0.25 + y / 2) for x, y in reversed(SQUARE))


def test_the_usual_look_adds_nothing() -> None:
    assert own_look(Look()) == ""
    assert site_assets(Look(), None)["assets/newsletter.css"] == joined("assets/newsletter.css").encode()


def test_colours_take_the_place_of_tokens_light_ones_first_and_with_more_contrast_where_it_is_asked_for() -> None:
    css = own_look(Look(accent=PLUM))
    assert css.index("--nl-accent: #7a1f4b;") < css.index("--nl-accent: light-dark(#7a1f4b, #f0a8c8);")
    more = css.partition("prefers-contrast: more")[2].partition("light-dark(")[2].partition(")")[0].split(", ")
    assert all(contrast(colour, [ground]) >= 7 for colour, ground in zip(more, ("#ffffff", "#000000"), strict=True))
    assert "font" not in css
    assert pairs(Look(accent=PLUM).colours)["--nl-accent"] == ("#7a1f4b", "#f0a8c8")


def test_a_font_of_the_site_is_named_from_the_style_sheet_with_others_behind_it() -> None:
    css = own_look(Look(fonts=Fonts(text="fonts/burrow.woff2", titles="assets/f/dig.woff2")))
    assert 'src: url("../fonts/burrow.woff2") format("woff2");' in css
    assert 'src: url("f/dig.woff2") format("woff2");' in css
    assert '--nl-sans: "burrow", -apple-system' in css


def test_letters_have_the_colours_of_the_pages() -> None:
    assert written_out("a { color: var(--nl-accent) }", Look(accent=PLUM)) == "a { color: #7a1f4b }"


def test_covers_have_the_accent_as_their_ground_dark_enough_for_titles() -> None:
    scheme = scheme_of(Look(accent=ColourPair(light="#c0392b", dark="#ffb0a0")))
    assert contrast(scheme.ground, [scheme.pale]) >= 9
    assert scheme_of(Look()) == scheme_of()


def test_every_icon_is_drawn_of_the_mark_and_holes_are_seen_through() -> None:
    for is_even_odd in (False, True):
        mark = OwnMark(b"<svg/>", (MarkShape("#7a1f4b", 1, (SQUARE, HOLE), is_even_odd),))
        found = icons(mark)
        assert found["assets/favicon.svg"] == b"<svg/>"
        with Image.open(io.BytesIO(found["assets/icon-192.png"])) as image:
            assert image.size == (192, 192)
            assert image.getpixel((10, 10)) == (0x7A, 0x1F, 0x4B, 255)
            assert image.getpixel((96, 96))[3] == 0  # type: ignore[index]
        with Image.open(io.BytesIO(found["assets/icon-maskable-512.png"])) as image:
            assert image.getpixel((0, 0)) == (0x7A, 0x1F, 0x4B, 255)
        with Image.open(io.BytesIO(found["favicon.ico"])) as image:
            assert sorted(image.info["sizes"]) == [(16, 16), (32, 32), (48, 48)]


def test_icons_stand_where_those_of_the_package_do() -> None:
    of_package = {address for address in site_assets(Look(), None) if address.endswith((".png", ".ico", "favicon.svg"))}
    assert icons(OwnMark(b"", (MarkShape("#000000", 1, (SQUARE,)),))).keys() == of_package
