"""Style sheets: the files of folders joined, each folder in its layer, so that order is never a matter of weight.

Knows nothing of what the files say, but for pairs of colours.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from newsletter.styles.cutting import STRING

FOLDER = Path(__file__).parent

COLOURS = "base/colours.css"
"""The file of all colours."""

LAYERS = ("theme", "base", "components", "print")
"""Each wins over those before it; an archive's own styles stand in none and win over all."""

SHEETS = {
    "assets/newsletter.css": ("base", "components", "print"),
    "assets/find.css": ("search",),
    "assets/shelf.css": ("own",),
}
"""The sheets by their addresses, with the folders that each is joined from; the second comes when a reader searches,
the third with the page of the shelf."""

Pairs = Mapping[str, tuple[str, str]]
"""Colours for light and for dark, by the name of each."""

_NONE: Pairs = {}

_IN_LAYER = {"search": "components", "own": "components"}
"""The layers of folders that bear another name."""

_PAIR = re.compile(r"(?P<name>--[\w-]+): light-dark\((?P<light>[^,]+), (?P<dark>[^)]+)\);")

_REMARK = r"/\*(?:[^*]|\*(?!/))*\*/"
_ASIDE = re.compile(rf"^(?:\s|{_REMARK})+|(?: |{_REMARK})+$|(?P<said>{STRING}|{_REMARK})", re.DOTALL | re.MULTILINE)
"""What a line begins and ends with that browsers do not need; what is quoted may look like it."""


def joined(address: str) -> str:
    """Join a style sheet. The layers are named first: the order in which sheets arrive must not matter."""
    layers = (_layer(folder) for folder in SHEETS[address])
    return f"@layer {', '.join(LAYERS)};\n\n" + spare("\n".join(layers))


def spare(css: str) -> str:
    """Leave out remarks, empty lines and indentation, of which browsers need nothing."""
    return _ASIDE.sub(r"\g<said>", css)


def pairs(own: Pairs = _NONE) -> dict[str, tuple[str, str]]:
    """Every colour for light and for dark, by its name; those of an archive's own in their places."""
    found: dict[str, tuple[str, str]] = {}
    for pair in _PAIR.finditer(read(COLOURS)):  # those for more contrast come last
        found.setdefault(pair["name"], (pair["light"], pair["dark"]))
    return {**found, **own}


def read(name: str) -> str:
    """The text of a file of styles."""
    return (FOLDER / name).read_text("utf-8")


def _layer(folder: str) -> str:
    texts = [file.read_text("utf-8") for file in sorted((FOLDER / folder).glob("*.css"))]
    if folder == "base":  # the light colours alone come first, for browsers that know no pairs
        colours = "".join(f"  {name}: {light};\n" for name, (light, _) in pairs().items())
        texts.insert(0, f":root {{\n{colours}}}\n")
    layer = f"@layer {_IN_LAYER.get(folder, folder)} {{\n\n" + "\n".join(texts) + "\n}\n"
    return f"@media print {{\n\n{layer}\n}}\n" if folder == "print" else layer
