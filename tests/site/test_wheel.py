"""The wheel: it holds all of the package, and an archive elsewhere needs nothing else."""

from __future__ import annotations

import re
import shutil
import sys
import zipfile
from pathlib import Path

import pytest

from tests.builders import contents
from tests.conftest import EXAMPLES, REPOSITORY, ROOT_ADDRESS, built
from tests.supply.upgrade import provided, run

PACKAGES = ("newsletter", "newsletter_mkdocs")
SOURCES = ("Makefile", "pyproject.toml", "README.md", "LICENSE")

HOOK = '"""MkDocs hooks."""\nfrom newsletter_mkdocs import *\n'
SETTINGS = f"""\
site_name: Marsupial Letters
site_url: {ROOT_ADDRESS}
theme: {{name: material}}
plugins: []
hooks: [HOOK]
extra:
  newsletter: {{feed_authority: wombat.example, feed_year: 2023}}
"""
INDEXES = ("volumes", "topics", "organisations", "authors", "extras", "search", "subscribe", "trends", "contributing")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `make wheel` writes, in a copy of the sources beside what a build left when there was one file more."""
    folder = tmp_path_factory.mktemp("sources")
    for name in SOURCES:
        shutil.copy(REPOSITORY / name, folder)
    unwanted = shutil.ignore_patterns("__pycache__", "*.egg-info", "node_modules")
    shutil.copytree(REPOSITORY / "hooks", folder / "hooks", ignore=unwanted)
    left = folder / "build/lib/newsletter/assets/old.css"
    left.parent.mkdir(parents=True)
    left.write_text("p {}")
    run("make", "wheel", "--old-file=.venv/ready", f"BIN={Path(sys.executable).parent}", folder=folder)
    (written,) = (folder / "dist").iterdir()
    return written


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of a fresh environment: the wheel, and the pinned packages by a path file."""
    return provided(wheel, tmp_path_factory.mktemp("elsewhere"))


def archive(folder: Path, *, hook: str) -> Path:
    """Lay out a small archive whose settings name nothing of the theme but Material."""
    shutil.copytree(EXAMPLES / "archive" / "issues", folder / "issues")
    for name in INDEXES:
        (folder / "docs" / name).mkdir(parents=True)
        (folder / "docs" / name / "index.md").write_text(f"# {name.title()}\n")
    (folder / "docs/index.md").write_text("# Marsupial Letters\n")
    (folder / "mkdocs.yml").write_text(SETTINGS.replace("HOOK", hook))
    return folder


def test_every_file_of_the_package_but_the_sources_of_scripts_is_in_the_wheel_and_no_other(wheel: Path) -> None:
    hooks = REPOSITORY / "hooks"
    web = hooks / "newsletter" / "web"
    files = [
        file for name in PACKAGES for file in (hooks / name).rglob("*") if file.is_file() and web not in file.parents
    ]
    with zipfile.ZipFile(wheel) as packed:
        inside = [name for name in packed.namelist() if ".dist-info/" not in name]
    assert sorted(inside) == sorted(file.relative_to(hooks).as_posix() for file in files if file.suffix != ".pyc")


def test_an_archive_elsewhere_is_the_same_site_as_one_in_the_repository(elsewhere: Path, tmp_path: Path) -> None:
    here = archive(tmp_path / "here", hook="hooks/mkdocs_hooks.py")
    (here / "hooks").symlink_to(REPOSITORY / "hooks")
    there = archive(tmp_path / "there", hook="hook.py")
    (there / "hook.py").write_text(HOOK)
    package = run(elsewhere / "python", "-c", "import newsletter; print(newsletter.__file__)", folder=there)
    assert Path(package.strip()).is_relative_to(elsewhere.parent)
    run(elsewhere / "newsletter", "check", folder=there)
    run(elsewhere / "python", "-m", "mkdocs", "build", "--strict", folder=there)
    one, other = contents(built(here)), contents(there / "site")
    assert [name for name in sorted(one | other) if one.get(name) != other.get(name)] == []
    stable = {re.sub(r"\.[0-9a-f]{8}\.", ".", name) for name in other}
    assert {"assets/newsletter.css", "assets/search.js", "volumes/1/index.html", "feed.xml"} <= stable


def test_an_archive_of_ones_own_begins_with_the_wheel_alone_which_it_brings_along(
    elsewhere: Path, wheel: Path, tmp_path: Path
) -> None:
    run(elsewhere / "newsletter", "init", "quolls", "--yes", folder=tmp_path)
    assert run(elsewhere / "newsletter", "check", folder=tmp_path / "quolls") == ""
    assert (tmp_path / "quolls/vendor" / wheel.name).read_bytes() == wheel.read_bytes()
    assert (tmp_path / "quolls/requirements.txt").read_text().splitlines()[0] == "--find-links vendor"
