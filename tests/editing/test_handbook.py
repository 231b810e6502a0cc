"""The handbook in docs/contributing: its tables come from the code, and its words name what there is."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import click
import markdown
import pytest
import yaml
from bs4 import BeautifulSoup

from newsletter.checks.length_rules import SPECIAL_WORDS
from newsletter.cli.group import COMMANDS, main
from newsletter.editing import handbook
from newsletter.model import Record
from newsletter.problem import NewsletterError, ReadingRule
from newsletter.settings import Customs, Settings
from newsletter.source.project import read_issue
from newsletter.source.settings_file import BESIDE
from newsletter.text.prose import prose_html
from tests.builders import issue_text, report
from tests.conftest import EXAMPLES, REPOSITORY

DOCS = REPOSITORY / "docs"
PAGES = {path.name: path.read_text("utf-8") for path in sorted(DOCS.glob("contributing/*.md"))}
FILE = r"issues/[a-z0-9-]+\.yaml"
MARKS = re.findall(r"^<!-- newsletter: (.*?) -->$", "\n".join(PAGES.values()), re.MULTILINE)
FIELDS = [(name, field) for name, record in handbook.RECORDS.items() for field in record.model_fields]
EXAMPLES_SAY = "".join(path.read_text("utf-8") for path in EXAMPLES.glob("broken/*.expected"))


@cache
def html_of(page: str) -> Any:
    """A page as MkDocs makes it, without the theme."""
    text = handbook.filled(PAGES[page].partition("\n---\n")[2])
    return BeautifulSoup(markdown.markdown(text, extensions=["toc", "tables", "fenced_code"]), "lxml")


def codes() -> set[str]:
    """All that stands as code on some page: in a line of text, or in a line of its own."""
    found = {
        line.strip() for page in PAGES for code in html_of(page).find_all("code") for line in code.text.split("\n")
    }
    return found - {""}


def row_of(name: str) -> Any:
    """The row of a field in the tables of fields and settings."""
    return next(filter(None, (html_of(page).find(id=name) for page in ("fields.md", "settings.md", "look.md"))), None)


def shown(description: str) -> str:
    """A description as its readers see it, where what stood between backticks is code."""
    return description.replace("`", "")


def commands() -> dict[str, click.Command]:
    """Every command that `newsletter` has."""
    context = click.Context(main)
    return {name: command for name in COMMANDS if (command := main.get_command(context, name))}


def options(command: click.Command) -> set[str]:
    """The long names of a command's own options."""
    return {name for one in command.params for name in one.opts if name.startswith("--")}


@pytest.mark.parametrize(("record", "field"), FIELDS)
def test_every_field_of_every_record_is_explained(record: str, field: str) -> None:
    row = row_of(f"paper-{field}" if record == "extra" and field != "kind" else f"{record}-{field}")
    assert row is not None
    description = handbook.RECORDS[record].model_fields[field].description
    assert description
    assert shown(description) in row.text


def test_no_record_is_left_out() -> None:
    def below(record: type[Record]) -> set[type[Record]]:
        return {record}.union(*map(below, record.__subclasses__()))

    from_the_model = {one for one in below(Record) if one.__module__.startswith("newsletter.model")}
    assert {one.__name__ for one in from_the_model} - {one.__name__ for one in handbook.RECORDS.values()} == {
        "Record",
        "Entry",
        "EntryKind",
        "IdKind",
        "LinkKind",
        "VenueKind",
        "Vocabulary",
    }


def test_a_needed_field_is_marked_as_such() -> None:
    cells = [cell.text for cell in html_of("fields.md").find(id="link-kind").find_all("td")]
    assert cells[:2] == ["kind", "yes"]
    assert "code, project, model, dataset, slides, video, paper, other" in cells[2]


@pytest.mark.parametrize(("record", "field"), FIELDS)
def test_an_example_is_read_by_yaml_as_it_is_meant(record: str, field: str) -> None:
    examples = handbook.RECORDS[record].model_fields[field].examples
    row = row_of(f"{record}-{field}")
    if examples and row:
        read = yaml.safe_load(f"{field}: {row.find_all('td')[-1].text}")[field]
        assert json.loads(json.dumps(read, default=str)) == examples[0]


@pytest.mark.parametrize("name", Settings.model_fields)
def test_every_setting_has_its_type_default_and_an_example_that_is_read(name: str) -> None:
    setting, kind, usual, meaning, example = (cell.text for cell in row_of(f"setting-{name}").find_all("td"))
    assert setting in (name, *BESIDE.values())
    assert kind in ("text", "number", "true or false", "list", "group")
    assert shown(str(Settings.model_fields[name].description)) in meaning
    assert usual
    if examples := Settings.model_fields[name].examples:
        read = yaml.safe_load(f"{name}: {example}")[name]
        assert json.loads(json.dumps(read, default=str)) == json.loads(json.dumps(examples[0], default=str))


def test_every_rule_is_explained() -> None:
    page = html_of("rules.md")
    meanings = {rule: page.find(id=rule) for rule in [*ReadingRule, *handbook.rules()]}
    assert [rule for rule, row in meanings.items() if row is None or not row.find_all("td")[1].text.endswith(".")] == []


def test_every_rule_that_is_ever_reported_is_explained() -> None:
    reported = set(re.findall(r" \[([a-z0-9-]+)\]$", EXAMPLES_SAY, re.MULTILINE))
    assert reported - {*ReadingRule, *handbook.rules()} == set()


def test_the_lengths_named_are_those_that_are_checked() -> None:
    said = " ".join(html_of("review.md").text.split())
    usual = Customs()
    assert (
        f"{usual.fewest_words} to {usual.most_words} words, in a special {SPECIAL_WORDS} to {usual.most_words}" in said
    )
    assert f"that of an extra has {usual.fewest_words_of_extra} to {usual.most_words_of_extra}." in said
    assert f"at most {usual.most_words_of_tagline} words" in said


def test_every_rule_of_reading_says_what_it_asks_for() -> None:
    assert [rule for rule in ReadingRule if not rule.asks] == []


def test_every_quoted_message_is_one_that_is_printed() -> None:
    messages = re.findall(r"^    (issues/.*\n(?:        .+\n)?)", PAGES["rules.md"], re.MULTILINE)
    said = [re.sub(FILE, "issues/12.yaml", message.replace("        ", "    ")) for message in messages]
    printed = re.sub(FILE, "issues/12.yaml", EXAMPLES_SAY)
    assert len(said) >= 8
    assert [message for message in said if message not in printed] == []


def traps() -> list[tuple[str, str]]:
    """The lines that the page of fields warns of, and what it says to write instead."""
    rows = html_of("fields.md").find(id="traps-of-yaml").find_next("table").find_all("tr")[1:]
    cells = [(row.find_all("td")[0].code, row.find_all("td")[2].code) for row in rows]
    return [(trap.text, instead.text) for trap, instead in cells if trap and instead]


def with_line(line: str) -> dict[str, str]:
    """An invented issue file in which this line stands for the field it names."""
    name = line.partition(":")[0]
    text, found = re.subn(rf"(?m)^(\W*){name}: .*$", lambda old: f"{old[1]}{line}", issue_text(), count=1)
    return {"issues/3.yaml": text if found else issue_text(line)}


@pytest.mark.parametrize(("trap", "instead"), traps())
def test_a_trap_is_found_and_its_way_out_is_right(trap: str, instead: str, tmp_path: Path) -> None:
    assert (report(tmp_path / "trap", with_line(trap)) == "") is ("#" in trap)
    published = instead.startswith("published: ")
    assert report(tmp_path / "instead", with_line("published: 2023-06-09" if published else instead)) == ""


def test_what_a_summary_may_have_is_shown_as_the_handbook_says() -> None:
    rows = html_of("fields.md").find(id="how-to-write-a-summary").find_next("table").find_all("tr")[1:]
    written = [code.text for row in rows for code in row.td.find_all("code")]
    shown = "".join(prose_html(text.replace("…", "burrow.example")) for text in written)
    assert [tag for tag in ("<em>", "<strong>", "<a href=", "<math>") if tag not in shown] == []
    assert prose_html("```\ndig()\n```") == "<pre><code>dig()\n</code></pre>"


def test_the_volume_shown_can_be_read() -> None:
    shown = html_of("fields.md").find("pre").text
    assert read_issue(shown.encode(), "issues/131.yaml")[1] == []


@pytest.mark.parametrize("name", sorted(commands()))
def test_every_command_is_named_with_its_options(name: str) -> None:
    written = [code for code in codes() if re.match(rf"newsletter {name}\b", code)]
    assert written
    named = set(re.findall(r"--[a-z-]+", " ".join([*written, PAGES["commands.md"]])))
    assert options(commands()[name]) - named == set()


def test_no_command_is_named_that_is_not_there() -> None:
    named = {found[1]: code for code in codes() if (found := re.match(r"newsletter ([a-z][a-z-]*)\b", code))}
    assert {code for name, code in named.items() if name not in commands()} == set()


def test_no_option_is_named_that_is_not_there() -> None:
    for code in codes():
        if (found := re.match(r"newsletter ([a-z]+) ", code)) and found[1] in commands():
            assert set(re.findall(r"--[a-z-]+", code)) <= options(commands()[found[1]]) | {"--help"}, code


def test_every_make_target_named_is_one_and_each_has_its_row() -> None:
    targets = set(re.findall(r"^([a-z-]+):(?!=)", (REPOSITORY / "Makefile").read_text("utf-8"), re.MULTILINE))
    named = {found[1] for code in codes() if (found := re.match(r"make ([a-z-]+)$", code))}
    assert named
    assert named <= targets
    assert targets - {found[1] for found in re.finditer(r"^\| `make ([a-z-]+)` \|", PAGES["commands.md"], re.M)} == {
        "help"
    }


@pytest.mark.parametrize("page", sorted(PAGES))
def test_every_link_of_the_handbook_leads_somewhere(page: str) -> None:
    for link in html_of(page).find_all("a"):
        address, _, anchor = str(link["href"]).partition("#")
        if "://" in address:
            continue
        target = (DOCS / "contributing" / (address or page)).resolve()
        assert target.is_file(), address
        if anchor:
            assert html_of(target.name).find(id=anchor) is not None, f"{address}#{anchor}"


@pytest.mark.parametrize("page", sorted(PAGES))
def test_a_page_has_a_title_and_a_description_and_one_heading(page: str) -> None:
    front = yaml.safe_load(PAGES[page].split("---\n")[1])
    assert set(front) >= {"title", "description"}
    assert [heading.text for heading in html_of(page).find_all("h1")] == [front["title"]]


@pytest.mark.parametrize("page", sorted(PAGES))
def test_no_words_below_a_table_slip_into_it(page: str) -> None:
    assert re.findall(r"(?m)^\|.*\n(?=[^|\n])(.*)", PAGES[page]) == []


@pytest.mark.parametrize("page", sorted(PAGES))
def test_an_anchor_is_on_a_page_once(page: str) -> None:
    anchors = [str(element["id"]) for element in html_of(page).find_all(id=True)]
    assert sorted(set(anchors)) == sorted(anchors)


def test_every_table_is_asked_for_once() -> None:
    asked = {f"fields {name}" for name in handbook.RECORDS} | {"rules reading", "rules archive", "policy", "settings"}
    asked |= {"headers netlify", "headers nginx", "headers apache"}
    assert sorted(MARKS) == sorted(asked)


def test_a_mark_without_a_table_is_refused_with_the_right_name() -> None:
    with pytest.raises(NewsletterError, match='no table "fields lnik"; did you mean "fields link"'):
        handbook.filled("Words.\n\n<!-- newsletter: fields lnik -->\n")


def test_a_page_without_marks_stays_as_it_is() -> None:
    text = "# Words\n\n<!-- a comment -->\nwith `<!-- newsletter: fields link -->` in a line\n"
    assert handbook.filled(text) == text


def test_what_a_rule_says_comes_out_as_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ReadingRule.BAD_DOI, "asks", "No <script> & no <b>.")
    row = BeautifulSoup(handbook.table("rules reading"), "lxml").find(id="bad-doi")
    assert row
    assert row.find_all("td")[1].text == "No <script> & no <b>."


def test_what_a_description_has_between_backticks_is_code() -> None:
    row = row_of("setting-email_to")
    assert [code.text for code in row.find_all("td")[3].find_all("code")] == ["newsletter send"]


@pytest.mark.parametrize("page", sorted(PAGES))
def test_no_backtick_is_left_between_words(page: str) -> None:
    html = html_of(page)
    assert [text for text in html.find_all(string=re.compile("`")) if not text.find_parent("code")] == []


def test_the_pages_are_reached_from_the_first_one() -> None:
    reached, to_read = set[str](), ["index.md"]
    while to_read:
        page = to_read.pop()
        reached.add(page)
        links = (str(link["href"]).partition("#")[0] for link in html_of(page).find_all("a"))
        to_read += [link for link in links if link in PAGES and link not in reached]
    assert reached == set(PAGES)
