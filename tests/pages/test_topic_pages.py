"""What a reader finds on the pages of topics: the entries listed last, the years, and what stands near."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.model import Archive, Tag, Vocabulary
from newsletter.pages.drawings import bars
from newsletter.pages.page import Page, key_of
from newsletter.pages.redirects import redirect_pages
from newsletter.pages.topic_pages import topic_pages, topics_index
from newsletter.settings import Settings
from newsletter.text.prose import first_sentence
from tests.builders import make_archive, make_paper, make_vocabulary, make_volume

BURROWS = Tag(id="burrows", name="Burrows", description="Where to dig.", aliases=("digging", "holes"))
NIGHT = Tag(id="night-vision", name="Night vision", description="Seeing in the dark.", parent="burrows")
MEADOW = Tag(id="empty-meadow", name="Empty meadow", description="Nothing grows here.")
VOCABULARY = Vocabulary(tags=(BURROWS, NIGHT, MEADOW))


def archive(*counts: int, tags: tuple[str, ...] = ("burrows",)) -> Archive:
    """An archive of one volume a year from 2023 on, each with so many papers of these topics, dated in May."""
    volumes = (
        make_volume(
            1 + 52 * year,
            *(make_paper(id=f"paper-{year}-{number}", tags=tags, date=f"{2023 + year}-05") for number in range(count)),
        )
        for year, count in enumerate(counts)
    )
    return make_archive(*volumes, vocabulary=VOCABULARY)


def parsed(page: Page) -> Any:
    return BeautifulSoup(page.body, "html.parser")


def pages(*counts: int) -> dict[str, Page]:
    return {page.address: page for page in topic_pages(BURROWS, archive(*counts), Settings())}


def cards(page: Page) -> int:
    return len(parsed(page).select("article.nl-card"))


def test_a_topic_of_fifty_entries_has_one_page() -> None:
    assert list(pages(50)) == ["topics/burrows/"]


def test_the_fifty_first_entry_gives_its_year_a_page_with_all_of_the_year() -> None:
    found = pages(51)
    assert [(address, cards(page)) for address, page in found.items()] == [
        ("topics/burrows/", 50),
        ("topics/burrows/2023/", 51),
    ]
    assert "All of 2023 (51)" in found["topics/burrows/"].body


def test_where_not_all_fit_the_first_page_shows_those_listed_last_and_every_year_has_a_page() -> None:
    found = pages(30, 60, 30)
    assert list(found) == [f"topics/burrows/{year}" for year in ("", "2025/", "2024/", "2023/")]
    first = parsed(found["topics/burrows/"])
    headings = [heading.get_text(" ", strip=True) for heading in first.find_all("h2")]
    assert headings == ["Newest 50 of 120", "By year", "Entries by year"]
    assert first.article.h3.a["href"] == "../../papers/paper-2-0/"
    assert first.find("a", string="All of 2023 (30)")["href"] == "2023/"


def test_an_old_paper_listed_today_is_among_the_first_and_stands_under_its_own_year() -> None:
    old = make_paper(id="old", tags=("burrows",), date=1998)
    known = [make_paper(id=f"paper-{number}", tags=("burrows",), date="2023-05-01") for number in range(60)]
    made = make_archive(make_volume(1, *known), make_volume(2, old), vocabulary=VOCABULARY)
    found = {page.address: page for page in topic_pages(BURROWS, made, Settings())}
    assert list(found) == [f"topics/burrows/{year}" for year in ("", "2023/", "1998/")]
    card = parsed(found["topics/burrows/"]).article
    assert " ".join(card.select_one(".nl-meta").get_text(" ").split()) == "Paper · 1998 · listed in Vol. 2 , Jun 2023"
    assert [heading.text for heading in parsed(found["topics/burrows/1998/"]).find_all("h2")] == ["Month unknown"]


def test_years_come_newest_first_and_an_unknown_one_last() -> None:
    papers = [
        make_paper(id="unknown", tags=("burrows",)),
        make_paper(id="by-id", tags=("burrows",), arxiv="2004.12345"),
        make_paper(id="by-year", tags=("burrows",), date=2025),
    ]
    (page,) = topic_pages(BURROWS, make_archive(make_volume(1, *papers), vocabulary=VOCABULARY), Settings())
    headings = [heading.get_text(" ", strip=True) for heading in parsed(page).find_all("h2")]
    assert headings == ["2025 1", "2020 1", "Year unknown 1", "Entries by year"]
    assert "April 2020 (from its arXiv ID)" in " ".join(parsed(page).get_text(" ").split())


def test_a_page_of_a_year_that_went_by_the_volume_leads_to_the_first_one() -> None:
    papers = [make_paper(id=f"paper-{number}", tags=("burrows",), date=2020) for number in range(60)]
    made = make_archive(make_volume(1, *papers), vocabulary=VOCABULARY)
    found = redirect_pages(made, Settings())
    assert sorted(found) == [f"topics/burrows/{year}/index.html" for year in ("2023", "undated")]
    assert b'content="0; url=../../../topics/burrows/"' in found["topics/burrows/2023/index.html"]


def test_years_lead_to_each_other_and_the_latest_back_to_the_newest_entries() -> None:
    found = pages(30, 60, 30)

    def ways(address: str) -> dict[str, str]:
        return {link["rel"][0]: link["href"] for link in parsed(found[address]).select(".nl-neighbours a")}

    assert ways("topics/burrows/2024/") == {
        "prev": "../../../topics/burrows/2023/",
        "next": "../../../topics/burrows/2025/",
    }
    assert ways("topics/burrows/2023/") == {"next": "../../../topics/burrows/2024/"}


def test_a_page_of_a_year_that_is_over_stays_as_it_is_where_entries_of_a_later_one_come() -> None:
    before, after = (pages(30, 60, count) for count in (1, 2))
    for address in ("topics/burrows/2023/", "topics/burrows/2024/"):
        assert before[address].body == after[address].body
        assert key_of(before[address]) == key_of(after[address])


def test_pages_of_years_have_titles_and_descriptions_of_their_own() -> None:
    found = pages(30, 60, 30).values()
    assert len({page.title for page in found}) == len({page.description for page in found}) == 4
    assert {page.family for page in found} == {"topic"}


def test_entries_of_a_year_stand_under_their_months() -> None:
    year = parsed(pages(51)["topics/burrows/2023/"])
    assert [heading.text for heading in year.find_all("h2")] == ["May 2023"]


def test_a_topic_names_its_other_spellings_and_what_stands_near_it() -> None:
    said = parsed(topic_pages(BURROWS, archive(3, tags=("burrows", "night-vision")), Settings())[0]).get_text(
        " ", strip=True
    )
    assert "Also called digging, holes" in said
    assert "Narrower topics Night vision 3 3 entries under narrower topics, all also on this page" in said
    assert "Often found with Night vision 3" in said


def test_a_narrower_topic_leads_to_the_wider_one() -> None:
    narrow = parsed(topic_pages(NIGHT, archive(1), Settings())[0])
    assert [link.text for link in narrow.select(".nl-crumbs a")] == ["Home", "Topics", "Burrows"]


def test_an_empty_topic_says_so_and_leads_on() -> None:
    (page,) = topic_pages(MEADOW, archive(1), Settings())
    assert "No entries yet." in page.body
    assert [link["href"] for link in parsed(page).select(".nl-lines a")] == [
        "../../topics/",
        "../../titles/",
        "../../volumes/",
    ]
    assert "cite.bib" not in page.body


def test_a_topic_leads_to_its_entries_where_they_can_be_narrowed() -> None:
    assert 'href="../../search/?topic=burrows">Search and filter these entries<' in pages(1)["topics/burrows/"].body


def test_a_topic_leads_to_the_citations_of_its_entries() -> None:
    assert 'href="cite.bib" download="burrows.bib">BibTeX for the entry<' in pages(1)["topics/burrows/"].body


def test_the_chart_says_every_year_in_words_even_one_without_entries() -> None:
    chart = parsed(pages(2, 0, 1)["topics/burrows/"]).select(".nl-chart li")
    assert [bar.get_text(" ", strip=True) for bar in chart] == ["2023 2", "2024 0", "2025 1"]


def test_bars_are_as_high_as_their_years_have_entries() -> None:
    assert [(bar.year, bar.height) for bar in bars({2026: 1, 2024: 50, 2023: 100})] == [
        (2023, 90),
        (2024, 45),
        (2025, 0),
        (2026, 2),
    ]
    assert bars({2023: 100}) == []


@pytest.mark.parametrize(("counts", "way"), [((30, 60), ("2023/", "2024/")), ((1, 1), ("#_2023", "#_2024"))])
def test_a_bar_leads_to_the_page_of_its_year_or_to_its_heading(counts: tuple[int, ...], way: tuple[str, ...]) -> None:
    links = parsed(pages(*counts)["topics/burrows/"]).select(".nl-chart a")
    assert [link["href"] for link in links] == [*way]


def test_a_chip_has_a_number_only_from_two() -> None:
    def narrower(count: int) -> str:
        page = parsed(topic_pages(BURROWS, archive(count, tags=("burrows", "night-vision")), Settings())[0])
        return str(page.select_one(".nl-facts .nl-tags li").get_text(" ", strip=True))

    assert [narrower(1), narrower(2)] == ["Night vision", "Night vision 2"]


def test_cards_do_not_lead_to_the_topic_that_is_being_read() -> None:
    page = parsed(topic_pages(BURROWS, archive(2, tags=("burrows", "night-vision")), Settings())[0])
    assert [link.text for link in page.select("article .nl-tags a")] == ["Night vision"] * 2


def test_more_topics_than_a_row_holds_stand_behind_a_fold() -> None:
    def beside(count: int) -> Any:
        tags = [f"topic-{number}" for number in range(count)]
        paper = make_paper(tags=("burrows", *tags))
        found = make_archive(make_volume(1, paper), vocabulary=make_vocabulary(("burrows", *tags)))
        return parsed(topic_pages(found.vocabulary.tag_by_id["burrows"], found, Settings())[0])

    assert beside(10).select_one("details") is None
    assert len(beside(10).select(".nl-facts li")) == 10
    assert beside(11).select_one("details summary").text == "3 more topics"
    assert [link["href"] for link in beside(11).select("details a")] == [
        "../../topics/topic-8/",
        "../../topics/topic-9/",
        "../../topics/topic-10/",
    ]


@pytest.mark.parametrize(
    ("prose", "sentence"),
    [
        ("Where to dig. And how deep.", "Where to dig."),
        ("Shovels, e.g. Those of clay. Others too.", "Shovels, e.g. Those of clay."),
        ("Burrows by He et al. Are they deep? Some are.", "Burrows by He et al. Are they deep?"),
        ("One *sentence* of depth 3.14 only", "One sentence of depth 3.14 only"),
        ("A long sentence, " * 30, "A long sentence, " * 29 + "A long sentence,"),
        (None, ""),
    ],
)
def test_a_description_is_shortened_to_a_whole_sentence(prose: str | None, sentence: str) -> None:
    assert first_sentence(prose) == sentence


def test_the_index_cuts_no_description() -> None:
    long = Tag(id="long", name="Long", description="So long a sentence that " * 20 + "it ends here. It goes on.")
    index = topics_index(make_archive(vocabulary=Vocabulary(tags=(long,))), Settings())
    assert "…" not in index.body
    assert "it ends here.</p>" in index.body


def test_the_index_puts_topics_under_their_parents_and_the_first_ones_first() -> None:
    index = topics_index(archive(1), Settings(first_topics=("empty-meadow",)))
    tree = BeautifulSoup(index.body, "html.parser")
    assert [link.text for link in tree.select(".nl-tree a")] == ["Empty meadow", "Burrows", "Night vision"]
    assert [link.text for link in tree.select(".nl-tree ul a")] == ["Night vision"]
    assert "1 entry" in index.body
    assert "Where to dig." in index.body


def test_an_index_of_no_topics_says_so() -> None:
    empty = make_archive(vocabulary=Vocabulary())
    assert "No topics yet." in topics_index(empty, Settings()).body
