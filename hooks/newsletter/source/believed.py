"""Believed: records that this program has sealed itself, read without judging each text of theirs once more.

What a check gives back as it was is taken as it is; all that makes a value of another, and the types, stay.
"""

from __future__ import annotations

from functools import cache
from typing import Any, TypeVar

from pydantic_core import SchemaValidator

from newsletter.model.kinds import KindTables
from newsletter.model.record import CHECKS, Record

R = TypeVar("R", bound=Record)


def believed(kind: type[R], told: str, *, tables: KindTables) -> R:
    """Read a record of a kind from the JSON that was written of one."""
    made: R = _validator(kind).validate_json(told, context=tables)
    return made


@cache
def _validator(kind: type[Record]) -> SchemaValidator:
    """What reads records of a kind; pydantic would take the parts of it that judge, unless it is told not to."""
    schema = kind.__pydantic_core_schema__
    try:
        return SchemaValidator(_without_checks(schema), _use_prebuilt=False)
    except TypeError:  # pydantic does not know that yet, or not any more
        return kind.__pydantic_validator__  # type: ignore[return-value]


def _without_checks(schema: Any) -> Any:
    """A schema of pydantic without the checks in it."""
    if isinstance(schema, list | tuple):
        return type(schema)(map(_without_checks, schema))
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == "function-after" and schema["function"]["function"] in CHECKS:
        return _without_checks(schema["schema"])
    return {name: part if name == "metadata" else _without_checks(part) for name, part in schema.items()}
