"""Topics, organisations and venues that were published, and what became of them: pages lead on, feeds stay theirs."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from newsletter.checks.bearers import Bearer, Bearers
from newsletter.model import Extra, Paper, Volume
from newsletter.model.record import ID_LENGTH
from newsletter.model.slugs import slug
from newsletter.permanence import PermanentName
from newsletter.problem import Problem


@dataclass(frozen=True)
class RubricHistory:
    """What entries are filed under now, beside what was published."""

    before: Collection[PermanentName]
    now: Bearers
    known: Bearers | None
    """The archive as it was published, where it is known."""
    rule: str
    gone: Callable[[PermanentName], Problem]
    """What is said of a name that nothing bears any more."""

    def problem(self, name: PermanentName) -> Problem | None:
        """A topic or an organisation that was published has its feeds still, whatever it is called now."""
        if name in self.now.by_permanent_id:
            return self._given_away(name, self.now.by_permanent_id[name])
        kind, was = name
        if here := self.now.leading_from(name):
            message = f'the feeds of {kind} "{was}" were published and would become those of "{here.permanent_id}"'
            return Problem(here.position_of(here.permanent_id), self.rule, message, self._order(name, here))
        new = self._likely(name)
        if new is None:
            return self.gone(name)
        message = f'{kind} "{was}" was published and is now "{new.id}", without its pages and feeds'
        former = self.known.by_permanent_id[name] if self.known else None
        ids = [one for one in dict.fromkeys((*former.others, former.id) if former else (was,)) if one != new.id]
        hint = f"write former: [{', '.join(ids)}], so that its page leads here and its feeds stay"
        return Problem(new.position_of(new.id), self.rule, message, hint)

    def _given_away(self, name: PermanentName, here: Bearer) -> Problem | None:
        """Find what was renamed without a word, while something else got its id."""
        was = self.known.by_permanent_id[name] if self.known else None
        if was is None or _title(was) == _title(here):
            return None
        new = next((one for one in self.now.all if one.kind == was.kind and _title(one) == _title(was)), None)
        if new is None or new.id == was.id:
            return None
        message = f'{was.kind} "{was.id}" was published and is now "{new.id}"; its pages and feeds would be of another'
        hint = f'write former: [{was.permanent_id}] in "{new.id}", and give the other an id of its own'
        return Problem(new.position_of(new.id), self.rule, message, hint)

    def _order(self, name: PermanentName, here: Bearer) -> str:
        """What is wrong with the first of the former ids."""
        kind, first = here.kind, here.permanent_id
        if (kind, first) in self.before:
            return f'"{first}" was an id of its own; put this {kind} back and take it out of former:'
        kept = [name[1], *(other for other in here.others if other != name[1])]
        return f"the first of the former ids is that of the feeds: write former: [{', '.join(kept)}]"

    def _likely(self, name: PermanentName) -> Bearer | None:
        """What was probably renamed: something new with a name that the former had, or that spells its id."""
        was = self.known.by_permanent_id.get(name) if self.known else None
        spelt = _spellings(was) if was else {name[1]}
        fresh = (one for one in self.now.all if one.kind == name[0] and not one.is_among(self.before))
        return next((one for one in fresh if spelt & _spellings(one)), None)


def _title(bearer: Bearer) -> str:
    """The name of a topic or an organisation, in whatever case."""
    return "" if isinstance(bearer.record, Paper | Extra | Volume) else bearer.record.name.casefold()


def _spellings(bearer: Bearer) -> set[str]:
    """A rubric's id, name and aliases as ids are spelt."""
    record = bearer.record
    if isinstance(record, Paper | Extra | Volume):
        return set()
    return {slug(text, longest=ID_LENGTH) for text in (record.id, record.name, *record.aliases)}
