"""Saved pages of posts."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest

from newsletter.importers.formats.document import About, Dropped
from newsletter.importers.formats.html import read_page
from newsletter.importers.formats.web_page import is_page
from newsletter.problem import NewsletterError

FIXTURES = Path(__file__).parent / "fixtures"
PAGE = (FIXTURES / "post-page.html").read_text(encoding="utf-8")
BODY = '<div class="body markup"><p>Burrows.</p></div>'


def preloads(**post: object) -> str:
    return f"<script>window._preloads = JSON.parse({json.dumps(json.dumps({'post': post}))})</script>"


def article(**said: object) -> str:
    return f'<script type="application/ld+json">{json.dumps({"@type": "NewsArticle"} | said)}</script>'


def about(html: str) -> About:
    return read_page(html + BODY, name="page.html").about


def test_a_saved_page_is_told_from_a_body() -> None:
    assert is_page(PAGE)
    assert not is_page((FIXTURES / "post-body.html").read_text(encoding="utf-8"))
    assert not is_page('<link rel="canonical" href="https://a.example/"><p>A page of another kind</p>')


@pytest.mark.parametrize("mark", [preloads(), article(), "<meta property='og:type' content='article'>"])
def test_each_mark_of_a_post_makes_a_page(mark: str) -> None:
    assert is_page(f'<link data-rh="true" href="https://a.example/" rel="canonical">{mark}')


def test_a_page_says_what_it_is_about() -> None:
    assert read_page(PAGE, name="page.html").about == About(
        title="QuokkaNet, a Map of Dens, and More",
        subtitle="Vol.131 for Nov 17 - Nov 23, 2025",
        published=dt.date(2025, 11, 21),
        address="https://marsupials.substack.com/p/quokkanet-and-a-map",
        tags=("Burrows", "Dens"),
    )


def test_the_page_around_a_post_is_dropped_in_few_pieces() -> None:
    document = read_page(PAGE, name="page.html")
    assert [block.text for block in document.blocks] == [
        "[1] QuokkaNet: Smiling at Scale",
        "This paper smiles at many burrows.",
    ]
    assert document.blocks[0].line == 15
    assert document.dropped == (
        Dropped("Home Sign in QuokkaNet, a Map of Dens, and More", "page furniture", 1, is_private=True),
        Dropped("Lovely burrows! Marsupial Letters, all rights reserved", "page furniture", 16, is_private=True),
    )


def test_a_page_without_a_script_is_read_from_its_head() -> None:
    found = about('<link rel="canonical" href="https://a.example/p/x?r=1"><meta property="og:title" content="Dens">')
    assert found == About(title="Dens", address="https://a.example/p/x?r=1")


def test_a_page_is_read_from_its_preloads_alone() -> None:
    found = about(preloads(title="Dens", post_date="2025-11-21T13:00:12.000Z", audience="only_paid"))
    assert found == About(title="Dens", published=dt.date(2025, 11, 21), is_paid=True)


@pytest.mark.parametrize(
    "broken",
    [
        "<script>window._preloads = JSON.parse('{</script>",
        '<script>window._preloads = JSON.parse("{\\"post\\":")</script>',
        '<script>window._preloads = JSON.parse("[3]")</script>',
        f'<script>window._preloads = JSON.parse("{"[" * 100_000}")</script>',
        '<script type="application/ld+json">{"@type": </script>',
        f'<script type="application/ld+json">{"[" * 100_000}</script>',
        article(headline=3, datePublished="yesterday", url="javascript:alert(1)"),
        preloads(title=None, postTags="Dens", post_date=3, canonical_url=[]),
    ],
)
def test_a_script_that_cannot_be_read_is_no_fault(broken: str) -> None:
    assert about(f'{broken}<meta property="og:title" content="Dens">') == About(title="Dens")


def test_a_body_that_only_a_script_holds_is_read() -> None:
    document = read_page("<h1>Marsupial Letters</h1>\n" + preloads(body_html="<p>One</p><p>Two</p>"), name="page.html")
    assert [(block.text, block.line) for block in document.blocks] == [("One", 2), ("Two", 2)]
    assert document.dropped == (Dropped("Marsupial Letters", "page furniture", 1, is_private=True),)


def test_a_page_without_a_post_is_refused_by_name() -> None:
    with pytest.raises(NewsletterError) as refusal:
        read_page("<p>Home</p>", name="page.html")
    assert str(refusal.value) == (
        'page.html: the page has no text of a post; looked for an element of class "body markup", an <article>, '
        'and "body_html" in window._preloads; open the post in a browser, wait until its text is shown, '
        "and save the page again"
    )
