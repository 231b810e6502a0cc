"""Math: which dollars hold it, what becomes of it, and that nothing hostile comes through it."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup
from hypothesis import given, settings
from hypothesis import strategies as st

from newsletter.text.math import mathml
from newsletter.text.prose import plain_text, plain_title, prose_html, title_html


@pytest.mark.parametrize(
    "text",
    [
        "$5 and $10",
        "US$5",
        "US$5 and US$6",
        "costs $3.50 to $4",
        "the $5/month plan and the $10/month plan",
        "prices ($5) and ($6)",
        "$5-$10, $5–$10 and $5/$10",
        "$3M to 5M$",
        "$5 or 6$ a month",
        "A$AP and B$B",
        "$AAPL/$GOOG",
        "$HOME_DIR/$x",
        "cost = $5, or €4 = US$",
        "$ x$, $x $ and $$x$$",
        "one $ alone",
        "$",
        "$$",
        "",
    ],
)
def test_money_and_other_dollars_stay_as_they_are(text: str) -> None:
    assert title_html(text) == text
    assert plain_title(text) == text
    assert plain_text(text) == text
    assert "<math" not in prose_html(text)


@pytest.mark.parametrize(
    ("tex", "rooms"),
    [
        (r"O(n \log n)", 2),
        (r"\log n", 1),
        (r"\log_2 n", 1),
        (r"2\exp(x)", 1),
        (r"\exp(x)", 0),
        (r"a + \sin x", 1),
        ("ab", 0),
    ],
)
def test_the_name_of_a_function_stands_apart_from_what_it_is_of(tex: str, rooms: int) -> None:
    assert mathml(tex).count('<mspace width="0.167em">') == rooms


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (r"$O(n \log n)$", "O(n log n)"),
        ("top-$k$", "top-k"),
        ("the $n$th", "the nth"),
        (r"2$\times$ faster", "2× faster"),
        ("H$_2$O", "H₂O"),
        (r"Adapt-$\infty$: More", "Adapt-∞: More"),
        (r"$\alpha$-fair", "α-fair"),
        ("$x^2$", "x²"),
        ("$x_{ij}$", "x_ij"),
        ("$x_{i+1}$", "x_(i+1)"),
        (r"$\mathbb{R}^{d \times k}$", "R^(d × k)"),
        (r"$\log_2 n$", "log₂ n"),
        (r"$\frac{1}{n}$", "1/n"),
        (r"$\sqrt{d_k}$", "√(d_k)"),
        ("$p < 0.05$", "p < 0.05"),
        (r"$\ge 5\%$", "≥ 5%"),
        ("$5 and $x$ cost", "$5 and x cost"),
        (r"$\begin{matrix}a&b\end{matrix}$", r"\begin{matrix}a&b\end{matrix}"),
        (r"$\hat{x}$", "x̂"),
        (r"$\tilde O(\sqrt{T})$", "Õ(√(T))"),
        (r"$\widehat{\theta}$", "θ̂"),
        (r"$\overline{AB}$", r"\overline{AB}"),
        (r"$d\times d$", "d×d"),
        (r"${\rm GaN}(000\bar{1})$", "GaN(0001̄)"),
        (r"$\langle x, y\rangle$", "⟨x, y⟩"),
        (r"$\mathfrak{A}$", "A"),
    ],
)
def test_math_is_mathml_on_pages_and_readable_in_plain_text(text: str, plain: str) -> None:
    assert title_html(text).count("<math") == 1
    assert prose_html(text) == f"<p>{title_html(text)}</p>"
    assert prose_html(text, with_mathml=False) == f"<p>{plain.replace('&', '&amp;').replace('<', '&lt;')}</p>"
    assert plain_title(text) == plain
    assert plain_text(text) == plain


def test_mathml_is_what_a_browser_sets() -> None:
    assert title_html("$x_i^2$") == ("<math><mrow><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup></mrow></math>")


def test_a_sign_alone_has_no_more_room_around_it_than_a_letter() -> None:
    assert title_html(r"$\infty$") == "<math><mrow><mi>∞</mi></mrow></math>"
    assert title_html(r"2$\times$") == '2<math><mrow><mo lspace="0" rspace="0">×</mo></mrow></math>'


def test_markdown_does_not_reach_into_math_nor_math_into_code() -> None:
    html = prose_html("$a * b$, *c* and $d * e$; `$f$` and \\$g$")
    assert html.count("<math>") == 2
    assert html.count("<em>") == 1
    assert "<code>$f$</code> and $g$" in html


def test_a_title_has_no_markdown() -> None:
    assert title_html("A *b* _c_ `d` <e> & $x$") == (
        "A *b* _c_ `d` &lt;e&gt; &amp; <math><mrow><mi>x</mi></mrow></math>"
    )


@pytest.mark.parametrize(
    "tex",
    [
        r"\frac",
        r"\frac{1}{2",
        "x_",
        "^",
        "x}",
        r"\left(",
        r"\nosuchcommand x",
        r"\limits",
        r"\begin{matrix}",
        r"\def\x{\x\x}\x",
        r"\newcommand{\x}{\x\x}\x",
        r"\href{javascript:alert(1)}{x}",
        r"\style{color:red}{x}",
        r"\class{md-header}{x}",
        r"\color{red}{x}",
        r"\hspace{9999em}x",
        r"\rule{99em}{99em}",
        r"\unicode{x3c}",
        "{" * 60 + "x" + "}" * 60,
        "x_1" + "+ x_1" * 200,
    ],
)
def test_math_that_cannot_or_must_not_be_set_comes_out_as_itself(tex: str) -> None:
    assert title_html(f"${tex}$") == f"${tex}$"


def test_text_inside_math_is_escaped() -> None:
    html = title_html(r"$\text{<script>alert(1)</script> &lt;b&gt;}$")
    assert "<mtext>&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "&amp;lt;b&amp;gt;" in html


_TEX = (
    r"\frac \sqrt{ \left( \right) \text{ \mbox{ \hbox{ \href{ \style{ \color{red \class{x} \substack \overset \genfrac"
    r" \begin{matrix} \end{matrix} \begin{array}{c|c} \tag{ \bra{ \cases \boxed \fbox{ \big \rule \hspace{5em} \def\x"
    r" \sum \limits \mathbb \prime \middle| \over \choose \displaystyle \bf \not \x { } { } _ ^ & \\ # $ x 1 ( ) [ ]"
)
_HOSTILE = "<script> <img/src=x/onerror=alert(1)> ]]> \" ' &#x3c; &lt; javascript:x"
_ATOMS = (*_TEX.split(), *_HOSTILE.split())
_PARTS = (
    "math mrow mi mn mo mtext mspace msqrt mtable mtr mtd mstyle mpadded mphantom menclose mfrac mroot msub msup munder"
    " mover msubsup munderover"
)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(_ATOMS), min_size=1, max_size=14))
def test_no_math_however_odd_fails_or_brings_anything_but_mathml(atoms: list[str]) -> None:
    text = f"${' '.join(atoms)}$"
    plain_title(text)
    document = BeautifulSoup(title_html(text), "html.parser")
    for element in document.find_all():
        assert element.name in _PARTS.split()
        assert not any(re.match("on|href|style|class|id|src", name) for name in element.attrs)


@pytest.mark.parametrize(
    "text",
    [
        "$" * 20_000,
        "$a" * 10_000,
        "$x_1$" * 4_000,
        "\\" * 20_000 + "$x$",
        "$\\" * 10_000,
        "$" + "{" * 19_000,
        "$a b" * 5_000,
    ],
    ids=lambda text: text[:6],
)
def test_long_hostile_texts_are_done_at_once(text: str) -> None:
    for written in (title_html, plain_title, prose_html, plain_text):
        assert isinstance(written(text), str)
