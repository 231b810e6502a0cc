"""Make the fonts of the pictures from whole ones. A tool for developers: nothing imports it.

    pip install --editable '.[fonts]'
    python -m tests.pictures.font_maker Literata_500Medium.ttf Inter_500Medium.ttf [--folder FOLDER]

It writes `titles.ttf` and `texts.ttf`: Latin, Greek, Cyrillic and what stands in titles beside, without features and
hints. Beside each stand its measures, `titles.json` and `texts.json`: the width of every letter, and the kerning of
those without accents. The fonts of the package were made with fonttools 4.68.0 of Literata 3.103 and Inter 4.001, as
the npm packages @expo-google-fonts/literata 0.4.3 and @expo-google-fonts/inter 0.4.2 bring them; `LICENSE-fonts` has
their licence.
"""

from __future__ import annotations

import argparse
import importlib
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from unicodedata import category

from newsletter.pictures.lettering import FOLDER, TEXTS, TITLES

_KEPT = (
    (0x20, 0x7F),  # Latin
    (0xA0, 0x250),
    (0x1E00, 0x1F00),
    (0x370, 0x400),  # Greek
    (0x1F00, 0x2000),
    (0x400, 0x530),  # Cyrillic
    (0x2010, 0x2060),  # punctuation
    (0x2070, 0x20D0),  # raised and lowered figures, signs of money
    (0x2100, 0x2150),  # letters as signs
    (0x2190, 0x2300),  # arrows and mathematics
)
_KERNED = (
    "".join(map(chr, range(0x21, 0x7F))) + "‘’“”–—…",
    "".join(map(chr, range(0x391, 0x3CA))),
    "".join(map(chr, range(0x410, 0x450))),
)
"""Between letters of one alphabet kerning is kept, and beside figures and signs, which stand with the first."""

_LEAST = 0.01
"""What moves a letter by less than this part of its size is not seen."""

Pair = tuple[str, str]


def main(arguments: Sequence[str] | None = None) -> int:
    """Make both fonts."""
    parser = argparse.ArgumentParser(prog="font_maker", description="Make the fonts of the pictures.")
    parser.add_argument("titles", type=Path, help="the whole font of titles")
    parser.add_argument("texts", type=Path, help="the whole font of all other texts")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where to write them")
    given = parser.parse_args(arguments)
    try:
        fonts = importlib.import_module("fontTools.ttLib")
    except ModuleNotFoundError:
        parser.error("fontTools is not installed; pip install --editable '.[fonts]' brings it")
    for source, name in ((given.titles, TITLES), (given.texts, TEXTS)):
        font = fonts.TTFont(source, recalcTimestamp=False)
        moved, kept = kerning(font), small(font)
        (given.folder / f"{name}.json").write_text(_written({"advances": advances(kept), "kerning": moved}), "utf-8")
        kept.save(given.folder / f"{name}.ttf")
    return 0


def _written(measures: dict[str, dict[str, Any]]) -> str:
    """Measures as JSON, those of a table in as many lines as it has letters."""
    tables = (f"{json.dumps(name)}: {{\n{_lines(table)}\n}}" for name, table in measures.items())
    return "{" + ",\n".join(tables) + "}\n"


def _lines(table: dict[str, Any]) -> str:
    return ",\n".join(json.dumps({letter: value}, ensure_ascii=False)[1:-1] for letter, value in table.items())


def advances(font: Any) -> dict[str, int]:
    """How wide each letter is, in thousandths of the size; marks that stand over others are no letters."""
    units, letters = font["head"].unitsPerEm, sorted(font.getBestCmap().items())
    return {
        chr(code): round(1000 * font["hmtx"][glyph][0] / units)
        for code, glyph in letters
        if chr(code) == " " or category(chr(code))[0] not in "CMZ"
    }


def kerning(font: Any) -> dict[str, dict[str, int]]:
    """By how many thousandths of the size the second letter of a pair is moved, by the first."""
    units, letters = font["head"].unitsPerEm, font.getBestCmap()
    glyphs = {letters[ord(letter)]: letter for alphabet in _KERNED for letter in alphabet if ord(letter) in letters}
    found: dict[str, dict[str, int]] = {}
    for (left, right), value in sorted(_pairs(font, glyphs).items()):
        if abs(value) >= _LEAST * units and _meet(left, right):
            found.setdefault(left, {})[right] = round(1000 * value / units)
    return found


def small(font: Any) -> Any:
    """Take from a font what pictures have no use for."""
    subset = importlib.import_module("fontTools.subset")
    options = subset.Options(layout_features=[], hinting=False, notdef_outline=True, name_IDs=[0, 1, 2, 5, 13, 14])
    options.drop_tables += ["STAT", "vhea", "vmtx", "GDEF", "GSUB", "GPOS"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[code for first, end in _KEPT for code in range(first, end)])
    subsetter.subset(font)
    return font


def _meet(left: str, right: str) -> bool:
    return any(left in letters and right in letters for letters in _KERNED)


def _pairs(font: Any, glyphs: dict[str, str]) -> dict[Pair, int]:
    """Every pair of these glyphs, as letters, by the first rule that fits it."""
    found: dict[Pair, int] = {}
    for left, right, value in _kerning(font):
        if left in glyphs and right in glyphs:
            found.setdefault((glyphs[left], glyphs[right]), value)
    return found


def _kerning(font: Any) -> Iterator[tuple[str, str, int]]:
    """Every pair that the font kerns, by the first rule that fits it."""
    table = font["GPOS"].table
    rules = (one.Feature.LookupListIndex for one in table.FeatureList.FeatureRecord if one.FeatureTag == "kern")
    for at in sorted({at for rule in rules for at in rule}):
        for part in table.LookupList.Lookup[at].SubTable:
            pairs = getattr(part, "ExtSubTable", part)
            yield from _listed(pairs) if pairs.Format == 1 else _classed(pairs)


def _listed(part: Any) -> Iterator[tuple[str, str, int]]:
    for left, found in zip(part.Coverage.glyphs, part.PairSet, strict=True):
        for pair in found.PairValueRecord:
            yield left, pair.SecondGlyph, getattr(pair.Value1, "XAdvance", 0)


def _classed(part: Any) -> Iterator[tuple[str, str, int]]:
    rights: dict[int, list[str]] = {}
    for glyph, number in part.ClassDef2.classDefs.items():
        rights.setdefault(number, []).append(glyph)
    for left in part.Coverage.glyphs:
        row = part.Class1Record[part.ClassDef1.classDefs.get(left, 0)].Class2Record
        for number, found in rights.items():
            for right in found:
                yield left, right, getattr(row[number].Value1, "XAdvance", 0)


if __name__ == "__main__":
    raise SystemExit(main())
