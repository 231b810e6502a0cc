"""Random newsletters come back equal from every form; whatever else comes in neither breaks nor is lost."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeGuard

import pytest
import yaml
from hypothesis import assume, example, given
from hypothesis import strategies as st

from newsletter.importers.formats.document import Document
from newsletter.importers.formats.intake import documents_of, read_sources
from newsletter.importers.reading.draft import Draft, DraftEntry, fields_of
from newsletter.model import See
from newsletter.problem import NewsletterError
from newsletter.source.layout import issue_text
from newsletter.source.project import read_issue
from newsletter.text.prose import plain_text
from tests.attack.effort import examples
from tests.importers.drafting import draft_of
from tests.importers.newsletters import (
    CODE_JOINED,
    READER,
    TELLTALE,
    Item,
    Newsletter,
    email_form,
    listing_form,
    markdown_form,
    plain_text_form,
    table_form,
)
from tests.importers.strategies import OPENINGS, newsletters
from tests.importers.substack_forms import export_zip, post_body, saved_page


@dataclass(frozen=True)
class Form:
    """A form: how a newsletter is put into it, and what of it is lost by that."""

    render: Callable[[Newsletter], str | bytes]
    has_heading: bool = True
    has_highlights: bool = True
    is_short: bool = False
    """Whether only the first paragraph and the papers are printed."""

    def source(self, letter: Newsletter) -> bytes:
        rendered = self.render(letter)
        return rendered if isinstance(rendered, bytes) else rendered.encode()

    def told(self, letter: Newsletter) -> Newsletter:
        """What a newsletter says in this form."""
        papers = letter.papers if self.has_highlights else tuple(replace(p, credited="") for p in letter.papers)
        papers = papers if self.has_highlights else tuple(replace(p, tagline="") for p in papers)
        if self.is_short:
            papers = tuple(replace(paper, paragraphs=paper.pieces[:1]) for paper in papers)
            papers = tuple(replace(p, links=tuple(replace(link, note="") for link in p.links)) for p in papers)
        return replace(letter, papers=papers, extras=() if self.is_short else letter.extras)


FORMS = {
    "text": Form(plain_text_form),
    "text with bullets": Form(lambda n: plain_text_form(n, bullet="- ", code=CODE_JOINED, apostrophe="'")),
    "text with blank lines": Form(lambda n: plain_text_form(n, bullet="• ", parting="\n\n", is_tight=True)),
    "e-mail": Form(email_form),
    "post body": Form(post_body, has_heading=False),
    "post body, links together": Form(
        lambda n: post_body(n, highlights="p", has_one_paragraph_of_links=True, is_tracked=True), has_heading=False
    ),
    "page": Form(saved_page),
    "Markdown": Form(markdown_form),
    "Markdown, bold": Form(lambda n: markdown_form(n, heading="**{}) {}**")),
    "Markdown, brackets": Form(lambda n: markdown_form(n, heading="### [{}] {}")),
    "table": Form(table_form, has_highlights=False, is_short=True),
}
PIECES = (
    "Vol.3 for ", "Jun 05 - Jun 11, 2023", "\n", "\n\n", "[1] ", "2) ", "**", "| ", "📚 ", "👨🏽💻", "<p>", "</p>",
    "<li>", "<h4>", "https://arxiv.org/abs/2511.10000", " [ https://substack.com/redirect/", ", from ", "# ",
    "Extras: Datasets", "From: ", "Subject: ", "A burrow. ", "Daily Papers", '<a href="', '">', "</a>", "```",
    "highlights the following", "- ", "<!--", "<script>", "[a](b)", "\\", "$", "&amp;", "\x00", "\u200d", "\ufeff",
)  # fmt: skip
"""What newsletters and hostile files are made of."""


@pytest.mark.parametrize("name", FORMS)
@examples(4)
@given(letter=newsletters())
def test_a_newsletter_comes_back_equal(name: str, letter: Newsletter) -> None:
    form = FORMS[name]
    (draft,) = drafts(form.source(letter), name="letter")
    told = form.told(letter)
    if form.has_heading:
        assert (draft.volume, draft.period, draft.title) == (told.number, (told.start, told.end), told.title)
    assert_same(draft, told)
    assert_accounted(draft)
    assert_written(draft, told)


@examples(4)
@given(letters=st.lists(newsletters(most_papers=4, most_extras=2), max_size=3, unique_by=lambda n: n.number))
def test_an_export_comes_back_equal(letters: list[Newsletter]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "export.zip")
        path.write_bytes(export_zip(letters))
        found = [draft_of(each) for each in read_sources((path,)) if is_read(each)]
    assert sorted(draft.volume or 0 for draft in found) == sorted(letter.number for letter in letters)
    for draft in found:
        letter = next(letter for letter in letters if letter.number == draft.volume)
        assert (draft.period, draft.title) == ((letter.start, letter.end), letter.title)
        assert draft.published == letter.published
        assert_same(draft, letter)
        assert_accounted(draft)
        assert_written(draft, letter)


@pytest.mark.parametrize("parting", ["\n", "\n\n"])
@examples(4)
@given(letter=newsletters(most_extras=0), is_headed=st.booleans())
def test_a_listing_comes_back_equal(parting: Any, *, letter: Newsletter, is_headed: bool) -> None:
    items = tuple(
        Item(unescaped(p.title), paragraphs=(unescaped(" ".join((*p.pieces, *OPENINGS))),)) for p in letter.papers
    )
    assume(is_headed or len(items) > 3)  # fewer pairs without a heading could be anything
    source = listing_form(items, parting=parting, is_headed=is_headed).encode()
    (draft,) = drafts(source, name="reading-list.txt", special="reading-list")
    assert draft.special == "reading-list"
    assert_same(draft, replace(letter, papers=items, extras=()))
    assert_accounted(draft)


@examples(6)
@given(letter=newsletters())
def test_a_cut_post_becomes_stubs(letter: Newsletter) -> None:
    (draft,) = drafts(saved_page(letter, is_cut=True).encode(), name="letter.html")
    assert all(entry.stub for entry in draft.entries)
    assert [entry.tagline for entry in draft.entries] == [paper.tagline for paper in letter.papers]
    assert not any(entry.summary or entry.arxiv or entry.doi or entry.links for entry in draft.entries)
    assert_accounted(draft)


@examples(20)
@given(
    letter=newsletters(most_papers=4, most_extras=2),
    name=st.sampled_from(sorted(FORMS)),
    changes=st.lists(
        st.tuples(st.sampled_from(("delete", "double", "swap", "cut")), st.integers(0, 400), st.integers(0, 400)),
        min_size=1,
        max_size=8,
    ),
)
def test_a_damaged_newsletter_loses_nothing(letter: Newsletter, name: str, changes: list[tuple[str, int, int]]) -> None:
    for draft in drafts(damaged(FORMS[name].source(letter).decode(), changes).encode(), name="letter"):
        assert not draft.account.lost, lost(draft)
        assert TELLTALE not in issue_text(fields_of(draft))


@examples(120)
@given(source=st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_nothing_breaks_an_import(source: bytes) -> None:
    for draft in drafts(source, name="anything"):
        assert not draft.account.lost, lost(draft)
        assert yaml.safe_load(issue_text(fields_of(draft))) is not None


@examples(120)
@example(pieces=["[1] ", "https://arxiv.org/abs/2511.10000"])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=60))
def test_pieces_of_newsletters_in_any_order_lose_nothing(pieces: list[str]) -> None:
    for draft in drafts("".join(pieces).encode(), name="pieces"):
        assert not draft.account.lost, lost(draft)
        assert yaml.safe_load(issue_text(fields_of(draft))) is not None


def drafts(source: bytes, **options: Any) -> list[Draft]:
    """Import a source; what cannot be read is refused with a message, and nothing else happens."""
    name = options.pop("name")
    try:
        return [draft_of(each, **options) for each in documents_of(source, name=name) if is_read(each)]
    except NewsletterError:
        return []


def is_read(each: object) -> TypeGuard[Document]:
    """Whether a source could be read."""
    return isinstance(each, Document)


def damaged(text: str, changes: list[tuple[str, int, int]]) -> str:
    """A text with lines deleted, doubled and swapped, and a slice cut out of it."""
    for change, first, second in changes:
        lines = text.split("\n")
        one, other = first % len(lines), second % len(lines)
        if change == "delete":
            del lines[one]
        elif change == "double":
            lines.insert(other, lines[one])
        elif change == "swap":
            lines[one], lines[other] = lines[other], lines[one]
        else:
            lines[one] = lines[one][: other % (len(lines[one]) + 1)]
        text = "\n".join(lines)
    return text


def unescaped(text: str) -> str:
    """A text without what LaTeX escapes: whether it comes back escaped is a matter of its own."""
    bare = "".join(" " if sign == "~" else sign for sign in text if sign not in "\\$%&#{}_^")
    return " ".join(bare.split())


def assert_same(draft: Draft, letter: Newsletter) -> None:
    """Papers and extras are those of the newsletter."""
    papers = [entry for entry in draft.papers if isinstance(entry, DraftEntry)]
    extras = [entry for entry in draft.extras if isinstance(entry, DraftEntry)]
    has_taglines = any(item.tagline for item in letter.papers)  # else one may come from a title
    cut = {} if has_taglines else {"tagline": ""}
    assert [found(entry) | cut for entry in papers] == [told(item) for item in letter.papers]
    assert [found(entry) | {"tagline": ""} for entry in extras] == [told(item) for item in letter.extras]


def told(item: Item) -> dict[str, object]:
    """What a newsletter says of an item."""
    return {
        "kind": item.kind,
        "title": item.title,
        "tagline": item.tagline,
        "credited": item.credited.removeprefix("the "),
        "summary": " ".join(item.pieces),
        "arxiv": item.arxiv,
        "doi": item.doi,
        "links": [(link.kind, link.url, link.note) for link in item.links],
    }


def found(entry: DraftEntry) -> dict[str, object]:
    """What an importer found of an entry."""
    return {
        "kind": entry.kind,
        "title": entry.title,
        "tagline": entry.tagline,
        "credited": entry.credited,
        "summary": plain_text(entry.summary),
        "arxiv": entry.arxiv,
        "doi": entry.doi,
        "links": [(link.kind, link.url, link.note) for link in entry.links],
    }


def assert_accounted(draft: Draft) -> None:
    """Every character has a fate, and none is left for a person to place."""
    assert not draft.account.lost, lost(draft)
    assert draft.account.size("unread") == 0, draft.account.of("unread")
    assert not any(entry.unread for entry in draft.entries)
    assert_private(draft)


def lost(draft: Draft) -> str:
    """How many characters are accounted for, for the message of a test that fails."""
    return f"{draft.account.accounted} of {draft.account.characters}"


def assert_private(draft: Draft) -> None:
    """Neither the issue file nor what is said of the import names the reader."""
    said = [piece.text for piece in draft.account.pieces if not piece.is_private]
    said += [note.text for note in draft.notes] + [piece.where for piece in draft.account.pieces]
    for text in (issue_text(fields_of(draft)), *said):
        assert TELLTALE not in text
        assert READER not in text


def assert_written(draft: Draft, letter: Newsletter) -> None:
    """The issue file says what the newsletter says."""
    file, _ = read_issue(issue_text(fields_of(draft)).encode(), f"issues/{draft.id}.yaml")
    assert file
    if draft.volume:
        assert file.volume.volume == letter.number
        assert file.volume.title == letter.title
    for entry, item in zip((*file.volume.papers, *file.volume.extras), letter.items, strict=True):
        assert not isinstance(entry, See)
        said = told(item)
        assert entry.title == said["title"]
        assert item.kind != "paper" or not item.tagline or entry.tagline == item.tagline
        assert (entry.kind, entry.credited or "", entry.arxiv or "", entry.doi or "") == tuple(
            said[name] for name in ("kind", "credited", "arxiv", "doi")
        )
        assert [(link.kind, link.url, link.note or "") for link in entry.links] == said["links"]
        assert plain_text(entry.summary or "") == said["summary"]
