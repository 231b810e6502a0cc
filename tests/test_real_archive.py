"""The real archive keeps what its editors have agreed on."""

from __future__ import annotations

import pytest

from newsletter.model import Archive, Listing
from newsletter.source import read_project
from tests.conftest import REPOSITORY

SUMMARY_WORDS = {"weekly": (80, 150), "extra": (40, 80), "special": (50, 90)}


@pytest.fixture(scope="module")
def archive() -> Archive:
    return read_project(REPOSITORY).archive()


def words_of(listing: Listing) -> tuple[int, int]:
    """How many words the summary of an entry has, at least and at most."""
    if listing.entry.kind != "paper":
        return SUMMARY_WORDS["extra"]
    return SUMMARY_WORDS["special" if listing.volume.is_special else "weekly"]


def test_a_summary_has_the_length_of_its_kind(archive: Archive) -> None:
    for listing in archive.listings:
        low, high = words_of(listing)
        assert low <= len((listing.entry.summary or "").split()) <= high, listing.entry.id


def test_a_tagline_has_at_most_twelve_words_and_no_full_stop(archive: Archive) -> None:
    for listing in archive.listings:
        assert len(listing.entry.tagline.split()) <= 12, listing.entry.id
        assert not listing.entry.tagline.endswith("."), listing.entry.id


def test_an_entry_has_two_to_five_topics(archive: Archive) -> None:
    for listing in archive.listings:
        assert 2 <= len(listing.entry.tags) <= 5, listing.entry.id


def test_a_topic_has_at_least_two_entries(archive: Archive) -> None:
    few = {tag: len(found) for tag, found in archive.listings_by_tag.items() if len(found) < 2}
    assert few == {}


def test_no_two_entries_are_the_same_paper(archive: Archive) -> None:
    for field in ("arxiv", "doi", "title"):
        values = [getattr(listing.entry, field) for listing in archive.listings]
        known = [value.casefold() for value in values if value]
        assert len(set(known)) == len(known), field


def test_every_volume_has_an_introduction(archive: Archive) -> None:
    assert all(volume.intro for volume in archive.volumes)
