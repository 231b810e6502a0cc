"""The HTML of a letter, as mail programs show it."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from newsletter.email.html_letter import MAX_BYTES
from newsletter.model import Correction, Link, See, Withdrawal
from newsletter.pictures.picture import HEIGHT, WIDTH
from tests.builders import make_extra, make_paper, make_special, make_volume
from tests.email_edition.letters import SITE, edition_of, links_of, soup_of, words_of
from tests.odd_archive import HOSTILE, LONG_TITLE

LONG_SUMMARY = "A wombat digs, and what it has dug is measured with care.\n\n" * 24
FULL = make_paper(
    credited="Quokka Labs",
    authors=("Bo Quoll", "Ada Bilby", "Ula Numbat", "Kai Potoroo"),
    arxiv="2306.01234",
    doi="10.1145/3777368",
    links=(Link(kind="code", url="https://code.example/wombat?a=1&b=2", note="not public yet"),),
    summary="It digs [deep](https://deep.example/a?b=1&c=2).\n\n- first\n- second",
    corrections=(Correction(date=dt.date(2023, 6, 1), text="The depth was wrong."),),
)


def test_every_link_is_a_whole_address() -> None:
    links = links_of(edition_of(make_volume(1, FULL)))
    assert [link for link in links if not re.match(r"https://|mailto:", link)] == []
    assert links[:3] == [SITE, f"{SITE}volumes/1/", f"{SITE}papers/lone-wombat/"]


def test_the_links_of_an_entry_lead_where_they_say_with_their_notes() -> None:
    edition = edition_of(make_volume(1, FULL))
    for link in (
        "https://arxiv.org/abs/2306.01234",
        "https://doi.org/10.1145/3777368",
        "https://code.example/wombat?a=1&b=2",
        "https://deep.example/a?b=1&c=2",
    ):
        assert link in links_of(edition)
    assert "arXiv:2306.01234 · doi:10.1145/3777368 · Code (not public yet)" in words_of(edition)


def test_it_begins_with_what_it_is_and_the_way_to_the_web() -> None:
    edition = edition_of(make_volume(1, FULL, intro="Burrows, mostly."))
    assert words_of(edition).startswith(
        "Burrows, mostly. Marsupial Letters · Read on the web Vol. 1: Volume 1 on Burrows"
        " 22–28 May 2023 · published on 26 May 2023 Burrows, mostly."
    )


def test_lists_of_mails_show_the_intro_or_else_the_taglines() -> None:
    def preheader(**fields: object) -> str:
        return soup_of(edition_of(make_volume(1, FULL, **fields))).select(".preheader")[0].get_text()

    assert preheader(intro="Burrows, *mostly*.") == "Burrows, mostly."
    assert preheader() == "Lone Wombat, in one line"


def test_entries_stand_by_kind_with_all_that_is_said_of_them() -> None:
    tool = make_extra(id="spade", title="Spade", kind="tool")
    data = make_extra(id="maps", title="Maps")
    edition = edition_of(make_volume(1, FULL, extras=(tool, data)))
    headings = [heading.get_text() for heading in soup_of(edition).find_all(["h2", "h3"])]
    assert headings == ["In this volume", "Papers", "Lone Wombat", "Datasets", "Maps", "Tools", "Spade"]
    assert "Quokka Labs · Bo Quoll, Ada Bilby, Ula Numbat and 1 more" in words_of(edition)
    assert "Corrected on 1 June 2023: The depth was wrong." in words_of(edition)


def test_highlights_name_every_entry_in_the_order_of_the_letter() -> None:
    papers = [make_paper(id=f"p{number}", tagline=f"Line {number}", credited="Quokka Labs") for number in (2, 1)]
    items = soup_of(edition_of(make_volume(1, *papers))).find_all("li")
    assert [item.get_text().replace("\N{NO-BREAK SPACE}", " ") for item in items] == [
        "Line 2 — Quokka Labs",
        "Line 1 — Quokka Labs",
    ]


def test_what_became_of_an_entry_is_said() -> None:
    gone = make_paper(withdrawn=Withdrawal(date=dt.date(2023, 7, 1), reason="It was no wombat."))
    stub = make_paper(id="stub", summary=None, stub=True)
    volume = make_volume(1, gone, stub, corrections=(Correction(date=dt.date(2023, 7, 2), text="A name."),))
    said = words_of(edition_of(volume))
    assert "Withdrawn on 1 July 2023: It was no wombat." in said
    assert "There is no summary." in said
    assert "Corrected on 2 July 2023: A name." in said


def test_it_tells_what_was_corrected_since_the_last_letter() -> None:
    taken = {"date": dt.date(2023, 6, 1), "reason": "It <left>."}
    first = make_volume(1, make_paper(retracted=taken), corrections=(Correction(date=dt.date(2023, 5, 30), text="A."),))
    edition = edition_of(make_volume(2), first, make_volume(3))
    told = words_of(edition).partition("Corrected since the last volume ")[2]
    assert told.startswith(
        "Retracted: Lone Wombat (Vol. 1), 1 June 2023: It <left>. Volume 1 on Burrows (Vol. 1), 30 May 2023: A. All vol"
    )
    assert f"{SITE}papers/lone-wombat/#_retraction-2023-06-01-1" in links_of(edition)
    for number in (1, 3):
        volumes = [make_volume(other) for other in (2, 3) if other != number]
        assert "since the last" not in words_of(edition_of(first if number == 1 else make_volume(3), *volumes, first))


def test_a_letter_that_tells_of_many_corrections_is_short_enough() -> None:
    long = tuple(Correction(date=dt.date(2023, 6, 1), text=f"{number} " + "wombat " * 70) for number in range(200))
    edition = edition_of(make_volume(2, make_paper(id="other")), make_volume(1, make_paper(corrections=long)))
    assert len(edition.html.encode()) < 50_000
    assert "180 more: All corrections" in words_of(edition)
    assert f"- 180 more: {SITE}corrections/" in edition.text


def test_an_entry_listed_again_comes_with_its_note() -> None:
    again = make_volume(2, See(see="lone-wombat", note="Still the **best**."))
    assert "Still the best . Lone Wombat digs." in words_of(edition_of(again, make_volume(1, make_paper())))


def test_math_is_plain_text() -> None:
    edition = edition_of(make_volume(1, make_paper(title="On $x^2$", summary="It takes $\\alpha_i$ steps.")))
    assert "<math" not in edition.html
    assert "On x²" in words_of(edition)
    assert "It takes α_i steps." in words_of(edition)


def test_the_footer_has_licence_archive_and_both_ways_to_unsubscribe() -> None:
    edition = edition_of(make_volume(1, FULL))
    assert links_of(edition)[-4:] == [
        SITE,
        "https://creativecommons.org/licenses/by/4.0/",
        "https://wombat.example/leave?from=letters&way=one-click",
        "mailto:leave@wombat.example",
    ]


def test_without_a_way_to_unsubscribe_none_is_shown() -> None:
    edition = edition_of(make_volume(1, FULL), email_unsubscribe=None, email_unsubscribe_mail=None)
    assert "Unsubscribe" not in edition.html


def test_it_has_language_title_and_colours_for_both_schemes_and_its_cover_alone_to_load() -> None:
    edition = edition_of(make_volume(1, FULL), language="en-AU")
    page = soup_of(edition)
    assert page.html
    assert page.html["lang"] == "en-AU"
    assert page.title
    assert page.title.get_text() == "Vol. 1: Volume 1 on Burrows"
    assert page.find("meta", attrs={"name": "color-scheme", "content": "light dark"})
    assert "@media (prefers-color-scheme: dark)" in str(page.style)
    assert [one["class"] for one in page.find_all(["img", "link", "script", "form", "iframe"])] == [["cover"]]
    assert {table["role"] for table in page.find_all("table")} == {"presentation"}


def test_the_cover_has_its_words_and_a_size_that_no_program_has_to_guess() -> None:
    (cover,) = soup_of(edition_of(make_volume(1, FULL))).find_all("img")
    assert cover["src"] == f"{SITE}volumes/1/cover.png"
    assert str(cover["alt"]).startswith("Cover of Vol. 1: Volume 1 on Burrows")
    assert int(str(cover["width"])) / int(str(cover["height"])) == pytest.approx(WIDTH / HEIGHT, abs=0.01)
    assert "max-width:100%" in cover["style"]
    assert soup_of(edition_of(make_volume(1, FULL), pictures=False)).find_all("img") == []


def test_styles_stand_in_the_elements() -> None:
    page = soup_of(edition_of(make_volume(1, FULL)))
    assert [one.name for one in page.body.find_all(["p", "h1", "h2", "h3", "a"]) if not one.get("style")] == []  # type: ignore[union-attr]


def test_hostile_text_comes_out_as_itself() -> None:
    paper = make_paper(
        title=HOSTILE,
        tagline=HOSTILE,
        credited=HOSTILE,
        summary=HOSTILE,
        links=(Link(kind="code", url="https://x.example/%22%3E%7B%7B7'%3Cb", note=HOSTILE),),
    )
    edition = edition_of(make_volume(1, paper, title=HOSTILE, intro=HOSTILE))
    page = soup_of(edition)
    assert page.find_all(["script", "img", "h1"])[0].name == "h1"
    assert [one["class"] for one in page.find_all(["script", "img"])] == [["cover"]]
    assert words_of(edition).count('"><script>alert(1)</script><img src=x onerror=alert(2)>') >= 6
    assert "https://x.example/%22%3E%7B%7B7'%3Cb" in links_of(edition)


def test_nothing_in_the_html_opens_a_template_of_a_provider() -> None:
    edition = edition_of(make_volume(1, make_paper(title="{{{ 7 * 7 }}} {% now %} {# no #} {$name} *|EMAIL|* {{{{")))
    assert not re.search(r"\{[{%#$]|\*\|", edition.html)
    assert "{{{ 7 * 7 }}} {% now %} {# no #} {$name} *|EMAIL|* {{{{" in words_of(edition)


def many(number: int, **fields: object) -> list[object]:
    return [make_paper(id=f"paper-{place}", **fields) for place in range(number)]


def tracked(html: str) -> bytes:
    """A letter as a provider sends it, with an address of its own for each link."""
    return re.sub(r'href="[^"]*"', lambda found: f'href="{"x" * max(150, len(found[0]) - 7)}"', html).encode()


def test_a_long_volume_is_shortened_and_leads_to_the_whole_summaries() -> None:
    edition = edition_of(make_special("long-list", *many(30, summary=LONG_SUMMARY)))  # type: ignore[arg-type]
    assert len(tracked(edition.html)) <= MAX_BYTES == 75_000
    assert "summaries are shortened. “Read on the web” leads" in words_of(edition)
    assert links_of(edition).count(f"{SITE}papers/paper-29/") == 2
    assert "volume long-list is long for a letter" in edition.remarks[0]


def test_in_a_longer_one_titles_alone_lead_on() -> None:
    papers = many(60, summary=LONG_SUMMARY, arxiv="2306.01234", doi="10.1145/3777368")
    edition = edition_of(make_special("long-list", *papers))  # type: ignore[arg-type]
    assert len(tracked(edition.html)) <= MAX_BYTES
    assert "Each title leads to the full text." in words_of(edition)
    assert links_of(edition).count(f"{SITE}papers/paper-59/") == 1
    assert not [link for link in links_of(edition) if "arxiv.org" in link]


@pytest.mark.parametrize(("number", "title"), [(150, "A Wombat"), (90, LONG_TITLE), (40, "袋" * 500)])
def test_however_long_a_volume_is_its_letter_is_short_and_leads_to_the_rest(number: int, title: str) -> None:
    papers = many(number, title=title, tagline=title, credited=title, summary=LONG_SUMMARY, authors=(title,) * 9)
    changes = tuple(Correction(date=dt.date(2023, 6, 1), text=f"{one} " + "袋" * 400) for one in range(30))
    volume = make_special("endless", *papers, intro="袋" * 9_000, title=title, corrections=changes)  # type: ignore[arg-type]
    edition = edition_of(volume)
    assert len(tracked(edition.html)) <= MAX_BYTES
    assert re.search(r"\d+ more entries are on the web \.", words_of(edition))
    assert "entries are in the HTML" in edition.remarks[1]
    assert links_of(edition)[-4:-2] == [SITE, "https://creativecommons.org/licenses/by/4.0/"]
    assert f"{SITE}papers/paper-{number - 1}/" in edition.text


def test_many_corrections_of_earlier_volumes_make_no_letter_too_long() -> None:
    changes = tuple(Correction(date=dt.date(2023, 6, 1), text=f"{one} " + "袋" * 450) for one in range(30))
    papers = many(40, title="袋" * 500, tagline="袋" * 500)
    edition = edition_of(make_volume(2, *papers), make_volume(1, make_paper(corrections=changes)))  # type: ignore[arg-type]
    assert len(tracked(edition.html)) <= MAX_BYTES
    assert f"{SITE}corrections/" in links_of(edition)


def test_a_short_summary_of_a_long_volume_stays_whole() -> None:
    short = make_paper(id="short", summary="It is *short*.")
    volume = make_special("long-list", short, *many(30, summary=LONG_SUMMARY))  # type: ignore[arg-type]
    assert "<em>short</em>" in edition_of(volume).html


@pytest.mark.parametrize("links", [(), (Link(kind="code", url="https://code.example/wombat"),)])
def test_an_entry_that_has_an_id_of_a_registry_alone_leads_to_the_work(links: tuple[Link, ...]) -> None:
    paper = make_paper(ids=({"kind": "pubmed", "id": "31452104"},), links=links)
    edition = edition_of(make_volume(1, paper))
    assert ("PubMed: 31452104 · Code" if links else "PubMed: 31452104") in words_of(edition)
    assert "https://pubmed.ncbi.nlm.nih.gov/31452104" in links_of(edition)
    assert "- PubMed: 31452104: https://pubmed.ncbi.nlm.nih.gov/31452104" in edition.text


def test_a_volume_of_usual_length_is_whole_and_nothing_is_remarked() -> None:
    edition = edition_of(make_volume(1, FULL, title=LONG_TITLE))
    assert "shortened" not in edition.html
    assert edition.remarks == ()


def test_a_special_is_called_one_and_an_empty_volume_says_so() -> None:
    assert "Special: A Reading List Published on 26 May 2023" in words_of(edition_of(make_special()))
    assert "No entries yet." in words_of(edition_of(make_special()))


def test_what_lists_of_mails_show_says_what_was_withdrawn() -> None:
    gone = make_paper(withdrawn={"date": dt.date(2023, 7, 1), "reason": "It left."})
    preheader = soup_of(edition_of(make_volume(1, gone))).select(".preheader, div")[0]
    assert preheader.text == "Withdrawn: Lone Wombat, in one line"
