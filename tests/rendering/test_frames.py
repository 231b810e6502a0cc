"""Frames around tables of hand-written pages."""

from __future__ import annotations

from newsletter.rendering.frames import framed
from newsletter.strings.language import strings

SAID = strings("en")
FRAME = '<div class="nl-frame" role="group" aria-label="Table" tabindex="0">'


def test_every_table_has_a_frame_and_all_else_is_as_it_was() -> None:
    table = "<table>\n<tr><td>A</td></tr>\n</table>"
    made = f"{FRAME}{table}</div>"
    assert framed(f"<p>B</p>{table}<p>C</p>{table}", SAID) == f"<p>B</p>{made}<p>C</p>{made}"
    assert framed("<p>&lt;table&gt;</p>", SAID) == "<p>&lt;table&gt;</p>"
