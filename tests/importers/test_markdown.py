"""Markdown: what is Markdown and what is not, blocks as a reader sees them, and that no word is lost."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import unquote

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsletter.importers.formats.document import Block, Document, Dropped
from newsletter.importers.formats.intake import documents_of
from newsletter.importers.formats.markdown import read_markdown
from newsletter.importers.reading.block_prose import as_prose
from newsletter.text.prose import plain_text, prose_html
from tests.importers.drafting import drafted


def read(text: str) -> Document:
    return read_markdown(text, name="letter.md")


def shown(text: str) -> list[str]:
    """Blocks as lines that show their kind."""
    marks = {"heading": "# ", "paragraph": "", "item": "- ", "code": "` ", "cell": "| "}
    return [marks[block.kind] + block.text for block in read(text).blocks]


def dropped(text: str) -> list[tuple[str, str]]:
    return [(piece.text, piece.reason) for piece in read(text).dropped]


def form_of(text: str) -> str:
    (document,) = documents_of(text.encode(), name="letter")
    assert isinstance(document, Document)
    return document.form


PASTED = """Burrows at Scale, and More!
Vol.3 for Jun 05 - Jun 11, 2023
This week's newsletter highlights the following research:
- Burrows at Scale, from Quokka Labs
- Trails of Wombats, from Bilby University
[1] BurrowNet: A Network of Burrows
This paper from Quokka Labs digs.
📚 https://arxiv.org/abs/2306.01233
[2] Wombat Trails
{}
📚 https://arxiv.org/abs/2306.01234
👨🏽‍💻 https://github.com/bilby/trails
"""


@pytest.mark.parametrize(
    "sign",
    [
        "**New:** this paper follows wombats.",
        "# of wombats matters.",
        "See [here](https://trails.example/) for trails.",
        "| a | b |",
        "**1.4** is the depth.",
        "1. **Deep** burrows.",
    ],
)
def test_a_sign_of_markdown_in_a_pasted_text_makes_no_markdown_of_it(sign: str) -> None:
    assert form_of(PASTED.format(sign)) == "plain text"


@pytest.mark.parametrize(
    "text",
    [
        PASTED.format("Text.").replace("[1] ", "## 1. ").replace("[2] ", "## 2. "),
        PASTED.format("Text.").replace("[1] ", "### [1] ").replace("[2] ", "### [2] "),
        PASTED.format("Text.").replace("[1] BurrowNet: A Network of Burrows", "**1) BurrowNet**"),
        PASTED.format("Text.").replace("[1] BurrowNet: A Network of Burrows", "1. **BurrowNet**"),
        "| Paper | Links |\n|---|---|\n| 1) **Wombat Trails** - Text. | [Paper](https://a.example/) |",
        "# Burrows\n\n[1] BurrowNet\n\nThis paper digs.\n\n📚 https://a.example/\n",
        re.sub(r"(📚|💻) (\S+)", r"\1 [Paper](\2)", PASTED.format("**Text.**")),
        "See [here](https://a.example/).",
    ],
)
def test_numbers_that_markdown_carries_make_markdown(text: str) -> None:
    assert form_of(text) == "Markdown"


def test_a_numbered_title_and_a_mark_of_a_link_begin_a_block() -> None:
    assert shown(
        "Hand-wrapped\ntext.\n[1] BurrowNet\nIt digs.\n📚 [Paper](https://a.example/)\n💻 <https://b.example/>"
    ) == [
        "Hand-wrapped text.",
        "[1] BurrowNet",
        "It digs.",
        "📚 Paper",
        "💻 https://b.example/",
    ]


def test_a_citation_that_begins_a_line_begins_no_block() -> None:
    assert shown("Deeper than\n[1] and\n[2] are.") == ["Deeper than [1] and [2] are."]


def test_a_pipe_in_a_formula_parts_no_cells() -> None:
    text = (
        "| Paper | Links |\n|---|---|\n| 1) **Aaa** - models p(y|x) and p(a | b) well | [Paper](https://a.example/) |"
    )
    assert shown(text)[2:] == ["| 1) Aaa - models p(y|x) and p(a | b) well", "| Paper"]


def test_a_column_without_a_head_is_read() -> None:
    text = (
        "| Paper | Links |\n|---|---|\n| 1) **Aaa** - digs | [Paper](https://a.example/) | [Code](https://b.example/) |"
    )
    assert shown(text)[2:] == ["| 1) Aaa - digs", "| Paper", "| Code"]


def test_a_row_of_a_table_is_a_line_of_prose() -> None:
    blocks = read("| Model | Depth |\n|---|---|\n| Quokka | 1 | m |\n| Bilby |").blocks
    assert plain_text(as_prose(blocks)) == "Model | Depth Quokka | 1 | m Bilby"


def test_a_table_in_a_block_of_code_stays_as_it_is() -> None:
    assert shown("```\na | b\n--|--\n1 | 2 | 3\n```") == ["` a | b\n--|--\n1 | 2 | 3\n"]


@pytest.mark.parametrize("depth", [40, 120])
def test_text_is_read_however_deep_it_is_nested(depth: int) -> None:
    assert [text.lstrip("> ") for text in shown("a\n\n" + ">" * depth + " deep burrow")] == ["a", "deep burrow"]


def test_what_images_and_links_say_beside_their_text_is_dropped_with_a_reason() -> None:
    text = (
        '![Quokka](https://a.example/q.png "smiling") [x](https://b.example/ "den") [y][one]\n\n'
        '[one]: https://c.example/ "trail"'
    )
    assert dropped(text) == [
        ("Quokka", "caption of an image"),
        ("https://a.example/q.png", "address of an image"),
        ("smiling", "title of an image"),
        ("den", "title of a link"),
        ("trail", "title of a link"),
        ("one", "name of an address"),
        ("trail", "title of a link"),
    ]


def test_characters_that_cannot_be_seen_are_dropped_however_they_are_written() -> None:
    text = "bur\u200brow &shy;a&#xE000; \u0645\u06cc&zwnj;\u062e \U000e0041"
    assert shown(text) == ["burrow a \u0645\u06cc\u200c\u062e"]
    assert dropped(text) == [("\u200b\U000e0041", "invisible character"), ("\u00ad\ue000", "invisible character")]


def test_a_link_in_html_keeps_its_address() -> None:
    (block,) = read('See <a href="https://a.example/?x=1&amp;y=2">the <b>den</b></a> now').blocks
    assert [(run.text, run.address) for run in block.runs if run.address] == [
        ("the ", "https://a.example/?x=1&y=2"),
        ("den", "https://a.example/?x=1&y=2"),
    ]


def test_emphasis_and_code_within_strong_letters_are_strong() -> None:
    (block,) = read("**1. MoonDig: Straight *Burrows* in `soil`**").blocks
    assert {run.look for run in block.runs if run.text} == {"strong"}
    assert block.text == "1. MoonDig: Straight Burrows in soil"


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        ("1. First\n   - nested\n   - more\n2. Second", "1. First\n   - nested\n   - more\n2. Second"),
        ("3. Third\n4. Fourth", "3. Third\n4. Fourth"),
        ("9. Ninth\n10. Tenth\n    - nested", "9. Ninth\n10. Tenth\n    - nested"),
        ("- a\n  1. b\n     - c\n- d", "- a\n  1. b\n     - c\n- d"),
        ("- a\n\n3. b", "- a\n\n3. b"),
        ("1. a\n\ntext\n\n1. b", "1. a\n\ntext\n\n1. b"),
    ],
)
def test_lists_come_back_as_they_were(text: str, prose: str) -> None:
    assert as_prose(read(text).blocks) == prose
    assert prose_html(prose).count("<li>") == len(re.findall(r"^ *(?:-|\d+\.) ", text, re.MULTILINE))


PIECES = (
    *(
        "burrow",
        "wombat",
        "Süden",
        "袋鼠",
        "x_1",
        "un*der*ground",
        "p(y|x)",
        "&amp;",
        "&eacute;t&eacute;",
        "A&B",
        "50%20",
    ),
    *(
        " ",
        " ",
        "\n",
        "\n\n",
        "\n\n",
        "*",
        "**",
        "_",
        "`",
        "```",
        "\\",
        "[",
        "]",
        "](",
        ")",
        "(",
        "!",
        "<",
        ">",
        "|",
        " | ",
    ),
    *("\n|---|---|\n", "\n| a | b |\n|---|---|\n| ", "\n- ", "\n1. ", "\n   3) ", "\n# ", "\n> ", "\n    ", "\n---\n"),
    *(
        "https://a.example/den",
        "<https://b.example/é>",
        "[1] ",
        "[1]: ",
        ' "title"',
        "![",
        "📚 ",
        "<b>",
        "<!-- hid -->",
    ),
    *(
        "<div>",
        "</div>",
        '<a href="https://c.example/">',
        "</a>",
        "<br>",
        "<script>",
        "</script>",
        ">" * 35,
        "javascript:dig",
    ),
)
"""What Markdown is made of."""


def words(text: str) -> set[str]:
    return set(re.findall(r"[^\W_]+", text.casefold()))


@settings(max_examples=600)
@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@example("\n   3) \n   3) burrow")
def test_no_word_is_lost(text: str) -> None:
    told = "\n".join(
        "\n".join([part.text, *(run.address for run in part.runs)]) if isinstance(part, Block) else part.text
        for part in read(text).parts
        if isinstance(part, Block | Dropped)
    )
    told = "\n".join((told, unescape(told), unquote(told))).casefold()
    source = re.sub(r"(?m)<[^<>]*>|^[\s>-]*(?:\d[.)] [\s>-]*)+", " ", text)  # tags and numbers of items are layout
    lost = {word for word in words(source) if word not in told}
    assert not {word for word in lost if word in words(unescape(source))}


@settings(max_examples=200)
@given(st.text(max_size=200))
def test_whatever_comes_in_is_read(text: str) -> None:
    read(text)


@pytest.mark.parametrize(
    ("item", "title"),
    [
        ("MoonDig: Straight Burrows\n   It plans them by the light of the moon.", "MoonDig: Straight Burrows"),
        ("MoonDig: Straight Burrows\nIt plans them by the light of the moon.", "MoonDig: Straight Burrows"),
        ("MoonDig and Its Burrows (arXiv:2306.01234)\n   It digs at night.", "MoonDig and Its Burrows"),
        ("MoonDig: Burrows Dug by\n   Moonlight in Rows", "MoonDig: Burrows Dug by Moonlight in Rows"),
        ("MoonDig: Burrows Dug in\n   Northern Moonlight. Wow", "MoonDig: Burrows Dug in Northern Moonlight"),
        ("MoonDig: Straight Burrows of Old\n   Wombats. Wow", "MoonDig: Straight Burrows of Old Wombats"),
    ],
)
def test_the_first_line_of_a_numbered_item_is_its_title_where_it_was_broken_on_purpose(item: str, title: str) -> None:
    draft = drafted(f"# Burrows 12\n\n1. {item}\n   <https://a.example/>\n2. **DayDig**\n   <https://b.example/>\n")
    assert [one.title for one in draft.entries] == [title, "DayDig"]


@pytest.mark.parametrize(
    "items",
    [
        "- [x] [MoonDig](https://a.example/): It digs.\n- [ ] [DayDig](https://b.example/): It rests.\n",
        "- [x] **MoonDig**\n  It digs. <https://a.example/>\n- [ ] **DayDig**\n  It rests. <https://b.example/>\n",
        "1. Title: MoonDig\nLink: https://a.example/\nIt digs.\n\n2. Title: DayDig\nLink: https://b.example/\n",
    ],
)
def test_a_mark_of_a_task_and_a_label_are_no_part_of_a_title(items: str) -> None:
    listed = items.replace("a.example/", "arxiv.org/abs/2306.01234").replace("b.example/", "arxiv.org/abs/2306.01235")
    draft = drafted(f"# Burrows 12\n\n{listed}")
    assert [one.title for one in draft.entries] == ["MoonDig", "DayDig"]
