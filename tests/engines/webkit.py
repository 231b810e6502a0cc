"""WebKitGTK's MiniBrowser, told by its driver (https://www.w3.org/TR/webdriver2/), on a screen that nobody sees."""

from __future__ import annotations

from base64 import b64decode
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx

from tests.engines import gestures
from tests.engines.engine import PATIENCE, Engine, PageLeftError
from tests.engines.programs import Program, free_port, waited_for
from tests.engines.provide import minibrowser, virtual_screen, webkit_driver

NARROW = "* { min-width: 0; min-height: 0; margin: 0; padding: 0; border-width: 0; font-size: 1px; }\n"
"""A style for the browser's own buttons, which else keep its window from being as narrow as a phone."""

_ROOM = "1400x1200x24"

AWAITED = """const done = arguments[arguments.length - 1];
(async () => { BODY })().then(value => done({value}), error => done({error: String(error)}))"""


class WebKit(Engine):
    """WebKitGTK of this machine."""

    def __init__(self, folder: Path) -> None:
        self._session = "/session"
        with ExitStack() as opening:
            screen = Program(virtual_screen() or "", "-displayfd", "1", "-screen", "0", _ROOM, folder=folder)
            opening.callback(screen.end)
            display = waited_for(lambda: screen.said(r"^(\d+)\n"))
            port = free_port()
            driver = Program(webkit_driver() or "", f"--port={port}", folder=folder, **_surroundings(folder, display))
            opening.callback(driver.end)
            client = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=4 * PATIENCE, trust_env=False)
            self._client = opening.enter_context(client)
            waited_for(lambda: _status(client, driver))
            self._session += "/" + self._tell("", capabilities={"alwaysMatch": _wanted()})["sessionId"]
            opening.callback(self._answer, "DELETE", "")
            self._opened = opening.pop_all()

    def open(self, address: str) -> None:
        """Open an address."""
        self._tell("/url", url=address)

    def run(self, script: str) -> Any:
        """Run the body of a function in the page."""
        told = self._tell("/execute/async", script=AWAITED.replace("BODY", script), args=[])
        assert "error" not in told, told["error"]
        return told.get("value")

    def resize(self, width: int, height: int) -> None:
        """Give the page this room, for which the window needs more."""
        for _ in range(2):
            over, above = self.run("return [outerWidth - innerWidth, outerHeight - innerHeight]")
            self._tell("/window/rect", width=width + over, height=height + above)
        assert self.run("return innerWidth") == width

    def click_at(self, x: float, y: float) -> None:
        """Click at a place."""
        self._tell("/actions", actions=gestures.click(x, y))

    def press(self, key: str) -> None:
        """Press a key."""
        self._tell("/actions", actions=gestures.press(key))

    def png(self) -> bytes:
        """What the reader sees."""
        return b64decode(self._answer("GET", "/screenshot"))

    def close(self) -> None:
        """End the browser, its driver and the screen."""
        self._opened.close()

    def _tell(self, command: str, **parameters: Any) -> Any:
        return self._answer("POST", command, json=parameters)

    def _answer(self, method: str, command: str, **sent: Any) -> Any:
        answer = self._client.request(method, self._session + command, **sent)
        value = answer.json()["value"]
        said = "" if answer.is_success else f"{command}: {value['error']}: {value['message']}"
        if "unload event" in said:
            raise PageLeftError(said)
        assert answer.is_success, said
        return value


def _status(client: httpx.Client, driver: Program) -> str:
    """What the driver says of itself, once it answers."""
    try:
        return client.get("/status").text
    except httpx.TransportError:
        return driver.said("^()")


def _wanted() -> dict[str, Any]:
    return {
        "browserName": "MiniBrowser",
        "webkitgtk:browserOptions": {"binary": minibrowser(), "args": ["--automation"]},
    }


def _surroundings(folder: Path, display: str) -> dict[str, str]:
    """A home of its own, and drawing without a graphics card."""
    style = folder / "gtk-3.0" / "gtk.css"
    style.parent.mkdir()
    style.write_text(NARROW)
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"), str(folder))
    return homes | {
        "DISPLAY": f":{display}",
        "GTK_THEME": "Adwaita",
        "LIBGL_ALWAYS_SOFTWARE": "1",
        "NO_AT_BRIDGE": "1",
        "WEBKIT_DISABLE_COMPOSITING_MODE": "1",
        "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
    }
