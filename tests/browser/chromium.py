"""Chromium or Chrome, started for tests and measurements."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, sync_playwright

from tests.browser.provide import ADVICE, quickest_browser

_WITHOUT = (
    "WebUIOmniboxPopup",
    "WebUIOmniboxAimPopup",
    "PreloadTopChromeWebUI",
    "SpareRendererForSitePerProcess",
    "AvoidCorsURLLoaderRestartOnRedirect",
    "AvoidUnnecessaryBeforeUnloadCheckSync",
    "DestroyProfileOnBrowserClose",
    "HttpsFirstBalancedModeAutoEnable",
    "HttpsUpgrades",
    "LensOverlay",
    "MediaRouter",
    "NetworkTimeServiceQuerying",
    "OptimizationHints",
    "PaintHolding",
    "PreconnectToSearch",
    "ThirdPartyStoragePartitioning",
)
"""What Chromium leaves out: first pages of its own, which it would load beside each of ours for its address bar and for
what may come, at the cost of ours; then what Playwright leaves out, for Chromium takes the last list alone."""

_FLAGS = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--in-process-gpu",  # there is none: what paints takes a twentieth less in the process that it paints for
    "--no-first-run",
    f"--disable-features={','.join(_WITHOUT)}",
)

_UNSEEN = "--force-gpu-mem-available-mb=0"
"""Leaves no room for pictures of parts of a page, so that none is painted; all else is as it was. To paint what nobody
looks at took a fifth of the time."""

_drivers: list[Any] = []
"""What stood or stands between tests and a browser, the last one last."""


@contextmanager
def chromium(find: Callable[[], str | None] = quickest_browser, *, is_seen: bool = False) -> Iterator[Browser]:
    """Start the browser of this machine until left; one at a time in a process. Fails where there is none.

    Pictures of its pages are blank unless it is seen.
    """
    path = find()
    assert path, ADVICE
    _drivers.append(sync_playwright())
    with _drivers[-1] as playwright:
        flags = _FLAGS if is_seen else (*_FLAGS, _UNSEEN)
        # A browser run by root has no sandbox; the pages are our own.
        browser = playwright.chromium.launch(executable_path=path, args=flags, chromium_sandbox=False)
        yield browser
        browser.close()


def kill_driver() -> None:
    """End what stands before the browser, where even that answers no more: whoever waits for it is told so."""
    for driver in _drivers[-1:]:
        driver._client._transport._proc.kill()  # Playwright 1.65 has no other way
