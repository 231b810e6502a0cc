"""Let Zensical host the invented archive: it prints one page of each family with holes in it, and the core fills them.

python -m tests.supply.zensical zensical

Nothing of ours runs in Zensical, so the frame of the pages is its own. All pages must be there, and every link of ours
within the site must lead somewhere; what differs from our own frame is printed.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml

from newsletter import addresses, build
from newsletter.build import Site
from newsletter.pages.page import Page, placed, prototype, theme_values
from newsletter.problem import has_errors
from newsletter.rendering.asset_names import named_assets
from newsletter.rendering.package_assets import package_assets
from newsletter.rendering.shell import Shell, hole
from newsletter.source.settings_file import SETTINGS_FILE, read_values
from newsletter.standalone.site_settings import SiteSettings
from newsletter.storage.disk import write_new
from newsletter.strings.language import strings
from tests.conftest import ARCHIVE, ROOT_ADDRESS
from tests.site.links import broken_links

_BODY = "⟦body⟧"
_LISTED = "⟦listed⟧"
_CANONICAL = re.compile(r'(<link rel="canonical" href=")[^"]*(">)')


def main() -> int:
    """Build, fill and look; the exit status is 1 where a page is missing or a link leads nowhere."""
    with TemporaryDirectory() as kept:
        project = Path(kept) / "project"
        shutil.copytree(ARCHIVE, project)
        site, problems = build.read_site(project / SETTINGS_FILE, address=ROOT_ADDRESS)
        assert not has_errors(problems), problems
        lay_out(site, project)
        subprocess.run((Path(sys.argv[1]).absolute(), "build"), cwd=project, check=True, stdout=subprocess.DEVNULL)
        fill(site, project / "site")
        return look(site, project / "site")


def lay_out(site: Site, project: Path) -> None:
    """Write what Zensical reads: settings without hooks, the pages with a place for lists, one page of each family."""
    found = SiteSettings(read_values(project))
    values = {"site_name": site.settings.name, "site_url": ROOT_ADDRESS, "theme": {"name": "material"}}
    (project / SETTINGS_FILE).write_text(yaml.safe_dump(values | {"nav": found.listed("nav")}), "utf-8")
    for address in site.indexes:
        file = project / "docs" / address / "index.md"
        if file.is_file():
            file.write_text(f"{file.read_text('utf-8')}\n\n<div>{_LISTED}</div>\n", "utf-8")
    for page in site.pages:
        folder = project / "docs" / prototype(page)
        folder.mkdir(parents=True, exist_ok=True)
        head = f"---\ntitle: {hole('title')}\ndescription: {hole('description')}\nhide: [navigation, toc]\n---\n"
        (folder / "index.md").write_text(f"{head}\n<div>{_BODY}<h1></h1></div>\n", "utf-8")


def fill(site: Site, folder: Path) -> None:
    """Put the archive into what Zensical has printed."""
    assets = named_assets(package_assets(), strings(site.settings.language))
    loaded = assets["assets/newsletter.css"].address, assets["assets/newsletter.js"].address
    shells = {at: shell(folder / at / "index.html") for at in sorted({*map(prototype, site.pages)})}
    for at in shells:
        shutil.rmtree(folder / at, ignore_errors=True)  # one may lie in another
    for page in site.pages:
        values = theme_values(page, site.settings) | {"head": head(page, site, *loaded)}
        write_new(folder / addresses.output_file(page.address), shells[prototype(page)].fill(values))
    for file in folder.rglob("index.html"):
        address = file.relative_to(folder).as_posix().removesuffix("index.html")
        text = file.read_text("utf-8")
        if _LISTED in text:
            text = text.replace("</head>", f"{loading(address, *loaded)}</head>", 1)
            file.write_text(text.replace(_LISTED, placed("", site.indexes[address])), "utf-8")
    others = {asset.address: asset.content for asset in assets.values()} | build.search_files(site, None)
    for path, content in (others | site.files | build.site_map(site, site.indexes)).items():
        write_new(folder / path, content)


def shell(file: Path) -> Shell:
    """Cut a page at its holes, once those are in it for which Zensical has no place."""
    html = _CANONICAL.sub(rf"\g<1>{hole('canonical')}\g<2>", file.read_text("utf-8"), count=1)
    html = html.replace("</head>", f"{hole('head')}</head>", 1)
    return Shell.cut(html.replace(f"{_BODY}<h1></h1>", f"{hole('contents')}{hole('body')}", 1))


def head(page: Page, site: Site, style: str, script: str) -> str:
    """What stands in the head of a page of ours, with what it loads."""
    return theme_values(page, site.settings)["head"] + loading(page.address, style, script)


def loading(address: str, style: str, script: str) -> str:
    """What loads our style and our script on a page."""
    root = addresses.to_root(address)
    return f'<link rel="stylesheet" href="{root}{style}"><script src="{root}{script}" type="module"></script>'


def look(site: Site, folder: Path) -> int:
    """Say how many pages there are, which are missing, which links are broken, and what is other than in our frame."""
    expected = {addresses.output_file(address) for address in (*(page.address for page in site.pages), *site.indexes)}
    missing = sorted(path for path in expected if not (folder / path).is_file())
    broken = sorted(set(broken_links(folder, ROOT_ADDRESS)))
    print(f"{len(expected) - len(missing)} of {len(expected)} pages, {len(broken)} broken links")
    for line in (*(f"no page: {path}" for path in missing), *(f"broken: {link}" for link in broken[:20])):
        print(line)
    home = (folder / "index.html").read_text("utf-8")
    for what, sign in _DIFFERS.items():
        print(f"{'as ours' if sign in home else 'missing'}: {what}")
    return 1 if missing or broken else 0


_DIFFERS = {
    "policy of the page": "Content-Security-Policy",
    "links to feeds": 'type="application/atom+xml"',
    "our search": "data-nl-search",
    "own link for skipping": "nl-skip",
}
"""What our frame has and that of another generator may lack, and by what it is known."""


if __name__ == "__main__":
    sys.exit(main())
