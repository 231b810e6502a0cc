"""Entry vectors: worked out once a text, kept under a seal, and never believed otherwise."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.search.deeper import entry_vectors as module
from newsletter.search.deeper.entry_vectors import KEPT, entry_vectors, text_of
from newsletter.search.deeper.kept_model import KeptModel
from newsletter.search.records import SearchRecord
from tests.builders import make_paper
from tests.search.deeper.tiny_model import WIDTH, tiny_model
from tests.search.small import small_collection

pytestmark = pytest.mark.usefixtures("own_folder")


def records(*titles: str) -> tuple[SearchRecord, ...]:
    """Records of papers with these titles."""
    papers = [make_paper(id=f"paper-{number}", title=title) for number, title in enumerate(titles)]
    return small_collection(*papers).records


@pytest.fixture
def worked_out(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The texts that are worked out from now on."""
    texts: list[str] = []
    real = module.vectors

    def noted(some: list[str], model: KeptModel) -> object:
        texts.extend(some)
        return real(some, model)

    monkeypatch.setattr(module, "vectors", noted)
    return texts


def test_every_entry_has_a_vector_of_four_bits_a_number() -> None:
    some = records("Digging", "Sleeping")
    assert len(entry_vectors(some, tiny_model(), None)) == len(some) * WIDTH // 2


def test_the_model_reads_title_tagline_summary_and_questions() -> None:
    (one,) = small_collection(
        make_paper(title="Digging", tagline="Dig well", summary="It *digs*.", questions=("How to dig?", "Who digs?"))
    ).records
    assert text_of(one) == "Digging Dig well It digs. How to dig? Who digs?"


def test_only_what_is_new_is_worked_out(tmp_path: Path, worked_out: list[str]) -> None:
    first = entry_vectors(records("Digging", "Sleeping"), tiny_model(), tmp_path)
    worked_out.clear()
    second = entry_vectors(records("Digging", "Climbing"), tiny_model(), tmp_path)
    assert [text.split()[0] for text in worked_out] == ["Climbing"]
    assert {first[: WIDTH // 2], first[WIDTH // 2 :]} & {second[: WIDTH // 2], second[WIDTH // 2 :]}


@pytest.mark.parametrize("damage", [0, 20, 70, -1])
def test_what_bears_no_seal_of_ours_is_worked_out_anew(tmp_path: Path, worked_out: list[str], damage: int) -> None:
    made = entry_vectors(records("Digging"), tiny_model(), tmp_path)
    kept = tmp_path / KEPT
    kept.write_bytes(kept.read_bytes()[:damage] + b"\x88" * 40)
    worked_out.clear()
    assert entry_vectors(records("Digging"), tiny_model(), tmp_path) == made
    assert len(worked_out) == 1


def test_the_vectors_of_another_model_are_not_taken(tmp_path: Path, worked_out: list[str]) -> None:
    entry_vectors(records("Digging"), tiny_model(), tmp_path)
    worked_out.clear()
    other = KeptModel(tiny_model().content, "0" * 64)
    entry_vectors(records("Digging"), other, tmp_path)
    assert len(worked_out) == 1
