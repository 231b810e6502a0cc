"""Pages of authors that were published: each still shows somebody, or leads to who it was."""

from __future__ import annotations

from pathlib import Path

from newsletter.checks.history_rules import permanent_id
from newsletter.source import Reading, read_project
from tests.builders import issue_text, lay_out

AUTHORS = "issues/vocabulary/authors.yaml"
BEFORE = "- {id: zac-bilby, name: Zac Bilby}"


def project(folder: Path, authors: str, people: str | None = None) -> Reading:
    """A project with two papers by the same authors."""
    files = {f"issues/{number}.yaml": issue_text(f"authors: {authors}", number=number) for number in (3, 4)}
    files["issues/4.yaml"] = files["issues/4.yaml"].replace("lone-wombat", "two-wombats")
    return read_project(lay_out(folder, files | {AUTHORS: people}))


def said(now: Reading, before: Reading) -> str:
    return "".join(f"{problem}\n" for problem in permanent_id(now, before))


def test_a_person_under_another_id_leads_on_from_the_former_one(tmp_path: Path) -> None:
    before = project(tmp_path / "before", "[Zac Bilby, Bo Quoll]", BEFORE)
    now = project(tmp_path / "now", "[Zoë Bilby, Bo Quoll]", "- {id: zoe-bilby, name: Zoë Bilby}")
    assert said(now, before) == (
        f'{AUTHORS}:1:1: the page authors/b/zac-bilby/ of "Zac Bilby" was published and would lead nowhere'
        " [permanent-id]\n"
        "    write former: [zac-bilby] in the record zoe-bilby, so that the page leads there\n"
    )
    people = "- {id: zoe-bilby, name: Zoë Bilby, former: [zac-bilby]}"
    assert said(project(tmp_path / "mended", "[Zoë Bilby, Bo Quoll]", people), before) == ""


def test_a_name_alone_that_no_entry_prints_any_more_is_a_warning(tmp_path: Path) -> None:
    before = project(tmp_path / "before", "[Zac Bilbi]")
    assert said(project(tmp_path / "now", "[Zac Bilby]"), before) == (
        f'{AUTHORS}:1:1: warning: the page authors/b/zac-bilbi/ of "Zac Bilbi" was published and would lead nowhere'
        " [permanent-id]\n"
        '    write former: [zac-bilbi] in a record of "Zac Bilby", so that the page leads there\n'
    )
    assert said(project(tmp_path / "none", "[]"), before).endswith(
        "    put it back, or write former: [zac-bilbi] in the record of who has its entries\n"
    )


def test_a_record_that_joins_spellings_or_is_taken_back_moves_no_page_to_nowhere(tmp_path: Path) -> None:
    before = project(tmp_path / "before", "[Zac Bilby]")
    joined = project(tmp_path / "joined", "[Zac Bilby]", "- {id: z, name: Zoë Bilby, spellings: [Zac Bilby]}")
    assert said(joined, before) == ""
    alone = project(tmp_path / "alone", "[Zac Bilby]", BEFORE)
    assert said(before, alone) == ""


def test_who_has_one_entry_had_no_page(tmp_path: Path) -> None:
    before = lay_out(tmp_path / "before", {"issues/3.yaml": issue_text("authors: [Zac Bilby]")})
    now = lay_out(tmp_path / "now", {"issues/3.yaml": issue_text("authors: [Zoë Bilby]")})
    assert said(read_project(now), read_project(before)) == ""


def test_a_person_whom_nobody_knows_is_named_by_another_rule_alone(tmp_path: Path) -> None:
    before = project(tmp_path / "before", "[Zac Bilby]", BEFORE)
    assert said(project(tmp_path / "now", "[{name: Zac Bilby, person: zac-bilbi}]", BEFORE), before) == ""
    assert said(before, project(tmp_path / "once", "[{name: Zac Bilby, person: zac-bilbi}]", BEFORE)) == ""
