"""The tables of kinds: what a row gives, and that a field of a table takes its words alone."""

from __future__ import annotations

import re
from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError

from newsletter.model import ENTRY_KINDS, EXTRA_KINDS, LINK_KINDS, EntryKind, Extra, Link, Paper
from newsletter.model.kinds import Kinds, LinkKind, choices
from newsletter.model.link_kinds import CODE_HOSTS, kind_by_host, usual_kind

STUDY = EntryKind(id="case-study", stems=("case",))


def test_a_heading_means_the_kind_whose_id_or_stem_it_begins_with() -> None:
    assert STUDY.is_headed("Case Studies")
    assert STUDY.is_headed("cases")
    assert not STUDY.is_headed("Studies")


@pytest.mark.parametrize("word", ["Data Sets", "dataset", "Databases", "BENCHMARKS", "tools", "toolkits", "Libraries"])
def test_the_words_that_newsletters_use_mean_one_kind(word: str) -> None:
    assert len([kind for kind in EXTRA_KINDS if kind.is_headed(word)]) == 1


def test_only_papers_do_not_say_what_they_are() -> None:
    assert [kind.id for kind in ENTRY_KINDS if kind.section == "papers"] == [Paper.kind]
    assert {kind.section for kind in EXTRA_KINDS} == {"extras"}


def test_a_field_takes_the_words_of_its_table_alone() -> None:
    field: TypeAdapter[str] = TypeAdapter(Annotated[str, Kinds((*EXTRA_KINDS, STUDY))])
    assert field.validate_python("case-study") == "case-study"
    assert field.json_schema() == {"enum": ["dataset", "benchmark", "tool", "case-study"], "type": "string"}
    for wrong in ("paper", "case study", "Case-Study", "", 1, True, None, ["tool"], {"tool": 1}):
        with pytest.raises(ValidationError, match="literal_error"):
            field.validate_python(wrong)


def test_a_field_knows_its_choices_and_another_has_none() -> None:
    assert choices(Extra.model_fields["kind"]) == EXTRA_KINDS.ids
    assert choices(Link.model_fields["kind"]) == LINK_KINDS.ids
    assert choices(Extra.model_fields["title"]) == ()


@pytest.mark.parametrize("kinds", [ENTRY_KINDS, LINK_KINDS])
def test_no_two_kinds_of_a_table_have_one_id(kinds: Kinds[EntryKind]) -> None:
    assert len(set(kinds.ids)) == len(kinds.ids)


@pytest.mark.parametrize("rank", ["search_rank", "citation_rank"])
def test_no_two_kinds_of_link_have_one_place(rank: str) -> None:
    places = sorted(getattr(kind, rank) for kind in LINK_KINDS if getattr(kind, rank))
    assert places == list(range(1, len(places) + 1))


@pytest.mark.parametrize("kind", LINK_KINDS.rows, ids=lambda kind: kind.id)
def test_a_kind_of_link_names_others_of_the_table_and_its_patterns_can_be_read(kind: LinkKind) -> None:
    assert set(kind.fits) <= set(LINK_KINDS.ids) - {kind.id, "other"}
    for pattern in (kind.address, kind.signs, kind.words):
        assert not re.fullmatch(pattern, "") or not pattern


@pytest.mark.parametrize(
    ("address", "kind", "usual"),
    [
        ("https://github.com/wombat", "code", ""),
        ("https://www.GitHub.com/wombat/burrow/tree/main", "code", ""),
        ("https://huggingface.co/wombat/burrow", "model", ""),
        ("https://huggingface.co/datasets/wombat/burrow", "dataset", ""),
        ("https://huggingface.co/spaces/wombat/burrow", "project", ""),
        ("https://huggingface.co/papers/2306.01234", "paper", ""),
        ("https://youtu.be/x", "video", ""),
        ("https://arxiv.org/abs/2306.01234", "", "paper"),
        ("https://github.com.wombat.example/a", "", ""),
        ("https://[wombat", "", ""),
        ("", "", ""),
    ],
)
def test_a_host_tells_the_kind_of_a_link(address: str, kind: str, usual: str) -> None:
    assert [found.id if found else "" for found in (kind_by_host(address), usual_kind(address))] == [kind, usual]


def test_no_host_tells_two_kinds_of_link() -> None:
    places = [place for kind in LINK_KINDS for place in (*kind.hosts, *kind.usual_hosts)]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("host", CODE_HOSTS)
def test_a_repository_is_code_on_every_host_of_code(host: str) -> None:
    assert re.fullmatch(LINK_KINDS["code"].address, f"{host}/wombat/burrow")
