"""The core knows nothing of MkDocs, the hooks' folder holds one module, and tests have a world of their own."""

from __future__ import annotations

import pkgutil
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import platformdirs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import newsletter
from tests.conftest import REPOSITORY

WITHOUT_MKDOCS = """
import importlib, sys

class Absent:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("mkdocs", "material", "properdocs"):
            raise ModuleNotFoundError(name)

sys.meta_path.insert(0, Absent())
for module in sys.argv[1:]:
    importlib.import_module(module)
"""


def modules() -> list[str]:
    return [found.name for found in pkgutil.walk_packages(newsletter.__path__, "newsletter.")]


def test_every_module_loads_where_mkdocs_is_absent() -> None:
    assert len(modules()) > 20
    done = subprocess.run(
        (sys.executable, "-c", WITHOUT_MKDOCS, *modules()), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_the_hooks_folder_holds_one_python_file_beside_the_package() -> None:
    assert [file.name for file in (REPOSITORY / "hooks").glob("*.py")] == ["mkdocs_hooks.py"]


@pytest.mark.parametrize("own", ["mkdocs.yml", "issues"])
def test_no_test_reads_the_settings_or_the_issue_files_of_this_repository(own: str) -> None:
    tests = [file for file in (REPOSITORY / "tests").rglob("*.py") if file.name != "test_independence.py"]
    reading = re.compile(rf"REPOSITORY / [\"']{own}|read_project\(REPOSITORY\)")
    assert [file.name for file in tests if reading.search(file.read_text("utf-8"))] == []


def test_what_tests_leave_in_the_home_of_the_user_is_left_in_one_of_their_own(home: Path) -> None:
    assert Path.home() == home
    assert platformdirs.user_cache_path().is_relative_to(home)


def drawn() -> list[str]:
    """The texts that a property test of the usual profile is given."""
    texts: list[str] = []

    @settings(settings.get_profile("steady"), max_examples=300)
    @given(st.text())
    def note(text: str) -> None:
        texts.append(text)

    note()
    return texts


def test_property_tests_draw_the_same_whichever_modules_are_loaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = drawn()
    loaded = ModuleType("wombats")
    loaded.__file__ = str(tmp_path / "wombats.py")
    Path(loaded.__file__).write_text("DENS = " + repr([f"den {number}" for number in range(50)]), "utf-8")
    monkeypatch.setitem(sys.modules, "wombats", loaded)
    assert drawn() == before


def test_the_package_is_called_what_it_says_that_it_is_called() -> None:
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]
    assert (project["name"], project["dynamic"]) == (newsletter.DISTRIBUTION, ["version"])


def test_the_list_of_changes_the_citation_and_the_handbook_name_the_version() -> None:
    changes = (REPOSITORY / "CHANGELOG.md").read_text("utf-8")
    version, day = re.findall(r"(?m)^## (\d[\d.]*) - (\d{4}-\d\d-\d\d)$", changes)[0]
    assert version == newsletter.__version__
    cited = (REPOSITORY / "CITATION.cff").read_text("utf-8")
    assert re.findall(r"(?m)^(?:version|date-released): (.+)$", cited) == [newsletter.__version__, day]
    texts = [(REPOSITORY / path).read_text("utf-8") for path in ("README.md", "docs/contributing/founding.md")]
    named = re.findall(r"(?:newsletter_archive-|rev: v|REPOSITORY@v)([\d.]+\d)", "".join(texts))
    assert (len(named), {*named}) == (4, {newsletter.__version__})
