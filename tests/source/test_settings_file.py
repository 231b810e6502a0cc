"""mkdocs.yml: our settings, the site's name and address, and nothing that is MkDocs' own business."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.model.limits import Limits
from newsletter.problem import in_order
from newsletter.settings import Settings
from newsletter.source.expansion import MAX_DEPTH, MAX_VALUES
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
        "    write one text, without brackets; a text that has brackets around it must stand in quotes\n"
        'mkdocs.yml:2:11: "site_url" must be a web address that begins with https:// or http://, '
        'not "wombat.example" [bad-address]\n'
        "    write https://wombat.example\n"
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


NO_NEED = "    no settings need so much, and MkDocs itself would not stop here\n"


def laughs(kind: str = "[{}]", key: str = "", levels: int = 9) -> str:
    """Lines each of which repeats the one before it nine times."""
    lines = [f"a0: &a0 {kind.format('x: y' if key else 'x')}"]
    for number in range(1, levels):
        repeated = ", ".join([f"*a{number - 1}"] * 9)
        lines.append(f"a{number}: &a{number} {kind.format(f'{key}[{repeated}]' if key else repeated)}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(
    ("text", "position"),
    [
        (laughs(), "6:"),
        (laughs("{{{}}}", "<<: "), "6:"),
        (laughs("{{{}}}", "? "), "6:"),
        (laughs("!ENV [WOMBAT, [{}]]"), "6:"),
        ("a: [" + "x, " * MAX_VALUES + "]\n", "1:"),
        ("".join(f"a{number}: x\n" for number in range(MAX_VALUES // 2)), "25000:"),
    ],
    ids=["lists", "merged groups", "keys", "!ENV", "a list", "fields"],
)
def test_a_file_that_would_fill_the_memory_is_refused(text: str, position: str, tmp_path: Path) -> None:
    found = said(text, tmp_path)
    assert found.startswith(f"mkdocs.yml:{position}")
    assert found.endswith(
        f"the file has more than {MAX_VALUES:,} values, those of aliases included [too-large]\n{NO_NEED}"
    )
    assert found.count("\n") == 2


@pytest.mark.parametrize("opening", ["[", "{a: ", "- ", "? ", "!ENV [", "&a [", "[{<<: "])
def test_deep_nesting_is_refused_before_anything_is_made_of_it(opening: str, tmp_path: Path) -> None:
    found = said((opening * 200_000)[:900_000], tmp_path)
    assert f"fields are nested more than {MAX_DEPTH} deep here [too-deep]\n{NO_NEED}" in found or "duplicate" in found


def test_aliases_that_nest_deep_are_refused_too(tmp_path: Path) -> None:
    text = "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}]\n" for n in range(1, 200))
    assert said(text, tmp_path) == (
        f"mkdocs.yml:50:12: fields are nested more than {MAX_DEPTH} deep here [too-deep]\n{NO_NEED}"
    )


@pytest.mark.parametrize(
    "text", ["a: &a [*a]", "a: &a {b: *a}", "a: &a {<<: *a}", "a: &a !ENV [X, *a]", "a: &a [[{b: [*a]}]]"]
)
def test_what_repeats_itself_is_refused(text: str, tmp_path: Path) -> None:
    found = said(text, tmp_path)
    assert f'the alias "*a" repeats what it stands in [yaml-alias]\n{NO_NEED}' in found


def test_a_file_of_many_bytes_is_not_read(tmp_path: Path) -> None:
    assert said(b"a: " + b"x" * 50_000_000, tmp_path) == (
        f"mkdocs.yml:1:1: the file has more than 1,000,000 bytes [too-large]\n{NO_NEED}"
    )


@pytest.mark.parametrize(
    "value", ["1" + ":1" * 400_000, "9" * 900_000, "!!int 1" + ":0" * 300, "!ENV [X, 1" + ":1" * 999 + "]"]
)
def test_a_number_that_takes_hours_to_read_is_refused(value: str, tmp_path: Path) -> None:
    found = said(f"a: {value}", tmp_path)
    assert found.endswith(f": this number has more than 100 digits [too-long]\n{NO_NEED}")


def test_what_looks_like_a_long_number_and_is_text_is_read(tmp_path: Path) -> None:
    digits = "1" * 300
    assert said(f"site_description: '{digits}'\na: sha-{digits}\n", tmp_path) == ""


@pytest.mark.parametrize(
    "value", ["2001-99-99", "!!int x", "!!float x", "!!bool x", "!!timestamp x", "0b_", "!!int ''"]
)
def test_a_value_for_the_environment_that_is_none_is_told_where(value: str, tmp_path: Path) -> None:
    assert said(f"site_url: !ENV [WOMBAT, {value}]\n", tmp_path) == (
        "mkdocs.yml:1:11: this is not YAML: !ENV has a value that cannot be read [yaml-syntax]\n"
    )


def test_what_several_places_share_is_read_at_each(tmp_path: Path) -> None:
    text = """\
x-ours: &ours
  feed_authority: wombat.example
  branch: trunk
x-more: &more {branch: other, feed_year: 2020}
extra:
  newsletter:
    <<: [*ours, *more]
    first_topics: &topics [burrows]
  topics: *topics
"""
    assert settings(text, tmp_path) == Settings(
        feed_authority="wombat.example", branch="trunk", feed_year=2020, first_topics=("burrows",)
    )


def test_what_the_theme_and_its_extensions_ask_for_is_read(tmp_path: Path) -> None:
    text = """\
site_name: Marsupial Letters
markdown_extensions:
  - pymdownx.emoji: &emoji
      emoji_index: !!python/name:material.extensions.emoji.twemoji
      emoji_generator: !!python/name:material.extensions.emoji.to_svg
  - pymdownx.superfences:
      custom_fences:
        - {name: mermaid, class: mermaid, format: !!python/name:pymdownx.superfences.fence_code_format ''}
  - toc:
      slugify: !!python/object/apply:pymdownx.slugs.slugify {kwds: {case: lower}}
  - other: {<<: *emoji, base: !relative $config_dir}
nav: [{Home: index.md}, {More: [a.md, {Deep: [b.md]}]}]
"""
    assert settings(text, tmp_path).name == "Marsupial Letters"


@pytest.mark.parametrize(
    "text", ["INHERIT: base.yml\n", "b: &b {INHERIT: base.yml}\n<<: *b\n", '"INHERI\\x54": base.yml\n']
)
def test_settings_from_another_file_are_refused(text: str, tmp_path: Path) -> None:
    assert said(text, tmp_path).endswith(
        ': "INHERIT" lets MkDocs read settings from another file, which nobody checks [unknown-field]\n'
        "    write its settings into mkdocs.yml and delete this line\n"
    )


def test_limits_are_settings(tmp_path: Path) -> None:
    text = "extra: {newsletter: {limits: {items: 20000}}}"
    assert settings(text, tmp_path) == Settings(limits=Limits(items=20_000))


def test_a_missing_file_is_a_problem(tmp_path: Path) -> None:
    found, problems = read_settings(tmp_path)
    assert found.settings == Settings()
    assert [str(problem) for problem in problems] == ["mkdocs.yml:1:1: there is no such file [missing-file]"]


@pytest.mark.parametrize("tag", ["english", "pt_BR", "en-", "xx", "de CH", "En glish", '"\\u202een"', "1"])
def test_a_language_that_no_browser_knows_is_named(tag: str, tmp_path: Path) -> None:
    text = f"extra:\n  newsletter:\n    language: {tag}\n"
    assert said(text, tmp_path).startswith("mkdocs.yml:3:15: ")


@pytest.mark.parametrize("tag", ["en", "de-CH", "pt-BR", "zh-Hant-TW", "gsw"])
def test_a_language_is_named_as_html_names_it(tag: str, tmp_path: Path) -> None:
    assert settings(f"extra:\n  newsletter:\n    language: {tag}\n", tmp_path).language == tag


@pytest.mark.parametrize(
    ("text", "position", "name", "where"),
    [
        ("newsletter:\n  feed_year: 2020\n", "1:1", "newsletter", "extra"),
        ("extra:\n  feed_year: 2020\n", "2:3", "feed_year", "extra.newsletter"),
        ("rhythm: {every: week}\n", "1:1", "rhythm", "extra.newsletter"),
    ],
)
def test_a_setting_that_nobody_would_read_where_it_stands_is_named(
    text: str, position: str, name: str, where: str, tmp_path: Path
) -> None:
    assert said(text, tmp_path) == (
        f'mkdocs.yml:{position}: "{name}" stands where nobody reads it [unknown-field]\n    indent it below {where}\n'
    )


def test_one_that_stands_beside_others_that_are_read_is_warned_of(tmp_path: Path) -> None:
    assert said("rhythm: {every: week}\nextra:\n  newsletter: {feed_year: 2020}\n", tmp_path) == (
        'mkdocs.yml:1:1: warning: "rhythm" stands where nobody reads it [unknown-field]\n'
        "    indent it below extra.newsletter\n"
    )


@pytest.mark.parametrize("value", ["!env [SITE_URL, a]", "!ENV SITE_URL, a", "!Env SITE_URL"])
def test_what_would_be_taken_from_no_environment_is_told_where(value: str, tmp_path: Path) -> None:
    assert said(f"site_url: {value}\n", tmp_path).startswith("mkdocs.yml:1:11: ")


@pytest.mark.parametrize(
    ("nav", "message"),
    [
        ("- A: a.md\n  B: b.md", '2:12: an item of nav has no hyphen before its name [wrong-type]\n    write "- B:"'),
        ("- A:\n- B: b.md", '2:5: nav names no page for "A" [empty-field]\n    indent what belongs'),
        ("- A:a.md", '1:9: the colon after a name in nav needs a space after it [wrong-type]\n    write "A: a.md"'),
    ],
)
def test_an_item_of_the_navigation_that_is_glued_to_another_or_to_its_page_is_named(
    nav: str, message: str, tmp_path: Path
) -> None:
    assert message.partition(": ")[2] in said(f"nav:\n{nav}\n", tmp_path)


def test_a_link_of_the_navigation_is_no_page(tmp_path: Path) -> None:
    assert said("nav:\n- A: https://a.example/b.md\n- mailto:a@b.example\n", tmp_path) == ""


def test_what_was_read_in_part_limits_no_file_and_refuses_no_kind(tmp_path: Path) -> None:
    text = "extra:\n  newsletter:\n    limits: {bytes: 1, x: 2}\n    kinds: [tool, talk]\n"
    found, _ = read_settings(lay_out(tmp_path, {"mkdocs.yml": text}))
    assert found.believed.limits == Limits()
    assert {kind.id for kind in found.believed.kinds} > {"tool", "dataset", "video"}


@pytest.mark.parametrize(
    ("setting", "meant"),
    [
        ("feed_authority: https://Wombats.example/letters", "wombats.example"),
        ("language: de_AT", "de-AT"),
        ("repository: git@git.example:quoll/wombats", "https://git.example/quoll/wombats"),
    ],
)
def test_what_was_probably_meant_is_named(setting: str, meant: str, tmp_path: Path) -> None:
    assert meant in said(f"extra:\n  newsletter:\n    {setting}\n", tmp_path).splitlines()[1]


@pytest.mark.parametrize("part", ["x-hooks", "_extra", ".plugins"])
def test_a_part_that_others_repeat_is_no_setting_under_another_name(part: str, tmp_path: Path) -> None:
    assert said(f"{part}: []\n", tmp_path) == ""


@pytest.mark.parametrize("beside", ["?page=home", "#home", "?"])
def test_the_site_stands_at_an_address_that_others_can_follow(beside: str, tmp_path: Path) -> None:
    assert said(f"site_url: https://wombat.example/letters/{beside}\n", tmp_path).startswith(
        'mkdocs.yml:1:11: "site_url" must be the address of a folder, without ? and #, '
    )


@pytest.mark.parametrize(
    ("wrong", "right"), [("pages", "nav"), ("site-name", "site_name"), ("baseurl", "site_url"), ("plugin", "plugins")]
)
def test_a_setting_of_mkdocs_under_another_name_is_named(wrong: str, right: str, tmp_path: Path) -> None:
    assert said(f"{wrong}: []\n", tmp_path) == (
        f'mkdocs.yml:1:1: warning: "{wrong}" is no setting of MkDocs [unknown-field]\n    did you mean "{right}"?\n'
    )


@pytest.mark.parametrize(
    ("text", "place", "name"),
    [("theme: readthedocs\n", "1:8", "theme"), ("theme:\n  name: readthedocs\n", "2:9", "name")],
)
def test_another_theme_is_named_with_the_one_that_pages_need(text: str, place: str, name: str, tmp_path: Path) -> None:
    assert said(text, tmp_path) == (
        f'mkdocs.yml:{place}: warning: theme: "readthedocs" is not material, in whose frame all pages stand '
        f"[wrong-value]\n    write {name}: material\n"
    )
    assert said(text.replace("readthedocs", "material"), tmp_path) == ""


def test_a_setting_that_a_plugin_may_know_is_nobodys_mistake(tmp_path: Path) -> None:
    assert said("x-common: []\nversion: 3\n", tmp_path) == ""


def test_our_own_settings_under_a_mistyped_name_are_named(tmp_path: Path) -> None:
    assert said("extra:\n  newsleter: {feed_year: 2020}\n", tmp_path) == (
        'mkdocs.yml:2:3: "newsleter" is no setting of the newsletter [unknown-field]\n    did you mean "newsletter"?\n'
    )
    assert said("extra:\n  newsletter: {feed_year: 2020}\n  newsletters: 3\n", tmp_path) == ""
