"""mkdocs.yml to settings, without MkDocs: what stands under extra.newsletter, the site's name and its address."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
import yaml_env_tag

from newsletter.problem import Problem
from newsletter.settings import Settings
from newsletter.source.reader import dig, read_record
from newsletter.source.yaml_text import FieldPath, Marks, Tree, parse_settings

SETTINGS_FILE = "mkdocs.yml"
_ROOT: FieldPath = ("extra", "newsletter")
_BESIDE = {"name": "site_name", "description": "site_description", "address": "site_url"}


@dataclass(frozen=True)
class SettingsFile:
    """The settings and where they were read; the defaults stand for what could not be read."""

    settings: Settings
    marks: Marks
    faults: frozenset[FieldPath] = frozenset()


def read_settings(project: Path, name: str = SETTINGS_FILE) -> tuple[SettingsFile, list[Problem]]:
    """Read a project's settings from its file of this name."""
    source = (project / name).read_bytes()
    tree, problems = parse_settings(source, name, _tagged)
    if tree is None:
        return SettingsFile(Settings(), Marks(name), frozenset([()])), problems
    ours = _settings_tree(tree)
    outcome = read_record(ours, Settings)
    return SettingsFile(outcome.value or Settings(), ours.marks, outcome.faults), problems + outcome.problems


def _settings_tree(tree: Tree) -> Tree:
    """Take our own part out of mkdocs.yml, and put beside it what MkDocs has a name for."""
    newsletter = dig(tree.value, _ROOT)
    marks = Marks(
        tree.marks.path,
        values=_below_root(tree.marks.values),
        keys=_below_root(tree.marks.keys),
        texts=_below_root(tree.marks.texts),
    )
    if newsletter is not None and not isinstance(newsletter, dict):
        marks.names[()] = ".".join(map(str, _ROOT))
        return Tree(newsletter, marks)
    return Tree((newsletter or {}) | _beside(tree, marks), marks)


def _beside(tree: Tree, marks: Marks) -> dict[str, Any]:
    found = {}
    for ours, theirs in _BESIDE.items():
        value = dig(tree.value, (theirs,))
        if value:
            found[ours] = value
            marks.names[ours,] = theirs
            marks.values[ours,] = tree.marks.values[theirs,]
            marks.texts[ours,] = tree.marks.texts.get((theirs,), str(value))
    return found


def _below_root(found: dict[FieldPath, Any]) -> dict[FieldPath, Any]:
    """Turn paths of mkdocs.yml into paths of the settings."""
    depth = len(_ROOT)
    return {place[depth:]: value for place, value in found.items() if place[:depth] == _ROOT}


def _tagged(node: yaml.Node) -> Any:
    """Read !ENV from the environment, as MkDocs does; other tags are the theme's business."""
    if node.tag != "!ENV":
        return None
    loader = yaml.SafeLoader("")
    return yaml_env_tag.construct_env_tag(loader, node)
