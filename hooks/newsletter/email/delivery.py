"""Delivery: a message to one address by one mail server, and whether it was taken. The one module that knows smtplib.

Nothing is sent in clear text, and nothing is tried twice: an answer is clear or it is not, and whoever asked decides.
A message counts as sent once its end was acknowledged; from the moment the server may have the end of it until it has
answered, nobody can know (RFC 5321, 6.1).
"""

from __future__ import annotations

import re
import smtplib
import ssl
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, get_args

from newsletter.problem import NewsletterError, did_you_mean, in_one_line, nearest

Security = Literal["starttls", "tls"]
PORTS: Mapping[Security, int] = {"starttls": 587, "tls": 465}
"""Where servers take mail from those who log in (RFC 8314)."""

HOST, PORT, SECURITY, USER, PASSWORD, TO = (
    f"NEWSLETTER_{name}"
    for name in ("SMTP_HOST", "SMTP_PORT", "SMTP_SECURITY", "SMTP_USER", "SMTP_PASSWORD", "EMAIL_TO")
)
"""The variables of the environment that name the server: nothing of it stands in a file of the project."""

_PATIENCE = 60.0
"""How long, in seconds, each answer of the server may take."""


@dataclass(frozen=True)
class Server:
    """A mail server, and how to log in there."""

    host: str
    port: int
    security: Security
    user: str = ""
    password: str = field(default="", repr=False)


class Fate(StrEnum):
    """What became of a message."""

    SENT = "sent"
    REFUSED = "refused"
    UNCLEAR = "unclear"


@dataclass(frozen=True)
class Delivery:
    """What became of a message, and what the server said."""

    state: Fate
    said: str


def server_of(environment: Mapping[str, str]) -> Server:
    """Read the server from the environment; NewsletterError says what is missing there."""
    host = environment.get(HOST, "").strip()
    if not host:
        raise NewsletterError(f"no mail server is known: set {HOST}, and mostly {USER} and {PASSWORD}")
    try:
        host.encode("idna")  # as a connection does
    except UnicodeError:
        raise NewsletterError(f"{HOST} must be the name of a server, such as mail.letters.example") from None
    security = environment.get(SECURITY, "").strip().lower() or "starttls"
    if security not in get_args(Security):
        hint = did_you_mean(nearest(security, get_args(Security)))
        raise NewsletterError(f"{SECURITY} must be starttls or tls{f'; {hint}' if hint else ''}")
    known: Security = "tls" if security == "tls" else "starttls"
    port = environment.get(PORT, "").strip() or str(PORTS[known])
    if not re.fullmatch(r"[1-9]\d{0,4}", port, re.ASCII) or int(port) > 65_535:
        raise NewsletterError(f"{PORT} must be the number of a port, such as {PORTS[known]}")
    user, password = environment.get(USER, ""), environment.get(PASSWORD, "")
    if bool(user) != bool(password):
        raise NewsletterError(f"{USER} and {PASSWORD} belong together; {PASSWORD if user else USER} is not set")
    return Server(host, int(port), known, user, password)


def deliver(server: Server, message: str, *, sender: str, to: str) -> Delivery:  # not for readers
    """Give a message to a server, for one address."""
    try:
        connection = _connected(server, sender)
        try:
            _addressed(connection, sender=sender, to=to)
            return _handed_over(connection, message.encode("ascii"))
        finally:
            _left(connection)
    except smtplib.SMTPAuthenticationError as error:
        reply = _reply(error.smtp_code, error.smtp_error)
        return Delivery(Fate.REFUSED, f"the server does not let {in_one_line(server.user)} in: {reply}")
    except smtplib.SMTPNotSupportedError as error:
        return Delivery(Fate.REFUSED, f"the server cannot do what is needed: {in_one_line(str(error))}")
    except ssl.SSLError as error:
        return Delivery(Fate.REFUSED, f"the connection is not safe, so nothing was sent: {in_one_line(str(error))}")
    except smtplib.SMTPResponseException as error:
        return Delivery(Fate.REFUSED, _refusal(error.smtp_code, error.smtp_error))
    except (smtplib.SMTPException, OSError) as error:
        at, why = in_one_line(server.host), in_one_line(error.strerror or str(error))
        return Delivery(Fate.REFUSED, f"the connection to {at} was lost before the message was sent: {why}")


def _connected(server: Server, sender: str) -> smtplib.SMTP:
    """Connect and log in, with every word encrypted to a server that proves its name."""
    own_name, context = sender.rpartition("@")[2], ssl.create_default_context()
    if server.security == "tls":
        connection: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, local_hostname=own_name, timeout=_PATIENCE, context=context
        )
    else:
        connection = smtplib.SMTP(server.host, server.port, local_hostname=own_name, timeout=_PATIENCE)
    try:
        if server.security == "starttls":
            connection.starttls(context=context)
        if server.user:
            connection.login(server.user, server.password)
    except BaseException:
        connection.close()
        raise
    return connection


def _addressed(connection: smtplib.SMTP, *, sender: str, to: str) -> None:
    """Name the sender and the one address, and ask to begin; what the server refuses is raised."""
    connection.ehlo_or_helo_if_needed()
    for code, said, wanted in (
        (*connection.mail(sender), (250,)),
        (*connection.rcpt(to), (250, 251)),
        (*connection.docmd("DATA"), (354,)),
    ):
        if code not in wanted:
            raise smtplib.SMTPResponseException(code, said)


def _handed_over(connection: smtplib.SMTP, content: bytes) -> Delivery:  # not for readers
    """Send the message itself: from here on only an answer says what became of it."""
    try:
        connection.send(re.sub(rb"(?m)^\.", b"..", content).removesuffix(b"\r\n") + b"\r\n.\r\n")
        code, said = connection.getreply()
    except (smtplib.SMTPException, OSError) as error:
        return Delivery(Fate.UNCLEAR, f"the connection was lost while the message was sent: {in_one_line(str(error))}")
    if 200 <= code < 300:
        return Delivery(Fate.SENT, _reply(code, said))
    if 400 <= code < 600:
        return Delivery(Fate.REFUSED, _refusal(code, said))
    return Delivery(Fate.UNCLEAR, f"the server gives no answer that is one: {_reply(code, said)}")


def _left(connection: smtplib.SMTP) -> None:
    """Say goodbye; what becomes of that says nothing of the message."""
    with suppress(smtplib.SMTPException, OSError):
        connection.docmd("QUIT")
    connection.close()


def _refusal(code: int, said: bytes | str) -> str:  # not for readers
    if 400 <= code < 500:
        return f"the server asks to come again later, which many do the first time: {_reply(code, said)}"
    return f"the server refuses the message: {_reply(code, said)}"


def _reply(code: int, said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return f"{code} {in_one_line(text)}"
