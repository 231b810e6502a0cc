"""The plain text of a letter."""

from __future__ import annotations

import re

import pytest

from newsletter.email.plain_letter import WIDTH, prose_lines, wrapped
from newsletter.model import Link
from tests.builders import make_paper, make_special, make_volume
from tests.email_edition.letters import SITE, edition_of, links_of
from tests.email_edition.test_html_letter import FULL, LONG_SUMMARY, many
from tests.odd_archive import HOSTILE, LONG_TITLE

LONG_ADDRESS = "https://code.example/" + "burrow-" * 20


def test_the_whole_text_reads_in_order() -> None:
    other = make_paper(id="second", title="Second", tagline="Next", summary="Also digs.")
    edition = edition_of(make_volume(1, FULL, other, intro="Burrows."), email_unsubscribe_mail=None)
    assert edition.text == (
        "Marsupial Letters\n"
        "https://marsupials.example/\n"
        "\n"
        "Vol. 1: Volume 1 on Burrows\n"
        "===========================\n"
        "\n"
        "22–28 May 2023, published on 26 May 2023\n"
        "\n"
        "Read on the web:\n"
        "https://marsupials.example/volumes/1/\n"
        "\n"
        "Burrows.\n"
        "\n"
        "In this volume\n"
        "==============\n"
        "\n"
        "- Lone Wombat, in one line — Quokka Labs\n"
        "- Next\n"
        "\n"
        "Papers\n"
        "======\n"
        "\n"
        "Lone Wombat\n"
        "-----------\n"
        "https://marsupials.example/papers/lone-wombat/\n"
        "\n"
        "Lone Wombat, in one line\n"
        "\n"
        "Quokka Labs · Bo Quoll, Ada Bilby, Ula Numbat and 1 more\n"
        "\n"
        "It digs deep <https://deep.example/a?b=1&c=2>.\n"
        "\n"
        "- first\n"
        "- second\n"
        "\n"
        "Corrected on 1 June 2023: The depth was wrong.\n"
        "\n"
        "- arXiv:2306.01234: https://arxiv.org/abs/2306.01234\n"
        "- doi:10.1145/3777368: https://doi.org/10.1145/3777368\n"
        "- Code: https://code.example/wombat?a=1&b=2 (not public yet)\n"
        "\n"
        "Second\n"
        "------\n"
        "https://marsupials.example/papers/second/\n"
        "\n"
        "Next\n"
        "\n"
        "Also digs.\n"
        "\n"
        "--------\n"
        "\n"
        "All volumes:\n"
        "https://marsupials.example/\n"
        "\n"
        "Text licence: CC BY 4.0\n"
        "https://creativecommons.org/licenses/by/4.0/\n"
        "\n"
        "Unsubscribe:\n"
        "https://wombat.example/leave?from=letters&way=one-click\n"
    )


@pytest.mark.parametrize(
    "volume",
    [
        make_volume(1, FULL),
        make_volume(1, make_paper(title=HOSTILE, links=(Link(kind="code", url="https://x.example/a'%22%3Cb&amp=1"),))),
        make_special("long-list", *many(65, summary=LONG_SUMMARY + "[there](https://there.example/)")),  # type: ignore[arg-type]
    ],
)
def test_it_holds_every_link_of_the_html(volume: object) -> None:
    edition = edition_of(volume)  # type: ignore[arg-type]
    assert [link for link in links_of(edition) if link not in edition.text] == []


def test_lines_are_wrapped_and_only_an_address_is_longer() -> None:
    paper = make_paper(title=LONG_TITLE, summary=LONG_SUMMARY * 3, links=(Link(kind="code", url=LONG_ADDRESS),))
    text = edition_of(make_volume(1, paper, title=LONG_TITLE)).text
    assert [line for line in text.splitlines() if len(line) > WIDTH and LONG_ADDRESS not in line] == []
    assert LONG_ADDRESS in text


def test_summaries_of_a_long_volume_are_whole() -> None:
    edition = edition_of(make_special("long-list", *many(65, summary=LONG_SUMMARY + "The end.")))  # type: ignore[arg-type]
    assert edition.text.count("The end.") == 65


def test_hostile_text_comes_out_as_itself() -> None:
    text = edition_of(make_volume(1, make_paper(title=HOSTILE, summary=HOSTILE))).text
    assert '"><script>alert(1)</script><img src=x onerror=alert(2)>' in " ".join(text.split())
    assert "{{ 7 * 7 }} {% raw %}" in " ".join(text.split())
    assert not re.search(r"&(amp|lt|gt|quot|#\d+);", text)


@pytest.mark.parametrize(
    ("prose", "text"),
    [
        ("One *two* **three** `four`.", "One two three four."),
        ("A line\nand its end.\n\nAnother.", "A line and its end.\n\nAnother."),
        ("- one\n- two\n\nEnd.", "- one\n- two\n\nEnd."),
        ("3. one\n4. two", "3. one\n4. two"),
        ("- one\n  - below\n- two", "- one\n  - below\n- two"),
        ("<https://a.example/?b&c>", "https://a.example/?b&c"),
        ("[a](https://a.example/) & [b](mailto:b@a.example)", "a <https://a.example/> & b <mailto:b@a.example>"),
        ("```\nx  = 1\n\ny\n```", "    x  = 1\n\n    y"),
        ("$x < 1$ and $5", "x < 1 and $5"),
        ("", ""),
    ],
)
def test_prose_becomes_lines_with_the_addresses_of_its_links(prose: str, text: str) -> None:
    assert prose_lines(prose) == text


def test_a_wrapped_item_stands_below_its_words() -> None:
    lines = prose_lines("- " + "digging " * 20).splitlines()
    assert [line[:2] for line in lines] == ["- ", "  ", "  "]


def test_neither_words_nor_addresses_are_broken() -> None:
    assert wrapped(f"a {LONG_ADDRESS} b") == f"a\n{LONG_ADDRESS}\nb"


def test_a_text_without_spaces_is_wrapped_too() -> None:
    lines = prose_lines("- " + "有袋類" * 50).splitlines()
    assert [len(line) for line in lines] == [72, 72, 12]


def test_the_address_of_the_site_is_the_one_of_the_settings() -> None:
    assert SITE not in edition_of(make_volume(1, FULL), address="https://other.example/below/").text
