"""The worked examples of the page on data do what it says, run as a reader runs them."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from newsletter.open_data.data_files import data_files
from newsletter.source import read_project
from tests.conftest import REPOSITORY, RETRIEVAL
from tests.open_data.test_data_files import SETTINGS
from tests.search.public import read_collection

PAGE = (REPOSITORY / "docs" / "data" / "index.md").read_text("utf-8")


def examples(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, flags=re.DOTALL)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in which a reader has downloaded the files."""
    for address, file in data_files(read_project(RETRIEVAL).archive(), SETTINGS).items():
        (tmp_path / Path(address).name).write_bytes(file.make())
    return tmp_path


def run(code: str, folder: Path) -> str:
    done = subprocess.run((sys.executable, "-c", code), cwd=folder, capture_output=True, text=True, check=True)
    return done.stdout


def test_the_years_are_counted_without_pandas(folder: Path) -> None:
    assert "(2025, " in run(examples("python")[1], folder)


def test_the_years_are_counted_with_pandas(folder: Path) -> None:
    assert "2025" in run(examples("python")[0], folder)


def test_the_queries_find_something(folder: Path) -> None:
    [text] = examples("sql")
    with sqlite3.connect(folder / "archive.sqlite") as database:
        found = [database.execute(query).fetchall() for query in text.split(";") if query.strip()]
    database.close()
    assert [len(rows) for rows in found] == [10, 10]


def test_the_lines_for_a_search_engine_name_each_document_before_it(folder: Path) -> None:
    run(examples("python")[2], folder)
    lines = [json.loads(line) for line in (folder / "bulk.ndjson").read_text("utf-8").splitlines()]
    assert [line["index"]["_id"] for line in lines[::2]] == [line["id"] for line in lines[1::2]]


def test_the_mapping_names_fields_that_entries_have(folder: Path) -> None:
    properties = json.loads(examples("json")[0])["mappings"]["properties"]
    lines = (folder / "archive.jsonl").read_text("utf-8").splitlines()
    assert set(properties) <= {name for line in lines for name in json.loads(line)}


def test_with_the_entries_the_judged_queries_are_a_collection_that_beir_reads(folder: Path) -> None:
    shutil.copytree(REPOSITORY / "docs" / "data" / "judged", folder / "judged")
    run(examples("python")[-1], folder)
    found = read_collection(folder / "judged")
    assert len(found.documents) == len((folder / "archive.jsonl").read_text("utf-8").splitlines())
    assert found.topics
