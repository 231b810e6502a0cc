"""`newsletter bench`: invented archives of any size, and what building them takes."""

from __future__ import annotations

import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from newsletter.bench.bench_report import as_json, growth_of, report_of
from newsletter.bench.invented_project import make_project
from newsletter.bench.invention import MOST_VOLUMES
from newsletter.bench.machine import machine, machine_said
from newsletter.bench.rounds import Measured, measure, trials_named, unmeasured
from newsletter.bench.trials import NAMES
from newsletter.cli.group import counted
from newsletter.problem import NewsletterError, did_you_mean, nearest, quoted
from newsletter.storage.disk import write_file


@click.group("bench")
def bench_command() -> None:
    """Measure what building an archive takes, on invented ones."""


@bench_command.command("make")
@click.argument("volumes", type=click.IntRange(1, MOST_VOLUMES))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
def make_command(volumes: int, folder: Path) -> None:
    """Write an invented archive of so many VOLUMES into FOLDER, which is new or empty.

    The same number gives the same bytes, and a larger archive begins with all volumes of a smaller one. All other
    commands, and MkDocs, take it as they take any archive.
    """
    make_project(folder, volumes)
    click.echo(f"{counted(volumes, 'volume')} in {folder}")


@bench_command.command("run")
@click.option("--volumes", default="50,150,500", show_default=True, help="Sizes of the archives.")
@click.option("--rounds", default=3, show_default=True, type=click.IntRange(1, 100), help="Rounds of each size.")
@click.option("--only", default="", metavar="NAMES", help=f"Some of: {', '.join(NAMES)}.")
@click.option("--json", "file", type=click.Path(path_type=Path, dir_okay=False), help="Write every single run, too.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    help="Where to work; else where temporary files are.",
)
def run_command(volumes: str, rounds: int, only: str, file: Path | None, folder: Path | None) -> None:
    """Measure builds of invented archives, and beside them what other programs take for the same.

    Every size is measured in rounds, in each of which everything runs once; medians are printed, and the ratios of what
    ran in the same round. A program that is not there is named. Exit status: 0 where all that is there ran.
    """
    sizes, trials = _sizes(volumes), trials_named(_names(only))
    known, left_out = machine(folder or Path(tempfile.gettempdir())), unmeasured(trials)
    click.echo(machine_said(known), nl=False)
    for label, said in left_out.items():
        click.echo(f"left out: {label}; {said}")
    found: list[Measured] = []
    for size in sizes:
        if file:  # now, for what cannot be written is known before hours have passed
            write_file(file, as_json(known, left_out, found))
        with _tidy():
            found.append(measure(size, trials, rounds=rounds, folder=folder, say=partial(click.echo, err=True)))
        click.echo(f"\n{counted(size, 'volume')}\n\n{report_of(found[-1])}", nl=False)
    if growth := growth_of(found):
        click.echo(f"\n{growth}", nl=False)
    if file:
        write_file(file, as_json(known, left_out, found))


@contextmanager
def _tidy() -> Iterator[None]:
    """Whoever is told to end meanwhile ends what was begun, and deletes what was made for it."""
    before = signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # as shells have it
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _sizes(text: str) -> list[int]:
    parts = [part.strip() for part in text.split(",")]
    if not all(part.isdecimal() and len(part) < 5 and 1 <= int(part) <= MOST_VOLUMES for part in parts):
        raise NewsletterError(f"--volumes takes numbers from 1 to {MOST_VOLUMES}, such as 50,150; not {quoted(text)}")
    return [int(part) for part in parts]


def _names(text: str) -> list[str]:
    names = [part.strip() for part in text.split(",") if part.strip()]
    for name in names:
        if name not in NAMES:
            hint = did_you_mean(nearest(name, NAMES)) or f"--only takes {', '.join(NAMES)}"
            raise NewsletterError(f"nothing named {quoted(name)} is measured; {hint}")
    return names
