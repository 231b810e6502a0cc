"""The site without MkDocs: where MkDocs cannot even be loaded, it is the same as MkDocs makes, byte for byte."""

from __future__ import annotations

import os
import subprocess
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from newsletter.problem import NewsletterError
from newsletter.standalone import theme_frame
from newsletter.standalone.site_settings import NavItem, SiteSettings
from newsletter.standalone.theme_frame import FramedPage
from newsletter.standalone.written_page import relative, url_of, written_page
from tests.builders import contents
from tests.cli.command import newsletter
from tests.conftest import ROOT_ADDRESS, replace
from tests.test_independence import WITHOUT_MKDOCS

OF_MATERIAL_ALONE = ("assets/images/", "assets/javascripts/", "assets/stylesheets/")
COMMAND = f"{WITHOUT_MKDOCS.partition('for module')[0]}from newsletter.cli import main\nmain(sys.argv[1:])\n"


def test_without_mkdocs_the_site_is_the_same_but_for_what_no_page_loads(project: Path, example_site: Path) -> None:
    done = subprocess.run(
        (sys.executable, "-c", COMMAND, "export", "site"),
        cwd=project,
        env=os.environ | {"SITE_URL": ROOT_ADDRESS},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    alone, hosted = contents(project / "site"), contents(example_site)
    assert [name for name in alone if alone[name] != hosted.get(name)] == []
    assert [name for name in hosted.keys() - alone.keys() if not name.startswith(OF_MATERIAL_ALONE)] == []
    pages = b"".join(content for name, content in alone.items() if name.endswith(".html"))
    assert [name for name in hosted.keys() - alone.keys() if name.encode() in pages] == []


@pytest.mark.parametrize(
    "function",
    [
        "!!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}",
        "!!python/name:markdown.extensions.toc.slugify_unicode",
    ],
)
def test_a_function_that_an_option_of_markdown_names_is_the_one_that_mkdocs_would_take(
    project: Path, function: str
) -> None:
    option = f"plugins: []\nmarkdown_extensions:\n  - toc:\n      slugify: {function}"
    replace(project / "mkdocs.yml", "plugins: []", option)
    with (project / "docs/about/index.md").open("a", encoding="utf-8") as page:
        page.write("\n## Bürrow plan\n")
    done = newsletter("export", "site", folder=project)
    assert (done.returncode, 'id="bürrow-plan"' in (project / "site/about/index.html").read_text("utf-8")) == (0, True)


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("mkdocs.yml", "search/index.md", "searching.md", "mkdocs.yml: nav names searching.md, which is not there"),
        (
            "mkdocs.yml",
            "plugins: []",
            "markdown_extensions: [wombat]",
            "markdown_extensions in mkdocs.yml cannot be used",
        ),
        (
            "mkdocs.yml",
            "plugins: []",
            "markdown_extensions: [toc: {slugify: !!python/name:wombat.slugify }]",
            "cannot be used as they are: cannot find module 'wombat'",
        ),
        ("docs/about/index.md", "---\n", "---\ntemplate: none.html\n", "cannot be printed by its template none.html"),
        ("docs/about/index.md", "#", "<base href=x>\n\n#", "acts on the whole page, and no policy stops it; delete it"),
    ],
)
def test_what_keeps_a_page_from_being_made_is_said_and_nothing_is_written(
    project: Path, file: str, old: str, new: str, said: str
) -> None:
    replace(project / file, old, new)
    done = newsletter("export", "site", folder=project)
    assert (done.returncode, said in done.stderr, (project / "site").exists()) == (2, True, False), done.stderr


def test_a_page_in_another_encoding_is_named(project: Path) -> None:
    (project / "docs/about/index.md").write_bytes(b"# Caf\xe9\n")
    done = newsletter("export", "site", folder=project)
    assert (done.returncode, "about/index.md is not written in UTF-8" in done.stderr) == (2, True)


def test_an_archive_with_errors_leaves_what_stands(project: Path) -> None:
    (project / "issues/3.yaml").write_text("volume: [", "utf-8")
    assert newsletter("export", "site", folder=project).returncode == 1
    assert not (project / "site").exists()


@pytest.mark.parametrize(
    ("url", "page", "way"),
    [
        ("volumes/", "", "volumes/"),
        ("volumes/", "topics/rag/", "../../volumes/"),
        (".", "topics/rag/", "../.."),
        (".", "", "."),
        ("", "about/", ".."),
        ("topics/rag/", "topics/", "rag/"),
        ("assets/a.css", "topics/rag/", "../../assets/a.css"),
        ("about/", "about/", "./"),
        ("./", "about/", "../"),
    ],
)
def test_the_way_from_a_page_to_an_address(url: str, page: str, way: str) -> None:
    assert relative(url, page) == way


def test_a_page_stands_where_its_file_does() -> None:
    files = ("index.md", "about/index.md", "about/team.md", "a/README.md", "é/p.png")
    assert [*map(url_of, files)] == ["", "about/", "about/team/", "a/", "%C3%A9/p.png"]


def test_links_to_files_lead_to_their_pages_and_others_stay() -> None:
    text = "# Us\n\n[a](../data/index.md#x) [b](https://quoll.example/) [c](none.md) [d](#here) ![e](e.png)"
    page = written_page("about/index.md", text, files=("data/index.md", "about/e.png"), options={})
    for link in ('href="../data/#x"', 'href="https://quoll.example/"', 'href="none.md"', 'href="#here"', 'src="e.png"'):
        assert link in page.html
    assert page.title == "Us"


@pytest.mark.parametrize("head", ["---\ntitle: [\n---\n", "---\n- a list\n---\n"])
def test_a_head_that_is_none_is_text(head: str) -> None:
    assert written_page("a.md", f"{head}# Us", files=(), options={}).meta == {}


def test_without_a_navigation_all_pages_are_in_it_the_home_page_first() -> None:
    assert [item.path for item in SiteSettings({}).nav(("about/index.md", "index.md"))] == [
        "index.md",
        "about/index.md",
    ]


def test_sections_of_a_navigation_hold_pages() -> None:
    nav = SiteSettings({"nav": ["index.md", {"More": [{"About": "about/index.md"}]}]}).nav(())
    assert nav == (NavItem("", "index.md"), NavItem("More", children=(NavItem("About", "about/index.md"),)))


def test_a_section_is_current_while_a_page_in_it_is() -> None:
    page = FramedPage("about/", "About", "", {})
    section = FramedPage("", "More", "", {}, children=(page,))
    assert not section.active
    page.is_current = True
    assert section.active


def test_what_only_mkdocs_carries_out_is_named() -> None:
    found = SiteSettings({"plugins": ["search"], "hooks": ["hook.py", "mine.py"]})
    assert found.not_run == ("plugins", "hooks")


def test_a_missing_theme_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    def absent(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(theme_frame, "distribution", absent)
    with pytest.raises(NewsletterError, match="install it: pip install"):
        theme_frame.material_folder()
