"""What the browser is told of what is new, to find in it what a reader follows."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

from newsletter.model import Archive, Organisation, Tag, Vocabulary
from newsletter.pages.following_page import news_files
from newsletter.settings import Settings
from tests.builders import make_archive, make_paper, make_volume


def news(archive: Archive) -> dict[str, Any]:
    """What each file says, by its name."""
    return {one.address.removeprefix("following/"): json.loads(one.make()) for one in news_files(archive, Settings())}


def test_each_quarter_has_a_file_and_the_newest_one_names_all() -> None:
    volumes = [
        make_volume(number, make_paper(id=f"p{number}"), published=dt.date.fromisoformat(day))
        for number, day in ((1, "2025-02-07"), (2, "2025-08-08"), (3, "2025-09-05"))
    ]
    found = news(make_archive(*volumes))
    assert found["news.json"]["quarters"] == ["2025-q3", "2025-q1"]
    assert found["news.json"]["older"] == {"2025-q1": ["p1"]}
    assert {name: [one["id"] for one in told["entries"]] for name, told in found.items()} == {
        "news.json": ["p3", "p2"],
        "2025-q1.json": ["p1"],
    }


def test_what_was_backfilled_is_no_news_and_an_archive_without_news_says_so() -> None:
    archive = make_archive(make_volume(1, make_paper(id="one"), backfilled=True))
    assert news(archive) == {"news.json": {"quarters": [], "older": {}, "entries": []}}


def test_an_entry_names_what_it_belongs_to_by_the_names_these_had_first() -> None:
    tag = Tag(id="digging", name="Digging", description="Where.", former=("holes", "tunnels"))
    labs = Organisation(id="labs", name="Quokka Labs", former=("quokkas",))
    paper = make_paper(id="one", title="A <b>", tagline="Fast", tags=("digging",), organisations=("Quokka Labs",))
    vocabulary = Vocabulary(tags=(tag,), organisations=(labs,))
    told = news(make_archive(make_volume(1, paper), vocabulary=vocabulary))
    assert told["news.json"]["entries"][0] == {
        "id": "one",
        "title": "A <b>",
        "line": "Fast",
        "listed": "Vol. 1 · 26 May 2023",
        "in": ["topics/holes", "organisations/quokkas"],
    }
