"""The volume that an editor names on the command line."""

from __future__ import annotations

from newsletter.model import Archive, Volume
from newsletter.problem import NewsletterError, did_you_mean, nearest, quoted


def volume_named(archive: Archive, name: str) -> Volume:
    """The volume with this number or name, also a former one."""
    names = {alias: volume for volume in archive.volumes for alias in (volume.id, *volume.aliases)}
    if name not in names:
        hint = did_you_mean(nearest(name, names))
        raise NewsletterError(f"there is no volume {quoted(name)}{f'; {hint}' if hint else ''}")
    return names[name]
