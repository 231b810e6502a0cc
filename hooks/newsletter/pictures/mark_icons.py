"""The icons of a mark of one's own, in the place of the package's, at the addresses that pages and feeds name."""

from __future__ import annotations

from functools import lru_cache

from newsletter.model.look import Look
from newsletter.model.own_mark import OwnMark
from newsletter.pictures.canvas import Icon, ico, icon_of
from newsletter.rendering.package_assets import package_assets
from newsletter.styles.sheets import pairs

_DRAWN_AT = 512

_PLAIN = {"assets/logo.png": 512, "assets/icon-512.png": 512, "assets/icon-192.png": 192, "assets/favicon.png": 32}
_FULL = {"assets/icon-180.png": (180, 0.9), "assets/icon-maskable-512.png": (512, 0.8)}
"""Icons that a system rounds or cuts: so large they are, and so much smaller the mark is in them."""

_SMALL = (16, 32, 48)


def site_assets(look: Look, own: OwnMark | None) -> dict[str, bytes]:
    """What browsers load beside pages, in an archive's own look, by the address that each has before it is named."""
    return package_assets(look) | mark_icons(own)


@lru_cache(4)
def mark_icons(own: OwnMark | None) -> dict[str, bytes]:
    """Every icon by its address; none without a mark."""
    if own is None:
        return {}
    drawn = icon_of(own.shapes, _DRAWN_AT)
    found = {"assets/favicon.svg": own.svg}
    found |= {address: drawn.sized(side).png() for address, side in _PLAIN.items()}
    found |= {address: _filled(drawn, scale).sized(side).png() for address, (side, scale) in _FULL.items()}
    return found | {"favicon.ico": ico([drawn.sized(side) for side in _SMALL])}


def _filled(drawn: Icon, scale: float) -> Icon:
    """The mark upon a ground that fills the square: its own, or the paper of pages."""
    return drawn.within(drawn.ground or pairs()["--nl-paper"][0], scale=scale)
