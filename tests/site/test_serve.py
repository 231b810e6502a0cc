"""Serving the site while an editor writes."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsletter_mkdocs.messages import Stopped
from newsletter_mkdocs.port import check_port
from tests.builders import issue_text
from tests.conftest import BROKEN, CAN_SPLIT_OFF, MENDED, MESSAGE, PATIENCE, replace
from tests.site.server import OWN_ADDRESS, Server


@pytest.fixture
def broken_server(project: Path) -> Iterator[Server]:
    (project / "issues/4.yaml").write_text(BROKEN)
    server = Server(project)
    yield server
    server.end()


def test_serving_starts_with_broken_data_and_what_is_mended_is_shown_and_then_found(
    broken_server: Server, project: Path
) -> None:
    shown = broken_server.wait_for("", "1 problem to fix")
    assert "unknown field" in shown
    assert MESSAGE in broken_server.log.read_text()
    assert "unknown field" in broken_server.get("volumes/3/")  # which has no fault, and was never built

    (project / "issues/4.yaml").write_text(MENDED)
    broken_server.wait_for("volumes/4/", "Broken")
    assert "problem" not in broken_server.get("")
    broken_server.wait_for("search/manifest.json", '["4",')

    (project / "issues/4.yaml").write_text(BROKEN)
    assert "unknown field" in broken_server.wait_for("volumes/4/", "1 problem to fix")


def test_a_port_that_is_taken_is_said_in_a_sentence(project: Path) -> None:
    with socket.create_server((OWN_ADDRESS, 0)) as taken:
        host = f"{OWN_ADDRESS}:{taken.getsockname()[1]}"
        server = Server(project, host=host)
        assert server.process.wait(timeout=PATIENCE) == 2
    assert server.log.read_text().splitlines()[-1] == (
        f"Error: nothing can be served at {host}: something else is served there; "
        "end that, or name another address: `.venv/bin/mkdocs serve --dev-addr 127.0.0.1:8002`"
    )
    assert "Traceback" not in server.log.read_text()


def test_a_port_that_no_address_has_is_said_in_a_sentence() -> None:
    with pytest.raises(Stopped, match="at localhost:65536: a port is a number up to 65535"):
        check_port("localhost", 65_536)
    for host in ("localhost", "127.0.0.1"):
        check_port(host, 0)


def test_what_an_editor_keeps_beside_an_open_volume_is_named_and_the_pages_stay(server: Server, project: Path) -> None:
    server.wait_for("volumes/3/", "Vol. 3")
    (project / "issues/.3.yaml.swp").write_text("x")
    (project / "issues/3.yaml~").write_text("x")
    (project / "issues/.#3.yaml").symlink_to("bo@burrow.1234:5")
    (project / "issues/4.yaml").write_text(MENDED)
    server.wait_for("volumes/4/", "Broken")
    assert "problem" not in server.get("")
    for name in (".3.yaml.swp", "3.yaml~", ".#3.yaml"):
        server.wait_for_log(f"issues/{name}:1:1: warning: no file")

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


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="all is built by one process here")
def test_what_is_served_in_the_end_is_what_a_first_build_serves(server: Server, project: Path) -> None:
    volume = project / "issues/3.yaml"
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    replace(volume, "One wombat, alone", "Two wombats")
    server.wait_for("papers/lone-wombat/", "Two wombats")
    replace(volume, "Two wombats", "Three wombats")  # while what followed the change before is at work
    server.wait_for("papers/lone-wombat/", "Three wombats")
    (project / "issues/4.yaml").write_text(issue_text(number=4, name="many-wombats"))
    server.wait_for("papers/many-wombats/", "many-wombats")
    volume.write_text(volume.read_text() + "papers: [")
    server.wait_for("volumes/4/", "problem")
    volume.write_text(volume.read_text().removesuffix("papers: ["))
    server.wait_for("volumes/4/", "many-wombats")
    (project / "issues/4.yaml").unlink()
    (project / "issues/5.yaml").write_text(issue_text(number=5, name="many-wombats"))
    server.wait_for("volumes/5/", "many-wombats")
    replace(volume, "Three wombats", "Four wombats")
    replace(volume, "Four wombats", "Five wombats")
    server.wait_for("papers/lone-wombat/", "Five wombats")
    replace(project / "docs/about/index.md", "# ", "# More ")
    server.wait_for("about/", "More ")
    server.wait_for_rest()
    found = server.site()
    server.interrupt()

    first = Server(project, host=server.host)
    try:
        first.wait_for("search/manifest.json", '"5"')
        end = time.monotonic() + PATIENCE
        while first.site() != found and time.monotonic() < end:
            time.sleep(0.1)
        assert first.site().keys() == found.keys()
        assert first.site() == found
    finally:
        first.end()


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="all is built by one process here")
@pytest.mark.parametrize("command", ["mkdocs", "properdocs"])
def test_an_editor_waits_for_the_changed_page_alone(project: Path, command: str) -> None:
    server = Server(project, command=command)
    try:
        server.wait_for("papers/lone-wombat/", "One wombat, alone")
        with server.no_build_before_browsers_reload():
            replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
            server.wait_for("papers/lone-wombat/", "Two wombats")
        server.wait_for("", "Two wombats")
    finally:
        server.interrupt()


def test_a_page_that_stops_a_build_stops_no_other(server: Server, project: Path) -> None:
    about = project / "docs/about/index.md"
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    written = about.read_bytes()
    about.write_bytes(b"\xff")
    server.wait_for_log("UTF-8")
    server.wait_for_log("the site stays as it was")
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
    server.wait_for_log("UTF-8", times=2)
    about.write_bytes(written + b"\nMore of it\n")
    server.wait_for("about/", "More of it")
    server.wait_for("papers/lone-wombat/", "Two wombats")
    server.wait_for("papers/feed.xml", "Two wombats")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (b"extra: [\n", "ERROR   -  mkdocs.yml:2:1: a value is missing here [yaml-syntax]"),
        (None, "ERROR   -  mkdocs.yml:1:1: there is no such file [missing-file]"),
        (b"\xff", "ERROR   -  mkdocs.yml:1:1: the file is not UTF-8 text [not-utf-8]"),
    ],
    ids=["half typed", "gone", "of another encoding"],
)
def test_settings_that_cannot_be_read_are_told_by_line_and_taken_when_they_can(
    server: Server, project: Path, written: bytes | None, said: str
) -> None:
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    settings = project / "mkdocs.yml"
    before = settings.read_text()
    settings.unlink() if written is None else settings.write_bytes(written)
    server.wait_for_log("mkdocs.yml cannot be read; the site stays as it was")
    assert said in server.log.read_text()
    assert "Traceback" not in server.log.read_text()
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    settings.write_text(before.replace("site_name: ", "site_name: Our "))
    server.wait_for("", "<title>Our ")


def test_settings_with_which_nothing_can_be_built_stop_no_page(server: Server, project: Path) -> None:
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    settings = project / "mkdocs.yml"
    before = settings.read_text()
    settings.write_text(f"{before}\ndocs_dir: nowhere\n")
    server.wait_for_log("ERROR   -  the site stays as it was")
    assert "ERROR   -  Config value 'docs_dir': The path " in server.log.read_text()
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    settings.write_text(before.replace("site_name: ", "site_name: Our "))
    server.wait_for("", "<title>Our ")


def test_a_server_that_is_interrupted_at_work_leaves_nothing(server: Server, project: Path) -> None:
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
    server.wait_for("papers/lone-wombat/", "Two wombats")
    server.interrupt()
    assert [path.name for path in server.temporary.iterdir()] == []
    assert "Traceback" not in server.log.read_text()


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="what ends it is not heard here")
@pytest.mark.parametrize("sign", [signal.SIGTERM, getattr(signal, "SIGHUP", None)])
def test_a_server_that_is_ended_in_its_first_build_leaves_no_folder(server: Server, sign: int) -> None:
    server.wait_for_log("Building documentation")
    server.process.send_signal(sign)
    server.process.wait(timeout=PATIENCE)
    assert [path.name for path in server.temporary.iterdir()] == []
    assert "Traceback" not in server.log.read_text()


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="nobody is behind who would delete it here")
@pytest.mark.parametrize("sign", [signal.SIGTERM, getattr(signal, "SIGHUP", None)])
def test_a_server_that_is_ended_at_work_leaves_no_folder(server: Server, project: Path, sign: int) -> None:
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
    server.wait_for("papers/lone-wombat/", "Two wombats")
    server.end_all(sign)
    end = time.monotonic() + PATIENCE
    while found := [*server.temporary.iterdir()]:
        assert time.monotonic() < end, found
        time.sleep(0.1)


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="all is built by one process here")
def test_a_page_that_is_open_is_loaded_again_when_it_has_followed(server: Server, project: Path) -> None:
    epoch = server.epoch_of("")
    replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
    while (epoch := server.next_epoch("", after=epoch)) and "Two wombats" not in server.get(""):
        assert server.process.poll() is None
    server.wait_for("", "Two wombats")


def test_who_builds_once_loads_nothing_that_watches_files() -> None:
    code = "import sys, newsletter_mkdocs.events; print('watchdog' in sys.modules)"
    done = subprocess.run((sys.executable, "-c", code), capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
