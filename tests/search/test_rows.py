"""Rows of records, of which some are chosen."""

from __future__ import annotations

import numpy as np

from newsletter.search.rows import Rows

ROWS = Rows.of([[(1, 2)], [], [(3, 4), (5, 6)]], width=2)


def test_rows_of_chosen_records_stand_in_their_order() -> None:
    found = ROWS.chosen(np.array([2, 0, 0]))
    assert found.starts.tolist() == [0, 2, 3, 4]
    assert [column.tolist() for column in found.columns] == [[3, 5, 1, 1], [4, 6, 2, 2]]


def test_a_number_of_a_row_takes_four_bytes_however_it_came_there() -> None:
    owned = Rows.owned(np.array([0, 2]), [np.array([7, 8])], 3)
    made = [*ROWS.columns, *owned.columns, *ROWS.renumbered(np.arange(9), [0]).columns]
    assert {column.itemsize for column in made} == {4}


def test_of_all_records_as_they_are_no_row_is_copied() -> None:
    assert ROWS.chosen(np.arange(3)) is ROWS
    assert ROWS.chosen(np.array([0, 1])) is not ROWS
