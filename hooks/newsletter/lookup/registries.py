"""Registries of DOIs: where each is asked about a DOI, and how its answer, which is JSON, is read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import quote

from newsletter.lookup.exchange import Answer
from newsletter.lookup.facts import Facts, NoAnswerError, facts_in
from newsletter.lookup.ids import Reference, reference_of
from newsletter.problem import quoted

UNKNOWN = 404
"""What a registry answers that does not know a DOI."""


def address_of(reference: Reference, api: str) -> str:
    """The address of what a registry knows of a DOI."""
    return f"{api.rstrip('/')}/{quote(reference.id, safe='/')}"


def read_registered(
    answer: Answer, reference: Reference, service: str, facts_of: Callable[[Any], Facts | None]
) -> Facts | None:
    """Read the facts of an answer about the paper asked for; None where the registry does not know it, or no title."""
    if answer.status == UNKNOWN:
        return None
    if answer.status != 200:
        api = f"{service.lower()}_api"
        raise NoAnswerError(f"{service} answered with status {answer.status}; is the setting {api} right?")
    facts = facts_in(answer.body, service, "record", facts_of)
    if facts and facts.doi and reference_of(facts.doi) != reference:
        raise NoAnswerError(f"{service} answers about another paper, DOI {quoted(facts.doi)}; is that the one?")
    return facts
