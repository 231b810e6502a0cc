"""The guest of a host: polite to good ones, on its guard against bad ones, and clear about what a link is like."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsletter.outbound.guest import Guest
from newsletter.outbound.sighting import LinkState
from tests.conftest import PATIENCE
from tests.lookup.clock import Clock
from tests.outbound.web import Reply, Web, answer, broken, endless, silent, slow_headers, web

AGENT = "newsletter/0 (+https://wombat.example/)"


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    with web(monkeypatch) as running:
        yield running


def said_of(served: Web, *replies: Reply, patience: float = PATIENCE, path: str = "/page") -> str:
    """What a guest says of a page with these answers in turn, its state first."""
    if replies:
        served.replies[path] = list(replies)
    clock = Clock()
    sighting = Guest(AGENT, clock.now, clock.wait, patience=patience).visit(served.address(path))
    assert sighting.seen == clock.time
    return f"{sighting.state} {sighting.reason}{sighting.target}".strip()


def leads_to(target: str, status: int = 301) -> bytes:
    return answer(status, Location=target)


def test_a_page_that_is_there_is_asked_for_once_without_being_read(served: Web) -> None:
    assert said_of(served, answer(200, b"A page")) == "fine"
    assert [(method, path) for _, method, path in served.asked] == [("GET", "/robots.txt"), ("HEAD", "/page")]
    assert served.agents == {AGENT}


def test_what_is_moved_for_good_is_told_apart_from_what_is_moved_for_now(served: Web) -> None:
    served.replies["/new"] = [answer(200)]
    assert said_of(served, leads_to("/new")) == f"moved {served.address('/new')}"
    assert said_of(served, leads_to("/new", 302)) == "fine"
    served.replies["/for-now"] = [leads_to("/new", 307)]
    assert said_of(served, leads_to("/for-now", 308)) == f"moved {served.address('/for-now')}"


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (404, "gone answers 404"),
        (410, "gone answers 410"),
        (401, "blocked answers 401"),
        (403, "blocked answers 403"),
        (451, "blocked answers 451"),
        (999, "blocked answers 999"),
        (418, "odd answers 418"),
        (500, "odd answers 500"),
        (504, "slow answers 504"),
        (304, "odd answers 304"),
        (301, "odd answers 301"),
        (299, "fine"),
    ],
)
def test_each_status_has_its_state(served: Web, status: int, said: str) -> None:
    assert said_of(served, answer(status)) == said


def test_who_has_no_head_is_asked_for_the_page(served: Web) -> None:
    served.replies["HEAD /page"] = [answer(405)]
    assert said_of(served, answer(200)) == "fine"
    served.replies["HEAD /page"] = [broken]
    assert said_of(served, answer(200)) == "fine"
    assert served.methods("/page") == ["HEAD", "GET", "HEAD", "GET"]


def test_a_redirect_to_what_is_gone_is_gone(served: Web) -> None:
    assert said_of(served, leads_to("/nowhere")) == "gone answers 404"


def test_nobody_is_asked_twice_in_a_second(served: Web) -> None:
    clock = Clock()
    guest = Guest(AGENT, clock.now, clock.wait)
    served.replies |= {"/page": [answer(200)], "/other": [answer(200)]}
    guest.visit(served.address("/page"))
    guest.visit(served.address("/other"))
    assert clock.waits == [1, 1], "robots.txt, and two pages"


def test_what_robots_forbid_is_not_asked_for(served: Web) -> None:
    served.replies["/robots.txt"] = [answer(200, b"User-agent: *\nDisallow: /page\nCrawl-delay: 7\n")]
    assert said_of(served, answer(200)) == "blocked robots.txt of its host forbids to ask"
    assert served.methods("/page") == []


def test_a_host_that_wants_a_longer_pause_has_it(served: Web) -> None:
    served.replies["/robots.txt"] = [answer(200, b"User-agent: *\nCrawl-delay: 7\n")]
    served.replies["/page"] = [answer(200)]
    clock = Clock()
    Guest(AGENT, clock.now, clock.wait).visit(served.address("/page"))
    assert clock.waits == [7]


def test_without_a_robots_txt_that_can_be_had_nothing_is_asked_for(served: Web) -> None:
    served.replies["/robots.txt"] = [answer(500)]
    assert said_of(served, answer(200)) == "blocked robots.txt of its host forbids to ask"
    served.replies["/robots.txt"] = [answer(403)]
    assert said_of(served, answer(200)) == "fine"


def test_who_is_busy_is_left_alone_as_long_as_it_asks(served: Web) -> None:
    served.replies["/page"] = [answer(429, Retry_After="20"), answer(200)]
    clock = Clock()
    assert Guest(AGENT, clock.now, clock.wait).visit(served.address("/page")).state is LinkState.FINE
    assert 20 in clock.waits


def test_who_wants_to_be_left_alone_for_an_hour_is(served: Web) -> None:
    assert said_of(served, answer(429, Retry_After="3600")) == "blocked answers 429"
    assert served.methods("/page") == ["HEAD"]


def test_who_stays_busy_is_asked_three_times(served: Web) -> None:
    assert said_of(served, answer(503)) == "slow answers 503"
    assert served.methods("/page") == ["HEAD"] * 3


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.2/x",
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[::1]/",
        "http://2130706434/",
    ],
)
def test_a_redirect_into_a_private_network_is_not_followed(served: Web, target: str) -> None:
    assert said_of(served, leads_to(target)).startswith("odd its host is not asked at ")


def test_an_address_in_a_private_network_is_not_asked_at_all(served: Web) -> None:
    sighting = Guest(AGENT, Clock().now, Clock().wait).visit(f"http://127.0.0.2:{served.port}/")
    assert (sighting.state, served.asked) == (LinkState.ODD, [])


@pytest.mark.parametrize(
    "target",
    ["file:///etc/passwd", "gopher://burrow.example/", "http://", "javascript:x", "http://a:b@burrow.example/"],
)
def test_a_redirect_to_what_is_no_page_is_not_followed(served: Web, target: str) -> None:
    assert said_of(served, leads_to(target)).startswith("odd ")


def test_a_circle_of_redirects_has_an_end(served: Web) -> None:
    assert said_of(served, leads_to("/page")) == "odd its host redirects more than 5 times"
    assert len(served.methods("/page")) == 12


def test_a_page_without_end_is_left(served: Web) -> None:
    served.replies["HEAD /page"] = [answer(405)]
    assert said_of(served, endless) == "fine"


def test_headers_without_end_and_silence_are_slow(served: Web) -> None:
    late = ("slow its host did not finish its answer within 0.3 s", "slow its host gave no answer within 0.1 s")
    assert said_of(served, slow_headers, patience=0.1) in late
    assert said_of(served, silent, patience=0.1) in late


def test_a_host_whose_robots_txt_never_ends_is_asked_for_nothing_more(served: Web) -> None:
    served.replies |= {"/robots.txt": [silent], "/page": [answer(200)]}
    clock = Clock()
    guest = Guest(AGENT, clock.now, clock.wait, patience=0.2)
    assert [guest.visit(served.address("/page")).state for _ in range(3)] == [LinkState.SLOW] * 3
    assert [path for _, _, path in served.asked] == ["/robots.txt"]


@pytest.mark.parametrize(
    "reply",
    [
        broken,
        b"",
        b"SSH-2.0-OpenSSH\r\n",
        b"HTTP/1.1 abc OK\r\n\r\n",
        b"HTTP/1.1 99999 OK\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Length: x\r\n\r\n",
        b"HTTP/1.1 301 Moved\r\nLocation: http://[::\r\n\r\n",
        b"HTTP/1.1 301 Moved\r\nLocation: \xff\xfe\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\n" + b"X: " + b"x" * 200_000 + b"\r\n\r\n",
    ],
    ids=[
        "closed",
        "nothing",
        "ssh",
        "a word for a status",
        "a status too long",
        "a length that is none",
        "no host",
        "no text",
        "a header too long",
    ],
)
def test_what_makes_no_sense_is_odd_or_gone(served: Web, reply: Reply) -> None:
    assert said_of(served, reply).partition(" ")[0] in ("odd", "gone")


def test_a_host_that_is_not_there_is_gone(served: Web) -> None:
    sighting = Guest(AGENT, Clock().now, Clock().wait).visit("http://nobody.example/page")
    assert (sighting.state, sighting.reason) == (LinkState.GONE, "there is no such host")
    assert served.asked == []
