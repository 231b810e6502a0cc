"""A second process reads the later issue files of an archive: what comes out is what one process reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from newsletter.build import reading_ahead
from newsletter.build.reading_ahead import ReadingAhead
from newsletter.checks import check
from newsletter.source import project as reading_of
from newsletter.source import read_project
from newsletter.source.kept_volumes import KeptVolumes
from newsletter.source.project import Reading
from newsletter.source.settings_file import SETTINGS_FILE
from newsletter.storage import sharing
from tests.builders import issue_text, lay_out
from tests.conftest import BROKEN

pytestmark = pytest.mark.usefixtures("own_folder")

NAMES = [f"issues/{number}.yaml" for number in range(10, 15)]
INSECURE = "links: [{kind: other, url: http://arxiv.org/list}]"


@pytest.fixture(autouse=True)
def however_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_ahead, "FEWEST", 0)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    texts = {name: issue_text("", number=int(name[7:9]), name=f"wombat-{name[7:9]}") for name in NAMES}
    texts[NAMES[3]] = issue_text(INSECURE, number=13, name="wombat-13")
    lay_out(tmp_path, texts)
    return tmp_path


def read(project: Path) -> tuple[Reading, KeptVolumes]:
    kept = KeptVolumes(project, code="code")
    return read_project(project, reader=ReadingAhead(project / SETTINGS_FILE, kept).issue_file), kept


def test_two_processes_read_and_find_what_one_does(project: Path) -> None:
    (project / "issues/14.yaml").write_text(BROKEN)
    reading, kept = read(project)
    assert reading == read_project(project)
    assert check(reading, blameless=kept.blameless) == check(read_project(project))


@pytest.mark.skipif(not sharing._can_split(), reason="there is one process alone")
def test_the_later_files_are_not_parsed_here_nor_judged_again_where_nothing_was_found(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, parsed = reading_of.read_issue, list[str]()

    def counted(*about: object) -> object:
        parsed.append(str(about[1]))
        return real(*about)  # type: ignore[arg-type]

    monkeypatch.setattr("newsletter.source.kept_volumes.read_issue", counted)
    reading, kept = read(project)
    assert parsed == NAMES[:3]
    assert kept.blameless == {NAMES[4]}
    assert reading == read_project(project)


def test_what_the_second_process_does_not_tell_is_read_here(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Gone:
        def __init__(self, _: Callable[[], bytes]) -> None:
            pass

        def result(self) -> None:
            return None

    monkeypatch.setattr(reading_ahead, "Aside", Gone)
    reading, kept = read(project)
    assert reading == read_project(project)
    assert kept.blameless == frozenset()


def test_where_something_is_kept_no_second_process_begins(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = KeptVolumes(project, code="code")
    read_project(project, reader=kept.issue_file)
    kept.keep(())

    def begun(_: Callable[[], bytes]) -> None:
        pytest.fail("a second process has begun")

    monkeypatch.setattr(reading_ahead, "Aside", begun)
    assert read(project)[0] == read_project(project)
