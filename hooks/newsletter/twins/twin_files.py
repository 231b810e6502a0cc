"""The files for clients that read text, by address: a twin of every volume and topic, and `llms.txt`."""

from __future__ import annotations

from newsletter import addresses
from newsletter.model import Archive
from newsletter.settings import Settings
from newsletter.twins.as_markdown import llms, topic_twin, volume_twin


def twin_files(archive: Archive, settings: Settings) -> dict[str, bytes]:
    """Write all of them."""
    found = {addresses.LLMS: llms(archive, settings)}
    for volume in archive.volumes:
        address = addresses.twin_address(addresses.volume_address(volume))
        found[address] = volume_twin(volume, archive, settings)
    for tag in archive.vocabulary.tags:
        found[addresses.twin_address(addresses.topic_address(tag))] = topic_twin(tag, archive, settings)
    return {address: text.encode() for address, text in found.items()}
