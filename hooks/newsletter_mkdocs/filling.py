"""What fills the frame that MkDocs made: the pages of a site, and the index of its search."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from newsletter import addresses, build
from newsletter.build import Site
from newsletter.pages.page import Page, key_of, prototype, theme_values
from newsletter.rendering.output import Output, made
from newsletter.rendering.shell import Shell
from newsletter.search.cache import FOLDER


def filled_pages(site: Site, shells: Mapping[str, Shell], pages: Iterable[Page]) -> Iterator[Output]:
    """Pages of a site, of which each is made when its turn comes."""
    for page in pages:
        shell = shells[prototype(page)]
        key = key_of(page, site.vocabulary, shell.digest)
        yield Output(addresses.output_file(page.address), partial(_page, page, shell, site), key)


def _page(page: Page, shell: Shell, site: Site) -> bytes:
    return shell.fill(theme_values(page, site.settings))


def searched(site: Site, project: Path) -> Iterator[Output]:
    """The search index, which the folder of the project keeps."""
    yield from map(made, build.search_files(site, project / FOLDER, root=project).items())
