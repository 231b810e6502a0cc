"""Rules about the settings in mkdocs.yml."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders import SETTINGS, report


def said(settings: str, folder: Path) -> str:
    return report(folder, {"mkdocs.yml": settings})


def test_settings_that_are_right_are_no_problem(tmp_path: Path) -> None:
    assert said(SETTINGS, tmp_path) == ""


@pytest.mark.parametrize(
    ("settings", "position"),
    [
        ("site_name: Letters\n", "1:1"),
        ("site_name: Letters\nextra:\n  newsleter: {feed_authority: wombat.example, feed_year: 2020}\n", "1:1"),
        ("site_name: Letters\nextra:\n  newsletter:\n    feed_year: 2020\n", "4:5"),
    ],
)
def test_ids_of_feeds_need_an_authority(settings: str, position: str, tmp_path: Path) -> None:
    assert said(settings, tmp_path) == (
        f'mkdocs.yml:{position}: missing "feed_authority" under extra.newsletter, '
        "of which the id of every feed item is made [missing-feed-id]\n"
        "    write the domain the newsletter was first published from, and a year in which it held it\n"
    )


def test_ids_of_feeds_need_a_year(tmp_path: Path) -> None:
    assert 'missing "feed_year" under' in said(SETTINGS.replace(", feed_year: 2020", ""), tmp_path)


def test_an_authority_that_is_no_domain_is_one_problem(tmp_path: Path) -> None:
    assert said(SETTINGS.replace("wombat.example", "Wombat!"), tmp_path) == (
        'mkdocs.yml:3:32: "feed_authority" must be a domain in lower case, such as recsys.substack.com, not "Wombat!" '
        "[bad-address]\n"
    )


def test_a_first_topic_is_in_the_vocabulary(tmp_path: Path) -> None:
    assert said(SETTINGS.replace("}", ", first_topics: [burrows, burows]}"), tmp_path) == (
        'mkdocs.yml:3:89: first_topics: "burows" is not in issues/vocabulary/tags.yaml [unknown-first-topic]\n'
        '    did you mean "burrows"?\n'
    )


def test_a_first_topic_that_is_no_id_is_one_problem(tmp_path: Path) -> None:
    text = said(SETTINGS.replace("}", ", first_topics: [Burrows]}"), tmp_path)
    assert "[bad-id]" in text
    assert text.count("mkdocs.yml:") == 1


@pytest.mark.parametrize("name", ["R&D <b>", 'The "Wombat"'])
def test_the_name_of_the_newsletter_has_no_markup(name: str, tmp_path: Path) -> None:
    text = said(SETTINGS.replace("Marsupial Letters", f"'{name}'"), tmp_path)
    assert 'must have no <, no > and no "' in text
    assert "[wrong-value]" in text
