"""Firefox, told by WebDriver BiDi (https://www.w3.org/TR/webdriver-bidi/) over the socket that it opens itself."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from websockets.sync.client import connect

from tests.engines import gestures
from tests.engines.engine import PATIENCE, Engine, PageLeftError
from tests.engines.programs import Program, waited_for
from tests.engines.provide import firefox

PREFERENCES: dict[str, object] = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.safebrowsing.downloads.remote.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "remote.prefs.recommended": True,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "toolkit.telemetry.server": "",
    "ui.prefersReducedMotion": 1,
    "ui.systemUsesDarkTheme": 0,
}
"""A browser that asks nobody but the page's host, and has light colours and no motion."""

_LEFT = re.compile("no such frame|Actor .* destroyed|AbortError")
_SOCKET = r"WebDriver BiDi listening on (ws://\S+)"


class Firefox(Engine):
    """Firefox of this machine, without a window."""

    def __init__(self, folder: Path) -> None:
        with ExitStack() as opening:
            program = Program(*_command(folder), folder=folder, HOME=str(folder), MOZ_DISABLE_CONTENT_SANDBOX="1")
            opening.callback(program.end)
            address = waited_for(lambda: program.said(_SOCKET))
            socket = connect(f"{address}/session", max_size=None, open_timeout=PATIENCE)
            self._socket = opening.enter_context(socket)
            self._number = 0
            self._tell("session.new", capabilities={})
            self._page = self._tell("browsingContext.getTree")["contexts"][0]["context"]
            self._opened = opening.pop_all()

    def open(self, address: str) -> None:
        """Open an address; once more where no answer comes, as after a page that was still on its way elsewhere."""
        try:
            self._tell("browsingContext.navigate", context=self._page, url=address, wait="complete")
        except TimeoutError:
            self._tell("browsingContext.navigate", context=self._page, url=address, wait="complete")

    def run(self, script: str) -> Any:
        """Run the body of a function in the page."""
        body = f"async () => JSON.stringify(await (async () => {{ {script} }})() ?? null)"
        told = self._tell(
            "script.callFunction", functionDeclaration=body, awaitPromise=True, target={"context": self._page}
        )
        assert told["type"] == "success", told["exceptionDetails"]["text"]
        return json.loads(told["result"]["value"])

    def resize(self, width: int, height: int) -> None:
        """Give the page this room."""
        self._tell("browsingContext.setViewport", context=self._page, viewport={"width": width, "height": height})

    def click_at(self, x: float, y: float) -> None:
        """Click at a place."""
        self._tell("input.performActions", context=self._page, actions=gestures.click(x, y))

    def press(self, key: str) -> None:
        """Press a key."""
        self._tell("input.performActions", context=self._page, actions=gestures.press(key))

    def png(self) -> bytes:
        """What the reader sees."""
        return b64decode(self._tell("browsingContext.captureScreenshot", context=self._page)["data"])

    def close(self) -> None:
        """End the browser."""
        self._opened.close()

    def _tell(self, method: str, **parameters: Any) -> Any:
        """Tell the browser one thing; what comes before its answer are events, which nobody has asked for."""
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": parameters}))
        while (answer := json.loads(self._socket.recv(timeout=2 * PATIENCE))).get("id") != self._number:
            pass
        said = f"{method}: {answer.get('error')}: {answer.get('message')}"
        if _LEFT.search(said):
            raise PageLeftError(said)
        assert answer["type"] == "success", said
        return answer["result"]


def _command(folder: Path) -> tuple[str, ...]:
    """How Firefox is started: without a window, with a profile of its own, listening on a port of its choice."""
    profile = folder / "profile"
    profile.mkdir()
    lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items()]
    (profile / "user.js").write_text("".join(lines))
    return (firefox() or "", "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port=0")
