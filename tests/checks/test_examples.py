"""Broken files and what an editor is told of them, side by side in `examples/broken`.

After a change of messages: `python -m tests.checks.test_examples` writes what is said now, to be read as a diff.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from newsletter.source.project import read_issue
from tests.builders import report
from tests.conftest import EXAMPLES

BROKEN = EXAMPLES / "broken"
CASES = sorted(path.stem for path in BROKEN.glob("*.yaml"))


FILE_NAMES = {"file-name": "13", "file-name-and-period": "13", "file-name-of-special": "12"}
"""Examples that are about the name of their file; the others have the name that their volume asks for."""


def file_name(case: str, source: bytes) -> str:
    """The name an example is laid out under: its volume's, or the case's where that could not be read."""
    file, _ = read_issue(source, f"issues/{case}.yaml")
    if case in FILE_NAMES or file is None or {("volume",), ("special",)} & file.faults:
        return FILE_NAMES.get(case, case)
    is_named = (file.volume.volume is None) == file.volume.is_special
    return file.volume.id if is_named else case


def said_of(case: str, folder: Path) -> str:
    """What is said of a broken file, in a project with the invented vocabulary."""
    vocabulary = {f"issues/vocabulary/{path.name}": path.read_bytes() for path in BROKEN.glob("vocabulary/*.yaml")}
    source = (BROKEN / f"{case}.yaml").read_bytes()
    return report(folder, vocabulary | {f"issues/{file_name(case, source)}.yaml": source})


@pytest.mark.parametrize("case", CASES)
def test_what_is_wrong_with_a_file_is_said_in_full(case: str, tmp_path: Path) -> None:
    assert said_of(case, tmp_path) == (BROKEN / f"{case}.expected").read_text("utf-8")


def test_six_unrelated_mistakes_in_one_file_are_six_problems_in_one_run(tmp_path: Path) -> None:
    problems = [line for line in said_of("six-mistakes", tmp_path).splitlines() if not line.startswith(" ")]
    assert [problem.rpartition("[")[2] for problem in problems] == [
        "bad-date]",
        "unknown-field]",
        "unquoted-arxiv-id]",
        "unknown-tag]",
        "missing-field]",
        "wrong-type]",
    ]


def _rewrite() -> None:
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            said = said_of(case, Path(folder))
        (BROKEN / f"{case}.expected").write_text(said, encoding="utf-8")


if __name__ == "__main__":
    _rewrite()
