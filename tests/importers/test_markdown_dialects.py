"""Markdown of programs for notes and sites: what they add is resolved or named, and nothing of the text is lost."""

from __future__ import annotations

import datetime as dt
import time

import pytest

from newsletter.text.prose import plain_text
from tests.importers.drafting import document_of, drafted

BODY = """\
## 1. MoonDig: Straight Burrows

{}

[Paper](https://arxiv.org/abs/2306.01234)

## 2. DayDig: Burrows at Noon

It is hot. [Paper](https://arxiv.org/abs/2306.01235)
"""


@pytest.mark.parametrize(
    ("written", "read", "reason"),
    [
        ("It digs, see [[Wombats]].", "It digs, see Wombats.", None),
        ("It digs, see [[Wombats#Night|these]].", "It digs, see these.", "link to another note"),
        ("It digs. ![[burrow.png]]", "It digs.", "embedded note"),
        ("It ==digs== well.", "It digs well.", None),
        ("It digs. %%check this%%", "It digs.", "comment"),
        ("> [!note] Aside\n> It digs.", "Aside It digs.", "mark of a callout"),
        ('It digs. {{< figure src="a.png" >}}', "It digs.", "shortcode"),
        ("It digs. {% include image.html %}", "It digs.", "shortcode"),
        ("It digs at {{ site.baseurl }} well.", "It digs at well.", "shortcode"),
    ],
)
def test_an_addition_is_resolved_and_what_is_left_out_is_named(written: str, read: str, reason: str | None) -> None:
    draft = drafted(BODY.format(written))
    first, second = draft.entries
    assert " ".join(plain_text(first.summary).split()) == read
    assert (first.arxiv, second.arxiv) == ("2306.01234", "2306.01235")
    assert reason is None or reason in draft.account.reasons()
    assert draft.account.lost == ()


def test_an_address_in_a_shortcode_is_a_link_of_the_entry() -> None:
    draft = drafted(BODY.format('It digs.\n\n{{< button href="https://github.com/quokka/moondig" >}}'))
    assert [link.url for link in draft.entries[0].links] == ["https://github.com/quokka/moondig"]


@pytest.mark.parametrize(
    "kept", ["`[[x]]` is code? no", "A [[1]](https://example.org/a) it is", "It is $x == y$ or {{a}}"]
)
def test_what_only_resembles_an_addition_stays(kept: str) -> None:
    assert drafted(BODY.format(kept)).account.lost == ()


def test_additions_in_code_stay() -> None:
    draft = drafted(BODY.format("It digs.\n\n```\n{{< x >}} [[y]]\n```"))
    assert "{{< x >}} [[y]]" in draft.entries[0].summary


@pytest.mark.parametrize(
    ("front", "name"),
    [
        ("---\ntitle: Nights\ndate: 2023-06-16\nlink: https://w.example.org/p/nights\n---\n", "a.md"),
        (
            "---\ntitle: Nights\ndate: 2023-06-16 10:00:00 +0900\ncanonical_url: https://w.example.org/p/nights\n---\n",
            "a.md",
        ),
        (
            '+++\ntitle = "Nights"\ndate = 2023-06-16T10:00:00Z\ncanonicalURL = "https://w.example.org/p/nights"\n+++\n',
            "a.md",
        ),
        ("---\ntitle: Nights\nurl: https://w.example.org/p/nights\n---\n", "2023-06-16-nights.md"),
    ],
)
def test_the_head_of_a_file_tells_its_title_day_and_address(front: str, name: str) -> None:
    draft = drafted(f"{front}\n{BODY.format('It digs.')}", name)
    assert (draft.title, draft.published, draft.original) == (
        "Nights",
        dt.date(2023, 6, 16),
        "https://w.example.org/p/nights",
    )


def test_a_special_is_named_without_the_number_that_notion_adds() -> None:
    assert (
        drafted(BODY.format("It digs."), "Burrow reading 0123456789abcdef0123456789abcdef.md").special
        == "burrow-reading"
    )


def test_a_broken_head_is_no_reason_to_refuse() -> None:
    assert drafted("---\ntitle: [\n---\n" + BODY.format("It digs.")).entries


POST = """\
Title: This Week in Burrows
Number: 41
Date: 2023-06-16
Category: weekly

{}"""


def test_a_head_without_lines_around_it_tells_title_number_and_day() -> None:
    draft = drafted(POST.format(BODY.format("It digs.")), name="burrows.md")
    assert (draft.volume, draft.title, draft.published) == (41, "This Week in Burrows", dt.date(2023, 6, 16))


def test_lines_of_a_work_are_no_head() -> None:
    text = "Title: MoonDig\nAuthors: Ada Bilby\nDate: 2023-06-16\nLink: https://arxiv.org/abs/2306.01234\n\nIt digs.\n"
    found = document_of(text + text, "burrows.md")
    assert "MoonDig" in str(found.blocks)


def test_the_number_of_another_newsletter_that_is_listed_is_not_this_ones() -> None:
    listed = "- [The Digging Rustacean Issue #78](https://arxiv.org/abs/2306.01236)\n\n"
    draft = drafted("# Burrows\n\n" + listed + BODY.format("It digs."), name="burrows.md")
    assert draft.volume != 78


def test_a_short_list_of_rules_is_no_list_of_the_papers_beside_it() -> None:
    rules = "1. Papers of this year are listed.\n2. Whoever adds one takes one out.\n\n"
    papers = "".join(
        f"- Burrows of Kind {one} (2017), Y. Quoll [pdf](https://arxiv.org/abs/2306.0123{one})\n" for one in range(9)
    )
    draft = drafted(f"# Burrows\n\n{rules}## Papers\n\n{papers}", name="burrows.md")
    assert [entry.arxiv for entry in draft.entries] == [f"2306.0123{one}" for one in range(9)]
    assert (draft.entries[0].title, draft.entries[0].credited) == ("Burrows of Kind 0", "Y. Quoll")


LAUGHS = "a0: &a0 {k: 1}\n" + "".join(f"a{one}: &a{one} {{<<: [*a{one - 1}, *a{one - 1}]}}\n" for one in range(1, 60))
NESTED = "a0: &a0 [x]\n" + "".join(f"a{one}: &a{one} [*a{one - 1}, *a{one - 1}]\n" for one in range(1, 60))


@pytest.mark.parametrize(
    "head", [LAUGHS, f"{NESTED}number: *a59\n", f"date: {'1:' * 4_000}1\n", "a: " + "[" * 4_000 + "]" * 4_000]
)
def test_a_hostile_head_takes_no_more_than_its_time(head: str) -> None:
    start = time.process_time()
    draft = drafted(f"---\n{head}---\n{BODY.format('It digs.')}", name="burrows.md")
    assert len(draft.entries) == 2
    assert time.process_time() - start < 5


def test_what_stands_in_boxes_and_tabs_of_mkdocs_is_text() -> None:
    item = "    - [{} Dig](https://arxiv.org/abs/{}) It digs.\n"
    moon, day = item.format("Moon", "2306.01234"), item.format("Day", "2306.01235")
    text = (
        f'# Digs\n\n!!! note\n    We dig.\n\n???+ note "By Night"\n\n{moon}\n=== "By Day"\n\n{day}'
        '    !!! tip "Deep"\n        Dig deeper.\n\nThe end!!! note\n'
    )
    draft = drafted(text)
    assert (draft.intro, [part.title for part in draft.parts]) == ("We dig.", ["By Night", "By Day"])
    assert [(one.title, one.arxiv) for one in draft.entries] == [("Moon Dig", "2306.01234"), ("Day Dig", "2306.01235")]
    assert "Dig deeper." in draft.entries[1].summary
    assert "The end!!! note" in draft.entries[1].summary
