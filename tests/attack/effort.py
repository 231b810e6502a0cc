"""Effort: how many examples a property test draws, few in `make test` and many in `make fuzz`."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, settings

_USUAL = 100
"""What hypothesis draws where no profile says otherwise."""


def examples(number: int) -> settings:
    """Draw this many examples, and under the profile of `make fuzz` as many times more as it asks for.

    None is shrunk: an archive shrinks for minutes, and what it is made of can be read as it is. Much may be drawn in
    vain, for the records decide what they take.
    """
    usual = settings()
    return settings(
        phases=(Phase.explicit, Phase.generate),
        max_examples=round(number * usual.max_examples / _USUAL),
        suppress_health_check=[*usual.suppress_health_check, HealthCheck.filter_too_much],
    )
