"""Waiting for what never comes: it ends, says where it was, and takes no other test along."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests import conftest
from tests.conftest import CAN_SPLIT_OFF, REPOSITORY, shared_site

NEVER = "tests/waiting_for_ever.py"


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="no process splits off here")
def test_a_test_that_waits_for_ever_or_loses_its_browser_fails_and_the_next_one_has_what_it_needs() -> None:
    done = subprocess.run(
        (sys.executable, "-m", "pytest", "-p", "no:cacheprovider", NEVER),
        cwd=REPOSITORY,
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTEST_XDIST")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"{NEVER}::test_a_promise_that_nothing_keeps still waited after 1 seconds" in done.stdout
    assert done.stdout.count(">       asked.evaluate(NEVER)") == 2  # the first try is shown too
    assert "3 failed, 3 passed, 2 rerun" in done.stdout


def test_a_site_for_many_tests_that_came_to_grief_is_begun_anew_by_the_next_one(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lay_out(folder: Path) -> Path:
        (folder / "project").mkdir(parents=True)
        return folder / "project"

    def build(project: Path) -> Path:
        if not tries.pop():
            raise TimeoutError
        return project / "site"

    tries = [True, False]
    monkeypatch.setattr(conftest, "built", build)
    with pytest.raises(TimeoutError):
        shared_site(tmp_path_factory, "late", lay_out)
    assert shared_site(tmp_path_factory, "late", lay_out).name == "site"
