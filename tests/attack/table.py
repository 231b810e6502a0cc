"""What every case gives, written anew: `python -m tests.attack.table --write`, and then reviewed as a diff."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.attack.corpus import Case, Group, groups
from tests.attack.outcome import outcome_of

README = Path(__file__).parent / "README.md"
_HEAD = """\
# Attacks

What somebody may try with a pull request, and what it gives. The cases are in [cases/](cases), a file for each kind;
beside each stands what they print, how they end and what they change. `python -m tests.attack.table --write` writes
those and this table anew; a difference is reviewed like any other.
"""


def expectation(group: Group, folder: Path) -> str:
    """Run all cases of a group and write down what they give."""
    return "\n".join(outcome_of(case, folder / str(number)).text(case) for number, case in enumerate(group.cases))


def expected(group: Group) -> dict[str, str]:
    """What every case of a group shall give, by name."""
    pieces = f"\n{group.expected.read_text('utf-8')}".split("\n## ") if group.expected.is_file() else []
    return {piece.partition("\n")[0]: f"## {piece.rstrip()}\n" for piece in pieces if piece.strip()}


def table() -> str:
    """The table of all cases, from what they shall give."""
    parts = [_HEAD]
    for group in groups():
        told = expected(group)
        rows = [_row(case, told.get(case.name, "")) for case in group.cases]
        head = ["| Case | Command | Exit | It says first |", "|---|---|---|---|"]
        parts.append("\n".join([f"## {group.name.capitalize()} ({len(rows)})", "", *head, *rows, ""]))
    total = sum(len(group.cases) for group in groups())
    return "\n".join([*parts, f"{total} cases.", ""])


def _row(case: Case, told: str) -> str:
    lines = told.rstrip().split("\n")[2:]
    status, _, changed = lines[-1].removeprefix("-> ").partition("; ") if lines else ("", "", "")
    said = lines[0] if len(lines) > 1 else ""
    cells = (case.name, f"`{case.run}`", status + (f"; {changed}" if changed else ""), _code(said))
    return f"| {' | '.join(cells)} |"


def _code(text: str) -> str:
    """A line as code in a cell of a table."""
    shown = text.replace("|", "¦").replace("`", "ˋ")
    return f"`{shown if len(shown) <= 150 else shown[:149] + '…'}`" if shown else ""


def write() -> None:
    """Write what every case gives, and the table."""
    for group in groups():
        with tempfile.TemporaryDirectory() as folder:
            group.expected.write_text(expectation(group, Path(folder)), "utf-8")
    README.write_text(table(), "utf-8")


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        sys.exit("say --write to write what every case gives anew")
    write()
