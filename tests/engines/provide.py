"""Provide the engines that the tests run in: installed ones, else Debian's, else a word that names what is lacking.

Run as a program before the tests. `ENGINES=chromium,firefox` asks for these alone; otherwise each engine is needed.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from tests.browser.provide import installed_browser

Run = Callable[[Sequence[str]], int]


def firefox() -> str | None:
    """Find an installed Firefox."""
    return next(filter(None, map(shutil.which, ("firefox-esr", "firefox"))), None)


def minibrowser() -> str | None:
    """Find the browser of WebKitGTK, which is on no PATH; the newest where there are several."""
    folders = (Path("/usr/lib"), Path("/usr/lib64"), Path("/usr/libexec"))
    found = {str(path) for folder in folders for path in folder.glob("**/webkit2gtk-4*/MiniBrowser")}
    return max(found, default=None)


def webkit_driver() -> str | None:
    """Find the program that drives it."""
    return shutil.which("WebKitWebDriver")


def virtual_screen() -> str | None:
    """Find the screen that nobody sees, without which it shows nothing."""
    return shutil.which("Xvfb")


class Needs(NamedTuple):
    """What an engine needs: how each program is found, by its name, and the packages of Debian that bring them."""

    programs: Mapping[str, Callable[[], str | None]]
    packages: tuple[str, ...]

    def missing(self) -> list[str]:
        """The programs that are not there."""
        return [name for name, find in self.programs.items() if find() is None]


ENGINES: dict[str, Needs] = {
    "chromium": Needs({"chromium": installed_browser}, ("chromium",)),
    "firefox": Needs({"firefox-esr": firefox}, ("firefox-esr",)),
    "webkit": Needs(
        {"MiniBrowser": minibrowser, "WebKitWebDriver": webkit_driver, "Xvfb": virtual_screen},
        ("webkit2gtk-driver", "xvfb"),
    ),
}
"""Every engine, by the name that `ENGINES` takes."""


def asked(environment: Mapping[str, str]) -> list[str]:
    """The engines that are asked for; ValueError where one is none of ours."""
    names = [name.strip() for name in environment.get("ENGINES", "").split(",") if name.strip()]
    unknown = sorted(set(names) - set(ENGINES))
    if unknown:
        raise ValueError(f"ENGINES names {', '.join(unknown)}; there are {', '.join(ENGINES)}")
    return names or list(ENGINES)


def provide(names: Sequence[str], run: Run, *, is_root: bool, has_apt: bool) -> dict[str, list[str]]:
    """Install what the engines lack, where Debian's packages can be; what is still missing comes back, by engine."""
    packages = [package for name in names if ENGINES[name].missing() for package in ENGINES[name].packages]
    if packages and is_root and has_apt:
        run(("apt-get", "update")) == 0 and run(("apt-get", "install", "--yes", "--no-install-recommends", *packages))
    return {name: missing for name in names if (missing := ENGINES[name].missing())}


def advice(missing: Mapping[str, Sequence[str]]) -> str:
    """Say what is missing, and what to do."""
    lacking = "\n".join(f"The engine {name} lacks {', '.join(programs)}." for name, programs in missing.items())
    packages = " ".join(package for name in missing for package in ENGINES[name].packages)
    rest = ",".join(name for name in ENGINES if name not in missing)
    others = f" To test without, say so: make test-engines ENGINES={rest}" if rest else ""
    return f"{lacking}\nInstall them (Debian: apt-get install {packages}), then run the tests again.{others}"


def _run(command: Sequence[str]) -> int:
    print("An engine is not installed; running:", *command, file=sys.stderr)
    return subprocess.run(command, stdout=sys.stderr, check=False).returncode


def main() -> None:
    """Provide the engines that are asked for, or exit with advice."""
    try:
        names = asked(os.environ)
    except ValueError as error:
        sys.exit(str(error))
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    missing = provide(names, _run, is_root=is_root, has_apt=shutil.which("apt-get") is not None)
    if missing:
        sys.exit(advice(missing))
    print("Engines:", ", ".join(names))


if __name__ == "__main__":
    main()
