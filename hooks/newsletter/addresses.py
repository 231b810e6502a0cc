"""Addresses: where every page and file of the site stands, relative to its root. Knows nothing of HTML."""

from __future__ import annotations

from urllib.parse import quote

from newsletter.model import Extra, Organisation, Paper, Tag, Volume

HOME = ""
VOLUMES = "volumes/"
TOPICS = "topics/"
ORGANISATIONS = "organisations/"
FEED = "feed.xml"
PUBLISHED = "published.json"


def volume_address(volume: Volume) -> str:
    """Where a volume's page stands: volumes/131/."""
    return f"{VOLUMES}{volume.id}/"


def entry_address(entry: Paper | Extra) -> str:
    """Where an entry's page stands, whatever its kind: papers/silvertorch/."""
    return f"papers/{entry.id}/"


def topic_address(tag: Tag) -> str:
    """Where a topic's page stands: topics/rag/."""
    return f"{TOPICS}{tag.id}/"


def organisation_address(organisation: Organisation) -> str:
    """Where an organisation's page stands: organisations/meta/."""
    return f"{ORGANISATIONS}{organisation.id}/"


def arxiv_url(arxiv: str) -> str:
    """The abstract page of a paper on arXiv."""
    return f"https://arxiv.org/abs/{arxiv}"


def doi_url(doi: str) -> str:
    """The address that resolves a DOI."""
    return f"https://doi.org/{quote(doi, safe='/:;(),+@!*$~')}"


def absolute(site: str, address: str) -> str:
    """A whole address, from the site's own and an address in it."""
    return site.rstrip("/") + "/" + address


def to_root(address: str) -> str:
    """The way from a page back to the site's root: ../../ from papers/silvertorch/."""
    return "../" * address.count("/") or "./"


def output_file(address: str) -> str:
    """The file, relative to the site folder, that is served at an address."""
    return address + "index.html" if address.endswith("/") or not address else address
