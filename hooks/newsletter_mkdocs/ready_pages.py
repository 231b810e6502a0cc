"""Pages whose HTML is ready: what MkDocs is given for a page of the archive, or for the prototype of a family."""

from __future__ import annotations

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import AnchorLink, TableOfContents

from newsletter.build import Site
from newsletter.pages.page import SHELL, prototype, theme_values
from newsletter.problem import NewsletterError
from newsletter.rendering.shell import HOLES, Shell, facts_of, hole


class ReadyPage(MkDocsPage):
    """A page whose HTML is ready, so that no Markdown is read."""

    def __init__(self, family: str, values: dict[str, str], file: File, config: MkDocsConfig) -> None:
        super().__init__(None, file, config)
        self.family = family
        self.values = values
        self.canonical_url = values["canonical"]

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002
        """Take title, description and the like from the values."""
        self.markdown = ""
        self.meta = facts_of(self.family, self.values)
        if f"/{SHELL}" in f"/{self.file.src_uri}":
            self.meta["search"] = {"exclude": True}  # so that Material's search leads nobody to a prototype

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002
        """Take the body as it is; the theme's skip link leads to its heading."""
        self.content = self.values["body"]
        self.toc = TableOfContents([AnchorLink(self.values["title"], "_content", 1)])


def add_pages(files: Files, site: Site, config: MkDocsConfig) -> None:
    """Add one prototype for every family and depth, or every page where they are rendered in full."""
    if site.settings.full_rendering:
        for page in site.pages:
            _add(files, page.family, page.address, theme_values(page, site.settings), config)
    else:
        for address, family in sorted({(prototype(page), page.family) for page in site.pages}):
            _add(files, family, address, {name: hole(name) for name in HOLES}, config)


def cut(output: str) -> Shell:
    """Make the shell of what the theme printed for a prototype."""
    try:
        return Shell.cut(output)
    except NewsletterError as error:
        raise PluginError(str(error)) from error


def _add(files: Files, family: str, address: str, values: dict[str, str], config: MkDocsConfig) -> None:
    """Add a page whose HTML is ready to what MkDocs renders, outside the navigation.

    Plugins ask what file on disk a page comes from, and some fail where there is none: the settings are one.
    """
    file = File.generated(config, f"{address}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
    file.abs_src_path = config.config_file_path
    ReadyPage(family, values, file, config)
    files.append(file)
