"""What is made after a served page: where it cannot be written, that is said in a sentence."""

from __future__ import annotations

import errno
import logging
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from newsletter.rendering.output import Output
from newsletter_mkdocs import events
from tests.conftest import PATIENCE


def test_a_full_disk_is_said_in_a_sentence(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    def full() -> bytes:
        raise OSError(errno.ENOSPC, "No space left on device", str(tmp_path / "search"))

    config: Any = SimpleNamespace(site_dir=str(tmp_path), strict=False)
    before = {*threading.enumerate()}
    with caplog.at_level(logging.WARNING):
        events._later(config, [Output("search/manifest.json", full)])
        for thread in {*threading.enumerate()} - before:
            thread.join()
    [said] = [record.getMessage() for record in caplog.records]
    assert said.endswith("search: no space is left on the disk; free some and run the command again")


def test_a_strict_build_waits_for_nobody_who_might_do_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(events, "_MOMENT", 1000.0)
    config: Any = SimpleNamespace(site_dir=str(tmp_path), strict=True)
    before = {*threading.enumerate()}
    events._later(config, [Output("search", lambda: b"x")])
    for thread in {*threading.enumerate()} - before:
        thread.join(timeout=PATIENCE)
    assert (tmp_path / "search").read_bytes() == b"x"
