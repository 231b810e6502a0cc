"""mkdocs.yml: our settings, the site's name and address, and nothing that is MkDocs' own business."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.problem import in_order
from newsletter.settings import Limits, Settings
from newsletter.source.settings_file import read_settings
from tests.builders import lay_out


def settings(text: str, folder: Path) -> Settings:
    found, problems = read_settings(lay_out(folder, {"mkdocs.yml": text}))
    assert problems == []
    return found.settings


def said(text: str | bytes, folder: Path) -> str:
    return "".join(f"{problem}\n" for problem in in_order(read_settings(lay_out(folder, {"mkdocs.yml": text}))[1]))


@pytest.mark.parametrize("text", ["", "extra:\n", "extra:\n  newsletter:\n", "extra:\n  social: []\n"])
def test_everything_has_a_default(text: str, tmp_path: Path) -> None:
    assert settings(text, tmp_path) == Settings()


def test_settings_stand_under_extra_newsletter_and_beside_it(tmp_path: Path) -> None:
    text = """\
site_name: Marsupial Letters
site_description: Letters about marsupials
site_url: https://wombat.example/letters/
extra:
  newsletter:
    first_topics: [burrows, night-vision]
    feed_year: 2020
    feed_authority: wombat.example
"""
    assert settings(text, tmp_path) == Settings(
        name="Marsupial Letters",
        description="Letters about marsupials",
        address="https://wombat.example/letters/",
        first_topics=("burrows", "night-vision"),
        feed_year=2020,
        feed_authority="wombat.example",
    )


def test_what_is_wrong_is_called_as_the_file_calls_it(tmp_path: Path) -> None:
    text = """\
site_name: [Marsupial Letters]
site_url: wombat.example
extra:
  newsletter:
    feed_year: 1800
    first_topics: burrows
    licens: CC0
    full_rendering: 'yes'
    branch:
"""
    assert said(text, tmp_path) == (
        'mkdocs.yml:1:12: "site_name" must be text, not a list [wrong-type]\n'
        'mkdocs.yml:2:11: "site_url" must be a web address that begins with https:// or http://, '
        'not "wombat.example" [bad-address]\n'
        'mkdocs.yml:5:16: "feed_year" must be at least 1990, not 1800 [wrong-value]\n'
        'mkdocs.yml:6:19: "first_topics" must be a list, not "burrows" [wrong-type]\n'
        "    write it in brackets: [burrows]\n"
        'mkdocs.yml:7:5: unknown field "licens" [unknown-field]\n'
        '    did you mean "licence"?\n'
        'mkdocs.yml:8:21: "full_rendering" must be true or false, not "yes" [wrong-type]\n'
        "    write true, without quotes\n"
        'mkdocs.yml:9:12: "branch" is empty [empty-field]\n'
        "    write a value or delete the line\n"
    )


def test_settings_that_are_no_settings_are_one_problem(tmp_path: Path) -> None:
    text = said("extra:\n  newsletter: [a]\n", tmp_path)
    assert text.startswith("mkdocs.yml:2:15: extra.newsletter must be a group of fields, not a list [wrong-type]\n")
    assert text.count("\n") == 2


def test_a_fault_in_one_setting_leaves_the_others_readable(tmp_path: Path) -> None:
    text = "site_name: 3\nextra:\n  newsletter:\n    feed_year: x\n    branch: trunk\n"
    found, problems = read_settings(lay_out(tmp_path, {"mkdocs.yml": text}))
    assert len(problems) == 2
    assert found.settings == Settings(name="3", branch="trunk")


def test_a_setting_may_come_from_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "site_url: !ENV [WOMBAT_URL, 'https://wombat.example/']\n"
    assert settings(text, tmp_path).address == "https://wombat.example/"
    monkeypatch.setenv("WOMBAT_URL", "https://quoll.example/")
    assert settings(text, tmp_path).address == "https://quoll.example/"
    monkeypatch.setenv("WOMBAT_URL", "quoll")
    assert said(text, tmp_path).startswith('mkdocs.yml:1:11: "site_url" must be a web address')


def test_a_setting_of_the_wrong_kind_may_come_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WOMBAT", "true")
    setting = "extra:\n  newsletter:\n    branch: !ENV WOMBAT\n    feed_year: !ENV [WOMBAT, 2023]\n"
    assert said(setting, tmp_path) == (
        'mkdocs.yml:3:13: "branch" must be text, not "True", which means true [wrong-type]\n'
        '    write it in quotes: "True"\n'
        'mkdocs.yml:4:16: "feed_year" must be a whole number, not "True" [wrong-type]\n'
    )


def test_an_unset_variable_leaves_the_default(tmp_path: Path) -> None:
    assert settings("site_url: !ENV WOMBAT_URL\n", tmp_path) == Settings()


def test_what_else_mkdocs_understands_is_left_to_it(tmp_path: Path) -> None:
    text = "x: &x {a: !!python/name:os.system , b: !relative $docs_dir}\ny: *x\nz: [*x, *x]\n? [a, b]\n: c\n"
    assert said(text.replace("? [a, b]\n: c\n", ""), tmp_path) == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"site_name: a: b\n", "mkdocs.yml:1:13: a second colon in this line [yaml-syntax]"),
        (b"site_name: \xff\n", "mkdocs.yml:1:12: the file is not UTF-8 text [not-utf-8]"),
        (b"a: 1\na: 2\n", 'mkdocs.yml:2:1: the field "a" is here twice; the first is in line 1 [duplicate-field]'),
        (b"site_url: !ENV {a: b}\n", "mkdocs.yml:1:11: this is not YAML: expected a scalar or sequence node"),
    ],
)
def test_a_file_that_is_no_yaml_is_told_where(text: bytes, message: str, tmp_path: Path) -> None:
    assert said(text, tmp_path).startswith(message)


def test_limits_are_settings(tmp_path: Path) -> None:
    text = "extra: {newsletter: {limits: {items: 20000}}}"
    assert settings(text, tmp_path) == Settings(limits=Limits(items=20_000))


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    found, problems = read_settings(tmp_path)
    assert found.settings == Settings()
    assert [str(problem) for problem in problems] == ["mkdocs.yml:1:1: there is no such file [missing-file]"]
