"""The search for texts outside the catalogue: what it finds, what it passes over, and that the project has none."""

from __future__ import annotations

import pytest

from newsletter.strings.catalogue import Catalogue, Wording
from tests.conftest import REPOSITORY
from tests.strings import modules, templates
from tests.strings.calls import Call, unused, wrong
from tests.strings.lint import MODULES, PACKAGE, TEMPLATES, findings

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
    'def headers():  # not for readers\n    yield "Subject", title',
)


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


def test_the_project_says_nothing_but_what_the_catalogue_has() -> None:
    assert findings(REPOSITORY) == []


@pytest.mark.parametrize("pattern", [*TEMPLATES, *MODULES])
def test_every_pattern_of_the_search_finds_files(pattern: str) -> None:
    assert list((REPOSITORY / PACKAGE).glob(pattern))
