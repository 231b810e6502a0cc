"""What was measured to what is read: tables on the terminal, and JSON with every single run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from newsletter.bench.figures import CPU, MEMORY, RATIOS, WALL, median_cost, median_ratio
from newsletter.bench.outlets import LEFT_OUT_BY, UNCOUNTED, Weight, total
from newsletter.bench.rounds import Measured
from newsletter.bench.trials import TRIALS
from newsletter.problem import in_columns

_MEGA = 1_000_000
_MANY_STAGES = 16
_MANY_FAMILIES = 20
_UNKNOWN = "–"
_LARGE = 20_000
"""Smaller files are nobody's concern, however they grow."""


def as_table(rows: Sequence[Sequence[str]]) -> str:
    """Rows in columns, the first one to the left and all others to the right."""
    return "".join(f"{line}\n" for line in in_columns(rows))


def report_of(found: Measured) -> str:
    """All tables of one size."""
    parts = [_costs(found), _ratios(found), _outlets(found), _largest(found), _stages(found)]
    return "\n".join(part for part in parts if part)


def growth_of(found: Sequence[Measured]) -> str:
    """The largest file of each family at every size, and by what it grew from the smallest size to the largest.

    What grows as the archive does is at the top, what closes is at the bottom; nothing where there is one size.
    """
    sizes = [one for one in sorted(found, key=lambda one: one.volumes) if one.largest]
    if len(sizes) < 2:
        return ""
    families = [name for name in sizes[-1].largest if name in sizes[0].largest]
    grown = {name: sizes[-1].largest[name].bytes / sizes[0].largest[name].bytes for name in families}
    shown = [name for name in families if sizes[-1].largest[name].bytes > _LARGE]
    rows = [("largest of its family, kB", *(f"{one.volumes:,}" for one in sizes), "grew")]
    for name in sorted(shown, key=lambda name: -grown[name]):
        rows.append(
            (
                name,
                *(f"{one.largest[name].bytes / 1_000:,.0f}" if name in one.largest else _UNKNOWN for one in sizes),
                f"{grown[name]:.1f} ×",
            )
        )
    volumes = sizes[-1].volumes / sizes[0].volumes
    return f"{as_table(rows)}the volumes grew {volumes:.1f} ×\n"


def as_json(machine: Mapping[str, Any], left_out: Mapping[str, str], found: Iterable[Measured]) -> str:
    """Everything, for programs; times in seconds, memory and sizes in bytes."""
    made = {"machine": machine, "left_out": left_out, "sizes": [_plain(one) for one in found]}
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _costs(found: Measured) -> str:
    rows = [("", "wall s", "CPU s", "peak MB", "runs")]
    for trial in TRIALS:
        if costs := found.costs.get(trial.name):
            wall, cpu, memory = (median_cost(costs, name) for name in (WALL, CPU, MEMORY))
            figures = (_figure(wall), _figure(cpu), _figure(memory and memory / _MEGA, digits=0))
            rows.append((trial.label, *figures, str(len(costs))))
    return as_table(rows)


def _ratios(found: Measured) -> str:
    rows = [("pairwise", "wall", "CPU")]
    for ratio in RATIOS:
        wall, cpu = (median_ratio(ratio, found.costs, name) for name in (WALL, CPU))
        if wall is not None:
            rows.append((ratio.label, _figure(wall), _figure(cpu)))
    return as_table(rows) if len(rows) > 1 else ""


def _outlets(found: Measured) -> str:
    if not found.outlets:
        return ""
    whole = total(found.outlets)
    rows: list[tuple[str, ...]] = [
        ("outlet", "files", "share", "MB", "share", "files a volume", "kB a volume", "setting")
    ]
    rows += [_outlet(name, weight, whole, found.volumes) for name, weight in found.outlets.items()]
    rows.append(
        _outlet(f"all but {' and '.join(UNCOUNTED)}", total(found.outlets, without=UNCOUNTED), whole, found.volumes)
    )
    rows.append(_outlet("all", whole, whole, found.volumes))
    return as_table(rows) + _beside(found)


def _outlet(name: str, weight: Weight, whole: Weight, volumes: int) -> tuple[str, ...]:
    return (
        name,
        f"{weight.files:,}",
        f"{weight.files / whole.files:.1%}",
        f"{weight.bytes / _MEGA:.1f}",
        f"{weight.bytes / whole.bytes:.1%}",
        f"{weight.files / volumes:.1f}",
        f"{weight.bytes / volumes / 1_000:.0f}",
        LEFT_OUT_BY.get(name, ""),
    )


def _beside(found: Measured) -> str:
    """What is said of the site below the table."""
    said = ""
    if found.hugo:
        same = found.same
        said += (
            f"Hugo makes {found.hugo.files:,} files of {found.hugo.bytes / _MEGA:.1f} MB, "
            f"{found.hugo.files / same.files:.1%} and {found.hugo.bytes / same.bytes:.1%} of all but the search\n"
        )
    if found.changed is not None:
        said += f"one changed tagline: {found.changed:,} files are new or have other bytes\n"
    return said


def _largest(found: Measured) -> str:
    """The largest file of each family that has large ones; their growth from size to size is what to look at."""
    if not found.largest:
        return ""
    rows = [("largest of its family", "kB", "kB packed")]
    for family, size in list(found.largest.items())[:_MANY_FAMILIES]:
        rows.append((family, f"{size.bytes / 1_000:,.0f}", f"{size.packed / 1_000:,.0f}"))
    return as_table(rows)


def _stages(found: Measured) -> str:
    if not found.stages:
        return ""
    cpu = median_cost(found.costs["cold"], CPU)
    shown = list(found.stages.items())
    rest = sum(share for _, share in shown[_MANY_STAGES:])
    rows = [("stage of a cold build", "share", "CPU s")]
    for stage, share in [*shown[:_MANY_STAGES], *([("all others", rest)] if rest else [])]:
        rows.append((stage, f"{share:.1%}", _figure(cpu and cpu * share)))
    return as_table(rows)


def _figure(value: float | None, *, digits: int = 2) -> str:
    return _UNKNOWN if value is None else f"{value:,.{digits}f}"


def _plain(found: Measured) -> dict[str, Any]:
    ratios = {
        ratio.name: {name: median_ratio(ratio, found.costs, name) for name in (WALL, CPU)}
        for ratio in RATIOS
        if median_ratio(ratio, found.costs, WALL) is not None
    }
    medians = {
        trial: {name: median_cost(costs, name) for name in (WALL, CPU, MEMORY)} for trial, costs in found.costs.items()
    }
    return asdict(found) | {"medians": medians, "ratios": ratios}
