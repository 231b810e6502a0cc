"""Limits: how much may stand in the files of an archive, which whoever sends one could make as large as he likes."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from newsletter.model.record import Record


def _limit(usual: int, *, most: int, of: str) -> Any:
    described = f"{of}: {usual:,} where nothing else is set, {most:,} at most"
    return Field(usual, ge=1, le=most, description=described, examples=[2 * usual])


class Limits(Record):
    """How much may stand in the files of volumes and of the vocabulary; far more than any of them needs."""

    bytes: int = _limit(1_000_000, most=20_000_000, of="Bytes of one file")
    values: int = _limit(50_000, most=500_000, of="Values of one file, as YAML counts them")
    items: int = _limit(10_000, most=100_000, of="Items of any one list")
    depth: int = _limit(20, most=100, of="How deep fields are nested")
    files: int = _limit(10_000, most=100_000, of="Files and folders below issues/")

    def hint(self, name: str) -> str:
        """What is said where a limit is passed: first that it is wide, then where it is set."""
        return f"no volume needs so much; a maintainer can set extra.newsletter.limits.{name} in mkdocs.yml"


USUAL = Limits()


WIDEST = Limits(**{name: part["maximum"] for name, part in Limits.model_json_schema()["properties"].items()})
"""The limits that no setting can raise, under which nothing that reads YAML dies."""
