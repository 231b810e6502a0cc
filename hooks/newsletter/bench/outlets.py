"""A site's folder to what each outlet has in it: files and bytes, and what differs from an earlier state."""

from __future__ import annotations

import gzip
import hashlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from newsletter import addresses

_PAGES = {
    addresses.VOLUMES: "pages of volumes",
    addresses.ENTRIES: "pages of entries",
    addresses.TOPICS: "pages of topics",
    addresses.ORGANISATIONS: "pages of organisations",
    addresses.VENUES: "pages of venues",
    addresses.AUTHORS: "pages of authors",
}
_CITATIONS = {addresses.AUTHORS: "citations of authors", addresses.ENTRIES: "citations of entries"}
_FEED = PurePosixPath(addresses.FEED).stem
_NAMES = ("index.html", addresses.CITED)


OURS_ALONE = ("search", "citations of authors", "twins", "data", "API", "pictures")
"""What Hugo does not make; the first Pagefind makes beside it."""

UNCOUNTED = ("pictures", "API")
"""What the bounds on files and bytes a volume leave out."""

LEFT_OUT_BY = {
    "API": "api",
    "citations of authors": "author_citations",
    "data": "open_data",
    "pictures": "pictures",
    "twins": "twins",
}
"""The setting that leaves an outlet out, where there is one."""


@dataclass(frozen=True)
class Weight:
    """Files and bytes of an outlet."""

    files: int
    bytes: int


@dataclass(frozen=True)
class Largest:
    """The bytes of a file, as it is and as a host packs it."""

    bytes: int
    packed: int


def outlet_of(address: str) -> str:
    """The outlet that a file of the site belongs to; archives of feeds hold what came before the feeds themselves."""
    path = PurePosixPath(address)
    first = f"{path.parts[0]}/" if len(path.parts) > 1 else ""
    if path.suffix == ".html":
        return _PAGES.get(first, "other pages")
    if path.suffix == ".bib" and first != addresses.DATA:
        return _CITATIONS.get(first, "citations")
    if path.suffix == ".png" and first != "assets/":
        return "pictures"
    if path.suffix == ".md" or path.name == addresses.LLMS:
        return "twins"
    if _FEED in (path.stem, path.parent.name) or path.suffix == ".opml":
        return "archives of feeds" if path.stem != _FEED and path.parent.name == _FEED else "feeds"
    known = {addresses.SEARCH: "search", "assets/": "assets", addresses.DATA: "data", "api/": "API"}
    return known.get(first, "lists for programs")


def weights(site: Path) -> dict[str, Weight]:
    """What each outlet has, the one with most bytes first."""
    files: Counter[str] = Counter()
    sizes: Counter[str] = Counter()
    for path in site.rglob("*"):
        if path.is_file():
            outlet = outlet_of(path.relative_to(site).as_posix())
            files[outlet] += 1
            sizes[outlet] += path.stat().st_size
    return {outlet: Weight(files[outlet], size) for outlet, size in sizes.most_common()}


def total(found: dict[str, Weight], *, without: tuple[str, ...] = ()) -> Weight:
    """All outlets together, but for some."""
    kept = [weight for outlet, weight in found.items() if outlet not in without]
    return Weight(sum(one.files for one in kept), sum(one.bytes for one in kept))


def family_of(address: str) -> str:
    """The family of a file: the addresses that differ from its own in names alone, such as topics/*/cite.bib."""
    *folders, name = PurePosixPath(address).parts
    known = name if name in _NAMES or PurePosixPath(name).stem == _FEED or not folders else f"*{Path(name).suffix}"
    return "/".join([*folders[:1], *("*" for _ in folders[1:]), known])


def largest(site: Path) -> dict[str, Largest]:
    """The largest file of every family, by what a reader fetches of it, the largest first."""
    found: dict[str, Path] = {}
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        family = family_of(path.relative_to(site).as_posix())
        found[family] = max(found.get(family, path), path, key=lambda one: one.stat().st_size)
    contents = {family: path.read_bytes() for family, path in found.items()}
    sizes = {family: Largest(len(one), len(gzip.compress(one, mtime=0))) for family, one in contents.items()}
    return dict(sorted(sizes.items(), key=lambda item: -item[1].packed))


def digests(site: Path) -> dict[str, bytes]:
    """The digest of every file."""
    files = (path for path in site.rglob("*") if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.blake2b(path.read_bytes()).digest() for path in files}


def to_upload(before: dict[str, bytes], after: dict[str, bytes]) -> list[str]:
    """The files that a deployment has to upload: new ones, and those of other bytes."""
    return sorted(path for path, digest in after.items() if before.get(path) != digest)
