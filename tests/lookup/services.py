"""arXiv and Crossref on 127.0.0.1, answering in the forms of the real ones, with invented papers."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit
from xml.sax.saxutils import escape

Response = tuple[int, dict[str, str], bytes]


def atom(*entries: str, total: int | None = None) -> bytes:
    """A feed as arXiv's API writes it."""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query?search_query%3D%26id_list%3D2511.1" rel="self" type="application/atom+xml"/>
  <title type="html">ArXiv Query: search_query=&amp;id_list=2511.14881&amp;start=0&amp;max_results=10</title>
  <id>http://arxiv.org/api/wombatWOMBATwombat</id>
  <updated>2025-11-20T00:00:00-05:00</updated>
  <opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">{
        len(entries) if total is None else total
    }</opensearch:totalResults>
  <opensearch:startIndex xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">0</opensearch:startIndex>
  <opensearch:itemsPerPage xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">10</opensearch:itemsPerPage>
{"".join(entries)}</feed>
""".encode()


def atom_entry(
    arxiv: str = "2511.04881v2",
    *,
    title: str = "QuokkaNet: Smiling at\n  Burrows",
    authors: tuple[str, ...] = ("Ada Bilby", "Zoë B. Numbat"),
    summary: str = "We smile at burrows.",
    more: str = "",
    category: str = "cs.IR",
) -> str:
    """An entry as arXiv's API writes it; `more` holds its optional elements."""
    names = "".join(f"    <author>\n      <name>{escape(name)}</name>\n    </author>\n" for name in authors)
    return f"""  <entry>
    <id>http://arxiv.org/abs/{arxiv}</id>
    <updated>2025-11-20T08:00:00Z</updated>
    <published>2025-11-18T17:59:59Z</published>
    <title>{escape(title)}</title>
    <summary>  {escape(summary)}
</summary>
{names}{more}    <link href="http://arxiv.org/abs/{arxiv}" rel="alternate" type="text/html"/>
    <link title="pdf" href="http://arxiv.org/pdf/{arxiv}" rel="related" type="application/pdf"/>
    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="{category}" scheme="http://arxiv.org/schemas/atom"/>
    <category term="{category}" scheme="http://arxiv.org/schemas/atom"/>
    <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
  </entry>
"""


def atom_element(name: str, text: str) -> str:
    """One of the elements that arXiv adds to Atom."""
    return f'    <arxiv:{name} xmlns:arxiv="http://arxiv.org/schemas/atom">{escape(text)}</arxiv:{name}>\n'


ATOM_ERROR = atom(
    """  <entry>
    <id>http://arxiv.org/api/errors#incorrect_id_format_for_2511.04881</id>
    <title>Error</title>
    <summary>incorrect id format for 2511.04881</summary>
    <updated>2025-11-20T00:00:00-05:00</updated>
    <link href="http://arxiv.org/api/errors#incorrect_id_format_for_2511.04881" rel="alternate" type="text/html"/>
    <author>
      <name>arXiv api core</name>
    </author>
  </entry>
"""
)


def work(**fields: object) -> bytes:
    """A work as Crossref's API writes it."""
    message: dict[str, object] = {
        "indexed": {"date-parts": [[2025, 11, 20]], "date-time": "2025-11-20T08:00:00Z", "timestamp": 1763625600000},
        "publisher": "Association for Burrowing Machinery",
        "issue": "2",
        "DOI": "10.5555/Wombat.1",
        "type": "journal-article",
        "created": {"date-parts": [[2025, 10, 30]], "date-time": "2025-10-30T08:00:00Z", "timestamp": 1761811200000},
        "source": "Crossref",
        "title": ["A Survey of <i>Burrows</i> &amp; Dens"],
        "author": [
            {"given": "Ada", "family": "Bilby", "sequence": "first", "affiliation": [{"name": "Bilby University"}]},
            {"name": "The Numbat Group", "sequence": "additional", "affiliation": []},
            {"given": "Zoë", "family": "Numbat", "suffix": "Jr.", "sequence": "additional", "affiliation": []},
        ],
        "container-title": ["Transactions on Burrows"],
        "original-title": [],
        "subtitle": [],
        "issued": {"date-parts": [[2025, 11, 18]]},
        "URL": "https://doi.org/10.5555/wombat.1",
    }
    answer = {"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": message | fields}
    return json.dumps(answer).encode()


@dataclass
class Service:
    """A server of the test's own: what it was asked, and what it answers in turn, the last answer again and again."""

    address: str
    answers: list[Response | Callable[[str], Response]]
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    silence: threading.Event = field(default_factory=threading.Event)
    """What keeps an answer of `None` waiting; set when the test is over."""

    def answer(self, path: str, headers: dict[str, str]) -> Response:
        self.asked.append(path)
        self.headers.append(headers)
        found = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return found(path) if callable(found) else found

    def ids(self) -> list[list[str]]:
        """The ids that arXiv was asked for, request by request."""
        return [parse_qs(urlsplit(path).query)["id_list"][0].split(",") for path in self.asked]

    def paths(self) -> list[str]:
        return [unquote(urlsplit(path).path) for path in self.asked]


def ok(body: bytes, kind: str = "application/atom+xml; charset=UTF-8") -> Response:
    return 200, {"Content-Type": kind}, body


@contextmanager
def serving(*answers: Response | Callable[[str], Response]) -> Iterator[Service]:
    """Serve these answers, in turn, on 127.0.0.1."""
    service = Service("", list(answers))

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            status, headers, body = service.answer(self.path, dict(self.headers))
            if status == 0:  # say nothing until the test is over
                service.silence.wait(10)
                return
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            try:
                self.wfile.write(body)
            except OSError:
                self.close_connection = True  # the client had enough

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service.address = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield service
    finally:
        service.silence.set()
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def dripping(begin: bytes, drop: bytes) -> Iterator[Service]:
    """A server on 127.0.0.1 that begins to answer and never comes to an end: a drop every hundredth of a second."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        service = Service(f"http://127.0.0.1:{server.getsockname()[1]}", [])
        thread = threading.Thread(target=_drip, args=(server, service, begin, drop))
        thread.start()
        try:
            yield service
        finally:
            service.silence.set()
            thread.join()


def _drip(server: socket.socket, service: Service, begin: bytes, drop: bytes) -> None:
    server.settimeout(10)
    with suppress(OSError):  # the client had enough
        connection, _ = server.accept()
        with connection:
            service.asked.append(connection.recv(65_536).decode("latin-1").partition("\r\n")[0])
            connection.sendall(begin)
            for _ in range(1000):
                connection.sendall(drop)
                if service.silence.wait(0.01):
                    return
