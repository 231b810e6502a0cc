"""Alone: an archive and its hand-written pages to every file of its site, as MkDocs would have made them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from newsletter import addresses, build
from newsletter.build import Site
from newsletter.editing.handbook import HANDBOOK, filled
from newsletter.pages.page import Page, prototype, theme_values
from newsletter.pictures.icons import site_assets
from newsletter.problem import NewsletterError
from newsletter.rendering.asset_names import Asset, named_assets
from newsletter.rendering.hosting import scripts_file
from newsletter.rendering.output import Output, made
from newsletter.rendering.shell import HOLES, OWN, Shell, facts_of, hole
from newsletter.source.settings_file import SETTINGS_FILE
from newsletter.standalone.site_settings import NavItem, SiteSettings
from newsletter.standalone.theme_frame import FramedPage, FrameLink, FrameNav, ThemeFrame
from newsletter.standalone.written_page import WrittenPage, written_page
from newsletter.styles.material_sheet import SCRIPT, STYLE, the_one, theme_sheet

PACKAGE = Path(__file__).parent.parent


class Alone:
    """A site on its way: the hand-written pages, the navigation and the frame of every page."""

    def __init__(self, site: Site, found: SiteSettings, *, project: Path) -> None:
        """Read the hand-written pages; NewsletterError where one cannot be published."""
        self._site, self._found = site, found
        folder = project / found.docs
        self._files = {path: folder / path for path in _paths(folder)}
        names, options = found.extensions
        read = partial(written_page, files=self._files, extensions=names, options=options)
        self._written = {path: read(path, self._text(path)) for path in self._files if path.endswith(".md")}
        self._frame = ThemeFrame(
            site.settings,
            found,
            project=project,
            mark=site.mark,
            told_of=lambda page: site.told_of(page, self._above),
        )
        self._pages = {path: self._framed(page) for path, page in self._written.items()}
        self._nav = self._navigation(found.nav(tuple(self._written)))
        self._above = {page.url: page for page in self._nav.pages}

    def outputs(self) -> Iterator[Output]:
        """Every file of the site."""
        assets = self._assets()
        yield from (made((asset.address, asset.content)) for asset in assets.values())
        yield from map(made, self._static())
        yield from map(made, self._material(assets).items())
        for page in self._pages.values():
            yield Output(addresses.output_file(unquote(page.url)), partial(self._printed, page))
        yield Output("404.html", lambda: self._frame.print(None, self._nav).encode())
        yield from self._archive()
        yield from self._site.outputs.outputs.values()
        yield from map(made, build.site_map(self._site, [page.url for page in self._pages.values()]).items())
        yield Output(addresses.ALLOWED_SCRIPTS, lambda: scripts_file(self._frame.scripts))

    def _text(self, path: str) -> str:
        try:
            text = self._files[path].read_text("utf-8-sig")
        except UnicodeDecodeError as error:
            raise NewsletterError(f"{path} is not written in UTF-8; save it as that") from error
        return filled(text) if path.startswith(HANDBOOK) else text

    def _framed(self, page: WrittenPage) -> FramedPage:
        return FramedPage(
            page.url,
            page.title,
            self._site.words_of(page.url, page.html, path=page.url),
            {name: value for name, value in page.meta.items() if name not in OWN},
            [*map(_link, page.contents)],
            self._site.settings.absolute(page.url),
            is_homepage=not page.url,
        )

    def _navigation(self, items: tuple[NavItem, ...]) -> FrameNav:
        pages: list[FramedPage] = []

        def item(one: NavItem) -> FramedPage:
            if one.children:
                return FramedPage("", one.title, "", {}, children=tuple(map(item, one.children)))
            if one.path.startswith("/") or urlsplit(one.path).scheme:  # no file of the archive
                return FramedPage(one.path, one.title or one.path, "", {})
            if one.path not in self._pages:
                raise NewsletterError(f"{SETTINGS_FILE}: nav names {one.path}, which is not there")
            page = self._pages[one.path]
            page.title = one.title or page.title
            pages.append(page)
            return page

        return FrameNav(tuple(map(item, items)), tuple(pages))

    def _printed(self, page: FramedPage) -> bytes:
        return self._with_section(page, f"{page.url.partition('/')[0]}/").encode()

    def _with_section(self, page: FramedPage, above: str) -> str:
        """Print a page while the one that it belongs to is current in the navigation."""
        section = self._above.get(above)
        current = [page] if section is None or section is page else [page, section]
        for one in current:
            one.is_current = True
        html = self._frame.print(page, self._nav)
        for one in current:
            one.is_current = False
        return html

    def _archive(self) -> Iterator[Output]:
        """The pages of the archive, each family from one that the theme has printed with holes in it."""
        shells: dict[str, Shell] = {}
        for page in self._site.pages:
            at = prototype(page)
            if at not in shells:
                shells[at] = self._shell(at, page.family)
            yield Output(addresses.output_file(page.address), partial(self._filled, page, shells[at]))

    def _filled(self, page: Page, shell: Shell) -> bytes:
        return shell.fill(theme_values(page, self._site.settings))

    def _shell(self, at: str, family: str) -> Shell:
        values = {name: hole(name) for name in HOLES}
        toc = [FrameLink(values["title"], "#_content", 1)]
        page = FramedPage(
            at, values["title"], values["body"], facts_of(family, values), toc, canonical_url=values["canonical"]
        )
        return Shell.cut(self._with_section(page, build.SECTIONS[family]))

    def _assets(self) -> dict[str, Asset]:
        """The assets of the package by the address that each has there, but where the archive has its own."""
        found = site_assets(self._site.settings.look, self._site.mark).items()
        own = {address: content for address, content in found if address not in self._files}
        return named_assets(own, self._site.settings.said)

    def _static(self) -> Iterator[tuple[str, bytes]]:
        """The files of the folder of pages that are published as they are."""
        yield from ((path, file.read_bytes()) for path, file in self._files.items() if not path.endswith(".md"))

    def _material(self, assets: Mapping[str, Asset]) -> dict[str, bytes]:
        """The two files of Material that pages load; with them it is settled what every page loads."""
        frame, pages = self._frame, self._pages.values()
        style, script = the_one(STYLE, frame.folders), the_one(SCRIPT, frame.folders)
        ours = ((asset.address, asset.content) for asset in assets.values())
        texts = (content for name, content in (*ours, *self._static()) if name.endswith((".css", ".js")))
        address, sheets = theme_sheet(
            (frame.material / style).read_text("utf-8"),
            frame.env,
            written=[page.content for page in pages],
            templates=[str(page.meta["template"]) for page in pages if "template" in page.meta],
            own=(text.decode("utf-8", "replace") for text in texts),
        )
        final = {one: asset.address for one, asset in assets.items()}
        styles = ["assets/newsletter.css", *self._found.listed("extra_css")]
        own = {"path": final.get("assets/newsletter.js", "assets/newsletter.js"), "type": "module"}
        frame.load(
            style=address,
            script=script,
            scheme=final.get("assets/scheme.js", "assets/scheme.js"),
            styles=[final.get(one, str(one)) for one in styles],
            scripts=[own, *self._found.listed("extra_javascript")],
        )
        return {**sheets, script: (frame.material / script).read_bytes()}


def _paths(folder: Path) -> Iterator[str]:
    """The files that MkDocs would publish: none that begins with a dot, no templates, no README beside an index."""
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder)
        is_hidden = any(part.startswith(".") for part in name.parts) or name.parts[0] == "templates"
        if path.is_file() and not is_hidden and not (path.name == "README.md" and (path.parent / "index.md").is_file()):
            yield name.as_posix()


def _link(heading: Mapping[str, Any]) -> FrameLink:
    children = tuple(map(_link, heading["children"]))
    return FrameLink(heading["name"], f"#{heading['id']}", heading["level"], children)
