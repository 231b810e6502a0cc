"""The list of what a reader's browser may keep: all that reading and searching need, nothing that is chosen apart."""

from __future__ import annotations

from pathlib import Path

from newsletter import addresses
from newsletter.pages.offline_files import can_be_kept


def test_every_file_of_the_index_is_kept_with_the_whole_archive(example_site: Path) -> None:
    listed = {line.partition(" ")[2] for line in (example_site / addresses.WHOLE).read_text("utf-8").splitlines()}
    index = {one.relative_to(example_site).as_posix() for one in (example_site / "search" / "index").iterdir()}
    assert {one.rpartition(".")[2] for one in index} == {"bin", "json", "txt"}
    assert index <= listed


def test_the_model_of_the_deeper_search_is_kept_by_who_chooses_it_alone() -> None:
    assert not can_be_kept("search/model-0123456789ab.bin")
    assert not can_be_kept("search/vectors-0123456789ab.bin")
