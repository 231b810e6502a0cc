"""Files to documents: what a source is shows in its content, not in its name."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from newsletter.importers.formats.archive_file import is_archive, read_archive
from newsletter.importers.formats.document import Block, Document, Dropped, Refusal, Run, day_of
from newsletter.importers.formats.field_lists import are_own, read_facts, read_own
from newsletter.importers.formats.html import read_body, read_page
from newsletter.importers.formats.json_records import read_records, record_items
from newsletter.importers.formats.mails import (
    LEADS_TO_THE_WEB,
    is_raw_mail,
    mails_of,
    read_below_header,
    read_mail,
    read_raw_mail,
)
from newsletter.importers.formats.markdown import read_markdown
from newsletter.importers.formats.paper_lists import (
    is_bibtex,
    is_paper_table,
    read_bibtex,
    read_paper_table,
)
from newsletter.importers.formats.plain_text import read_text
from newsletter.importers.formats.platforms import REDIRECT, SUBSTACK
from newsletter.importers.formats.posts import Post, is_feed, is_post_table, posts_of, read_feed, read_post_table
from newsletter.importers.formats.recognition import (
    MAX_BYTES,
    decoded,
    is_html,
    is_json,
    is_listing,
    is_markdown,
    refuse_long,
)
from newsletter.importers.formats.ris_lists import is_ris, read_ris
from newsletter.importers.formats.web_page import is_page
from newsletter.model.identifiers import arxiv_id, doi
from newsletter.model.kinds import USUAL_TABLES, KindTables
from newsletter.problem import NewsletterError
from newsletter.text.json_text import read_json

MOST_CARRIED = 2_000
"""How many mails or posts one file may hold: a weekly newsletter of forty years."""

_HEAD = 4
"""How many bytes a ZIP is told by."""

_MANUAL = re.compile(r"""(?:[.']\\"[^\n]{0,500}\n|\s)*\.(?:TH|Dd|so)[ \t]""")
"""How the source of a manual begins, below comments; real ones have lines of some 80 characters."""

_LINES = re.compile(r"\s*\{[^\n]*\}[ \t]*\n\n*\{")
"""How JSON begins that has a record in each line, perhaps with empty lines between."""

_NEXT_LINE = re.compile(r"(?<=\})[ \t]*\n(?=\n*\{)")

_LINKS = {
    "reStructuredText": re.compile(r"`[^`<>]*<https?://[^<>`\s]+>`_"),
    "Org": re.compile(r"\[\[https?://[^\[\]\s]+\]\["),
    "LaTeX": re.compile(r"\\href\{https?://"),
}
"""How links stand in other markup, whose signs would be read as letters of titles."""

_EXPORTS = {
    "an export of Web of Science": re.compile(r"FN [^\n]+\nVR |PT [A-Z]\n"),
    "an export of PubMed": re.compile(r"PMID ?- ?\d+\s*\n"),
    "an export of Ovid": re.compile(r"<\d+\. ?>\n[A-Z]+  ?- "),
    "a list of EndNote": re.compile(r"%0 [A-Z][^\n]*\n%"),
    "YAML": re.compile(
        r"(?!---[ \t]*\n.*?\n(?:---|\.\.\.)[ \t]*\n\s*\S)(?:---[ \t]*\n)?[a-z_]+:[ \t]*\n[ \t]*- [a-z_]+:",
        re.DOTALL,
    ),
    "XML, but no feed and no web page": re.compile(
        r"<\?xml[^<>]*>\s*(?:<[?!][^<>]*>\s*)*<(?!(?:html|body|div|article|section|main)[\s>])\w"
        r"|<(?:\w+:)?(?:RDF|opml)[\s>]",
        re.IGNORECASE,
    ),
}
"""How lists of papers begin that reference managers and databases write, and all of which can write others."""

_TOKENS = re.compile(rf"\[\s*https://(?:\w+\.)?{re.escape(SUBSTACK)}{REDIRECT}")


def read_sources(paths: Iterable[Path], tables: KindTables = USUAL_TABLES) -> tuple[Document | Refusal, ...]:
    """Read every source, newsletters in the order given; one that is broken raises if it is alone, else is refused."""
    paths = tuple(paths)
    if len(paths) == 1:
        return _read(paths[0], tables)
    return tuple(found for path in paths for found in _read_of_many(path, tables))


def _read_of_many(path: Path, tables: KindTables) -> tuple[Document | Refusal, ...]:
    try:
        return _read(path, tables)
    except NewsletterError as error:
        return (Refusal.of(path.name, error),)


def read_facts_file(path: Path, tables: KindTables = USUAL_TABLES) -> tuple[Document, ...]:
    """Read a list of facts, a document for each of its volumes; NewsletterError where a value in it is wrong."""
    return read_facts(decoded(_bytes(path), name=path.name), tables, name=path.name)


def documents_of(source: bytes, tables: KindTables = USUAL_TABLES, *, name: str) -> tuple[Document | Refusal, ...]:
    """Read the bytes of one source that is no ZIP archive; a mailbox or a feed holds several newsletters."""
    try:
        if len(source) <= MAX_BYTES and (mails := mails_of(source)):
            _refuse_too_many(len(mails), name)
            return tuple(_mail(mail, f"{name}: mail {number}") for number, mail in enumerate(mails, 1))
        if is_raw_mail(source):
            return (read_raw_mail(source, name=name),)
        return _documents(decoded(source, name=name), name, tables)
    except NewsletterError as error:
        return (Refusal.of(name, error),)


def _mail(source: bytes, name: str) -> Document | Refusal:
    try:
        return read_raw_mail(source, name=name)
    except NewsletterError as error:
        return Refusal.of(name, error)


def _documents(text: str, name: str, tables: KindTables) -> tuple[Document | Refusal, ...]:
    """Read a text: posts that a feed or an export carries, a list of papers, or one newsletter."""
    if is_feed(text):
        return _of_posts(read_feed(text, name=name), name)
    if is_post_table(text):
        return _of_posts(read_post_table(text, name=name), name)
    if is_json(text):
        text = "[" + _NEXT_LINE.sub(",\n", text) + "]" if _LINES.match(text) else text
        return _of_json(read_json(text, name=name), name, tables)
    for is_one, read in _LISTS:
        if is_one(text):
            return (read(text, tables.ids, name=name),)
    return (_document(text, name),)


_LISTS = ((is_bibtex, read_bibtex), (is_ris, read_ris), (is_paper_table, read_paper_table))


def _of_json(value: object, name: str, tables: KindTables) -> tuple[Document | Refusal, ...]:
    posts = posts_of(value, name=name)
    if posts is None and (records := record_items(value)):
        if are_own(records):
            return read_own(records, tables, name=name)
        said = value.get("date") or value.get("published") if isinstance(value, dict) else None
        return (read_records(records, tables.ids, name=name, value=value, published=day_of(said)),)
    if posts is None:
        known = "a JSON Feed, an export of Ghost or a list of papers, in CSL-JSON or with the names of columns"
        raise NewsletterError(f"{name} is JSON, but not {known}; a list of facts is given with --facts")
    return _of_posts(posts, name)


def _refuse_too_many(number: int, name: str) -> None:
    if number > MOST_CARRIED:
        message = f"holds {number:,} mails or posts; at most {MOST_CARRIED:,} are read at once; part it"
        raise NewsletterError(f"{name} {message}")


def _of_posts(posts: Sequence[Post], name: str) -> tuple[Document | Refusal, ...]:
    _refuse_too_many(len(posts), name)
    if len(posts) > 1 and all(_leads_to_paper(post) for post in posts):
        return (_paper_feed(posts, name),)
    return tuple(_of_post(post) for post in _oldest_first(posts))


def _leads_to_paper(post: Post) -> bool:
    """Whether an item of a feed is a paper, as its address tells, and no newsletter."""
    address = post.about.address
    return not post.skipped and bool(arxiv_id(address) or doi(address)) and bool(post.about.title)


def _paper_feed(posts: Sequence[Post], name: str) -> Document:
    """A feed of papers, such as arXiv's, as one newsletter: each item a title that leads to its paper, and its text."""
    return Document.of(name, "post body", (part for post in posts for part in _paper_item(post)))


def _paper_item(post: Post) -> Iterator[Block | Dropped]:
    about = post.about
    yield Block((Run(about.title, about.address),), post.line, "heading", level=2)
    if about.authors:
        yield Block((Run(about.authors),), post.line, name="authors")
    has_text = post.html.strip() or post.text.strip()
    for part in _read_post(post).parts if has_text else ():
        yield replace(part, kind="paragraph") if isinstance(part, Block) and part.is_heading else part


def _oldest_first(posts: Iterable[Post]) -> list[Post]:
    """Posts by their days, as they appeared; those without one after them."""
    return sorted(posts, key=lambda post: post.about.published or dt.date.max)


def _of_post(post: Post) -> Document | Refusal:
    if post.skipped:
        return Refusal(post.name, post.skipped, is_fault=False)
    try:
        return _read_post(post)
    except NewsletterError as error:
        return Refusal.of(post.name, error)


def _read_post(post: Post) -> Document:
    """Read the HTML of a post, or else its text; NewsletterError where it has neither."""
    if post.html.strip():
        return read_body(post.html, name=post.name, about=post.about, line=post.line)
    if not post.text.strip():
        raise NewsletterError(f"{post.name}: its text does not stand here; open it in a browser and save its page")
    read = read_markdown if is_markdown(post.text) else read_text
    document = read(post.text, name=post.name)
    return Document.of(post.name, document.form, document.parts, post.about)


def _read(path: Path, tables: KindTables) -> tuple[Document | Refusal, ...]:
    source = _bytes(path)
    if not is_archive(source):
        return documents_of(source, tables, name=path.name)
    archive = read_archive(path)
    return (*map(_of_post, archive.posts), *archive.skipped)


def _bytes(path: Path) -> bytes:
    """The bytes of a file, one more than may be read at the most; of a ZIP only the first."""
    try:
        with path.open("rb") as opened:
            head = opened.read(_HEAD)
            return head if is_archive(head) else head + opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise NewsletterError(f"{path} cannot be read: {error.strerror}") from error


def _document(text: str, name: str) -> Document:
    if not text.strip():
        raise NewsletterError(f"{name} is empty")
    if _MANUAL.match(text):
        raise NewsletterError(f"{name} is a page of a software manual, in the form of man; it holds no newsletter")
    if export := next((one for one, start in _EXPORTS.items() if start.match(text.lstrip())), ""):
        raise NewsletterError(f"{name} is {export}: export its papers as BibTeX, RIS, CSL-JSON or CSV, and give that")
    if markup := next((one for one, link in _LINKS.items() if link.search(text) and "](http" not in text), ""):
        raise NewsletterError(
            f"{name} is written in {markup}: save it as Markdown or as a web page (HTML), and give that"
        )
    return read_below_header(text, partial(_newsletter, name=name), name=name)


def _newsletter(text: str, *, name: str) -> Document:
    if is_html(text):
        return read_page(text, name=name) if is_page(text) else read_body(text, name=name)
    refuse_long(text, name)
    if any(map(LEADS_TO_THE_WEB.match, text.split("\n"))) or _TOKENS.search(text):
        return read_mail(text, name=name)
    if is_listing(text):
        return read_text(text, name=name, form="listing")
    return read_markdown(text, name=name) if is_markdown(text) else read_text(text, name=name)
