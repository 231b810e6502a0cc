"""`newsletter ping`, as a deployment runs it, with a hub on this computer."""

from __future__ import annotations

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import parse_qs

import pytest
from click.testing import CliRunner, Result

from newsletter.cli import main
from tests.builders import SETTINGS, issue_text, lay_out

SITE = "https://marsupials.example/"


class Hub(BaseHTTPRequestHandler):
    """Takes what it is told but the feeds that it does not know."""

    told: list[dict[str, list[str]]]
    unknown = ""

    def do_POST(self) -> None:
        """Take a form."""
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.told.append(form)
        self.send_response(404 if self.unknown and self.unknown in form["hub.url"][0] else 204)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def hub() -> Iterator[str]:
    """Where a hub listens."""
    Hub.told, Hub.unknown = [], ""
    server = HTTPServer(("127.0.0.1", 0), Hub)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def ping(folder: Path, hub: str, monkeypatch: pytest.MonkeyPatch, *arguments: str) -> Result:
    settings = SETTINGS.replace("}", f", hub: '{hub}'}}") if hub else SETTINGS
    older = issue_text(number=2, name="old", entry="tags: [night-vision]")
    newer = issue_text(entry="tags: [burrows]\norganisations: [Quokka Labs]")
    lay_out(folder, {"mkdocs.yml": f"site_url: {SITE}\n{settings}", "issues/2.yaml": older, "issues/3.yaml": newer})
    monkeypatch.chdir(folder)
    return CliRunner().invoke(main, ("ping", *arguments))


def test_a_hub_is_told_of_every_feed_in_which_the_newest_volume_has_something(
    tmp_path: Path, hub: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = ping(tmp_path, hub, monkeypatch)
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "18 feeds announced\n")
    assert all(form["hub.mode"] == ["publish"] for form in Hub.told)
    folders = ("", "papers/", "extras/", "corrections/", "topics/burrows/", "organisations/quokka-labs/")
    told = [form["hub.url"] for form in Hub.told]
    assert told == [[f"{SITE}{folder}feed.{form}"] for folder in folders for form in ("xml", "atom", "json")]


def test_what_a_hub_does_not_take_is_named(tmp_path: Path, hub: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Hub.unknown = "papers/feed.json"
    done = ping(tmp_path, hub, monkeypatch)
    assert (done.exit_code, done.stdout) == (1, f"{SITE}papers/feed.json: the hub answers 404\n")
    assert done.stderr == "17 feeds announced\n"


def test_a_dry_run_asks_nobody_and_without_a_hub_there_is_nothing_to_tell(
    tmp_path: Path, hub: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert ping(tmp_path, hub, monkeypatch, "--dry-run").stdout.startswith(f"{SITE}feed.xml\n{SITE}feed.atom\n")
    done = ping(tmp_path, "", monkeypatch, "--dry-run")
    assert (done.exit_code, done.output) == (0, "mkdocs.yml names no hub, so nobody is told\n")
    assert ping(tmp_path, "", monkeypatch).exit_code == 0
    assert Hub.told == []


def test_a_hub_that_is_not_there_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done = ping(tmp_path, "http://127.0.0.1:1/", monkeypatch)
    assert done.exit_code == 1
    assert f"{SITE}feed.xml: the hub cannot be reached: " in done.stdout
