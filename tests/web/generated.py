"""What the browser's sources have from Python: constants of the search, forms of citations, and what readers are told.

    python -m tests.web.generated [--check]

It writes the modules anew; with `--check` it only says which are stale.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import click

from newsletter.citations.forms import FORMS
from newsletter.rendering.asset_names import script_texts
from newsletter.search.analysis import (
    DASHES,
    ENDLESS,
    GREEK_NAMES,
    INVISIBLE,
    IRREGULAR,
    LIGHT_WORDS,
    LONGEST,
    PART_SHARE,
    QUOTES,
    STOP_WORDS,
    UNDIVIDED,
)
from newsletter.search.encoding import FIRST_SIGN
from newsletter.search.index_names import LENGTH, MARKED
from newsletter.search.occurrences import IN_NAME, IN_TITLE
from newsletter.search.postings import LARGEST_IMPACT
from newsletter.search.soft_postings import LARGEST_VALUE
from newsletter.search.tables import FORMAT
from newsletter.storage.disk import write_file
from newsletter.strings.language import ENGLISH, strings
from tests.conftest import REPOSITORY

WEB = REPOSITORY / "hooks" / "newsletter" / "web"
COMMAND = "python -m tests.web.generated"

NUMBERS = {
    "format": (FORMAT, "Number of the formats of the index."),
    "firstSign": (FIRST_SIGN, "The code of the sign of 0."),
    "digestLength": (LENGTH, "Letters of what a file is named by."),
    "firstMark": (MARKED, "The code of the sign before a text that has nothing of the one before it."),
    "inTitle": (IN_TITLE, "The bit of a posting that stands in the title."),
    "inName": (IN_NAME, "The bit of a posting that stands in a name."),
    "largestImpact": (LARGEST_IMPACT, "The greatest impact of a posting; it fills the other bits."),
    "largestLikeness": (LARGEST_VALUE, "The greatest likeness of a soft posting; it fills the low bits."),
    "longest": (LONGEST, "Characters of the longest term."),
    "partShare": (PART_SHARE, "What a part of a name in camel case counts."),
}
SIGNS = {
    "invisible": (INVISIBLE, "Signs that are no part of a word."),
    "dashes": (DASHES, "Signs that are dashes."),
    "quotes": (QUOTES, "Signs that are apostrophes."),
}
WORDS = {
    "stopWords": (STOP_WORDS, "Words that are no terms; they keep their place, so that phrases hold."),
    "lightWords": (LIGHT_WORDS, "Words of any talk: they are searched, but nothing is looked for that means the same."),
    "endless": (ENDLESS, "Words whose ending is none."),
}


def constants() -> str:
    """The module of the constants that both halves of the search have."""
    return f"// Made from newsletter/search by `{COMMAND}`; do not change it here.\n" + "".join(_constants())


def _constants() -> Iterator[str]:
    for name, (number, meaning) in NUMBERS.items():
        yield _constant(name, meaning, str(number))
    for name, (signs, meaning) in SIGNS.items():
        yield _constant(name, meaning, json.dumps(signs))
    for name, (words, meaning) in WORDS.items():
        yield _constant(name, meaning, f"new Set({_split(' '.join(packed(words)))})")
    yield _constant("greekNames", "The names of the small Greek letters in their order.", _split(GREEK_NAMES))
    yield _constant("irregular", "Plurals that no ending tells.", f"new Map(Object.entries({_object(IRREGULAR)}))")
    typed = "Letters that no normal form takes apart, with what is typed for them. @type {Record<string, string>}"
    yield _constant("undivided", typed, _object(UNDIVIDED))


def packed(words: frozenset[str]) -> Iterator[str]:
    """Words in an order in which they pack well: each begins and ends as the one before it, as far as any does."""
    left, before = sorted(words), ""
    while left:
        before = max(left, key=lambda word: _shared(word, before) + _shared(word[::-1], before[::-1]))
        left.remove(before)
        yield before


def _shared(one: str, other: str) -> int:
    """With how many of the same letters two words begin."""
    return next(
        (place for place, (own, its) in enumerate(zip(one, other, strict=False)) if own != its),
        min(len(one), len(other)),
    )


def _constant(name: str, meaning: str, value: str) -> str:
    return f"\n/** {meaning} */\nexport const {name} = {value}\n"


def _split(words: str) -> str:
    return f'{json.dumps(words)}.split(" ")'


def texts() -> str:
    """The module of what readers are told by scripts, in English."""
    said = script_texts(strings(ENGLISH))
    head = (
        f"// Made from newsletter/strings/en.yaml by `{COMMAND}`; do not change it here.\n"
        "// A build puts the language of the site in its place.\n"
    )
    return f"{head}\nexport const texts = {json.dumps(said, ensure_ascii=False, indent=2)}\n"


def forms() -> str:
    """The module of the forms of citations beside BibTeX."""
    told = [f'id: "{one.id}", name: "{one.name}", ending: "{one.ending}", type: "{one.media_type}"' for one in FORMS]
    lines = [f"  {{ {one} }}, // not for readers\n" for one in told]
    return (
        f"// Made from newsletter/citations/forms.py by `{COMMAND}`; do not change it here.\n\n"
        "/** @typedef {{ id: string, name: string, ending: string, type: string }} Form */\n\n"
        "/** The forms of citations beside BibTeX, in the order of menus. @type {Form[]} */\n"
        f"export const forms = [\n{''.join(lines)}]\n"
    )


def _object(values: Mapping[str, str]) -> str:
    return json.dumps(dict(values), ensure_ascii=False)


def modules() -> dict[Path, str]:
    """Every module that is made, with what it holds."""
    return {
        WEB / "search" / "constants.js": constants(),
        WEB / "strings" / "texts.js": texts(),
        WEB / "citing" / "forms.js": forms(),
    }


def stale() -> list[str]:
    """The modules that are not what they would be now."""
    return [path.name for path, text in modules().items() if not path.is_file() or path.read_text("utf-8") != text]


@click.command()
@click.option("--check", is_flag=True, help="Only say what is stale.")
def main(*, check: bool) -> None:
    """Write the modules that come from Python."""
    for name in stale():
        click.echo(f"{name} is stale; run `{COMMAND}`" if check else f"{name} is written anew")
    if check:
        raise SystemExit(bool(stale()))
    for path, text in modules().items():
        write_file(path, text.encode(), root=REPOSITORY)


if __name__ == "__main__":
    main()
