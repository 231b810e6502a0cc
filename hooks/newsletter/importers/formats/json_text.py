"""JSON to plain values: what is no JSON, too deep or ambiguous is refused by line. Knows nothing of what it says."""

from __future__ import annotations

import json
import re
from typing import Any

from newsletter.problem import NewsletterError, quoted, visible

_START = re.compile(r'\s*(?:\{\s*["}]|\[\s*(?:[{"]|\]\s*\Z))')


def is_json(text: str) -> bool:
    """Whether a text begins as JSON with groups or texts does; «[1] A title» does not."""
    return _START.match(text) is not None


def json_of(text: str, *, name: str) -> Any:
    """Read JSON; a name that stands twice in one group, and what no file of facts nests so deep, is refused."""
    try:
        return json.loads(text, object_pairs_hook=_once, parse_constant=_refuse_constant)
    except json.JSONDecodeError as error:
        where = f"{visible(name)}, line {error.lineno}, column {error.colno}"
        raise NewsletterError(f"{where}: it is no JSON: {error.msg[:1].lower()}{error.msg[1:]}") from None
    except RecursionError:
        raise NewsletterError(f"{visible(name)}: its lists and groups are nested too deep to be read") from None
    except ValueError as error:
        raise NewsletterError(f"{visible(name)}: {error}") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise ValueError(f"{quoted(name)} stands twice in one group; delete one of them")
        found[name] = value
    return found


def _refuse_constant(word: str) -> None:
    raise ValueError(f"{word} is no value that JSON has")
