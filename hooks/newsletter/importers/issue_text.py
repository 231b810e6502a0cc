"""A draft to the text of an issue file, in canonical form. What was not found is left out, so that `check` names it."""

from __future__ import annotations

from typing import Any

import yaml

from newsletter.importers.draft import Draft, fields_of
from newsletter.model.characters import UNPRINTABLE
from newsletter.source.canonical import canonical


class _Dumper(yaml.CSafeDumper):
    """Writes a value that comes twice twice, for issue files have no anchors."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        """Whether a value is written again rather than referred to: each is."""
        return True


def issue_text(draft: Draft) -> str:
    """Write a draft as an issue file."""
    return canonical(yaml_text(fields_of(draft)))


def yaml_text(value: Any) -> str:
    """Write plain values as YAML that is right, not yet as it should look."""
    dumped: str = yaml.dump(
        _printable(value), Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10**6, default_style=None
    )
    # A joiner is written as it is and the emoji around it by their codes, so that it would seem to join nothing.
    return UNPRINTABLE.sub(lambda found: f"\\U{ord(found[0]):08X}", dumped)


def _printable(value: Any) -> Any:
    """Values without the characters that no issue file may hold; the readers have named them already."""
    if isinstance(value, str):
        return UNPRINTABLE.sub("", value)
    if isinstance(value, dict):
        return {name: _printable(one) for name, one in value.items()}
    return [_printable(one) for one in value] if isinstance(value, list) else value
