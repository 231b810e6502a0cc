"""Packing: a folder to one file, the same bytes for the same files."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from newsletter.problem import NewsletterError, visible
from newsletter.storage import swap
from newsletter.storage.disk import is_plain_file

_READABLE = 0o100644 << 16
"""A file that its owner writes and all read, as a ZIP has it."""


def packed(folder: Path) -> bytes:
    """Pack the files of a folder, by name and all of one time, but for what begins with a dot at its top."""
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED, compresslevel=9) as archive:
        for path in swap.files_below(folder):
            if not path.startswith("."):
                archive.writestr(_entry(path), _read(folder / path))
    return content.getvalue()


def _read(path: Path) -> bytes:
    if not is_plain_file(path):
        raise NewsletterError(f"{visible(str(path))} is a link or a device, which no build wrote; delete it")
    return path.read_bytes()


def _entry(path: str) -> ZipInfo:
    """What stands of a file beside its content; what system packs it is left out."""
    entry = ZipInfo(path)
    entry.create_system, entry.external_attr, entry.compress_type = 3, _READABLE, ZIP_DEFLATED
    return entry
