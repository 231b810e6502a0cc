"""A build after another: it does what has to be done, and what stands there then is what a first build would make."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from jinja2 import FileSystemLoader
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

import newsletter
from newsletter.storage.last_build import Inputs, LastBuild, marks
from newsletter.storage.site_folder import SiteFolder
from newsletter_mkdocs import entrance
from newsletter_mkdocs import inputs as looked_at
from newsletter_mkdocs.inputs import inputs
from newsletter_mkdocs.theme import furnish
from tests.conftest import CAN_SPLIT_OFF, MENDED, ROOT_ADDRESS, build_site, built, replace
from tests.site.kills import digest

ISSUE, PEOPLE = "issues/3.yaml", "issues/vocabulary/authors.yaml"


def config_of(project: Path, *, strict: bool | None = None) -> MkDocsConfig:
    return load_config(str(project / "mkdocs.yml"), strict=strict)


def edit(project: Path) -> None:
    replace(project / ISSUE, "title:", "title:  ")


def rename(project: Path) -> None:
    (project / ISSUE).rename(project / "issues/three.yaml")


def write_a_page(project: Path) -> None:
    (project / "docs/notes.md").write_text("# Notes\n")


def take_a_page_away(project: Path) -> None:
    (project / "docs/about/index.md").unlink()


def change_a_setting(project: Path) -> None:
    replace(project / "mkdocs.yml", "site_name:", "site_description: Other\nsite_name:")


def take_a_theme(project: Path) -> None:
    (project / "theme").mkdir()
    replace(project / "mkdocs.yml", "theme: {name: material}", "theme: {name: material, custom_dir: theme}")


def change_the_theme(project: Path) -> None:
    take_a_theme(project)
    (project / "theme/main.html").write_text("{{ page.content }}")


CHANGES = (
    edit,
    rename,
    write_a_page,
    take_a_page_away,
    change_a_setting,
    take_a_theme,
    change_the_theme,
)


def test_every_change_of_what_a_site_is_made_from_is_seen(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = [inputs(config_of(project)), inputs(config_of(project, strict=True))]
    for number, change in enumerate(CHANGES):
        copy = shutil.copytree(project, tmp_path / "copies" / str(number) / "project", symlinks=True)
        before = inputs(config_of(copy))
        change(copy)
        seen += [before, inputs(config_of(copy))]
    for name, said in {"SITE_URL": ROOT_ADDRESS, "SOURCE_DATE_EPOCH": "1"}.items():
        monkeypatch.setenv(name, said)
        seen.append(inputs(config_of(project)))
    (tmp_path / "installed/other-1.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "installed")
    seen.append(inputs(config_of(project)))
    shutil.copytree(looked_at.PACKAGE / "templates", tmp_path / "package/templates")
    monkeypatch.setattr(looked_at, "PACKAGE", tmp_path / "package")
    seen.append(inputs(config_of(project)))
    (tmp_path / "package/templates/entry.html").write_text("")
    seen.append(inputs(config_of(project)))
    assert None not in seen
    assert len({*seen}) == len(seen)


def test_the_time_of_a_file_is_no_change(project: Path) -> None:
    before = inputs(config_of(project))
    os.utime(project / ISSUE, (0, 0))
    assert inputs(config_of(project)) == before


def add_a_plugin(project: Path) -> None:
    replace(project / "mkdocs.yml", "plugins: []", "plugins: [search]")


def add_a_hook(project: Path) -> None:
    (project / "own.py").write_text("def on_files(files, config):\n    return files\n")
    replace(project / "mkdocs.yml", "hooks: [", "hooks: [own.py, ")


def write_into_the_hook(project: Path) -> None:
    (project / "hooks").unlink()
    (project / "hooks").mkdir()
    (project / "hooks/mkdocs_hooks.py").write_text("from newsletter_mkdocs import *\n\nimport mine\n")
    (project / "hooks/mine.py").write_text("")


def read_other_files(project: Path) -> None:
    replace(project / "mkdocs.yml", "site_name:", "markdown_extensions: [pymdownx.snippets]\nsite_name:")


def link(project: Path) -> None:
    (project / "docs/linked.md").symlink_to(project / "docs/index.md")


@pytest.mark.parametrize("take_part", [add_a_plugin, add_a_hook, write_into_the_hook, read_other_files, link])
def test_where_others_take_part_nobody_knows_what_a_site_is_made_from(
    project: Path, take_part: Callable[[Path], None]
) -> None:
    take_part(project)
    assert inputs(config_of(project)) is None


def test_where_nothing_changed_nothing_is_touched_and_warnings_are_said_again(project: Path) -> None:
    replace(
        project / "issues/vocabulary/tags.yaml",
        "- id: burrows",
        "- id: nobody-has-it\n  name: X\n  description: What nobody has.\n- id: burrows",
    )
    said = build_site(project).stderr
    before, folders = marks(project), {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*")}
    done = build_site(project)
    assert done.returncode == 0
    assert "Documentation built" in done.stderr
    assert [line for line in done.stderr.splitlines() if "[" in line] == [
        one for one in said.splitlines() if "[" in one
    ]
    after = marks(project)
    assert [path for path in after if after[path] != before.get(path) and "lock" not in path] == []
    assert {path: path.stat().st_mtime_ns for path in (project / "site").rglob("*")} == folders


def test_an_archive_may_lie_in_a_folder_whose_name_is_no_text(project: Path) -> None:
    odd = project.rename(project.with_name(os.fsdecode(b"caf\xe9")))
    before = marks(built(odd))
    assert marks(built(odd)) == before


def test_a_folder_whose_name_is_no_text_is_seen(project: Path) -> None:
    before = inputs(config_of(project))
    (project / os.fsdecode(b"docs/caf\xe9")).mkdir()
    assert inputs(config_of(project)) not in (None, before)


def test_where_nothing_changed_the_installed_theme_is_not_looked_through(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take_a_theme(project)
    config, same = config_of(project), Inputs("frame", "words")
    monkeypatch.setattr(entrance, "inputs", lambda _: same)
    monkeypatch.setattr(entrance, "read_record", lambda **_: LastBuild(same, (), {}))
    monkeypatch.setattr(SiteFolder, "standing", lambda _, record: record)
    monkeypatch.setattr("newsletter_mkdocs.entrance._entrance.idle_at", None)
    assert len(config.theme.dirs) > 1
    assert entrance.on_config(config).theme.dirs == [str(project / "theme")]


@pytest.mark.skipif(not CAN_SPLIT_OFF, reason="no process splits off here")
@pytest.mark.parametrize(("processors", "comes_to_grief"), [({0, 1}, False), ({0, 1}, True), ({0}, False)])
def test_a_site_is_looked_through_beside_what_is_loaded_or_else_after_it(
    project: Path, monkeypatch: pytest.MonkeyPatch, *, processors: set[int], comes_to_grief: bool
) -> None:
    build_site(project)
    folder, looked_here, first = SiteFolder(project / "site"), list[LastBuild](), os.getpid()
    record = LastBuild(Inputs("frame", "words"), (), marks(folder.target))
    standing = SiteFolder.standing

    def looking(self: SiteFolder, known: LastBuild) -> LastBuild | None:
        if comes_to_grief and os.getpid() != first:
            os._exit(1)
        looked_here.append(known)
        return standing(self, known)

    monkeypatch.setattr(SiteFolder, "standing", looking)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: processors)
    found = entrance.look(folder, record)()
    assert found
    assert found == standing(folder, record)
    assert bool(looked_here) == (comes_to_grief or len(processors) == 1)
    (folder.target / "index.html").write_text("Somebody else's")
    assert entrance.look(folder, record)() is None


def test_of_the_theme_all_is_listed_that_may_be_copied_and_no_hidden_file(project: Path) -> None:
    take_a_theme(project)
    (project / "theme/.icons").mkdir()
    for name in (".icons/own.svg", ".hidden.css", "own.css"):
        (project / "theme" / name).touch()
    config, copied = config_of(project), []
    furnish(config)
    env = config.theme.get_env()
    for one in (env, env.overlay(loader=FileSystemLoader(config.theme.dirs))):
        files = Files([])
        files.add_files_from_theme(one, config)
        copied.append({file.src_uri for file in files})
    listed = env.list_templates()
    assert "own.css" in copied[0]
    assert copied[0] == copied[1]
    assert not [name for name in listed if name.startswith(".icons/")]
    assert env.get_template(".icons/own.svg").render() == ""


def add_a_volume_a_name_and_a_page(project: Path) -> None:
    replace(project / ISSUE, "One wombat, alone", "Two wombats, alone")
    (project / "issues/4.yaml").write_text(MENDED)
    replace(project / "issues/vocabulary/tags.yaml", "name: ", "name: New ")
    write_a_page(project)


def rename_an_entry_and_take_the_page_away(project: Path) -> None:
    replace(project / ISSUE, "id: lone-wombat", "id: one-wombat\n    aliases: [lone-wombat]")
    replace(project / "issues/4.yaml", "see: lone-wombat", "see: one-wombat")
    (project / "docs/notes.md").unlink()


def change_a_line(project: Path) -> None:
    replace(project / ISSUE, "Two wombats, alone", "Three wombats, alone")


def change_a_line_back(project: Path) -> None:
    replace(project / ISSUE, "Three wombats, alone", "A wombat, alone")


def introduce_a_volume(project: Path) -> None:
    replace(project / ISSUE, "volume: 3\n", "volume: 3\nintro: Wombats, and who meets them.\n")


def introduce_it_otherwise(project: Path) -> None:
    replace(project / ISSUE, "Wombats, and", "All about wombats, and")


def know_a_person(project: Path) -> None:
    replace(project / ISSUE, "volume: 3\n", "volume: 3\neditors: [{name: Ana Potoroo}]\n")
    replace(project / ISSUE, "    tagline:", "    authors: [Bo Quoll, Ana Potoroo]\n    tagline:")
    (project / PEOPLE).write_text("- id: bo-quoll\n  name: Bo Quoll\n  url: https://quoll.example/\n")


def know_more_of_the_person(project: Path) -> None:
    replace(project / PEOPLE, "  url: https://quoll.example/\n", "  orcid: 0000-0002-1825-0097\n")


def know_who_edits(project: Path) -> None:
    (project / PEOPLE).write_text("- id: ana-potoroo\n  name: Ana Potoroo\n")


def know_the_family_of_who_edits(project: Path) -> None:
    replace(project / PEOPLE, "  name:", "  family: Ana Potoroo\n  name:")


TURNS = (add_a_volume_a_name_and_a_page, change_a_line, rename_an_entry_and_take_the_page_away, introduce_a_volume)
TURNS_OF_TEXTS = (introduce_it_otherwise, change_a_line_back)
TURNS_OF_PEOPLE = (know_a_person, know_more_of_the_person, know_who_edits, know_the_family_of_who_edits)


@pytest.mark.parametrize("changes", [(*TURNS, *TURNS_OF_TEXTS), TURNS_OF_PEOPLE[:2], TURNS_OF_PEOPLE])
def test_a_site_that_was_changed_again_and_again_is_what_a_first_build_makes(
    changes: Sequence[Callable[[Path], None]], project: Path
) -> None:
    numbers, found = [], [digest(built(project))]
    for change in changes:
        numbers.append((project / "site/assets/images/favicon.png").stat().st_ino)
        change(project)
        found.append(digest(built(project)))
    assert len({*found}) == len(found)
    assert len({*numbers}) == 1, "what does not change is not written"
    shutil.rmtree(project / "site")
    shutil.rmtree(project / ".cache")
    assert digest(built(project)) == found[-1]


def test_a_page_that_stays_keeps_what_the_style_has_for_it_alone(project: Path) -> None:
    take_a_theme(project)
    (project / "theme/own.html").write_text('{% extends "main.html" %}{# md-select #}')
    replace(project / "mkdocs.yml", "site_name:", "markdown_extensions: [attr_list]\nsite_name:")
    page = project / "docs/about/index.md"
    page.write_text("---\ntemplate: own.html\n---\n# About\n\n[More](../index.md){ .md-button }\n")
    before = styles(built(project))
    replace(project / ISSUE, "One wombat, alone", "Two wombats, alone")
    assert styles(built(project)) == before
    (style,) = before.values()
    assert ".md-button" in style
    assert ".md-select" in style


def styles(site: Path) -> dict[str, str]:
    """The style of the theme as it was cut for a site, by its name."""
    return {path.name: path.read_text("utf-8") for path in site.glob("assets/stylesheets/theme.*.css")}


READING = """
import os, runpy, sys
read = set()
def look(event, given):
    if event == "open" and isinstance(given[0], str) and not given[2] & (os.O_WRONLY | os.O_RDWR):
        read.add(os.path.realpath(given[0]))
sys.addaudithook(look)
sys.argv = ["mkdocs", "build", "--quiet"]
try:
    runpy.run_module("mkdocs", run_name="__main__")
except SystemExit as end:
    assert not end.code
print(*read, sep="\\n")
"""


def test_a_build_reads_nothing_that_it_does_not_look_at_for_changes(project: Path) -> None:
    done = subprocess.run(
        (sys.executable, "-c", READING),
        cwd=project,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"SITE_URL": ROOT_ADDRESS, "NO_MKDOCS_2_WARNING": "1"},
    )
    home = Path(newsletter.__file__).parent
    known = [
        *(project / name for name in ("docs", "issues", "mkdocs.yml", "hooks", "site", ".site.build", ".cache")),
        *(path for path in home.iterdir() if path.name != "web"),
        *(home.parent / name for name in ("newsletter_mkdocs", "mkdocs_hooks.py", "__pycache__")),
    ]  # fmt: skip
    ours = [Path(path) for path in done.stdout.splitlines() if path.startswith((str(project), str(home.parent)))]
    assert len(ours) > 100
    assert [path for path in ours if not any(path.is_relative_to(one) for one in known)] == []
