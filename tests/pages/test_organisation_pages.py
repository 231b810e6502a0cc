"""What a reader finds on the pages of organisations."""

from __future__ import annotations

from bs4 import BeautifulSoup

from newsletter.model import Organisation, Vocabulary
from newsletter.pages.organisation_pages import organisation_pages, organisations_index
from newsletter.settings import Settings
from tests.builders import make_archive, make_paper, make_vocabulary, make_volume

LABS = Organisation(id="quokka-labs", name="Quokka Labs", aliases=("Quokka Laboratories",), description="A *lab*.")
NOBODY = Organisation(id="nobody", name="Nobody")
VOCABULARY = Vocabulary(tags=make_vocabulary().tags, organisations=(LABS, NOBODY))
PAPERS = [
    make_paper(id=f"paper-{n}", organisations=("Quokka Labs",), tags=("burrows",), date=2011 if n < 20 else None)
    for n in range(60)
]
ARCHIVE = make_archive(make_volume(1, *PAPERS[:20]), make_volume(53, *PAPERS[20:]), vocabulary=VOCABULARY)


def test_an_organisation_has_the_entries_listed_last_and_a_page_of_each_year() -> None:
    made = organisation_pages(LABS, ARCHIVE, Settings())
    assert [
        (page.address.removeprefix("organisations/quokka-labs/"), page.body.count("<article")) for page in made
    ] == [
        ("", 50),
        ("2011/", 20),
        ("undated/", 40),
    ]
    assert {page.family for page in made} == {"organisation"}


def test_an_organisation_says_its_other_spellings_and_its_topics() -> None:
    said = BeautifulSoup(organisation_pages(LABS, ARCHIVE, Settings())[0].body, "html.parser").get_text(" ", strip=True)
    assert "A lab ." in said
    assert "Also written as Quokka Laboratories" in said
    assert "Topics Burrows 60" in said


def test_an_organisation_without_entries_says_so_and_leads_on() -> None:
    (page,) = organisation_pages(NOBODY, ARCHIVE, Settings())
    assert "Nothing has been credited to Nobody yet" in page.body
    assert page.body.count("<li><a") >= 3


def test_the_index_lists_every_organisation_with_its_count() -> None:
    said = " ".join(BeautifulSoup(organisations_index(ARCHIVE, Settings()).body, "html.parser").get_text(" ").split())
    assert said == "Nobody 0 entries Quokka Labs 60 entries A lab."


def test_an_index_of_many_names_those_with_the_most_entries_first() -> None:
    many = make_vocabulary(organisations=["Zebra Labs", *(f"Labs {n}" for n in range(30))])
    papers = [make_paper(id=f"paper-{n}", organisations=("Zebra Labs",), tags=("burrows",)) for n in range(2)]
    index = organisations_index(make_archive(make_volume(1, *papers), vocabulary=many), Settings())
    leading = BeautifulSoup(index.body, "html.parser").select(".nl-tags a")
    assert len(leading) == 12
    assert [link.get_text() for link in leading[:2]] == ["Zebra Labs 2", "Labs 0"]
