"""What kinds are called: within a sentence, where a line begins, in numbers and in another language."""

from __future__ import annotations

from newsletter.model import ENTRY_KINDS, EXTRA_KINDS, LINK_KINDS, VENUE_KINDS, EntryKind
from newsletter.strings.catalogue import Catalogue, Wording
from newsletter.strings.kind_names import (
    KindNames,
    counted,
    entry_kind_names,
    extras_named,
    link_label,
    nouns,
    plurals,
    venue_kind_names,
)
from newsletter.strings.language import Strings, strings

SAID = strings("en")
GERMAN = Strings(
    Catalogue(
        "de",
        {
            "kinds": {
                "entry_kind.case_study.one": Wording({"": "Fallstudie"}),
                "entry_kind.case_study.several": Wording({"": "Fallstudien"}),
                "entry_kind.case_study.number": Wording({"one": "{count} Fallstudie", "other": "{count} Fallstudien"}),
                "link_kind.other": Wording({"": "Verweis"}),
            }
        },
    )
)
STUDY = EntryKind(id="case-study")


def test_a_kind_is_called_otherwise_where_a_line_begins() -> None:
    names = entry_kind_names(SAID, ENTRY_KINDS["dataset"])
    assert (names.noun, names.plural, names.label, names.heading) == ("dataset", "datasets", "Dataset", "Datasets")


def test_a_noun_keeps_its_capitals_where_it_begins_a_line() -> None:
    assert KindNames("LLM", "LLMs").label == "LLM"


def test_kinds_are_counted() -> None:
    assert [counted(SAID, ENTRY_KINDS["tool"], number) for number in (0, 1, 2)] == ["0 tools", "1 tool", "2 tools"]


def test_kinds_are_named_in_a_sentence() -> None:
    assert nouns(SAID, ENTRY_KINDS, last="and") == "paper, dataset, benchmark and tool"
    assert plurals(SAID, EXTRA_KINDS, last="or") == "datasets, benchmarks or tools"
    assert extras_named(SAID, EXTRA_KINDS) == "Datasets, benchmarks and tools"


def test_every_language_names_kinds_in_its_own_words() -> None:
    assert entry_kind_names(GERMAN, STUDY).heading == "Fallstudien"
    assert counted(GERMAN, STUDY, 2) == "2 Fallstudien"
    assert link_label(GERMAN, "other") == "Verweis"


def test_every_row_of_the_tables_has_its_names() -> None:
    assert all(entry_kind_names(SAID, kind).heading for kind in ENTRY_KINDS)
    assert all(venue_kind_names(SAID, kind).heading for kind in VENUE_KINDS.ids)
    assert all(link_label(SAID, kind) for kind in LINK_KINDS.ids)
