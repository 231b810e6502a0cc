"""Pages of hostile data: every text comes out as itself where readers see it, and nothing in it takes effect."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from bs4 import BeautifulSoup
from hypothesis import given

from newsletter import addresses
from newsletter.build import Site, make_site
from newsletter.model import Extra, Paper, Volume
from newsletter.pages.page import TITLE_LENGTH, Page, full_description, full_title, theme_values
from newsletter.rendering.shell import HOLES, Shell, hole
from newsletter.strings.language import strings
from newsletter.text.prose import prose_html, shortened, title_html
from tests.attack.effort import examples
from tests.attack.markup import planted, read_html, text_of
from tests.attack.records import World, worlds
from tests.attack.texts import squeezed

_FRAME = """<!doctype html>
<html lang="en"><head><title>{title}</title><meta name="description" content="{description}">
<link rel="canonical" href="{canonical}">{head}</head><body><nav>{contents}</nav><main>{body}</main></body></html>"""
SHELL = Shell.cut(_FRAME.format(**{name: hole(name) for name in HOLES}))
"""A theme's frame, as small as one can be."""


@examples(4)
@given(worlds())
def test_every_page_says_what_its_records_say(world: World) -> None:
    site = made(world)
    pages = {page.address: page for page in site.pages}
    for listing in world.archive.listings:
        check_entry(read(pages[addresses.entry_address(listing.entry)], site), listing.entry, site.settings.language)
    for volume in world.archive.volumes:
        check_volume(read(pages[addresses.volume_address(volume)], site), volume)
    for tag in world.archive.vocabulary.tags:
        page = read(pages[addresses.topic_address(tag)], site)
        assert squeezed(tag.name) in squeezed(text(page.h1))
    for one in world.archive.vocabulary.organisations:
        page = read(pages[addresses.organisation_address(one)], site)
        assert squeezed(one.name) in squeezed(text(page.h1))


@examples(4)
@given(worlds())
def test_no_page_holds_what_a_text_planted(world: World) -> None:
    site = made(world)
    bodies = [SHELL.fill(theme_values(page, site.settings)).decode() for page in site.pages]
    bodies += [index.body for index in site.indexes.values()]
    bodies += [content.decode() for address, content in site.files.items() if address.endswith(".html")]
    assert [found for html in bodies for found in planted(html)] == []


@examples(4)
@given(worlds())
def test_title_and_description_are_one_text_each(world: World) -> None:
    site = made(world)
    for page in site.pages:
        soup = read(page, site)
        called = page.title if page.family == "entry" else shortened(page.title, TITLE_LENGTH)
        assert text(soup.title) == full_title(called, site.settings)
        described = full_description(page.title, page.described, site.settings)
        assert soup.find("meta", attrs={"name": "description"})["content"] == described  # type: ignore[index]
        assert len(soup.find_all("h1")) == 1
        assert len(soup.find_all("main")) == 1


@examples(4)
@given(worlds())
def test_a_former_address_leads_to_the_present_one_and_nowhere_else(world: World) -> None:
    site, said = made(world), strings(world.settings.language)
    for volume in world.archive.volumes:
        for alias in volume.aliases:
            soup = read_html(site.files[f"volumes/{alias}/index.html"])
            assert squeezed(text(soup.main)) == squeezed(
                said.say("redirect.heading") + said.say("redirect.now_at", page=text_of(title_html(volume.title)))
            )
            assert soup.a is not None
            assert soup.a["href"] == f"../../volumes/{volume.id}/"


def check_entry(soup: BeautifulSoup, entry: Paper | Extra, language: str) -> None:
    """What the page of an entry shows of it."""
    said = squeezed(text(soup.main))
    titles = [entry.title, entry.tagline or "", *([entry.official_title] if entry.official_title else [])]
    assert squeezed(text(soup.h1)) == squeezed(strings(language).stated(text_of(title_html(entry.title)), entry))
    assert [one for one in titles if squeezed(text_of(title_html(one))) not in said] == []
    assert [one for one in plain_texts(entry) if squeezed(one) not in said] == []
    if entry.summary:
        assert squeezed(text(soup.find(class_="nl-summary"))) == squeezed(text_of(prose_html(entry.summary)))
    shown = {str(link["href"]) for link in soup.find_all("a", href=True)}
    assert {link.url for link in entry.links} <= shown


def plain_texts(entry: Paper | Extra) -> Iterable[str]:
    """The texts of an entry that have neither Markdown nor math."""
    yield from filter(
        None, (entry.credited, entry.venue and entry.venue.details, *entry.organisations, *map(str, entry.authors))
    )
    yield from (one.note for one in entry.links if one.note)
    yield from (one.text for one in entry.amendments)


def check_volume(soup: BeautifulSoup, volume: Volume) -> None:
    """What the page of a volume shows of it."""
    said = squeezed(text(soup.main))
    assert squeezed(text(soup.h1)) == squeezed(text_of(title_html(volume.title)))
    for entry in volume.entries:
        assert squeezed(text_of(title_html(entry.title))) in said
        assert squeezed(text_of(title_html(entry.tagline or ""))) in said
    for one in volume.corrections:
        assert squeezed(one.text) in said
    if volume.intro:
        assert squeezed(text(soup.find(class_="nl-intro"))) == squeezed(text_of(prose_html(volume.intro)))


def made(world: World) -> Site:
    return make_site(world.reading, world.settings)


def read(page: Page, site: Site) -> BeautifulSoup:
    return read_html(SHELL.fill(theme_values(page, site.settings)).decode())


def text(element: Any) -> str:
    assert element is not None
    return str(element.get_text())
