"""Which blocks are the titles of papers: those with numbers, or else by the links and labels that they have."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise, takewhile

from newsletter.importers.formats.document import Run
from newsletter.importers.formats.recognition import label_of
from newsletter.importers.reading.draft import Note
from newsletter.importers.reading.line_kinds import is_button, is_label, is_labelled, without_links_at_end
from newsletter.importers.reading.marks import Unit, counts_of, is_all_strong, is_strong
from newsletter.importers.reading.numbering import (
    BELOW_HEADING,
    HALF,
    Numbering,
    Title,
    are_to_papers,
    is_section_heading,
    leading,
    numbering_of,
    numbers_lead_nowhere,
    said_of,
)
from newsletter.importers.reading.sections import title_label
from newsletter.model import grouped
from newsletter.model.kinds import USUAL_EXTRAS, EntryKind, Kinds
from newsletter.model.link_kinds import kind_by_host
from newsletter.problem import NewsletterError, quoted

_MANY = 3
"""How many times as many papers without numbers there are as numbers of rules, of steps or of sections."""

WORDS_OF_ONCE_MORE = 4
"""How many words a link may have that leads once more to the paper above, «Read the full paper»; a title has more."""

_FACTS_ABOVE = 2
"""How many units above the first labelled title are looked at: facts of a paper that stand above its title are near."""

_FACTS_BELOW = 2
"""How many units below a heading are looked at for the link to its paper: it may stand below the names of authors."""


def titles_of(units: Sequence[Unit], extras: Kinds[EntryKind], *, name: str) -> Numbering:
    """The numbered titles, if no more papers without numbers stand above them.

    Numbers that lead nowhere, below headings that each lead to a paper, are of the parts of a summary, and so are those
    below titles that stand under a label; few of them beside many papers are those of rules, of steps or of sections.
    """
    if _numbers_are_below_labels(units):
        return unnumbered_titles(units)
    headed = unnumbered_titles(units) if numbers_lead_nowhere(units) else Numbering()
    if headed.titles and all(units[title.place].block.is_heading for title in headed.titles):
        return headed
    try:
        found = numbering_of(units, name=name)
    except NewsletterError:
        if are_to_papers(headed := unnumbered_titles(units), units):  # and the numbers below are of notes
            return headed
        raise
    above = unnumbered_titles(units[: found.titles[0].place]) if found.titles else Numbering()
    if len(above.titles) > len(found.titles):
        return unnumbered_titles(units)
    places = [title.place for title in found.titles]
    if places and (_are_aside(units[places[0] : places[-1] + 1]) or _are_of_sections(units, places)):
        for others in (unnumbered_titles(units), linked_titles(units, extras)):
            if len(others.titles) > _MANY * len(places):
                return others
    to_papers = _share(places, [unit.leads_to_paper for unit in units])
    anywhere = _share(places, [unit.leads for unit in units])
    if (kind := kind_of_links(extras)) and to_papers < HALF <= anywhere:
        said = f"fewer than half of the titles lead to a paper; each is taken for {quoted(kind)}"
        found.kind, found.notes = kind, [Note(said, units[places[0]].line), *found.notes]
    return found


def _are_aside(units: Sequence[Unit]) -> bool:
    """Whether items from the first number to the last lead nowhere, as rules and steps do."""
    return not any(unit.leads or (unit.mark and unit.block.kind != "item") for unit in units)


def _are_of_sections(units: Sequence[Unit], titles: Sequence[int]) -> bool:
    """Whether numbers are those of headings that lead nowhere, and below which no text begins at once."""
    have_text = sum(_is_text(units[place + 1 : place + 2]) and not units[place + 1].leads for place in titles)
    are_headings = all(units[place].block.is_heading and not units[place].leads for place in titles)
    return are_headings and have_text < HALF * len(titles)


def unnumbered_titles(units: Sequence[Unit]) -> Numbering:
    """The titles of a newsletter without numbers: headings, rows, items, strong lines or links that lead to papers."""
    leads = [unit.leads_to_paper for unit in units]
    best: list[int] = []
    papers: set[int] = set()
    most = 1
    for members in _alike(units):
        led = members if links_stand_above(units, members) else leading(members, leads)
        told = _told_by_links(units, members, led)
        are_links = all(units[place].block.is_heading and units[place].has_linked_title for place in members)
        if len(led) > most and (are_links or len(led) >= HALF * (len(members) - len(told))):
            more = () if are_links else (*told, *_between(units, members, led))
            best, most = members if are_links else sorted({*led, *more}), len(led)
            papers = set(led)
    marks = counts_of([units[place].block.text for place in best])
    found = Numbering([*map(Title, best, marks)])
    if best:
        found.notes.append(Note("the papers have no numbers; each is told by its link", units[best[0]].line))
        found.notes += [
            Note(f"{said_of(units[place])} leads to no paper, and is taken for one", units[place].line)
            for place in best
            if place not in papers
        ]
        found.notes += _left_between(units, best)
        found.headings = _headings(units, best)
    return found


def linked_titles(units: Sequence[Unit], extras: Kinds[EntryKind]) -> Numbering:
    """The titles of a newsletter that nothing else tells apart: strong letters with which paragraphs begin, or links.

    Paragraphs that lead to papers are of papers. Elsewhere only an archive of one kind of extras, or of others than the
    usual ones, has entries that are told by their links: they are of the first kind, unless all lead to papers.
    """
    strong, kind = [place for place, unit in enumerate(units) if _is_strong_lead(unit)], kind_of_links(extras)
    if len(strong) > 1 and _share(strong, [unit.leads_to_paper for unit in units]) >= (1 if kind else HALF):
        said = "the papers have no numbers; each is told by the strong letters that it begins with"
        return Numbering([Title(place, None) for place in strong], notes=[Note(said, units[strong[0]].line)])
    if not kind:
        return Numbering()
    items = [place for place, unit in enumerate(units) if _is_linked(unit, "item")]
    headings = [place for place, unit in enumerate(units) if _is_linked(unit, "heading")]
    best = max(items, headings, strong, key=len)
    found = Numbering([Title(place, None) for place in best], _headings(units, best) if best else {}, kind)
    if best:
        begins = "begins in strong letters and leads somewhere" if best is strong else "has a link for its title"
        said = f"nothing else tells entries apart; what {begins} is taken for {quoted(kind)}"
        found.notes.append(Note(said, units[best[0]].line))
    return found


def kind_of_links(extras: Kinds[EntryKind]) -> str:
    """The kind of what leads to no paper: the only one of an archive, or the first of its own; '' for the usual."""
    are_usual = len(extras.rows) > 1 and bool(set(extras) & set(USUAL_EXTRAS))
    return "" if are_usual or not extras.rows else extras.rows[0].id


def _share(titles: Sequence[int], leads: Sequence[bool]) -> float:
    """The share of the titles that lead; 0 where there are none."""
    return len(leading(titles, leads)) / max(len(titles), 1)


def _is_strong_lead(unit: Unit) -> bool:
    """Whether a unit is a paragraph that begins in strong letters, goes on otherwise, and leads somewhere."""
    is_lead = unit.block.kind == "paragraph" and is_strong(unit.block) and not is_all_strong(unit.block)
    return is_lead and bool(unit.addresses) and not unit.is_link_line and not label_of(unit.text)


def _is_linked(unit: Unit, kind: str) -> bool:
    return unit.block.kind == kind and not unit.block.depth and unit.has_linked_title


def _numbers_are_below_labels(units: Sequence[Unit]) -> bool:
    """Whether all numbers stand below the first of several titles under a label, and lead nowhere themselves."""
    labelled = _labelled(units)
    numbered = [place for place, unit in enumerate(units) if unit.mark and not unit.is_link_line]
    is_below = len(labelled) > 1 and numbered[:1] > labelled[:1]
    return is_below and not any(units[place].leads for place in numbered)


def links_stand_above(units: Sequence[Unit], titles: Sequence[int]) -> bool:
    """Whether each title has a line of links to its paper right above it, and the last has none below."""
    last = units[titles[-1] :] if len(titles) > 1 else ()
    return (
        bool(last)
        and not any(unit.leads_to_paper for unit in last)
        and all(_is_below_links(units, one) for one in titles)
    )


def _told_by_links(units: Sequence[Unit], members: Sequence[int], led: Sequence[int]) -> list[int]:
    """The headings and strong lines below which a link stands under a label, as below those of papers, to no code."""
    leads = set(led)
    return [
        place
        for place, end in pairwise([*members, len(units)])
        if place not in leads
        and units[place].block.kind in ("heading", "paragraph")
        and _is_told(units[place + 1 : end])
    ]


def _is_told(below: Sequence[Unit]) -> bool:
    runs = (run for unit in below for block in unit.blocks for run in block.runs if run.address)
    return any(is_label(run) and kind_by_host(run.address) is None for run in runs)


def _is_below_links(units: Sequence[Unit], place: int) -> bool:
    return place > 0 and units[place - 1].is_link_line and units[place - 1].leads_to_paper


def _between(units: Sequence[Unit], members: Sequence[int], led: Sequence[int]) -> Iterator[int]:
    """What is set like the titles in a section with papers and begins with another link, or is a row of their table."""
    alike = set(members)
    sections = list(accumulate(unit.block.is_heading and place not in alike for place, unit in enumerate(units)))
    with_papers = {sections[place] for place in led}
    columns = {cell.name for place in led for cell in units[place].blocks}
    for place, unit in enumerate(units):
        is_row = units[led[0]].is_row and unit.is_row and all(cell.name in columns for cell in unit.blocks)
        if sections[place] in with_papers and (is_row or (place in alike and unit.has_linked_title)):
            yield place


def _left_between(units: Sequence[Unit], titles: Sequence[int]) -> Iterator[Note]:
    """What a person must look at: items among those that are titles, which lead nowhere and so stand below a title."""
    taken = set(titles)
    if units[titles[0]].block.kind != "item":
        return
    for place in range(titles[0], titles[-1]):
        unit = units[place]
        if place not in taken and unit.block.is_outer_item and not unit.leads:
            said = f"{said_of(unit)} leads nowhere, and is taken for text of the entry above; part it if it is a paper"
            yield Note(said, unit.line, is_open=True)


def _alike(units: Sequence[Unit]) -> list[list[int]]:
    """Places of units that may be titles, those that are set alike together, the most telling first."""
    rows = [place for place, unit in enumerate(units) if unit.is_row and unit.leads]
    items = [place for place, unit in enumerate(units) if _is_linked_item(unit)]
    outer = [place for place, unit in enumerate(units) if unit.block.is_outer_item]
    strong = [place for place, unit in enumerate(units) if unit.block.kind == "paragraph" and _is_title(unit)]
    levels = grouped((unit.block.level, place) for place, unit in enumerate(units) if unit.block.is_heading)
    times = Counter(unit.text for unit in units if unit.block.is_heading)  # «Links» below each title is none
    of_titles = (level for level in levels if any(times[units[place].text] == 1 for place in levels[level]))
    headings = [levels[level] for level in sorted(of_titles, reverse=True)]
    found = [
        _labelled(units),
        _above_links(units),
        rows,
        items,
        *(titles for alike in headings for titles in (alike, _above_facts(units, alike))),
        strong,
        *_links_alone(units),
        outer,
    ]
    return [members for members in found if members]


def _labelled(units: Sequence[Unit]) -> list[int]:
    """The lines that are titles by their label; none where other facts of a paper stand above its title."""
    found = [place for place, unit in enumerate(units) if not unit.is_row and title_label(unit.block)]
    above = units[max(found[0] - _FACTS_ABOVE, 0) : found[0]] if found else ()
    return [] if any(unit.leads_to_paper or label_of(unit.text) for unit in above) else found


def _above_facts(units: Sequence[Unit], headings: Sequence[int]) -> list[int]:
    """The headings right below which a line of links, or one with a label or a link under one, leads to a paper."""
    below = ((place, units[place + 1 : place + 1 + _FACTS_BELOW]) for place in headings)
    near = ((place, takewhile(lambda unit: not unit.block.is_heading, facts)) for place, facts in below)
    return [place for place, facts in near if any(map(_is_fact, facts))]


def _is_fact(unit: Unit) -> bool:
    return unit.leads_to_paper and (
        unit.is_link_line or label_of(unit.text) is not None or any(map(is_label, unit.block.runs))
    )


def _above_links(units: Sequence[Unit]) -> list[int]:
    """The lines that begin in strong letters right above a line that begins with the link to the paper.

    Where each of them stands right below a heading, the headings are the titles.
    """
    found = [place for place, (unit, below) in enumerate(pairwise(units)) if _is_above_link(unit, below)]
    are_headed = all(place and units[place - 1].block.is_heading for place in found)
    return [] if are_headed else found


def _is_above_link(unit: Unit, below: Unit) -> bool:
    is_lead = unit.block.kind == "paragraph" and is_strong(unit.block) and not unit.leads and not label_of(unit.text)
    first = next((run for run in below.block.runs if run.text.strip()), Run(""))
    return is_lead and below.leads_to_paper and is_labelled(first)


def _is_linked_item(unit: Unit) -> bool:
    """Whether a unit is an item of an outermost list that begins with a title, and leads somewhere itself."""
    return unit.block.is_outer_item and unit.leads and not unit.is_link_line


def _is_title(unit: Unit) -> bool:
    title = without_links_at_end(unit.block, is_title=True)[0]
    return is_all_strong(title) and (unit.has_linked_title or not unit.is_link_line)


def _links_alone(units: Sequence[Unit]) -> tuple[list[int], list[int]]:
    """Items, and paragraphs, that are nothing but a linked title: each has a text below it, or stands in a list.

    Links below the text of a heading are those of one paper, where there are several such headings.
    """
    sections = list(accumulate(unit.block.is_heading for unit in units))
    places = [place for place, unit in enumerate(units) if _is_link_alone(unit)]
    without_text = [place for place in places if not _is_text(units[place + 1 : place + 2])]
    has_text_above = list(accumulate(units, _goes_on_below_text, initial=False))
    below_text = {sections[place] for place in without_text if has_text_above[place]}
    of_texts = {place for place in without_text if sections[place] in below_text} if len(below_text) > 1 else set()
    found: dict[str, list[int]] = {"item": [], "paragraph": []}
    for place in places:
        members = found[units[place].block.kind]
        is_short = len(re.findall(r"\w+", units[place].text)) <= WORDS_OF_ONCE_MORE
        is_again = is_short and members and set(units[place].addresses) <= set(units[members[-1]].addresses)
        if place not in of_texts and not is_again:
            members.append(place)
    return found["item"], found["paragraph"]


def _is_link_alone(unit: Unit) -> bool:
    is_outermost = unit.block.kind == "paragraph" or unit.block.is_outer_item
    return is_outermost and unit.is_link_line and unit.has_linked_title and not is_button(unit.text)


def _is_text(units: Sequence[Unit]) -> bool:
    """Whether what stands there is a text: no heading, row or line of links."""
    return bool(units) and units[0].block.kind in ("paragraph", "item") and not units[0].is_link_line


def _goes_on_below_text(is_below: bool, unit: Unit) -> bool:  # noqa: FBT001 -- a fold
    """Whether what follows a unit stands below a text, with nothing but links between."""
    return is_below if unit.is_link_line else _is_text([unit])


def _headings(units: Sequence[Unit], places: Sequence[int]) -> dict[int, int]:
    """The headings of sections, by the first title below each; none where there is only one above them all."""
    found: dict[int, int] = {}
    for before, place in pairwise([-1, *places]):
        above = range(place - 1, max(before, place - BELOW_HEADING - 1), -1)
        first = next((one for one in above if units[one].block.is_heading), place - 1)
        is_heading = first > before and is_section_heading(units[first], may_have_number=True)
        if is_heading and _is_above(units[first], units[place]):
            found[place] = first
    return {} if set(found) <= {places[0]} else found


def _is_above(heading: Unit, title: Unit) -> bool:
    """Whether a heading is of a higher level than a title, if the title is a heading itself."""
    is_higher = heading.block.is_heading and 0 < heading.block.level < title.block.level
    return not title.block.is_heading or is_higher
