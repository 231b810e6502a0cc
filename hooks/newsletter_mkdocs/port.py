"""The port: whether something can be served at an address, asked before a site is made for it."""

from __future__ import annotations

import errno
import os
import socket

from newsletter_mkdocs.messages import Stopped

_LAST_PORT = 65_535


def check_port(host: str, port: int) -> None:
    """Stop before a site is made for an address at which it cannot be served: MkDocs asks for it afterwards."""
    if not 0 <= port <= _LAST_PORT:
        raise Stopped(f"nothing can be served at {host}:{port}: a port is a number up to {_LAST_PORT}")
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        socket.create_server((host, port), family=family).close()
    except OSError as error:
        is_taken = error.errno == errno.EADDRINUSE
        why = "something else is served there" if is_taken else os.strerror(error.errno or 0)
        advice = "end that, or name another address: `.venv/bin/mkdocs serve --dev-addr 127.0.0.1:8002`"
        raise Stopped(f"nothing can be served at {host}:{port}: {why}; {advice}") from None
