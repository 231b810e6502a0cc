"""The style sheets: every size, space and colour is a token, and no rule weighs more than it must."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from newsletter.styles.cutting import statements
from newsletter.styles.sheets import FOLDER, LAYERS, SHEETS, joined, pairs, spare

FILES = sorted(FOLDER.rglob("*.css"))
TOKENS = (FOLDER / "base/tokens.css").read_text("utf-8")
THEMES_OWN = {
    "headerlink",
    "md-typeset__scrollwrap",
    "md-typeset__table",
    "md-nav__link--passed",
    "md-nav__link--active",
    "md-dialog",
}
"""Classes of the theme that only the theme gives: to what Markdown makes, or by its script."""

DECLARATION = re.compile(r"^\s+([\w-]+):\s*([^;]+);", re.MULTILINE)
TYPE = re.compile(r"inherit|var\(--nl-size-\w+\)")
SPACE = re.compile(r"0|auto|-?\dpx|\d*\.?\d+em|var\(--nl-space-[1-6]\)|calc\([^()]*(\(--nl-space-[1-6]\)[^()]*)+\)")

RULES = """css => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  return [...sheet.cssRules].map(({ cssText }) => cssText)
}"""
"""Each rule of a sheet as a browser has understood it."""


def declared(file: Path) -> Iterator[tuple[str, str]]:
    """What a file declares: names and values."""
    yield from DECLARATION.findall(re.sub(r"/\*.*?\*/", "", file.read_text("utf-8"), flags=re.DOTALL))


def parts(value: str) -> list[str]:
    """The values of a property that has several."""
    return re.findall(r"(?:\w*\((?:[^()]|\([^()]*\))*\)|[^\s()])+", value)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_size_of_type_is_a_token(file: Path) -> None:
    for name, value in declared(file):
        if name == "font-size":
            assert TYPE.fullmatch(value), value
        if name == "font":
            assert TYPE.search(value), value


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_space_is_a_token(file: Path) -> None:
    for name, value in declared(file):
        if (
            name.startswith(("margin", "padding", "gap", "scroll-margin", "scroll-padding"))
            and file.name != "paper.css"
        ):
            assert [part for part in parts(value) if not SPACE.fullmatch(part)] == [], f"{name}: {value}"


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_colour_and_corner_is_a_token(file: Path) -> None:
    for name, value in declared(file):
        if not name.startswith("--"):
            assert re.search(r"#[0-9a-f]{3,8}\b|\brgb|\bhsl", value) is None, value
        if "radius" in name and not name.startswith("--"):
            assert re.fullmatch(r"0|0\.1em|var\(--nl-radius(-large)?\)", value), value


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_no_rule_insists(file: Path) -> None:
    """What is important in a layer wins over an archive's own style, which stands in none."""
    assert "!important" not in file.read_text("utf-8").replace(" ", "")


def test_there_are_eight_sizes_of_type_and_six_spaces() -> None:
    assert len(set(re.findall(r"--nl-size-\w+(?=:)", TOKENS))) == 8
    assert len(set(re.findall(r"--nl-space-\w+(?=:)", TOKENS))) == 6


def test_every_token_is_used_and_everything_used_is_a_token() -> None:
    text = "".join(joined(address) for address in SHEETS)
    given = set(re.findall(r"(--nl-[\w-]+):", text))
    assert set(re.findall(r"var\((--nl-[\w-]+)", text)) == given


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_selectors_name_our_classes_and_of_the_theme_only_what_it_alone_gives(file: Path) -> None:
    for selector in selectors(file.read_text("utf-8")):
        classes = set(re.findall(r"\.([a-zA-Z][\w-]*)", selector))
        assert {name for name in classes if not name.startswith("nl-")} <= THEMES_OWN | {"search-results", "Z3988"}, (
            selector
        )
        assert selector.count("#") <= 1, selector


def selectors(css: str) -> list[str]:
    """All that stands before a brace and is no condition."""
    plain = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    return [head.strip() for head in re.findall(r"([^{};]+)\{", plain) if not head.strip().startswith("@")]


@pytest.mark.parametrize("address", SHEETS)
def test_a_sheet_names_the_layers_before_all_else_and_everything_in_it_is_in_one(address: str) -> None:
    text = joined(address)
    assert text.startswith(f"@layer {', '.join(LAYERS)};\n")
    heads = [head for head, _ in list(statements(text))[1:]]
    assert heads
    assert all(head.startswith("@layer ") or head == "@media print" for head in heads)


def test_what_is_printed_wins_over_all_else_and_only_on_paper() -> None:
    text = joined("assets/newsletter.css")
    assert LAYERS[-1] == "print"
    assert re.findall(r"@media print \{\s*@layer print \{", text)
    assert text.count("@layer print {") == 1


def test_browsers_that_know_no_pairs_have_the_light_colours() -> None:
    assert pairs()["--nl-paper"] == ("#fcfbf8", "#14191c")
    before, _, after = joined("assets/newsletter.css").partition("@supports (color: light-dark")
    assert all(f"\n{name}: {light};" in before for name, (light, _) in pairs().items())
    assert all(f"\n{name}: light-dark({light}, {dark});" in after for name, (light, dark) in pairs().items())


def test_a_sheet_goes_out_without_remarks_and_indentation_in_its_lines() -> None:
    css = "/* It isn't\n   sent. */\n\na {\n  margin: 0 auto; /* nor is this */\n\n  /* * */\n  color: red;\n}\n"
    assert spare(css) == "a {\nmargin: 0 auto;\ncolor: red;\n}\n"


@pytest.mark.parametrize(
    "css",
    [
        'content: "/* no remark */  " / "";',
        'content: "one \\\n  line";',
        "width: calc(1rem + 2 * (3px - 1px));",
        "a :is(b, c) > d + e ~ f :hover {",
        "margin: 1px/* isn't */2px /* of */ 3px;",
    ],
)
def test_what_a_browser_reads_stays(css: str) -> None:
    assert spare(css) == css


def test_a_browser_reads_from_every_sheet_what_stands_in_its_files(browser: Browser) -> None:
    page = browser.new_page()
    for address in SHEETS:
        written = "\n".join(file.read_text("utf-8") for file in FILES if file.parent.name in SHEETS[address])
        read, sent = (page.evaluate(RULES, css) for css in (written, spare(written)))
        assert len(read) > 20
        assert sent == read
    page.close()


def test_of_what_is_related_the_title_alone_is_set_as_one() -> None:
    """Not the link of a line that stands below it, such as that to the original issue."""
    lists = (FOLDER / "components/lists.css").read_text("utf-8")
    assert re.findall(r"^\.nl-related.* a \{", lists, re.MULTILINE) == [".nl-related > li > a {"]
