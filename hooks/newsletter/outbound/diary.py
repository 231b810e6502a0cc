"""The diary: what became of links lately, kept so that a run that was broken off goes on where it was."""

from __future__ import annotations

from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from newsletter.outbound.sighting import Sighting
from newsletter.storage.seal import read_sealed, write_sealed

KEPT = ".cache/links"
"""Where it lies in a project."""

_NAME = "links"
_MOST = 50_000_000
"""How much is kept at most, in bytes: more than 100,000 links."""

_PAGES = TypeAdapter(dict[str, Sighting])


class Diary:
    """Sightings of the last day by address, in a file of the checkout `root` that is believed only if we wrote it."""

    def __init__(self, file: Path, root: Path, *, now: float) -> None:
        self._file = file
        self._root = root
        kept = read_sealed(file, name=_NAME, limit=_MOST, root=root)
        try:
            found = _PAGES.validate_json(kept) if kept else {}
        except ValidationError:  # kept by another version
            found = {}
        self.sightings = {address: one for address, one in found.items() if 0 <= now - one.seen < 24 * 3600}

    def keep(self) -> None:
        """Write down what was noted; where nothing can be kept the next run begins anew."""
        content = _PAGES.dump_json(self.sightings, exclude_defaults=True)
        write_sealed(self._file, content, name=_NAME, root=self._root)
