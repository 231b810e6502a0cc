"""A built site in one file: all of it, the same bytes whenever it is packed."""

from __future__ import annotations

import os
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.cli.command import newsletter


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of three files, of which one is the server's business."""
    folder = tmp_path / "site"
    for path, content in {"published.json": "{}", "volumes/1/index.html": "<h1>é</h1>", ".well-known/x": "-"}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(content, "utf-8")
    return folder


def test_every_file_of_the_site_is_in_it(site: Path, tmp_path: Path) -> None:
    assert newsletter("pack", site, "site.zip", folder=tmp_path).returncode == 0
    with ZipFile(tmp_path / "site.zip") as found:
        assert found.namelist() == ["published.json", "volumes/1/index.html"]
        assert found.read("volumes/1/index.html").decode() == "<h1>é</h1>"


def test_the_same_site_is_the_same_bytes_at_another_time(site: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    newsletter("pack", site, first, folder=tmp_path)
    for path in site.rglob("*"):
        os.utime(path, (1, 1))
        path.chmod(0o700)
    newsletter("pack", site, second, folder=tmp_path)
    assert first.read_bytes() == second.read_bytes()


def test_what_is_no_site_is_not_packed_nor_a_site_into_itself_nor_what_a_link_leads_to(
    site: Path, tmp_path: Path
) -> None:
    (site / "link.html").symlink_to("/etc/hostname")
    assert "is a link" in newsletter("pack", site, "a.zip", folder=tmp_path).stderr
    assert "would lie in" in newsletter("pack", site, site / "a.zip", folder=tmp_path).stderr
    (site / "published.json").unlink()
    assert "build the site first" in newsletter("pack", site, "a.zip", folder=tmp_path).stderr
    assert not (tmp_path / "a.zip").exists()
