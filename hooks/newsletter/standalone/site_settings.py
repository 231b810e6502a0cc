"""Site settings: what mkdocs.yml says of the frame of every page, for those who read it without MkDocs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml

from newsletter.problem import NewsletterError
from newsletter.source.settings_file import DOCS, PythonValue

_NOT_RUN = ("plugins", "exclude_docs", "draft_docs")
"""What only MkDocs carries out."""

UNFIT = "markdown_extensions in mkdocs.yml cannot be used as they are"


@dataclass(frozen=True)
class NavItem:
    """An item of the navigation: a page by its file, or several under a title."""

    title: str
    path: str = ""
    children: tuple[NavItem, ...] = ()


@dataclass(frozen=True)
class SiteSettings:
    """The plain values of the file, by name."""

    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def docs(self) -> str:
        """The folder of the hand-written pages."""
        return str(self.values.get("docs_dir") or DOCS)

    @property
    def theme(self) -> dict[str, Any]:
        """What is said of the theme."""
        found = self.values.get("theme")
        return dict(found) if isinstance(found, dict) else {}

    @property
    def extra(self) -> dict[str, Any]:
        """What templates are told beside, with a place for our own settings in any case."""
        found = self.values.get("extra")
        extra = dict(found) if isinstance(found, dict) else {}
        return {**extra, "newsletter": extra.get("newsletter") or {}}

    def listed(self, name: str) -> list[Any]:
        """A setting that is a list."""
        found = self.values.get(name)
        return found if isinstance(found, list) else []

    @property
    def extensions(self) -> tuple[list[str], dict[str, Any]]:
        """The extensions of Markdown by name, and the options of those that have some."""
        found = [one if isinstance(one, dict) else {one: {}} for one in self.listed("markdown_extensions")]
        options = {str(name): given for one in found for name, given in one.items()}
        try:
            return [*options], {name: _made(given) for name, given in options.items() if given}
        except yaml.MarkedYAMLError as error:
            raise NewsletterError(f"{UNFIT}: {error.problem}") from error

    @property
    def not_run(self) -> tuple[str, ...]:
        """The settings that say something which only MkDocs carries out."""
        found = [name for name in _NOT_RUN if self.values.get(name)]
        return (*found, "hooks") if len(self.listed("hooks")) > 1 else tuple(found)

    def nav(self, paths: tuple[str, ...]) -> tuple[NavItem, ...]:
        """The navigation as it is written; without it, all pages in the order of their files."""
        if self.listed("nav"):
            return tuple(_items(self.listed("nav")))
        return tuple(NavItem("", path) for path in sorted(paths, key=lambda path: (path != "index.md", path)))


def _made(given: Any) -> Any:
    """An option with the values of Python that it names, which MkDocs would make as well."""
    match given:
        case PythonValue(node):
            return yaml.UnsafeLoader("").construct_object(node, deep=True)
        case dict():
            return {name: _made(value) for name, value in given.items()}
        case list():
            return [_made(value) for value in given]
    return given


def _items(found: list[Any]) -> Iterator[NavItem]:
    for one in found:
        for title, what in one.items() if isinstance(one, dict) else [("", one)]:
            if isinstance(what, list):
                yield NavItem(str(title), children=tuple(_items(what)))
            elif isinstance(what, str):
                yield NavItem(str(title), what)
