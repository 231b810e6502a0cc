"""`newsletter preview`: page, letter and feed item of a volume side by side, under a policy."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from newsletter.cli import main, preview
from tests.builders import issue_text, lay_out

HOSTILE = "<script>alert(1)</script>"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An archive of one volume, with a title that would like to run."""
    monkeypatch.setattr(preview, "_is_served", lambda: True)
    monkeypatch.chdir(
        lay_out(tmp_path, {"issues/3.yaml": issue_text().replace("A Lone Wombat", f"A {HOSTILE} Wombat")})
    )
    return tmp_path


def test_page_letter_and_item_stand_side_by_side(folder: Path) -> None:
    frames = BeautifulSoup(preview.documents(folder, "3")["/"].html, "html.parser")
    assert [(frame["title"], frame["src"]) for frame in frames.find_all("iframe")] == [
        ("Page", "http://127.0.0.1:8000/volumes/3/"),
        ("Letter", "/letter"),
        ("Feed item", "/item"),
    ]
    assert frames.title
    assert frames.title.text == "Preview of Vol. 3: Volume 3 on Burrows"


def test_nothing_of_a_draft_runs(folder: Path) -> None:
    for shown in preview.documents(folder, "3").values():
        assert shown.policy.startswith("default-src 'none'; ")
        assert "script-src" not in shown.policy
        assert HOSTILE not in shown.html


def test_what_is_to_be_mended_is_shown_in_place_of_letter_and_item(folder: Path) -> None:
    (folder / "issues/3.yaml").write_text(issue_text("tags: [nonsense]"))
    shown = preview.documents(folder, "3")
    assert list(shown) == ["/"]
    assert "unknown-tag" in shown["/"].html


def test_a_volume_just_begun_is_shown_with_what_is_left_to_write(folder: Path) -> None:
    assert CliRunner().invoke(main, ("new",)).exit_code == 0
    assert "&#34;title&#34; is empty" in preview.documents(folder, "4")["/"].html


def test_without_make_serve_it_is_said_where_the_page_would_be(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(preview, "_is_served", lambda: False)
    assert "once make serve is running" in preview.documents(folder, "3")["/"].html


@pytest.fixture
def port(folder: Path) -> Iterator[int]:
    """The port of a preview that is running."""
    with preview.serving(folder, "3", port=0) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server.server_port
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "host", "status"),
    [
        ("/", "127.0.0.1", 200),
        ("/item", "localhost", 200),
        ("/", "evil.example", 404),
        ("/../mkdocs.yml", "127.0.0.1", 404),
    ],
)
def test_only_this_computer_is_answered_and_only_what_there_is(port: int, path: str, host: str, status: int) -> None:
    connection = HTTPConnection("127.0.0.1", port)
    connection.request("GET", path, headers={"Host": f"{host}:{port}"})
    answer = connection.getresponse()
    assert answer.status == status
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    connection.close()


@pytest.mark.usefixtures("folder")
def test_a_volume_that_is_not_there_is_named() -> None:
    done = CliRunner().invoke(main, ("preview", "33"))
    assert (done.exit_code, 'there is no volume "33"' in done.stderr) == (2, True)
