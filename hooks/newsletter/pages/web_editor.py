"""The web editor of the repository's host: where a file is changed, and where a new one is begun, without git."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import quote, urlencode

from newsletter.model.hosts import forge_of
from newsletter.settings import Settings


def edit_url(settings: Settings, path: str) -> str | None:
    """Where a file of the project is edited; None where no repository is set."""
    if settings.repository is None:
        return None
    way = {"github": "edit", "gitlab": "-/edit", "gitea": "_edit"}[_forge(settings)]
    return f"{_root(settings)}/{way}/{_branch(settings)}/{quote(path)}"


def new_file_url(settings: Settings, path: str, text: str) -> str | None:
    """Where a new file is begun with this text; GitLab takes its name alone. None where no repository is set."""
    if settings.repository is None:
        return None
    folder, _, name = path.rpartition("/")
    forge = _forge(settings)
    if forge == "gitlab":
        return f"{_root(settings)}/-/new/{_branch(settings)}?{urlencode({'file_name': path})}"
    way = {"github": "new", "gitea": "_new"}[forge]
    filled = urlencode({"filename": name, "value": text}, quote_via=quote)
    return f"{_root(settings)}/{way}/{_branch(settings)}/{quote(folder)}?{filled}"


def new_report_url(settings: Settings, text: str, asked: Mapping[str, str]) -> str | None:
    """Where a report is begun: at GitHub by a form, which asks for what is known already, elsewhere with a text."""
    if settings.repository is None:
        return None
    title = asked["title"]
    ways = {
        "github": ("issues/new", {"template": "report-a-mistake.yml", **asked}),
        "gitlab": ("-/issues/new", {"issue[title]": title, "issue[description]": text}),
        "gitea": ("issues/new", {"title": title, "body": text}),
    }
    way, filled = ways[_forge(settings)]
    return f"{_root(settings)}/{way}?{urlencode(filled)}"


def _forge(settings: Settings) -> str:
    """Which program the host runs, by the settings or by its name; one that neither tells is taken for GitHub's."""
    return settings.forge or forge_of(settings.repository or "") or "github"


def _root(settings: Settings) -> str:
    return (settings.repository or "").rstrip("/").removesuffix(".git")


def _branch(settings: Settings) -> str:
    return quote(settings.branch)
