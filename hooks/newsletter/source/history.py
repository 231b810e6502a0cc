"""A project as it was at a revision of its git history, laid out in a folder. The one module that runs git."""

from __future__ import annotations

import io
import subprocess
import tarfile
from pathlib import Path

from newsletter.problem import NewsletterError
from newsletter.source.project import ISSUES
from newsletter.source.settings_file import SETTINGS_FILE

_PUBLISHED = ("origin/HEAD", "origin/main", "HEAD")
"""Where what was published is found, best first; an id in a pull request alone may still be changed."""


def published_revision(project: Path) -> str | None:
    """Find the revision that holds what was published; None where there is no history."""
    return next((revision for revision in _PUBLISHED if _commit(project, revision)), None)


def lay_out_revision(project: Path, revision: str, folder: Path) -> None:
    """Write the project's issue files and settings of a revision into a folder."""
    commit = _commit(project, revision)
    if commit is None:
        raise NewsletterError(f'there is no revision "{revision}" in the history of this archive')
    listed = _git(project, "ls-tree", "-r", "--name-only", "-z", commit, "--", ISSUES, SETTINGS_FILE)
    (folder / ISSUES).mkdir(parents=True, exist_ok=True)
    if not listed:
        return
    packed = _git(
        project, "archive", "--format=tar", commit, "--", *sorted({path.split("/")[0] for path in _paths(listed)})
    )
    with tarfile.open(fileobj=io.BytesIO(packed or b"")) as tar:
        tar.extractall(folder, filter="data")


def _paths(listed: bytes) -> list[str]:
    return [path for path in listed.decode().split("\0") if path]


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
