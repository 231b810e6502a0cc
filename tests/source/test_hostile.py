"""Files from a stranger: refused where they stand, and shown harmlessly.

No test looks at a clock: whatever takes more than a moment here takes for ever, and nobody overlooks that.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from newsletter.model.limits import USUAL, WIDEST, Limits
from newsletter.source.canonical import canonical_issue
from newsletter.source.project import read_issue
from tests.builders import SETTINGS, issue_text, report

NO_NEED = "    no volume needs so much; a maintainer can set extra.newsletter.limits.{} in mkdocs.yml\n"


def said(text: str | bytes, folder: Path) -> str:
    """What is said of an issue file."""
    return report(folder, {"issues/3.yaml": text})


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "[{a: "])
def test_deep_nesting_is_refused_before_anything_is_composed(opening: str, tmp_path: Path) -> None:
    text = said(f"papers: {opening * 200_000}"[: USUAL.bytes] if opening[0] in "[{" else opening * 200_000, tmp_path)
    assert f"fields are nested more than 20 deep here [too-deep]\n{NO_NEED.format('depth')}" in text
    assert text.count("\n") == 2


def test_what_is_nested_as_deep_as_allowed_is_read(tmp_path: Path) -> None:
    nested = "[" * (USUAL.depth - 1) + "]" * (USUAL.depth - 1)
    assert said(issue_text(more=f"intro: {nested}"), tmp_path) == (
        'issues/3.yaml:10:8: "intro" must be text, not a list [wrong-type]\n'
        "    write one text, without brackets; a text that has brackets around it must stand in quotes\n"
    )


def test_a_billion_laughs_are_not_laughed(tmp_path: Path) -> None:
    laughs = "".join(f"      - &l{number} [{', '.join([f'*l{number - 1}'] * 9)}]\n" for number in range(1, 9))
    text = issue_text(f"authors:\n  - &l0 [ha, ha, ha]\n{laughs.replace('      -', '  -')}")
    problems = said(text, tmp_path)
    assert problems.count("[yaml-anchor]") == 9
    assert problems.count("[yaml-alias]") == 8 * 9
    assert "[wrong-type]" in problems


def test_an_alias_hides_nothing_elsewhere_in_the_file(tmp_path: Path) -> None:
    assert said(issue_text("tags: *burrows\nvenu: x", more="intro: 3"), tmp_path).count("\n    ") == 1


def test_a_file_larger_than_a_megabyte_is_not_read(tmp_path: Path) -> None:
    text = issue_text()
    text += "#" * (USUAL.bytes - len(text))
    assert said(text, tmp_path) == ""
    assert said(text + "#", tmp_path) == (
        f"issues/3.yaml:1:1: the file has more than 1,000,000 bytes [too-large]\n{NO_NEED.format('bytes')}"
    )


def test_a_file_of_countless_values_is_refused(tmp_path: Path) -> None:
    assert said("".join(f"a{number}: x\n" for number in range(USUAL.values // 2)), tmp_path) == (
        f"issues/3.yaml:25000:1: the file has more than 50,000 values [too-large]\n{NO_NEED.format('values')}"
    )


@pytest.mark.parametrize("item", ["x", "[]", "{}", "{a: b}", '""', "*a"])
def test_a_list_of_countless_items_is_refused_where_it_is_too_long(item: str, tmp_path: Path) -> None:
    lines = "\n".join([f"- {item}"] * (USUAL.items + 5))
    assert (
        f"issues/3.yaml:10001:3: the list has more than 10,000 items [too-large]\n{NO_NEED.format('items')}"
    ) in said(lines, tmp_path)


def test_as_many_items_as_allowed_are_read(tmp_path: Path) -> None:
    authors = [f"Bo Quoll {number}" for number in range(5_154)]  # so many as the longest list of authors there is
    assert said(issue_text(f"authors: [{', '.join(authors)}]"), tmp_path) == ""


def test_a_limit_is_what_the_settings_say(tmp_path: Path) -> None:
    settings = SETTINGS.replace("feed_year: 2020", "feed_year: 2020, limits: {items: 2, depth: 99}")
    files = {"mkdocs.yml": settings, "issues/3.yaml": issue_text(f"authors: [A, B, C]\ncredited: {'[' * 30}{']' * 30}")}
    assert report(tmp_path, files) == (
        f"issues/3.yaml:10:21: the list has more than 2 items [too-large]\n{NO_NEED.format('items')}"
    )


def test_no_setting_raises_a_limit_so_far_that_reading_dies(tmp_path: Path) -> None:
    settings = SETTINGS.replace("feed_year: 2020", "feed_year: 2020, limits: {depth: 200000, bytes: 0}")
    assert report(tmp_path, {"mkdocs.yml": settings}) == (
        'mkdocs.yml:3:81: "depth" in "limits" must be at most 100, not 200000 [wrong-value]\n'
        'mkdocs.yml:3:96: "bytes" in "limits" must be at least 1, not 0 [wrong-value]\n'
    )


@pytest.mark.parametrize(("left", "right"), [("[", "]"), ("{a: ", "}")])
def test_at_the_widest_limits_all_that_is_allowed_is_read_and_formatted(left: str, right: str) -> None:
    nested = f"{left * (WIDEST.depth - 2)}x{right * (WIDEST.depth - 2)}"
    source = issue_text(more=f"intro: {nested}").encode()
    file, problems = read_issue(source, "issues/3.yaml", WIDEST)
    assert file
    assert [problem.rule for problem in problems] == ["wrong-type"]
    assert canonical_issue(source, "issues/3.yaml")[0]


def test_the_positions_of_a_file_are_found_again_under_whatever_limits_it_was_read() -> None:
    limits = Limits(items=20_000)
    file, _ = read_issue(issue_text(f"authors: [{'Bo, ' * 15_000}Al]").encode(), "issues/3.yaml", limits)
    assert file
    assert file.marks.of(("papers", 0, "authors")).line == 10


@pytest.mark.parametrize(
    "text",
    [
        "tags: [" + ", ".join(f"tag{number}" for number in range(10_000)) + "]",
        "links:\n" + "  - {}\n" * 5_000,
        "".join(f"field{number}: x\n" for number in range(5_000)),
        "summary: x\n" * 5_000,
        "venue: " + "a" * 900_000,
        "doi: 10.1234/" + "a." * 400_000,
        "arxiv: arXiv:" + "v1" * 400_000,
        "date: " + "1" * 900_000,
        "a" * 900_000 + ": x",
        'venue: "' + "\\" * 900_000,
        "authors: [" + "[]," * 5_000 + "]",
    ],
    ids=lambda text: text[:12].strip(),
)
def test_a_file_full_of_faults_is_read_to_its_end_and_prints_no_long_lines(text: str, tmp_path: Path) -> None:
    problems = said(issue_text(text), tmp_path)
    assert problems
    assert max(map(len, problems.splitlines())) < 300


def test_a_number_of_countless_digits_is_only_too_great(tmp_path: Path) -> None:
    for digits in (100, 900_000):
        text = issue_text(volume=f"volume: {'9' * digits}\ntitle: T\npublished: 2023-06-09")
        assert said(text, tmp_path).startswith('issues/3.yaml:1:9: "volume" must be ')


def test_text_that_is_not_utf_8_is_refused_with_its_place(tmp_path: Path) -> None:
    expected = "the file is not UTF-8 text [not-utf-8]\n    save it with the encoding UTF-8\n"
    assert said("title: Ñandú\nintro: Größe\n".encode("latin-1"), tmp_path) == f"issues/3.yaml:1:8: {expected}"
    assert said("title: Ñandú\nintro: ".encode() + b"Gr\xf6\xdfe", tmp_path) == f"issues/3.yaml:2:10: {expected}"
    assert said(b"\xef\xbb\xbf" + "é: Größe ".encode() + b"\xff", tmp_path) == f"issues/3.yaml:1:10: {expected}"
    assert said(issue_text().encode("utf-16"), tmp_path) == f"issues/3.yaml:1:1: {expected}"


def test_a_byte_order_mark_and_any_kind_of_line_end_are_read(tmp_path: Path) -> None:
    assert said(b"\xef\xbb\xbf" + issue_text().encode(), tmp_path) == ""
    assert said(issue_text().replace("\n", "\r\n"), tmp_path) == ""
    assert said(issue_text("venu: x").replace("\n", "\r\n"), tmp_path).startswith("issues/3.yaml:10:5: ")


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u2067", "\ufeff", "\uffff", "\u200b", "\U000e0041"],
)
def test_a_character_that_nobody_sees_is_reported_where_it_stands(character: str, tmp_path: Path) -> None:
    text = issue_text(f"credited: Bur{character}rows\nvenu: x")
    assert said(text, tmp_path) == (
        f"issues/3.yaml:10:18: the invisible character {named(character)} stands here [unprintable-character]\n"
        "    delete it\n"
        'issues/3.yaml:11:5: paper "lone-wombat": unknown field "venu" [unknown-field]\n    did you mean "venue"?\n'
    )


def named(character: str) -> str:
    name = unicodedata.name(character, "").lower()
    return f"U+{ord(character):04X} ({name})" if name else f"U+{ord(character):04X}"


def test_what_joins_pictographs_is_judged_by_what_programs_write_of_them_between_quotes(tmp_path: Path) -> None:
    flag = "\\U0001F3F3\ufe0f\u200d\\U0001F308"
    assert said(issue_text(f'credited: "{flag}"'), tmp_path / "joined") == ""
    assert '"credited" has the invisible character U+200D' in said(
        issue_text('credited: "\\U0001F3F3 \u200d\\U0001F308"'), tmp_path / "apart"
    )
    assert "issues/3.yaml:10:26: the invisible character U+200B" in said(
        issue_text('credited: "\\U0001F3F3\u200b"'), tmp_path / "none"
    )


def test_many_invisible_characters_are_reported_once_a_line(tmp_path: Path) -> None:
    text = issue_text("official_title: B\u202eu\u202er\ncredited: \u202eBo")
    assert said(text, tmp_path).count("[unprintable-character]") == 2


def test_a_file_of_nothing_is_empty(tmp_path: Path) -> None:
    for text in ("", "\n\n", "# a remark\n", "---\n", "--- ~\n", "null\n", "\ufeff"):
        assert said(text, tmp_path) == "issues/3.yaml:1:1: the file is empty [empty-file]\n", text


def test_what_a_file_says_cannot_become_a_line_of_its_own(tmp_path: Path) -> None:
    text = issue_text('"a\\n::error file=x::y": 1\ntags: ["b\\u2028c", "\\e[31mred"]\ndate: "x\\ny"\narxiv: "a\\tb"')
    for line in said(text, tmp_path).splitlines():
        assert line.startswith(("issues/3.yaml:", "    "))
        assert line.isprintable()


def test_a_field_that_looks_like_a_label_of_ours_is_only_unknown(tmp_path: Path) -> None:
    for name in ("@misc{x", "@paper", "@see"):
        text = issue_text(f'"{name}": 1', more=f'"{name}": 2')
        assert said(text, tmp_path).count(f'unknown field "{name}"') == 2


def test_a_hint_offers_no_characters_that_nobody_sees(tmp_path: Path) -> None:
    assert "\n    write it in brackets: [burrows]\n" in said(issue_text("tags: burrows"), tmp_path)
    assert "\n    write it in brackets: [burrows]\n" in said(issue_text("tags: bur\u2060rows"), tmp_path)


def test_every_prefix_of_a_file_is_read_or_refused() -> None:
    """Nothing that an editor has half written, and serves, makes the reader fail."""
    text = issue_text(
        'links: [{kind: code, url: "https://wombat.example/"}]\nauthors:\n  - "Bo Quoll"\nsummary: |\n  It *digs*.',
        more="extras:\n  - {see: night-owls}",
    ).encode()
    for length in range(len(text)):
        for source in (text[:length], text[:length] + b"\t" + text[length + 1 :]):
            file, problems = read_issue(source, "issues/3.yaml")
            assert file or problems
