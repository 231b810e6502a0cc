"""The client: polite to services, and on its guard against what they answer."""

from __future__ import annotations

import os
import socket
import threading
import time
from contextlib import suppress
from pathlib import Path

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsletter.lookup.client import Pace, agent_of
from newsletter.lookup.exchange import MAX_ANSWER, Answer, Exchange, resolved
from newsletter.lookup.facts import NoAnswerError
from newsletter.settings import Settings
from tests.builders import PROJECT, report
from tests.conftest import PATIENCE
from tests.lookup.clock import Clock, make_client, make_pace
from tests.lookup.services import Response, Service, dripping, ok, serving

INTERNAL = (
    "127.0.0.1 localhost 2130706433 0x7f.1 127.1 0 [::1] [::ffff:127.0.0.1] [::ffff:7f00:1] [::127.0.0.1] 10.0.0.1"
    " 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 255.255.255.255 224.0.0.1 192.0.2.1 240.0.0.1 [fe80::1]"
    " [fc00::1] [ff02::1] [64:ff9b::7f00:1] [64:ff9b:1::a00:1] [2002:7f00:1::] [2001:db8::1] [::]"
)
"""Hosts that are no part of the public internet, in all the ways that a name or an address can be written."""
TOO_LATE = (
    "arXiv did not finish its answer within 0.9 s; try again later",
    "arXiv gave no answer within 0.3 s; try again later",
)
"""What is said of an answer that takes too long; on a busy machine a single step of it may be late already."""


def ask(service: Service, clock: Clock, path: str = "/", *, timeout: float = PATIENCE) -> Answer:
    return make_client(clock, timeout=timeout).get(service.address + path, service="arXiv", pace=make_pace(clock))


def refusal(service: Service, clock: Clock, *, timeout: float = PATIENCE) -> str:
    with pytest.raises(NoAnswerError) as refused:
        ask(service, clock, timeout=timeout)
    return str(refused.value)


def test_a_request_says_who_asks() -> None:
    with serving(ok(b"yes")) as service:
        assert ask(service, Clock()) == Answer(200, b"yes")
    assert service.headers[0]["User-Agent"] == "newsletter/0 (+https://wombat.example/)"


def test_whom_to_write_to_is_the_contact_or_else_the_site() -> None:
    assert agent_of(Settings(contact="ada@wombat.example")).endswith(" (mailto:ada@wombat.example)")
    assert agent_of(Settings(contact="https://wombat.example/us")).endswith(" (+https://wombat.example/us)")
    assert agent_of(Settings(address="https://wombat.example/")).endswith(" (+https://wombat.example/)")
    assert agent_of(Settings()).startswith("newsletter/")
    assert "(" not in agent_of(Settings()), "nobody is at home at 127.0.0.1"


@pytest.mark.parametrize("contact", ["ada", "ada@wombat.example (Ada)", "mailto:a b@c", "zoë@wombat.example"])
def test_a_contact_is_fit_for_a_header(contact: str, tmp_path: Path) -> None:
    text = PROJECT["mkdocs.yml"].replace("feed_year: 2020", f'feed_year: 2020, contact: "{contact}"')
    assert '"contact" must be an e-mail address or a web address' in report(tmp_path, {"mkdocs.yml": text})


def test_three_seconds_lie_between_two_requests_even_of_two_commands(tmp_path: Path) -> None:
    clock = Clock()
    with serving(ok(b"yes")) as service:
        pace = make_pace(clock, memory=tmp_path / "folder" / "asked")
        for _ in range(2):
            make_client(clock).get(service.address, service="arXiv", pace=pace)
        assert clock.waits == [3]
        clock.time += 2
        make_client(clock).get(service.address, service="arXiv", pace=make_pace(clock, memory=pace.memory))
        assert clock.waits == [3, 1]
        clock.time += 60
        make_client(clock).get(service.address, service="arXiv", pace=make_pace(clock, memory=pace.memory))
        assert clock.waits == [3, 1]


def test_a_service_that_is_too_busy_is_asked_again_when_it_says() -> None:
    clock = Clock()
    with serving((429, {"Retry-After": "7"}, b"slower"), ok(b"yes")) as service:
        assert ask(service, clock).body == b"yes"
    assert clock.waits == [7]


def test_when_to_ask_again_may_be_a_date() -> None:
    clock = Clock()
    with serving((503, {"Retry-After": "Thu, 20 Nov 2025 08:00:11 GMT"}, b""), ok(b"yes")) as service:
        assert ask(service, clock).body == b"yes"
    assert clock.waits == [11]


@pytest.mark.parametrize("senseless", ["soon", "-5", "", "0", "\xb2", "Mon, 01 Jan 0001 00:00:00 -0000"])
def test_a_senseless_retry_after_does_not_make_us_hurry(senseless: str) -> None:
    clock = Clock()
    with serving((503, {"Retry-After": senseless}, b""), ok(b"yes")) as service:
        assert ask(service, clock).body == b"yes"
    assert clock.waits == [3]


def test_a_service_that_wants_to_be_left_alone_for_long_is_left_alone() -> None:
    clock = Clock()
    with serving((429, {"Retry-After": "3600"}, b"")) as service:
        assert refusal(service, clock) == "arXiv is too busy and wants to be left alone for 3600 s; try then"
    assert clock.waits == []


def test_a_service_that_is_too_busy_three_times_is_not_asked_a_fourth_time() -> None:
    clock = Clock()
    with serving((503, {}, b"")) as service:
        assert refusal(service, clock) == "arXiv is too busy (503), asked 3 times; try again later"
        assert len(service.asked) == 3
    assert clock.waits == [3, 6]


def test_a_service_that_is_out_of_order_is_not_asked_again() -> None:
    with serving((500, {}, b"")) as service:
        assert refusal(service, Clock()) == "arXiv is out of order (500); try again later"
        assert len(service.asked) == 1


def test_a_redirect_is_followed() -> None:
    with serving((301, {"Location": "/there"}, b""), ok(b"yes")) as service:
        assert ask(service, Clock()).body == b"yes"
        assert service.asked == ["/", "/there"]


@pytest.mark.parametrize(
    "target",
    [
        "file:///etc/passwd",
        "ftp://wombat.example/",
        "javascript:alert(1)",
        "http://a:b/",
        "http://a:65536",
        "http://[::1",
        "http://0177.0.0.1",
    ],
)
def test_a_redirect_leads_to_the_web_or_nowhere(target: str) -> None:
    with serving((302, {"Location": target}, b"")) as service:
        said = refusal(service, Clock())
        assert said.startswith("arXiv redirects to ")
        assert said.endswith(", which is no web address")
        assert len(service.asked) == 1


def test_a_redirect_to_another_scheme_is_not_followed() -> None:
    with serving((302, {"Location": "https://wombat.example/x"}, b"")) as service:
        assert refusal(service, Clock()) == (
            'arXiv redirects to "https://wombat.example/x", which is https in place of http and is not followed;'
            " if that is right, write it in the settings"
        )


def test_a_redirect_with_a_users_name_in_it_is_not_followed() -> None:
    with serving((302, {"Location": "http://ada:secret@wombat.example/"}, b"")) as service:
        said = refusal(service, Clock())
    assert "which has a user's name in it and is not followed" in said


@pytest.mark.parametrize("host", INTERNAL.split())
def test_a_redirect_into_a_private_network_is_not_followed(host: str) -> None:
    with serving(ok(b"secret")) as private:
        place = f"http://{host}:{private.address.rpartition(':')[2]}/"
        with serving((302, {"Location": place}, b"")) as service:
            said = refusal(service, Clock())
        assert private.asked == []
    assert "which leads to this computer or into a network of its own and is not followed" in said


def test_a_name_is_judged_by_every_address_it_leads_to(monkeypatch: pytest.MonkeyPatch) -> None:
    lead(monkeypatch, "wombat.example", "93.184.215.14", "127.0.0.1")
    with serving((302, {"Location": "http://wombat.example/"}, b"")) as service:
        assert "which leads to this computer or into a network of its own" in refusal(service, Clock())


def test_what_was_judged_is_what_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = lead(monkeypatch, "wombat.example", "127.0.0.1")
    monkeypatch.setattr("newsletter.lookup.exchange.is_public", lambda _: True)
    with serving(ok(b"yes")) as public:
        port = public.address.rpartition(":")[2]
        with serving((302, {"Location": f"http://wombat.example:{port}/there"}, b"")) as service:
            assert ask(service, Clock()).body == b"yes"
    assert asked == ["127.0.0.1", "wombat.example"], "a name that leads elsewhere the next time gains nothing by it"
    assert (public.asked, public.headers[0]["Host"]) == (["/there"], f"wombat.example:{port}")


def test_whoever_is_public_may_not_lead_back_into_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    lead(monkeypatch, "wombat.example", "127.0.0.1")
    verdicts = iter([True, False])
    monkeypatch.setattr("newsletter.lookup.exchange.is_public", lambda _: next(verdicts))
    with serving(ok(b"secret")) as service:
        public = service.address.replace("127.0.0.1", "wombat.example")
        service.answers = [(302, {"Location": public}, b""), (302, {"Location": f"{service.address}/secret"}, b"")]
        assert f'redirects to "{service.address}/secret", which leads to this computer' in refusal(service, Clock())
        assert service.asked == ["/", "/"]


def test_behind_a_proxy_only_the_services_own_redirects_are_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving((302, {"Location": "/there"}, b""), (302, {"Location": "http://bilby.example/"}, b"")) as proxy:
        monkeypatch.setenv("http_proxy", proxy.address)
        with pytest.raises(NoAnswerError, match="which cannot be judged behind a proxy and is not followed"):
            make_client(Clock()).get("http://wombat.example/", service="arXiv", pace=make_pace(Clock()))
    assert proxy.asked == ["http://wombat.example/", "http://wombat.example/there"]


@pytest.mark.parametrize("proxy", ["socks5://127.0.0.1:1", "gopher://127.0.0.1:1", "http://[", "127.0.0.1:1"])
def test_a_proxy_that_cannot_be_used_is_said(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", proxy)
    with pytest.raises(NoAnswerError, match=r"arXiv cannot be (reached|asked)"):
        make_client(Clock()).get("http://wombat.example/", service="arXiv", pace=make_pace(Clock()))


def lead(monkeypatch: pytest.MonkeyPatch, host: str, *addresses: str) -> list[str]:
    """Let a name lead to these addresses, and return which names are looked up."""
    asked: list[str] = []

    def found(name: str, port: int) -> list[str]:
        asked.append(name)
        return list(addresses) if name == host else resolved(name, port)

    monkeypatch.setattr("newsletter.lookup.exchange.resolved", found)
    return asked


@settings(max_examples=50)
@given(location=st.text(max_size=40) | st.from_regex(r"(https?:)?//[^/]{0,20}(/.*)?", fullmatch=True))
def test_whatever_a_redirect_says_is_an_address_or_refused(location: str) -> None:
    exchange = Exchange("arXiv", "newsletter/0", 1, turn=lambda: None)
    with suppress(NoAnswerError):
        target = exchange._redirected(httpx.URL("http://wombat.example/x"), location)
        assert target.scheme == "http"
        assert target.raw_host


def test_redirects_in_a_circle_end() -> None:
    with serving((302, {"Location": "/"}, b"")) as service:
        assert refusal(service, Clock()) == "arXiv redirects more than 5 times"


def test_an_answer_that_is_too_large_is_not_read_to_its_end() -> None:
    with serving(ok(b"x" * (MAX_ANSWER + 1))) as service:
        assert refusal(service, Clock()) == "arXiv sent more than 5,000,000 bytes, which is no answer"
    with serving(ok(b"x" * MAX_ANSWER)) as service:
        assert len(ask(service, Clock()).body) == MAX_ANSWER


def test_a_service_that_says_nothing_is_not_waited_for() -> None:
    with serving((0, {}, b"")) as service:
        assert refusal(service, Clock(), timeout=0.3) in TOO_LATE


@pytest.mark.parametrize(
    ("begin", "drop"),
    [
        (b"", b"H"),
        (b"HTTP/1.1 200 OK\r\nX: ", b"y"),
        (b"HTTP/1.1 200 OK\r\n", b"X: y\r\n"),
        (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n"),
        (b"HTTP/1.1 200 OK\r\n\r\n", b"z"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nz\r\n"),
        (b"HTTP/1.1 302 Found\r\nLocation: /\r\nX: ", b"y"),
    ],
)
def test_an_answer_that_drips_is_not_waited_for_to_its_end(begin: bytes, drop: bytes) -> None:
    with dripping(begin, drop) as service:
        assert refusal(service, Clock(), timeout=0.3) in TOO_LATE


def test_a_handshake_that_says_nothing_is_not_waited_for() -> None:
    with dripping(b"", b"") as service:
        service.address = service.address.replace("http:", "https:")
        no_host = "arXiv cannot be reached at 127.0.0.1; is this computer online?"
        assert refusal(service, Clock(), timeout=0.3) in (no_host, *TOO_LATE)


def test_all_redirects_together_have_one_deadline() -> None:
    def late(_: str) -> Response:
        time.sleep(0.2)
        return 302, {"Location": "/"}, b""

    with serving(late) as service:
        assert refusal(service, Clock(), timeout=0.3) in TOO_LATE
        assert len(service.asked) <= 5


def test_a_look_up_of_a_name_that_hangs_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    over = threading.Event()

    def hang(*_: object) -> list[str]:
        over.wait(10)
        return []

    monkeypatch.setattr("newsletter.lookup.exchange.resolved", hang)
    said = refusal(Service("http://wombat.example", []), Clock(), timeout=0.05)
    over.set()
    assert said == "arXiv did not finish its answer within 0.15 s; try again later"


@pytest.mark.parametrize("answer", [b"\0", b"SSH-2.0\r\n", b"HTTP/1.1 abc\r\n\r\n", b"HTTP/1.1 200 OK\r\n:\r\n\r\n"])
def test_what_is_no_http_is_no_answer(answer: bytes) -> None:
    with dripping(answer, b"\xff\r\n\r\n") as service:
        assert refusal(service, Clock()) == "arXiv broke off, or its answer makes no sense; try again later"


@pytest.mark.parametrize("planted", ["link", "pipe", "folder", "linked folder", "nan", "1e999", "\xb2", "9" * 5000])
def test_whatever_lies_where_a_pace_is_remembered_does_no_harm(planted: str, tmp_path: Path) -> None:
    outside, memory = tmp_path / "outside", tmp_path / "project" / ".cache" / "asked"
    outside.mkdir()
    (outside / "asked").write_text("mine")
    plant(planted, memory, outside)
    clock = Clock()
    Pace(3.0, clock.now, clock.wait, memory, tmp_path / "project").keep()
    assert clock.waits == []
    assert (outside / "asked").read_text() == "mine"


def plant(what: str, memory: Path, outside: Path) -> None:
    if what == "linked folder":
        memory.parent.parent.mkdir()
        memory.parent.symlink_to(outside)
        return
    memory.parent.mkdir(parents=True)
    if what == "link":
        memory.symlink_to(outside / "asked")
    elif what == "pipe":
        os.mkfifo(memory)
    elif what == "folder":
        memory.mkdir()
    else:
        memory.write_text(what)


def test_without_a_connection_the_message_says_so() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    service = Service(f"http://127.0.0.1:{port}", [])
    assert refusal(service, Clock()) == "arXiv cannot be reached at 127.0.0.1; is this computer online?"
