"""What a command costs: seconds of wall and of all processors, and the peak of memory of its largest process."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from newsletter.problem import NewsletterError

STOPWATCH = Path(__file__).parent / "stopwatch.py"
_LAST_LINES = 8


@dataclass(frozen=True)
class Cost:
    """What one run took; None where it cannot be told."""

    wall: float
    cpu: float | None = None
    memory: float | None = None


def cost_of(command: tuple[str, ...], *, folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run a command in a folder and measure it; NewsletterError with its last words where it fails."""
    if not hasattr(os, "wait4"):
        raise NewsletterError("runs are measured on Linux and macOS alone, whose systems count what a process takes")
    with TemporaryDirectory() as kept:
        result = Path(kept, "result")
        timed = (sys.executable, "-I", "-S", str(STOPWATCH), str(result), *command)
        code, said = _ended(timed, folder, environment)
        if code:
            last = "\n".join(said.splitlines()[-_LAST_LINES:])
            raise NewsletterError(f"{' '.join(command)} ended with {code}:\n{last}")
        wall, cpu, memory = map(float, result.read_text("ascii").split())
    return Cost(wall, cpu, memory)


def _ended(command: tuple[str, ...], folder: Path, environment: Mapping[str, str]) -> tuple[int, str]:
    """Run a command to its end: its status and what it said; if we are stopped, so is all that it started."""
    with subprocess.Popen(  # noqa: S603 -- the benchmark's own commands
        command,
        cwd=folder,
        env=dict(environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            said, _ = process.communicate()
        except BaseException:
            os.killpg(process.pid, signal.SIGKILL)
            raise
    return process.returncode, said
