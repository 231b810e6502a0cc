"""The icons of a mark, at the addresses that pages and feeds name.

Those of the package's own mark, which `assets/` has, are written by

    python -m newsletter.pictures.icons
"""

from __future__ import annotations

from functools import lru_cache

from newsletter.model.look import Look
from newsletter.model.own_mark import OwnMark
from newsletter.pictures.canvas import ico, icon_of
from newsletter.pictures.scheme import MARK, mark
from newsletter.rendering.asset_names import lasting
from newsletter.rendering.package_assets import package_assets
from newsletter.storage.disk import write_file
from newsletter.styles.sheets import pairs

_PLAIN = {"assets/logo.png": 512, "assets/icon-512.png": 512, "assets/icon-192.png": 192, "assets/favicon.png": 32}
_FULL = {"assets/icon-180.png": (180, 0.9), "assets/icon-maskable-512.png": (512, 0.8)}
"""Icons that a system rounds or cuts: so large they are, and so much smaller the mark is in them."""

_SMALL = (16, 32, 48)
"""The sizes within `favicon.ico`."""


def site_assets(look: Look, own: OwnMark | None) -> dict[str, bytes]:
    """What browsers load beside pages, in an archive's own look, by the address that each has before it is named."""
    return package_assets(look) | ({mark_address(own): own.svg} | icons(own) if own else {})


def mark_address(own: OwnMark) -> str:
    """Where the head of every page finds an archive's own mark; icons have addresses that do not change with it."""
    return lasting("assets/mark.svg", own.svg)


@lru_cache(4)
def icons(of: OwnMark) -> dict[str, bytes]:
    """Every icon by its address, the mark itself included."""
    found = {"assets/favicon.svg": of.svg}
    found |= {address: icon_of(of.shapes, side).png() for address, side in _PLAIN.items()}
    found |= {address: _filled(of, side, scale) for address, (side, scale) in _FULL.items()}
    return found | {"favicon.ico": ico([icon_of(of.shapes, side) for side in _SMALL])}


def _filled(of: OwnMark, side: int, scale: float) -> bytes:
    """The mark upon a ground that fills the square: its own, or the paper of pages."""
    drawn = icon_of(of.shapes, round(scale * side))
    return drawn.within(drawn.ground or pairs()["--nl-paper"][0], side=side).png()


if __name__ == "__main__":
    for address, content in icons(mark()).items():
        write_file(MARK.parent / address.rpartition("/")[2], content)
