"""Rounds of trials to what was measured: every trial once a round, so that what is compared ran side by side."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from newsletter.bench.cost import Cost
from newsletter.bench.ground import Ground
from newsletter.bench.outlets import OURS_ALONE, Largest, Weight, digests, largest, to_upload, total, weights
from newsletter.bench.programs import program
from newsletter.bench.stages import shares_of_stages
from newsletter.bench.trials import MADE_BY_HUGO, TRIALS, Trial

Say = Callable[[str], None]


@dataclass
class Measured:
    """What was measured of one size."""

    volumes: int
    costs: dict[str, list[Cost]] = field(default_factory=dict)
    outlets: dict[str, Weight] = field(default_factory=dict)
    largest: dict[str, Largest] = field(default_factory=dict)
    hugo: Weight | None = None
    """What Hugo's site has, beside all of ours but the search."""

    changed: int | None = None
    """How many files a deployment uploads after one tagline was changed."""

    stages: dict[str, float] = field(default_factory=dict)

    @property
    def same(self) -> Weight:
        """What of our site Hugo makes too."""
        return total(self.outlets, without=OURS_ALONE)


def trials_named(names: Sequence[str]) -> list[Trial]:
    """The trials of these names, or of these sides; all where none is named."""
    return [trial for trial in TRIALS if not names or trial.name in names or trial.side in names]


def unmeasured(trials: Iterable[Trial]) -> dict[str, str]:
    """Of trials that need a program which is not there, what is said in their place."""
    found = {trial.label: program(trial.needs) for trial in trials if trial.needs}
    return {label: one.missing for label, one in found.items() if not one.path}


def measure(volumes: int, trials: Sequence[Trial], *, rounds: int, folder: Path | None, say: Say) -> Measured:
    """Measure one size in a folder of its own, which is deleted afterwards."""
    with tempfile.TemporaryDirectory(dir=folder, prefix="bench-", ignore_cleanup_errors=True) as kept:
        say(f"V = {volumes}: inventing the archive")
        ground, found = Ground(Path(kept), volumes), Measured(volumes)
        there = [trial for trial in trials if not trial.needs or program(trial.needs).path]
        for number in range(1, rounds + 1):
            for trial in (one for one in there if not one.is_series):
                say(f"V = {volumes}, round {number} of {rounds}: {trial.label}")
                _run(trial, ground, number, found)
        for trial in (one for one in there if one.is_series):
            say(f"V = {volumes}: {trial.label}")
            found.costs[trial.name] = trial.run(ground, rounds)
        if "cold" in found.costs:
            say(f"V = {volumes}: where the time goes")
            found.stages = _stages(ground)
    return found


def _run(trial: Trial, ground: Ground, number: int, found: Measured) -> None:
    """Run a trial once, and weigh what it left behind the first time."""
    before = digests(ground.whole()) if trial.name == "changed" and number == 1 else {}
    found.costs.setdefault(trial.name, []).extend(trial.run(ground, number))
    if number > 1:
        return
    if trial.name == "cold":
        found.outlets, found.largest = weights(ground.site), largest(ground.site)
    elif trial.name == "changed":
        found.changed = len(to_upload(before, digests(ground.site)))
    elif trial.name == "hugo":
        found.hugo = total(weights(ground.place(MADE_BY_HUGO)))


def _stages(ground: Ground) -> dict[str, float]:
    """Build once more, and see what it does meanwhile."""
    looks = ground.free("looks")
    ground.clear()
    ground.build("newsletter.bench.stages", str(looks))
    return shares_of_stages(looks)
