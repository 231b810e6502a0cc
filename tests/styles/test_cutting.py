"""A style sheet of others: what is cut of it, and what never is."""

from __future__ import annotations

import re
from pathlib import Path

import material  # type: ignore[import-untyped]
import pytest

from newsletter.styles.cutting import cut

USED = frozenset({"page", "card", "--read-by-a-script"})


@pytest.mark.parametrize(
    ("css", "kept"),
    [
        ("p{margin:0}", "p{margin:0}"),
        (".page p,.gone p{margin:0}", ".page p{margin:0}"),
        (".gone{margin:0}", ""),
        (".page.gone{margin:0}.page .card{margin:0}", ".page .card{margin:0}"),
        (".page:not(.gone),.page:is(.gone,.card){margin:0}", ".page:not(.gone),.page:is(.gone,.card){margin:0}"),
        ('[href$=".gone"] .card{margin:0}', '[href$=".gone"] .card{margin:0}'),
        (".page--gone,.pager{margin:0}", ""),
        ("@media print{.gone{margin:0}}", ""),
        ("@media print{.gone{margin:0}.card{margin:0}}p{top:0}", "@media print{.card{margin:0}}p{top:0}"),
        ("@supports (top:0){@media print{.page{top:0}}}", "@supports (top:0){@media print{.page{top:0}}}"),
        ("@keyframes spin{0%{top:0}to{top:1px}}", "@keyframes spin{0%{top:0}to{top:1px}}"),
        ("@font-face{font-family:gone;src:url(a.woff)}", "@font-face{font-family:gone;src:url(a.woff)}"),
        ("@import url(a.css);.gone{top:0}", "@import url(a.css);"),
        ('@charset "UTF-8";.page{top:0}', ".page{top:0}"),
        ('.page:after{content:".gone{}"}.gone:after{content:"}"}', '.page:after{content:".gone{}"}'),
        (".page{background:url(data:image/svg+xml;a{b}c)}.gone{}", ".page{background:url(data:image/svg+xml;a{b}c)}"),
        (r".gone\.page{top:0}.page{top:0}", r".page{top:0}"),
        (r".page{--un\.read:1;--unread:2}", r".page{--un\.read:1}"),
        (".page{.gone{top:0}--unread:1}", ".page{.gone{top:0}--unread:1}"),
    ],
)
def test_a_rule_stays_where_every_class_it_needs_is_used(css: str, kept: str) -> None:
    assert cut(css, USED) == kept


def test_a_value_with_a_name_stays_where_something_that_stays_reads_it() -> None:
    css = ":root{--a:var(--b);--b:1;--c:2;--read-by-a-script:3;top:0}.page{top:var( --a , 0)}.gone{top:var(--c)}"
    assert cut(css, USED) == ":root{--a:var(--b);--b:1;--read-by-a-script:3;top:0}.page{top:var( --a , 0)}"
    assert cut(":root{--a:var(--b);--b:1;--c:url('a;b')}p{top:0}", USED) == "p{top:0}"


def test_of_the_installed_theme_nothing_is_lost_but_what_is_not_used() -> None:
    [file] = (Path(material.__file__).parent / "templates/assets/stylesheets").glob("main.*.min.css")
    css = file.read_text("utf-8")
    everything = frozenset(re.findall(r"[\w-]+", css))
    assert cut(css, everything) == css.removeprefix('@charset "UTF-8";').partition("\n/*# source")[0]
    assert len(cut(css, {"md-typeset"})) < len(css) / 3
