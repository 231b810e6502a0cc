"""What an archive cites is written once, however many pages and files have it."""

from __future__ import annotations

import json
from collections.abc import Callable
from urllib.parse import parse_qsl, quote

import pytest

from newsletter.citations import bibliography
from newsletter.citations.bibliography import Bibliography
from newsletter.citations.coins import coins
from newsletter.citations.forms import FORMS, take
from newsletter.citations.things import Things
from newsletter.pages.entry_pages import entry_page
from newsletter.settings import Settings
from newsletter.twins.as_markdown import topic_twin, volume_twin
from tests.builders import make_archive, make_paper, make_vocabulary, make_volume

PAPERS = [make_paper(id=f"wombat-{number}", tags=("burrows",), authors=("Bo Quoll",)) for number in range(3)]
ARCHIVE = make_archive(make_volume(1, *PAPERS), vocabulary=make_vocabulary(("burrows",)))


@pytest.mark.parametrize("name", ["in_each_form", "reference", "cited"])
def test_each_form_of_an_entry_is_written_once(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    write: Callable[..., object] = getattr(bibliography, name)

    def counted(work: object, *more: object) -> object:
        written.append(getattr(work, "id", ""))
        return write(work, *more)

    monkeypatch.setattr(bibliography, name, counted)
    archive = make_archive(make_volume(1, *PAPERS), vocabulary=ARCHIVE.vocabulary)
    assert all(entry_page(one, archive, Settings(), "issues/1.yaml").body for one in archive.listings)
    for _ in range(2):
        assert volume_twin(archive.volumes[0], archive, Settings())
        assert topic_twin(archive.vocabulary.tags[0], archive, Settings())
    assert written == [paper.id for paper in PAPERS]


def test_what_is_cited_ahead_is_the_same_and_written_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    expected = Bibliography(ARCHIVE, "en").records(PAPERS[0])
    ahead = Bibliography(ARCHIVE, "en")
    ahead.make(PAPERS)
    monkeypatch.delattr(bibliography, "in_each_form")
    assert ahead.records(PAPERS[0]) == expected


def test_what_is_made_for_settings_is_made_once_for_the_same_ones_alone() -> None:
    settings, others = Settings(name="Letters"), Settings(name="Other Letters")
    first, other = (ARCHIVE.once(Things, one) for one in (settings, others))
    assert ARCHIVE.once(Things, settings) is first
    assert (first.site()["name"], other.site()["name"]) == ("Letters", "Other Letters")


def test_every_sign_of_a_title_comes_back_out_of_its_coins() -> None:
    title = "Wombats & Quolls: 100 % – «Ñandú» = 有袋类? a.b_c-d~e+f/g 'h'"
    work = Bibliography(ARCHIVE, "en").work(make_paper(title=title))
    assert dict(parse_qsl(coins(work)))["rft.title" if "rft.title=" in coins(work) else "rft.atitle"] == title
    assert quote(title, safe="") in coins(work)


@pytest.mark.parametrize("space", [" ", "  ", "\t", " \u00a0", "\u2003 ", "\u3000", " \t "])
def test_white_space_of_any_kind_is_one_space_in_files_of_citations(space: str) -> None:
    paper = make_paper(title=f"Wombats{space}and 100 % of quolls")
    written = Bibliography(ARCHIVE, "en")
    assert "{{Wombats and 100 \\% of quolls}}" in written.bibtex(paper)
    assert "TI  - Wombats and 100 % of quolls\r\n" in written.records(paper)["ris"]


def test_lists_offer_the_same_forms_and_a_volume_brings_its_own_text() -> None:
    own = Bibliography(ARCHIVE, "en").work(PAPERS[0])
    first, with_text, last = take("rag", Settings()), take("131", Settings(), own), take("serving", Settings())
    assert first.own == last.own == "{}"
    texts = json.loads(with_text.own)
    assert [*texts] == [form.id for form in FORMS]
    assert all("Wombat" in text for text in texts.values())
