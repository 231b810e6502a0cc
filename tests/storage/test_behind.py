"""Works behind a process that has threads: the newest is done, and those before it are given up."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsletter.storage.behind import Behind
from tests.conftest import CAN_SPLIT_OFF, PATIENCE

pytestmark = pytest.mark.skipif(not CAN_SPLIT_OFF, reason="no process splits off here")


def wait_for_end(number: int) -> None:
    """Wait until nothing is left of a process, not even what it told at its end."""
    end = time.monotonic() + PATIENCE
    while Path(f"/proc/{number}").exists():
        assert time.monotonic() < end, "it never ended"
        time.sleep(0.01)


def wait_for(path: Path) -> None:
    end = time.monotonic() + PATIENCE
    while not path.exists():
        assert time.monotonic() < end, f"{path.name} never came"
        time.sleep(0.01)


@pytest.fixture
def behind(tmp_path: Path) -> Iterator[Behind]:
    def work(about: str) -> None:
        (tmp_path / f"{about} at work").write_text(f"{os.getpid()}")
        (tmp_path / f"{about} at work").rename(tmp_path / f"{about} begun")
        if about == "for long":
            time.sleep(2 * PATIENCE)
        if about == "in vain":
            raise ValueError
        (tmp_path / f"{about} done").touch()

    behind = Behind(work, at_failure=(tmp_path / "bell").touch, at_end=(tmp_path / "over").touch)
    yield behind
    behind.close()


def begun(behind: Behind, about: str, folder: Path) -> int:
    """Begin a work; gives the number of the process that is at it."""
    assert behind.begin(about)
    wait_for(folder / f"{about} begun")
    return int((folder / f"{about} begun").read_text())


def test_a_newer_work_ends_the_one_before_it(behind: Behind, tmp_path: Path) -> None:
    number = begun(behind, "for long", tmp_path)
    assert behind.begin("short")
    assert not Path(f"/proc/{number}").exists()
    wait_for(tmp_path / "short done")
    assert not (tmp_path / "for long done").exists()


def test_a_work_that_was_ended_writes_nothing_more(behind: Behind, tmp_path: Path) -> None:
    number = begun(behind, "for long", tmp_path)
    before = time.monotonic()
    behind.end()
    assert time.monotonic() - before < PATIENCE
    assert not Path(f"/proc/{number}").exists()
    assert not behind.has_failed
    assert behind.begin("short")


def test_of_a_work_that_is_done_nothing_is_left_to_the_system(behind: Behind, tmp_path: Path) -> None:
    wait_for_end(begun(behind, "short", tmp_path))
    assert not behind.has_failed
    assert not (tmp_path / "bell").exists()


def test_a_work_that_comes_to_grief_rings(behind: Behind, tmp_path: Path) -> None:
    wait_for_end(begun(behind, "in vain", tmp_path))
    wait_for(tmp_path / "bell")
    assert behind.has_failed
    assert behind.begin("short")
    assert not behind.has_failed


def test_a_work_that_the_system_ends_rings(behind: Behind, tmp_path: Path) -> None:
    os.kill(begun(behind, "for long", tmp_path), signal.SIGKILL)
    wait_for(tmp_path / "bell")
    assert behind.has_failed


def test_a_work_about_which_nothing_is_said_is_done_as_well(behind: Behind, tmp_path: Path) -> None:
    assert behind.begin("")
    wait_for(tmp_path / " done")


def test_who_waits_for_works_rings_too_when_the_system_ends_it(behind: Behind, tmp_path: Path) -> None:
    number = begun(behind, "for long", tmp_path)
    os.kill(int(Path(f"/proc/{number}/stat").read_text().rpartition(")")[2].split()[1]), signal.SIGKILL)
    wait_for(tmp_path / "bell")
    assert behind.has_failed
    assert not behind.is_there


def test_who_is_told_to_end_does_not_ring(behind: Behind, tmp_path: Path) -> None:
    behind.close()
    assert not (tmp_path / "bell").exists()


def test_nothing_is_begun_once_the_process_is_gone(behind: Behind, tmp_path: Path) -> None:
    behind.close()
    assert not behind.is_there
    assert (tmp_path / "over").exists()
    assert not behind.begin("short")
    assert behind.has_failed
