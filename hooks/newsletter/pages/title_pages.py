"""All titles from A to Z, on one page or, where they are many, on one for each letter or two; and the other ways in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from newsletter import addresses
from newsletter.model import Archive, Listing, grouped
from newsletter.model.digests import Digests
from newsletter.pages.author_pages import by_letter
from newsletter.pages.chips import Chip, chips_of
from newsletter.pages.page import LIST, Page, body
from newsletter.pages.page_facts import Trail
from newsletter.pages.year_pages import newest
from newsletter.settings import Settings
from newsletter.strings.kind_names import rubric_names
from newsletter.strings.language import Strings
from newsletter.text.prose import plain_title

DIGITS, OTHERS = "digits", "other"
"""The groups of titles that do not begin with a Latin letter."""

_MOST_CHIPS = 12
"""How many topics or organisations are named; the others are on pages of their own."""
_FEWEST_APART = 200
"""So many titles are too many for one page: their letters have pages of their own."""
_MOST_TOGETHER = 400
"""A letter with more titles is parted by the second letter."""

_ARTICLE = re.compile(r"^(?:an?|the)\s+(?=\w)")


@dataclass(frozen=True)
class TitleGroup:
    """Titles that begin alike: what the group is called, its word in addresses, and its entries in order."""

    name: str
    slug: str
    listings: Sequence[Listing]

    @property
    def anchor(self) -> str:
        """The anchor of the group among all, which no entry's id can be."""
        return f"_{self.slug}"


def are_apart(archive: Archive) -> bool:
    """Whether the titles of each letter stand on a page of their own."""
    return len(archive.listings) > _FEWEST_APART


def title_groups(archive: Archive, said: Strings) -> list[TitleGroup]:
    """Group all entries by what their titles begin with: digits, then letters, then other scripts."""
    keyed = [(_key(listing.entry.title), listing) for listing in archive.listings]
    ordered = sorted(keyed, key=lambda one: (one[0], one[1].entry.id))
    found = grouped((_first(key), listing) for key, listing in ordered)
    order = sorted(found, key=lambda slug: (slug == OTHERS, slug != DIGITS, slug))
    return [TitleGroup(_name(slug, said), slug, found[slug]) for slug in order]


def title_pages(archive: Archive, settings: Settings) -> Iterable[Page]:
    """Make the page of all titles; of a large archive also one for each letter, and for two where it has too many."""
    groups = title_groups(archive, settings.said)
    yield _all_titles(groups, archive, settings)
    if not are_apart(archive):
        return
    counts = {group.slug: group for group in groups}
    for group in groups:
        parts = _parts(group)
        yield _page(group, counts, parts, archive, settings)
        for part in parts:
            yield _page(part, counts, (), archive, settings)


def _all_titles(groups: Sequence[TitleGroup], archive: Archive, settings: Settings) -> Page:
    said = settings.said
    trail: Trail = ((addresses.SEARCH, said.say("section.explore")),)
    return Page(
        addresses.TITLES,
        "title",
        title=said.say("titles.all"),
        description=said.say("titles.description"),
        make_body=lambda: body(
            "titles.html",
            addresses.TITLES,
            settings,
            ways=_ways(archive, said),
            letters={letter: len(authors) for letter, authors in by_letter(archive).items()},
            groups=groups,
            are_apart=are_apart(archive),
            archive=archive,
            trail=trail,
        ),
        trail=trail,
        make_facts=lambda: LIST,
        updated=archive.updated,
    )


def _ways(archive: Archive, said: Strings) -> list[tuple[str, str, str, list[Chip]]]:
    """Field, name, address and chips of the ways in: what has the most entries."""
    return [
        (family, name, addresses.RUBRICS[family], chips_of(family, archive)[:_MOST_CHIPS])
        for family, name in rubric_names(said).items()
    ]


def _page(
    group: TitleGroup,
    groups: Mapping[str, TitleGroup],
    parts: Sequence[TitleGroup],
    archive: Archive,
    settings: Settings,
) -> Page:
    said = settings.said
    address = addresses.titles_address(group.slug)
    trail: Trail = (
        (addresses.SEARCH, said.say("section.explore")),
        (addresses.TITLES, said.say("titles.all")),
    )
    return Page(
        address,
        "title",
        title=said.say("titles.of_letter", letter=group.name),
        description=said.say("titles.letter_description", letter=group.name, count=len(group.listings)),
        make_body=lambda: body(
            "title_letter.html", address, settings, group=group, groups=groups, parts=parts, trail=trail
        ),
        trail=trail,
        make_facts=lambda: LIST,
        updated=newest(group.listings),
        made_of=lambda: (
            group.slug,
            *((one.slug, one.name, len(one.listings)) for one in (*groups.values(), *parts)),
            archive.once(Digests, None).facts(group.listings),
        ),
    )


def _parts(group: TitleGroup) -> Sequence[TitleGroup]:
    """Part a letter of too many titles by their second letters; nothing where it has not."""
    if len(group.listings) <= _MOST_TOGETHER:
        return ()
    seconds = ((_key(listing.entry.title)[1:2], listing) for listing in group.listings)
    found = grouped((second if "a" <= second <= "z" else OTHERS, listing) for second, listing in seconds)
    order = sorted(found, key=lambda second: (second == OTHERS, second))
    return [
        TitleGroup(f"{group.name}{'…' if second == OTHERS else second}", f"{group.slug}-{second}", found[second])
        for second in order
    ]


def _key(title: str) -> str:
    """What a title is sorted by: no accents, no case, no signs before the first letter, no leading article."""
    parts = unicodedata.normalize("NFKD", plain_title(title))
    plain = "".join(one for one in parts if not unicodedata.combining(one)).casefold()
    return _ARTICLE.sub("", re.sub(r"^[\W_]+", "", plain) or plain, count=1) if plain else ""


def _first(key: str) -> str:
    if "a" <= key[:1] <= "z":
        return key[0]
    return DIGITS if key[:1].isdigit() else OTHERS


def _name(slug: str, said: Strings) -> str:
    named = {DIGITS: said.say("titles.digits"), OTHERS: said.say("titles.other_scripts")}
    return named.get(slug, slug.upper())
