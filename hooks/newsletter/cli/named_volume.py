"""What commands share that hand a volume on: an archive without errors, and the volume that an editor names."""

from __future__ import annotations

from pathlib import Path

from newsletter.checks import check
from newsletter.cli.beginning import stop, today
from newsletter.model import Archive, Volume
from newsletter.problem import NewsletterError, did_you_mean, has_errors, nearest, quoted
from newsletter.source import Reading, read_project


def read_to_hand_on(project: Path) -> Reading:
    """Read an archive for a command that tells others of it; where it has errors, name all problems and exit with 1."""
    reading = read_project(project)
    problems = check(reading, today=today())
    if has_errors(problems):
        stop(problems)
    return reading


def volume_named(archive: Archive, name: str) -> Volume:
    """The volume with this number or name, also a former one."""
    names = {alias: volume for volume in archive.volumes for alias in (volume.id, *volume.aliases)}
    if name not in names:
        hint = did_you_mean(nearest(name, names))
        raise NewsletterError(f"there is no volume {quoted(name)}{f'; {hint}' if hint else ''}")
    return names[name]
