"""CONTRIBUTING.md and its like: the files they name are there, and every room of the package is in the table."""

from __future__ import annotations

import re

import markdown
import pytest

from tests.conftest import REPOSITORY

TEXT = (REPOSITORY / "CONTRIBUTING.md").read_text("utf-8")
ROOMS = TEXT.partition("| room |")[2].partition("\n\n")[0]
PACKAGE = REPOSITORY / "hooks" / "newsletter"
ELSEWHERE = (PACKAGE, REPOSITORY / "hooks", REPOSITORY)
INVENTED = {"pages/archive_csv.py", "pages/lengths_page.py", "templates/lengths.html", "importers/formats/publisher.py"}
BESIDE_THE_HANDBOOK = ("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")


@pytest.mark.parametrize("page", BESIDE_THE_HANDBOOK)
def test_every_link_to_a_file_leads_to_it_and_to_its_heading(page: str) -> None:
    for link in re.findall(r"\]\(([^)\s:]+)\)", (REPOSITORY / page).read_text("utf-8")):
        file, _, anchor = link.partition("#")
        assert (REPOSITORY / file).exists(), link
        if anchor:
            html = markdown.markdown((REPOSITORY / file).read_text("utf-8"), extensions=["toc"])
            assert f'id="{anchor}"' in html, link


def test_every_file_it_names_is_there() -> None:
    named = set(re.findall(r"`([a-z_./]+\.(?:py|html|svg|json|toml|lock|yml))`", TEXT))
    assert {name for name in named if not any((folder / name).exists() for folder in ELSEWHERE)} <= INVENTED


def test_what_is_said_to_stand_in_a_file_stands_there() -> None:
    said = re.findall(r"((?:`\w+`(?:, | and )?)+) (?:in|of) `([a-z_./]+\.(?:py|js|css))`", TEXT)
    named = [(name, path) for names, path in said for name in re.findall(r"\w+", names.replace(" and ", " "))]
    files = {
        path: (folder / path).read_text("utf-8") for _, path in said for folder in ELSEWHERE if (folder / path).exists()
    }
    assert len(named) > 30
    assert [(name, path) for name, path in named if not re.search(rf"\b{name}\b", files[path])] == []


def test_a_recipe_that_takes_texts_names_the_file_of_every_language() -> None:
    steps = re.findall(r"^[0-9]\. .*`strings/.*$", TEXT.partition("\n### Five recipes")[2], re.MULTILINE)
    languages = sorted(path.name for path in (PACKAGE / "strings").glob("*.yaml"))
    assert steps
    assert [[name for name in languages if f"`strings/{name}`" in step] for step in steps] == [languages] * len(steps)


def test_every_room_of_the_package_is_in_the_table() -> None:
    rooms = {path.name for path in PACKAGE.iterdir() if path.suffix == ".py" or (path.is_dir() and path.name[0] != "_")}
    named = [name for row in ROOMS.splitlines() for name in re.findall(r"`([a-z_]+(?:\.py)?)/?`", row.split(" | ")[0])]
    assert sorted(rooms - {"__init__.py"}) == sorted(named)
