"""Which pages are open in browsers, and whether they are other than when they were read."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from newsletter_mkdocs.readers import Readers

SECRETS = "secret", "served/secret"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "served" / "site"
    for name in ("index.html", "volumes/3/index.html"):
        page = site / name
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(name)
    for secret in SECRETS:
        (tmp_path / secret).write_text("x")
    return site


@pytest.fixture
def readers(site: Path, tmp_path: Path) -> Readers:
    return Readers(site, mount_path="/archive/", file=tmp_path / "readers")


def ask(readers: Readers, path: str, *, of: str) -> None:
    """Ask a server for something, from a page."""

    def app(_: dict[str, Any], __: Any) -> Iterable[bytes]:
        return [b"answer"]

    asked = {"PATH_INFO": path, "HTTP_REFERER": f"http://127.0.0.1:8000{of}"}
    assert readers.listened_to(app)(asked, print) == [b"answer"]


def test_an_open_page_that_is_another_now_is_to_be_loaded_again(readers: Readers, site: Path) -> None:
    ask(readers, "/livereload/1/2", of="/archive/volumes/3/?q=x#top")
    assert not readers.has_other_pages()
    (site / "volumes/3/index.html").write_text("other")
    assert readers.has_other_pages()
    readers.forget()
    assert not readers.has_other_pages()


def test_a_page_that_nobody_has_open_is_nobodys_concern(readers: Readers, site: Path) -> None:
    ask(readers, "/livereload/1/2", of="/archive/")
    ask(readers, "/archive/volumes/3/", of="/archive/")
    (site / "volumes/3/index.html").write_text("other")
    assert not readers.has_other_pages()


@pytest.mark.parametrize(
    "of", ["/secret", "/archive/../../secret", "/archive/%2e%2e/secret", "/archive/%0a", "", "/\x00"]
)
def test_whatever_a_page_says_it_is_nothing_outside_the_site_is_looked_at(
    readers: Readers, tmp_path: Path, of: str
) -> None:
    ask(readers, "/livereload/1/2", of=of)
    for secret in SECRETS:
        (tmp_path / secret).write_text("other")
    assert not readers.has_other_pages()
