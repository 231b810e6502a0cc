"""The policy: what a browser may do on a page, by settings and by the theme's own scripts."""

from __future__ import annotations

import re
from typing import Any

import pytest

from newsletter.rendering.policy import DIRECTIVES, policy, script_hash, script_hashes
from newsletter.settings import Settings


def lines(**named: Any) -> dict[str, str]:
    """The lines of the policy under these settings, by what they are for."""
    return dict(line.split(" ", 1) for line in policy(Settings(**named)).split("; "))


def test_nothing_is_allowed_but_the_site_itself() -> None:
    assert lines() == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "img-src": "'self'",
        "font-src": "'self'",
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "worker-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'self'",
    }


def test_a_script_of_the_theme_is_allowed_by_the_hash_that_browsers_make() -> None:
    # The example of https://www.w3.org/TR/CSP3/#external-hash, of which browsers say the same.
    assert script_hash("alert('Hello, world.');") == "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='"


@pytest.mark.parametrize(
    ("partial", "number"),
    [
        ("<script>a = 1</script>", 1),
        ("<script>a = 1</script>\n<SCRIPT type='module'>b = '<p>'</SCRIPT >", 2),
        ('<script src="a.js"></script>', 0),
        ('<script data-src="a">a</script>', 1),
        ("no script", 0),
    ],
)
def test_each_script_that_stands_in_a_partial_is_allowed(partial: str, number: int) -> None:
    assert len(script_hashes(partial)) == number


def test_the_same_script_is_named_once() -> None:
    assert policy(Settings(), script_hashes("<script>a</script>", "<script>a</script>")).count("'sha256-") == 1


def test_a_site_that_is_served_to_its_writer_runs_the_servers_own_script() -> None:
    served = policy(Settings(), script_hashes("<script>a</script>"), is_served=True)
    assert "script-src 'self' 'unsafe-inline';" in served
    assert "'sha256-" not in served


@pytest.mark.parametrize(
    ("address", "origin"),
    [
        ("https://letters.example/subscribe?to=x;script-src *", "https://letters.example"),
        ("https://LETTERS.example:8443/a", "https://letters.example:8443"),
        ("http://letters.example", "http://letters.example"),
        ("https://bücher.example/", "https://xn--bcher-kva.example"),
        ("https://日本。jp/", "https://xn--wgv71a.jp"),
    ],
)
def test_forms_lead_to_the_service_for_letters(address: str, origin: str) -> None:
    assert lines(signup={"action": address.replace(" ", "%20")})["form-action"] == f"'self' {origin}"


def test_a_form_leads_to_where_the_settings_say_and_a_link_needs_nothing() -> None:
    form = {"action": "https://a.example/x", "fields": {"l": "1"}, "leads_to": ("https://b.example/",)}
    assert lines(signup=form)["form-action"] == "'self' https://a.example https://b.example"
    assert lines(signup={"link": "https://a.example/x"})["form-action"] == "'self'"


def test_forms_lead_to_where_that_service_sends_a_reader_on() -> None:
    found = lines(signup={"action": "https://a.example/x", "leads_to": ("https://b.example/", "https://a.example/y")})
    assert found["form-action"] == "'self' https://a.example https://b.example"


def test_every_line_says_why_in_a_sentence() -> None:
    assert [one.name for one in DIRECTIVES if not re.fullmatch(r"[A-Z].*\.", one.meaning)] == []
