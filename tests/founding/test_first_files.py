"""The files of a new archive: what was answered is in them, whatever it was, and no word of another newsletter is."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from newsletter.founding.first_files import first_files
from newsletter.founding.first_pages import markdown
from newsletter.founding.publication import PUBLICATIONS
from newsletter.founding.questions import founded, questions
from newsletter.problem import NewsletterError
from newsletter.source.settings_file import read_settings
from tests.builders import lay_out
from tests.conftest import REPOSITORY

MONDAY = dt.date(2026, 1, 5)
ASKED = questions("quoll-letters", MONDAY)
DOMAIN = "address must have a domain like letters.example, of which IDs in feeds are made"
HOSTILE = (
    'He said "dig": & #1',
    "two\nlines\there",
    "- [x] *a* _b_ `c`",
    "it's: {yes} [no] !ENV [HOME]",
    "Ünïcødé 新聞 مرحبا",
    "{{ config }} {% raw %}",
    "1. No",
    "null",
    "%YAML",
    "NAME EXAMPLE HOST STEPS",
    "x" * 500,
)


def told(**given: str) -> dict[str, str]:
    """What was answered, and what is usual where nothing was."""
    answers: dict[str, str] = {}
    for question in ASKED:
        answers[question.option] = given.get(question.option, question.usual(answers))
    return answers


def laid_out(**given: str) -> dict[str, str]:
    return dict(first_files(founded(told(**given), requirement="quoll==1.0")))


def test_without_an_answer_all_is_usual() -> None:
    settings = yaml.safe_load(laid_out()["mkdocs.yml"])
    assert (settings["site_name"], settings["site_url"]) == ("Quoll Letters", "https://quoll-letters.example/")
    assert settings["extra"]["newsletter"] == {
        "language": "en",
        "rhythm": {"every": "week", "first_day": MONDAY},
        "first_topics": ["methods"],
        "licence": "CC BY 4.0",
        "feed_authority": "quoll-letters.example",
        "feed_year": 2026,
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_a_name_of_any_signs_is_the_name_that_is_read_again(text: str, tmp_path: Path) -> None:
    files = laid_out(name=text, description=text, topics=text)
    read, problems = read_settings(lay_out(tmp_path, {"mkdocs.yml": files["mkdocs.yml"]}))
    assert problems == []
    assert read.settings.name == read.settings.description == " ".join(text.replace('"dig"', "“dig”").split())
    for path in ("issues/vocabulary/tags.yaml", "docs/index.md"):
        assert next(yaml.safe_load_all(files[path]))
    assert "NAME" not in files["README.md"].partition("\n")[2]


@pytest.mark.parametrize(
    ("option", "answer", "said"),
    [
        ("name", "a <b>", 'name must have no <, no > and no "'),
        ("name", " ", "name is empty"),
        ("address", "quoll.example", "address must be a web address that begins with https:// or http://"),
        ("address", "https://vögel.example/", f'{DOMAIN}, not "vögel.example"; write xn--vgel-5qa.example'),
        ("address", "http://localhost:8000/", f'{DOMAIN}, not "localhost"'),
        ("address", "https://straße.example/", f'{DOMAIN}, not "straße.example"'),
        ("language", "xx-none", "language must be the tag of a language"),
        ("rhythm", "weak", 'no newsletter appears every "weak"; did you mean'),
        ("first", "tomorrow", '"tomorrow" is no day; write it as 2026-01-05'),
        ("topics", "burrows, ###", 'the topic "###" has a name of which no address can be made'),
        ("licence", "mine", 'no licence "mine" is known by name; take CC BY 4.0'),
        ("host", "gitlub", 'no files are known for the host "gitlub"; did you mean'),
    ],
)
def test_a_wrong_answer_is_refused_in_a_sentence(option: str, answer: str, said: str) -> None:
    (question,) = (one for one in ASKED if one.option == option)
    with pytest.raises(NewsletterError, match="^" + re.escape(said)) as refused:
        question.check(answer)
    assert ("; write xn--" in str(refused.value)) is ("xn--" in said)


@pytest.mark.parametrize("host", PUBLICATIONS)
def test_each_host_has_files_that_can_be_read_and_a_line_in_the_readme(host: str) -> None:
    files = laid_out(host=host)
    assert PUBLICATIONS[host].name in files["README.md"]
    for path in PUBLICATIONS[host].files:
        read: Any = tomllib.loads if path.endswith(".toml") else yaml.safe_load
        assert read(files[path])


def test_the_form_to_report_a_mistake_is_that_of_this_repository() -> None:
    path = ".github/ISSUE_TEMPLATE/report-a-mistake.yml"
    assert laid_out(host="github")[path] == (REPOSITORY / path).read_text("utf-8")
    assert path not in laid_out(host="gitlab")


def test_the_workflow_uses_the_actions_that_this_repository_uses() -> None:
    used = re.compile(r"uses: (\S+) # (\S+)")
    known = {found for path in REPOSITORY.glob(".github/workflows/*.yml") for found in used.findall(path.read_text())}
    others = laid_out(host="github")[".github/workflows/publish.yml"] + (REPOSITORY / "action.yml").read_text("utf-8")
    assert set(used.findall(others)) <= known


def test_a_wheel_that_comes_along_is_looked_for_first() -> None:
    assert laid_out()["requirements.txt"] == "quoll==1.0\n"


def test_python_of_a_new_archive_can_be_compiled() -> None:
    for path, text in laid_out().items():
        if path.endswith(".py"):
            compile(text, path, "exec")


def test_what_means_something_to_markdown_is_escaped() -> None:
    assert markdown("- *a* [b](c) & <d> 1.") == r"\- \*a\* \[b\](c) &amp; &lt;d> 1."
