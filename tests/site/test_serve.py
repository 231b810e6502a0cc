"""Serving the site while an editor writes."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import BROKEN, MENDED, MESSAGE, replace

OWN_ADDRESS = "127.0.0.2" if sys.platform == "linux" else "127.0.0.1"
"""Where no other test listens, so that a port that is free stays so until it is taken; other systems have one alone."""
PATIENCE = 60.0
"""Seconds until a change must have been served; a build takes less than one."""


class Server:
    """`mkdocs serve` in a project, on a free port."""

    def __init__(self, project: Path) -> None:
        with socket.socket() as free:
            free.bind((OWN_ADDRESS, 0))
            self.host = f"{OWN_ADDRESS}:{free.getsockname()[1]}"
        self.log = project / "serve.log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                (sys.executable, "-m", "mkdocs", "serve", "--dev-addr", self.host),
                cwd=project,
                env=os.environ | {"NO_MKDOCS_2_WARNING": "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
            )

    def get(self, address: str) -> str:
        """Fetch a page; nothing where there is none or no server yet."""
        try:
            with urllib.request.urlopen(f"http://{self.host}/{address}", timeout=10) as answer:
                return str(answer.read().decode())
        except (urllib.error.URLError, TimeoutError) as error:
            if isinstance(error, urllib.error.HTTPError):
                error.close()
            return ""

    def wait_for(self, address: str, words: str) -> str:
        """Fetch a page until it holds the words."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log.read_text()
            if words in (page := self.get(address)):
                return page
            time.sleep(0.1)
        raise AssertionError(f"{words!r} never came; the log says:\n{self.log.read_text()}")

    def wait_for_end_of(self, address: str) -> None:
        """Ask for a page until there is none."""
        end = time.monotonic() + PATIENCE
        while self.get(address):
            assert time.monotonic() < end, self.log.read_text()
            time.sleep(0.1)


@pytest.fixture
def broken_server(project: Path) -> Iterator[Server]:
    (project / "issues/4.yaml").write_text(BROKEN)
    server = Server(project)
    yield server
    server.process.terminate()
    server.process.wait(timeout=10)


def test_serving_starts_with_broken_data_and_what_is_mended_is_shown_and_then_found(
    broken_server: Server, project: Path
) -> None:
    shown = broken_server.wait_for("", "1 problem to fix")
    assert "unknown field" in shown
    assert MESSAGE in broken_server.log.read_text()

    (project / "issues/4.yaml").write_text(MENDED)
    broken_server.wait_for("volumes/4/", "Broken")
    assert "problem" not in broken_server.get("")
    broken_server.wait_for("search/manifest.json", '["4","Vol. 4"')

    (project / "issues/4.yaml").write_text(BROKEN)
    assert "unknown field" in broken_server.wait_for("volumes/4/", "1 problem to fix")


@pytest.fixture
def server(project: Path) -> Iterator[Server]:
    server = Server(project)
    yield server
    server.process.terminate()
    server.process.wait(timeout=10)


def test_what_an_editor_keeps_beside_an_open_volume_is_named_and_the_pages_stay(server: Server, project: Path) -> None:
    server.wait_for("volumes/3/", "Vol. 3")
    (project / "issues/.3.yaml.swp").write_text("x")
    (project / "issues/3.yaml~").write_text("x")
    (project / "issues/.#3.yaml").symlink_to("bo@burrow.1234:5")
    (project / "issues/4.yaml").write_text(MENDED)
    server.wait_for("volumes/4/", "Broken")
    assert "problem" not in server.get("")
    log = server.log.read_text()
    for name in (".3.yaml.swp", "3.yaml~", ".#3.yaml"):
        assert f"issues/{name}:1:1: warning: no file" in log

    replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
    server.wait_for("papers/lone-wombat/", "Two wombats")
    for address in ("", "papers/feed.xml", "api/v1/volumes/3.json"):
        server.wait_for(address, "Two wombats")  # what nobody waits for follows

    (project / "issues/4.yaml").unlink()
    server.wait_for_end_of("volumes/4/")
    (project / "issues/4.yaml").write_text(MENDED)
    server.wait_for("volumes/4/", "Broken")

    (project / "issues/.123.yaml.new").symlink_to("../mkdocs.yml")
    assert "this is a link, not a file" in server.wait_for("volumes/4/", "1 problem to fix")
