"""The files by which a reader's browser keeps the site: the worker that answers, and the list of all it may keep.

What stands there with its content enters, for a digest tells what changed since.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from newsletter import addresses
from newsletter.rendering.asset_names import named_assets
from newsletter.storage.last_build import short
from newsletter.strings.language import strings

_ASSETS = Path(__file__).parents[1] / "assets"
_SHELF = ("newsletter", "save", "shelf", "cite", "keep", "offline")
"""The scripts and styles that the shelf and the home page need."""

_PAGE = "index.html"
_NEVER = re.compile(
    r"404\.html|worker\.js|search/(?:model|vectors)-\w+\.bin"
    r"|assets/(?:images/favicon\.png|javascripts/(?:lunr|workers)/.*|stylesheets/palette\..*)"
)
"""What nobody reads at its own address, the worker itself, the model of the deeper search, which readers choose and
keep apart, and what the theme brings that no page loads."""

_PLAIN = re.compile(r"[^\s%?#\\]+")
"""A path that is the same in an address."""

_FILES = re.compile(
    r".+\.(?:avif|css|gif|html|ico|jpe?g|js|png|svg|webp)|(?:search|shelf)/.+\.(?:bin|json)|search/index/.+\.txt"
    r"|data/.+\.(?:bib|json|ris)|manifest\.webmanifest"
)
"""Pages and what they load: themselves, the search, the shelf and whoever cites."""

_HEAD = b"const BUILD = %b;\n"
"""What tells the worker of which build it is, and a browser that it is a new one."""

_NAMED = re.compile(r'(?:href|src)="\.?/?(assets/[^"?#]+)')


class Listed(NamedTuple):
    """A file that can be kept: where it stands, as an address below the root, and what it holds, in short."""

    address: str
    digest: str
    bytes: int


def can_be_kept(path: str) -> bool:
    """Whether a file of the site is one that reading and searching need."""
    return bool(_FILES.fullmatch(path) and _PLAIN.fullmatch(path)) and not _NEVER.fullmatch(path)


def listed(path: str, digest: str, size: int) -> Listed:
    """List a file; a page by the address at which it is read."""
    is_page = path == _PAGE or path.endswith(f"/{_PAGE}")
    return Listed(path.removesuffix(_PAGE) if is_page else path, digest, size)


def offline_files(files: Iterable[Listed], home: str, language: str) -> dict[str, bytes]:
    """Make the list and the worker of a site that has these files and this home page."""
    whole = sorted(files, key=lambda file: file.address)
    listing = b"".join(b"%b %b\n" % (file.digest.encode(), file.address.encode()) for file in whole)
    needed = {addresses.HOME, addresses.SHELF, *_NAMED.findall(home)}
    core = {one.address: one.digest for one in whole if one.address in needed or _is_of_shelf(one.address)}
    size = sum(file.bytes for file in whole)
    build = {"core": core, "list": short(listing)[0], "files": len(whole), "bytes": size}
    head = _HEAD % json.dumps(build, ensure_ascii=False, indent=1).encode()
    return {addresses.WHOLE: listing, addresses.WORKER: head + _script("worker.js", language)}


def retiring_worker(language: str) -> bytes:
    """Make the worker of a site that keeps nothing any more."""
    return _script("retire.js", language)


def _is_of_shelf(address: str) -> bool:
    folder, _, name = address.rpartition("/")
    return folder == "assets" and name.endswith((".css", ".js")) and name.split(".")[0] in _SHELF


def _script(name: str, language: str) -> bytes:
    """A worker in the language of the site; it keeps its name, by which a browser asks whether it is a new one."""
    (asset,) = named_assets({name: (_ASSETS / name).read_bytes()}, strings(language)).values()
    return asset.content
