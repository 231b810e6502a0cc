"""The feed of corrections, what volumes tell of them, and that nothing else changes for whoever follows it."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

import pytest

from newsletter.model import Correction, Volume, Withdrawal
from tests.builders import make_paper, make_volume
from tests.feeds.invented import ROOT, files_of, many, read, weekly
from tests.feeds.test_documents import walked

DAY = dt.date(2024, 6, 3)
FORMATS = ("xml", "atom", "json")


def corrected(number: int, *changes: Correction, **fields: Any) -> Volume:
    """A weekly volume, of which the first paper was changed."""
    first, second = weekly(number).papers
    return weekly(number, papers=(first.model_copy(update={"corrections": changes, **fields}), second))


def on(day: dt.date = DAY, text: str = "It is two wombats.") -> Correction:
    return Correction(date=day, text=text)


def ids(files: Mapping[str, bytes], address: str) -> list[str]:
    if address.endswith(".json"):
        return [item["id"] for item in json.loads(files[address])["items"]]
    return [item.id for item in read(files[address]).entries]


def new_ids(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> dict[str, list[str]]:
    """The ids that come in beside those that a subscriber has, by feed; none may be lost."""
    found = {}
    for address in sorted(address for address in after if address.endswith(FORMATS)):
        known, now = (ids(files, address) if address in files else [] for files in (before, after))
        assert set(known) <= set(now)
        if set(now) - set(known):
            found[address] = [one for one in now if one not in known]
    return found


def test_a_correction_is_one_new_item_of_one_feed() -> None:
    before, after = files_of(*many(30)), files_of(corrected(1, on()), *many(30)[1:])
    name = "tag:wombat.example,2020:correction/entry/paper-1-1/2024-06-03/1"
    assert new_ids(before, after) == {f"corrections/feed.{form}": [name] for form in FORMATS}


@pytest.mark.parametrize("day", [dt.date(2023, 5, 26), DAY])
@pytest.mark.parametrize("kind", ["withdrawn", "retracted"])
def test_a_withdrawal_and_a_retraction_are_items_too_on_the_day_of_publication_as_well(kind: str, day: dt.date) -> None:
    taken = {kind: Withdrawal(date=day, reason="It left.")}
    before, after = files_of(*many(30)), files_of(corrected(1, **taken), *many(30)[1:])
    noun = {"withdrawn": "withdrawal", "retracted": "retraction"}[kind]
    name = f"tag:wombat.example,2020:{noun}/entry/paper-1-1/{day}/1"
    assert new_ids(before, after) == {f"corrections/feed.{form}": [name] for form in FORMATS}


def test_other_words_bring_no_item_again() -> None:
    before, after = (files_of(corrected(1, on(text=text)), *many(3)[1:]) for text in ("Two.", "Two wombats."))
    assert new_ids(before, after) == {}
    assert before["corrections/feed.xml"] != after["corrections/feed.xml"]


def test_an_item_says_what_it_is_and_leads_to_the_place_on_the_page() -> None:
    taken = Withdrawal(date=dt.date(2024, 7, 1), reason="It left.")
    files = files_of(corrected(1, on(), retracted=taken), weekly(2, corrections=(on(dt.date(2024, 5, 1)),)))
    items = json.loads(files["corrections/feed.json"])["items"]
    assert [(item["title"], item["url"].removeprefix(ROOT), item["summary"]) for item in items] == [
        ("Retracted: Lone Wombat", "papers/paper-1-1/#_retraction-2024-07-01-1", "It left."),
        ("Correction: Retracted: Lone Wombat", "papers/paper-1-1/#_correction-2024-06-03-1", "It is two wombats."),
        ("Correction: Vol. 2: Volume 2 on Burrows", "volumes/2/#_correction-2024-05-01-1", "It is two wombats."),
    ]
    assert "<strong>Retraction</strong> on 1 July 2024: It left." in items[0]["content_html"]
    assert items[0]["_newsletter"] | {"rights": ""} == {
        "rights": "", "entry": "paper-1-1", "change": "retraction", "date": "2024-07-01", "text": "It left.",
    }  # fmt: skip
    assert items[2]["_newsletter"]["volume"] == "2"


def test_what_was_withdrawn_says_so_before_its_title_and_in_a_field_of_its_own() -> None:
    files = files_of(corrected(1, withdrawn=Withdrawal(date=DAY, reason="It left.")))
    gone, other = json.loads(files["papers/feed.json"])["items"]
    assert [gone["title"], other["title"]] == ["Withdrawn: Lone Wombat", "Lone Wombat"]
    assert gone["_newsletter"]["withdrawn"] == {"date": "2024-06-03", "reason": "It left."}
    assert list(other["_newsletter"]) == ["rights"]
    assert ">Withdrawn: Lone Wombat</a>" in json.loads(files["feed.json"])["items"][0]["content_html"]


def test_every_correction_of_a_day_has_a_time_of_its_own() -> None:
    volumes = [
        corrected(number, on(), on(text="Three."), withdrawn=Withdrawal(date=DAY, reason="x"))
        for number in range(1, 51)
    ]
    items = json.loads(files_of(*volumes)["corrections/feed.json"])["items"]
    times = {item["date_published"] for item in items}
    assert len(times) == len(items) == 150
    assert {time[:10] for time in times} == {"2024-06-03"}
    assert all(item["date_published"] == item["date_modified"] for item in items)


def test_however_many_are_corrected_at_once_each_arrives() -> None:
    volumes = [corrected(number, on()) for number in range(1, 201)]
    assert len(ids(files_of(*volumes), "corrections/feed.atom")) == 200


def test_walking_back_misses_no_correction() -> None:
    days = [dt.date(2023, 6, 1) + dt.timedelta(days=5 * number) for number in range(200)]
    documents = walked(files_of(corrected(1, *map(on, days))), "corrections/feed.xml")
    assert len(documents) > 10
    assert len({item.id for document in documents for item in document.entries}) == 200
    assert len(documents[0].entries) == 50


def test_without_corrections_the_feed_is_there_and_empty() -> None:
    files = files_of(*many(2))
    assert [ids(files, f"corrections/feed.{form}") for form in FORMATS] == [[], [], []]


def test_the_next_volume_tells_of_it_in_its_item() -> None:
    wrong = on(dt.date(2023, 6, 1), "It is <b>two</b> wombats.")
    newest, first = json.loads(files_of(corrected(1, wrong), weekly(2))["feed.json"])["items"]
    assert newest["content_html"].endswith(
        "<h2>Corrected since the last volume</h2>\n<ul>\n"
        f'<li><a href="{ROOT}papers/paper-1-1/#_correction-2023-06-01-1">Lone Wombat</a> (Vol. 1), 1 June 2023: '
        "It is &lt;b&gt;two&lt;/b&gt; wombats.</li>\n</ul>\n"
    )
    assert "since the last volume" not in first["content_html"]


def test_a_volume_tells_of_the_latest_twenty_and_how_many_more_there_are() -> None:
    one = make_volume(1, make_paper(corrections=tuple(on(dt.date(2023, 6, 1), str(number)) for number in range(23))))
    content = json.loads(files_of(one, weekly(2))["feed.json"])["items"][0]["content_html"]
    assert content.partition("</ul>")[2].count("<li>") == 20  # the first list says what is in the volume
    assert content.endswith(f'<p>3 more: <a href="{ROOT}corrections/">All corrections</a></p>\n')
