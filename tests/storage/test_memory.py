"""Memory that nothing uses goes back to the system, where the C library can be told to."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from newsletter.storage.memory import give_back


def held() -> int:
    """The bytes of memory that this process has."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")


@pytest.mark.skipif(
    sys.platform != "linux" or not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="another C library"
)
def test_memory_between_what_is_used_goes_back() -> None:
    library = ctypes.CDLL(None)
    library.malloc.restype, library.free.argtypes = ctypes.c_void_p, [ctypes.c_void_p]
    pieces = [library.malloc(10_000) for _ in range(2_000)]
    for piece in pieces:
        ctypes.memset(piece, 1, 10_000)
    for number, piece in enumerate(pieces):
        if number % 10:
            library.free(piece)
    before = held()
    give_back()
    assert held() < before - 10_000_000
    for piece in pieces[::10]:
        library.free(piece)


def test_a_library_without_a_way_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda _: SimpleNamespace())
    give_back()
    monkeypatch.setitem(sys.modules, "ctypes", None)  # a Python that was built without
    give_back()
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", None)
    give_back()
