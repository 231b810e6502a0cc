"""The bill of materials (CycloneDX): every pinned package, with version, hashes and, where it is known, licence.

What a build needs is told from what only tests and checks need by its scope: `required` and `excluded`.
The licences, and what the project says of itself, come from CycloneDX's own tool, which looks at what is installed
here; all else is the locks'. No time, no random number and no place of this machine is in it: the same locks give the
same bytes.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

import click
from cyclonedx.schema import OutputFormat, SchemaVersion
from cyclonedx.validation import make_schemabased_validator

from newsletter import __version__
from newsletter.problem import NewsletterError
from newsletter.storage.disk import write_file
from tests.supply.lock import DEVELOPMENT, PROJECT, RUN, Pin, read_lock


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def main(file: Path) -> None:
    """Write the bill of materials to a FILE."""
    try:
        bill = bill_of_materials(read_lock(DEVELOPMENT), seen_here(), needed={pin.purl for pin in read_lock(RUN)})
        write_file(file, bill)
    except NewsletterError as error:
        raise click.UsageError(str(error)) from error


def seen_here() -> dict[str, Any]:
    """What CycloneDX's own tool says of the packages that are installed here, and of the project."""
    tool = (sys.executable, "-m", "cyclonedx_py", "environment", "--output-reproducible", "--no-validate")
    done = subprocess.run(
        (*tool, "--pyproject", PROJECT / "pyproject.toml", sys.executable), capture_output=True, text=True, check=True
    )
    seen: dict[str, Any] = json.loads(done.stdout)
    return seen


def bill_of_materials(pins: Sequence[Pin], seen: dict[str, Any], *, needed: Collection[str]) -> str:
    """List the pins, and which a build needs; NewsletterError where CycloneDX's schema would refuse the list."""
    licences = {
        (_normalised(one["name"]), one["version"]): one["licenses"] for one in seen["components"] if "licenses" in one
    }
    project = {key: value for key, value in seen["metadata"]["component"].items() if key != "externalReferences"}
    project["version"] = __version__
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": project},
        "components": [_component(pin, licences, is_needed=pin.purl in needed) for pin in pins],
        "dependencies": [*_dependencies(pins, project)],
    }
    text = json.dumps(bill, indent=2, ensure_ascii=False) + "\n"
    fault = make_schemabased_validator(OutputFormat.JSON, SchemaVersion.V1_6).validate_str(text)
    if fault is not None:
        raise NewsletterError(f"the bill of materials is no CycloneDX: {fault}")
    return text


def _component(pin: Pin, licences: dict[tuple[str, str], Any], *, is_needed: bool) -> dict[str, Any]:
    component: dict[str, Any] = {
        "type": "library",
        "bom-ref": pin.purl,
        "name": pin.name,
        "version": pin.version,
        "scope": "required" if is_needed else "excluded",
        "hashes": [{"alg": "SHA-256", "content": content} for content in pin.hashes],
        "purl": pin.purl,
    }
    if (pin.name, pin.version) in licences:
        component["licenses"] = licences[pin.name, pin.version]
    if pin.marker:
        component["properties"] = [{"name": "newsletter:python:marker", "value": pin.marker}]
    return component


def _normalised(name: str) -> str:
    """The name of a package as locks and the index write it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _dependencies(pins: Sequence[Pin], project: dict[str, Any]) -> list[dict[str, Any]]:
    """What each package asks for, the project first, as the lock says under each."""
    asking = [(project["bom-ref"], project["name"]), *((pin.purl, pin.name) for pin in pins)]
    return [{"ref": ref, "dependsOn": [pin.purl for pin in pins if name in pin.asked_by]} for ref, name in asking]


if __name__ == "__main__":
    main()
