"""A process that has loaded a program, from which each run of it splits off: loading is most of a small one.

What splits off is as a process just begun that has its modules, templates and words at once: it runs the real command
in its own folder, with its own environment and output, and nothing that it does is there for the next one.
"""

from __future__ import annotations

import atexit
import importlib
import json
import os
import runpy
import subprocess
import sys
import time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from newsletter import build

FOREIGN = {
    "mkdocs": ("mkdocs.__main__", "mkdocs.commands.build", "newsletter_mkdocs.events"),
    "pip_audit": ("pip_audit._cli", "filelock"),
}
"""Programs that can be begun, with modules of each that the package itself does not load."""


def started(module: tuple[str, ...], *, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a module with arguments in a folder, as `python -m` does."""
    with TemporaryDirectory() as kept:
        out, err = Path(kept, "out"), Path(kept, "err")
        asked = {"argv": module, "folder": str(folder), "environment": environment, "out": str(out), "err": str(err)}
        code = _ask(asked)
        return subprocess.CompletedProcess(module, code, out.read_text("utf-8"), err.read_text("utf-8"))


def _ask(asked: dict[str, Any]) -> int:
    starter = _starter()
    assert starter.stdin
    assert starter.stdout
    starter.stdin.write(json.dumps(asked) + "\n")
    starter.stdin.flush()
    code = starter.stdout.readline()
    assert code, "the process that starts builds has ended"
    return int(code)


@cache
def _starter() -> subprocess.Popen[str]:
    """The process, begun when it is first asked and ended with the tests."""
    repository = Path(__file__).parent.parent
    starter = subprocess.Popen(
        (sys.executable, "-m", "tests.starter"),
        cwd=repository,
        env=os.environ | {"PYTHONPATH": str(repository / "hooks")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(starter.communicate)
    return starter


def main() -> None:
    """Split off a process for each line that asks for one, and tell how it ended."""
    for line in sys.stdin:
        asked = json.loads(line)
        _load(asked["argv"][0])
        child = os.fork()
        if not child:
            _run(**asked)
            return
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        sys.stdout.write(f"{code}\n")
        sys.stdout.flush()


@cache
def _load(program: str) -> None:
    """Load a program; what builds have in common by making the pages and index of an archive, written nowhere."""
    for name in FOREIGN[program]:
        importlib.import_module(name)
    if program == "mkdocs":
        site, _ = build.read_site(Path(__file__).parent / "examples/archive/mkdocs.yml")
        assert build.search_files(site, None)


def _run(argv: list[str], folder: str, environment: dict[str, str], out: str, err: str) -> None:
    """Become the process that was asked for."""
    for number, path in enumerate((os.devnull, out, err)):
        opened = os.open(path, os.O_RDWR | os.O_CREAT)
        os.dup2(opened, number)
        os.close(opened)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    sys.path[0], sys.argv = folder, argv
    runpy.run_module(argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
