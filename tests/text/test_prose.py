"""Prose: what its small Markdown allows, and that all else comes out as itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsletter.text import prose
from newsletter.text.prose import excerpt, plain_text, prose_html, prose_links, seen_text
from tests.attack.effort import examples


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("One.\n\nTwo.", "<p>One.</p>\n<p>Two.</p>"),
        ("*a* and **b** and `c<d`", "<p><em>a</em> and <strong>b</strong> and <code>c&lt;d</code></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("[x](https://a.example/?b=1&c=2)", '<p><a href="https://a.example/?b=1&amp;c=2">x</a></p>'),
        ("[x](mailto:a@b.example)", '<p><a href="mailto:a@b.example">x</a></p>'),
        ("```html\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
        ("```\n<b>\n```", "<pre><code>&lt;b&gt;\n</code></pre>"),
        ("R&D costs 5 < 6", "<p>R&amp;D costs 5 &lt; 6</p>"),
    ],
)
def test_what_is_allowed_is_rendered(text: str, html: str) -> None:
    assert prose_html(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "# heading",
        "<script>alert(1)</script>",
        '<b onclick="x">b</b>',
        "![image](https://a.example/x.png)",
        "> quotation",
        "| a | b |\n|---|---|",
        "[x](javascript:alert(1))",
        "[x](data:text/html,x)",
        "[x](/relative)",
        "[x](//a.example)",
        "---",
        "{{ config }} {% raw %}",
        "&lt;script&gt;",
    ],
)
def test_what_is_not_allowed_comes_out_as_text(text: str) -> None:
    html = prose_html(text)
    allowed = html.replace("<p>", "").replace("</p>", "").replace('<a href="https://a.example/x.png">image</a>', "")
    assert "<" not in allowed, html


@pytest.mark.parametrize("mark", ["-", "1."])
def test_no_list_is_nested_so_deep_that_a_word_is_lost(mark: str) -> None:
    text = "".join(f"{' ' * (len(mark) + 1) * depth}{mark} word{depth}\n" for depth in range(30))
    words = [f"word{depth}" for depth in range(30)]
    assert [word for word in plain_text(text).split() if word.startswith("word")] == words
    assert prose_html(text).count("<li>") == 9
    assert all(f"{mark} {word}" in prose_html(text) for word in words[9:])


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("One [*a*\n`b` $c$](<https://a.example/> \"d\").", [("a b c", "https://a.example/", "d")]),
        ("<https://a.example>, <mailto:b@c.example>", [("https://a.example", "https://a.example", ""),
                                                      ("mailto:b@c.example", "mailto:b@c.example", "")]),
        ("- [a](https&#58;//b.example\\@c.example)", [("a", "https://b.example@c.example", "")]),
        ("[](https://a.example)[b](https://c。org)", [("", "https://a.example", ""), ("b", "https://c.org", "")]),
        ("`[a](https://b.example)` \\[a](https://b.example) [a](javascript:b) [a](//b.example) https://a < b", []),
    ],
)  # fmt: skip
def test_links_are_what_readers_get(text: str, links: list[tuple[str, str, str]]) -> None:
    assert list(prose_links(text)) == links


def test_the_text_that_is_seen_has_what_names_and_numbers_of_characters_stand_for() -> None:
    assert seen_text('p&#x430;**y**`&shy;` $\\rho$ [a](https://b.example "c&zwnj;d")') == (
        "pаy&shy; \\rho a \nc\u200cd"
    )


def test_plain_text_has_no_markdown_and_one_line() -> None:
    assert plain_text("One *two*\n`three`.\n\n- [four](https://a.example)\n- five\n") == "One two three. four five"


@pytest.mark.parametrize(
    ("text", "length", "short"),
    [
        ("Short enough", 12, "Short enough"),
        ("Cut after whole words", 15, "Cut after…"),
        ("No comma, at the end", 12, "No comma, …".replace(", ", "")),
        ("Unbreakable-and-very-long", 10, "Unbreakab…"),
    ],
)
def test_an_excerpt_ends_with_a_whole_word(text: str, length: int, short: str) -> None:
    assert excerpt(text, length) == short
    assert len(short) <= length


@examples(300)
@given(st.text(alphabet="ab1 \n.)-+=:|!(\t\\\u00a0\u2028«–é", max_size=40))
def test_what_needs_no_parser_is_rendered_as_the_parser_would(text: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(prose, "_plain_paragraphs", lambda _text: ())
        parsed = prose._rendered.__wrapped__(text)
    assert prose._rendered.__wrapped__(text) == parsed
