"""A first look: the pages of what changed issue files bring, before anything else of a served site is made anew.

All else of the site follows. So does what these pages tell of other texts: which entries are alike is told as it was.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from newsletter.build.making import forgiving, sources_of
from newsletter.build.site import Basis, Site
from newsletter.checks import check
from newsletter.model import Archive, Extra, Listing, Paper
from newsletter.pages.entry_pages import entry_page
from newsletter.pages.page import Page
from newsletter.pages.volume_pages import volume_page
from newsletter.problem import has_errors
from newsletter.settings import Settings, with_known_editors
from newsletter.source import Reading, read_project
from newsletter.source.project import IssueFile


class FirstLook(NamedTuple):
    """A site as it is about to be, and those of its pages that an editor waits for."""

    site: Site
    pages: tuple[Page, ...] = ()


def first_look(site: Site, settings_file: Path) -> FirstLook | None:
    """Make the pages of what changed in issue files since a site was made; the same site where nothing did.

    None where that cannot be told of single pages: something is wrong, a file is gone, the settings or the vocabulary
    are not what they were.
    """
    if site.basis is None:
        return None
    reading = read_project(settings_file.parent, settings_file=settings_file.name)
    if not _is_alike(reading, site.basis.reading) or has_errors(forgiving(reading.problems)):
        return None
    former = {file.path: file for file in site.basis.reading.files}
    changed = [file for file in reading.files if file.path not in former or former[file.path].source != file.source]
    if not changed:
        return FirstLook(site)
    blameless = frozenset(file.path for file in reading.files) - {file.path for file in changed}
    if has_errors(forgiving(check(reading, blameless=blameless, has_same_words=True, is_first_look=True))):
        return None
    basis = replace(site.basis, reading=reading, blameless=blameless & site.basis.blameless)
    return _look(site, basis, changed, former)


def _is_alike(reading: Reading, former: Reading) -> bool:
    """Whether nothing is other than it was but what stands in issue files, and none of them is gone."""
    return (
        reading.is_complete
        and {*reading.paths} >= {*former.paths}
        and reading.settings == former.settings
        and reading.vocabulary == former.vocabulary
        and reading.removed.records == former.removed.records
    )


def _look(site: Site, basis: Basis, changed: Iterable[IssueFile], former: dict[str, IssueFile]) -> FirstLook:
    archive = basis.reading.archive()
    settings = with_known_editors(basis.settings, archive)
    pages = tuple(page for file in changed for page in _pages(file, former.get(file.path), archive, settings, basis))
    sources = sources_of(basis.reading.files)
    return FirstLook(replace(site, settings=settings, sources=sources, basis=basis), pages)


def _pages(
    file: IssueFile, former: IssueFile | None, archive: Archive, settings: Settings, basis: Basis
) -> Iterator[Page]:
    """The page of a volume, and of those entries that it brings which are other than they were, or else of all."""
    volume = next(one for one in archive.volumes if one.id == file.volume.id)
    before = {entry.id: entry for entry in former.volume.entries} if former else {}
    others = [entry for entry in volume.entries if before.get(entry.id) != entry]
    yield volume_page(volume, archive, settings, file.path)
    for entry in others or volume.entries:
        near = _related(entry, archive, basis)
        yield entry_page(archive.listing_by_id[entry.id], archive, settings, file.path, related=near)


def _related(entry: Paper | Extra, archive: Archive, basis: Basis) -> tuple[Listing, ...]:
    near = basis.related.get(entry.id, ())
    return tuple(archive.listing_by_id[other] for other in near if other in archive.listing_by_id)
