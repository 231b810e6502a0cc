"""What of a site is made once its pages are: the search, pictures, the list of what readers keep, the site map."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from pathlib import Path

from newsletter.build.site import Site
from newsletter.pages.offline_files import can_be_kept, listed, offline_files
from newsletter.pages.removed_pages import FAMILY as REMOVED
from newsletter.pages.sitemap import site_maps
from newsletter.pictures.picture_files import drawn
from newsletter.pictures.scheme import scheme_of
from newsletter.search.cache import index
from newsletter.search.deeper.kept_model import KeptModel, kept_model
from newsletter.search.kept_arrays import as_files, of_files, packed, unpacked
from newsletter.storage.memory import give_back
from newsletter.storage.site_folder import SiteFile


def search_files(site: Site, folder: Path | None, *, root: Path | None = None) -> dict[str, bytes]:
    """Make the search index of a site, by address; a folder of the checkout `root` keeps it until the archive changes.

    What is kept is believed only where we wrote it, and every address is one that an index may have.
    """
    if not site.collect:
        return {}
    if site.searched and (found := site.searched()) is not None:
        return found
    give_back()  # the search needs nothing of what was needed before
    return index(site.collect(), folder, root=root, model=search_model(site, folder, root=root))


def put_search_down(files: Mapping[str, bytes], folder: Path) -> bytes:
    """Write the search index as a file beside a folder, for another process, and tell it so."""
    with _put_down(folder).open("wb") as file:
        file.writelines(packed(of_files(files)))
    return b"made"


def _put_down(folder: Path) -> Path:
    return folder.with_name(f"{folder.name}-search")


def search_picked_up(told: bytes | None, folder: Path) -> dict[str, bytes] | None:
    """Take up the index where it is told of."""
    return as_files(unpacked(_put_down(folder).read_bytes())) if told else None


def search_model(site: Site, folder: Path | None, *, root: Path | None = None) -> KeptModel | None:
    """Read the model with which the search of a site goes deeper, if it is to; NewsletterError where it is not."""
    if not site.settings.deeper_search or folder is None:
        return None
    return kept_model(folder, root=root or folder)


def kept_offline(site: Site, files: Mapping[str, SiteFile]) -> dict[str, bytes]:
    """Make what lets browsers keep a site of these files, by path."""
    if not site.settings.offline:
        return {}
    cards = {address for one in site.pictures for address in one.addresses}
    kept = [listed(path, *one.told()) for path, one in files.items() if can_be_kept(path) and path not in cards]
    return offline_files(kept, files["index.html"].read().decode(), site.settings.language)


def picture_files(site: Site, folder: Path | None, *, root: Path) -> Iterable[tuple[str, bytes]]:
    """Make the pictures of a site, by address; a folder of the checkout `root` keeps those that say the same."""
    return drawn(site.pictures, folder, root=root, scheme=scheme_of(site.settings.look, site.mark))


def site_map(site: Site, others: Iterable[str]) -> dict[str, bytes]:
    """Write the site map of all pages but notices of what was removed: the archive's, and those at the `others`'."""
    pages: dict[str, dt.date | None] = dict.fromkeys(others)
    pages |= {page.address: page.updated for page in site.pages if page.family != REMOVED}
    pages |= {address: index.updated for address, index in site.indexes.items() if address in pages}
    return site_maps(site.settings.address, pages.items())
