"""`newsletter changes`: what a maintainer is told to read, whatever a pull request calls its files."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from newsletter.cli import main
from newsletter.source.history import Change, changes
from tests.cli.command import newsletter
from tests.cli.test_check import git

NAME = "aside/::error::x"
COMMANDS = re.compile(r"^\s*::|##\[", re.MULTILINE)
"""What GitHub's runner obeys: a double colon that begins a line, or this prefix anywhere in one."""


@pytest.fixture
def base(tmp_path: Path) -> Path:
    """A small archive, committed once."""
    for name in ("mkdocs.yml", "issues/1.yaml", "issues/vocabulary/tags.yaml", "hooks/hook.py", "docs/old.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"# {name}\n")
    git("init", folder=tmp_path)
    commit(tmp_path)
    return tmp_path


def commit(folder: Path) -> None:
    git("add", "--all", "--force", folder=folder)
    git("commit", "--message=x", "--allow-empty", folder=folder)


def entry(folder: Path, mode: str, path: bytes) -> None:
    """Put into git's index what no file system may hold, and commit it."""
    blob = subprocess.run(
        ("git", "hash-object", "-w", "--stdin"), cwd=folder, input=b"x", capture_output=True, check=True
    ).stdout.strip()
    line = mode.encode() + b" " + blob + b"\t" + path + b"\0"
    subprocess.run(("git", "update-index", "-z", "--add", "--index-info"), cwd=folder, input=line, check=True)
    git("commit", "--message=x", folder=folder)


def named(folder: Path, form: str = "text") -> str:
    with contextlib.chdir(folder):
        done = CliRunner().invoke(main, ["changes", "--since", "HEAD^", "--format", form])
    assert done.exit_code == 0, done.output
    return done.stdout


def lines(*whats: str) -> str:
    """The whole output where these are named."""
    return "".join(
        f"{path}:1:1: warning: {what}; a maintainer must read it before merging [code-to-read]\n"
        for path, what in (line.split(" ", maxsplit=1) for line in whats)
    )


def test_a_volume_its_vocabulary_and_the_schema_are_no_code(base: Path) -> None:
    for name in ("issues/1.yaml", "issues/2.yaml", "issues/vocabulary/tags.yaml", "issues/schema.json"):
        (base / name).write_text("[]\n")
    commit(base)
    assert named(base) == ""
    assert named(base, "github") == ""
    assert named(base, "markdown") == "Only plain issue files are changed, no code.\n"


def test_what_is_added_changed_or_deleted_elsewhere_is_named(base: Path) -> None:
    (base / "hooks/new.py").write_text("x")
    (base / "mkdocs.yml").write_text("x")
    (base / "docs/old.md").unlink()
    (base / "issues/1.yaml").write_text("x")
    commit(base)
    assert named(base) == lines("docs/old.md file deleted", "hooks/new.py new file", "mkdocs.yml file changed")


def test_a_file_that_moves_into_or_out_of_the_issues_is_named_where_it_was_and_where_it_is(base: Path) -> None:
    (base / "issues/1.yaml").rename(base / "docs/1.yaml")
    (base / "hooks/hook.py").rename(base / "hooks/other.py")
    (base / "docs/old.md").rename(base / "issues/2.yaml")
    commit(base)
    git("config", "diff.renames", "copies", folder=base)
    assert named(base) == lines(
        "docs/1.yaml new file", "docs/old.md file deleted", "hooks/hook.py file deleted", "hooks/other.py new file"
    )


def test_a_link_a_program_and_a_submodule_are_named_wherever_they_stand(base: Path) -> None:
    (base / "issues/1.yaml").unlink()
    (base / "issues/1.yaml").symlink_to("../hooks/hook.py")
    (base / "issues/2.yaml").symlink_to("/etc/hostname")
    (base / "issues/vocabulary/tags.yaml").chmod(0o755)
    commit(base)
    assert named(base) == lines(
        "issues/1.yaml file made into link",
        "issues/2.yaml new link",
        "issues/vocabulary/tags.yaml file made into executable file",
    )
    (base / "issues/1.yaml").unlink()
    commit(base)
    assert named(base) == lines("issues/1.yaml link deleted")


def test_a_submodule_cannot_ask_to_be_overlooked(base: Path) -> None:
    (base / ".gitmodules").write_text('[submodule "x"]\n\tpath = issues/3.yaml\n\turl = ./x\n\tignore = all\n')
    head = subprocess.run(("git", "rev-parse", "HEAD"), cwd=base, capture_output=True, text=True, check=True).stdout
    git("update-index", "--add", "--cacheinfo", f"160000,{head.strip()},issues/3.yaml", folder=base)
    git("add", ".gitmodules", folder=base)
    git("commit", "--message=x", folder=base)
    git("config", "diff.ignoreSubmodules", "all", folder=base)
    assert named(base) == lines(".gitmodules new file", "issues/3.yaml new submodule")


@pytest.mark.parametrize(
    "path",
    [
        "issues",
        "issues.yaml",
        "Issues/1.yaml",
        "issues/notes.md",
        "issues/.hidden.yaml",
        "issues/old/1.yaml",
        "issues/vocabulary/more/tags.yaml",
        "issues/1.yml",
        "issues/1.yaml.new",
        "issues/1.yaml/x",
        "docs/issues/1.yaml",
        "issues/vocabulary/schema.json",
        "іssues/2.yaml",
        "issues/2.yaml ",
        "issues/2\n.yaml",
        "issues/2.yaml\n",
    ],
)
def test_what_only_looks_like_an_issue_file_is_named(path: str, base: Path) -> None:
    git("rm", "-r", "--quiet", "issues", folder=base)
    commit(base)
    entry(base, "100644", path.encode())
    assert named(base).endswith(": warning: new file; a maintainer must read it before merging [code-to-read]\n")


HOSTILE = (
    "::error::pwned",
    "  ::stop-commands::x",
    "a\n::error file=x::pwned",
    "a\r::warning::x",
    "a##[error]pwned",
    "##[add-mask]e",
    "a\u2028::notice::x",
    "a%0A::error::x",
    "`</code><img src=x onerror=y>`",
    "x` [link](mailto:x@evil.example) `",
    "- # | <!-- @everyone #1",
    "$(touch pwned) `touch pwned` ${{ github.token }}",
    "--output=x",
    "\x1b[31mred\x07\x08",
    "rtl\u202egpj.py",
    "z\u200bw\U000e0041",
    '"quoted"\\n',
    "x" * 250,
)


@pytest.mark.parametrize("name", [*(name.encode() for name in HOSTILE), b"\xff\xfe", b"a\xf0"])
def test_a_hostile_name_is_shown_and_neither_commands_nor_marks_up(name: bytes, base: Path) -> None:
    entry(base, "100644", b"aside/" + name if name.startswith(b"-") else name)
    assert not COMMANDS.search(named(base))
    commands = named(base, "github").splitlines()
    assert len(commands) == 2
    assert commands[1].startswith("::warning file=")
    assert COMMANDS.findall("\n".join(commands)) == ["::"]
    assert re.search(r"\n- `[A-Za-z0-9/._+@<>-]+…?`: new file\n$", named(base, "markdown"))
    assert len(named(base, "markdown").splitlines()) == 5


def test_a_character_that_only_looks_like_another_is_shown_by_its_code(base: Path) -> None:
    entry(base, "100644", "hооks/x.py".encode())
    assert named(base) == lines("h<U+043E><U+043E>ks/x.py new file")


def test_a_summary_names_a_thousand_and_counts_the_rest_and_the_log_names_all(base: Path) -> None:
    (base / "docs/many").mkdir()
    for number in range(1002):
        (base / f"docs/many/{number:04}").write_text("")
    commit(base)
    shown = named(base, "markdown")
    assert shown.count("new file") == 1000
    assert shown.endswith("`docs/many/0999`: new file\n- and 2 more, all of which are in the log\n")
    assert named(base, "github").count("[code-to-read]") == 1002


def test_no_summary_is_larger_than_github_takes(base: Path) -> None:
    paths = b"".join(b"100644 %b\tdocs/%04d/%b\0" % (b"0" * 39 + b"1", n, b"\xff" * 3000) for n in range(1100))
    subprocess.run(("git", "update-index", "-z", "--index-info"), cwd=base, input=paths, check=True)
    tree = subprocess.run(("git", "write-tree", "--missing-ok"), cwd=base, capture_output=True, text=True, check=True)
    git("update-ref", "refs/heads/many", made_commit(base, tree.stdout.strip()), folder=base)
    done = newsletter("changes", "--since", "HEAD", "--until", "many", "--format", "markdown", folder=base)
    assert done.stdout.count("new file") == 1000
    assert len(done.stdout.encode()) < 2**20


def made_commit(folder: Path, tree: str) -> str:
    who = {f"GIT_{role}_{part}": "wombat" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
    command = ("git", "commit-tree", "-m", "x", "-p", "HEAD", tree)
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True, env=os.environ | who)
    return done.stdout.strip()


def test_two_revisions_are_compared_wherever_the_checkout_stands(base: Path) -> None:
    (base / "hooks/hook.py").write_text("x")
    commit(base)
    git("tag", "merged", folder=base)
    git("switch", "--detach", "HEAD^", folder=base)
    assert changes(base, since="HEAD", until="merged") == [Change("hooks/hook.py", "100644", "100644")]
    done = newsletter("changes", "--since", "HEAD", "--until", "merged", folder=base)
    assert done.stdout == lines("hooks/hook.py file changed")


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", "HEAD:mkdocs.yml", ""])
def test_a_revision_that_is_not_there_is_never_taken_for_one_without_changes(revision: str, base: Path) -> None:
    done = newsletter("changes", f"--since={revision}", folder=base)
    assert (done.returncode, done.stdout) == (2, "")
    assert f'there is no revision "{revision}" in the history of this archive' in done.stderr


def test_a_tree_that_was_not_fetched_is_never_taken_for_one_without_changes(base: Path) -> None:
    git("commit", "--allow-empty", "--message=x", folder=base)
    (base / "mkdocs.yml").write_text("x")
    commit(base)
    tree = subprocess.run(
        ("git", "rev-parse", "HEAD^{tree}"), cwd=base, capture_output=True, text=True, check=True
    ).stdout.strip()
    (base / ".git/objects" / tree[:2] / tree[2:]).unlink()
    done = newsletter("changes", "--since", "HEAD^", folder=base)
    assert (done.returncode, done.stdout) == (2, "")
    assert 'git cannot compare "HEAD^" with "HEAD"; fetch the whole history' in done.stderr
