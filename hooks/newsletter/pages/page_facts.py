"""What programs are told of a page in its head, beside title and description. Knows no theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from newsletter import addresses
from newsletter.citations.json_ld import Thing, json_ld, thing
from newsletter.citations.meta_tags import Tag
from newsletter.model.profiles import x_handle
from newsletter.pictures.picture import HEIGHT, WIDTH, Picture, newsletter_picture
from newsletter.rendering.templates import render
from newsletter.settings import Settings
from newsletter.text.prose import shortened

SHARED_TITLE_LENGTH = 110
"""Chats and social networks show about this many characters of a title."""

Trail = tuple[tuple[str, str], ...]
"""The pages above a page but for the home page, widest first: address and name."""


class HeadLink(NamedTuple):
    """A link for programs: what it leads to, and where; an address of the site has no host."""

    rel: str
    address: str
    media_type: str = ""


class _CardPicture(NamedTuple):
    """The picture that stands for a page where it is shared, and the kind of card that shows it, as X calls them."""

    url: str
    width: int
    height: int
    alt: str
    card: str


@dataclass(frozen=True)
class PageFacts:
    """What programs are told of one page.

    Things without a name in the graph are nobody's; the page's own comes first. Without any the page tells what it is
    itself: a list, or else a page.
    """

    things: tuple[Thing, ...] = ()
    tags: tuple[Tag, ...] = ()
    links: tuple[HeadLink, ...] = ()
    is_article: bool = False
    is_list: bool = False
    entries: Thing | None = None
    """The list of entries that is the page's main part."""
    about: Thing | None = None
    """What the entries of a list have in common."""

    @property
    def kind(self) -> str:
        """What the page is in the words of Open Graph."""
        return "article" if self.is_article else "website"


class Described(NamedTuple):
    """A page as it is called: its address in the site, title and description, and the pages above it."""

    address: str
    title: str
    description: str
    trail: Trail = ()
    picture: Picture | None = None
    """The page's own picture; what has none goes with the newsletter's."""


NOTHING_MORE = PageFacts()


def head(page: Described, facts: PageFacts, settings: Settings) -> str:
    """Write what stands in the head of a page for programs."""
    return render(
        "page_head.html",
        settings.language,
        settings=settings,
        facts=facts,
        links=[_resolved(link, page.address) for link in facts.links],
        page=page,
        url=settings.absolute(page.address),
        title=shortened(page.title, SHARED_TITLE_LENGTH),
        picture=_shown(page, settings),
        x_handle=next(filter(None, map(x_handle, settings.social)), None),
        profiles=settings.social if page.address == addresses.HOME else (),
        things=json_ld([*_own_things(page, facts, settings), *_crumbs(page, settings)]),
    )


def _shown(page: Described, settings: Settings) -> _CardPicture:
    """The picture of a page, wide; where there are to be none, the newsletter's mark, which stands beside the text."""
    if picture := page.picture or newsletter_picture(settings):
        url = settings.absolute(picture.address)
        return _CardPicture(url, WIDTH, HEIGHT, picture.alt, "summary_large_image")
    return _CardPicture(settings.absolute(addresses.ICON), 512, 512, settings.name, "summary")


def _own_things(page: Described, facts: PageFacts, settings: Settings) -> tuple[Thing, ...]:
    if facts.things:
        return facts.things
    url = settings.absolute(page.address)
    made = thing(
        "CollectionPage" if facts.is_list else "WebPage",
        id=url,
        url=url,
        name=page.title,
        description=page.description,
        inLanguage=settings.language,
        isPartOf={"@id": f"{settings.absolute(addresses.HOME)}#site"},
        about=facts.about,
        mainEntity=facts.entries,
    )
    return (made,)


def _crumbs(page: Described, settings: Settings) -> tuple[Thing, ...]:
    """The way from the home page to this one; the home page has none."""
    if page.address == addresses.HOME:
        return ()
    said = settings.said
    trail = [(addresses.HOME, said.say("section.home")), *page.trail, (page.address, page.title)]
    items: list[object] = [
        thing("ListItem", position=number, name=name, item=settings.absolute(address))
        for number, (address, name) in enumerate(trail, 1)
    ]
    return (thing("BreadcrumbList", itemListElement=items),)


def _resolved(link: HeadLink, page: str) -> HeadLink:
    """A link as it stands on a page: an address of the site that is not below it goes by way of the root."""
    if link.address.startswith(("https://", "http://")):
        return link
    below = link.address.removeprefix(page)
    way = below if page and below != link.address else addresses.to_root(page) + link.address
    return HeadLink(link.rel, way, link.media_type)


def neighbours(before: str | None, after: str | None) -> tuple[HeadLink, ...]:
    """Links to the pages before and after, where there are any."""
    return tuple(HeadLink(rel, address) for rel, address in (("prev", before), ("next", after)) if address)


def twin_link(address: str, settings: Settings) -> tuple[HeadLink, ...]:
    """The link to the Markdown of what a page shows, where there is some."""
    return (HeadLink("alternate", address + addresses.TWIN, "text/markdown"),) if settings.twins else ()
