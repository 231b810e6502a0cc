"""Ask a service for known vulnerabilities of every pinned package; what could not be asked counts as a fault.

pip-audit does the asking. It passes over what is not for this Python, takes any empty answer for «nothing is known» and
only warns of an answer that it does not understand. So every pin is asked of without its marker, each must come back, a
warning is a fault, and a package with a known vulnerability must be found to have one, or the service knows nothing.
OSV says the same of a package without vulnerabilities and of one it never heard of; that there is such a package shows
when the lock is installed, which comes first.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from newsletter.problem import NewsletterError, visible
from tests.supply.lock import DEVELOPMENT, RUN, Pin, read_lock

LOCKS = (RUN, DEVELOPMENT)
WITNESS = Pin("jinja2", "2.10", ("0" * 64,))
"""A version that was mended in 2019 (CVE-2019-10906): whoever answers that nothing is known of it knows nothing."""

Vulnerabilities = dict[tuple[str, str], list[str]]
"""What is known of each package by name and version, one sentence each."""


@click.command()
@click.argument("locks", metavar="LOCK...", nargs=-1, type=click.Path(path_type=Path), default=LOCKS)
@click.option("--service", metavar="ADDRESS", help="Where to ask, instead of OSV's own address.")
def main(locks: tuple[Path, ...], service: str | None) -> None:
    """Audit each LOCK. Exit status: 0 where nothing is known, 1 where something is, 2 where not all could be asked."""
    try:
        pinned = _pinned(locks)
        known = audited([pin for pin, _ in pinned], service=service)
    except NewsletterError as error:
        raise click.UsageError(str(error)) from error
    for pin, lock in pinned:
        for sentence in known[pin.name, pin.version]:
            click.echo(f"{lock}: {pin.name} {pin.version}: {sentence}")
    found = sum(bool(known[pin.name, pin.version]) for pin, _ in pinned)
    click.echo(f"{len(pinned)} pinned packages audited, {found} with known vulnerabilities", err=True)
    raise SystemExit(1 if found else 0)


def _pinned(locks: Sequence[Path]) -> list[tuple[Pin, str]]:
    """Every pin once, with the name of the first lock that has it."""
    found = {(pin.name, pin.version): (pin, lock.name) for lock in reversed(locks) for pin in read_lock(lock)}
    return [found[key] for key in sorted(found)]


def audited(pins: Sequence[Pin], *, service: str | None) -> Vulnerabilities:
    """Ask of every pin; NewsletterError unless each was answered."""
    known: Vulnerabilities = {}
    for some in _rounds([*pins, WITNESS]):
        known |= _asked(some, service)
    missing = [f"{pin.name} {pin.version}" for pin in pins if (pin.name, pin.version) not in known]
    if missing:
        raise NewsletterError(f"not audited: {', '.join(missing)}")
    if not known.get((WITNESS.name, WITNESS.version)):
        raise NewsletterError(
            f"the service knows of no vulnerability of {WITNESS.name} {WITNESS.version}, so it cannot be believed"
        )
    return known


def _rounds(pins: Sequence[Pin]) -> Iterator[list[Pin]]:
    """Part the pins so that each package is once in each part, for pip-audit takes no two versions of one."""
    rest = list(pins)
    while rest:
        once = {pin.name: pin for pin in reversed(rest)}
        yield list(once.values())
        rest = [pin for pin in rest if once[pin.name] is not pin]


def _asked(pins: Sequence[Pin], service: str | None) -> Vulnerabilities:
    with tempfile.TemporaryDirectory() as folder:
        listed = Path(folder) / "pins.txt"
        listed.write_text("".join(f"{pin.name}=={pin.version} --hash=sha256:{pin.hashes[0]}\n" for pin in pins))
        options = ["--requirement", str(listed), "--cache-dir", folder, *(["--osv-url", service] if service else [])]
        done = run_pip_audit(*_OPTIONS, *options)
    return _known(done.stdout, done.stderr)


def run_pip_audit(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run it without any setting of the machine's own."""
    return subprocess.run(
        (sys.executable, "-m", "pip_audit", *arguments),
        env={name: value for name, value in os.environ.items() if not name.startswith("PIP_AUDIT_")},
        capture_output=True,
        text=True,
        check=False,
    )


_OPTIONS = (
    "--strict",
    "--disable-pip",
    "--progress-spinner=off",
    "--timeout=60",
    "--format=json",
    "--vulnerability-service=osv",
)


def _known(answers: str, talk: str) -> Vulnerabilities:
    warnings = [line for line in talk.splitlines() if line.startswith(("WARNING", "ERROR"))]
    try:
        listed = json.loads(answers)["dependencies"]
    except (ValueError, KeyError, TypeError):
        listed = None
    if warnings or listed is None:
        causes = [line for line in talk.splitlines() if ": " in line]
        cause = visible((warnings or causes[-1:] or ["it said nothing"])[0])
        raise NewsletterError(f"not every package could be audited: {cause}")
    return {(one["name"], one["version"]): [_said(of) for of in one["vulns"]] for one in listed if "vulns" in one}


def _said(vulnerability: dict[str, list[str]]) -> str:
    names = ", ".join([str(vulnerability["id"]), *sorted(vulnerability["aliases"])])
    return visible(f"{names}; mended in {', '.join(vulnerability['fix_versions']) or 'no version yet'}")


if __name__ == "__main__":
    main()
