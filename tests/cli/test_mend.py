"""`newsletter mend`, as an editor and a workflow run it."""

from __future__ import annotations

from pathlib import Path

from newsletter.editing.mending import MOST
from tests.builders import issue_text, lay_out
from tests.cli.command import newsletter
from tests.editing.test_mending import form

DIFF = """\
issues/3.yaml:6:5: "lone-wombat": title
--- a/issues/3.yaml
+++ b/issues/3.yaml
@@ -4,6 +4,6 @@
 published: 2023-06-09
 papers:
   - id: lone-wombat
-    title: A Lone Wombat
+    title: Two Wombats
     tagline: One wombat, alone
     summary: It digs.
"""


def mend(folder: Path, report: bytes, *more: str) -> tuple[int, str]:
    (folder / "report").write_bytes(report)
    done = newsletter("mend", "report", *more, folder=folder)
    return done.returncode, done.stdout


def test_a_report_becomes_a_diff_and_is_written_where_that_is_asked_for(tmp_path: Path) -> None:
    folder = lay_out(tmp_path, {"issues/3.yaml": issue_text()})
    report = form("Title", "Two Wombats")
    assert mend(folder, report) == (0, DIFF)
    assert (folder / "issues/3.yaml").read_text() == issue_text()
    assert mend(folder, report, "--write") == (0, DIFF)
    assert (folder / "issues/3.yaml").read_text() == issue_text().replace("A Lone Wombat", "Two Wombats")
    assert mend(folder, report, "--write") == (1, '"lone-wombat" says so already\n')


def test_what_takes_a_person_or_is_refused_by_the_check_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    folder = lay_out(tmp_path, {"issues/3.yaml": issue_text()})
    assert mend(folder, form("Title", "x", entry="\x1b]0;@all\n::error::"), "--write") == (
        1,
        '"<U+001B>]0;@all<U+000A>::error::" is no entry of this archive\n',
    )
    status, said = mend(folder, form("Title", "x\u202ey"), "--write")
    assert (status, said.split("\n")[-2]) == (1, "nothing is proposed, for the check would refuse it")
    assert (folder / "issues/3.yaml").read_text() == issue_text()


def test_a_report_is_a_file_of_a_size_that_a_host_can_keep(tmp_path: Path) -> None:
    folder = lay_out(tmp_path, {"issues/3.yaml": issue_text()})
    assert mend(folder, b"x" * (MOST + 1)) == (2, "")
    (folder / "report").unlink()
    (folder / "report").symlink_to("/etc/passwd")
    assert newsletter("mend", "report", folder=folder).returncode == 2
