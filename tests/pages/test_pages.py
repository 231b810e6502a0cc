"""What a reader finds on the pages of the invented archive and of that of retrieval."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newsletter.source import read_project
from tests.conftest import RETRIEVAL, ROOT_ADDRESS, built
from tests.site.links import soup, tree


def page(site: Path, address: str) -> Any:
    return soup(site / address / "index.html")


def text(site: Path, address: str) -> str:
    """What a page says between header and footer, in one line."""
    return " ".join(page(site, address).main.get_text(" ").split())


def test_every_author_id_and_link_of_an_archive_stands_on_its_entrys_page(retrieval_site: Path) -> None:
    listings = read_project(RETRIEVAL).archive().listings
    assert listings
    for listing in listings:
        entry = listing.entry
        said = text(retrieval_site, f"papers/{entry.id}")
        links = {link["href"] for link in page(retrieval_site, f"papers/{entry.id}").main.find_all("a", href=True)}
        assert page(retrieval_site, f"papers/{entry.id}").h1.text == entry.title
        for part in (*map(str, entry.authors), entry.official_title, entry.tagline, entry.arxiv, entry.doi):
            assert part is None or part in said, (entry.id, part)
        assert entry.arxiv is None or f"https://arxiv.org/abs/{entry.arxiv}" in links
        assert entry.doi is None or f"https://doi.org/{entry.doi}" in links
        assert {link.url for link in entry.links} <= links


def test_an_entry_says_where_it_is_listed_and_leads_to_its_neighbours(example_site: Path) -> None:
    entry = page(example_site, "papers/two-hundred-characters")
    assert "Vol. 2:" in text(example_site, "papers/two-hundred-characters")
    assert entry.main.find("a", rel="prev")["href"] == "../../papers/hostile-title/"
    assert entry.main.find("a", rel="next")["href"] == "../../papers/lone-wombat/"


def test_the_first_and_the_last_entry_of_a_volume_have_one_neighbour(example_site: Path) -> None:
    first, last = page(example_site, "papers/night-1"), page(example_site, "papers/night-65")
    assert first.find("a", rel="prev") is None
    assert first.find("a", rel="next")
    assert last.find("a", rel="prev")
    assert last.find("a", rel="next") is None


def test_an_entry_listed_again_has_one_page_that_names_both_volumes(example_site: Path) -> None:
    said = text(example_site, "papers/lone-wombat")
    assert "Vol. 1: One Entry and Nothing More" in said
    assert "Vol. 2:" in said
    again = page(example_site, "volumes/2").find(id="lone-wombat")
    assert "Listed again, because one mention was not enough." in again.get_text(" ", strip=True).replace("  ", " ")


def test_a_stub_a_withdrawal_and_a_correction_are_said_on_the_page(example_site: Path) -> None:
    assert "There is no summary." in text(example_site, "papers/lost-summary")
    assert "Withdrawn on 1 July 2023 : The authors withdrew the paper." in text(example_site, "papers/taken-back")
    assert "16 June 2023 : The second paper was credited" in text(example_site, "volumes/3")
    assert "9 June 2023 : The title was <b>bold</b>." in text(example_site, "papers/hostile-title")


def test_an_entry_without_authors_has_no_line_for_them(example_site: Path) -> None:
    assert "Author" not in text(example_site, "papers/lone-wombat")


def test_names_in_any_script_stand_as_they_are_written(example_site: Path) -> None:
    names = ["Bo Quoll", "宇佐美 袋", "Ναταλία Κουόκα", "محمد بلبي", "Łucja Ñandú"]
    links = page(example_site, "papers/two-hundred-characters").select("a[href*='authors/']")
    assert [link.text for link in links if link.text in names] == names


def test_a_volume_shows_its_entries_in_order_and_by_kind(example_site: Path) -> None:
    volume = page(example_site, "volumes/2")
    kinds = ["Papers", "Datasets", "Benchmarks", "Tools"]
    assert [heading.text for heading in volume.find_all("h2")] == [
        "Highlights",
        *kinds,
        "Topics in this volume",
        "Cite",
    ]
    assert [entry["id"] for entry in volume.select("article.nl-entry")] == [
        "hostile-title",
        "two-hundred-characters",
        "lone-wombat",
        "footprints",
        "dusk-bench",
        "burrow-kit",
    ]


def test_the_contents_of_a_volume_lead_to_every_entry(example_site: Path) -> None:
    contents = page(example_site, "volumes/field-notes").select("nav.md-nav--secondary a.md-nav__link")
    assert [link["href"] for link in contents] == ["#_papers", *(f"#night-{number}" for number in range(1, 66))]


def test_weekly_volumes_lead_to_each_other_and_specials_stand_outside(example_site: Path) -> None:
    def neighbours(address: str) -> list[str]:
        return [link["href"] for link in page(example_site, address).select(".nl-neighbours a")]

    assert neighbours("volumes/1") == ["../../volumes/2/"]
    assert neighbours("volumes/2") == ["../../volumes/1/", "../../volumes/3/"]
    assert neighbours("volumes/3") == ["../../volumes/2/"]
    assert neighbours("volumes/field-notes") == []


def test_every_page_below_an_index_has_breadcrumbs(example_site: Path) -> None:
    def crumbs(address: str) -> list[str]:
        return [link.text for link in page(example_site, address).select(".nl-crumbs a")]

    assert crumbs("volumes/2") == ["Home", "Volumes"]
    assert crumbs("papers/footprints") == ["Home", "Volumes", "Vol. 2"]
    assert crumbs("papers/night-7") == ["Home", "Volumes", "Field Notes of Sixty-Five Nights"]
    assert crumbs("topics/night-vision") == ["Home", "Topics", "Burrow recommendation"]
    assert crumbs("organisations/quokka-labs") == ["Home", "Organisations"]


def test_a_topic_lists_its_entries_by_year_the_undated_last_and_names_its_narrower_topics(example_site: Path) -> None:
    assert [card.h3.text for card in page(example_site, "topics/rag").select(".nl-card")] == [
        "*_[]<>{{}}|#& <script>alert(1)</script> ⟦newsletter:body<h1⟧ \"quotes\" 'and' ends",
        "A Paper Whose Summary Is Lost",
        "Withdrawn: A Paper Taken Back",
    ]
    assert "Narrower topics Night vision" in text(example_site, "topics/recsys")


def test_a_topic_without_entries_says_so(example_site: Path) -> None:
    assert "No entries yet." in text(example_site, "topics/empty-meadow")
    assert "0 entries" in text(example_site, "topics")


def test_the_first_topics_lead_the_others_by_name(example_site: Path) -> None:
    names = [link.text for link in page(example_site, "topics").select(".nl-tree > li > :first-child a")]
    assert names[:3] == ["Burrow recommendation", "Track embeddings", "Retrieval-augmented grazing"]
    assert names[3:] == sorted(names[3:], key=str.casefold)


def test_an_organisation_lists_what_is_credited_to_it(example_site: Path) -> None:
    assert [card.h3.text for card in page(example_site, "organisations/quokka-labs").select(".nl-card")] == [
        "Withdrawn: A Paper Taken Back"
    ]


def test_the_home_page_shows_the_newest_weekly_volume_and_the_ways_in(example_site: Path) -> None:
    home = page(example_site, "")
    assert home.select_one(".nl-latest h2").text == "Stubs, Withdrawals, and More!"
    highlights = [line.text for line in home.select(".nl-lead-list .nl-tagline")]
    assert highlights[0].startswith("Only this line is left")
    assert home.select(".nl-lead-list h3 a")[1].text.startswith("Withdrawn: ")
    said = text(example_site, "")
    assert "Vol. 1 One Entry and Nothing More" in said
    assert "Field Notes of Sixty-Five Nights" in said


def test_an_edit_link_leads_to_the_issue_file_where_a_repository_is_set(example_site: Path, project: Path) -> None:
    assert [link.text for link in page(example_site, "volumes/2").select(".nl-edit a")] == ["Report a mistake"]
    settings = (project / "mkdocs.yml").read_text()
    (project / "mkdocs.yml").unlink()
    (project / "mkdocs.yml").write_text(
        settings.replace("  newsletter:\n", "  newsletter:\n    repository: https://git.example/wombats/archive\n")
    )
    site = built(project)
    for address in ("volumes/2", "papers/footprints"):
        link = page(site, address).select_one(".nl-edit a")["href"]
        assert link == "https://git.example/wombats/archive/edit/main/issues/2.yaml"
    report = page(site, "papers/footprints").select(".nl-edit a")[1]["href"]
    assert report == (
        "https://git.example/wombats/archive/issues/new"
        "?template=report-a-mistake.yml&entry=footprints&title=Mistake%3A+footprints"
    )


def test_a_description_is_one_line_of_at_most_160_characters(example_site: Path, retrieval_site: Path) -> None:
    for site in (example_site, retrieval_site):
        for file in site.glob("*/*/index.html"):
            (description,) = tree(file).xpath("//meta[@name='description']/@content")
            assert 0 < len(description) <= 160, file
            assert "\n" not in description


def test_the_address_of_the_site_is_the_one_that_was_set(example_site: Path) -> None:
    assert page(example_site, "").find("link", rel="canonical")["href"] == ROOT_ADDRESS
