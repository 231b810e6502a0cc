"""Plain code: templates do what Jinja's own would, but ask a value for its attributes alone."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from newsletter.rendering.plain_code import PlainEnvironment
from tests.builders import make_paper

HOSTILE = """*_[]<>{{}}|#&"'</script><b onclick='x("&amp;")'>"""

TEMPLATE = """\
{% macro link(address, text="here", icon=none) %}<a href="{{ address }}">{{ icon if icon }}{{ text }}</a>{% endmacro %}
{% macro more(of) %}{{ of }}{{ varargs | join }}{{ kwargs["beside"] }}{% endmacro %}{{ more(text, 1, beside=text) }}
{% macro framed(name) %}<b title="{{ name }}">{{ caller() }}</b>{% endmacro %}
{{ text }} {{ markup }} {{ number }} {{ none }} {{ paper.title }} {{ paper.title.upper() }} {{ paper }}
{% for one in several if one %}{{ loop.index }}{{ shout(one) }}{{ link(one) }}{% else %}-{% endfor %}
{{ link(text) }} {{ link(text, markup) }} {{ link(text, icon=markup) }} {{ link(*several) }} {{ link(text=text) }}
{% call framed(text) %}{{ link("#", text) }}{% endcall %}
{% set said %}{{ text }}<i>{{ markup }}</i>{% endset %}{{ said }}{{ said ~ text }}{{ text | upper }}{{ text + "<" }}
{% autoescape false %}{% macro plain(of) %}{{ of }}{% endmacro %}{{ plain(text) }}{{ markup }}{% endautoescape %}
{% if paper.authors %}{{ paper.authors[0].name }}{% endif %}{{ table["name"] }}{{ table.get("name") }}
"""

VALUES = {
    "text": HOSTILE,
    "markup": Markup("<em>wombat</em>"),
    "number": 3,
    "paper": make_paper(title=HOSTILE, authors=("Bo <Quoll>",)),
    "several": ("", "a&b", HOSTILE),
    "shout": lambda one: f"{one}!",
    "table": {"name": HOSTILE},
}


def made(kind: type[Environment], template: str) -> str:
    loader = DictLoader({"one": template})
    return kind(loader=loader, autoescape=True, undefined=StrictUndefined).get_template("one").render(VALUES)


def test_a_template_prints_what_it_does_in_the_usual_environment() -> None:
    without = TEMPLATE.replace(" {{ link(text=text) }}", "")
    assert made(PlainEnvironment, without) == made(Environment, without)


def test_everything_but_markup_is_escaped() -> None:
    assert made(PlainEnvironment, "{{ text }}{{ paper.title }}{{ table['name'] }}{{ shout(text) }}").count("<") == 0
    assert made(PlainEnvironment, "{{ markup }}") == "<em>wombat</em>"


def test_what_a_macro_says_is_no_markup_where_it_escapes_nothing() -> None:
    begin = "{% autoescape false %}{% macro plain(of) %}{{ of }}{% endmacro %}{% set said = plain(text) %}"
    template = begin + "{% autoescape true %}{{ said }}{% endautoescape %}{% endautoescape %}"
    assert made(PlainEnvironment, template) == made(Environment, template)
    assert "<" not in made(PlainEnvironment, template)


@pytest.mark.parametrize("template", ["{{ nobody }}", "{{ paper.nothing }}", "{{ table.name }}", "{{ nobody.name }}"])
def test_what_is_not_there_stops_a_template(template: str) -> None:
    with pytest.raises((UndefinedError, AttributeError)):
        made(PlainEnvironment, template)


def test_an_argument_that_is_needed_and_not_given_stops_a_template() -> None:
    with pytest.raises(UndefinedError, match="parameter 'address' was not provided"):
        made(PlainEnvironment, TEMPLATE)


@pytest.mark.parametrize("call", ["link('#', nothing=1)", "link('#', text='a', address='b')", "link('#', 1, 2, 3)"])
def test_a_macro_is_given_what_it_names_and_nothing_else(call: str) -> None:
    with pytest.raises(TypeError):
        made(PlainEnvironment, TEMPLATE.splitlines()[0] + "{{ " + call + " }}")
