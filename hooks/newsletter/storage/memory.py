"""Memory: given back to the system before more of it is needed, where the C library would keep it for later."""

from __future__ import annotations

import sys


def give_back() -> None:
    """Give back all that this process does not use, as far as the library knows how (glibc does, musl need not)."""
    if sys.platform != "linux":
        return
    import ctypes  # noqa: PLC0415  on one system alone

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim:
        trim(0)
