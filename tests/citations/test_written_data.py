"""Data that are written already stand in others as they would stand there unwritten, whatever texts hold."""

from __future__ import annotations

from newsletter.citations.json_ld import Written, embedded, written_items

HOSTILE = {"name": '</script>"\\u001a"\'&', "\\u001a": ["“x”", '\\"', None, 1]}


def written(data: object) -> Written:
    return Written(str(embedded(data)))


def test_what_is_written_already_stands_in_other_data_as_if_it_were_not() -> None:
    plain = {"first": HOSTILE, "all": [HOSTILE, "between", [HOSTILE]], "last": '"\\u001a"'}
    once = written(HOSTILE)
    assert embedded({"first": once, "all": [once, "between", [once]], "last": '"\\u001a"'}) == embedded(plain)
    assert embedded(once) == embedded(HOSTILE)


def test_the_items_of_a_list_are_numbered_from_one() -> None:
    items = [{"@type": "ListItem", "position": place, "item": one} for place, one in ((1, HOSTILE), (2, "x"))]
    assert written_items(map(written, (HOSTILE, "x"))).json == embedded(items)
    assert written_items(()).json == "[]"
