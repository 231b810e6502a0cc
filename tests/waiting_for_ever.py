"""Tests that wait for ever or lose their browser, and one after each: tests/test_waiting.py runs them."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests import conftest, starter

NEVER = "new Promise(() => {})"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A page that tests use one after the other."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def soon(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """One second for the test itself, when the browser is there."""
    monkeypatch.setattr(conftest, "LIMIT", 1)
    return monkeypatch


@pytest.fixture
def asked(page: Page) -> Iterator[Page]:
    """A page that is asked once more at the end."""
    yield page
    page.evaluate("1")


def test_a_promise_that_nothing_keeps(asked: Page, soon: pytest.MonkeyPatch) -> None:
    soon.undo()
    asked.evaluate(NEVER)


def test_that_comes_next(asked: Page) -> None:
    assert asked.evaluate("1 + 1") == 2


@pytest.mark.usefixtures("asked")
def test_a_browser_that_dies(browser: Browser) -> None:
    browser.new_browser_cdp_session().send("Browser.crash")


def test_that_comes_after_it(asked: Page) -> None:
    assert asked.evaluate("1 + 1") == 2


def code_of_a_program(folder: Path) -> int:
    return starter.started(("pip_audit", "--version"), folder=folder, environment={**os.environ}).returncode


def test_a_program_that_nobody_begins(soon: pytest.MonkeyPatch, tmp_path: Path) -> None:
    soon.undo()
    starter._starter().send_signal(signal.SIGSTOP)
    code_of_a_program(tmp_path)


def test_that_comes_last(tmp_path: Path) -> None:
    assert code_of_a_program(tmp_path) == 0
