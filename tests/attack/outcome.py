"""Outcomes: a case is run, and what it printed, how it ended and what it changed on the disk is written down."""

from __future__ import annotations

import email
import email.policy
import hashlib
import os
import resource
import signal
import stat
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, chdir
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner
from filelock import FileLock

from newsletter.cli import main
from newsletter.problem import visible
from tests.attack.corpus import Case
from tests.attack.planting import plant
from tests.conftest import CAN_SPLIT_OFF, REPOSITORY
from tests.lookup.services import ok, serving, work
from tests.starter import Begun

_SHOWN = 4
"""So many lines of what was printed are shown of a case."""

_LINE = 260
_SECONDS = 300
_LATE = f"still at work after {_SECONDS} s"
_MEMORY = 1_000_000_000
_ENVIRONMENT = {"PYTHONPATH": f"{REPOSITORY / 'hooks'}:{REPOSITORY}", "NO_MKDOCS_2_WARNING": "1"}
_NOISE = (
    "there is no git history here",
    "Usage: ",
    "Try '",
    "next:",
    "  ",
    "WARNING -  newsletter",
    "INFO    -  Documentation built",
)
_ADVICE = "[summary-length]"
"""What no case is about, and nearly all would say."""


@dataclass(frozen=True)
class Outcome:
    """What a case gave."""

    status: str
    said: tuple[str, ...]
    changed: tuple[str, ...]
    """The paths of the project that are new, gone or other than before."""
    outside: tuple[str, ...]
    """The paths outside of the project that are."""

    @property
    def is_traceback(self) -> bool:
        """Whether the program broke, which it never may."""
        return not self.status.isdigit()

    def text(self, case: Case) -> str:
        """The outcome as it is kept and reviewed."""
        changed = f"; changed {', '.join(self.changed)}" if self.changed else ""
        changed += f"; CHANGED OUTSIDE: {', '.join(self.outside)}" if self.outside else ""
        return "\n".join([f"## {case.name}", f"$ {case.run}", *self.said, f"-> {self.status}{changed}", ""])


def outcome_of(case: Case, folder: Path) -> Outcome:
    """Plant a case in an empty folder, run it, and see what it did."""
    project = plant(case, folder)
    with ExitStack() as stack:
        _prepare(case, project, stack)
        before = snapshot(folder)
        status, out = _ran(case, project)
    after = snapshot(folder)
    changed = sorted(path for path in before.keys() | after.keys() if before.get(path) != after.get(path))
    said = [*_shown(out, folder), *_headers(project / case.reads if case.reads else None)]
    return Outcome(
        status,
        tuple(said),
        tuple(_summed(path.removeprefix("project/") for path in changed if path.startswith("project/"))),
        tuple(path for path in changed if not path.startswith("project")),
    )


def snapshot(folder: Path) -> dict[str, str]:
    """Everything below a folder: kind, rights and content, by path."""
    found: dict[str, str] = {}
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(place, name)
            found[visible(path.relative_to(folder).as_posix())] = _state(path)
    return found


def _state(path: Path) -> str:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return f"link to {path.readlink()}"
    if stat.S_ISREG(mode):
        return f"file {mode:o} {hashlib.sha256(path.read_bytes()).hexdigest()}"
    return f"{mode:o}"


_SERVICES = {"crossref_api": "works", "datacite_api": "dois", "arxiv_api": "api/query"}
"""The settings that say where papers are looked up, and the paths there."""


def _prepare(case: Case, project: Path, stack: ExitStack) -> None:
    """Hold a lock and serve an answer for as long as a case runs."""
    if case.lock:
        stack.enter_context(FileLock(project / case.lock))
    if case.answer is not None:
        service = stack.enter_context(serving(ok(work(**case.answer))))
        lines = "".join(f"    {name}: {service.address}/{path}\n" for name, path in _SERVICES.items())
        with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
            settings.write(lines)


def _ran(case: Case, project: Path) -> tuple[str, str]:
    """Run a case's command, and return how it ended and all that it printed."""
    if case.run.startswith("build"):
        command = ("mkdocs", "build", "--strict", *case.run.split()[1:])
        return _split_off(command, project) if CAN_SPLIT_OFF else _apart(command, project)
    if case.alone:
        return _apart(("tests.attack.alone", *case.run.split()), project)
    return _in_process(case, project)


def _in_process(case: Case, project: Path) -> tuple[str, str]:
    with chdir(project):
        done = CliRunner().invoke(main, case.run.split())
    if done.exception and not isinstance(done.exception, SystemExit):
        return f"{type(done.exception).__name__}: {str(done.exception)[:80]}", done.output
    return str(done.exit_code), done.output


def _split_off(command: tuple[str, ...], project: Path) -> tuple[str, str]:
    """Run a build in a process that need not load it, with the same bounds as below."""
    bounds = {"memory": _MEMORY, "seconds": _SECONDS}
    with TemporaryDirectory() as kept:
        said = Path(kept)
        code = Begun(command, folder=project, environment=os.environ | _ENVIRONMENT, said=said, **bounds).wait()
        if code == -signal.SIGALRM:
            return _LATE, ""
        return _ended(code, (said / "out").read_bytes() + (said / "err").read_bytes())


def _apart(command: tuple[str, ...], project: Path) -> tuple[str, str]:
    """Run a module in a process of its own, with bounds of memory and time, for it may break more than itself."""
    try:
        done = subprocess.run(
            (sys.executable, "-m", *command),
            cwd=project,
            env=os.environ | _ENVIRONMENT,
            capture_output=True,
            timeout=_SECONDS,
            check=False,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY)),
        )
    except subprocess.TimeoutExpired:
        return _LATE, ""
    return _ended(done.returncode, done.stdout + done.stderr)


def _ended(code: int, said: bytes) -> tuple[str, str]:
    printed = said.decode(errors="replace")
    if "Traceback (most recent" in printed or code < 0:
        return f"broke ({code}): {printed.strip().splitlines()[-1][:80] if printed else ''}", ""
    return str(code), printed


def _shown(out: str, folder: Path) -> Iterator[str]:
    """The first lines of what was printed, without what every run says."""
    lines = [
        line.replace(str(folder / "project"), "PROJECT").replace(str(folder), "FOLDER") for line in out.split("\n")
    ]
    kept = [line for line in lines if line.strip() and not line.startswith(_NOISE) and _ADVICE not in line]
    for line in kept[:_SHOWN]:
        shown = visible(line)
        yield shown if len(shown) <= _LINE else f"{shown[:_LINE]}… ({len(shown):,} characters)"
    if len(kept) > _SHOWN:
        yield f"… and {len(kept) - _SHOWN:,} more lines"


def _summed(paths: Iterable[str]) -> Iterator[str]:
    """Paths, but of the site and what a build keeps only the folder."""
    yield from dict.fromkeys(
        f"{path.partition('/')[0]}/" if path.startswith(("site", ".")) and "/" in path else path for path in paths
    )


def _headers(letter: Path | None) -> Iterator[str]:
    """The headers of a letter, as a mail program reads them."""
    if letter and letter.is_file():
        found = email.message_from_bytes(letter.read_bytes(), policy=email.policy.default)
        yield from (
            visible(f"{name}: {value}")
            for name, value in found.items()
            if name.lower() not in ("content-type", "mime-version")
        )
