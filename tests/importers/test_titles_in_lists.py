"""Titles of lists: counts that are no numbers, references, and what stands behind a title."""

from __future__ import annotations

import pytest

from newsletter.importers.reading.draft import Draft
from tests.importers.drafting import drafted

ADDRESS = "https://arxiv.org/abs/2306.0123"
TITLES = ("MoonDig: Straight Burrows by Moonlight", "DayDig: Burrows at Noon", "Third Dig")


def _list(form: str) -> Draft:
    """A newsletter of three papers in a form, «{n}» and «{count}» being their numbers from 1 and from 3 down."""
    each = (
        form.format(n=n, c=count, title=title) for n, count, title in zip((1, 2, 3), (3, 2, 1), TITLES, strict=True)
    )
    return drafted("# Burrow News, Issue 12\n\n" + "\n".join(each))


@pytest.mark.parametrize(
    "counts", [("I.", "II.", "III."), ("a)", "b)", "c)"), ("A.", "B.", "C."), ("一、", "二、", "三、")]
)
def test_counts_that_go_on_are_no_part_of_titles(counts: tuple[str, str, str]) -> None:
    form = f"\n\nIt digs.\n\n{ADDRESS}"
    text = "\n\n".join(
        f"## {count} {title}{form}{n}" for n, (count, title) in enumerate(zip(counts, TITLES, strict=True), 1)
    )
    assert [entry.title for entry in drafted(f"# Burrow News, Issue 12\n\n{text}").entries] == [*TITLES]


def test_a_count_that_does_not_go_on_is_part_of_a_title() -> None:
    text = "\n\n".join(f"## A. {title}\n\nIt digs.\n\n{ADDRESS}{n}" for n, title in enumerate(TITLES, 1))
    assert [entry.title for entry in drafted(f"# Burrow News, Issue 12\n\n{text}").entries] == [
        f"A. {title}" for title in TITLES
    ]


@pytest.mark.parametrize("form", ["### [{n}/3] {title}", "### {c}. {title}"])
def test_numbers_with_how_many_there_are_or_that_count_down_are_read(form: str) -> None:
    found = _list(form + f"\n\nIt digs.\n\n{ADDRESS}" + "{n}\n")
    assert [entry.title for entry in found.entries] == [*TITLES]


@pytest.mark.parametrize(
    "form",
    [
        "- Bilby, A., & Quoll, B. (2023). {title}. *arXiv*. https://doi.org/10.48550/arXiv.2306.0123{n}",
        "{n}. “{title}” (Bilby et al., 2023): It digs. https://arxiv.org/abs/2306.0123{n}",
    ],
)
def test_a_reference_has_its_title_and_its_year(form: str) -> None:
    found = _list(form)
    assert [entry.title for entry in found.entries] == [*TITLES]
    assert {entry.date for entry in found.entries} == {"2023"}


def test_an_id_in_brackets_behind_a_title_is_its_own() -> None:
    found = _list("({n}) {title} (arXiv:2306.0123{n})\n\nIt digs.\n")
    assert [(entry.title, entry.arxiv) for entry in found.entries] == [
        (title, f"2306.0123{n}") for n, title in enumerate(TITLES, 1)
    ]


@pytest.mark.parametrize("form", [", _BURROWS 2023_. ", ", BURROWS 2023, ", ", arXiv, 2023, ", " ,arXiv 2023, "])
def test_a_venue_in_italics_or_before_a_comma_behind_a_title_is_no_part_of_it(form: str) -> None:
    found = _list("- {title}" + form + "[[Paper](https://arxiv.org/abs/2306.0123{n})]")
    assert [entry.title for entry in found.entries] == [*TITLES]
    assert any("BURROWS 2023" in note.text for note in found.notes) == ("BURROWS" in form)


def test_a_title_keeps_a_year_that_is_not_in_italics() -> None:
    found = _list("- {title}, TREC 2023 [[Paper](https://arxiv.org/abs/2306.0123{n})]")
    assert [entry.title for entry in found.entries] == [f"{title}, TREC 2023" for title in TITLES]


def test_a_text_under_a_label_in_a_list_is_no_list() -> None:
    found = _list("- **{title}**\n  - Link: https://arxiv.org/abs/2306.0123{n}\n  - Summary: It digs at night.\n")
    assert [entry.summary for entry in found.entries] == ["It digs at night."] * 3


def test_the_word_for_paper_in_japanese_is_a_label() -> None:
    found = _list("### {n}．{title}\n\nIt digs.\n\n論文: https://arxiv.org/abs/2306.0123{n}\n")
    assert [entry.summary for entry in found.entries] == ["It digs."] * 3


def test_headings_that_lead_to_papers_are_titles_whatever_the_numbers_below_them() -> None:
    found = _list("#### [{title}](https://arxiv.org/abs/2306.0123{n})\n\n1. It digs.\n2. It rests.\n")
    assert [(entry.title, entry.arxiv) for entry in found.entries] == [
        (title, f"2306.0123{n}") for n, title in enumerate(TITLES, 1)
    ]


def test_a_fact_behind_the_sign_of_a_paper_is_text() -> None:
    form = "- [{title}](https://arxiv.org/abs/2306.0123{n})\n  - 📑 Publisher: Burrow Press\n  - 💻 Env: Night\n"
    assert [(entry.summary, entry.unread) for entry in _list(form).entries] == [
        ("- 📑 Publisher: Burrow Press\n- 💻 Env: Night", "")
    ] * 3
