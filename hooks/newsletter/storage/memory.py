"""Memory: given back to the system before more of it is needed, where the C library would keep it for later."""

from __future__ import annotations

import sys
from contextlib import suppress


def give_back() -> None:
    """Give back all that this process does not use, as far as the library knows how (glibc does, musl need not)."""
    if sys.platform != "linux":
        return
    with suppress(ImportError, OSError, AttributeError):  # a Python without ctypes, a library without that call
        import ctypes  # noqa: PLC0415  on one system alone

        ctypes.CDLL(None).malloc_trim(0)
