"""Frames around tables of hand-written pages."""

from __future__ import annotations

from newsletter.rendering.written_words import framed
from newsletter.strings.language import strings

SAID = strings("en")
FRAME = '<div class="nl-frame" role="group" aria-label="Table" tabindex="0">'


def test_every_table_has_a_frame_and_all_else_is_as_it_was() -> None:
    table = "<table>\n<tr><td>A</td></tr>\n</table>"
    made = f"{FRAME}{table}</div>"
    assert framed(f"<p>B</p>{table}<p>C</p>{table}", SAID) == f"<p>B</p>{made}<p>C</p>{made}"
    assert framed("<p>&lt;table&gt;</p>", SAID) == "<p>&lt;table&gt;</p>"


def test_a_table_with_an_anchor_has_a_frame_and_one_with_a_class_keeps_its_own_look() -> None:
    table = '<table id="fields-paper"><tr><td>A</td></tr></table>'
    assert framed(table, SAID) == f"{FRAME}{table}</div>"
    for other in ('<table class="highlighttable"><tr></tr></table>', '<table id="a" class="b"><tr></tr></table>'):
        assert framed(other, SAID) == other
    assert framed("<tablet>A</tablet>", SAID) == "<tablet>A</tablet>"
