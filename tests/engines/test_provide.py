"""How engines are found or installed, and what is said where one cannot be had."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pytest

from tests.engines import provide
from tests.engines.provide import Needs


class Machine:
    """A machine that has the programs of some packages, and of those that it installs, if any can be."""

    def __init__(self, *packages: str, can_install: bool = True) -> None:
        self.packages = set(packages)
        self.can_install = can_install
        self.commands: list[str] = []

    def run(self, command: Sequence[str]) -> int:
        self.commands.append(" ".join(command))
        if self.can_install and command[1] == "install":
            self.packages |= set(command[4:])
        return 0

    def engine(self, *packages: str) -> Needs:
        """An engine that needs one program of each of these packages."""
        return Needs({name: partial(self.found, name) for name in packages}, packages)

    def found(self, package: str) -> str | None:
        return package if package in self.packages else None


def on(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Let the engines be two that the machine has or lacks."""
    engines = {"fast": machine.engine("fast"), "slow": machine.engine("slow", "screen")}
    monkeypatch.setattr(provide, "ENGINES", engines)
    return machine


def test_what_is_installed_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = on(Machine("fast", "slow", "screen"), monkeypatch)
    assert provide.provide(["fast", "slow"], machine.run, is_root=True, has_apt=True) == {}
    assert machine.commands == []


def test_root_installs_the_packages_of_what_is_lacking_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = on(Machine("fast"), monkeypatch)
    assert provide.provide(["fast", "slow"], machine.run, is_root=True, has_apt=True) == {}
    assert machine.commands == ["apt-get update", "apt-get install --yes --no-install-recommends slow screen"]


def test_an_engine_that_is_not_asked_for_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = on(Machine("fast"), monkeypatch)
    assert provide.provide(["fast"], machine.run, is_root=True, has_apt=True) == {}
    assert machine.commands == []


@pytest.mark.parametrize("machine_is", [{"is_root": False, "has_apt": True}, {"is_root": True, "has_apt": False}])
def test_where_nothing_can_be_installed_nothing_is_tried(
    monkeypatch: pytest.MonkeyPatch, machine_is: dict[str, bool]
) -> None:
    machine = on(Machine("fast"), monkeypatch)
    assert provide.provide(["fast", "slow"], machine.run, **machine_is) == {"slow": ["slow", "screen"]}
    assert machine.commands == []


def test_what_cannot_be_had_is_named_with_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = on(Machine("fast", "slow", can_install=False), monkeypatch)
    missing = provide.provide(["fast", "slow"], machine.run, is_root=True, has_apt=True)
    assert provide.advice(missing) == (
        "The engine slow lacks screen.\n"
        "Install them (Debian: apt-get install slow screen), then run the tests again. "
        "To test without, say so: make test-engines ENGINES=fast"
    )


def test_every_engine_is_asked_for_unless_some_are_named() -> None:
    assert provide.asked({}) == provide.asked({"ENGINES": ""}) == ["chromium", "firefox", "webkit"]
    assert provide.asked({"ENGINES": "firefox, chromium"}) == ["firefox", "chromium"]


def test_an_engine_that_nobody_knows_is_refused() -> None:
    with pytest.raises(ValueError, match="ENGINES names webkti; there are chromium, firefox, webkit"):
        provide.asked({"ENGINES": "chromium,webkti"})
