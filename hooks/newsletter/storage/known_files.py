"""Known files: what a build knows of the files of a new site, and tells another process of it. Knows no folder."""

from __future__ import annotations

import json
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

    def told(self) -> bytes:
        """All of it for another process."""
        return json.dumps((sorted(self.kept), self.keys, self.shorts, self.families)).encode("ascii")

    def hear(self, told: bytes) -> None:
        """Add what another process knows, of other files."""
        kept, keys, shorts, families = json.loads(told)
        told_of = {path: (short, size) for path, (short, size) in shorts.items()}
        self.add(KnownFiles({*kept}, keys, told_of, {name: (key, paths) for name, (key, paths) in families.items()}))

    def add(self, later: KnownFiles) -> None:
        """Add what became known later."""
        self.kept = self.kept - later.keys.keys() | later.kept
        self.shorts = {path: one for path, one in self.shorts.items() if path not in later.keys} | later.shorts
        self.keys |= later.keys
        self.families |= later.families
