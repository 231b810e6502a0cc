"""`newsletter headers`: the policy of a built site as headers, for the program that serves it."""

from __future__ import annotations

from pathlib import Path

import click

from newsletter import addresses
from newsletter.cli.beginning import built_site
from newsletter.problem import NewsletterError
from newsletter.rendering.hosting import FORMS, allowed_scripts, headers
from newsletter.source import find_project
from newsletter.source.settings_file import read_settings


@click.command("headers")
@click.argument("form", type=click.Choice(list(FORMS)))
@click.argument("site", type=click.Path(path_type=Path, file_okay=False), required=False)
def headers_command(form: str, site: Path | None) -> None:
    """Print the headers that a host sends with every file of the SITE that was built, usually site/.

    They say what the policy in every page says, and what it cannot. Exit status: 0, or 2 where no site is there.
    """
    settings = read_settings(find_project(Path.cwd()))[0].settings
    folder = built_site(site)
    scripts = folder / addresses.ALLOWED_SCRIPTS
    if not scripts.is_file():
        raise NewsletterError(f"{folder} has no {addresses.ALLOWED_SCRIPTS}; build the site first: make site")
    click.echo(FORMS[form](headers(settings, allowed_scripts(scripts.read_bytes()))), nl=False)
