"""Fuzzing: all property tests again and again with other examples, until the time is up or one of them fails.

`python -m tests.attack.fuzz --minutes 30`, or `make fuzz FUZZ_MINUTES=30`. A round that has begun is finished.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import time

COMMAND = (
    sys.executable,
    "-m",
    "pytest",
    "-m",
    "hypothesis",
    "--hypothesis-profile",
    "fuzz",
    "--numprocesses",
    "auto",
    "-x",
)


def main() -> None:
    """Go round until the time is up; exit with the status of the round that failed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=10)
    end = time.monotonic() + 60 * parser.parse_args().minutes
    rounds = 0
    while time.monotonic() < end:
        done = subprocess.run(COMMAND, check=False)
        if done.returncode:
            sys.exit(done.returncode)
        rounds += 1
    print(f"{rounds} {'round' if rounds == 1 else 'rounds'} without a failure")


if __name__ == "__main__":
    main()
