"""A mail server for tests, which answers as servers do on a good day and on bad ones."""

from __future__ import annotations

import asyncio
import email
import email.policy
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from threading import Thread
from typing import Any

import trustme
from aiosmtpd.smtp import SMTP, AuthResult, Envelope

USER, PASSWORD = "wombat", "burrow-17"
GOOD = ""
"""A day on which nothing is wrong; the others are named in `FAULTS`."""


@dataclass
class PostOffice:
    """A server: where it listens, and the messages that it has taken or may have."""

    port: int = 0
    fault: str = GOOD
    taken: list[Envelope] = field(default_factory=list)
    lost: list[Envelope] = field(default_factory=list)
    """Messages whose sender has got no answer."""


def read(envelope: Envelope) -> EmailMessage:
    """The message of an envelope."""
    assert isinstance(envelope.content, bytes)
    return email.message_from_bytes(envelope.content, policy=email.policy.default)


class _Clerk(SMTP):
    """Speaks with one client, and does what the day's fault is."""

    office: PostOffice

    async def smtp_RCPT(self, arg: str) -> None:  # noqa: N802
        faults: dict[str, Callable[[], Any]] = {
            "greylisted": lambda: self.push("451 4.7.1 Greylisted, come again later"),
            "unknown": lambda: self.push("550 5.1.1 No such list"),
            "lost before DATA": self._hang_up,
        }
        if self.office.fault in faults:
            await asyncio.ensure_future(_done(faults[self.office.fault]()))
        else:
            await super().smtp_RCPT(arg)

    async def smtp_DATA(self, arg: str) -> None:  # noqa: N802
        if self.office.fault == "lost during DATA":
            await self.push("354 Go on")
            await self._reader.readline()
            self._hang_up()
        else:
            await super().smtp_DATA(arg)

    async def smtp_QUIT(self, arg: str) -> None:  # noqa: N802
        if self.office.fault == "no goodbye":
            await self.push("421 4.3.2 Closing")
            self._hang_up()
        else:
            await super().smtp_QUIT(arg)

    def _hang_up(self) -> None:
        assert isinstance(self.transport, asyncio.WriteTransport)
        self.transport.abort()


async def _shut(server: asyncio.Server, clerks: list[_Clerk]) -> None:
    """Close the server and all lines to it; what is closed is given up in the next turns of the loop."""
    server.close()
    for line in (line for one in clerks for line in (one.transport, one._original_transport)):
        if isinstance(line, asyncio.WriteTransport):
            with suppress(AttributeError):  # as Python 3.11.2 raises it of a line that was closed twice
                line.abort()
    for _ in range(3):
        await asyncio.sleep(0)


async def _done(what: Any) -> None:
    if asyncio.iscoroutine(what):
        await what


@dataclass
class _Desk:
    """Takes messages."""

    office: PostOffice

    async def handle_DATA(self, server: _Clerk, _session: Any, envelope: Envelope) -> str:  # noqa: N802
        fault = self.office.fault
        if fault == "lost after DATA":
            self.office.lost.append(envelope)
            server._hang_up()
            return "250 nobody hears this"
        if fault == "greylisted after DATA":
            return "450 4.2.0 Greylisted, come again later"
        if fault == "refused after DATA":
            return "554 5.7.1 Looks like spam\r\n##[error]x"
        if fault == "nonsense after DATA":
            self.office.lost.append(envelope)
            return "what?"
        self.office.taken.append(envelope)
        return "250 2.0.0 Taken as 17"


class Street:
    """The place of post offices: a loop in a thread of its own, and a certificate that programs trust if told to."""

    def __init__(self, folder: Path) -> None:
        authority = trustme.CA()
        self.authority = folder / "authority.pem"
        authority.cert_pem.write_to_path(str(self.authority))
        self.context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert("localhost").configure_cert(self.context)
        self.loop = asyncio.new_event_loop()
        self._thread = Thread(target=self.loop.run_forever, daemon=True)
        self._thread.start()

    def close(self) -> None:
        """End the thread."""
        self.loop.call_soon_threadsafe(self.loop.stop)
        self._thread.join()
        self.loop.close()

    @contextmanager
    def office(self, fault: str = GOOD, *, security: str = "starttls") -> Iterator[PostOffice]:
        """Open a post office on a day with this fault."""
        office = PostOffice(fault=fault)

        clerks: list[_Clerk] = []

        def clerk() -> _Clerk:
            made = _Clerk(
                _Desk(office),
                hostname="localhost",
                loop=self.loop,
                tls_context=self.context if security == "starttls" else None,
                require_starttls=security == "starttls",
                authenticator=lambda *asked: AuthResult(success=asked[4].password == PASSWORD.encode(), handled=False),
                auth_required=security == "starttls",
                auth_require_tls=security == "starttls",
            )
            made.office = office
            clerks.append(made)
            return made

        opened = self.loop.create_server(clerk, "127.0.0.1", 0, ssl=self.context if security == "tls" else None)
        server = asyncio.run_coroutine_threadsafe(opened, self.loop).result()
        office.port = server.sockets[0].getsockname()[1]
        yield office
        asyncio.run_coroutine_threadsafe(_shut(server, clerks), self.loop).result()
