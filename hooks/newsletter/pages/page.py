"""A page before the theme's chrome is put around it, and how a page is rendered from its template."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup, escape

from newsletter import addresses
from newsletter.model import Archive
from newsletter.pages.pieces import WAY, Pieces, with_way
from newsletter.pictures.picture import HEIGHT, MEDIA_TYPE, WIDTH, Picture, newsletter_picture
from newsletter.rendering.templates import macro, render
from newsletter.settings import Settings
from newsletter.text.prose import excerpt, shortened, title_html

DESCRIPTION_LENGTH = 160
"""Search engines show about this many characters of a description."""


TITLE_LENGTH = 70
"""Search engines show about this many characters of a title."""

_WHOLE_LENGTH = 20
"""A hyphenated word up to this length fits into a line of large type on a phone."""

_HYPHENATED = re.compile(r"<math.*?</math>|(?<![^\s>])[^\s<>&]*\w-\w[^\s<>&]*")


@dataclass(frozen=True)
class Page:
    """What one page holds; title and description are plain text, the rest is HTML.

    The body is rendered when it is asked for, so that a site need not hold those of all its pages.
    """

    address: str
    family: str
    title: str
    description: str
    make_body: Callable[[], str]
    contents: str = ""
    head: str = ""
    updated: dt.date | None = None
    picture: Picture | None = None
    """What chats and the like show beside a link to it; None where there are to be no pictures."""

    @property
    def body(self) -> str:
        """What stands in the frame."""
        return self.make_body()


@dataclass(frozen=True)
class Index:
    """What follows the hand-written words of an index page: HTML, and when it last changed."""

    address: str
    body: str
    updated: dt.date | None = None


def body(template: str, address: str, settings: Settings, *, archive: Archive | None = None, **values: object) -> str:
    """Render a page's template; links in it begin with `root`, the way back to the site's root."""
    if archive is not None:
        values |= {"archive": archive, "pieces": archive.once(Pieces, settings.language)}
    html = render(template, settings.language, root=WAY, to=addresses, headline=headline, settings=settings, **values)
    return with_way(html, address)


def headline(title: str) -> Markup:
    """Render a title in large type, where a line shall not end at the hyphen of a word; no CSS asks for that."""
    return Markup(_HYPHENATED.sub(_whole, title_html(title)))  # noqa: S704  our own: all text is escaped


def _whole(found: re.Match[str]) -> str:
    word = found[0]
    return word if word.startswith("<math") or len(word) > _WHOLE_LENGTH else f'<span class="nl-whole">{word}</span>'


def description(prose: str | None, *, otherwise: str) -> str:
    """Shorten prose to what a search engine shows of a page; a plain text stands for prose that says nothing."""
    return excerpt(prose or "", DESCRIPTION_LENGTH) or shortened(otherwise, DESCRIPTION_LENGTH)


def full_title(title: str, settings: Settings) -> str:
    """A page's title with the newsletter's name after it, if search engines can show both."""
    both = f"{title} · {settings.short_name or settings.name}"
    return both if len(both) <= TITLE_LENGTH else title


def picture_meta(picture: Picture | None, settings: Settings) -> str:
    """Name a page's picture to those who show it beside a link; what has none of its own goes with the newsletter's."""
    shown = picture or newsletter_picture(settings)
    if shown is None:
        return ""
    written = macro("picture_meta.html", "picture_meta", settings.language)
    address = addresses.absolute(settings.address, shown.address)
    return str(written(address, shown, type=MEDIA_TYPE, width=WIDTH, height=HEIGHT))


def theme_values(page: Page, settings: Settings) -> dict[str, str]:
    """What the theme prints around and inside a page, each value ready to stand in HTML."""
    return {
        "title": str(escape(full_title(page.title, settings))),
        "description": str(escape(page.description)),
        "canonical": str(escape(addresses.absolute(settings.address, page.address))),
        "contents": page.contents,
        "head": page.head + picture_meta(page.picture, settings),
        "body": page.body,
    }
