"""A host that takes as many requests at once as a browser may send on a busy machine."""

from __future__ import annotations

from http.server import ThreadingHTTPServer


class Host(ThreadingHTTPServer):
    """One that lets none wait in vain."""

    request_queue_size = 1024
    """A worker or a list of all rows asks for hundreds of files at once; what it does not take may never come."""
