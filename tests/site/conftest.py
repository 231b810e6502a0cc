"""The project that tests of the site may change."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import issue_text, lay_out
from tests.conftest import make_project, replace


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """An archive of one volume with one paper, for no test that changes it asks what else it holds."""
    lay_out(tmp_path / "small", {"issues/3.yaml": issue_text("tags: [burrows]")})
    folder = make_project(tmp_path / "project", issues=tmp_path / "small" / "issues")
    replace(folder / "mkdocs.yml", "first_topics: [recsys, embeddings, rag]", "first_topics: [burrows]")
    return folder
