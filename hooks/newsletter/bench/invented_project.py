"""An invented archive as a project on disk: settings, pages, hooks and issue files, which the usual commands take."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from newsletter.bench.invention import Invention
from newsletter.bench.subjects import Subjects
from newsletter.editing.schema import schema_text
from newsletter.model import Organisation, Tag, Venue, Vocabulary
from newsletter.problem import NewsletterError
from newsletter.source.layout import entry_lines, issue_text
from newsletter.source.project import ISSUES, ORGANISATIONS, SCHEMA, TAGS, VENUES
from newsletter.storage.disk import write_new

SKELETON = Path(__file__).parent / "project"
"""Settings and hand-written pages, the same at every size."""

HOOKS = "hooks/mkdocs_hooks.py"
_HOOK = '"""MkDocs hooks."""\n\nfrom newsletter_mkdocs import *\n'


def make_project(folder: Path, volumes: int) -> Path:
    """Write an invented archive of so many volumes into a folder that is new or empty, and return it."""
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise NewsletterError(f"{folder} is there already and not empty; name another folder")
    for path, text in _files(volumes):
        write_new(folder / path, text.encode())
    return folder


def _files(volumes: int) -> Iterator[tuple[str, str]]:
    for file in sorted(path for path in SKELETON.rglob("*") if path.is_file()):
        yield file.relative_to(SKELETON).as_posix(), file.read_text("utf-8")
    yield HOOKS, _HOOK
    invention = Invention()
    yield from _vocabulary(invention.subjects)
    for volume in invention.volumes(volumes):
        yield f"{ISSUES}/{volume['volume']}.yaml", issue_text(volume)


def _vocabulary(subjects: Subjects) -> Iterator[tuple[str, str]]:
    lists = {TAGS: subjects.tags, ORGANISATIONS: subjects.organisations, VENUES: subjects.venues}
    for path, records in lists.items():
        yield path, "".join(f"{line}\n" for record in records for line in entry_lines(record, indent=0))
    known = Vocabulary(
        tags=tuple(map(Tag.model_validate, subjects.tags)),
        organisations=tuple(map(Organisation.model_validate, subjects.organisations)),
        venues=tuple(map(Venue.model_validate, subjects.venues)),
    )
    yield SCHEMA, schema_text(known)
