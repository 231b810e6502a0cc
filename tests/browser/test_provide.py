"""How a browser for the tests is found or installed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from playwright._impl._driver import compute_driver_executable

from tests.browser.provide import (
    FONTS,
    JQ,
    SHELL,
    installed_browser,
    main,
    provide,
    provide_package,
    quickest_browser,
)
from tests.web.node import node


class Machine:
    """A machine that has a browser from the start, or after some command, or never."""

    def __init__(self, after: int | None, lacks: str = "") -> None:
        self.after = after
        self.lacks = lacks
        self.commands: list[str] = []

    def find(self) -> str | None:
        return "/usr/bin/chromium" if self.after is not None and len(self.commands) >= self.after else None

    def run(self, command: Sequence[str]) -> int:
        self.commands.append(" ".join(command[1:]).removeprefix("install --yes --no-install-recommends "))
        return int(command[-1] == self.lacks)


def test_an_installed_browser_is_used_and_nothing_is_installed() -> None:
    machine = Machine(after=0)
    assert provide(machine.find, machine.run, is_root=True, has_apt=True) == "/usr/bin/chromium"
    assert machine.commands == []


def test_root_installs_the_browser_of_debian() -> None:
    machine = Machine(after=2)
    assert provide(machine.find, machine.run, is_root=True, has_apt=True)
    assert machine.commands == ["update", "chromium chromium-headless-shell"]


def test_where_debian_has_no_browser_without_windows_root_installs_the_other_alone() -> None:
    machine = Machine(after=3, lacks="chromium-headless-shell")
    assert provide(machine.find, machine.run, is_root=True, has_apt=True)
    assert machine.commands[1:] == ["chromium chromium-headless-shell", "chromium"]


def test_tests_take_the_browser_without_windows_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    for name in ("chromium", "chromium-headless-shell"):
        (tmp_path / name).touch(0o755)
        assert quickest_browser() == str(tmp_path / name)
    assert installed_browser() == str(tmp_path / "chromium")


def test_others_install_the_browser_of_playwright() -> None:
    machine = Machine(after=1)
    assert provide(machine.find, machine.run, is_root=False, has_apt=True)
    assert machine.commands == ["-m playwright install chromium"]


def test_root_without_apt_installs_the_browser_of_playwright() -> None:
    machine = Machine(after=1)
    assert provide(machine.find, machine.run, is_root=True, has_apt=False)
    assert machine.commands == ["-m playwright install chromium"]


def test_where_nothing_can_be_installed_there_is_no_browser() -> None:
    machine = Machine(after=None)
    assert provide(machine.find, machine.run, is_root=True, has_apt=True) is None
    assert len(machine.commands) == 3


def test_where_playwrights_driver_lacks_a_library_there_is_no_browser_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken() -> None:
        raise Exception("Connection closed while reading from the driver")  # noqa: TRY002 as Playwright raises it

    monkeypatch.setattr("tests.browser.provide.sync_playwright", broken)
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("tests.browser.provide.APPLICATIONS", ())
    assert installed_browser() is None


def test_playwright_is_driven_by_the_node_of_the_scripts_which_a_bare_image_can_run() -> None:
    assert compute_driver_executable()[0] == str(node())


def test_root_installs_what_is_missing_beside_a_browser(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    machine, programs = Machine(after=None), {"chromium": "/usr/bin/chromium", "apt-get": "/usr/bin/apt-get"}
    monkeypatch.setattr("shutil.which", programs.get)
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr("tests.browser.provide._run", machine.run)
    main()
    assert machine.commands == ["update", SHELL, "update", JQ]
    assert [line.split()[-1] for line in capsys.readouterr().err.splitlines()] == [f"{JQ})."]


@pytest.mark.parametrize("package", [FONTS, JQ])
@pytest.mark.parametrize(("after", "commands"), [(0, []), (2, ["update", "{}"])])
def test_root_installs_the_font_and_jq_of_debian_where_there_is_none(
    after: int, commands: list[str], package: str
) -> None:
    machine = Machine(after=after)
    assert provide_package(package, lambda: machine.find() is not None, machine.run, is_root=True, has_apt=True)
    assert machine.commands == [command.format(package) for command in commands]


@pytest.mark.parametrize("package", [FONTS, JQ])
def test_others_are_told_of_what_is_missing(package: str) -> None:
    machine = Machine(after=None)
    assert not provide_package(package, lambda: machine.find() is not None, machine.run, is_root=False, has_apt=True)
    assert machine.commands == []
