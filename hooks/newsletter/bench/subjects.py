"""What invented entries are filed under: topics, organisations and venues, the frequent ones first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from newsletter.bench.chance import Chance, Ranked
from newsletter.bench.syllables import invented_names
from newsletter.bench.wording import InventedWords
from newsletter.model.slugs import slug

TOPICS, ORGANISATIONS = 44, 120
LEADING = (("recsys", "Recommender systems"), ("embeddings", "Embeddings"), ("rag", "Retrieval-augmented generation"))
"""The topics that the settings of invented archives name."""

_HOUSES = ("Labs", "University", "Institute", "AI", "Systems", "College")

VENUES = (
    ("sigir", "SIGIR", "International Conference on Research in Information Retrieval", "conference"),
    ("recsys", "RecSys", "Conference on Recommender Systems", "conference"),
    ("cikm", "CIKM", "Conference on Information and Knowledge Management", "conference"),
    ("tois", "TOIS", "Transactions on Information Systems", "journal"),
    ("ecir", "ECIR", "European Conference on Information Retrieval", "conference"),
    ("wsdm", "WSDM", "Conference on Web Search and Data Mining", "conference"),
    ("irj", "Retrieval Journal", "Journal of Information Retrieval Research", "journal"),
)


@dataclass(frozen=True)
class Subjects:
    """The vocabulary of an invented archive, as its files have it, and what entries draw from it."""

    tags: list[dict[str, Any]]
    organisations: list[dict[str, Any]]
    venues: list[dict[str, Any]]
    tag_ids: Ranked[str]
    organisation_names: Ranked[str]
    venue_ids: Ranked[str]


def subjects(chance: Chance, wording: InventedWords) -> Subjects:
    """Invent a vocabulary."""
    words = iter(wording.rare)
    named = {slug(name, longest=40): name for name in (f"{next(words)} {next(words)}" for _ in range(TOPICS))}
    topics = [*LEADING, *((one, name.capitalize()) for one, name in named.items())][:TOPICS]
    tags = [_tag(place, *topic, chance) for place, topic in enumerate(topics)]
    organisations = [
        _organisation(f"{name} {chance.one_of(_HOUSES)}") for name in invented_names(chance)[:ORGANISATIONS]
    ]
    venues = [dict(zip(("id", "name", "full_name", "kind"), venue, strict=True)) for venue in VENUES]
    return Subjects(
        tags,
        organisations,
        venues,
        Ranked.of([one["id"] for one in tags], shift=2),
        Ranked.of([one["name"] for one in organisations], shift=3),
        Ranked.of([one["id"] for one in venues], shift=2),
    )


def _tag(place: int, name_id: str, name: str, chance: Chance) -> dict[str, Any]:
    said = f"What entries about {name[:1].lower()}{name[1:]} have in common, in research and in practice."
    parent = {} if place < len(LEADING) or place % 4 else {"parent": chance.one_of(LEADING)[0]}
    return {"id": name_id, "name": name, "description": said} | parent


def _organisation(name: str) -> dict[str, Any]:
    return {
        "id": slug(name, longest=40),
        "name": name,
        "description": f"An invented organisation called {name}.",
        "aliases": (f"{name} of Wherever",),
    }
