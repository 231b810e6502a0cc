"""Known files: what a build knows of the files of a new site. Knows no folder."""

from __future__ import annotations

from dataclasses import dataclass, field

from newsletter.storage.last_build import Family, Short


@dataclass
class KnownFiles:
    """Those of the target that are as they should be, the keys of all, contents in short, and families."""

    kept: set[str] = field(default_factory=set)
    keys: dict[str, str] = field(default_factory=dict)
    """A key of every file that was written or kept, be it empty."""
    shorts: dict[str, Short] = field(default_factory=dict)
    families: dict[str, Family] = field(default_factory=dict)

    def add(self, later: KnownFiles) -> None:
        """Add what became known later."""
        self.kept = self.kept - later.keys.keys() | later.kept
        self.shorts = {path: one for path, one in self.shorts.items() if path not in later.keys} | later.shorts
        self.keys |= later.keys
        self.families |= later.families
