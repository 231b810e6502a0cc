"""What the tests share: projects made of texts, and the sites built from them by the real command."""

from __future__ import annotations

import gc
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import platformdirs
import pytest
from _pytest.runner import runtestprotocol
from filelock import FileLock
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers
from hypothesis.internal.constants_ast import Constants
from hypothesis.internal.entropy import deterministic_PRNG
from playwright.sync_api import Browser

from tests.browser.chromium import chromium, kill_driver
from tests.starter import started

# The one profile of all property tests: the same examples on every machine, however slow or busy it is.
settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    max_examples=60,  # what these do not find, a hundred seldom do: `make fuzz` draws others, and more
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
# That of `make fuzz`: other examples each time, and as many times more as tests.attack.effort says.
settings.register_profile("fuzz", settings.get_profile("steady"), derandomize=False, max_examples=300, print_blob=True)
settings.load_profile("steady")


def constants_of_modules(found: Callable[[], Constants] = providers._get_local_constants) -> Constants:
    """The constants of loaded modules that examples are also made of: none where these are to be the same each time.

    Which modules are loaded depends on what ran before. Hypothesis 6.170 has no setting that leaves them out.
    """
    return Constants() if settings().derandomize else found()


providers._get_local_constants = constants_of_modules

# A run in the background may ignore these, and so would every server that a test starts and ends.
signal.signal(signal.SIGINT, signal.default_int_handler)
if sys.platform != "win32":
    signal.signal(signal.SIGHUP, signal.SIG_DFL)

# Whatever a machine says, for else each process of each run would make bytecode of all tests anew, with their asserts.
sys.dont_write_bytecode = False

REPOSITORY = Path(__file__).parent.parent
EXAMPLES = Path(__file__).parent / "examples"
ARCHIVE = EXAMPLES / "archive"
RETRIEVAL = EXAMPLES / "retrieval"
ASSETS = REPOSITORY / "hooks" / "newsletter" / "assets"
ROOT_ADDRESS = "https://archive.example/"
BASE_ADDRESS = "https://example.org/archive/"

CAN_SPLIT_OFF = sys.platform == "linux"
"""Whether processes may split off from one that has computed already; libraries of other systems do not stand it."""

BROWSERS = {"browser", "started"}
"""The fixtures that are browsers."""

BROKEN = """\
volume: 4
title: Broken
period: {start: 2023-06-12, end: 2023-06-18}
published: 2023-06-16
papers: [{see: lone-wombat}]
sumary: x
"""
MENDED = BROKEN.replace("sumary: x\n", "")
MESSAGE = 'issues/4.yaml:6:1: unknown field "sumary" [unknown-field]'
"""An issue file with one mistake, without it, and what is said of the mistake."""

PATIENCE = 60.0
"""Seconds until what another process or host of this machine does must have come, on a busy machine too."""

LIMIT = 600.0
"""Seconds after which a test, or what it needs or leaves, is at nothing any more: no machine is so slow or so busy."""

LONG = ("tests/test_waiting.py", "tests/test_workflow_steps.py")
"""Files that come first, for in the order of their names they end last, and one processor would wait for the other."""

MEMORY = Path("/dev/shm")  # noqa: S108
"""A folder in memory, where a system has one: to write, rename and delete a file there takes a part of the time."""


def has_memory_for_files(room: int = 4_000_000_000) -> bool:
    """Whether all that tests write, sites and programs, can lie in memory."""
    if not MEMORY.is_dir() or not os.access(MEMORY, os.W_OK):
        return False
    found = os.statvfs(MEMORY)  # its free room is a limit, and may be more than the memory that is free
    return _free_memory() > 2 * room and not found.f_flag & os.ST_NOEXEC and found.f_bavail * found.f_frsize > room


def _free_memory() -> int:
    """So many bytes programs can have, with what the system keeps of files of disks and gives back for them."""
    told = Path("/proc/meminfo").read_text("ascii") if sys.platform == "linux" else ""
    found = re.search(r"^MemAvailable: +(\d+) kB$", told, re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


if has_memory_for_files():
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# What thousands of tests are made of is no garbage, so none is looked for until they have been made.
gc.disable()


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: about a third of the time a test waits for its browser."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Ask a browser once more when a test in it fails, as a busy machine may stop one; pytest shows what ran again."""
    items.sort(key=lambda test: not test.nodeid.startswith(LONG))
    for test in items:
        if BROWSERS & {*getattr(test, "fixturenames", ())}:
            test.add_marker(pytest.mark.flaky(reruns=1))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Function) -> Generator[None, object, object]:
    """End what a test waits for longer than anything takes; so is its call, and what comes after it."""
    with limited(item):
        return (yield)


pytest_runtest_call = pytest_runtest_teardown = pytest_runtest_setup


@contextmanager
def limited(test: pytest.Function) -> Iterator[None]:
    """Let a test fail that is at nothing any more, and give its browser up, for which it may wait.

    Playwright has no limit of its own for what pages evaluate, nor for how pages come and go.
    """
    is_late, seconds = False, LIMIT

    def end(*_: object) -> None:
        nonlocal is_late
        is_late = True
        pytest.fail(f"{test.nodeid} still waited after {seconds:g} seconds")

    if sys.platform == "win32" or test.get_closest_marker("hypothesis"):  # `make fuzz` has some of these take long
        yield
        return
    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds, 60)  # once more where that is waited for which the test leaves
    try:
        yield
    except BaseException:
        give_up_browser(test, is_late=is_late)
        raise
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def give_up_browser(test: pytest.Function, *, is_late: bool) -> None:
    """Close the browser, and whatever was made of it, where it is late or has died: the next test has another."""
    for name in BROWSERS:
        for fixture in test.session._fixturemanager.getfixturedefs(name, test) or ():
            browser = fixture.cached_result[0] if fixture.cached_result else None
            if browser and (is_late or (isinstance(browser, Browser) and not browser.is_connected())):
                try:  # first, so that nothing waits for it that is left of the others
                    with suppress(Exception):
                        browser.close()
                except pytest.fail.Exception:
                    kill_driver()
                with suppress(Exception, pytest.fail.Exception, BaseExceptionGroup):
                    fixture.finish(test._request)  # type: ignore[arg-type]


def pytest_runtest_protocol(item: pytest.Item, nextitem: pytest.Item | None) -> bool | None:
    """Tell the process that counts only what a test proved or where it failed, not that it was set up and taken down.

    Four of six messages a test are left out so, as xdist itself leaves out what was collected well
    (pytest-dev/pytest-xdist#330). Tests that may run again are left to the plugin for that.
    """
    if "PYTEST_XDIST_WORKER" not in os.environ or item.get_closest_marker("flaky"):
        return None
    for report in runtestprotocol(item, nextitem=nextitem, log=False):
        if report.when == "call" or not report.passed:
            item.ihook.pytest_runtest_logreport(report=report)
    return True


def pytest_collection_finish() -> None:
    """Look no more through what ten thousand tests are made of whenever a test has made some garbage.

    Hypothesis 6.170 makes its random numbers before, and itself looks for garbage to see who holds on to them: on
    Python 3.14 it would find nobody afterwards.
    """
    with deterministic_PRNG():
        gc.freeze()
    gc.enable()


def make_project(folder: Path, *, issues: Path, docs: Path = ARCHIVE / "docs") -> Path:
    """Lay out a project with this repository's hooks, these issue files and pages, and the examples' settings."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(ARCHIVE / "mkdocs.yml", folder)
    shutil.copytree(docs, folder / "docs")
    (folder / "hooks").symlink_to(REPOSITORY / "hooks")
    shutil.copytree(issues, folder / "issues")
    return folder


def replace(file: Path, old: str, new: str) -> None:
    """Change a text that a file must have."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def build_site(project: Path, *, address: str = ROOT_ADDRESS, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` in a project, as a person would; anew where its code or its Python is another."""
    said = {"SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"} | environment
    is_same_python = not any(name.startswith("PYTHON") for name in environment)
    if CAN_SPLIT_OFF and is_same_python and (project / "hooks").resolve() == REPOSITORY / "hooks":
        return started(("mkdocs", "build", "--strict"), folder=project, environment=os.environ | said)
    return subprocess.run(
        (sys.executable, "-m", "mkdocs", "build", "--strict"),
        cwd=project,
        env=os.environ | said,
        capture_output=True,
        text=True,
        check=False,
    )


def built(project: Path, *, address: str = ROOT_ADDRESS, **environment: str) -> Path:
    """Build a project's site and return its folder; the build must succeed."""
    done = build_site(project, address=address, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(scope="session", autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home of the tests' own, in which they and the programs they start leave what they would leave in the user's."""
    browsers = platformdirs.user_cache_path("ms-playwright", appauthor=False)
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PLAYWRIGHT_BROWSERS_PATH", os.environ.get("PLAYWRIGHT_BROWSERS_PATH", str(browsers)))
        patch.setenv("HOME", str(folder))
        patch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)  # or each of the many processes compiles all modules
        for name in [name for name in os.environ if name.startswith("XDG_")]:
            patch.delenv(name)
        yield folder


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium or Chrome; where there is none the tests fail, for they must not be skipped."""
    with chromium() as browser:
        yield browser


def shared_site(factory: pytest.TempPathFactory, name: str, project: Callable[[Path], Path], **options: str) -> Path:
    """Build a site once for all processes of a test run, which may none of them change it."""
    base = factory.getbasetemp()
    base = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    site = base / name / "project" / "site"
    with FileLock(base / f"{name}.lock"):
        if site.exists():
            return site
        shutil.rmtree(base / name, ignore_errors=True)  # what the try before this one has left
        return built(project(base / name), **options)


def example_project(folder: Path) -> Path:
    """Lay out the invented archive."""
    return make_project(folder / "project", issues=ARCHIVE / "issues")


def retrieval_project(folder: Path) -> Path:
    """Lay out the archive that is searched in, a hundred entries of crowded subjects, with the real handbook."""
    return make_project(folder / "project", issues=RETRIEVAL / "issues", docs=REPOSITORY / "docs")


@pytest.fixture(scope="session")
def example_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the invented archive, at the root of its host."""
    return shared_site(tmp_path_factory, "example", example_project)


@pytest.fixture(scope="session")
def example_site_below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site under a base path."""
    return shared_site(tmp_path_factory, "below", example_project, address=BASE_ADDRESS)


@pytest.fixture(scope="session")
def retrieval_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the archive that is searched in."""
    return shared_site(tmp_path_factory, "retrieval", retrieval_project)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the invented archive that a test may change."""
    return example_project(tmp_path)


@pytest.fixture
def own_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own in the place of the user's cache folder, where the key of the seals lies."""
    folder = tmp_path_factory.mktemp("user")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: folder)
    return folder
