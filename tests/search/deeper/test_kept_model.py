"""The kept model: believed by its digest alone, and asked for in one line where it is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter.problem import NewsletterError
from newsletter.search import cache
from newsletter.search.deeper import kept_model as module
from newsletter.search.deeper.kept_model import FILE, kept_model
from newsletter.search.index_files import MANIFEST, is_index_address
from tests.builders import make_paper
from tests.search.deeper.tiny_model import tiny_file, tiny_model
from tests.search.small import SmallTable, small_collection

pytestmark = pytest.mark.usefixtures("own_folder")
ASKED = "deeper_search is set, and cache/model.bin is not the model it needs; run `newsletter search-model --help`"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The cache of a project whose model is the tiny one."""
    monkeypatch.setattr(module, "MODEL_SHA256", tiny_model().digest)
    monkeypatch.setattr("newsletter.search.word_table.load", SmallTable)
    (tmp_path / "cache").mkdir()
    return tmp_path / "cache"


def test_the_right_file_is_taken(folder: Path) -> None:
    (folder / FILE).write_bytes(tiny_file())
    assert kept_model(folder, root=folder.parent).digest == tiny_model().digest


@pytest.mark.parametrize("content", [None, b"", b"NLM1", tiny_file() + b"\n"])
def test_a_missing_or_another_file_is_asked_for(folder: Path, content: bytes | None) -> None:
    if content is not None:
        (folder / FILE).write_bytes(content)
    with pytest.raises(NewsletterError) as found:
        kept_model(folder, root=folder.parent)
    assert str(found.value) == ASKED


def test_no_link_is_followed(folder: Path) -> None:
    (folder.parent / "elsewhere").write_bytes(tiny_file())
    (folder / FILE).symlink_to(folder.parent / "elsewhere")
    with pytest.raises(NewsletterError):
        kept_model(folder, root=folder.parent)


def test_an_index_with_a_model_names_it_and_the_vectors_with_their_bytes(folder: Path) -> None:
    files = cache.index(small_collection(make_paper()), folder, model=tiny_model())
    (named,) = [name for name in files if "vectors-" in name]
    assert is_index_address(named)
    assert files[f"search/{tiny_model().name}"] == tiny_file()
    size = len(tiny_file()) + len(files[named])
    written = f'"deeper":{{"model":"{tiny_model().name}","vectors":"{named.removeprefix("search/")}","size":{size}}}'
    assert written in files[MANIFEST].decode()
    assert cache.index(small_collection(make_paper()), folder, model=tiny_model()) == files


def test_without_a_model_the_index_is_as_it_was(folder: Path) -> None:
    deep = cache.index(small_collection(make_paper()), folder, model=tiny_model())
    plain = cache.index(small_collection(make_paper()), folder)
    assert {*deep} - {*plain} == {name for name in deep if "model-" in name or "vectors-" in name}
    assert b"Apache License" in deep["search/model-licence.txt"]
    assert "deeper" not in plain[MANIFEST].decode()
