"""The engines that the tests run in, one at a time, each before the site of the archive that is searched in."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from newsletter.text.math import mathml
from tests.browser.conftest import Quiet, hosted
from tests.engines.chromium import Chromium
from tests.engines.engine import Engine
from tests.engines.firefox import Firefox
from tests.engines.provide import ENGINES, advice, asked
from tests.engines.webkit import WebKit
from tests.search.deeper.model_host import Deep

STARTED: dict[str, type[Chromium | Firefox | WebKit]] = {"chromium": Chromium, "firefox": Firefox, "webkit": WebKit}
ENTRY = "papers/silvertorch/"
PLANTED = "planted/entry/"
"""Where an entry's page stands into which a script and a formula have slipped; and where it stands without a policy."""
UNGUARDED = "unguarded/entry/"
PLANT = f"""<script>planted = "script"</script><img src="/none.png" alt="" onerror="planted = 'handler'">
<a id="_link" href="javascript:void(planted = 'link')">Link</a><p id="_formula">{mathml("x^{2}+y_{i}")}</p>"""
PHONE = (390, 820)
DESKTOP = (1280, 820)


@pytest.fixture(scope="session", params=asked(os.environ))
def started(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """Each engine in turn; where one cannot be had the tests fail, for they must not be skipped."""
    name = request.param
    missing = ENGINES[name].missing()
    assert not missing, advice({name: missing})
    engine = STARTED[name](tmp_path_factory.mktemp(name))
    yield engine
    engine.close()


class Planting(Quiet):
    """A host that has two pages more than the site: a page with plants, under the policy and without it."""

    def do_GET(self) -> None:  # noqa: N802
        """Send a page with plants, or a file of the site."""
        way = self.path.removeprefix("/")
        if way not in (PLANTED, UNGUARDED):
            super().do_GET()
            return
        page = (Path(self.directory) / ENTRY / "index.html").read_text("utf-8").replace("</h1>", f"</h1>{PLANT}", 1)
        body = (page if way == PLANTED else page.replace("Content-Security-Policy", "x-nothing")).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@pytest.fixture(scope="session")
def address(retrieval_site: Path) -> Iterator[str]:
    """Where the site is served."""
    with hosted(retrieval_site, Planting) as address:
        yield address


@pytest.fixture(scope="session")
def deep_address(retrieval_site: Path) -> Iterator[str]:
    """Where the site is served with a model, so that its search can go deeper."""
    with hosted(retrieval_site, Deep) as address:
        yield address


@pytest.fixture
def engine(started: Engine, address: str) -> Engine:
    """An engine before a reader who was never here, at a desk."""
    started.resize(*DESKTOP)
    started.open(address + "robots.txt")
    started.run("localStorage.clear(); sessionStorage.clear()")
    return started
