"""The search for texts outside the catalogue: what it finds, what it passes over, and that the project has none."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from newsletter.model import ENTRY_KINDS
from newsletter.model.kinds import Kinds
from newsletter.strings.catalogue import Catalogue, Wording
from tests.conftest import REPOSITORY
from tests.strings import modules, scripts, styles, templates
from tests.strings.calls import Call, unspoken, unused, wrong
from tests.strings.lint import MODULES, PACKAGE, SCRIPTS, STYLES, TEMPLATES, findings

CATALOGUE = Catalogue(
    "en",
    {
        "pages": {
            "entry.none": Wording({"": "No entries."}),
            "entry.number": Wording({"one": "{count}", "other": "{count}"}),
        },
        "browser": {"copied": Wording({"": "Copied"})},
    },
)

PLANTED_IN_TEMPLATES = {
    "<p>Nothing here</p>": "Nothing here",
    "<p>{{ number }} entries</p>": "\ue000 entries",
    "{% if one %}bare{% endif %}": "\ue000bare\ue000",
    "{% block content %}Text{% endblock %}": "\ue000Text\ue000",
    "<svg><title>Icon</title></svg>": "Icon",
    "<noscript>no script</noscript>": "no script",
    "<b>a</b>&nbsp;and&nbsp;<b>b</b>": "and",
    "<p>条目</p>": "条目",
    '<a {% if one %}title="go"{% endif %}>1</a>': "go",
    '<a aria-label="{{ link.format }} feed">1</a>': "\ue000 feed",
    '<{{ tag }} aria-label="links"></{{ tag }}>': "links",
    '<img alt="A wombat">': "A wombat",
    '<input placeholder="Title">': "Title",
    '<input type="submit" value="Send">': "Send",
    '<table data-nl-table="Filter"></table>': "Filter",
    '<meta name="description" content="An archive">': "An archive",
    '{{ "entries" }}': "entries",
    '{{ "entry.none" | say if none else "some" }}': "some",
    '{{ number ~ " entries" }}': "entries",
    '{{ "%d names" | format(number) }}': "%d names",
    '{{ name or "nobody" }}': "nobody",
    '{{ name | default("Nobody at all") }}': "Nobody at all",
    '{{ m.crumbs(root, [(to.VOLUMES, "Volumes")]) }}': "Volumes",
    '{{ "entry.by" | say(name="the editor") }}': "the editor",
    '{% set title = "Page not found" %}': "Page not found",
    '{% for name in ["Topics", "Authors"] %}{% endfor %}': "Topics",
    '{% macro follow(what="this topic") %}{% endmacro %}': "this topic",
    '{% with title = "Not found" %}{% endwith %}': "Not found",
    '{% call box("Read more") %}{% endcall %}': "Read more",
}

PASSED_IN_TEMPLATES = (
    '<p class="nl-meta nl-when">{{ "entry.none" | say }}</p>',
    '<p>{{ "entry.number" | say(count=entries | length) }} · {{ name }}: 2025</p>',
    '<a href="{{ root }}topics/" title="{{ "entry.none" | say }}">arXiv:{{ id }}</a>',
    "<style>p { color: red }</style><script>const word = 1</script><!-- a comment --><!doctype html>",
    '{% if entry.kind != "paper" %}{{ icon(root, "paper") }}{% endif %}',
    "{{ 'assets/newsletter.css' | url | e }}",
    '{% import "macros.html" as m %}{% include ".icons/material/weather-night.svg" %}',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "<p>Marsupial Letters</p> {# not for readers #}",
    "{# A comment of ours. #}",
)

PLANTED_IN_MODULES = {
    'title = "All papers"': "All papers",
    'title = f"{number} entries"': "0 entries",
    'title = f"Authors: {letter}"': "Authors: 0",
    'title = str(number) + " entries"': "entries",
    'body("x.html", heading="Topics")': "Topics",
    'names = {"digits": "Other"}': "Other",
    'def page(title="No title"): ...': "No title",
    'said.say("entry.by", name="the editor")': "the editor",
    'html = "<p>no entries</p>"': "<p>no entries</p>",
    'title = "条目"': "条目",
}

PASSED_IN_MODULES = (
    '"""What a module is for."""',
    'def page():\n    """Make a page."""',
    'said.say("entry.number", count=number)',
    'render("entry.html", id=f"volume/{volume.id}", kind="paper")',
    'raise NewsletterError("the settings name no sender")',
    'kind = "application/rss+xml"',
    'lines = [f"<loc>{address}</loc>", "UTF-8", "RSS", "Atom"]',
    'header = "List-Id"  # not for readers',
    'id: Id = Field(description="The word for it", examples=["Meta"])',
    'def headers():  # not for readers\n    yield "Subject", title',
)

PLANTED_IN_SCRIPTS = {
    'element.textContent = "nothing"': "nothing",
    'element.innerText = "nothing"': "nothing",
    'element["textContent"] = "nothing"': "nothing",
    'element.textContent = count ? say("copied") : "none"': "none",
    'this.#status.textContent = isBusy && "busy"': "busy",
    'element.textContent ||= "empty"': "empty",
    "element.textContent = `${count} hits`": "0 hits",
    'element.textContent = `${isOne ? "one" : ""}`': "one",
    'element.textContent = /"/.test(text) ? text : "odd"': "odd",
    'button.title = button.ariaLabel = "shut"': "shut",
    'image.alt = "wombat"': "wombat",
    "input.placeholder = 'title'": "title",
    'document.title = "archive"': "archive",
    'element.setAttribute("aria-label", "shut")': "shut",
    'h("p", {}, "nothing")': "nothing",
    'h("p", {}, [count, "hits"])': "hits",
    'h("a", { title: "shut", href }, name)': "shut",
    'h("a", { "aria-label": "shut" })': "shut",
    'h(\n  "p",\n  {},\n  count > 0 && "some",\n)': "some",
    'element.append(name, " and ")': " and ",
    'element.replaceChildren(document.createTextNode("gone"))': "gone",
    'Object.assign(element, { textContent: "gone" })': "gone",
    'alert("gone")': "gone",
    'const word = "shut"\nbutton.textContent = word': "shut",
    'const names = { topic: "Topics" }': "Topics",
    'const none = "no entries"': "no entries",
    'list.push("Nothing found")': "Nothing found",
    "const none = `Nothing`": "Nothing",
    'const none = "条目"': "条目",
}

PASSED_IN_SCRIPTS = (
    'element.textContent = say("copied")',
    'element.textContent = ""',
    "element.textContent = `${year} · ${name}`",
    'h("p", { class: "nl-meta nl-when", role: "status" }, say("copied"), " ")',
    'h("input", { type: "radio", name: "match" })',
    'element.setAttribute("data-query", "words")',
    'element.setAttribute(name, "words")',
    'if (element.textContent === "words") open()',
    'element.title = way === "dark" ? dark : light\nconst way = "dark"',
    'element.title = name\nlist.push("dark")',
    'throw new Error("The page has no search")',
    'import { say } from "../strings/say.js"',
    '// element.textContent = "nothing"\n/* h("p", {}, "nothing") */',
    'document.querySelector("p strong, Nav")',
    'event.key === "Escape"',
    "const name = /[A-Z] words here/u",
    'const name = "Upper words" // not for readers',
)

PLANTED_IN_STYLES = {'.a::after { content: "more"; }': "more", ".a::after{content:'more' / \"\"}": "more"}
PASSED_IN_STYLES = ('.a::after { content: "→" / ""; }', '.a { justify-content: space-between; font: "Name" }')


@pytest.mark.parametrize("source", PLANTED_IN_TEMPLATES)
def test_a_bare_text_in_a_template_is_found(source: str) -> None:
    (first, *_) = templates.bare_texts("a.html", f"<p>\n{source}")
    shown = " ".join(PLANTED_IN_TEMPLATES[source].split())
    assert str(first) == (f'a.html:2: "{shown}" is a text for readers; give it a key in strings/en.yaml and say that')


@pytest.mark.parametrize("source", PASSED_IN_TEMPLATES)
def test_what_is_no_text_in_a_template_is_passed_over(source: str) -> None:
    assert list(templates.bare_texts("a.html", source)) == []


def test_all_of_a_letter_in_plain_text_is_read() -> None:
    (finding,) = templates.bare_texts("a.txt", "{{ title }}\n----\n\nAll volumes:\n{{ address }}\n")
    assert (finding.line, "All volumes:" in finding.message) == (4, True)


@pytest.mark.parametrize("source", PLANTED_IN_MODULES)
def test_a_bare_text_in_a_module_is_found(source: str) -> None:
    (finding,) = modules.bare_texts("a.py", f"\n{source}\n")
    shown = " ".join(PLANTED_IN_MODULES[source].split())
    assert str(finding) == (f'a.py:2: "{shown}" is a text for readers; give it a key in strings/en.yaml and say that')


@pytest.mark.parametrize("source", PASSED_IN_MODULES)
def test_what_is_no_text_in_a_module_is_passed_over(source: str) -> None:
    assert list(modules.bare_texts("a.py", source)) == []


@pytest.mark.parametrize("source", PLANTED_IN_SCRIPTS)
def test_a_bare_text_in_a_script_is_found(source: str) -> None:
    (finding,) = scripts.bare_texts("a.js", f"begin()\n{source}\n")
    shown = PLANTED_IN_SCRIPTS[source].strip()
    assert finding.message == f'"{shown}" is a text for readers; give it a key in strings/en.yaml and say that'


@pytest.mark.parametrize("source", PASSED_IN_SCRIPTS)
def test_what_is_no_text_in_a_script_is_passed_over(source: str) -> None:
    assert list(scripts.bare_texts("a.js", source)) == []


def test_a_bare_text_in_a_script_is_found_in_its_line() -> None:
    (finding,) = scripts.bare_texts("a.js", '/* "one\ntwo" */\nconst a = `${b}\n`\nelement.title = "shut"\n')
    assert finding.line == 5


@pytest.mark.parametrize("source", PLANTED_IN_STYLES)
def test_a_word_that_a_style_puts_on_the_page_is_found(source: str) -> None:
    (finding,) = styles.bare_texts("a.css", f"\n{source}\n")
    shown = PLANTED_IN_STYLES[source]
    assert str(finding) == f'a.css:2: "{shown}" is a text for readers; give it a key in strings/en.yaml and say that'


@pytest.mark.parametrize("source", PASSED_IN_STYLES)
def test_what_is_no_word_in_a_style_is_passed_over(source: str) -> None:
    assert list(styles.bare_texts("a.css", source)) == []


def test_calls_in_scripts_are_found_with_their_keys_and_values() -> None:
    source = (
        'say("a.b")\ntold("a.c", { count, word: h("b", { class: "d" }, word) })\nsay(keys[way])\nsay("a.d", values)\n'
    )
    assert list(scripts.calls("a.js", source)) == [
        Call("a.js", 1, "a.b", ()),
        Call("a.js", 2, "a.c", ("count", "word")),
    ]


def test_calls_are_found_with_their_keys_and_values() -> None:
    source = '\n<p title="{{ "entry.none" | say }}">{{ ("entry." ~ kind) | say(count=1) }}</p>'
    assert list(templates.calls("a.html", source)) == [
        Call("a.html", 2, "entry.none", ()),
        Call("a.html", 2, None, ("count",)),
    ]
    assert list(modules.calls("a.py", '\nsaid.say("entry.none", count=1)\nsay()\n')) == [
        Call("a.py", 2, "entry.none", ("count",))
    ]


@pytest.mark.parametrize(
    ("key", "names", "message"),
    [
        ("entry.none", (), ""),
        ("entry.number", ("count",), ""),
        ("copied", (), ""),
        ("entry.non", (), 'strings/en.yaml has no text "entry.non"; did you mean "entry.none"?'),
        ("zzz", (), 'strings/en.yaml has no text "zzz"'),
        ("entry.number", (), 'the text "entry.number" needs count, but is given nothing'),
        ("entry.none", ("count",), 'the text "entry.none" needs nothing, but is given count'),
        (None, (), "write the key out, so that a search for it finds this place"),
    ],
)
def test_a_call_names_a_text_and_what_it_needs(key: str | None, names: tuple[str, ...], message: str) -> None:
    assert wrong(Call("a.html", 1, key, names), CATALOGUE) == message


def test_a_text_that_nothing_says_is_found() -> None:
    assert list(unused(CATALOGUE, [Call("a.html", 1, "entry.none", ())])) == ["entry.number"]


def test_a_text_of_the_browser_that_no_script_has_is_found() -> None:
    assert list(unspoken(CATALOGUE, scripts.texts('const keys = { done: "copied" }'))) == []
    assert list(unspoken(CATALOGUE, scripts.texts('say("copy")'))) == ["copied"]


def test_the_check_reads_every_file_that_makes_what_readers_see(tmp_path: Path) -> None:
    shutil.copytree(
        REPOSITORY / PACKAGE, tmp_path / PACKAGE, ignore=shutil.ignore_patterns("node_modules", "words.*", "assets")
    )
    planted = {
        "web/site/a.js": 'element.title = "shut"',
        "styles/components/a.css": 'p::after { content: "more" }',
        "templates/a.html": "<p>more</p>",
    }
    for name, source in planted.items():
        (tmp_path / PACKAGE / name).write_text(source)
    assert sorted(finding.path for finding in findings(tmp_path)) == sorted(
        f"hooks/newsletter/{name}" for name in planted
    )


def test_a_kind_without_its_texts_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    survey = ENTRY_KINDS["tool"].model_copy(update={"id": "case-study"})
    monkeypatch.setattr("tests.strings.calls._FORMS", ((Kinds((survey,)), "entry_kind", ("one", "number")),))
    texts = [one.message for one in findings(REPOSITORY)]
    assert 'a kind of model/kinds.py needs the text "entry_kind.case_study.one"' in texts
    assert 'a kind of model/kinds.py needs the text "entry_kind.case_study.number"' in texts
    assert 'nothing says "entry_kind.tool.one"' in texts


def test_the_project_says_nothing_but_what_the_catalogue_has() -> None:
    assert findings(REPOSITORY) == []


@pytest.mark.parametrize("pattern", [*TEMPLATES, *MODULES, *SCRIPTS, *STYLES])
def test_every_pattern_of_the_search_finds_files(pattern: str) -> None:
    assert list((REPOSITORY / PACKAGE).glob(pattern))
