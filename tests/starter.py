"""A process that has loaded a program, from which each run of it splits off: loading is most of a small one.

What splits off is as a process just begun that has its modules, templates and words at once: it runs the real command
in its own folder, with its own environment and output, and nothing that it does is there for the next one.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import resource
import runpy
import signal
import subprocess
import sys
import time
from functools import cache
from pathlib import Path
from shutil import rmtree
from tempfile import TemporaryDirectory, mkdtemp
from typing import Any

from jinja2 import Environment, FileSystemBytecodeCache, nodes
from jinja2.bccache import Bucket
from mkdocs.theme import Theme

from newsletter import build
from newsletter.pictures import picture_files
from newsletter.styles.material_sheet import theme_sheet

FOREIGN = {
    "mkdocs": (
        "mkdocs.__main__",
        "mkdocs.commands.build",
        "mkdocs.commands.serve",
        "newsletter_mkdocs.events",
        "markdown.extensions.codehilite",
        "markdown.extensions.fenced_code",
    ),
    "pip_audit": ("pip_audit._cli", "filelock"),
}
"""Programs that can be begun, with modules of each that the package itself does not load."""


class Begun:
    """A process that was split off and may still run."""

    def __init__(
        self,
        module: tuple[str, ...],
        *,
        folder: Path,
        environment: dict[str, str],
        said: Path,
        memory: int = -1,
        seconds: int = 0,
    ) -> None:
        """Begin it, with bounds of memory and time where they are given."""
        out, err = (str(said / name) for name in ("out", "err"))
        bounds = {"memory": memory, "seconds": seconds}
        begin = {"argv": module, "folder": str(folder), "environment": environment, "out": out, "err": err} | bounds
        self.pid: int = _ask({"begin": begin})

    def poll(self) -> int | None:
        """Tell how it ended; None where it has not."""
        code: int | None = _ask({"poll": self.pid})
        return code

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it ends, so many seconds at most, and tell how."""
        if timeout is None:
            code: int = _ask({"wait": self.pid})
            return code
        end = time.monotonic() + timeout
        while (ended := self.poll()) is None:
            if time.monotonic() > end:
                raise TimeoutError
            time.sleep(0.02)
        return ended

    def terminate(self) -> None:
        """End it as the system does."""
        self.send_signal(signal.SIGTERM)

    def send_signal(self, sent: int) -> None:
        """Send it a signal where it has not ended."""
        if self.poll() is None:
            os.kill(self.pid, sent)


def started(module: tuple[str, ...], *, folder: Path, environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """Run a module with arguments in a folder, as `python -m` does."""
    with TemporaryDirectory() as kept:
        said = Path(kept)
        code = Begun(module, folder=folder, environment=environment, said=said).wait()
        return subprocess.CompletedProcess(
            module, code, (said / "out").read_text("utf-8"), (said / "err").read_text("utf-8")
        )


def _ask(asked: dict[str, Any]) -> Any:
    starter = _starter()
    assert starter.stdin
    assert starter.stdout
    starter.stdin.write(json.dumps(asked) + "\n")
    starter.stdin.flush()
    try:
        answer = starter.stdout.readline()
    except BaseException:  # what is waited for no more must not be the answer to the next question
        starter.kill()
        _starter.cache_clear()
        raise
    assert answer, "the process that starts others has ended"
    return json.loads(answer)


@cache
def _starter() -> subprocess.Popen[str]:
    """The process, begun when it is first asked and ended with the tests."""
    repository = Path(__file__).parent.parent
    templates = mkdtemp()  # no TemporaryDirectory, which goes in each process that split off and forgets what is kept
    atexit.register(rmtree, templates, ignore_errors=True)
    starter = subprocess.Popen(
        (sys.executable, "-m", "tests.starter", templates),
        cwd=repository,
        env=os.environ | {"PYTHONPATH": str(repository / "hooks")},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    atexit.register(starter.communicate)
    return starter


class Compiled(FileSystemBytecodeCache):
    """The templates of themes that a build has compiled, for the next one, which compiles those alone that differ."""

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Tell languages apart, for what a filter makes of a text that a template holds is compiled with it."""
        say = environment.filters.get("say")
        language = say.__self__.catalogue.language if say else ""
        return super().get_bucket(environment, f"{name} {language}", filename, source)


def keep_templates(folder: str) -> None:
    """Let builds that split off from this process keep what they compile in a folder, and have what it has parsed."""
    made, parsed = Theme.get_env, dict[str, nodes.Template]()

    def keeping(theme: Theme) -> Environment:
        environment = made(theme)
        parse, environment.bytecode_cache = environment.parse, Compiled(folder)

        def once(text: str) -> nodes.Template:
            return parsed.get(text) or parsed.setdefault(text, parse(text))

        environment.parse = once  # type: ignore[assignment, method-assign]
        return environment

    Theme.get_env = keeping  # type: ignore[assignment, method-assign]


def parse_templates() -> None:
    """Parse the templates that pages are made of, as a build does to know which classes they have."""
    from newsletter_mkdocs.theme import THEME  # noqa: PLC0415  it loads what no other program of FOREIGN needs

    theme = Theme("material", custom_dir=str(THEME))
    assert theme_sheet("", theme.get_env(), written=(), templates=(), own=())


def keep_pictures(site: build.Site) -> None:
    """Draw the pictures of a site, of which builds that split off from this process draw none again."""
    picture_files.draw = cache(picture_files.draw)  # type: ignore[attr-defined]
    assert dict(build.picture_files(site, None, root=Path.cwd()))


def main() -> None:
    """Split off a process for each line that asks for one, and answer lines that ask how it ended."""
    keep_templates(sys.argv[1])
    codes = dict[int, int]()
    for line in sys.stdin:
        [(asked, of)] = json.loads(line).items()
        if asked == "begin":
            _load(of["argv"][0])
            child = os.fork()
            if not child:
                _run(**of)
                return
            _answer(child)
        else:
            if of not in codes:
                ended, status = os.waitpid(of, os.WNOHANG if asked == "poll" else 0)
                codes |= {ended: os.waitstatus_to_exitcode(status)} if ended else {}
            _answer(codes.get(of))


def _answer(value: int | None) -> None:
    sys.stdout.write(f"{json.dumps(value)}\n")
    sys.stdout.flush()


@cache
def _load(program: str) -> None:
    """Load a program; what builds have in common by making all of an archive, written nowhere."""
    gc.disable()  # what is loaded and made is no garbage
    for name in FOREIGN[program]:
        importlib.import_module(name)
    if program == "mkdocs":
        site, _ = build.read_site(Path(__file__).parent / "examples/archive/mkdocs.yml")
        assert build.search_files(site, None)
        assert site.files
        assert all(page.body for page in site.pages)
        keep_pictures(site)
        parse_templates()
    gc.collect()
    gc.freeze()  # or each process looks for garbage in all of that, and has its own copy of what it looked at
    gc.enable()


def _run(
    *, argv: list[str], folder: str, environment: dict[str, str], out: str, err: str, memory: int, seconds: int
) -> None:
    """Become the process that was asked for, in a session of its own, so that it can be ended with all it began."""
    os.setsid()
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    signal.alarm(seconds)
    for number, path in enumerate((os.devnull, out, err)):
        opened = os.open(path, os.O_RDWR | os.O_CREAT)
        os.dup2(opened, number)
        os.close(opened)
    os.chdir(folder)
    os.environ.clear()
    os.environ.update(environment)
    time.tzset()
    sys.path[0], sys.argv = folder, argv
    sys.modules.pop(f"{argv[0]}.__main__", None)  # or it is warned of, for it is run once more
    runpy.run_module(argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
