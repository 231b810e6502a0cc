"""Where entries stand on the map: what the search finds, and a page draws."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class MapPlaces:
    """A field of so many cells, the cell of each entry by its id, and the topic of its region, '' for that of none."""

    width: int
    height: int
    cells: Mapping[str, tuple[int, int]]
    regions: Mapping[str, str]
