"""What may not stand in an archive keeps every command from writing, and every fault of the disk is a sentence."""

from __future__ import annotations

import errno
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsletter.cli import main
from newsletter.storage.disk import write_file
from tests.builders import issue_text, lay_out

COMMANDS = (
    ("new",),
    ("new", "--special", "reading"),
    ("add", "3", "2305.00001"),
    ("import", "letter.md"),
    ("import", "letter.md", "--into", "elsewhere"),
    ("format",),
    ("format", "issues/3.yaml"),
    ("email", "3", "--out", "mail"),
    ("mend", "letter.md", "--write"),
)


@pytest.fixture
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with an untidy volume, and something to import."""
    lay_out(
        tmp_path, {"issues/3.yaml": issue_text("tags: [ burrows ]"), "letter.md": "# Vol. 4\n", "docs/index.md": "#"}
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def standing(folder: Path) -> dict[str, object]:
    return {
        path.as_posix(): (path.is_symlink(), path.is_file() and path.read_bytes()) for path in sorted(folder.rglob("*"))
    }


def a_hidden_link(archive: Path) -> str:
    (archive / "issues/.123.yaml.new").symlink_to("../letter.md")
    return "issues/.123.yaml.new:1:1: this is a link, not a file [not-a-file]"


def a_swap_file(archive: Path) -> str:
    (archive / "issues/.3.yaml.swp").write_text("x")
    return "issues/.3.yaml.swp:1:1: no file whose name begins with a dot is read [dot-file]"


def an_unknown_file(archive: Path) -> str:
    (archive / "issues/vocabulary/notes.md").write_text("x")
    return "issues/vocabulary/notes.md:1:1: no file of this name is read [unknown-file]"


def a_folder_that_is_a_link(archive: Path) -> str:
    (archive / "issues").rename(archive / "others")
    (archive / "issues").symlink_to("others")
    return "issues:1:1: this is a link, not a folder [not-a-file]"


def a_link_that_is_published(archive: Path) -> str:
    (archive / "docs/secret.md").symlink_to("../letter.md")
    return "docs/secret.md:1:1: this is a link, not a file [not-a-file]"


def settings_that_are_a_link(archive: Path) -> str:
    (archive / "mkdocs.yml").rename(archive / "others.yml")
    (archive / "mkdocs.yml").symlink_to("others.yml")
    return "mkdocs.yml:1:1: this is a link, not a file [not-a-file]"


def settings_that_are_a_pipe(archive: Path) -> str:
    (archive / "mkdocs.yml").unlink()
    os.mkfifo(archive / "mkdocs.yml")
    return "mkdocs.yml:1:1: this is neither a file nor a folder [not-a-file]"


def a_name_that_is_no_text(archive: Path) -> str:
    (archive / "issues" / os.fsdecode(b"4\xff.yaml")).write_text("x")
    return r"issues/4\xff.yaml:1:1: the name is not UTF-8 text [bad-name]"


STRAYS = (
    a_hidden_link,
    a_swap_file,
    an_unknown_file,
    a_folder_that_is_a_link,
    a_link_that_is_published,
    settings_that_are_a_link,
    settings_that_are_a_pipe,
    a_name_that_is_no_text,
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("stray", STRAYS)
def test_no_command_writes_beside_what_may_not_stand_there(
    archive: Path, stray: Callable[[Path], str], command: tuple[str, ...]
) -> None:
    message = stray(archive)
    before = standing(archive)
    done = run(*command)
    assert (done.exit_code, type(done.exception)) == (1, SystemExit)
    assert message in done.stdout
    assert standing(archive) == before


@pytest.mark.parametrize("stray", STRAYS)
@pytest.mark.parametrize("form", ["text", "github", "json"])
def test_a_check_names_it_in_every_form(archive: Path, stray: Callable[[Path], str], form: str) -> None:
    path = stray(archive).partition(":1:1")[0]
    done = run("check", "--format", form)
    assert (done.exit_code, type(done.exception)) == (1, SystemExit)
    assert path in done.stdout.replace("\\\\", "\\")
    done.stdout.encode()


def test_a_stray_that_is_named_is_reported_alone(archive: Path) -> None:
    a_hidden_link(archive)
    a_swap_file(archive)
    assert run("check", "issues/.123.yaml.new").stdout.count(":1:1:") == 1


@pytest.mark.parametrize("folder", ["issues", "issues/vocabulary"])
@pytest.mark.parametrize("command", [("check",), ("format",)], ids=" ".join)
def test_what_a_killed_command_left_half_written_is_deleted_by_the_next(
    archive: Path, command: tuple[str, ...], folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    killed = os.fork()
    if not killed:
        monkeypatch.setattr(os, "fsync", lambda _: os.kill(os.getpid(), signal.SIGKILL))
        write_file(archive / folder / "3.yaml", "title: ")
        os._exit(1)
    assert os.waitstatus_to_exitcode(os.waitpid(killed, 0)[1]) == -signal.SIGKILL
    (left,) = (archive / folder).glob(".newsletter-*")
    assert run(*command).exit_code == 0
    assert not left.exists()


def test_a_name_like_that_of_what_a_killed_command_left_is_no_reason_to_delete(archive: Path) -> None:
    kept = ("elsewhere/.newsletter-0a1b2c3d", "issues/.newsletter-notes", "issues/.newsletter-checkout")
    lay_out(archive, dict.fromkeys(kept, "x"))
    for path in kept:
        (archive / path).chmod(0o644 if path.endswith("checkout") else 0o600)
    (archive / "issues/vocabulary").rename(archive / "vocabulary")
    (archive / "issues/vocabulary").symlink_to("../elsewhere")
    said = run("check").stdout
    assert [(archive / path).read_text() for path in kept] == ["x"] * 3
    assert f"{kept[2]}:1:1: no file whose name begins with a dot is read [dot-file]" in said


def test_a_fault_of_a_volume_keeps_no_other_from_being_written(archive: Path) -> None:
    (archive / "issues/4.yaml").write_text("{")
    assert run("new", "5").exit_code == 0
    assert (archive / "issues/5.yaml").exists()


def test_the_first_volume_makes_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path, {"issues/vocabulary/tags.yaml": None, "issues/vocabulary/organisations.yaml": None})
    monkeypatch.chdir(tmp_path)
    assert run("new", "1").exit_code == 0


def test_the_settings_alone_are_read_before_mkdocs_reads_them(archive: Path) -> None:
    (archive / "issues/4.yaml").write_text("{")
    done = run("check", "--settings")
    assert (done.exit_code, done.stdout, done.stderr) == (0, "", "")
    (archive / "mkdocs.yml").write_text("a: &a [*a]\n")
    done = run("check", "--settings")
    assert done.exit_code == 1
    assert done.stdout.startswith('mkdocs.yml:1:8: the alias "*a" repeats what it stands in [yaml-alias]\n')


def test_a_schema_of_any_size_and_depth_is_only_another_schema(archive: Path) -> None:
    for content in (b"[" * 1_000_000, b"\xff\xfe", b'{"definitions": ' * 100_000):
        (archive / "issues/schema.json").write_bytes(content)
        assert run("check").exit_code == 0
        done = run("format", "--check", "issues/3.yaml")
        assert done.stdout.endswith("issues/schema.json\n")
        assert isinstance(done.exception, SystemExit)
    assert run("format").exit_code == 0
    assert run("format", "--check").exit_code == 0


@pytest.mark.parametrize("command", [("check",), ("new",), ("format",), ("check", "--settings")], ids=" ".join)
@pytest.mark.parametrize(
    ("path", "number", "sentence"),
    [
        ("issues/3.yaml", errno.EACCES, "issues/3.yaml: it may not be read or written by you; change its rights"),
        ("issues/3.yaml", errno.ENOENT, "issues/3.yaml: it is not there; make it, or name another"),
        ("issues/vocabulary/tags.yaml", errno.EIO, "issues/vocabulary/tags.yaml: the disk fails; save what you can"),
        ("mkdocs.yml", errno.EACCES, "mkdocs.yml: it may not be read or written by you; change its rights"),
        ("issues", errno.EACCES, "issues: it may not be read or written by you; change its rights"),
        ("docs", errno.EACCES, "docs: it may not be read or written by you; change its rights"),
    ],
)
@pytest.mark.usefixtures("archive")
def test_what_cannot_be_read_is_a_sentence(
    command: tuple[str, ...], path: str, number: int, sentence: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(read: Callable[..., object]) -> Callable[..., object]:
        def made(place: Path, *arguments: object) -> object:
            if Path(place) == Path.cwd() / path:
                raise OSError(number, os.strerror(number), str(place))
            return read(place, *arguments)

        return made

    monkeypatch.setattr(Path, "open", refusing(Path.open))
    monkeypatch.setattr(os, "scandir", refusing(os.scandir))
    done = run(*command)
    if command == ("check", "--settings") and path != "mkdocs.yml":
        assert done.exit_code == 0
    else:
        assert (done.exit_code, done.stdout) == (2, "")
        assert sentence in done.stderr
    assert isinstance(done.exception, SystemExit) or done.exception is None
