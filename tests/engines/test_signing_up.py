"""A reader who signs up for letters, in every engine: the provider gets what it asks for, and nobody else anything."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.browser.conftest import Quiet, hosted
from tests.browser.provider_forms import FORMS, READER, SENT, signup_page
from tests.engines.engine import Engine

PROVIDERS = ("listmonk", "Buttondown")


class Provider(Quiet):
    """A provider, which is sent forms and thanks for each."""

    sent: list[tuple[str, str]]

    def do_POST(self) -> None:  # noqa: N802
        """Take a form."""
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.sent.append((self.path, body.decode()))
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(b"<!doctype html><p id='_thanks'>Thank you")


class Desk(NamedTuple):
    """Where a provider takes forms, and what it was sent."""

    address: str
    sent: list[tuple[str, str]]


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A provider's desk, at an address that is not the site's."""
    sent: list[tuple[str, str]] = []
    with hosted(tmp_path, type("Desk", (Provider,), {"sent": sent})) as address:
        yield Desk(address, sent)


def signed_up(engine: Engine, folder: Path, page: str) -> None:
    """Open the page, fill the form in by keys, and send it."""
    (folder / "index.html").write_text(page)
    with hosted(folder) as address:
        engine.open(address)
        engine.click("#_email")
        engine.write(READER)
        engine.until(f"return document.querySelector('#_email').value == '{READER}'")
        engine.press("Enter")
        engine.until("return Boolean(document.querySelector('#_thanks') || window.refused)")


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_reader_signs_up_under_the_policy(engine: Engine, tmp_path: Path, desk: Desk, provider: str) -> None:
    host, _, way = FORMS[provider]["action"].removeprefix("https://").partition("/")
    signed_up(engine, tmp_path, signup_page(provider).replace(f"https://{host}", desk.address.removesuffix("/")))
    assert desk.sent == [(f"/{way}", SENT[provider])]


@pytest.mark.parametrize("provider", PROVIDERS)
def test_a_form_that_leads_elsewhere_is_stopped(engine: Engine, tmp_path: Path, desk: Desk, provider: str) -> None:
    elsewhere = signup_page(provider).replace(f'action="{FORMS[provider]["action"]}"', f'action="{desk.address}"')
    page = elsewhere.replace("</h2>", "</h2><script src='/refused.js'></script>", 1)
    (tmp_path / "refused.js").write_text("addEventListener('securitypolicyviolation', () => { window.refused = true })")
    signed_up(engine, tmp_path, page)
    assert desk.sent == []
