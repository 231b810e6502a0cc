"""The records: strict, frozen, comparable, and particular about ids, identifiers, lines and addresses."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from newsletter.model import EXTRA_KINDS, Extra, Paper, Record, See, Volume
from newsletter.model.identifiers import arxiv_id, doi
from newsletter.model.record import ID_LENGTH, LINE_LENGTH, PROSE_LENGTH
from tests.builders import make_extra, make_paper, make_special, make_volume


def faults(**fields: object) -> list[str]:
    """The rules that a paper with these fields breaks."""
    with pytest.raises(ValidationError) as caught:
        make_paper(**fields)
    return [str(error["type"]) for error in caught.value.errors()]


def test_a_record_cannot_be_changed() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        make_paper().title = "Two Wombats"  # type: ignore[misc]


def test_records_with_the_same_fields_are_equal() -> None:
    assert make_paper(tags=("burrows",)) == make_paper(tags=("burrows",))
    assert make_paper(tags=("burrows",)) != make_paper(tags=("night-vision",))
    assert len({make_paper(), make_paper()}) == 1


def test_records_of_the_same_fields_have_one_list_of_them_and_a_copy_has_its_own() -> None:
    one, other = make_paper(id="one", tags=("burrows",)), make_paper(id="other", tags=("night-vision",))
    assert one.model_fields_set is other.model_fields_set
    assert one.model_copy(update={"stub": True}).model_fields_set - other.model_fields_set == {"stub"}
    assert "stub" not in one.model_fields_set


def test_a_name_alone_is_the_same_author_however_it_was_written() -> None:
    first, second = make_paper(authors=("Bo Quoll", {"name": "Bo Quoll"})).authors
    assert first is second


@pytest.mark.parametrize("record", Record.__subclasses__(), ids=lambda record: record.__name__)
def test_a_record_refuses_what_it_does_not_know(record: type[Record]) -> None:
    assert record.model_config["extra"] == "forbid"
    assert record.model_config["strict"]


def test_nothing_is_turned_into_something_else() -> None:
    assert faults(id=42) == ["string_type"]
    assert faults(date=dt.datetime(2023, 8, 7, tzinfo=dt.UTC)) == ["bad-date"]
    assert faults(date=True) == ["bad-date"]
    assert faults(stub=1) == ["bool_type"]
    assert faults(tags=["burrows"]) == ["tuple_type"]


@pytest.mark.parametrize("name", ["a", "7", "lone-wombat", "2023-08", "a" * ID_LENGTH])
def test_an_id_is_lower_case_letters_and_digits_with_hyphens(name: str) -> None:
    assert make_paper(id=name).id == name


@pytest.mark.parametrize("name", ["A", "-a", "a-", "a--b", "a b", "a_b", "é", "a\n", "../a", "a" * (ID_LENGTH + 1)])
def test_nothing_else_is_an_id(name: str) -> None:
    assert faults(id=name) in (["bad-id"], ["wrong-type"])


@pytest.mark.parametrize("text", ["", " ", "\t"])
def test_a_line_is_not_empty(text: str) -> None:
    assert faults(title=text) == ["empty-field"]


def test_a_line_is_one_line_of_at_most_500_characters() -> None:
    assert make_paper(title="w" * LINE_LENGTH).title
    assert faults(title="w" * (LINE_LENGTH + 1)) == ["too-long"]
    assert faults(title="one\ntwo") == ["wrong-type"]


def test_prose_has_lines_and_is_longer() -> None:
    assert make_paper(summary="one\n\ntwo\tthree\n").summary == "one\n\ntwo\tthree\n"
    assert make_paper(summary="w" * PROSE_LENGTH).summary
    assert faults(summary="w" * (PROSE_LENGTH + 1)) == ["too-long"]


@pytest.mark.parametrize(
    "character", ["\x00", "\x1b", "\r", "\x7f", "\x85", "\u2028", "\u202e", "\u2066", "\ufeff", "\ufffe"]
)
def test_characters_that_nobody_sees_are_refused(character: str) -> None:
    assert faults(title=f"A{character}B") == ["unprintable-character"]
    assert faults(summary=f"A{character}B") == ["unprintable-character"]
    assert faults(doi=f"10.1234/a{character}b") == ["unprintable-character"]


@pytest.mark.parametrize(
    "text", ["宇佐美 袋", "Ναταλία Κουόκα", "محمد بلبي", "Łucja Ñandú", "*_[]<>{{}}|#&", "👨\u200d💻"]
)
def test_every_script_and_every_sign_is_welcome(text: str) -> None:
    assert make_paper(title=text).title == text


@pytest.mark.parametrize(
    "text", ["2308.01234", "0704.0001", "1412.9999", "1501.00001", "hep-th/9901001", "math.GT/0309136", "cs/0301001"]
)
def test_arxiv_ids_of_both_forms_are_known(text: str) -> None:
    assert make_paper(arxiv=text).arxiv == text
    assert arxiv_id(text) == text


@pytest.mark.parametrize(
    "text",
    ["2308.0123", "1412.00001", "0703.0001", "2300.01234", "2313.01234", "2308.012345", "hep-th/990100", "٢٣٠٨.01234"],
)
def test_what_no_arxiv_id_looks_like_is_refused(text: str) -> None:
    assert faults(arxiv=text) == ["bad-arxiv-id"]
    assert arxiv_id(text) is None


@pytest.mark.parametrize(
    "address",
    [
        "2308.01234v2",
        "https://arxiv.org/abs/2308.01234",
        "http://www.arxiv.org/abs/2308.01234v3",
        "https://arxiv.org/pdf/2308.01234.pdf",
        "https://arxiv.org/pdf/2308.01234v1.pdf",
        "http://arxiv.org/abs/2308.01234%5Cnhttp://arxiv.org/abs/2308.01234",
        "https://arxiv.org/html/2308.01234v2",
        "https://export.arxiv.org/abs/2308.01234",
        "https://huggingface.co/papers/2308.01234",
        "https://www.alphaxiv.org/abs/2308.01234",
        "10.48550/arXiv.2308.01234",
        "https://doi.org/10.48550/arXiv.2308.01234",
        "arXiv:2308.01234",
        " 2308.01234 ",
    ],
)
def test_every_address_of_a_paper_leads_to_its_arxiv_id(address: str) -> None:
    assert arxiv_id(address) == "2308.01234"


def test_an_old_arxiv_id_is_found_in_an_address() -> None:
    assert arxiv_id("https://arxiv.org/abs/hep-th/9901001v2") == "hep-th/9901001"


@pytest.mark.parametrize(
    "address",
    [
        "10.1234/5678",
        "https://doi.org/10.1234/5678",
        "http://dx.doi.org/10.1234/5678",
        "https://dl.acm.org/doi/10.1234/5678",
        "https://dl.acm.org/doi/abs/10.1234/5678",
        "https://dl.acm.org/doi/pdf/10.1234/5678",
        "doi: 10.1234/5678",
        "10.1234/5678.",
    ],
)
def test_every_address_of_a_doi_leads_to_it(address: str) -> None:
    assert doi(address) == "10.1234/5678"


@pytest.mark.parametrize("text", ["10.1234", "10.123/5678", "11.1234/5678", "10.1234/56 78", "wombat", ""])
def test_what_no_doi_looks_like_is_none(text: str) -> None:
    assert doi(text) is None


@pytest.mark.parametrize("text", ["cs.IR", "hep-th", "math.GT", "cond-mat.stat-mech", "quant-ph"])
def test_classes_of_arxiv_are_known(text: str) -> None:
    assert make_paper(arxiv_class=text).arxiv_class == text


@pytest.mark.parametrize(
    "url",
    [
        "https://wombat.example",
        "http://8.8.8.8:8000/",
        "https://[2606:4700::1111]/",
        "https://wömbat.example/ü?a=1&b=2#c",
        "https://xn--wmbat-jua.example/@bo",
    ],
)
def test_web_addresses_are_http_or_https(url: str) -> None:
    assert make_paper(links=({"kind": "code", "url": url},)).links[0].url == url


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "//wombat.example",
        "mailto:bo@wombat.example",
        "https://",
        "https:///x",
        "https://[::1",
        "https://wombat.example:burrow/",
        "https://wombat.example/\ta",
        "wombat.example",
        "https://wom⁄bat.example",
        "https://wombat..example",
    ],
)
def test_nothing_else_is_a_web_address(url: str) -> None:
    assert faults(links=({"kind": "code", "url": url},)) == ["bad-address"]


def test_a_weekly_volume_is_known_by_its_number() -> None:
    volume = make_volume(12)
    assert (volume.id, volume.is_special) == ("12", False)


def test_a_special_is_known_by_its_name() -> None:
    special = make_special("reading-list")
    assert (special.id, special.is_special) == ("reading-list", True)


def test_a_volume_lists_papers_then_extras_and_brings_all_but_those_listed_again() -> None:
    paper, extra, see = make_paper(), make_extra(), See(see="night-owls")
    volume = make_volume(3, see, paper, extras=(extra,))
    assert volume.items == (see, paper, extra)
    assert volume.entries == (paper, extra)


def test_every_entry_is_of_a_kind() -> None:
    assert make_paper().kind == "paper"
    assert [make_extra(kind=kind).kind for kind in EXTRA_KINDS.ids] == list(EXTRA_KINDS.ids)


def test_papers_and_extras_have_the_same_fields_but_for_the_kind() -> None:
    assert set(Extra.model_fields) - set(Paper.model_fields) == {"kind"}
    assert set(Paper.model_fields) < set(Extra.model_fields)


def test_citations_use_the_title_that_the_authors_use_now() -> None:
    assert make_paper(title="A Wombat").best_title == "A Wombat"
    assert make_paper(title="A Wombat", official_title="The Wombat").best_title == "The Wombat"


def test_a_volume_holds_tuples_all_the_way_down() -> None:
    def lists(value: object) -> list[object]:
        if isinstance(value, Record):
            return [found for name in type(value).model_fields for found in lists(getattr(value, name))]
        if isinstance(value, tuple):
            return [found for item in value for found in lists(item)]
        return [value] if isinstance(value, list | dict | set) else []

    assert lists(make_volume(3, make_paper(tags=("burrows",), authors=("Bo Quoll",)))) == []
    assert hash(Volume.model_validate(dict(make_volume(3, make_paper()))))
