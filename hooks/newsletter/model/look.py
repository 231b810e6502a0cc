"""The look that a newsletter has of its own: its mark, colours, fonts, and what its frame names beside."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from newsletter.model.record import Line, Record, WebAddress, fault
from newsletter.problem import ReadingRule, did_you_mean, listed, nearest

FONTS = {
    "serif": '"Iowan Old Style", "Palatino Linotype", Palatino, "Book Antiqua", Georgia, serif',
    "sans": "-apple-system, BlinkMacSystemFont, Helvetica, Arial, sans-serif",
    "system": "system-ui, sans-serif",
    "transitional": 'Charter, "Bitstream Charter", "Sitka Text", Cambria, serif',
    "humanist": 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", sans-serif',
    "slab": 'Rockwell, "Rockwell Nova", "Roboto Slab", "DejaVu Serif", "Sitka Small", serif',
    "rounded": 'ui-rounded, "Hiragino Maru Gothic ProN", Quicksand, Comfortaa, "Arial Rounded MT Bold", sans-serif',
    "mono": 'ui-monospace, "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace',
}
"""Fonts that readers have already, by the word for each stack of them."""

FONT_FILE = ".woff2"

_PATH = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*")
"""A path below the folder of pages that means the same in an address, a style and a file system."""


def _check_colour(text: str) -> str:
    if not re.fullmatch("#[0-9a-fA-F]{6}", text):
        short = re.fullmatch("#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})", text)
        digits = short[1] if short else ""
        near = did_you_mean(f"#{digits if len(digits) == 6 else ''.join(2 * sign for sign in digits)}")
        claim = "must be a colour in quotes, a # and six digits of 0–9 and a–f"
        raise fault(ReadingRule.WRONG_VALUE, claim, hint=near if short else 'write it as "#0b5672"')
    return text.lower()


def _check_mark(text: str) -> str:
    if not _PATH.fullmatch(text) or not text.endswith(".svg"):
        claim = "must be the path of an SVG below the folder of pages, of letters, digits, - and _"
        raise fault(ReadingRule.WRONG_VALUE, claim, hint="write it as assets/mark.svg")
    return text


def _check_font(text: str) -> str:
    if text in FONTS or (_PATH.fullmatch(text) and text.endswith(FONT_FILE)):
        return text
    claim = f"must be {listed(tuple(FONTS))}, or the path of a {FONT_FILE} below the folder of pages"
    raise fault(ReadingRule.WRONG_VALUE, claim, hint=did_you_mean(nearest(text, FONTS)))


def _check_page(text: str) -> str:
    if text.startswith(("/", "\\")) or ":" in text or "\\" in text or not text.isprintable():
        claim = "must be the address of a page, without what stands before"
        raise fault(ReadingRule.BAD_ADDRESS, claim, hint="write it as volumes/")
    return text if text.endswith("/") else f"{text}/"


Colour = Annotated[Line, AfterValidator(_check_colour), Field(json_schema_extra={"format": "color"})]
"""A colour as `#rrggbb`."""

Font = Annotated[Line, AfterValidator(_check_font)]
"""The word for a stack of fonts that readers have, or a file that the site brings along."""

PageAddress = Annotated[Line, AfterValidator(_check_page)]
"""The address of a page below that of the site."""


class ColourPair(Record):
    """A colour for light and for dark pages."""

    light: Colour = Field(description="Upon light pages, with a contrast of 4.5 and more", examples=["#0b5672"])
    dark: Colour = Field(description="Upon dark pages, with a contrast of 4.5 and more", examples=["#8bcce2"])


class Fonts(Record):
    """The fonts of pages; none is ever fetched from another host."""

    text: Font = Field("sans", description="Of all texts: a stack by its word, or a file", examples=["humanist"])
    titles: Font = Field("serif", description="Of titles and headings", examples=["assets/fonts/burrow.woff2"])


class FootLink(Record):
    """A link at the foot of every page."""

    name: Line = Field(description="What it says", examples=["Imprint"])
    page: PageAddress | None = Field(None, description="The page of this site that it leads to", examples=["imprint/"])
    url: WebAddress | None = Field(
        None, description="The address elsewhere that it leads to", examples=["https://press.example/imprint"]
    )


class Look(Record):
    """How pages, pictures and letters look, where it is not as the package has it."""

    mark: Annotated[Line, AfterValidator(_check_mark)] | None = Field(
        None,
        description="Path of an SVG below docs/, the mark in the head, of which all icons are drawn",
        examples=["assets/mark.svg"],
    )
    accent: ColourPair | None = Field(None, description="Colour of links and of all that can be pressed")
    highlight: ColourPair | None = Field(None, description="Colour of labels and of what stands out")
    fonts: Fonts = Field(Fonts(), description="Fonts of texts and titles")
    row: tuple[PageAddress, ...] = Field(
        (),
        description="Pages of the navigation in the row at the top of wide screens; all others are in the menu alone",
        examples=[["volumes/", "topics/"]],
    )
    footer: tuple[FootLink, ...] = Field((), description="Links at the foot of every page, beside the usual ones")

    @property
    def colours(self) -> dict[str, tuple[str, str]]:
        """The colours for light and dark, by the token that each takes the place of."""
        own = {"--nl-accent": self.accent, "--nl-mark": self.highlight}
        return {token: (pair.light, pair.dark) for token, pair in own.items() if pair}
