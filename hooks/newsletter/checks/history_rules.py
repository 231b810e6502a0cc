"""Rules about what was published before: its ids and addresses are permanent.

What was published is known from an older revision of the same files, or from the list that the live site has; the list
knows names alone, a revision also what each of them named.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from functools import cached_property

from newsletter.checks.address_history import knows_all_named, lost_addresses
from newsletter.checks.amendment_history import AmendmentHistory, what_was_changed
from newsletter.checks.bearers import Bearer, Bearers
from newsletter.checks.rubric_history import RubricHistory
from newsletter.model import Extra, Paper
from newsletter.model.removal import volumes_left
from newsletter.model.sameness import Names, differing_id, names_of
from newsletter.permanence import (
    AMENDMENTS,
    ITEMS,
    PermanentName,
    Published,
    domain,
    names_of_volume,
    page_of_name,
    published,
    published_names,
)
from newsletter.pictures.picture import has_card
from newsletter.problem import Position, Problem, Severity, quoted
from newsletter.settings import Settings
from newsletter.source.project import REMOVED, IssueFile, Reading

_RULE = "permanent-id"
_DROPPED = "dropped-item"

_PUT_BACK = {
    "volume": "put it back; its number or name never changes",
    "entry": "put it back; an entry that should not be read any more gets withdrawn: {date: …, reason: …}",
}


def permanent_id(reading: Reading, former: Reading) -> list[Problem]:
    """What was published keeps its id and its addresses, for ever or in feeds; what was backfilled is never news.

    `former` is the archive as it was published. Where a file cannot be read nothing is said to have vanished. What was
    removed on request meanwhile is left out of it.
    """
    moved = _moved(reading, [file.volume.id for file in former.files])
    return _unnoticed(reading, former) + _compared(reading, _without_removed(former, reading), moved)


def _compared(reading: Reading, former: Reading, moved: frozenset[str]) -> list[Problem]:
    settings = former.settings
    if _is_clear(reading) and _is_clear(former):
        before = published(former.archive(), settings)
        found = _Comparison(reading, before, former, moved=moved).problems()
        return found + lost_addresses(reading, before, former, rule=_RULE)
    before = published_names((file.volume for file in former.files), former.vocabulary.rubrics, settings)
    return _Comparison(reading, before, former, moved=moved).problems()


def dropped_item(reading: Reading, before: Published, *, path: str) -> list[Problem]:
    """Every feed, feed item and page of the live site is still there; `path` is the file that lists them."""
    moved = _moved(reading, [name for kind, name in before.ids if kind == "volume"])
    found = _Comparison(reading, before, path=path, moved=moved).problems()
    return found + (lost_addresses(reading, before, path=path, rule=_RULE) if _is_clear(reading) else [])


def _without_removed(former: Reading, reading: Reading) -> Reading:
    """An archive as it would have been published without the volumes that were removed since."""
    gone = {one.id for one in reading.removed.records}
    if gone.isdisjoint(file.volume.id for file in former.files):
        return former
    left = {one.id: one for one in volumes_left((file.volume for file in former.files), reading.removed.records)}
    files = (replace(file, volume=left[file.volume.id]) for file in former.files if file.volume.id in left)
    return replace(former, files=tuple(files))


def _moved(reading: Reading, published: Collection[str]) -> frozenset[str]:
    """The entries that were moved as volumes were removed which had been published."""
    return frozenset(entry for one in reading.removed.records if one.id in published for entry in one.moved)


def _unnoticed(reading: Reading, former: Reading) -> list[Problem]:
    """Whatever was of a volume that is removed, or was before, leads to its notice or is there still."""
    if not (reading.is_whole and reading.removed.is_whole):
        return []
    gone = {one.id: one for one in reading.removed.records}
    named = [(one.id, one.names) for one in former.removed.records]
    named += [(one.id, names_of_volume(one)) for one in (file.volume for file in former.files) if one.id in gone]
    now, bearers = {name for one in gone.values() for name in one.names}, Bearers(reading) if named else None
    found = []
    for removed, names in named:
        lost = [page_of_name(name) for name in names if not (name in now or (bearers and bearers.leading_from(name)))]
        if lost:
            message = f"the address {lost[0]} was of a volume that was removed and would lead nowhere"
            hint = f'name it in the record of "{removed}", as `newsletter remove` does'
            found.append(Problem(Position(REMOVED), _RULE, message, hint))
    return found


@dataclass(frozen=True)
class _Comparison:
    """What an archive has now beside what was published."""

    reading: Reading
    before: Published
    former: Reading | None = None
    """The archive as it was published, where it is known."""
    path: str = ""
    """The file that lists what was published, where that alone is known."""
    moved: frozenset[str] = frozenset()
    """The entries whose volume was removed since, and that stand in another one now, with what that one can say."""

    @cached_property
    def now(self) -> Bearers:
        """All that bears a permanent name now."""
        return Bearers(self.reading)

    @cached_property
    def known(self) -> Bearers | None:
        """All that bore one before, where that is known."""
        return Bearers(self.former) if self.former else None

    def problems(self) -> list[Problem]:
        """Say what would be lost, sorted by what lost it."""
        readable = self._readable()
        removed = () if self.former else self.reading.removed.records  # what was published knows already what went
        gone = {name for one in removed for name in one.names}
        names = sorted(name for name in (self.before.ids.keys() | self.before.pages) - gone if name[0] in readable)
        found = [self._domain(self.reading.settings), *map(self._name, names), *map(self._news, names)]
        found += map(self._card, names) if self.reading.settings.pictures else []
        return [problem for problem in found if problem]

    def _readable(self) -> set[str]:
        """The kinds of things of which all could be read; nothing is said to have vanished from the others."""
        lists = self.reading.vocabulary_files.items()
        rubrics = {kind for kind, file in lists if file.is_whole}
        is_clear = self.reading.is_whole and self.reading.removed.is_whole
        return rubrics | ITEMS | AMENDMENTS if is_clear else rubrics

    def _domain(self, settings: Settings) -> Problem | None:
        """All ids change where what they begin with does."""
        was = next(iter(self.before.domains), "")
        if len(self.before.domains) != 1 or was == domain(settings) or not settings.feed_authority:
            return None
        if {("feed_authority",), ("feed_year",)} & self.reading.settings_file.faults:
            return None
        authority, _, year = was.removeprefix("tag:").rpartition(",")
        message = f"every id in feeds began with {quoted(was)} and would begin with {quoted(domain(settings))}"
        hint = f"write feed_authority: {authority} and feed_year: {year} again; the site may move, its ids never do"
        return Problem(self.reading.settings_file.marks.of(("feed_authority",)), _RULE, message, hint)

    def _name(self, name: PermanentName) -> Problem | None:
        if name not in self.before.ids:
            return self._address(name)
        if name[0] in AMENDMENTS:
            if what_was_changed(name) in {("entry", one) for one in self.moved}:
                return None
            rule = _RULE if self.known else _DROPPED
            return AmendmentHistory(self.before.ids, self.now, self.known, rule).problem(name)
        if name[0] in ITEMS:
            return self._item(name)
        return RubricHistory(self.before.ids, self.now, self.known, _RULE, self._gone).problem(name)

    def _item(self, name: PermanentName) -> Problem | None:
        """A volume or an entry that was published has its id still, or was merged into another one."""
        here, new = self.now.by_id.get(name), self.now.by_other.get(name)
        if here is None and new:
            return self._merged(name, new) if (new.kind, new.id) in self.before.ids else _renamed(name, new)
        if self.known and name[0] == "entry":
            return self._of_paper(name, here)
        return None if here else self._gone(name)

    def _news(self, name: PermanentName) -> Problem | None:
        """What was backfilled is never news, for it would flood readers; what was news leaves their feeds only once."""
        here, was_backfilled = self.now.by_id.get(name), name in self.before.backfilled
        if here is None or name not in self.before.ids or here.is_backfilled is None:
            return None
        if name[0] == "entry" and name[1] in self.moved:
            return None
        if here.is_backfilled == was_backfilled or self._is_told_of_volume(here, was_backfilled=was_backfilled):
            return None
        is_volume = name[0] == "volume"
        position = here.file.marks.of(("backfilled",)) if is_volume else here.position_of(here.id)
        if was_backfilled:
            message = f'{name[0]} "{here.id}" was backfilled and would come to every subscriber as new'
            hint = "write backfilled: true again" if is_volume else "put it back into a volume that is backfilled"
            return Problem(position, _RULE, message, hint)
        message = f'{name[0]} "{here.id}" was news and would leave the feeds that people subscribe to'
        hint = "right only if it should never have been news: older items may come in its place, and it cannot return"
        return Problem(position, _RULE, message, hint, Severity.WARNING)

    def _card(self, name: PermanentName) -> Problem | None:
        """An entry that has a card keeps it, for links to it were sent; what had to go goes, knowingly."""
        here = self.now.leading_from(name) if name in self.before.cards else None
        if here is None or not isinstance(here.record, Paper | Extra) or has_card(here.record):
            return None
        message = f'entry "{name[1]}" was published with a card and would have none, for "{here.id}" has no summary'
        hint = "put the summary back, or withdraw the entry; right if its text had to go"
        return Problem(here.position_of(name[1]), _RULE, message, hint, Severity.WARNING)

    def _is_told_of_volume(self, here: Bearer, *, was_backfilled: bool) -> bool:
        """Whether the volume of an entry has changed as the entry has, which is said of the volume."""
        volume = ("volume", here.file.volume.id) if isinstance(here.file, IssueFile) and here.kind == "entry" else None
        return volume in self.before.ids and (volume in self.before.backfilled) == was_backfilled

    def _merged(self, name: PermanentName, new: Bearer) -> Problem | None:
        """An id of its own may become an alias where both entries are of one paper; subscribers see nothing of it."""
        was = self._names_before(name)
        if was is None or not isinstance(new.record, Paper | Extra) or was.shared_with(names_of(new.record)):
            return None
        message = f'this alias was an id of its own: entry "{name[1]}" was published, and "{new.id}" is another paper'
        hint = f'put "{name[1]}" back; of one paper listed twice, the id that stays gets what tells it: arxiv:, doi:'
        return Problem(new.position_of(name[1]), _RULE, message, f"{hint} or title of the other")

    def _of_paper(self, name: PermanentName, here: Bearer | None) -> Problem | None:
        """Find where the paper is that an entry was published with; ids may have changed places."""
        was = self._names_before(name)
        if was is None or (here and was.shared_with(_names(here))):
            return None
        others = (found for found in self.now.papers.all_of(was) if found is not here)
        new = next((one for one in others if here or (one.kind, one.id) not in self.before.ids), None)
        if new:
            return _renamed(name, new)
        return self._reused(name, here, was) if here else self._gone(name)

    def _reused(self, name: PermanentName, here: Bearer, was: Names) -> Problem | None:
        """Another title and another id of a paper are another paper, which needs an id of its own."""
        kind = differing_id(was, _names(here))
        if kind is None:
            return None
        message = f'entry id "{name[1]}" was published and is another paper now: its title and its {kind} differ'
        hint = "put the entry back and give the other paper an id of its own; two corrections are made one by one"
        return Problem(here.position_of(here.id), _RULE, message, hint)

    def _address(self, name: PermanentName) -> Problem | None:
        """An address that led to something still leads there."""
        here = self.now.leading_from(name)
        was = self.known.leading_from(name) if self.known else None
        if here is None:
            is_lost = was and self.now.leading_from((was.kind, was.permanent_id)) is None
            return None if is_lost else self._leads_nowhere(name, was)
        if was is None:
            is_new = not here.is_rubric and here.id == name[1] and not here.is_among(self.before.ids)
        else:
            is_new = was.id != here.id and was.permanent_id not in (here.permanent_id, *here.names)
        return self._leads_elsewhere(name, here, was) if is_new else None

    def _leads_elsewhere(self, name: PermanentName, here: Bearer, was: Bearer | None) -> Problem:
        led = f'"{was.id}"' if was else f"another {here.kind}"
        message = f'the address {page_of_name(name)} led to {led} and would lead to "{here.id}"'
        hint = f'"{name[1]}" stays under {here.field_of_others}: of what it led to; what is new needs another name'
        return Problem(here.position_of(name[1]), _RULE, message, hint)

    def _leads_nowhere(self, name: PermanentName, was: Bearer | None) -> Problem:
        message = f"the address {page_of_name(name)} was published and would lead nowhere"
        now = self.now.leading_from((was.kind, was.permanent_id)) if was else None
        if now is None:
            field = "aliases" if name[0] in ITEMS else "former"
            return Problem(Position(self.path), _RULE, message, f'name "{name[1]}" under {field}: of what it led to')
        hint = f"write {now.field_of_others}: [{', '.join([*now.others, name[1]])}]"
        return Problem(now.position_of(now.id), _RULE, message, hint)

    def _gone(self, name: PermanentName) -> Problem:
        kind, was = name
        hint = _PUT_BACK.get(kind, f"put it back; under another id it needs former: [{was}]")
        if self.known is None:
            uri = self.before.ids[name]
            return Problem(Position(self.path), _DROPPED, f"{quoted(uri)} was published and would be dropped", hint)
        return Problem(self._stood_at(name), _RULE, f'{kind} "{was}" was published and is gone', hint)

    def _stood_at(self, name: PermanentName) -> Position:
        """Where a thing would stand: in its list where its file is still there, else in the file as it was."""
        was = self.known.by_permanent_id[name] if self.known else None
        if was is None or was.is_rubric:
            return Position(was.file.path if was else self.path)
        still = next((file for file in self.reading.files if was and file.path == was.file.path), None)
        if still is None or not isinstance(was.record, Paper | Extra):
            return Position(was.file.path)
        return still.marks.of((was.record.kind.row.section,))

    def _names_before(self, name: PermanentName) -> Names | None:
        was = self.known.by_id.get(name) if self.known else None
        return names_of(was.record) if was and isinstance(was.record, Paper | Extra) else None


def _is_clear(reading: Reading) -> bool:
    """Whether all could be read, and the vocabulary knows whatever entries name."""
    lists = (*reading.vocabulary_files.values(), reading.people, reading.removed)
    return reading.is_whole and all(one.is_whole for one in lists) and knows_all_named(reading)


def _renamed(name: PermanentName, new: Bearer) -> Problem:
    kind, was = name
    message = f'{kind} {"id " if kind == "entry" else ""}"{was}" was published and is now "{new.id}"; ids are permanent'
    field = "id" if kind == "entry" else "volume" if was.isdigit() else "special"
    hint = f"write {field}: {was} again; aliases: are nothing but addresses that lead to it"
    return Problem(new.position_of(new.id), _RULE, message, hint)


def _names(bearer: Bearer) -> Names:
    return names_of(bearer.record) if isinstance(bearer.record, Paper | Extra) else Names({})
