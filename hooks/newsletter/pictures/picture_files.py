"""Picture files: every picture, drawn or, where it says the same as before, read from what was kept.

What a picture says and all that draws it give a digest. Pictures are kept in a few files, each with those whose
addresses fall to it, so that one that changed is drawn alone. A stranger can work out names and digests and commit such
a file, so it is believed only where its seal proves that a build of this user wrote it.
"""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from newsletter.model import grouped
from newsletter.pictures import canvas
from newsletter.pictures.depicted import Depicted
from newsletter.pictures.drawing import Drawing, draw
from newsletter.pictures.scheme import Scheme
from newsletter.storage.seal import read_sealed, write_sealed

PICTURES = Path(".cache", "pictures")
"""Where the last pictures of an archive are kept."""

MAX_BYTES = 64_000_000
"""The most that is read of a file: twice what 20,000 entries need."""

_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time that every packed file bears, so that the same pictures are the same bytes."""


def drawn(
    pictures: Iterable[Depicted], folder: Path | None, *, root: Path, scheme: Scheme
) -> Iterator[tuple[str, bytes]]:
    """Make every picture, by address; a folder keeps them, which lies in the checkout `root`."""
    means = hashlib.sha256(_means() + repr(scheme).encode()).digest()
    for name, found in sorted(grouped((_shelf(one), one) for one in pictures).items()):
        wanted = {_digest(one, means): one.drawing for one in found}
        made = _made(wanted, scheme, folder / f"{name}.zip" if folder else None, root)
        yield from ((address, made[_digest(one, means)]) for one in found for address in one.addresses)


def _shelf(one: Depicted) -> str:
    """The file that a picture is kept in, one of sixteen, whatever it says."""
    return hashlib.sha256(one.addresses[0].encode()).hexdigest()[0]


def _made(wanted: Mapping[str, Drawing], scheme: Scheme, path: Path | None, root: Path) -> dict[str, bytes]:
    """The pictures of a file by digest; what is not in it is drawn, and the file written anew."""
    kept = _read(path, root) if path else {}
    made = {digest: kept.get(digest) or draw(drawing, scheme) for digest, drawing in wanted.items()}
    if path and made.keys() != kept.keys():
        write_sealed(path, _packed(made), name=_sealed_as(path), root=root)
    return made


def _digest(one: Depicted, means: bytes) -> str:
    return hashlib.sha256(means + repr(one.drawing).encode()).hexdigest()[:32]


@cache
def _means() -> bytes:
    """The digest of all that draws, whatever the scheme: modules, fonts and Pillow."""
    digest = hashlib.sha256(canvas.RELEASE.encode())
    for path in sorted(path for path in Path(__file__).parent.iterdir() if path.suffix in (".json", ".py", ".ttf")):
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return digest.digest()


def _read(path: Path, root: Path) -> dict[str, bytes]:
    """Read what was kept; nothing where there is none, or none of our own."""
    content = read_sealed(path, name=_sealed_as(path), limit=MAX_BYTES, root=root)
    if content is None:
        return {}
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def _sealed_as(path: Path) -> str:
    return f"pictures/{path.name}"


def _packed(made: Mapping[str, bytes]) -> bytes:
    """Pack pictures, which are small already."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for digest, content in sorted(made.items()):
            packed.writestr(zipfile.ZipInfo(digest, _EPOCH), content)
    return buffer.getvalue()
