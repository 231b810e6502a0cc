"""Hosts: where a name leads, and whether that is a place of the public internet. Asks nobody but the system."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Network, ip_address

_GLOBAL = IPv6Network("2000::/3")
"""All that is given out of IPv6 for the public internet."""
_TRANSLATED = IPv6Network("64:ff9b::/96")
"""Where the last four bytes are an IPv4 address, to which a router leads, RFC 6052."""


def resolved(host: str, port: int) -> list[str]:
    """Find the addresses that a host's name leads to, in the order in which to try them; OSError where there are none.

    Whatever else the system takes for an address, such as 2130706433 or 0x7f.1, comes out in its usual form.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (UnicodeError, ValueError, OverflowError) as error:
        raise OSError(f"{host!r} is no name of a host") from error
    return list(dict.fromkeys(str(place[4][0]) for place in found))


def is_public(address: str) -> bool:
    """Whether an address belongs to the public internet, and so does every address that is written within it."""
    place = ip_address(address)
    if isinstance(place, IPv4Address):
        return place.is_global and not place.is_multicast
    if place.ipv4_mapped or place in _TRANSLATED:
        return is_public(str(IPv4Address(place.packed[-4:])))
    carried = [one for one in (place.sixtofour, *(place.teredo or ())) if one]
    return place.is_global and place in _GLOBAL and all(is_public(str(one)) for one in carried)
