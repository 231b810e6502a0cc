"""Canonical form: where fields, quotes, lines and comments go, and that the data stays."""

from __future__ import annotations

import textwrap
from pathlib import Path
from typing import Any

import pytest
import yaml

from newsletter.problem import NewsletterError
from newsletter.source.canonical import canonical, canonical_issue
from newsletter.source.layout import MODELINE, PROSE
from newsletter.text.prose import prose_html
from tests.builders import issue_text
from tests.conftest import EXAMPLES, RETRIEVAL

FORMATTED = sorted((RETRIEVAL / "issues").glob("*.yaml"))
READABLE = sorted([*FORMATTED, *EXAMPLES.glob("archive/issues/*.yaml")])

ODD_TEXTS = (
    *("yes", "No", "on", "y", "N", "null", "~", "", " ", "<<", "=", "-", "?", "---", "..."),
    *("131", "0131", "0o17", "0x1F", "1_000", "12:30", "2.50", "1e5", "1.", ".5", "+1", ".inf", ".NaN", "2025-11-21"),
    *("a: b", "a:", ": a", "a #b", "#a", "a, b", "[a]", "{a}", "&a", "*a", "!a", "|", "> a", "%a", "@a", "`a`", "- a"),
    *("'a'", '"a"', "it's", 'say "a"', "back\\slash", "two  blanks", " before", "after ", "tab\there", "\ttab"),
    *(
        "two\nlines",
        "two\n\nparagraphs\n",
        "end\n\n",
        "\nbegin",
        "  indented\nmore",
        "袋 🙂 é\u00a0ñ",
        "a" * 300,
        "a " * 99,
    ),
)

ODD_PROSE = (
    "- one\n- two\n\n  more of two",
    "```\ncode   with  blanks\n\n\n    more\n```",
    "a hard  \nbreak and\\\nanother",
    "| a | b |\n| - | - |",
    "# A heading\nwith text below it",
    "A heading\n===\n\ntext",
    "    code by its indent\n\ntext",
    "> quoted\ngoes on\n\n[one]: https://wombat.example/ 'One'\n\nsee [one]",
    "$$\na + b\n$$",
    "a " * 60 + "- b " * 40 + "1. c " * 40 + "# d " * 40 + "> e " * 40 + "--- " * 40 + "<div> " * 40,
    "`a  code  span` " * 30,
    "[a link with a long text](https://wombat.example/a 'and a title') " * 20,
)


def data_of(text: str) -> Any:
    """What a file says; of prose, the words."""
    return _words(yaml.load(text, Loader=_Loader))  # noqa: S506 -- it is a safe one


class _Loader(yaml.SafeLoader):
    """Leaves dates as they are written, for not all are in the calendar."""


_Loader.add_constructor("tag:yaml.org,2002:timestamp", lambda _, node: ("date", node.value))


def _words(value: Any, name: object = "") -> Any:
    if isinstance(value, dict):
        return {key: _words(one, key) for key, one in value.items()}
    if isinstance(value, list):
        return [_words(one) for one in value]
    return value.split() if isinstance(value, str) and name in PROSE else value


def check_invariants(text: str, name: str = "") -> None:
    """Hold what holds for every file: the data stays, and a second time changes nothing."""
    made = canonical(text)
    assert data_of(made) == data_of(text), name
    assert canonical(made) == made, name
    assert made.endswith("\n"), name
    assert not made.endswith("\n\n"), name
    assert "\r" not in made, name


def formatted(entry: str) -> str:
    """The lines of the one paper of a file, after its id."""
    text = canonical(f"volume: 1\npapers:\n  - id: wombat\n{textwrap.indent(textwrap.dedent(entry), '    ')}")
    begin = f"{MODELINE}\nvolume: 1\npapers:\n  - id: wombat\n"
    assert text.startswith(begin)
    return textwrap.dedent(text.removeprefix(begin))


def summary_of(text: str) -> str:
    made = canonical(yaml.safe_dump({"papers": [{"id": "wombat", "summary": text}]}))
    return str(yaml.safe_load(made)["papers"][0]["summary"])


@pytest.mark.parametrize("path", FORMATTED, ids=lambda path: path.name)
def test_issue_files_that_were_formatted_are_in_canonical_form(path: Path) -> None:
    text = path.read_text("utf-8")
    assert canonical(text) == text


@pytest.mark.parametrize("path", READABLE, ids=lambda path: path.name)
def test_of_every_readable_file_the_data_stays_and_a_second_time_changes_nothing(path: Path) -> None:
    check_invariants(path.read_bytes().decode("utf-8-sig"))


def test_of_every_broken_file_that_can_be_read_the_data_stays_and_a_second_time_changes_nothing() -> None:
    broken = [path for path in EXAMPLES.glob("broken/*.yaml") if canonical_issue(path.read_bytes(), path.name)[0]]
    assert len(broken) > 50
    for path in broken:
        check_invariants(path.read_bytes().decode("utf-8-sig"), path.name)


@pytest.mark.parametrize("style", [None, '"', "'", "|", ">"], ids=repr)
@pytest.mark.parametrize("is_flow", [False, True])
def test_odd_texts_are_read_back_as_they_were_wherever_they_stand(style: str | None, *, is_flow: bool) -> None:
    for odd in ODD_TEXTS:
        record = {
            "unknown": {odd or "empty": [odd, {"deep": odd}]},
            "summary": odd,
            "title": odd,
            "authors": [odd] * 3,
            "links": [{"note": odd, "url": odd}],
            "arxiv": odd,
            "id": odd,
        }
        volume = {"odd": odd, "papers": [record, odd], "corrections": [{"text": odd}, odd], "title": odd}
        how: dict[str, Any] = {"default_style": style, "default_flow_style": is_flow, "sort_keys": False}
        text = yaml.dump(volume, Dumper=yaml.CSafeDumper, allow_unicode=True, **how)
        check_invariants(text)


@pytest.mark.parametrize("prose", ODD_PROSE, ids=lambda prose: prose[:12])
def test_prose_means_what_it_meant(prose: str) -> None:
    made = summary_of(prose)
    assert " ".join(prose_html(made).split()) == " ".join(prose_html(prose).split())
    assert summary_of(made) == made


def test_fields_come_in_the_order_of_the_records_and_unknown_ones_last() -> None:
    entry = """\
        sumary: z
        tags: [burrows]
        kind: tool
        date: 2025-11-18
        title: A Wombat
        """
    assert formatted(entry) == "kind: tool\ntitle: A Wombat\ndate: 2025-11-18\ntags: [burrows]\nsumary: z\n"


def test_fields_of_records_in_braces_have_an_order_too() -> None:
    entry = """\
        links:
        - url: https://wombat.example/a
          note: a dig
          kind: code
        """
    assert formatted(entry) == 'links:\n  - {kind: code, url: "https://wombat.example/a", note: a dig}\n'


def test_an_author_is_a_name_or_a_record_in_braces_within_the_list() -> None:
    entry = """\
        authors:
        - Ada Bilby
        - person: bo-quoll-2
          name: Bo Quoll
        """
    assert formatted(entry) == "authors: [Ada Bilby, {name: Bo Quoll, person: bo-quoll-2}]\n"
    assert formatted("authors: [Ada Bilby, 王小明]") == "authors: [Ada Bilby, 王小明]\n"


def test_one_editor_stands_in_the_line_and_two_on_lines_of_their_own() -> None:
    one = "{orcid: 0000-0002-1825-0097, name: Ada Bilby}"
    assert "editors: [{name: Ada Bilby, orcid: 0000-0002-1825-0097}]\n" in canonical(f"editors: [{one}]\npapers: []")
    two = canonical(f"editors: [{one}, {{name: Bo}}]\npapers: []")
    assert "editors:\n  - {name: Ada Bilby, orcid: 0000-0002-1825-0097}\n  - {name: Bo}\n" in two


@pytest.mark.parametrize("text", ["yes", "y", "131", "0o17", "1e5", "2025-11-21", "a: b", "a #b", "- a", "~", "[a"])
def test_what_some_version_of_yaml_takes_for_something_else_is_quoted(text: str) -> None:
    assert formatted(f"title: '{text}'\n") == f'title: "{text}"\n'


@pytest.mark.parametrize("text", ["A Wombat", "10.1234/a.b", "it's", 'say "a"', "a:b", "a#b", "1 a", "yes and no"])
def test_what_every_version_takes_for_a_text_has_no_quotes(text: str) -> None:
    written = yaml.safe_dump({"title": text}, default_style="'")
    assert formatted(written) == f"title: {text}\n"


def test_an_arxiv_id_and_an_address_are_in_double_quotes_always() -> None:
    assert formatted("arxiv: 'hep-th/9901001'\n") == 'arxiv: "hep-th/9901001"\n'


def test_an_arxiv_id_that_is_a_number_stays_one_for_check_to_report() -> None:
    assert formatted("arxiv: 2511.14880\n") == "arxiv: 2511.14880\n"


def test_a_long_list_goes_on_below_its_first_item() -> None:
    made = formatted(f"authors: [{', '.join(['Ana Potoroo'] * 9)}]\n")
    assert made == (
        "authors: [Ana Potoroo, Ana Potoroo, Ana Potoroo, Ana Potoroo, Ana Potoroo, Ana Potoroo, Ana Potoroo,\n"
        "          Ana Potoroo, Ana Potoroo]\n"
    )


def test_one_correction_stands_in_its_line_and_two_on_lines_of_their_own() -> None:
    one = '{date: 2025-11-28, text: "A digit was lost."}'
    assert formatted(f"corrections:\n  - {one}\n") == f"corrections: [{one}]\n"
    assert formatted(f"corrections: [{one}, {one}]\n") == f"corrections:\n  - {one}\n  - {one}\n"


def test_a_long_paragraph_is_wrapped_and_a_list_is_not() -> None:
    made = summary_of(f"{'digging ' * 20}\n\n- {'wombat ' * 20}\n")
    first, second, blank, item = made.splitlines()
    assert (len(first), len(second), blank) == (87, 71, "")
    assert item == f"- {'wombat ' * 20}".rstrip()


def test_a_paragraph_that_is_nearly_wrapped_keeps_its_lines() -> None:
    lines = [f"{'a' * 85} b", f"{'a' * 93} b", "end"]
    assert summary_of("\n".join(lines)).splitlines() == lines


def test_a_line_never_begins_with_what_would_begin_a_list() -> None:
    made = summary_of("minus - " * 60)
    assert not any(line.startswith("-") for line in made.splitlines())


def test_a_hard_line_break_stays() -> None:
    assert summary_of("one  \ntwo") == "one  \ntwo\n"


def test_comments_stay_with_what_they_speak_of() -> None:
    text = """\
        # by Ana

        title: A Volume # as printed
        # the number
        volume: 1
        papers: # all
          # the first
          - title: A Wombat
            # never change
            id: wombat   # really
            tags:
              - burrows # one
              - rag     # two
            # to do: the summary
          # another
          - {see: bilby} # seen before
        # the end
        """
    assert canonical(textwrap.dedent(text)) == textwrap.dedent(f"""\
        {MODELINE}
        # by Ana
        # the number
        volume: 1
        title: A Volume # as printed
        papers: # all
          # the first
          # never change
          - id: wombat   # really
            title: A Wombat
            # one
            tags: [burrows, rag] # two
            # to do: the summary
          # another
          - see: bilby   # seen before
        # the end
        """)


def test_a_number_sign_in_a_text_is_no_comment() -> None:
    assert formatted('title: "a #b"\nsummary: |\n  # c\n  d # e\n') == 'title: "a #b"\nsummary: |\n  # c\n  d # e\n'


def test_the_modeline_stays_the_first_line_and_is_added_where_it_is_missing() -> None:
    assert canonical(f"# by Ana\n{MODELINE}\nvolume: 1\n") == f"{MODELINE}\n# by Ana\nvolume: 1\n"
    assert canonical("volume: 1\n") == f"{MODELINE}\nvolume: 1\n"


def test_a_file_from_windows_gets_the_line_ends_of_the_others() -> None:
    text = issue_text("tags: [burrows]")
    assert canonical("\ufeff" + text.replace("\n", "\r\n")) == canonical(text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("volume: 1\ntitle: [a\n", "line 2: the list in brackets needs a comma or its closing bracket"),
        ("volume: 1\nvolume: 2\n", 'line 2: the field "volume" is here twice; the first is in line 1'),
        ("", "line 1: the file is empty"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused(text: str, message: str) -> None:
    with pytest.raises(NewsletterError) as refusal:
        canonical(text)
    assert str(refusal.value) == message


@pytest.mark.parametrize("text", ["- a\n- b\n", "a text", "title: &a b\npapers: [*a]\n", "title: !t a\n"])
def test_what_is_no_issue_file_is_refused_too(text: str) -> None:
    with pytest.raises(NewsletterError):
        canonical(text)


@pytest.mark.parametrize("text", ["? ", "volume: 3\n? \n", "? # nothing\n"])
def test_a_file_with_an_empty_name_of_a_field_is_left_as_it_is(text: str) -> None:
    with pytest.raises(NewsletterError, match="left as it is"):
        canonical(text)
