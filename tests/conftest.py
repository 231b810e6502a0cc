"""What the tests share: projects made of texts, and the sites built from them by the real command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser

from tests.browser.chromium import chromium

# The one profile of all property tests: the same examples on every machine, however slow or busy it is.
settings.register_profile(
    "steady",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
# That of `make fuzz`: other examples each time, and as many times more as tests.attack.effort says.
settings.register_profile("fuzz", settings.get_profile("steady"), derandomize=False, max_examples=300, print_blob=True)
settings.load_profile("steady")

REPOSITORY = Path(__file__).parent.parent
EXAMPLES = Path(__file__).parent / "examples"
ASSETS = REPOSITORY / "hooks" / "newsletter" / "assets"
ROOT_ADDRESS = "https://archive.example/"
BASE_ADDRESS = "https://example.org/archive/"

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


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: about a third of the time a test waits for its browser."""
    return (os.cpu_count() or 1) + 1


def make_project(folder: Path, *, issues: Path) -> Path:
    """Lay out a project with this repository's pages and hooks, other issue files and the examples' settings."""
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copy(EXAMPLES / "archive/mkdocs.yml", folder)
    shutil.copytree(REPOSITORY / "docs", folder / "docs")
    (folder / "hooks").symlink_to(REPOSITORY / "hooks")
    shutil.copytree(issues, folder / "issues")
    return folder


def build_site(project: Path, *, address: str = ROOT_ADDRESS, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` in a project, as a person would."""
    return subprocess.run(
        (sys.executable, "-m", "mkdocs", "build", "--strict"),
        cwd=project,
        env=os.environ | {"SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def built(project: Path, *, address: str = ROOT_ADDRESS, **environment: str) -> Path:
    """Build a project's site and return its folder; the build must succeed."""
    done = build_site(project, address=address, **environment)
    assert done.returncode == 0, done.stdout + done.stderr
    return project / "site"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium or Chrome; where there is none the tests fail, for they must not be skipped."""
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="session")
def example_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented archive; not to be changed."""
    return make_project(tmp_path_factory.mktemp("example"), issues=EXAMPLES / "archive" / "issues")


@pytest.fixture(scope="session")
def example_site(example_project: Path) -> Path:
    """The site of the invented archive, at the root of its host."""
    return built(example_project)


@pytest.fixture(scope="session")
def example_site_below(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same site under a base path."""
    project = make_project(tmp_path_factory.mktemp("below"), issues=EXAMPLES / "archive" / "issues")
    return built(project, address=BASE_ADDRESS)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of this repository's own issue files, with the examples' settings."""
    return built(make_project(tmp_path_factory.mktemp("real"), issues=REPOSITORY / "issues"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A copy of the invented archive that a test may change."""
    return make_project(tmp_path / "project", issues=EXAMPLES / "archive" / "issues")


@pytest.fixture
def own_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own in the place of the user's cache folder, where the key of the seals lies."""
    folder = tmp_path_factory.mktemp("user")
    monkeypatch.setattr("platformdirs.user_cache_path", lambda *_, **__: folder)
    return folder
