"""The same paper in two places: across volumes, and the neighbouring cases of `examples/broken`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.builders import issue_text, report


def issue(number: int, entry: str, *, name: str, title: str = "", more: str = "") -> str:
    """A volume with one paper, whose title is its name where none is given."""
    text = issue_text(entry, number=number, name=name, more=more)
    return re.sub("title: A .*", f"title: {title or name.replace('-', ' ').title()}", text)


def said(folder: Path, former: str, latter: str, *, titles: tuple[str, str] = ("", "")) -> str:
    """What is said of two volumes: 9, with «lone-wombat», and 10, with «night-owls»."""
    files = {
        "issues/9.yaml": issue(9, former, name="lone-wombat", title=titles[0]),
        "issues/10.yaml": issue(10, latter, name="night-owls", title=titles[1]),
    }
    return report(folder, files)


def test_the_later_of_two_volumes_is_told_of_the_earlier(tmp_path: Path) -> None:
    assert said(tmp_path, 'arxiv: "2306.01234"', 'arxiv: "2306.01234"') == (
        'issues/10.yaml:10:12: paper "night-owls" has the arXiv id of "lone-wombat" in issues/9.yaml:10; '
        "it is the same paper [duplicate-paper]\n"
        "    to list that paper again write see: lone-wombat and delete this entry\n"
    )


def test_dois_are_compared_without_case(tmp_path: Path) -> None:
    assert said(tmp_path, "doi: 10.1234/Den.5", "doi: 10.1234/den.5").startswith(
        'issues/10.yaml:10:10: paper "night-owls" has the DOI of "lone-wombat" in issues/9.yaml:10; '
        "it is the same paper [duplicate-paper]\n"
    )


def test_a_doi_of_arxiv_is_the_arxiv_paper(tmp_path: Path) -> None:
    text = said(tmp_path, 'arxiv: "2306.01234"', "doi: 10.48550/arXiv.2306.01234")
    assert 'paper "night-owls" has the arXiv id of "lone-wombat" in issues/9.yaml:10;' in text


def test_titles_are_compared_without_accents_case_and_punctuation(tmp_path: Path) -> None:
    text = said(tmp_path, "", "", titles=("Dens, Burrows & a Café", "dens – burrows; a cafe"))
    assert text.startswith(
        'issues/10.yaml:7:12: paper "night-owls" has the title of "lone-wombat" in issues/9.yaml:7; '
        "it is the same paper [duplicate-paper]\n"
    )


def test_what_two_entries_share_is_one_problem(tmp_path: Path) -> None:
    both = 'arxiv: "2306.01234"\ndoi: 10.1234/den.5'
    text = said(tmp_path, both, both, titles=("Dens", "Dens!"))
    assert text.count("[duplicate-paper]") == text.count("issues/10.yaml") == 1
    assert 'has the arXiv id, DOI and title of "lone-wombat" in issues/9.yaml:10;' in text


def test_the_same_title_over_two_arxiv_ids_is_a_warning(tmp_path: Path) -> None:
    assert said(tmp_path, 'arxiv: "2306.01234"', 'arxiv: "2306.01235"', titles=("Dens", "Dens")) == (
        'issues/10.yaml:7:12: warning: paper "night-owls" has the title of "lone-wombat" in issues/9.yaml:7, '
        "but another arXiv id [duplicate-paper]\n"
        "    if it is the same paper, write see: lone-wombat instead of the entry\n"
    )


@pytest.mark.parametrize(
    ("former", "latter", "alike", "differing"),
    [
        ('arxiv: "2306.01234"\ndoi: 10.1234/a', 'arxiv: "2306.01234"\ndoi: 10.1234/b', "arXiv id", "DOI"),
        ('arxiv: "2306.01234"\ndoi: 10.1234/a', 'arxiv: "2306.01235"\ndoi: 10.1234/A', "DOI", "arXiv id"),
        ('arxiv: "2306.01234"\ndoi: 10.48550/arXiv.2306.01235', 'arxiv: "2306.01235"', "arXiv id", "arXiv id"),
    ],
)
def test_one_id_alike_and_another_not_is_a_warning(
    former: str, latter: str, alike: str, differing: str, tmp_path: Path
) -> None:
    text = said(tmp_path, former, latter)
    assert f'has the {alike} of "lone-wombat" in issues/9.yaml:1' in text
    assert f", but another {differing} [duplicate-paper]" in text
    hint = "if it is the same paper, write see: lone-wombat instead of the entry; if not, one of the ids is wrong"
    assert f"    {hint}\n" in text


def test_an_old_arxiv_id_is_compared_without_its_subject_class(tmp_path: Path) -> None:
    text = said(tmp_path, "arxiv: math.GT/0309136", "arxiv: math/0309136")
    assert 'has the arXiv id of "lone-wombat" in issues/9.yaml:10; it is the same paper' in text


def test_an_id_of_a_kind_that_the_other_lacks_decides_nothing(tmp_path: Path) -> None:
    text = said(tmp_path, 'arxiv: "2306.01234"', "doi: 10.1234/den.5", titles=("Dens", "dens"))
    assert 'has the title of "lone-wombat" in issues/9.yaml:7; it is the same paper' in text


@pytest.mark.parametrize(
    ("former", "latter"),
    [
        ('arxiv: "2306.01234"', 'arxiv: "2306.01235"'),
        ("doi: 10.1234/den.5", "doi: 10.1234/den.55"),
        ('arxiv: "2306.01234"', "doi: 10.1234/2306.01234"),
    ],
)
def test_two_papers_are_two_papers(former: str, latter: str, tmp_path: Path) -> None:
    assert said(tmp_path, former, latter) == ""


def test_a_paper_that_is_listed_again_is_no_duplicate(tmp_path: Path) -> None:
    files = {
        "issues/9.yaml": issue(9, 'arxiv: "2306.01234"', name="lone-wombat"),
        "issues/10.yaml": issue(10, "", name="night-owls", more="extras:\n  - see: lone-wombat"),
    }
    assert report(tmp_path, files) == ""


def test_an_entry_copied_with_its_id_is_one_problem(tmp_path: Path) -> None:
    files = {f"issues/{number}.yaml": issue(number, "", name="lone-wombat") for number in (3, 4)}
    assert report(tmp_path, files).count("[") == 1


def test_a_paper_and_its_dataset_are_one_entry(tmp_path: Path) -> None:
    extra = "extras:\n  - {id: maps, kind: dataset, title: Maps, tagline: L, summary: S, arxiv: '2306.01234'}"
    text = report(tmp_path, {"issues/3.yaml": issue(3, 'arxiv: "2306.01234"', name="lone-wombat", more=extra)})
    assert text.startswith('issues/3.yaml:12:75: extra "maps" has the arXiv id of "lone-wombat" in issues/3.yaml:10;')


def test_titles_without_a_letter_are_not_compared(tmp_path: Path) -> None:
    assert said(tmp_path, "", "", titles=("'???'", "'!!!'")) == ""


LISTED = """\
volume: {number}
title: Volume {number}
period: {{start: 2023-{start}, end: 2023-{end}}}
published: 2023-{published}
papers: []
extras:
"""
EXTRA = "  - {{kind: {kind}, id: {name}, title: How to dig, tagline: It digs, summary: It digs.}}\n"


def listing(*extras: tuple[str, str], number: int = 3) -> str:
    """A volume with extras of one title, each by its kind and its id."""
    days = {3: ("06-05", "06-11", "06-09"), 4: ("06-12", "06-18", "06-16")}[number]
    head = LISTED.format(number=number, start=days[0], end=days[1], published=days[2])
    return head + "".join(EXTRA.format(kind=kind, name=name) for kind, name in extras)


def test_an_extra_that_is_there_twice_is_called_by_its_kind(tmp_path: Path) -> None:
    text = report(tmp_path, {"issues/3.yaml": listing(("tool", "digger"), ("tool", "shovel"))})
    assert (
        'extra "shovel" has the title of "digger" in issues/3.yaml:7; it is the same tool [duplicate-paper]\n' in text
    )
    assert "    delete one of the two entries\n" in text


def test_an_extra_of_an_earlier_volume_is_called_by_its_kind_too(tmp_path: Path) -> None:
    files = {"issues/3.yaml": listing(("tool", "digger")), "issues/4.yaml": listing(("tool", "shovel"), number=4)}
    assert "    to list that tool again write see: digger and delete this entry\n" in report(tmp_path, files)


def test_two_of_different_kinds_that_are_one_are_called_a_work(tmp_path: Path) -> None:
    text = report(tmp_path, {"issues/3.yaml": listing(("tool", "digger"), ("dataset", "shovel"))})
    assert "; it is the same work [duplicate-paper]\n" in text
