"""What is known of where an entry was published, how it is said, and which texts name a venue."""

from __future__ import annotations

import pytest

from newsletter.model.venue import Appearance, told_venue
from tests.builders import make_venue

VENUES = (
    make_venue(),
    make_venue(id="letters", name="Lett.", full_name="Burrow Letters", kind="journal", aliases=("Letters on Burrows",)),
)


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({}, "DIG"),
        ({"year": 2025}, "DIG 2025"),
        ({"year": 2025, "volume": 44, "number": 1, "pages": "1-64"}, "DIG 2025, 44(1), 1–64"),
        ({"volume": "12A"}, "DIG, 12A"),
        ({"number": 3}, "DIG, (3)"),
        ({"pages": 7, "track": "Demos"}, "DIG, Demos, 7"),
        ({"pages": "1 -- 64"}, "DIG, 1–64"),
    ],
)
def test_what_is_known_is_said_in_one_line(fields: dict[str, object], said: str) -> None:
    assert Appearance.model_validate({"id": "dig"} | fields).said("DIG") == said


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("DIG 2025", Appearance(id="dig", year=2025)),
        ("dig", Appearance(id="dig")),
        ("Proceedings of the 12th Conference on Digging", Appearance(id="dig")),
        ("2025 Conference on Digging", Appearance(id="dig", year=2025)),
        ("Letters on Burrows (2024)", Appearance(id="letters", year=2024)),
        ("Burrow Letters 12(5), 2018", None),
        ("DIG 2024, 2025", None),
        ("DIG Workshop 2025", None),
        ("DIG '25: Proceedings of the 2025 Conference on Digging", Appearance(id="dig", year=2025)),
        ("DIG '25: Fifth Meeting of Diggers, Perth, June 3-7, 2025", Appearance(id="dig", year=2025)),
        (
            "Advances in Digging - 12th Meeting, DIG 2025, Perth, June 3-7, 2025, Part I",
            Appearance(id="dig", year=2025),
        ),
        ("Meeting of Diggers (DIG 2025), Perth", Appearance(id="dig", year=2025)),
        ("Proc. of the Fifth Conference on Digging", Appearance(id="dig")),
        ("First Workshop on Dens, DIG 2025, Perth", None),
        ("Companion Proceedings, DIG 2025", None),
        ("DIG 2024 Revisited, DIG 2025", None),
        ("DIG 2025, Lett. 2025", None),
        ("Volcano 2025", None),
        ("2025", None),
    ],
)
def test_a_text_that_says_more_than_a_venue_and_a_year_is_left_to_an_editor(text: str, told: Appearance | None) -> None:
    assert told_venue(text, VENUES) == told


def test_a_name_of_two_venues_names_neither() -> None:
    assert told_venue("DIG 2025", (*VENUES, make_venue(id="other", full_name="Other"))) is None
