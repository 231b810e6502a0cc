"""Making: a project's folder to its site, or to one that shows what is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from newsletter import addresses
from newsletter.build.afterwards import put_search_down, search_files, search_picked_up
from newsletter.build.all_pages import all_indexes, all_pages, beside
from newsletter.build.outlet_files import all_outlets
from newsletter.build.reading_ahead import ReadingAhead
from newsletter.build.site import Basis, Former, Site, Source
from newsletter.checks import check
from newsletter.citations.bibliography import Bibliography
from newsletter.editing.scaffold import brief_text, next_name
from newsletter.model import Archive, Extra, Paper, Volume
from newsletter.model.authors import authors_in_short
from newsletter.model.digests import Digests, digest
from newsletter.open_data.data_files import MeasuredFile, data_files, picked_up, put_down
from newsletter.pages.data_page import data_index
from newsletter.pages.problems_page import problems_notice, problems_page
from newsletter.pictures.depicted import depicted
from newsletter.problem import Problem, Severity, has_errors
from newsletter.search.cache import FOLDER as SEARCH
from newsletter.search.entry_words import EntryWords
from newsletter.search.kept_related import KeptRelated
from newsletter.search.records import collection
from newsletter.search.related import related
from newsletter.settings import Settings, with_known_editors
from newsletter.source import Reading, read_project
from newsletter.source.file_tree import HARMLESS
from newsletter.source.kept_volumes import KeptVolumes
from newsletter.source.project import ISSUES, IssueFile
from newsletter.storage.kept_texts import KeptTexts
from newsletter.storage.last_build import ShownEntries
from newsletter.storage.sharing import Aside
from newsletter.text.prose import plain_text

FEWEST_ASIDE = 300
"""The data of fewer entries are made before a second process would have begun to save time."""

Alike = Mapping[str, Sequence[str]]
"""The entries that are most alike to each, by id."""


class Kept(NamedTuple):
    """What builds of the same code keep of each entry, for the next one."""

    data: KeptTexts | None = None
    """What data files have of it."""
    words: EntryWords | None = None
    """The words by which others are found that are alike."""
    searched: KeptTexts | None = None
    """Its text as search has it."""
    related: KeptRelated | None = None
    """Which others are most like it."""
    project: Path | None = None
    """The folder of the archive."""
    is_empty: bool = True
    """Whether there is nothing yet, so that all is to be written."""
    former: Former | None = None
    """The site that was made of it."""

    @classmethod
    def of(cls, project: Path, code: str, former: Former | None = None) -> Kept:
        """What is kept below the folder of an archive, and the site that was made of it."""
        files = [project / ".cache" / name for name in ("data", "searched")]
        data, searched = (KeptTexts(file, code=code, root=project) for file in files)
        is_empty, words = not files[0].exists(), EntryWords(project, code=code)
        return cls(data, words, searched, KeptRelated(project, code=code), project, is_empty, former)


_NOTHING = Kept()


def read_site(
    settings_file: Path,
    *,
    address: str | None = None,
    is_served: bool = False,
    code: str = "",
    room: Path | None = None,
    former: Former | None = None,
    before: Basis | None = None,
) -> tuple[Site, list[Problem]]:
    """Read the project around its settings file and make its site; `address` replaces the one in the settings.

    Where there are errors the site is empty but for its settings and the issue files of which no problem tells, and the
    problems say why. What an editor's program keeps beside an open file is no error while the site is served to whoever
    writes it, who needs no pictures either.
    Where `code` stands for all that decides how files are read, those that did not change are not parsed again. In a
    folder as `room`, where nothing of that name is, a second process may put down what it makes for this one. What the
    `former` site has and shows need not be made again. While a site is served, what an earlier one was
    made from tells `before` which files need not be judged again.
    """
    texts = Kept.of(settings_file.parent, code, former) if code else _NOTHING
    reading, problems, alike = _read(settings_file, texts, code, room, before)
    settings = reading.settings
    changes = ({"address": address} if address else {}) | ({"pictures": False, "offline": False} if is_served else {})
    settings = settings.model_copy(update=changes)
    problems = forgiving(problems) if is_served else problems
    blamed = {problem.position.path for problem in problems}
    if has_errors(problems):
        blameless = (file for file in reading.files if file.path not in blamed)
        return Site(settings, sources=sources_of(blameless)), problems
    reading = reading if is_served else reading.without_texts()
    site = make_site(reading, settings, texts, room, alike)
    if not is_served:
        return replace(site, basis=None, sources={}), problems
    known = frozenset(site.sources) - blamed
    return replace(site, basis=replace(site.basis, blameless=known) if site.basis else None), problems


def _read(
    settings_file: Path, texts: Kept, code: str, room: Path | None, before: Basis | None
) -> tuple[Reading, list[Problem], Callable[[], Alike]]:
    """Read a project, tell all problems of it, and begin to find which entries are alike."""
    kept = KeptVolumes(settings_file.parent, code=code) if code else None
    ahead = ReadingAhead(settings_file, kept) if kept and room else kept
    reading = read_project(
        settings_file.parent, settings_file=settings_file.name, reader=ahead.issue_file if ahead else None
    )
    alike = _alike_aside(reading, texts, room)
    return reading, _judged(reading, kept, before), alike


def _judged(reading: Reading, kept: KeptVolumes | None, before: Basis | None) -> list[Problem]:
    """All problems of a project; files of which something is known, kept or from `before`, are not judged again."""
    if kept is None:
        return check(reading, blameless=before.still_blameless(reading) if before else frozenset())
    words = reading.words
    problems = check(
        reading,
        blameless=kept.blameless,
        has_same_words=kept.has_same(words),
        has_same_facts=kept.has_same_facts(words),
    )
    kept.keep(problems, words=words)
    return problems


def forgiving(problems: list[Problem]) -> list[Problem]:
    """Problems as they are for a site that is served to whoever writes it."""
    return [replace(one, severity=Severity.WARNING) if one.rule in HARMLESS else one for one in problems]


def make_site(
    reading: Reading,
    settings: Settings,
    kept: Kept = _NOTHING,
    room: Path | None = None,
    alike: Callable[[], Alike] | None = None,
) -> Site:
    """Make every page and file of a faultless archive; what is `kept` of an entry is not found out again.

    `alike` gives what was found meanwhile of which entries are alike.
    """
    archive = reading.archive()
    given, settings = settings, with_known_editors(settings, archive)
    paths = {file.volume.id: file.path for file in reading.files}
    collect = partial(collection, archive, settings.language, settings.tables.entries, kept.searched)
    room = room if len(archive.listings) >= FEWEST_ASIDE else None
    known = archive.once(Digests, None)
    known.files, known.editors = reading.facts, settings.editors
    facts = _compare(archive, settings, paths, kept.former)
    _ = archive.authors  # which all that follows needs, whoever makes it
    if room and kept.is_empty:  # in a second build hardly any page is made anew
        _write_prose(archive)
    searched = _search_aside(Site(settings, collect=collect), kept.project, room) if room and kept.project else None
    if room and known.changed is None:
        known.make()
    measured = _data_aside(archive, settings, kept, room)
    indexes = tuple(all_indexes(archive, settings, _next_volume(reading, settings)))
    related_ids = cache(alike or partial(_alike, _entries(reading), kept))
    near = cache(lambda: [*beside(archive, related_ids())])
    others_stay = known.changed is not None
    stood = kept.former.shown.beside if others_stay and kept.former and kept.former.shown else ()
    pages = tuple(all_pages(archive, settings, paths, near, words=kept.words, former=stood))
    whole = measured()
    return Site(
        settings,
        pages=pages,
        others_stay=others_stay,
        shown=_shown(facts, archive, kept.former, near()) if kept.project else None,
        people=known.people,
        indexes={index.address: index for index in (*indexes, data_index(archive, settings, whole))},
        outlets=tuple(all_outlets(archive, settings, pages, whole)),
        sources=sources_of(reading.files),
        collect=collect,
        searched=searched,
        pictures=tuple(depicted(archive, settings)) if settings.pictures else (),
        mark=reading.settings_file.mark,
        archive=archive,
        basis=Basis(reading, given, related_ids()),
    )


def _compare(archive: Archive, settings: Settings, paths: Mapping[str, str], former: Former | None) -> str:
    """Compare an archive with that of the former site where only texts can be other; tell all else."""
    known = archive.once(Digests, None)
    facts = digest(known.all_facts, *(paths[volume.id] for volume in archive.volumes))
    shown = former.shown if former else None
    if shown and shown.facts == facts and not settings.full_rendering:
        archive.know_authors(shown.authors)
        known.compare(shown.texts, shown.introductions, shown.entries)
    return facts


def _shown(facts: str, archive: Archive, former: Former | None, near: Sequence[Sequence[int]]) -> ShownEntries:
    """What the site shows of entries, for the next build; much of it is as it was where only texts are other."""
    known = archive.once(Digests, None)
    if known.changed is not None and former and former.shown:
        return former.shown._replace(texts=known.all_texts, introductions=known.all_introductions, beside=near)
    authors = [*authors_in_short(archive.authors, archive.listings)]
    return ShownEntries(facts, known.all_texts, known.all_introductions, near, known.facts_of_entries, authors)


def _alike_aside(reading: Reading, kept: Kept, room: Path | None) -> Callable[[], Alike]:
    """Begin to find beside which entries are alike, and give what waits for it.

    Whether the archive has a fault need not be known for it.
    """
    entries = _entries(reading)
    find = partial(_alike, entries, kept)
    if room is None or len(entries) < FEWEST_ASIDE:
        return find
    aside = Aside(lambda: json.dumps(find()).encode("ascii"))

    def found() -> Alike:
        told = aside.result()
        alike: Alike = json.loads(told) if told else find()
        return alike

    return found


def _entries(reading: Reading) -> list[Paper | Extra]:
    return [entry for file in reading.files for _, entry in file.entries]


def _alike(entries: Sequence[Paper | Extra], kept: Kept) -> Alike:
    """The entries that are most alike to each; what is `kept` is used, and kept again."""
    words = kept.words or EntryWords()
    found = related(entries, words, kept.related)
    words.keep()
    return {name: [one.id for one in near] for name, near in found.items()}


def _data_aside(
    archive: Archive, settings: Settings, kept: Kept, room: Path | None
) -> Callable[[], Mapping[str, MeasuredFile]]:
    """Begin to make the open data beside, if there is room to put them down, and give what waits for them."""
    site = kept.former.folder if kept.former else None
    make = partial(data_files, archive, settings, kept.data, site)
    if room is None or not settings.open_data:
        return make
    if kept.is_empty:
        _write_citations(archive, settings)
    aside = Aside(lambda: put_down(archive, settings, kept.data, room, site))

    def measured() -> Mapping[str, MeasuredFile]:
        told = aside.result()
        return picked_up(told, room, archive, settings) if told else make()

    return measured


def _search_aside(site: Site, project: Path, room: Path) -> Callable[[], dict[str, bytes] | None]:
    """Begin to make the search of an archive beside, and give what waits for it."""
    aside = Aside(lambda: put_search_down(search_files(site, project / SEARCH, root=project), room))
    return lambda: search_picked_up(aside.result(), room)


def _write_prose(archive: Archive) -> None:
    """Render all summaries before a second process splits off: each of them would do it again."""
    for listing in archive.listings:
        plain_text(listing.entry.summary or "")


def _write_citations(archive: Archive, settings: Settings) -> None:
    """Cite all entries before a second process splits off: the data and the pages both have what is written."""
    archive.once(Bibliography, settings.language).make(listing.entry for listing in archive.listings)


def _next_volume(reading: Reading, settings: Settings) -> tuple[str, str]:
    """The file of the volume to be written next, by those that are there or were removed."""
    name = next_name(reading)
    return f"{ISSUES}/{name or 'next'}.yaml", brief_text(name, settings.schedule)


def sources_of(files: Iterable[IssueFile]) -> dict[str, Source]:
    """Issue files by their paths, each with the pages of what it brings."""
    return {file.path: Source(file.source, tuple(_brought(file.volume))) for file in files}


def _brought(volume: Volume) -> Iterator[str]:
    yield addresses.volume_address(volume)
    yield from map(addresses.entry_address, volume.entries)


def problem_site(settings: Settings, problems: list[Problem], stood: Iterable[str]) -> Site:
    """Make a site that shows the errors on every page, and at every address where a page stood or would stand."""
    errors = [problem for problem in problems if problem.severity is Severity.ERROR]
    pages = tuple(problems_page(address, errors, settings) for address in dict.fromkeys(stood))
    return Site(settings, pages=pages, notice=problems_notice(errors, settings))
