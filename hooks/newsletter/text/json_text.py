"""JSON of strangers: read as strictly as an issue file, each fault at its line or by its name."""

from __future__ import annotations

import json
from itertools import chain
from typing import Any

from newsletter.problem import NewsletterError, quoted, visible

_MOST_DIGITS = 1_000
"""How many digits a number may have; Python reads none of more than 4,300, and no fact of a paper has twenty."""

_DEEPEST = 100
"""How many lists and groups may stand in each other; how many Python can read depends on its version."""


def read_json(text: str, *, name: str) -> Any:
    """Read JSON; a name that stands twice in one group, and what no file of facts nests so deep, is refused."""
    try:
        return _bounded(json.loads(text, object_pairs_hook=_once, parse_int=_whole, parse_constant=_refuse_constant))
    except json.JSONDecodeError as error:
        where = f"{visible(name)}, line {error.lineno}, column {error.colno}"
        raise NewsletterError(f"{where}: it is no JSON: {error.msg[:1].lower()}{error.msg[1:]}") from None
    except RecursionError:
        raise NewsletterError(f"{visible(name)}: its lists and groups are nested too deep to be read") from None
    except ValueError as error:
        raise NewsletterError(f"{visible(name)}: {error}") from None


def _bounded(read: Any) -> Any:
    within = [read]
    for _ in range(_DEEPEST):
        groups = (one.values() if isinstance(one, dict) else one for one in within if isinstance(one, dict | list))
        within = [*chain.from_iterable(groups)]
    if within:
        raise RecursionError
    return read


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"{quoted(name)} stands twice in one group; delete one of them")
        found[name] = value
    return found


def _whole(digits: str) -> int:
    if len(digits) > _MOST_DIGITS:
        raise ValueError(f"a number in it has more than {_MOST_DIGITS} digits; mend it")
    return int(digits)


def _refuse_constant(word: str) -> None:
    raise ValueError(f"{word} is no value that JSON has")
