"""The core knows nothing of MkDocs, and the hooks' folder holds one module."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

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


def test_no_test_reads_the_settings_of_this_repository() -> None:
    tests = [file for file in (REPOSITORY / "tests").rglob("*.py") if file.name != "test_independence.py"]
    assert [file.name for file in tests if 'REPOSITORY / "mkdocs.yml"' in file.read_text("utf-8")] == []
