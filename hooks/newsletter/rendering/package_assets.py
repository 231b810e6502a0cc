"""The assets of the package: what browsers load of it beside pages, by the address that each has before it is named."""

from __future__ import annotations

from pathlib import Path

from newsletter.model.look import Look
from newsletter.rendering.asset_names import lasting
from newsletter.styles.own_look import own_look
from newsletter.styles.sheets import SHEETS, joined

_PACKAGE = Path(__file__).parent.parent
_FOLDER = _PACKAGE / "assets"

STYLE = "assets/newsletter.css"
"""The style sheet that every page loads."""

_SYMBOLS = _FOLDER / "icons.svg"

ICONS = lasting("assets/icons.svg", _SYMBOLS.read_bytes())
"""The symbols of links and buttons, and the package's own mark."""

_USUAL = Look()

_AT_ROOT = "favicon.ico"
"""The icon that programs ask for at the root of a site, without having read a page."""

WORKERS = ("retire.js", "worker.js")
"""The scripts that no page loads: each is the worker of some sites, at their root, for it serves what is beside it."""


def package_assets(look: Look = _USUAL) -> dict[str, bytes]:
    """Every script, style and icon, but for workers, which stand at the root; the style ends as a look has it."""
    paths = (path for path in sorted(_FOLDER.rglob("*")) if path.is_file() and path.name not in WORKERS)
    files = {_address(path): path.read_bytes() for path in paths}
    sheets = {address: joined(address) for address in SHEETS}
    return files | {
        address: css.encode() for address, css in (sheets | {STYLE: sheets[STYLE] + own_look(look)}).items()
    }


def _address(path: Path) -> str:
    if path == _SYMBOLS:
        return ICONS
    return path.name if path.name == _AT_ROOT else path.relative_to(_PACKAGE).as_posix()
