"""Provide a browser for the tests: an installed Chromium or Chrome, else one installed now, else a clear word.

Beside it Chromium without windows, where it can be had; a font as wide as Arial, which most readers have: without one a
Linux has the widest of all, and pages are as long in it as nobody sees them; and jq, which every runner of GitHub has,
and steps of workflows call. Run as a program before the tests; `quickest_browser` tells the tests what it found.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.web.node import node

# Playwright's own Node needs a library (libatomic) that a bare image does not have; the one of the scripts does not.
os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(node()))

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
APPLICATIONS = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
ADVICE = (
    "The tests need a browser, and none could be installed. Install Chromium or Google Chrome so that "
    "«chromium» or «google-chrome» is on the PATH, then run the tests again."
)

Run = Callable[[Sequence[str]], int]

FONTS = "fonts-liberation"
"""The package of Debian with fonts whose letters have the widths of Arial's."""

ADVICE_ON_FONTS = f"Tests that count printed pages need a font as wide as Arial, and there is none (Debian: {FONTS})."

JQ = "jq"
"""The program and the package of Debian that read JSON in a shell."""

ADVICE_ON_JQ = "Tests of the workflows' steps need jq, and there is none (Debian: jq)."


SHELL = "chromium-headless-shell"
"""Chromium without windows and whatever stands around pages in them, and its package of Debian: it takes a quarter
less."""


def quickest_browser() -> str | None:
    """Find what shows pages to tests for the least, and knows no history; None where there is nothing."""
    return shutil.which(SHELL) or installed_browser()


def installed_browser() -> str | None:
    """Find an installed Chromium or Chrome; None where there is none."""
    found = (shutil.which(name) for name in NAMES)
    return next(filter(None, found), None) or next(filter(_is_file, APPLICATIONS), None) or _own_browser()


def provide(find: Callable[[], str | None], run: Run, *, is_root: bool, has_apt: bool) -> str | None:
    """Find a browser, installing one where there is none: Debian's as root, else Playwright's."""
    if found := find():
        return found
    if is_root and has_apt and run(("apt-get", "update")) == 0:
        install = ("apt-get", "install", "--yes", "--no-install-recommends", "chromium")
        any(run(command) == 0 for command in ((*install, SHELL), install))
    if found := find():
        return found
    run((sys.executable, "-m", "playwright", "install", "chromium"))
    return find()


def has_shell() -> bool:
    """Whether Chromium without windows is on the PATH."""
    return shutil.which(SHELL) is not None


def has_font() -> bool:
    """Whether text in Arial comes in it or in a font of its widths; where nobody knows, such as on a Mac, it does."""
    matcher = shutil.which("fc-match")
    if matcher is None:
        return True
    found = subprocess.run((matcher, "--format=%{family}", "Arial"), capture_output=True, text=True, check=False)
    return any(name in found.stdout for name in ("Arial", "Arimo", "Helvetica", "Liberation Sans", "Nimbus Sans"))


def has_jq() -> bool:
    """Whether jq is on the PATH."""
    return shutil.which(JQ) is not None


def provide_package(package: str, is_there: Callable[[], bool], run: Run, *, is_root: bool, has_apt: bool) -> bool:
    """Install a package of Debian where what it brings is not there and it can be; whether it is there then."""
    if not is_there() and is_root and has_apt and run(("apt-get", "update")) == 0:
        run(("apt-get", "install", "--yes", "--no-install-recommends", package))
    return is_there()


def _own_browser() -> str | None:
    """The browser that Playwright installed; None too where its own driver lacks a library of the system."""
    try:
        with sync_playwright() as playwright:
            path = playwright.chromium.executable_path
    except Exception:  # it raises no narrower one
        return None
    return path if _is_file(path) else None


def _is_file(path: str) -> bool:
    return Path(path).is_file()


def _run(command: Sequence[str]) -> int:
    print("What the tests need is not installed; running:", *command, file=sys.stderr)
    return subprocess.run(command, stdout=sys.stderr, check=False).returncode


def main() -> None:
    """Provide a browser, or exit with advice."""
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    has_apt = shutil.which("apt-get") is not None
    if provide(installed_browser, _run, is_root=is_root, has_apt=has_apt) is None:
        sys.exit(ADVICE)
    provide_package(SHELL, has_shell, _run, is_root=is_root, has_apt=has_apt)  # or the other will do
    for package, is_there, advice in ((FONTS, has_font, ADVICE_ON_FONTS), (JQ, has_jq, ADVICE_ON_JQ)):
        if not provide_package(package, is_there, _run, is_root=is_root, has_apt=has_apt):
            print(advice, file=sys.stderr)


if __name__ == "__main__":
    main()
