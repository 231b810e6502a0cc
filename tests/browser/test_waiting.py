"""Waiting for what never comes: it ends, says where it was, and takes no other test along."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import REPOSITORY

NEVER = "tests/browser/waiting_for_ever.py"


@pytest.mark.skipif(sys.platform == "win32", reason="nothing can end what waits there")
def test_a_test_that_waits_for_ever_or_loses_its_browser_fails_at_its_second_try_and_the_next_one_has_another() -> None:
    done = subprocess.run(
        (sys.executable, "-m", "pytest", "-p", "no:cacheprovider", NEVER),
        cwd=REPOSITORY,
        env={name: value for name, value in os.environ.items() if not name.startswith("PYTEST_XDIST")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert f"{NEVER}::test_a_promise_that_nothing_keeps still waited after 1 seconds" in done.stdout
    assert ">       asked.evaluate(NEVER)" in done.stdout
    assert "2 failed, 2 passed, 2 rerun" in done.stdout
