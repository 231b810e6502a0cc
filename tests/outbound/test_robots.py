"""robots.txt, as RFC 9309 reads it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsletter.outbound.robots import Rules, read_rules


@pytest.mark.parametrize(
    ("text", "path", "is_allowed"),
    [
        ("", "/x", True),
        ("User-agent: *\nDisallow:", "/x", True),
        ("User-agent: *\nDisallow: /", "/x", False),
        ("User-agent: *\nDisallow: /x", "/x/y", False),
        ("User-agent: *\nDisallow: /x/", "/x", True),
        ("User-agent: *\nDisallow: /\nAllow: /x", "/x/y", True),
        ("User-agent: *\nAllow: /x\nDisallow: /x", "/x", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?c", True),
        ("User-agent: *\nDisallow: /*?", "/a?b", False),
        ("User-agent: *\nDisallow: /a*b*c", "/axbxc", False),
        ("User-agent: *\nDisallow: /a*b*c", "/axcxb", True),
        ("user-AGENT: Newsletter/1.0\nDisallow: /x\n\nUser-agent: *\nDisallow: /", "/y", True),
        ("User-agent: newsletter\nUser-agent: other\nDisallow: /x", "/x", False),
        ("User-agent: other\nDisallow: /", "/x", True),
        ("User-agent: newsletter bot\nDisallow: /\n\nUser-agent: *\nAllow: /", "/x", False),
        ("User-agent: newsletter\nDisallow: /x\n\nUser-agent: newsletter\nDisallow: /y", "/x", False),
        ("Disallow: /\nUser-agent: *\nAllow: /", "/x", True),
        ("\ufeffUser-agent: * # all\rDisallow: /x # this", "/x", False),
        ("User-agent: *\nDisallow: /ä", "/%C3%A4", False),
        ("User-agent: *\nSitemap: x\nnonsense\nDisallow: /x", "/x", False),
    ],
)
def test_what_may_be_asked_for(text: str, path: str, is_allowed: bool) -> None:  # noqa: FBT001
    assert read_rules(text.encode()).allow(f"https://burrow.example{path}") is is_allowed


@pytest.mark.parametrize(
    ("said", "delay"), [("7", 7), ("0.5", 0.5), ("86400", 30), ("-1", 0), ("²", 0), ("9" * 5000, 0), ("soon", 0)]
)
def test_how_long_a_pause_is_wanted(said: str, delay: float) -> None:
    assert read_rules(f"User-agent: *\nCrawl-delay: {said}\n".encode()).delay == delay


@given(st.binary(max_size=300))
def test_whatever_stands_there_is_read(content: bytes) -> None:
    assert isinstance(read_rules(b"User-agent: *\nDisallow: " + content).allow("https://burrow.example/x"), bool)


def test_a_pattern_of_stars_alone_takes_no_time_to_speak_of() -> None:
    assert not Rules(forbidden=("/" + "*" * 100_000,)).allow("https://burrow.example/" + "a" * 400)
