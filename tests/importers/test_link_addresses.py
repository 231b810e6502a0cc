"""Addresses of links, without what follows a reader."""

from __future__ import annotations

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from newsletter.importers.formats.platforms import CleanAddress, anchor_slug, clean_address
from newsletter.model.record import WebAddress

REDIRECT = "https://substack.com/redirect/0a1b2c3d-1111-2222-3333-444455556666?j=eyJ1IjoicXVva2thIn0.sig"
ANCHOR = "https://marsupials.substack.com/i/181/1-quokkanet-smiling-at-scale"


def wrapped(target: object) -> str:
    claims = base64.urlsafe_b64encode(json.dumps({"e": target, "p": 181}).encode()).decode().rstrip("=")
    return f"https://substack.com/redirect/2/{claims}.c2ln?utm_source=substack"


@pytest.mark.parametrize(
    "address",
    [
        "https://arxiv.org/abs/2511.14758",
        "https://quokka.example/a/?b=2&a=1&b=%20%C3%A9#burrow",
        "https://quokka.example/?",
        "https://quokka.example/find?q=utm_source&s=1&r=2&token=3",
        "http://bilby.example:8080/den/",
        "https://quokka.example/?a=&&b",
        ANCHOR,
    ],
)
def test_an_address_without_trackers_stays_as_it_is(address: str) -> None:
    assert clean_address(address) == CleanAddress(address)


@pytest.mark.parametrize(
    ("address", "clean", "taken_out"),
    [
        ("https://a.example/?utm_source=x", "https://a.example/", "utm_source=x"),
        ("https://a.example/p?b=1&UTM_Medium=x&c=2#d", "https://a.example/p?b=1&c=2#d", "UTM_Medium=x"),
        ("https://a.example/p?b=1&amp;utm_id=x", "https://a.example/p?b=1", "amp;utm_id=x"),
        ("https://a.example/?fbclid=1&gclid=2&igshid=3&ref=4", "https://a.example/", "fbclid=1&gclid=2&igshid=3&ref=4"),
        ("https://youtu.be/abc?si=x&t=9", "https://youtu.be/abc?t=9", "si=x"),
        ("https://m.substack.com/p/x?showWelcomeOnShare=true", "https://m.substack.com/p/x", "showWelcomeOnShare=true"),
    ],
)
def test_trackers_are_taken_out(address: str, clean: str, taken_out: str) -> None:
    assert clean_address(address) == CleanAddress(clean, taken_out)


@pytest.mark.parametrize("parameter", ["r=1abc", "s=r", "token=ey.J1", "j=eyJ1"])
def test_what_names_a_reader_is_private_on_a_newsletters_host(parameter: str) -> None:
    address = "https://marsupials.substack.com/p/dens"
    assert clean_address(f"{address}?{parameter}") == CleanAddress(address, parameter, is_private=True)


def test_a_mailing_id_of_a_reader_is_private_everywhere() -> None:
    assert clean_address("https://a.example/?mc_eid=9") == CleanAddress(
        "https://a.example/", "mc_eid=9", is_private=True
    )


@pytest.mark.parametrize(
    "address",
    [
        REDIRECT,
        "https://marsupials.substack.com/action/disable_email?token=abc",
        "https://substack.com/app-link/post?publication_id=1&token=abc",
        "https://email.mg1.substack.com/c/abc",
        "mailto:reader@quokka.example",
    ],
)
def test_an_address_that_only_a_reader_has_is_taken_out_whole(address: str) -> None:
    assert clean_address(address) == CleanAddress("", address, is_private=True)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "#burrow",
        "/p/dens",
        "p/dens",
        "//a.example/",
        "https://",
        "https://[a",
    ],
)
def test_what_is_no_web_address_is_taken_out(address: str) -> None:
    assert clean_address(address) == CleanAddress("", address)


def test_the_target_inside_a_redirect_is_kept() -> None:
    clean = clean_address(wrapped("https://arxiv.org/abs/2511.14758?utm_source=x"))
    assert (clean.address, clean.is_private) == ("https://arxiv.org/abs/2511.14758", True)


def test_redirects_in_each_other_are_followed_a_few_times_only() -> None:
    address = "https://a.example/"
    for _ in range(4):
        address = wrapped(address)
    assert clean_address(address).address == "https://a.example/"
    assert clean_address(wrapped(wrapped(address))) == CleanAddress("", wrapped(wrapped(address)), is_private=True)


@pytest.mark.parametrize("target", [None, 3, "javascript:alert(1)", ["https://a.example/"], REDIRECT])
def test_a_redirect_to_no_web_address_is_taken_out(target: object) -> None:
    assert clean_address(wrapped(target)) == CleanAddress("", wrapped(target), is_private=True)


@pytest.mark.parametrize("claims", ["%%%", "eyJ", "W1tbW1s", ""])
def test_a_redirect_that_cannot_be_read_is_taken_out(claims: str) -> None:
    address = f"https://substack.com/redirect/2/{claims}"
    assert clean_address(address) == CleanAddress("", address, is_private=True)


def test_the_target_of_a_search_engines_redirect_is_kept() -> None:
    address = "https://www.google.com/url?q=https://a.example/%3Fb%3D1&sa=D"
    assert clean_address(address) == CleanAddress("https://a.example/?b=1", address)


def test_a_redirect_of_any_host_is_followed_where_it_prints_its_whole_target() -> None:
    address = "https://wombat.example/click?target=https%3A%2F%2Farxiv.org%2Fabs%2F2306.01234%3Futm_source%3Dx&r=ada"
    assert clean_address(address) == CleanAddress("https://arxiv.org/abs/2306.01234", address, is_private=True)


@pytest.mark.parametrize(
    "address",
    [
        "https://link.mail.beehiiv.com/ss/c/u001.aBcD/4a/eF/h0/h001.xYz",
        "https://flight.beehiiv.net/v2/clicks/eyJhbGciOiJIUzI1NiJ9",
        "https://click.convertkit-mail2.com/aBcD/eFgH/aHR0cHM6",
        "https://click.mlsend.com/link/c/YT0x",
        "https://u123.ct.sendgrid.net/ls/click?upn=aBcD",
        "https://wombats.us2.list-manage.com/unsubscribe?u=56&id=ad&e=24",
        "https://wombats.example/newsletter/unsubscribe/aBcD",
        "https://wombats.example/unsubscribe?address=ada",
        "https://wombats.example/unsubscribe/ada@bilby.example",
        "https://wombats.example/8a7f1c2e-0b3d-4e5f-9a6b-7c8d9e0f1a2b/unsubscribe",
    ],
)
def test_what_senders_of_mails_give_to_one_reader_is_taken_out(address: str) -> None:
    assert clean_address(address) == CleanAddress("", address, is_private=True)


@pytest.mark.parametrize(
    "address",
    [
        "https://encyclopedia.example/wiki/Opt-out",
        "https://code.example/quoll/unsubscribe/blob/main/README.md",
        "https://wombats.example/papers/opt-out.pdf",
        "https://wombats.example/OptOut",
    ],
)
def test_a_page_about_unsubscribing_is_kept(address: str) -> None:
    assert clean_address(address) == CleanAddress(address)


def test_a_link_of_mailchimp_loses_the_number_of_its_reader_alone() -> None:
    clean = clean_address("https://wombats.us2.list-manage.com/track/click?u=56&id=ad&e=24")
    assert clean == CleanAddress("https://wombats.us2.list-manage.com/track/click?u=56&id=ad", "e=24", is_private=True)


def test_an_address_is_written_as_a_browser_follows_it() -> None:
    assert clean_address(' HTTPS://a.example/b c"\n').address == "https://a.example/b%20c%22"


def test_a_newsletters_own_heading_tells_its_slug() -> None:
    assert anchor_slug(ANCHOR) == "quokkanet-smiling-at-scale"
    assert anchor_slug(f"{ANCHOR}?utm_source=x") == "quokkanet-smiling-at-scale"


@pytest.mark.parametrize("address", ["", "https://marsupials.substack.com/p/dens", "https://a.example/i/181/1-dens"])
def test_other_addresses_are_no_headings(address: str) -> None:
    assert anchor_slug(address) == ""


@given(st.text(max_size=80) | st.text(max_size=60).map("https://a.substack.com/{}".format))
def test_whatever_comes_in_what_comes_out_may_be_published(address: str) -> None:
    clean = clean_address(address).address
    assert not clean or TypeAdapter(WebAddress).validate_python(clean) == clean
    assert clean_address(clean).address == clean
