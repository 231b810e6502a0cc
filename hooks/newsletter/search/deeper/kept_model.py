"""The kept model: its file in the cache, which `newsletter search-model` puts there.

Anybody may have put something else there, so a file is believed only where its SHA-256 is the one that is known.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from newsletter.problem import NewsletterError
from newsletter.search.deeper.language_model import LanguageModel, read
from newsletter.storage.disk import read_plain

MODEL_SHA256 = "52153f5cd947d051ae0926414916d5425674cb670daeb3addff5e7a7d1138c96"
"""Of the file that `model_maker` makes."""
FILE = "model.bin"

_LIMIT = 64_000_000


@dataclass(frozen=True)
class KeptModel:
    """The file of a model, with its digest."""

    content: bytes
    digest: str

    @cached_property
    def model(self) -> LanguageModel:
        """What is in the file."""
        return read(self.content)

    @property
    def width(self) -> int:
        """How many numbers a direction has."""
        return self.model.width

    @property
    def name(self) -> str:
        """The name of the file on the site, which browsers may keep for ever."""
        return f"model-{self.digest[:12]}.bin"


def kept_model(folder: Path, *, root: Path) -> KeptModel:
    """Read the model of a folder in the checkout `root`; NewsletterError where it is not there, or another one."""
    content = read_plain(folder / FILE, limit=_LIMIT, root=root)
    digest = hashlib.sha256(content or b"").hexdigest()
    if content is None or digest != MODEL_SHA256:
        place = (folder / FILE).relative_to(root).as_posix()
        raise NewsletterError(
            f"deeper_search is set, and {place} is not the model it needs; run `newsletter search-model --help`"
        )
    return KeptModel(content, digest)
