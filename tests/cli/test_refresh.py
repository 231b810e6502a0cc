"""`newsletter refresh`, as an editor and a workflow run it, with services on 127.0.0.1."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.builders import lay_out
from tests.cli.command import newsletter
from tests.cli.test_add import OTHER, VOLUME, settings
from tests.lookup.services import atom, atom_element, atom_entry, ok, serving

ENTRY = atom_entry("2511.04000v2", title="A Lone Wombat").replace("2025-11-18", "2023-06-01")
DIFF = """\
--- a/issues/3.yaml
+++ b/issues/3.yaml
@@ -7,7 +7,10 @@
   - id: lone-wombat   # alone
     title: A Lone Wombat
     tagline: One wombat, alone
+    authors: [Ada Bilby, Zoë B. Numbat]
     arxiv: "2511.04000"
+    date: 2023-06-01
+    arxiv_class: cs.IR
     tags: [burrows]
     summary: |
       It digs.
"""


def refresh(folder: Path, *arguments: str) -> tuple[int, str, str]:
    done = newsletter("refresh", *arguments, folder=folder, NO_PROXY="127.0.0.1")
    return done.returncode, done.stdout, done.stderr


def test_a_diff_is_proposed_that_applies_and_that_writing_gives_too(tmp_path: Path) -> None:
    with serving(ok(atom(ENTRY))) as arxiv:
        folder = lay_out(tmp_path / "a", {"issues/3.yaml": VOLUME, "mkdocs.yml": settings(arxiv=arxiv.address)})
        status, out, err = refresh(folder)
        assert (folder / "issues/3.yaml").read_text("utf-8") == VOLUME
        subprocess.run(("git", "apply", "-"), input=out, text=True, cwd=folder, check=True)
        applied = (folder / "issues/3.yaml").read_text("utf-8")
        (folder / "issues/3.yaml").write_text(VOLUME, "utf-8")
        written = refresh(folder, "3", "--write")
        assert len(arxiv.asked) == 1, "what was answered today is not asked for again"
        assert refresh(folder)[0] == 0
    assert status == 1
    assert out.endswith(DIFF)
    assert 'issues/3.yaml:7:5: "lone-wombat": date: 2023-06-01 (arXiv 2511.04000)\n' in out
    assert err == "arXiv: 1 of 1\n3 changes proposed in 1 volume\n"
    assert (written[0], written[2]) == (0, "arXiv: 1 of 1\n3 changes written in 1 volume\n")
    assert (folder / "issues/3.yaml").read_text("utf-8") == applied


def test_offline_nothing_is_changed_and_it_is_said(tmp_path: Path) -> None:
    folder = lay_out(tmp_path, {"issues/3.yaml": VOLUME, "mkdocs.yml": settings()})
    assert refresh(folder, "--write") == (
        1,
        "",
        "arXiv 2511.04000: arXiv cannot be reached at 127.0.0.1; is this computer online?\n"
        "arXiv: 1 of 1\n"
        "arXiv: no answer, so it is left alone now\n"
        "0 changes written in 0 volumes\n"
        "1 paper without an answer; run the command again to go on\n",
    )
    assert (folder / "issues/3.yaml").read_text("utf-8") == VOLUME


def test_what_check_would_refuse_of_a_proposal_is_said(tmp_path: Path) -> None:
    other = OTHER.replace('arxiv: "2511.04001"', "doi: 10.5555/wombat.7")
    entry = atom_entry("2511.04000", title="A Lone Wombat", more=atom_element("doi", "10.5555/wombat.7"))
    with serving(ok(atom(entry))) as arxiv:
        files = {"issues/3.yaml": VOLUME, "issues/2.yaml": other, "mkdocs.yml": settings(arxiv=arxiv.address)}
        _, out, _ = refresh(lay_out(tmp_path, files), "3")
    assert "[duplicate-paper]" in out


@pytest.mark.parametrize(("volume", "said"), [("4", "there is no volume"), ("../../x", "there is no volume")])
def test_a_volume_that_is_not_there_is_said(volume: str, said: str, tmp_path: Path) -> None:
    status, _, err = refresh(lay_out(tmp_path, {"issues/3.yaml": VOLUME, "mkdocs.yml": settings()}), volume)
    assert status == 2
    assert said in err


def test_a_hostile_title_is_shown_as_itself(tmp_path: Path) -> None:
    entry = atom_entry("2511.04000v1", title="A Lone Wombat ##[error] \x1b[31m `x` --- b")
    with serving(ok(atom(entry).replace(b"\x1b", b"&#8206;"))) as arxiv:
        folder = lay_out(tmp_path, {"issues/3.yaml": VOLUME, "mkdocs.yml": settings(arxiv=arxiv.address)})
        _, out, err = refresh(folder)
    assert "##[" not in out + err
    assert "\u200e" not in out + err
