"""A site is built of an archive in which nothing leads elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import build_site


@pytest.mark.parametrize("path", ["docs/secret.md", "docs/about/secret", "issues/.3.yaml.new"])
def test_what_a_link_leads_to_is_not_published(project: Path, path: str) -> None:
    (project.parent / "secret").write_text("a secret of the wombats")
    (project / path).symlink_to(project.parent / "secret")
    done = build_site(project)
    assert done.returncode == 1
    assert f"{path}:1:1: this is a link, not a file [not-a-file]" in done.stderr
    assert not (project / "site").exists()


def test_a_swap_file_stops_a_build(project: Path) -> None:
    (project / "issues/.3.yaml.swp").write_text("x")
    done = build_site(project)
    assert done.returncode == 1
    assert "close the editor that keeps it here, or delete it" in done.stderr
