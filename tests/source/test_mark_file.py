"""The file of a mark: what draws is read, and what could do anything else is refused at its place."""

from __future__ import annotations

import pytest

from newsletter.source.mark_file import MAX_BYTES, read_mark

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">'
BOX = '<rect width="10" height="10" fill="#fff"/>'


def mark_of(inner: str, head: str = HEAD) -> list[tuple[str, float, int]]:
    """The colour, the strength and the number of outlines of every shape."""
    found, problems = read_mark(f"{head}{inner}</svg>".encode(), "docs/mark.svg")
    assert problems == []
    assert found
    return [(shape.colour, shape.strength, len(shape.outlines)) for shape in found.shapes]


def corners_of(inner: str, head: str = HEAD) -> tuple[float, float, float, float]:
    """The edges of all that is drawn: left, top, right, bottom."""
    found, _ = read_mark(f"{head}{inner}</svg>".encode(), "docs/mark.svg")
    assert found
    points = [point for shape in found.shapes for outline in shape.outlines for point in outline]
    across, down = zip(*points, strict=True)
    return min(across), min(down), max(across), max(down)


def said_of(text: str) -> str:
    found, problems = read_mark(text.encode(), "docs/mark.svg")
    assert found is None
    return "\n".join(map(str, problems))


def test_shapes_have_their_colours_in_the_order_in_which_they_are_drawn() -> None:
    inner = '<g fill="#ABC"><path d="M1 1h4v4z"/><circle r="2" style="fill:white;opacity:.5"/></g><line x2="3"/>'
    assert mark_of(inner) == [("#aabbcc", 1, 1), ("#ffffff", 0.5, 1)]
    assert mark_of('<path d="M0 0h9v9zM3 3v3h3z" fill="currentColor"/>') == [("#000000", 1, 2)]
    assert mark_of('<path d="M1 5H9" stroke="#102030" fill="none" stroke-width="2"/>') == [("#102030", 1, 1)]


@pytest.mark.parametrize(
    ("inner", "edges"),
    [
        ('<rect x="1" y="2" width="3" height="4"/>', (0.1, 0.2, 0.4, 0.6)),
        ('<rect width="10" height="10" rx="2"/>', (0, 0, 1, 1)),
        ('<circle cx="5" cy="5" r="4"/>', (0.1, 0.1, 0.9, 0.9)),
        ('<path d="M1,5a4,4,0,1,1,8,0a4 4 0 01-8 0"/>', (0.1, 0.1, 0.9, 0.9)),
        ('<path d="M0 5C0 0 10 0 10 5s-10 5-10 0"/>', (0, 0.125, 1, 0.875)),
        ('<path d="M0 0q5 10 10 0t10 0" transform="scale(.5)"/>', (0, -0.25, 1, 0.25)),
        ('<path d="m1 1 2 0 0 2zm4 4h2v2z"/>', (0.1, 0.1, 0.7, 0.7)),
        ('<polygon points="1,1 9,1 5,9"/>', (0.1, 0.1, 0.9, 0.9)),
        ('<g transform="translate(5 5)rotate(90)"><rect width="4" height="2"/></g>', (0.3, 0.5, 0.5, 0.9)),
        ('<rect width="1" height="1" transform="rotate(180 5 5) matrix(1 0 0 1 2 0)"/>', (0.7, 0.9, 0.8, 1)),
        ('<path d="M2 5H8" stroke="#000" stroke-width="2"/>', (0.2, 0.4, 0.8, 0.6)),
    ],
)
def test_what_is_drawn_stands_where_browsers_draw_it(inner: str, edges: tuple[float, ...]) -> None:
    assert corners_of(inner) == pytest.approx(edges, abs=0.003)


def test_the_viewbox_may_begin_anywhere() -> None:
    head = HEAD.replace("0 0 10 10", "-5,-5 10 10")
    assert corners_of('<rect x="-5" y="-5" width="5" height="5"/>', head) == pytest.approx((0, 0, 0.5, 0.5))


@pytest.mark.parametrize(
    ("inner", "said"),
    [
        ("<script>alert(1)</script>", "it has <script> in it; a mark is made of svg, g, title, desc, path"),
        ('<image href="x.png"/>', "it has <image> in it"),
        ('<use href="#a"/>', "it has <use> in it"),
        ("<style>@import 'x'</style>", "it has <style> in it"),
        ("<foreignObject/>", "it has <foreignObject> in it"),
        ('<a xmlns="http://www.w3.org/1999/xhtml"/>', "it has <a> in it"),
        ('<g onclick="x()"/>', '<g> has onclick="x()"'),
        ('<g id="a&quot;/&gt;&lt;script>"/>', "which names something else"),
        ('<path d="M0 0" href="javascript:x"/>', '<path> has href="javascript:x"'),
        ('<g xmlns:x="http://www.w3.org/1999/xlink" x:href="y"/>', '<g> has href="y"'),
        ('<rect width="1" height="1" fill="url(#a)"/>', "which names something else"),
        ('<rect width="1" height="1" style="fill:red;background:URL (//x.example/)"/>', "<rect> has background="),
        ('<rect width="1" height="1" fill="rgb(1,2,3)"/>', 'the colour "rgb(1,2,3)" is not one of a # and six digits'),
        ("<title>&lt;script&gt;</title>", "it has text in it"),
        ("loose", 'it has text in it: "loose"'),
        ('<svg viewBox="0 0 1 1"/>', "it has a second <svg> in it"),
        ('<path d="M0 0L1"/>', "<path> has a number that cannot be read"),
        ('<path d="L0 0"/>', "<path> has a number that cannot be read"),
        ('<path d="M0 0a1 1 0 2 1 1 1"/>', "<path> has a number that cannot be read"),
        ('<rect width="1e99" height="1"/>', "<rect> reaches far out of the viewBox"),
        ('<rect width="inf" height="nan"/>', "<rect> has a number that cannot be read"),
        ('<g transform="skewX(3)"/>', "<g> has a number that cannot be read"),
        (f'<g transform="{"x" * 29_000}"/>', "<g> has a number that cannot be read"),
        (f'<path d="M0 0a{"1" * 29_000}x"/>', "<path> has a number that cannot be read"),
        (f'<path d="M0 0{" " * 29_000}x"/>', "<path> has a number that cannot be read"),
        ("<g>" * 30 + "</g>" * 30, "its groups are nested deeper than 20"),
        (BOX * 201, "more shapes or points than a mark that is seen at 16 pixels"),
        (f'<path d="M0 0{"h1v1z" * 500}"/>', "more shapes or points"),
        ("<title>x</title>", "it draws nothing"),
        ("<g/", "this is no XML: not well-formed (invalid token)"),
    ],
)
def test_what_a_mark_has_no_need_of_is_refused_in_a_sentence(inner: str, said: str) -> None:
    assert said in said_of(f"{HEAD}{inner}</svg>")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "docs/mark.svg:1:1: this is no XML: no element found [unfit-mark]"),
        ('<?xml version="1.0" encoding="shift_jis"?><svg/>', 'it is written in "shift_jis"'),
        ('<?xml version="1.0" encoding="quoll"?><svg/>', "[unfit-mark]"),
        ('<!DOCTYPE svg [<!ENTITY a "b">]><svg/>', "it has a document type, which can name entities and other files"),
        ('<?xml-stylesheet href="x"?><svg/>', 'docs/mark.svg:1:1: it has an instruction "xml-stylesheet" for other'),
        ("<svg viewBox='0 0 1 1'/>", "<svg> is in no namespace"),
        (HEAD.replace("10 10", "10 12") + "</svg>", "its viewBox is no square"),
        (HEAD.replace("10 10", "1e-99 1e-99") + f"{BOX}</svg>", "reaches far out of the viewBox"),
        (f"{HEAD}<!--{'x' * MAX_BYTES}--></svg>", "it is larger than a mark may be, 30,000 bytes"),
    ],
)
def test_a_file_that_is_no_mark_is_refused_where_it_is_not(text: str, said: str) -> None:
    assert said in said_of(text)


def test_a_problem_names_line_and_column_and_how_to_mend_it() -> None:
    text = f'{HEAD}\n  <g>\n    <path d="M0 0h9z" fill="red"/></g></svg>'
    assert said_of(text) == (
        'docs/mark.svg:3:5: the colour "red" is not one of a # and six digits [unfit-mark]\n    write it as #0b5672'
    )
