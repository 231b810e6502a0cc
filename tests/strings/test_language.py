"""What readers are told in a language: texts with values and plurals, dates, lists."""

from __future__ import annotations

import datetime as dt

import pytest
from markupsafe import Markup

from newsletter.model import Period
from newsletter.problem import NewsletterError
from newsletter.strings.catalogue import Catalogue, Wording
from newsletter.strings.language import Strings, strings
from tests.builders import make_volume

ENGLISH = strings("en")


def made(language: str = "en", **texts: str | dict[str, str]) -> Strings:
    found = {key: Wording({"": text} if isinstance(text, str) else text) for key, text in texts.items()}
    return Strings(Catalogue(language, {"pages": found}))


def test_a_number_chooses_the_form() -> None:
    said = made(entries={"one": "{count} entry", "other": "{count} entries"})
    assert [said.say("entries", count=number) for number in (0, 1, 2)] == ["0 entries", "1 entry", "2 entries"]


@pytest.mark.parametrize(("language", "said"), [("en", "416 of 1,012"), ("de", "416 of 1.012"), ("pt", "416 of 1.012")])
def test_numbers_of_things_are_written_as_the_language_does(language: str, said: str) -> None:
    coverage = made(language, known={"one": "{known} of {count}", "other": "{known} of {count}"})
    assert coverage.say("known", known=416, count=1012) == said


def test_the_number_of_a_volume_is_none_of_things() -> None:
    assert ENGLISH.label(make_volume(1131)) == "Vol. 1131"


def test_other_languages_have_forms_of_their_own() -> None:
    said = made(
        "pl", entries={"one": "{count} wpis", "few": "{count} wpisy", "many": "{count} wpisów", "other": "wpisu"}
    )
    assert [said.say("entries", count=number) for number in (1, 2, 5, 22)] == [
        "1 wpis",
        "2 wpisy",
        "5 wpisów",
        "22 wpisy",
    ]


def test_a_text_with_plain_values_is_plain() -> None:
    said = made(by="by {name} & others").say("by", name="<Ann>")
    assert said == "by <Ann> & others"
    assert not isinstance(said, Markup)


def test_a_text_with_markup_in_it_is_markup_and_all_else_is_escaped() -> None:
    said = made(by="by {name} & {other}").say("by", name=Markup("<b>Ann</b>"), other="<Bo>")
    assert said == Markup("by <b>Ann</b> &amp; &lt;Bo&gt;")


def test_a_text_that_was_said_before_is_said_anew_of_a_value_of_another_kind() -> None:
    said = made(by="by {name}")
    assert not isinstance(said.say("by", name="<Ann>"), Markup)
    assert said.say("by", name=Markup("<Ann>")) == Markup("by <Ann>")
    assert isinstance(said.say("by", name=Markup("<Ann>")), Markup)


def test_a_value_is_never_read_as_a_pattern() -> None:
    assert made(by="by {name}").say("by", name="{count}") == "by {count}"


def test_a_missing_text_is_an_error_and_not_the_key() -> None:
    with pytest.raises(NewsletterError, match=r'strings/en\.yaml has no text "no\.such"'):
        ENGLISH.say("no.such")


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, 'the text "by" needs name, but was given nothing'),
        ({"name": "x", "other": "y"}, 'the text "by" needs name, but was given name and other'),
    ],
)
def test_values_are_those_that_the_text_needs(values: dict[str, str], message: str) -> None:
    with pytest.raises(NewsletterError) as raised:
        made(by="by {name}").say("by", **values)
    assert str(raised.value) == message


def test_a_language_without_a_catalogue_is_told_in_english() -> None:
    assert strings("xx").catalogue.language == strings("en-GB").catalogue.language == "en"
    assert strings("DE").catalogue.language == strings("de-ch").catalogue.language == "de"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ((2025, 11, 17), (2025, 11, 23), "17–23 November 2025"),
        ((2025, 9, 29), (2025, 10, 5), "29 September – 5 October 2025"),
        ((2025, 12, 29), (2026, 1, 4), "29 December 2025 – 4 January 2026"),
    ],
)
def test_a_period_names_month_and_year_once(start: tuple[int, int, int], end: tuple[int, int, int], said: str) -> None:
    assert ENGLISH.days(Period(start=dt.date(*start), end=dt.date(*end))) == said


def test_dates_are_written_in_the_language() -> None:
    german = made("de", **{"date.day": "d. MMMM y"})
    assert german.day(dt.date(2025, 3, 1)) == "1. März 2025"
    assert ENGLISH.month(dt.date(2025, 3, 1)) == "March 2025"


@pytest.mark.parametrize(
    ("names", "said"), [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")]
)
def test_names_are_joined_for_a_sentence(names: tuple[str, ...], said: str) -> None:
    assert ENGLISH.joined(names) == said


def test_a_volume_has_its_number_for_a_label_and_a_special_none() -> None:
    special = make_volume(2).model_copy(update={"volume": None, "special": "rankers"})
    assert [ENGLISH.label(volume) for volume in (make_volume(131), special)] == ["Vol. 131", "Special"]
