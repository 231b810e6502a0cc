"""The bill of materials: CycloneDX that names all that is pinned, and nothing of the machine it was made on."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsletter.problem import NewsletterError
from tests.conftest import REPOSITORY
from tests.supply.bill import bill_of_materials
from tests.supply.lock import DEVELOPMENT, RUN, Pin, read_lock

SEEN = {
    "metadata": {"component": {"type": "application", "bom-ref": "root-component", "name": "newsletter"}},
    "components": [
        {"name": "Quokka.Parser", "version": "1.2.0", "licenses": [{"license": {"id": "MIT"}}]},
        {"name": "wombat", "version": "2.9", "licenses": [{"license": {"id": "Apache-2.0"}}]},
        {"name": "pip", "version": "1.0"},
    ],
}
PINS = [
    Pin("quokka-parser", "1.2.0", ("ab" * 32, "cd" * 32), asked_by=("wombat",)),
    Pin("wombat", "3.0", ("ef" * 32,), marker="python_full_version < '3.12'", asked_by=("newsletter",)),
]


def written(folder: Path, **environment: str) -> bytes:
    """The bill as `make sbom` writes it."""
    command = (sys.executable, "-m", "tests.supply.bill", folder / "bill.json")
    subprocess.run(command, cwd=REPOSITORY, env=os.environ | environment, check=True, capture_output=True)
    return (folder / "bill.json").read_bytes()


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(tmp_path_factory.mktemp("bill"))


def test_every_pinned_package_is_listed_with_its_version_and_hashes(bill: bytes) -> None:
    listed = json.loads(bill)["components"]
    assert [(one["name"], one["version"], [one["content"] for one in one["hashes"]]) for one in listed] == [
        (pin.name, pin.version, list(pin.hashes)) for pin in read_lock(DEVELOPMENT)
    ]
    assert {one["alg"] for component in listed for one in component["hashes"]} == {"SHA-256"}
    assert all(one["purl"] == f"pkg:pypi/{one['name']}@{one['version']}" for one in listed)


def test_what_a_build_needs_is_told_from_what_only_tests_and_checks_need(bill: bytes) -> None:
    scopes = {one["name"]: one["scope"] for one in json.loads(bill)["components"]}
    assert set(scopes.values()) == {"required", "excluded"}
    assert {name for name, scope in scopes.items() if scope == "required"} == {pin.name for pin in read_lock(RUN)}
    assert (scopes["mkdocs"], scopes["pytest"]) == ("required", "excluded")
    listed = json.loads(bill_of_materials(PINS, SEEN, needed={PINS[1].purl}))["components"]
    assert [one["scope"] for one in listed] == ["excluded", "required"]


def test_most_packages_have_a_licence_and_so_has_the_project(bill: bytes) -> None:
    read = json.loads(bill)
    without = [one["name"] for one in read["components"] if "licenses" not in one]
    assert len(without) < len(read["components"]) / 10
    assert read["metadata"]["component"]["licenses"][0]["expression"] == "MIT AND Apache-2.0 AND OFL-1.1"


def test_everything_that_is_needed_is_listed_and_everything_listed_is_needed(bill: bytes) -> None:
    read = json.loads(bill)
    refs = {one["bom-ref"] for one in read["components"]}
    needed = {ref for one in read["dependencies"] for ref in one["dependsOn"]}
    assert needed == refs
    assert {one["ref"] for one in read["dependencies"]} == refs | {"root-component"}


def test_two_bills_of_the_same_locks_are_the_same_bytes(bill: bytes, tmp_path: Path) -> None:
    again = written(
        tmp_path, PYTHONHASHSEED="7", SOURCE_DATE_EPOCH="1", TZ="Asia/Tokyo", LC_ALL="C", HOME=str(tmp_path)
    )
    assert again == bill


def test_it_holds_no_time_no_number_drawn_and_no_place_of_the_machine_or_the_net(bill: bytes) -> None:
    assert not {"serialNumber", "$schema"} & set(json.loads(bill))
    text = bill.decode()
    for part in ("timestamp", "://", "file:", str(REPOSITORY), str(Path.home()), os.sep + "tmp", ".venv"):
        assert part not in text, part


def test_what_is_known_of_another_version_is_not_said_of_this_one() -> None:
    listed = json.loads(bill_of_materials(PINS, SEEN, needed={PINS[1].purl}))["components"]
    assert listed[0]["licenses"] == [{"license": {"id": "MIT"}}]
    assert "licenses" not in listed[1]
    assert listed[1]["properties"] == [{"name": "newsletter:python:marker", "value": "python_full_version < '3.12'"}]


def test_what_is_installed_but_not_pinned_is_not_listed_and_who_asks_for_what_is() -> None:
    read: dict[str, Any] = json.loads(bill_of_materials(PINS, SEEN, needed={PINS[1].purl}))
    assert [one["name"] for one in read["components"]] == ["quokka-parser", "wombat"]
    assert read["dependencies"] == [
        {"ref": "root-component", "dependsOn": ["pkg:pypi/wombat@3.0"]},
        {"ref": "pkg:pypi/quokka-parser@1.2.0", "dependsOn": []},
        {"ref": "pkg:pypi/wombat@3.0", "dependsOn": ["pkg:pypi/quokka-parser@1.2.0"]},
    ]


def test_what_the_schema_refuses_is_not_written() -> None:
    with pytest.raises(NewsletterError, match="the bill of materials is no CycloneDX"):
        bill_of_materials([Pin("wombat", "3.0", ("no hash",))], SEEN, needed=())


def test_make_sbom_and_the_release_run_the_command_that_is_tested_here() -> None:
    recipe = (REPOSITORY / "Makefile").read_text("utf-8").partition("\nsbom: .venv/ready\n\t")[2].splitlines()[0]
    assert recipe == "$(BIN)/python -m tests.supply.bill newsletter.cdx.json"
    release = (REPOSITORY / ".github/workflows/release.yml").read_text("utf-8")
    made = re.findall(r"(?:run:|^ +) ?make (.*)", release, re.MULTILINE)
    assert made == ["check test test-engines", "wheel", "sbom", 'upgrade FORMER="$(ls .cache/former/*.whl)"']
    assert release.count("newsletter.cdx.json") == 3
