"""Written pages: Markdown to HTML, facts and contents. The one module that knows the library of MkDocs' Markdown.

Which links lead where is as MkDocs has it: a link to a file of the folder leads to the page that is made of it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, unquote, urlsplit, urlunsplit
from xml.etree.ElementTree import Element

import markdown
import yaml
from markdown.treeprocessors import Treeprocessor

from newsletter.problem import NewsletterError
from newsletter.source.expansion import Expansion
from newsletter.standalone.site_settings import UNFIT

_HEAD = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*\n", re.DOTALL)
_USUAL = ("toc", "tables", "fenced_code")
"""Extensions of Markdown that MkDocs always has."""

Contents = list[dict[str, Any]]
"""The headings of a page as Markdown's table of contents has them, nested."""


@dataclass(frozen=True)
class WrittenPage:
    """A hand-written page: where it stands, what its head says, its HTML and its headings."""

    url: str
    meta: Mapping[str, Any]
    html: str
    contents: Contents = field(default_factory=list)

    @property
    def title(self) -> str:
        """What its head says, or its first heading, or its address."""
        heading = self.contents[0]["name"] if self.contents and self.contents[0]["level"] == 1 else ""
        return str(self.meta.get("title") or heading or self.url.rstrip("/").rpartition("/")[2] or "Home")


def url_of(path: str) -> str:
    """Where the page of a file stands: that of `about/index.md` at about/. Any other file stands where it is."""
    if not path.endswith(".md"):
        return quote(path)
    folder, name = posixpath.split(path.removesuffix(".md"))
    below = "" if name in ("index", "README") else f"{name}/"
    return quote(f"{folder}/{below}" if folder else below)


def written_page(
    path: str, text: str, *, files: Collection[str], extensions: Sequence[str] = (), options: Mapping[str, Any]
) -> WrittenPage:
    """Read a page; `files` are all of its folder, by path."""
    head = _HEAD.match(text)
    meta = _meta(head[1]) if head else None
    body = text[head.end() :].lstrip("\n") if head and isinstance(meta, dict) else text
    try:
        made = markdown.Markdown(extensions=[*_USUAL, *extensions], extension_configs={**options})
    except (ImportError, AttributeError, KeyError, TypeError) as error:
        raise NewsletterError(f"{UNFIT}: {error}") from error
    made.treeprocessors.register(_Links(path, files), "links", 0)
    html = made.convert(body)
    return WrittenPage(url_of(path), meta if isinstance(meta, dict) else {}, html, getattr(made, "toc_tokens", []))


def _meta(text: str) -> object:
    try:
        return None if Expansion("").problem(text) else yaml.safe_load(text)
    except yaml.YAMLError:  # MkDocs shows such a head as text
        return None


class _Links(Treeprocessor):  # type: ignore[misc]
    """Leads links to files to the pages that are made of them."""

    def __init__(self, path: str, files: Collection[str]) -> None:
        self._path = path
        self._files = files

    def run(self, root: Element) -> None:
        for element in root.iter():
            name = {"a": "href", "img": "src"}.get(element.tag)
            link = element.get(name) if name else None
            if name and link:
                element.set(name, self._led(link))

    def _led(self, link: str) -> str:
        parts = urlsplit(link)
        if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
            return link
        target = posixpath.normpath(posixpath.join(posixpath.dirname(self._path), unquote(parts.path)))
        if target not in self._files:
            return link
        way = relative(url_of(target) or "./", url_of(self._path))
        return urlunsplit(("", "", way, parts.query, parts.fragment))


def relative(url: str, page: str) -> str:
    """The way from a page to an address of the site; both are relative to its root, and so may end in a slash."""
    way = posixpath.relpath(f"/{url}", f"/{page}")
    return f"{way}/" if url.endswith("/") else way
