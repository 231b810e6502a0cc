"""Plain references, and what Zotero reads from a page of many."""

from __future__ import annotations

import datetime as dt

from newsletter.citations.reference import reference
from newsletter.strings.language import strings
from tests.builders import make_extra, make_paper, make_vocabulary

SAID = strings("en")


def names(count: int) -> tuple[str, ...]:
    return tuple(f"Wombat {number}" for number in range(1, count + 1))


def test_a_reference_names_authors_year_title_and_id() -> None:
    paper = make_paper(authors=("Ada Wombat", "Bo Quoll"), arxiv="2511.14881", date=dt.date(2025, 11, 18))
    assert reference(paper, SAID) == "Ada Wombat and Bo Quoll (2025). Lone Wombat. arXiv:2511.14881."


def test_ten_authors_are_named_and_the_eleventh_is_et_al() -> None:
    assert "et al." not in reference(make_paper(authors=names(10)), SAID)
    assert ", Wombat 10, et al. Lone Wombat." in reference(make_paper(authors=names(11)), SAID)
    assert "Wombat 11" not in reference(make_paper(authors=names(11)), SAID)


def test_without_authors_the_title_comes_first_and_nobody_is_invented() -> None:
    paper = make_paper(credited="He et al.", date=dt.date(2025, 1, 2), doi="10.1145/3777368")
    assert reference(paper, SAID) == "Lone Wombat (2025). doi:10.1145/3777368."


def test_an_organisation_stands_at_the_end() -> None:
    paper = make_paper(credited="Quokka Labs", organisations=("Quokka Labs",), venue={"id": "dig", "year": 2025})
    assert reference(paper, SAID, make_vocabulary()) == "Lone Wombat (2025). DIG 2025. From Quokka Labs."


def test_a_title_that_asks_ends_with_its_own_sign() -> None:
    assert reference(make_paper(title="Is It Deep?", authors=("Bo Quoll",)), SAID) == "Bo Quoll. Is It Deep?"


def test_an_entry_without_ids_gives_the_address_of_its_link() -> None:
    extra = make_extra(links=({"kind": "dataset", "url": "https://maps.example/"},))
    assert reference(extra, SAID) == "Burrow Maps. https://maps.example/"
