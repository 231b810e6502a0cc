"""Issue files of hostile data: what is written is read as the same records, and a second time changes nothing."""

from __future__ import annotations

import datetime as dt
from typing import Any

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st
from pydantic import ValidationError

from newsletter.editing.scaffold import special_name, special_text
from newsletter.importers.reading.draft import Draft, DraftEntry, DraftLink, fields_of
from newsletter.lookup.addition import entry_of
from newsletter.lookup.facts import Facts
from newsletter.model import Extra, Paper, See, Volume
from newsletter.problem import NewsletterError
from newsletter.source.canonical import canonical, canonical_issue
from newsletter.source.insertion import insert_entry
from newsletter.source.layout import issue_text
from newsletter.source.project import read_issue
from tests.attack.effort import examples
from tests.attack.records import Words, built, entries, maybe, volumes_of
from tests.attack.texts import addresses, is_taken, lines, proses, squeezed
from tests.builders import issue_text as text_of_issue
from tests.test_fixed_points import words_of

PATH = "issues/1.yaml"
WORDS = Words(lines(3), proses(), addresses())
LISTED = st.tuples(
    entries(Paper, "lone-wombat", WORDS),
    built(See, see=st.just("night-owls"), note=maybe(WORDS.prose)),
    entries(Extra, "burrow-maps", WORDS),
)
VOLUMES = LISTED.flatmap(lambda found: volumes_of(1, found[:2], found[2:], WORDS))


@examples(30)
@given(VOLUMES, st.booleans())
def test_a_volume_is_read_as_it_was_written(volume: Volume, is_unicode: Any) -> None:
    source = written(volume, is_unicode=is_unicode)
    file, problems = read_issue(source, PATH)
    assert problems == []
    assert file
    assert file.volume == volume


@examples(30)
@given(VOLUMES, st.booleans())
def test_the_canonical_form_says_the_same_and_stays(volume: Volume, is_unicode: Any) -> None:
    made, problems = canonical_issue(written(volume, is_unicode=is_unicode), PATH)
    assert problems == []
    assert made
    file, problems = read_issue(made.encode(), PATH)
    assert problems == []
    assert file
    assert words_of(file.volume.model_dump()) == words_of(volume.model_dump())
    assert canonical(made) == made


@examples(30)
@given(st.one_of(lines(), st.text(max_size=20), st.from_regex(r"[a-z0-9/._-]{1,12}", fullmatch=True)))
def test_a_special_has_a_name_that_makes_one_field_and_no_path(name: str) -> None:
    found = name_or_reason(name)
    if isinstance(found, NewsletterError):
        assert len(str(found).splitlines()) == 1
        return
    assert not set(found) & set("/\\.:")
    assert yaml.safe_load(special_text(found))["special"] == found


def name_or_reason(name: str) -> str | NewsletterError:
    """The name of a special, or why it is none."""
    try:
        return special_name(name)
    except NewsletterError as error:
        return error


def written(volume: Volume, *, is_unicode: bool) -> bytes:
    """A volume as plain YAML, as another program would write it."""
    fields = plain(volume.model_dump(exclude_none=True, exclude_defaults=True))
    return yaml.safe_dump(
        fields | {"papers": fields.get("papers", [])}, allow_unicode=is_unicode, sort_keys=False
    ).encode()


def plain(value: Any) -> Any:
    """Values as YAML knows them."""
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    return [plain(one) for one in value] if isinstance(value, list | tuple) else value


@examples(40)
@given(lines(), st.lists(lines(2), max_size=4), st.none() | lines(2), st.sampled_from(("paper", "tool")))
def test_an_added_entry_is_read_as_it_was_looked_up(
    title: str, authors: list[str], venue: str | None, kind: str
) -> None:
    facts = fact(title=title, authors=tuple(authors), venue=venue, arxiv="2511.14881")
    section = "papers" if kind == "paper" else "extras"
    text = insert_entry(text_of_issue(), entry_of(facts, name="new-wombat", kind=kind), section=section)
    entry = yaml.safe_load(text)[section][-1]
    assert (entry["title"], entry.get("authors", [])) == (title, authors)
    assert (entry.get("unread") or "").split() == (f"Published in: {venue}" if venue else "").split()


@examples(30)
@given(lines(), lines(), lines(), proses(), addresses())
def test_an_imported_draft_is_read_as_it_was_found(
    title: str, tagline: str, credited: str, prose: str, url: str
) -> None:
    entry = DraftEntry(
        "lone-wombat",
        title=title,
        tagline=tagline,
        credited=credited,
        summary=prose,
        links=(DraftLink("code", url, title),),
    )
    day = dt.date(2023, 5, 22)
    draft = Draft("x", volume=1, title=title, period=(day, day), published=day, intro=prose, papers=(entry,))
    text = issue_text(fields_of(draft))
    file, problems = read_issue(text.encode(), PATH)
    assert problems == []
    assert file
    (paper,) = file.volume.entries
    assert (file.volume.title, paper.title, paper.tagline, paper.credited) == (title, title, tagline, credited)
    assert (paper.links[0].url, paper.links[0].note) == (url, title)
    assert squeezed(paper.summary or "") == squeezed(prose)
    assert canonical(text) == text


def fact(**fields: Any) -> Facts:
    """Facts of a service; what they refuse is not tried."""
    assume(is_taken(fields["title"]))
    try:
        return Facts(**fields)
    except ValidationError:
        assume(False)  # noqa: FBT003
        raise
