"""Publication: which hosts an archive can be founded for, and the files that tell each what to build and serve."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Publication:
    """A way to publish: what it is called, its files by the name of what they are laid out from, what is left to do."""

    name: str
    files: Mapping[str, str]
    steps: str


PUBLICATIONS = {
    "github": Publication(
        "GitHub Pages",
        {
            ".github/workflows/publish.yml": "github.yml",
            ".github/ISSUE_TEMPLATE/report-a-mistake.yml": "report-a-mistake.yml",
        },
        "Push to GitHub; under *Settings → Pages → Source* choose *GitHub Actions*.\n"
        "With `repository: https://github.com/OWNER/REPOSITORY` under `newsletter` in `mkdocs.yml`, pages lead to a\n"
        "form by which readers report mistakes, and `newsletter mend` reads what they say there.",
    ),
    "gitlab": Publication(
        "GitLab Pages", {".gitlab-ci.yml": "gitlab.yml"}, "Push to GitLab; its pages appear under *Deploy → Pages*."
    ),
    "netlify": Publication(
        "Netlify",
        {"netlify.toml": "netlify.toml"},
        "Push to a host of repositories, and add the repository at Netlify.",
    ),
    "cloudflare": Publication(
        "Cloudflare Pages",
        {"wrangler.toml": "wrangler.toml", ".python-version": "python-version"},
        "Push to a host of repositories, and connect the repository at Cloudflare Pages, with the build command "
        "`make compare test headers HEADERS=cloudflare`.",
    ),
    "server": Publication(
        "a web server by rsync",
        {},
        "`make publish TO=user@host:folder/` copies the site; `make headers HEADERS=nginx` (or `apache`) writes the "
        "policy of its pages for the server into `headers.conf`.",
    ),
}
"""Every way to publish, by the word for it."""
