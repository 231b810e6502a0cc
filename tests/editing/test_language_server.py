"""What an editor's program shows beside an issue file and the settings: completions, explanations and messages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsletter.editing.schema import schema_text
from newsletter.editing.settings_schema import settings_schema_text
from newsletter.source.layout import MODELINE
from newsletter.source.project import SCHEMA
from newsletter.source.settings_file import SETTINGS_SCHEMA
from tests.builders import issue_text, make_vocabulary
from tests.conftest import ARCHIVE
from tests.editing.language_server import LanguageServer, serving

SETTINGS = f"# yaml-language-server: $schema={SETTINGS_SCHEMA}\n" + (ARCHIVE / "mkdocs.yml").read_text("utf-8").replace(
    "first_monday: 2023-05-22", "rhythm: {first_day: 2023-05-22}"
)
OURS = "# yaml-language-server: $schema=.vscode/settings.schema.json\nextra:\n  newsletter:\n    "
MKDOCS = "mkdocs{}.yml"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """The server, in an archive with both schemas."""
    folder = tmp_path_factory.mktemp("archive")
    (folder / "issues").mkdir()
    (folder / SCHEMA).write_text(schema_text(make_vocabulary(tags=("burrows", "night-vision"))), "utf-8")
    (folder / SETTINGS_SCHEMA).parent.mkdir()
    (folder / SETTINGS_SCHEMA).write_text(settings_schema_text(), "utf-8")
    with serving(folder) as running:
        yield running


def issue(entry: str = "", more: str = "", *, replaced: tuple[str, str] = ("", "")) -> str:
    """An issue file that begins with the line that names the schema, with one text in place of another."""
    old, new = replaced
    text = issue_text(entry, more=more)
    assert old in text
    return f"{MODELINE}\n{text.replace(old, new, 1)}"


def place(text: str, before: str) -> tuple[int, int]:
    """Line and column of the end of a text's first `before`."""
    lines = text[: text.index(before) + len(before)].split("\n")
    return len(lines), len(lines[-1]) + 1


def test_right_files_have_no_message(server: LanguageServer) -> None:
    assert server.messages(server.opened(issue("tags: [burrows]"))) == []
    assert server.messages(server.opened(SETTINGS, name=MKDOCS)) == []


def test_fields_of_an_entry_are_offered_with_their_meaning(server: LanguageServer) -> None:
    text = issue("tags: [burrows]\n")
    text = text.replace("    tags:", "    \n    tags:")
    offered = server.completions(server.opened(text), *place(text, "It digs.\n    "))
    assert {"official_title", "doi", "arxiv", "venue"} <= set(offered)
    assert "title" not in offered, "it is there already"
    assert "Bare DOI" in offered["doi"]


def test_topics_are_offered_with_what_they_are_about(server: LanguageServer) -> None:
    text = issue("tags: [burrows, ]")
    offered = server.completions(server.opened(text), *place(text, "burrows, "))
    assert offered["night-vision"] == "Night-Vision: All about night-vision."


def test_a_paper_is_offered_with_the_fields_it_needs(server: LanguageServer) -> None:
    text = f"{MODELINE}\nvolume: 3\npapers:\n  - \n"
    assert "Paper" in server.completions(server.opened(text), *place(text, "  - "))


def test_settings_are_offered_with_their_meaning(server: LanguageServer) -> None:
    offered = server.completions(server.opened(OURS, name=MKDOCS), *place(OURS, "newsletter:\n    "))
    assert "Accounts of the newsletter" in offered["social"]
    assert {"language", "repository", "customs", "signup"} <= set(offered)
    assert "name" not in offered, "MkDocs has a name for it"


def test_settings_that_hold_settings_offer_theirs(server: LanguageServer) -> None:
    text = f"{OURS}customs:\n      \n"
    offered = server.completions(server.opened(text, name=MKDOCS), *place(text, "customs:\n      "))
    assert "fewest_topics" in offered


@pytest.mark.parametrize(
    ("text", "at", "name", "told"),
    [
        (issue(), "tagl", "issues/{}.yaml", "The entry in one line of at most 12 words"),
        (issue("arxiv: '2305.00001'"), "arx", "issues/{}.yaml", "arXiv id in quotes, without version"),
        (issue("tags: [night-vision]"), "[nig", "issues/{}.yaml", "All about night-vision."),
        (f"{OURS}hub: https://hub.example/", "    hu", MKDOCS, "tells feed readers of new volumes at once"),
        (
            "# yaml-language-server: $schema=.vscode/settings.schema.json\nsite_url: x",
            "site_u",
            MKDOCS,
            "Where the site will stand",
        ),
    ],
    ids=["a field", "an id", "a topic", "a setting", "a setting of MkDocs"],
)
def test_beside_the_mouse_is_said_what_a_thing_is(
    server: LanguageServer, text: str, at: str, name: str, told: str
) -> None:
    assert told in server.hover(server.opened(text, name=name), *place(text, at)).replace("\\", "")


MISTAKES = {
    "a field misspelt": (issue("sumary: x"), "11: Property sumary is not allowed."),
    "a field of a volume misspelt": (issue(replaced=("volume", "volum")), "2: Property volum is not allowed."),
    "an id with capitals": (
        issue(replaced=("id: lone", "id: Lone")),
        "7: Write lower-case letters and digits, joined by single hyphens",
    ),
    "an unknown topic": (
        issue("tags: [burow]"),
        '11: Value is not accepted. Valid values: "burrows", "night-vision".',
    ),
    "a topic alone": (issue("tags: burrows"), '11: Incorrect type. Expected "array".'),
    "an arXiv id without quotes": (
        issue("arxiv: 2305.00001"),
        '11: Write the bare arXiv id in quotes, without version, such as "2511.14881"',
    ),
    "a DOI in its address": (
        issue("doi: https://doi.org/10.1145/3777368"),
        "11: Write the bare DOI, such as 10.1145/3777368",
    ),
    "a missing title": (issue(replaced=("title", "intro")), '2: Missing property "title".'),
    "a day that is none": (
        issue(replaced=("published: ", "published: soon # ")),
        "5: Write a day of the calendar, such as 2025-11-21",
    ),
    "a link without its scheme": (
        issue("links: [{kind: code, url: example.org}]"),
        "11: Write a web address that begins with https:// or http://",
    ),
    "an unknown kind of extra": (
        issue(more="extras:\n  - {id: x, kind: toool, title: X}"),
        '12: Value is not accepted. Valid values: "dataset", "benchmark", "tool".',
    ),
    "a setting misspelt": (f"{OURS}shrot_name: x", "4: Property shrot_name is not allowed."),
    "a setting that is no number": (f"{OURS}feed_year: soon", '4: Incorrect type. Expected "integer | array".'),
    "a custom that is no truth value": (
        f"{OURS}customs: {{introduction: 5}}",
        '4: Incorrect type. Expected "boolean".',
    ),
}


@pytest.mark.parametrize(("text", "message"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_named_at_its_line_while_it_is_typed(server: LanguageServer, text: str, message: str) -> None:
    name = MKDOCS if text.startswith(OURS) else "issues/{}.yaml"
    assert message in server.messages(server.opened(text, name=name))
