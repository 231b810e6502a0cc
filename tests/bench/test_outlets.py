"""Outlets: to which each file of a site belongs, what they weigh, and what a deployment uploads."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.bench.outlets import Weight, digests, family_of, largest, outlet_of, to_upload, total, weights


@pytest.mark.parametrize(
    ("address", "outlet"),
    [
        ("index.html", "other pages"),
        ("volumes/3/index.html", "pages of volumes"),
        ("papers/lone-wombat/index.html", "pages of entries"),
        ("papers/lone-wombat/cite.bib", "citations of entries"),
        ("topics/rag/cite.bib", "citations"),
        ("authors/q/bo-quoll/index.html", "pages of authors"),
        ("volumes/3/cover.png", "pictures"),
        ("cover.png", "pictures"),
        ("assets/icon-192.png", "assets"),
        ("feed.xml", "feeds"),
        ("topics/feed/feed.json", "feeds"),
        ("papers/feed/2025-q3.atom", "archives of feeds"),
        ("feed/2025-q3.xml", "archives of feeds"),
        ("feeds.opml", "feeds"),
        ("search/index.html", "other pages"),
        ("search/0a1b/terms/07.bin", "search"),
        ("search/index/words-o-w7on5.txt", "search"),
        ("topics/rag/index.md", "twins"),
        ("llms.txt", "twins"),
        ("assets/newsletter.css", "assets"),
        ("sitemap.xml", "lists for programs"),
        ("published.json", "lists for programs"),
    ],
)
def test_a_file_belongs_to_one_outlet(address: str, outlet: str) -> None:
    assert outlet_of(address) == outlet


@pytest.mark.parametrize(
    ("address", "family"),
    [
        ("sitemap.xml", "sitemap.xml"),
        ("volumes/index.html", "volumes/index.html"),
        ("volumes/3/index.html", "volumes/*/index.html"),
        ("topics/rag/2025/index.html", "topics/*/*/index.html"),
        ("topics/rag/cite.bib", "topics/*/cite.bib"),
        ("papers/feed/2025-q3.xml", "papers/*/*.xml"),
        ("topics/rag/feed.json", "topics/*/feed.json"),
        ("search/0a1b/terms/07.bin", "search/*/*/*.bin"),
    ],
)
def test_files_are_of_one_family_where_their_addresses_differ_in_names_alone(address: str, family: str) -> None:
    assert family_of(address) == family


def test_the_largest_of_a_family_is_told_packed_too(tmp_path: Path) -> None:
    site = lay_out(tmp_path, {"volumes/1/index.html": b"x" * 10, "volumes/2/index.html": b"x" * 5_000, "a.html": b"1"})
    found = largest(site)
    assert list(found) == ["volumes/*/index.html", "a.html"]
    assert found["volumes/*/index.html"].bytes == 5_000
    assert found["volumes/*/index.html"].packed < 100


def lay_out(site: Path, files: dict[str, bytes]) -> Path:
    for path, content in files.items():
        (site / path).parent.mkdir(parents=True, exist_ok=True)
        (site / path).write_bytes(content)
    return site


def test_every_file_is_weighed(tmp_path: Path) -> None:
    site = lay_out(tmp_path, {"a.html": b"12", "feed.xml": b"123", "feed.json": b"1234"})
    found = weights(site)
    assert list(found.items()) == [("feeds", Weight(2, 7)), ("other pages", Weight(1, 2))]
    assert total(found) == Weight(3, 9)
    assert total(found, without=("feeds",)) == Weight(1, 2)


def test_what_is_uploaded_is_new_or_has_other_bytes(tmp_path: Path) -> None:
    before = digests(lay_out(tmp_path / "a", {"same.html": b"1", "other.html": b"1", "gone.html": b"1"}))
    after = digests(lay_out(tmp_path / "b", {"same.html": b"1", "other.html": b"2", "new.html": b"1"}))
    assert to_upload(before, after) == ["new.html", "other.html"]
