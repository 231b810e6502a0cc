"""What is told of links that are not as they were: as problems for a terminal, and as Markdown for an issue."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from newsletter.outbound.destinations import Destination
from newsletter.outbound.sighting import LinkState, Sighting
from newsletter.problem import Problem, Severity, in_markdown, in_order, quoted, visible

_HINTS = {
    LinkState.MOVED: "readers are led on; nothing has to be done",
    LinkState.BLOCKED: "its host does not talk to programs; look at it in a browser",
    LinkState.SLOW: "try again later",
    LinkState.ODD: "look at it in a browser",
}
_MOST = 12_000
"""How many characters a section of an issue has at most; GitHub takes 65,536 of a whole one."""

_LENGTH = 300

Sightings = Mapping[Destination, Sighting]


def as_problems(sightings: Sightings, copies: Mapping[str, str]) -> list[Problem]:
    """A problem for each place of each link that is not fine; `copies` has what was found of those that are gone."""
    return in_order(
        [
            Problem(position, f"{one.state}-link", _message(link, one), _hint(link, one, copies), Severity.WARNING)
            for link, one in sightings.items()
            if one.state is not LinkState.FINE
            for position in link.positions
        ]
    )


def as_markdown(sightings: Sightings, copies: Mapping[str, str]) -> str:
    """An issue's text: what is gone first, and what nobody has to do anything about folded."""
    lines = [f"{counted(sightings.values())}.", ""]
    for state in (LinkState.GONE, *_HINTS):
        found = sorted((link.address, link) for link, one in sightings.items() if one.state is state)
        if found:
            lines += _section(state, [(link, sightings[link]) for _, link in found], copies)
    return "\n".join(lines)


def counted(sightings: Iterable[Sighting]) -> str:
    """How many links there are of each state: «200 links: 190 fine, 10 gone»."""
    counts = Counter(one.state for one in sightings)
    total = sum(counts.values())
    parts = ", ".join(f"{counts[state]} {state}" for state in LinkState if counts[state])
    return f"{total} {'link' if total == 1 else 'links'}" + (f": {parts}" if parts else "")


def _section(state: LinkState, found: list[tuple[Destination, Sighting]], copies: Mapping[str, str]) -> Iterator[str]:
    is_folded, heading = state is not LinkState.GONE, f"{state.capitalize()}: {len(found)}"
    yield f"<details><summary>{heading}</summary>" if is_folded else f"## {heading}"
    yield ""
    items = [_item(link, one, copies) for link, one in found]
    shown = [item for item, end in zip(items, accumulate(map(len, items)), strict=True) if end <= _MOST]
    yield from shown
    if len(shown) < len(items):
        yield f"- and {len(items) - len(shown)} more"
    yield "\n</details>\n" if is_folded else ""


def _item(link: Destination, sighting: Sighting, copies: Mapping[str, str]) -> str:
    places = ", ".join(f"`{_code(str(position))}`" for position in link.positions[:3])
    item = f"- `{_code(link.address)}` ({places}){_told(sighting)}"
    if link.address not in copies:
        return item
    copy = copies[link.address]
    return f"{item}\n  - " + (f'`archived: "{_code(copy)}"`' if copy else "no copy was found")


def _told(sighting: Sighting) -> str:
    if sighting.target:
        return f": `{_code(sighting.target)}`"
    return f": {in_markdown(sighting.reason)}" if sighting.reason else ""


def _code(text: str) -> str:
    """A text of a stranger's that stands between backticks."""
    return visible(text[:_LENGTH]).replace("`", "%60")


def _message(link: Destination, sighting: Sighting) -> str:
    said = {LinkState.MOVED: f"has moved to {quoted(sighting.target)}"}.get(sighting.state, f"is {sighting.state}")
    why = f": {visible(sighting.reason)}" if sighting.reason else ""
    return f"{quoted(link.address)} {said}{why}"


def _hint(link: Destination, sighting: Sighting, copies: Mapping[str, str]) -> str:
    if sighting.state is not LinkState.GONE:
        return _HINTS[sighting.state]
    copy = copies.get(link.address)
    if copy:
        return f'write archived: "{visible(copy)}" beside it; the link stays as it was published'
    searched = "no copy was found in the web archive" if copy == "" else "look for a copy in a web archive"
    return f"{searched}; the link stays as it was published"
