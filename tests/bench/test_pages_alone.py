"""Pages alone: what is compared with the pages of another program is pages, and all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsletter import build
from newsletter.bench.invented_project import make_project
from newsletter.bench.pages_alone import LEFT_OUT


def test_nothing_but_pages_and_what_belongs_to_them_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_project(tmp_path / "archive", 3)
    whole, problems = build.read_site(project / "mkdocs.yml")
    made = set(whole.outputs)
    assert not problems
    for (module, name), said in LEFT_OUT.items():
        monkeypatch.setattr(module, name, lambda *_, said=said, **__: said)
    alone, _ = build.read_site(project / "mkdocs.yml")
    assert [page.address for page in alone.pages] == [page.address for page in whole.pages]
    assert all(one.body == other.body for one, other in zip(alone.pages[:9], whole.pages[:9], strict=True))
    left = made - set(alone.outputs)
    assert {path.partition("/")[0] for path in left} >= {"api", "data", "papers", "topics", "feed.xml", "llms.txt"}
    assert not [path for path in alone.outputs if path.endswith((".bib", ".md", ".atom", ".sqlite"))]
    assert build.search_files(alone, None) == {}
