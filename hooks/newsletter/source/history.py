"""A project as it was at a revision of its git history, laid out in a folder. The one module that runs git."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from newsletter.problem import NewsletterError
from newsletter.source.project import ISSUES
from newsletter.source.settings_file import SETTINGS_FILE

_PUBLISHED = ("origin/HEAD", "origin/main", "HEAD")
"""Where what was published is found, best first; an id in a pull request alone may still be changed."""


def published_revision(project: Path) -> str | None:
    """Find the revision that holds what was published; None where there is no history.

    Where that is what lies here unchanged, it was published just now, and the revision before it is meant.
    """
    found = next((revision for revision in _PUBLISHED if _commit(project, revision)), None)
    is_here = found and _commit(project, found) == _commit(project, "HEAD")
    if is_here and not _git(project, "status", "--porcelain", "--", ISSUES) and _commit(project, "HEAD^"):
        return "HEAD^"
    return found


def lay_out_revision(project: Path, revision: str, folder: Path) -> None:
    """Write the project's issue files and settings of a revision into a folder; what is no plain file is left out."""
    commit = _commit(project, revision)
    if commit is None:
        raise NewsletterError(f'there is no revision "{revision}" in the history of this archive')
    (folder / ISSUES).mkdir(parents=True, exist_ok=True)
    listed = _git(project, "ls-tree", "-r", "-z", commit, "--", ISSUES, SETTINGS_FILE) or b""
    for line in filter(None, listed.split(b"\0")):
        about, _, name = line.partition(b"\t")
        mode, _, blob = about.split()
        if mode.startswith(b"100"):
            file = folder / os.fsdecode(name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(_git(project, "cat-file", "blob", blob.decode()) or b"")


def _commit(project: Path, revision: str) -> str | None:
    found = _git(project, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return found.decode().strip() if found else None


def _git(project: Path, *arguments: str) -> bytes | None:
    """Run git in a project; None where it fails, or where there is no git."""
    try:
        done = subprocess.run(("git", *arguments), cwd=project, capture_output=True, check=False)  # noqa: S603, S607
    except FileNotFoundError:
        return None
    return done.stdout if done.returncode == 0 else None
