"""The files for clients that read text, by address: a twin of every volume and topic, and `llms.txt`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from newsletter import addresses
from newsletter.model import Archive
from newsletter.model.digests import Digests
from newsletter.rendering.output import Files, Output
from newsletter.settings import Settings
from newsletter.twins.as_markdown import llms, topic_twin, volume_twin


def twin_files(archive: Archive, settings: Settings) -> Files:
    """Write all of them; none where the settings want none."""
    return Files(_twins(archive, settings) if settings.twins else ())


def _twins(archive: Archive, settings: Settings) -> Iterator[Output]:
    known = archive.once(Digests, None)
    if known.changed is None:
        yield Output(addresses.LLMS, partial(llms, archive, settings))
    for volume in filter(known.touches_volume, archive.volumes):
        address = addresses.volume_address(volume) + addresses.TWIN
        yield Output(address, partial(volume_twin, volume, archive, settings), known.key(known.listed(volume)))
    for tag in filter(known.touches_rubric, archive.vocabulary.tags):
        key = known.key(tag, known.listings(archive.listings_of(tag)))
        here = addresses.topic_address(tag)
        for name in dict.fromkeys((tag.id, *tag.former)):  # Markdown cannot lead on to where it is now
            address = addresses.beside(here, name) + addresses.TWIN
            yield Output(address, partial(topic_twin, tag, archive, settings), key)
