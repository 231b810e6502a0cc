"""Figures: medians and pairwise ratios, and the tables that people and programs read."""

from __future__ import annotations

import json

import pytest

from newsletter.bench.bench_report import as_json, as_table, growth_of, report_of
from newsletter.bench.cost import Cost
from newsletter.bench.figures import CPU, MEMORY, RATIOS, WALL, median_cost, median_ratio
from newsletter.bench.outlets import Largest, Weight
from newsletter.bench.rounds import Measured
from newsletter.bench.trials import NAMES, TRIALS

EVERYTHING, CHANGED = RATIOS[0], RATIOS[2]

REPORT = """\
                                    wall s  CPU s  peak MB  runs
everything, cold                      4.00   6.00        4     3
Hugo, the same outputs                1.00   1.50        1     3
Pagefind over the pages of entries    1.00   1.50        1     3
edit to page, mkdocs serve            0.50      –        –     1

pairwise                                           wall   CPU
everything ÷ (Hugo, the same outputs, + Pagefind)  2.00  2.00

outlet                    files   share   MB   share  files a volume  kB a volume  setting
pages of entries             80   80.0%  1.3   65.0%             8.0          130
search                       10   10.0%  0.5   25.0%             1.0           50
API                          10   10.0%  0.2   10.0%             1.0           20      api
all but pictures and API     90   90.0%  1.8   90.0%             9.0          180
all                         100  100.0%  2.0  100.0%            10.0          200
Hugo makes 99 files of 1.6 MB, 123.8% and 123.1% of all but the search
one changed tagline: 7 files are new or have other bytes

stage of a cold build  share  CPU s
search/cache           75.0%   4.50
source/project         25.0%   1.50
"""


GROWTH = """\
largest of its family, kB   50    500  1,000    grew
extras/index.html          100  1,000  2,000  20.0 ×
topics/*/index.html         30     30     30   1.0 ×
the volumes grew 20.0 ×
"""


def costs(*walls: float) -> list[Cost]:
    """Runs that took so many seconds, on one and a half processors, and as many megabytes."""
    return [Cost(wall, 1.5 * wall, wall * 1_000_000) for wall in walls]


def test_the_middle_run_counts() -> None:
    assert median_cost(costs(9, 1, 2), WALL) == 2
    assert median_cost(costs(1, 2, 4, 9), WALL) == 3


def test_what_one_run_does_not_tell_is_not_guessed_from_the_others() -> None:
    assert median_cost([*costs(1, 2), Cost(3)], WALL) == 2
    assert median_cost([*costs(1, 2), Cost(3)], CPU) is None
    assert median_cost([], MEMORY) is None


def test_a_ratio_is_of_what_ran_in_the_same_round() -> None:
    slow_then_fast = {"changed": costs(10, 4, 1), "empty": costs(10, 2, 0.25)}
    assert median_ratio(CHANGED, slow_then_fast, WALL) == 2  # 1, 2 and 4; the medians alone would say 4 ÷ 2


def test_what_is_compared_together_is_added_up_round_by_round() -> None:
    found = {"cold": costs(4, 9, 8), "hugo": costs(1, 2, 3), "pagefind": costs(1, 1, 1)}
    assert median_ratio(EVERYTHING, found, WALL) == 2  # 4 ÷ 2, 9 ÷ 3 and 8 ÷ 4


def test_where_a_side_was_left_out_there_is_no_ratio() -> None:
    assert median_ratio(EVERYTHING, {"cold": costs(4), "hugo": costs(1)}, WALL) is None
    assert median_ratio(CHANGED, {"changed": [Cost(1)], "empty": [Cost(2)]}, CPU) is None


def test_every_ratio_is_of_trials_that_there_are() -> None:
    assert {name for ratio in RATIOS for name in (*ratio.over, *ratio.under)} <= set(NAMES)
    assert len({trial.name for trial in TRIALS}) == len(TRIALS)


def test_columns_stand_below_one_another() -> None:
    assert as_table([("", "s"), ("Hugo", "10.00"), ("we", "9.50")]) == "          s\nHugo  10.00\nwe     9.50\n"


@pytest.fixture
def measured() -> Measured:
    """A size of which everything is known."""
    return Measured(
        volumes=10,
        costs={"cold": costs(4, 2, 6), "hugo": costs(1, 1, 1), "pagefind": costs(1, 1, 1), "served": [Cost(0.5)]},
        outlets={
            "pages of entries": Weight(80, 1_300_000),
            "search": Weight(10, 500_000),
            "API": Weight(10, 200_000),
        },
        hugo=Weight(99, 1_600_000),
        changed=7,
        stages={"search/cache": 0.75, "source/project": 0.25},
    )


def test_the_report_has_every_figure(measured: Measured) -> None:
    assert report_of(measured) == REPORT


def test_the_growth_of_the_largest_files_is_told_from_size_to_size_what_grew_most_first() -> None:
    small, middle_sized, large = (
        Measured(volumes, largest={"extras/index.html": Largest(size, 1), "topics/*/index.html": Largest(30_000, 1)})
        for volumes, size in ((50, 100_000), (500, 1_000_000), (1_000, 2_000_000))
    )
    small.largest["index.html"] = middle_sized.largest["index.html"] = large.largest["index.html"] = Largest(9_000, 1)
    assert growth_of([large, small, middle_sized]) == GROWTH
    assert growth_of([small]) == ""


def test_the_json_has_every_run(measured: Measured) -> None:
    made = json.loads(as_json({"processors": 2}, {"Hugo": "is not there"}, [measured]))
    assert made["machine"] == {"processors": 2}
    assert made["left_out"] == {"Hugo": "is not there"}
    (size,) = made["sizes"]
    assert [run["wall"] for run in size["costs"]["cold"]] == [4, 2, 6]
    assert size["medians"]["cold"] == {"wall": 4, "cpu": 6, "memory": 4_000_000}
    assert size["medians"]["served"] == {"wall": 0.5, "cpu": None, "memory": None}
    assert size["ratios"] == {"everything": {"wall": 2, "cpu": 2}}
    assert size["outlets"]["search"] == {"files": 10, "bytes": 500_000}
