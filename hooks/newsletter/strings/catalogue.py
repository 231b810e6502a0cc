"""A catalogue: a file of texts for readers to the patterns by their keys. Knows no page, no feed and no date."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import yaml
from markupsafe import escape

from newsletter.problem import NewsletterError, listed, quoted
from newsletter.strings.cldr import plural_categories

FOLDER = Path(__file__).parent

COUNT = "count"
"""The placeholder of the number by which a plural form is chosen."""

_KEY = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")


@dataclass(frozen=True)
class Wording:
    """A text for readers: one pattern, or one for each plural category; `{name}` holds a place for a value."""

    forms: Mapping[str, str]

    @cached_property
    def is_plural(self) -> bool:
        """Whether a number chooses the form."""
        return "" not in self.forms

    @cached_property
    def html(self) -> Mapping[str, str]:
        """The forms as HTML, with all text escaped."""
        return {category: str(escape(form)) for category, form in self.forms.items()}

    @cached_property
    def placeholders(self) -> frozenset[str]:
        """The names of the values that the text needs."""
        found = {name for form in self.forms.values() for name in _PLACEHOLDER.findall(form)}
        return frozenset(found | {COUNT} if self.is_plural else found)


@dataclass(frozen=True)
class Catalogue:
    """All texts of a language by key, under the outlets that say them; no two outlets have a key in common."""

    language: str
    outlets: Mapping[str, Mapping[str, Wording]]

    @cached_property
    def texts(self) -> Mapping[str, Wording]:
        """All texts by key."""
        return {key: text for texts in self.outlets.values() for key, text in texts.items()}


def catalogue_file(language: str) -> Path:
    """Where the catalogue of a language is kept."""
    return FOLDER / f"{language}.yaml"


def read_catalogue(file: Path) -> Catalogue:
    """Read a catalogue; what is wrong with it is said with file and line."""
    language = file.stem
    try:
        node = yaml.compose(file.read_text("utf-8"), Loader=yaml.CSafeLoader)
        categories = plural_categories(language)
        outlets = {
            outlet: {key: _text(key, value, categories) for key, value in _fields(below)}
            for outlet, below in _fields(node)
        }
        _check_once(outlets)
    except _CatalogueError as fault:
        raise NewsletterError(f"{file.name}:{fault.line}: {fault}") from fault
    return Catalogue(language, outlets)


class _CatalogueError(NewsletterError):
    """Something wrong with a catalogue, in the line where it stands."""

    def __init__(self, message: str, node: yaml.Node | None = None) -> None:
        super().__init__(message)
        self.line = node.start_mark.line + 1 if node else 1


def _fields(node: yaml.Node | None) -> Iterator[tuple[str, yaml.Node]]:
    """The fields of a mapping, none of them twice."""
    if not isinstance(node, yaml.MappingNode):
        raise _CatalogueError("here must stand keys with their texts", node)
    seen: set[str] = set()
    for key, value in node.value:
        if key.value in seen:
            raise _CatalogueError(f"the key {quoted(key.value)} stands here twice", key)
        seen.add(key.value)
        yield key.value, value


def _text(key: str, node: yaml.Node, categories: Collection[str]) -> Wording:
    if not _KEY.fullmatch(key):
        raise _CatalogueError(f"the key {quoted(key)} must be words of small letters with dots and _ between", node)
    if isinstance(node, yaml.ScalarNode):
        return Wording({"": _pattern(key, node)})
    forms = {category: _pattern(key, form) for category, form in _fields(node)}
    _check_categories(key, forms, categories, node)
    return Wording(forms)


def _pattern(key: str, node: yaml.Node) -> str:
    """A pattern as it is written, whatever YAML may take the word for."""
    if not isinstance(node, yaml.ScalarNode) or not node.value.strip():
        raise _CatalogueError(f"{quoted(key)} has no text", node)
    pattern: str = node.value
    if re.search(r"[{}]", _PLACEHOLDER.sub("", pattern)):
        raise _CatalogueError(f"{quoted(key)}: a placeholder is a name in braces, such as {{{COUNT}}}", node)
    return pattern


def _check_categories(key: str, forms: Collection[str], categories: Collection[str], node: yaml.Node) -> None:
    missing = [one for one in categories if one not in forms]
    needless = [one for one in forms if one not in categories]
    if missing:
        raise _CatalogueError(f"{quoted(key)} has no form for {listed(missing, last='and')}", node)
    if needless:
        raise _CatalogueError(f"{quoted(key)}: this language has no plural form {listed(needless)}", node)


def _check_once(outlets: Mapping[str, Mapping[str, Wording]]) -> None:
    """Hold that a key means one text, wherever it stands."""
    seen: dict[str, str] = {}
    for outlet, texts in outlets.items():
        for key in texts:
            if key in seen:
                raise _CatalogueError(f"the key {quoted(key)} stands under {seen[key]} and under {outlet}")
            seen[key] = outlet
