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
        f"{AUTHORS}:1:1: the page authors/b/zac-bilby/ was published and would lead nowhere"
        " [permanent-id]\n"
        "    write former: [zac-bilby] in the record zoe-bilby, so that the page leads there\n"
    )
    people = "- {id: zoe-bilby, name: Zoë Bilby, former: [zac-bilby]}"
    assert said(project(tmp_path / "mended", "[Zoë Bilby, Bo Quoll]", people), before) == ""


def test_a_name_alone_that_no_entry_prints_any_more_is_a_warning(tmp_path: Path) -> None:
    before = project(tmp_path / "before", "[Zac Bilbi]")
    assert said(project(tmp_path / "now", "[Zac Bilby]"), before) == (
        f"{AUTHORS}:1:1: warning: the page authors/b/zac-bilbi/ was published and would lead nowhere"
        " [permanent-id]\n"
        '    write former: [zac-bilbi] in a record of "Zac Bilby", so that the page leads there\n'
    )
    assert said(project(tmp_path / "none", "[]"), before).endswith(
        "    put it back, or write former: [zac-bilbi] in the record of who has its entries\n"
    )


def test_a_former_id_that_is_taken_out_of_a_record_is_a_warning(tmp_path: Path) -> None:
    before = project(tmp_path / "before", "[Zoë Bilby]", "- {id: zoe-bilby, name: Zoë Bilby, former: [zac-bilby]}")
    now = project(tmp_path / "now", "[Zoë Bilby]", "- {id: zoe-bilby, name: Zoë Bilby}")
    assert said(now, before) == (
        f"{AUTHORS}:1:1: warning: the page authors/b/zac-bilby/ was published and would lead nowhere [permanent-id]\n"
        "    write former: [zac-bilby] in the record zoe-bilby, so that the page leads there\n"
    )


def test_who_has_one_entry_left_keeps_the_address_by_a_record(tmp_path: Path) -> None:
    before = project(tmp_path / "before", "[Zac Bilby]")
    project(tmp_path / "alone", "[Zac Bilby]")
    (tmp_path / "alone/issues/4.yaml").write_text(issue_text("authors: [Bo Quoll]", number=4, name="two-wombats"))
    alone = read_project(tmp_path / "alone")
    assert said(alone, before).endswith(
        f"{AUTHORS}:1:1: warning: the page authors/b/zac-bilby/ was published and would lead nowhere [permanent-id]\n"
        f'    one entry names "Zac Bilby" now; write {{id: zac-bilby, name: Zac Bilby}} in {AUTHORS}, so that the page '
        "leads there\n"
    )
    (tmp_path / "alone" / AUTHORS).write_text("- {id: zac-bilby, name: Zac Bilby}\n")
    assert AUTHORS not in said(read_project(tmp_path / "alone"), before)


def test_a_letter_under_which_nobody_stands_any_more_is_a_warning(tmp_path: Path) -> None:
    before = lay_out(tmp_path / "before", {"issues/3.yaml": issue_text("authors: [Zac Xilby]")})
    now = lay_out(tmp_path / "now", {"issues/3.yaml": issue_text("authors: [Zac Bilby]")})
    assert said(read_project(now), read_project(before)) == (
        f"{AUTHORS}:1:1: warning: the page authors/x/ was published and would lead nowhere [permanent-id]\n"
        "    no author stands under that letter any more; right if the name was wrong before\n"
    )


def test_a_duplicate_that_is_merged_takes_no_page_from_its_authors(tmp_path: Path) -> None:
    before = project(tmp_path / "before", "[Zac Bilby, Bo Quoll]")
    merged = issue_text("authors: [Zac Bilby, Bo Quoll]\naliases: [two-wombats]", number=3)
    see = issue_text(number=4).partition("papers:")[0] + "papers:\n  - see: lone-wombat\n"
    now = read_project(lay_out(tmp_path / "now", {"issues/3.yaml": merged, "issues/4.yaml": see}))
    assert [line for line in said(now, before).splitlines() if "authors/" in line] == []


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
