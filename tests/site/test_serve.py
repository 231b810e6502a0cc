"""Serving the site while an editor writes."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from tests.builders import issue_text
from tests.conftest import BROKEN, CAN_SPLIT_OFF, MENDED, MESSAGE, replace

OWN_ADDRESS = "127.0.0.2" if sys.platform == "linux" else "127.0.0.1"
"""Where no other test listens, so that a port that is free stays so until it is taken; other systems have one alone."""
PATIENCE = 60.0
"""Seconds until a change must have been served; a build takes less than one."""
QUIET = 6.0
"""Seconds without another state of the site after which none comes any more."""


class Server:
    """`mkdocs serve` in a project, on a free port or on that of another one that is gone, with a folder of its own."""

    def __init__(self, project: Path, *, host: str = "", command: str = "mkdocs") -> None:
        with socket.socket() as free:
            free.bind((OWN_ADDRESS, 0))
            self.host = host or f"{OWN_ADDRESS}:{free.getsockname()[1]}"
        self.log = project / "serve.log"
        self.temporary = project / "temporary"
        self.temporary.mkdir(exist_ok=True)
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                (sys.executable, "-m", command, "serve", "--dev-addr", self.host),
                cwd=project,
                env=os.environ | {"NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(self.temporary)},
                stdout=log,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def end(self) -> None:
        """End it as the system does."""
        self.process.terminate()
        self.process.wait(timeout=10)

    def end_all(self, sign: int = signal.SIGTERM) -> None:
        """End it with all that it started, as a shell does that goes."""
        os.killpg(self.process.pid, sign)
        self.process.wait(timeout=PATIENCE)

    def interrupt(self) -> None:
        """End it as a terminal does where somebody presses Ctrl and C: all processes are told."""
        os.killpg(self.process.pid, signal.SIGINT)
        self.process.wait(timeout=PATIENCE)

    def site(self) -> dict[str, bytes]:
        """All files that are served."""
        [folder] = self.temporary.glob("mkdocs_*")
        found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
        return {name: path.read_bytes() for name, path in sorted(found.items())}

    def epoch_of(self, address: str) -> int:
        """Which state of the site a page is of, as MkDocs counts them."""
        page = self.wait_for(address, "livereload(")
        return int(re.findall(r"livereload\((\d+), ", page)[-1])

    def next_epoch(self, address: str, *, after: int, within: float = PATIENCE) -> int:
        """Wait, as an open page does, until there is a later state of the site."""
        asked = f"http://{self.host}/livereload/{after}/1"
        request = urllib.request.Request(asked, headers={"Referer": f"http://{self.host}/{address}"})
        with urllib.request.urlopen(request, timeout=within) as answer:  # noqa: S310  our own server
            found = int(answer.read())
        assert found > after, self.log.read_text()
        return found

    def wait_for_rest(self) -> None:
        """Wait until what was begun behind has told that it is done."""
        end = time.monotonic() + PATIENCE
        while not [*self.temporary.glob(".newsletter-*/news")]:
            assert time.monotonic() < end, self.log.read_text()
            time.sleep(0.1)

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

    @contextmanager
    def no_build_before_browsers_reload(self) -> Iterator[None]:
        """Make sure that whatever changes meanwhile is shown before a build is done."""
        begun = len(self.log.read_text())
        yield
        end = time.monotonic() + PATIENCE
        while "Reloading browsers" not in (said := self.log.read_text()[begun:]):
            assert time.monotonic() < end, said
            time.sleep(0.1)
        assert "Documentation built" not in said.partition("Reloading browsers")[0]

    def wait_for_log(self, words: str, *, times: int = 1) -> None:
        """Wait until the log says something, so many times."""
        end = time.monotonic() + PATIENCE
        while self.log.read_text().count(words) < times:
            assert time.monotonic() < end, self.log.read_text()
            time.sleep(0.1)

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
    server.end()


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
    server.end()


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


def add_hook(project: Path, code: str) -> None:
    """Let a hook of somebody else's take part in builds."""
    (project / "another.py").write_text(code)
    replace(project / "mkdocs.yml", "hooks: [", "hooks: [another.py, ")


def test_all_else_follows_where_another_hook_takes_part(project: Path) -> None:
    add_hook(project, "def on_nav(nav, **about):\n    return nav\n")
    server = Server(project)
    try:
        server.wait_for("papers/lone-wombat/", "One wombat, alone")
        replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
        for address in ("papers/lone-wombat/", "", "papers/feed.xml"):
            server.wait_for(address, "Two wombats")
    finally:
        server.end()


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="all is built by one process here")
def test_all_else_follows_where_the_process_behind_dies(project: Path) -> None:
    dies = "    if state.is_behind:\n        os.kill(os.getpid(), 9)\n"
    add_hook(
        project,
        f"import os\nfrom newsletter_mkdocs.state import state\ndef on_nav(nav, **about):\n{dies}    return nav\n",
    )
    server = Server(project)
    try:
        server.wait_for("papers/lone-wombat/", "One wombat, alone")
        replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
        for address in ("papers/lone-wombat/", "", "papers/feed.xml"):
            server.wait_for(address, "Two wombats")
    finally:
        server.end()


def test_where_a_build_wrote_all_but_the_search_that_alone_follows(project: Path) -> None:
    add_hook(project, "def on_nav(nav, **about):\n    return nav\n")
    server = Server(project)
    try:
        server.wait_for("search/manifest.json", "Vol. 3")
        (project / "issues/4.yaml").write_text(MENDED)
        replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
        server.wait_for("", "Two wombats")
        begun = server.log.read_text().count("Building documentation")
        (project / "issues/4.yaml").unlink()
        server.wait_for_end_of("volumes/4/")
        server.wait_for("search/manifest.json", "Vol. 3")
        assert "Vol. 4" not in server.get("search/manifest.json")
        assert server.log.read_text().count("Building documentation") == begun + 1
    finally:
        server.end()


def test_pages_that_differ_from_build_to_build_are_not_built_for_ever(project: Path) -> None:
    add_hook(project, "import time\ndef on_post_page(output, **about):\n    return output + str(time.time_ns())\n")
    replace(project / "mkdocs.yml", "full_rendering: !ENV [NEWSLETTER_FULL_RENDERING, false]", "full_rendering: true")
    server = Server(project)
    try:
        epoch = server.epoch_of("")
        replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
        with suppress(TimeoutError):
            for _ in range(4):
                epoch = server.next_epoch("", after=epoch, within=QUIET)
            pytest.fail(server.log.read_text())
        assert "Two wombats" in server.get("")
    finally:
        server.end()


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="all is built by one process here")
def test_the_site_comes_back_at_once_when_what_is_half_typed_is_whole(server: Server, project: Path) -> None:
    volume = project / "issues/3.yaml"
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    written = volume.read_text()
    for half in (written + "papers: [", written + "papers: [{"):
        volume.write_text(half)
        server.wait_for("papers/lone-wombat/", "1 problem to fix")
    with server.no_build_before_browsers_reload():
        volume.write_text(written.replace("One wombat, alone", "Two wombats"))
        server.wait_for("papers/lone-wombat/", "Two wombats")
        assert "problem" not in server.get("")
    server.wait_for("", "Two wombats")


def test_a_page_that_was_saved_with_what_is_half_typed_stays_when_that_is_whole(server: Server, project: Path) -> None:
    volume = project / "issues/3.yaml"
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    written = volume.read_text()
    replace(project / "docs/about/index.md", "# ", "# More ")
    volume.write_text(written + "papers: [")
    server.wait_for("about/", "1 problem to fix")
    volume.write_text(written.replace("One wombat, alone", "Two wombats"))
    server.wait_for("papers/lone-wombat/", "Two wombats")
    assert "More " in server.get("about/")


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="all is built by one process here")
def test_pages_are_shown_though_a_watched_folder_is_gone(project: Path) -> None:
    (project / "more").mkdir()
    replace(project / "mkdocs.yml", "watch: [issues]", "watch: [issues, more]")
    server = Server(project)
    try:
        server.wait_for("about/", "About")
        (project / "more").rmdir()
        replace(project / "mkdocs.yml", "watch: [issues, more]", "watch: [issues]")
        server.wait_for_log("Reloading browsers")
        server.wait_for("search/manifest.json", "Vol. 3")
        replace(project / "docs/about/index.md", "# ", "# More ")
        server.wait_for("about/", "More ")
    finally:
        server.end()


def test_what_another_hook_has_watched_is_built_when_it_changes(project: Path) -> None:
    (project / "words.txt").write_text("wallaby")
    add_hook(
        project,
        "from pathlib import Path\n"
        "def on_serve(server, **about):\n    server.watch('words.txt')\n    return server\n"
        "def on_page_content(html, **about):\n    return html + Path('words.txt').read_text()\n",
    )
    server = Server(project)
    try:
        server.wait_for("about/", "wallaby")
        (project / "words.txt").write_text("bandicoot")
        server.wait_for("about/", "bandicoot")
    finally:
        server.end()


def test_a_page_that_stops_a_build_stops_no_other(server: Server, project: Path) -> None:
    about = project / "docs/about/index.md"
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    written = about.read_bytes()
    about.write_bytes(b"\xff")
    server.wait_for_log("UTF-8")
    replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
    server.wait_for_log("UTF-8", times=2)
    about.write_bytes(written + b"\nMore of it\n")
    server.wait_for("about/", "More of it")
    server.wait_for("papers/lone-wombat/", "Two wombats")
    server.wait_for("papers/feed.xml", "Two wombats")


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="all is built by one process here")
def test_who_serves_builds_alone_once_nobody_is_behind(server: Server, project: Path) -> None:
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
    begun = server.log.read_text().count("Reloading browsers")
    for child in children:
        os.kill(int(child), signal.SIGKILL)
    server.wait_for_log("Reloading browsers", times=begun + 1)  # what they left undone is built
    replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
    for address in ("papers/lone-wombat/", "", "papers/feed.xml"):
        server.wait_for(address, "Two wombats")
    assert children


def test_a_server_that_is_interrupted_at_work_leaves_nothing(server: Server, project: Path) -> None:
    server.wait_for("papers/lone-wombat/", "One wombat, alone")
    replace(project / "issues/3.yaml", "One wombat, alone", "Two wombats")
    server.wait_for("papers/lone-wombat/", "Two wombats")
    server.interrupt()
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
