"""Own look: the colours and fonts of an archive as tokens, which take the place of the package's in its style sheet."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from newsletter.model.contrast import readable
from newsletter.model.look import FONT_FILE, FONTS, Fonts, Look

_MORE = 7
"""The contrast of a colour for readers who ask for more (WCAG 2.2, 1.4.6)."""


def own_look(look: Look) -> str:
    """The end of the style sheet of an archive; nothing where its look is the package's."""
    own, usual = look.fonts, Fonts()
    stacks = {"--nl-sans": _stack(own.text, usual.text), "--nl-serif": _stack(own.titles, usual.titles)}
    fonts = {} if own == usual else stacks
    rules = [*_faces(own), *_rules(look.colours, fonts)]
    return "\n@layer base {\n\n" + "\n".join(rules) + "}\n" if look.colours or fonts else ""


def _stack(font: str, usual: str) -> str:
    """A font with others behind it, where the site brings it along."""
    return f'"{_family(font)}", {FONTS[usual]}' if font.endswith(FONT_FILE) else FONTS[font]


def _family(path: str) -> str:
    return posixpath.basename(path).removesuffix(FONT_FILE)


def _faces(fonts: Fonts) -> Iterator[str]:
    for path in sorted({font for font in (fonts.text, fonts.titles) if font.endswith(FONT_FILE)}):
        address = posixpath.relpath(path, "assets")  # where the style sheet stands
        yield f'@font-face {{\n  font-family: "{_family(path)}";\n  src: url("{address}") format("woff2");'
        yield "  font-weight: 100 900;\n  font-display: swap;\n}\n"


def _rules(colours: dict[str, tuple[str, str]], fonts: dict[str, str]) -> Iterator[str]:
    """Light colours first, for browsers that know no pairs; those for more contrast are made of the others."""
    yield _root({name: light for name, (light, _) in colours.items()} | fonts)
    if colours:
        more = {name: _with_more(pair) for name, pair in colours.items()}
        contrast = f"@media (prefers-contrast: more) {{\n{_root(_paired(more))}}}\n"
        yield f"@supports (color: light-dark(#000, #fff)) {{\n{_root(_paired(colours))}\n{contrast}}}\n"


def _with_more(pair: tuple[str, str]) -> tuple[str, str]:
    light, dark = pair
    return readable(light, ["#ffffff"], least=_MORE), readable(dark, ["#000000"], least=_MORE)


def _paired(colours: dict[str, tuple[str, str]]) -> dict[str, str]:
    return {name: f"light-dark({light}, {dark})" for name, (light, dark) in colours.items()}


def _root(tokens: dict[str, str]) -> str:
    return ":root {\n" + "".join(f"  {name}: {value};\n" for name, value in tokens.items()) + "}\n"
