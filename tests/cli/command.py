"""The `newsletter` command as an editor runs it in a folder, without starting a process for it."""

from __future__ import annotations

import subprocess
from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from newsletter.cli import main


def newsletter(*arguments: str | Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command; what it printed and how it ended is what a process would give."""
    with chdir(folder):
        done = CliRunner(env=environment).invoke(main, [str(one) for one in arguments], catch_exceptions=False)
    return subprocess.CompletedProcess(arguments, done.exit_code, done.stdout, done.stderr)
