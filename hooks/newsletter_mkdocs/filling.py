"""What fills the frame that MkDocs made: the pages of a site and the files beside them, as far as they do not stay."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path

from mkdocs.exceptions import PluginError

from newsletter import addresses, build
from newsletter.build import Outlet, Site
from newsletter.pages.offline_files import can_be_kept
from newsletter.pages.page import Page, key_of, prototype, theme_values
from newsletter.rendering.hosting import scripts_file
from newsletter.rendering.output import Output, made
from newsletter.rendering.shell import Shell
from newsletter.search.cache import FOLDER
from newsletter.storage.memory import give_back
from newsletter_mkdocs.state import state
from newsletter_mkdocs.workshop import at_work

ALL = "pages"
"""The family of all pages, and of what tells of them together."""


def filled_pages(site: Site, shells: Mapping[str, Shell], pages: Iterable[Page]) -> Iterator[Output]:
    """Pages of a site, of which each is made when its turn comes."""
    for page in pages:
        shell = shells[prototype(page)]
        key = key_of(page, site.people, shell.digest)
        yield Output(addresses.output_file(page.address), partial(_page, page, shell, site), key)


def _page(page: Page, shell: Shell, site: Site) -> bytes:
    return shell.fill(theme_values(page, site.settings))


def searched(site: Site, project: Path) -> Iterator[Output]:
    """The search index, which the folder of the project keeps."""
    yield from map(made, build.search_files(site, project / FOLDER, root=project).items())


def lists_of_pages(site: Site) -> dict[str, bytes]:
    """What tells of all pages together."""
    return build.site_map(site, state.hand_written) | {addresses.ALLOWED_SCRIPTS: scripts_file(state.scripts)}


def keep_others(site: Site) -> None:
    """Let all pages stay of which none was made, and what tells of them; or else remember what the pages are."""
    key = site.shown.facts if site.shown else ""
    written = [addresses.output_file(address) for address in state.hand_written]
    if site.others_stay:
        _stays(ALL, key, but=written)
        return
    listed = write(map(made, lists_of_pages(site).items()))
    if key and not site.settings.full_rendering:
        pages = (addresses.output_file(page.address) for page in site.pages)
        at_work().know_family(ALL, key, [*pages, *written, *listed])


def write_all(outlet: Callable[..., Iterable[Output]], *about: object) -> None:
    """Write what an outlet makes."""
    write(outlet(*about))


def write_family(outlet: Outlet) -> None:
    """Make a family of files, of which none is looked at where all of it stays."""
    stays = _stays(outlet.name, outlet.key)
    if stays and not outlet.shows_texts:
        return
    paths = write(outlet.make())
    if outlet.key and not stays:
        at_work().know_family(outlet.name, outlet.key, paths)


def _stays(name: str, key: str, *, but: Iterable[str] = ()) -> bool:
    """Whether a family of files stays, which it does where only those of its files are made that may be other."""
    stays = at_work().keeps_family(name, key, but=but)
    if key and state.site.others_stay and not stays:
        raise PluginError(f"nothing is known of the {name} that stand in the site; delete .cache/last-build")
    return stays


def write(outputs: Iterable[Output]) -> list[str]:
    """Write what does not stay as it is, and tell the addresses of all."""
    folder, is_offline, is_written, paths = at_work(), state.site.settings.offline, False, []
    for one in outputs:
        paths.append(one.address)
        if not folder.keeps(one.address, one.key):
            folder.write(one.address, one.make(), one.key, is_told=is_offline and can_be_kept(one.address))
            is_written = True
    if is_written:
        give_back()  # what these needed lies in pieces, into which what comes next does not fit
    return paths
