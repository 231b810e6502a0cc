"""Homes and profiles: where a publisher and the accounts of a newsletter are found, by whole addresses."""

from __future__ import annotations

import re
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator

from newsletter.model.record import PublicAddress, fault
from newsletter.problem import ReadingRule, did_you_mean

_X = re.compile(r"https?://(?:www\.)?(?:x|twitter)\.com/@?(\w{1,15})/?$", re.IGNORECASE)


def x_handle(profile: str) -> str | None:
    """The name of an account on X, as its cards have it: «@marsupials»; None for one elsewhere."""
    found = _X.match(profile)
    return f"@{found[1]}" if found else None


def _check_form(value: object) -> object:
    if isinstance(value, str) and not re.match("https?://", value):
        claim = "must be a web address that begins with https://"
        raise fault(ReadingRule.BAD_ADDRESS, claim, hint=did_you_mean(_nearest(value.strip())))
    return value


def _check_path(text: str) -> str:
    if not urlsplit(text).path.strip("/"):
        raise fault(ReadingRule.BAD_ADDRESS, "names a network and no profile on it", hint="add the name of the account")
    return text


def _nearest(text: str) -> str | None:
    """The address that a handle or an address without its beginning means; None where it may be on any network."""
    fediverse = re.fullmatch(r"@?([\w.-]+)@([\w-]+(?:\.[\w-]+)+)", text)
    if fediverse:
        return f"https://{fediverse[2]}/@{fediverse[1]}"
    if re.fullmatch(r"@?[\w-]+\.bsky\.social", text):
        return f"https://bsky.app/profile/{text.removeprefix('@')}"
    return f"https://{text}" if re.fullmatch(r"[\w-]+(?:\.[\w-]+)+(?:/[!-~]*)?", text) else None


Home = Annotated[PublicAddress, BeforeValidator(_check_form)]
"""Where somebody is at home on the web."""

Profile = Annotated[Home, AfterValidator(_check_path)]
"""The address of a profile."""
