"""Random newsletters into an archive that has papers like theirs: what is listed again loses nothing."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsletter.importers.formats.document import Document, squeezed
from newsletter.importers.formats.intake import documents_of
from newsletter.importers.merging.shelf import Shelf
from newsletter.importers.reading.draft import Draft, fields_of
from newsletter.model import Paper, See, Vocabulary, Volume
from newsletter.source.layout import issue_text
from newsletter.source.project import read_issue
from newsletter.text.prose import plain_text
from tests.attack.effort import examples
from tests.builders import RHYTHM, make_paper, make_volume
from tests.importers.drafting import draft_of
from tests.importers.newsletters import Item, Newsletter, email_form, markdown_form, plain_text_form
from tests.importers.strategies import newsletters
from tests.importers.substack_forms import post_body

FORMS: dict[str, Callable[[Newsletter], str]] = {
    "text": plain_text_form,
    "e-mail": email_form,
    "Markdown": markdown_form,
    "Markdown, strong": lambda letter: markdown_form(letter, heading="**{}) {}**"),
    "post body": post_body,
}
LIKE = ("same title, same ids", "same title, other ids", "near title, same ids", "same title, no ids", "same id, other")
"""How a paper of the archive is like one of the newsletter's."""


def known(item: Item, like: str, number: int) -> Paper:
    """A paper of the archive that is like one of a newsletter."""
    title = item.title.upper().replace(":", " –") if like.startswith("near") else item.title
    other = {
        "arxiv": f"2401.{10000 + number:05}" if item.arxiv else None,
        "doi": f"10.5555/o.{number}" if item.doi else None,
    }
    own = {"arxiv": item.arxiv or None, "doi": item.doi or None}
    ids = {} if like.endswith("no ids") else other if like.endswith("other ids") else own
    title = f"Another Title {number}" if like == "same id, other" else title
    return make_paper(id=f"known-{number}", title=title, **{name: value for name, value in ids.items() if value})


@st.composite
def archives(draw: st.DrawFn, letter: Newsletter) -> Volume:
    """A volume of the archive that has a paper like each of a newsletter's, or like some."""
    likes = draw(st.lists(st.sampled_from((*LIKE, "")), min_size=len(letter.items), max_size=len(letter.items)))
    papers = [known(item, like, at) for at, (item, like) in enumerate(zip(letter.items, likes, strict=True)) if like]
    return make_volume(500, *papers)


@pytest.mark.parametrize("form", FORMS)
@examples(6)
@given(data=st.data())
def test_every_id_address_and_sentence_is_in_the_written_file(form: str, data: st.DataObject) -> None:
    letter = data.draw(newsletters(most_papers=5, most_extras=2))
    archive = data.draw(archives(letter))
    (document,) = documents_of(FORMS[form](letter).encode(), name="letter")
    assert isinstance(document, Document)
    draft = draft_of(document, shelf=Shelf.with_volumes([archive], Vocabulary(), RHYTHM))
    written = Written(draft, archive)
    assert draft.account.lost == ()
    assert len(written.volume.items) == len(letter.items)
    assert [sentence for item in letter.items for sentence in item.pieces if not written.says(sentence)] == []
    assert [link.url for item in letter.items for link in item.links if not written.says(link.url)] == []
    assert [one for item in letter.items for one in (item.arxiv, item.doi) if one and not written.has_id(one)] == []
    assert_partition(draft, document)


class Written:
    """The file that an import writes, and what it lists again from the archive."""

    def __init__(self, draft: Draft, archive: Volume) -> None:
        self.text = issue_text(fields_of(draft))
        file, problems = read_issue(self.text.encode(), f"issues/{draft.id}.yaml")
        assert file, problems
        self.volume = file.volume
        fields = (getattr(item, name, None) for item in self.volume.items for name in ("summary", "note", "unread"))
        self.read = squeezed("\n".join([self.text, *(plain_text(text) for text in fields if text)]))
        listed_again = {item.see for item in self.volume.items if isinstance(item, See)}
        self.known = [entry for entry in archive.entries if entry.id in listed_again]

    def says(self, text: str) -> bool:
        """Whether the file itself says a text, as it is written or as its readers see it."""
        return squeezed(text) in self.read

    def has_id(self, name: str) -> bool:
        """Whether the file says an id, or lists an entry again that has it."""
        return name in self.text or any(name in (entry.arxiv, entry.doi) for entry in self.known)


def assert_partition(draft: Draft, document: Document) -> None:
    """The pieces of the account are the document's text, each character once."""
    spans = sorted((piece.span.start, piece.span.end) for piece in draft.account.pieces)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    pieces = "".join(document.text[start:end] for start, end in spans)
    assert squeezed(pieces) == squeezed(document.text)
