"""The group that all commands belong to: which there are, and what stops one is said as a sentence.

A command's module, and all that it uses, is loaded when the command is called and not before.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

import click

from newsletter import __version__
from newsletter.problem import NewsletterError
from newsletter.storage.disk import said_of

COMMANDS = {
    "add": ("newsletter.cli.add", "Look papers up and add them to a volume."),
    "bench": ("newsletter.cli.bench", "Measure what building an archive takes."),
    "changes": ("newsletter.cli.changes", "Name the code that a pull request changes."),
    "check": ("newsletter.cli.check", "Say what is wrong in the archive."),
    "email": ("newsletter.cli.email", "Write a volume as a letter."),
    "export": ("newsletter.cli.export", "Build the whole site without MkDocs."),
    "format": ("newsletter.cli.format", "Bring issue files into their usual form."),
    "headers": ("newsletter.cli.host_headers", "Print the headers that a host of the site sends."),
    "import": ("newsletter.cli.import_", "Make issue files of what was published elsewhere."),
    "init": ("newsletter.cli.init", "Begin an archive of your own in an empty folder."),
    "links": ("newsletter.cli.links", "Say what became of the pages that the archive links to."),
    "mend": ("newsletter.cli.mend", "Mend what a reader reported by the form."),
    "new": ("newsletter.cli.new", "Write the next volume's file, to be filled."),
    "pack": ("newsletter.cli.pack", "Pack a built site into one file."),
    "ping": ("newsletter.cli.ping", "Tell the hub of the feeds that there is something new."),
    "preview": ("newsletter.cli.preview", "Show a volume as page, letter and feed item."),
    "published": ("newsletter.cli.published", "Fetch the list of what the live site has published."),
    "refresh": ("newsletter.cli.refresh", "Say what has changed of papers since they were listed."),
    "remove": ("newsletter.cli.remove", "Take a volume down, and leave a notice."),
    "search-model": ("newsletter.cli.search_model", "Make the model with which the search goes deeper."),
    "send": ("newsletter.cli.send", "Send a volume's letter to a mailing list."),
    "summary": ("newsletter.cli.summary", "List what the changed volumes of a pull request hold."),
    "verify": ("newsletter.cli.verify", "Say whether a built site is whole."),
}
"""The module of each command, and what `newsletter --help` says of it."""


class _Commands(click.Group):
    """Loads a command when it is called; prints what stops it as a sentence, not a traceback, and exits with 2."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return sorted(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(COMMANDS[cmd_name][0]), f"{cmd_name.replace('-', '_')}_command")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, COMMANDS[name][1]) for name in self.list_commands(ctx)])

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; an error meant for an editor is shown as such."""
        from newsletter.cli.beginning import settle  # noqa: PLC0415  what only a command has to load

        try:
            settle()
            return super().invoke(ctx)
        except NewsletterError as error:
            raise click.UsageError(str(error)) from error
        except BrokenPipeError:  # nobody reads on, which click knows how to end
            raise
        except OSError as error:
            raise click.UsageError(said_of(error)) from error


@click.group(cls=_Commands)
@click.version_option(__version__)
def main() -> None:
    """Look after the archive of a newsletter, in the nearest folder that has mkdocs.yml."""


def counted(number: int, noun: str, several: str = "") -> str:
    """Say how many there are: «1 volume», «2 volumes», «2 entries»."""
    return f"{number} {noun if number == 1 else several or f'{noun}s'}"


def say_next(steps: Mapping[str, str]) -> None:
    """Name the commands that come next, and what each is for, on standard error."""
    click.echo("next:", err=True)
    for command, purpose in steps.items():
        click.echo(f"  {command:<{max(map(len, steps))}}  {purpose}".rstrip(), err=True)
