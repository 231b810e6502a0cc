"""Exchange: a question to a service and all of its answer, before one deadline: the wrapper of httpx.

Whoever answers may be hostile: drip bytes for ever, send without end, or redirect to what only this computer can reach.
"""

from __future__ import annotations

import asyncio
import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from functools import cache
from urllib.request import getproxies, proxy_bypass

import httpx

from newsletter.lookup.facts import NoAnswerError
from newsletter.model.hosts import is_public_ip as is_public
from newsletter.problem import quoted, shortened

MAX_ANSWER = 5_000_000
MAX_REDIRECTS = 5
STEPS = 3
"""How many times the patience with one step an exchange may take, from the first name looked up to the last byte."""

_REDIRECTS = (301, 302, 303, 307, 308)
_LAST_PORT = 65_535
_GRACE = 0.5
"""How much longer, in seconds, a thread is waited for that ends by itself at the deadline."""


class LateError(NoAnswerError):
    """No answer came in time."""


class NoHostError(NoAnswerError):
    """Nobody has the name that was to be asked."""


@dataclass(frozen=True)
class Hop:
    """A redirect: its status, and where it leads."""

    status: int
    target: str


@dataclass(frozen=True)
class Answer:
    """What a service answered: its status, all it said, when it says to ask again, and of what kind its answer is."""

    status: int
    body: bytes
    retry_after: str | None = None
    media_type: str = field(default="", compare=False)
    hops: tuple[Hop, ...] = field(default=(), compare=False)
    """The redirects that were followed on the way to it."""


@dataclass
class Exchange:
    """One question to a service; `turn` waits until it may be asked, which is not taken from its time.

    `patience` is how long, in seconds, a step may take, such as reaching the host or sending some bytes. A service
    of the settings is trusted to be in a network of its own; a page that somebody named must be on the public internet.
    """

    service: str
    agent: str
    patience: float
    turn: Callable[[], None]
    is_trusted: bool = True
    method: str = "GET"
    reads: bool = True
    """Whether the answer is read; who wants its status alone leaves it where it is, however long it may be."""
    left: float = field(init=False)
    """How many seconds of the exchange's time are left."""

    def __post_init__(self) -> None:
        self.left = STEPS * self.patience

    def ask(self, address: str, parameters: Mapping[str, str | int]) -> Answer:
        """Ask at an address, and where it redirects to; NoAnswerError says to an editor why there is no answer."""
        try:
            url = httpx.URL(address)
            return self._follow(url.copy_merge_params(parameters) if parameters else url)
        except httpx.TimeoutException as error:
            raise self.no(f"gave no answer within {self.patience:g} s; try again later", LateError) from error
        except TimeoutError as error:
            reason = f"did not finish its answer within {STEPS * self.patience:g} s; try again later"
            raise self.no(reason, LateError) from error
        except (httpx.HTTPError, httpx.InvalidURL, OSError) as error:
            raise self.no("broke off, or its answer makes no sense; try again later") from error

    def _follow(self, url: httpx.URL) -> Answer:
        """Ask, and follow redirects; only where all led to the service's own host and port need that not be public."""
        first, is_own, hops = url, self.is_trusted, list[Hop]()
        for _ in range(MAX_REDIRECTS + 1):
            self.turn()
            found = self._in_time(_Step(self, url, is_own=is_own))
            if isinstance(found, Answer):
                return replace(found, hops=tuple(hops))
            target = self._redirected(url, found.target)
            hops.append(Hop(found.status, str(target)))
            is_own = is_own and _origin(target) == _origin(first)
            url = target
        raise self.no(f"redirects more than {MAX_REDIRECTS} times")

    def _in_time(self, step: _Step) -> Answer | Hop:
        """Take a step in a thread of its own: the system's look-up of a name cannot be broken off, only left behind."""
        _trust()  # made before the time begins, of which it takes a good part the first time
        future: Future[Answer | Hop] = Future()
        began = time.monotonic()
        threading.Thread(target=_fulfil, args=(future, step.take), daemon=True).start()
        try:
            return future.result(self.left + _GRACE)
        finally:
            self.left -= time.monotonic() - began

    def _redirected(self, url: httpx.URL, location: str) -> httpx.URL:
        try:
            target = url.join(location)
        except (httpx.InvalidURL, ValueError):
            target = httpx.URL()
        if target.scheme not in ("http", "https") or not target.raw_host or (target.port or 0) > _LAST_PORT:
            raise self.no(f"redirects to {quoted(location)}, which is no web address")
        if target.scheme != url.scheme and (self.is_trusted or target.scheme != "https"):
            raise self.refused(target, f"which is {target.scheme} in place of {url.scheme}")
        if target.userinfo not in (b"", url.userinfo):
            raise self.refused(target, "which has a user's name in it")
        return target

    def refused(self, target: httpx.URL, reason: str) -> NoAnswerError:
        """Say why a redirect is not followed, or a page not asked for."""
        if not self.is_trusted:
            return self.no(f"is not asked at {quoted(str(target))}, {reason}")
        hint = "if that is right, write it in the settings"
        return self.no(f"redirects to {quoted(str(target))}, {reason} and is not followed; {hint}")

    def unreachable(self, url: httpx.URL, error: OSError | None = None) -> NoAnswerError:
        """Say that a host is not there, or nothing leads to it."""
        kind = NoHostError if isinstance(error, socket.gaierror) and error.errno == socket.EAI_NONAME else NoAnswerError
        host = _host(url)
        at = f" at {shortened(host)}" if host != self.service else ""
        return self.no(f"cannot be reached{at}; is this computer online?", kind)

    def no(self, reason: str, kind: type[NoAnswerError] = NoAnswerError) -> NoAnswerError:
        """Say of the service why there is no answer."""
        return kind(f"{self.service} {reason}")


@dataclass
class _Step:
    """A question to one address, with what comes of it: an answer, or where that redirects to."""

    exchange: Exchange
    url: httpx.URL
    is_own: bool = field(kw_only=True)

    def take(self) -> Answer | Hop:
        """Find where to ask, and ask there; what is not the service's own must lead to the public internet."""
        began, proxy = time.monotonic(), _proxy(self.url)
        if proxy and not self.is_own:
            raise self.exchange.refused(self.url, "which cannot be judged behind a proxy")
        addresses = [self.url] if proxy else self._addresses()
        return asyncio.run(self._ask(addresses, proxy, self.exchange.left - (time.monotonic() - began)))

    def _addresses(self) -> list[httpx.URL]:
        """Put each of a host's addresses in the place of its name, so that what was judged is what is asked."""
        url = self.url
        try:
            found = resolved(_host(url), url.port or (443 if url.scheme == "https" else 80))
        except OSError as error:
            raise self.exchange.unreachable(url, error) from error
        if not self.is_own and not all(map(is_public, found)):
            raise self.exchange.refused(url, "which leads to this computer or into a network of its own")
        return [url.copy_with(host=address) for address in found]

    async def _ask(self, addresses: Sequence[httpx.URL], proxy: str | None, seconds: float) -> Answer | Hop:
        async with asyncio.timeout(seconds), self._transport(proxy) as transport:
            for address in addresses:
                try:
                    response = await transport.handle_async_request(self._request(address))
                except (httpx.ConnectError, httpx.ConnectTimeout):  # the host may have another address
                    continue
                try:
                    return await self._read(response)
                finally:
                    await response.aclose()
        raise self.exchange.unreachable(self.url)

    def _transport(self, proxy: str | None) -> httpx.AsyncHTTPTransport:
        try:
            return httpx.AsyncHTTPTransport(verify=_trust(), proxy=proxy)
        except (httpx.InvalidURL, ValueError, ImportError) as error:  # ImportError: SOCKS wants one more package
            reason = "cannot be asked through the proxy that the environment names; name one with http:// or https://"
            raise self.exchange.no(reason) from error

    def _request(self, address: httpx.URL) -> httpx.Request:
        """Make a request to an address that is meant for the name of its host, in TLS too."""
        headers = {
            "Host": self.url.netloc.decode("ascii"),
            "User-Agent": self.exchange.agent,
            "Accept": "*/*",
            "Accept-Encoding": "identity",
            "Connection": "close",
        }
        timeouts = httpx.Timeout(self.exchange.patience).as_dict()
        extensions = {"timeout": timeouts, "sni_hostname": _host(self.url)}
        request = httpx.Request(self.exchange.method, address, headers=headers, extensions=extensions)
        if self.url.userinfo:  # as the settings name them
            request = next(httpx.BasicAuth(self.url.username, self.url.password).auth_flow(request))
        return request

    async def _read(self, response: httpx.Response) -> Answer | Hop:
        """Read an answer, but no more of it than any honest one has."""
        if response.status_code in _REDIRECTS and "location" in response.headers:
            return Hop(response.status_code, str(response.headers["location"]))
        body = await self._body(response) if self.exchange.reads else b""
        headers = response.headers
        return Answer(response.status_code, body, headers.get("retry-after"), headers.get("content-type", "").lower())

    async def _body(self, response: httpx.Response) -> bytes:
        body = bytearray()
        async for piece in response.aiter_raw():
            body += piece
            if len(body) > MAX_ANSWER:
                raise self.exchange.no(f"sent more than {MAX_ANSWER:,} bytes, which is no answer")
        return bytes(body)


def resolved(host: str, port: int) -> list[str]:
    """Find the addresses that a host's name leads to, in the order in which to try them; OSError where there are none.

    Whatever else the system takes for an address, such as 2130706433 or 0x7f.1, comes out in its usual form.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (UnicodeError, ValueError, OverflowError) as error:
        raise OSError(f"{host!r} is no name of a host") from error
    return list(dict.fromkeys(str(one[4][0]) for one in found))


@cache
def _trust() -> ssl.SSLContext:
    """Whom to trust in TLS; the environment may name others, as networks with a proxy need."""
    return httpx.create_ssl_context()


def _fulfil(future: Future[Answer | Hop], work: Callable[[], Answer | Hop]) -> None:
    try:
        future.set_result(work())
    except BaseException as error:  # whatever it is, it is raised where the answer is waited for
        future.set_exception(error)


def _host(url: httpx.URL) -> str:
    return url.raw_host.decode("ascii")


def _origin(url: httpx.URL) -> tuple[str, bytes, int | None]:
    return url.scheme, url.raw_host, url.port


def _proxy(url: httpx.URL) -> str | None:
    """The proxy that the environment names for an address; it looks names up itself."""
    proxies = getproxies()
    found = proxies.get(url.scheme) or proxies.get("all")
    if not found or proxy_bypass(_host(url)):
        return None
    return found if "://" in found else f"http://{found}"
