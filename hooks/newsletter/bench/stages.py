"""MkDocs with a look, every few milliseconds of CPU, at what it is doing.

python -m newsletter.bench.stages FILE build

A line is added to FILE each time: the stage of the build. That is the first module on the way in which belongs to a
room of the package, such as pages/entry_pages, whatever it calls. Nothing of the build is changed for it.
"""

from __future__ import annotations

import atexit
import os
import runpy
import signal
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import FrameType

import newsletter

INTERVAL = 0.002
"""Seconds of CPU between two looks."""

LOADING, AROUND = "loading modules", "MkDocs and its theme"
_PACKAGE = f"{Path(newsletter.__file__).parent}{os.sep}"
_CALLERS = ("build", "storage")
"""The rooms that call others."""

_LOADER = "<frozen importlib._bootstrap>"


def stage_of(files: Iterable[str]) -> str:
    """The stage in which the files are called one by the other, the outermost first.

    The build calls everything, and the site folder has its files made, so either is a stage where it calls nobody else.
    """
    is_loading, around = False, AROUND
    for file in files:
        is_loading |= file == _LOADER
        if file.startswith(_PACKAGE) and not is_loading:
            room, _, module = file[len(_PACKAGE) :].removesuffix(".py").partition(os.sep)
            stage = f"{room}/{module.replace(os.sep, '/')}"
            if module and room not in ("bench", *_CALLERS):
                return stage
            around = stage if module and room in _CALLERS else around
    return LOADING if is_loading else around


def shares_of_stages(path: Path) -> dict[str, float]:
    """The share of every stage in all looks of a file, the largest first."""
    counts = Counter(path.read_text("utf-8").splitlines())
    return {stage: count / counts.total() for stage, count in counts.most_common()}


def _look_on(path: str) -> None:
    """Begin to look, in this process and in those that split off from it."""
    file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def look(_signal: int, frame: FrameType | None) -> None:
        os.write(file, f"{stage_of(reversed([*_files(frame)]))}\n".encode())

    def begin() -> None:
        signal.setitimer(signal.ITIMER_PROF, INTERVAL, INTERVAL)

    signal.signal(signal.SIGPROF, look)
    os.register_at_fork(after_in_child=begin)
    atexit.register(signal.setitimer, signal.ITIMER_PROF, 0)  # a Python that ends no longer catches what would kill it
    begin()


def _files(frame: FrameType | None) -> Iterator[str]:
    while frame:
        yield frame.f_code.co_filename
        frame = frame.f_back


if __name__ == "__main__":
    _look_on(sys.argv.pop(1))
    sys.argv[0] = "mkdocs"
    runpy.run_module("mkdocs", run_name="__main__", alter_sys=True)
