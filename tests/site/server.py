"""A served site for tests: it is asked for pages while its project changes."""

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
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import CAN_SPLIT_OFF, PATIENCE
from tests.starter import FOREIGN, Begun

OWN_ADDRESS = "127.0.0.2" if sys.platform == "linux" else "127.0.0.1"
"""Where no other test listens, so that a port that is free stays so until it is taken; other systems have one alone."""
QUIET = 6.0
"""Seconds without another state of the site after which none comes any more."""


class Server:
    """`mkdocs serve` in a project, on a free port or on that of another one that is gone, with a folder of its own."""

    def __init__(self, project: Path, *, host: str = "", command: str = "mkdocs") -> None:
        with socket.socket() as free:
            free.bind((OWN_ADDRESS, 0))
            self.host = host or f"{OWN_ADDRESS}:{free.getsockname()[1]}"
        said, self.temporary = project / "said", project / "temporary"
        for folder in (said, self.temporary):
            folder.mkdir(exist_ok=True)
        self.log = said / "err"
        self.log.write_text("")
        self.process = _begun((command, "serve", "--dev-addr", self.host), project, said, self.temporary)

    def end(self) -> None:
        """End it as the system does."""
        self.process.terminate()
        self.process.wait(timeout=PATIENCE)

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
            with urllib.request.urlopen(f"http://{self.host}/{address}", timeout=PATIENCE) as answer:
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


def _begun(module: tuple[str, ...], project: Path, said: Path, temporary: Path) -> Begun | subprocess.Popen[bytes]:
    """Begin a server in a session of its own; what is another program than the usual one loads all itself."""
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "TMPDIR": str(temporary)}
    if CAN_SPLIT_OFF and module[0] in FOREIGN:
        return Begun(module, folder=project, environment=environment, said=said)
    with (said / "err").open("w") as log:
        return subprocess.Popen(
            (sys.executable, "-m", *module),
            cwd=project,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
