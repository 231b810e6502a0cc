"""The look of an archive: colours that nobody could read, marks that nobody could see and settings that do nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.checks import check
from newsletter.model.contrast import contrast, readable
from newsletter.source import read_project
from tests.conftest import example_project, replace

MARK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 1h7v7z" fill="{}"/></svg>'


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented archive, with a few files that a look can name."""
    project = example_project(tmp_path_factory.mktemp("look"))
    for issue in (project / "issues").glob("*.yaml"):
        issue.unlink()
    for name, colour in (("pale", "#fffff0"), ("dark", "#101010"), ("wrong", "red")):
        (project / f"docs/{name}.svg").write_text(MARK.format(colour), "utf-8")
    (project / "docs/burrow.woff2").write_bytes(b"wOF2...")
    (project / "docs/other.woff2").write_bytes(b"OTTO...")
    return project


def said_of(archive: Path, look: str, *, beside: str = "") -> str:
    """What is said of a look, in the file of settings or in those that it names."""
    settings = archive / "mkdocs.yml"
    text = settings.read_text("utf-8")
    try:
        replace(settings, "    short_name:", f"    look: {look}\n    short_name:")
        replace(settings, "docs_dir:", f"{beside}docs_dir:")
        found = check(read_project(archive))
    finally:
        settings.write_text(text, "utf-8")
    looks = ("mkdocs.yml", "docs/")
    return "\n".join(str(one) for one in found if one.position.path.startswith(looks)).partition("short_name")[0]


def test_a_look_that_is_read_well_is_no_problem(archive: Path) -> None:
    look = '{mark: dark.svg, accent: {light: "#0b5672", dark: "#8bcce2"}, fonts: {text: burrow.woff2, titles: slab}}'
    assert "unseen" in said_of(archive, look)
    assert said_of(archive, look.replace("mark: dark.svg, ", "")) == ""


def test_a_faint_colour_is_told_with_its_contrast_and_the_nearest_that_is_read_well(archive: Path) -> None:
    said = said_of(archive, '{accent: {light: "#3399cc", dark: "#8bcce2"}}')
    assert 'accent: light: "#3399cc" has a contrast of 2.' in said
    assert said.startswith("mkdocs.yml:")
    assert "[faint-colour]" in said
    near = said.rpartition(' "')[2].removesuffix('"')
    assert 4.5 <= contrast(near, ["#fcfbf8", "#f2f0e9"]) < 4.6
    assert said_of(archive, f'{{accent: {{light: "{near}", dark: "#8bcce2"}}}}') == ""


@pytest.mark.parametrize(
    ("look", "said"),
    [
        ('{highlight: {light: "#8a4b08", dark: "#333333"}}', 'highlight: dark: "#333333" has a contrast of 1.'),
        ("{accent: {light: '#0b567', dark: '#fff'}}", "must be a colour in quotes, a # and six digits of 0–9 and a–f"),
        ("{accent: {light: '#fff', dark: '#fff'}}", 'did you mean "#ffffff"?'),
        ("{accent: {light: '#0b5672'}}", "dark"),
        ("{mark: pael.svg}", 'docs/pael.svg: there is no such file [missing-file]\n    did you mean "pale.svg"?'),
        ("{mark: ../mkdocs.svg}", "must be the path of an SVG below the folder of pages"),
        ("{mark: https://x.example/a.svg}", "must be the path of an SVG below the folder of pages"),
        ("{mark: wrong.svg}", 'docs/wrong.svg:1:59: the colour "red" is not one of a # and six digits [unfit-mark]'),
        ("{mark: pale.svg}", "nothing of the mark is seen on light pages, whose ground is #fcfbf8 [unseen-mark]"),
        ("{fonts: {text: humanst}}", 'did you mean "humanist"?'),
        ("{fonts: {text: 'https://fonts.example/a.woff2'}}", "or the path of a .woff2 below the folder of pages"),
        ("{fonts: {titles: other.woff2}}", "docs/other.woff2 is no WOFF2 [unfit-font]"),
        ("{fonts: {titles: burow.woff2}}", 'did you mean "burrow.woff2"?'),
        (
            "{row: [volums/]}",
            '"row" names "volums/", which is no page of the navigation',
        ),
        ("{row: ['javascript:x']}", "must be the address of a page, without what stands before"),
        ("{footer: [{name: Imprint}]}", 'footer: "Imprint" has neither a page nor a url [unfit-foot-link]'),
        ("{footer: [{name: A, url: 'javascript:x'}]}", "must be a web address"),
        ("{palette: blue}", 'unknown field "palette"'),
    ],
)
def test_what_is_wrong_with_a_look_is_said_where_it_stands(look: str, said: str, archive: Path) -> None:
    assert said in said_of(archive, look)


def test_settings_of_the_theme_that_do_nothing_name_what_does(archive: Path) -> None:
    settings = archive / "mkdocs.yml"
    text = settings.read_text("utf-8")
    replace(settings, "theme: {name: material}", "theme: {name: material, palette: {primary: indigo}, font: false}")
    said = "\n".join(str(one) for one in check(read_project(archive)) if one.position.path == "mkdocs.yml")
    settings.write_text(text, "utf-8")
    assert 'warning: "theme.palette" does nothing here [idle-setting]\n    colours are set under extra.news' in said
    assert 'warning: "theme.font" does nothing here' in said


def test_files_of_other_hosts_and_what_counts_readers_are_said_to_do_nothing(archive: Path) -> None:
    settings = archive / "mkdocs.yml"
    text = settings.read_text("utf-8")
    loaded = (
        "extra_javascript: [own.js, {path: https://cdn.example/m.js, async: true}]\nextra_css: [//cdn.example/m.css]"
    )
    replace(settings, "\nextra:\n", f"\n{loaded}\nextra:\n  analytics: {{provider: google}}\n")
    said = [str(one) for one in check(read_project(archive)) if one.position.path == "mkdocs.yml"]
    settings.write_text(text, "utf-8")
    assert [one.partition(": warning: ")[2].partition(" [idle-setting]")[0] for one in said] == [
        'no page loads "https://cdn.example/m.js": its policy lets it ask no other host',
        'no page loads "//cdn.example/m.css": its policy lets it ask no other host',
        '"extra.analytics" does nothing here',
    ]


def test_a_page_of_the_navigation_that_is_not_there_is_told(archive: Path) -> None:
    settings = archive / "mkdocs.yml"
    text = settings.read_text("utf-8")
    replace(settings, "volumes/index.md", "volums/index.md")
    said = "\n".join(str(one) for one in check(read_project(archive)) if one.position.path == "mkdocs.yml")
    settings.write_text(text, "utf-8")
    assert 'nav names "volums/index.md", which is not there [missing-file]' in said
    assert 'did you mean "volumes/index.md"?' in said


def test_the_nearest_colour_keeps_what_is_read_well_and_ends_at_black_or_white() -> None:
    assert contrast("#000000", ["#ffffff"]) == pytest.approx(21)
    assert contrast("#777777", ["#ffffff", "#000000"]) == pytest.approx(4.48, abs=0.01)
    assert readable("#0b5672", ["#ffffff"], least=4.5) == "#0b5672"
    assert readable("#ffffff", ["#ffffff"], least=21) == "#000000"
    assert readable("#000000", ["#000000"], least=21) == "#ffffff"
