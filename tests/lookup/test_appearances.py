"""Venues of the vocabulary in the names that publishers print."""

from __future__ import annotations

import pytest

from newsletter.lookup.appearances import appearance_of
from newsletter.lookup.facts import Place
from newsletter.model import Appearance, Venue

VENUES = (
    Venue(id="cob", name="COB", full_name="International Conference on Burrows", kind="conference"),
    Venue(id="tob", name="TOB", full_name="Transactions on Burrows", kind="journal", aliases=("ACM Trans. Burrows",)),
)


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("International Conference on Burrows", {"year": 2025}),
        ("Proceedings of the 48th Annual International Conference on Burrows", {"year": 2025}),
        ("The Tenth International Conference on Burrows", {"year": 2025}),
        ("Proceedings of the Twenty-Ninth International Conference on Burrows", {"year": 2025}),
        ("Proceedings of the Nineteenth International Conference on Burrows V.2", {"year": 2025}),
        ("COB ’24: The 47th International Conference on Burrows", {"year": 2025}),
        ("Proceedings of the 2024 International Conference on Burrows", {"year": 2024}),
        ("International Conference on Burrows (COB)", {"year": 2025}),
        (
            "Proceedings of the 6th International Conference on Burrows (Volume 1: Long Papers)",
            {"year": 2025, "track": "Long Papers"},
        ),
    ],
)
def test_a_volume_of_a_known_venue_is_the_venue_and_its_year(name: str, told: dict[str, object]) -> None:
    place = Place(name=name, year=2025, volume="7", pages="1–9")
    assert appearance_of(place, VENUES) == Appearance.model_validate({"id": "cob", "pages": "1–9", **told})


def test_a_journal_has_volume_and_number() -> None:
    place = Place(name="ACM Trans. Burrows", year=2025, volume="7", number="2")
    assert appearance_of(place, VENUES) == Appearance(id="tob", year=2025, volume="7", number="2")


@pytest.mark.parametrize(
    "name",
    [
        "Companion Proceedings of the 4th International Conference on Burrows",
        "International Conference on Burrows: Industry Track",
        "Workshop at the International Conference on Burrows",
        "International Conference on Burrows and Dens (COB)",
        "J. Burrow. Stud. 7 (2025) 1-9",
    ],
)
def test_what_only_sounds_like_a_known_venue_is_left_to_the_editor(name: str) -> None:
    assert appearance_of(Place(name=name), VENUES) is None
