"""Licences that are known by name: how each is written, and where it can be read."""

from __future__ import annotations

import re
from typing import Annotated

from pydantic import AfterValidator, ValidationInfo

from newsletter.model.record import Line, WebAddress, fault
from newsletter.problem import ReadingRule, did_you_mean

_COMMONS = "https://creativecommons.org/"

LICENCES = {
    "CC BY 4.0": f"{_COMMONS}licenses/by/4.0/",
    "CC BY-SA 4.0": f"{_COMMONS}licenses/by-sa/4.0/",
    "CC BY-NC 4.0": f"{_COMMONS}licenses/by-nc/4.0/",
    "CC BY-NC-SA 4.0": f"{_COMMONS}licenses/by-nc-sa/4.0/",
    "CC BY-ND 4.0": f"{_COMMONS}licenses/by-nd/4.0/",
    "CC BY-NC-ND 4.0": f"{_COMMONS}licenses/by-nc-nd/4.0/",
    "CC0 1.0": f"{_COMMONS}publicdomain/zero/1.0/",
}
"""Address by name."""


def licence_meant(text: str) -> str | None:
    """The licence that a text means: «cc-by-4.0», «CC BY 4.0 International»; None for one that is not known."""
    return next((name for name in LICENCES if _bare(name) == _bare(text)), None)


def address_meant(text: str) -> str | None:
    """The address of the licence that another address of it means, such as that of its deed; None where none is."""
    found = re.match(
        rf"https?://(www\.)?{re.escape(_COMMONS.removeprefix('https://'))}(\S+?)(/(deed|legalcode)\S*)?/?$", text
    )
    written = f"{_COMMONS}{found[2]}/" if found else ""
    return written if written in LICENCES.values() else None


def _bare(name: str) -> str:
    plain = re.sub(r"\b(creative commons|international|universal)\b|[\W_]", "", name.casefold())
    return plain if plain.startswith("cc") or not plain.startswith("by") else f"cc{plain}"


def _check_licence(text: str) -> str:
    name = licence_meant(text)
    if name and name != text:
        raise fault(ReadingRule.WRONG_VALUE, "must be the name under which everybody knows it", hint=did_you_mean(name))
    return text


def _check_licence_url(text: str, info: ValidationInfo) -> str:
    named = LICENCES.get(info.data.get(str(info.field_name).removesuffix("_url"), ""))
    if named and text != named:
        raise fault(
            ReadingRule.BAD_ADDRESS, "must be the address of the licence that is named", hint=did_you_mean(named)
        )
    nearest = address_meant(text)
    is_commons = re.match(r"https?://(www\.)?creativecommons\.org/", text, re.IGNORECASE)
    if is_commons and nearest != text:  # whose licences all have addresses of one form
        claim = "must be the address of a licence, not of a page about it"
        raise fault(ReadingRule.BAD_ADDRESS, claim, hint=did_you_mean(nearest))
    return text


Licence = Annotated[Line, AfterValidator(_check_licence)]
"""The name of a licence."""

LicenceAddress = Annotated[WebAddress, AfterValidator(_check_licence_url)]
"""Where a licence can be read: that of the field before, whose name it has but for «_url»."""
