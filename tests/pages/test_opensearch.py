"""The description by which browsers offer the archive's search."""

from __future__ import annotations

from lxml import etree

from newsletter.pages.opensearch import opensearch
from newsletter.settings import Settings

SPEC = "{http://a9.com/-/spec/opensearch/1.1/}"
SETTINGS = Settings(
    name="Marsupial Letters, Weekly & Whole",
    short_name="Marsupials",
    description="Papers & tools on burrows",
    address="https://archive.example/letters/",
)


def described(settings: Settings = SETTINGS) -> dict[str, str]:
    """What the description says, by the name of the element."""
    return {one.tag.removeprefix(SPEC): one.text or "" for one in etree.fromstring(opensearch(settings))}


def test_the_description_leads_to_the_results_and_to_itself_below_a_base_path() -> None:
    addresses = {
        one.get("type"): one.get("template") for one in etree.fromstring(opensearch(SETTINGS)).iter(f"{SPEC}Url")
    }
    assert addresses == {
        "text/html": "https://archive.example/letters/search/?q={searchTerms}",
        "application/opensearchdescription+xml": "https://archive.example/letters/opensearch.xml",
    }


def test_the_names_of_the_archive_come_out_as_they_are() -> None:
    said = described()
    assert said["ShortName"] == "Marsupials"
    assert said["LongName"] == "Marsupial Letters, Weekly & Whole"
    assert said["Description"] == "Papers & tools on burrows"
    assert said["Image"] == "https://archive.example/letters/assets/favicon.png"


def test_a_name_that_is_too_long_keeps_the_words_that_fit() -> None:
    said = described(SETTINGS.model_copy(update={"short_name": None, "name": "Marsupials — " + "Letters " * 9}))
    assert said["ShortName"] == "Marsupials —"
    assert len(said["LongName"]) <= 48
    assert described(SETTINGS.model_copy(update={"short_name": "Burrow" * 4}))["ShortName"] == "BurrowBurrowBurr"


def test_a_description_without_a_short_name_uses_the_whole_one() -> None:
    assert described(Settings(name="Burrows"))["ShortName"] == "Burrows"


def test_the_same_settings_give_the_same_bytes() -> None:
    assert opensearch(SETTINGS) == opensearch(SETTINGS.model_copy())
