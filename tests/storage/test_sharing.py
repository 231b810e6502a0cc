"""Work that two processes share: all of it is done, whatever becomes of the second one."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable
from functools import partial
from multiprocessing import active_children
from pathlib import Path

import pytest

from newsletter.storage import sharing
from newsletter.storage.sharing import Aside, Work, share
from tests.conftest import CAN_SPLIT_OFF, PATIENCE

pytestmark = pytest.mark.skipif(not CAN_SPLIT_OFF, reason="no process splits off here")


def until(is_so: Callable[[], bool]) -> bool:
    ends = time.monotonic() + PATIENCE
    while not is_so() and time.monotonic() < ends:
        time.sleep(0.01)
    return is_so()


class Bench:
    """A folder in which every work leaves which process did it, and what the first process heard."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.first = folder, os.getpid()
        self.heard: list[bytes] = []

    def leave(self, name: str) -> None:
        with (self.folder / name).open("a") as file:
            file.write("here\n" if os.getpid() == self.first else "beside\n")

    def work(self, name: str, *, after: str = "") -> Work:
        """A work that waits until another one is done."""
        return partial(self._do, name, after)

    def _do(self, name: str, after: str) -> None:
        (self.folder / f"{name} begun").touch()
        assert not after or until((self.folder / after).exists)
        self.leave(name)

    def share(self, *works: Work) -> dict[str, str]:
        """Share works; who did each of them, by name."""
        share(works, self.folder, tell=lambda: b"told", hear=self.heard.append)
        done = (file for file in sorted(self.folder.iterdir()) if not file.name.endswith("begun"))
        return {file.name: file.read_text() for file in done}


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Bench:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1})
    monkeypatch.setattr(sharing, "FEWEST", 2)
    return Bench(tmp_path)


def test_both_ends_are_done_at_once_and_nothing_twice_or_left_behind(bench: Bench) -> None:
    done = bench.share(bench.work("a", after="d"), bench.work("b"), bench.work("c"), bench.work("d", after="a begun"))
    assert {name: who for name, who in done.items() if name in "ad"} == {"a": "here\n", "d": "beside\n"}
    assert [*done] == ["a", "b", "c", "d"]
    assert all(who.count("\n") == 1 for who in done.values())
    assert bench.heard == [b"told"]


def test_one_processor_does_all_in_order(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0})
    done = bench.share(bench.work("a"), bench.work("b", after="a"))
    assert done == {"a": "here\n", "b": "here\n"}
    assert bench.heard == []


def test_all_is_done_here_where_no_process_can_split_off(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_process() -> int:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", no_process)
    assert bench.share(bench.work("a"), bench.work("b", after="a")) == {"a": "here\n", "b": "here\n"}
    assert bench.heard == []
    assert Aside(lambda: b"made").result() is None


def test_few_pieces_are_done_by_one_process(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharing, "FEWEST", 3)
    assert bench.share(bench.work("a"), bench.work("b", after="a")) == {"a": "here\n", "b": "here\n"}
    assert bench.heard == []


def beside_only(bench: Bench, act: Callable[[], None], name: str) -> None:
    """Do something in the second process, and the work where that has failed."""
    if os.getpid() != bench.first:
        bench.leave("begun")
        act()
    bench.leave(name)


@pytest.mark.parametrize("fate", ["dies", "errs"])
def test_what_a_second_process_took_that_came_to_grief_is_done_here(bench: Bench, fate: str) -> None:
    def err() -> None:
        raise OSError("no space is left")

    act = err if fate == "errs" else partial(os._exit, 0)
    done = bench.share(bench.work("a", after="begun"), partial(beside_only, bench, act, "b"))
    assert done == {"a": "here\n", "b": "here\n"}
    assert bench.heard == []


def test_an_error_of_a_work_is_seen_whoever_did_it(bench: Bench) -> None:
    def err() -> None:
        raise ValueError("seen")

    with pytest.raises(ValueError, match="seen"):
        bench.share(bench.work("a"), err)


def test_an_error_here_ends_what_is_done_beside(bench: Bench) -> None:
    def err() -> None:
        assert until((bench.folder / "begun").exists)
        raise ValueError("here")

    def wait() -> None:
        bench.leave("begun")
        time.sleep(PATIENCE)
        bench.leave("ended")

    began = time.monotonic()
    with pytest.raises(ValueError, match="here"):
        bench.share(err, bench.work("b"), wait)
    assert time.monotonic() - began < PATIENCE
    assert not (bench.folder / "ended").exists()


def test_the_second_process_ends_with_the_first(bench: Bench) -> None:
    def write_on() -> None:
        for _ in range(int(PATIENCE * 100)):
            bench.leave("alive")
            time.sleep(0.01)

    first = os.fork()
    if first == 0:
        bench.first = os.getpid()
        bench.share(partial(time.sleep, PATIENCE), write_on)
        os._exit(0)
    assert until((bench.folder / "alive").exists)
    os.kill(first, signal.SIGKILL)
    os.waitpid(first, 0)
    time.sleep(0.2)
    before = (bench.folder / "alive").stat().st_size
    time.sleep(0.2)
    assert (bench.folder / "alive").stat().st_size == before


def test_bytes_are_made_aside_while_this_process_goes_on(bench: Bench) -> None:
    def make() -> bytes:
        bench.work("aside", after="here begun")()
        return b"made"

    aside = Aside(make)
    bench.work("here", after="aside")()
    assert aside.result() == b"made"
    assert (bench.folder / "aside").read_text() == "beside\n"


@pytest.mark.usefixtures("bench")
def test_what_is_made_aside_can_be_heard_in_a_process_that_split_off_meanwhile_but_once() -> None:
    aside = Aside(lambda: b"made")
    other = Aside(lambda: aside.result() or b"nothing")
    assert other.result() == b"made"
    assert aside.result() is None


@pytest.mark.parametrize("processors", [{0}, {0, 1}])
def test_what_is_not_made_aside_is_none(monkeypatch: pytest.MonkeyPatch, processors: set[int]) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: processors)
    assert Aside(partial(os._exit, 0)).result() is None


@pytest.mark.usefixtures("bench")
def test_a_process_ends_that_has_more_to_tell_than_anybody_hears() -> None:
    aside: Aside | None = Aside(lambda: bytes(1_000_000))
    assert active_children()
    del aside
    assert until(lambda: not active_children())
