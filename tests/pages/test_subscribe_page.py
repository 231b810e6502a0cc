"""What a reader finds on the page of feeds, and what every page says of the feed it has."""

from __future__ import annotations

from typing import Any

import pytest
from bs4 import BeautifulSoup

from newsletter.model import Extra, Organisation, Paper, Tag, Vocabulary
from newsletter.model.signup import Signup
from newsletter.pages.extras_page import extras_index
from newsletter.pages.feed_links import own_feeds
from newsletter.pages.home_page import home_index
from newsletter.pages.organisation_pages import organisation_pages
from newsletter.pages.subscribe_page import subscribe_index
from newsletter.pages.topic_pages import topic_pages
from newsletter.pages.volume_pages import volume_page
from newsletter.settings import Settings
from tests.builders import make_archive, make_extra, make_paper, make_volume

HOSTILE = '<b>*Wombats* & "quokkas"</b> {{ 1 }}'
BURROWS = Tag(id="burrows", name="burrow planning", description="Where to dig.")
MEADOW = Tag(id="meadow", name="Empty meadow", description="Nothing grows here.")
QUOKKA = Organisation(id="quokka-labs", name="Quokka Labs")
ODD = Organisation(id="odd", name=HOSTILE)
VOCABULARY = Vocabulary(tags=(MEADOW, BURROWS), organisations=(QUOKKA, ODD))
SETTINGS = Settings(name="Marsupial Letters", address="https://archive.example/letters/")
SIGNUP = SETTINGS.model_copy(update={"signup": Signup(action="https://mail.example/join", email_field="EMAIL")})
HEAD = [
    ("application/rss+xml", "{} (RSS)", "feed.xml"),
    ("application/atom+xml", "{} (Atom)", "feed.atom"),
    ("application/feed+json", "{} (JSON)", "feed.json"),
]


def subscribe(*entries: Paper, extras: tuple[Extra, ...] = (), settings: Settings = SETTINGS) -> Any:
    archive = make_archive(make_volume(1, *entries, extras=extras), vocabulary=VOCABULARY)
    return parsed(subscribe_index(archive, settings).body)


def signing_up(**fields: Any) -> Settings:
    return SETTINGS.model_copy(update={"signup": Signup.model_validate(fields)})


def parsed(html: str) -> Any:
    return BeautifulSoup(html, "html.parser")


def links(head: str) -> list[tuple[str, str, str]]:
    return [(link["type"], link["title"], link["href"]) for link in parsed(head)("link", rel="alternate")]


def labelled(page: Any, group: str) -> list[str]:
    (fold,) = (one for one in page("details") if one.summary.get_text(" ", strip=True).startswith(f"{group} "))
    field = fold.find("fieldset", attrs={"aria-labelledby": fold.summary["id"]})
    return [label.get_text(" ", strip=True) for label in field("label")]


def test_the_newsletters_feeds_stand_there_whole_to_be_copied() -> None:
    page = subscribe()
    for name, folder in (
        ("Every volume", ""),
        ("Every entry", "papers/"),
        ("Datasets, benchmarks and tools", "extras/"),
    ):
        found = page.find("h3", string=name).find_next("dl")("a")
        assert [link["href"] for link in found] == [f"../{folder}feed.{kind}" for kind in ("xml", "atom", "json")]
        assert [link.text for link in found] == [
            f"https://archive.example/letters/{folder}feed.{kind}" for kind in ("xml", "atom", "json")
        ]


def test_every_copy_button_names_what_it_copies_and_is_hidden_until_a_script_can() -> None:
    page = subscribe()
    buttons = page("button", attrs={"data-nl-copy": True})
    assert len({button.get("aria-label") or button.text for button in buttons}) == len(buttons) == 13
    for button in buttons:
        assert page.select_one(button["data-nl-copy"]) is not None
        assert button.has_attr("hidden")


def test_topics_and_organisations_are_listed_by_name_with_their_numbers_of_entries() -> None:
    page = subscribe(make_paper(tags=("burrows",), organisations=("Quokka Labs",)))
    assert labelled(page, "Topics") == ["burrow planning 1", "Empty meadow 0"]
    assert labelled(page, "Organisations") == [f"{HOSTILE} 0", "Quokka Labs 1"]


def test_without_a_script_every_topic_leads_to_its_feed_in_each_format() -> None:
    line = subscribe().find(id="_topic-burrows").find_parent("li")
    assert line.input.has_attr("hidden")
    assert [(link.text, link["aria-label"], link["href"]) for link in line("a")] == [
        ("RSS", "RSS: burrow planning", "../topics/burrows/feed.xml"),
        ("Atom", "Atom: burrow planning", "../topics/burrows/feed.atom"),
        ("JSON", "JSON: burrow planning", "../topics/burrows/feed.json"),
    ]


def test_a_choice_holds_the_whole_address_of_its_folder_and_its_name_as_it_is() -> None:
    box = subscribe().find(id="_organisation-odd")
    assert box["value"] == "https://archive.example/letters/organisations/odd/"
    assert box["data-name"] == HOSTILE


def test_all_feeds_can_be_had_as_one_file() -> None:
    assert subscribe().find("a", string="All feeds as OPML")["href"] == "../all-feeds.opml"


def test_what_tells_of_everything_once_can_be_had_as_one_file_and_readers_are_told_what_repeats() -> None:
    page = subscribe()
    assert page.find("a", string="Every volume and all corrections as OPML")["href"] == "../feeds.opml"
    assert "subscribe to “Every entry” only" in page.find(id="_choose").find_next("p").text


def test_an_archive_without_a_vocabulary_has_no_empty_groups() -> None:
    archive = make_archive(make_volume(1), vocabulary=Vocabulary())
    page = parsed(subscribe_index(archive, SETTINGS).body)
    assert [legend.text for legend in page("legend")] == ["Format"]
    assert page("details") == []


def test_a_long_list_is_folded_with_its_number_and_a_short_one_is_open() -> None:
    tags = tuple(Tag(id=f"meadow-{number}", name=f"Meadow {number}", description="Grass.") for number in range(13))
    archive = make_archive(make_volume(1), vocabulary=Vocabulary(tags=tags, organisations=(QUOKKA,)))
    folds = parsed(subscribe_index(archive, SETTINGS).body)("details")
    assert [(one.summary.get_text(" ", strip=True), one.has_attr("open")) for one in folds] == [
        ("Topics 13", False),
        ("Organisations 1", True),
    ]
    assert len(folds[0]("input")) == 13


def test_the_form_for_e_mail_posts_an_address_to_the_one_who_sends() -> None:
    page = subscribe(settings=SIGNUP)
    assert page.form["action"] == "https://mail.example/join"
    assert page.form["method"] == "post"
    assert page.form.input.attrs == {
        "id": "_email",
        "type": "email",
        "name": "EMAIL",
        "required": "",
        "autocomplete": "email",
    }
    assert page.form.label["for"] == "_email"
    assert page.form.button["type"] == "submit"
    assert "is sent to mail.example" in page.form.find_next("p").text


def test_settings_with_a_form_can_be_told_apart_like_others() -> None:
    one, same = (signing_up(action="https://lists.example/", fields={"l": ("1", "2")}) for _ in range(2))
    assert len({one, same, SETTINGS}) == 2


LISTMONK = {"action": "https://lists.example/subscription/form", "fields": {"l": "1b2c", "name": "<b>"}}
BUTTONDOWN = {
    "action": "https://buttondown.example/embed-subscribe/m",
    "fields": {"embed": "1"},
    "email_field": "email",
}


@pytest.mark.parametrize("form", [LISTMONK, BUTTONDOWN])
def test_a_form_sends_what_its_provider_asks_for_beside_the_address(form: dict[str, Any]) -> None:
    page = subscribe(settings=signing_up(**form))
    assert page.form["action"] == form["action"]
    hidden = {one["name"]: one["value"] for one in page.form("input", type="hidden")}
    assert hidden == form["fields"]
    assert [one["name"] for one in page.form("input", type="email")] == ["email"]


def test_a_link_leads_to_the_page_on_which_a_reader_signs_up() -> None:
    page = subscribe(settings=signing_up(link="https://mail.example/join", note="Every Friday, ten papers."))
    section = page.find(id="_by-email").find_parent("section")
    assert page.form is None
    assert section.find("a", string="Sign up at mail.example")["href"] == "https://mail.example/join"
    assert "Every Friday, ten papers." in section.text
    assert section.find("a", string="Vol. 1")["href"] == "../volumes/1/"


def test_signing_up_comes_before_all_feeds_and_after_a_volume() -> None:
    settings = signing_up(**LISTMONK)
    assert subscribe(settings=settings).find("h2")["id"] == "_by-email"
    archive = make_archive(make_volume(1, make_paper()))
    page = parsed(volume_page(archive.volumes[0], archive, settings, "issues/1.yaml").body)
    assert page.form["action"] == LISTMONK["action"]
    assert parsed(volume_page(archive.volumes[0], archive, SETTINGS, "issues/1.yaml").body).form is None


def test_without_one_who_sends_there_is_no_form() -> None:
    assert subscribe().form is None
    assert "e-mail" not in subscribe().text


def test_home_leads_to_the_page_of_feeds_and_speaks_of_e_mail_where_there_is_some() -> None:
    archive = make_archive(make_volume(1, make_paper()))
    silent, speaking = (parsed(home_index(archive, settings).body) for settings in (SETTINGS, SIGNUP))
    for page in (silent, speaking):
        assert "./subscribe/" in [link["href"] for link in page.select(".nl-follow a")]
    assert "e-mail" not in silent.text
    assert "e-mail" in speaking.select_one(".nl-follow").text


def test_the_head_of_a_topics_pages_names_the_topics_feed() -> None:
    papers = [make_paper(id=f"paper-{number}", tags=("burrows",)) for number in range(60)]
    archive = make_archive(make_volume(1, *papers), vocabulary=VOCABULARY)
    first, year = topic_pages(BURROWS, archive, SETTINGS)
    name = "burrow planning"
    assert links(first.head) == [
        (kind, title.format(name), f"../../topics/burrows/{file}") for kind, title, file in HEAD
    ]
    assert links(year.head) == [
        (kind, title.format(name), f"../../../topics/burrows/{file}") for kind, title, file in HEAD
    ]


def test_the_head_of_an_organisations_page_names_it_as_it_is_written() -> None:
    (page,) = organisation_pages(ODD, make_archive(make_volume(1), vocabulary=VOCABULARY), SETTINGS)
    assert links(page.head) == [
        (kind, title.format(HOSTILE), f"../../organisations/odd/{file}") for kind, title, file in HEAD
    ]


def test_a_page_at_the_root_names_a_feed_beside_it() -> None:
    assert links(own_feeds("", "All", SETTINGS)) == [
        (kind, title.format("All"), f"./{file}") for kind, title, file in HEAD
    ]


def test_a_reader_can_follow_a_topic_an_organisation_and_the_extras_from_their_pages() -> None:
    archive = make_archive(make_volume(1, make_paper(), extras=(make_extra(),)), vocabulary=VOCABULARY)
    for html, said in (
        (topic_pages(BURROWS, archive, SETTINGS)[0].body, "Follow this topic"),
        (organisation_pages(QUOKKA, archive, SETTINGS)[0].body, "Follow this organisation"),
        (extras_index(archive, SETTINGS).body, "Follow datasets, benchmarks and tools"),
    ):
        (told,) = parsed(html).select(".nl-follow a")
        assert told.get_text(strip=True) == said
        page, _, place = told["href"].partition("#")
        assert page.endswith("../subscribe/")
        assert parsed(subscribe_index(archive, SETTINGS).body).find(id=place) is not None


def test_each_feed_of_the_newsletter_can_be_opened_in_readers() -> None:
    page = subscribe()
    links = [link["href"] for link in page.find("h3", string="Every entry").find_next("dl").find_next("p")("a")]
    feed = "https%3A%2F%2Farchive.example%2Fletters%2Fpapers%2Ffeed.xml"
    assert links == [
        f"https://feedly.com/i/subscription/feed/{feed}",
        f"https://www.inoreader.com/?add_feed={feed}",
        "x-netnewswire-feed:https://archive.example/letters/papers/feed.xml",
    ]


def test_a_renamed_topic_and_organisation_name_the_feeds_that_they_always_had() -> None:
    tag = BURROWS.model_copy(update={"id": "dens", "former": ("burrows", "holes")})
    labs = QUOKKA.model_copy(update={"id": "labs", "former": ("quokka-labs",)})
    archive = make_archive(make_volume(1), vocabulary=Vocabulary(tags=(tag,), organisations=(labs,)))
    topic, organisation = topic_pages(tag, archive, SETTINGS)[0], organisation_pages(labs, archive, SETTINGS)[0]
    feeds = {choice["value"] for choice in parsed(subscribe_index(archive, SETTINGS).body).select("[type=checkbox]")}
    assert (topic.address, organisation.address) == ("topics/dens/", "organisations/labs/")
    assert "../../topics/burrows/feed.xml" in [href for _, _, href in links(topic.head)]
    assert "../../organisations/quokka-labs/feed.atom" in [href for _, _, href in links(organisation.head)]
    assert feeds == {f"{SETTINGS.address}{folder}" for folder in ("topics/burrows/", "organisations/quokka-labs/")}
