"""Raw bytes and texts of any kind into the readers: a value or problems come out, and no exception, and soon."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from newsletter.problem import NewsletterError, Problem
from newsletter.source.canonical import canonical_issue
from newsletter.source.paragraphs import wrapped
from newsletter.source.project import read_issue
from newsletter.source.yaml_text import parse_settings
from newsletter.text.math import mathml, plain_math
from newsletter.text.prose import excerpt, plain_text, plain_title, prose_html, shortened, title_html
from newsletter.text.titles import title_of_markup
from tests.attack.effort import examples
from tests.attack.markup import planted, text_of
from tests.attack.texts import PIECES, is_taken, squeezed
from tests.builders import SETTINGS, issue_text

_YAML = (
    "volume: 3", "\n", "  ", "- ", "papers:", "title: ", "'", '"', "{", "}", "[", "]", ", ", ": ", "# x", "|\n", ">-\n",
    "&a ", "*a ", "!!int ", "!ENV ", "<<: ", "? ", "---\n", "...\n", "%TAG ! x\n", "\t", "\r", "\x85",
    "\u2028", "\ufeff", "\x00", "0131", "1e999", "2023-02-30", "~", "é", "\ud800", "x" * 50, "summary: ",
    "period: {start: ", "see: ",
)  # fmt: skip
_NESTED = (
    "[", "](", "*", "_", "**", "`", "> ", "- ", "1. ", "![", "<", "$", "{", "}", "\\frac", "\\left(", "^", "_{", "&",
    "(", ")", "\n", " ", "a", "~~~", "|",
)  # fmt: skip
"""What nests, opens without an end, or makes a matcher go back."""

_AGAIN = ("[](", "*a ", "$a", "`a``", "<a:", "&#", "\\(")
"""What does so where it comes thousands of times."""


def strewn(text: str) -> st.SearchStrategy[bytes]:
    """The bytes of a text with others written over some of them, or put in."""
    source = text.encode()
    change = st.tuples(st.integers(0, len(source)), st.binary(max_size=4), st.integers(0, 4))
    return st.lists(change, max_size=5).map(lambda changes: _changed(source, changes))


def _changed(source: bytes, changes: list[tuple[int, bytes, int]]) -> bytes:
    for place, put, cut in changes:
        source = source[:place] + put + source[place + cut :]
    return source


YAML_TEXTS = st.lists(st.sampled_from(_YAML), max_size=40).map(
    lambda found: "".join(found).encode("utf-8", "surrogatepass")
)
SOURCES = st.one_of(
    st.binary(max_size=200), YAML_TEXTS, strewn(issue_text("links: [{kind: code, url: 'https://a.example'}]"))
)
TEXTS = st.one_of(
    st.text(max_size=200),
    st.lists(st.sampled_from(PIECES), max_size=12).map("".join),
    st.lists(st.sampled_from(_NESTED), max_size=60).map("".join),
    st.builds(lambda piece, times: piece * times, st.sampled_from((*_NESTED, *_AGAIN)), st.integers(0, 3000)),
)


@examples(100)
@given(SOURCES)
@example(b"")
@example(b"\xff\xfe")
def test_an_issue_file_is_read_or_refused(source: bytes) -> None:
    file, problems = read_issue(source, "issues/3.yaml")
    assert file or problems
    check_problems(problems)


@examples(100)
@given(SOURCES)
def test_an_issue_file_is_laid_out_or_refused(source: bytes) -> None:
    try:
        made, problems = canonical_issue(source, "issues/3.yaml")
    except NewsletterError:  # what would say something else in another layout stays as it is
        return
    assert (made is None) == bool(problems)
    check_problems(problems)


@examples(100)
@given(st.one_of(st.binary(max_size=200), YAML_TEXTS, strewn(SETTINGS)))
def test_settings_are_read_or_refused(source: bytes) -> None:
    tree, problems = parse_settings(source, "mkdocs.yml", lambda _: None)
    assert tree or problems
    check_problems(problems)


@examples(100)
@given(TEXTS)
def test_prose_becomes_harmless_html_and_plain_text(text: str) -> None:
    assert planted(prose_html(text)) == []
    assert planted(prose_html(text, with_mathml=False)) == []
    assert "\n" not in plain_text(text)
    assert len(excerpt(text, 160)) <= 160


@examples(100)
@given(TEXTS)
def test_a_title_becomes_harmless_html_and_plain_text(text: str) -> None:
    assert planted(title_html(text)) == []
    assert len(shortened(plain_title(text), 50)) <= 50
    if "$" not in text:
        assert plain_title(text) == text


@examples(100)
@given(TEXTS.filter(is_taken))
def test_a_title_without_math_comes_back_from_its_html(text: str) -> None:
    if "$" not in text:
        assert squeezed(text_of(title_html(text))) == squeezed(text)


@examples(100)
@given(TEXTS)
def test_a_formula_becomes_harmless_mathml_or_stays_as_it_is(tex: str) -> None:
    assert planted(mathml(tex)) == []
    assert isinstance(plain_math(tex), str)
    assert isinstance(title_of_markup(tex), str)


@examples(100)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60))
def test_text_whose_signs_are_escaped_is_text(text: str) -> None:
    escaped = "".join(f"\\{one}" if one.isascii() and not one.isalnum() and one != " " else one for one in text)
    assert squeezed(text_of(prose_html(escaped))) == squeezed(text)
    assert squeezed(plain_text(escaped)) == squeezed(text)


@examples(60)
@given(TEXTS)
def test_wrapped_prose_means_the_same(text: str) -> None:
    assert squeezed(plain_text("\n".join(wrapped(text, width=80)))) == squeezed(plain_text(text))


def check_problems(problems: list[Problem]) -> None:
    """Every problem is one line, and its hint another."""
    for problem in problems:
        assert len(str(problem).split("\n")) == 1 + bool(problem.hint), repr(str(problem))
        assert all(line.isprintable() and len(line) < 400 for line in str(problem).split("\n")), repr(str(problem))
