"""Lists that close by the year in which volumes came out: the pages of the years that an index page has no room for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from newsletter import addresses
from newsletter.model import Listing, Volume, grouped
from newsletter.pages.page import LIST, Page, body
from newsletter.settings import Settings

T = TypeVar("T", Listing, Volume)


@dataclass(frozen=True)
class Annual(Generic[T]):
    """A list by year, newest first: its name, its index page, and the folder of its years."""

    family: str
    name: str
    index: str
    folder: str
    years: Mapping[int, Sequence[T]]
    listing: str
    """The template that lists items, which it knows by the name of the family."""
    made_of: Callable[[Sequence[T]], object]
    """All that is shown of some items, in short."""
    may_be_other: Callable[[Sequence[T]], bool]
    """Whether some items may be other than they were."""


def by_year(items: Sequence[T], year_of: Callable[[T], int]) -> dict[int, list[T]]:
    """Items by year, the newest year first."""
    found = grouped((year_of(item), item) for item in items)
    return dict(sorted(found.items(), reverse=True))


def annual_pages(annual: Annual[T], settings: Settings, **values: Any) -> Iterator[Page]:
    """Make the page of every year; the template has `values` beside the items."""
    order = [*annual.years]
    for index, year in enumerate(order):
        before = order[index + 1] if index + 1 < len(order) else None
        after = order[index - 1] if index else None
        if annual.may_be_other(annual.years[year]):
            yield _annual_page(annual, year, (before, after), settings, values)


def _annual_page(
    annual: Annual[T],
    year: int,
    beside: tuple[int | None, int | None],
    settings: Settings,
    values: Mapping[str, Any],
) -> Page:
    address, found = addresses.year_address(annual.folder, f"{year}"), annual.years[year]
    titled = settings.said.say("year.title", name=annual.name, year=year)
    trail = ((annual.index, annual.name),)
    return Page(
        address,
        annual.family,
        title=titled,
        description=titled,
        make_body=lambda: body(
            "annual.html",
            address,
            settings,
            name=annual.name,
            year=year,
            before=beside[0],
            after=beside[1],
            folder=annual.folder,
            listing=annual.listing,
            trail=trail,
            **{annual.family: found, **values},
        ),
        updated=max((one.updated for one in found), default=None),
        trail=trail,
        make_facts=lambda: LIST,
        made_of=lambda: (annual.name, year, beside, annual.made_of(found)),
    )
