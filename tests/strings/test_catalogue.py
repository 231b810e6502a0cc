"""Catalogues: what a file of texts may hold, and what is said where it holds something else."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.problem import NewsletterError
from newsletter.strings.catalogue import FOLDER, read_catalogue

CATALOGUES = sorted(FOLDER.glob("*.yaml"))

FAULTS = {
    "": "en.yaml:1: here must stand keys with their texts",
    "pages: 7\n": "en.yaml:1: here must stand keys with their texts",
    "pages:\n  a.b: x\n  a.b: y\n": 'en.yaml:3: the key "a.b" stands here twice',
    "pages:\n  a: x\nfeeds:\n  a: x\n": 'en.yaml:1: the key "a" stands under pages and under feeds',
    "pages:\n  A b: x\n": 'en.yaml:2: the key "A b" must be words of small letters with dots and _ between',
    "pages:\n  a:\n": 'en.yaml:2: "a" has no text',
    "pages:\n  a: [x]\n": "en.yaml:2: here must stand keys with their texts",
    "pages:\n  a: {one: x, other: [y]}\n": 'en.yaml:2: "a" has no text',
    "pages:\n  a: {other: x}\n": 'en.yaml:2: "a" has no form for one',
    "pages:\n  a: {one: x}\n": 'en.yaml:2: "a" has no form for other',
    "pages:\n  a: {one: x, few: x, other: x}\n": 'en.yaml:2: "a": this language has no plural form few',
    "pages:\n  a: 'x {0}'\n": 'en.yaml:2: "a": a placeholder is a name in braces, such as {count}',
    "pages:\n  a: 'x {one.two}'\n": 'en.yaml:2: "a": a placeholder is a name in braces, such as {count}',
    "pages:\n  a: 'x {'\n": 'en.yaml:2: "a": a placeholder is a name in braces, such as {count}',
}


def written(folder: Path, text: str, language: str = "en") -> Path:
    file = folder / f"{language}.yaml"
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize("text", FAULTS)
def test_a_fault_of_a_catalogue_is_said_with_its_line(text: str, tmp_path: Path) -> None:
    with pytest.raises(NewsletterError) as raised:
        read_catalogue(written(tmp_path, text))
    assert str(raised.value) == FAULTS[text]


def test_a_text_is_what_is_written_whatever_yaml_takes_the_word_for(tmp_path: Path) -> None:
    texts = read_catalogue(written(tmp_path, "pages:\n  a: No\n  b: 7\n  c: 2025-11-21\n")).texts
    assert [text.forms[""] for text in texts.values()] == ["No", "7", "2025-11-21"]


def test_a_language_needs_its_own_plural_forms(tmp_path: Path) -> None:
    with pytest.raises(NewsletterError) as raised:
        read_catalogue(written(tmp_path, "pages:\n  a: {one: x, other: x}\n", "pl"))
    assert str(raised.value) == 'pl.yaml:2: "a" has no form for few and many'


def test_there_is_a_catalogue() -> None:
    assert [file.name for file in CATALOGUES] == ["de.yaml", "en.yaml"]


@pytest.mark.parametrize("file", CATALOGUES, ids=lambda file: file.stem)
def test_every_language_has_the_texts_of_english_with_the_same_placeholders(file: Path) -> None:
    english, other = read_catalogue(FOLDER / "en.yaml"), read_catalogue(file)

    def needed(catalogue: object) -> dict[str, object]:
        outlets = getattr(catalogue, "outlets")  # noqa: B009
        return {outlet: {key: text.placeholders for key, text in texts.items()} for outlet, texts in outlets.items()}

    assert needed(other) == needed(english)
