"""Take an archive that the release before began along to this one: nothing is wrong in it, and nothing of it is lost.

python -m tests.supply.upgrade FORMER.whl PRESENT.whl
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path
from tempfile import TemporaryDirectory

_SETTLED = {"NO_MKDOCS_2_WARNING": "1"}
_OURS = ("PYTHONPATH", "MAKEFLAGS")


def main() -> None:
    """Begin and build an archive with the former wheel; check, build and compare it with the present one."""
    former, present = map(Path, sys.argv[1:])
    with TemporaryDirectory() as kept:
        folder = Path(kept).resolve()
        before, now = provided(former, folder / "former"), provided(present, folder / "present")
        run(before / "newsletter", "init", "archive", "--yes", "--topics", "Burrows, Night vision", folder=folder)
        archive = folder / "archive"
        run(before / "python", "-m", "mkdocs", "build", "--strict", "--quiet", folder=archive)
        (archive / "site/published.json").rename(folder / "published.json")
        run(now / "newsletter", "format", folder=archive)  # a new field is in the schemas, as the handbook says
        run(now / "newsletter", "check", "--published", folder / "published.json", folder=archive)
        run(now / "python", "-m", "mkdocs", "build", "--strict", "--quiet", folder=archive)
        run(now / "newsletter", "verify", folder=archive)
        run(now / "python", "-m", "unittest", "discover", "--start-directory", "tests", folder=archive)


def provided(wheel: Path, folder: Path) -> Path:
    """The programs of a fresh environment: a wheel, and the packages that are installed here by a path file."""
    run(sys.executable, "-m", "venv", "--without-pip", folder, folder=folder.parent)
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)}))
    pinned = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (packages / "pinned.pth").write_text("".join(f"{path}\n" for path in sorted(pinned)))
    install = ("install", "--quiet", "--no-index", "--no-deps", wheel.resolve())
    run(sys.executable, "-m", "pip", "--python", folder / "bin/python", *install, folder=folder)
    return folder / "bin"


def run(*command: Path | str, folder: Path) -> str:
    """Run a command that knows nothing of this repository; it must succeed."""
    known = {name: value for name, value in os.environ.items() if name not in _OURS}
    done = subprocess.run(command, cwd=folder, env=known | _SETTLED, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


if __name__ == "__main__":
    main()
