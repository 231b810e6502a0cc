"""Planting: a case's project laid out on the disk, beside a folder that nothing may change."""

from __future__ import annotations

import io
import os
import shutil
import zipfile
from pathlib import Path
from typing import Any
from urllib.parse import unquote_to_bytes

import yaml

from tests.attack.corpus import Case
from tests.builders import ORGANISATIONS, TAGS, issue_text, lay_out
from tests.conftest import EXAMPLES, REPOSITORY

ISSUE = "issues/3.yaml"
OUTSIDE = {"secret.yaml": "volume: 1\n", "hooks/pre-commit": "#!/bin/sh\n"}
"""What stands outside of the project."""


class _Dumper(yaml.SafeDumper):
    """Writes a value that comes twice twice, for issue files have no anchors."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def plant(case: Case, folder: Path) -> Path:
    """Lay out the project of a case, and what lies outside of it."""
    for name, text in OUTSIDE.items():
        _write(folder / "outside" / name, text)
    project = folder / "project"
    lay_out(project, _faultless(case))
    if case.run.startswith("build"):
        shutil.copytree(REPOSITORY / "docs", project / "docs")
        (project / "hooks").symlink_to(REPOSITORY / "hooks")
    for path, what in case.plant.items():
        _put(project / os.fsdecode(unquote_to_bytes(path)), what)
    return project


def _faultless(case: Case) -> dict[str, str | bytes | None]:
    issue = issue_text(case.entry or "tags: [burrows]", more=case.more)
    if case.paper or case.volume:
        fields = yaml.safe_load(issue)
        fields["papers"][0] |= case.paper
        issue = _yaml(fields | case.volume)
    return {
        ISSUE: issue,
        "issues/vocabulary/tags.yaml": _first_changed(TAGS, case.tag),
        "issues/vocabulary/organisations.yaml": _first_changed(ORGANISATIONS, case.organisation),
        "mkdocs.yml": _settings(case),
    }


def _settings(case: Case) -> str:
    ours = {"feed_authority": "wombat.example", "feed_year": 2020} | case.settings
    base: dict[str, Any] = {"site_name": "Marsupial Letters", "site_url": "https://wombat.example/"}
    if case.run.startswith("build"):
        base |= _theme()
    return _yaml(base | case.site | {"extra": {"newsletter": ours}})


def _theme() -> dict[str, Any]:
    """What a build needs beside: the theme, and the hooks."""
    text = (EXAMPLES / "archive/mkdocs.yml").read_text("utf-8").replace("!ENV ", "")
    kept = ("hooks", "plugins", "theme", "nav", "not_in_nav")
    return {name: value for name, value in yaml.safe_load(text).items() if name in kept}


def _first_changed(text: str, changes: dict[str, Any]) -> str:
    """A list of the vocabulary whose first record has other fields; with another id it is a record more."""
    if not changes:
        return text
    first, *others = yaml.safe_load(text)
    if "id" in changes:
        return _yaml([first, *others, {"description": "What is said of it.", "name": "Another"} | changes])
    return _yaml([first | changes, *others])


def _yaml(value: Any) -> str:
    return yaml.dump(value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=10_000)


def _put(path: Path, what: Any) -> None:
    """Put a file, a link, a folder or a device, in the place of whatever stands there."""
    if path.is_file() or path.is_symlink():
        path.unlink()
    match what:
        case {"link": target}:
            if path.is_dir():
                path.rename(path.with_name(f"{path.name}-before"))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.symlink_to(target)
        case {"folder": _}:
            path.mkdir(parents=True, exist_ok=True)
        case {"fifo": _}:
            os.mkfifo(path)
        case None:
            pass
        case _:
            _write(path, _content(what))


def _content(what: Any) -> str | bytes:
    match what:
        case {"bytes": text}:
            return unquote_to_bytes(text)
        case {"repeat": text, "times": times}:
            return str(what.get("before", "") + text * times + what.get("after", ""))
        case {"zip": files}:
            return _zip(files)
    return str(what)


def _zip(files: dict[str, Any]) -> bytes:
    """A ZIP of files by name; a file that is {link} is a link in it."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, what in files.items():
            info = zipfile.ZipInfo(name, (2023, 6, 9, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            is_link = isinstance(what, dict) and "link" in what
            info.external_attr = (0o120777 if is_link else 0o100644) << 16
            archive.writestr(info, what["link"] if is_link else _content(what))
    return written.getvalue()


def _write(path: Path, content: str | bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
