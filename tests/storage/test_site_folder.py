"""The site folder holds the whole old or the whole new site, whenever a build is stopped; nobody else's files go."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from newsletter.problem import NewsletterError
from newsletter.storage import swap
from newsletter.storage.last_build import Inputs, LastBuild, read_record
from newsletter.storage.site_folder import SiteFolder

pytestmark = pytest.mark.usefixtures("own_folder")

OLD = {"index.html": "old", "papers/a/index.html": "old", "gone/index.html": "old", "published.json": "{}"}
NEW = {"index.html": "new", "papers/a/index.html": "new", "papers/b/index.html": "new", "published.json": "{}"}


def lay_out(folder: Path, files: dict[str, str]) -> None:
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content)


def content(folder: Path) -> dict[str, str]:
    """Every file of a folder, but for what a host keeps in a checkout."""
    return {
        path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def never() -> None:
    raise AssertionError("nobody else builds")


def last_build(folder: SiteFolder, frame: str = "frame") -> LastBuild | None:
    record = read_record(project=folder.target.parent, site=folder.target, frame=frame)
    return folder.standing(record) if record else None


def build(target: Path, files: dict[str, str], *sources: Path) -> None:
    """Build a site of these files."""
    folder = SiteFolder(target)
    lay_out(folder.begin(sources=sources, waiting=never), files)
    folder.take_place()
    folder.leave()


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """The folder of a site that a build wrote."""
    build(tmp_path / "site", OLD)
    return tmp_path / "site"


def test_a_site_takes_the_place_of_the_former_one_and_leaves_no_rubbish(target: Path) -> None:
    build(target, NEW)
    assert content(target) == NEW
    assert {path.name for path in target.parent.iterdir()} == {"site", ".site.build"}
    assert {path.name for path in (target.parent / ".site.build").iterdir()} <= {"lock", "written"}


def test_the_next_build_sweeps_a_file_that_a_kill_left_under_its_random_name(target: Path) -> None:
    build(target, NEW)
    (target.parent / ".site.build/.newsletter-x1y2z3").write_text("half a li")
    build(target, NEW)
    assert {path.name for path in (target.parent / ".site.build").iterdir()} == {"lock", "written"}


def test_a_build_that_is_left_changes_nothing(target: Path) -> None:
    folder = SiteFolder(target)
    lay_out(folder.begin(sources=(), waiting=never), NEW)
    folder.leave()
    assert content(target) == OLD
    assert not (folder.workshop / "new").exists()


class Stop(BaseException):
    """What Ctrl-C raises, but not to be mistaken for it."""


def stop_after(most: int, patch: pytest.MonkeyPatch) -> None:
    """Stop at the step after this many: each rename and deletion of the swap is a step."""
    steps = iter(range(most))

    def step(real: Callable[..., object]) -> Callable[..., object]:
        def counted(*arguments: object, **named: object) -> object:
            if next(steps, None) is None:
                raise Stop
            return real(*arguments, **named)

        return counted

    for name in ("rename", "replace", "unlink"):
        patch.setattr(Path, name, step(getattr(Path, name)))
    patch.setattr("shutil.rmtree", step(swap.shutil.rmtree))  # type: ignore[attr-defined]


@pytest.fixture
def stopped_after(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """Stop at the step after this many."""
    return partial(stop_after, patch=monkeypatch)


def stops(target: Path, stopped_after: Callable[[int], None], monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """Build again and again, each time stopped a step later, until a build is not stopped any more."""
    for steps in range(100):
        folder = SiteFolder(target)
        lay_out(folder.begin(sources=(), waiting=never), NEW)
        stopped_after(steps)
        try:
            folder.take_place()
        except Stop:
            monkeypatch.undo()
            folder._lock.release()  # as the system does for a process that is gone
            yield steps
        else:
            monkeypatch.undo()
            folder.leave()
            return
    raise AssertionError("a build was stopped for ever")


def test_a_build_that_is_stopped_at_any_step_leaves_a_whole_site_after_the_next_command(
    target: Path, stopped_after: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole_at_once = []
    for _ in stops(target, stopped_after, monkeypatch):
        whole_at_once.append(target.exists() and content(target) in (OLD, NEW))
        SiteFolder(target).settle()
        assert content(target) in (OLD, NEW)
        build(target, OLD)
        assert content(target) == OLD
    assert len(whole_at_once) >= 5
    assert whole_at_once.count(False) == 1  # between the two renames there is no site


TURNED = {"turn": "a file", "back/in/index.html": "below", "same/index.html": "same", "theme.css": "same"}
TURNED_BACK = {"turn/in/index.html": "below", "back": "a file", "same/index.html": "same", "theme.css": "same"}


def update(target: Path, files: dict[str, str]) -> SiteFolder:
    """Begin to update a site to these files; the generator writes the style."""
    folder = SiteFolder(target)
    new = folder.begin(sources=(), waiting=never, is_update=True)
    lay_out(new, {"theme.css": files["theme.css"], "index.html": "the generator's"})
    for path, text in files.items():
        if path != "theme.css":
            folder.write(path, text.encode())
    return folder


def test_a_file_of_the_same_key_is_made_once_as_long_as_it_stands(target: Path) -> None:
    def made(text: str, key: str) -> str:
        folder = SiteFolder(target)
        before = last_build(folder)
        folder.begin(sources=(), waiting=never, is_update=before is not None, before=before)
        for path, of in {"page.html": key, "always.html": ""}.items():
            if not folder.keeps(path, of):
                folder.write(path, text.encode(), of)
        folder.take_place()
        folder.remember(Inputs("frame", "words"), (), project=target.parent)
        folder.leave()
        assert (target / "always.html").read_text() == text
        return (target / "page.html").read_text()

    assert [made("one", "1"), made("two", "1"), made("three", "2"), made("four", "2")] == [
        "one",
        "one",
        "three",
        "three",
    ]
    (target / "page.html").write_text("other")
    assert made("five", "2") == "five"


def test_a_family_of_the_same_key_stays_as_long_as_each_of_its_files_stands(target: Path) -> None:
    def made(text: str, key: str) -> list[str]:
        folder = SiteFolder(target)
        before = last_build(folder)
        folder.begin(sources=(), waiting=never, is_update=before is not None, before=before)
        paths = ["one.html", "two.html"]
        if not folder.keeps_family("pair", key):
            for path in paths:
                folder.write(path, text.encode(), f"of {text}")
            folder.know_family("pair", key, paths)
        folder.write("always.html", text.encode())
        folder.take_place()
        folder.remember(Inputs("frame", "words"), (), project=target.parent)
        folder.leave()
        return [(target / path).read_text() for path in (*paths, "always.html")]

    assert made("one", "1") == ["one"] * 3
    assert made("two", "1") == made("two", "1") == ["one", "one", "two"]
    assert made("three", "2") == ["three"] * 3
    (target / "two.html").unlink()
    assert made("four", "2") == ["four"] * 3
    assert made("five", "") == ["five"] * 3, "what has no key is made each time"


def build_known(target: Path, files: dict[str, str]) -> SiteFolder:
    """Build a site of which a record is kept, and begin to update it to other files."""
    for folder in (SiteFolder(target), SiteFolder(target)):
        before = last_build(folder)
        folder.begin(sources=(), waiting=never, is_update=before is not None, before=before)
        if before:
            break
        lay_out(target.parent / ".site.build/new", OLD)
        folder.take_place()
        folder.remember(Inputs("frame", "words"), (), project=target.parent)
        folder.leave()
    assert folder.before
    for path, text in files.items():
        folder.write(path, text.encode())
    return folder


@pytest.mark.parametrize("path", ["new/index.html", "new", "new/index.html/notes.txt"])
def test_what_comes_while_a_known_site_is_updated_is_not_replaced(path: str, target: Path) -> None:
    folder = build_known(target, OLD | {"new/index.html": "new"})
    lay_out(target, {path: "mine"})
    with pytest.raises(NewsletterError, match=f"site/ holds {path}, which no build wrote"):
        folder.take_place()
    folder.leave()
    assert content(target) == OLD | {path: "mine"}


@pytest.mark.parametrize("path", ["index.html", "gone/index.html"])
def test_a_folder_that_takes_a_file_s_place_while_a_known_site_is_updated_stays(path: str, target: Path) -> None:
    folder = build_known(target, {name: text for name, text in NEW.items() if name != "papers/b/index.html"})
    (target / path).unlink()
    lay_out(target, {f"{path}/notes.txt": "mine"})
    stands = content(target)
    with pytest.raises(NewsletterError, match=f"site/ holds {path}/notes.txt, which no build wrote"):
        folder.take_place()
    folder.leave()
    assert content(target) == stands


@pytest.mark.parametrize("path", ["index.html", "new/index.html"])
@pytest.mark.parametrize("left", ["", ".DS_Store", "empty/too/.DS_Store"])
def test_folders_in_a_file_s_place_make_room_for_it_whatever_desktops_left_there(
    path: str, left: str, target: Path
) -> None:
    folder = build_known(target, dict.fromkeys((*OLD, "new/index.html"), "new"))
    (target / path).unlink(missing_ok=True)
    (target / path / "empty/too").mkdir(parents=True)
    if left:
        (target / path / left).write_text("where icons stand")
    folder.take_place()
    folder.leave()
    assert content(target) == dict.fromkeys((*OLD, "new/index.html"), "new")


def test_no_empty_folder_goes_behind_a_link(target: Path, tmp_path: Path) -> None:
    (tmp_path / "outside/empty").mkdir(parents=True)
    folder = build_known(target, OLD | {"index.html": "new"})
    (target / "index.html").unlink()
    (target / "index.html").symlink_to(tmp_path / "outside")
    folder.take_place()
    folder.leave()
    assert content(target) == OLD | {"index.html": "new"}
    assert (tmp_path / "outside/empty").is_dir()


def test_no_link_is_followed_that_comes_while_a_known_site_is_updated(target: Path, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    folder = build_known(target, OLD | {"new/index.html": "new"})
    (target / "new").symlink_to(tmp_path / "outside")
    with pytest.raises(NewsletterError, match="site/ holds new, which no build wrote"):
        folder.take_place()
    folder.leave()
    assert not list((tmp_path / "outside").iterdir())


def test_what_comes_elsewhere_while_a_known_site_is_updated_stays_and_is_refused_next(target: Path) -> None:
    folder = build_known(target, OLD | {"new/index.html": "new"})
    lay_out(target, {"notes.txt": "mine"})
    folder.take_place()
    folder.leave()
    assert content(target) == OLD | {"new/index.html": "new", "notes.txt": "mine"}
    with pytest.raises(NewsletterError, match=r"site/ holds notes\.txt"):
        build(target, OLD)


def is_stopped(folder: SiteFolder, steps: int) -> bool:
    """Whether an update is stopped after so many steps; it is gone then, or done."""
    with pytest.MonkeyPatch.context() as patch:
        stop_after(steps, patch)
        try:
            folder.take_place()
        except Stop:
            return True
        finally:
            folder._lock.release()
    return False


def test_an_update_that_is_stopped_at_any_step_is_finished_by_the_next_command(target: Path) -> None:
    lay_out(target, KEPT)
    old, new = OLD | TURNED, NEW | TURNED_BACK
    build(target, old)
    numbers = [(target / name).stat().st_ino for name in ("same/index.html", "theme.css")]
    for steps in range(100):
        stopped = is_stopped(update(target, new), steps)
        SiteFolder(target).settle()
        assert content(target) in (old | KEPT, new | KEPT)
        folder = update(target, old)
        folder.take_place()
        folder.leave()
        assert content(target) == old | KEPT
        assert [(target / name).stat().st_ino for name in ("same/index.html", "theme.css")] == numbers
        assert not [path for path in target.rglob("*") if path.is_dir() and not any(path.iterdir())]
        if not stopped:
            assert steps > 10
            return


KEPT = {
    ".git/HEAD": "ref",
    ".nojekyll": "",
    "CNAME": "archive.example",
    "_headers": "/*",
    ".well-known/security.txt": "Contact: us",
}


def test_what_a_host_keeps_stays_and_is_never_moved(
    target: Path, stopped_after: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    lay_out(target, KEPT)
    numbers = {
        name: (target / name).stat().st_ino for name in (".git", ".nojekyll", "CNAME", "_headers", ".well-known")
    }
    found = 0
    for _ in stops(target, stopped_after, monkeypatch):
        SiteFolder(target).settle()
        assert content(target) in (OLD | KEPT, NEW | KEPT)
        build(target, OLD)
        found += 1
    assert found >= 10
    assert numbers == {name: (target / name).stat().st_ino for name in numbers}
    assert content(target) == NEW | KEPT


@pytest.mark.parametrize("name", ["notes.txt", "papers/a/notes.txt", "papers/.htaccess", "README.md"])
def test_a_target_that_holds_what_no_build_wrote_is_refused(name: str, target: Path) -> None:
    lay_out(target, {name: "mine"})
    with pytest.raises(NewsletterError) as refused:
        build(target, NEW)
    assert str(refused.value) == (
        f"site/ holds {name}, which no build wrote;"
        " move it away, or delete the folder if nothing in it is needed, or name another folder"
    )
    assert content(target) == OLD | {name: "mine"}


def test_what_comes_into_the_target_while_a_build_is_at_work_is_not_deleted(target: Path) -> None:
    folder = SiteFolder(target)
    lay_out(folder.begin(sources=(), waiting=never), NEW)
    lay_out(target, {"notes.txt": "mine"})
    with pytest.raises(NewsletterError, match=r"site/ holds notes\.txt"):
        folder.take_place()
    folder.leave()
    assert content(target) == OLD | {"notes.txt": "mine"}


def test_a_folder_that_holds_no_site_is_refused_and_an_empty_one_is_taken(tmp_path: Path) -> None:
    lay_out(tmp_path / "site", {"index.html": "another's"})
    with pytest.raises(NewsletterError, match=r"site/ holds index\.html, which no build wrote"):
        build(tmp_path / "site", NEW)
    (tmp_path / "empty").mkdir()
    build(tmp_path / "empty", NEW)
    assert content(tmp_path / "empty") == NEW


def test_a_site_of_the_version_before_is_known_by_its_list_of_ids(tmp_path: Path) -> None:
    lay_out(tmp_path / "site", {"index.html": "old", "papers/x/index.html": "old", "published.json": "{}"})
    build(tmp_path / "site", NEW)
    assert content(tmp_path / "site") == NEW
    lay_out(tmp_path / "other", {"index.html": "old", "README.md": "mine", "published.json": "{}"})
    with pytest.raises(NewsletterError, match=r"other/ holds README\.md"):
        build(tmp_path / "other", NEW)
    assert (tmp_path / "other/README.md").read_text() == "mine"


@pytest.mark.parametrize(
    ("place", "how"),
    [
        ("issues", "lies in"),
        ("issues/site", "lies in"),
        ("docs/site", "lies in"),
        (".", "holds"),
        ("up/../issues", "lies in"),
    ],
)
def test_a_target_that_holds_or_lies_in_a_source_is_refused(place: str, how: str, tmp_path: Path) -> None:
    for name in ("issues", "docs", "up"):
        (tmp_path / name).mkdir()
    with pytest.raises(NewsletterError, match=f"the site cannot be built into .*, for it {how} (issues|docs)/"):
        build(tmp_path / place, NEW, tmp_path / "issues", tmp_path / "docs")
    assert not list(tmp_path.rglob("*.build"))


@pytest.mark.parametrize("name", ["site", ".site.build", ".site.build/lock", ".site.build/new", ".site.build/old"])
def test_no_link_is_followed(name: str, target: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    lay_out(outside, {"index.html": "outside", "published.json": "{}"})
    place = tmp_path / name
    if place.exists():
        place.rename(tmp_path / "moved") if name != ".site.build/lock" else place.unlink()
    place.symlink_to(outside / "index.html" if name.endswith("lock") else outside)
    with suppress(NewsletterError):
        build(target, NEW)
    assert content(outside) == {"index.html": "outside", "published.json": "{}"}


@pytest.mark.parametrize(
    "plan",
    [
        b'{"is_whole": true, "leaving": [], "coming": []}',
        b'{"is_whole": false, "leaving": ["../keep", ".git"], "coming": ["evil.html"]}',
        b"[" * 100_000,
        b"",
    ],
)
def test_a_planted_plan_moves_nothing_and_the_next_build_sweeps_it(plan: bytes, target: Path) -> None:
    lay_out(target.parent, {"keep": "kept", "site/.git/HEAD": "ref", ".site.build/new/evil.html": "evil"})
    workshop = target.parent / ".site.build"
    (workshop / "plan").write_bytes(b"s" * 32 + plan)
    SiteFolder(target).settle()
    assert (target.parent / "keep").read_text() == "kept"
    assert content(target) == OLD | {".git/HEAD": "ref"}
    build(target, NEW)
    assert content(target) == NEW | {".git/HEAD": "ref"}
    assert {path.name for path in workshop.iterdir()} <= {"lock", "written"}


def test_a_planted_list_of_files_makes_nobodys_file_ours(target: Path) -> None:
    written = target.parent / ".site.build/written"
    written.write_bytes(b"s" * 32 + json.dumps([*OLD, "notes.txt"]).encode())
    lay_out(target, {"notes.txt": "mine"})
    with pytest.raises(NewsletterError, match="site/ holds gone, which the new site has not"):
        build(target, NEW)
    assert (target / "notes.txt").read_text() == "mine"


def test_a_plan_for_one_folder_is_none_for_another(
    target: Path, stopped_after: Callable[[int], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop, elsewhere = target.parent / ".site.build", target.parent / ".keep.build"
    lay_out(target.parent, {"keep/mine.txt": "kept"})
    found = 0
    for _ in stops(target, stopped_after, monkeypatch):
        if (workshop / "plan").exists():
            shutil.copytree(workshop, elsewhere)
            SiteFolder(target.parent / "keep").settle()
            assert content(target.parent / "keep") == {"mine.txt": "kept"}
            shutil.rmtree(elsewhere)
            found += 1
        SiteFolder(target).settle()
        build(target, OLD)
    assert found >= 3


def test_where_no_key_can_be_kept_a_site_is_built_all_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newsletter.storage.seal._key_file", lambda _: None)
    for files in (OLD, NEW):
        build(tmp_path / "site", files)
        assert content(tmp_path / "site") == files
    lay_out(tmp_path / "site", {"notes.txt": "mine"})
    with pytest.raises(NewsletterError, match=r"site/ holds notes\.txt"):
        build(tmp_path / "site", OLD)


def test_a_second_build_waits_for_the_first_and_says_so(target: Path) -> None:
    first, second = SiteFolder(target), SiteFolder(target)
    lay_out(first.begin(sources=(), waiting=never), NEW)
    said = []

    def waiting() -> None:
        said.append("waiting")
        first.take_place()
        first.leave()

    lay_out(second.begin(sources=(), waiting=waiting), OLD)
    assert (said, content(target)) == (["waiting"], NEW)
    second.take_place()
    second.leave()
    assert content(target) == OLD


def test_a_command_does_not_disturb_a_build_at_work(target: Path) -> None:
    folder = SiteFolder(target)
    lay_out(folder.begin(sources=(), waiting=never), NEW)
    (folder.workshop / "plan").write_text("{}")
    SiteFolder(target).settle()
    assert (folder.workshop / "new/index.html").is_file()
    folder.leave()


def test_a_disk_that_refuses_the_swap_leaves_the_former_site(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = SiteFolder(target)
    lay_out(folder.begin(sources=(), waiting=never), NEW)

    def refused(path: Path, _: Path) -> Path:
        raise PermissionError(13, "Permission denied", os.fspath(path))

    monkeypatch.setattr(Path, "rename", refused)
    with pytest.raises(PermissionError):
        folder.take_place()
    folder.leave()
    assert content(target) == OLD


def test_what_a_desktop_leaves_in_every_folder_is_nobodys_work(target: Path) -> None:
    lay_out(target, {"papers/.DS_Store": "x"})
    build(target, NEW)
    assert content(target) == NEW


def test_a_temporary_target_is_not_judged_and_its_workshop_goes(tmp_path: Path) -> None:
    lay_out(tmp_path / "served", {"search/late.bin": "x"})
    folder = SiteFolder(tmp_path / "served", is_temporary=True)
    lay_out(folder.begin(sources=(), waiting=never), NEW)
    folder.take_place()
    folder.leave()
    assert content(tmp_path / "served") == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["served"]
