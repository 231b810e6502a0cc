"""Copies in a web archive of what is gone, as its API tells of them: one for the day when it was published here."""

from __future__ import annotations

import json
import re

from newsletter.lookup.client import Client, Pace
from newsletter.lookup.facts import NoAnswerError
from newsletter.outbound.destinations import Destination

SERVICE = "the web archive"
_COPY = re.compile(r"https?://(web\.archive\.org/web/[0-9]{4,14}[a-z_]*/[^\s\"<>\\^`{|}]{1,400})")


def copy_of(gone: Destination, client: Client, pace: Pace, *, api: str) -> str:
    """The address of a copy of what was there when it was published; '' where there is none."""
    asked = {"url": gone.address, "timestamp": gone.since.replace("-", "")}
    answer = client.get(api, service=SERVICE, pace=pace, parameters=asked)
    try:
        closest = json.loads(answer.body)["archived_snapshots"].get("closest") or {}
        is_whole = closest.get("available") is True and str(closest.get("status", "200")) == "200"
        found = _COPY.fullmatch(closest.get("url", "")) if is_whole else None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
        raise NoAnswerError(f"{SERVICE} gives an answer that makes no sense") from error
    return f"https://{found[1]}" if found else ""
