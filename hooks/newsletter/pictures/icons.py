"""The icons of the site, drawn from the mark. A tool for developers: the package has what it makes, in `assets/`.

python -m newsletter.pictures.icons
"""

from __future__ import annotations

from newsletter.pictures.canvas import Icon, ico, icon
from newsletter.pictures.mark import FILE, SIDE, Box, mark
from newsletter.storage.disk import write_file

FOLDER = FILE.parent

_SIDES = (192, 512)
"""The sizes that a web app's manifest names."""

_ON_PHONES = 180
_FULL = 0.9
"""Phones of one maker round the corners themselves; the mark keeps a little away from them."""

_MASKABLE = 512
_SAFE = 0.8
"""What a system cuts out of a maskable icon lies within a circle; by so much the mark shrinks to lie in it."""

_SMALL = (16, 32, 48)
"""The sizes within `favicon.ico`."""


def icons() -> dict[str, bytes]:
    """Every icon, by the name of its file."""
    made = {f"icon-{side}.png": _icon(side).png() for side in _SIDES}
    made[f"icon-{_ON_PHONES}.png"] = _icon(_ON_PHONES, scale=_FULL).png()
    made[f"icon-maskable-{_MASKABLE}.png"] = _icon(_MASKABLE, scale=_SAFE).png()
    return made | {"favicon.ico": ico([_icon(side) for side in _SMALL])}


def _icon(side: int, *, scale: float = 1) -> Icon:
    """The mark at a size; a smaller one stands on a ground without corners."""
    logo = mark()
    boxes = [(logo.bright, logo.first), *((logo.pale, one) for one in logo.others)]
    placed = [(colour, _placed(box, scale)) for colour, box in boxes]
    return icon(side, ground=logo.ground, radius=logo.radius / SIDE if scale == 1 else 0, boxes=placed)


def _placed(box: Box, scale: float) -> tuple[float, float, float, float]:
    """The edges of a box, in parts of the side."""
    margin, unit = (1 - scale) / 2, scale / SIDE
    left, top = margin + unit * box.x, margin + unit * box.y
    return left, top, left + unit * box.width, top + unit * box.height


if __name__ == "__main__":
    for name, content in icons().items():
        write_file(FOLDER / name, content)
