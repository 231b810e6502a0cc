"""What a reader finds on the page of a volume, beside it, and in the list of all."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.model import Archive, Correction, See, Volume, VolumePart
from newsletter.pages.page import theme_values
from newsletter.pages.volume_pages import volume_page, volumes_index
from newsletter.settings import Settings
from tests.builders import make_archive, make_extra, make_paper, make_special, make_volume


def soup_of(volume: Volume, archive: Archive | None = None) -> Any:
    page = volume_page(volume, archive or make_archive(volume), Settings(), "issues/1.yaml")
    return BeautifulSoup(page.body, "html.parser")


def beside(*titles: str) -> list[str]:
    """What stands beside a volume of papers with these titles, without the name of the section."""
    papers = [make_paper(id=f"paper-{place}", title=title) for place, title in enumerate(titles)]
    volume = make_volume(1, *papers)
    contents = BeautifulSoup(
        volume_page(volume, make_archive(volume), Settings(), "issues/1.yaml").make_contents(), "html.parser"
    )
    return [link.text for link in contents.find_all("a")][1:]


def test_a_strip_of_bars_shows_the_topics_of_a_volume_to_the_eye_alone() -> None:
    volume = make_volume(1, make_paper(tags=("burrows",)))
    strip = soup_of(volume).select_one("header .nl-strip")
    assert strip["aria-hidden"] == "true"
    assert [path["d"] for path in strip.find_all("path")] == ["M0 0h9v28h-9z", "", "M0 28h256v1H0z"]
    assert soup_of(make_volume(1, make_paper())).select_one(".nl-strip") is None


def test_highlights_have_a_heading_and_name_whom_the_entry_is_credited_to() -> None:
    volume = make_volume(1, make_paper(credited="Quokka Labs"), extras=(make_extra(id="maps", tagline="Maps"),))
    highlights = soup_of(volume).select_one(".nl-contents")
    assert highlights.h2.text == "Highlights"
    assert [" ".join(line.text.split()) for line in highlights.find_all("li")] == [
        "Lone Wombat, in one line — Quokka Labs",
        "Maps — dataset",
    ]


def test_it_tells_what_was_corrected_since_the_last_volume() -> None:
    wrong = Correction(date=dt.date(2023, 6, 2), text="Two <b>wombats</b>.")
    volumes = make_volume(1, make_paper(corrections=(wrong,))), make_volume(2)
    told = soup_of(volumes[1], make_archive(*volumes)).select_one(".nl-told")
    assert told.h2.text == "Corrected since the last volume"
    assert told.li.text == "Lone Wombat (Vol. 1), 2 June 2023: Two <b>wombats</b>."
    assert told.a["href"] == "../../papers/lone-wombat/#_correction-2023-06-02-1"
    assert soup_of(volumes[0], make_archive(*volumes)).select_one(".nl-told") is None


def test_one_entry_has_no_highlights() -> None:
    assert soup_of(make_volume(1, make_paper())).select(".nl-contents") == []


def test_many_highlights_lie_in_a_fold_that_says_what_it_holds() -> None:
    def highlights(count: int) -> Any:
        papers = [make_paper(id=f"paper-{place}") for place in range(count)]
        return soup_of(make_volume(1, *papers)).select_one(".nl-contents")

    assert highlights(20).details is None
    assert highlights(21).h2 is None
    assert highlights(21).find("details", class_="nl-fold").summary.text == "All 21 highlights, one line each"
    assert len(highlights(21).details.find_all("li")) == 21


def test_parts_of_a_volume_stand_under_their_own_headings_on_its_page_and_beside_it() -> None:
    papers = [make_paper(id=name, title=name.title()) for name in ("news", "moon", "noon")]
    volume = make_volume(1, *papers, extras=(make_extra(id="kit"),), parts=PARTS)
    page = soup_of(volume)
    found = {
        section.h2.text: [one["id"] for one in section.select("article")]
        for section in page.select("section:has(article)")
    }
    assert found == {"Papers": ["news"], "Top of the week": ["moon", "noon"], "Kits & more": ["kit"]}
    contents = volume_page(volume, make_archive(volume), Settings(), "issues/1.yaml").make_contents()
    assert '<a href="#_part-1"' in contents
    assert page.find(id="_part-2").text == "Kits & more"


PARTS = (VolumePart(title="Top of the week", first="moon"), VolumePart(title="Kits & more", first="kit"))


def test_beside_a_volume_stand_the_names_before_the_colons_of_titles() -> None:
    assert beside("Wombat: A Digger for Clay", "Digging in Clay") == ["Wombat", "Digging in Clay"]


def test_a_colon_in_a_formula_or_after_a_long_clause_ends_no_name() -> None:
    long = f"What {'very ' * 12}Long Clauses Say: An Account"
    assert beside(long) == [long]
    assert beside("Burrows of $f: x$ Rooms")[0].startswith("Burrows of ")
    assert beside("Burrows of $f: x$ Rooms")[0].endswith(" Rooms")


def test_the_heading_of_an_entry_says_its_title_once_and_its_article_is_named_by_it() -> None:
    page = soup_of(make_volume(1, make_paper(id="wombat", title="Wombat")))
    article = page.select_one("article#wombat")
    heading = article.h3
    assert heading.text == "Wombat"
    assert not heading.has_attr("aria-labelledby")
    assert article["aria-labelledby"] == heading["id"]
    assert heading.find_next_sibling("a")["href"] == "#wombat"


def test_a_hyphenated_word_of_a_headline_stays_whole_and_its_text_as_it_is() -> None:
    title = "Burrow-Level & Q&A-Based <b>-Digging in $n-1$ Multi-Room, Seven-Hundred-and-Seventy-Room Burrows"
    heading = soup_of(make_volume(1, make_paper(), title=title)).h1
    assert [word.text for word in heading.select(".nl-whole")] == ["Burrow-Level", "Multi-Room,"]
    assert heading.find("b") is None
    assert heading.text.startswith("Burrow-Level & Q&A-Based <b>-Digging in ")


def test_years_and_specials_of_one_volume_bear_no_count() -> None:
    archive = make_archive(make_volume(1, make_paper()), make_special("atlas", make_paper(id="map")))
    index = BeautifulSoup(volumes_index(archive, Settings()).body, "html.parser")
    assert [link.text for link in index.select(".nl-tags a")] == ["2023", "Specials"]
    archive = make_archive(*(make_volume(number, make_paper(id=f"p-{number}")) for number in (1, 2, 40)))
    index = BeautifulSoup(volumes_index(archive, Settings()).body, "html.parser")
    assert [link.text for link in index.select(".nl-tags a")] == ["2024", "2023 2"]


POST = "https://quokka.example/p/burrows?a=1&b=2"


def test_the_post_in_which_a_volume_was_published_first_is_led_to() -> None:
    (link,) = soup_of(make_volume(3, make_paper(), original=POST)).select("header .nl-meta a")
    assert (link.text, link["href"]) == ("Original issue", POST)
    assert soup_of(make_volume(3, make_paper())).select("header .nl-meta a") == []


def test_a_list_that_is_not_whole_says_so_and_where_the_rest_is() -> None:
    notice = soup_of(make_volume(3, make_paper(), incomplete=True, original=POST)).select_one(".nl-notice")
    assert notice.text == "This list is incomplete: the original issue has more."
    assert notice.a["href"] == POST
    assert soup_of(make_volume(3, make_paper(), incomplete=True)).select_one(".nl-notice a") is None


def told_of(volume: Volume) -> dict[str, Any]:
    """What programs are told of a volume, as they read it of the page."""
    page = volume_page(volume, make_archive(volume), Settings(), "")
    [data] = BeautifulSoup(theme_values(page, Settings())["head"], "html.parser").find_all("script")
    return dict(json.loads(data.text)["@graph"][0])


def test_programs_are_told_of_the_volume_and_of_its_post() -> None:
    title = "Burrows </script><script>alert(1)</script> & More"
    volume = make_volume(3, make_paper(), original=POST, title=title)
    issue = told_of(volume)
    assert issue["mainEntity"].pop("itemListElement")
    assert issue == {
        "@type": "PublicationIssue",
        "@id": "http://127.0.0.1:8000/volumes/3/",
        "issueNumber": "3",
        "name": title,
        "datePublished": "2023-06-09",
        "dateModified": "2023-06-09",
        "inLanguage": "en",
        "license": "https://creativecommons.org/licenses/by/4.0/",
        "url": "http://127.0.0.1:8000/volumes/3/",
        "sameAs": [POST],
        "publisher": {"@id": "http://127.0.0.1:8000/#publisher"},
        "isPartOf": {
            "@type": "Periodical",
            "@id": "http://127.0.0.1:8000/#newsletter",
            "name": "Newsletter",
            "url": "http://127.0.0.1:8000/",
        },
        "mainEntity": {
            "@type": "ItemList",
            "@id": "http://127.0.0.1:8000/volumes/3/#list",
            "numberOfItems": 1,
        },
    }


def test_a_special_without_a_post_has_neither_number_nor_other_address() -> None:
    volume = make_special("list", make_paper())
    assert {"issueNumber", "sameAs"}.isdisjoint(told_of(volume))


@pytest.mark.parametrize(("note", "is_told"), [(None, True), ("Read it first.", False)])
def test_what_is_listed_again_with_a_note_says_why_and_leaves_the_summary_to_its_own_page(
    note: str | None, *, is_told: bool
) -> None:
    again = make_special("reading-list", See(see="lone-wombat", note=note))
    archive = make_archive(make_volume(1, make_paper(summary="It digs.")), again)
    entry = soup_of(again, archive).select_one("#lone-wombat")
    assert ("It digs." in entry.text) is is_told
    assert [one.text.strip() for one in entry.select(".nl-note")] == ([note] if note else [])
