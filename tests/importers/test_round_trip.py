"""Newsletters in every form to issue files, checked, in canonical form, built: every sentence is on the pages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from click.testing import CliRunner

from newsletter.cli import main
from newsletter.importers.formats.document import squeezed
from tests.conftest import EXAMPLES, built, make_project
from tests.importers.fixtures import listing, weekly
from tests.importers.newsletters import (
    READER,
    TELLTALE,
    Item,
    email_form,
    listing_form,
    markdown_form,
    plain_text_form,
    table_form,
)
from tests.importers.substack_forms import export_zip, saved_page

LETTERS = {
    number: weekly(number, theme)
    for number, theme in enumerate(("Moths", "Ferns", "Figs", "Stones", "Beetles", "Owls", "Lizards", "Snails"), 122)
}
SOURCES: dict[str, str | bytes] = {
    "pasted.txt": plain_text_form(LETTERS[122]),
    "bulleted.txt": plain_text_form(LETTERS[123], bullet="- ", parting="\n\n", apostrophe="'"),
    "mail.txt": email_form(LETTERS[124]),
    "page.html": saved_page(LETTERS[125]),
    "export.zip": export_zip((LETTERS[126], LETTERS[127]), folder="export/"),
    "letter.md": markdown_form(LETTERS[128], heading="## {}. {}"),
    "table.md": table_form(LETTERS[129]),
    "listing.txt": listing_form(listing()),
}
TAGLINE = "What an editor wrote in its place"


@dataclass(frozen=True)
class Imported:
    """The project after the import, and what every command said; the site is built from what an editor completed."""

    project: Path
    said: dict[str, str]
    statuses: dict[str, int]
    site: Path


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Imported:
    """Import every source into the invented archive, check, complete and build."""
    folder = tmp_path_factory.mktemp("round-trip")
    project = make_project(folder / "project", issues=EXAMPLES / "archive" / "issues")
    said: dict[str, str] = {}
    statuses: dict[str, int] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        run("format")  # the invented archive is not in canonical form throughout
        for name, source in SOURCES.items():
            (folder / name).write_bytes(source if isinstance(source, bytes) else source.encode())
            options = ("--special", "long-nights", "--year", "2025") if name == "listing.txt" else ()
            statuses[name], said[name] = run("import", str(folder / name), *options)
        files = issue_files(project)
        statuses["format"], said["format"] = run("format", "--check", *(f"issues/{file.name}" for file in files))
        statuses["check"], said["check"] = run("check")
        for file in files:
            file.write_text(completed(file.read_text(encoding="utf-8")), encoding="utf-8")
        run("format", *(f"issues/{file.name}" for file in files))
        statuses["check again"], said["check again"] = run("check")
    return Imported(project, said, statuses, built(project))


def test_every_form_is_imported(imported: Imported) -> None:
    names = [file.name for file in issue_files(imported.project)]
    assert names == [*(f"{number}.yaml" for number in LETTERS), "long-nights.yaml"]
    assert {name: imported.statuses[name] for name in SOURCES} == dict.fromkeys(SOURCES, 0), imported.said


def test_issue_files_are_in_canonical_form(imported: Imported) -> None:
    assert imported.statuses["format"] == 0, imported.said["format"]


def test_check_finds_nothing_but_what_the_newsletters_lack(imported: Imported) -> None:
    """An extra, a row of a table and a listing have no line of their own in a newsletter, and none is invented."""
    lines = [
        line for line in imported.said["check"].splitlines() if re.match(r"issues/(12\d|long-nights)\.yaml:", line)
    ]
    assert [line for line in lines if "tagline" not in line and "warning" not in line] == []


def test_a_completed_import_passes_check(imported: Imported) -> None:
    assert imported.statuses["check again"] == 0, imported.said["check again"]


@pytest.mark.parametrize("number", LETTERS)
def test_every_sentence_of_a_volume_is_on_the_pages(imported: Imported, number: int) -> None:
    letter = LETTERS[number]
    page = text_of(imported.site / "volumes" / str(number) / "index.html")
    assert squeezed(letter.title) in page
    is_table = number == 129
    items = letter.papers if is_table else letter.items
    ids = entry_ids(imported.project / "issues" / f"{number}.yaml")
    assert len(ids) == len(items)
    for name, item in zip(ids, items, strict=True):
        own = text_of(imported.site / "papers" / name / "index.html")
        wanted = [item.title, *item.pieces[: 1 if is_table else None]]
        wanted += [item.tagline, item.credited.removeprefix("the ")] if not is_table else []
        assert [text for text in sentences(wanted) if squeezed(text) not in own] == []
        assert [address for address in addresses_of(item) if address not in links_of(imported.site, name)] == []


def test_every_sentence_of_a_listing_is_on_the_pages(imported: Imported) -> None:
    ids = entry_ids(imported.project / "issues" / "long-nights.yaml")
    assert len(ids) == 12
    for name, item in zip(ids, listing(), strict=True):
        own = text_of(imported.site / "papers" / name / "index.html")
        assert [text for text in sentences((item.title, *item.pieces)) if squeezed(text) not in own] == []


def test_the_reader_is_named_nowhere(imported: Imported) -> None:
    files = [*issue_files(imported.project), *imported.site.rglob("*.html"), *imported.site.rglob("*.xml")]
    texts = [file.read_text(encoding="utf-8") for file in files] + list(imported.said.values())
    assert not any(TELLTALE in text or READER in text for text in texts)


def run(*arguments: str) -> tuple[int, str]:
    """Run a command as an editor does; its exit status and all it said."""
    done = CliRunner().invoke(main, arguments)
    return done.exit_code, done.output


def issue_files(project: Path) -> list[Path]:
    """The issue files that were imported."""
    names = [*(str(number) for number in LETTERS), "long-nights"]
    return [path for name in names if (path := project / "issues" / f"{name}.yaml").exists()]


def completed(text: str) -> str:
    """An issue file in which an editor has written the taglines that the newsletter does not have."""
    entries = re.split(r"(?m)^(?=  - id: )", text)
    lacking = r"\1    tagline: " + TAGLINE + "\n"
    return "".join(
        re.sub(r"^(  - id: .*\n)", lacking, entry) if "\n    tagline:" not in entry else entry for entry in entries
    )


def entry_ids(file: Path) -> list[str]:
    """The ids of a volume's entries, in order."""
    return re.findall(r"(?m)^  - id: (\S+)$", file.read_text(encoding="utf-8"))


def sentences(texts: Iterable[str]) -> list[str]:
    """The sentences of texts."""
    return [sentence for text in texts for sentence in re.split(r"(?<=[.;?!]) ", text) if sentence]


def text_of(page: Path) -> str:
    """What a page says, without white space."""
    return squeezed(BeautifulSoup(page.read_text(encoding="utf-8"), "lxml").get_text())


def links_of(site: Path, name: str) -> set[str]:
    """Where the page of an entry leads."""
    page = BeautifulSoup((site / "papers" / name / "index.html").read_text(encoding="utf-8"), "lxml")
    return {str(link["href"]) for link in page.find_all("a", href=True)}


def addresses_of(item: Item) -> list[str]:
    """Where an item leads, in the form of our pages."""
    papers = [f"https://arxiv.org/abs/{item.arxiv}"] if item.arxiv else []
    papers += [f"https://doi.org/{item.doi}"] if item.doi else []
    return papers + [link.url for link in item.links]
