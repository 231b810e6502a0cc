"""Hosts, as browsers read them: users before them, private ones, and numbers in every disguise."""

from __future__ import annotations

import pytest

from newsletter.model.hosts import has_user, host_of, is_public, is_this_machine, why_unfit


@pytest.mark.parametrize(
    "address",
    [
        "https://good.example@evil.example/",
        "https://bo:secret@evil.example/",
        "https://good.example%40evil.example/",
        "https:/good.example@evil.example",
        "https:\\\\good.example@evil.example",
        "https://good.example&@evil.example?a",
        "HTTPS://good.example＠evil.example",
    ],
)
def test_a_user_before_the_host_is_seen(address: str) -> None:
    assert has_user(address)
    assert why_unfit(address).startswith("names a user before its host")


@pytest.mark.parametrize(
    "address", ["https://a.example/@bo", "https://a.example?x@y", "https://a.example/#a@b", "https://a.example\\@b"]
)
def test_an_at_sign_after_the_host_is_none_of_a_user(address: str) -> None:
    assert not has_user(address)
    assert host_of(address) == "a.example"


@pytest.mark.parametrize(
    "host",
    [
        "localhost", "a.localhost", "LOCALHOST.", "loc%61lhost", "ｌｏｃａｌｈｏｓｔ", "intranet", "printer.local",
        "x.internal", "router.home.arpa", "nas.lan", "127.0.0.1", "127.0.0.1.", "127.1", "0x7f.1", "2130706433",
        "017700000001", "0177.0.0.1", "127。0。0。1", "127%2e0%2e0%2e1", "①②⑦.0.0.1", "10.0.0.1", "172.16.3.4",
        "192.168.1.1:8080", "169.254.169.254", "100.64.0.1", "224.0.0.1", "255.255.255.255", "192.0.2.1",
        "[::1]", "[::]", "[fe80::1%25eth0]", "[fc00::1]", "[ff02::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]",
        "[::127.0.0.1]", "[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[2001:db8::1]", "999999999999", "1.2.3.4.5",
        "a%00b.example", "a⁄b.example", "a..example", "wombat·org.example", "127.0.0.1.nip.io", "localtest.me", "",
    ],
)  # fmt: skip
def test_a_host_that_not_everybody_reaches_is_not_public(host: str) -> None:
    assert not is_public(host_of(f"https://{host}/"))


@pytest.mark.parametrize(
    ("host", "read"),
    [
        ("Wombat.EXAMPLE:8443", "wombat.example"),
        ("t.co", "t.co"),
        ("8.8.8.8", "8.8.8.8"),
        ("[2606:4700::1111]", "[2606:4700::1111]"),
        ("xn--wmbat-jua.example", "wömbat.example"),
        ("wömbat.example.", "wömbat.example"),
        ("नमस्ते.भारत", "नमस्ते.भारत"),
        ("i❤.ws", "i❤.ws"),
        ("foo_bar.example", "foo_bar.example"),
        ("col·lecció.cat", "col·lecció.cat"),
        ("localhost.example", "localhost.example"),
    ],
)
def test_other_hosts_are_public(host: str, read: str) -> None:
    assert (host_of(f"https://{host}/a@b"), is_public(read)) == (read, True)


def test_this_machine_is_told_from_others_that_not_everybody_reaches() -> None:
    here = ("http://localhost:8000/", "http://127.0.0.1/", "http://[::1]:8000/", "http://0.0.0.0:8000/", "papers/a/")
    assert all(map(is_this_machine, here))
    assert not any(map(is_this_machine, ("https://news.corp/", "https://a.example/")))


def test_what_is_no_web_address_has_no_host() -> None:
    assert [host_of(one) for one in ("mailto:bo@wombat.example", "wombat.example", "", "https://")] == [""] * 4
