"""What a reader finds on the pages of authors: letters, lines, and a page for whoever has several entries."""

from __future__ import annotations

from typing import Any

from bs4 import BeautifulSoup

from newsletter import addresses
from newsletter.model import Archive, Person, Signature, Vocabulary
from newsletter.model.years import FIRST_PAGE
from newsletter.pages.author_pages import author_pages, authors_index
from newsletter.pages.entry_pages import entry_page
from newsletter.pages.page import Page, theme_values
from newsletter.settings import Settings
from tests.builders import author_named, make_archive, make_paper, make_vocabulary, make_volume

CROWD = tuple(f"Kim Crowd{number}" for number in range(300))
ARCHIVE = make_archive(
    make_volume(1, make_paper(id="alone", title="Alone", authors=("Bo Quoll", "Ada Bilby"), date="2023-05")),
    make_volume(
        53,
        make_paper(
            id="crowd", title="A Crowd", authors=("Bo Quoll", *CROWD), organisations=("Quokka Labs",), date="2024-05"
        ),
        make_paper(
            id="again", title="Again", authors=("Bo Quoll", "Ada Bilby", "宇佐美 袋"), tags=("burrows",), date=2024
        ),
    ),
)
SPELLED = make_archive(
    make_volume(1, make_paper(id="oldest", authors=("JOSÉ QUOLL", "Lucja Nandu"))),
    make_volume(2, make_paper(id="older", authors=("José Quoll",))),
    make_volume(3, make_paper(id="newest", authors=("Jose Quoll", "Łucja Ñandú"))),
)


def pages(archive: Archive = ARCHIVE) -> dict[str, Page]:
    return {page.address: page for page in author_pages(archive, Settings())}


def parsed(html: str) -> Any:
    return BeautifulSoup(html, "html.parser")


def test_letters_and_authors_of_several_entries_have_pages() -> None:
    assert list(pages()) == [
        "authors/b/",
        "authors/c/",
        "authors/q/",
        "authors/other/",
        "authors/b/ada-bilby/",
        "authors/q/bo-quoll/",
    ]


def test_whoever_has_a_record_has_a_page_with_one_entry_too() -> None:
    bilby = Person(id="ada-bilby", name="Ada Bilby", orcid="0000-0002-1825-0097", url="https://bilby.example/")
    vocabulary = make_vocabulary().model_copy(update={"people": (bilby, Person(id="al-owl", name="Al Owl"))})
    paper = make_paper(authors=("Bo Quoll", "Ada Bilby"))
    found = make_archive(make_volume(1, paper), vocabulary=vocabulary)
    assert list(pages(found)) == ["authors/b/", "authors/q/", "authors/b/ada-bilby/"]
    page = parsed(pages(found)["authors/b/ada-bilby/"].body)
    links = [link["href"] for link in page.header.select("a")]
    assert links[:2] == ["https://orcid.org/0000-0002-1825-0097", "https://bilby.example/"]
    assert page.select_one(".nl-eyebrow").text == "Author · 1 entry"
    entry = parsed(entry_page(found.listing_by_id[paper.id], found, Settings(), "").body)
    assert [link["href"] for link in entry.select(".nl-byline a")] == [
        "../../authors/q/#bo-quoll",
        "../../authors/b/ada-bilby/",
    ]
    assert "2 names." in parsed(authors_index(found, Settings()).body).get_text(" ", strip=True)


def test_an_author_of_one_entry_is_a_line_that_links_lead_to() -> None:
    author = author_named(ARCHIVE, "宇佐美 袋")
    page, _, anchor = addresses.author_link(author).partition("#")
    line = parsed(pages()[page].body).find(id=anchor)
    assert line.get_text(" ", strip=True) == "宇佐美 袋 Again , 2024, Vol. 53"
    assert line.a["href"] == "../../papers/again/"


def test_an_author_of_several_entries_has_a_line_too_that_leads_to_the_page() -> None:
    line = parsed(pages()["authors/q/"].body).find(id="bo-quoll")
    assert line.a["href"] == "../../authors/q/bo-quoll/"
    assert "3 entries" in line.get_text()
    assert addresses.author_link(author_named(ARCHIVE, "Bo Quoll")) == "authors/q/bo-quoll/"


def test_a_line_names_three_entries_and_leads_to_the_others() -> None:
    papers = [make_paper(id=f"paper-{number}", authors=("Bo Quoll",)) for number in range(5)]
    line = parsed(pages(make_archive(make_volume(1, *papers)))["authors/q/"].body).find(id="bo-quoll")
    assert line.find("a", string="and 2 more")["href"] == "../../authors/q/bo-quoll/"
    assert len(line.select("a")) == 5


def test_a_letter_lists_all_its_authors_and_leads_to_the_other_letters() -> None:
    page = parsed(pages()["authors/c/"].body)
    assert len(page.select(".nl-people li")) == 300
    assert [link.get_text(" ", strip=True) for link in page.select(".nl-letters a")] == [
        "B 1",
        "C 300",
        "Q 1",
        "Other scripts 1",
    ]
    assert page.select_one(".nl-letters [aria-current]").get_text(" ", strip=True) == "C 300"


def test_a_letter_of_many_authors_names_them_and_leads_straight_to_the_one_entry() -> None:
    page = parsed(pages()["authors/c/"].body)
    assert "Vol." not in page.select_one(".nl-people").get_text()
    assert {link["href"] for link in page.select(".nl-people a")} == {"../../papers/crowd/"}


def test_an_authors_page_says_that_one_name_may_be_several_people() -> None:
    assert "Different people can share a name" in pages()["authors/q/bo-quoll/"].body


def test_an_author_has_entries_by_year_and_co_authors_by_how_often() -> None:
    page = parsed(pages()["authors/q/bo-quoll/"].body)
    said = page.get_text(" ", strip=True)
    assert [heading.get_text(" ", strip=True) for heading in page.select("h2[id^=_2]")] == ["2024 2", "2023 1"]
    assert "Co-authors Ada Bilby 2 " in said
    assert "Organisations Quokka Labs Topics Burrows BibTeX for all 3 entries" in said


def test_an_author_of_several_years_has_a_chart_that_leads_to_each() -> None:
    page = parsed(pages()[addresses.author_address(author_named(ARCHIVE, "Bo Quoll"))].body)
    bars = page.select(".nl-chart li")
    assert [bar.get_text(" ", strip=True) for bar in bars] == ["2023 1", "2024 2"]
    assert [bar.a["href"].rpartition("#")[2] for bar in bars] == ["_2023", "_2024"]


def test_many_co_authors_stand_behind_a_fold_and_hundreds_are_left_to_the_pages_of_entries() -> None:
    page = parsed(pages()["authors/q/bo-quoll/"].body)
    fold = page.select_one("details.nl-fold")
    assert fold.summary.text == "290 more authors"
    assert len(fold.select("li a")) == 60
    assert "And 230 more, on the entries’ own pages." in fold.get_text(" ", strip=True)


def test_an_author_says_how_else_the_name_is_printed_on_the_page_and_on_the_line() -> None:
    found = pages(SPELLED)
    page = parsed(found["authors/q/jose-quoll/"].body)
    assert page.h1.text == "Jose Quoll"
    assert "Also printed as José Quoll, JOSÉ QUOLL" in page.get_text(" ", strip=True).replace(" ,", ",")
    line = parsed(found["authors/q/"].body).find(id="jose-quoll").get_text(" ", strip=True)
    assert line.startswith("Jose Quoll 3 entries Also printed as José Quoll , JOSÉ QUOLL")
    assert "Also printed" not in pages()["authors/q/bo-quoll/"].body


def test_co_authors_are_counted_by_author_and_an_author_is_not_beside_themselves() -> None:
    page = parsed(pages(SPELLED)["authors/q/jose-quoll/"].body)
    together = page.select_one(".nl-facts dd").get_text(" ", strip=True)
    assert together == "Łucja Ñandú 2"


def test_an_entry_prints_a_name_as_it_was_given_and_leads_to_the_one_author() -> None:
    listing = SPELLED.listing_by_id["oldest"]
    page = parsed(entry_page(listing, SPELLED, Settings(), "issues/1.yaml").body)
    link = page.find("a", string="JOSÉ QUOLL")
    assert link["href"] == "../../authors/q/jose-quoll/"


def test_the_index_counts_the_letters_and_names_who_has_the_most_entries() -> None:
    index = parsed(authors_index(ARCHIVE, Settings()).body)
    assert "303 names, 2 of them with more than one entry" in index.get_text(" ", strip=True)
    assert [link.get_text() for link in index.select(".nl-tags a")] == ["Bo Quoll 3", "Ada Bilby 2"]


def test_an_archive_without_authors_has_no_pages_of_them_and_says_so() -> None:
    empty = make_archive(make_volume(1, make_paper()))
    assert pages(empty) == {}
    assert "No authors yet." in authors_index(empty, Settings()).body


def test_a_hostile_name_comes_out_as_itself() -> None:
    hostile = make_archive(make_volume(1, make_paper(authors=("Bo <script>alert(1)</script>",))))
    (page,) = author_pages(hostile, Settings())
    assert "<script>" not in page.body
    assert "&lt;script&gt;" in page.body


def test_a_person_with_namesakes_says_how_many_entries_go_by_the_name_alone() -> None:
    papers = (
        make_paper(id="alone", authors=("Bo Wang",)),
        make_paper(id="also-alone", authors=("Bo Wang", "Ada Bilby")),
        make_paper(id="second", authors=(Signature(person="bo-wang-2"),)),
    )
    people = (Person(id="bo-wang", name="Bo Wang"), Person(id="bo-wang-2", name="Bo Wang"))
    made = make_archive(make_volume(1, *papers), vocabulary=Vocabulary(people=people))
    said = "entries here are matched by the name alone, which others share"
    found = {
        author.slug: parsed(pages(made)[addresses.author_address(author)].body)
        for author in made.authors
        if author.person
    }
    assert f"2 {said}" in found["bo-wang"].get_text()
    assert said not in found["bo-wang-2"].get_text()


def test_no_two_of_one_name_share_a_title_or_a_description() -> None:
    people = tuple(Person(id=name, name="Bo Wang") for name in ("bo-wang-10", "bo-wang", "bo-wang-2"))
    papers = [
        make_paper(id=f"{person.id}-{number}", authors=(Signature(person=person.id),), date="2025")
        for person in people
        for number in range(FIRST_PAGE + 1)
    ]
    made = pages(make_archive(make_volume(1, *papers), vocabulary=Vocabulary(people=people)))
    found = {address: (page.title, page.description) for address, page in made.items() if "bo-wang" in address}
    assert len(set(found.values())) == len({title for title, _ in found.values()}) == len(found) == 6
    assert [found[f"authors/w/{person.id}/"][0] for person in people] == ["Bo Wang (3)", "Bo Wang", "Bo Wang (2)"]
    assert found["authors/w/bo-wang-2/"][1] == f"Bo Wang (2): {FIRST_PAGE + 1} entries in the newsletter, by year"
    assert found["authors/w/bo-wang-2/2025/"][0] == "Bo Wang (2), 2025"
    assert parsed(made["authors/w/bo-wang-2/"].body).h1.text == "Bo Wang"


def test_a_letter_of_very_many_authors_parts_them_by_the_second_letter() -> None:
    names = tuple(
        f"Ada {first}{chr(97 + number % 26)}{chr(97 + number // 26)}" for first in ("Ca", "Co") for number in range(70)
    )
    found = {
        page.address: page for page in author_pages(make_archive(make_volume(1, make_paper(authors=names))), Settings())
    }
    letter: Any = BeautifulSoup(found["authors/c/"].body, "html.parser")
    assert [part.get_text(" ", strip=True) for part in letter.select("summary")] == ["Ca 70", "Co 70"]
    assert len(letter.select("details li[id] a")) == 140


def test_a_setting_leaves_out_the_citations_of_authors_and_what_leads_to_them() -> None:
    for settings, is_there in ((Settings(), True), (Settings(author_citations=False), False)):
        (page,) = (page for page in author_pages(ARCHIVE, settings) if "bo-quoll" in page.address)
        file = 'href="cite.bib"'
        assert [file in page.body, file in theme_values(page, settings)["head"]] == [is_there, is_there]
