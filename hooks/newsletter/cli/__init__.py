"""The `newsletter` command: what an editor runs by hand, one module a command.

Each reads, prints and exits; all else is done below.
"""

from newsletter.cli.add import add_command
from newsletter.cli.changes import changes_command
from newsletter.cli.check import check_command
from newsletter.cli.email import email_command
from newsletter.cli.format import format_command
from newsletter.cli.group import main
from newsletter.cli.import_ import import_command
from newsletter.cli.new import new_command

for command in (
    new_command,
    add_command,
    import_command,
    email_command,
    check_command,
    changes_command,
    format_command,
):
    main.add_command(command)

__all__ = ["main"]
