"""Bodies of posts: blocks, furniture, and that nothing is lost."""

from __future__ import annotations

import html as markup
import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsletter.importers.formats import platforms
from newsletter.importers.formats.document import Block, Document, Dropped, Run, squeezed
from newsletter.importers.formats.html import read_body
from newsletter.problem import NewsletterError

FIXTURES = Path(__file__).parent / "fixtures"


def read(html: str) -> Document:
    return read_body(html, name="post.html")


def shown(html: str) -> list[str]:
    """Blocks as lines that show their kind."""
    marks = {"heading": "# ", "paragraph": "", "item": "- ", "code": "` ", "cell": "| "}
    return [
        "  " * block.depth + ("1. " if block.is_numbered else marks[block.kind]) + block.text
        for block in read(html).blocks
    ]


def test_a_post_is_read_in_blocks() -> None:
    document = read((FIXTURES / "post-body.html").read_text(encoding="utf-8"))
    assert [(block.line, block.kind, block.text) for block in document.blocks] == [
        (1, "paragraph", "This week's newsletter highlights the following burrows:"),
        (2, "item", "Smiling at Scale with One Net, from Quokka Labs"),
        (2, "item", "A Map of All Dens, from Bilby University"),
        (4, "heading", "[1] QuokkaNet: Smiling at Scale"),
        (5, "paragraph", "This paper from Quokka Labs smiles at many burrows & dens at once."),
        (6, "paragraph", "📚 https://arxiv.org/abs/2511.14758"),
        (6, "paragraph", "👨🏽‍💻 https://github.com/quokka-labs/quokkanet"),
        (8, "heading", "[2] A Map of Dens"),
        (9, "paragraph", "This paper from Bilby University maps dens:"),
        (10, "item", "Old dens are mapped."),
        (10, "item", "With depth."),
        (10, "item", "New dens are found."),
        (11, "paragraph", "📚 https://doi.org/10.1145/3700000.3700001"),
    ]
    assert [(piece.text, piece.reason) for piece in document.dropped] == [
        ("Thanks for reading Marsupial Letters!", "subscribe widget"),
        ("utm_source=substack&utm_medium=email", "tracking"),
        ("A quokka A quokka smiles.", "caption of an image"),
        ("https://substackcdn.com/image/quokka.png", "address in: caption of an image"),
        ("Subscribe now", "button"),
        ("https://marsupials.substack.com/subscribe", "address in: button"),
    ]


def test_runs_have_their_look_and_their_address() -> None:
    (block,) = read('<p>A <em>b <b>c</b></em> <a href="https://a.example/">d</a> <code>e</code></p>').blocks
    assert block.runs == (
        Run("A "),
        Run("b ", look="emphasis"),
        Run("c", look="strong"),
        Run(" "),
        Run("d", "https://a.example/"),
        Run(" "),
        Run("e", look="code"),
    )


@pytest.mark.parametrize(
    ("html", "blocks"),
    [
        ("bare <b>text</b><div>of a div</div>more", ["bare text", "of a div", "more"]),
        ("<p>one<br>two<br/>\n<br>three</p>", ["one", "two", "three"]),
        ("<h1>a</h1><h6>b</h6>", ["# a", "# b"]),
        ("<ol><li>a</li><li>b<ul><li>c</li></ul>d</li></ol>", ["1. a", "1. b", "  - c", "d"]),
        ("<ul><li><p>a</p><p>b<br>c</p></li></ul>", ["- a", "b\nc"]),
        ("<blockquote><p>a</p><p>b</p></blockquote>", ["a", "b"]),
        ("<pre><code>\na  b\n  c\n</code></pre>", ["` a  b\n  c"]),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td></td><td>d</td></tr></table>",
            ["| a", "  | b", "| c", "    | d"],
        ),
        ("<table><tr><td></td><td></td></tr></table>", []),
        ("<table><tr><td><p>a</p><p>b</p></td><td>c</td></tr></table>", ["| a\nb", "  | c"]),
        ("<table><tr><td><h4>a</h4><p>b</p></td></tr></table>", ["# a", "b"]),
        ("<figure><table><tr><td>a</td></tr></table></figure>", ["| a"]),
        ("  <p> a \n\t b&nbsp;c </p>  ", ["a b\u00a0c"]),
        ("<p>a &lt;b&gt; &amp;amp; &#128218; &eacute;</p>", ["a <b> &amp; 📚 é"]),
        ("<p>👨🏽‍💻 with</p><p>👨🏽💻 without</p>", ["👨🏽‍💻 with", "👨🏽💻 without"]),
        ("<p>a<p>b<ul><li>c<li>d", ["a", "b", "- c", "- d"]),
        ("<div class='footnote'><a class='footnote-number'>1</a><p>Deep.</p></div>", ["Deep."]),
        ("", []),
        ("a < b", ["a < b"]),
        ("https://a.example/", ["https://a.example/"]),
        ("<?xml version='1.0'?><p>a</p>", ["a"]),
        ("<!-- a --><style>b</style><script>c</script><template>d</template><svg><text>e</text></svg>f", ["f"]),
    ],
)
def test_blocks_are_as_a_reader_sees_them(html: str, blocks: list[str]) -> None:
    assert shown(html) == blocks


@pytest.mark.parametrize(
    ("html", "reason"),
    [
        ('<div class="subscription-widget-wrap">X</div>', "subscribe widget"),
        ('<div data-component-name="SubscribeWidgetToDOM"><p>X</p></div>', "subscribe widget"),
        ('<p class="button-wrapper"><a>X</a></p>', "button"),
        ("<button>X</button>", "button"),
        ("<form><p>X</p></form>", "form"),
        ('<div class="captioned-image-container"><figure><img alt="X"></figure></div>', "caption of an image"),
        ("<figure><figcaption>X</figcaption></figure>", "caption of an image"),
        ('<p><img alt="X"></p>', "caption of an image"),
        ('<div class="paywall-jump">X</div>', "paywall mark"),
        ('<div class="poll-embed">X</div>', "poll"),
        ('<div class="digest-post-embed">X</div>', "embedded post"),
        ('<a class="footnote-number" href="#f">X</a>', "footnote mark"),
        ('<div class="comments-section">X</div>', "comments"),
        ('<div style="color: red; display: none">X</div>', "hidden text"),
        ("<p hidden>X</p>", "hidden text"),
        ('<div class="latex-rendered" data-attrs="{X">X</div>', "formula that names no source"),
    ],
)
def test_furniture_is_dropped_with_its_reason(html: str, reason: str) -> None:
    assert read(f"<p>a</p>\n{html}\n<p>b</p>").parts == (
        Block((Run("a"),)),
        Dropped("X", reason, 2),
        Block((Run("b"),), 3),
    )


def test_text_that_the_parser_leaves_out_comes_back_as_a_paragraph() -> None:
    document = read("<p>Moles dig.</p>\n<description><![CDATA[Quolls climb.]]></description>")
    assert [(block.line, "Quolls climb." in block.text) for block in document.blocks] == [(1, False), (2, True)]


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ('<p>1 1<img alt="">1</p>', ["1 11"]),
        ("<p>Moles dig<button>Join</button>gers</p>", ["Moles diggers", "Join"]),
        ('<p>Dens lie deep<a class="footnote-number">1</a>, by 1 mole</p>', ["Dens lie deep, by 1 mole", "1"]),
        ("<p>Mo<span hidden>x</span>les</p>", ["Moles", "x"]),
        ("<p>1 1<label>1</label></p>", ["1 11"]),
        ("<p>1 1<?dig 1?>1</img>1</p>", ["1 111"]),
    ],
)
def test_words_that_only_a_tag_parts_are_read_once(html: str, texts: list[str]) -> None:
    assert [part.text for part in read(html).parts] == texts


def test_only_the_line_that_the_parser_leaves_out_comes_back() -> None:
    document = read("<p>1 1<img>1<button>Join</button>0</p>\n<b><![CDATA[Quolls climb.]]></b>\n<p>1 1<img>1</p>")
    assert [part.text for part in document.parts] == ["1 110", "Join", "1 11", "<![CDATA[Quolls climb.]]>"]


def test_a_sign_in_an_attribute_is_no_end_of_a_tag() -> None:
    assert [
        block.text for block in read('<p title="a > b and more">Moles</p><!-- hid --><title>Tab</title>').blocks
    ] == ["Moles"]


def test_a_further_platform_is_a_further_row(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(platforms.CLASSES, "kg-signup-card", platforms.SUBSCRIBE)
    monkeypatch.setitem(platforms.READERS_PATHS, "ghost.example", "/members/")
    document = read(
        '<div class="kg-signup-card">Join</div><p><a href="https://dig.ghost.example/members/x">Mine</a></p>'
    )
    assert document.dropped == (
        Dropped("Join", "subscribe widget"),
        Dropped("https://dig.ghost.example/members/x", "tracking", is_private=True),
    )


def test_the_bar_above_a_page_of_mailchimps_archive_and_its_accounts_are_no_text() -> None:
    above = '<li class="archive-btn"><a href="https://a.example/">Past</a></li><li class="translate-btn">Translate<ul>'
    below = '<td class="mcnFollowContent"><a href="https://b.example/">Burrows elsewhere</a></td>'
    page = f"<ul>{above}<li>Deutsch</li></ul></li></ul><table><tr><td><p>Moles dig.</p></td>{below}</tr></table>"
    document = read(page)
    assert [block.text for block in document.blocks] == ["Moles dig."]
    assert {one.reason for one in document.dropped} == {"page furniture", "address in: page furniture"}


def test_the_token_of_a_reader_is_dropped_and_private() -> None:
    document = read('<p>📚 <a href="https://m.substack.com/p/dens?r=1abc">Dens</a></p>')
    assert document.blocks[0].runs == (Run("📚 "), Run("Dens", "https://m.substack.com/p/dens"))
    assert document.dropped == (Dropped("r=1abc", "tracking", is_private=True),)


@pytest.mark.parametrize(
    ("printed", "kept", "dropped"),
    [
        ("https://m.substack.com/p/dens?r=1abc", "https://m.substack.com/p/dens", "?r=1abc"),
        ("https://substack.com/app-link/post?token=1abc", "", "https://substack.com/app-link/post?token=1abc"),
    ],
)
def test_the_token_of_a_reader_in_a_printed_address_is_dropped_and_private(
    printed: str, kept: str, dropped: str
) -> None:
    document = read(f"<p>See {printed} <b>and</b> https://a.example/?r=2</p><button>{printed}</button>")
    assert " ".join(f"See {kept} and https://a.example/?r=2".split()) == " ".join(document.blocks[0].text.split())
    assert document.dropped == (
        Dropped(dropped, "tracking", is_private=True),
        Dropped(printed, "button", is_private=True),
    )


def test_a_link_to_no_web_address_is_a_text() -> None:
    document = read('<p><a href="javascript:alert(1)">Dens</a></p>')
    assert document.blocks[0].runs == (Run("Dens"),)
    assert document.dropped == (Dropped("javascript:alert(1)", "address that is no web address"),)


def formula(expression: str, *, tag: str = "div") -> str:
    attributes = markup.escape(json.dumps({"persistentExpression": expression, "id": "QKA"}))
    return f'<{tag} class="latex-rendered" data-attrs="{attributes}"></{tag}>'


def test_a_formula_is_kept_as_its_source() -> None:
    drawn = formula('d = \\frac{1}{2}\n \\cdot "w"')
    assert shown(f"<p>Depth is</p>{drawn}<p>in soil.</p>") == [
        "Depth is",
        '$d = \\frac{1}{2} \\cdot "w"$',
        "in soil.",
    ]


def test_a_formula_within_a_sentence_stays_there() -> None:
    document = read(f"<p>Depth {formula('x<y', tag='span')} is <b>all</b>.</p>")
    assert [block.text for block in document.blocks] == ["Depth $x<y$ is all."]
    assert not document.dropped


@pytest.mark.parametrize(
    "href", ["https://substack.com/redirect/5b6f9c1e-0000-4000-8000-1234567890ab?j=abc", "javascript:0"]
)
def test_the_address_that_a_link_prints_stands_for_one_that_cannot_be_published(href: str) -> None:
    (block,) = read(f'<p>👨‍💻 <a href="{href}">https://github.com/q/m?utm_source=x</a></p>').blocks
    assert block.runs[-1].address == "https://github.com/q/m"


def test_an_address_that_is_printed_in_part_leads_nowhere() -> None:
    (block,) = read('<p><a href="javascript:0">https://github.com/q…</a></p>').blocks
    assert block.runs == (Run("https://github.com/q…"),)


def test_the_address_of_a_link_without_a_text_is_named() -> None:
    assert read('<p><a href="https://a.example/"><img></a></p>').dropped == (
        Dropped("https://a.example/", "address without a text"),
    )


def test_characters_that_cannot_be_seen_are_dropped_in_one_piece() -> None:
    document = read("<p>bur\u00adrow\u200b</p><p>de\x00n\u202e</p>")
    assert [block.text for block in document.blocks] == ["burrow", "den"]
    assert document.dropped == (Dropped("\x00\u00ad\u200b\u202e", "invisible character"),)


def test_lines_are_counted_in_texts_and_in_tags() -> None:
    html = "<p>a</p>\r\n<div>\n\nb<br>\nc\n<p\nclass='x'>d</p></div>"
    assert [(block.text, block.line) for block in read(html).blocks] == [("a", 1), ("b", 4), ("c", 5), ("d", 7)]


texts = st.text(st.sampled_from("ab é📚\u00a0<&>[1]\n\u200b\u00ad\u0085"), max_size=6)
inner = [
    "p",
    "div",
    "b",
    "em",
    "code",
    "a",
    "ul",
    "ol",
    "li",
    "h4",
    "table",
    "tr",
    "td",
    "pre",
    "br",
    "blockquote",
    "span",
    "label",
]
furniture = ["figure", "button", "video", 'p class="button-wrapper"', 'a class="footnote-number"', "span hidden"]


def element(tag: str, parts: list[tuple[str, str]]) -> tuple[str, str]:
    html = "".join(html for html, _ in parts)
    return f"<{tag}>{html}</{tag.split(maxsplit=1)[0]}>", "".join(text for _, text in parts)


trees = st.recursive(
    texts.map(lambda text: (markup.escape(text), text))
    | texts.map(lambda alt: (f'<img alt="{markup.escape(alt)}">', alt)),
    lambda parts: st.builds(element, st.sampled_from([*inner, *furniture]), st.lists(parts, max_size=4)),
    max_leaves=25,
)


@given(trees)
@example(('<p>1 1<img alt="">1</p>', "1 11"))
def test_every_visible_character_is_in_a_block_or_dropped(tree: tuple[str, str]) -> None:
    html, text = tree
    pieces = [part.text for part in read(html).parts]
    assert Counter(squeezed("".join(pieces))) == Counter(squeezed(text))


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["<", "</", "p", ">", "<!--", "a", "<td", " x='", "&#"])).map("".join)
)
def test_whatever_comes_in_is_read(html: str) -> None:
    read(html)


NESTED = {
    "blocks": "<div>" * 200_000 + "x",
    "looks": "<b><a href='https://a.example/'>" * 10_000 + "x",
    "lists": "<ul><li>" * 20_000 + "x",
    "tables": "<table><tr><td>" * 10_000 + "x",
    "figures": "<figure>" * 20_000 + "<table>x",
}


@pytest.mark.parametrize("html", NESTED.values(), ids=NESTED.keys())
def test_tags_that_are_nested_too_deep_are_refused_with_their_line(html: str) -> None:
    with pytest.raises(NewsletterError) as refusal:
        read("\n" + html)
    assert str(refusal.value) == (
        "post.html: has more than 5,000 tags nested in each other, at line 2; "
        "save the post alone, or cut the file in parts"
    )


def test_tags_that_are_nested_deep_are_read() -> None:
    assert shown("<div>" * 4_990 + "x") == ["x"]


def test_tags_that_end_are_nested_no_more() -> None:
    assert len(read("<p>a<br><img></p><div><b>c</div>" * 6_000).blocks) == 12_000


HOSTILE = {
    "unclosed tags": "<p a" * 60_000 + ">x",
    "ends without a beginning": "</p></div>" * 60_000 + "x",
    "many entities": "&amp;" * 200_000 + "x",
    "many lines": "\n" * 1_000_000 + "x",
    "a million characters": f"<p>{'A burrow is deep. ' * 50}</p>" * 1_100 + "x",
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_html_is_read_to_its_end(html: str) -> None:
    assert "".join(part.text for part in read(html).parts).count("x") == html.count("x", html.rfind(">"))


def test_too_many_tags_are_refused_by_name() -> None:
    with pytest.raises(NewsletterError) as refusal:
        read("<p>" * 250_001)
    assert str(refusal.value) == (
        "post.html: has 250,001 tags; at most 250,000 are read; save the post alone, or cut the file in parts"
    )


def test_too_long_a_source_is_refused_by_name() -> None:
    with pytest.raises(NewsletterError, match=r"^post\.html: has 20,000,001 characters; at most 20,000,000 are read"):
        read("x" * 20_000_001)
