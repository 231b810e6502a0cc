"""The list of what a reader's browser may keep: all that reading and searching need, nothing that is chosen apart."""

from __future__ import annotations

import json
from pathlib import Path

from newsletter import addresses
from newsletter.pages.offline_files import can_be_kept
from tests.site.links import soup


def test_every_file_of_the_index_is_kept_with_the_whole_archive(example_site: Path) -> None:
    listed = {line.partition(" ")[2] for line in (example_site / addresses.WHOLE).read_text("utf-8").splitlines()}
    index = {one.relative_to(example_site).as_posix() for one in (example_site / "search" / "index").iterdir()}
    assert {one.rpartition(".")[2] for one in index} == {"bin", "json", "txt"}
    assert index <= listed


def test_what_the_home_page_loads_is_kept_from_the_first_visit_on_its_mark_and_icons_too(example_site: Path) -> None:
    home = soup(example_site / "index.html")
    loaded = {tag.get("src") or tag["href"] for tag in home.select("[rel=stylesheet], [rel=icon], use, script[src]")}
    worker = (example_site / addresses.WORKER).read_text("utf-8")
    core = json.loads(worker.removeprefix("const BUILD = ").partition("};")[0] + "}")["core"]
    assert {one.removeprefix("./").partition("#")[0] for one in loaded} <= core.keys()


def test_the_model_of_the_deeper_search_is_kept_by_who_chooses_it_alone() -> None:
    assert not can_be_kept("search/model-0123456789ab.bin")
    assert not can_be_kept("search/vectors-0123456789ab.bin")
