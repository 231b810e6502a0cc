"""Works behind a process that has threads: the newest is done, and those before it are given up."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsletter.storage.behind import Behind
from tests.conftest import CAN_SPLIT_OFF

pytestmark = pytest.mark.skipif(not CAN_SPLIT_OFF, reason="no process splits off here")
WAIT = 10.0
"""Seconds after which nothing more is waited for."""


def wait_for(path: Path) -> None:
    end = time.monotonic() + WAIT
    while not path.exists():
        assert time.monotonic() < end, f"{path.name} never came"
        time.sleep(0.01)


@pytest.fixture
def behind(tmp_path: Path) -> Iterator[Behind]:
    def work(about: str) -> None:
        (tmp_path / f"{about} begun").touch()
        if about == "for long":
            time.sleep(2 * WAIT)
        (tmp_path / f"{about} done").touch()

    behind = Behind(work, at_end=(tmp_path / "over").touch)
    yield behind
    behind.close()


def test_a_newer_work_ends_the_one_before_it(behind: Behind, tmp_path: Path) -> None:
    assert behind.begin("for long")
    wait_for(tmp_path / "for long begun")
    assert behind.begin("short")
    wait_for(tmp_path / "short done")
    assert not (tmp_path / "for long done").exists()


def test_a_work_that_was_ended_writes_nothing_more(behind: Behind, tmp_path: Path) -> None:
    behind.begin("for long")
    wait_for(tmp_path / "for long begun")
    before = time.monotonic()
    behind.end()
    assert time.monotonic() - before < WAIT
    assert behind.begin("short")


def test_a_work_about_which_nothing_is_said_is_done_as_well(behind: Behind, tmp_path: Path) -> None:
    assert behind.begin("")
    wait_for(tmp_path / " done")


def test_nothing_is_begun_once_the_process_is_gone(behind: Behind, tmp_path: Path) -> None:
    behind.close()
    assert not behind.is_there
    assert (tmp_path / "over").exists()
    assert not behind.begin("short")
