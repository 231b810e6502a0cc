"""Costs to figures: medians, and ratios of what ran in the same round."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter
from statistics import median

from newsletter.bench.cost import Cost

WALL, CPU, MEMORY = "wall", "cpu", "memory"
"""What a cost has, by name."""


@dataclass(frozen=True)
class Ratio:
    """What is divided by what; several trials of a side are added up."""

    name: str
    label: str
    over: tuple[str, ...]
    under: tuple[str, ...]


RATIOS = (
    Ratio("everything", "everything ÷ (Hugo, the same outputs, + Pagefind)", ("cold",), ("hugo", "pagefind")),
    Ratio("pages", "pages only ÷ Hugo, the same pages", ("pages",), ("hugo-pages",)),
    Ratio("changed", "one volume changed ÷ empty site", ("changed",), ("empty",)),
    Ratio("unchanged", "nothing changed ÷ empty site", ("unchanged",), ("empty",)),
    Ratio("served", "edit to page ÷ hugo server", ("served",), ("hugo-served",)),
    Ratio("help", "newsletter --help ÷ python -c pass", ("help",), ("python",)),
    Ratio("plain", "everything ÷ Hugo as its users run it", ("cold",), ("plain-hugo",)),
    Ratio("copy", "everything ÷ cp -r of the site", ("cold",), ("copy",)),
)


def median_cost(costs: Sequence[Cost], name: str) -> float | None:
    """The median of what several runs took; None where it is not known of every one."""
    values = [attrgetter(name)(cost) for cost in costs]
    return median(values) if values and None not in values else None


def median_ratio(ratio: Ratio, costs: Mapping[str, Sequence[Cost]], name: str) -> float | None:
    """The median of the ratios of every round; None where a trial was left out."""
    over, under = _added(ratio.over, costs, name), _added(ratio.under, costs, name)
    ratios = [one / other for one, other in zip(over, under, strict=False) if other]
    return median(ratios) if ratios else None


def _added(trials: Sequence[str], costs: Mapping[str, Sequence[Cost]], name: str) -> list[float]:
    """What trials took together, round by round; nothing where one of them was left out or is not known."""
    rows = [[attrgetter(name)(cost) for cost in costs.get(trial, ())] for trial in trials]
    rounds = zip(*rows, strict=False)
    return [sum(values) for values in rounds if None not in values]
