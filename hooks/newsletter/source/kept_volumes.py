"""Kept volumes: issue files without a fault as they were read, so that the next build parses those alone that changed.

They lie in the archive's cache and bear a seal; what has none of ours, or was kept by other code, is as good as not
there. What is taken from there has the types of what is parsed; its texts were judged when they were, so that what a
check gives back as it was is taken as it is.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from pydantic_core import SchemaValidator

from newsletter.model import Volume
from newsletter.model.digests import WITHOUT_TEXTS, texts_there
from newsletter.model.kinds import KindTables
from newsletter.model.limits import Limits
from newsletter.model.people import read_signature, signature_as_written
from newsletter.model.record import CHECKS, Record
from newsletter.problem import Problem
from newsletter.source.project import IssueFile, read_issue
from newsletter.storage.seal import read_sealed, write_sealed

R = TypeVar("R", bound=Record)

FILE = Path(".cache", "volumes")
"""Where they lie, below the archive's folder."""

_MOST_BYTES = 500_000_000


class _KeptVolume(NamedTuple):
    """A volume as JSON, which is not even taken for text, and whether no rule has found anything in it."""

    is_blameless: bool
    facts: str
    """All that it says but for its introduction and texts about its entries, in short."""
    volume: bytes


class KeptVolumes:
    """The volumes of an archive as the last build read them; `code` stands for all that decides how a file is read."""

    def __init__(self, project: Path, *, code: str) -> None:
        self._project = project
        self._name = f"{FILE.name} {code}"
        self._words, self._facts, self._known = self._read()
        self._heard: dict[str, _KeptVolume] = {}
        """What a second process has read meanwhile."""
        self._used: dict[str, _KeptVolume] = {}
        self._names: dict[str, str] = {}
        """By path, those of the files that can be kept."""

    def issue_file(
        self, source: bytes, path: str, limits: Limits, tables: KindTables
    ) -> tuple[IssueFile | None, list[Problem]]:
        """Read an issue file as `read_issue` does."""
        name = hashlib.sha256(f"{path} {_ways(limits, tables)}\n".encode() + source).hexdigest()
        known = self._known.get(name) or self._heard.get(name)
        if known:
            self._used[name], self._names[path] = known, name
            volume = believed(Volume, known.volume, tables=tables)
            return IssueFile(volume, path, source, tables=tables, facts=known.facts), []
        file, problems = read_issue(source, path, limits, tables)
        if file and not problems:
            text, facts = file.volume.model_dump_json(exclude_defaults=True).encode(), _facts(file.volume)
            self._used[name], self._names[path] = _KeptVolume(is_blameless=False, facts=facts, volume=text), name
            file = replace(file, facts=facts)
        return file, problems

    @property
    def knows_nothing(self) -> bool:
        """Whether no file was kept."""
        return not self._known

    @property
    def blameless(self) -> frozenset[str]:
        """The paths of the files in which nothing was found before: what judges each by itself need not look again."""
        return frozenset(path for path, name in self._names.items() if self._used[name].is_blameless)

    def has_same(self, words: str) -> bool:
        """Whether the vocabulary, in short, is what it was when something was found in the files, or nothing."""
        return words == self._words != ""

    def has_same_facts(self, words: str) -> bool:
        """Whether nothing was found in anything, and only introductions and texts about entries are other since."""
        return self.has_same(words) and self._all_facts == self._facts != ""

    @property
    def _all_facts(self) -> str:
        """All that the files say but for introductions and texts about entries, in short."""
        told = (f"{path} {self._used[name].facts}\n" for path, name in sorted(self._names.items()))
        return hashlib.sha256("".join(told).encode()).hexdigest()

    def keep(self, problems: Sequence[Problem], *, words: str = "") -> None:
        """Keep what was read, with what was found in it by these words; if impossible, or if it is kept, nothing is."""
        self.judge(problems)
        facts = "" if problems else self._all_facts
        if (words, facts, self._used) != (self._words, self._facts, self._known):
            told = f"{words} {facts}\n".encode(), self.told()
            write_sealed(self._project / FILE, told, name=self._name, root=self._project)

    def judge(self, problems: Sequence[Problem]) -> None:
        """Note in which of the files that were read nothing was found."""
        faulty = {problem.position.path for problem in problems}
        for path, name in self._names.items():
            self._used[name] = self._used[name]._replace(is_blameless=path not in faulty)

    def told(self) -> bytes:
        """What was read, for the next build or another process of this one."""
        heads = (f"{name} {one.is_blameless:d} {one.facts} ".encode() for name, one in self._used.items())
        return b"".join(b"%b%b\n" % (head, one.volume) for head, one in zip(heads, self._used.values(), strict=True))

    def hear(self, told: bytes) -> None:
        """Take what another process of this build tells."""
        self._heard = _heard(told)

    def _read(self) -> tuple[str, str, dict[str, _KeptVolume]]:
        content = read_sealed(self._project / FILE, name=self._name, limit=_MOST_BYTES, root=self._project)
        head, _, told = (content or b"").partition(b"\n")
        words, _, facts = head.decode().partition(" ")
        return words, facts, _heard(told)


@lru_cache(maxsize=1)
def _ways(limits: Limits, tables: KindTables) -> str:
    """By what a file is read, which is the same for all."""
    return repr((limits, tables))


def _heard(told: bytes) -> dict[str, _KeptVolume]:
    lines = (line.split(b" ", 3) for line in told.split(b"\n") if line)
    return {name.decode(): _KeptVolume(mark == b"1", facts.decode(), volume) for name, mark, facts, volume in lines}


def _facts(volume: Volume) -> str:
    told = volume.model_dump_json(exclude=WITHOUT_TEXTS)
    texts = [*map(texts_there, volume.entries)]
    return hashlib.sha256(f"{told}{texts}".encode("utf-8", "surrogatepass")).hexdigest()


def believed(kind: type[R], told: str | bytes, *, tables: KindTables) -> R:
    """Read a record of a kind from the JSON that was written of one."""
    made: R = _validator(kind).validate_json(told, context=tables)
    return made


@cache
def _validator(kind: type[Record]) -> SchemaValidator:
    """What reads records of a kind; pydantic would take the parts of it that judge, unless it is told not to."""
    schema = kind.__pydantic_core_schema__
    try:
        return SchemaValidator(_without_checks(schema), _use_prebuilt=False)
    except TypeError:  # pydantic does not know that yet, or not any more
        return kind.__pydantic_validator__  # type: ignore[return-value]


def _without_checks(schema: Any) -> Any:
    """A schema of pydantic without the checks in it, and without what takes a whole record apart to see what it is."""
    if isinstance(schema, list | tuple):
        return type(schema)(map(_without_checks, schema))
    if not isinstance(schema, dict):
        return schema
    if schema.get("type") == "function-after" and schema["function"]["function"] in CHECKS:
        return _without_checks(schema["schema"])
    if schema.get("type") == "tagged-union":
        choices = [*map(_without_checks, schema["choices"].values())]
        return {"type": "union", "mode": "left_to_right", "choices": choices}
    if schema.get("function") == {"type": "no-info", "function": read_signature}:
        schema = schema | {"function": {"type": "no-info", "function": signature_as_written}}
    return {name: part if name == "metadata" else _without_checks(part) for name, part in schema.items()}
