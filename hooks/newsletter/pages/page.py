"""A page before the theme's chrome is put around it, and how a page is rendered from its template."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup, escape

from newsletter import addresses
from newsletter.model import Archive
from newsletter.model.digests import digest
from newsletter.pages.page_facts import NOTHING_MORE, Described, PageFacts, Trail, head
from newsletter.pages.pieces import WAY, Pieces, with_way
from newsletter.pictures.picture import Picture
from newsletter.rendering.templates import render
from newsletter.settings import Settings
from newsletter.text.prose import excerpt, shortened, title_html

DESCRIPTION_LENGTH = 160
"""Search engines show about this many characters of a description."""

SHORTEST_DESCRIPTION = 60
"""A shorter one search engines replace by what they find on the page."""

TITLE_LENGTH = 70
"""Search engines show about this many characters of a title."""

PLACE = "<!-- archive -->"
"""Where a hand-written page has what the archive lists; without it that comes last."""

SHELL = "_shell-"
"""With this the folder of a prototype begins; no id begins with «_», so nothing else stands there."""

_WHOLE_LENGTH = 20
"""A hyphenated word up to this length fits into a line of large type on a phone."""

_HYPHENATED = re.compile(r"<math.*?</math>|(?<![^\s>])[^\s<>&]*\w-\w[^\s<>&]*")


@dataclass(frozen=True, slots=True)
class Page:
    """What one page holds; title and description are plain text, the rest is HTML.

    The body is rendered when it is asked for, so that a site need not hold those of all its pages.
    """

    address: str
    family: str
    title: str
    description: str
    make_body: Callable[[], str]
    make_contents: Callable[[], str] = field(default=str)
    """What makes the contents beside the page; `made_of` has all that they say."""
    head: str = ""
    updated: dt.date | None = None
    picture: Picture | None = None
    """What chats and the like show beside a link to it; None where there are to be no pictures."""
    trail: Trail = ()
    make_facts: Callable[[], PageFacts] = field(default=lambda: NOTHING_MORE)
    made_of: Callable[[], tuple[object, ...]] | None = None
    """All that body and facts show of the archive but for who is known, in short; None where nobody says it."""
    describe: Callable[[], str] | None = None
    """What makes the description, where that takes long and `made_of` has all that it says."""

    @property
    def described(self) -> str:
        """The description, whoever has it."""
        return self.describe() if self.describe else self.description

    @property
    def body(self) -> str:
        """What stands in the frame."""
        return self.make_body()


LIST = PageFacts(is_list=True)
"""What programs are told of a page that only leads to others."""


@dataclass(frozen=True)
class Index:
    """What follows the hand-written words of an index page: HTML, and when it last changed."""

    address: str
    body: str
    updated: dt.date | None = None
    facts: PageFacts = LIST


def body(template: str, address: str, settings: Settings, *, archive: Archive | None = None, **values: object) -> str:
    """Render a page's template; links in it begin with `root`, the way back to the site's root."""
    if archive is not None:
        values |= {"archive": archive, "pieces": archive.once(Pieces, settings.language)}
    html = render(template, settings.language, root=WAY, to=addresses, headline=headline, settings=settings, **values)
    return with_way(html, address)


def index_page(template: str, address: str, archive: Archive, settings: Settings, **values: object) -> Index:
    """Render what follows the hand-written words of an index page; it changes as the archive does."""
    return Index(address, body(template, address, settings, archive=archive, **values), archive.updated)


def headline(title: str) -> Markup:
    """Render a title in large type, where a line shall not end at the hyphen of a word; no CSS asks for that."""
    html = title_html(title)
    return Markup(_HYPHENATED.sub(_whole, html) if "-" in html else html)  # noqa: S704  our own: all text is escaped


def _whole(found: re.Match[str]) -> str:
    word = found[0]
    return word if word.startswith("<math") or len(word) > _WHOLE_LENGTH else f'<span class="nl-whole">{word}</span>'


def description(prose: str | None, *, otherwise: str) -> str:
    """Shorten prose to what a search engine shows of a page; a plain text stands for prose that says nothing."""
    return excerpt(prose or "", DESCRIPTION_LENGTH) or shortened(otherwise, DESCRIPTION_LENGTH)


def full_description(title: str, described: str, settings: Settings) -> str:
    """What search engines show of a page; where that is too short for them, with its title, or what the site is too."""
    titled = f"{title}: {described}"
    is_titled = title.casefold() in described.casefold() or len(titled) > DESCRIPTION_LENGTH
    whole = described if len(described) >= SHORTEST_DESCRIPTION or is_titled else titled
    if len(whole) < SHORTEST_DESCRIPTION:
        whole = f"{whole.rstrip('.')}. {settings.name}: {settings.description}"
    return shortened(whole, DESCRIPTION_LENGTH)


def full_title(title: str, settings: Settings) -> str:
    """A page's title with the newsletter's name after it, if search engines can show both."""
    both = f"{title} · {settings.short_name or settings.name}"
    return both if len(both) <= TITLE_LENGTH else title


def hand_written(page: Any, above: Mapping[str, Any], index: Index | None, settings: Settings) -> dict[str, str]:
    """What the theme prints in the head of a hand-written page: its description as text, the rest as HTML.

    It is a page of MkDocs, or of who stands for it; `above` are those of the navigation, by address.
    """
    folder = f"{page.url.rstrip('/').rpartition('/')[0]}/"
    trail = ((folder, str(above[folder].title)),) if folder in above else ()
    title = str(page.meta.get("title") or page.title) if page.url else settings.name
    description = full_description(title, str(page.meta.get("description") or settings.description), settings)
    facts = index.facts if index else NOTHING_MORE
    return {"description": description, "head": head(Described(page.url, title, description, trail), facts, settings)}


def prototype(page: Page) -> str:
    """Where the prototype of a page stands: in the same folder and as deep, for the theme's links are relative."""
    folder, *below = page.address.rstrip("/").split("/")
    if not below:
        return f"{SHELL}{page.family}/"
    return "/".join([folder, f"{SHELL}{page.family}", *["_"] * (len(below) - 1)]) + "/"


def placed(words: str, index: Index | None, *, notice: str = "") -> str:
    """The words of a hand-written page with what the archive lists, at its place among them or after them."""
    listed = index.body if index else ""
    before, place, after = words.partition(PLACE)
    return notice + before + listed + after if place else notice + words + listed


def key_of(page: Page, *frame: str) -> str:
    """A page of the same key in the same frame, which is all that others print or share, is the same; "" is no key."""
    if page.made_of is None:
        return ""
    head = page.address, page.family, page.title, page.description, page.head, page.trail, page.picture
    return digest(*frame, *head, *page.made_of())


def theme_values(page: Page, settings: Settings) -> dict[str, str]:
    """What the theme prints around and inside a page, each value ready to stand in HTML."""
    described = full_description(page.title, page.described, settings)
    called = Described(page.address, page.title, described, page.trail, page.picture)
    title = page.title if page.family == "entry" else shortened(page.title, TITLE_LENGTH)  # that of a work is whole
    return {
        "title": str(escape(full_title(title, settings))),
        "description": str(escape(described)),
        "canonical": str(escape(settings.absolute(page.address))),
        "contents": page.make_contents(),
        "head": page.head + head(called, page.make_facts(), settings),
        "body": page.body,
    }
