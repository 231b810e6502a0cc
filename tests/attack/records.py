"""Hostile records: archives and settings that the records take, every text in them as hostile as it comes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st
from pydantic import ValidationError

from newsletter.model import (
    EXTRA_KINDS,
    VENUE_KINDS,
    Appearance,
    Archive,
    Correction,
    Extra,
    Link,
    Organisation,
    Paper,
    See,
    Tag,
    Venue,
    Vocabulary,
    Volume,
)
from newsletter.model.amendments import Withdrawal
from newsletter.model.signup import Signup
from newsletter.settings import Name, Settings
from newsletter.source import IssueFile, Reading
from newsletter.source.project import ORGANISATIONS, TAGS, VENUES, VocabularyFile
from newsletter.source.settings_file import SettingsFile
from newsletter.source.yaml_text import Marks
from tests.attack.texts import addresses, is_taken, lines, proses
from tests.builders import make_volume

_DAYS = st.dates(dt.date(2023, 5, 22), dt.date(2030, 1, 1))
_DOIS = ("10.1145/3777368", "10.1234/<b>\"'&]]>", "10.1234/a{b}\\c%d$e#f_g~h^i", "10.1234/--></script>", "10.1234/é")
_KINDS = ("code", "project", "model", "dataset", "slides", "video", "other")


@dataclass(frozen=True)
class World:
    """An archive with its settings, as a project of such files gives it."""

    archive: Archive
    settings: Settings

    @property
    def reading(self) -> Reading:
        """What reading the project gives."""
        files = (IssueFile(volume, f"issues/{volume.id}.yaml", b"") for volume in self.archive.volumes)
        words = self.archive.vocabulary
        return Reading(
            SettingsFile(self.settings, Marks("mkdocs.yml")),
            tuple(files),
            VocabularyFile(words.tags, Marks(TAGS), "tag"),
            VocabularyFile(words.organisations, Marks(ORGANISATIONS), "organisation"),
            VocabularyFile(words.venues, Marks(VENUES), "venue"),
        )


@dataclass(frozen=True)
class Words:
    """Where the texts of records are drawn from."""

    line: st.SearchStrategy[str]
    prose: st.SearchStrategy[str]
    address: st.SearchStrategy[str]


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Draw an archive of two volumes, of which the second lists an entry of the first again."""
    words = draw(few_words())
    vocabulary = draw(vocabularies(words))
    names = tuple(one.name for one in vocabulary.organisations)
    first = draw(entries(Paper, "lone-wombat", words, names))
    extra = draw(entries(Extra, "burrow-maps", words, names))
    second = draw(entries(Paper, "night-owls", words, names, authors=first.authors))
    again = draw(built(See, see=st.just("lone-wombat"), note=maybe(words.prose)))
    volumes = (
        draw(volumes_of(1, (first,), (extra,), words, aliases=("first", "one"))),
        draw(volumes_of(2, (second, again), (), words)),
    )
    return World(Archive(volumes, vocabulary), draw(settings_of(words)))


@st.composite
def few_words(draw: st.DrawFn) -> Words:
    """Draw a few texts that a whole world shares, for it has hundreds of them."""
    return Words(
        st.sampled_from(draw(st.lists(lines(), min_size=3, max_size=8))),
        st.sampled_from(draw(st.lists(proses(), min_size=2, max_size=4))),
        st.sampled_from(draw(st.lists(addresses(), min_size=2, max_size=3))),
    )


def built(kind: Callable[..., Any], /, **fields: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Draw a record; what its validators refuse is not drawn."""
    return st.fixed_dictionaries(fields).map(lambda found: _made(kind, found)).filter(lambda made: made is not None)


def maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Something, or nothing."""
    return st.none() | strategy


def entries(
    kind: type[Paper | Extra], name: str, words: Words, organisations: tuple[str, ...] = (), **fixed: Any
) -> st.SearchStrategy[Any]:
    """Draw a paper or an extra of this id, hostile in every field."""
    fields: dict[str, st.SearchStrategy[Any]] = {
        "id": st.just(name),
        "title": words.line,
        "official_title": maybe(words.line),
        "tagline": words.line,
        "credited": maybe(words.line),
        "organisations": st.sampled_from(((), organisations[:1])),
        "authors": st.lists(words.line, max_size=3, unique=True).map(tuple),
        "arxiv": st.sampled_from((None, "2511.14881", "hep-th/9901001")),
        "doi": st.sampled_from((None, *_DOIS)),
        "date": maybe(_DAYS),
        "arxiv_class": st.sampled_from((None, "cs.IR")),
        "venue": maybe(
            built(
                Appearance,
                id=st.just("dig"),
                year=maybe(st.just(2025)),
                pages=maybe(words.line),
                track=maybe(words.line),
            )
        ),
        "links": st.lists(links(words), max_size=2).map(tuple),
        "tags": st.sampled_from(((), ("burrows",), ("night", "burrows"))),
        "summary": maybe(words.prose),
        "stub": st.booleans(),
        "withdrawn": maybe(built(Withdrawal, date=_DAYS, reason=words.line)),
        "retracted": maybe(built(Withdrawal, date=_DAYS, reason=words.line)),
        "corrections": st.lists(corrections(words), max_size=2).map(tuple),
        "aliases": st.sampled_from(((), (f"former-{name}",))),
    }
    if kind is Extra:
        fields["kind"] = st.sampled_from(EXTRA_KINDS.ids)
    return built(kind, **(fields | {field: st.just(value) for field, value in fixed.items()}))


def links(words: Words) -> st.SearchStrategy[Any]:
    """Draw a link."""
    return built(Link, kind=st.sampled_from(_KINDS), url=words.address, note=maybe(words.line))


def corrections(words: Words) -> st.SearchStrategy[Any]:
    """Draw a correction."""
    return built(Correction, date=_DAYS, text=words.line)


def volumes_of(
    number: int, papers: tuple[Any, ...], extras: tuple[Any, ...], words: Words, **fixed: Any
) -> st.SearchStrategy[Volume]:
    """Draw a weekly volume of these entries."""
    fields = {
        "title": words.line,
        "intro": maybe(words.prose),
        "corrections": st.lists(corrections(words), max_size=1).map(tuple),
    }
    same = {"papers": papers, "extras": extras} | fixed
    return built(
        lambda **found: make_volume(number, **found), **fields, **{name: st.just(value) for name, value in same.items()}
    )


@st.composite
def vocabularies(draw: st.DrawFn, words: Words) -> Vocabulary:
    """Draw two topics, one below the other, two organisations, and a venue."""
    spellings = st.lists(words.line, max_size=2).map(tuple)
    fields = {"aliases": spellings, "name": words.line, "description": words.prose}
    tags = tuple(
        draw(built(Tag, id=st.just(name), parent=st.just(parent), **fields))
        for name, parent in (("burrows", None), ("night", "burrows"))
    )
    names = draw(st.lists(lines(), min_size=2, max_size=2, unique=True))
    organisations = tuple(
        draw(built(Organisation, id=st.just(f"org-{place}"), **(fields | {"name": st.just(name)})))
        for place, name in enumerate(names)
    )
    venue = built(
        Venue,
        id=st.just("dig"),
        name=words.line,
        full_name=words.line,
        kind=st.sampled_from(VENUE_KINDS.ids),
        aliases=spellings,
        url=maybe(words.address),
    )
    return Vocabulary(tags=tags, organisations=organisations, venues=(draw(venue),))


def settings_of(words: Words) -> st.SearchStrategy[Settings]:
    """Draw settings, hostile in every text."""
    name = lines(2).filter(lambda text: is_taken(text, Name))
    return built(
        Settings,
        name=name,
        description=name,
        short_name=maybe(name),
        address=st.sampled_from(("https://archive.example/", "https://example.org/a&b/'c'/")),
        language=st.sampled_from(("en", "de")),
        repository=maybe(words.address),
        branch=words.line,
        licence=words.line,
        licence_url=words.address,
        feed_authority=st.just("wombat.example"),
        feed_year=st.just(2020),
        hub=maybe(words.address),
        signup=maybe(built(Signup, action=words.address, email_field=words.line)),
    )


def _made(kind: Callable[..., Any], fields: dict[str, Any]) -> Any:
    try:
        return kind(**fields)
    except ValidationError:
        return None
