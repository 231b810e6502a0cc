"""Test collections of other people: documents, queries and judgements, in the forms that they are handed around in.

JSON lines (`{"doc", "title", "text", "authors"}` and `{"query", "text", "relevant"}` in one file, also compressed),
BEIR (a folder with `corpus.jsonl`, `queries.jsonl` and `qrels/*.tsv`) and TREC (a folder with `qrels*`, `topics*` and
any other files of `<DOC>`). They are for measuring and no part of the project.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any

from newsletter.search.records import Collection, Named, SearchRecord, entry_kinds
from newsletter.strings.language import strings

Line = dict[str, Any]


@dataclass(frozen=True)
class Document:
    """A document of a test collection."""

    id: str
    title: str
    text: str
    authors: tuple[str, ...] = ()


@dataclass(frozen=True)
class Topic:
    """A query of a test collection, and the ids of the documents that were judged relevant at any grade."""

    id: str
    text: str
    relevant: frozenset[str]


@dataclass(frozen=True)
class JudgedCollection:
    """Documents, and queries that some of them answer."""

    name: str
    documents: tuple[Document, ...] = field(repr=False)
    topics: tuple[Topic, ...] = field(repr=False)


def read_collection(path: Path) -> JudgedCollection:
    """Read a collection in any of the three forms; queries that nothing answers are left out."""
    if path.is_file():
        found = [*lines(path)]
        documents = tuple(_document(line, line["doc"]) for line in found if "doc" in line)
        topics = [Topic(line["query"], line["text"], frozenset(line["relevant"])) for line in found if "query" in line]
    elif (path / "corpus.jsonl").exists() or (path / "corpus.jsonl.gz").exists():
        documents = tuple(_document(line, line["_id"]) for line in lines(_one(path, "corpus.jsonl*")))
        judged = grades(_content(_test_of(path)))
        queries = lines(_one(path, "queries.jsonl*"))
        topics = [Topic(line["_id"], line["text"], judged.get(line["_id"], frozenset())) for line in queries]
    else:
        documents, topics = _trec(path)
    held = frozenset(document.id for document in documents)
    kept = (Topic(one.id, one.text, one.relevant & held) for one in topics)
    name = path.name.split(".")[0]
    return JudgedCollection(name, documents, tuple(topic for topic in kept if topic.relevant))


def searched(found: JudgedCollection) -> Collection:
    """Make of a test collection what search knows of an archive: one volume, a paper a document."""
    return Collection(
        records=tuple(_record(document) for document in found.documents),
        volumes=(Named("1", "Volume 1", ("2000-01-01",)),),
        topics=(),
        organisations=(),
        authors=tuple(_authors(found.documents)),
        kinds=entry_kinds(strings("en")),
    )


def _record(document: Document) -> SearchRecord:
    title = document.title or document.text[:80]
    return SearchRecord(
        id=document.id, title=title, official_title="", tagline="", text=document.text, kind="paper", volume="1",
        year=2000, credited="", authors=document.authors, organisations=(), topics=(), ids=(), links=(), state=0,
    )  # fmt: skip


def _authors(documents: tuple[Document, ...]) -> Iterator[tuple[tuple[str, ...], tuple[int, ...]]]:
    numbers: dict[str, list[int]] = {}
    for number, document in enumerate(documents):
        for author in dict.fromkeys(document.authors):
            numbers.setdefault(author, []).append(number)
    yield from (((name,), tuple(found)) for name, found in numbers.items())


def _content(path: Path) -> str:
    content = path.read_bytes()
    return (gzip.decompress(content) if path.suffix == ".gz" else content).decode("utf-8", "replace")


def lines(path: Path) -> Iterator[Line]:
    yield from (json.loads(line) for line in _content(path).split("\n") if line.strip())


def _one(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern))
    if not found:
        raise FileNotFoundError(f"{folder} has no {pattern}")
    return found[0]


def _test_of(folder: Path) -> Path:
    """The judgements: those for testing, where there are others."""
    return next(iter(sorted((folder / "qrels").glob("test.*"))), None) or _one(folder / "qrels", "*")


def _document(line: Line, name: str) -> Document:
    return Document(str(name), line.get("title") or "", line.get("text") or "", tuple(line.get("authors") or ()))


def grades(content: str, least: int = 1) -> dict[str, frozenset[str]]:
    """Read «query document grade» (BEIR) or «query 0 document grade» (TREC): what has at least that grade."""
    found: dict[str, set[str]] = {}
    for line in content.splitlines():
        parts = line.split()
        if len(parts) >= 3 and re.fullmatch(r"-?\d+", parts[-1]) and int(parts[-1]) >= least:
            found.setdefault(parts[0], set()).add(parts[-2])
    return {query: frozenset(documents) for query, documents in found.items()}


def _trec(folder: Path) -> tuple[tuple[Document, ...], list[Topic]]:
    judged = grades(_content(_one(folder, "qrels*")))
    topics = [*_topics(_content(_one(folder, "topics*")), judged)]
    others = (path for path in sorted(folder.rglob("*")) if path.is_file())
    texts = (_content(path) for path in others if not path.name.startswith(("qrels", "topics")))
    documents = (document for text in texts for document in re.findall(r"(?is)<doc>(.*?)</doc>", text))
    return tuple(_trec_document(document) for document in documents), topics


def _topics(content: str, judged: dict[str, frozenset[str]]) -> Iterator[Topic]:
    for topic in re.findall(r"(?is)<top>(.*?)</top>", content):
        number = re.sub(r"(?i)^\s*number:\s*", "", _tagged(topic, "num"))
        yield Topic(number, _tagged(topic, "title"), judged.get(number, frozenset()))


def _trec_document(document: str) -> Document:
    return Document(_tagged(document, "docno"), _tagged(document, "title"), _tagged(document, "text"))


def _tagged(text: str, tag: str) -> str:
    """What stands behind a tag up to the next one, without the tags in it."""
    found = re.search(rf"(?is)<{tag}>(.*?)(?:</{tag}>|(?=<(?:num|title|desc|narr|text|docno)>)|\Z)", text)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", found[1])).split()) if found else ""
