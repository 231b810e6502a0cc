"""A Hugo project that makes the same kinds of pages, feeds and citations as a site of ours, of the same archive.

The site decides what there is beside the archive itself: years that have a page, quarters that have a feed, the frame.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from shutil import copy, copytree

from newsletter import addresses
from newsletter.bench.hugo_content import FEEDS, PAGE, HugoPage, archive_pages, volume_and_entry_pages
from newsletter.model import Archive, grouped
from newsletter.problem import NewsletterError
from newsletter.rendering.package_assets import ICONS
from newsletter.storage.disk import write_new

LAYOUTS, PLAIN = Path(__file__).parent / "hugo", Path(__file__).parent / "hugo_plain"
"""What makes the same of an archive, and what most who use Hugo would have."""

_RUBRICS = ("topics", "organisations", "venues")
_BEGIN, _END = '<nav class="nl-crumbs"', "</main>"
"""Between these stands what a page of ours says; all else is the frame."""

_PRIVATE = {"build": {"render": "never"}}


def make_hugo_project(folder: Path, archive: Archive, site: Path) -> Path:
    """Write the project for an archive and the site that was built of it, and return its folder."""
    copytree(LAYOUTS, folder)
    for page in (*archive_pages(archive), *_fixed_pages(), *_year_pages(site), *_quarter_pages(archive, site)):
        write_new(folder / "content" / page.path, page.content)
    write_new(folder / "layouts/baseof.html", _frame(archive, site).encode())
    copytree(site / "assets", folder / "static/assets")
    copy(site / ICONS, folder / "static/assets/icons.svg")  # as the layouts call it
    return folder


def make_plain_project(folder: Path, archive: Archive) -> Path:
    """Write a project as its users have them: pages of volumes, entries and topics, and one feed."""
    copytree(PLAIN, folder)
    for page in volume_and_entry_pages(archive):
        write_new(folder / "content" / page.path, page.content)
    return folder


def _fixed_pages() -> Iterator[HugoPage]:
    feeds = {"outputs": (*PAGE, *FEEDS)}
    yield HugoPage(
        "_index.md", {"title": "Invented Papers of the Week"} | feeds, "An archive of the weekly newsletter."
    )
    yield HugoPage("volumes/_index.md", {"title": "Volumes", "outputs": PAGE})
    yield HugoPage("papers/_index.md", {"title": "Every entry", "url": "/papers/", "outputs": FEEDS})
    yield HugoPage("extras/index.md", {"title": "Datasets and tools", "layout": "extras"} | feeds)
    yield HugoPage("search/index.md", {"title": "Explore", "layout": "search", "outputs": PAGE})
    for name in ("about", "subscribe", "corrections"):
        yield HugoPage(f"{name}/index.md", {"title": name.capitalize(), "outputs": PAGE}, "What there is to say.")
    for name in ("letters", "years", "quarters"):
        yield HugoPage(f"{name}/_index.md", {"title": name} | _PRIVATE)


def _year_pages(site: Path) -> Iterator[HugoPage]:
    for page in (path for rubric in _RUBRICS for path in sorted(site.glob(f"{rubric}/*/*/index.html"))):
        rubric, name, year = page.relative_to(site).parts[:3]
        fields = {"title": year, "url": f"/{rubric}/{name}/{year}/", "term": f"/{rubric}/{name}", "year": year}
        yield HugoPage(f"years/{rubric}-{name}-{year}.md", fields | {"layout": "year", "outputs": PAGE})


def _quarter_pages(archive: Archive, site: Path) -> Iterator[HugoPage]:
    of = addresses.feed_archive_addresses
    quarters = grouped((of(addresses.HOME, volume.published).rss, volume) for volume in archive.volumes)
    for feed, volumes in quarters.items():
        if (site / feed).is_file():
            entries = [entry.id for volume in volumes for entry in volume.entries]
            yield _quarter_page("volumes", f"/{feed.removesuffix('.xml')}/", [volume.id for volume in volumes])
            yield _quarter_page("papers", f"/papers/{feed.removesuffix('.xml')}/", entries)


def _quarter_page(what: str, address: str, keys: list[str]) -> HugoPage:
    fields = {"title": f"{what}, {address}", "url": address, "what": what, "keys": keys, "outputs": FEEDS}
    return HugoPage(f"quarters/{address.strip('/').replace('/', '-')}.md", fields)


def _frame(archive: Archive, site: Path) -> str:
    """The frame of our pages as Hugo's template: that of an entry with what is its own left to Hugo."""
    address = addresses.entry_address(archive.listings[len(archive.listings) // 2].entry)
    html = (site / addresses.output_file(address)).read_text("utf-8")
    if _BEGIN not in html or _END not in html:
        raise NewsletterError(f"no frame can be told in {address}: it has no {_BEGIN} or no {_END}")
    head, rest = html.split(_BEGIN, 1)
    frame = head + '{{ block "main" . }}{{ end }}' + _END + rest.rpartition(_END)[2]
    said = "{{ with .Params.tagline }}{{ . }}. {{ end }}{{ substr .Plain 0 120 }}"
    for begin, end, own in (
        ("<title>", "</title>", "{{ .Title }}"),
        ('rel="canonical" href="', '"', "{{ .Permalink }}"),
        ('name="description" content="', '"', said),
    ):
        before, _, after = frame.partition(begin)
        frame = f"{before}{begin}{own}{end}{after.partition(end)[2]}"
    return frame.replace("../../", "/")
