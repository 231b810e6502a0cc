"""What is invented to measure imports with is read to its last paper, however long it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.importers.growth import FORMS, Invented, measured


@pytest.mark.parametrize("form", ["mail", "HTML"])
def test_a_list_may_have_more_papers_than_there_were_years(
    form: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Invented, "text", "It digs holes at night.")
    made = FORMS[form].make(1_905)
    source = tmp_path / "one"
    source.write_bytes(made if isinstance(made, bytes) else made.encode())
    entries, _, _, refused = measured(form, source)
    assert (entries, refused) == (1_905, "")
