"""A project as it was at a revision of its git history, and what changed between two. The one module that runs git."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from newsletter.model.limits import WIDEST
from newsletter.problem import NewsletterError, quoted
from newsletter.source.file_tree import is_issue_file
from newsletter.source.project import ISSUES, VOCABULARY
from newsletter.source.settings_file import SETTINGS_FILE
from newsletter.storage.disk import write_new

_PUBLISHED = ("origin/HEAD", "origin/main", "HEAD")
"""Where what was published is found, best first; an id in a pull request alone may still be changed."""

_MOST_BYTES = 200_000_000
"""So much of a revision is compared; the same few bytes may stand in it under ten thousand names."""
NOTHING = "000000"
"""The mode that git gives to a file that is not there."""


@dataclass(frozen=True)
class Change:
    """A file that two revisions do not share, with its mode in each: what git calls a file, a link or a submodule."""

    path: str
    before: str
    after: str


def published_revision(project: Path) -> str | None:
    """Find the revision that holds what was published; None where there is no history.

    Where that is what lies here unchanged, it was published just now, and the revision before it is meant.
    """
    commits = _commits(project, (*_PUBLISHED, "HEAD^"))
    found = next((revision for revision in _PUBLISHED if revision in commits), None)
    is_here = found and commits[found] == commits.get("HEAD")
    if is_here and "HEAD^" in commits and not _git(project, "status", "--porcelain", "--", ISSUES):
        return "HEAD^"
    return found


def lay_out_revision(project: Path, revision: str, folder: Path) -> None:
    """Write the project's issue files, vocabulary and settings of a revision into a folder.

    A revision may be anybody's: what is no plain file of a plain name is left out, and so is what is larger than any
    limit allows. Only the folders that are read are listed, for a tree may name itself a thousand times.
    """
    commit = _known_commit(project, revision)
    (folder / ISSUES).mkdir(parents=True, exist_ok=True)
    room = _MOST_BYTES
    for path, size, blob in islice(_files(project, commit), WIDEST.files):
        room -= size
        if room >= 0:
            write_new(folder / path, _git(project, "cat-file", "blob", blob) or b"")


def _files(project: Path, commit: str) -> Iterator[tuple[str, int, str]]:
    """The plain files of a revision that are read: path, size and name in git's store."""
    listed = _git(project, "ls-tree", "-z", "-l", commit, "--", SETTINGS_FILE, f"{ISSUES}/", *VOCABULARY) or b""
    for line in filter(None, listed.split(b"\0")):
        about, _, name = line.partition(b"\t")
        mode, _, blob, size = about.decode().split()
        path = os.fsdecode(name)
        is_read = path in (SETTINGS_FILE, *VOCABULARY) or is_issue_file(path, ISSUES)
        if mode.startswith("100") and is_read and int(size) <= WIDEST.bytes:
            yield path, int(size), blob


def changes(project: Path, *, since: str, until: str) -> list[Change]:
    """List every file that differs between two revisions; one that got another name is two, under both names.

    Nothing that lies in a revision, such as `.gitmodules`, keeps a file from being listed.
    """
    commits = [_known_commit(project, revision) for revision in (since, until)]
    listed = _git(project, "diff-tree", "-r", "-z", "--no-renames", "--ignore-submodules=none", *commits)
    if listed is None:
        raise NewsletterError(f"git cannot compare {quoted(since)} with {quoted(until)}; fetch the whole history")
    facts = listed.split(b"\0")[:-1]
    return [Change(os.fsdecode(path), *_modes(about)) for about, path in zip(facts[::2], facts[1::2], strict=True)]


def _modes(about: bytes) -> tuple[str, str]:
    before, after, *_ = about.decode().removeprefix(":").split()
    return before, after


def _known_commit(project: Path, revision: str) -> str:
    commit = _commit(project, revision)
    if commit is None:
        is_cut = (_git(project, "rev-parse", "--is-shallow-repository") or b"").startswith(b"true")
        why = ", of which only the end was fetched; fetch it whole: git fetch --unshallow" if is_cut else ""
        raise NewsletterError(f"there is no revision {quoted(revision)} in the history of this archive{why}")
    return commit


def _commits(project: Path, revisions: tuple[str, ...]) -> dict[str, bytes]:
    """The commits of those revisions that there are, all asked for at once."""
    asked = "".join(f"{revision}^{{commit}}\n" for revision in revisions)
    found = (_git(project, "cat-file", "--batch-check=%(objectname)", told=asked.encode()) or b"").splitlines()
    pairs = zip(revisions, found, strict=False)
    return {revision: commit for revision, commit in pairs if not commit.endswith((b" missing", b" ambiguous"))}


def _commit(project: Path, revision: str) -> str | None:
    found = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return found.decode().strip() if found else None


def _git(project: Path, *arguments: str, told: bytes = b"") -> bytes | None:
    """Run git in a project; None where it fails, or where there is no git."""
    try:
        command = ("git", *arguments)
        done = subprocess.run(command, cwd=project, input=told, capture_output=True, check=False)  # noqa: S603
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None
