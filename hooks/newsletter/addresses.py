"""Addresses: where every page and file of the site stands, relative to its root. Knows nothing of HTML."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote, urlencode

from newsletter.model import Author, Extra, Notice, Paper, Removal, Rubric, Volume, first_id
from newsletter.model.authors import Place

HOME = ""
VOLUMES = "volumes/"
VOLUMES_IN = f"{VOLUMES}in/"
TOPICS = "topics/"
ORGANISATIONS = "organisations/"
AUTHORS = "authors/"
VENUES = "venues/"
EXTRAS = "extras/"
CORRECTIONS = "corrections/"
SEARCH = "search/"
TITLES = "titles/"
TRENDS = "trends/"
MAP = "map/"
SHELF = "shelf/"
FOLLOWING = "following/"
COMPARE = "compare/"
ROBOTS = "robots.txt"
SUBSCRIBE = "subscribe/"
ABOUT = "about/"
CONTACT = f"{ABOUT}#_contact"
FEED = "feed.xml"
LOGO = "assets/logo.png"
MAIL_FEED = "feed.mail.xml"
ENTRIES = "papers/"
OPML = "feeds.opml"
ALL_FEEDS = "all-feeds.opml"
PUBLISHED = "published.json"
DATA = "data/"
API = "api/v1/"
LLMS = "llms.txt"
WHOLE = "offline.txt"
WORKER = "worker.js"
ALLOWED_SCRIPTS = "scripts.json"
CITED, COVER, CARD, TWIN = "cite.bib", "cover.png", "card.png", "index.md"
"""What stands below the address of a page: the BibTeX, the cover or card, and the Markdown of what it shows."""

ICON = "assets/icon-512.png"
FAVICON = "assets/favicon.png"

RUBRICS: Mapping[str, str] = {"topic": TOPICS, "organisation": ORGANISATIONS, "venue": VENUES}
"""The folders of what entries are filed under, by family."""


class FeedAddresses(NamedTuple):
    """Where a feed stands, in each of its three formats; the fields are the formats' names."""

    rss: str
    atom: str
    json: str


class MainFeed(NamedTuple):
    """A feed of the whole newsletter: its name in ids, its folder."""

    id: str
    folder: str


VOLUMES_FEED = MainFeed("volumes", HOME)
ENTRIES_FEED = MainFeed("entries", ENTRIES)
EXTRAS_FEED = MainFeed("extras", EXTRAS)
CORRECTIONS_FEED = MainFeed("corrections", CORRECTIONS)

FEED_TYPES = FeedAddresses(rss="application/rss+xml", atom="application/atom+xml", json="application/feed+json")
"""The media types of the formats, for links to feeds."""


def feed_addresses(folder: str) -> FeedAddresses:
    """Where the feed of a folder stands: feed.xml, .atom and .json; topics/rag/feed.xml, .atom and .json."""
    return _in_each_format(f"{folder}feed")


def feed_archive_addresses(folder: str, day: dt.date) -> FeedAddresses:
    """Where the archive document of a day's calendar quarter stands: papers/feed/2025-q3.xml, .atom and .json."""
    return _in_each_format(f"{folder}feed/{quarter_name(day)}")


def quarter_name(day: dt.date) -> str:
    """What a day's calendar quarter is called in addresses: 2025-q3."""
    return f"{day.year}-q{(day.month + 2) // 3}"


def feeds_address(rubric: Rubric) -> str:
    """The folder in which the feeds of a topic, an organisation or a venue stand: that of the page it had first."""
    return f"{RUBRICS[rubric.family]}{first_id(rubric)}/"


def _in_each_format(name: str) -> FeedAddresses:
    return FeedAddresses(rss=f"{name}.xml", atom=f"{name}.atom", json=f"{name}.json")


def volume_address(volume: Volume | Removal) -> str:
    """Where a volume's page stands, or the notice of one that was removed: volumes/131/."""
    return f"{VOLUMES}{volume.id}/"


def entry_address(entry: Paper | Extra) -> str:
    """Where an entry's page stands, whatever its kind: papers/silvertorch/."""
    return f"{ENTRIES}{entry.id}/"


def notice_address(notice: Notice) -> str:
    """Where a change is told on the page of what it changed: papers/silvertorch/#_correction-2025-11-28-1."""
    page = entry_address(notice.listing.entry) if notice.listing else volume_address(notice.volume)
    return f"{page}#_{notice.amendment.slug}"


def rubric_address(rubric: Rubric) -> str:
    """Where the page of a topic, an organisation or a venue stands: topics/rag/, organisations/meta/, venues/sigir/."""
    return f"{RUBRICS[rubric.family]}{rubric.id}/"


topic_address = organisation_address = venue_address = rubric_address
"""The same, where it is known which it is."""


def year_address(address: str, year: str) -> str:
    """Where all entries of a list's year stand: topics/rag/2024/."""
    return f"{address}{year}/"


def letter_address(letter: str) -> str:
    """Where the authors of a letter stand: authors/a/."""
    return f"{AUTHORS}{letter}/"


def explore_address(first_day: dt.date, last_day: dt.date, **filters: str) -> str:
    """Where entries of some days are filtered: search/?topic=rag&from=2025-07-01&to=2025-09-30."""
    return f"{SEARCH}?{urlencode({**filters, 'from': first_day, 'to': last_day})}"


def titles_address(slug: str) -> str:
    """Where the titles that begin with a letter stand: titles/a/."""
    return f"{TITLES}{slug}/"


def author_address(author: Author) -> str:
    """Where the page of an author who has one stands: authors/q/bo-quoll/."""
    return author_place(author.place)


def author_place(place: Place) -> str:
    """Where the page of an author with this letter and slug stands."""
    letter, slug = place
    return f"{letter_address(letter)}{slug}/"


def author_link(author: Author) -> str:
    """Where to read of an author: the page, or for one entry the line among the authors of the letter."""
    return author_address(author) if author.has_page else f"{letter_address(author.letter)}#{author.slug}"


def beside(address: str, name: str) -> str:
    """Where the page of another name stands beside a page: papers/old-name/ beside papers/silvertorch/."""
    return f"{address.rstrip('/').rpartition('/')[0]}/{name}/"


def facts_address(letter: str) -> str:
    """Where the facts of the entries stand whose ids begin so: shelf/entries/s.json."""
    return f"{SHELF}entries/{letter}.json"


def news_address(name: str) -> str:
    """Where the news of a quarter stand, those of the newest under a name of their own: following/2025-q3.json."""
    return f"{FOLLOWING}{name}.json"


def data_address(name: str) -> str:
    """Where a file of open data stands: data/archive.jsonl."""
    return f"{DATA}{name}"


def api_address(name: str) -> str:
    """Where an answer of the API stands: api/v1/volumes/131.json."""
    return f"{API}{name}.json"


def arxiv_url(arxiv: str) -> str:
    """The abstract page of a paper on arXiv."""
    return f"https://arxiv.org/abs/{arxiv}"


def arxiv_pdf_url(arxiv: str) -> str:
    """The paper itself on arXiv, which is open to everybody."""
    return f"https://arxiv.org/pdf/{arxiv}"


def doi_url(doi: str) -> str:
    """The address that resolves a DOI."""
    return f"https://doi.org/{quote(doi, safe='/:;(),+@!*$~')}"


class WorkId(NamedTuple):
    """An id of a work: the registry, the id there, where it leads, and both as texts print them."""

    registry: str
    id: str
    url: str
    printed: str


def work_ids(entry: Paper | Extra) -> tuple[WorkId, ...]:
    """All ids of the work that an entry is about: that of arXiv, the DOI, and those of other registries."""
    arxiv = [WorkId("arXiv", entry.arxiv, arxiv_url(entry.arxiv), f"arXiv:{entry.arxiv}")] if entry.arxiv else []
    doi = [WorkId("DOI", entry.doi, doi_url(entry.doi), f"doi:{entry.doi}")] if entry.doi else []
    return *arxiv, *doi, *(WorkId(one.name, one.id, one.url, f"{one.name}: {one.id}") for one in entry.ids)


def absolute(site: str, address: str) -> str:
    """A whole address, from the site's own and an address in it."""
    return site.rstrip("/") + "/" + address


def to_root(address: str) -> str:
    """The way from a page back to the site's root: ../../ from papers/silvertorch/."""
    return "../" * address.count("/") or "./"


def output_file(address: str) -> str:
    """The file, relative to the site folder, that is served at an address."""
    return address + "index.html" if address.endswith("/") or not address else address
