"""Names as reference managers read them of a page, where a comma parts the family name from the given one."""

from __future__ import annotations

from functools import lru_cache

from newsletter.citations.cited_names import CitedName


@lru_cache(maxsize=1 << 16)
def manager_name(one: CitedName) -> str:
    """A name for a manager: «van Quoll, Anna», «Numbat Jr., Zoë»; a group's ends with the comma and stays whole.

    Zotero parts what has no comma at its last space, and takes what stands behind a second comma for nothing. It takes
    a semicolon for the end of a name.
    """
    if not one.is_parted:
        return f"{_plain(one.printed)},"
    family = f"{one.family} {one.suffix}".strip()
    return f"{_plain(family)}, {_plain(one.given)}" if one.given else f"{_plain(family)},"


def manager_names(names: tuple[CitedName, ...]) -> list[str]:
    """The names of all authors, each for a tag of its own.

    A single name that has spaces on both sides of its comma is taken for two people; it stands the other way round.
    """
    written = [manager_name(one) for one in names]
    if len(written) == 1 and all(" " in part.strip() for part in written[0].split(",")):
        return [_plain(names[0].straight())]
    return written


def _plain(name: str) -> str:
    """A part of a name without the signs that part names."""
    return " ".join(name.replace(";", " ").replace(",", " ").split())
