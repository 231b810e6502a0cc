"""Indexes to search in: of the archive of retrieval, and of an invented one of any size."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from newsletter.search import word_table
from newsletter.search.index_files import index_files
from newsletter.search.records import Collection, collection
from newsletter.source.project import read_project
from tests.conftest import RETRIEVAL
from tests.search.invented import invented


@cache
def retrieval_collection() -> Collection:
    """What search knows of the archive of retrieval."""
    return collection(read_project(RETRIEVAL).archive(), "en")


def collection_of(folder: Path) -> Collection:
    """What search knows of the archive of a folder."""
    return collection(read_project(folder).archive(), "en")


@cache
def retrieval_index() -> dict[str, bytes]:
    """The files of its index, by address below the root of the site."""
    return index_files(retrieval_collection(), word_table.load())


def invented_index(size: int) -> dict[str, bytes]:
    """The files of the index of so many invented entries."""
    return index_files(invented(size), word_table.load())
