"""The project that tests of the site may change, and the site of odd data."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import issue_text, lay_out
from tests.conftest import make_project, replace, shared_site
from tests.odd_archive import odd_project
from tests.site.server import Server


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """An archive of one volume with one paper, for no test that changes it asks what else it holds."""
    lay_out(tmp_path / "small", {"issues/3.yaml": issue_text("tags: [burrows]")})
    folder = make_project(tmp_path / "project", issues=tmp_path / "small" / "issues")
    replace(folder / "mkdocs.yml", "first_topics: [recsys, embeddings, rag]", "first_topics: [burrows]")
    return folder


@pytest.fixture(scope="session")
def odd_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of odd data, built by the real and strict command."""
    return shared_site(tmp_path_factory, "odd", odd_project)


@pytest.fixture
def server(project: Path) -> Iterator[Server]:
    server = Server(project)
    yield server
    server.end()
