"""What the head of a page tells programs: links, cards, and things in the words of schema.org."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.citations.things import Things
from newsletter.model import Archive, Listing, Volume
from newsletter.pages.author_pages import author_pages
from newsletter.pages.entry_pages import entry_page
from newsletter.pages.home_page import home_index
from newsletter.pages.manifest import manifest
from newsletter.pages.page import Page, full_description, hand_written, theme_values
from newsletter.pages.topic_pages import topic_pages
from newsletter.pages.volume_pages import volume_page
from newsletter.settings import Settings
from tests.builders import make_archive, make_extra, make_paper, make_volume
from tests.site.links import pages

ROOT = "https://archive.example/"
ADA = {"name": "Ada Bilby", "orcid": "0000-0002-1825-0097"}
SETTINGS = Settings.model_validate(
    {
        "name": "Marsupial Letters",
        "description": "All that an invented newsletter on marsupials has summarised",
        "address": ROOT,
        "editors": (ADA,),
        "publisher": {"name": "Marsupial Press", "url": "https://press.example/"},
        "social": ("https://social.example/@marsupials", "https://x.com/marsupials"),
    }
)
HOSTILE = '</script><script>alert(1)</script>"><img src=x onerror=alert(1)>'


def head_of(page: Page) -> Any:
    return BeautifulSoup(theme_values(page, SETTINGS)["head"], "html.parser")


def things_of(head: Any) -> dict[str, Any]:
    """The things that a page tells of, by what they are."""
    [data] = head.find_all("script")
    return {one["@type"]: one for one in json.loads(data.text)["@graph"]}


def links_of(head: Any) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for link in head.find_all("link"):
        found.setdefault(" ".join(link["rel"]), []).append(link["href"])
    return found


def meta_of(head: Any) -> dict[str, str]:
    return {str(one.get("property") or one.get("name")): str(one["content"]) for one in head.find_all("meta")}


def page_of(listing: Listing, archive: Archive) -> Page:
    return entry_page(listing, archive, SETTINGS, "")


def of_entry(*papers: Any, place: int = 1, **fields: Any) -> Any:
    archive = make_archive(make_volume(3, *papers, **fields))
    return head_of(page_of(archive.volume_listings(archive.volumes[0])[place - 1], archive))


def of_volume(volume: Volume) -> Any:
    return head_of(volume_page(volume, make_archive(volume), SETTINGS, ""))


def test_an_entry_is_a_work_and_our_page_on_it() -> None:
    paper = make_paper(
        authors=("Bo Quoll", "The Burrow Collaboration"), arxiv="2511.14881", doi="10.1145/1", summary="It digs."
    )
    things = things_of(of_entry(paper))
    work, page = things["ScholarlyArticle"], things["WebPage"]
    assert work["author"] == [
        {"@type": "Person", "name": "Bo Quoll"},
        {"@type": "Organization", "name": "The Burrow Collaboration"},
    ]
    assert [(one["propertyID"], one["value"]) for one in work["identifier"]] == [
        ("arXiv", "2511.14881"),
        ("DOI", "10.1145/1"),
    ]
    assert work["sameAs"] == ["https://arxiv.org/abs/2511.14881", "https://doi.org/10.1145/1"]
    assert "abstract" not in work
    assert page["abstract"] == "It digs."
    orcid = "https://orcid.org/0000-0002-1825-0097"
    assert page["author"] == [{"@type": "Person", "@id": orcid, "name": "Ada Bilby", "sameAs": orcid}]
    assert page["isPartOf"]["isPartOf"]["name"] == "Marsupial Letters"
    assert page["mainEntity"]["@id"] == work["@id"]


def test_whom_the_newsletter_credits_is_no_author_of_the_work() -> None:
    assert "author" not in things_of(of_entry(make_paper(credited="He et al.")))["ScholarlyArticle"]


@pytest.mark.parametrize(
    ("kind", "named"), [("dataset", "Dataset"), ("benchmark", "Dataset"), ("tool", "SoftwareApplication")]
)
def test_an_extra_is_what_its_kind_says(kind: str, named: str) -> None:
    assert named in things_of(of_entry(extras=(make_extra(kind=kind),)))


def test_the_data_name_who_made_them_and_under_which_licence_without_another_page() -> None:
    data = Things(make_archive(), SETTINGS).data([("data/archive.csv", "text/csv")], "All of it")
    assert (data["creator"], data["license"]) == (Things(make_archive(), SETTINGS).publisher(), SETTINGS.licence_url)
    assert Things(make_archive(), SETTINGS).publisher()["name"] == "Marsupial Press"


def test_a_venue_is_what_a_work_is_part_of() -> None:
    work = things_of(of_entry(make_paper(venue={"id": "dig", "year": 2025, "pages": "1-10"})))["ScholarlyArticle"]
    assert work["isPartOf"] == {"@type": "CreativeWork", "name": "Conference on Digging (DIG 2025)"}
    assert work["pagination"] == "1–10"


def test_a_volume_lists_its_entries_and_names_who_publishes_the_newsletter() -> None:
    things = things_of(of_volume(make_volume(3, make_paper(), doi="10.59350/abcde-fgh12")))
    issue, periodical = things["PublicationIssue"], things["Periodical"]
    [item] = issue["mainEntity"]["itemListElement"]
    assert (item["position"], item["item"]["@type"], item["item"]["url"]) == (
        1,
        "ScholarlyArticle",
        f"{ROOT}papers/lone-wombat/",
    )
    assert issue["identifier"][0]["value"] == "10.59350/abcde-fgh12"
    assert issue["isPartOf"]["@id"] == periodical["@id"]
    assert periodical["publisher"]["@id"] == issue["publisher"]["@id"] == things["Organization"]["@id"]
    assert things["Organization"]["name"] == "Marsupial Press"
    assert periodical["sameAs"] == [*SETTINGS.social]


def test_the_way_to_a_page_is_told_from_the_home_page_on() -> None:
    crumbs = things_of(of_entry(make_paper()))["BreadcrumbList"]["itemListElement"]
    assert [(one["position"], one["name"], one["item"]) for one in crumbs] == [
        (1, "Home", ROOT),
        (2, "Volumes", f"{ROOT}volumes/"),
        (3, "Vol. 3", f"{ROOT}volumes/3/"),
        (4, "Lone Wombat", f"{ROOT}papers/lone-wombat/"),
    ]


def test_an_entry_leads_to_its_volume_its_citation_its_work_and_its_neighbours() -> None:
    papers = [make_paper(id=name, title=name) for name in ("one", "two", "three")]
    papers[1] = make_paper(id="two", doi="10.1145/1")
    links = links_of(of_entry(*papers, place=2))
    assert links == {
        "prev": ["../../papers/one/"],
        "next": ["../../papers/three/"],
        "cite-as": ["https://doi.org/10.1145/1"],
        "describedby": ["cite.bib"],
        "collection": ["../../volumes/3/"],
        "license": ["https://creativecommons.org/licenses/by/4.0/"],
    }


def test_the_address_to_cite_a_work_by_is_one_whatever_signs_its_doi_has() -> None:
    links = links_of(of_entry(make_paper(doi="10.1002/(SICI)1:8<1::AID>3.0.CO;2-#", arxiv="2511.14881")))
    assert links["cite-as"] == ["https://doi.org/10.1002/(SICI)1:8%3C1::AID%3E3.0.CO;2-%23"]


def test_a_volume_leads_to_its_entries_its_other_forms_and_its_doi() -> None:
    links = links_of(of_volume(make_volume(3, make_paper(), doi="10.59350/abcde-fgh12")))
    assert links["item"] == ["../../papers/lone-wombat/"]
    assert links["alternate"] == ["index.md"]
    assert links["describedby"] == ["cite.bib", "../../api/v1/volumes/3.json"]
    assert links["cite-as"] == ["https://doi.org/10.59350/abcde-fgh12"]


def test_a_topic_tells_of_its_twin_and_of_the_entries_it_shows() -> None:
    archive = make_archive(make_volume(3, make_paper(tags=("burrows",))))
    head = head_of(topic_pages(archive.vocabulary.tags[0], archive, SETTINGS)[0])
    things = things_of(head)
    assert links_of(head)["alternate"][:1] == ["../../topics/burrows/feed.xml"]
    assert "index.md" in links_of(head)["alternate"]
    assert things["CollectionPage"]["about"]["@type"] == "DefinedTerm"
    assert things["CollectionPage"]["mainEntity"]["numberOfItems"] == 1


def test_a_name_that_may_be_of_several_people_names_nobody_in_the_graph() -> None:
    papers = [make_paper(id=name, authors=("Bo Quoll",)) for name in ("one", "two")]
    archive = make_archive(make_volume(3, *papers))
    page = next(one for one in author_pages(archive, SETTINGS) if one.title == "Bo Quoll")
    assert things_of(head_of(page))["CollectionPage"]["about"] == {"@type": "Person", "name": "Bo Quoll"}


def test_the_home_page_tells_of_site_newsletter_and_publisher_and_of_no_way() -> None:
    archive = make_archive(make_volume(3, make_paper()))
    made = hand_written(SimpleNamespace(url="", meta={}), {}, home_index(archive, SETTINGS), SETTINGS)
    head = BeautifulSoup(made["head"], "html.parser")
    assert [*things_of(head)] == ["WebSite", "Periodical", "Organization"]
    assert links_of(head)["me"] == [*SETTINGS.social]
    assert meta_of(head)["twitter:site"] == "@marsupials"


def test_a_card_has_title_text_address_and_a_picture_with_words_in_its_place() -> None:
    paper = make_paper(
        title="Wombats " * 30, tagline="They dig", summary="Deep, and mostly at night, whatever the weather."
    )
    told = meta_of(of_entry(paper))
    assert told["og:type"] == "article"
    assert told["og:url"] == f"{ROOT}papers/lone-wombat/"
    assert len(told["og:title"]) <= 110
    assert told["og:description"].startswith("They dig. Deep, and mostly at night, whatever the weather.")
    assert told["og:image"] == f"{ROOT}papers/lone-wombat/card.png"
    assert told["og:image:alt"] == told["twitter:image:alt"]
    assert told["og:image:alt"].startswith("Card of “Wombats Wombats")
    assert told["twitter:card"] == "summary_large_image"


def test_the_title_of_a_work_stands_whole_and_that_of_a_volume_as_far_as_it_is_shown() -> None:
    title = "A Very Long Account of Wombats That Dig at Night and of All That They Have Found Below"
    archive = make_archive(make_volume(3, make_paper(title=title), title=title))
    volume = volume_page(archive.volumes[0], archive, SETTINGS, "")
    assert theme_values(page_of(archive.listings[0], archive), SETTINGS)["title"] == title
    assert (
        theme_values(volume, SETTINGS)["title"]
        == "Vol. 3: A Very Long Account of Wombats That Dig at Night and of All…"
    )


WHOSE = "Marsupial Letters: All that an invented newsletter on marsupials has summarised"


@pytest.mark.parametrize(
    ("title", "described", "whole"),
    [
        ("Bilby", "A" * 60, "A" * 60),
        ("Bilby", "Public university in a town.", f"Bilby: Public university in a town. {WHOSE}"),
        (
            "Bilby",
            "All entries of Bilby University in one list",
            f"All entries of Bilby University in one list. {WHOSE}",
        ),
        ("Wombats " * 30, "They dig.", f"They dig. {WHOSE}"),
    ],
)
def test_a_description_too_short_for_search_engines_says_more(title: str, described: str, whole: str) -> None:
    assert full_description(title, described, SETTINGS) == whole


@pytest.mark.parametrize("text", [HOSTILE, "<!--", "]]>", "{{ x }} & '"])
def test_hostile_text_ends_neither_the_data_nor_an_attribute(text: str) -> None:
    paper = make_paper(title=text, authors=(text, "Bo Quoll"), summary="`" + text + "`", tagline=text)
    head = of_entry(paper, title=text)
    assert {tag.name for tag in head.find_all()} == {"link", "meta", "script"}
    assert things_of(head)["ScholarlyArticle"]["name"] == " ".join(text.split())
    assert meta_of(head)["citation_title"] == " ".join(text.split())


def test_no_page_tells_search_engines_of_a_pdf(retrieval_site: Path) -> None:
    assert not [page for page in pages(retrieval_site) if "citation_pdf_url" in page.read_text("utf-8")]


def graphs(site: Path) -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    for page in pages(site):
        name, html = page.relative_to(site).as_posix(), page.read_text("utf-8")
        if 'http-equiv="refresh"' not in html and name != "404.html":
            [data] = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
            yield name, html, json.loads(data)["@graph"]


def test_every_page_of_a_site_has_a_card_a_title_of_its_own_and_a_way_to_it(retrieval_site: Path) -> None:
    titles: dict[str, str] = {}
    for name, html, things in graphs(retrieval_site):
        [title] = re.findall("<title>(.*?)</title>", html, re.DOTALL)
        [described] = re.findall('<meta name="description" content="(.*?)">', html)
        assert titles.setdefault(title, name) == name
        assert 60 <= len(BeautifulSoup(described, "html.parser").text) <= 160, (name, described)
        assert html.count("<title>") == html.count('property="og:title"') == html.count('name="twitter:card"') == 1
        assert name == "index.html" or things[-1]["@type"] == "BreadcrumbList"


def test_the_manifest_names_icons_that_are_there(retrieval_site: Path) -> None:
    told = json.loads((retrieval_site / "manifest.webmanifest").read_text("utf-8"))
    assert told["start_url"] == told["scope"] == "./"
    assert all((retrieval_site / icon["src"]).is_file() for icon in told["icons"])
    assert {"any", "maskable"} == {icon["purpose"] for icon in told["icons"]}
    assert (retrieval_site / "favicon.ico").read_bytes()[:4] == b"\x00\x00\x01\x00"
    assert json.loads(manifest(SETTINGS))["short_name"] == "Marsupial Letters"
