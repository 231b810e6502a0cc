"""mkdocs.yml to settings, without MkDocs: what stands under extra.newsletter, the site's name and its address."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

import yaml
import yaml_env_tag

from newsletter.model.kinds import KNOWN_EXTRAS
from newsletter.model.limits import USUAL
from newsletter.model.own_mark import OwnMark
from newsletter.problem import Problem, ReadingRule, Severity, did_you_mean, nearest, quoted
from newsletter.settings import Settings
from newsletter.source.file_text import MAX_BYTES
from newsletter.source.file_tree import no_file
from newsletter.source.look_files import idle_settings, own_mark, unfit_fonts
from newsletter.source.navigation import navigation_problems
from newsletter.source.reader import dig, read_record
from newsletter.source.yaml_text import OF_PYTHON, FieldPath, Marks, Tree, parse_settings

SETTINGS_FILE = "mkdocs.yml"
SETTINGS_SCHEMA = ".vscode/settings.schema.json"
"""Where editors' programs find what settings there are, if the first line of the file names it."""
_THEME = "material"
DOCS = "docs"
"""Where MkDocs finds the pages, if docs_dir names no other folder."""

_INHERIT = "INHERIT"
_NO_ENV = "!ENV has a value that cannot be read"
_NO_LIST = "what is taken from the environment is written !ENV NAME or !ENV [NAME, value]"
_NO_VALUE = (ValueError, TypeError, LookupError, AttributeError, ArithmeticError)
"""What PyYAML raises for a day, a number or a truth value that is none."""

ROOT = ("extra", "newsletter")
"""Where our own settings stand."""
_OF_MATERIAL: FieldPath = ("extra", "social")
"""A setting of Material's own, with the name of one of ours."""
BESIDE = {"name": "site_name", "description": "site_description", "address": "site_url"}
"""Settings for which MkDocs has a name, and that name."""


_NAMES_OF_MKDOCS = (
    "site_name site_url site_description site_author repo_url repo_name edit_uri edit_uri_template copyright docs_dir"
    " site_dir nav exclude_docs draft_docs not_in_nav validation theme extra_css extra_javascript extra_templates extra"
    " markdown_extensions mdx_configs hooks plugins watch strict use_directory_urls dev_addr remote_branch remote_name"
    " config_file_path INHERIT"
)
_OF_MKDOCS = frozenset(_NAMES_OF_MKDOCS.split())
"""The settings that MkDocs knows."""
_FORMERLY = {"pages": "nav", "menu": "nav", "title": "site_name", "url": "site_url", "baseurl": "site_url"}
"""What it called one of them before, or what other generators call it."""


class PythonValue(NamedTuple):
    """A value of Python that a setting names, such as a function; who only reads settings never makes it."""

    node: yaml.Node


@dataclass(frozen=True)
class SettingsFile:
    """The settings and where they were read; the defaults stand for what could not be read."""

    settings: Settings
    marks: Marks
    faults: frozenset[FieldPath] = frozenset()
    docs: str = DOCS
    """The folder of the hand-written pages and of all else that is published as it is."""
    mark: OwnMark | None = None
    """The mark that the settings name."""
    strays: tuple[Problem, ...] = ()
    """What is wrong with the file itself, which is then not read, or with the folder it names as `docs`."""

    @property
    def misread_rhythm(self) -> str | None:
        """The setting because of which nobody knows the days of volumes; None where they can be told."""
        names = ("first_monday", "rhythm")
        return next((name for name in names if any(fault[:1] in ((), (name,)) for fault in self.faults)), None)

    @property
    def believed(self) -> Settings:
        """The settings by which issue files are read: what could be read in part alone limits and refuses nothing."""
        usual = {"limits": USUAL, "kinds": tuple(KNOWN_EXTRAS.values())}
        faulty = {str(fault[0]) for fault in self.faults if len(fault) > 1}
        return self.settings.model_copy(update={name: usual[name] for name in faulty & usual.keys()})


def read_settings(project: Path, name: str = SETTINGS_FILE) -> tuple[SettingsFile, list[Problem]]:
    """Read a project's settings from its file of this name."""
    nothing = SettingsFile(Settings(), Marks(name), frozenset([()]))
    stray = no_file(project, name)
    if stray:
        return replace(nothing, strays=(stray,)), [stray]
    with (project / name).open("rb") as opened:
        tree, problems = parse_settings(opened.read(MAX_BYTES + 1), name, _tagged)
    if tree is None:
        return nothing, problems
    ours = _settings_tree(tree)
    outcome = read_record(ours, Settings)
    misplaced = [*_misplaced(tree)]
    lost = frozenset([()] if any(one.severity is Severity.ERROR for one in misplaced) else [])
    file = SettingsFile(outcome.value or Settings(), ours.marks, outcome.faults | lost)
    docs, strays = _docs(tree)
    look, marks = file.settings.look, ours.marks
    mark, unfit = own_mark(project, docs, look, marks)
    problems += [*outcome.problems, *strays, *_inherited(tree), *misplaced, *idle_settings(tree)]
    problems += [*_foreign_theme(tree), *unfit, *unfit_fonts(project, docs, look, marks)]
    problems += navigation_problems(tree, file.settings, marks, folder=project / docs)
    return replace(file, docs=docs, mark=mark, strays=strays), problems


def read_values(project: Path) -> dict[str, Any]:
    """Read the whole file as plain values, that of MkDocs and its theme too; nothing where it cannot be read."""
    with (project / SETTINGS_FILE).open("rb") as opened:
        tree, _ = parse_settings(opened.read(MAX_BYTES + 1), SETTINGS_FILE, _tagged)
    return tree.value if tree and isinstance(tree.value, dict) else {}


def _docs(tree: Tree) -> tuple[str, tuple[Problem, ...]]:
    """The folder that MkDocs publishes; what lies elsewhere is nobody's to publish."""
    found = dig(tree.value, ("docs_dir",))
    if not isinstance(found, str) or not found:
        return DOCS, ()
    folder = PurePosixPath(posixpath.normpath(found))
    if not folder.is_absolute() and folder.parts and folder.parts[0] != "..":
        return str(folder), ()
    message = f'"docs_dir" must be a folder in this one, not {quoted(found)}'
    return DOCS, (Problem(tree.marks.of(("docs_dir",)), ReadingRule.WRONG_VALUE, message, f"write docs_dir: {DOCS}"),)


def _foreign_theme(tree: Tree) -> Iterator[Problem]:
    """Warn of another theme than the one in whose frame pages stand; some are Material under another name."""
    place: FieldPath = ("theme", "name") if isinstance(dig(tree.value, ("theme",)), dict) else ("theme",)
    found = dig(tree.value, place)
    if isinstance(found, str) and found != _THEME:
        message = f"theme: {quoted(found)} is not {_THEME}, in whose frame all pages stand"
        hint = f"write {place[-1]}: {_THEME}"
        yield Problem(tree.marks.of(place), ReadingRule.WRONG_VALUE, message, hint, Severity.WARNING)


def _inherited(tree: Tree) -> Iterator[Problem]:
    """Refuse that MkDocs reads another file, of which nothing here knows."""
    if isinstance(tree.value, dict) and _INHERIT in tree.value:
        message = f'"{_INHERIT}" lets MkDocs read settings from another file, which nobody checks'
        hint = f"write its settings into {SETTINGS_FILE} and delete this line"
        yield Problem(tree.marks.of_key((_INHERIT,)), ReadingRule.UNKNOWN_FIELD, message, hint)


def _misplaced(tree: Tree) -> Iterator[Problem]:
    """Name settings that nobody reads: of ours where they stand elsewhere, of MkDocs under another name.

    Where all of ours are lost by that, it is an error.
    """
    is_lost = dig(tree.value, ROOT) is None
    ours = {
        "newsletter": "extra",
        **dict.fromkeys(Settings.model_fields.keys() - BESIDE.keys(), ".".join(map(str, ROOT))),
    }
    for way in ((), ROOT[:1]):
        found = dig(tree.value, way)
        for name in found if isinstance(found, dict) else ():
            near = nearest(str(name), ROOT[1:]) if is_lost else None
            meant = near if way else near or _meant(str(name))
            place, message, hint = tree.marks.of_key((*way, name)), "", did_you_mean(meant)
            if name in ours and (*way, name) not in (ROOT, _OF_MATERIAL):
                message, hint = f'"{name}" stands where nobody reads it', f"indent it below {ours[name]}"
            elif meant and name not in ours:
                message = f"{quoted(str(name))} is no setting of {'the newsletter' if way else 'MkDocs'}"
            if message:
                severity = Severity.ERROR if is_lost and (meant in ROOT or name in ours) else Severity.WARNING
                yield Problem(place, ReadingRule.UNKNOWN_FIELD, message, hint, severity)


def _meant(name: str) -> str | None:
    """The setting of MkDocs that was meant by a name that it does not know; None for what others may know."""
    if name in _OF_MKDOCS or name.startswith(("x-", "_", ".")):  # as parts are named that others repeat
        return None
    return _FORMERLY.get(name) or nearest(name.replace("-", "_"), _OF_MKDOCS)


def _settings_tree(tree: Tree) -> Tree:
    """Take our own part out of mkdocs.yml, and put beside it what MkDocs has a name for."""
    newsletter = dig(tree.value, ROOT)
    marks = Marks(
        tree.marks.path,
        values=_below_root(tree.marks.values),
        keys=_below_root(tree.marks.keys),
        texts=_below_root(tree.marks.texts),
    )
    if newsletter is not None and not isinstance(newsletter, dict):
        marks.names[()] = ".".join(map(str, ROOT))
        return Tree(newsletter, marks)
    return Tree((newsletter or {}) | _beside(tree, marks), marks)


def _beside(tree: Tree, marks: Marks) -> dict[str, Any]:
    found = {}
    for ours, theirs in BESIDE.items():
        value = dig(tree.value, (theirs,))
        if value:
            found[ours] = value
            marks.names[ours,] = theirs
            marks.values[ours,] = tree.marks.values[theirs,]
            marks.texts[ours,] = tree.marks.texts.get((theirs,), str(value))
    return found


def _below_root(found: dict[FieldPath, Any]) -> dict[FieldPath, Any]:
    """Turn paths of mkdocs.yml into paths of the settings."""
    depth = len(ROOT)
    return {field_path[depth:]: value for field_path, value in found.items() if field_path[:depth] == ROOT}


def _tagged(node: yaml.Node) -> Any:
    """Read !ENV from the environment, as MkDocs does, and run nothing; other tags are the theme's business."""
    is_list_without_brackets = isinstance(node, yaml.ScalarNode) and re.search("[,\\s]", node.value)
    if node.tag.upper() == "!ENV" and (node.tag != "!ENV" or is_list_without_brackets):
        raise yaml.constructor.ConstructorError(problem=_NO_LIST, problem_mark=node.start_mark)
    if node.tag.startswith(OF_PYTHON):
        return PythonValue(node)
    if node.tag != "!ENV":
        return None
    loader = yaml.SafeLoader("")
    try:
        return yaml_env_tag.construct_env_tag(loader, node)
    except _NO_VALUE as error:
        raise yaml.constructor.ConstructorError(problem=_NO_ENV, problem_mark=node.start_mark) from error
