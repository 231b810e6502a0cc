"""The client: polite to services, and on its guard against what they answer."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from newsletter.lookup.client import MAX_ANSWER, Answer, agent_of
from newsletter.lookup.facts import NoAnswerError
from newsletter.settings import Settings
from tests.builders import PROJECT, report
from tests.lookup.clock import Clock, make_client, make_pace
from tests.lookup.services import Service, ok, serving


def ask(service: Service, clock: Clock, path: str = "/", *, timeout: float = 5.0) -> Answer:
    return make_client(clock, timeout=timeout).get(service.address + path, service="arXiv", pace=make_pace(clock))


def refusal(service: Service, clock: Clock, *, timeout: float = 5.0) -> str:
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


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://wombat.example/"])
def test_a_redirect_leads_to_the_web_or_nowhere(target: str) -> None:
    with serving((302, {"Location": target}, b"")) as service:
        said = refusal(service, Clock())
        assert said.startswith("arXiv redirects to ")
        assert said.endswith(", which is no web address")
        assert len(service.asked) == 1


def test_a_redirect_to_no_address_at_all_is_not_followed() -> None:
    with serving((302, {"Location": "javascript:alert(1)"}, b"")) as service:
        assert refusal(service, Clock()) == "arXiv broke off, or its answer makes no sense; try again later"
        assert len(service.asked) == 1


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
        assert refusal(service, Clock(), timeout=0.05) == "arXiv gave no answer within 0.05 s; try again later"


def test_without_a_connection_the_message_says_so() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
    service = Service(f"http://127.0.0.1:{port}", [])
    assert refusal(service, Clock()) == "arXiv cannot be reached at 127.0.0.1; is this computer online?"
