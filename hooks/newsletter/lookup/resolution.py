"""Hosts: where a name leads. Asks nobody but the system."""

from __future__ import annotations

import socket


def resolved(host: str, port: int) -> list[str]:
    """Find the addresses that a host's name leads to, in the order in which to try them; OSError where there are none.

    Whatever else the system takes for an address, such as 2130706433 or 0x7f.1, comes out in its usual form.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (UnicodeError, ValueError, OverflowError) as error:
        raise OSError(f"{host!r} is no name of a host") from error
    return list(dict.fromkeys(str(one[4][0]) for one in found))
