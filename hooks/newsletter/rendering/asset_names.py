"""Assets: what browsers load beside pages, in the language of the site and under names that change with the content.

Files of the package by name enter; the same leave, scripts with their texts, by addresses that a browser may keep for
ever. Knows nothing of where they come from or go.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from newsletter.strings.language import Strings

_NAMED = (".css", ".js")
"""What is named here; icons of the whole site are named by others too, so they keep their names."""

_REFERENCE = re.compile(r'"\./([\w.-]+)"')
"""How a script names another asset, which stands beside it."""

_TEXTS = re.compile(r"^const TEXTS = (\{\n.*?\n\});$", re.MULTILINE | re.DOTALL)
"""The texts that a script has at its head: `web/bundle.js` writes them in English."""


@dataclass(frozen=True)
class Asset:
    """A file that browsers load, and where."""

    address: str
    content: bytes


def lasting(address: str, content: bytes) -> str:
    """The address of a content at which no other will ever be."""
    path = PurePosixPath(address)
    return str(path.with_suffix(f".{hashlib.sha256(content).hexdigest()[:8]}{path.suffix}"))


def script_texts(said: Strings) -> dict[str, str | dict[str, str]]:
    """What scripts say: of every key its text, or the forms of which a number chooses one."""
    texts = said.catalogue.outlets["browser"]
    forms = {key: dict(text.forms) if text.is_plural else text.forms[""] for key, text in texts.items()}
    return {"language": said.catalogue.language, **forms}


def named_assets(assets: Mapping[str, bytes], said: Strings) -> dict[str, Asset]:
    """Give assets, by the address that they have in the package, the one that they have on the site.

    A script names others by `"./name"`; what is none of the assets keeps that name.
    """
    return _Naming(assets, said).all()


class _Naming:
    """Assets on their way to their names: what a script names has its own first."""

    def __init__(self, assets: Mapping[str, bytes], said: Strings) -> None:
        self._assets = assets
        self._texts = script_texts(said)
        self._named: dict[str, Asset] = {}

    def all(self) -> dict[str, Asset]:
        return {address: self._asset(address) for address in sorted(self._assets)}

    def _asset(self, address: str) -> Asset:
        if address not in self._named:
            path = PurePosixPath(address)
            content = self._written(path) if path.suffix == ".js" else self._assets[address]
            self._named[address] = Asset(lasting(address, content) if path.suffix in _NAMED else address, content)
        return self._named[address]

    def _written(self, path: PurePosixPath) -> bytes:
        text = _TEXTS.sub(self._spoken, self._assets[str(path)].decode())
        return _REFERENCE.sub(lambda found: self._reference(path, found), text).encode()

    def _spoken(self, found: re.Match[str]) -> str:
        own = {key: self._texts[key] for key in json.loads(found[1])}
        return f"const TEXTS = {json.dumps(own, ensure_ascii=False, indent=1)};"

    def _reference(self, path: PurePosixPath, found: re.Match[str]) -> str:
        other = str(path.with_name(found[1]))
        return f'"./{PurePosixPath(self._asset(other).address).name}"' if other in self._assets else found[0]
