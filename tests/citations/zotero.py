"""What Zotero saves of a page, by the rules of its public translators Embedded Metadata and COinS, told in our words.

Both are read as they were in June 2026 (zotero/translators 2814370, zotero/utilities 4051881): which tags say what an
item is and win over which, how names are parted, and which fields an OpenURL fills.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote

from bs4 import BeautifulSoup

_TYPES_BY_TAG = {
    "citation_journal_title": "journalArticle",
    "citation_technical_report_institution": "report",
    "citation_conference_title": "conferencePaper",
    "citation_inbook_title": "bookSection",
    "citation_dissertation_institution": "thesis",
}
_FIELDS_BY_TAG = {
    "citation_title": "title",
    "citation_publication_date": "date",
    "citation_journal_title": "publicationTitle",
    "citation_conference_title": "conferenceName",
    "citation_inbook_title": "bookTitle",
    "citation_volume": "volume",
    "citation_issue": "issue",
    "citation_dissertation_institution": "university",
    "citation_technical_report_institution": "institution",
    "citation_publisher": "publisher",
    "citation_doi": "DOI",
    "citation_public_url": "url",
    "z:archiveID": "archiveID",
}
_KNOWN_TYPES = (
    *("preprint", "dataset", "computerProgram", "webpage"),
    *("magazineArticle", "videoRecording", "podcast", "document"),
)
_ARTICLES = ("journalArticle", "bookSection", "conferencePaper")
_FORMAT = "info:ofi/fmt:kev:mtx:"


@dataclass
class Item:
    """What is saved: its type, its authors as family and given name, its other fields."""

    kind: str = ""
    authors: list[tuple[str, str]] = field(default_factory=list)
    fields: dict[str, str] = field(default_factory=dict)


def saved(html: str) -> Item:
    """The item that Embedded Metadata makes of a page."""
    page = BeautifulSoup(html, "lxml")
    tags = [(str(one.get("name") or one.get("property")), str(one.get("content"))) for one in page.find_all("meta")]
    item = Item(_kind(tags))
    for name, content in tags:
        if name in _FIELDS_BY_TAG:
            item.fields.setdefault(_FIELDS_BY_TAG[name], " ".join(content.split()))
    named = dict(tags)
    if "date" not in item.fields and "citation_online_date" in named:
        item.fields["date"] = named["citation_online_date"]
    pages = [named[name] for name in ("citation_firstpage", "citation_lastpage") if name in named]
    item.fields |= {"pages": "-".join(pages)} if pages else {}
    item.fields.setdefault("url", named.get("citation_abstract_html_url", ""))
    item.authors = _authors([content for name, content in tags if name == "citation_author"], page)
    return item


def offered(html: str) -> list[Item]:
    """The items that COinS offers to choose from on a page."""
    spans = BeautifulSoup(html, "lxml").select("span.Z3988[title]")
    return [one for one in (_read(str(span["title"])) for span in spans) if one.fields.get("title")]


def _kind(tags: list[tuple[str, str]]) -> str:
    """A tag of a container says most, then a type of Zotero's own, then that there is a title at all."""
    by_tag = [_TYPES_BY_TAG[name] for name, _ in tags if name in _TYPES_BY_TAG]
    own = [content for name, content in tags if name == "z:itemType" and content in _KNOWN_TYPES]
    guessed = ["journalArticle"] if any(name == "citation_title" for name, _ in tags) else ["webpage"]
    return [*by_tag[-1:], *own, *guessed][0]


def _authors(tags: list[str], page: BeautifulSoup) -> list[tuple[str, str]]:
    found: list[str] = []
    for tag in tags:
        names = re.split(r"\s*;\s*", tag)
        if len(names) == 1 and len(tags) == 1:
            parts = re.split(r"\s*,\s*", names[0])
            names = parts if len(parts) > 1 and " " in parts[0] and " " in parts[1] else names
        for name in map(str.strip, names):
            if name and name not in found[-1:]:
                found.append(name)
    if not found and page.select_one('[class*="byline" i]'):
        return [("guessed", "from the byline")]
    return [_parted(name) for name in found]


def _parted(name: str) -> tuple[str, str]:
    """Family and given name; where a comma is, it parts them, and what follows a second one is lost."""
    has_comma = "," in name
    plain = name.strip(" \u00a0.,/[]:")
    if has_comma:
        family, _, given = plain.partition(",")
        return family.strip(), given.partition(",")[0].strip()
    given, _, family = plain.rpartition(" ")
    return family, given.strip()


def _read(context: str) -> Item:
    """An OpenURL as an item; a sign of addition is a space."""
    pairs = [part.split("=") for part in context.split("&")]
    values = [(key, unquote(re.sub(r"\+|%2[bB]", " ", rest[0]))) for key, *rest in pairs]
    item = Item(_kind_of_format(dict(values)))
    for key, value in values:
        if not value:
            continue
        if key == "rft_id" and value.startswith("info:doi"):
            item.fields["DOI"] = value[9:]
        elif key == "rft_id":
            item.fields["url"] = value
        elif key == "rft.au":
            item.authors.append(_parted(value))
        elif key == "rft.type" and value in _KNOWN_TYPES:
            item.kind = value
        elif name := _field(key, item.kind):
            item.fields[name] = value
    return item


def _kind_of_format(values: dict[str, str]) -> str:
    form, genre = values["rft_val_fmt"].removeprefix(_FORMAT), values.get("rft.genre", "")
    books = {"bookitem": "bookSection", "proceeding": "conferencePaper", "report": "report"}
    return {"journal": "journalArticle", "book": books.get(genre, "book"), "dissertation": "thesis"}.get(
        form, "webpage"
    )


def _field(key: str, kind: str) -> str | None:
    is_article = kind in _ARTICLES
    fields = {
        "rft.atitle": "title" if is_article else None,
        "rft.btitle": "publicationTitle" if is_article else "title",
        "rft.jtitle": "publicationTitle",
        "rft.title": "publicationTitle" if is_article else "title",
        "rft.date": "date",
        "rft.volume": "volume",
        "rft.issue": "issue",
        "rft.pages": "pages",
        "rft.pub": "publisher",
        "rft.inst": "publisher",
    }
    return fields.get(key)
