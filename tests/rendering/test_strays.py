"""Elements in the words of a page that act on all of it."""

from __future__ import annotations

import pytest

from newsletter.rendering.written_words import strays

FOUND = (
    '<meta http-equiv="refresh" content="0; url=https://elsewhere.example/">',
    "<META HTTP-EQUIV=Refresh CONTENT=0>",
    "<meta http-equiv='Content-Security-Policy' content=\"script-src 'sha256-x'\">",
    '<meta name="referrer" content="unsafe-url">',
    '<meta itemprop="date" http-equiv="refresh" content="0">',
    '<link rel="preconnect" href="https://elsewhere.example">',
    "<link href=//elsewhere.example rel=dns-prefetch>",
    '<link rel="prefetch" href="https://elsewhere.example/" />',
    '<link itemprop="url" rel="prerender" href="/">',
    '<base href="https://elsewhere.example/">',
)


@pytest.mark.parametrize("html", FOUND)
def test_what_acts_on_the_whole_page_is_found(html: str) -> None:
    assert strays(f"<p>Words\n{html}</p>{html}") == (html,)


@pytest.mark.parametrize(
    "html",
    [
        "<p>Words</p>",
        "<code>&lt;meta http-equiv=refresh&gt;</code>",
        '<span itemscope><meta itemprop="date" content="2025"><link itemprop="url" href="/"></span>',
        "<!-- <meta http-equiv=refresh> -->",
        "",
    ],
)
def test_what_speaks_of_a_thing_may_stand_in_a_text(html: str) -> None:
    assert strays(html) == ()
