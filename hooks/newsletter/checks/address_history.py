"""Addresses that were published and follow from what entries say: each shows something still, or leads on.

They are the pages of authors and of years, and the archive documents of feeds. An author's name or the year of a work
is mended rightly, mostly, and what is lost is the address alone: so that is a warning. The page of somebody who has a
record is an error, for the record says where it leads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newsletter.addresses import author_place
from newsletter.checks.author_history import author_of_page, hint_to_lead
from newsletter.checks.bearers import Bearers
from newsletter.model import Archive, Volume
from newsletter.model.authors import Place
from newsletter.model.years import fewest_for_pages, year_in, year_slug
from newsletter.permanence import ITEMS, Published
from newsletter.problem import Position, Problem, Severity, listed, quoted
from newsletter.source.project import AUTHORS, ISSUES, Reading
from newsletter.standing import Pages, is_letter, lists_of, place_of, quarter_of, standing_addresses, year_of


def lost_addresses(
    reading: Reading, before: Published, former: Reading | None = None, *, rule: str, path: str = ""
) -> list[Problem]:
    """Find which addresses would lead nowhere, of those whose topic, organisation, venue or author has a page.

    `former` is the archive that published them, `path` the file that lists them; one of both is known. Where an entry
    or a volume is missed, another rule says so, and much else may be lost by that alone.
    """
    now, was, bearers = reading.archive(), former.archive() if former else None, Bearers(reading)
    if any(name[0] in ITEMS and bearers.leading_from(name) is None for name in before.ids):
        return []
    moved = was.authors_moved.items() if was else ()
    led = {author_place(place) for place, author in moved if author.person and author.has_page}
    lost = sorted((before.addresses | led) - standing_addresses(now))
    history = _AddressHistory(now, was, bearers, rule, path)
    return [*history.authors(lost), *history.years(lost), *history.documents(lost)]


def knows_all_named(reading: Reading) -> bool:
    """Whether the vocabulary has whatever entries name; where it has not, another rule says so, and nobody can tell."""
    known, people = reading.vocabulary, {one.id for one in reading.people.records}
    return all(
        known.tag_by_id.keys() >= {*entry.tags}
        and known.organisation_by_name.keys() >= {*entry.organisations}
        and (entry.venue is None or entry.venue.id in known.venue_by_id)
        and people >= {one.person for one in entry.authors if one.person}
        for file in reading.files
        for entry in file.volume.entries
    )


@dataclass(frozen=True)
class _AddressHistory:
    """An archive beside what was published: what is lost by one cause is one problem."""

    now: Archive
    was: Archive | None
    bearers: Bearers
    rule: str
    path: str

    def _problem(self, lost: Sequence[str], hint: str, position: Position, *, is_error: bool = False) -> Problem:
        pages = "archive document" if quarter_of(lost[0]) else "page"
        subject = f"the {pages} {lost[0]} was" if len(lost) == 1 else f"the {pages}s {listed(lost, last='and')} were"
        message = f"{subject} published and would lead nowhere"
        severity = Severity.ERROR if is_error else Severity.WARNING
        return Problem(Position(self.path) if self.path else position, self.rule, message, hint, severity)

    def authors(self, lost: Iterable[str]) -> Iterator[Problem]:
        """Of a name that stood under two letters only the first page is named; what is written holds for both."""
        found: dict[str, tuple[str, Place]] = {}
        for address in lost:
            if is_letter(address):
                hint = "no author stands under that letter any more; right if the name was wrong before"
                yield self._problem([address], hint, Position(AUTHORS))
            if place := place_of(address):
                found.setdefault(place[1], (address, place))
        for address, place in found.values():
            author = author_of_page(place, self.was) if self.was else None
            is_error = bool(author and author.person and author.has_page and author.place == place)
            yield self._problem(
                [address], hint_to_lead(place, self.now, self.was), Position(AUTHORS), is_error=is_error
            )

    def years(self, lost: Iterable[str]) -> Iterator[Problem]:
        """Of a list that was renamed a year has several pages, of which only one is named."""
        lists = {page: one for one in lists_of(self.now) for page in one.addresses}
        found: dict[Pages, dict[str, str]] = {}
        for address in lost:
            page, year = year_of(address) or ("", "")
            if page in lists:
                found.setdefault(lists[page], {}).setdefault(year, address)
        for one, by_year in found.items():
            hint, position = self._few(one) or self._of_no_year(one, [*by_year])
            yield self._problem([*by_year.values()], hint, position)

    def _few(self, one: Pages) -> tuple[str, Position] | None:
        """A list has not so many entries any more that every year has a page."""
        least = fewest_for_pages(one.family)
        if len(one.listings) >= least:
            return None
        hint = f"too few entries are left for pages of years, which {quoted(one.name)} has from {least} on"
        return f"{hint}; right if there were too many before", self._place_of(one)

    def _of_no_year(self, one: Pages, years: Sequence[str]) -> tuple[str, Position]:
        """Nothing is of a year any more; the first entry that was says where it is written."""
        hint = f"nothing there is of {listed(years)} any more; right if that was wrong before"
        field = "venue" if one.family == "venue" else "date"
        for old in lists_of(self.was) if self.was else ():
            for item in old.listings if {*old.addresses} & {*one.addresses} else ():
                here = self.bearers.by_id.get(("entry", item.entry.id))
                if here and year_slug(year_in(one.family, item)) in years:
                    return hint, here.file.marks.of((*here.field_path, field))
        return hint, self._place_of(one)

    def _place_of(self, one: Pages) -> Position:
        here = self.bearers.by_id.get((one.family, one.id))
        return here.position_of(one.id) if here else Position(AUTHORS)

    def documents(self, lost: Iterable[str]) -> Iterator[Problem]:
        """A quarter has a document of every feed that had something in it."""
        found: dict[str, list[str]] = {}
        for address in lost:
            if quarter := quarter_of(address):
                found.setdefault(quarter, []).append(address)
        for quarter, addresses in found.items():
            hint = f"nothing is of {quarter} any more; right if a volume had a wrong published: before"
            yield self._problem(addresses, hint, self._moved or Position(ISSUES))

    @property
    def _moved(self) -> Position | None:
        """Where the day is written of the first volume that was published on another one."""
        days = {volume.id: volume.published for volume in self.was.volumes} if self.was else {}
        for one in self.bearers.all:
            if isinstance(one.record, Volume) and days.get(one.id, one.record.published) != one.record.published:
                return one.file.marks.of(("published",))
        return None
